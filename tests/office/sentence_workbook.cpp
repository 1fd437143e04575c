#include "office/sentence_workbook.hpp"

#include "calc/strings.hpp"
#include "driver/shown_text.hpp"
#include "sheet/document/sheet_names.hpp"
#include "sheet/report/grid.hpp"
#include "sheet/report/handles.hpp"
#include "sheet/report/sources.hpp"
#include "sheet/settings.hpp"
#include "sheet/tables/survey.hpp"

namespace outturn::driver {

SentenceWorkbook::~SentenceWorkbook() {
    try {
        office().close(workbook_.document());
    } catch (const com::sun::star::uno::Exception&) {
        // The office crashed: the test run says so itself.
    }
}

void SentenceWorkbook::write() {
    const SpreadsheetDocument& document = workbook_.document();
    const sheet::Settings settings = sheet::readSettings(document);
    const sheet::Findings findings = sheet::survey(document, settings);
    sheet::ReportRequest request;
    request.period = wishes.period;
    request.unit = wishes.unit;
    request.language = wishes.language;
    request.ledgerSign = settings.ledgerSign;
    request.budgetSign = settings.budgetSign;
    sheet::HandleSheet handles(document);
    if (!handles.exists()) handles.make();
    sheet_ = "Sentences" + std::to_string(++written_);
    workbook_.addSheet(sheet_);
    report::Sources sources =
        sheet::reportSources(findings, request, handles.fill(findings, wishes.language));
    change(sources);
    const auto rows = report::planRows(sources, wishes);
    sheet::ReportGrid grid(sheet::Range(workbook_.sheet(sheet_), UNO_QUERY_THROW));
    places_ = grid.arrange(rows);
    grid.write(rows, report::planContents(sources, wishes, rows, places_), places_);
    workbook_.recalculateAll();
}

std::string SentenceWorkbook::cell(report::Slot slot, const std::string& identity) const {
    return "'" + sheet_ + "'." + outturn::toUtf8(places_.cell(slot, fromUtf8(identity)));
}

bool SentenceWorkbook::has(const std::string& identity) const {
    return places_.rows.contains(fromUtf8(identity));
}

std::string SentenceWorkbook::at(const std::string& identity) const {
    if (!has(identity)) return "no such row";
    return plainSpaces(workbook_.shown(cell(report::Slot::Label, identity)));
}

double SentenceWorkbook::number(report::Slot slot, const std::string& identity) const {
    return workbook_.number(cell(slot, identity));
}

std::string SentenceWorkbook::formula(const std::string& identity) const {
    return workbook_.formula(cell(report::Slot::Label, identity));
}

void SentenceWorkbook::set(const std::string& sheetAndCell, const std::string& content) const {
    workbook_.cell(sheetAndCell)->setFormula(toOUString(content));
}

void SentenceWorkbook::addSide(const Matrix& cells) const {
    workbook_.addSheet("Side");
    workbook_.fill("Side.A1", cells);
}

}  // namespace outturn::driver
