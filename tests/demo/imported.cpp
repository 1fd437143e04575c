#include "demo/imported.hpp"

#include <iostream>
#include <stdexcept>

#include "demo/picture.hpp"
#include "demo/steps.hpp"
#include "driver/command.hpp"
#include "driver/workbook.hpp"
#include "sheet/import/lines_preview.hpp"

namespace outturn::demo {

namespace {

using com::sun::star::uno::Any;
using std::filesystem::path;

// The newest month that the file has vouchers of.
constexpr Period kPeriod = {"202408", "2024-08"};

std::string done(const driver::CommandAnswer& answer, const char* command) {
    if (!answer.done) throw std::runtime_error(std::string(command) + ": " + answer.text);
    return answer.text;
}

// What the sidebar shows before the lines are accepted.
void tellLines(const driver::Workbook& workbook, Language language) {
    const auto previewed = sheet::previewLines(workbook.document(), language);
    if (const auto* refused = std::get_if<sheet::ImportRefusal>(&previewed))
        throw std::runtime_error(toUtf8(refused->sentence));
    const auto& preview = std::get<std::unique_ptr<sheet::Preview>>(previewed);
    for (const Text& finding : preview->content().findings) std::cout << "  " << toUtf8(finding) << '\n';
}

}  // namespace

void fillImported(const driver::Office& office, const Edition& edition, const path& sie, const path& folder) {
    const std::string name = sie.stem().string() + "-" + kPeriod.name + edition.ending;
    const std::string sheet = std::string(edition.sheet) + kPeriod.name;
    const auto text = [](const std::string& value) { return Any(driver::toOUString(value)); };
    const driver::Workbook workbook(office, office.newDocument());
    std::cout << "importing " << sie.filename().string() << std::endl;
    const std::string control =
        done(driver::command(office, workbook.frame(), "vnd.outturn:import",
                             {{"File", text(std::filesystem::absolute(sie).string())}}),
             "vnd.outturn:import");
    tellLines(workbook, edition.language);
    const std::string lines =
        done(driver::command(office, workbook.frame(), "vnd.outturn:lines", {{"Agree", text("true")}}),
             "vnd.outturn:lines");
    std::cout << "filling " << sheet << std::endl;
    done(driver::command(
             office, workbook.frame(), "vnd.outturn:report",
             {{"Period", text(kPeriod.code)}, {"Unit", text("tkr")}, {"Language", text(edition.code)}}),
         "vnd.outturn:report");
    requireSheet(workbook, sheet, "vnd.outturn:report");
    for (const auto& [shown, file] : {std::pair(control, "-control"), std::pair(lines, "-lines")}) {
        workbook.activate(shown);
        pictureOfDisplay(folder / (name + file + ".png"));
    }
    workbook.activate(sheet);
    std::cout << "storing " << name << std::endl;
    leaveTable(workbook, sheet, edition.language, folder / (name + ".txt"));
    handOver(workbook, kPeriod, folder / (name + ".pdf"));
    office.store(workbook.document(), folder / (name + ".ods"), "calc8");
    office.close(workbook.document());
}

}  // namespace outturn::demo
