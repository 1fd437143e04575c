#pragma once

// What the tests of vnd.outturn:handover share: a workbook with its report, and an office without the
// extension.
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>

#include <gtest/gtest.h>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XExternalDocLinks.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/util/XModifiable.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include "gui/gui_environment.hpp"

namespace outturn::driver {
namespace css = com::sun::star;
using css::uno::Any;
using std::filesystem::path;

inline Any word(const std::string& text) {
    return Any(toOUString(text));
}

template <class Value>
Value property(const Reference<css::uno::XInterface>& object, const char* name) {
    Value value{};
    Reference<css::beans::XPropertySet>(object, UNO_QUERY_THROW)
        ->getPropertyValue(rtl::OUString::createFromAscii(name)) >>= value;
    return value;
}

inline path folder() {
    path made = path(OUTTURN_BUILD) / "gui-tests" / "handover";
    std::filesystem::create_directories(made);
    return made;
}

// A file of that name that is not there yet.
inline path fresh(const std::string& name) {
    std::filesystem::remove(folder() / name);
    return folder() / name;
}

inline std::string content(const path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

inline std::size_t filesIn(const path& where) {
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(where), {}));
}

using Sheet = Reference<css::sheet::XSpreadsheet>;

inline css::table::CellRangeAddress usedArea(const Sheet& sheet) {
    const auto cursor = sheet->createCursor();
    Reference<css::sheet::XUsedAreaCursor>(cursor, UNO_QUERY_THROW)->gotoEndOfUsedArea(false);
    return Reference<css::sheet::XCellRangeAddressable>(cursor, UNO_QUERY_THROW)->getRangeAddress();
}

inline std::string shown(const Sheet& sheet, sal_Int32 column, sal_Int32 row) {
    return toUtf8(
        Reference<css::text::XText>(sheet->getCellByPosition(column, row), UNO_QUERY_THROW)->getString());
}

inline constexpr double kOre = 0.01;

inline std::size_t formulasIn(const Sheet& sheet) {
    return static_cast<std::size_t>(Reference<css::sheet::XCellRangesQuery>(sheet, UNO_QUERY_THROW)
                                        ->queryContentCells(css::sheet::CellFlags::FORMULA)
                                        ->getRangeAddresses()
                                        .getLength());
}

// Whoever gets a copy has LibreOffice and nothing of ours.
inline Office& plainOffice() {
    static std::unique_ptr<Office> running;
    if (!running) {
        OfficeOptions options;
        options.profile = path(OUTTURN_BUILD) / "gui-tests" / "profile-plain";
        std::filesystem::remove_all(options.profile);
        running = std::make_unique<Office>(options);
    }
    return *running;
}

class Handover : public testing::Test {
  protected:
    const Office& office_ = windowedOffice("sv");
    OpenWorkbook book_{office_, office_.open(sample())};

    static constexpr const char* kReport = "Rapport 2024-02";

    void SetUp() override {
        const auto filled = run("vnd.outturn:report", {{"Period", word("202402")}, {"Language", word("sv")}});
        ASSERT_EQ(filled.text, kReport);
    }
    CommandAnswer run(const std::string& url, const std::vector<std::pair<std::string, Any>>& arguments) {
        return command(office_, book_->frame(), url, arguments);
    }
    CommandAnswer handOver(const path& file) {
        return run("vnd.outturn:handover", {{"File", word(file.string())}});
    }
    Sheet report() { return book_->sheet(kReport); }
};

}  // namespace outturn::driver
