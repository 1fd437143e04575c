#include "domain/report/plan.hpp"
#include "domain/report/sections/sections.hpp"
#include "domain/report/sections/sentence_figures.hpp"
#include "domain/report/words.hpp"

namespace outturn::report {

namespace {

void board(RowPlan& row, const Laid& laid) {
    const Text& organisation = laid.wishes.organisation;
    row.across(organisation.empty() ? laid.words(TextId::DecisionBoard) : organisation + u":", Style::Text);
}

void approve(RowPlan& row, const Laid& laid) {
    const ToldCells result = told(laid, Told::Result);
    const ToldCells budget = told(laid, Told::ResultBudget);
    const Text outturn = bySign(result.printed, sentence(laid.words(TextId::DecisionSurplus), {result.words}),
                                sentence(laid.words(TextId::DecisionDeficit), {result.words}),
                                inQuotes(laid.words(TextId::DecisionZero)));
    const Text planned = choice(budget.printed + u"=0", inQuotes(laid.words(TextId::DecisionBudgetZero)),
                                sentence(laid.words(TextId::DecisionBudget), {budget.words}));
    row.across(Formula{u"=" + sentence(laid.words(TextId::DecisionApprove),
                                       {toldMonthAndYear(laid), outturn, planned})},
               Style::Numbered);
}

void forecast(RowPlan& row, const Laid& laid) {
    const Text words = told(laid, Told::Forecast).words;
    row.across(Formula{u"=" + choice(laid.cell(Slot::Submitted, u"result") + u">0",
                                     sentence(laid.words(TextId::DecisionForecast), {words}),
                                     sentence(laid.words(TextId::DecisionProposal), {words}))},
               Style::Numbered);
}

void confirm(RowPlan& row, const Laid& laid) {
    row.across(laid.words(TextId::DecisionConfirm), Style::Numbered);
}

}  // namespace

void addDecision(RowList& rows) {
    rows.addHeading(u"decision", TextId::DecisionHeading);
    rows.add(u"decision:board", Role::Text, board);
    rows.add(u"decision:1", Role::Text, approve);
    rows.add(u"decision:2", Role::Text, forecast);
    rows.add(u"decision:3", Role::Text, confirm);
    rows.addGap();
}

}  // namespace outturn::report
