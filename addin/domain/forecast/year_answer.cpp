#include "domain/forecast/year_answer.hpp"

#include <algorithm>
#include <utility>

#include "domain/forecast/combination.hpp"
#include "domain/forecast/ets.hpp"
#include "domain/forecast/methods.hpp"
#include "domain/forecast/theta.hpp"

namespace outturn {

namespace {

// A trend through fewer is a guess.
constexpr std::size_t kLeastMethodMonths = 4;
// Members need their two years before the present one.
constexpr std::size_t kLeastMemberMonths = 2 * kSeasonMonths;

double errorOf(const PastYear& year, std::size_t known, double total) {
    const double size = sizeOf(year.history.first(year.history.size() - known));
    return size > 0 ? (year.actual - total) / size : 0.0;
}

// What a combination makes of the members' answers, after learning from the earlier years one by one.
template <class Combination>
class Combined {
  public:
    void learn(const PastYear& year, std::size_t known, const MemberTotals& totals) {
        answer_.pastErrors.push_back(errorOf(year, known, combination_.total(totals)));
        combination_.learn(totals, year.actual);
    }
    YearAnswer answer(const MemberTotals& totals) {
        answer_.total = combination_.total(totals);
        return std::move(answer_);
    }

  private:
    Combination combination_;
    YearAnswer answer_;
};

// Under two years before the present one: no season can be told from noise.
double totalOfFewMonths(SeriesView history, std::size_t known) {
    if (history.size() - known >= kSeasonMonths) return youngTotal(history, known);
    const double mean = meanOf(history.last(std::min(history.size(), kSeasonMonths)));
    return sumOf(history.last(known)) + mean * static_cast<double>(kSeasonMonths - known);
}

Series remainingBy(ForecastMethod method, SeriesView history, std::size_t horizon) {
    switch (method) {
        case ForecastMethod::Simple:
            return simpleForecast(history, horizon);
        case ForecastMethod::Holt:
            return holtForecast(history, horizon);
        case ForecastMethod::Damped:
            return dampedForecast(history, horizon);
        case ForecastMethod::HoltWinters:
            return holtWintersForecast(history, horizon);
        case ForecastMethod::Ets:
            return etsForecast(history, horizon);
        case ForecastMethod::Loess:
            return loessForecast(history, horizon);
        default:
            return thetaForecast(history, horizon);
    }
}

// Where arithmetic has what it needs: a year before the present one, and something booked by then.
std::optional<double> arithmeticTotal(ForecastMethod method, SeriesView history, std::size_t known) {
    if (method == ForecastMethod::RunRate) return runRateTotal(history, known);
    if (history.size() < kSeasonMonths + known) return std::nullopt;
    return method == ForecastMethod::Share ? shareTotal(history, known) : lastYearTotal(history, known);
}

std::optional<double> totalBy(ForecastMethod method, SeriesView history, std::size_t known) {
    if (!isStatistical(method)) return arithmeticTotal(method, history, known);
    if (history.size() < kLeastMethodMonths) return std::nullopt;
    return totalWith(history, known, remainingBy(method, history, kSeasonMonths - known));
}

}  // namespace

CombinedAnswers combinedAnswers(SeriesView history, std::size_t known) {
    if (history.size() < kLeastMemberMonths + known) {
        const double total = totalOfFewMonths(history, known);
        return {{total, {}}, {total, {}}};
    }
    Combined<WeightedMembers> weighted;
    Combined<MeanOrMedian> middle;
    for (const PastYear& year : pastYears(history, known)) {
        const MemberTotals totals = memberTotals(year.history, known);
        weighted.learn(year, known, totals);
        middle.learn(year, known, totals);
    }
    const MemberTotals totals = memberTotals(history, known);
    return {weighted.answer(totals), middle.answer(totals)};
}

std::optional<YearAnswer> answerOf(SeriesView history, std::size_t known, ForecastMethod method,
                                   PastErrors pastErrors) {
    if (isCombined(method)) {
        CombinedAnswers answers = combinedAnswers(history, known);
        return std::move(method == ForecastMethod::Auto ? answers.byAuto : answers.byCombination);
    }
    const auto total = totalBy(method, history, known);
    if (!total) return std::nullopt;
    YearAnswer answer{*total, {}};
    if (pastErrors == PastErrors::NotWanted) return answer;
    for (const PastYear& year : pastYears(history, known)) {
        if (const auto said = totalBy(method, year.history, known))
            answer.pastErrors.push_back(errorOf(year, known, *said));
    }
    return answer;
}

}  // namespace outturn
