// How good the forecasts have been where there is little to tell it by, and where names and columns change.
#include <com/sun/star/table/XCellRange.hpp>

#include "office/accuracy_workbook.hpp"

namespace outturn::driver {
namespace {

class AccuracyOfOneYear : public Accuracy {
  protected:
    AccuracyOfOneYear() : Accuracy(accuracyBooks(ledgerRows(1, 2023), budgetRows(1))) {}
};

TEST_F(AccuracyOfOneYear, CountsTheMonthsThereAre) {
    // No month has a year before it: all count, and who lives on last year has nothing to say. The
    // statistical methods begin with four months.
    EXPECT_EQ(historyLine("line:Kostnader:months", "CDEFGHIJKLMNOPQ"),
              "11 | 11 | 0 | 0 | 11 | 11 | 11 | 8 | 8 | 8 | 8 | 8 | 8 | 8 | 2");
    EXPECT_EQ(historyLine("line:Kostnader:error", "CDEF"), "60 | 120 | – | –");
    EXPECT_EQ(line("accuracy:methods:1:4", "ADE"), "Resten som i fjol | – | –");
    EXPECT_NE(at('A', "accuracy:explained").find("november 2023."), std::string::npos);
    // Of fewer months none is named the nearest, however near: all of ten a month were exact.
    EXPECT_EQ(at('B', "accuracy:activity:520"), "–");
    EXPECT_EQ(bits("accuracy:methods:1:9"), 0);
    for (const char* block : {"line:Intäkter", "line:Kostnader", "result", "activity:510", "activity:520"})
        EXPECT_EQ(trusts(block), "För kort historik: Auto har inga metoder att väga ännu.") << block;
}

// A third activity of −50 a month from 2023 on, as budgeted.
CellRows withNewActivity(CellRows rows, bool ofLedger) {
    for (int month = 1; month <= 14; ++month) {
        const int period = month <= 12 ? 202300 + month : 202400 + month - 12;
        if (ofLedger) rows.push_back({period, 4010, 530, -50});
    }
    if (!ofLedger) rows.push_back({2023, 4010, 530, -600});
    return rows;
}

class AccuracyOfAnOpening : public Accuracy {
  protected:
    AccuracyOfAnOpening()
        : Accuracy(
              accuracyBooks(withNewActivity(ledgerRows(1), true), withNewActivity(budgetRows(1), false))) {
        books_.set("Verksamheter.A4", "530");
        books_.set("Verksamheter.B4", "Boende");
    }
};

TEST_F(AccuracyOfAnOpening, DoesNotCountTheYearsBefore) {
    EXPECT_EQ(historyLine("activity:530:202208", "ABCDEHQR"), "2022-08 | – | – | – | – | – | – | 0");
    EXPECT_EQ(historyLine("activity:530:202308", "ABCDE"), "2023-08 | −600 | −600 | −600 | −400");
    // Last year's rest was nothing: 50 · (12 − m) too little, 300 on average. Nothing came by the same month
    // last year, so there is no share of it.
    EXPECT_EQ(historyLine("activity:530:error", "CDEF"), "0 | 0 | 300 | –");
    EXPECT_EQ(historyLine("activity:530:share", "CDE"), "0,0 % | 0,0 % | 50,0 %");
    EXPECT_EQ(historyLine("activity:530:bias-share", "CDE"), "0,0 % | 0,0 % | −50,0 %");
    EXPECT_EQ(historyLine("activity:530:months", "CDEFGHJ"), "11 | 11 | 11 | 0 | 11 | 11 | 8");
    EXPECT_EQ(line("accuracy:activity:530", "ABGH"), "Boende | Budget 0,0 % | 0,0 % | 0,0 %");
    EXPECT_EQ(trusts("activity:530"), "För kort historik: Auto har inga metoder att väga ännu.");
    // The line and the result were there before.
    EXPECT_EQ(historyLine("line:Kostnader:202208", "BC"), "−1 200 | −1 120");
    EXPECT_EQ(historyLine("result:months", "CDE"), "22 | 22 | 22");
    EXPECT_EQ(history('B', "result:202308"), "−360");
}

TEST_F(Accuracy, FollowsNewNames) {
    books_.set(beside("activity:520:share"), "Stämmer");
    books_.set(beside("line:Kostnader:202308"), "Ny hyra");
    books_.set("Verksamheter.B3", "Fastigheter");
    EXPECT_EQ(at('A', "accuracy:activity:520"), "Fastigheter");
    EXPECT_EQ(at('A', "accuracy:leans:activity:520"), "Fastigheter");
    EXPECT_EQ(history('A', "activity:520"), "Fastigheter");
    books_.set("Rader.A3", "Utgifter");
    fill();
    EXPECT_EQ(historyRow("line:Kostnader"), 0);
    EXPECT_EQ(line("accuracy:methods:1:names", "BDG"), "Intäkter | Utgifter | Resultat, kr");
    EXPECT_EQ(historyLine("line:Utgifter:202302", "ABCD"), "2023-02 | −1 200 | −1 180 | −1 080");
    // The rounds were submitted for a line of another name.
    EXPECT_EQ(history('Q', "line:Utgifter:202302"), "–");
    EXPECT_EQ(line("accuracy:methods:1:16", "ADEGH"), "Lämnad | – | – | – | –");
    EXPECT_EQ(history('T', "activity:520:share"), "Stämmer");
    int found = 0;
    for (int number = 1; number <= kLastRow; ++number)
        found += books_.shownOn(history_, "T" + std::to_string(number)) == "Ny hyra" ? 1 : 0;
    EXPECT_EQ(found, 1);
}

CellRows withoutActivities(const CellRows& rows) {
    CellRows without;
    for (const auto& row : rows) without.push_back({row[0], row[1], row[3]});
    return without;
}

class AccuracyWithoutActivities : public Accuracy {
  protected:
    AccuracyWithoutActivities()
        : Accuracy(accuracyBooks(withoutActivities(ledgerRows(1)), withoutActivities(budgetRows(1)))) {}
};

TEST_F(AccuracyWithoutActivities, HasLinesAndTheResult) {
    EXPECT_EQ(row("accuracy:activities"), 0);
    EXPECT_EQ(row("accuracy:leans:activity:510"), 0);
    EXPECT_EQ(historyRow("activity:510"), 0);
    EXPECT_EQ(line("accuracy:methods:1:3", "ABCDEGH"),
              "Rak takt | 0,0 % | 0,0 % | 10,0 % | −10,0 % | 120 | −120");
    EXPECT_EQ(trusts("line:Intäkter"), "Auto litar mest på rak takt: ensam 0,0 % fel på 3 år.");
    EXPECT_TRUE(trusts("result").ends_with(", mot 120 kr för rak takt.")) << trusts("result");
}

// A sheet from before there was a column for every method: what a person wrote beside it stays beside it.
TEST(AccuracySheet, MakesRoomForEveryMethod) {
    ReportWorkbook books(office(), threeYears());
    books.workbook().addSheet("Prognosutfall 2024");
    const auto set = [&](const std::string& cell, const std::string& content) {
        books.set("'Prognosutfall 2024'." + cell, content);
    };
    set("A1", "outturn-history");
    set("AA1", "outturn-history:2024");
    for (const auto& [row, identity] : {std::pair("2", "title"), std::pair("3", "sentence"),
                                        std::pair("4", "heads"), std::pair("5", "line:Intäkter")}) {
        set(std::string("AA") + row, identity);
    }
    set("A5", "Intäkter");
    set("K5", "Min anteckning");
    ASSERT_FALSE(books.fill(kFebruary).empty());
    EXPECT_EQ(books.shownOn("Prognosutfall 2024", "S5"), "Min anteckning");
    EXPECT_EQ(books.shownOn("Prognosutfall 2024", "P4"), "STL");
    EXPECT_EQ(books.shownOn("Prognosutfall 2024", "Q4"), "Lämnad");
    EXPECT_EQ(books.shownOn("Prognosutfall 2024", "AI5"), "line:Intäkter");
    ASSERT_FALSE(books.fill(kFebruary).empty());
    EXPECT_EQ(books.shownOn("Prognosutfall 2024", "S5"), "Min anteckning");
    EXPECT_EQ(books.shownOn("Prognosutfall 2024", "AI5"), "line:Intäkter");
}

}  // namespace
}  // namespace outturn::driver
