#include "domain/report/proposals.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

#include "domain/report/measure_effect.hpp"

namespace outturn::report {

namespace {

constexpr TextView kMeasures = u"Measures";

Text word(ForecastMethod method) {
    return inQuotes(methodWord(method));
}

Text literal(const RowSource& activity) {
    return activity.plainCriterion ? activity.criterionCell : literalCriterion(activity.criterionCell);
}

}  // namespace

std::vector<std::size_t> measuresInOrder(const Sources& sources) {
    std::vector<std::size_t> order(sources.measures.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto place = [&](std::size_t at) {
        const MeasureSource& measure = sources.measures[at];
        return std::tuple(measure.line, measure.activity.value_or(sources.activities.size()));
    };
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t left, std::size_t right) { return place(left) < place(right); });
    return order;
}

Proposals::Proposals(const Sources& sources, const Places& places, Text period)
    : sources_(sources), places_(places), period_(std::move(period)) {}

bool Proposals::byBudgetAlone() const {
    return std::all_of(sources_.lines.begin(), sources_.lines.end(),
                       [](const RowSource& line) { return line.method == ForecastMethod::Budget; });
}

Text Proposals::call(TextView function, TextView arguments, const Conditions& conditions) const {
    Text formula = u"ORG.OUTTURN.FUNCTIONS." + Text(function) + u"(" + sources_.ledger.handle + u";" +
                   sources_.budget.handle + u";" + period_ + u";" + Text(arguments);
    for (const auto& [field, criterion] : conditions) formula += u";" + inQuotes(field) + u";" + criterion;
    return formula + u")";
}

Text Proposals::forecast(std::size_t line, std::optional<std::size_t> activity, const Text& byBudget) const {
    Conditions conditions = {{sources_.ledger.accountField, sources_.lines[line].criterionCell}};
    if (activity)
        conditions.emplace_back(sources_.ledger.activityField, literal(sources_.activities[*activity]));
    if (const Text range = measures(line, activity); !range.empty())
        conditions.emplace_back(Text(kMeasures), range);
    Text begun;
    Text end;
    for (std::optional<ForecastMethod> method = sources_.lines[line].method;;) {
        Text answer = byBudget;
        if (*method != ForecastMethod::Budget) {
            answer = hasMinus() ? u"-" : u"";
            answer.append(call(u"LEDGERFORECAST", word(*method), conditions));
        }
        const auto instead = insteadOf(*method);
        if (!instead) return begun.append(answer).append(end);
        // A share of nothing is a division by zero. Any other error is a row that cannot be read, which no
        // method may pass over.
        begun.append(*method == ForecastMethod::Share ? u"IFERROR(" : u"IFNA(")
            .append(answer)
            .append(1, u';');
        method = instead;
        end += u")";
    }
}

// As a line has it of its own cells.
Text Proposals::byBudget(std::size_t line, std::size_t activity) const {
    const auto booked = [&](const LedgerSource& table, const Text& period) {
        return ledgerSum(table, period,
                         {{table.accountField, sources_.lines[line].criterionCell},
                          {table.activityField, literal(sources_.activities[activity])}});
    };
    const auto plus = [](const Text& sum) { return sum.starts_with(u'-') ? sum : u"+" + sum; };
    Text formula = booked(sources_.ledger, period_) +
                   plus(booked(sources_.budget, u"INT(" + period_ + u"/100)")) + u"-(" +
                   booked(sources_.budget, period_) + u")";
    for (std::size_t at = 0; at < sources_.measures.size(); ++at) {
        const MeasureSource& measure = sources_.measures[at];
        if (measure.line == line && measure.activity == activity)
            formula += u"+" + places_.absoluteCell(Slot::Period1, measureEffectRow(at));
    }
    return formula;
}

Text Proposals::measures(std::size_t line, std::optional<std::size_t> activity) const {
    std::optional<std::size_t> first;
    std::size_t last = 0;
    for (const std::size_t at : measuresInOrder(sources_)) {
        const MeasureSource& measure = sources_.measures[at];
        if (measure.line != line || (activity && measure.activity != activity)) continue;
        if (!first) first = at;
        last = at;
    }
    if (!first) return {};
    return places_.absoluteCell(kMeasureFrom, measureEffectRow(*first)) + u":" +
           places_.absoluteCell(kMeasureActivity, measureEffectRow(last));
}

Text Proposals::ofLine(std::size_t line, const Text& byBudget) const {
    return forecast(line, std::nullopt, byBudget);
}

Text Proposals::ofActivity(std::size_t activity) const {
    Text sum;
    for (std::size_t line = 0; line < sources_.lines.size(); ++line) {
        const Text part = forecast(line, activity, byBudget(line, activity));
        sum += (line == 0 || part.starts_with(u'-') ? u"" : u"+") + part;
    }
    return sum;
}

Text Proposals::band(TextView level) const {
    // Of several methods none speaks for the sum: then the one that learns from how well they did.
    const ForecastMethod first = sources_.lines.front().method;
    const bool alike = std::all_of(sources_.lines.begin(), sources_.lines.end(),
                                   [&](const RowSource& line) { return line.method == first; });
    return call(u"LEDGERBAND", word(alike ? first : ForecastMethod::Blend) + u";" + Text(level),
                {{sources_.ledger.accountField, sources_.lineAccounts}});
}

}  // namespace outturn::report
