// Fills the sample's report as a user would, in a Swedish and in an English interface, and leaves for each
// the workbook, the report as PDF, its first table as text and a picture of the window with the sidebar.
//   outturn_demo EXTENSION SAMPLE FOLDER
// needs a display of its own ($DISPLAY) that is 1600 × 1000 pixels large.
#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <stdexcept>

#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XText.hpp>

#include "demo/picture.hpp"
#include "demo/shown_table.hpp"
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

struct Edition {
    Language language;
    const char* code;
    const char* interface;
    const char* sheet;
    const char* name;     // of the files
    const char* picture;  // of the window
};

constexpr Edition kEditions[] = {
    {Language::Swedish, "sv", "sv", "Rapport 2024-02", "rapport-2024-02", "sidebar.png"},
    {Language::English, "en", "en-US", "Report 2024-02", "report-2024-02-en", "sidebar-en.png"},
};

PropertyValue property(const char* name, const Any& value) {
    PropertyValue result;
    result.Name = driver::toOUString(name);
    result.Value = value;
    return result;
}

Any textArgument(const char* text) {
    return Any(driver::toOUString(text));
}

Reference<css::sheet::XSheetCellCursor> usedArea(const driver::Workbook& workbook, const char* sheet) {
    const auto cursor = workbook.sheet(sheet)->createCursor();
    Reference<css::sheet::XUsedAreaCursor>(cursor, UNO_QUERY_THROW)->gotoEndOfUsedArea(true);
    return cursor;
}

std::vector<ShownRow> shownRows(const driver::Workbook& workbook, const char* sheet) {
    const auto area = usedArea(workbook, sheet);
    const Reference<css::table::XColumnRowRange> size(area, UNO_QUERY_THROW);
    std::vector<ShownRow> rows(static_cast<std::size_t>(size->getRows()->getCount()));
    sal_Int32 at = 0;
    for (auto& row : rows) {
        for (sal_Int32 column = 0; column < size->getColumns()->getCount(); ++column) {
            const Reference<css::text::XText> cell(area->getCellByPosition(column, at), UNO_QUERY_THROW);
            row.push_back(driver::toUtf8(cell->getString()));
        }
        ++at;
    }
    return rows;
}

// The report alone, not the ledger's hundreds of pages.
void storePdf(const driver::Workbook& workbook, const char* sheet, const path& file) {
    Sequence<PropertyValue> choices(1);
    choices.getArray()[0] = property("Selection", Any(usedArea(workbook, sheet)));
    Sequence<PropertyValue> arguments(2);
    arguments.getArray()[0] = property("FilterName", textArgument("calc_pdf_Export"));
    arguments.getArray()[1] = property("FilterData", Any(choices));
    Reference<css::frame::XStorable>(workbook.document(), UNO_QUERY_THROW)
        ->storeToURL(driver::fileUrl(file), arguments);
}

void run(const Edition& edition, const path& extension, const path& sample, const path& folder,
         const char* display) {
    driver::OfficeOptions options;
    options.profile = folder / (std::string("profile-") + edition.code);
    options.language = edition.interface;
    options.display = display;
    options.backend = "gtk3";
    options.extension = extension;
    options.longest = std::chrono::seconds(240);
    std::cout << "starting LibreOffice (" << edition.interface << ")" << std::endl;
    driver::Office office(options);
    const driver::Workbook workbook(office, office.open(sample));
    workbook.frame()->getContainerWindow()->setPosSize(0, 0, 1600, 1000, css::awt::PosSize::POSSIZE);

    std::cout << "filling " << edition.sheet << std::endl;
    workbook.dispatch("vnd.outturn:report", {{"Period", textArgument("202402")},
                                             {"Unit", textArgument("mnkr")},
                                             {"Language", textArgument(edition.code)}});
    const auto names = workbook.sheetNames();
    if (std::find(names.begin(), names.end(), edition.sheet) == names.end()) {
        throw std::runtime_error(std::string("vnd.outturn:report left no sheet \"") + edition.sheet + '"');
    }
    workbook.activate(edition.sheet);
    workbook.dispatch("vnd.outturn:sidebar");
    pictureOfDisplay(folder / edition.picture);

    const auto file = [&](const char* ending) { return folder / (std::string(edition.name) + ending); };
    std::cout << "storing " << edition.name << std::endl;
    std::ofstream(file(".txt")) << publishedTable(shownRows(workbook, edition.sheet), edition.language);
    office.store(workbook.document(), file(".ods"), "calc8");
    storePdf(workbook, edition.sheet, file(".pdf"));
    office.close(workbook.document());
    office.quit();
}

}  // namespace

}  // namespace outturn::demo

int main(int count, char** arguments) try {
    const char* display = std::getenv("DISPLAY");
    if (count != 4 || display == nullptr) {
        std::cerr << "DISPLAY=:N outturn_demo EXTENSION SAMPLE FOLDER\n";
        return 2;
    }
    for (const auto& edition : outturn::demo::kEditions) {
        outturn::demo::run(edition, arguments[1], arguments[2], arguments[3], display);
    }
    return 0;
} catch (const com::sun::star::uno::Exception& error) {
    std::cerr << "outturn_demo: " << outturn::driver::toUtf8(error.Message) << '\n';
    return 1;
} catch (const std::exception& error) {
    std::cerr << "outturn_demo: " << error.what() << '\n';
    return 1;
}
