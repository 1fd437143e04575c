#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XNamedRange.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/util/XModifiable.hpp>

#include "domain/table/cell.hpp"
#include "driver/command.hpp"
#include "office/office_environment.hpp"
#include "sheet/document/ranges.hpp"

namespace outturn::driver {

namespace css = com::sun::star;
using css::uno::Any;
using Strings = std::vector<std::string>;

inline const std::filesystem::path kFiles = std::filesystem::path(OUTTURN_SOURCE) / "../shared/data/sie";

inline const std::string kHead =
    "#FLAGGA 0\r\n#PROGRAM \"Prov\" 1.0\r\n#FORMAT PC8\r\n#GEN 20240410\r\n#SIETYP 4\r\n#FNAMN "
    "\"Bolaget\"\r\n"
    "#RAR 0 20240101 20241231\r\n#RAR -1 20230101 20231231\r\n#DIM 1 \"Kostnadsst\xE4lle\"\r\n"
    "#KONTO 3010 \"F\xF6rs\xE4ljning\"\r\n#KONTO 5010 Hyra\r\n#KONTO 1930 Bank\r\n";

inline std::string voucher(const std::string& number, const std::string& date, const std::string& amount,
                           const std::string& objects = "", const std::string& text = "Faktura") {
    const bool minus = amount.front() == '-';
    return "#VER A " + number + " " + date + " \"" + text + "\"\r\n{\r\n#TRANS 3010 {" + objects + "} " +
           amount + "\r\n#TRANS 1930 {} " + (minus ? amount.substr(1) : "-" + amount) + "\r\n}\r\n";
}

inline std::string contentOf(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

// A workbook that SIE files are imported into as a macro does it.
class Import : public testing::Test {
  protected:
    void SetUp() override { book_ = std::make_unique<Workbook>(running(), running().newDocument()); }
    void TearDown() override { running().close(book_->document()); }

    static Office& running() { return office("sv"); }
    static std::filesystem::path file(const std::string& name, const std::string& bytes) {
        const auto folder = std::filesystem::path(OUTTURN_BUILD) / "office-tests" / "import";
        std::filesystem::create_directories(folder);
        std::ofstream(folder / name, std::ios::binary) << bytes;
        return folder / name;
    }
    CommandAnswer import(const std::filesystem::path& path, bool agree = false) {
        std::vector<std::pair<std::string, Any>> arguments = {{"File", Any(fileUrl(path))}};
        if (agree) arguments.emplace_back("Agree", Any(toOUString("true")));
        return command(running(), book_->frame(), "vnd.outturn:import", arguments);
    }
    CommandAnswer import(const std::string& bytes, bool agree = false) {
        return import(file("prov.se", bytes), agree);
    }
    // The rows of a sheet as the cells show them, a text each: "202401|3010|…".
    Strings rows(const std::string& sheet) {
        const Reference<css::table::XCellRange> cells(book_->sheet(sheet), UNO_QUERY_THROW);
        const auto used = outturn::sheet::usedArea(cells);
        const Reference<css::sheet::XCellRangeData> data(
            outturn::sheet::part(cells, 0, 0, used.EndColumn, used.EndRow), UNO_QUERY_THROW);
        const auto content = data->getDataArray();
        Strings found;
        for (const auto& row : content) {
            std::string line;
            for (const Any& cell : row) {
                double number = 0;
                rtl::OUString text;
                if (cell >>= number) {
                    line += outturn::toUtf8(numberText(number));
                } else if (cell >>= text) {
                    line += toUtf8(text);
                } else {
                    line += "#error";
                }
                line += '|';
            }
            if (!line.empty()) line.pop_back();
            found.push_back(line);
        }
        return found;
    }
    // Of the control sheet's rows, those that hold a word.
    std::size_t controlRows(const std::string& word) {
        std::size_t count = 0;
        for (const std::string& row : rows("Importkontroll")) count += row.find(word) != std::string::npos;
        return count;
    }
    // What a formula typed in the interface's language comes to.
    double typed(const std::string& formula) {
        const auto names = book_->sheetNames();
        if (std::find(names.begin(), names.end(), "Prov") == names.end()) book_->addSheet("Prov");
        book_->activate("Prov");
        book_->type("Prov.A1", formula);
        EXPECT_EQ(book_->cell("Prov.A1")->getError(), 0) << formula << " shows " << book_->shown("Prov.A1");
        return book_->number("Prov.A1");
    }
    Reference<css::sheet::XNamedRanges> names() {
        return {Reference<css::beans::XPropertySet>(book_->document(), UNO_QUERY_THROW)
                    ->getPropertyValue("NamedRanges"),
                UNO_QUERY_THROW};
    }
    void nameRange(const char* name, const char* content) {
        names()->addNewByName(toOUString(name), toOUString(content), css::table::CellAddress(), 0);
    }
    std::string reference(const char* name) {
        const Reference<css::sheet::XNamedRange> named(names()->getByName(toOUString(name)), UNO_QUERY_THROW);
        return toUtf8(named->getContent());
    }
    bool isModified() {
        return Reference<css::util::XModifiable>(book_->document(), UNO_QUERY_THROW)->isModified();
    }
    sal_Int32 undoSteps() {
        return Reference<css::document::XUndoManagerSupplier>(book_->document(), UNO_QUERY_THROW)
            ->getUndoManager()
            ->getAllUndoActionTitles()
            .getLength();
    }

    std::unique_ptr<Workbook> book_;
};

}  // namespace outturn::driver
