// What the import panel shows, as data, and where: without a window.
#include <algorithm>

#include <gtest/gtest.h>

#include "sheet/import/file_kind.hpp"
#include "sidebar/import/content.hpp"
#include "sidebar/import/layout.hpp"

namespace outturn::sidebar {
namespace {

sheet::PreviewContent everything() {
    sheet::PreviewContent content;
    content.title = u"bokföring.se";
    content.findings = {u"Bolaget", u"Huvudbok: 3 rader"};
    content.doubts = {u"En rad är trasig."};
    content.questions.push_back({u"Vilket år?", {u"2023", u"2024"}, 1, false, {}, {}});
    content.questions.push_back({u"Vad är P?", {u"Period"}, std::nullopt, true, u"x", u"x är ingen kolumn."});
    content.tables.push_back({u"Konton", {{u"Konto", u"Summa"}, {{u"3010", u"−1,00"}, {u"3020", u"12,50"}}}});
    content.tables.push_back({u"", {{u"Rad"}, std::vector<std::vector<Text>>(40, {u"1"})}});
    content.accept = u"Importera ändå";
    return content;
}

std::vector<PanelElement> shown(const sheet::PreviewContent& content) {
    ImportState state;
    state.preview = &content;
    return importElements(state, Language::Swedish);
}

const PanelElement* find(const std::vector<PanelElement>& elements, const std::string& name) {
    const auto found = std::find_if(elements.begin(), elements.end(),
                                    [&](const PanelElement& each) { return each.name == name; });
    return found == elements.end() ? nullptr : &*found;
}

TEST(ImportContent, AtRestOffersThreeThingsAndSaysWhatWasDone) {
    ImportState state;
    state.said = u"Klart.";
    const auto elements = importElements(state, Language::Swedish);
    ASSERT_EQ(elements.size(), 4U);
    EXPECT_EQ(elements[0].name, kImportButton);
    EXPECT_EQ(elements[0].kind, ElementKind::Button);
    for (std::size_t at = 0; at < 3; ++at) EXPECT_FALSE(elements[at].help.empty()) << at;
    EXPECT_EQ(elements[3].words, u"Klart.");
}

TEST(ImportContent, ReadOnlyOffersNothingAndSaysWhy) {
    ImportState state;
    state.readOnly = true;
    const auto elements = importElements(state, Language::English);
    ASSERT_EQ(elements.size(), 1U);
    EXPECT_EQ(elements[0].kind, ElementKind::Words);
}

TEST(ImportContent, WorkHidesTheRest) {
    const auto content = everything();
    ImportState state;
    state.preview = &content;
    state.work = ImportWork{u"Läser", 250, true};
    const auto elements = importElements(state, Language::Swedish);
    ASSERT_NE(find(elements, "progress"), nullptr);
    EXPECT_EQ(find(elements, "progress")->thousandths, 250);
    EXPECT_NE(find(elements, kCancelButton), nullptr);
    EXPECT_EQ(find(elements, "title"), nullptr);
}

TEST(ImportContent, QuestionsBearTheirAnswersAndWhyOneIsRefused) {
    const auto elements = shown(everything());
    ASSERT_NE(find(elements, "answer0"), nullptr);
    EXPECT_EQ(find(elements, "answer0")->kind, ElementKind::Choice);
    EXPECT_EQ(find(elements, "answer0")->chosen, 1);
    EXPECT_EQ(find(elements, "refused0"), nullptr);
    EXPECT_EQ(find(elements, "answer1")->kind, ElementKind::Field);
    EXPECT_EQ(find(elements, "answer1")->own, u"x");
    EXPECT_EQ(find(elements, "refused1")->words, u"x är ingen kolumn.");
}

TEST(ImportContent, WithoutAnythingToWriteItIsClosedAndNotCalledOff) {
    sheet::PreviewContent content = everything();
    EXPECT_EQ(find(shown(content), kBackButton)->words, u"Avbryt");
    content.accept.clear();
    content.hindrance = u"Allt finns.";
    EXPECT_EQ(find(shown(content), kBackButton)->words, u"Avbryt") << "it is still asked";
    content.questions.clear();
    const auto elements = shown(content);
    EXPECT_EQ(find(elements, kAcceptButton), nullptr);
    EXPECT_EQ(find(elements, "hindrance")->words, u"Allt finns.");
    EXPECT_EQ(find(elements, kBackButton)->words, u"Stäng");
}

TEST(ImportContent, AnyDifferenceIsSeen) {
    const auto one = everything();
    EXPECT_TRUE(isSame(one, everything()));
    auto other = everything();
    other.tables[0].table.rows[1][1] = u"12,51";
    EXPECT_FALSE(isSame(one, other));
    other = everything();
    other.questions[0].chosen = 0;
    EXPECT_FALSE(isSame(one, other));
    other = everything();
    other.doubts.clear();
    EXPECT_FALSE(isSame(one, other));
}

TEST(ImportContent, AmountsStandToTheRightAndCodesToTheLeft) {
    const TextTable table{
        {u"Konto", u"Summa", u"Månad", u"Text", u"Tom"},
        {{u"3010", u"−1 234,50", u"2024-01", u"Hyra 12", u""}, {u"3020", u"–", u"2024-02", u"El", u""}}};
    EXPECT_FALSE(isAmountColumn(table, 0));
    EXPECT_TRUE(isAmountColumn(table, 1));
    EXPECT_FALSE(isAmountColumn(table, 2));
    EXPECT_FALSE(isAmountColumn(table, 3));
    EXPECT_FALSE(isAmountColumn(table, 4));
}

ImportMeasures usual() {
    ImportMeasures measures;
    measures.margin = 10;
    measures.gap = 5;
    measures.space = 14;
    measures.textHeight = 15;
    measures.fieldHeight = 34;
    measures.buttonHeight = 34;
    measures.markWidth = 12;
    measures.tableRow = 20;
    measures.scrollBar = 14;
    measures.widestButton = 130;
    measures.width = [](const PanelElement& element) {
        return 40 + 7 * static_cast<int>(element.words.size());
    };
    measures.brokenHeight = [](const PanelElement&, int width) {
        return 15 * (700 / std::max(width, 7) + 1);
    };
    measures.tableWidth = [](const PanelElement&) { return 320; };
    return measures;
}

TEST(ImportLayout, NothingOverlapsAndNothingStandsOutsideAtAnyWidth) {
    const auto measures = usual();
    ImportState rest;
    rest.said = u"Klart.";
    for (const auto& elements : {shown(everything()), importElements(rest, Language::Swedish)}) {
        for (int width = minimumWidth(measures); width <= 700; ++width) {
            const auto layout = layOut(elements, measures, width);
            ASSERT_EQ(layout.elements.size(), elements.size());
            int bottom = 0;
            int right = 0;
            for (std::size_t at = 0; at < elements.size(); ++at) {
                const Box& box = layout.elements[at].box;
                ASSERT_GE(box.x, measures.margin) << elements[at].name;
                ASSERT_GT(box.width, 0) << elements[at].name << " at " << width;
                ASSERT_GT(box.height, 0) << elements[at].name;
                ASSERT_LE(box.x + box.width, width - measures.margin) << elements[at].name << " at " << width;
                ASSERT_TRUE(box.y >= bottom || box.x >= right) << elements[at].name << " at " << width;
                bottom = box.y + box.height;
                right = box.x + box.width;
                ASSERT_LE(bottom, layout.height);
            }
        }
    }
}

TEST(ImportLayout, TheImportButtonIsTheWidest) {
    const auto elements = importElements({}, Language::Swedish);
    for (const int width : {minimumWidth(usual()), 260, 500}) {
        const auto layout = layOut(elements, usual(), width);
        for (std::size_t at = 1; at < elements.size(); ++at)
            EXPECT_LE(layout.elements[at].box.width, layout.elements[0].box.width) << width;
    }
}

TEST(ImportLayout, ALongTableScrollsAndAShortOneDoesNot) {
    const auto elements = shown(everything());
    const auto layout = layOut(elements, usual(), 260);
    const auto at = [&](const char* name) {
        return layout.elements[static_cast<std::size_t>(find(elements, name) - elements.data())];
    };
    EXPECT_FALSE(at("table0").scrollsDown);
    EXPECT_TRUE(at("table1").scrollsDown);
    EXPECT_TRUE(at("table0").scrollsSideways);
    const auto wide = layOut(elements, usual(), 600);
    EXPECT_FALSE(
        wide.elements[static_cast<std::size_t>(find(elements, "table0") - elements.data())].scrollsSideways);
}

TEST(FileKind, IsToldByContentAndNotByName) {
    using sheet::FileKind;
    using sheet::fileKind;
    EXPECT_EQ(fileKind("#FLAGGA 0\r\n#SIETYP 4\r\n", u"export.csv"), FileKind::Sie);
    EXPECT_EQ(fileKind("\xEF\xBB\xBF\n  #sietyp 4", u"export.txt"), FileKind::Sie);
    EXPECT_EQ(fileKind("PK\x03\x04....", u"bok.se"), FileKind::Other);
    EXPECT_EQ(fileKind("Konto;Belopp\n3010;100\n", u"export.csv"), FileKind::Other);
    EXPECT_EQ(fileKind("#1;rubrik\n#kommentar\n3010;100\n", u"export.csv"), FileKind::Other);
    // What cannot be told is explained by its name.
    EXPECT_EQ(fileKind("hej", u"bok.se"), FileKind::Sie);
    EXPECT_EQ(fileKind("", u"bok.csv"), FileKind::Sie);
    EXPECT_EQ(fileKind("<?xml version=\"1.0\"?><Sie xmlns=\"http://www.sie.se/sie5\">", u"bok.xml"),
              FileKind::Sie);
}

}  // namespace
}  // namespace outturn::sidebar
