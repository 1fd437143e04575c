#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "books.hpp"
#include "dice.hpp"
#include "plan_arithmetic.hpp"

namespace outturn::sample {
namespace {

constexpr std::array<const char*, 12> kMonthNames = {"januari",   "februari", "mars",     "april",
                                                     "maj",       "juni",     "juli",     "augusti",
                                                     "september", "oktober",  "november", "december"};

// The voucher's place among those of its month and series. Payroll is one voucher an activity.
struct Entry {
    LedgerRow row;
    Series series;
    std::int64_t order;
};

const char* prefix(Series series) {
    switch (series) {
        case Series::Payroll:
            return "LÖ";
        case Series::SupplierInvoice:
            return "LF";
        case Series::CustomerInvoice:
            return "KF";
        default:
            return "BO";
    }
}

class LedgerMaker {
  public:
    std::vector<LedgerRow> make() {
        for (const Window& window : windows(outturnStandings()))
            for (std::size_t activity = 0; activity < kSpending; ++activity)
                for (const Line line : {Line::Revenue, Line::Cost}) addWindow(window, activity, line);
        for (const Grant& grant : grants()) addGrant(grant);
        return numbered();
    }

  private:
    // A standing in öre: the plan's thousands and an odd amount below half a thousand.
    Money exact(const Standing& standing, std::size_t activity, Line line) {
        const auto place = std::tuple(standing.through, activity, line);
        const auto [odd, isNew] = odd_.try_emplace(place);
        if (isNew) odd->second = Money::fromOre(dice_.between(-49'999, 49'999));
        return fromTkr(tkrOf(standing, activity, line)) + odd->second;
    }

    // One spread over all months and accounts of the window, so that it holds exactly what the plan says.
    void addWindow(const Window& window, std::size_t activity, Line line) {
        Money amount = exact(*window.standing, activity, line);
        if (window.previous != nullptr) amount -= exact(*window.previous, activity, line);
        const auto accounts = accountsOf(activity, line);
        const auto year = static_cast<std::size_t>(window.standing->through.year() - kFirstMonth.year());
        std::vector<double> weights;
        for (const AccountPlan* account : accounts)
            for (Month month = window.months.first; month <= window.months.last; month = month.plus(1))
                weights.push_back(seasonalWeight(keyNamed(account->key), month.month()) *
                                  account->shareByYear[year] * static_cast<double>(wobble(*account)));
        const std::vector<Money> cells = share(amount, weights);
        auto cell = cells.begin();
        for (const AccountPlan* account : accounts)
            for (Month month = window.months.first; month <= window.months.last; month = month.plus(1))
                addCell(*account, month, *cell++);
    }

    // How one month differs from the season, around 1000: rents hardly, salaries a little, invoices more.
    std::int64_t wobble(const AccountPlan& account) {
        const int reach = std::string_view(account.key) == "hyror" ? 2
                          : account.series == Series::Payroll      ? 8
                                                                   : 25;
        return dice_.between(1000 - reach, 1000 + reach);
    }

    // An account's month as vouchers. Now and then a supplier credits a part of what he billed too much.
    void addCell(const AccountPlan& account, Month month, Money amount) {
        if (amount == Money()) return;
        const int reach = account.series == Series::Payroll ? 120 : 450;
        std::vector<double> weights;
        weights.reserve(static_cast<std::size_t>(account.rowsPerMonth));
        for (int row = 0; row < account.rowsPerMonth; ++row)
            weights.push_back(static_cast<double>(dice_.between(1000 - reach, 1000 + reach)));
        std::vector<Money> parts = share(amount, weights);
        const int code = activities()[account.activity].code;
        int costCentre = code * 100;
        for (Money& part : parts) {
            ++costCentre;
            const bool credited = account.series == Series::SupplierInvoice && dice_.between(1, 50) == 1;
            if (credited) {
                const Money credit = Money::fromOre(-part.ore() / dice_.between(5, 20));
                part -= credit;
                add(account, {month,
                              account.account,
                              code,
                              costCentre,
                              {},
                              "Kredit: " + describe(account, month),
                              credit});
            }
            add(account, {month, account.account, code, costCentre, {}, describe(account, month), part});
        }
    }

    std::string describe(const AccountPlan& account, Month month) {
        const std::string text = account.text;
        const std::string name = kMonthNames[static_cast<std::size_t>(month.month() - 1)];
        switch (account.series) {
            case Series::SupplierInvoice:
                return text + ", faktura " + std::to_string(dice_.between(100'000, 9'999'999));
            case Series::CustomerInvoice:
                return text + ", debitering " + name;
            default:
                return text + " " + name + " " + std::to_string(month.year());
        }
    }

    void add(const AccountPlan& account, LedgerRow row) {
        const bool together = account.series == Series::Payroll;
        const std::int64_t order =
            together ? static_cast<std::int64_t>(account.activity) : dice_.between(kSpending, 1'000'000'000);
        entries_.push_back({std::move(row), account.series, order});
    }

    void addGrant(const Grant& grant) {
        const int code = activities()[kGrantActivity].code;
        for (Month month = grant.first; month <= std::min(grant.last, kLastMonth); month = month.plus(1)) {
            const std::string text = std::string(grant.text) + " " +
                                     kMonthNames[static_cast<std::size_t>(month.month() - 1)] + " " +
                                     std::to_string(month.year());
            entries_.push_back(
                {{month, grant.account, code, code * 100 + 1, {}, text, fromTkr(grant.monthlyTkr)},
                 Series::Journal,
                 0});
        }
    }

    // Vouchers get their numbers in the order they lie in the ledger; each series starts anew with the year.
    std::vector<LedgerRow> numbered() {
        std::stable_sort(entries_.begin(), entries_.end(), [](const Entry& left, const Entry& right) {
            return std::tie(left.row.month, left.series, left.order) <
                   std::tie(right.row.month, right.series, right.order);
        });
        std::map<std::pair<int, Series>, int> counters;
        std::vector<LedgerRow> rows;
        const Entry* previous = nullptr;
        for (Entry& entry : entries_) {
            const bool sameVoucher = previous != nullptr && entry.series == Series::Payroll &&
                                     previous->series == entry.series &&
                                     previous->row.month == entry.row.month && previous->order == entry.order;
            const int year = entry.row.month.year();
            int& counter = counters[{year, entry.series}];
            if (!sameVoucher) ++counter;
            const std::string digits = std::to_string(counter);
            entry.row.voucher = std::string(prefix(entry.series)) + std::to_string(year % 100) + "-" +
                                std::string(5 - std::min<std::size_t>(5, digits.size()), '0') + digits;
            rows.push_back(entry.row);
            previous = &entry;
        }
        return rows;
    }

    Dice dice_{202402};
    std::map<std::tuple<Month, std::size_t, Line>, Money> odd_;
    std::vector<Entry> entries_;
};

}  // namespace

std::vector<LedgerRow> makeLedger() {
    return LedgerMaker().make();
}

}  // namespace outturn::sample
