#include "sidebar/commands/report.hpp"

#include "calc/strings.hpp"
#include "domain/report/limit.hpp"
#include "domain/texts.hpp"

namespace outturn::sidebar {

namespace {

using com::sun::star::beans::PropertyValue;
using com::sun::star::uno::Any;
using com::sun::star::uno::Sequence;
using rtl::OUString;

// As the user wrote it; nothing where it is neither text nor a number.
std::optional<Text> written(const Any& value) {
    OUString text;
    if (value >>= text) return Text(trimmed(calc::view(text)));
    double number = 0;
    if (value >>= number) return calc::toText(OUString::number(number));
    return std::nullopt;
}

// The report of a month is the report of its year so far; 2024 or "202302..202311" is not one month's.
std::optional<Month> reportMonth(TextView text) {
    const auto period = reportPeriod(PeriodInput(text));
    if (!period) return std::nullopt;
    const PeriodRange months = period.value();
    const bool yearSoFar = months.first == Month(months.last.year(), 1);
    return yearSoFar && text.size() > 4 ? std::optional(months.last) : std::nullopt;
}

std::optional<Language> languageNamed(TextView name) {
    const Text wanted = folded(name);
    if (wanted == u"sv") return Language::Swedish;
    if (wanted == u"en") return Language::English;
    return std::nullopt;
}

}  // namespace

std::variant<ReportArguments, BadArgument> readReportArguments(const Sequence<PropertyValue>& arguments,
                                                               Language language) {
    ReportArguments read;
    for (sal_Int32 at = 0; at < arguments.getLength(); ++at) {
        const PropertyValue& argument = arguments.getConstArray()[at];
        const auto value = written(argument.Value);
        // Empty is left out: a macro may pass what it has not got.
        if (!argument.Value.hasValue() || (value && value->empty())) continue;
        const Text shown = value.value_or(Text());
        const auto bad = [&](TextId sentence) { return BadArgument{text(sentence, language, {shown})}; };
        if (argument.Name == "Period") {
            read.period = reportMonth(shown);
            if (!read.period) return bad(TextId::BadPeriodArgument);
        } else if (argument.Name == "Unit") {
            read.unit = unitNamed(shown);
            if (!read.unit) return bad(TextId::BadUnitArgument);
        } else if (argument.Name == "Language") {
            read.language = languageNamed(shown);
            if (!read.language) return bad(TextId::BadLanguageArgument);
        } else if (argument.Name == "LimitAmount") {
            read.limitAmount = keptLimitAmount(shown);
            if (!read.limitAmount) return bad(TextId::BadLimitAmountArgument);
        } else if (argument.Name == "LimitPercent") {
            read.limitShare = keptLimitShare(shown);
            if (!read.limitShare) return bad(TextId::BadLimitPercentArgument);
        }
    }
    return read;
}

sheet::ReportRequest reportRequest(const sheet::Settings& settings, Month period, Language language) {
    sheet::ReportRequest request;
    request.period = period;
    request.unit = settings.unit;
    request.language = settings.language.value_or(language);
    request.organisation = settings.organisation;
    request.ledgerSign = settings.ledgerSign;
    request.budgetSign = settings.budgetSign;
    request.limitAmount = settings.limitAmount;
    request.limitShare = settings.limitShare;
    request.methods = settings.methods;
    return request;
}

}  // namespace outturn::sidebar
