#include "domain/report/rounds.hpp"

#include "domain/report/figures.hpp"

namespace outturn::report {

bool tellsLines(const Sources& sources) {
    return sources.forecasts &&
           !(sources.forecasts->lineField.empty() && sources.forecasts->accountField.empty());
}

bool tellsActivities(const Sources& sources) {
    return sources.forecasts && !sources.forecasts->activityField.empty();
}

std::optional<Conditions> roundOfLine(const Sources& sources, std::size_t line) {
    if (!tellsLines(sources)) return std::nullopt;
    const LedgerSource& table = *sources.forecasts;
    const RowSource& wanted = sources.lines[line];
    if (table.lineField.empty()) return Conditions{{table.accountField, wanted.criterionCell}};
    return Conditions{
        {table.lineField, wanted.plainLabel ? wanted.labelCell : literalCriterion(wanted.labelCell)}};
}

std::optional<Conditions> roundOfActivity(const Sources& sources, std::size_t activity) {
    if (!tellsActivities(sources)) return std::nullopt;
    const LedgerSource& table = *sources.forecasts;
    Conditions conditions = Figures::ofActivity(sources.activities[activity], sources.lineAccounts, table);
    if (!table.lineField.empty()) conditions.front() = {table.lineField, sources.lineNames};
    // Without a column of lines or accounts, or where the names of the lines cannot stand as criteria, every
    // line of the round counts.
    if (conditions.front().first.empty() || conditions.front().second.empty())
        conditions.erase(conditions.begin());
    return conditions;
}

}  // namespace outturn::report
