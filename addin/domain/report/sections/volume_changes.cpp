#include "domain/report/sections/volume_changes.hpp"

#include <algorithm>
#include <string>

#include "domain/report/sections/sentence_figures.hpp"
#include "domain/report/words.hpp"

namespace outturn::report {

namespace {

constexpr std::size_t kMost = 4;
// From these shares on a change is told: since last year, and over two years.
constexpr TextView kNotable = u"0.1";
constexpr TextView kNotableOverTwoYears = u"0.15";
// Two years say more than one that is neither a halving nor a doubling where they changed by so much more.
constexpr TextView kSaysMore = u"0.05";

// Of a volume's row.
constexpr Slot kName = Slot::Label;
constexpr Slot kMeasure = Slot::Spacer;
constexpr Slot kNow = Slot::Period1;
constexpr Slot kLastYear = Slot::Period2;
constexpr Slot kTwoYearsAgo = Slot::Period3;
constexpr Slot kChange = Slot::Period4;    // a share; "" where nothing can be compared
constexpr Slot kLongChange = Slot::Year1;  // over two years
constexpr Slot kSpan = Slot::Year2;        // years that are told of; 0: none
constexpr Slot kSize = Slot::Year3;
constexpr Slot kRank = Slot::Year4;
// Of the row of one that is told.
constexpr Slot kPlace = Slot::Period1;  // among the volumes; 0: there is none of this rank
constexpr Slot kToldSpan = Slot::Period2;
constexpr Slot kToldChange = Slot::Period3;
constexpr Slot kKind = Slot::Period4;
constexpr Slot kPercent = Slot::Year1;
constexpr Slot kFigures = Slot::Year2;

Text numeral(std::size_t number) {
    return fromUtf8(std::to_string(number));
}

bool isCompared(const VolumeSource& volume) {
    return !volume.outturn.empty() && !(volume.lastYear.empty() && volume.twoYearsAgo.empty());
}

std::vector<std::size_t> compared(const Sources& sources) {
    std::vector<std::size_t> found;
    for (std::size_t at = 0; at < sources.volumes.size(); ++at) {
        if (isCompared(sources.volumes[at])) found.push_back(at);
    }
    return found;
}

// place: among those that are compared, from 0.
Text volumeRow(std::size_t place) {
    return u"told:volume:" + numeral(place + 1);
}

Text toldRow(std::size_t rank) {
    return u"told:volume-change:" + numeral(rank);
}

Text volumes(const Laid& laid, Slot slot) {
    return laid.places.absoluteCell(slot, volumeRow(0)) + u":" +
           laid.places.absoluteCell(slot, volumeRow(compared(laid.sources).size() - 1));
}

// How a change is called: 1 halved, 2 doubled, 3 more, 4 less.
Text kindOf(const Text& change) {
    const auto within = [&](TextView low, TextView high) {
        return u"AND(" + change + u">=" + Text(low) + u";" + change + u"<=" + Text(high) + u")";
    };
    return choice(within(u"-0.525", u"-0.475"), u"1",
                  choice(within(u"0.95", u"1.05"), u"2", choice(change + u">0", u"3", u"4")));
}

Text toDate(const VolumeSource& volume, const std::vector<Text>& cells) {
    Text sum = over(u"SUM", cells);
    if (!volume.average || cells.empty()) return sum;
    const Text count = countOf(cells);
    return choice(count + u"=0", u"0", sum + u"/(" + count + u")");
}

// A year that lacks some of the other's months says nothing against it; a mean of them does.
Text change(const VolumeSource& volume, const std::vector<Text>& earlier, const Text& now, const Text& then) {
    if (earlier.empty()) return u"\"\"";
    const Text counted = countOf(volume.outturn);
    const Text known = volume.average ? counted + u">0" : counted + u"=" + countOf(earlier);
    return choice(u"AND(" + known + u";" + then + u">0)", u"ROUND(" + now + u"/" + then + u"-1;9)", u"\"\"");
}

Text nameOf(const Laid& laid, const VolumeSource& volume, const Text& measure) {
    Text name = capitalised(measure);
    if (volume.activity >= laid.sources.activities.size()) return name;
    const Text withActivity = sentence(laid.words(TextId::SummaryVolumeOfActivity),
                                       {name, laid.sources.activities[volume.activity].labelCell});
    return choice(u"SUMPRODUCT(--(" + volumes(laid, kMeasure) + u"=" + measure + u"))>1", withActivity, name);
}

void fillVolume(RowPlan& plan, const Laid& laid, std::size_t place) {
    const VolumeSource& volume = laid.sources.volumes[compared(laid.sources)[place]];
    const auto cell = [&](Slot slot) { return laid.places.absoluteCell(slot, volumeRow(place)); };
    const auto hide = [&](Slot slot, const Text& formula) { plan.hide(slot, Formula{u"=" + formula}); };
    hide(kMeasure, volume.measureCell + u"&\"\"");
    hide(kName, nameOf(laid, volume, cell(kMeasure)));
    hide(kNow, toDate(volume, volume.outturn));
    hide(kLastYear, toDate(volume, volume.lastYear));
    hide(kTwoYearsAgo, toDate(volume, volume.twoYearsAgo));
    hide(kChange, change(volume, volume.lastYear, cell(kNow), cell(kLastYear)));
    hide(kLongChange, change(volume, volume.twoYearsAgo, cell(kNow), cell(kTwoYearsAgo)));
    const Text one = u"ABS(N(" + cell(kChange) + u"))";
    const Text two = u"ABS(N(" + cell(kLongChange) + u"))";
    const Text same = u"N(" + cell(kChange) + u")*N(" + cell(kLongChange) + u")>0";
    const Text plain = kindOf(u"N(" + cell(kChange) + u")") + u">2";
    const Text longer = u"AND(" + two + u">=" + Text(kNotableOverTwoYears) + u";OR(" + one + u"<" +
                        Text(kNotable) + u";AND(" + same + u";" + plain + u";" + two + u">=" + one + u"+" +
                        Text(kSaysMore) + u")))";
    hide(kSpan, choice(longer, u"2", choice(one + u">=" + Text(kNotable), u"1", u"0")));
    hide(kSize, u"CHOOSE(1+" + cell(kSpan) + u";0;" + one + u";" + two + u")");
    const Text upToHere = laid.places.absoluteCell(kSize, volumeRow(0)) + u":" + cell(kSize);
    hide(kRank, choice(cell(kSize) + u"=0", u"0",
                       u"SUMPRODUCT(--(" + volumes(laid, kSize) + u">" + cell(kSize) + u"))+SUMPRODUCT(--(" +
                           upToHere + u"=" + cell(kSize) + u"))"));
    // Beside the figures it belongs to, for the row that tells them.
    const Text unit = volume.unitCell.empty() ? u"\"\"" : volume.unitCell + u"&\"\"";
    hide(Slot::Submitted, unit);
}

void fillTold(RowPlan& plan, const Laid& laid, std::size_t rank) {
    const Language language = laid.wishes.language;
    const auto cell = [&](Slot slot) { return laid.places.absoluteCell(slot, toldRow(rank)); };
    const auto hide = [&](Slot slot, const Text& formula) { plan.hide(slot, Formula{u"=" + formula}); };
    const auto ofVolume = [&](Slot slot) {
        return u"INDEX(" + volumes(laid, slot) + u";" + cell(kPlace) + u")";
    };
    const auto ifTold = [&](const Text& then, TextView otherwise) {
        return choice(cell(kPlace) + u"=0", Text(otherwise), then);
    };
    hide(kPlace, u"IFERROR(MATCH(" + numeral(rank) + u";" + volumes(laid, kRank) + u";0);0)");
    hide(kName, ifTold(ofVolume(kName), u"\"\""));
    hide(kToldSpan, ifTold(ofVolume(kSpan), u"0"));
    hide(kToldChange,
         ifTold(choice(cell(kToldSpan) + u"=1", ofVolume(kChange), ofVolume(kLongChange)), u"0"));
    hide(kKind, kindOf(cell(kToldChange)));
    hide(kPercent, percentInWords(cell(kToldChange), Signed::Never, language));
    const Text unit = ofVolume(Slot::Submitted);
    const Text now = quantityInWords(ofVolume(kNow), language) + u"&" +
                     choice(unit + u"=\"\"", u"\"\"", u"\"\u00A0\"&" + unit);
    const auto against = [&](Slot earlier) {
        return sentence(laid.words(TextId::SummaryVolumeFigures),
                        {now, quantityInWords(ofVolume(earlier), language)});
    };
    hide(kFigures,
         ifTold(choice(cell(kToldSpan) + u"=1", against(kLastYear), against(kTwoYearsAgo)), u"\"\""));
}

Text sentenceOf(const Laid& laid, std::size_t rank) {
    const auto cell = [&](Slot slot) { return laid.places.absoluteCell(slot, toldRow(rank)); };
    const Text span = choice(cell(kToldSpan) + u"=1", inQuotes(laid.words(TextId::SummarySinceLastYear)),
                             inQuotes(laid.words(TextId::SummaryOverTwoYears)));
    const auto sharp = [&](TextId id) {
        return sentence(laid.words(id), {cell(kName), span, cell(kFigures)});
    };
    const auto byPercent = [&](TextId id) {
        return sentence(laid.words(id), {cell(kName), cell(kPercent), span, cell(kFigures)});
    };
    const Text words = u"CHOOSE(" + cell(kKind) + u";" + sharp(TextId::SummaryVolumeHalved) + u";" +
                       sharp(TextId::SummaryVolumeDoubled) + u";" + byPercent(TextId::SummaryVolumeUp) +
                       u";" + byPercent(TextId::SummaryVolumeDown) + u")";
    const Text gap = rank == 1 ? u"" : u"\" \"&";
    return choice(cell(kPlace) + u"=0", u"\"\"", gap + words);
}

std::size_t toldCount(const Sources& sources) {
    return std::min(kMost, compared(sources).size());
}

}  // namespace

bool hasVolumeChanges(const Sources& sources) {
    return !compared(sources).empty();
}

Text volumeChanges(const Laid& laid) {
    Text all;
    for (std::size_t rank = 1; rank <= toldCount(laid.sources); ++rank) {
        all += (rank == 1 ? u"" : u"&") + sentenceOf(laid, rank);
    }
    // Of what cannot be compared nothing is said.
    const Text steady = choice(u"COUNT(" + volumes(laid, kChange) + u")=0", u"\"\"",
                               inQuotes(laid.words(TextId::SummaryVolumesSteady)));
    return choice(u"MAX(" + volumes(laid, kRank) + u")=0", steady, all);
}

void addVolumeFigures(RowList& rows) {
    for (std::size_t place = 0; place < compared(rows.sources()).size(); ++place) {
        rows.add(volumeRow(place), Role::Hidden,
                 [place](RowPlan& row, const Laid& laid) { fillVolume(row, laid, place); });
    }
    for (std::size_t rank = 1; rank <= toldCount(rows.sources()); ++rank) {
        rows.add(toldRow(rank), Role::Hidden,
                 [rank](RowPlan& row, const Laid& laid) { fillTold(row, laid, rank); });
    }
}

}  // namespace outturn::report
