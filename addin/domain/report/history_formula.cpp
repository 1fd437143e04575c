#include "domain/report/history_formula.hpp"

#include <string>

#include "domain/report/figures.hpp"
#include "domain/report/sections/sentence_figures.hpp"

namespace outturn::report {

namespace {

constexpr int kMonths = 11;
// Columns of outturn and what the methods said.
constexpr std::size_t kAmounts = 1 + kForecastMethods.size();
// What parts criteria in one text; see calc::conditions().
constexpr TextView kJoin = u"TEXTJOIN(CHAR(30);TRUE();";

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

// Without an outturn there is no share of it.
Text shareOf(const Text& ended, const Text& value, const Text& counted) {
    const Text size = sumOf(counted, u"ABS(" + ended + u")");
    return u"IF(" + size + u"=0;" + inQuotes(kNothing) + u";" + sumOf(counted, value) + u"/" + size + u")";
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

// {1;2;3;…}
Text allColumns() {
    Text all = u"{1";
    for (std::size_t column = 2; column <= 1 + kAmounts; ++column)
        all += u";" + fromUtf8(std::to_string(column));
    return all + u"}";
}

// {1;-1;-1;…}: not of the column of months.
Text turningAmounts() {
    Text all = u"{1";
    for (std::size_t column = 0; column < kAmounts; ++column) all += u";-1";
    return all + u"}";
}

// The accounts of all lines are asked for each by itself, as a line is.
Conditions conditionsOf(const Sources& sources, const HistoryBlock& block, const Text& allLines) {
    switch (block.kind) {
        case HistoryBlock::Kind::Line:
            return {{sources.ledger.accountField, sources.lines[block.index].criterionCell}};
        case HistoryBlock::Kind::Result:
            return {{sources.ledger.accountField, allLines}};
        case HistoryBlock::Kind::Activity:
            return Figures::ofActivity(sources.activities[block.index], allLines, sources.ledger);
    }
    return {};
}

}  // namespace

Text countedMonths(const Text& said, const Text& counted) {
    return u"ISNUMBER(" + said + u")*" + counted;
}

Text roundMonths(const Text& said, const Text& ended) {
    return u"ISNUMBER(" + said + u")*ISNUMBER(" + ended + u")";
}

Text meanErrorOf(const Text& ended, const Text& said, const Text& counted) {
    return meanOf(counted, u"ABS(" + ended + u"-" + said + u")");
}

Text errorShareOf(const Text& ended, const Text& said, const Text& counted) {
    return shareOf(ended, u"ABS(" + ended + u"-" + said + u")", counted);
}

Text biasOf(const Text& ended, const Text& said, const Text& counted) {
    return meanOf(counted, ended + u"-" + said);
}

Text biasShareOf(const Text& ended, const Text& said, const Text& counted) {
    return shareOf(ended, ended + u"-" + said, counted);
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
    const Text allLines = Text(kJoin) + sources.lineAccounts + u")";
    Text said = function(u"LEDGERACCURACY", sources) + fromUtf8(std::to_string(year)) + u";\"*\"" +
                arguments(conditionsOf(sources, block, allLines)) + u")";
    if (sources.history->fewer) {
        said.insert(0, u"VLOOKUP(" + monthsOf(sources.history->years) + u";");
        said += u";" + allColumns() + u";0)";
    }
    if (sources.ledger.sign == TableSign::DebitPositive) said += u"*" + turningAmounts();
    return u"IFNA(" + said + u";" + inQuotes(kNothing) + u")";
}

Text methodsCall(const Sources& sources, const HistoryBlock& block, const Text& period) {
    return function(u"LEDGERMETHODS", sources) + period +
           arguments(conditionsOf(sources, block, sources.lineAccounts)) + u")";
}

}  // namespace outturn::report
