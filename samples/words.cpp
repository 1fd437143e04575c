#include "words.hpp"

#include <algorithm>
#include <cstdlib>
#include <iomanip>
#include <ostream>
#include <string>
#include <string_view>

#include "follow_up.hpp"
#include "postings.hpp"

namespace outturn::sample {
namespace {

constexpr PeriodRange kBegun2022{{2022, 1}, {2022, 2}};
constexpr PeriodRange kBegun2023{{2023, 1}, {2023, 2}};
constexpr PeriodRange kBegun2024{{2024, 1}, {2024, 2}};
constexpr PeriodRange kToOctober{{2023, 1}, {2023, 10}};
constexpr PeriodRange kToNovember{{2023, 1}, {2023, 11}};

class Words {
  public:
    Words(const Books& books, std::ostream& out)
        : volumes_(books.volumes),
          outturn_(outturnOf(books)),
          budget_(budgetOf(books)),
          forecasts_(forecastsOf(books)),
          out_(out) {}

    bool run() {
        nurses();
        rents();
        homeCare(kToNovember, "to November 2023");
        homeCare(kBegun2024, "to February 2024");
        places();
        prices(kToNovember, 334, "to November 2023");
        prices(kBegun2024, 60, "to February 2024");
        results();
        followUp();
        return good_;
    }

  private:
    // From low up to and including high.
    void within(std::string_view what, std::int64_t value, std::int64_t low, std::int64_t high) {
        out_ << std::setw(9) << value << "  " << what << '\n';
        if (value >= low && value <= high) return;
        good_ = false;
        out_ << "          [should be from " << low << " to " << high << "]\n";
    }

    std::int64_t oreOf(PeriodRange period, int account) {
        return sum(outturn_, period, {{}, {}, account}).ore();
    }

    std::int64_t partsOf(PeriodRange period, std::string_view measure, Quantity VolumeRow::*figure) {
        Quantity result;
        for (const VolumeRow& row : volumes_)
            if (period.contains(row.month) && row.measure == measure) result += row.*figure;
        return result.parts;
    }

    std::int64_t partsOf(PeriodRange period, std::string_view measure) {
        return partsOf(period, measure, &VolumeRow::outturn);
    }

    void nurses() {
        within("hired nurses, per mille of the year before: halved",
               oreOf(kBegun2024, kNursesAccount) * 1000 / oreOf(kBegun2023, kNursesAccount), 490, 510);
        within("their hours, per mille of the year before: halved",
               partsOf(kBegun2024, kHiredNurses) * 1000 / partsOf(kBegun2023, kHiredNurses), 495, 504);
    }

    void rents() {
        for (const int account : kRentAccounts)
            within("rents of account " + std::to_string(account) + ", per mille of two years before: up 19 %",
                   oreOf(kBegun2024, account) * 1000 / oreOf(kBegun2022, account), 1185, 1194);
        within("rents among the volumes, per mille of two years before: up 19 %",
               partsOf(kBegun2024, kRent) * 1000 / partsOf(kBegun2022, kRent), 1185, 1194);
        std::int64_t apart = 0;
        for (Month month = kFirstMonth; month <= kLastMonth; month = month.plus(1)) {
            apart = std::max(apart, monthApart(month, outturn_, &VolumeRow::outturn));
            apart = std::max(apart, monthApart(month, budget_, &VolumeRow::budget));
        }
        within("öre between a month's rents in the books and among the volumes", apart, 0, 0);
    }

    // A part of a thousand kronor is an öre.
    std::int64_t monthApart(Month month, const std::vector<Posting>& postings, Quantity VolumeRow::*figure) {
        std::int64_t ore = partsOf({month, month}, kRent, figure);
        for (const int account : kRentAccounts) ore += sum(postings, {month, month}, {{}, {}, account}).ore();
        return std::abs(ore);
    }

    // Öre of cost for an hour of home care, of the line Kostnader and after revenue.
    std::int64_t oreAnHour(PeriodRange period, const std::vector<Posting>& postings,
                           Quantity VolumeRow::*figure, std::optional<Line> line) {
        const std::int64_t hours = partsOf(period, kGrantedHours, figure) / Quantity::kParts;
        return -sum(postings, period, {line, kHomeCareCode, {}}).ore() / hours;
    }

