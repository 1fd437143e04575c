#include <algorithm>
#include <array>

#include "books.hpp"
#include "dice.hpp"
#include "plan_arithmetic.hpp"
#include "postings.hpp"

namespace outturn::sample {
namespace {

constexpr std::size_t kYears = 3;
constexpr auto kMonths = static_cast<std::size_t>(PeriodRange{kFirstMonth, kLastMonth}.length());
using ByMonth = std::array<Quantity, kMonths>;

struct Counted {
    std::size_t activity;
    const char* measure;
    const char* unit;
    ByMonth outturn;
    ByMonth budget;
    std::optional<int> account = std::nullopt;
};

std::size_t placeOf(Month month) {
    return static_cast<std::size_t>(month - kFirstMonth);
}

// Whole units of each year's months, by the days in them; none of a year beyond the last month.
ByMonth spreadByDays(std::array<std::int64_t, kYears> totals, std::int64_t wobblePerMille, Dice& dice) {
    ByMonth result;
    Month month = kFirstMonth;
    for (const std::int64_t year : totals) {
        const Month first = month;
        std::vector<double> weights;
        for (; month <= kLastMonth && month.year() == first.year(); month = month.plus(1))
            weights.push_back(seasonalWeight(keyNamed("platser"), month.month()) *
                              static_cast<double>(1000 + dice.between(-wobblePerMille, wobblePerMille)));
        // Units are dealt out as öre are: whole, by largest remainder.
        auto* at = result.begin() + placeOf(first);
        for (const Money units : share(Money::fromOre(year), weights)) *at++ = Quantity::whole(units.ore());
    }
    return result;
}

ByMonth asCounted(const std::array<int, kMonths>& units) {
    ByMonth result;
    std::transform(units.begin(), units.end(), result.begin(), Quantity::whole);
    return result;
}

Money costOf(const std::vector<Posting>& postings, Month month, int account) {
    return -sum(postings, {month, month}, {{}, {}, account});
}

// What an account's cost bought, in whole units, at a price of its year.
ByMonth bought(const std::vector<Posting>& postings, int account,
               std::array<std::int64_t, kYears> kronorEach) {
    ByMonth result;
    for (Month month = kFirstMonth; month <= kLastMonth; month = month.plus(1)) {
        const std::int64_t ore =
            100 * kronorEach[static_cast<std::size_t>(month.year() - kFirstMonth.year())];
        result[placeOf(month)] = Quantity::whole((costOf(postings, month, account).ore() + ore / 2) / ore);
    }
    return result;
}

// The rents as booked, in thousands of kronor and to the öre.
ByMonth rents(const std::vector<Posting>& postings) {
    ByMonth result;
    for (Month month = kFirstMonth; month <= kLastMonth; month = month.plus(1))
        for (const int account : kRentAccounts)
            result[placeOf(month)] += Quantity{costOf(postings, month, account).ore()};
    return result;
}

constexpr std::array<int, kMonths> kPlaces = {
    3908, 3911, 3914, 3910, 3907, 3902, 3895, 3904, 3916, 3925, 3931, 3936,  // 2022
    3944, 3948, 3951, 3953, 3950, 3946, 3940, 3952, 3963, 3974, 3986, 3971,  // 2023
    3912, 3886};
constexpr std::array<int, kMonths> kPlacesBudget = {
    3920, 3920, 3920, 3920, 3920, 3920, 3920, 3920, 3920, 3920, 3920, 3920,  // 2022
    3945, 3945, 3945, 3945, 3945, 3945, 3945, 3945, 3945, 3945, 3945, 3945,  // 2023
    3960, 3960};
constexpr std::array<int, kMonths> kExternalPlaces = {
    618, 620, 624, 622, 626, 628, 631, 636, 640, 645, 651, 658,  // 2022
    668, 670, 671, 673, 674, 677, 680, 684, 688, 693, 700, 686,  // 2023
    652, 641};
constexpr std::array<int, kMonths> kExternalPlacesBudget = {
    625, 625, 625, 625, 625, 625, 625, 625, 625, 625, 625, 625,  // 2022
    665, 665, 665, 665, 665, 665, 665, 665, 665, 665, 665, 665,  // 2023
    690, 690};

}  // namespace

std::vector<VolumeRow> makeVolumes(const Books& books) {
    constexpr std::array<std::int64_t, kYears> kNurseHour = {820, 838, 840};
    constexpr std::array<std::int64_t, kYears> kNurseHourBudget = {810, 825, 830};
    constexpr std::array<std::int64_t, kYears> kBoughtDay = {3050, 3150, 3240};
    const std::vector<Posting> outturn = outturnOf(books);
    const std::vector<Posting> budget = budgetOf(books);
    Dice dice(202311);
    const std::array measures = {
        Counted{0, kGrantedHours, "tim", spreadByDays({3'318'000, 3'324'000, 546'000}, 12, dice),
                spreadByDays({3'330'000, 3'330'000, 551'000}, 0, dice)},
        Counted{1, "Belagda platser", "platser", asCounted(kPlaces), asCounted(kPlacesBudget)},
        Counted{1, kExternalPlacesMeasure, "platser", asCounted(kExternalPlaces),
                asCounted(kExternalPlacesBudget), kExternalPlacesAccount},
        Counted{2, kBoughtDays, "dygn", bought(outturn, kBoughtDaysAccount, kBoughtDay),
                spreadByDays({44'600, 46'000, 7900}, 0, dice), kBoughtDaysAccount},
        Counted{3, kHiredNurses, "tim", bought(outturn, kNursesAccount, kNurseHour),
                bought(budget, kNursesAccount, kNurseHourBudget), kNursesAccount},
        Counted{4, kRent, "tkr", rents(outturn), rents(budget)},
    };
    std::vector<VolumeRow> rows;
    for (Month month = kFirstMonth; month <= kLastMonth; month = month.plus(1))
        for (const Counted& each : measures)
            rows.push_back({month, each.activity, each.measure, each.unit, each.outturn[placeOf(month)],
                            each.budget[placeOf(month)], each.account});
    return rows;
}

}  // namespace outturn::sample
