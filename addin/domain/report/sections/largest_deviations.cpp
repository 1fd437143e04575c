#include "domain/report/sections/largest_deviations.hpp"

#include <string>

#include "domain/report/words.hpp"

namespace outturn::report {

namespace {

// How many are told: of the material ones, and where no limit is set.
constexpr std::size_t kMostMaterial = 5;
constexpr std::size_t kMostWithoutLimit = 3;

// Of a part's row.
constexpr Slot kName = Slot::Label;
constexpr Slot kSize = Slot::Period1;  // in kronor; 0 of one that is not material
constexpr Slot kRank = Slot::Period2;
constexpr Slot kDeviation = Slot::Period3;
constexpr Slot kBudget = Slot::Period4;
// Of the row of one of the largest.
constexpr Slot kPlace = Slot::Year1;  // among the parts; 0: there is none of this rank
constexpr Slot kWords = Slot::Year2;
// Of the row of all of them.
constexpr TextView kAll = u"told:largest";
constexpr Slot kCount = Slot::Period1;
constexpr Slot kSeparator = Slot::Period2;

Text numeral(std::size_t number) {
    return fromUtf8(std::to_string(number));
}

Section sectionOf(const Sources& sources) {
    const bool byActivity = !sources.activities.empty() && !sources.budget.activityField.empty();
    return byActivity ? Section::Activities : Section::Lines;
}

std::size_t partCount(const Sources& sources) {
    if (sectionOf(sources) == Section::Lines) return sources.lines.size();
    return sources.activities.size() + (sources.otherActivities ? 1 : 0);
}

std::size_t mostTold(const Wishes& wishes) {
    return wishes.limitAmount || wishes.limitShare ? kMostMaterial : kMostWithoutLimit;
}

Text part(std::size_t index) {
    return u"told:part:" + numeral(index + 1);
}

Text largest(std::size_t rank) {
    return u"told:largest:" + numeral(rank);
}

// The rows of the table that the parts are.
std::vector<const Row*> tableRows(const Laid& laid) {
    std::vector<const Row*> found;
    for (const Row& row : laid.rows) {
        if (row.role == Role::Figures && row.section == sectionOf(laid.sources)) found.push_back(&row);
    }
    return found;
}

Text parts(const Laid& laid, Slot slot) {
    return laid.places.absoluteCell(slot, part(0)) + u":" +
           laid.places.absoluteCell(slot, part(partCount(laid.sources) - 1));
}

Text nameOf(const Laid& laid, const Row& row) {
    if (row.rest) return inQuotes(laid.words(TextId::ReportOtherActivities));
    const auto& sources = row.section == Section::Lines ? laid.sources.lines : laid.sources.activities;
    return sources[row.index].labelCell + u"&\"\"";
}

void fillPart(RowPlan& plan, const Laid& laid, std::size_t index) {
    const Row& row = *tableRows(laid)[index];
    const auto cell = [&](Slot slot) { return laid.places.absoluteCell(slot, part(index)); };
    const Text deviation = laid.cell(row, Figure::Deviation);
    const Text size = u"ABS(ROUND(" + deviation + u";2))";
    const Text counts = laid.hasLimits() ? laid.isMaterial(deviation, laid.cell(row, Figure::Budget))
                                         : u"ISNUMBER(" + deviation + u")";
    plan.hide(kName, Formula{u"=" + nameOf(laid, row)});
    plan.hide(kSize, Formula{u"=" + choice(counts, size, u"0")});
    // Of two equal ones the first of the table comes first.
    const Text sizes = parts(laid, kSize);
    const Text upToHere = laid.places.absoluteCell(kSize, part(0)) + u":" + cell(kSize);
    plan.hide(kRank,
              Formula{u"=" + choice(cell(kSize) + u"=0", u"0",
                                    u"SUMPRODUCT(--(" + sizes + u">" + cell(kSize) + u"))+SUMPRODUCT(--(" +
                                        upToHere + u"=" + cell(kSize) + u"))")});
    plan.hide(kDeviation, Formula{u"=" + deviation});
    plan.hide(kBudget, Formula{u"=" + laid.cell(row, Figure::Budget)});
}

void fillLargest(RowPlan& plan, const Laid& laid, std::size_t rank) {
    const Language language = laid.wishes.language;
    const auto cell = [&](Slot slot) { return laid.places.absoluteCell(slot, largest(rank)); };
    const auto found = [&](Slot slot, TextView otherwise) {
        return Formula{u"=" + choice(cell(kPlace) + u"=0", Text(otherwise),
                                     u"INDEX(" + parts(laid, slot) + u";" + cell(kPlace) + u")")};
    };
    plan.hide(kPlace, Formula{u"=IFERROR(MATCH(" + numeral(rank) + u";" + parts(laid, kRank) + u";0);0)"});
    plan.hide(kName, found(kName, u"\"\""));
    plan.hide(kDeviation, found(kDeviation, u"0"));
    plan.hide(kBudget, found(kBudget, u"0"));
    const Text share =
        percentInWords(u"(" + cell(kDeviation) + u"/ABS(" + cell(kBudget) + u"))", Signed::Always, language);
    const Text behind = choice(printed(cell(kBudget), laid.wishes.unit) + u"=0", u"\"\"", u"\", \"&" + share);
    plan.hide(
        kWords,
        Formula{u"=" + sentence(laid.words(TextId::SummaryOneOfLargest),
                                {cell(kName),
                                 amountInWords(cell(kDeviation), Signed::Always, laid.wishes.unit, language),
                                 behind})});
}

void fillAll(RowPlan& plan, const Laid& laid) {
    const std::size_t most = mostTold(laid.wishes);
    // What is printed as 0 is not told.
    plan.hide(kCount, Formula{u"=MIN(" + numeral(most) + u";SUMPRODUCT(--(" +
                              printed(parts(laid, kSize), laid.wishes.unit) + u">0)))"});
    std::vector<Text> words;
    Text names;
    for (std::size_t rank = 1; rank <= most; ++rank) {
        words.push_back(laid.places.absoluteCell(kWords, largest(rank)));
        names += (names.empty() ? u"" : u"&") + laid.places.absoluteCell(kName, largest(rank));
    }
    plan.hide(kSeparator,
              Formula{u"=" + choice(u"ISNUMBER(FIND(\",\";" + names + u"))", u"\"; \"", u"\", \"")});
    const auto cell = [&](Slot slot) { return laid.places.absoluteCell(slot, Text(kAll)); };
    plan.hide(Slot::Label,
              Formula{u"=" + listInWords(words, cell(kCount), cell(kSeparator), laid.wishes.language)});
}

}  // namespace

Text rankAmongMaterial(const Laid& laid, const Row& row) {
    if (!laid.hasLimits() || sectionOf(laid.sources) != row.section) return u"0";
    const auto rows = tableRows(laid);
    for (std::size_t index = 0; index < rows.size(); ++index) {
        if (rows[index]->identity == row.identity) return laid.places.absoluteCell(kRank, part(index));
    }
    return u"0";
}

Text largestDeviations(const Laid& laid) {
    const auto cell = [&](Slot slot) { return laid.places.absoluteCell(slot, Text(kAll)); };
    const bool byActivity = sectionOf(laid.sources) == Section::Activities;
    const Language language = laid.wishes.language;
    const Text one = amountInWords(laid.unit, Signed::Never, laid.wishes.unit, language);
    Text none = sentence(
        laid.words(byActivity ? TextId::SummaryNoActivityDeviates : TextId::SummaryNoLineDeviates), {one});
    if (laid.hasLimits()) {
        const Text limits =
            text(byActivity ? TextId::SummaryNoActivityMaterial : TextId::SummaryNoLineMaterial, language,
                 {laid.limits()});
        none = choice(u"MAX(" + parts(laid, kRank) + u")=0", inQuotes(limits), none);
    }
    const Text all = cell(Slot::Label);
    return choice(cell(kCount) + u"=0", none,
                  choice(cell(kCount) + u"=1", sentence(laid.words(TextId::SummaryLargestOne), {all}),
                         sentence(laid.words(TextId::SummaryLargest), {all})));
}

void addLargestDeviationFigures(RowList& rows) {
    for (std::size_t index = 0; index < partCount(rows.sources()); ++index) {
        rows.add(part(index), Role::Hidden,
                 [index](RowPlan& row, const Laid& laid) { fillPart(row, laid, index); });
    }
    for (std::size_t rank = 1; rank <= kMostMaterial; ++rank) {
        rows.add(largest(rank), Role::Hidden,
                 [rank](RowPlan& row, const Laid& laid) { fillLargest(row, laid, rank); });
    }
    rows.add(Text(kAll), Role::Hidden, fillAll);
}

}  // namespace outturn::report
