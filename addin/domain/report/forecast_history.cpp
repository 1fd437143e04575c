#include "domain/report/forecast_history.hpp"

#include <algorithm>
#include <string>

#include "domain/report/figures.hpp"
#include "domain/report/formula_text.hpp"
#include "domain/report/history_formula.hpp"
#include "domain/report/places.hpp"
#include "domain/report/rounds.hpp"
#include "domain/texts.hpp"

namespace outturn::report {

namespace {

using Kind = HistoryRow::Kind;

constexpr std::size_t kMostYears = 8;
constexpr std::size_t kMostMonthRows = 3000;

Text numeral(std::size_t value) {
    return fromUtf8(std::to_string(value));
}

// Of the first year shown: where that changes, so does the row that the array begins in.
Text callIdentity(const Text& block, const std::vector<int>& years) {
    return block + u":call:" + numeral(static_cast<std::size_t>(years.front()));
}

HistoryColumn columnAt(std::size_t at) {
    return static_cast<HistoryColumn>(at);
}

Text namedOnce(std::map<Text, int>& named, const Text& name) {
    const int times = ++named[name];
    return times == 1 ? name : name + u"#" + numeral(static_cast<std::size_t>(times));
}

struct Summary {
    Kind kind;
    TextView ending;
    TextId label;
};
constexpr std::array kSummaries = {Summary{Kind::MeanError, u":error", TextId::HistoryMeanError},
                                   Summary{Kind::ErrorShare, u":share", TextId::HistoryErrorShare},
                                   Summary{Kind::Bias, u":bias", TextId::HistoryBias},
                                   Summary{Kind::BiasShare, u":bias-share", TextId::HistoryErrorShare},
                                   Summary{Kind::Months, u":months", TextId::HistoryMonths}};

std::array<Style, kHistoryColumns> styles(Style label, Style figures) {
    std::array<Style, kHistoryColumns> all{};
    all.fill(figures);
    all.front() = label;
    all.back() = Style::Plain;
    return all;
}

}  // namespace

Text monthIdentity(const Text& block, int year, int month) {
    return block + u":" + numeral(static_cast<std::size_t>(Month(year, month).code()));
}

TextId historyHead(HistoryColumn column) {
    switch (column) {
        case HistoryColumn::Month:
            return TextId::HistoryMonth;
        case HistoryColumn::Outturn:
            return TextId::HistoryOutturn;
        case HistoryColumn::Budget:
            return TextId::AccuracyBudget;
        case HistoryColumn::RunRate:
            return TextId::AccuracyRunRate;
        case HistoryColumn::Remaining:
            return TextId::AccuracyRemaining;
        case HistoryColumn::Share:
            return TextId::AccuracyShare;
        case HistoryColumn::Blend:
            return TextId::AccuracyBlend;
        case HistoryColumn::Auto:
            return TextId::AccuracyAuto;
        case HistoryColumn::Combination:
            return TextId::MethodCombination;
        case HistoryColumn::Simple:
            return TextId::MethodSimple;
        case HistoryColumn::Holt:
            return TextId::MethodHolt;
        case HistoryColumn::Damped:
            return TextId::MethodDamped;
        case HistoryColumn::HoltWinters:
            return TextId::MethodHoltWinters;
        case HistoryColumn::Theta:
            return TextId::MethodTheta;
        case HistoryColumn::Ets:
            return TextId::MethodEts;
        case HistoryColumn::Loess:
            return TextId::MethodLoess;
        case HistoryColumn::Submitted:
            return TextId::AccuracySubmitted;
        case HistoryColumn::Counted:
            break;
    }
    return TextId::HistoryMonth;
}

std::vector<HistoryBlock> historyBlocks(const Sources& sources) {
    std::vector<HistoryBlock> blocks;
    std::map<Text, int> named;
    for (std::size_t at = 0; at < sources.lines.size(); ++at) {
        blocks.push_back({HistoryBlock::Kind::Line, at, namedOnce(named, u"line:" + sources.lines[at].name)});
    }
    blocks.push_back({HistoryBlock::Kind::Result, 0, u"result"});
    for (std::size_t at = 0; at < sources.activities.size(); ++at) {
        blocks.push_back(
            {HistoryBlock::Kind::Activity, at, namedOnce(named, u"activity:" + sources.activities[at].name)});
    }
    return blocks;
}

std::vector<int> historyYears(const std::vector<Month>& booked, int year, std::size_t blocks) {
    std::vector<int> years;
    if (booked.empty()) return years;
    const auto [first, last] = std::minmax_element(booked.begin(), booked.end());
    const std::size_t rowsEach = std::max<std::size_t>(blocks, 1) * kHistoryMonths;
    const auto most = static_cast<int>(std::clamp<std::size_t>(kMostMonthRows / rowsEach, 1, kMostYears));
    for (int closed = year - most; closed < year; ++closed) {
        if (*first <= Month(closed, 1) && Month(closed, 12) <= *last) years.push_back(closed);
    }
    return years;
}

Text historyMark(int year) {
    return u"outturn-history:" + numeral(static_cast<std::size_t>(year));
}

std::array<Style, kHistoryColumns> historyStyles(Kind kind) {
    switch (kind) {
        case Kind::Title:
            return styles(Style::Title, Style::Plain);
        case Kind::Sentence:
            return styles(Style::Organisation, Style::Plain);
        case Kind::Heads:
            return styles(Style::ColumnLabel, Style::Column);
        case Kind::Heading:
            return styles(Style::Heading, Style::Plain);
        case Kind::Month:
            return styles(Style::MonthLabel, Style::Figure);
        case Kind::MeanError:
            return styles(Style::ResultLabel, Style::ResultFigure);
        case Kind::ErrorShare:
            return styles(Style::Label, Style::ErrorShare);
        case Kind::Bias:
            return styles(Style::Label, Style::Deviation);
        case Kind::BiasShare:
            return styles(Style::Label, Style::BiasShare);
        case Kind::Months:
            return styles(Style::Label, Style::Volume);
        case Kind::Note:
            return styles(Style::Note, Style::Plain);
        case Kind::Mark:
        case Kind::Call:
        case Kind::Gap:
            break;
    }
    return styles(Style::Plain, Style::Plain);
}

ForecastHistory::ForecastHistory(const Sources& sources, const Wishes& wishes)
    : sources_(sources), wishes_(wishes), blocks_(historyBlocks(sources)) {
    add(u"mark", Kind::Mark);
    add(u"title", Kind::Title);
    add(u"sentence", Kind::Sentence);
    add(u"heads", Kind::Heads);
    for (std::size_t block = 0; block < blocks_.size(); ++block) addBlock(block);
    add(u"note", Kind::Note);
    if (sources.history->fewer) add(u"years", Kind::Note);
}

void ForecastHistory::add(Text identity, Kind kind, std::size_t block) {
    rows_.push_back({std::move(identity), kind, block});
}

void ForecastHistory::addBlock(std::size_t block) {
    const Text& name = blocks_[block].name;
    add(name, Kind::Heading, block);
    add(callIdentity(name, sources_.history->years), Kind::Call, block);
    for (const Text& month : monthRows(block)) add(month, Kind::Month, block);
    for (const Summary& each : kSummaries) add(name + Text(each.ending), each.kind, block);
    add(name + u":gap", Kind::Gap, block);
}

std::vector<Text> ForecastHistory::monthRows(std::size_t block) const {
    std::vector<Text> rows;
    for (const int year : sources_.history->years) {
        for (int month = 1; month <= kHistoryMonths; ++month)
            rows.push_back(monthIdentity(blocks_[block].name, year, month));
    }
    return rows;
}

Text ForecastHistory::cell(HistoryColumn column, const Text& identity) const {
    return columnLetters(sources_.history->left + static_cast<std::int32_t>(number(column))) +
           numeral(static_cast<std::size_t>(sources_.history->rows.at(identity)) + 1);
}

Text ForecastHistory::months(HistoryColumn column, std::size_t block) const {
    const std::vector<Text> rows = monthRows(block);
    return cell(column, rows.front()) + u":" + cell(column, rows.back());
}

Content ForecastHistory::label(const HistoryBlock& block) const {
    if (block.kind == HistoryBlock::Kind::Result) return Text(text(TextId::ReportResult, wishes_.language));
    const auto& rows = block.kind == HistoryBlock::Kind::Line ? sources_.lines : sources_.activities;
    return Formula{u"=" + rows[block.index].labelCell};
}

std::array<Content, kHistoryColumns> ForecastHistory::contents(const HistoryRow& row) const {
    const Language language = wishes_.language;
    std::array<Content, kHistoryColumns> cells;
    const auto words = [&](TextId id) { return Text(text(id, language)); };
    switch (row.kind) {
        case Kind::Title:
            cells.front() = words(TextId::HistoryTitle);
            break;
        case Kind::Sentence:
            cells.front() = text(TextId::HistoryExplained, language, {unitName(wishes_.unit)});
            break;
        case Kind::Heads:
            for (std::size_t at = 0; at < number(HistoryColumn::Counted); ++at)
                cells.at(at) = words(historyHead(columnAt(at)));
            break;
        case Kind::Heading:
            cells.front() = label(blocks_[row.block]);
            break;
        case Kind::Month:
            fillMonth(cells, row);
            break;
        case Kind::MeanError:
        case Kind::ErrorShare:
        case Kind::Bias:
        case Kind::BiasShare:
        case Kind::Months: {
            const auto* const each = std::find_if(kSummaries.begin(), kSummaries.end(),
                                                  [&](const Summary& one) { return one.kind == row.kind; });
            cells.front() = words(each->label);
            for (const HistoryColumn column : kHistoryMethods)
                cells.at(number(column)) = summary(row.kind, column, row.block);
            break;
        }
        case Kind::Note:
            if (row.identity == u"note") {
                cells.front() = words(TextId::HistoryNote);
            } else {
                const std::size_t years = sources_.history->years.size();
                cells.front() = years == 1 ? words(TextId::HistoryOneYear)
                                           : text(TextId::HistoryFewerYears, language, {numeral(years)});
            }
            break;
        case Kind::Mark:
        case Kind::Call:
        case Kind::Gap:
            break;
    }
    return cells;
}

void ForecastHistory::fillMonth(std::array<Content, kHistoryColumns>& cells, const HistoryRow& row) const {
    const HistoryBlock& block = blocks_[row.block];
    const bool ofLines = block.kind == HistoryBlock::Kind::Result;
    cells.at(number(HistoryColumn::Counted)) = Formula{u"=" + countedMonth(row.block, row.identity)};
    cells.at(number(HistoryColumn::Submitted)) =
        ofLines ? sumOfRounds(row.identity.substr(block.name.size())) : submitted(block, row.identity);
}

// A month counts where the ledger has a year before it, which last year's rest needs and most methods live
// on; where no year has one, each in which anything can be said. So no method takes a month away from the
// others: one that has nothing to say of it is told of fewer.
Text ForecastHistory::countedMonth(std::size_t block, const Text& identity) const {
    const Text said = cell(HistoryColumn::Budget, identity) + u":" + cell(HistoryColumn::Loess, identity);
    return u"IF(COUNT(" + months(HistoryColumn::Remaining, block) + u")>0;COUNT(" +
           cell(HistoryColumn::Remaining, identity) + u");MIN(1;COUNT(" + said + u")))";
}

Content ForecastHistory::submitted(const HistoryBlock& block, const Text& identity) const {
    const auto conditions = block.kind == HistoryBlock::Kind::Line ? roundOfLine(sources_, block.index)
                                                                   : roundOfActivity(sources_, block.index);
    if (!conditions) return Text(kNothing);
    const Text month = cell(HistoryColumn::Month, identity);
    const Text round = month + u"&\"..\"&" + month;
    return Formula{u"=IF(ISNUMBER(" + month + u");IF(" +
                   ledgerRowCount(*sources_.forecasts, round, *conditions) + u">0;" +
                   ledgerSum(*sources_.forecasts, round, *conditions) + u";" + inQuotes(kNothing) + u");" +
                   inQuotes(kNothing) + u")"};
}

// Nothing where a line has no round.
Content ForecastHistory::sumOfRounds(const Text& month) const {
    std::vector<Text> cells;
    for (const HistoryBlock& block : blocks_) {
        if (block.kind == HistoryBlock::Kind::Line)
            cells.push_back(cell(HistoryColumn::Submitted, block.name + month));
    }
    return Formula{u"=" + sumWhereAll(cells)};
}

Content ForecastHistory::summary(Kind kind, HistoryColumn column, std::size_t block) const {
    const Text said = months(column, block);
    const Text ended = months(HistoryColumn::Outturn, block);
    const Text counted = column == HistoryColumn::Submitted
                             ? roundMonths(said, ended)
                             : countedMonths(said, months(HistoryColumn::Counted, block));
    switch (kind) {
        case Kind::MeanError:
            return Formula{u"=" + meanErrorOf(ended, said, counted)};
        case Kind::ErrorShare:
            return Formula{u"=" + errorShareOf(ended, said, counted)};
        case Kind::Bias:
            return Formula{u"=" + biasOf(ended, said, counted)};
        case Kind::BiasShare:
            return Formula{u"=" + biasShareOf(ended, said, counted)};
        default:
            return Formula{u"=SUMPRODUCT(" + counted + u")"};
    }
}

std::vector<HistoryArray> ForecastHistory::arrays() const {
    std::vector<HistoryArray> all;
    for (std::size_t block = 0; block < blocks_.size(); ++block) {
        const HistoryBlock& each = blocks_[block];
        const std::vector<Text> months = monthRows(block);
        // Of some of the years only, the call has no heads.
        const Text first =
            sources_.history->fewer ? months.front() : callIdentity(each.name, sources_.history->years);
        all.push_back({first, months.back(), u"=" + accuracyCall(sources_, each, wishes_.period.year())});
    }
    return all;
}

}  // namespace outturn::report
