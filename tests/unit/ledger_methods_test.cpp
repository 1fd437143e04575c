#include <array>
#include <cmath>
#include <string>
#include <thread>

#include <gtest/gtest.h>

#include "books.hpp"
#include "domain/forecast/forecast_memo.hpp"
#include "domain/forecast/ledger_forecasts.hpp"

namespace outturn {
namespace {

TEST(LedgerMethods, TheSameQuestionGetsTheSameBits) {
    const auto ledger = livingBooks().index();
    const auto budget = livingBudget().index();
    const auto question = ask(upTo(2024, 2), {where(u"Konto", kLines)});
    forgetAnswers();
    const LedgerForecasts forecasts(ledger, budget);
    const auto first = forecasts.methods(question).value();
    const std::size_t remembered = rememberedAnswers();
    EXPECT_GT(remembered, 0U);
    const auto again = LedgerForecasts(ledger, budget).methods(question).value();
    EXPECT_EQ(rememberedAnswers(), remembered);
    forgetAnswers();
    EXPECT_EQ(rememberedAnswers(), 0U);
    const auto anew =
        LedgerForecasts(livingBooks().index(), livingBudget().index()).methods(question).value();
    for (std::size_t at = 0; at < first.size(); ++at) {
        for (const auto* other : {&again[at], &anew[at]}) {
            EXPECT_EQ(first[at].forecast, other->forecast);
            EXPECT_EQ(first[at].lower, other->lower);
            EXPECT_EQ(first[at].upper, other->upper);
            EXPECT_EQ(first[at].meanError, other->meanError);
            EXPECT_EQ(first[at].weight, other->weight);
        }
    }
}

TEST(LedgerMethods, MethodsSideBySideSayWhatEachSaysAlone) {
    const LedgerForecasts forecasts(livingBooks().index(), livingBudget().index());
    const auto question = ask(upTo(2024, 2), {where(u"Konto", {u"5*"})});
    const auto answers = forecasts.methods(question).value();
    const auto months = forecasts.accuracy(Month(2024, 1), kForecastMethods, question.conditions).value();
    ASSERT_EQ(answers.size(), kForecastMethods.size());
    ASSERT_EQ(months.size(), 55U);
    double weights = 0;
    for (std::size_t at = 0; at < answers.size(); ++at) {
        const MethodAnswer& answer = answers[at];
        const std::string word = toUtf8(methodWord(answer.method));
        EXPECT_EQ(answer.method, kForecastMethods[at]);
        EXPECT_EQ(answer.forecast, said(forecasts, question, answer.method)) << word;
        const YearBand band = forecasts.band(question, answer.method, 0.8).value();
        EXPECT_EQ(answer.lower, band.lower) << word;
        EXPECT_EQ(answer.upper, band.upper) << word;
        EXPECT_LE(*answer.lower, *answer.forecast) << word;
        weights += answer.weight.value_or(0);
        // The mean error is that of the months of February.
        double error = 0;
        double bias = 0;
        double outturn = 0;
        std::size_t tested = 0;
        for (const AccuracyMonth& month : months) {
            if (month.month.month() != 2 || !month.said[at]) continue;
            const double difference = (month.outturn.value() - *month.said[at]).kronor();
            error += std::abs(difference);
            bias += difference;
            outturn += std::abs(month.outturn->kronor());
            ++tested;
        }
        EXPECT_EQ(answer.years, tested) << word;
        ASSERT_GT(tested, 0U) << word;
        EXPECT_DOUBLE_EQ(*answer.meanError, error / static_cast<double>(tested)) << word;
        EXPECT_DOUBLE_EQ(*answer.bias, bias / static_cast<double>(tested)) << word;
        EXPECT_DOUBLE_EQ(*answer.errorShare, error / outturn) << word;
    }
    EXPECT_NEAR(weights, 1, 1e-12);
    EXPECT_FALSE(answers[static_cast<std::size_t>(Method::Budget)].weight);
}

TEST(LedgerMethods, AccuracyIsWhatWasForecastThen) {
    const LedgerForecasts forecasts(livingBooks().index(), livingBudget().index());
    const std::vector<Condition> conditions{where(u"Konto", {u"5*"}), where(u"Verksamhet", {u"Hem"})};
    const std::array methods{Method::Budget, Method::Remaining, Method::Auto, Method::Blend};
    const auto months = forecasts.accuracy(Month(2024, 1), methods, conditions).value();
    for (const AccuracyMonth& month : months) {
        const PeriodRange period{Month(month.month.year(), 1), month.month};
        for (std::size_t at = 0; at < methods.size(); ++at) {
            const auto then = forecasts.forecast(ask(period, conditions), methods[at]);
            EXPECT_EQ(month.said[at].has_value(), then.has_value()) << month.month.code();
            if (then && month.said[at]) {
                EXPECT_EQ(*month.said[at], then.value()) << month.month.code();
            }
        }
    }
    EXPECT_TRUE(forecasts.accuracy(Month(2019, 1), methods, conditions).value().empty());
}

TEST(LedgerMethods, OnlyTheEightLatestClosedYearsCount) {
    Books books;
    books.addFlat(years(2008, 2019), 5010, u"Hem", -100);
    const LedgerForecasts forecasts(books.index());
    const auto months = forecasts.accuracy(Month(2020, 1), std::array{Method::RunRate}, {}).value();
    ASSERT_EQ(months.size(), 88U);
    EXPECT_EQ(months.front().month, Month(2012, 1));
    // A year that is not booked to its end is not closed.
    EXPECT_EQ(forecasts.accuracy(Month(2025, 1), std::array{Method::RunRate}, {}).value().size(), 33U);
}

TEST(LedgerMethods, YearsBeforeARowOpenedAreNoMeritOfAMethod) {
    // An activity that opened in 2022 in a ledger from 2019; 100 a month, then 110 from July 2023 on.
    Books books;
    books.addFlat(years(2019, 2023), 5010, u"Hem", -1000);
    books.addFlat({Month(2022, 1), Month(2023, 6)}, 5010, u"Ny", -100);
    books.addFlat({Month(2023, 7), Month(2023, 12)}, 5010, u"Ny", -110);
    books.addFlat(upTo(2024, 6), 5010, u"Ny", -110);
    Books budget;
    budget.addFlat(years(2021, 2024), 5010, u"Ny", -90);
    const LedgerForecasts forecasts(books.index(), budget.index());
    const std::vector<Condition> row{where(u"Verksamhet", {u"Ny"})};
    const auto answers = forecasts.methods(ask(upTo(2024, 6), row)).value();
    const MethodAnswer& runRate = answers[static_cast<std::size_t>(Method::RunRate)];
    // 2022 ended as said, 2023 at −1260 where −1200 was said.
    EXPECT_EQ(runRate.years, 2U);
    EXPECT_EQ(runRate.meanError, 30);
    EXPECT_EQ(runRate.bias, -30);
    EXPECT_DOUBLE_EQ(*runRate.errorShare, 60.0 / 2460);
    // A budget for a year in which nothing came was wrong: 540 in 2021; then 60 and 120.
    const MethodAnswer& budgeted = answers[static_cast<std::size_t>(Method::Budget)];
    EXPECT_EQ(budgeted.years, 3U);
    EXPECT_EQ(budgeted.meanError, 240);
    EXPECT_EQ(budgeted.bias, 120);

    const std::array methods{Method::RunRate, Method::Budget};
    const auto months = forecasts.accuracy(Month(2024, 1), methods, row).value();
    ASSERT_EQ(months.size(), 55U);
    EXPECT_EQ(months[27].month, Month(2021, 6));
    EXPECT_EQ(months[27].outturn, kronor(0));
    EXPECT_EQ(months[27].said[1], kronor(-540));
    // Before it was budgeted there was nothing to forecast.
    for (std::size_t at = 0; at < 22; ++at) {
        EXPECT_FALSE(months[at].outturn) << at;
        EXPECT_FALSE(months[at].said[0] || months[at].said[1]) << at;
    }
    EXPECT_TRUE(months[33].outturn && months[33].said[0] && months[33].said[1]);
    // By what is booked alone it begins in 2022.
    const auto booked = forecasts.accuracy(Month(2024, 1), std::array{Method::RunRate}, row).value();
    EXPECT_FALSE(booked[27].outturn || booked[27].said[0]);
    EXPECT_EQ(booked[33].outturn, kronor(-1200));
}

TEST(LedgerMethods, AYearThatComesToNothingWasThere) {
    Books books;
    books.addFlat(years(2021, 2023), 5010, u"Hem", -1000);
    for (int year = 2021; year <= 2023; ++year) {
        books.add(Month(year, 1), 5020, u"Hem", 500);
        books.add(Month(year, 12), 5020, u"Hem", -500);
    }
    const LedgerForecasts forecasts(books.index());
    const auto months =
        forecasts
            .accuracy(Month(2024, 1), std::array{Method::RunRate}, std::vector{where(u"Konto", {u"5020"})})
            .value();
    ASSERT_EQ(months.size(), 33U);
    EXPECT_EQ(months.front().outturn, kronor(0));
    EXPECT_EQ(months.front().said[0], kronor(6000));
}

TEST(LedgerMethods, TheBandOfARowKnowsWhatMovesTogether) {
    // Two leaves that were a tenth dearer in odd years, together or in turn: the sum of the first errs twice
    // as much, that of the second not at all.
    Books together;
    Books inTurn;
    for (Month month(2015, 1); month <= Month(2024, 2); month = month.plus(1)) {
        const double odd = month.year() % 2 == 1 ? 100 : 0;
        together.add(month, 5010, u"Hem", -1000 - odd);
        together.add(month, 5010, u"Boende", -1000 - odd);
        inTurn.add(month, 5010, u"Hem", -1000 - odd);
        inTurn.add(month, 5010, u"Boende", -1100 + odd);
    }
    const auto width = [](const Books& books) {
        const auto band =
            LedgerForecasts(books.index()).band(ask(upTo(2024, 2)), Method::Remaining, 0.8).value();
        EXPECT_LE(band.lower, band.point);
        EXPECT_GE(band.upper, band.point);
        return band.upper - band.lower;
    };
    EXPECT_GT(width(together), 4 * width(inTurn));
}

TEST(LedgerMethods, BandsWidenWithTheirLevel) {
    const LedgerForecasts forecasts(livingBooks().index(), livingBudget().index());
    const auto question = ask(upTo(2024, 2), {where(u"Konto", {u"5*"})});
    for (const Method method : {Method::Budget, Method::Blend, Method::Auto, Method::RunRate}) {
        const YearBand narrow = forecasts.band(question, method, 0.5).value();
        const YearBand wide = forecasts.band(question, method, 0.95).value();
        EXPECT_LT(wide.lower, narrow.lower);
        EXPECT_GT(wide.upper, narrow.upper);
        EXPECT_EQ(narrow.point, said(forecasts, question, method));
    }
    for (const double level : {0.0, 1.0, -0.1, std::nan("")})
        EXPECT_EQ(forecasts.band(question, Method::Auto, level).error(), Fault::BadArgument);
}

TEST(LedgerMethods, CostsDoNotGoBackBehindWhatIsKnown) {
    Books books;
    for (Month month(2019, 1); month <= Month(2024, 10); month = month.plus(1))
        books.add(month, 5010, u"Hem", month.serial() % 7 == 0 ? -5000 : -1);
    const auto ledger = books.index();
    const LedgerForecasts forecasts(ledger);
    const double known = ledger->sum(upTo(2024, 10), {}).value().kronor();
    EXPECT_EQ(forecasts.band(ask(upTo(2024, 10)), Method::Auto, 0.999).value().upper, known);
    // A line of both signs may go either way.
    books.add(Month(2024, 10), 3010, u"Hem", 1);
    const LedgerForecasts both(books.index());
    EXPECT_GT(both.band(ask(upTo(2024, 10)), Method::Auto, 0.999).value().upper, known + 1);
}

TEST(LedgerMethods, ManyThreadsGetTheSame) {
    const LedgerForecasts forecasts(livingBooks().index(), livingBudget().index());
    const auto question = ask(upTo(2024, 2), {where(u"Konto", kLines)});
    const double alone = said(forecasts, question, Method::Blend);
    forgetAnswers();
    const LedgerForecasts anew(livingBooks().index(), livingBudget().index());
    std::array<double, 6> answers{};
    {
        std::vector<std::jthread> threads;
        threads.reserve(answers.size());
        for (double& answer : answers)
            threads.emplace_back([&] { answer = said(anew, question, Method::Blend); });
    }
    for (const double answer : answers) EXPECT_EQ(answer, alone);
}

// What is kept of one question must not answer another.
TEST(LedgerMethods, QuestionsThatLookAlikeAreToldApart) {
    const auto ledger = livingBooks().index();
    const auto budget = livingBudget().index();
    const std::vector<Condition> lines = {where(u"Konto", {u"3*", u"5*"})};
    const std::vector<Condition> line = {where(u"Konto", {u"5*"})};
    const auto kronor = [](double amount) { return *ExactAmount::fromKronor(amount); };
    const std::vector<ForecastQuestion> questions = {
        ask(upTo(2024, 2), lines),
        ask(upTo(2024, 3), lines),
        ask(upTo(2023, 2), lines),
        ask(upTo(2024, 2), line),
        ask(upTo(2024, 2), lines, {{Month(2024, 4), kronor(120'000), {}}}),
        ask(upTo(2024, 2), lines, {{Month(2024, 5), kronor(120'000), {}}}),
        ask(upTo(2024, 2), lines, {{Month(2024, 4), kronor(-120'000), {}}}),
    };
    const LedgerForecasts kept(ledger, budget);
    for (int turn = 0; turn < 2; ++turn) {
        for (const ForecastQuestion& question : questions) {
            const auto expected = LedgerForecasts(ledger, budget).methods(question).value();
            const auto found = kept.methods(question).value();
            for (std::size_t at = 0; at < expected.size(); ++at)
                EXPECT_EQ(found[at].forecast, expected[at].forecast);
        }
        for (const int year : {2024, 2023}) {
            for (const auto& conditions : {lines, line}) {
                for (const std::vector<ForecastMethod>& methods :
                     {std::vector{ForecastMethod::Auto, ForecastMethod::Budget},
                      std::vector{ForecastMethod::Budget, ForecastMethod::Auto}}) {
                    const auto expected =
                        LedgerForecasts(ledger, budget).accuracy(Month(year, 1), methods, conditions).value();
                    const auto found = kept.accuracy(Month(year, 1), methods, conditions).value();
                    ASSERT_EQ(found.size(), expected.size());
                    EXPECT_EQ(found.back().said, expected.back().said);
                }
            }
        }
    }
}

TEST(LedgerMethods, CanBeWatchedAndStopped) {
    const LedgerForecasts forecasts(livingBooks().index(), livingBudget().index());
    forgetAnswers();
    Progress progress;
    ASSERT_TRUE(forecasts.accuracy(Month(2024, 1), kForecastMethods, {}, &progress));
    EXPECT_GT(progress.all, 100U);
    EXPECT_EQ(progress.done, progress.all);
    // Blend is made of Auto, which is worked out once: by 5 leaves, 5 years and 11 months.
    Progress once;
    const std::array blendAndAuto{Method::Blend, Method::Auto, Method::Auto};
    ASSERT_TRUE(forecasts.accuracy(Month(2024, 1), blendAndAuto, {}, &once));
    EXPECT_EQ(once.all, 5U * 5U * 11U);
    Progress stopped;
    stopped.cancelled = true;
    EXPECT_EQ(forecasts.methods(ask(upTo(2024, 2)), &stopped).error(), Fault::NotAvailable);
}

}  // namespace
}  // namespace outturn
