#include "domain/report/history_formula.hpp"

#include <string>

#include "domain/report/figures.hpp"
#include "domain/report/sections/sentence_figures.hpp"

namespace outturn::report {

namespace {

constexpr int kMonths = 11;
constexpr int kAmounts = 7;  // columns of outturn and what the six methods said
constexpr TextView kAllColumns = u";{1;2;3;4;5;6;7;8};0";

Text whereAny(const Text& counted, const Text& value) {
    return u"IF(SUMPRODUCT(" + counted + u")=0;" + inQuotes(kNothing) + u";" + value + u")";
}

// What does not count may be text, which the value cannot be reckoned of.
Text sumOf(const Text& counted, const Text& value) {
    return u"SUMPRODUCT(IF(" + counted + u";" + value + u";0))";
}

Text meanOf(const Text& counted, const Text& value) {
    // Öre as doubles leave crumbs.
    return whereAny(counted, u"ROUND(" + sumOf(counted, value) + u"/SUMPRODUCT(" + counted + u");2)");
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

// {202201|202202|…}
Text monthsOf(const std::vector<int>& years) {
    Text months;
    for (const int year : years) {
        for (int month = 1; month <= kMonths; ++month)
            months += (months.empty() ? u"{" : u"|") + fromUtf8(std::to_string(Month(year, month).code()));
    }
    return months + u"}";
}

// {3;-1;-1;…}: of a column of months that were added up, and of those of amounts.
Text divisors(std::size_t lines, bool turned) {
    Text all = u"{" + fromUtf8(std::to_string(lines));
    for (int column = 0; column < kAmounts; ++column) all += turned ? u";-1" : u";1";
    return all + u"}";
}

Conditions ofLine(const Sources& sources, std::size_t line) {
    return {{sources.ledger.accountField, sources.lines[line].criterionCell}};
}

}  // namespace

Text countedMonths(const Text& said, const Text& spoken) {
    return u"ISNUMBER(" + said + u")*(" + spoken + u"=MAX(" + spoken + u"))";
}

Text roundMonths(const Text& said) {
    return u"ISNUMBER(" + said + u")*1";
}

Text meanErrorOf(const Text& ended, const Text& said, const Text& counted) {
    return meanOf(counted, u"ABS(" + ended + u"-" + said + u")");
}

Text errorShareOf(const Text& ended, const Text& said, const Text& counted) {
    const Text size = sumOf(counted, u"ABS(" + ended + u")");
    // Without an outturn there is no share of it.
    return u"IF(" + size + u"=0;" + inQuotes(kNothing) + u";" +
           sumOf(counted, u"ABS(" + ended + u"-" + said + u")") + u"/" + size + u")";
}

Text biasOf(const Text& ended, const Text& said, const Text& counted) {
    return meanOf(counted, ended + u"-" + said);
}

Text biasAfter(const Text& month, const Text& months, const Text& ended, const Text& said,
               const Text& counted) {
    return meanOf(u"IF(" + counted + u";MOD(" + months + u";100)=" + month + u";FALSE())*1",
                  ended + u"-" + said);
}

Text sumWhereAll(const std::vector<Text>& cells) {
    return u"IF(" + countOf(cells) + u"=" + fromUtf8(std::to_string(cells.size())) + u";" +
           over(u"SUM", cells) + u";" + inQuotes(kNothing) + u")";
}

Text accuracyCall(const Sources& sources, const HistoryBlock& block, int year) {
    std::vector<Conditions> asked;
    if (block.kind == HistoryBlock::Kind::Line) {
        asked.push_back(ofLine(sources, block.index));
    } else {
        const RowSource& activity = sources.activities[block.index];
        for (const RowSource& line : sources.lines)
            asked.push_back(Figures::ofActivity(activity, line.criterionCell, sources.ledger));
    }
    Text sum;
    for (const Conditions& conditions : asked) {
        Text said = function(u"LEDGERACCURACY", sources) + fromUtf8(std::to_string(year)) + u";\"\"" +
                    arguments(conditions) + u")";
        if (sources.history->fewer) {
            said.insert(0, u"VLOOKUP(" + monthsOf(sources.history->years) + u";");
            said.append(kAllColumns).append(1, u')');
        }
        if (!sum.empty()) sum += u'+';
        sum += said;
    }
    const bool turned = sources.ledger.sign == TableSign::DebitPositive;
    if (asked.size() > 1) sum = u"(" + sum + u")";
    // The month has been added up too.
    if (asked.size() > 1 || turned) sum += u"/" + divisors(asked.size(), turned);
    return u"IFNA(" + sum + u";" + inQuotes(kNothing) + u")";
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