    void homeCare(PeriodRange period, std::string_view when) {
        for (const std::optional<Line> line : {std::optional(Line::Cost), std::optional<Line>()}) {
            const std::int64_t booked = oreAnHour(period, outturn_, &VolumeRow::outturn, line);
            const std::int64_t planned = oreAnHour(period, budget_, &VolumeRow::budget, line);
            const std::string what = line ? "cost" : "net cost";
            within("öre of " + what + " for a granted hour " + std::string(when) + ", above budget", booked,
                   planned + 1, planned * 2);
        }
    }

    void places() {
        std::int64_t most = 0;
        for (Month month = kFirstMonth; month <= kLastMonth; month = month.plus(1))
            most = std::max(most, partsOf({month, month}, kExternalPlacesMeasure) / Quantity::kParts);
        const Month november{2023, 11};
        within("external places at most", most, 700, 700);
        within("external places in November 2023",
               partsOf({november, november}, kExternalPlacesMeasure) / Quantity::kParts, most, most);
        const std::int64_t begun = partsOf(kBegun2024, kExternalPlacesMeasure);
        within("external places to February 2024, per mille of the year before: fewer",
               begun * 1000 / partsOf(kBegun2023, kExternalPlacesMeasure), 900, 990);
        within("external places to February 2024, per mille of budget: fewer",
               begun * 1000 / partsOf(kBegun2024, kExternalPlacesMeasure, &VolumeRow::budget), 900, 990);
    }

    // What a controller would take for the price of one, booked and budgeted.
    void prices(PeriodRange period, std::int64_t days, const std::string& when) {
        for (const bool booked : {true, false}) {
            const auto kronor = [&](std::string_view measure, int account, std::int64_t each) {
                const auto& postings = booked ? outturn_ : budget_;
                const auto figure = booked ? &VolumeRow::outturn : &VolumeRow::budget;
                const std::int64_t units = partsOf(period, measure, figure) / Quantity::kParts;
                return -sum(postings, period, {{}, {}, account}).ore() * each / (units * 100);
            };
            const std::string suffix = (booked ? " " : " in the budget ") + when;
            // The places are counted each month: so many months of a place.
            within("kronor a day of an external place" + suffix,
                   kronor(kExternalPlacesMeasure, kExternalPlacesAccount, period.length()) / days, 2500,
                   3500);
            within("kronor of a bought day" + suffix, kronor(kBoughtDays, kBoughtDaysAccount, 1), 2500, 3500);
            within("kronor an hour of a hired nurse" + suffix, kronor(kHiredNurses, kNursesAccount, 1), 800,
                   1300);
        }
    }

    Money deviation(PeriodRange period, Selection selection = {}) {
        return sum(outturn_, period, selection) - sum(budget_, period, selection);
    }

    void results() {
        const Month october{2023, 10};
        within("deviation to October 2023, mnkr", millions(deviation(kToOctober)), -13, -13);
        within("budget to October 2023, mnkr", millions(sum(budget_, kToOctober, {})), 0, 0);
        within("deviation to November 2023, mnkr: better than the month before",
               millions(deviation(kToNovember)), -9, -9);
        for (const int named : {510, 520, 530, 550})
            within("activity " + std::to_string(named) + " to November 2023, mnkr: worse than budget",
                   millions(deviation(kToNovember, {{}, named, {}})), -30, -3);
        within("forecast of October 2023, mnkr", millions(sum(forecasts_, {october, october}, {})), -5, -5);
    }

    void followUp() {
        std::int64_t decided = 0;
        std::int64_t tooMuch = 0;
        for (const Measure& measure : measures()) {
            decided += measure.wholeYearTkr;
            // In twelfths: a measure has come to no more by November than its months until then.
            const int months = std::max(0, kToNovember.last - measure.from + 1);
            if (measure.realisedTkr * 12 > measure.wholeYearTkr * months) ++tooMuch;
        }
        within("measures decided, tkr", decided, kMeasuresGoalTkr, kMeasuresGoalTkr);
        within("measures realised beyond their months", tooMuch, 0, 0);
        const auto list = risks();
        within("risks from a higher to a lower amount",
               std::count_if(list.begin(), list.end(),
                             [](const Risk& risk) { return risk.lowTkr > risk.highTkr; }),
               0, 0);
    }

    const std::vector<VolumeRow>& volumes_;
    std::vector<Posting> outturn_;
    std::vector<Posting> budget_;
    std::vector<Posting> forecasts_;
    std::ostream& out_;
    bool good_ = true;
};

}  // namespace

bool wordsComeTrue(const Books& books, std::ostream& out) {
    return Words(books, out).run();
}

}  // namespace outturn::sample
