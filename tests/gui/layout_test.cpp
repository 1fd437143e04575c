// The panel's geometry, without a window: nothing overlaps, nothing is lost, at any width.
#include "sidebar/panel/layout.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace outturn::sidebar {
namespace {

Measures usual() {
    Measures measures;
    measures.margin = 10;
    measures.gap = 5;
    measures.space = 14;
    measures.textHeight = 15;
    measures.fieldHeight = 34;
    measures.buttonHeight = 34;
    measures.labelWidth = 80;
    measures.languageLabel = 40;
    measures.shortField = 90;
    measures.limitLabel = 110;
    measures.limitAmount = 70;
    measures.limitAnd = 20;
    measures.limitPercent = 40;
    measures.markWidth = 16;
    measures.nameWidth = 85;
    measures.rowsWidth = 75;
    measures.spanWidth = 115;
    measures.scrollBar = 14;
    measures.pick = 25;
    measures.widestButton = 110;
    measures.widestChoice = 150;
    measures.problemCount = 4;
    measures.methodCount = 15;
    measures.hasSpan = {true, true, false, false, false, true};
    // Characters of 7 pixels, a text of 100 of them.
    measures.brokenHeight = [](Part, int width) { return 15 * (700 / std::max(width, 7) + 1); };
    return measures;
}

ShownParts everything() {
    ShownParts shown;
    shown.tableLines.fill(true);
    for (bool* const part : {&shown.limitMessage, &shown.absent, &shown.need, &shown.explanation,
                             &shown.tables, &shown.hindrance, &shown.fill, &shown.notices, &shown.progress,
                             &shown.cancel, &shown.forecast, &shown.methodExplained, &shown.calculate,
                             &shown.round, &shown.submit, &shown.replace, &shown.problems, &shown.problem}) {
        *part = true;
    }
    return shown;
}

std::vector<Box> boxesOf(const PanelLayout& layout) {
    std::vector<Box> boxes;
    for (const auto& [part, box] : layout.parts) boxes.push_back(box);
    for (const auto& table : layout.tables) {
        for (const auto& [part, box] : table) {
            if (box.height > 0) boxes.push_back(box);
        }
    }
    return boxes;
}

bool overlap(const Box& left, const Box& right) {
    return left.x < right.x + right.width && right.x < left.x + left.width &&
           left.y < right.y + right.height && right.y < left.y + left.height;
}

TEST(Layout, NothingOverlapsAndNothingStandsOutsideAtAnyWidth) {
    const Measures measures = usual();
    for (int width = minimumWidth(measures); width <= 700; ++width) {
        const PanelLayout layout = layOut(measures, everything(), width, 0);
        const auto boxes = boxesOf(layout);
        for (std::size_t at = 0; at < boxes.size(); ++at) {
            ASSERT_GE(boxes[at].x, 0) << width;
            ASSERT_GT(boxes[at].width, 0) << width;
            ASSERT_LE(boxes[at].x + boxes[at].width, width) << width;
            ASSERT_LE(boxes[at].y + boxes[at].height, layout.height) << width;
            for (std::size_t other = at + 1; other < boxes.size(); ++other) {
                ASSERT_FALSE(overlap(boxes[at], boxes[other])) << at << " and " << other << " at " << width;
            }
        }
    }
}

TEST(Layout, TheFillButtonIsTheWidest) {
    for (const int width : {200, 400}) {
        ShownParts shown = everything();
        shown.forecast = false;
        const PanelLayout layout = layOut(usual(), shown, width, 0);
        EXPECT_EQ(layout.parts.at(Part::Fill).width, width - 2 * usual().margin);
    }
}

TEST(Layout, WithTheMethodsNothingStandsBelowTheSidebarsScrollBar) {
    const Measures measures = usual();
    for (const int width : {minimumWidth(measures), 320, 700}) {
        for (const Box& box : boxesOf(layOut(measures, everything(), width, 0)))
            ASSERT_LE(box.x + box.width, width - measures.margin - measures.scrollBar) << width;
    }
    // A scroll bar laid over its content, which has no width of its own, takes none.
    Measures overlaid = usual();
    overlaid.scrollBar = 0;
    EXPECT_EQ(layOut(overlaid, everything(), 320, 0).parts.at(Part::Fill).width, 320 - 2 * overlaid.margin);
}

TEST(Layout, TheMonthsStandAfterTheRowsWhereBothFit) {
    const auto table = [](int width) { return layOut(usual(), everything(), width, 0).tables.front(); };
    const auto narrow = table(minimumWidth(usual()));
    EXPECT_GT(narrow.at(TablePart::Span).y, narrow.at(TablePart::Rows).y);
    const auto wider = table(300);
    EXPECT_EQ(wider.at(TablePart::Span).y, wider.at(TablePart::Rows).y);
    EXPECT_GT(wider.at(TablePart::Rows).y, wider.at(TablePart::Name).y);
    EXPECT_GE(wider.at(TablePart::Span).width, usual().spanWidth);
    const auto wide = table(420);
    EXPECT_EQ(wide.at(TablePart::Rows).y, wide.at(TablePart::Name).y);
}

TEST(Layout, TheFirstMethodsAreSeenWithoutScrolling) {
    constexpr int kLookedAtFirst = 6;
    const PanelLayout layout = layOut(usual(), everything(), minimumWidth(usual()), 0);
    EXPECT_GE(layout.parts.at(Part::Methods).height, kLookedAtFirst * usual().textHeight);
}

TEST(Layout, LabelsStandAboveTheirFieldsWhereItIsNarrow) {
    const PanelLayout narrow = layOut(usual(), everything(), minimumWidth(usual()), 0);
    EXPECT_LT(narrow.parts.at(Part::PeriodLabel).y, narrow.parts.at(Part::Period).y);
    EXPECT_EQ(narrow.parts.at(Part::PeriodLabel).x, narrow.parts.at(Part::Period).x);
    const PanelLayout wide = layOut(usual(), everything(), 420, 0);
    EXPECT_EQ(wide.parts.at(Part::PeriodLabel).y, wide.parts.at(Part::Period).y);
    EXPECT_EQ(wide.parts.at(Part::Unit).y, wide.parts.at(Part::Language).y);
    EXPECT_LT(wide.height, narrow.height);
}

TEST(Layout, BesideItsLabelAMonthIsNotCut) {
    const Measures measures = usual();
    for (int width = minimumWidth(measures); width <= 700; ++width) {
        const PanelLayout layout = layOut(measures, everything(), width, 0);
        ASSERT_GE(layout.parts.at(Part::Period).width, measures.widestChoice) << width;
    }
}

TEST(Layout, WhatHasNothingToShowTakesNoPlace) {
    const PanelLayout layout = layOut(usual(), ShownParts{}, 300, 0);
    for (const Part part :
         {Part::LimitMessage, Part::Absent, Part::AbsentPick, Part::Need, Part::Explanation, Part::Tables,
          Part::Hindrance, Part::Fill, Part::Notices, Part::Progress, Part::Reading, Part::Cancel,
          Part::ProblemsLabel, Part::Problems, Part::Problem}) {
        EXPECT_FALSE(layout.parts.contains(part)) << static_cast<int>(part);
    }
    EXPECT_LT(layout.height, layOut(usual(), everything(), 300, 0).height);
}

TEST(Layout, BothLimitsStandInOneRowAtAnyWidth) {
    const Measures measures = usual();
    for (int width = minimumWidth(measures); width <= 700; ++width) {
        const PanelLayout layout = layOut(measures, everything(), width, 0);
        const Box& amount = layout.parts.at(Part::LimitAmount);
        const Box& percent = layout.parts.at(Part::LimitPercent);
        ASSERT_EQ(amount.y, percent.y) << width;
        ASSERT_GE(amount.width, measures.limitAmount) << width;
        ASSERT_GE(percent.width, measures.limitPercent) << width;
    }
}

TEST(Layout, OnlyTablesWithALineTakeOne) {
    const Measures measures = usual();
    for (const int width : {minimumWidth(measures), 420}) {
        ShownParts shown = everything();
        const int all = layOut(measures, shown, width, 0).height;
        shown.tableLines.back() = false;
        const PanelLayout layout = layOut(measures, shown, width, 0);
        EXPECT_TRUE(layout.tables.back().empty());
        EXPECT_LE(layout.height, all - measures.pick) << width;
    }
}

TEST(Layout, TheListOfProblemsTakesWhatIsLeftOverAndNoMoreThanItNeeds) {
    Measures measures = usual();
    measures.problemCount = 100;
    ShownParts shown;
    shown.problems = true;
    const int least = layOut(measures, shown, 300, 0).height;
    const auto listHeight = [&](int height) {
        return layOut(measures, shown, 300, height).parts.at(Part::Problems).height;
    };
    EXPECT_EQ(listHeight(least - 50), listHeight(0));
    EXPECT_EQ(listHeight(least + 100), listHeight(0) + 100);
    EXPECT_LT(listHeight(100'000), 102 * measures.textHeight);
}

TEST(Layout, NarrowerThanTheLeastWidthTheButtonsAreStillReached) {
    const PanelLayout layout = layOut(usual(), everything(), 90, 0);
    for (const auto& table : layout.tables) {
        EXPECT_LE(table.at(TablePart::Pick).x + table.at(TablePart::Pick).width, 90);
    }
}

TEST(Layout, WhatGoesOnWithTheForecastsStandsInTheirPart) {
    ShownParts shown = everything();
    const auto y = [&](Part part) { return layOut(usual(), shown, 320, 0).parts.at(part).y; };
    EXPECT_LT(y(Part::Progress), y(Part::ForecastLabel));
    shown.progressOfForecast = true;
    EXPECT_GT(y(Part::Progress), y(Part::Methods));
    EXPECT_LT(y(Part::Progress), y(Part::MethodExplained));
}

TEST(Layout, WithoutWhatItNeedsTheForecastIsASentence) {
    ShownParts shown = everything();
    shown.forecastMissing = true;
    const PanelLayout layout = layOut(usual(), shown, 320, 0);
    EXPECT_TRUE(layout.parts.contains(Part::ForecastMissing));
    for (const Part part : {Part::ForecastLine, Part::Methods, Part::Submit, Part::Replace, Part::Calculate})
        EXPECT_FALSE(layout.parts.contains(part));
    shown.forecast = false;
    EXPECT_FALSE(layOut(usual(), shown, 320, 0).parts.contains(Part::ForecastLabel));
}

}  // namespace
}  // namespace outturn::sidebar
