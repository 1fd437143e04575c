// Fills the sample's reports for November 2023 and February 2024 as a user would, in a Swedish and in an
// English interface, and leaves of each the workbook, the PDF and the text document that are handed over, its
// first table as text, and pictures of the window with the sidebar.
// Then turns a file of an accounting system into a report, and leaves that too.
//   outturn_demo EXTENSION WORKBOOK SIE_FILE FOLDER
// needs a display of its own ($DISPLAY) that is 1600 × 1000 pixels large.
#include <cstdlib>
#include <iostream>
#include <iterator>

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/util/XChangesBatch.hpp>

#include "demo/edition.hpp"
#include "demo/imported.hpp"
#include "demo/picture.hpp"
#include "demo/steps.hpp"
#include "driver/office.hpp"
#include "driver/workbook.hpp"

namespace outturn::demo {

namespace {

namespace css = com::sun::star;
using css::beans::PropertyValue;
using css::uno::Any;
using css::uno::Sequence;
using driver::Reference;
using driver::UNO_QUERY_THROW;
using std::filesystem::path;

constexpr Edition kEditions[] = {
    {Language::Swedish, "sv", "sv", "Rapport ", "rapport-", "", "sidebar.png"},
    {Language::English, "en", "en-US", "Report ", "report-", "-en", "sidebar-en.png"},
};

constexpr Period kPeriods[] = {{"202311", "2023-11"}, {"202402", "2024-02"}};

PropertyValue property(const char* name, const Any& value) {
    PropertyValue result;
    result.Name = driver::toOUString(name);
    result.Value = value;
    return result;
}

Any textArgument(const char* text) {
    return Any(driver::toOUString(text));
}

// On a display without a window manager a window takes the size that was last remembered, and no other.
void fillDisplay(const driver::Office& office) {
    Sequence<Any> node(1);
    node.getArray()[0] <<= property("nodepath", textArgument("/org.openoffice.Setup/Office/Factories/"
                                                             "com.sun.star.sheet.SpreadsheetDocument"));
    const Reference<css::beans::XPropertySet> factory(
        css::configuration::theDefaultProvider::get(office.context())
            ->createInstanceWithArguments(
                driver::toOUString("com.sun.star.configuration.ConfigurationUpdateAccess"), node),
        UNO_QUERY_THROW);
    factory->setPropertyValue(driver::toOUString("ooSetupFactoryWindowAttributes"),
                              textArgument("0,0,1600,1000;1;0,0,1600,1000;"));
    Reference<css::util::XChangesBatch>(factory, UNO_QUERY_THROW)->commitChanges();
}

void fill(const driver::Office& office, const Edition& edition, const Period& period, const path& sample,
          const path& folder) {
    const std::string sheet = std::string(edition.sheet) + period.name;
    const std::string name = std::string(edition.name) + period.name + edition.ending;
    std::cout << "filling " << sheet << std::endl;
    // A copy of its own: whoever else has the sample open, or had it when the machine went down, is no
    // matter.
    const path copy = folder / (name + ".ods");
    std::filesystem::copy_file(sample, copy);
    const driver::Workbook workbook(office, office.open(copy));
    workbook.dispatch("vnd.outturn:report", {{"Period", textArgument(period.code)},
                                             {"Unit", textArgument("mnkr")},
                                             {"Language", textArgument(edition.code)}});
    requireSheet(workbook, sheet, "vnd.outturn:report");
    workbook.activate(sheet);
    if (&period == std::prev(std::end(kPeriods))) {
        workbook.dispatch("vnd.outturn:sidebar");
        pictureOfDisplay(folder / edition.picture);
    }
    std::cout << "storing " << name << std::endl;
    leaveTable(workbook, sheet, edition.language, folder / (name + ".txt"));
    handOver(workbook, period, folder / (name + ".pdf"));
    handOver(workbook, period, folder / (name + ".odt"));
    Reference<css::frame::XStorable>(workbook.document(), UNO_QUERY_THROW)->store();
    office.close(workbook.document());
}

struct Samples {
    path workbook;
    path sie;
};

void run(const Edition& edition, const path& extension, const Samples& samples, const path& folder,
         const char* display) {
    driver::OfficeOptions options;
    options.profile = folder / (std::string("profile-") + edition.code);
    options.language = edition.interface;
    options.display = display;
    options.backend = "gen";
    options.extension = extension;
    options.longest = std::chrono::seconds(240);
    std::cout << "starting LibreOffice (" << edition.interface << ")" << std::endl;
    driver::Office office(options);
    fillDisplay(office);
    for (const Period& period : kPeriods) fill(office, edition, period, samples.workbook, folder);
    fillImported(office, edition, samples.sie, folder);
    office.quit();
}

}  // namespace

}  // namespace outturn::demo

int main(int count, char** arguments) try {
    const char* display = std::getenv("DISPLAY");
    if (count != 5 || display == nullptr) {
        std::cerr << "DISPLAY=:N outturn_demo EXTENSION WORKBOOK SIE_FILE FOLDER\n";
        return 2;
    }
    for (const auto& edition : outturn::demo::kEditions) {
        outturn::demo::run(edition, arguments[1], {arguments[2], arguments[3]}, arguments[4], display);
    }
    return 0;
} catch (const com::sun::star::uno::Exception& error) {
    std::cerr << "outturn_demo: " << outturn::driver::toUtf8(error.Message) << '\n';
    return 1;
} catch (const std::exception& error) {
    std::cerr << "outturn_demo: " << error.what() << '\n';
    return 1;
}
