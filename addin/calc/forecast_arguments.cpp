#include "calc/forecast_arguments.hpp"

namespace outturn::calc {

namespace {

constexpr sal_Int32 kLeastCells = 2;
constexpr sal_Int32 kMostCells = 3;

// A month as 202404, "2024-04" or a date; a year is its first month.
Result<Month> fromMonth(const Cell& content, DateOrigin origin) {
    const auto first = [](const Result<PeriodRange>& period) -> Result<Month> {
        if (!period) return Fault::BadArgument;
        return period.value().first;
    };
    if (const auto* asText = std::get_if<TextView>(&content)) return first(bookedPeriod(*asText, origin));
    if (const auto* asNumber = std::get_if<double>(&content)) return first(bookedPeriod(*asNumber, origin));
    return Fault::BadArgument;
}

Result<ExactAmount> yearlyAmount(const Cell& content) {
    if (isBlank(content)) return ExactAmount();
    const auto* kronor = std::get_if<double>(&content);
    if (kronor == nullptr) return Fault::BadArgument;
    const auto exact = ExactAmount::fromKronor(*kronor);
    if (!exact) return Fault::OutOfRange;
    return *exact;
}

Result<void> addMeasure(const Sequence<Any>& row, DateOrigin origin, std::vector<DatedMeasure>& measures) {
    if (row.getLength() < kLeastCells || row.getLength() > kMostCells) return Fault::BadArgument;
    const Cell from = cell(row[0]);
    const Cell amount = cell(row[1]);
    if (std::holds_alternative<ErrorCell>(from) || std::holds_alternative<ErrorCell>(amount))
        return Fault::BadArgument;
    OUTTURN_TRY(const ExactAmount yearly, yearlyAmount(amount));
    if (isBlank(amount) || (isBlank(from) && yearly == ExactAmount())) return boost::outcome_v2::success();
    OUTTURN_TRY(const Month month, fromMonth(from, origin));
    DatedMeasure measure{month, yearly, {}};
    if (row.getLength() == kMostCells) {
        OUTTURN_TRY(const Text activity, text(row[2]));
        measure.activity = folded(trimmed(activity));
    }
    measures.push_back(std::move(measure));
    return boost::outcome_v2::success();
}

Result<void> addMeasures(const Any& rows, DateOrigin origin, std::vector<DatedMeasure>& measures) {
    Sequence<Sequence<Any>> matrix;
    if (!(rows >>= matrix)) {
        const Cell only = cell(rows);
        return isBlank(only) ? Result<void>(boost::outcome_v2::success()) : Fault::BadArgument;
    }
    for (sal_Int32 row = 0; row < matrix.getLength(); ++row)
        OUTTURN_CHECK(addMeasure(matrix[row], origin, measures));
    return boost::outcome_v2::success();
}

bool meansMeasures(TextView field, const Table& ledger) {
    const Text name = folded(trimmed(field));
    if (name != u"measures" && name != u"åtgärder") return false;
    const auto column = ledger.dimension(field);
    return !column && column.error() == Fault::UnknownField;
}

Result<Text> optionalText(const Any& any) {
    if (omitted(any)) return Text();
    OUTTURN_TRY(const Text name, text(any));
    return Text(trimmed(name));
}

}  // namespace

Result<ForecastQuestion> forecastQuestion(const Any& period, const Sequence<Any>& pairs, const Table& ledger,
                                          DateOrigin origin) {
    if (pairs.getLength() % 2 != 0) return Fault::BadArgument;
    ForecastQuestion question;
    OUTTURN_TRY(question.period, calc::period(period, origin));
    std::vector<Any> others;
    for (sal_Int32 at = 0; at < pairs.getLength(); at += 2) {
        OUTTURN_TRY(const Text field, text(pairs[at]));
        if (meansMeasures(field, ledger)) {
            OUTTURN_CHECK(addMeasures(pairs[at + 1], origin, question.measures));
        } else {
            others.insert(others.end(), {pairs[at], pairs[at + 1]});
        }
    }
    OUTTURN_TRY(question.conditions,
                conditions(Sequence<Any>(others.data(), static_cast<sal_Int32>(others.size()))));
    return question;
}

Result<ForecastMethod> ledgerMethod(const Any& named) {
    OUTTURN_TRY(const Text name, optionalText(named));
    return name.empty() ? ForecastMethod::Blend : forecastMethod(name);
}

Result<std::vector<ForecastMethod>> ledgerMethods(const Any& named) {
    using Method = ForecastMethod;
    OUTTURN_TRY(const Text names, optionalText(named));
    if (names.empty()) {
        return std::vector{Method::Budget, Method::RunRate, Method::Remaining,
                           Method::Share,  Method::Auto,    Method::Blend};
    }
    if (names == u"*") return std::vector<Method>(kForecastMethods.begin(), kForecastMethods.end());
    std::vector<Method> methods;
    TextView left = names;
    while (true) {
        const std::size_t bar = left.find(u'|');
        OUTTURN_TRY(const Method method, forecastMethod(left.substr(0, bar)));
        methods.push_back(method);
        if (bar == TextView::npos) return methods;
        left.remove_prefix(bar + 1);
    }
}

}  // namespace outturn::calc
