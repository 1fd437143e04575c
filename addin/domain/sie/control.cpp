#include "domain/sie/control.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include <unordered_map>

namespace outturn::sie {

namespace {

struct Totals {
    ExactAmount rows;
    bool hasRows = false;
    std::optional<ExactAmount> result;
    std::optional<ExactAmount> opening;
    std::optional<ExactAmount> closing;
    std::optional<ExactAmount> months;
};

void add(std::optional<ExactAmount>& sum, ExactAmount amount) {
    sum = sum.value_or(ExactAmount()) + amount;
}

std::optional<int> yearOf(const File& file, Month month) {
    for (const auto& [number, year] : file.years) {
        if (PeriodRange{year.first.month, year.last.month}.contains(month)) return number;
    }
    return std::nullopt;
}

using Key = std::pair<int, TextNumber>;

void addBalances(const File& file, std::map<Key, Totals>& totals) {
    for (const Balance& balance : file.balances) {
        if (balance.objects != 0) continue;
        Totals& own = totals[{balance.year, balance.account}];
        switch (balance.kind) {
            case BalanceKind::Opening:
                add(own.opening, balance.amount);
                break;
            case BalanceKind::Closing:
                add(own.closing, balance.amount);
                break;
            case BalanceKind::Result:
                add(own.result, balance.amount);
                break;
            case BalanceKind::Period:
                add(own.months, balance.amount);
                break;
            case BalanceKind::PeriodBudget:
                break;
        }
    }
}

Control told(const Key& key, const Totals& totals) {
    Control control;
    control.year = key.first;
    control.account = key.second;
    control.rows = totals.rows;
    if (totals.result) {
        control.total = *totals.result;
        control.told = ControlTotal::Result;
    } else if (totals.opening || totals.closing) {
        control.total = totals.closing.value_or(ExactAmount()) - totals.opening.value_or(ExactAmount());
        control.told = ControlTotal::Change;
    } else if (totals.months) {
        control.total = *totals.months;
        control.told = ControlTotal::PeriodBalances;
    }
    return control;
}

}  // namespace

ExactAmount Control::difference() const {
    return told == ControlTotal::None ? ExactAmount() : rows - total;
}

ControlCounts countsOf(const std::vector<Control>& controls) {
    ControlCounts counts;
    counts.all = controls.size();
    for (const Control& control : controls) {
        if (control.told == ControlTotal::None) continue;
        ++counts.told;
        if (control.difference() != ExactAmount()) ++counts.differing;
    }
    return counts;
}

std::vector<Control> controls(const File& file, const std::vector<Row>& rows) {
    std::map<Key, Totals> totals;
    std::set<int> years;
    for (const Row& row : rows) {
        const int year = yearOf(file, row.period.first).value_or(0);
        Totals& own = totals[{year, row.account}];
        own.rows += row.amount;
        own.hasRows = true;
        years.insert(year);
    }
    addBalances(file, totals);
    std::unordered_map<TextNumber, std::size_t> place;
    for (std::size_t at = 0; at < file.accounts.size(); ++at) place.emplace(file.accounts[at].code, at);
    const std::set<int> booked = yearsOfPostings(file);
    std::vector<Control> found;
    for (const auto& [key, own] : totals) {
        if (years.count(key.first) == 0) continue;
        const Control control = told(key, own);
        // Balances month by month may well leave the balance sheet out.
        const bool isLeftOut = control.told == ControlTotal::Change && booked.count(key.first) == 0;
        if (own.hasRows || (control.total != ExactAmount() && !isLeftOut)) found.push_back(control);
    }
    const auto placeOf = [&](TextNumber account) {
        const auto known = place.find(account);
        return known == place.end() ? place.size() : known->second;
    };
    std::stable_sort(found.begin(), found.end(), [&](const Control& one, const Control& other) {
        return std::pair(-one.year, placeOf(one.account)) < std::pair(-other.year, placeOf(other.account));
    });
    return found;
}

std::vector<MonthDifference> monthDifferences(const File& file) {
    struct Sums {
        ExactAmount rows;
        ExactAmount balance;
    };
    std::map<std::pair<std::int32_t, TextNumber>, Sums> sums;
    std::set<std::int32_t> months;
    const std::set<int> booked = yearsOfPostings(file);
    for (const Balance& balance : file.balances) {
        if (balance.kind != BalanceKind::Period || balance.objects != 0 || booked.count(balance.year) == 0)
            continue;
        sums[{balance.month.serial(), balance.account}].balance += balance.amount;
        months.insert(balance.month.serial());
    }
    for (const Posting& posting : file.postings) {
        const std::int32_t month = posting.date.month.serial();
        if (months.count(month) > 0) sums[{month, posting.account}].rows += posting.amount;
    }
    std::vector<MonthDifference> found;
    for (const auto& [key, own] : sums) {
        if (own.rows != own.balance)
            found.push_back({Month::fromSerial(key.first), key.second, own.rows, own.balance});
    }
    return found;
}

}  // namespace outturn::sie
