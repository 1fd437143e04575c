#include "domain/forecast/ledger_questions.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "domain/forecast/back_test.hpp"
#include "domain/forecast/leaf_forecast.hpp"

namespace outturn {

namespace {

constexpr int kYear = 12;
constexpr Month kBeginning(1900, 1);
// Past so many, the shares learnt are dropped.
constexpr std::size_t kMostShares = 20'000;

std::unordered_map<Text, double> accountSums(const Table& table) {
    std::unordered_map<Text, double> sums;
    const Dimension* accounts = table.dimension(Column::Account);
    if (accounts == nullptr || accounts->ambiguous) return sums;
    std::vector<double> byCode(accounts->keys.size());
    for (const Booking& booking : table.bookings) {
        const std::uint32_t code = accounts->codes[booking.row];
        if (code != Dimension::kErrorCell) byCode[code] += booking.amount.kronor();
    }
    for (std::size_t code = 0; code < byCode.size(); ++code) sums.emplace(accounts->keys[code], byCode[code]);
    return sums;
}

// By class of accounts, told by the first character.
std::unordered_map<Text, double> classSums(const std::unordered_map<Text, double>& accounts) {
    std::unordered_map<Text, double> sums;
    for (const auto& [account, sum] : accounts) sums[account.substr(0, 1)] += sum;
    return sums;
}

// Positive where the two agree on the signs, negative where they do not; nothing where they share no key.
std::optional<double> agreement(const std::unordered_map<Text, double>& booked,
                                const std::unordered_map<Text, double>& budgeted) {
    std::optional<double> sum;
    for (const auto& [key, amount] : budgeted) {
        const auto found = booked.find(key);
        if (found == booked.end() || found->second == 0 || amount == 0) continue;
        sum = sum.value_or(0.0) + (found->second > 0 ? amount : -amount);
    }
    return sum;
}

LeafConditions ofWholeLine(LeafConditions conditions) {
    conditions.activities.clear();
    return conditions;
}

ExactAmount knownSum(const Standing& standing) {
    ExactAmount sum;
    for (const Leaf& leaf : standing.leaves) {
        for (std::size_t at = leaf.months.size() - standing.known(); at < leaf.months.size(); ++at)
            sum += leaf.months[at];
    }
    return sum;
}

bool hasActivities(const Table& table) {
    return table.dimension(Column::Activity) != nullptr;
}

using LineTotals = std::map<std::uint32_t, ExactAmount>;

// Nothing where there was too little to go by then.
Result<std::optional<LineTotals>> saidThen(const Standing& then, ForecastMethod method) {
    auto lines = lineForecasts(then, method);
    if (lines) return std::optional(std::move(lines.value()));
    if (lines.error() == Fault::NotAvailable || lines.error() == Fault::DivisionByZero)
        return std::optional<LineTotals>();
    return lines.error();
}

Result<void> check(const LedgerIndex& index, PeriodRange period, const std::vector<Condition>& conditions) {
    OUTTURN_CHECK(index.sum(period, conditions));
    return boost::outcome_v2::success();
}

}  // namespace

LedgerQuestions::LedgerQuestions(std::shared_ptr<const LedgerIndex> ledger,
                                 std::shared_ptr<const LedgerIndex> budget)
    : ledger_(std::make_unique<LeafSeries>(std::move(ledger))) {
    if (budget == nullptr) return;
    budget_ = std::make_unique<LeafSeries>(std::move(budget));
    isBudgetTurned_ = isBudgetTurned();
    isBudgetByLeaf_ = hasActivities(ledger_->index().table()) == hasActivities(budget_->index().table());
}

bool LedgerQuestions::isBudgetTurned() const {
    const auto booked = accountSums(ledger_->index().table());
    const auto budgeted = accountSums(budget_->index().table());
    auto agreed = agreement(booked, budgeted);
    // Budgeted on other accounts than booked on, as groups are (3000 for 3010 and 3020): by their classes.
    if (!agreed) agreed = agreement(classSums(booked), classSums(budgeted));
    return agreed.value_or(0.0) < 0;
}

Result<Asked> LedgerQuestions::ask(std::span<const Condition> conditions, PeriodRange period,
                                   BudgetUse use) const {
    if (period.length() > kYear) return Fault::BadArgument;
    if (!ledger_->index().table().usable) return Fault::BadTable;
    Asked asked;
    OUTTURN_TRY(asked.conditions, leafConditions(ledger_->index().table(), conditions));
    const std::vector<Condition> row = asked.conditions.all();
    const std::vector<Condition> line = asked.conditions.wholeLine();
    asked.lines = nameOf(line);
    const PeriodRange soFar{std::min(kBeginning, period.first), period.last};
    OUTTURN_CHECK(check(ledger_->index(), soFar, use == BudgetUse::WholeLine ? line : row));
    const LeafConditions whole = ofWholeLine(asked.conditions);
    OUTTURN_TRY(asked.rows.ledger, ledger_->rows(asked.conditions));
    OUTTURN_TRY(asked.rows.wholeLedger, ledger_->rows(whole));
    if (budget_ == nullptr || use == BudgetUse::None) return asked;
    const Month yearEnd = period.first.plus(kYear - 1);
    const PeriodRange year{use == BudgetUse::WholeLine ? soFar.first : period.first, yearEnd};
    OUTTURN_CHECK(check(budget_->index(), year, use == BudgetUse::WholeLine ? line : row));
    OUTTURN_TRY(asked.rows.budget, budget_->rows(asked.conditions));
    OUTTURN_TRY(asked.rows.wholeBudget, budget_->rows(whole));
    asked.rows.hasBudget = true;
    asked.rows.isBudgetTurned = isBudgetTurned_;
    asked.rows.isBudgetByLeaf = isBudgetByLeaf_;
    return asked;
}

std::vector<Month> LedgerQuestions::closedYears(const Asked& asked, Month yearStart) const {
    const MonthlyBook& book = *asked.rows.ledger.book;
    std::vector<Month> years;
    for (int back = static_cast<int>(kMostPastYears); back > 0; --back) {
        const Month start = yearStart.plus(-back * kYear);
        if (start >= book.first && start.plus(kYear) <= book.end()) years.push_back(start);
    }
    return years;
}

ClosedYear LedgerQuestions::closedYear(const Asked& asked, PeriodRange period,
                                       std::span<const LeafMeasure> measures) const {
    ClosedYear year{standingAt(asked.rows, period), outturn(asked, period.first, measures)};
    withMeasures(year.standing, measures);
    for (Leaf& leaf : year.standing.leaves) leaf.measures = {};
    return year;
}

ExactAmount LedgerQuestions::outturn(const Asked& asked, Month yearStart,
                                     std::span<const LeafMeasure> measures) const {
    Standing end = standingAt(asked.rows, {yearStart, yearStart.plus(kYear - 1)});
    withMeasures(end, measures);
    return knownSum(end);
}

Result<BlendShares> LedgerQuestions::blendShares(const Asked& asked, PeriodRange period) const {
    if (!asked.rows.hasBudget) return BlendShares();
    const Text name =
        asked.lines + fromUtf8(std::to_string(period.first.code()) + "+" + std::to_string(period.length()));
    {
        const std::lock_guard lock(mutex_);
        if (const auto kept = shares_.find(name); kept != shares_.end()) return kept->second;
    }
    OUTTURN_TRY(auto shares, learnt(asked, period));
    const std::lock_guard lock(mutex_);
    if (shares_.size() >= kMostShares) shares_.clear();
    shares_.emplace(name, shares);
    return shares;
}

Result<BlendShares> LedgerQuestions::learnt(const Asked& asked, PeriodRange period) const {
    std::map<std::uint32_t, std::vector<BlendedYear>> years;
    for (const Month start : closedYears(asked, period.first)) {
        // Of its first year the statistical forecast could know nothing.
        if (start - asked.rows.ledger.book->first < kYear) continue;
        const Standing then = wholeStandingAt(asked.rows, {start, start.plus(period.length() - 1)});
        if (!then.hasBudget) continue;
        OUTTURN_TRY(const auto statistical, saidThen(then, ForecastMethod::Auto));
        OUTTURN_TRY(const auto budget, saidThen(then, ForecastMethod::Budget));
        const Standing end = wholeStandingAt(asked.rows, {start, start.plus(kYear - 1)});
        OUTTURN_TRY(const auto outturn, saidThen(end, ForecastMethod::Auto));
        if (!statistical || !budget || !outturn) continue;  // a year that teaches nothing
        for (const auto& [line, ended] : *outturn) {
            const auto said = statistical->find(line);
            if (said == statistical->end()) continue;
            years[line].push_back({ended.kronor(), said->second.kronor(), budget->at(line).kronor()});
        }
    }
    BlendShares shares;
    for (const auto& [line, known] : years) shares.emplace(line, statisticalShare(known));
    return shares;
}

}  // namespace outturn
