#include "domain/sie/rows.hpp"

#include <algorithm>
#include <tuple>

#include <unordered_map>

namespace outturn::sie {

namespace {

using Dimensions = std::vector<int>;

Dimensions dimensionsOf(const File& file, ObjectsNumber objects) {
    Dimensions dimensions;
    for (const auto& [dimension, object] : file.objectLists[objects]) dimensions.push_back(dimension);
    return dimensions;
}

std::int64_t size(std::int64_t amount) {
    return amount < 0 ? -amount : amount;
}

// The balances of one account and month: the rows to keep of them.
class AccountMonth {
  public:
    explicit AccountMonth(const File& file) : file_(file) {}

    void add(const Balance& balance) {
        if (balance.objects == 0) {
            total_ += balance.amount;
            hasTotal_ = true;
            return;
        }
        Part& part = parts_[dimensionsOf(file_, balance.objects)];
        part.sum += balance.amount;
        part.balances.push_back(&balance);
    }

    void keep(Month month, TextNumber account, std::vector<Row>& rows) const {
        ExactAmount left = total_;
        if (const Part* part = chosen()) {
            for (const Balance* balance : part->balances) {
                rows.push_back({{month, month}, account, balance->objects, balance->amount});
            }
            left -= part->sum;
            if (!hasTotal_ || left == ExactAmount()) return;
        }
        rows.push_back({{month, month}, account, 0, left});
    }

  private:
    struct Part {
        ExactAmount sum;
        std::vector<const Balance*> balances;
    };

    // The one that leaves the least of the total; without a total the one of most dimensions.
    [[nodiscard]] const Part* chosen() const {
        const Part* best = nullptr;
        std::tuple<std::int64_t, std::size_t> least;
        for (const auto& [dimensions, part] : parts_) {
            const std::int64_t left = hasTotal_ ? size((total_ - part.sum).millionths()) : 0;
            const std::tuple rank(left, hasTotal_ ? dimensions.size() : ~dimensions.size());
            if (best != nullptr && !(rank < least)) continue;
            best = &part;
            least = rank;
        }
        return best;
    }

    const File& file_;
    ExactAmount total_;
    bool hasTotal_ = false;
    std::map<Dimensions, Part> parts_;
};

std::vector<Row> balanceRows(const File& file, BalanceKind kind, const std::set<int>& withoutYears) {
    // In the order in which account and month come first in the file.
    std::vector<std::pair<Month, TextNumber>> order;
    std::map<std::tuple<int, std::int32_t, TextNumber>, std::pair<std::size_t, AccountMonth>> groups;
    for (const Balance& balance : file.balances) {
        if (balance.kind != kind || withoutYears.count(balance.year) > 0) continue;
        const auto [found, isNew] =
            groups.try_emplace(std::tuple(balance.year, balance.month.serial(), balance.account),
                               order.size(), AccountMonth(file));
        if (isNew) order.emplace_back(balance.month, balance.account);
        found->second.second.add(balance);
    }
    std::vector<const AccountMonth*> inOrder(order.size());
    for (const auto& [key, group] : groups) inOrder[group.first] = &group.second;
    std::vector<Row> rows;
    for (std::size_t at = 0; at < order.size(); ++at)
        inOrder[at]->keep(order[at].first, order[at].second, rows);
    return rows;
}

// A file of type 1 says what years came to, as far as it goes.
std::vector<Row> yearRows(const File& file) {
    std::vector<Row> rows;
    for (const Balance& balance : file.balances) {
        const auto year = file.years.find(balance.year);
        if (balance.kind != BalanceKind::Result || balance.objects != 0 || year == file.years.end()) continue;
        PeriodRange months{year->second.first.month, year->second.last.month};
        if (balance.year == 0 && file.extent && months.contains(file.extent->month))
            months.last = file.extent->month;
        rows.push_back({months, balance.account, 0, balance.amount});
    }
    return rows;
}

}  // namespace

std::set<int> yearsOfPostings(const File& file) {
    std::set<int> years;
    for (const auto& [number, year] : file.years) {
        const PeriodRange months{year.first.month, year.last.month};
        const bool any = std::any_of(file.postings.begin(), file.postings.end(), [&](const Posting& posting) {
            return months.contains(posting.date.month);
        });
        if (any) years.insert(number);
    }
    return years;
}

bool isOfResult(const File& file, const Account& account) {
    if (account.type != AccountType::Unknown)
        return account.type == AccountType::Cost || account.type == AccountType::Revenue;
    const Text& code = file.text(account.code);
    return !code.empty() && code.front() >= u'3' && code.front() <= u'8';
}

std::vector<Row> ledgerRows(const File& file) {
    std::vector<Row> rows;
    rows.reserve(file.postings.size());
    for (std::size_t at = 0; at < file.postings.size(); ++at) {
        const Posting& posting = file.postings[at];
        rows.push_back({{posting.date.month, posting.date.month},
                        posting.account,
                        posting.objects,
                        posting.amount,
                        static_cast<std::uint32_t>(at)});
    }
    const auto months = balanceRows(file, BalanceKind::Period, yearsOfPostings(file));
    rows.insert(rows.end(), months.begin(), months.end());
    return rows.empty() ? yearRows(file) : rows;
}

std::vector<Row> budgetRows(const File& file) {
    return balanceRows(file, BalanceKind::PeriodBudget, {});
}

std::vector<Row> ofResult(const File& file, const std::vector<Row>& rows) {
    std::unordered_map<TextNumber, bool> kept;
    for (const Account& account : file.accounts) kept.emplace(account.code, isOfResult(file, account));
    std::vector<Row> found;
    for (const Row& row : rows) {
        const auto known = kept.find(row.account);
        const bool keep = known != kept.end() ? known->second : isOfResult(file, {row.account});
        if (keep) found.push_back(row);
    }
    return found;
}

}  // namespace outturn::sie
