#include "sidebar/commands/submit.hpp"

#include "calc/strings.hpp"
#include "domain/texts.hpp"
#include "sheet/submission/round.hpp"
#include "sheet/submission/submission.hpp"
#include "sidebar/panel/content.hpp"
#include "sidebar/panel/forecast_content.hpp"
#include "sidebar/panel/forecast_wording.hpp"

namespace outturn::sidebar {

namespace {

using com::sun::star::beans::PropertyValue;
using com::sun::star::uno::Sequence;
using rtl::OUString;

}  // namespace

std::variant<SubmitArguments, BadArgument> readSubmitArguments(const Sequence<PropertyValue>& arguments,
                                                               Language language) {
    const auto report = readReportArguments(arguments, language);
    if (const auto* bad = std::get_if<BadArgument>(&report)) return *bad;
    SubmitArguments read;
    read.period = std::get<ReportArguments>(report).period;
    for (sal_Int32 at = 0; at < arguments.getLength(); ++at) {
        const PropertyValue& argument = arguments.getConstArray()[at];
        if (argument.Name != "Replace" || !argument.Value.hasValue()) continue;
        OUString written;
        if (argument.Value >>= read.replace) continue;
        argument.Value >>= written;
        const Text word = folded(trimmed(calc::view(written)));
        read.replace = word == u"true";
        if (word != u"true" && word != u"false" && !word.empty())
            return BadArgument{text(TextId::BadReplaceArgument, language, {calc::view(written)})};
    }
    return read;
}

SubmitOutcome submitRound(const sheet::SpreadsheetDocument& document, const SubmitArguments& wanted,
                          Language language) {
    if (isReadOnly(document)) return {false, Text(text(TextId::DocumentReadOnly, language)), {}};
    sheet::Settings settings = sheet::readSettings(document);
    if (wanted.period) settings.period = wanted.period;
    const sheet::Findings findings = sheet::survey(document, settings);
    const auto month = periodToFill(settings, findings);
    if (auto hindrance = forecastHindrance(findings, month, language))
        return {false, std::move(*hindrance), {}};
    const Round round = sheet::roundOf(findings, settings, *month);
    const Table* const budget = findings.budget ? &findings.budget->table() : nullptr;
    const auto proposed = proposeRound(LedgerForecasts(findings.ledger, findings.budget),
                                       findings.ledger->table(), budget, round);
    if (const auto* fault = std::get_if<RoundFault>(&proposed))
        return {false, roundFault(*fault, round, language), {}};
    const auto amounts = sheet::submittedAmounts(round, std::get<std::vector<ProposedAmount>>(proposed));
    const auto outcome = sheet::submitForecast(document, amounts, {*month, language, wanted.replace});
    if (const auto* refused = std::get_if<sheet::SubmissionRefusal>(&outcome))
        return {false, submissionRefusal(*refused, *month, language), {}};
    const auto& done = std::get<sheet::Submission>(outcome);
    return {true, done.sheetName, submissionDone(done, *month, language)};
}

}  // namespace outturn::sidebar
