#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/style/NumberingType.hpp>
#include <com/sun/star/style/XStyle.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/text/PageNumberType.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextContent.hpp>

#include "calc/strings.hpp"
#include "sheet/document/paper.hpp"
#include "sheet/document/properties.hpp"
#include "sheet/text_document/styles.hpp"

namespace outturn::sheet {

namespace css = com::sun::star;
using css::uno::UNO_QUERY_THROW;
using rtl::OUString;
using Words = Reference<css::text::XText>;

// In hundredths of a millimetre.
static constexpr sal_Int32 kMargin = 2500;
// Head and foot stand within the margin of the text.
static constexpr sal_Int32 kEdge = 1300;

static void append(const Words& words, const OUString& text) {
    words->insertString(words->getEnd(), text, false);
}

static void appendField(const Reference<css::lang::XMultiServiceFactory>& factory, const Words& words,
                        const char* service) {
    const Reference<css::text::XTextContent> field(
        factory->createInstance(OUString::createFromAscii(service)), UNO_QUERY_THROW);
    setProperty(field, "NumberingType", css::style::NumberingType::ARABIC);
    words->insertTextContent(words->getEnd(), field, false);
}

void setUpTextPage(const WriterDocument& document, const Text& organisation, const Text& footer) {
    const Reference<css::lang::XMultiServiceFactory> factory(document, UNO_QUERY_THROW);
    const Reference<css::style::XStyleFamiliesSupplier> supplier(document, UNO_QUERY_THROW);
    const Reference<css::container::XNameAccess> styles(supplier->getStyleFamilies()->getByName("PageStyles"),
                                                        UNO_QUERY_THROW);
    const Reference<css::style::XStyle> page(styles->getByName("Standard"), UNO_QUERY_THROW);
    setProperty(page, "IsLandscape", false);
    setProperty(page, "Width", kPaperShort);
    setProperty(page, "Height", kPaperLong);
    setProperty(page, "LeftMargin", kMargin);
    setProperty(page, "RightMargin", kMargin);
    for (const char* const edge : {"TopMargin", "BottomMargin"}) setProperty(page, edge, kEdge);
    for (const char* const what : {"Header", "Footer"}) {
        const OUString name = OUString::createFromAscii(what);
        const auto set = [&](const char* property, const auto& value) {
            Reference<css::beans::XPropertySet>(page, UNO_QUERY_THROW)
                ->setPropertyValue(name + OUString::createFromAscii(property), css::uno::Any(value));
        };
        set("IsOn", true);
        set("IsDynamicHeight", false);
        set("BodyDistance", sal_Int32{600});
        set("Height", kMargin - kEdge);
    }
    const auto head = property<Words>(page, "HeaderText");
    head->setString(calc::toOUString(organisation));
    const auto foot = property<Words>(page, "FooterText");
    foot->setString(calc::toOUString(footer + u"\t"));
    const Reference<css::text::XTextContent> number(
        factory->createInstance("com.sun.star.text.TextField.PageNumber"), UNO_QUERY_THROW);
    setProperty(number, "NumberingType", css::style::NumberingType::ARABIC);
    setProperty(number, "SubType", css::text::PageNumberType_CURRENT);
    foot->insertTextContent(foot->getEnd(), number, false);
    append(foot, " (");
    appendField(factory, foot, "com.sun.star.text.TextField.PageCount");
    append(foot, ")");
}

}  // namespace outturn::sheet
