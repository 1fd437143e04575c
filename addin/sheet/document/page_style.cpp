#include "sheet/document/page_style.hpp"

#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>

#include "sheet/document/properties.hpp"

namespace outturn::sheet {

namespace css = com::sun::star;
using css::uno::UNO_QUERY_THROW;

PageStyle pageStyle(const SpreadsheetDocument& document, const rtl::OUString& name) {
    const Reference<css::style::XStyleFamiliesSupplier> supplier(document, UNO_QUERY_THROW);
    const Reference<css::container::XNameContainer> styles(
        supplier->getStyleFamilies()->getByName("PageStyles"), UNO_QUERY_THROW);
    if (styles->hasByName(name)) return {{styles->getByName(name), UNO_QUERY_THROW}, false};
    const Reference<css::lang::XMultiServiceFactory> factory(document, UNO_QUERY_THROW);
    const Reference<css::style::XStyle> style(factory->createInstance("com.sun.star.style.PageStyle"),
                                              UNO_QUERY_THROW);
    styles->insertByName(name, css::uno::Any(style));
    setProperty(style, "ScaleToPagesX", sal_Int16{1});
    setProperty(style, "ScaleToPagesY", sal_Int16{0});
    setProperty(style, "HeaderIsOn", false);
    return {style, true};
}

}  // namespace outturn::sheet
