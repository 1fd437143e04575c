// The report, filled in a real LibreOffice from the sample and from small workbooks.
#include <gtest/gtest.h>

#include "office/office_environment.hpp"
#include "sheet/report_job.hpp"

namespace outturn::sheet {
namespace {

using driver::office;
using driver::Office;
using driver::Workbook;

TEST(Report, Look) {
    const Office& running = office();
    const Workbook workbook(running, running.open(OUTTURN_SOURCE "/samples/aldrenamnden.ods"));
    Settings settings = readSettings(workbook.document());
    ReportOverrides overrides;
    overrides.period = Month(2024, 2);
    overrides.language = Language::Swedish;
    const auto outcome = fillFromSettings(workbook.document(), overrides);
    ASSERT_TRUE(std::holds_alternative<FilledReport>(outcome));
    running.store(workbook.document(), OUTTURN_BUILD "/look/sv.ods", "calc8");
    running.store(workbook.document(), OUTTURN_BUILD "/look/sv.pdf", "calc_pdf_Export");
    overrides.period = Month(2023, 11);
    overrides.language = Language::English;
    fillFromSettings(workbook.document(), overrides);
    running.store(workbook.document(), OUTTURN_BUILD "/look/both.ods", "calc8");
    running.store(workbook.document(), OUTTURN_BUILD "/look/both.pdf", "calc_pdf_Export");
    running.close(workbook.document());
}

}  // namespace
}  // namespace outturn::sheet
