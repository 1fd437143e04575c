#include "office/report_workbook.hpp"

#include <algorithm>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XSheetConditionalEntries.hpp>
#include <com/sun/star/sheet/XSheetConditionalEntry.hpp>
#include <com/sun/star/text/XText.hpp>

#include "calc/strings.hpp"
#include "driver/command.hpp"
#include "driver/shown_text.hpp"
#include "sheet/settings.hpp"

namespace outturn::driver {

namespace {

using com::sun::star::uno::Any;

// No report of the tests is longer.
constexpr int kLastRow = 300;

std::string plain(const std::string& shown) {
    std::string text = plainSpaces(shown);
    while (text.starts_with(' ')) text.erase(0, 1);
    while (text.ends_with(' ')) text.pop_back();
    return text;
}

Any cell(const char* text) {
    return Any(toOUString(text));
}
Any cell(double number) {
    return Any(number);
}

}  // namespace

ReportWorkbook::ReportWorkbook(const Office& office)
    : ReportWorkbook(office, office.open(OUTTURN_SOURCE "/samples/aldrenamnden.ods")) {}

ReportWorkbook::ReportWorkbook(const Office& office, const SpreadsheetDocument& document)
    : office_(office), workbook_(office, document) {}

ReportWorkbook::~ReportWorkbook() {
    try {
        office_.close(workbook_.document());
    } catch (const com::sun::star::uno::Exception&) {
        // The office crashed: the test run says so itself.
    }
}

std::string ReportWorkbook::fill(Month period, Language language, Unit unit) {
    const auto answer = command(office_, workbook_.frame(), "vnd.outturn:report",
                                {{"Period", Any(toOUString(std::to_string(period.code())))},
                                 {"Unit", Any(toOUString(outturn::toUtf8(unitName(unit))))},
                                 {"Language", Any(toOUString(language == Language::Swedish ? "sv" : "en"))}});
    sheet_ = answer.done ? answer.text : std::string();
    return sheet_;
}

sheet::FillOutcome ReportWorkbook::outcome(Month period) const {
    sheet::ReportOverrides overrides;
    overrides.period = period;
    return sheet::fillFromSettings(workbook_.document(), overrides);
}

std::string ReportWorkbook::shown(const std::string& cell) const {
    return plain(workbook_.shown(address(cell)));
}

std::string ReportWorkbook::shownOn(const std::string& sheet, const std::string& cell) const {
    return plain(workbook_.shown("'" + sheet + "'." + cell));
}

std::string ReportWorkbook::row(int number) const {
    const std::string at = std::to_string(number);
    const auto cells = workbook_.range(address("A" + at + ":J" + at));
    std::string all;
    for (const sal_Int32 column : {1, 2, 3, 4, 6, 7, 8, 9}) {
        const Reference<com::sun::star::text::XText> cell(cells->getCellByPosition(column, 0),
                                                          UNO_QUERY_THROW);
        all += (column == 1 ? "" : " | ") + plain(toUtf8(cell->getString()));
    }
    return all;
}

std::vector<std::string> ReportWorkbook::rows() const {
    std::vector<std::string> all;
    for (int number = 2; number <= 40; ++number) {
        all.push_back(shown("A" + std::to_string(number)) + " | " + row(number));
    }
    return all;
}

std::vector<std::string> ReportWorkbook::texts(const std::string& column, int last) const {
    const auto cells =
        Reference<com::sun::star::sheet::XCellRangeData>(
            workbook_.range(address(column + "1:" + column + std::to_string(last))), UNO_QUERY_THROW)
            ->getDataArray();
    std::vector<std::string> all;
    for (const auto& row : cells) {
        rtl::OUString text;
        row[0] >>= text;
        all.push_back(plain(toUtf8(text)));
    }
    return all;
}

int ReportWorkbook::rowOf(const std::string& label, int from) const {
    const auto labels = texts("A", kLastRow);
    for (int number = from; number <= kLastRow; ++number) {
        if (isLabel(labels.at(static_cast<std::size_t>(number) - 1), label)) return number;
    }
    return 0;
}

int ReportWorkbook::rowNamed(const std::string& identity) const {
    const auto identities = texts("AA", kLastRow);
    const auto found = std::find(identities.begin(), identities.end(), identity);
    return found == identities.end() ? 0 : static_cast<int>(found - identities.begin()) + 1;
}

bool ReportWorkbook::isProposal(const std::string& cell) const {
    // What a condition puts on is drawn, but no part of the cell's text: the condition is read and reckoned.
    const Reference<com::sun::star::beans::XPropertySet> range(workbook_.range(address(cell)),
                                                               UNO_QUERY_THROW);
    Reference<com::sun::star::sheet::XSheetConditionalEntries> conditions;
    range->getPropertyValue("ConditionalFormat") >>= conditions;
    if (conditions->getCount() != 1) return false;
    const Reference<com::sun::star::sheet::XSheetConditionalEntry> condition(conditions->getByIndex(0),
                                                                             UNO_QUERY_THROW);
    if (condition->getStyleName() != "Outturn Proposed mnkr") return false;
    return number("AC" + cell.substr(1)) == 0;
}

double ReportWorkbook::number(const std::string& cell) const {
    return workbook_.number(address(cell));
}

double ReportWorkbook::value(const std::string& formula) const {
    const std::string free = "'" + workbook_.sheetNames().front() + "'.Z1";
    workbook_.cell(free)->setFormula(toOUString(formula));
    return workbook_.number(free);
}

void ReportWorkbook::set(const std::string& sheetAndCell, const std::string& content) const {
    workbook_.cell(sheetAndCell)->setFormula(toOUString(content));
}

SpreadsheetDocument smallBooks(const Office& office, const SmallBooks& wanted) {
    const SpreadsheetDocument document = office.newDocument();
    Workbook workbook(office, document);
    const double sign = wanted.debitPositive ? -1 : 1;
    for (const char* name : {"Ledger", "Budget", "Lines"}) workbook.addSheet(name);
    workbook.fill("Ledger.A1", {{cell("Period"), cell("Account"), cell("Activity"), cell("Amount")},
                                {cell(202401.0), cell(3010.0), cell("A"), cell(sign * 1000)},
                                {cell(202401.0), cell(4010.0), cell("A"), cell(sign * -700)},
                                {cell(202402.0), cell(4010.0), cell("B"), cell(sign * -100)}});
    workbook.fill("Budget.A1", {{cell("Period"), cell("Account"), cell("Activity"), cell("Amount")},
                                {cell(2024.0), cell(3010.0), cell("A"), cell(sign * 12000)},
                                {cell(2024.0), cell(4010.0), cell("A"), cell(sign * -8400)},
                                {cell(2024.0), cell(4010.0), cell("B"), cell(sign * -2400)}});
    workbook.fill(
        "Lines.A1",
        {{cell("Line"), cell("Accounts")}, {cell("Revenue"), cell("3*")}, {cell("Costs"), cell("4*")}});
    if (wanted.activities) {
        workbook.addSheet("Activities");
        workbook.fill("Activities.A1", {{cell("Code"), cell("Name")}, {cell("A"), cell("Care")}});
    }
    if (wanted.forecasts) {
        workbook.addSheet("Forecasts");
        workbook.fill("Forecasts.A1", {{cell("Period"), cell("Line"), cell("Activity"), cell("Amount")},
                                       {cell(202401.0), cell("Revenue"), cell("A"), cell(12500.0)},
                                       {cell(202401.0), cell("Costs"), cell("A"), cell(-9000.0)},
                                       {cell(202402.0), cell("Revenue"), cell("A"), cell(13000.0)}});
    }
    sheet::Settings settings = sheet::readSettings(document);
    settings.ledgerSign = wanted.debitPositive ? TableSign::DebitPositive : TableSign::RevenuePositive;
    settings.budgetSign = settings.ledgerSign;
    settings.organisation = u"Föreningen Prov";
    sheet::writeSettings(document, settings);
    return document;
}

}  // namespace outturn::driver
