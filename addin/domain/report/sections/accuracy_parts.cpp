#include "domain/report/sections/accuracy_parts.hpp"

#include <algorithm>
#include <string>

namespace outturn::report {

namespace {

constexpr Slot kInKronor = Slot::Period1;  // 1: the error is no share of the outturn, but an amount
constexpr Slot kLeast = Slot::Period2;     // the least mean error of those that compete
constexpr Slot kBest = Slot::Period3;  // 1 for the sheet's first method that has it, 2, 4 … for the next
constexpr Slot kFirstBest = Slot::Period4;  // that first one's place, from 1; 0: none is the best

// Where the two are text there is nothing.
Text orNothing(const Text& amount, const Text& words) {
    return choice(u"ISNUMBER(" + amount + u")", words, inQuotes(kNothing));
}

}  // namespace

Content blockLabel(const Laid& laid, const HistoryBlock& block) {
    if (block.kind == HistoryBlock::Kind::Result)
        return text(TextId::AccuracyResult, laid.wishes.language, {unitName(laid.wishes.unit)});
    const auto& rows = block.kind == HistoryBlock::Kind::Line ? laid.sources.lines : laid.sources.activities;
    return Formula{u"=" + rows[block.index].labelCell};
}

std::vector<HistoryBlock> blocksOf(const Sources& sources, bool ofActivities) {
    std::vector<HistoryBlock> blocks = historyBlocks(sources);
    std::erase_if(blocks, [&](const HistoryBlock& block) {
        return (block.kind == HistoryBlock::Kind::Activity) != ofActivities;
    });
    return blocks;
}

Text shareInWords(const Text& share, Language language) {
    const TextView sign = language == Language::Swedish ? u"\u00A0%" : u"%";
    const Text mark = language == Language::Swedish ? u"\",\"" : u"\".\"";
    // FIXED writes decimals as the workbook's language does; the mark is read off a half.
    return u"SUBSTITUTE(FIXED(100*" + share + u";1;TRUE());MID(FIXED(0.5;1;TRUE());2;1);" + mark + u")&" +
           inQuotes(sign);
}

Text kronorInWords(const Text& amount, Signed sign, Unit unit) {
    return numberInWords(amount, sign, unit) + u"&" + inQuotes(u"\u00A0" + Text(unitName(unit)));
}

NearestCells::NearestCells(const Laid& laid, const HistoryBlock& block)
    : laid_(laid), block_(block), cells_(*laid.sources.history) {}

Text NearestCells::identity(const HistoryBlock& block) {
    return u"accuracy:nearest:" + block.name;
}

Text NearestCells::own(Slot slot) const {
    return laid_.places.absoluteCell(slot, identity(block_));
}

// Only who could say something of as many months as the others competes, a submitted forecast as well.
void NearestCells::put(RowPlan& row) const {
    const Text errors = cells_.meanErrors(block_.name);
    const Text shares = cells_.errorShares(block_.name);
    const Text first = cells_.meanError(block_.name, HistoryColumn::Budget);
    const Text competes = u"ISNUMBER(" + errors + u")*(" + cells_.counts(block_.name) + u">=MAX(" +
                          cells_.methodCounts(block_.name) + u"))";
    const auto ofBest = [&](const Text& value, TextView otherwise) {
        return u"IF(" + competes + u";IF(" + errors + u"=" + own(kLeast) + u";" + value + u";" +
               Text(otherwise) + u");" + Text(otherwise) + u")";
    };
    const Text place = u"COLUMN(" + errors + u")-COLUMN(" + first + u")";
    // Where even the best missed by more than the whole, a share says nothing.
    row.hide(kInKronor, isResult()
                            ? Content(1.0)
                            : Formula{u"=IF(COUNT(" + shares + u")=0;1;IF(MIN(" + shares + u")>1;1;0))"});
    row.hide(kLeast, Formula{u"=IF(COUNT(" + errors + u")=0;0;SUMPRODUCT(MIN(IF(" + competes + u";" + errors +
                             u";1E+300))))"});
    // Where all are as good none is the best.
    row.hide(kBest, Formula{u"=IF(SUMPRODUCT(MAX(IF(" + competes + u";" + errors + u";0)))=" + own(kLeast) +
                            u";0;SUMPRODUCT(" + ofBest(u"2^(" + place + u")", u"0") + u"))"});
    row.hide(kFirstBest,
             Formula{u"=IF(" + own(kBest) + u"=0;0;SUMPRODUCT(MIN(" + ofBest(place + u"+1", u"99") + u")))"});
}

Text NearestCells::words(const Text& amount, const Text& share, Signed sign) const {
    const Text kronor = kronorInWords(amount, sign, laid_.wishes.unit);
    return choice(own(kInKronor) + u"=1", orNothing(amount, kronor), share);
}

Content NearestCells::error(HistoryColumn method) const {
    const Text amount = cells_.meanError(block_.name, method);
    if (isResult()) return Formula{u"=" + amount};
    return Formula{u"=" + words(amount, cells_.errorShare(block_.name, method), Signed::Never)};
}

Content NearestCells::bias(HistoryColumn method) const {
    const Text amount = cells_.bias(block_.name, method);
    if (isResult()) return Formula{u"=" + amount};
    return Formula{u"=" + words(amount, cells_.biasShare(block_.name, method), Signed::Always)};
}

Text NearestCells::isBest(HistoryColumn method) const {
    const std::size_t place = number(method) - kFirstMethod;
    return u"MOD(INT(" + own(kBest) + u"/2^" + fromUtf8(std::to_string(place)) + u");2)";
}

Text NearestCells::nearest() const {
    Text name = u"CHOOSE(" + own(kFirstBest);
    Text share = name;
    for (std::size_t at = kFirstMethod; at <= number(HistoryColumn::Submitted); ++at) {
        const auto method = static_cast<HistoryColumn>(at);
        name += u";" + inQuotes(laid_.words(historyHead(method)));
        share += u";" + cells_.errorShare(block_.name, method);
    }
    const Text error =
        choice(own(kInKronor) + u"=1", kronorInWords(own(kLeast), Signed::Never, laid_.wishes.unit),
               shareInWords(share + u")", laid_.wishes.language));
    return choice(own(kFirstBest) + u"=0", inQuotes(kNothing), name + u")&\" \"&" + error);
}

}  // namespace outturn::report
