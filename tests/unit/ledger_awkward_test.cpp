// LEDGER.FORECAST and LEDGER.BAND over short and awkward histories, by every method, with a budget and
// without: a figure or a fault that is to be expected, never anything else.
#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <string>

#include <gtest/gtest.h>

#include "books.hpp"
#include "domain/forecast/forecast_memo.hpp"

namespace outturn {
namespace {

constexpr int kAll = static_cast<int>(kForecastMethods.size());
constexpr int kYear = 2024;
constexpr double kLevel = 0.8;

// Kronor by month, the last `known` of them the year's; not a number where the ledger holds no booking.
struct History {
    Series months;
    int known;

    [[nodiscard]] int before() const { return static_cast<int>(months.size()) - known; }
    [[nodiscard]] Month month(int at) const { return Month(kYear, 1).plus(at - before()); }
    [[nodiscard]] ForecastQuestion question() const { return ask(upTo(kYear, known), {ofTheLine()}); }
    static Condition ofTheLine() { return where(u"Konto", {u"5*"}); }
};

void addTo(Books& books, const History& history, TextView activity = u"Hem") {
    for (int at = 0; at < static_cast<int>(history.months.size()); ++at) {
        const double amount = history.months[static_cast<std::size_t>(at)];
        if (!std::isnan(amount)) books.add(history.month(at), 5010, activity, amount);
    }
}

Books ledgerOf(const History& history) {
    Books books;
    addTo(books, history);
    return books;
}

// So much a month in the year and in all that the history reaches, so that Blend has years to learn from.
Books budgetOf(const History& history, double amount) {
    Books books;
    books.addFlat({history.month(0), Month(kYear, 12)}, 5010, u"Hem", amount);
    return books;
}

// Whole kronor with a season and some noise that is the same every time.
Series living(int months) {
    Series series;
    for (int month = 0; month < months; ++month)
        series.push_back(1000 + 40 * (month % 12) + month * month * 31 % 17);
    return series;
}

Series mirrored(Series months) {
    for (double& month : months) month = -month;
    return months;
}

struct Counts {
    int forecasts = 0;
    int bands = 0;

