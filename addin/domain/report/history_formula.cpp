#include "domain/report/history_formula.hpp"

#include <string>

#include "domain/report/figures.hpp"
#include "domain/report/sections/sentence_figures.hpp"

namespace outturn::report {

namespace {

// In front of columns of months, outturn and what the six methods said.
constexpr TextView kSignsTurned = u"*{1;-1;-1;-1;-1;-1;-1;-1}";

Text whereAny(const Text& cells, const Text& value) {
    return u"IF(COUNT(" + cells + u")=0;" + inQuotes(kNothing) + u";" + value + u")";
}

// The sum over the months that something was said of. Öre as doubles leave crumbs.
Text sumWhereSaid(const Text& said, const Text& value) {
    return u"SUMPRODUCT(IF(ISNUMBER(" + said + u");" + value + u";0))";
}

Text function(TextView method, const Sources& sources) {
    return u"ORG.OUTTURN.FUNCTIONS." + Text(method) + u"(" + sources.ledger.handle + u";" +
           sources.budget.handle + u";";
}

Text arguments(const Conditions& conditions) {
    Text written;
    for (const auto& [field, criterion] : conditions) written += u";" + inQuotes(field) + u";" + criterion;
    return written;
}

Conditions ofLine(const Sources& sources, std::size_t line) {
    return {{sources.ledger.accountField, sources.lines[line].criterionCell}};
}

}  // namespace

Text meanErrorOf(const Text& ended, const Text& said) {
    return whereAny(said, u"ROUND(" + sumWhereSaid(said, u"ABS(" + ended + u"-" + said + u")") + u"/COUNT(" +
                              said + u");2)");
}

Text errorShareOf(const Text& ended, const Text& said) {
    const Text size = sumWhereSaid(said, u"ABS(" + ended + u")");
    // Without an outturn there is no share of it.
    return whereAny(said, u"IF(" + size + u"=0;" + inQuotes(kNothing) + u";" +
                              sumWhereSaid(said, u"ABS(" + ended + u"-" + said + u")") + u"/" + size + u")");
}

Text biasOf(const Text& ended, const Text& said) {
    return whereAny(said, u"ROUND(" + sumWhereSaid(said, ended + u"-" + said) + u"/COUNT(" + said + u");2)");
}

Text biasAfter(const Text& month, const Text& months, const Text& ended, const Text& said) {
    const Text meant = u"IF(ISNUMBER(" + months + u")*ISNUMBER(" + said + u");MOD(" + months + u";100)=" +
                       month + u";FALSE())";
    const Text count = u"SUMPRODUCT(IF(" + meant + u";1;0))";
    return u"IF(" + count + u"=0;" + inQuotes(kNothing) + u";ROUND(SUMPRODUCT(IF(" + meant + u";" + ended +
           u"-" + said + u";0))/" + count + u";2))";
}

Text sumWhereAll(const std::vector<Text>& cells) {
    return u"IF(" + countOf(cells) + u"=" + fromUtf8(std::to_string(cells.size())) + u";" +
           over(u"SUM", cells) + u";" + inQuotes(kNothing) + u")";
}

Text accuracyCall(const Sources& sources, const HistoryBlock& block, int year) {
    const bool isLine = block.kind == HistoryBlock::Kind::Line;
    const Conditions conditions =
        isLine ? ofLine(sources, block.index)
               : Figures::ofActivity(sources.activities[block.index], sources.lineAccounts, sources.ledger);
    const bool turned = sources.ledger.sign == TableSign::DebitPositive;
    return u"IFNA(" + function(u"LEDGERACCURACY", sources) + fromUtf8(std::to_string(year)) + u";\"\"" +
           arguments(conditions) + u")" + (turned ? Text(kSignsTurned) : Text()) + u";" + inQuotes(kNothing) +
           u")";
}

Text methodsCall(const Sources& sources, std::size_t line, const Text& period) {
    return function(u"LEDGERMETHODS", sources) + period + arguments(ofLine(sources, line)) + u")";
}

std::optional<Conditions> submissionConditions(const Sources& sources, const HistoryBlock& block) {
    if (!sources.forecasts) return std::nullopt;
    const LedgerSource& table = *sources.forecasts;
    const bool byLine = !table.lineField.empty();
    if (block.kind == HistoryBlock::Kind::Line) {
        const RowSource& line = sources.lines[block.index];
        if (byLine)
            return Conditions{
                {table.lineField, line.plainLabel ? line.labelCell : literalCriterion(line.labelCell)}};
        if (table.accountField.empty()) return std::nullopt;
        return Conditions{{table.accountField, line.criterionCell}};
    }
    if (block.kind == HistoryBlock::Kind::Result || table.activityField.empty()) return std::nullopt;
    Conditions conditions = Figures::ofActivity(sources.activities[block.index], sources.lineAccounts, table);
    if (byLine) conditions.front() = {table.lineField, sources.lineNames};
    // The names of the lines cannot always stand as criteria; then every line of the round counts.
    if (conditions.front().first.empty() || conditions.front().second.empty())
        conditions.erase(conditions.begin());
    return conditions;
}

}  // namespace outturn::report
