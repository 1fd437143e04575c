// How good the forecasts have been: by line and activity, for the result by month, and what the automatic one
// leans on.
#include <array>
#include <string>

#include "domain/report/history_cells.hpp"
#include "domain/report/history_formula.hpp"
#include "domain/report/sections/accuracy_methods.hpp"
#include "domain/report/sections/accuracy_tables.hpp"
#include "domain/report/sections/sections.hpp"
#include "domain/report/sections/side_table.hpp"
#include "domain/report/words.hpp"

namespace outturn::report {

namespace {

constexpr TextView kResult = u"result";
constexpr TextView kRounds = u"accuracy:rounds-figures";
// After these months a forecast is asked for in most years.
constexpr std::array kMonths = {2, 4, 6, 8, 10};

// The columns of the result's bias by month: what is seen every day.
struct Told {
    Slot slot;
    HistoryColumn method;
};
constexpr std::array kTold = {
    Told{Slot::Period1, HistoryColumn::Submitted}, Told{Slot::Period2, HistoryColumn::Budget},
    Told{Slot::Period3, HistoryColumn::RunRate},   Told{Slot::Period4, HistoryColumn::Remaining},
    Told{Slot::Year1, HistoryColumn::Share},       Told{Slot::Year2, HistoryColumn::Blend},
    Told{Slot::Year3, HistoryColumn::Auto}};

Text numeral(int value) {
    return fromUtf8(std::to_string(value));
}

// The years of the months that count: "2023", "2022–2023".
Text yearsOf(const HistoryCells& cells) {
    const Text block(kResult);
    const Text months = cells.months(block, HistoryColumn::Month);
    // Every method has the same ones; the run rate has them wherever there are any.
    const Text counted = cells.counted(block, HistoryColumn::RunRate);
    const auto year = [&](TextView of, TextView otherwise) {
        return u"INT(SUMPRODUCT(" + Text(of) + u"(IF(" + counted + u";" + months + u";" + Text(otherwise) +
               u")))/100)";
    };
    const Text first = year(u"MIN", u"999999");
    const Text last = year(u"MAX", u"0");
    return choice(first + u"=" + last, first + u"&\"\"", first + u"&\"–\"&" + last);
}

// How many rounds, of how many months, their mean error and that of the budget in the same months.
constexpr Slot kCount = Slot::Period1;
constexpr Slot kMonthCount = Slot::Period2;
constexpr Slot kRoundError = Slot::Period3;
constexpr Slot kBudgetError = Slot::Period4;

void roundFigures(RowPlan& row, const Laid& laid) {
    const HistoryCells cells(*laid.sources.history);
    const Text name(kResult);
    const Text ended = cells.months(name, HistoryColumn::Outturn);
    const Text budget = cells.months(name, HistoryColumn::Budget);
    const Text rounds = cells.months(name, HistoryColumn::Submitted);
    const Text both = u"ISNUMBER(" + rounds + u")*ISNUMBER(" + budget + u")";
    row.hide(kCount, Formula{u"=COUNT(" + rounds + u")"});
    row.hide(kMonthCount, Formula{u"=COUNT(" + ended + u")"});
    row.hide(kRoundError, Formula{u"=" + cells.meanError(name, HistoryColumn::Submitted)});
    // Nothing where the budget cannot be compared month by month.
    row.hide(kBudgetError, Formula{u"=IF(SUMPRODUCT(" + both + u")<MAX(1;COUNT(" + rounds + u"));" +
                                   inQuotes(kNothing) + u";SUMPRODUCT(IF(" + both + u";ABS(" + ended + u"-" +
                                   budget + u");0))/COUNT(" + rounds + u"))"});
}

void rounds(RowPlan& row, const Laid& laid) {
    const Language language = laid.wishes.language;
    const auto figure = [&](Slot slot) { return laid.cell(slot, Text(kRounds)); };
    const auto words = [&](Slot slot) {
        return amountInWords(figure(slot), Signed::Never, laid.wishes.unit, language);
    };
    const Text count = figure(kCount);
    const Text months = figure(kMonthCount);
    const Text compared = sentence(text(TextId::AccuracyRounds, language),
                                   {count, months, words(kRoundError), words(kBudgetError)});
    const Text alone =
        sentence(text(TextId::AccuracyRoundsOnly, language), {count, months, words(kRoundError)});
    row.across(Formula{u"=" + choice(count + u"=0", inQuotes(laid.words(TextId::AccuracyNoRounds)),
                                     choice(u"ISNUMBER(" + figure(kBudgetError) + u")", compared, alone))},
               Style::Text);
}

void bias(RowPlan& row, const Laid& laid, int month) {
    const HistoryCells cells(*laid.sources.history);
    const Text name(kResult);
    row.put(Slot::Label, Formula{u"=" + monthInWords(numeral(month), laid.wishes.language)}, Style::Label);
    for (const auto& [slot, method] : kTold) {
        const Text mean = biasAfter(numeral(month), cells.months(name, HistoryColumn::Month),
                                    cells.months(name, HistoryColumn::Outturn), cells.months(name, method),
                                    cells.counted(name, method));
        row.put(slot, Formula{u"=" + mean}, Style::Deviation);
    }
}

void biasOfAll(RowPlan& row, const Laid& laid) {
    const HistoryCells cells(*laid.sources.history);
    row.put(Slot::Label, laid.words(TextId::AccuracyAllMonths), Style::ResultLabel);
    for (const auto& [slot, method] : kTold)
        row.put(slot, Formula{u"=" + cells.bias(Text(kResult), method)}, Style::ResultDeviation);
}

void addBias(RowList& rows) {
    addSubheading(rows, u"accuracy:bias", TextId::AccuracyBiasHeading);
    addHeads(rows, u"accuracy:bias-heads", [](RowPlan& row, const Laid& laid) {
        row.put(Slot::Label, laid.words(TextId::AccuracyAfter), Style::ColumnText);
        for (const auto& [slot, method] : kTold)
            row.put(slot, laid.words(historyHead(method)), Style::Column);
    });
    std::vector<Text> identities;
    for (const int month : kMonths) {
        addTableRow(rows, u"accuracy:bias:" + numeral(month), identities,
                    [month](RowPlan& row, const Laid& laid, const Text&) { bias(row, laid, month); });
    }
    addSumRow(rows, u"accuracy:bias:all", biasOfAll);
    addNote(rows, u"accuracy:note", [](const Laid& laid) {
        return text(TextId::AccuracyNote, laid.wishes.language, {laid.sources.history->name});
    });
}

}  // namespace

void addAccuracy(RowList& rows) {
    if (!rows.sources().history) return;
    rows.addHeading(u"accuracy", TextId::AccuracyHeading);
    rows.add(u"accuracy:explained", Role::Text, [](RowPlan& row, const Laid& laid) {
        const HistoryCells cells(*laid.sources.history);
        row.across(
            Formula{u"=" + sentence(text(TextId::AccuracyExplained, laid.wishes.language), {yearsOf(cells)})},
            Style::Text);
    });
    addAccuracyByLine(rows);
    rows.add(u"accuracy:gap", Role::Gap);
    if (rows.sources().forecasts) rows.add(u"accuracy:rounds", Role::Text, rounds);
    addAccuracyByActivity(rows);
    addMethodSentences(rows);
    addBias(rows);
    rows.addGap();
}

void addAccuracyFigures(RowList& rows) {
    if (!rows.sources().history) return;
    if (rows.sources().forecasts) rows.add(Text(kRounds), Role::Hidden, roundFigures);
    addNearest(rows);
    addMethodFigures(rows);
}

}  // namespace outturn::report
