#include "domain/forecast/round_proposal.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "domain/criterion.hpp"

namespace outturn {

namespace {

// An activity that a line may have something of.
struct KnownActivity {
    Text written;
    bool isNumber = false;
};

using Activities = std::map<Text, KnownActivity>;  // by the folded name

void addFrom(const Table& table, Activities& activities) {
    const Dimension* const dimension = table.dimension(Column::Activity);
    if (dimension == nullptr) return;
    for (std::size_t code = 0; code < dimension->keys.size(); ++code) {
        if (dimension->keys[code].empty()) continue;
        activities.emplace(dimension->keys[code],
                           KnownActivity{dimension->values[code], dimension->numbers[code].has_value()});
    }
}

Activities activitiesOf(const Table& ledger, const Table* budget, const Round& round) {
    Activities activities;
    if (round.activityField.empty()) return activities;
    addFrom(ledger, activities);
    if (budget != nullptr) addFrom(*budget, activities);
    for (const Text& listed : round.activities)
        activities.emplace(folded(trimmed(listed)), KnownActivity{listed});
    for (const LineToForecast& line : round.lines) {
        for (const DatedMeasure& measure : line.measures) {
            if (!measure.activity.empty())
                activities.emplace(measure.activity, KnownActivity{measure.activity});
        }
    }
    return activities;
}

// One of the questions behind a round; none: of the whole line.
struct RoundPart {
    std::size_t line = 0;
    const Activities::value_type* activity = nullptr;
};

Result<ExactAmount> answer(const LedgerForecasts& forecasts, const Round& round, const RoundPart& asked) {
    ForecastQuestion question = questionOf(round, asked.line);
    if (asked.activity != nullptr) {
        question.conditions.push_back({round.activityField, {exactly(asked.activity->second.written)}});
        std::erase_if(question.measures,
                      [&](const DatedMeasure& measure) { return measure.activity != asked.activity->first; });
    }
    // As the report's formulas, which go on from any error; the last one's is the row's.
    ForecastMethod method = round.lines[asked.line].method;
    for (;;) {
        auto said = forecasts.forecast(question, method);
        const auto next = insteadOf(method);
        if (said || !next) return said;
        method = *next;
    }
}

// With the rest of its line stays an activity that cannot be asked about by itself: the budget tells no
// activities, or it holds nothing of the year.
bool staysWithItsLine(Fault fault) {
    return fault == Fault::UnknownField || fault == Fault::NotAvailable;
}

class Rows {
  public:
    explicit Rows(const Round& round) : round_(round), hasRow_(round.lines.size()) {}

    void add(std::size_t line, const Activities::value_type* activity, Money amount) {
        ProposedAmount row;
        row.line = line;
        row.amount = amount;
        if (activity != nullptr) {
            row.activity = activity->second.written;
            row.activityIsNumber = activity->second.isNumber;
            named_.insert(activity->first);
        }
        hasRow_[line] = true;
        rows_.push_back(std::move(row));
    }

    std::vector<ProposedAmount> finish(const Activities& activities) {
        for (std::size_t line = 0; line < hasRow_.size(); ++line) {
            if (!hasRow_[line]) add(line, nullptr, Money());
        }
        for (const Text& listed : round_.activities) {
            const auto known = activities.find(folded(trimmed(listed)));
            if (known == activities.end() || named_.contains(known->first)) continue;
            add(std::min(round_.largestCost, round_.lines.size() - 1), &*known, Money());
        }
        std::stable_sort(
            rows_.begin(), rows_.end(),
            [](const ProposedAmount& left, const ProposedAmount& right) { return left.line < right.line; });
        return std::move(rows_);
    }

  private:
    const Round& round_;
    std::vector<bool> hasRow_;
    std::set<Text> named_;
    std::vector<ProposedAmount> rows_;
};

}  // namespace

ForecastQuestion questionOf(const Round& round, std::size_t line) {
    const LineToForecast& asked = round.lines[line];
    ForecastQuestion question;
    question.period = {Month(round.month.year(), 1), round.month};
    question.conditions.push_back({round.accountField, {asked.accounts}});
    question.measures = asked.measures;
    return question;
}

std::variant<std::vector<ProposedAmount>, RoundFault> proposeRound(const LedgerForecasts& forecasts,
                                                                   const Table& ledger, const Table* budget,
                                                                   const Round& round, Progress* progress) {
    const Activities activities = activitiesOf(ledger, budget, round);
    std::vector<RoundPart> asked;
    for (std::size_t line = 0; line < round.lines.size(); ++line) {
        asked.push_back({line, nullptr});
        for (const auto& activity : activities) asked.push_back({line, &activity});
    }
    std::vector<Result<ExactAmount>> answers(asked.size(), Result<ExactAmount>(ExactAmount()));
    const bool whole = inParallel(
        asked.size(), [&](std::size_t at) { answers[at] = answer(forecasts, round, asked[at]); }, progress);
    if (!whole) return std::vector<ProposedAmount>();

    Rows rows(round);
    const bool turn = round.ledgerSign == TableSign::DebitPositive;
    std::size_t at = 0;
    for (std::size_t line = 0; line < round.lines.size(); ++line) {
        if (!answers[at]) return RoundFault{line, answers[at].error()};
        Money rest = answers[at++].value().toMoney();
        if (turn) rest = -rest;
        for (const auto& activity : activities) {
            const auto& part = answers[at++];
            if (!part && !staysWithItsLine(part.error())) return RoundFault{line, part.error()};
            if (!part) continue;
            const Money amount = turn ? -part.value().toMoney() : part.value().toMoney();
            if (amount == Money()) continue;
            rows.add(line, &activity, amount);
            rest -= amount;
        }
        if (rest != Money()) rows.add(line, nullptr, rest);
    }
    return rows.finish(activities);
}

}  // namespace outturn
