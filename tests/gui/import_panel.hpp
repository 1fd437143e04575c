#pragma once

#include <filesystem>
#include <fstream>
#include <string>

#include <gtest/gtest.h>

#include <com/sun/star/document/XUndoManagerSupplier.hpp>

#include "gui/gui_environment.hpp"

namespace outturn::driver {

inline const std::string kHead =
    "#FLAGGA 0\n#SIETYP 4\n#FNAMN \"Bolaget\"\n#RAR 0 20240101 20241231\n#KONTO 3010 \"Avgifter\"\n";

inline std::string voucher(int number, const std::string& amount) {
    return "#VER A " + std::to_string(number) + " 20240115\n{\n#TRANS 3010 {} " + amount +
           "\n#TRANS 1930 {} " + amount.substr(1) + "\n}\n";
}

// The import panel in a window of the Swedish office.
class ImportPanel : public testing::Test {
  protected:
    static std::filesystem::path file(const std::string& name, const std::string& bytes) {
        auto path = std::filesystem::path(OUTTURN_BUILD) / "gui-tests" / "workbooks" / name;
        std::filesystem::create_directories(path.parent_path());
        std::ofstream(path, std::ios::binary) << bytes;
        return path;
    }
    // So much that it is waited for, and a moment longer.
    static std::filesystem::path longFile() {
        std::string bytes = kHead;
        for (int number = 1; number <= 300'000; ++number) bytes += voucher(number, "-100");
        return file("lång.se", bytes);
    }
    // As a picked file comes to the panel.
    void ask(OpenWorkbook& book, const std::filesystem::path& path) const {
        const auto answer = command(
            office_, book->frame(), "vnd.outturn:import",
            {{"File", com::sun::star::uno::Any(fileUrl(path))}, {"Ask", com::sun::star::uno::Any(true)}});
        EXPECT_FALSE(answer.done) << "it is only shown";
    }
    [[nodiscard]] PanelDriver panelOf(OpenWorkbook& book) const {
        return {office_, book->frame(), kImportPanel};
    }
    static bool isAtRest(const PanelDriver& panel) {
        return eventually([&] { return panel.has("import") && panel.shows("import"); });
    }
    static bool showsPreview(const PanelDriver& panel) {
        return eventually([&] { return panel.has("back"); });
    }
    static Reference<com::sun::star::document::XUndoManager> undoOf(OpenWorkbook& book) {
        return Reference<com::sun::star::document::XUndoManagerSupplier>(book->document(), UNO_QUERY_THROW)
            ->getUndoManager();
    }
    static sal_Int32 undoSteps(OpenWorkbook& book) {
        return undoOf(book)->getAllUndoActionTitles().getLength();
    }

    const Office& office_ = windowedOffice("sv");
};

}  // namespace outturn::driver
