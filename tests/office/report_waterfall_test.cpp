// The waterfall of deviations: the figures its bars are stacked from, in a real LibreOffice.
#include "office/report_charts.hpp"

namespace outturn::driver {
namespace {

// A bar of the waterfall as it is stacked, in the unit.
struct Bar {
    double from;
    double to;
    double figure;
    bool better;
};

class Waterfall : public Charts {
  protected:
    [[nodiscard]] int bars() const { return row("chart:sum") - row("chart:bars") - 1; }
    [[nodiscard]] double cell(char column, int bar) const {
        return books_.number(column + std::to_string(row("chart:bars") + bar)) / 1000;
    }
    [[nodiscard]] std::string label(int bar) const {
        return books_.shown("A" + std::to_string(row("chart:bars") + bar));
    }
    [[nodiscard]] bool hasFigure(char column, int bar) const {
        const std::string shown = books_.shown(column + std::to_string(row("chart:bars") + bar));
        return shown != "#N/A" && shown != "#SAKNAS!";
    }
    // What is drawn of it: to the right of zero, to the left, and what lies under it unseen.
    [[nodiscard]] Bar bar(int number) const {
        const double base = cell('B', number);
        const double right = cell('C', number) + cell('E', number);
        const double left = cell('D', number) + cell('F', number);
        EXPECT_GE(right, 0);
        EXPECT_LE(left, 0);
        const bool better = hasFigure('H', number);
        EXPECT_NE(better, hasFigure('I', number));
        // Of one colour only.
        EXPECT_EQ(better ? cell('E', number) : cell('C', number), 0);
        EXPECT_EQ(better ? cell('F', number) : cell('D', number), 0);
        double low = left;
        double high = right;
        if (base > 0) low = base, high = base + right;
        if (base < 0) low = base + left, high = base;
        if (base != 0) {
            EXPECT_EQ(base > 0 ? left : right, 0);
        }
        const double figure = std::abs(cell(better ? 'H' : 'I', number)) * 1000 * (better ? 1 : -1);
        return better ? Bar{low, high, figure, better} : Bar{high, low, figure, better};
    }
    // Sorted, each from where the one before ended.
    void expectWhole() const {
        double end = 0;
        double before = 1e12;
        for (int at = 1; at <= bars(); ++at) {
            const Bar one = bar(at);
            EXPECT_NEAR(one.from, end, 1e-9) << at;
            EXPECT_NEAR(one.to - one.from, one.figure, 1e-5) << at;
            EXPECT_LE(one.figure, before) << at;
            end = one.to;
            before = one.figure;
        }
    }
    [[nodiscard]] int first() const { return books_.rowOf("Hemtjänst"); }
};

TEST_F(Waterfall, GoesFromTheBestToTheWorstAndEndsInTheResult) {
    expectWhole();
    ASSERT_EQ(bars(), 7);
    for (int at = 1; at <= 7; ++at) {
        const int table = books_.rowOf(label(at), first());
        ASSERT_GT(table, 0) << label(at);
        EXPECT_NEAR(bar(at).figure, books_.number("B" + std::to_string(table)) / 1e6, 1e-5);
    }
    EXPECT_NEAR(bar(7).to, books_.number("D12") / 1e6, 1e-6);
    EXPECT_EQ(label(8), "Resultat");
    EXPECT_NEAR(cell('G', 8), books_.number("D12") / 1e6, 1e-6);
    EXPECT_EQ(books_.shown("H" + std::to_string(row("chart:sum"))), "+19");
}

TEST_F(Waterfall, FollowsWhatChangesAndCrossesZero) {
    const std::string name = label(1);
    const int table = books_.rowOf(name, first());
    // The best becomes by far the worst, and all of it goes below zero.
    books_.set("'" + sheet_ + "'.B" + std::to_string(table), "-90000000");
    EXPECT_EQ(label(7), name);
    expectWhole();
    EXPECT_FALSE(bar(7).better);
    EXPECT_GT(bar(6).from, 0);
    EXPECT_LT(bar(6).to, 0);
    EXPECT_LT(bar(7).from, 0);
    EXPECT_EQ(books_.shown("I" + std::to_string(row("chart:bars") + 7)), "−90");
    // Room to the left.
    EXPECT_LT(books_.number("J" + std::to_string(row("chart:sum"))), 0);
}

TEST_F(Waterfall, OfWorseOnesLiesLeftOfZero) {
    for (int at = 0; at < 7; ++at) {
        books_.set("'" + sheet_ + "'.B" + std::to_string(first() + at), std::to_string(-1000000 * (at + 1)));
    }
    expectWhole();
    for (int at = 1; at <= 7; ++at) {
        EXPECT_LE(bar(at).from, 0);
        EXPECT_LT(books_.number("I" + std::to_string(row("chart:bars") + at)), 0);
        EXPECT_EQ(books_.shown("I" + std::to_string(row("chart:bars") + at)), "−" + std::to_string(at));
    }
}

TEST_F(Waterfall, OfEqualOnesAndOfNothingHasThemAll) {
    const auto labels = [&] {
        std::vector<std::string> all;
        for (int at = 1; at <= 7; ++at) all.push_back(label(at));
        std::sort(all.begin(), all.end());
        EXPECT_EQ(std::unique(all.begin(), all.end()), all.end());
    };
    for (const char* deviation : {"5000000", "0", "0.1", "-5000000"}) {
        for (int at = 0; at < 7; ++at) {
            books_.set("'" + sheet_ + "'.B" + std::to_string(first() + at), deviation);
        }
        expectWhole();
        labels();
    }
}

TEST_F(Waterfall, SaysWhereThereIsNoDeviation) {
    const int table = first();
    for (const char* nothing : {"–", "=1/0"}) {
        books_.set("'" + sheet_ + "'.B" + std::to_string(table), nothing);
        int found = 0;
        for (int at = 1; at <= 7; ++at) {
            if (label(at) == "Hemtjänst –") found = at;
        }
        ASSERT_GT(found, 0);
        EXPECT_FALSE(hasFigure('H', found));
        EXPECT_FALSE(hasFigure('I', found));
        for (const char column : std::string("BCDEF")) EXPECT_TRUE(std::isfinite(cell(column, found)));
    }
}

TEST_F(Waterfall, CutsLongNames) {
    books_.set("Verksamheter.B2", "Förebyggande och rehabiliterande verksamhet");
    const auto cut = [&] {
        for (int at = 1; at <= 7; ++at) {
            if (label(at) == "Förebyggande och rehabil…") return true;
        }
        return false;
    };
    EXPECT_TRUE(cut());
}

}  // namespace
}  // namespace outturn::driver
