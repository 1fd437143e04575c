#include "bench/series_workbook.hpp"

#include <algorithm>
#include <cstdio>
#include <string>

#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>

namespace outturn::bench {

namespace css = com::sun::star;
using css::uno::Any;
using css::uno::Sequence;
using driver::UNO_QUERY_THROW;

namespace {

std::string columnName(std::size_t column) {
    constexpr std::size_t kLetters = 26;
    std::string name;
    for (std::size_t left = column + 1; left > 0; left = (left - 1) / kLetters)
        name.insert(name.begin(), static_cast<char>('A' + (left - 1) % kLetters));
    return name;
}

// The months from `first` to before `end` of a row; the first month stands in column B.
std::string months(std::size_t row, std::size_t first, std::size_t end) {
    const std::string number = std::to_string(row);
    return "$Series.$" + columnName(first + 1) + number + ":$" + columnName(end) + number;
}

constexpr std::size_t kNumbersRow = 1;

std::string ours(const AskedYear& year, std::size_t row) {
    const std::size_t now = year.start + year.known;
    return "=ORG.OUTTURN.FUNCTIONS.FORECAST(" + months(row, year.start, now) + ";;\"auto\";" +
           months(row, year.first, year.start) + ")";
}

// One call for all the months that remain, and told that a year has twelve.
std::string theirs(const AskedYear& year, std::size_t row) {
    const std::size_t now = year.start + year.known;
    return "=SUM(" + months(row, year.start, now) + ")+SUMPRODUCT(FORECAST.ETS.ADD(" +
           months(kNumbersRow, now, year.start + kSeasonMonths) + ";" + months(row, year.first, now) + ";" +
           months(kNumbersRow, year.first, now) + ";" + std::to_string(kSeasonMonths) + "))";
}

}  // namespace

SeriesWorkbook::SeriesWorkbook(const driver::Office& office, std::span<const Series> series)
    : office_(office), workbook_(office, office.newDocument()) {
    css::uno::Reference<css::sheet::XCalculatable>(workbook_.document(), UNO_QUERY_THROW)
        ->enableAutomaticCalculation(false);
    workbook_.addSheet("Series");
    workbook_.addSheet("Answers");
    std::size_t longest = kSeasonMonths;
    for (const Series& one : series) longest = std::max(longest, one.size() + kSeasonMonths);
    std::vector<Any> numbers;
    for (std::size_t month = 0; month < longest; ++month)
        numbers.emplace_back(static_cast<double>(month + 1));
    workbook_.fill("Series.B" + std::to_string(kNumbersRow), {numbers});
    fill(series);
}

SeriesWorkbook::~SeriesWorkbook() {
    try {
        office_.close(workbook_.document());
    } catch (const css::uno::Exception&) {
        std::fputs("The workbook could not be closed.\n", stderr);
    }
}

void SeriesWorkbook::fill(std::span<const Series> series) const {
    std::size_t longest = 0;
    for (const Series& one : series) longest = std::max(longest, one.size());
    driver::Matrix rows;
    for (const Series& one : series) {
        std::vector<Any> row(longest);
        std::transform(one.begin(), one.end(), row.begin(), [](double month) { return Any(month); });
        rows.push_back(std::move(row));
    }
    workbook_.fill("Series.B" + std::to_string(kNumbersRow + 1), rows);
}

void SeriesWorkbook::ask(ForecastBy by, std::span<const AskedYear> years) {
    asked_ = years.size();
    Sequence<Sequence<rtl::OUString>> formulas(static_cast<sal_Int32>(years.size()));
    for (std::size_t at = 0; at < years.size(); ++at) {
        const std::size_t row = years[at].series + kNumbersRow + 1;
        Sequence<rtl::OUString> one(1);
        one.getArray()[0] =
            driver::toOUString(by == ForecastBy::Outturn ? ours(years[at], row) : theirs(years[at], row));
        formulas.getArray()[at] = one;
    }
    css::uno::Reference<css::sheet::XCellRangeFormula>(
        workbook_.range("Answers.A1:A" + std::to_string(asked_)), UNO_QUERY_THROW)
        ->setFormulaArray(formulas);
}

std::vector<Answer> SeriesWorkbook::answers() const {
    const auto range = workbook_.range("Answers.A1:A" + std::to_string(asked_));
    std::vector<Answer> answers;
    for (std::size_t at = 0; at < asked_; ++at) {
        const auto cell = range->getCellByPosition(0, static_cast<sal_Int32>(at));
        answers.push_back({cell->getValue(), cell->getError()});
    }
    return answers;
}

}  // namespace outturn::bench
