#include "sidebar/panel/content.hpp"

#include <algorithm>
#include <string>

#include "domain/texts.hpp"
#include "sidebar/panel/wording.hpp"

namespace outturn::sidebar {

namespace {

template <class Range, class Value>
int position(const Range& range, const Value& value) {
    const auto found = std::find(range.begin(), range.end(), value);
    return found == range.end() ? -1 : static_cast<int>(found - range.begin());
}

TableLine tableLine(TableKind kind, const sheet::Findings* findings, Language language) {
    TableLine line;
    line.name = tableName(kind, language);
    line.shown = isRequired(kind);
    const sheet::TableSurvey* const table = findings == nullptr ? nullptr : findings->table(kind);
    if (table != nullptr) {
        line.shown = true;
        line.found = true;
        line.rows = rowCount(table->rows, language);
        line.span = span(table->months);
    } else if (findings != nullptr) {
        line.rows = text(TextId::TableMissing, language);
    }
    return line;
}

// Eleven tables with a line each would push the rest of the panel out of the window: those that nobody needs
// and nobody has share one.
void foldAbsent(PanelContent& content, const sheet::Findings& findings, Language language) {
    std::vector<TableKind> absent;
    for (const TableKind kind : kTableKinds) {
        if (isRequired(kind) || findings.table(kind) != nullptr) continue;
        absent.push_back(kind);
        content.absentTables.push_back(
            {kind, Text(tableName(kind, language)), Text(tableNeed(kind, language))});
    }
    if (absent.empty()) return;
    content.absent = text(TextId::TablesAbsent, language, {commaNames(absent, language)});
}

// What the tables lack, in words and buttons.
void explain(PanelContent& content, const sheet::Findings& findings, bool editable, Language language) {
    if (!findings.missing.empty()) {
        const auto required = std::count_if(kTableKinds.begin(), kTableKinds.end(), isRequired);
        const bool nothing = static_cast<std::ptrdiff_t>(findings.missing.size()) == required;
        content.explanation =
            nothing ? Text(text(TextId::NothingFound, language))
                    : text(TextId::TablesMissing, language, {tableNames(findings.missing, language)});
        content.setUp = editable;
    } else if (findings.periods.empty()) {
        content.explanation = text(TextId::NoPeriods, language);
    }
}

void listProblems(PanelContent& content, const std::vector<sheet::PlacedProblem>& problems,
                  Language language) {
    if (problems.empty()) return;
    content.problemCount = problemCount(problems.size(), language);
    const std::size_t listed = std::min(problems.size(), kMostProblemsListed);
    for (std::size_t at = 0; at < listed; ++at)
        content.problems.push_back(problemLine(problems[at], language));
    if (listed < problems.size()) {
        const Text rest = fromUtf8(std::to_string(problems.size() - listed));
        content.problems.push_back(text(TextId::MoreProblems, language, {rest}));
    }
}

// Of the forecasts, where nothing else goes on.
void showCalculation(PanelContent& content, const PanelForecasts& forecasts, Language language) {
    if (!forecasts.working() || !content.reading.empty()) return;
    content.reading = text(TextId::Calculating, language);
    content.thousandths = forecasts.thousandths();
    content.cancel = true;
    content.progressOfForecast = true;
}

}  // namespace

std::optional<Month> periodToFill(const sheet::Settings& settings, const sheet::Findings& findings) {
    if (settings.period) return settings.period;
    if (findings.periods.empty()) return std::nullopt;
    return findings.periods.front();
}

std::vector<Month> periodsToChoose(const sheet::Settings& settings, const sheet::Findings& findings) {
    std::vector<Month> periods = findings.periods;
    if (settings.period && position(periods, *settings.period) < 0) {
        const auto place = std::find_if(periods.begin(), periods.end(),
                                        [&](Month month) { return month < *settings.period; });
        periods.insert(place, *settings.period);
    }
    return periods;
}

PanelContent panelContent(const sheet::Settings& settings, const TypedLimits& typed,
                          const sheet::Findings* findings, const DocumentState& document,
                          const Progress* progress, Language language, const ForecastState* forecasts) {
    PanelContent content;
    content.unit = position(kUnits, settings.unit);
    content.language = position(kLanguages, settings.language.value_or(language));
    content.sign = position(kSigns, Signs{settings.ledgerSign, settings.budgetSign});
    content.organisation = settings.organisation;
    content.limits = limitFields(settings, typed, language);
    for (const TableKind kind : kTableKinds) content.tables.push_back(tableLine(kind, findings, language));

    // Read-only tells of itself when it ends, so the button can be away meanwhile. The protection of sheets
    // and structure does not: the button stays, and what it met stands beside it.
    const bool editable = !document.readOnly;
    content.hindrance = document.readOnly ? Text(text(TextId::DocumentReadOnly, language)) : document.refusal;
    content.notices = joinedNotices(document.notices, u"\n");
    const bool filling = progress != nullptr && progress->filling;
    content.fill = editable && !filling;
    if (findings != nullptr) {
        const std::vector<Month> periods = periodsToChoose(settings, *findings);
        for (const Month month : periods) content.periods.push_back(monthName(month, language));
        if (const auto chosen = periodToFill(settings, *findings))
            content.period = position(periods, *chosen);
        foldAbsent(content, *findings, language);
        explain(content, *findings, editable && !filling, language);
        content.fill = content.fill && findings->missing.empty() && content.period >= 0;
        listProblems(content, findings->problems, language);
    }
    // A reading that somebody waits for: the first one, or that before a report. Others go on unseen.
    if (progress != nullptr && (filling || findings == nullptr)) {
        content.reading = progress->reading ? readingTable(*progress->reading, language)
                          : filling         ? text(TextId::FillingReport, language)
                                            : text(TextId::Reading, language);
        if (progress->rowsInAll > 0) {
            content.thousandths = static_cast<int>(
                std::min<std::int64_t>(1000, progress->rowsRead * 1000 / progress->rowsInAll));
        }
        content.cancel = filling;
    }
    if (findings != nullptr && forecasts != nullptr) {
        content.forecast =
            forecastContent(*findings, settings, forecasts->known, forecasts->answers, editable, language);
        showCalculation(content, forecasts->known, language);
    }
    return content;
}

}  // namespace outturn::sidebar
