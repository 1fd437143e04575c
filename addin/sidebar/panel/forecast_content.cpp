#include "sidebar/panel/forecast_content.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "domain/forecast/round_rows.hpp"
#include "domain/texts.hpp"
#include "sidebar/panel/forecast_wording.hpp"
#include "sidebar/panel/wording.hpp"

namespace outturn::sidebar {

namespace {

const MethodAnswer* answerOf(const std::vector<MethodAnswer>& answers, ForecastMethod method) {
    const auto found = std::find_if(answers.begin(), answers.end(),
                                    [&](const MethodAnswer& answer) { return answer.method == method; });
    return found == answers.end() ? nullptr : &*found;
}

bool sameYear(const MethodAnswer& left, const MethodAnswer& right) {
    return left.forecast && right.forecast && *left.forecast == *right.forecast;
}

// What Outturn takes by itself: Blend, which is the budget, or the statistical forecast, where one of them is
// all it has got.
ForecastMethod automaticMethod(const std::vector<MethodAnswer>* answers) {
    if (answers == nullptr) return ForecastMethod::Blend;
    const auto* const blend = answerOf(*answers, ForecastMethod::Blend);
    if (blend == nullptr) return ForecastMethod::Blend;
    for (const ForecastMethod part : {ForecastMethod::Budget, ForecastMethod::Auto}) {
        const auto* const answer = answerOf(*answers, part);
        if (answer != nullptr && sameYear(*blend, *answer)) return part;
    }
    return ForecastMethod::Blend;
}

void listMethods(ForecastContent& content, const std::vector<MethodAnswer>* answers, const ShownIn& shown) {
    const Language language = shown.language;
    content.methodsLabel = text(TextId::LabelForecastMethod, language, {unitName(shown.unit)});
    const auto row = [&](TextView name, ForecastMethod method) {
        const auto* const answer = answers == nullptr ? nullptr : answerOf(*answers, method);
        return answer == nullptr ? Text(name) : methodRow(name, *answer, shown);
    };
    content.methods.push_back(row(text(TextId::MethodAutomatic, language), ForecastMethod::Blend));
    for (const ForecastMethod method : kForecastMethods)
        content.methods.push_back(row(methodName(method, language), method));
}

// chosen: nothing where it is left to Outturn.
Text methodInWords(std::optional<ForecastMethod> chosen, const std::vector<MethodAnswer>* answers,
                   const ShownIn& shown) {
    const ForecastMethod method = chosen.value_or(automaticMethod(answers));
    const auto* const answer = answers == nullptr ? nullptr : answerOf(*answers, method);
    Text words = answer == nullptr ? Text() : methodSureness(*answer, shown);
    if (!words.empty()) words += u'\n';
    if (!chosen) {
        words +=
            text(TextId::MethodIsAutomatic, shown.language, {folded(methodName(method, shown.language))});
        words += u' ';
    }
    return words + Text(methodExplained(method, shown.language));
}

std::optional<ForecastMethod> chosenMethod(const sheet::Settings& settings, TextView line) {
    const Text wanted = folded(trimmed(line));
    for (const auto& [name, method] : settings.methods) {
        if (folded(trimmed(name)) == wanted) return method;
    }
    return std::nullopt;
}

std::size_t submittedRows(const sheet::Findings& findings, Month month) {
    if (!findings.forecasts) return 0;
    std::set<Text> lines;
    for (const LineDefinition& line : findings.lines) lines.insert(folded(trimmed(line.name)));
    return rowsOfRound(findings.forecasts->table(), month, lines).size();
}

}  // namespace

std::optional<ForecastMethod> methodAt(std::size_t entry) {
    if (entry == 0 || entry > kForecastMethods.size()) return std::nullopt;
    return kForecastMethods.at(entry - 1);
}

std::optional<Text> forecastHindrance(const sheet::Findings& findings, std::optional<Month> month,
                                      Language language) {
    if (!findings.missing.empty())
        return text(TextId::ForecastsNeedTables, language, {tableNames(findings.missing, language)});
    if (findings.lines.empty()) return Text(text(TextId::ForecastsNeedLines, language));
    if (!findings.ledger || !findings.ledger->table().usable)
        return Text(text(TextId::ForecastsNeedColumns, language));
    if (!month) return Text(text(TextId::NoPeriods, language));
    const bool booked = std::any_of(findings.periods.begin(), findings.periods.end(), [&](Month each) {
        return each.year() == month->year() && each <= *month;
    });
    if (booked) return std::nullopt;
    return text(TextId::ForecastsNeedBookings, language,
                {fromUtf8(std::to_string(month->year())), monthName(*month, language)});
}

ForecastContent forecastContent(const sheet::Findings& findings, const sheet::Settings& settings,
                                const PanelForecasts& forecasts, const ForecastAnswers& answers,
                                bool editable, Language language) {
    ForecastContent content;
    content.shown = true;
    const auto& round = forecasts.round();
    if (!round) {
        const auto month = settings.period            ? settings.period
                           : findings.periods.empty() ? std::nullopt
                                                      : std::optional(findings.periods.front());
        content.missing = forecastHindrance(findings, month, language).value_or(Text());
        content.shown = !content.missing.empty();
        return content;
    }
    for (const LineToForecast& line : round->lines) content.lines.push_back(line.name);
    content.line = static_cast<int>(forecasts.line());
    const Text& lineName = round->lines[forecasts.line()].name;

    const MethodAnswers* const known = forecasts.methods();
    const bool answered = known != nullptr && *known;
    const auto reported =
        answered ? asReported(known->value(), round->ledgerSign) : std::vector<MethodAnswer>();
    const auto* const said = answered ? &reported : nullptr;
    const Unit unit = settings.unit;
    const ShownIn shown{unit, answered ? decimalsOf(reported, unit) : 0, language};
    listMethods(content, said, shown);
    const auto chosen = chosenMethod(settings, lineName);
    content.method = chosen ? static_cast<int>(*chosen) + 1 : 0;
    if (!answers.choice.empty()) {
        content.explanation = answers.choice;
    } else if (known != nullptr && !*known) {
        content.explanation = roundFault({forecasts.line(), known->error()}, *round, language);
    } else if (forecasts.stopped()) {
        content.explanation = text(TextId::CalculatingStopped, language);
    } else if (!forecasts.working()) {
        content.explanation = methodInWords(chosen, said, shown);
    }
    content.calculate = forecasts.stopped() && known == nullptr;

    const std::size_t rows = submittedRows(findings, round->month);
    content.round = answers.submission;
    if (content.round.empty() && rows > 0) {
        content.round = text(TextId::RoundSubmitted, language,
                             {monthName(round->month, language), rowCount(rows, language)});
    }
    content.submit = editable && rows == 0;
    content.replace = editable && rows > 0;
    return content;
}

}  // namespace outturn::sidebar
