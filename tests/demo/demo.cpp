// Fills the sample's report as a user would, in a Swedish and in an English interface, and leaves for each
// the workbook, the report as PDF, its first table as text and a picture of the window with the sidebar.
//   outturn_demo EXTENSION SAMPLE FOLDER
// needs a display of its own ($DISPLAY) that is 1600 × 1000 pixels large.
#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <stdexcept>

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/table/XTableColumns.hpp>
#include <com/sun/star/table/XTableRows.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/util/XChangesBatch.hpp>

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

Reference<css::sheet::XSheetCellCursor> usedArea(const driver::Workbook& workbook, const char* sheet) {
    const auto cursor = workbook.sheet(sheet)->createCursor();
    Reference<css::sheet::XUsedAreaCursor>(cursor, UNO_QUERY_THROW)->gotoEndOfUsedArea(true);
    return cursor;
}

bool visible(const Reference<css::table::XTableRows>& rows, sal_Int32 at) {
    const Reference<css::beans::XPropertySet> row(rows->getByIndex(at), UNO_QUERY_THROW);
    return row->getPropertyValue(driver::toOUString("IsVisible")) == Any(true);
}

bool visible(const Reference<css::table::XTableColumns>& columns, sal_Int32 at) {
    const Reference<css::beans::XPropertySet> column(columns->getByIndex(at), UNO_QUERY_THROW);
    return column->getPropertyValue(driver::toOUString("IsVisible")) == Any(true);
}

std::vector<ShownRow> shownRows(const driver::Workbook& workbook, const char* sheet) {
    const auto area = usedArea(workbook, sheet);
    const Reference<css::table::XColumnRowRange> size(area, UNO_QUERY_THROW);
    std::vector<sal_Int32> columns;
    for (sal_Int32 column = 0; column < size->getColumns()->getCount(); ++column) {
        if (visible(size->getColumns(), column)) columns.push_back(column);
    }
    std::vector<ShownRow> rows;
    for (sal_Int32 row = 0; row < size->getRows()->getCount(); ++row) {
        if (!visible(size->getRows(), row)) continue;
        ShownRow& shown = rows.emplace_back();
        shown.reserve(columns.size());
        for (const sal_Int32 column : columns) {
            const Reference<css::text::XText> cell(area->getCellByPosition(column, row), UNO_QUERY_THROW);
            shown.push_back(driver::toUtf8(cell->getString()));
        }
    }
    return rows;
}

// What the sheet says is to be printed.
Any printed(const driver::Workbook& workbook, const char* sheet) {
    const auto areas =
        Reference<css::sheet::XPrintAreas>(workbook.sheet(sheet), UNO_QUERY_THROW)->getPrintAreas();
    if (areas.getLength() == 0) return Any(usedArea(workbook, sheet));
    const auto& area = areas[0];
    return Any(workbook.sheet(sheet)->getCellRangeByPosition(area.StartColumn, area.StartRow, area.EndColumn,
                                                             area.EndRow));
}

// The report alone, not the ledger's hundreds of pages.
void storePdf(const driver::Workbook& workbook, const char* sheet, const path& file) {
    Sequence<PropertyValue> choices(1);
    choices.getArray()[0] = property("Selection", printed(workbook, sheet));
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
    options.backend = "gen";
    options.extension = extension;
    options.longest = std::chrono::seconds(240);
    std::cout << "starting LibreOffice (" << edition.interface << ")" << std::endl;
    driver::Office office(options);
    fillDisplay(office);
    // A copy of its own: whoever else has the sample open, or had it when the machine went down, is no
    // matter.
    const path copy = options.profile / sample.filename();
    std::filesystem::copy_file(sample, copy);
    const driver::Workbook workbook(office, office.open(copy));

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
