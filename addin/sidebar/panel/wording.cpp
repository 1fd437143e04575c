#include "sidebar/panel/wording.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "domain/report/message.hpp"
#include "domain/texts.hpp"

namespace outturn::sidebar {

namespace {

Text number(std::size_t value, Language language) {
    const std::string digits = std::to_string(value);
    Text grouped;
    for (std::size_t at = 0; at < digits.size(); ++at) {
        const std::size_t left = digits.size() - at;
        // A no-break space, or the text could be broken inside the number.
        if (at > 0 && left % 3 == 0) grouped += language == Language::Swedish ? u'\u00A0' : u',';
        grouped += static_cast<char16_t>(digits[at]);
    }
    return grouped;
}

Text twoDigits(int value) {
    const std::string digits = std::to_string(value);
    return fromUtf8(digits.size() < 2 ? "0" + digits : digits);
}

Text year(Month month) {
    return fromUtf8(std::to_string(month.year()));
}
Text yearAndMonth(Month month) {
    return year(month) + u'-' + twoDigits(month.month());
}

struct Need {
    TableKind table;
    TextId sentence;
};

constexpr std::array kNeeds = {
    Need{TableKind::Keys, TextId::NeedKeys},           Need{TableKind::Activities, TextId::NeedActivities},
    Need{TableKind::Forecasts, TextId::NeedForecasts}, Need{TableKind::Measures, TextId::NeedMeasures},
    Need{TableKind::Risks, TextId::NeedRisks},         Need{TableKind::Volumes, TextId::NeedVolumes},
    Need{TableKind::Equity, TextId::NeedEquity},       Need{TableKind::Calendar, TextId::NeedCalendar},
};

}  // namespace

Text monthName(Month month, Language language) {
    return Text(report::monthName(month.month(), language)) + u' ' + year(month);
}

Text rowCount(std::size_t rows, Language language) {
    if (rows == 1) return Text(text(TextId::TableOneRow, language));
    return text(TextId::TableRows, language, {number(rows, language)});
}

Text span(const std::vector<Month>& months) {
    if (months.empty()) return {};
    const Month first = months.front();
    const Month last = months.back();
    const bool wholeYears = first.month() == 1 && last.month() == 12;
    const Text from = wholeYears ? year(first) : yearAndMonth(first);
    const Text to = wholeYears ? year(last) : yearAndMonth(last);
    return from == to ? from : from + u" – " + to;
}

Text problemLine(const sheet::PlacedProblem& problem, Language language) {
    const TextView table = tableName(problem.table, language);
    const Text what = describe(problem.problem, language);
    if (problem.problem.row == 0) return text(TextId::ProblemInTable, language, {table, what});
    const Text row = fromUtf8(std::to_string(problem.problem.row));
    return text(TextId::ProblemAtRow, language, {table, row, what});
}

Text problemCount(std::size_t problems, Language language) {
    if (problems == 1) return Text(text(TextId::OneProblem, language));
    return text(TextId::ManyProblems, language, {number(problems, language)});
}

Text tableNames(const std::vector<TableKind>& kinds, Language language) {
    Text names;
    for (std::size_t at = 0; at < kinds.size(); ++at) {
        if (at > 0) names += at + 1 == kinds.size() ? text(TextId::And, language) : TextView(u", ");
        names += tableName(kinds[at], language);
    }
    return names;
}

Text commaNames(const std::vector<TableKind>& kinds, Language language) {
    Text names;
    for (const TableKind kind : kinds) {
        if (!names.empty()) names += u", ";
        names += tableName(kind, language);
    }
    return names;
}

TextView tableNeed(TableKind kind, Language language) {
    const auto* const need =
        std::find_if(kNeeds.begin(), kNeeds.end(), [&](const Need& each) { return each.table == kind; });
    return need == kNeeds.end() ? TextView() : text(need->sentence, language);
}

TextView readingTable(TableKind kind, Language language) {
    switch (kind) {
        case TableKind::Ledger:
            return text(TextId::ReadingLedger, language);
        case TableKind::Budget:
            return text(TextId::ReadingBudget, language);
        case TableKind::Lines:
            return text(TextId::ReadingLines, language);
        case TableKind::Keys:
            return text(TextId::ReadingKeys, language);
        case TableKind::Activities:
            return text(TextId::ReadingActivities, language);
        case TableKind::Forecasts:
            return text(TextId::ReadingForecasts, language);
        case TableKind::Measures:
        case TableKind::Risks:
        case TableKind::Volumes:
        case TableKind::Equity:
        case TableKind::Calendar:
            return text(TextId::Reading, language);  // done before anybody has read which
    }
    return {};
}

Text joinedNotices(const std::vector<Text>& notices, TextView between) {
    Text joined;
    for (const Text& notice : notices) {
        if (!joined.empty()) joined += between;
        joined += notice;
    }
    return joined;
}

Text refusal(sheet::FillRefusal refusal, const sheet::Findings& findings, const sheet::ReportRequest& request,
             Language language) {
    switch (refusal) {
        case sheet::FillRefusal::ReadOnly:
            return Text(text(TextId::DocumentReadOnly, language));
        case sheet::FillRefusal::StructureProtected:
            return Text(text(TextId::StructureProtected, language));
        case sheet::FillRefusal::SheetProtected:
            return text(TextId::ReportSheetProtected, language,
                        {sheet::reportSheetName(request.period, request.language)});
        case sheet::FillRefusal::TablesMissing:
            return text(TextId::RequiredTablesMissing, language, {tableNames(findings.missing, language)});
        case sheet::FillRefusal::NoLines:
            return Text(text(TextId::NoLines, language));
        case sheet::FillRefusal::PeriodNotInLedger:
            return text(TextId::PeriodNotInLedger, language,
                        {year(request.period), monthName(request.period, language)});
    }
    return {};
}

}  // namespace outturn::sidebar
