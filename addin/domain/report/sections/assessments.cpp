// What only a person can write: a heading each, and a row that asks for the text.
#include <string>

#include "domain/report/message.hpp"
#include "domain/report/sections/comment.hpp"
#include "domain/report/sections/sections.hpp"

namespace outturn::report {

namespace {

void addComment(RowList& rows, const Text& heading, TextId prompt) {
    const Text identity = heading + u":comment";
    rows.add(identity, Role::Comment, [identity, prompt](RowPlan& row, const Laid& laid) {
        putComment(row, laid, identity, u"=" + inQuotes(laid.words(prompt)));
    });
}

void addAssessment(RowList& rows, const Text& heading, TextId words, TextId prompt) {
    rows.addHeading(heading, words);
    addComment(rows, heading, prompt);
    rows.addGap();
}

void followUp(RowPlan& row, const Laid& laid) {
    const Month period = laid.wishes.period;
    const Text drafted =
        text(TextId::AssessmentsFollowUp, laid.wishes.language,
             {monthName(period.month(), laid.wishes.language), fromUtf8(std::to_string(period.year()))});
    row.across(Formula{u"=" + inQuotes(drafted)}, Style::Numbered);
}

}  // namespace

void addAssessments(RowList& rows) {
    addAssessment(rows, u"assessments:economic", TextId::AssessmentsEconomic, TextId::AssessmentsWrite);
    addAssessment(rows, u"assessments:ecological", TextId::AssessmentsEcological, TextId::AssessmentsWrite);
    addAssessment(rows, u"assessments:social", TextId::AssessmentsSocial, TextId::AssessmentsWrite);
    addAssessment(rows, u"consultation", TextId::AssessmentsConsultation,
                  TextId::AssessmentsWriteConsultation);
    rows.addHeading(u"attachments", TextId::AssessmentsAttachments);
    rows.add(u"attachments:follow-up", Role::Text, followUp);
    addComment(rows, u"attachments", TextId::AssessmentsWriteAttachments);
    rows.addGap();
}

}  // namespace outturn::report
