// A report's sheet put into the order and the shape of a document.
#include "domain/report/document.hpp"

#include <gtest/gtest.h>

namespace outturn::report {
namespace {

using Kind = Paragraph::Kind;

ShownCell cell(std::size_t column, const Text& text, const Text& style) {
    ShownCell made;
    made.column = column;
    made.text = text;
    made.style = style;
    return made;
}

ShownCell figure(std::size_t column, const Text& text, const Text& style = u"Outturn Figure mnkr") {
    ShownCell made = cell(column, text, style);
    made.right = true;
    return made;
}

ShownRow row(const Text& identity, std::vector<ShownCell> cells) {
    return {identity, std::move(cells), {}};
}

ShownRow words(const Text& identity, const Text& text, const Text& style) {
    return row(identity, {cell(0, text, style)});
}

// Label, two figures, a narrow column, a figure, one without anything.
ShownSheet sheetOf(std::vector<ShownRow> rows) {
    return {{4000, 1500, 1500, 320, 2000, 2000}, std::move(rows)};
}

std::vector<ShownRow> table(const Text& name) {
    return {
        words(name, name, u"Outturn Heading"),
        row(name + u":groups", {cell(1, u"Till och med perioden", u"Outturn Group"),
                                cell(2, u"", u"Outturn Group"), cell(4, u"Helår", u"Outturn Group")}),
        row(name + u":heads", {cell(0, u"", u"Outturn Column Label"), figure(1, u"Utfall", u"Outturn Column"),
                               figure(2, u"Budget", u"Outturn Column"), cell(3, u"", u"Outturn Column Label"),
                               figure(4, u"Prognos", u"Outturn Column Forecast")}),
        row(u"activity:Hemtjänst", {cell(0, u"Hemtjänst", u"Outturn Label"), figure(1, u"−9"),
                                    figure(2, u"−28"), figure(4, u"0*", u"Outturn Forecast mnkr")}),
        row(name + u":result",
            {cell(0, u"Resultat", u"Outturn Result"), figure(1, u"−9", u"Outturn Result Figure mnkr"),
             figure(2, u"−28", u"Outturn Result Figure mnkr"),
             figure(4, u"\u202F7 ", u"Outturn Result Forecast mnkr")}),
        words(name + u":note", u"Avrundat.", u"Outturn Note")};
}

std::vector<ShownRow> operator+(std::vector<ShownRow> one, const std::vector<ShownRow>& other) {
    one.insert(one.end(), other.begin(), other.end());
    return one;
}

Document documentOf(std::vector<ShownRow> rows, Language otherwise = Language::Swedish) {
    return documentOf(sheetOf(std::move(rows)), otherwise);
}

std::vector<Paragraph> paragraphs(const Document& document) {
    std::vector<Paragraph> found;
    for (const Block& block : document.blocks) {
        if (const auto* one = std::get_if<Paragraph>(&block)) found.push_back(*one);
    }
    return found;
}

std::vector<Text> texts(const Document& document, Kind kind) {
    std::vector<Text> found;
    for (const Paragraph& one : paragraphs(document)) {
        if (one.kind == kind) found.push_back(one.text);
    }
    return found;
}

std::vector<Table> tables(const Document& document) {
    std::vector<Table> found;
    for (const Block& block : document.blocks) {
        if (const auto* one = std::get_if<Table>(&block)) found.push_back(*one);
    }
    return found;
}

std::vector<Text> cells(const TableRow& row) {
    std::vector<Text> found;
    for (const TableCell& one : row.cells) found.push_back(one.text);
    return found;
}

TEST(Document, IsInTheOrderTheBoardReads) {
    const auto document = documentOf({words(u"title", u"Rapport", u"Outturn Title"),
                                      words(u"lines", u"Resultat", u"Outturn Heading"),
                                      words(u"control", u"Kontroll", u"Outturn Heading"),
                                      words(u"control:rows", u"Rader", u"Outturn Control"),
                                      words(u"assessments:social", u"Social", u"Outturn Heading"),
                                      words(u"attachments", u"Bilagor", u"Outturn Heading"),
                                      words(u"summary", u"Sammanfattning", u"Outturn Heading"),
                                      words(u"summary:1", u"Så gick det.", u"Outturn Text"),
                                      words(u"decision", u"Förslag till beslut", u"Outturn Heading")});
    EXPECT_EQ(texts(document, Kind::Heading), (std::vector<Text>{u"Förslag till beslut", u"Sammanfattning",
                                                                 u"Social", u"Bilagor", u"Resultat"}));
    EXPECT_EQ(paragraphs(document).front(), (Paragraph{Kind::Title, u"Rapport"}));
    EXPECT_EQ(paragraphs(document)[3], (Paragraph{Kind::Body, u"Så gick det."}));
    EXPECT_EQ(document.title, u"Rapport");
}

TEST(Document, KeepsAPersonsRowsUnderWhatTheyStandUnder) {
    const auto document = documentOf(
        {words(u"lines", u"Resultat", u"Outturn Heading"), words(u"", u"Min rubrik", u"Outturn Heading"),
         words(u"", u"Mina ord", u"Default"), words(u"control", u"Kontroll", u"Outturn Heading"),
         words(u"", u"Under kontrollen", u"Rubrik 1"), words(u"decision", u"Beslut", u"Outturn Heading")});
    EXPECT_EQ(paragraphs(document), (std::vector<Paragraph>{{Kind::Heading, u"Beslut"},
                                                            {Kind::Heading, u"Resultat"},
                                                            {Kind::Heading, u"Min rubrik"},
                                                            {Kind::Body, u"Mina ord"},
                                                            {Kind::Body, u"Under kontrollen"}}));
}

TEST(Document, TakesWhatStandsBesideTheTitleUnderIt) {
    const auto document = documentOf(
        {row(u"head", {cell(0, u"Nämnden", u"Outturn Organisation"),
                       cell(4, u"2024-02 · mnkr", u"Outturn Period mnkr")}),
         row(u"title", {cell(0, u"Rapport", u"Outturn Title"), cell(4, u"2024-03-08", u"Outturn Date")}),
         words(u"message", u"Bättre.", u"Outturn Message")});
    EXPECT_EQ(document.organisation, u"Nämnden");
    EXPECT_EQ(paragraphs(document), (std::vector<Paragraph>{{Kind::Title, u"Rapport"},
                                                            {Kind::Subtitle, u"2024-02 · mnkr\t2024-03-08"},
                                                            {Kind::Lead, u"Bättre."}}));
}

TEST(Document, HasATableWithGroupsHeadAndResult) {
    const auto made = tables(documentOf(table(u"lines")));
    ASSERT_EQ(made.size(), 1U);
    const Table& one = made.front();
    // The narrow column parts the groups; the one without anything is gone.
    EXPECT_EQ(one.widths, (std::vector<std::int32_t>{4000, 1500, 1500, 320, 2000}));
    EXPECT_EQ(one.headRows, 2U);
    ASSERT_EQ(one.rows.size(), 4U);
    EXPECT_EQ(one.rows[0].cells[0].column, 1U);
    EXPECT_EQ(one.rows[0].cells[0].columns, 2U);
    EXPECT_EQ(one.rows[0].cells[1].column, 4U);
    EXPECT_EQ(one.rows[0].cells[1].columns, 1U);
    EXPECT_EQ(cells(one.rows[1]), (std::vector<Text>{u"mnkr", u"Utfall", u"Budget", u"Prognos"}));
    EXPECT_EQ(cells(one.rows[2]), (std::vector<Text>{u"Hemtjänst", u"−9", u"−28", u"0*"}));
    // Spaces of a format are gone, and the digit stands under the digit.
    EXPECT_EQ(one.rows[3].cells[3].text, u"7\u2007");
    EXPECT_EQ(one.rows[3].kind, TableRow::Kind::Result);
}

TEST(Document, SaysNoUnitWhereFiguresHaveSeveral) {
    auto rows = table(u"volumes");
    rows[3].cells[1].style = u"Outturn Figure kr";
    EXPECT_EQ(cells(tables(documentOf(rows)).front().rows[1]).front(), u"Utfall");
    rows[3].cells[1].style = u"Outturn Volume";
    EXPECT_EQ(cells(tables(documentOf(rows)).front().rows[1]).front(), u"Utfall");
    // A share has its own sign of percent.
    rows[3].cells[1].style = u"Outturn Share";
    EXPECT_EQ(cells(tables(documentOf(rows)).front().rows[1]).front(), u"mnkr");
}

TEST(Document, PutsCommentsUnderTheTableEachUnderItsName) {
    auto rows = table(u"outturn");
    const Text longOne(30'000, u'x');
    rows.insert(rows.begin() + 4,
                {words(u"comment:Hemtjänst", u"Första stycket.\n\n" + longOne, u"Outturn Comment"),
                 words(u"", u"Tillägg", u"Outturn Comment"),
                 row(u"activity:Korttid", {cell(0, u"Korttid", u"Outturn Label"), figure(1, u"3")}),
                 words(u"comment:Korttid", u"", u"Outturn Comment")});
    const auto document = documentOf(rows);
    ASSERT_EQ(document.blocks.size(), 7U);
    EXPECT_EQ(std::get<Table>(document.blocks[1]).rows.size(), 5U);
    EXPECT_EQ(std::get<Paragraph>(document.blocks[2]).kind, Kind::Note);
    EXPECT_EQ(std::get<Paragraph>(document.blocks[3]), (Paragraph{Kind::Subheading, u"Hemtjänst"}));
    EXPECT_EQ(std::get<Paragraph>(document.blocks[4]), (Paragraph{Kind::Body, u"Första stycket."}));
    EXPECT_EQ(std::get<Paragraph>(document.blocks[5]), (Paragraph{Kind::Body, longOne}));
    EXPECT_EQ(std::get<Paragraph>(document.blocks[6]), (Paragraph{Kind::Body, u"Tillägg"}));
}

TEST(Document, LeavesOutTheCommentsThatNobodyWrote) {
    auto rows = table(u"outturn");
    rows[3].cells[0].text = u"Hemtjänst\u00A0▼";
    ShownRow asked = words(u"comment:1", u"Kommentar till Hemtjänst", u"Outturn Comment");
    asked.cells[0].asks = true;
    rows.insert(rows.begin() + 4, asked);
    EXPECT_EQ(documentOf(rows).blocks.size(), 3U);
    rows[4].cells[0].asks = false;
    // Its name without the sign that its row bears in the table.
    EXPECT_EQ(texts(documentOf(rows), Kind::Subheading), std::vector<Text>{u"Hemtjänst"});
    // An assessment is to be written by somebody: there the question stands.
    const auto assessment = documentOf({words(u"assessments:social", u"Social", u"Outturn Heading"), asked});
    EXPECT_EQ(texts(assessment, Kind::Placeholder).size(), 1U);
}

TEST(Document, KeepsAPersonsRowsInTheTableTheyStandIn) {
    auto rows = table(u"lines");
    rows.insert(rows.begin() + 4,
                {row(u"", {}), row(u"", {cell(0, u"varav hyror", u"Default"), figure(1, u"−2", u"Default")}),
                 words(u"", u"En rad med bara ord", u"Default")});
    const auto made = tables(documentOf(rows));
    ASSERT_EQ(made.size(), 1U);
    EXPECT_EQ(cells(made[0].rows[3]), (std::vector<Text>{u"varav hyror", u"−2"}));
    EXPECT_EQ(made[0].rows[4].cells[0].columns, 5U);
}

TEST(Document, PartsTwoTables) {
    const auto made =
        tables(documentOf(table(u"lines") + std::vector{row(u"gap:2", {})} + table(u"activities")));
    ASSERT_EQ(made.size(), 2U);
    EXPECT_EQ(made[0].rows.size(), made[1].rows.size());
    EXPECT_EQ(made[1].headRows, 2U);
}

TEST(Document, NumbersStandBeforeTheirSentences) {
    const auto document = documentOf({words(u"decision:1", u"1. godkänner", u"Outturn Numbered"),
                                      words(u"decision:2", u"förklarar", u"Outturn Numbered"),
                                      words(u"decision:3", u"3.5 mnkr", u"Outturn Numbered"),
                                      words(u"decision:4", u"12.", u"Outturn Numbered")});
    EXPECT_EQ(texts(document, Kind::Numbered),
              (std::vector<Text>{u"1.\tgodkänner", u"förklarar", u"3.5 mnkr", u"12."}));
}

TEST(Document, GivesEachPictureItsTitle) {
    std::vector<ShownRow> rows = {
        row(u"charts:titles", {cell(0, u"Resultat, mnkr", u"Outturn Chart Title"),
                               cell(4, u"Avvikelse, mnkr", u"Outturn Chart Title")}),
        row(u"charts", {})};
    rows[1].pictures = {0, 1, 2};
    const auto document = documentOf(rows);
    ASSERT_EQ(document.blocks.size(), 5U);
    EXPECT_EQ(std::get<Paragraph>(document.blocks[0]), (Paragraph{Kind::PictureTitle, u"Resultat, mnkr"}));
    EXPECT_EQ(std::get<Picture>(document.blocks[1]).title, u"Resultat, mnkr");
    EXPECT_EQ(std::get<Picture>(document.blocks[3]).number, 1U);
    EXPECT_EQ(std::get<Picture>(document.blocks[4]).title, u"");
    // A chart that was taken away leaves its title, which a person may have written something in.
    rows[1].pictures.clear();
    EXPECT_EQ(texts(documentOf(rows), Kind::PictureTitle).size(), 2U);
}

TEST(Document, TellsTheLanguageByItsWords) {
    EXPECT_EQ(documentOf({words(u"", u"Financial report", u"Outturn Title")}).language, Language::English);
    EXPECT_EQ(documentOf(table(u"lines"), Language::English).language, Language::Swedish);
    EXPECT_EQ(documentOf({words(u"", u"Budget", u"Default")}, Language::English).language, Language::English);
}

TEST(Document, OfNothingIsEmpty) {
    EXPECT_TRUE(documentOf(std::vector<ShownRow>{}).blocks.empty());
    EXPECT_TRUE(documentOf({row(u"lines", {}), row(u"", {cell(0, u"", u"Outturn Label")})}).blocks.empty());
    // Hidden notes that say the same twice, cells past the last column.
    const auto odd = documentOf(
        ShownSheet{{4000},
                   {words(u"lines", u"Ett", u"Outturn Heading"), words(u"lines", u"Två", u"Outturn Heading"),
                    row(u"result", {figure(7, u"−9")})}},
        Language::Swedish);
    EXPECT_EQ(texts(odd, Kind::Heading), (std::vector<Text>{u"Ett", u"Två"}));
}

}  // namespace
}  // namespace outturn::report
