#include "sheet/report/job.hpp"

namespace outturn::sheet {

std::optional<ReportRequest> resolveRequest(const Settings& settings, const Findings& findings,
                                            const ReportOverrides& overrides) {
    ReportRequest request;
    if (overrides.period) {
        request.period = *overrides.period;
    } else if (settings.period) {
        request.period = *settings.period;
    } else if (!findings.periods.empty()) {
        request.period = findings.periods.front();
    } else {
        return std::nullopt;
    }
    request.unit = overrides.unit.value_or(settings.unit);
    if (overrides.language) {
        request.language = *overrides.language;
    } else {
        request.language = settings.language ? *settings.language : interfaceLanguage();
    }
    request.organisation = settings.organisation;
    request.ledgerSign = settings.ledgerSign;
    request.budgetSign = settings.budgetSign;
    request.limitAmount = settings.limitAmount;
    request.limitShare = settings.limitShare;
    request.methods = settings.methods;
    return request;
}

FillOutcome fillFromSettings(const SpreadsheetDocument& document, const ReportOverrides& overrides) {
    const Settings settings = readSettings(document);
    const Findings findings = survey(document, settings);
    if (!findings.missing.empty()) return FillRefusal::TablesMissing;
    const auto request = resolveRequest(settings, findings, overrides);
    if (!request) return FillRefusal::PeriodNotInLedger;
    return fillReport(document, findings, *request);
}

}  // namespace outturn::sheet
