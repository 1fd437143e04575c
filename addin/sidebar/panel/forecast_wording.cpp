#include "sidebar/panel/forecast_wording.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <string>
#include <utility>

#include "domain/texts.hpp"
#include "sidebar/panel/wording.hpp"

namespace outturn::sidebar {

namespace {

constexpr char16_t kNoBreakSpace = u'\u00A0';
constexpr TextView kNone = u"–";
constexpr char16_t kMinus = u'\u2212';
constexpr int kDigits = 4;
constexpr int kMostDecimals = 2;
constexpr std::size_t kGroup = 3;

struct MethodWords {
    TextId name;
    TextId explained;
};

// In the order of kForecastMethods.
constexpr std::array<MethodWords, kForecastMethods.size()> kMethods = {{
    {TextId::MethodBudget, TextId::MethodIsBudget},
    {TextId::MethodRunRate, TextId::MethodIsRunRate},
    {TextId::MethodRemaining, TextId::MethodIsRemaining},
    {TextId::MethodShare, TextId::MethodIsShare},
    {TextId::MethodBlend, TextId::MethodIsBlend},
    {TextId::MethodAuto, TextId::MethodIsAuto},
    {TextId::MethodCombination, TextId::MethodIsCombination},
    {TextId::MethodSimple, TextId::MethodIsSimple},
    {TextId::MethodHolt, TextId::MethodIsHolt},
    {TextId::MethodDamped, TextId::MethodIsDamped},
    {TextId::MethodHoltWinters, TextId::MethodIsHoltWinters},
    {TextId::MethodTheta, TextId::MethodIsTheta},
    {TextId::MethodEts, TextId::MethodIsEts},
    {TextId::MethodLoess, TextId::MethodIsLoess},
}};

// A whole number of the smallest steps shown, 10^-decimals.
Text steps(std::int64_t number, int decimals, Language language) {
    const auto fraction = static_cast<std::size_t>(decimals);
    std::string digits = std::to_string(std::abs(number));
    if (digits.size() <= fraction) digits.insert(0, fraction + 1 - digits.size(), '0');
    const std::size_t whole = digits.size() - fraction;
    Text shown;
    if (number < 0) shown += kMinus;
    for (std::size_t at = 0; at < digits.size(); ++at) {
        if (at == whole) shown += language == Language::Swedish ? u',' : u'.';
        if (at > 0 && at < whole && (whole - at) % kGroup == 0)
            shown += language == Language::Swedish ? kNoBreakSpace : u',';
        shown += static_cast<char16_t>(digits[at]);
    }
    return shown;
}

Text withUnit(Text number, Unit unit) {
    return std::move(number) + kNoBreakSpace + Text(unitName(unit));
}

// Tenths of a percent: finer than that no forecast is.
Text percent(double share, Language language) {
    Text number = steps(std::llround(share * 1000), 1, language);
    if (language == Language::Swedish) number += kNoBreakSpace;
    return number + u'%';
}

TextId reasonOf(ForecastMethod method) {
    switch (method) {
        case ForecastMethod::Budget:
            return TextId::MethodNoBudget;
        case ForecastMethod::Remaining:
        case ForecastMethod::Share:
            return TextId::MethodNoLastYear;
        default:
            return TextId::MethodNoHistory;
    }
}

Text missed(const MethodAnswer& answer, const ShownIn& shown) {
    if (answer.years == 0 || (!answer.errorShare && !answer.meanError)) return {};
    const Text by =
        answer.errorShare
            ? percent(*answer.errorShare, shown.language)
            : withUnit(figure(*answer.meanError, shown.unit, shown.decimals, shown.language), shown.unit);
    if (answer.years == 1) return text(TextId::MethodMissedOneYear, shown.language, {by});
    return text(TextId::MethodMissed, shown.language, {by, fromUtf8(std::to_string(answer.years))});
}

}  // namespace

Text figure(double kronor, Unit unit, int decimals, Language language) {
    const double scaled = kronor / kronorPer(unit) * std::pow(10.0, decimals);
    constexpr double kMost = 9e18;
    if (!(std::abs(scaled) < kMost)) return Text(kNone);
    return steps(std::llround(scaled), decimals, language);
}

int decimalsFor(double kronor, Unit unit) {
    if (unit == Unit::Kronor) return 0;
    const double size = std::abs(kronor) / kronorPer(unit);
    const int digits = size >= 1 ? static_cast<int>(std::log10(size)) + 1 : 1;
    return std::clamp(kDigits - digits, 0, kMostDecimals);
}

TextView methodName(ForecastMethod method, Language language) {
    return text(kMethods.at(static_cast<std::size_t>(method)).name, language);
}

TextView methodExplained(ForecastMethod method, Language language) {
    return text(kMethods.at(static_cast<std::size_t>(method)).explained, language);
}

std::vector<MethodAnswer> asReported(std::vector<MethodAnswer> answers, TableSign ledger) {
    if (ledger != TableSign::DebitPositive) return answers;
    const auto turn = [](std::optional<double>& amount) {
        if (amount) *amount = -*amount;
    };
    for (MethodAnswer& answer : answers) {
        std::swap(answer.lower, answer.upper);
        for (auto* const amount : {&answer.forecast, &answer.lower, &answer.upper, &answer.bias})
            turn(*amount);
    }
    return answers;
}

int decimalsOf(const std::vector<MethodAnswer>& answers, Unit unit) {
    double largest = 0;
    for (const MethodAnswer& answer : answers)
        largest = std::max(largest, std::abs(answer.forecast.value_or(0)));
    return decimalsFor(largest, unit);
}

Text methodRow(TextView name, const MethodAnswer& answer, const ShownIn& shown) {
    const Text says =
        answer.forecast ? figure(*answer.forecast, shown.unit, shown.decimals, shown.language) : Text(kNone);
    return text(TextId::MethodSays, shown.language, {name, says});
}

Text methodHindrance(ForecastMethod method, Language language) {
    return text(reasonOf(method), language, {methodName(method, language)});
}

Text methodSureness(const MethodAnswer& answer, const ShownIn& shown) {
    if (!answer.forecast) return methodHindrance(answer.method, shown.language);
    const auto inUnit = [&](double kronor) {
        return figure(kronor, shown.unit, shown.decimals, shown.language);
    };
    Text sure;
    if (answer.lower && answer.upper)
        sure = text(TextId::MethodBand, shown.language, {inUnit(*answer.lower), inUnit(*answer.upper)});
    const Text error = missed(answer, shown);
    if (!sure.empty() && !error.empty()) sure += u'\n';
    return sure + error;
}

Text roundFault(const RoundFault& fault, const Round& round, Language language) {
    const LineToForecast& line = round.lines.at(fault.line);
    switch (fault.fault) {
        case Fault::NotAvailable:
        case Fault::DivisionByZero:
            return text(TextId::RoundNotAvailable, language, {line.name, methodName(line.method, language)});
        case Fault::BadArgument:
            return text(TextId::RoundBadAccounts, language, {line.name});
        case Fault::OutOfRange:
            return text(TextId::RoundTooLarge, language, {line.name});
        case Fault::UnknownField:
        case Fault::BadTable:
        case Fault::BadReference:
            break;
    }
    return text(TextId::RoundUnreadable, language, {line.name});
}

Text submissionRefusal(const sheet::SubmissionRefusal& refusal, Month round, Language language) {
    using Why = sheet::SubmissionRefusal::Why;
    switch (refusal.why) {
        case Why::ReadOnly:
            return Text(text(TextId::DocumentReadOnly, language));
        case Why::StructureProtected:
            return Text(text(TextId::StructureProtected, language));
        case Why::SheetProtected:
            return text(TextId::ReportSheetProtected, language, {refusal.place});
        case Why::NoLineColumn:
            return text(TextId::SubmitNoLineColumn, language, {refusal.place});
        case Why::TableBroken: {
            const sheet::PlacedProblem placed{TableKind::Forecasts, refusal.problem.value_or(Problem())};
            return text(TextId::SubmitTableBroken, language, {problemLine(placed, language)});
        }
        case Why::AlreadySubmitted:
            return text(TextId::SubmitAlready, language,
                        {monthName(round, language), rowCount(refusal.rows, language)});
        case Why::NoRoom:
            return text(TextId::SubmitNoRoom, language, {refusal.place});
    }
    return {};
}

Text submissionDone(const sheet::Submission& done, Month round, Language language) {
    return text(done.replaced > 0 ? TextId::RoundSubmittedReplaced : TextId::RoundSubmitted, language,
                {monthName(round, language), rowCount(done.rows, language)});
}

}  // namespace outturn::sidebar