    bool operator==(const Counts&) const = default;
    friend std::ostream& operator<<(std::ostream& to, const Counts& counts) {
        return to << counts.forecasts << " forecasts, " << counts.bands << " bands";
    }
};

constexpr Counts kEveryOne{kAll, kAll};
constexpr Counts kNoBudget{kAll - 1, kAll - 1};
// Nothing had come in by then last year.
constexpr Counts kNoShare{kAll - 1, kAll - 1};
constexpr Counts kNeither{kAll - 2, kAll - 2};

bool isWholeOre(double kronor) {
    return std::isfinite(kronor) && Money::fromKronor(kronor)->kronor() == kronor;
}

std::uint64_t bits(double value) {
    return std::bit_cast<std::uint64_t>(value);
}

void expectSame(const YearBand& band, const YearBand& again) {
    EXPECT_EQ(bits(band.lower), bits(again.lower));
    EXPECT_EQ(bits(band.point), bits(again.point));
    EXPECT_EQ(bits(band.upper), bits(again.upper));
}

bool isExpected(Method method, Fault fault) {
    return fault == Fault::NotAvailable || (method == Method::Share && fault == Fault::DivisionByZero);
}

// The same question of the same books gets the same answer, from what is kept and from nothing; how many
// methods had a forecast, and how many a band.
Counts expectDefined(const Books& ledger, const Books* budget, const ForecastQuestion& question) {
    const auto make = [&] { return LedgerForecasts(ledger.index(), budget ? budget->index() : nullptr); };
    const LedgerForecasts forecasts = make();
    Counts counts;
    for (const Method method : kForecastMethods) {
        SCOPED_TRACE(toUtf8(methodWord(method)));
        const auto total = forecasts.forecast(question, method);
        const auto band = forecasts.band(question, method, kLevel);
        forgetAnswers();
        const LedgerForecasts others = make();
        const auto bandAgain = others.band(question, method, kLevel);
        EXPECT_EQ(bandAgain.has_value(), band.has_value());
        if (!total) {
            EXPECT_TRUE(isExpected(method, total.error())) << static_cast<int>(total.error());
            EXPECT_EQ(others.forecast(question, method).error(), total.error());
            EXPECT_EQ(band.error(), total.error());
            continue;
        }
        ++counts.forecasts;
        EXPECT_TRUE(isWholeOre(total.value().kronor()));
        EXPECT_EQ(forecasts.forecast(question, method).value(), total.value());
        EXPECT_EQ(others.forecast(question, method).value(), total.value());
        if (!band) {
            EXPECT_EQ(band.error(), Fault::NotAvailable);
            continue;
        }
        ++counts.bands;
        EXPECT_EQ(band.value().point, total.value().kronor());
        EXPECT_LE(band.value().lower, band.value().point);
        EXPECT_GE(band.value().upper, band.value().point);
        EXPECT_TRUE(isWholeOre(band.value().lower) && isWholeOre(band.value().upper));
        expectSame(forecasts.band(question, method, kLevel).value(), band.value());
        if (bandAgain) expectSame(bandAgain.value(), band.value());
    }
    return counts;
}

Counts withBudget(const History& history, double amount = 1200) {
    const Books budget = budgetOf(history, amount);
    return expectDefined(ledgerOf(history), &budget, history.question());
}

Counts withoutBudget(const History& history) {
    return expectDefined(ledgerOf(history), nullptr, history.question());
}

double saidOf(const History& history, Method method) {
    return said(LedgerForecasts(ledgerOf(history).index()), history.question(), method);
}

// Remaining and Share want a whole year before; a method with a name of its own four months in all, and so
// does a band.
Counts expectedOf(int before, int known) {
    const bool isYoung = before + known < 4;
    const int forecasts = kAll - (before < 12 ? 2 : 0) - (isYoung ? 7 : 0);
    return {forecasts, isYoung ? 0 : forecasts};
}

TEST(LedgerAwkward, NoneToTwentyThreeMonthsBefore) {
    for (int before = 0; before < 24; ++before) {
        for (const int known : {1, 3, 11}) {
            SCOPED_TRACE(std::to_string(before) + " months before and " + std::to_string(known));
            const History history{living(before + known), known};
            const Counts expected = expectedOf(before, known);
            EXPECT_EQ(withBudget(history), expected);
            EXPECT_EQ(withoutBudget(history),
                      (Counts{expected.forecasts - 1, std::max(0, expected.bands - 1)}));
            if (before >= 12) {
                EXPECT_NEAR(saidOf(history, Method::Auto), 14700, 1500);
            }
        }
    }
}

struct Awkward {
    const char* name;
    History history;
    Counts withBudget;
    Counts withoutBudget;
};

Series withMonth(Series months, std::size_t at, double amount) {
    months[at] = amount;
    return months;
}

Series shifted(Series months, std::size_t from, double by) {
    for (std::size_t at = from; at < months.size(); ++at) months[at] += by;
    return months;
}

const double kMissing = std::nan("");

std::vector<Awkward> awkwardHistories() {
    const Series whole = living(64);
    return {
        {"one spike among zeros", {withMonth(Series(64, 0.0), 20, 5000), 4}, kNoShare, kNeither},
        {"one spike among hundreds", {withMonth(Series(64, 100.0), 40, 1e5), 4}, kEveryOne, kNoBudget},
        {"a spike in the last month", {withMonth(whole, 63, 1e7), 4}, kEveryOne, kNoBudget},
        {"a spike the other way", {withMonth(whole, 45, -1e6), 4}, kEveryOne, kNoBudget},
        {"a level shift", {shifted(Series(64, 100.0), 48, 100), 4}, kEveryOne, kNoBudget},
        {"a shift down to nothing", {shifted(Series(64, 100.0), 60, -100), 4}, kEveryOne, kNoBudget},
        {"nothing for a year", {shifted(Series(64, 100.0), 48, -100), 4}, kNoShare, kNeither},
        {"negative", {mirrored(whole), 4}, kEveryOne, kNoBudget},
        {"about nothing", {shifted(whole, 0, -1200), 4}, kEveryOne, kNoBudget},
        {"a change of sign", {shifted(whole, 40, -3000), 4}, kEveryOne, kNoBudget},
        {"a change of sign this year", {shifted(whole, 60, -3000), 4}, kEveryOne, kNoBudget},
        {"a missing month", {withMonth(whole, 50, kMissing), 4}, kEveryOne, kNoBudget},
        {"a missing month of the year", {withMonth(whole, 61, kMissing), 4}, kEveryOne, kNoBudget},
        {"a missing last month", {withMonth(whole, 63, kMissing), 4}, kEveryOne, kNoBudget},
        {"an öre a month", {Series(64, 0.01), 4}, kEveryOne, kNoBudget},
        {"the same amount", {Series(64, 100.0), 4}, kEveryOne, kNoBudget},
        {"six hundred months", {living(606), 6}, kEveryOne, kNoBudget},
    };
}

TEST(LedgerAwkward, EveryHistoryHasItsAnswers) {
    for (const Awkward& awkward : awkwardHistories()) {
        SCOPED_TRACE(awkward.name);
        EXPECT_EQ(withBudget(awkward.history), awkward.withBudget);
        EXPECT_EQ(withoutBudget(awkward.history), awkward.withoutBudget);
    }
}

TEST(LedgerAwkward, NegativeIsTheMirror) {
    for (const Awkward& awkward : awkwardHistories()) {
        if (awkward.history.months.size() > 64) continue;
        SCOPED_TRACE(awkward.name);
        const History turned{mirrored(awkward.history.months), awkward.history.known};
        const LedgerForecasts forward(ledgerOf(awkward.history).index(),
                                      budgetOf(awkward.history, 1200).index());
        const LedgerForecasts backward(ledgerOf(turned).index(), budgetOf(turned, -1200).index());
        for (const Method method : kForecastMethods) {
            SCOPED_TRACE(toUtf8(methodWord(method)));
            const auto band = forward.band(awkward.history.question(), method, kLevel);
            const auto other = backward.band(turned.question(), method, kLevel);
            ASSERT_EQ(band.has_value(), other.has_value());
            if (!band) continue;
            EXPECT_EQ(band.value().point, -other.value().point);
            EXPECT_EQ(band.value().lower, -other.value().upper);
            EXPECT_EQ(band.value().upper, -other.value().lower);
        }
    }
}

TEST(LedgerAwkward, ALoneLeafOfZeros) {
    for (const int known : {1, 4, 11}) {
        SCOPED_TRACE(known);
        const History zeros{Series(static_cast<std::size_t>(60 + known), 0.0), known};
        const LedgerForecasts forecasts(ledgerOf(zeros).index());
        for (const Method method : kForecastMethods) {
            if (method == Method::Budget) continue;
            EXPECT_EQ(said(forecasts, zeros.question(), method), 0) << toUtf8(methodWord(method));
        }
        // Nothing was ever booked on the row: how sure that is, no month says.
        EXPECT_EQ(withoutBudget(zeros), (Counts{kAll - 1, 0}));
        EXPECT_EQ(withBudget(zeros).forecasts, kAll);
    }
}

TEST(LedgerAwkward, ALeafOfZerosBesideOthersChangesNothing) {
    const History history{living(64), 4};
    const LedgerForecasts alone(ledgerOf(history).index());
    Books books = ledgerOf(history);
    addTo(books, {Series(64, 0.0), 4}, u"Boende");
    const LedgerForecasts beside(books.index());
    for (const Method method : kForecastMethods) {
        if (method == Method::Budget) continue;
        SCOPED_TRACE(toUtf8(methodWord(method)));
        expectSame(alone.band(history.question(), method, kLevel).value(),
                   beside.band(history.question(), method, kLevel).value());
    }
}

TEST(LedgerAwkward, WhatTheAnswersAre) {
    const History spike{withMonth(Series(64, 100.0), 40, 1e5), 4};
    EXPECT_LT(saidOf(spike, Method::Auto), 12'000);
    const History shift{shifted(Series(64, 100.0), 48, 100), 4};
    EXPECT_NEAR(saidOf(shift, Method::Auto), 2400, 240);
    const History whole{living(64), 4};
    const History holed{withMonth(living(64), 50, kMissing), 4};
    for (const Method method : {Method::Auto, Method::Theta, Method::Loess})
        EXPECT_NEAR(saidOf(holed, method), saidOf(whole, method), 60) << toUtf8(methodWord(method));
    // Of the known months one without bookings is 0.
    const History open{withMonth(living(64), 61, kMissing), 4};
    EXPECT_EQ(saidOf(open, Method::RunRate), saidOf({withMonth(living(64), 61, 0), 4}, Method::RunRate));
    EXPECT_NEAR(saidOf({living(606), 6}, Method::Auto), 14700, 150);
}

}  // namespace
}  // namespace outturn
