// The report, filled in a real LibreOffice from the sample and from small workbooks.
#include <iostream>

#include <gtest/gtest.h>

#include "office/office_environment.hpp"
#include "sheet/report_job.hpp"

namespace outturn::sheet {
namespace {

using driver::office;
using driver::Office;
using driver::Workbook;

TEST(Report, Probe) {
    const Office& running = office();
    const Workbook workbook(running, running.open(OUTTURN_SOURCE "/samples/aldrenamnden.ods"));
    ReportOverrides overrides;
    overrides.period = Month(2023, 11);
    overrides.language = Language::Swedish;
    fillFromSettings(workbook.document(), overrides);
    workbook.activate("Rapport 2023-11");
    for (const char* at : {"AD2", "AD9", "AC9", "B9", "F9", "G9", "H9", "A4", "A13", "A14", "B24", "D31", "AB9", "AB2", "AD12"})
        std::cout << at << ": " << workbook.shown(at) << "  " << workbook.formula(at) << "\n";
    const auto tryOut = [&](const char* formula) {
        workbook.cell("M40")->setFormula(driver::toOUString(formula));
        std::cout << formula << " -> " << workbook.shown("M40") << "\n";
    };
    tryOut("=SUMPRODUCT(MAX(INDEX(ORG.OUTTURN.FUNCTIONS.LEDGERROWS($Outturn.$C$7;\"202301..202311\");0;2)))");
    tryOut("=MAX(INDEX(ORG.OUTTURN.FUNCTIONS.LEDGERROWS($Outturn.$C$7;\"202301..202311\");0;2))");
    tryOut("=SUMPRODUCT(MAX(IF(ISNUMBER(INDEX(ORG.OUTTURN.FUNCTIONS.LEDGERROWS($Outturn.$C$7;\"202301..202311\");0;2));INDEX(ORG.OUTTURN.FUNCTIONS.LEDGERROWS($Outturn.$C$7;\"202301..202311\");0;2);0)))");
    workbook.cell("Huvudbok.B3")->setFormula("9999");
    workbook.cell("Huvudbok.B4")->setFormula("9998");
    workbook.cell("Rader.B4")->setFormula(workbook.cell("Rader.B4")->getFormula() + "|" + workbook.cell("Rader.B2")->getFormula());
    std::cout << workbook.formula("Rader.B4") << workbook.formula("Rader.B2") << " " << workbook.formula("Huvudbok.A1") << workbook.formula("Huvudbok.B1")<< "\n";
    for (int row = 25; row < 36; ++row) {
        for (const char* column : {"A", "B", "D"}) std::cout << workbook.shown(column + std::to_string(row)) << " | ";
        std::cout << "\n";
    }
    tryOut("=SUMPRODUCT(--(INDEX(ORG.OUTTURN.FUNCTIONS.LEDGERCHECK($Outturn.$C$5;$Rader.$A$1:$B$20);0;4)&\"\"=\"no-line\"))");
    tryOut("=SUMPRODUCT(--(INDEX(ORG.OUTTURN.FUNCTIONS.LEDGERCHECK($Outturn.$C$5;$Rader.$A$1:$B$20);0;4)&\"\"=\"two-lines\"))");
    tryOut("=TEXTJOIN(\",\";TRUE();IF(INDEX(ORG.OUTTURN.FUNCTIONS.LEDGERCHECK($Outturn.$C$5;$Rader.$A$1:$B$20);0;4)&\"\"=\"no-line\";INDEX(ORG.OUTTURN.FUNCTIONS.LEDGERCHECK($Outturn.$C$5;$Rader.$A$1:$B$20);0;3);\"\"))");
    const auto formats = workbook.sheet("Rapport 2023-11");
    running.close(workbook.document());
}

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
