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
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/util/XMergeable.hpp>

#include "domain/table/cell.hpp"
#include "office/office_environment.hpp"
#include "sheet/context.hpp"
#include "sheet/document/ranges.hpp"
#include "sheet/import/export_preview.hpp"

namespace outturn::driver {

namespace css = com::sun::star;
using css::uno::Any;
using Strings = std::vector<std::string>;
using sheet::Preview;

// A workbook that exports are previewed in, by the extension's own code over a bridge.
class ExportTest : public testing::Test {
  protected:
    void SetUp() override {
        sheet::keepContext(running().context());
        book_ = std::make_unique<Workbook>(running(), running().newDocument());
    }
    void TearDown() override {
        if (book_) running().close(book_->document());
        // What was opened to be read must be closed again.
        EXPECT_EQ(openDocuments(), 0);
    }

    static Office& running() { return office("sv"); }
    static int openDocuments() {
        const auto documents = running().desktop()->getComponents()->createEnumeration();
        int count = 0;
        for (; documents->hasMoreElements(); ++count) documents->nextElement();
        return count;
    }
    static std::filesystem::path file(const std::string& name, const std::string& bytes) {
        const auto folder = std::filesystem::path(OUTTURN_BUILD) / "office-tests" / "exports";
        std::filesystem::create_directories(folder);
        std::ofstream(folder / name, std::ios::binary) << bytes;
        return folder / name;
    }
    static std::filesystem::path sample(const std::string& name) {
        return std::filesystem::path(OUTTURN_SOURCE) / "tests/office/exports" / name;
    }
    static std::string contentOf(const std::filesystem::path& path) {
        std::ifstream stream(path, std::ios::binary);
        return {std::istreambuf_iterator<char>(stream), {}};
    }

    // The preview of a file or of a sheet; empty, and why_, where it is refused.
    bool opens(const std::filesystem::path& path) {
        return keep(sheet::previewWorkbookFile(running().context(), book_->document(),
                                               fromUtf8(path.string()), Language::Swedish, {}));
    }
    bool opensSheet(const std::string& name) {
        return keep(sheet::previewSheet(book_->document(), fromUtf8(name), Language::Swedish));
    }
    bool keep(sheet::Previewed previewed) {
        preview_.reset();
        why_.clear();
        if (auto* found = std::get_if<std::unique_ptr<Preview>>(&previewed)) {
            preview_ = std::move(*found);
        } else {
            why_ = outturn::toUtf8(std::get<sheet::ImportRefusal>(previewed).sentence);
        }
        return preview_ != nullptr;
    }

    [[nodiscard]] sheet::PreviewContent content() const { return preview_->content(); }
    // The question whose words begin so; the number of all where there is none.
    [[nodiscard]] std::size_t questionAt(const std::string& words) const {
        const auto questions = content().questions;
        const auto found = std::find_if(questions.begin(), questions.end(), [&](const auto& each) {
            return outturn::toUtf8(each.words).starts_with(words);
        });
        return static_cast<std::size_t>(found - questions.begin());
    }
    [[nodiscard]] bool asks(const std::string& words) const {
        return questionAt(words) < content().questions.size();
    }
    void answer(const std::string& words, const std::string& wanted) {
        const std::size_t at = questionAt(words);
        ASSERT_LT(at, content().questions.size()) << words << " is not asked";
        const auto answers = content().questions[at].answers;
        const auto found = std::find_if(answers.begin(), answers.end(), [&](const Text& each) {
            return outturn::toUtf8(each).find(wanted) != std::string::npos;
        });
        ASSERT_NE(found, answers.end()) << wanted;
        preview_->choose(at, static_cast<std::size_t>(found - answers.begin()));
    }
    void writeAnswer(const std::string& words, const std::string& own) {
        const std::size_t at = questionAt(words);
        ASSERT_LT(at, content().questions.size()) << words << " is not asked";
        preview_->write(at, fromUtf8(own));
    }
    // Everything that stands there, to look for words in.
    [[nodiscard]] std::string said() const {
        std::string all;
        for (const Text& each : content().findings) all += outturn::toUtf8(each) + '\n';
        for (const Text& each : content().doubts) all += "? " + outturn::toUtf8(each) + '\n';
        for (const auto& each : content().questions) {
            all += "- " + outturn::toUtf8(each.words) + (each.chosen ? " !" : "") + '\n';
            for (const Text& one : each.answers) all += "  · " + outturn::toUtf8(one) + '\n';
        }
        return all + "> " + outturn::toUtf8(content().accept) + " | " + outturn::toUtf8(content().hindrance);
    }
    std::string accept() {
        const auto outcome = preview_->accept({});
        EXPECT_TRUE(outcome.done) << outturn::toUtf8(outcome.answer) << '\n' << said();
        return outturn::toUtf8(outcome.answer);
    }

    // The rows of a sheet, a text each: "202401|3010|…".
    [[nodiscard]] Strings rows(const std::string& name) const {
        const Reference<css::table::XCellRange> cells(book_->sheet(name), UNO_QUERY_THROW);
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
    // What a formula typed in the interface's language comes to.
    double typed(const std::string& formula) {
        const auto names = book_->sheetNames();
        if (std::find(names.begin(), names.end(), "Prov") == names.end()) book_->addSheet("Prov");
        book_->activate("Prov");
        book_->type("Prov.A1", formula);
        EXPECT_EQ(book_->cell("Prov.A1")->getError(), 0) << formula << " shows " << book_->shown("Prov.A1");
        return book_->number("Prov.A1");
    }
    sal_Int32 undoSteps() {
        return Reference<css::document::XUndoManagerSupplier>(book_->document(), UNO_QUERY_THROW)
            ->getUndoManager()
            ->getAllUndoActionTitles()
            .getLength();
    }
    void put(const std::string& name, Matrix cells) {
        std::size_t width = 0;
        for (const auto& row : cells) width = std::max(width, row.size());
        for (auto& row : cells) {
            row.resize(width);
            for (Any& each : row) {
                if (!each.hasValue()) each <<= rtl::OUString();
            }
        }
        const auto names = book_->sheetNames();
        if (std::find(names.begin(), names.end(), name) == names.end()) book_->addSheet(name);
        book_->fill("'" + name + "'.A1", cells);
    }
    static Any cell(const char* text) { return Any(toOUString(text)); }
    static Any cell(double number) { return Any(number); }

    std::unique_ptr<Workbook> book_;
    std::unique_ptr<Preview> preview_;
    std::string why_;
};

}  // namespace outturn::driver
