#include "domain/report/sections/sentence_figures.hpp"

#include <algorithm>
#include <array>

#include "domain/report/sections/largest_deviations.hpp"
#include "domain/report/sections/sections.hpp"
#include "domain/report/sections/volume_changes.hpp"
#include "domain/report/words.hpp"

namespace outturn::report {

namespace {

constexpr Slot kWords = Slot::Label;
constexpr Slot kAmount = Slot::Period1;
constexpr Slot kPrinted = Slot::Period2;
// Of the change of the deviation: the results up to the report before.
constexpr Slot kOutturnBefore = Slot::Period3;
constexpr Slot kBudgetBefore = Slot::Period4;

constexpr TextView kMonths = u"told:months";
constexpr Slot kMonth = Slot::Label;
constexpr Slot kMonthAndYear = Slot::Period1;
constexpr Slot kPreviousMonth = Slot::Period2;

struct Telling {
    Told told;
    TextView identity;
    Signed sign;
    // Swedish names the unit of the first of two amounts with the second only: "mellan −12 och +5 miljoner
    // kronor".
    bool bare = false;
};

constexpr std::array kTellings = {
    Telling{Told::Result, u"told:result", Signed::Minus},
    Telling{Told::ResultBudget, u"told:result-budget", Signed::Minus},
    Telling{Told::Deviation, u"told:deviation", Signed::Always},
    Telling{Told::DeviationChange, u"told:deviation-change", Signed::Never},
    Telling{Told::Forecast, u"told:forecast", Signed::Minus},
    Telling{Told::ForecastChange, u"told:forecast-change", Signed::Never},
    Telling{Told::ForecastDeviation, u"told:forecast-deviation", Signed::Never},
    Telling{Told::Measures, u"told:measures", Signed::Minus},
    Telling{Told::Realised, u"told:realised", Signed::Minus},
    Telling{Told::RisksLow, u"told:risks-low", Signed::Always, true},
    Telling{Told::RisksHigh, u"told:risks-high", Signed::Always},
    Telling{Told::RisksExpected, u"told:risks-expected", Signed::Always},
    Telling{Told::Equity, u"told:equity", Signed::Minus},
    Telling{Told::EquityUsed, u"told:equity-used", Signed::Minus, true},
    Telling{Told::EquityExceeded, u"told:equity-exceeded", Signed::Never},
};

const Telling& tellingOf(Told told) {
    return *std::find_if(kTellings.begin(), kTellings.end(),
                         [&](const Telling& each) { return each.told == told; });
}

// The result up to the report before this one, line by line as the table reckons it.
Formula resultBefore(const Laid& laid, const LedgerSource& table) {
    const Text month = laid.previousMonth();
    std::vector<Text> lines;
    for (const RowSource& line : laid.sources.lines) {
        lines.push_back(ledgerSum(table, month, {{table.accountField, line.criterionCell}}));
    }
    return {u"=" + choice(month + u"=0", u"0", over(u"SUM", lines))};
}

Text deviationChange(const Laid& laid) {
    const auto before = [&](Slot slot) { return laid.places.absoluteCell(slot, u"told:deviation-change"); };
    return choice(laid.previousMonth() + u"=0", u"0",
                  laid.result(Figure::Deviation) + u"-(" + before(kOutturnBefore) + u"-" +
                      before(kBudgetBefore) + u")");
}

Text forecastChange(const Laid& laid) {
    if (!laid.figures.exists(Section::Lines, Figure::PreviousForecast)) return u"0";
    const Text before = laid.result(Figure::PreviousForecast);
    return choice(u"ISNUMBER(" + before + u")", laid.result(Figure::Forecast) + u"-" + before, u"0");
}

template <class Rows, class Take>
Text sumOf(const Rows& rows, const Take& take) {
    std::vector<Text> cells;
    for (const auto& row : rows) {
        const Text taken = take(row);
        if (!taken.empty()) cells.push_back(taken);
    }
    return over(u"SUM", cells);
}

Text amountOf(Told told, const Laid& laid) {
    const Sources& sources = laid.sources;
    const auto amount = [&](Told of) { return outturn::report::told(laid, of).amount; };
    switch (told) {
        case Told::Result:
            return laid.result(Figure::Outturn);
        case Told::ResultBudget:
            return laid.result(Figure::Budget);
        case Told::Deviation:
            return laid.result(Figure::Deviation);
        case Told::DeviationChange:
            return deviationChange(laid);
        case Told::Forecast:
            return laid.result(Figure::Forecast);
        case Told::ForecastChange:
            return forecastChange(laid);
        case Told::ForecastDeviation:
            return laid.result(Figure::Forecast) + u"-" + laid.result(Figure::YearBudget);
        case Told::Measures:
            return sumOf(sources.measures, [](const MeasureSource& each) { return each.amountCell; });
        case Told::Realised:
            return sumOf(sources.measures, [](const MeasureSource& each) { return each.realisedCell; });
        case Told::RisksLow:
            return sumOf(sources.risks, [](const RiskSource& each) { return each.lowCell; });
        case Told::RisksHigh:
            return sumOf(sources.risks, [](const RiskSource& each) { return each.highCell; });
        case Told::RisksExpected:
            return sumOf(sources.risks, [](const RiskSource& each) {
                return u"ROUND(" + each.probabilityCell + u"*(" + each.lowCell + u"+" + each.highCell +
                       u")/2;2)";
            });
        case Told::Equity:
            return over(u"SUM", sources.equity);
        case Told::EquityUsed:
            return u"MIN(" + amount(Told::Equity) + u";MAX(0;-" + laid.result(Figure::Forecast) + u"))";
        case Told::EquityExceeded:
            return u"MAX(0;-" + laid.result(Figure::Forecast) + u"-" + amount(Told::Equity) + u")";
    }
    return u"0";
}

void fill(RowPlan& row, const Laid& laid, const Telling& telling) {
    const Unit unit = laid.wishes.unit;
    const Language language = laid.wishes.language;
    const Text amount = laid.places.absoluteCell(kAmount, Text(telling.identity));
    if (telling.told == Told::DeviationChange) {
        row.hide(kOutturnBefore, resultBefore(laid, laid.sources.ledger));
        row.hide(kBudgetBefore, resultBefore(laid, laid.sources.budget));
    }
    row.hide(kAmount, Formula{u"=" + amountOf(telling.told, laid)});
    row.hide(kPrinted, Formula{u"=" + printed(amount, unit)});
    const bool bare = telling.bare && language == Language::Swedish;
    row.hide(kWords, Formula{u"=" + (bare ? numberInWords(amount, telling.sign, unit)
                                          : amountInWords(amount, telling.sign, unit, language))});
}

void months(RowPlan& row, const Laid& laid) {
    const Language language = laid.wishes.language;
    const Text period = laid.figures.period();
    const Text before = laid.previousMonth();
    row.hide(kMonth, Formula{u"=" + monthInWords(period, language)});
    row.hide(kMonthAndYear, Formula{u"=" + toldMonth(laid) + u"&\" \"&INT(" + period + u"/100)"});
    row.hide(kPreviousMonth, Formula{u"=" + choice(before + u"=0", u"\"\"", monthInWords(before, language))});
}

}  // namespace

bool isTold(Told told, const Sources& sources) {
    switch (told) {
        case Told::Measures:
            return !sources.measures.empty();
        case Told::Realised:
            return std::any_of(sources.measures.begin(), sources.measures.end(),
                               [](const MeasureSource& each) { return !each.realisedCell.empty(); });
        case Told::RisksLow:
        case Told::RisksHigh:
        case Told::RisksExpected:
            return !sources.risks.empty();
        case Told::Equity:
        case Told::EquityUsed:
        case Told::EquityExceeded:
            return !sources.equity.empty();
        default:
            return true;
    }
}

ToldCells told(const Laid& laid, Told told) {
    const Text identity(tellingOf(told).identity);
    const auto cell = [&](Slot slot) { return laid.places.absoluteCell(slot, identity); };
    return {cell(kAmount), cell(kPrinted), cell(kWords)};
}

Text toldMonth(const Laid& laid) {
    return laid.places.absoluteCell(kMonth, Text(kMonths));
}

Text toldMonthAndYear(const Laid& laid) {
    return laid.places.absoluteCell(kMonthAndYear, Text(kMonths));
}

Text toldPreviousMonth(const Laid& laid) {
    return laid.places.absoluteCell(kPreviousMonth, Text(kMonths));
}

Text countOf(const std::vector<Text>& cells) {
    // LibreOffice takes no more than 255 arguments.
    constexpr std::size_t kMost = 200;
    Text sum;
    for (std::size_t first = 0; first < cells.size(); first += kMost) {
        const auto end = cells.begin() + static_cast<std::ptrdiff_t>(std::min(first + kMost, cells.size()));
        sum += (first > 0 ? u"+" : u"") +
               over(u"COUNT", {cells.begin() + static_cast<std::ptrdiff_t>(first), end});
    }
    return sum.empty() ? u"0" : sum;
}

void addSentenceFigures(RowList& rows) {
    rows.add(Text(kMonths), Role::Hidden, months);
    for (const Telling& telling : kTellings) {
        if (!isTold(telling.told, rows.sources())) continue;
        rows.add(Text(telling.identity), Role::Hidden,
                 [&telling](RowPlan& row, const Laid& laid) { fill(row, laid, telling); });
    }
    addLargestDeviationFigures(rows);
    addVolumeFigures(rows);
}

}  // namespace outturn::report
