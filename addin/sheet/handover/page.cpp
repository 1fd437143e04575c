#include "sheet/handover/page.hpp"

#include <com/sun/star/beans/PropertyAttribute.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/XHeaderFooterContent.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/style/XStyle.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XText.hpp>

#include "calc/strings.hpp"
#include "sheet/document/properties.hpp"
#include "sheet/document/ranges.hpp"

namespace outturn::sheet {

namespace css = com::sun::star;
using css::beans::XPropertySet;
using css::container::XNameContainer;
using css::sheet::XPrintAreas;
using css::style::XStyle;
using css::uno::Any;
using css::uno::UNO_QUERY_THROW;
using rtl::OUString;

namespace {

Reference<XNameContainer> pageStyles(const SpreadsheetDocument& document) {
    const Reference<css::style::XStyleFamiliesSupplier> supplier(document, UNO_QUERY_THROW);
    return {supplier->getStyleFamilies()->getByName("PageStyles"), UNO_QUERY_THROW};
}

Reference<XStyle> styleOf(const SpreadsheetDocument& document, const Range& sheet) {
    return {pageStyles(document)->getByName(property<OUString>(sheet, "PageStyle")), UNO_QUERY_THROW};
}

void copyProperties(const Reference<XStyle>& from, const Reference<XStyle>& to) {
    const Reference<XPropertySet> source(from, UNO_QUERY_THROW);
    const Reference<XPropertySet> target(to, UNO_QUERY_THROW);
    // Header and footer are switched on before they are filled; a length that is set in both ways keeps the
    // exact one.
    for (const char* const first : {"HeaderIsOn", "FooterIsOn"}) {
        const OUString name = OUString::createFromAscii(first);
        target->setPropertyValue(name, source->getPropertyValue(name));
    }
    const auto properties = source->getPropertySetInfo()->getProperties();
    for (const auto& known : properties) {
        if ((known.Attributes & css::beans::PropertyAttribute::READONLY) != 0) continue;
        const Any value = source->getPropertyValue(known.Name);
        if (!value.hasValue()) continue;
        try {
            target->setPropertyValue(known.Name, value);
        } catch (const css::uno::Exception&) {
            // One that only LibreOffice's own code may set, such as a name: the page is as good without.
        }
    }
    // The ways to scale a page exclude each other: the last one set holds.
    for (const char* const scale : {"PageScale", "ScaleToPages", "ScaleToPagesX", "ScaleToPagesY"}) {
        const OUString name = OUString::createFromAscii(scale);
        const Any value = source->getPropertyValue(name);
        if (value != Any(sal_Int16{0})) target->setPropertyValue(name, value);
    }
}

void takeStyle(const SpreadsheetDocument& document, const Range& report,
               const SpreadsheetDocument& copyDocument, const Range& copy) {
    const auto name = property<OUString>(report, "PageStyle");
    const auto styles = pageStyles(copyDocument);
    if (!styles->hasByName(name)) {
        const Reference<css::lang::XMultiServiceFactory> factory(copyDocument, UNO_QUERY_THROW);
        styles->insertByName(name, Any(factory->createInstance("com.sun.star.style.PageStyle")));
    }
    copyProperties(styleOf(document, report), {styles->getByName(name), UNO_QUERY_THROW});
    setProperty(copy, "PageStyle", name);
}

void takePrintAreas(const Range& report, const Range& copy) {
    const Reference<XPrintAreas> from(report, UNO_QUERY_THROW);
    const Reference<XPrintAreas> to(copy, UNO_QUERY_THROW);
    const std::int16_t sheet = addressOf(copy).Sheet;
    auto areas = from->getPrintAreas();
    for (sal_Int32 at = 0; at < areas.getLength(); ++at) areas.getArray()[at].Sheet = sheet;
    to->setPrintAreas(areas);
    CellRangeAddress rows = from->getTitleRows();
    rows.Sheet = sheet;
    to->setTitleRows(rows);
    to->setPrintTitleRows(from->getPrintTitleRows());
    CellRangeAddress columns = from->getTitleColumns();
    columns.Sheet = sheet;
    to->setTitleColumns(columns);
    to->setPrintTitleColumns(from->getPrintTitleColumns());
}

void takeBreaks(const Range& report, const Range& copy) {
    const Reference<css::table::XColumnRowRange> from(report, UNO_QUERY_THROW);
    const Reference<css::table::XColumnRowRange> to(copy, UNO_QUERY_THROW);
    const std::int32_t last = usedArea(report).EndRow;
    for (std::int32_t row = 0; row <= last; ++row) {
        const Reference<css::uno::XInterface> source(from->getRows()->getByIndex(row), UNO_QUERY_THROW);
        const Reference<css::uno::XInterface> target(to->getRows()->getByIndex(row), UNO_QUERY_THROW);
        const bool wanted = property<bool>(source, "IsManualPageBreak");
        if (wanted != property<bool>(target, "IsManualPageBreak"))
            setProperty(target, "IsStartOfNewPage", wanted);
    }
}

}  // namespace

void takePage(const SpreadsheetDocument& document, const Range& report,
              const SpreadsheetDocument& copyDocument, const Range& copy) {
    takeStyle(document, report, copyDocument, copy);
    takePrintAreas(report, copy);
    takeBreaks(report, copy);
}

OUString pageFooter(const SpreadsheetDocument& document, const Range& sheet) {
    const auto footer = property<Reference<css::sheet::XHeaderFooterContent>>(styleOf(document, sheet),
                                                                              "RightPageFooterContent");
    return footer.is() ? footer->getLeftText()->getString() : OUString();
}

}  // namespace outturn::sheet
