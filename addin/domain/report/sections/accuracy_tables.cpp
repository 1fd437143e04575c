#include "domain/report/sections/accuracy_tables.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "domain/report/sections/accuracy_parts.hpp"
#include "domain/report/sections/side_table.hpp"

namespace outturn::report {

namespace {

// Error and bias of one column of a table.
struct Pair {
    Slot error;
    Slot bias;
};
constexpr std::array kPairs = {Pair{Slot::Period1, Slot::Period2}, Pair{Slot::Period3, Slot::Period4},
                               Pair{Slot::Year1, Slot::Year2}, Pair{Slot::Year3, Slot::Year4}};

// By activity the nearest stands in the first pair.
constexpr std::array kOfActivities = {HistoryColumn::Submitted, HistoryColumn::Budget, HistoryColumn::Blend};

// Hidden beside a row, for its conditions: 1 where the first pair of it is the best of its line or activity,
// 2 where the second is, 4 …
constexpr Slot kBest = Slot::Rank;

Text numeral(std::size_t value) {
    return fromUtf8(std::to_string(value));
}

// Lines and the result in tables of at most four, as even as may be.
std::vector<std::vector<HistoryBlock>> tables(const Sources& sources) {
    const auto blocks = blocksOf(sources, false);
    const std::size_t count = (blocks.size() + kPairs.size() - 1) / kPairs.size();
    std::vector<std::vector<HistoryBlock>> split(count);
    for (std::size_t at = 0; at < blocks.size(); ++at)
        split[at * count / blocks.size()].push_back(blocks[at]);
    return split;
}

// The name over a pair.
void name(RowPlan& row, const Pair& pair, Content content) {
    row.putJoined(pair.error, pair.bias, std::move(content), Style::Column);
    row.below = Rule::Hairline;
}

void pairHeads(RowPlan& row, const Laid& laid, const Pair& pair) {
    row.put(pair.error, laid.words(TextId::AccuracyError), Style::Column);
    row.put(pair.bias, laid.words(TextId::AccuracyBias), Style::Column);
}

// What one pair of a row shows: a block's figures of a method.
struct Shown {
    HistoryBlock block;
    HistoryColumn method;
};

// Into the pairs from `first` on.
void figures(RowPlan& row, const Laid& laid, const Text& own, std::size_t first,
             const std::vector<Shown>& shown) {
    Text best;
    for (std::size_t at = 0; at < shown.size(); ++at) {
        const NearestCells cells(laid, shown[at].block);
        const Pair& pair = kPairs.at(first + at);
        const Text power = u"2^" + numeral(first + at);
        const bool inKronor = cells.isResult();
        CellPlan& error =
            row.put(pair.error, cells.error(shown[at].method), inKronor ? Style::Figure : Style::ErrorShare);
        error.best = u"MOD(INT($" + laid.cell(kBest, own) + u"/" + power + u");2)=1";
        row.put(pair.bias, cells.bias(shown[at].method), inKronor ? Style::Bias : Style::BiasShare);
        best += (at == 0 ? u"=" : u"+") + power + u"*" + cells.isBest(shown[at].method);
    }
    row.hide(kBest, Formula{best});
}

void addTable(RowList& rows, const Text& identity, const std::vector<HistoryBlock>& blocks) {
    addHeads(rows, identity + u":names", [blocks](RowPlan& row, const Laid& laid) {
        for (std::size_t at = 0; at < blocks.size(); ++at)
            name(row, kPairs.at(at), blockLabel(laid, blocks[at]));
    });
    addHeads(rows, identity + u":heads", [count = blocks.size()](RowPlan& row, const Laid& laid) {
        row.put(Slot::Label, laid.words(TextId::AccuracyMethod), Style::ColumnText);
        for (std::size_t at = 0; at < count; ++at) pairHeads(row, laid, kPairs.at(at));
    });
    std::vector<Text> identities;
    for (const HistoryColumn method : kHistoryMethods) {
        addTableRow(rows, identity + u":" + numeral(number(method)), identities,
                    [blocks, method](RowPlan& row, const Laid& laid, const Text& own) {
                        row.put(Slot::Label, laid.words(historyHead(method)), Style::Label);
                        std::vector<Shown> shown;
                        shown.reserve(blocks.size());
                        for (const HistoryBlock& block : blocks) shown.push_back({block, method});
                        figures(row, laid, own, 0, shown);
                    });
    }
}

void activityHeads(RowList& rows) {
    addHeads(rows, u"accuracy:activities:names", [](RowPlan& row, const Laid& laid) {
        row.below = Rule::Hairline;
        for (std::size_t at = 0; at < kOfActivities.size(); ++at)
            name(row, kPairs.at(at + 1), laid.words(historyHead(kOfActivities.at(at))));
    });
    addHeads(rows, u"accuracy:activities:heads", [](RowPlan& row, const Laid& laid) {
        row.putJoined(kPairs.front().error, kPairs.front().bias, laid.words(TextId::AccuracyNearest),
                      Style::ColumnText);
        for (std::size_t at = 0; at < kOfActivities.size(); ++at) pairHeads(row, laid, kPairs.at(at + 1));
    });
}

}  // namespace

void addAccuracyByLine(RowList& rows) {
    const auto split = tables(rows.sources());
    for (std::size_t at = 0; at < split.size(); ++at) {
        const Text identity = u"accuracy:methods:" + numeral(at + 1);
        if (at > 0) addSubheading(rows, identity, TextId::AccuracyMoreLines);
        addTable(rows, identity, split[at]);
    }
}

void addAccuracyByActivity(RowList& rows) {
    const auto blocks = blocksOf(rows.sources(), true);
    if (blocks.empty()) return;
    addSubheading(rows, u"accuracy:activities", TextId::AccuracyByActivity);
    activityHeads(rows);
    std::vector<Text> identities;
    for (const HistoryBlock& block : blocks) {
        addTableRow(rows, u"accuracy:" + block.name, identities,
                    [block](RowPlan& row, const Laid& laid, const Text& own) {
                        const Pair& nearest = kPairs.front();
                        row.put(Slot::Label, blockLabel(laid, block), Style::Label);
                        row.putJoined(nearest.error, nearest.bias,
                                      Formula{u"=" + NearestCells(laid, block).nearest()}, Style::LabelText);
                        std::vector<Shown> shown;
                        shown.reserve(kOfActivities.size());
                        for (const HistoryColumn method : kOfActivities) shown.push_back({block, method});
                        figures(row, laid, own, 1, shown);
                    });
    }
    rows.add(u"accuracy:activities:gap", Role::Gap);
}

void addNearest(RowList& rows) {
    for (const HistoryBlock& block : historyBlocks(rows.sources())) {
        rows.add(NearestCells::identity(block), Role::Hidden,
                 [block](RowPlan& row, const Laid& laid) { NearestCells(laid, block).put(row); });
    }
}

}  // namespace outturn::report
