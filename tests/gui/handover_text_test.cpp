// vnd.outturn:handover to .odt and .docx: the report as running text, read in an office without the
// extension.
#include <algorithm>

#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/util/XMergeable.hpp>

#include "driver/shown_text.hpp"
#include "gui/handover_setup.hpp"
#include "gui/open_text.hpp"
#include "gui/seen_sheet.hpp"

namespace outturn::driver {
namespace {

class HandoverText : public Handover, public testing::WithParamInterface<const char*> {
  protected:
    path written(const std::string& name) {
        path file = fresh(name + GetParam());
        const auto answer = handOver(file);
        EXPECT_TRUE(answer.done) << answer.text;
        EXPECT_EQ(answer.text, file.string());
        return file;
    }
    // The rows of the sheet as they are seen: texts from left to right. A copy of values shows the asterisks
    // that conditions give.
    std::vector<std::vector<std::string>> seenRows() {
        const path file = fresh("seen.ods");
        EXPECT_TRUE(handOver(file).done);
        OpenWorkbook copy(plainOffice(), plainOffice().open(file));
        const SeenSheet sheet(copy->sheet(kReport));
        std::vector<std::vector<std::string>> rows;
        for (sal_Int32 row = 0; row <= sheet.lastRow(); ++row) {
            std::vector<std::string> texts;
            for (sal_Int32 column = 0; column <= sheet.lastColumn(); ++column) {
                if (!sheet.isVisible(column, row)) continue;
                if (const auto text = bare(sheet.shown(column, row)); !text.empty()) texts.push_back(text);
            }
            if (!texts.empty()) rows.push_back(texts);
        }
        return rows;
    }
    void insertRow(sal_Int32 row) {
        const Reference<css::table::XColumnRowRange> lines(report(), UNO_QUERY_THROW);
        lines->getRows()->insertByIndex(row, 1);
    }
    // The report's own styles come with the sections that need them.
    void needStyle(const char* style) {
        const Reference<css::style::XStyleFamiliesSupplier> supplier(book_->document(), UNO_QUERY_THROW);
        const Reference<css::container::XNameContainer> styles(
            supplier->getStyleFamilies()->getByName("CellStyles"), UNO_QUERY_THROW);
        const auto name = rtl::OUString::createFromAscii(style);
        if (styles->hasByName(name)) return;
        const Reference<css::lang::XMultiServiceFactory> factory(book_->document(), UNO_QUERY_THROW);
        styles->insertByName(name, Any(factory->createInstance("com.sun.star.style.CellStyle")));
    }
    void setStyle(sal_Int32 column, sal_Int32 row, const char* style) {
        Reference<css::beans::XPropertySet>(report()->getCellByPosition(column, row), UNO_QUERY_THROW)
            ->setPropertyValue("CellStyle", Any(rtl::OUString::createFromAscii(style)));
    }
    void put(sal_Int32 column, sal_Int32 row, const std::string& text) {
        Reference<css::text::XText>(report()->getCellByPosition(column, row), UNO_QUERY_THROW)
            ->setString(toOUString(text));
    }
    sal_Int32 rowOf(const std::string& text) {
        const SeenSheet sheet(report());
        for (sal_Int32 row = 0; row <= sheet.lastRow(); ++row) {
            if (sheet.isVisible(0, row) && isLabel(sheet.shown(0, row), text)) return row;
        }
        ADD_FAILURE() << text;
        return 0;
    }
};

TEST_P(HandoverText, HasEveryTableOfTheSheetFigureForFigure) {
    const OpenText text(plainOffice(), written("report"));
    const auto tables = text.tables();
    ASSERT_GE(tables.size(), 2U);
    const auto seen = seenRows();
    std::size_t figures = 0;
    for (const TextTable& table : tables) {
        EXPECT_TRUE(property<bool>(table, "RepeatHeadline"));
        for (auto row : textsOf(table)) {
            if (row.empty()) continue;
            // The unit stands in the corner, where the sheet has nothing.
            if (row.front() == "mnkr") row.erase(row.begin());
            EXPECT_NE(std::find(seen.begin(), seen.end(), row), seen.end()) << row.front();
            figures += row.size() - 1;
        }
    }
    EXPECT_GT(figures, 80U);
    // The published table, on page 7 of the board's report.
    std::vector<std::string> published;
    for (const TextTable& table : tables) {
        if (published.empty() && textsOf(table).back().size() == 9) published = textsOf(table).back();
    }
    ASSERT_EQ(published.size(), 9U);
    EXPECT_EQ(published.front().find("Resultat"), 0U);
    published.erase(published.begin());
    EXPECT_EQ(published, (std::vector<std::string>{"−9", "−28", "+19", "−44", "0", "–", "0", "−4"}));
}

TEST_P(HandoverText, HasTheSheetsHeadingsButNotTheControlBox) {
    const OpenText text(plainOffice(), written("headings"));
    EXPECT_EQ(text.paragraphs("Title"), std::vector<std::string>{"Ekonomisk lägesrapport"});
    const auto headings = text.paragraphs("Heading 1");
    const auto has = [&](const char* heading) {
        return std::find(headings.begin(), headings.end(), heading) != headings.end();
    };
    EXPECT_TRUE(has("Resultatredovisning i sammandrag"));
    EXPECT_TRUE(has("Per verksamhet"));
    EXPECT_FALSE(has("Kontroll"));
    const auto message = shown(report(), 0, rowOf("Ekonomisk lägesrapport") + 1);
    const auto all = text.paragraphs();
    EXPECT_NE(std::find(all.begin(), all.end(), message), all.end()) << message;
    for (const auto& paragraph : all) EXPECT_EQ(paragraph.find("huvudboken"), std::string::npos) << paragraph;
}

TEST_P(HandoverText, IsInTheReportsLanguageWithHeadAndFoot) {
    const OpenText swedish(plainOffice(), written("swedish"));
    EXPECT_EQ(
        property<css::lang::Locale>(swedish.style("ParagraphStyles", "Text body"), "CharLocale").Language,
        "sv");
    const auto page = swedish.style("PageStyles", "Standard");
    EXPECT_EQ(property<sal_Int32>(page, "Width"), 21001);
    const auto head = property<Reference<css::text::XText>>(page, "HeaderText");
    const auto foot = property<Reference<css::text::XText>>(page, "FooterText");
    ASSERT_TRUE(head.is());
    ASSERT_TRUE(foot.is());
    EXPECT_EQ(toUtf8(foot->getString()).find("Ekonomisk lägesrapport per februari 2024\t"), 0U)
        << toUtf8(foot->getString());

    const auto filled = run("vnd.outturn:report", {{"Period", word("202402")}, {"Language", word("en")}});
    const path file = fresh(std::string("english") + GetParam());
    ASSERT_TRUE(handOver(file).done);
    const OpenText english(plainOffice(), file);
    EXPECT_EQ(
        property<css::lang::Locale>(english.style("ParagraphStyles", "Text body"), "CharLocale").Country,
        "GB");
    EXPECT_EQ(english.paragraphs("Title"), std::vector<std::string>{"Financial report"});
}

TEST_P(HandoverText, HasAPictureOfEveryChartWithItsTitle) {
    const OpenText text(plainOffice(), written("charts"));
    const auto pictures = text.pictures();
    ASSERT_EQ(pictures.size(), 2U);
    const auto titles = text.paragraphs("Outturn Chart Title");
    EXPECT_EQ(titles, (std::vector<std::string>{"Ackumulerat resultat, mnkr (skuggat: 80 % sannolikhet)",
                                                "Avvikelse per verksamhet, mnkr"}));
    for (std::size_t at = 0; at < pictures.size(); ++at) {
        // Word has no title beside the description.
        const auto description = toUtf8(property<rtl::OUString>(pictures[at], "Description"));
        EXPECT_EQ(description.find("Diagram: " + titles[at]), 0U) << description;
        const auto width = property<sal_Int32>(pictures[at], "Width");
        EXPECT_GT(width, 5000);
        EXPECT_LE(width, 16100);
        const auto graphic = property<Reference<css::beans::XPropertySet>>(pictures[at], "Graphic");
        ASSERT_TRUE(graphic.is());
        // Sharp on paper: drawn, or with 300 dots to the inch.
        const auto dots = property<css::awt::Size>(graphic, "SizePixel");
        const auto type = toUtf8(property<rtl::OUString>(graphic, "MimeType"));
        EXPECT_TRUE(type == "image/x-emf" || type == "image/x-wmf" || dots.Width > width * 290 / 2540)
            << type << " " << dots.Width;
    }
}

TEST_P(HandoverText, CarriesWhatAPersonTypedAndPutsCommentsUnderTheTable) {
    const std::size_t tables = OpenText(plainOffice(), written("untyped")).tables().size();
    const sal_Int32 homeCare = rowOf("Hemtjänst");
    needStyle("Outturn Comment");
    // Nothing is cut off. (Calc itself parts a line of more than 16,367 letters in a cell of several lines.)
    for (const std::string& comment :
         {std::string(30'000, 'x'), std::string("Hög kostnad.\nOch fler timmar.")}) {
        insertRow(homeCare + 1);
        for (sal_Int32 column = 0; column < 10; ++column) setStyle(column, homeCare + 1, "Outturn Comment");
        put(0, homeCare + 1, comment);
    }
    const sal_Int32 heading = rowOf("Per verksamhet");
    insertRow(heading - 1);
    setStyle(0, heading - 1, "Default");
    put(0, heading - 1, "Mina egna ord");
    const OpenText text(plainOffice(), written("typed"));
    const auto all = text.paragraphs();
    const auto own = std::find(all.begin(), all.end(), "Mina egna ord");
    ASSERT_NE(own, all.end());
    EXPECT_LT(own, std::find(all.begin(), all.end(), "Per verksamhet"));
    const auto activity = std::find(all.begin(), all.end(), "Hemtjänst");
    ASSERT_GT(all.end() - activity, 3);
    EXPECT_EQ(*(activity + 1), "Hög kostnad.");
    EXPECT_EQ(*(activity + 2), "Och fler timmar.");
    EXPECT_TRUE(*(activity + 3) == std::string(30'000, 'x')) << (activity + 3)->size();
    EXPECT_EQ(text.tables().size(), tables);
}

TEST_P(HandoverText, CopiesWhatIsLeftOfAReportThatWasBentByHand) {
    // Rows of the head and a column gone, cells joined that were not, the hidden notes wiped out.
    const Reference<css::table::XColumnRowRange> lines(report(), UNO_QUERY_THROW);
    const sal_Int32 first = rowOf("Intäkter");
    Reference<css::util::XMergeable>(report()->getCellRangeByPosition(0, first, 4, first + 1),
                                     UNO_QUERY_THROW)
        ->merge(true);
    lines->getRows()->removeByIndex(first - 2, 2);
    lines->getColumns()->removeByIndex(3, 1);
    const SeenSheet left(report());
    for (sal_Int32 column = 9; column < left.lastColumn(); ++column) {
        for (sal_Int32 row = 5; row < 60; ++row) {
            if (!left.isVisible(column, row)) put(column, row, "");
        }
    }
    put(12, usedArea(report()).EndRow + 5, "långt bort");
    const OpenText text(plainOffice(), written("bent"));
    EXPECT_GE(text.tables().size(), 2U);
    const auto all = text.paragraphs();
    EXPECT_NE(std::find(all.begin(), all.end(), "långt bort"), all.end());
}

TEST_P(HandoverText, LeavesTheWorkbookAsItWas) {
    const Reference<css::frame::XStorable> storable(book_->document(), UNO_QUERY_THROW);
    storable->store();
    const Reference<css::util::XModifiable> modifiable(book_->document(), UNO_QUERY_THROW);
    ASSERT_FALSE(modifiable->isModified());
    const auto undo =
        Reference<css::document::XUndoManagerSupplier>(book_->document(), UNO_QUERY_THROW)->getUndoManager();
    const auto steps = undo->getAllUndoActionTitles().getLength();
    written("untouched");
    EXPECT_FALSE(modifiable->isModified());
    EXPECT_EQ(undo->getAllUndoActionTitles().getLength(), steps);
}

TEST_P(HandoverText, WhatLiesThereOrIsOpenIsNotTouched) {
    const path file = fresh(std::string("letter") + GetParam());
    std::ofstream(file) << "a letter";
    const auto refused = handOver(file);
    EXPECT_FALSE(refused.done);
    EXPECT_NE(refused.text.find("finns redan"), std::string::npos) << refused.text;
    EXPECT_EQ(content(file), "a letter");
    const path opened = written("opened");
    const OpenText text(office_, opened);
    const auto before = content(opened);
    const auto answer =
        run("vnd.outturn:handover", {{"File", word(opened.string())}, {"Overwrite", Any(true)}});
    EXPECT_FALSE(answer.done);
    EXPECT_NE(answer.text.find("öppen"), std::string::npos) << answer.text;
    EXPECT_EQ(content(opened), before);
}

INSTANTIATE_TEST_SUITE_P(TextDocuments, HandoverText, testing::Values(".odt", ".docx"));

}  // namespace
}  // namespace outturn::driver
