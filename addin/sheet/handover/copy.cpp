#include "sheet/handover/copy.hpp"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/sheet/XSpreadsheets2.hpp>
#include <com/sun/star/util/Date.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include "calc/strings.hpp"
#include "sheet/document/properties.hpp"
#include "sheet/document/ranges.hpp"
#include "sheet/document/sheet_names.hpp"
#include "sheet/handover/hidden.hpp"
#include "sheet/handover/page.hpp"
#include "sheet/handover/values.hpp"

namespace outturn::sheet {

namespace css = com::sun::star;
using css::beans::PropertyValue;
using css::uno::Sequence;
using css::uno::UNO_QUERY_THROW;
using rtl::OUString;

namespace {

OUString filterOf(HandoverFormat format) {
    switch (format) {
        case HandoverFormat::OpenDocument:
            return "calc8";
        case HandoverFormat::Excel:
            return "Calc MS Excel 2007 XML";
        case HandoverFormat::Pdf:
            return "calc_pdf_Export";
        case HandoverFormat::Text:
        case HandoverFormat::Word:
            break;
    }
    return {};
}

}  // namespace

ValuesCopy::ValuesCopy(const SpreadsheetDocument& document, const Range& report,
                       const Reference<css::frame::XController>& view)
    : copy_(openHidden("scalc"), UNO_QUERY_THROW) {
    try {
        // What is calculated here would be calculated without the workbook.
        Reference<css::sheet::XCalculatable>(copy_, UNO_QUERY_THROW)->enableAutomaticCalculation(false);
        takeSettings(document);
        importReport(document, report);
        if (isProtected()) return;
        takePage(document, report, copy_, sheet_);
        replaceByValues(report, copy_, sheet_);
        Reference<css::sheet::XCalculatable>(copy_, UNO_QUERY_THROW)->enableAutomaticCalculation(true);
        describe();
        show(view);
    } catch (...) {
        closeHidden(copy_);
        throw;
    }
}

ValuesCopy::~ValuesCopy() {
    closeHidden(copy_);
}

void ValuesCopy::takeSettings(const SpreadsheetDocument& document) const {
    // Dates are counted from here.
    setProperty(copy_, "NullDate", property<css::util::Date>(document, "NullDate"));
    setProperty(copy_, "CharLocale", property<css::lang::Locale>(document, "CharLocale"));
    setProperty(copy_, "StandardDecimals", property<sal_Int16>(document, "StandardDecimals"));
}

void ValuesCopy::importReport(const SpreadsheetDocument& document, const Range& report) {
    const Reference<css::sheet::XSpreadsheets2> sheets(copy_->getSheets(), UNO_QUERY_THROW);
    const auto empty = sheets->getElementNames();
    // A first sheet of the report's own name would make it "name_2".
    for (sal_Int32 at = 0; at < empty.getLength(); ++at) {
        Reference<css::container::XNamed>(sheets->getByName(empty[at]), UNO_QUERY_THROW)
            ->setName("outturn-empty-" + OUString::number(at));
    }
    sheets->importSheet(document, calc::toOUString(nameOf(report)), 0);
    for (sal_Int32 at = 0; at < empty.getLength(); ++at) {
        sheets->removeByName("outturn-empty-" + OUString::number(at));
    }
    sheet_ = sheetAt(copy_, 0);
    // Against a slip of the hand there is no password.
    const Reference<css::util::XProtectable> protection(sheet_, UNO_QUERY_THROW);
    try {
        if (protection->isProtected()) protection->unprotect(OUString());
    } catch (const css::lang::IllegalArgumentException&) {
        // There is one: isProtected() says so.
    }
}

bool ValuesCopy::isProtected() const {
    return sheet::isProtected(sheet_);
}

void ValuesCopy::describe() const {
    const OUString footer = pageFooter(copy_, sheet_);
    Reference<css::document::XDocumentPropertiesSupplier>(copy_, UNO_QUERY_THROW)
        ->getDocumentProperties()
        ->setTitle(footer.isEmpty() ? calc::toOUString(nameOf(sheet_)) : footer);
}

void ValuesCopy::show(const Reference<css::frame::XController>& view) const {
    const auto controller = Reference<css::frame::XModel>(copy_, UNO_QUERY_THROW)->getCurrentController();
    if (!view.is() || !controller.is()) return;
    setProperty(controller, "ShowGrid", property<bool>(view, "ShowGrid"));
    setProperty(controller, "ZoomType", property<sal_Int16>(view, "ZoomType"));
    setProperty(controller, "ZoomValue", property<sal_Int16>(view, "ZoomValue"));
}

void ValuesCopy::store(const OUString& url, HandoverFormat format) const {
    if (format != HandoverFormat::Pdf) return storeHidden(copy_, url, filterOf(format));
    Sequence<PropertyValue> choices(1);
    // Read aloud in the order of its rows, as the law asks of what a public body publishes.
    choices.getArray()[0].Name = "UseTaggedPDF";
    choices.getArray()[0].Value <<= true;
    storeHidden(copy_, url, filterOf(format), choices);
}

}  // namespace outturn::sheet
