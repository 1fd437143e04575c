// How good the forecasts have been: by line and activity, for the result by month, and what the automatic one
// leans on.
#include <string>

#include "domain/report/forecast_history.hpp"
#include "domain/report/history_formula.hpp"
#include "domain/report/sections/accuracy_methods.hpp"
#include "domain/report/sections/sections.hpp"
#include "domain/report/sections/side_table.hpp"
#include "domain/report/words.hpp"

namespace outturn::report {

namespace {

constexpr TextView kResult = u"result";
constexpr TextView kRounds = u"accuracy:rounds-figures";
// After these months a forecast is asked for in most years.
constexpr std::array kMonths = {2, 4, 6, 8, 10};

// The columns of both tables, the methods as kHistoryMethods has them.
constexpr std::array kSlots = {Slot::Period1, Slot::Period2, Slot::Period3, Slot::Period4,
                               Slot::Year1,   Slot::Year2,   Slot::Year3};
static_assert(kSlots.size() == kHistoryMethods.size());
constexpr Slot kOutturn = Slot::Year4;
// Hidden beside a row of the table.
constexpr Slot kNearZero = Slot::Submitted;  // 1: the error is no share of the outturn, but an amount
constexpr Slot kLeast = Slot::Previous;      // the least mean error
constexpr Slot kBest = Slot::Rank;  // 1 for the sheet's first method that has it, 2, 4 … for the next

Text numeral(int value) {
    return fromUtf8(std::to_string(value));
}

int placeOf(HistoryColumn method) {
    return static_cast<int>(number(method)) - static_cast<int>(number(HistoryColumn::Budget));
}

void heads(RowPlan& row, const Laid& laid) {
    for (std::size_t at = 0; at < kSlots.size(); ++at)
        row.put(kSlots.at(at), laid.words(historyHead(kHistoryMethods.at(at))), Style::Column);
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

Content labelOf(const Laid& laid, const HistoryBlock& block) {
    if (block.kind == HistoryBlock::Kind::Result)
        return text(TextId::AccuracyResult, laid.wishes.language, {unitName(laid.wishes.unit)});
    const auto& rows = block.kind == HistoryBlock::Kind::Line ? laid.sources.lines : laid.sources.activities;
    return Formula{u"=" + rows[block.index].labelCell};
}

// A submitted forecast only competes with the others where there are as many of them.
void hideBest(RowPlan& row, const Laid& laid, const Text& identity, const Text& block) {
    const HistoryCells cells(*laid.sources.history);
    const Text errors = cells.meanErrors(block);
    const Text counts = cells.counts(block);
    const Text competes =
        u"ISNUMBER(" + errors + u")*(" + counts + u">=MAX(" + cells.methodCounts(block) + u"))";
    row.hide(kLeast, Formula{u"=IF(COUNT(" + errors + u")=0;0;SUMPRODUCT(MIN(IF(" + competes + u";" + errors +
                             u";1E+300))))"});
    const Text least = laid.cell(kLeast, identity);
    const Text first = cells.meanError(block, HistoryColumn::Budget);
    // Where all are as good none is the best.
    row.hide(kBest, Formula{u"=IF(SUMPRODUCT(MAX(IF(" + competes + u";" + errors + u";0)))=" + least +
                            u";0;SUMPRODUCT(IF(" + competes + u";IF(" + errors + u"=" + least +
                            u";2^(COLUMN(" + errors + u")-COLUMN(" + first + u"));0);0)))"});
}

void errors(RowPlan& row, const Laid& laid, const Text& identity, const HistoryBlock& block) {
    const HistoryCells cells(*laid.sources.history);
    const bool result = block.kind == HistoryBlock::Kind::Result;
    const Text nearZero = u"$" + laid.cell(kNearZero, identity);
    const Text shares = cells.errorShares(block.name);
    row.put(Slot::Label, labelOf(laid, block), Style::Label);
    // Where even the best missed by more than the whole, a share says nothing.
    row.hide(kNearZero, Formula{u"=IF(COUNT(" + shares + u")=0;1;IF(MIN(" + shares + u")>1;1;0))"});
    hideBest(row, laid, identity, block.name);
    const Text best = u"$" + laid.cell(kBest, identity);
    for (std::size_t at = 0; at < kSlots.size(); ++at) {
        const HistoryColumn method = kHistoryMethods.at(at);
        const Text error = cells.meanError(block.name, method);
        const Text amount = numberInWords(error, Signed::Never, laid.wishes.unit) + u"&" +
                            inQuotes(u"\u00A0" + Text(unitName(laid.wishes.unit)));
        const Text amountOrNothing = choice(u"ISNUMBER(" + error + u")", amount, inQuotes(kNothing));
        const Text share = choice(nearZero + u"=1", amountOrNothing, cells.errorShare(block.name, method));
        CellPlan& cell = row.put(kSlots.at(at), Formula{u"=" + (result ? error : share)},
                                 result ? Style::Figure : Style::ErrorShare);
        cell.best = u"MOD(INT(" + best + u"/2^" + numeral(placeOf(method)) + u");2)=1";
    }
    const Text ended = cells.months(block.name, HistoryColumn::Outturn);
    const Text counted = cells.counted(block.name, HistoryColumn::RunRate);
    row.put(kOutturn, Formula{u"=" + biasOf(ended, u"0", counted)}, Style::Figure);
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
    for (std::size_t at = 0; at < kSlots.size(); ++at) {
        const Text mean =
            biasAfter(numeral(month), cells.months(name, HistoryColumn::Month),
                      cells.months(name, HistoryColumn::Outturn), cells.months(name, kHistoryMethods.at(at)),
                      cells.counted(name, kHistoryMethods.at(at)));
        row.put(kSlots.at(at), Formula{u"=" + mean}, Style::Deviation);
    }
}

void biasOfAll(RowPlan& row, const Laid& laid) {
    const HistoryCells cells(*laid.sources.history);
    row.put(Slot::Label, laid.words(TextId::AccuracyAllMonths), Style::ResultLabel);
    for (std::size_t at = 0; at < kSlots.size(); ++at) {
        row.put(kSlots.at(at), Formula{u"=" + cells.bias(Text(kResult), kHistoryMethods.at(at))},
                Style::ResultDeviation);
    }
}

void addErrors(RowList& rows) {
    addHeads(rows, u"accuracy:heads", [](RowPlan& row, const Laid& laid) {
        heads(row, laid);
        row.put(kOutturn, laid.words(TextId::AccuracyYearOutturn), Style::Column);
    });
    std::vector<Text> identities;
    for (const HistoryBlock& block : historyBlocks(rows.sources())) {
        addTableRow(
            rows, u"accuracy:" + block.name, identities,
            [block](RowPlan& row, const Laid& laid, const Text& own) { errors(row, laid, own, block); });
    }
    rows.add(u"accuracy:gap", Role::Gap);
    if (rows.sources().forecasts) rows.add(u"accuracy:rounds", Role::Text, rounds);
}

void addBias(RowList& rows) {
    addSubheading(rows, u"accuracy:bias", TextId::AccuracyBiasHeading);
    addHeads(rows, u"accuracy:bias-heads", [](RowPlan& row, const Laid& laid) {
        row.put(Slot::Label, laid.words(TextId::AccuracyAfter), Style::ColumnText);
        heads(row, laid);
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
    addErrors(rows);
    addMethodSentences(rows);
    addBias(rows);
    rows.addGap();
}

void addAccuracyFigures(RowList& rows) {
    if (!rows.sources().history) return;
    if (rows.sources().forecasts) rows.add(Text(kRounds), Role::Hidden, roundFigures);
    addMethodFigures(rows);
}

}  // namespace outturn::report
