#include "domain/report/plan.hpp"
#include "domain/report/sections/comment.hpp"
#include "domain/report/sections/largest_deviations.hpp"
#include "domain/report/sections/sections.hpp"
#include "domain/report/sections/sentence_figures.hpp"
#include "domain/report/sections/volume_changes.hpp"
#include "domain/report/words.hpp"

namespace outturn::report {

namespace {

constexpr TextView kComment = u"summary:comment";

enum class Body : std::uint8_t { Board, Executive, Other };

// What an organisation is called in running text can be told from its name's last word.
Body bodyOf(const Text& organisation) {
    const Text name = folded(trimmed(organisation));
    for (const TextView end : {u"nämnd", u"nämnden", u"committee", u"board"}) {
        if (name.ends_with(end)) return Body::Board;
    }
    for (const TextView end : {u"styrelse", u"styrelsen"}) {
        if (name.ends_with(end)) return Body::Executive;
    }
    return Body::Other;
}

Text outturnOf(const Laid& laid) {
    switch (bodyOf(laid.wishes.organisation)) {
        case Body::Board:
            return laid.words(TextId::SummaryBoardsOutturn);
        case Body::Executive:
            return laid.words(TextId::SummaryExecutivesOutturn);
        case Body::Other:
            return laid.words(TextId::SummaryOutturn);
    }
    return {};
}

// A sentence whose %1 is words, not a cell.
Text sentenceOf(const Laid& laid, TextId id, const Text& words, const Text& second, const Text& third) {
    const Text pattern = text(id, laid.wishes.language, {words, u"%2", u"%3"});
    return sentence(pattern, {u"\"\"", second, third});
}

Text deviation(const Laid& laid) {
    const ToldCells now = told(laid, Told::Deviation);
    const Text outturn = outturnOf(laid);
    const auto soFar = [&](TextId id) { return sentenceOf(laid, id, outturn, toldMonth(laid), now.words); };
    const ToldCells change = told(laid, Told::DeviationChange);
    const auto since = [&](TextId id) {
        return sentence(laid.words(id), {change.words, toldPreviousMonth(laid)});
    };
    return choice(now.printed + u"=0", soFar(TextId::SummaryNoDeviation), soFar(TextId::SummaryDeviation)) +
           u"&" +
           choice(laid.previousMonth() + u"=0", u"\"\"",
                  bySign(change.printed, since(TextId::SummaryBetter), since(TextId::SummaryWorse),
                         sentence(laid.words(TextId::SummaryUnchanged), {toldPreviousMonth(laid)})));
}

Text forecast(const Laid& laid) {
    const auto tell = [&](TextId id, Told what) {
        return sentence(laid.words(id), {told(laid, what).words});
    };
    Text formula =
        choice(laid.cell(Slot::Submitted, u"result") + u">0", tell(TextId::SummaryForecast, Told::Forecast),
               tell(TextId::SummaryProposal, Told::Forecast));
    if (laid.figures.exists(Section::Lines, Figure::PreviousForecast)) {
        const Text change = bySign(told(laid, Told::ForecastChange).printed,
                                   tell(TextId::SummaryForecastBetter, Told::ForecastChange),
                                   tell(TextId::SummaryForecastWorse, Told::ForecastChange),
                                   inQuotes(laid.words(TextId::SummaryForecastUnchanged)));
        formula +=
            u"&" + choice(u"ISNUMBER(" + laid.result(Figure::PreviousForecast) + u")", change, u"\"\"");
    }
    return formula + u"&" +
           bySign(told(laid, Told::ForecastDeviation).printed,
                  tell(TextId::SummaryForecastAboveBudget, Told::ForecastDeviation),
                  tell(TextId::SummaryForecastBelowBudget, Told::ForecastDeviation),
                  inQuotes(laid.words(TextId::SummaryForecastEnd)));
}

Text measures(const Laid& laid) {
    std::vector<Text> amounts;
    for (const MeasureSource& measure : laid.sources.measures) amounts.push_back(measure.amountCell);
    const Text count = countOf(amounts);
    const Text amount = told(laid, Told::Measures).words;
    const Text plan = choice(u"(" + count + u")=1", sentence(laid.words(TextId::SummaryMeasure), {amount}),
                             sentence(laid.words(TextId::SummaryMeasures), {count, amount}));
    if (!isTold(Told::Realised, laid.sources)) {
        return plan + u"&" + inQuotes(laid.words(TextId::SummaryMeasuresEnd));
    }
    const ToldCells realised = told(laid, Told::Realised);
    return plan + u"&" +
           choice(u"ROUND(" + realised.amount + u";2)=0",
                  sentence(laid.words(TextId::SummaryNothingRealised), {realised.words}),
                  sentence(laid.words(TextId::SummaryRealised), {realised.words}));
}

Text risks(const Laid& laid) {
    const bool one = laid.sources.risks.size() == 1;
    const ToldCells low = told(laid, Told::RisksLow);
    const ToldCells high = told(laid, Told::RisksHigh);
    const Text expected = told(laid, Told::RisksExpected).words;
    const TextId certain = one ? TextId::SummaryRiskCertain : TextId::SummaryRisksCertain;
    const TextId between = one ? TextId::SummaryRisk : TextId::SummaryRisks;
    return choice(low.printed + u"=" + high.printed, sentence(laid.words(certain), {high.words, expected}),
                  sentence(laid.words(between), {low.words, high.words, expected}));
}

Text equity(const Laid& laid) {
    const Text amount = told(laid, Told::Equity).words;
    const Text used = told(laid, Told::EquityUsed).words;
    const ToldCells exceeded = told(laid, Told::EquityExceeded);
    const Body body = bodyOf(laid.wishes.organisation);
    const Text who = laid.words(body == Body::Board ? TextId::SummaryBoard : TextId::SummaryExecutive);
    const Text allowed = body == Body::Other
                             ? sentence(laid.words(TextId::SummaryEquity), {amount, used})
                             : sentenceOf(laid, TextId::SummaryEquityBoard, who, amount, used);
    return allowed + u"&" +
           choice(exceeded.printed + u">0",
                  sentence(laid.words(TextId::SummaryEquityExceeded), {exceeded.words}),
                  inQuotes(laid.words(TextId::SummaryEquityEnd)));
}

using Sentence = Text (*)(const Laid&);

void add(RowList& rows, TextView name, Sentence words) {
    rows.add(u"summary:" + Text(name), Role::Text, [words](RowPlan& row, const Laid& laid) {
        row.across(Formula{u"=" + words(laid)}, Style::Text);
    });
}

}  // namespace

void addSummary(RowList& rows) {
    const Sources& sources = rows.sources();
    rows.addHeading(u"summary", TextId::SummaryHeading);
    add(rows, u"deviation", deviation);
    add(rows, u"largest", largestDeviations);
    add(rows, u"forecast", forecast);
    if (isTold(Told::Measures, sources)) add(rows, u"measures", measures);
    if (isTold(Told::RisksLow, sources)) add(rows, u"risks", risks);
    if (isTold(Told::Equity, sources)) add(rows, u"equity", equity);
    if (hasVolumeChanges(sources)) add(rows, u"volumes", volumeChanges);
    rows.add(Text(kComment), Role::Comment, [](RowPlan& row, const Laid& laid) {
        putComment(row, laid, Text(kComment), u"=" + inQuotes(laid.words(TextId::SummaryPrompt)));
    });
    rows.addGap();
}

}  // namespace outturn::report
