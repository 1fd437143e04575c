#include "domain/report/sections/accuracy_methods.hpp"

#include <array>
#include <string>

#include "domain/report/forecast_history.hpp"
#include "domain/report/history_formula.hpp"
#include "domain/report/plan.hpp"
#include "domain/report/words.hpp"

namespace outturn::report {

namespace {

// In the order of LEDGER.METHODS.
constexpr std::array kMethods = {
    TextId::AccuracyMethodBudget,      TextId::AccuracyMethodRunRate,     TextId::AccuracyMethodRemaining,
    TextId::AccuracyMethodShare,       TextId::AccuracyMethodBlend,       TextId::AccuracyMethodAuto,
    TextId::AccuracyMethodCombination, TextId::AccuracyMethodSimple,      TextId::AccuracyMethodHolt,
    TextId::AccuracyMethodDamped,      TextId::AccuracyMethodHoltWinters, TextId::AccuracyMethodTheta,
    TextId::AccuracyMethodEts,         TextId::AccuracyMethodLoess};
// Their places among them.
constexpr TextView kRunRate = u"2";
constexpr TextView kDamped = u"10";
constexpr TextView kTheta = u"12";
// How many of the seven members of auto each stands for, with the head before them: two Thetas, two damped
// trends.
constexpr TextView kMembersOfMethods = u"{1|1|1|1|1|1|1|1|1|1|2|1|2|1|1}";

// Columns of LEDGER.METHODS.
constexpr TextView kErrorShare = u"7";
constexpr TextView kYears = u"8";
constexpr TextView kWeight = u"9";

// The hidden cells of a line.
constexpr Slot kGreatest = Slot::Period1;  // its weight over that without learning; below 0: there is none
constexpr Slot kMethod = Slot::Period2;    // which method has it, 1 to 14
constexpr Slot kError = Slot::Period3;     // its mean error as a share
constexpr Slot kRunRateError = Slot::Period4;  // that of the run rate
constexpr Slot kYearCount = Slot::Year1;       // on how many closed years the method was tried
constexpr Slot kShare = Slot::Year2;           // its weight
constexpr Slot kAlike = Slot::Year3;           // what it would weigh if nothing had been learnt

Text figuresOf(const HistoryBlock& block) {
    return u"accuracy:method:" + block.name;
}

std::vector<HistoryBlock> lineBlocks(const Sources& sources) {
    std::vector<HistoryBlock> lines;
    for (const HistoryBlock& block : historyBlocks(sources)) {
        if (block.kind == HistoryBlock::Kind::Line) lines.push_back(block);
    }
    return lines;
}

void figures(RowPlan& row, const Laid& laid, const HistoryBlock& block) {
    const Text methods = methodsCall(laid.sources, block.index, laid.figures.period());
    const auto cell = [&](Slot slot) { return laid.cell(slot, figuresOf(block)); };
    const auto at = [&](const Text& method, TextView column) {
        return u"INDEX(" + methods + u";" + method + u"+1;" + Text(column) + u")";
    };
    const Text weights =
        u"IFERROR(INDEX(" + methods + u";0;" + Text(kWeight) + u")/" + Text(kMembersOfMethods) + u";-1)";
    const auto orNothing = [](const Text& value) {
        return Formula{u"=IFERROR(" + value + u";" + inQuotes(kNothing) + u")"};
    };
    // Before a closed year has told the members apart they count alike: each of the two Thetas and of the two
    // damped trends as much as the run rate.
    const Text theta = at(Text(kTheta), kWeight);
    const Text alike = u"IFERROR(ABS(" + theta + u"-" + at(Text(kDamped), kWeight) + u")+ABS(" + theta +
                       u"-2*" + at(Text(kRunRate), kWeight) + u")<0.000000001;TRUE())";
    // MAX passes over the head, which is a text.
    row.hide(kGreatest, Formula{u"=IF(" + alike + u";-1;IFERROR(SUMPRODUCT(MAX(" + weights + u"));-1))"});
    row.hide(kMethod, Formula{u"=IF(" + cell(kGreatest) + u">0;SUMPRODUCT(MATCH(" + cell(kGreatest) + u";" +
                              weights + u";0))-1;0)"});
    row.hide(kError,
             orNothing(choice(cell(kMethod) + u">0", at(cell(kMethod), kErrorShare), inQuotes(kNothing))));
    row.hide(kRunRateError, orNothing(at(Text(kRunRate), kErrorShare)));
    row.hide(kShare, orNothing(choice(cell(kMethod) + u">0", at(cell(kMethod), kWeight), u"0")));
    row.hide(kAlike, Formula{u"=IF(OR(" + cell(kMethod) + u"=" + Text(kDamped) + u";" + cell(kMethod) + u"=" +
                             Text(kTheta) + u");2;1)/7"});
    row.hide(kYearCount, orNothing(choice(cell(kMethod) + u">0", at(cell(kMethod), kYears), u"0")));
}

// "1,2 %" of 0.012.
Text percent(const Text& share, Language language) {
    const TextView sign = language == Language::Swedish ? u"\u00A0%" : u"%";
    return quantityInWords(u"(" + share + u"*100)", language) + u"&" + inQuotes(sign);
}

Text wholePercent(const Text& share, Language language) {
    const TextView sign = language == Language::Swedish ? u"\u00A0%" : u"%";
    return u"ROUND(" + share + u"*100;0)&" + inQuotes(sign);
}

void sentenceOf(RowPlan& row, const Laid& laid, const HistoryBlock& block) {
    const Language language = laid.wishes.language;
    const auto cell = [&](Slot slot) { return laid.cell(slot, figuresOf(block)); };
    const auto pattern = [&](TextId id) { return text(id, language); };
    const Text line = laid.sources.lines[block.index].labelCell;
    Text method = u"CHOOSE(" + cell(kMethod);
    for (const TextId id : kMethods) method += u";" + inQuotes(pattern(id));
    method += u")";
    const Text leans =
        sentence(pattern(TextId::AccuracyLeans),
                 {line, method, wholePercent(cell(kShare), language), wholePercent(cell(kAlike), language)});
    const Text month = monthInWords(laid.figures.period(), language);
    const Text years = choice(cell(kYearCount) + u"=1", inQuotes(pattern(TextId::AccuracyOfOneYear)),
                              inQuotes(pattern(TextId::AccuracyOfYears)));
    const Text own = percent(cell(kError), language);
    const Text compared = sentence(pattern(TextId::AccuracyMissed),
                                   {month, years, own, percent(cell(kRunRateError), language)});
    const Text alone = sentence(pattern(TextId::AccuracyMissedAlone), {month, years, own});
    const Text exact = sentence(pattern(TextId::AccuracyExact), {month, years});
    // The run rate is not compared with itself.
    const Text canCompare =
        u"AND(ISNUMBER(" + cell(kRunRateError) + u");" + cell(kMethod) + u"<>" + Text(kRunRate) + u")";
    const Text missed =
        choice(u"ROUND(N(" + cell(kError) + u");4)=0", exact, choice(canCompare, compared, alone));
    const Text told =
        leans + u"&" +
        choice(u"ISNUMBER(" + cell(kError) + u")", missed, inQuotes(pattern(TextId::AccuracyEnd)));
    row.across(Formula{u"=" + choice(cell(kMethod) + u"=0",
                                     sentence(pattern(TextId::AccuracyNothingLearnt), {line}), told)},
               Style::Text);
}

}  // namespace

void addMethodSentences(RowList& rows) {
    for (const HistoryBlock& block : lineBlocks(rows.sources())) {
        rows.add(u"accuracy:leans:" + block.name, Role::Text,
                 [block](RowPlan& row, const Laid& laid) { sentenceOf(row, laid, block); });
    }
}

void addMethodFigures(RowList& rows) {
    for (const HistoryBlock& block : lineBlocks(rows.sources())) {
        rows.add(figuresOf(block), Role::Hidden,
                 [block](RowPlan& row, const Laid& laid) { figures(row, laid, block); });
    }
}

}  // namespace outturn::report
