#include "calc/arguments.hpp"

#include <chrono>
#include <cmath>

#include <com/sun/star/util/Date.hpp>
#include <rtl/ustring.hxx>

#include "calc/strings.hpp"

namespace outturn::calc {

namespace {

using rtl::OUString;
using Matrix = Sequence<Sequence<Any>>;

// Parts the criteria in one text: a control character that neither the keyboard nor a file puts into a cell.
constexpr char16_t kCriterionEnd = 0x1E;

// What the any holds on its own, or its only cell where it is a range of one.
Any single(const Any& any) {
    Matrix matrix;
    if ((any >>= matrix) && matrix.getLength() == 1 && matrix[0].getLength() == 1) return matrix[0][0];
    return any;
}

bool isRange(const Any& any) {
    return any.getValueTypeClass() == com::sun::star::uno::TypeClass_SEQUENCE;
}

// An argument that is a single value has no range; one that is has each of its cells looked at.
template <class Visit>
Result<void> eachCell(const Any& any, Visit visit) {
    Matrix matrix;
    if (!isRange(any)) return visit(cell(any));
    if (!(any >>= matrix)) return Fault::BadArgument;
    for (sal_Int32 row = 0; row < matrix.getLength(); ++row) {
        for (sal_Int32 column = 0; column < matrix[row].getLength(); ++column) {
            OUTTURN_CHECK(visit(cell(matrix[row][column])));
        }
    }
    return boost::outcome_v2::success();
}

Result<Text> readableText(const Cell& content) {
    if (std::holds_alternative<ErrorCell>(content)) return Fault::BadArgument;
    return cellText(content);
}

}  // namespace

Cell cell(const Any& any) {
    switch (any.getValueTypeClass()) {
        case com::sun::star::uno::TypeClass_STRING: {
            const TextView content = view(*static_cast<const OUString*>(any.getValue()));
            if (content.empty()) return std::monostate{};
            return content;
        }
        case com::sun::star::uno::TypeClass_DOUBLE:
            return *static_cast<const double*>(any.getValue());
        default:
            break;
    }
    double converted = 0;
    if (any >>= converted) return converted;
    return ErrorCell{};
}

Result<double> number(const Any& any) {
    const Any only = single(any);
    const Cell content = cell(only);
    const auto* found = std::get_if<double>(&content);
    if (found == nullptr || !std::isfinite(*found)) return Fault::BadArgument;
    return *found;
}

Result<ExactAmount> amount(const Any& any) {
    OUTTURN_TRY(const double kronor, number(any));
    const auto exact = ExactAmount::fromKronor(kronor);
    if (!exact) return Fault::OutOfRange;
    return *exact;
}

Result<Text> text(const Any& any) {
    const Any only = single(any);
    return readableText(cell(only));
}

Result<PeriodRange> period(const Any& any, DateOrigin origin) {
    const Any only = single(any);
    const Cell content = cell(only);
    if (const auto* asText = std::get_if<TextView>(&content)) return reportPeriod(*asText, origin);
    if (const auto* asNumber = std::get_if<double>(&content)) return reportPeriod(*asNumber, origin);
    return Fault::BadArgument;
}

Result<std::vector<double>> numbers(const Any& any) {
    std::vector<double> found;
    std::size_t used = 0;
    OUTTURN_CHECK(eachCell(any, [&](const Cell& content) -> Result<void> {
        if (const auto* asNumber = std::get_if<double>(&content); asNumber && std::isfinite(*asNumber)) {
            found.push_back(*asNumber);
            used = found.size();
        } else if (std::holds_alternative<std::monostate>(content)) {
            found.push_back(0);
        } else {
            return Fault::BadArgument;
        }
        return boost::outcome_v2::success();
    }));
    found.resize(used);
    return found;
}

Result<std::vector<ExactAmount>> amounts(const Any& any) {
    OUTTURN_TRY(const auto kronor, numbers(any));
    std::vector<ExactAmount> exact;
    exact.reserve(kronor.size());
    for (const double each : kronor) {
        const auto amount = ExactAmount::fromKronor(each);
        if (!amount) return Fault::OutOfRange;
        exact.push_back(*amount);
    }
    return exact;
}

Result<std::vector<std::optional<ExactAmount>>> placedAmounts(const Any& any) {
    std::vector<std::optional<ExactAmount>> placed;
    OUTTURN_CHECK(eachCell(any, [&](const Cell& content) -> Result<void> {
        if (std::holds_alternative<std::monostate>(content)) {
            placed.emplace_back();
            return boost::outcome_v2::success();
        }
        const auto* asNumber = std::get_if<double>(&content);
        if (asNumber == nullptr || !std::isfinite(*asNumber)) return Fault::BadArgument;
        placed.push_back(ExactAmount::fromKronor(*asNumber));
        if (!placed.back()) return Fault::OutOfRange;
        return boost::outcome_v2::success();
    }));
    return placed;
}

Result<std::vector<Condition>> conditions(const Sequence<Any>& fieldsAndCriteria) {
    if (fieldsAndCriteria.getLength() % 2 != 0) return Fault::BadArgument;
    std::vector<Condition> found;
    found.reserve(static_cast<std::size_t>(fieldsAndCriteria.getLength() / 2));
    for (sal_Int32 at = 0; at < fieldsAndCriteria.getLength(); at += 2) {
        OUTTURN_TRY(auto field, text(fieldsAndCriteria[at]));
        Condition condition{std::move(field), {}};
        OUTTURN_CHECK(eachCell(fieldsAndCriteria[at + 1], [&](const Cell& content) -> Result<void> {
            OUTTURN_TRY(const Text criteria, readableText(content));
            TextView left = criteria;
            for (auto end = left.find(kCriterionEnd); end != TextView::npos; end = left.find(kCriterionEnd)) {
                condition.anyOf.emplace_back(left.substr(0, end));
                left.remove_prefix(end + 1);
            }
            condition.anyOf.emplace_back(left);
            return boost::outcome_v2::success();
        }));
        found.push_back(std::move(condition));
    }
    return found;
}

std::vector<std::vector<Cell>> cells(const Matrix& data) {
    std::vector<std::vector<Cell>> rows(static_cast<std::size_t>(data.getLength()));
    for (sal_Int32 row = 0; row < data.getLength(); ++row) {
        auto& filled = rows[static_cast<std::size_t>(row)];
        filled.reserve(static_cast<std::size_t>(data[row].getLength()));
        for (sal_Int32 column = 0; column < data[row].getLength(); ++column) {
            filled.push_back(cell(data[row][column]));
        }
    }
    return rows;
}

DateOrigin dateOrigin(const Reference<com::sun::star::beans::XPropertySet>& document) {
    com::sun::star::util::Date day;
    if (!document.is() || !(document->getPropertyValue("NullDate") >>= day)) return {};
    const std::chrono::year_month_day date(std::chrono::year(day.Year), std::chrono::month(day.Month),
                                           std::chrono::day(day.Day));
    return {static_cast<std::int32_t>(std::chrono::sys_days(date).time_since_epoch().count())};
}

}  // namespace outturn::calc
