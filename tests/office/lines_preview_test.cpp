// Lines proposed from a workbook's accounts, and written into its Lines table.
#include "sheet/import/lines_preview.hpp"

#include <filesystem>

#include <gtest/gtest.h>

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include "office/table_workbook.hpp"

namespace outturn::driver {
namespace {

namespace css = com::sun::star;
using sheet::ImportRefusal;
using sheet::Preview;
using sheet::PreviewContent;
using Strings = std::vector<std::string>;
using Table = std::vector<Strings>;

std::unique_ptr<Preview> preview(const TableWorkbook& book, Language language = Language::Swedish) {
    auto previewed = sheet::previewLines(book.document(), language);
    if (const auto* refused = std::get_if<ImportRefusal>(&previewed)) {
        ADD_FAILURE() << outturn::toUtf8(refused->sentence);
        return nullptr;
    }
    return std::get<std::unique_ptr<Preview>>(std::move(previewed));
}

std::string refusal(const TableWorkbook& book, Language language = Language::Swedish) {
    const auto previewed = sheet::previewLines(book.document(), language);
    const auto* refused = std::get_if<ImportRefusal>(&previewed);
    return refused == nullptr ? "not refused" : outturn::toUtf8(refused->sentence);
}

Table rowsOf(const PreviewContent& content, TextView title) {
    Table rows;
    for (const auto& each : content.tables) {
        if (each.title != title) continue;
        for (const auto& row : each.table.rows) {
            auto& shown = rows.emplace_back();
            for (const Text& cell : row) shown.push_back(outturn::toUtf8(cell));
        }
    }
    return rows;
}

void putMunicipal(TableWorkbook& book) {
    book.put("Huvudbok", "A1",
             {{"Period", "Konto", "Kontonamn", "Belopp"},
              {202401, 3010, "Avgifter", -100},
              {202401, "5010", "Månadslöner", 80},
              {202402, 5010, "Månadslöner", 80},
              {202402, 6110, "Lokalhyra", 20},
              {202402, 9010, "Intern fördelning", 1}});
    book.put("Budget", "A1", {{"Period", "Konto", "Belopp"}, {2024, 8710, -500}});
}

sal_Int32 undoSteps(const TableWorkbook& book) {
    return Reference<css::document::XUndoManagerSupplier>(book.document(), UNO_QUERY_THROW)
        ->getUndoManager()
        ->getAllUndoActionTitles()
        .getLength();
}

bool hasSheet(const TableWorkbook& book, const std::string& name) {
    const auto names = book.workbook().sheetNames();
    return std::find(names.begin(), names.end(), name) != names.end();
}

TEST(LinesPreview, KommunBasIsProposedAndWrittenInOneUndoStep) {
    TableWorkbook book;
    putMunicipal(book);
    const auto lines = preview(book);
    ASSERT_TRUE(lines);
    const auto content = lines->content();
    EXPECT_EQ(outturn::toUtf8(content.findings.at(0)), "Kontona följer Kommun-Bas: 5010 Månadslöner.");
    EXPECT_EQ(outturn::toUtf8(content.findings.at(1)),
              "I huvudbok och budget finns 5 konton. 4 av dem hamnar på 4 rader.");
    EXPECT_EQ(rowsOf(content, u"Rapportens rader"),
              (Table{{"Intäkter", "3*", "1"},
                     {"Personalkostnader", "5*", "1"},
                     {"Övriga kostnader", "4*|6..7", "1"},
                     {"Skatter, bidrag och finansiella poster", "8*", "1"}}));
    EXPECT_EQ(rowsOf(content, u"Konton som inte passar på någon rad").size(), 1U);
    ASSERT_EQ(content.doubts.size(), 1U);
    EXPECT_EQ(outturn::toUtf8(content.doubts[0]).substr(0, 15), "1 konto ska kan");
    EXPECT_EQ(outturn::toUtf8(content.accept), "Skapa ~raderna");
    EXPECT_FALSE(hasSheet(book, "Rader")) << "nothing is written before it is accepted";

    const auto before = undoSteps(book);
    const auto outcome = lines->accept({});
    EXPECT_TRUE(outcome.done);
    EXPECT_EQ(outcome.answer, u"Rader");
    EXPECT_EQ(undoSteps(book), before + 1);
    EXPECT_EQ(book.workbook().shown("Rader.A1"), "Rad");
    EXPECT_EQ(book.workbook().shown("Rader.B1"), "Konton");
    EXPECT_EQ(book.workbook().shown("Rader.A4"), "Övriga kostnader");
    EXPECT_EQ(book.workbook().shown("Rader.B4"), "4*|6..7");
    EXPECT_EQ(book.problems(), (Strings{"no-line Huvudbok.B6 9010", "whole-year Budget.A2 2024"}));
    book.workbook().undo();
    EXPECT_FALSE(hasSheet(book, "Rader"));
    book.workbook().redo();
    EXPECT_EQ(book.workbook().shown("Rader.B5"), "8*");
}

TEST(LinesPreview, TheChartCanBeChangedThoughItWasTold) {
    TableWorkbook book;
    putMunicipal(book);
    const auto lines = preview(book, Language::English);
    ASSERT_TRUE(lines);
    ASSERT_EQ(lines->content().questions.size(), 1U);
    EXPECT_EQ(lines->content().questions[0].chosen, 0U);
    lines->choose(0, 1);
    const auto content = lines->content();
    EXPECT_EQ(content.questions[0].chosen, 1U);
    EXPECT_EQ(outturn::toUtf8(content.findings.at(0)),
              "The lines follow BAS (companies and associations), as chosen.");
    EXPECT_EQ(rowsOf(content, u"The report's lines"), (Table{{"Revenue", "3*", "1"},
                                                             {"Other costs", "4..6|77..79", "2"},
                                                             {"Financial items and tax", "8*", "1"}}));
    lines->choose(0, 7);
    lines->choose(3, 0);
    EXPECT_EQ(lines->content().questions[0].chosen, 1U) << "answers that are none change nothing";
    EXPECT_EQ(lines->accept({}).answer, u"Lines");
    EXPECT_EQ(book.workbook().shown("Lines.B3"), "4..6|77..79");
}

TEST(LinesPreview, AChartThatIsNotToldIsAskedForFirst) {
    TableWorkbook book;
    book.put("Huvudbok", "A1", {{"Period", "Konto", "Belopp"}, {202401, 3010, -1}, {202401, 5010, 1}});
    const auto lines = preview(book);
    ASSERT_TRUE(lines);
    auto content = lines->content();
    EXPECT_FALSE(content.questions.at(0).chosen);
    EXPECT_TRUE(content.accept.empty());
    EXPECT_EQ(outturn::toUtf8(content.hindrance), "Svara först på vilken kontoplan det är.");
    const auto outcome = lines->accept({});
    EXPECT_FALSE(outcome.done);
    EXPECT_EQ(outcome.answer, content.hindrance);
    EXPECT_FALSE(hasSheet(book, "Rader"));
    lines->choose(0, 0);
    content = lines->content();
    EXPECT_TRUE(content.hindrance.empty());
    EXPECT_TRUE(lines->accept({}).done);
    EXPECT_EQ(book.workbook().shown("Rader.A3"), "Personalkostnader");
}

TEST(LinesPreview, BasKeepsTheYearsResultOut) {
    TableWorkbook book;
    book.put("Ledger", "A1",
             {{"Period", "Account", "Account name", "Amount"},
              {202401, 3010, "Försäljning", -10},
              {202401, 7010, "Löner", 5},
              {202412, 8999, "Årets resultat", 5},
              {202401, 1930, "Bank", 5}});
    const auto lines = preview(book, Language::English);
    ASSERT_TRUE(lines);
    EXPECT_TRUE(lines->content().doubts.empty()) << "those belong outside of the lines";
    EXPECT_EQ(rowsOf(lines->content(), u"Accounts that fit nowhere").size(), 2U);
    EXPECT_EQ(rowsOf(lines->content(), u"The report's lines"),
              (Table{{"Revenue", "3*", "1"}, {"Staff costs", "70..76", "1"}}));
}

TEST(LinesPreview, TheExampleOfTablesThatWereSetUpIsWrittenOver) {
    TableWorkbook book;
    book.workbook().dispatch("vnd.outturn:tables");
    ASSERT_TRUE(hasSheet(book, "Lines"));
    const auto lines = preview(book, Language::English);
    ASSERT_TRUE(lines);
    lines->choose(0, 0);
    EXPECT_EQ(lines->accept({}).answer, u"Lines");
    EXPECT_EQ(book.workbook().shown("Lines.B2"), "3*");
    EXPECT_EQ(book.workbook().shown("Lines.A2"), "Revenue");
    EXPECT_EQ(book.workbook().shown("Lines.A3"), "");
    book.workbook().undo();
    EXPECT_NE(book.workbook().shown("Lines.A2"), "");
}

TEST(LinesPreview, AnEmptyTableOfAFixedSizeGrowsAndWhatStandsBelowMovesDown) {
    TableWorkbook book;
    putMunicipal(book);
    book.put("Blad X", "B3", {{"Konton", "Nr", "Rad"}, {"", "", ""}, {"Under", "tabellen", "här"}});
    book.nameRange("Rader", "$'Blad X'.$B$3:$D$4");
    const auto lines = preview(book);
    ASSERT_TRUE(lines);
    EXPECT_EQ(lines->accept({}).answer, u"Blad X");
    EXPECT_EQ(book.reference(TableKind::Lines), "$'Blad X'.$B$3:$D$7");
    EXPECT_EQ(book.workbook().shown("'Blad X'.D4"), "Intäkter");
    EXPECT_EQ(book.workbook().shown("'Blad X'.B7"), "8*");
    EXPECT_EQ(book.workbook().shown("'Blad X'.B8"), "Under");
    EXPECT_EQ(book.survey().lines.size(), 4U);
    book.workbook().undo();
    EXPECT_EQ(book.reference(TableKind::Lines), "$'Blad X'.$B$3:$D$4");
    EXPECT_EQ(book.workbook().shown("'Blad X'.B5"), "Under");
    EXPECT_EQ(book.workbook().shown("'Blad X'.D4"), "");
}

TEST(LinesPreview, ABlankSheetOfThatNameIsFilled) {
    TableWorkbook book;
    putMunicipal(book);
    book.workbook().addSheet("Rader");
    const auto lines = preview(book);
    ASSERT_TRUE(lines);
    EXPECT_TRUE(lines->accept({}).done);
    EXPECT_EQ(book.workbook().shown("Rader.A1"), "Rad");
    EXPECT_EQ(book.survey().lines.size(), 4U);
}

TEST(LinesPreview, LinesThatStandAreHeldAgainstTheAccountsAndNotTouched) {
    TableWorkbook book;
    putMunicipal(book);
    book.put("Rader", "A1",
             {{"Rad", "Konton"}, {"Avgifter", "3*"}, {"Löner", "50*"}, {"Personal", "5*"}, {"Tom", "4*"}});
    const auto lines = preview(book);
    ASSERT_TRUE(lines);
    const auto content = lines->content();
    EXPECT_TRUE(content.accept.empty());
    EXPECT_TRUE(content.questions.empty());
    EXPECT_EQ(outturn::toUtf8(content.findings.at(0)),
              "Bladet ”Rader” har redan rader (4 st.). De skrivs inte över.");
    EXPECT_EQ(outturn::toUtf8(content.findings.at(1)),
              "Utan rad: 3 konton. På mer än en rad: 1 konto. Ett konto ska finnas på exakt en rad för att "
              "räknas en gång i rapporten.");
    EXPECT_EQ(outturn::toUtf8(content.findings.at(2)), "Raden ”Tom” fångar inget konto.");
    const auto uncaught = rowsOf(content, u"Konton utan rad");
    ASSERT_EQ(uncaught.size(), 3U);
    EXPECT_EQ(uncaught[0][0], "6110");
    EXPECT_EQ(uncaught[2][0], "9010");
    EXPECT_EQ(rowsOf(content, u"Konton på flera rader"), (Table{{"5010", "Månadslöner", "Löner, Personal"}}));
    const auto before = undoSteps(book);
    EXPECT_FALSE(lines->accept({}).done);
    EXPECT_EQ(undoSteps(book), before);
    EXPECT_EQ(book.workbook().shown("Rader.B2"), "3*");
}

TEST(LinesPreview, LinesThatCatchEverythingNeedNothing) {
    TableWorkbook book;
    book.putRequired();
    const auto lines = preview(book);
    ASSERT_TRUE(lines);
    const auto content = lines->content();
    EXPECT_EQ(outturn::toUtf8(content.findings.at(1)),
              "Varje konto som hör till resultatet finns på exakt en rad.");
    EXPECT_EQ(outturn::toUtf8(content.hindrance), "Inget behöver skapas.");
    EXPECT_TRUE(content.tables.empty());
}

TEST(LinesPreview, LinesWrittenMeanwhileAreLeftAlone) {
    TableWorkbook book;
    putMunicipal(book);
    const auto lines = preview(book);
    ASSERT_TRUE(lines);
    book.put("Rader", "A1", {{"Rad", "Konton"}, {"Min egen", "3*"}});
    const auto outcome = lines->accept({});
    EXPECT_FALSE(outcome.done);
    EXPECT_EQ(outturn::toUtf8(outcome.answer),
              "Under tiden har rader skrivits på bladet ”Rader”. De lämnades som de är.");
    EXPECT_EQ(book.workbook().shown("Rader.A2"), "Min egen");
    EXPECT_EQ(book.workbook().shown("Rader.A3"), "");
}

TEST(LinesPreview, ABrokenCriterionOfALineIsSaid) {
    TableWorkbook book;
    putMunicipal(book);
    book.put("Rader", "A1", {{"Rad", "Konton"}, {"Intäkter", "3*"}, {"Resten", ""}});
    const auto lines = preview(book);
    ASSERT_TRUE(lines);
    EXPECT_EQ(outturn::toUtf8(lines->content().findings.at(1)).substr(0, 12), "Rader rad 3:");
}

TEST(LinesPreview, WhatStandsInTheWayIsSaid) {
    {
        TableWorkbook book;
        EXPECT_NE(refusal(book).find("varken huvudbok eller budget"), std::string::npos);
    }
    {
        TableWorkbook book;
        book.put("Huvudbok", "A1", {{"Period", "Konto", "Belopp"}});
        EXPECT_NE(refusal(book).find("inget konto på bladet ”Huvudbok”"), std::string::npos);
        EXPECT_NE(refusal(book, Language::English).find("no account on the sheet “Huvudbok”"),
                  std::string::npos);
    }
    {
        TableWorkbook book;
        book.put("Huvudbok", "A1", {{"Period", "Kto", "Belopp"}, {202401, 3010, 1}});
        EXPECT_NE(refusal(book).find("Konto"), std::string::npos) << refusal(book);
    }
    {
        TableWorkbook book;
        book.put("Huvudbok", "A1",
                 {{"Period", "Konto", "Belopp"}, {202401, 3010, 9e12}, {202401, 3010, 9e12}});
        EXPECT_NE(refusal(book).find("för stora"), std::string::npos);
    }
    {
        TableWorkbook book;
        book.put("Huvudbok", "A1", {{"Period", "Konto", "Belopp"}, {202401, "Timmar", 1}});
        const auto lines = preview(book);
        ASSERT_TRUE(lines);
        lines->choose(0, 0);
        EXPECT_TRUE(lines->content().accept.empty());
        EXPECT_NE(outturn::toUtf8(lines->content().hindrance).find("kontoklass 3–8"), std::string::npos);
        EXPECT_FALSE(lines->accept({}).done);
    }
    {
        TableWorkbook book;
        putMunicipal(book);
        Reference<css::util::XProtectable>(book.document(), UNO_QUERY_THROW)->protect({});
        const auto lines = preview(book);
        ASSERT_TRUE(lines);
        EXPECT_TRUE(lines->content().accept.empty());
        EXPECT_NE(outturn::toUtf8(lines->content().hindrance).find("struktur är skyddad"), std::string::npos);
        EXPECT_FALSE(lines->accept({}).done);
        EXPECT_FALSE(hasSheet(book, "Rader"));
    }
    {
        TableWorkbook book;
        putMunicipal(book);
        book.workbook().addSheet("Rader");
        Reference<css::util::XProtectable>(book.workbook().sheet("Rader"), UNO_QUERY_THROW)->protect({});
        const auto lines = preview(book);
        ASSERT_TRUE(lines);
        EXPECT_NE(outturn::toUtf8(lines->content().hindrance).find("Bladet ”Rader” är skyddat"),
                  std::string::npos);
        EXPECT_FALSE(lines->accept({}).done);
    }
}

TEST(LinesPreview, ADocumentThatIsReadOnlyIsRefused) {
    TableWorkbook book;
    putMunicipal(book);
    const auto file = std::filesystem::path(OUTTURN_BUILD) / "office-tests" / "skrivskyddad.ods";
    office().store(book.document(), file, "calc8");
    css::uno::Sequence<css::beans::PropertyValue> arguments(1);
    arguments.getArray()[0].Name = toOUString("ReadOnly");
    arguments.getArray()[0].Value <<= true;
    const SpreadsheetDocument document(
        office().desktop()->loadComponentFromURL(fileUrl(file), toOUString("_blank"), 0, arguments),
        UNO_QUERY_THROW);
    const auto previewed = sheet::previewLines(document, Language::Swedish);
    office().close(document);
    const auto* refused = std::get_if<ImportRefusal>(&previewed);
    ASSERT_NE(refused, nullptr);
    EXPECT_NE(outturn::toUtf8(refused->sentence).find("skrivskyddat"), std::string::npos);
}

}  // namespace
}  // namespace outturn::driver
