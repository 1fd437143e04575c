#include "sheet/submission/round.hpp"

#include <algorithm>
#include <utility>

namespace outturn::sheet {

namespace {

Text headerOf(const Table& table, Column column) {
    const Dimension* const dimension = table.dimension(column);
    return dimension == nullptr ? Text() : dimension->header;
}

// In the ledger's sign; an amount past what money holds cannot be counted with, as a formula could not.
std::optional<ExactAmount> yearly(const Measure& measure, TableSign sign) {
    const auto amount = ExactAmount::fromKronor(measure.amount);
    if (!amount) return std::nullopt;
    return sign == TableSign::DebitPositive ? -*amount : *amount;
}

void addMeasures(Round& round, const Findings& findings) {
    for (const Measure& measure : findings.measures.measures) {
        const std::size_t line = measure.line.value_or(findings.largestCost);
        const auto amount = yearly(measure, round.ledgerSign);
        if (!amount || line >= round.lines.size()) continue;
        DatedMeasure dated;
        dated.from = measure.from;
        dated.yearly = *amount;
        if (measure.activity && !round.activityField.empty())
            dated.activity = folded(trimmed(findings.activities.at(*measure.activity).code));
        round.lines[line].measures.push_back(std::move(dated));
    }
}

}  // namespace

Round roundOf(const Findings& findings, const Settings& settings, Month month) {
    Round round;
    round.month = month;
    round.ledgerSign = settings.ledgerSign;
    round.largestCost = findings.largestCost;
    if (findings.ledger) {
        round.accountField = headerOf(findings.ledger->table(), Column::Account);
        round.activityField = headerOf(findings.ledger->table(), Column::Activity);
    }
    for (const LineDefinition& line : findings.lines)
        round.lines.push_back({line.name, line.accounts, methodOf(settings, line.name), {}});
    if (!round.activityField.empty()) {
        for (const Activity& activity : findings.activities) round.activities.push_back(activity.code);
    }
    addMeasures(round, findings);
    return round;
}

std::vector<SubmittedAmount> submittedAmounts(const Round& round,
                                              const std::vector<ProposedAmount>& proposed) {
    std::vector<SubmittedAmount> amounts;
    amounts.reserve(proposed.size());
    for (const ProposedAmount& each : proposed) {
        amounts.push_back({round.lines[each.line].name, each.activity, each.activityIsNumber, each.amount});
    }
    return amounts;
}

}  // namespace outturn::sheet
