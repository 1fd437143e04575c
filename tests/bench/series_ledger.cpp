#include "bench/series_ledger.hpp"

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

constexpr std::size_t kYear = 2024;
constexpr std::size_t kFirstAccount = 3000;

Any text(std::string_view utf8) {
    return Any(driver::toOUString(utf8));
}

// "202404", so many months after the first of a series whose last months are the first of kYear.
double period(std::size_t month, std::size_t length, std::size_t known) {
    const std::size_t years = (length - known) / kSeasonMonths;
    const std::size_t year = kYear - years + month / kSeasonMonths;
    return static_cast<double>(year * 100 + month % kSeasonMonths + 1);
}

}  // namespace

SeriesLedger::SeriesLedger(const driver::Office& office, std::span<const Series> series, std::size_t known)
    : office_(office), workbook_(office, office.newDocument()), known_(known), accounts_(series.size()) {
    css::uno::Reference<css::sheet::XCalculatable>(workbook_.document(), UNO_QUERY_THROW)
        ->enableAutomaticCalculation(false);
    workbook_.addSheet("Ledger");
    workbook_.addSheet("Answers");
    workbook_.fill("Ledger.A1", {{text("Period"), text("Account"), text("Amount")}});
    fill(series);
    ask(series.size() * series.front().size());
}

SeriesLedger::~SeriesLedger() {
    try {
        office_.close(workbook_.document());
    } catch (const css::uno::Exception&) {
        std::fputs("The workbook could not be closed.\n", stderr);
    }
}

void SeriesLedger::fill(std::span<const Series> series) const {
    driver::Matrix rows;
    for (std::size_t month = 0; month < series.front().size(); ++month) {
        for (std::size_t account = 0; account < series.size(); ++account) {
            rows.push_back({Any(period(month, series[account].size(), known_)),
                            Any(static_cast<double>(kFirstAccount + account)), Any(series[account][month])});
        }
    }
    workbook_.fill("Ledger.A2", rows);
}

void SeriesLedger::ask(std::size_t rows) const {
    workbook_.cell("Answers.A1")
        ->setFormula(driver::toOUString("=ORG.OUTTURN.FUNCTIONS.LEDGER($Ledger.$A$1:$C$" +
                                        std::to_string(rows + 1) + ")"));
    const std::string month = std::to_string(kYear * 100 + known_);
    Sequence<Sequence<rtl::OUString>> formulas(static_cast<sal_Int32>(accounts_));
    for (std::size_t account = 0; account < accounts_; ++account) {
        Sequence<rtl::OUString> one(1);
        one.getArray()[0] =
            driver::toOUString("=ORG.OUTTURN.FUNCTIONS.LEDGERFORECAST($A$1;;" + month +
                               ";\"auto\";\"Account\";" + std::to_string(kFirstAccount + account) + ")");
        formulas.getArray()[account] = one;
    }
    css::uno::Reference<css::sheet::XCellRangeFormula>(
        workbook_.range("Answers.B1:B" + std::to_string(accounts_)), UNO_QUERY_THROW)
        ->setFormulaArray(formulas);
}

std::vector<double> SeriesLedger::answers() const {
    const auto range = workbook_.range("Answers.B1:B" + std::to_string(accounts_));
    std::vector<double> answers;
    answers.reserve(accounts_);
    for (std::size_t at = 0; at < accounts_; ++at)
        answers.push_back(range->getCellByPosition(0, static_cast<sal_Int32>(at))->getValue());
    return answers;
}

}  // namespace outturn::bench
