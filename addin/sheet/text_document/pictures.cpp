#include "sheet/text_document/pictures.hpp"

#include <algorithm>

#include <com/sun/star/awt/Size.hpp>
#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/document/XExporter.hpp>
#include <com/sun/star/document/XFilter.hpp>
#include <com/sun/star/drawing/GraphicExportFilter.hpp>
#include <com/sun/star/graphic/GraphicProvider.hpp>
#include <com/sun/star/graphic/XGraphic.hpp>
#include <com/sun/star/io/TempFile.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/text/TextContentAnchorType.hpp>
#include <com/sun/star/text/XTextContent.hpp>

#include "calc/strings.hpp"
#include "sheet/context.hpp"
#include "sheet/document/properties.hpp"

namespace outturn::sheet {

namespace css = com::sun::star;
using css::beans::PropertyValue;
using css::uno::Any;
using css::uno::Sequence;
using css::uno::UNO_QUERY_THROW;
using rtl::OUString;
using Graphic = Reference<css::graphic::XGraphic>;

namespace {

// In hundredths of a millimetre; less than a page, with its title.
constexpr sal_Int32 kGreatestHeight = 20000;
// From the letters of the sheet to those of running text.
constexpr double kEnlarged = 1.2;
constexpr double kDotsPerInch = 300;
constexpr double kInch = 2540;

css::awt::Size sizeOf(const Shape& shape) {
    const css::awt::Size size = shape->getSize();
    const double scale =
        std::min({kEnlarged, static_cast<double>(kTextWidth) / std::max<sal_Int32>(size.Width, 1),
                  static_cast<double>(kGreatestHeight) / std::max<sal_Int32>(size.Height, 1)});
    return {static_cast<sal_Int32>(size.Width * scale), static_cast<sal_Int32>(size.Height * scale)};
}

PropertyValue named(const char* name, const Any& value) {
    PropertyValue made;
    made.Name = OUString::createFromAscii(name);
    made.Value = value;
    return made;
}

Sequence<PropertyValue> pixels(const css::awt::Size& size) {
    Sequence<PropertyValue> made(2);
    made.getArray()[0] = named("PixelWidth", Any(static_cast<sal_Int32>(size.Width * kDotsPerInch / kInch)));
    made.getArray()[1] =
        named("PixelHeight", Any(static_cast<sal_Int32>(size.Height * kDotsPerInch / kInch)));
    return made;
}

// Lines and letters for LibreOffice; Word has not the letters, and would draw others in their place, so for
// Word they are dots.
Graphic graphicOf(const Shape& shape, const css::awt::Size& size, HandoverFormat format) {
    const bool isWord = format == HandoverFormat::Word;
    const auto file = css::io::TempFile::create(context());
    file->setRemoveFile(true);
    Sequence<PropertyValue> wanted(isWord ? 3 : 2);
    wanted.getArray()[0] = named("MediaType", Any(isWord ? OUString("image/png") : OUString("image/x-emf")));
    wanted.getArray()[1] = named("URL", Any(file->getUri()));
    if (isWord) wanted.getArray()[2] = named("FilterData", Any(pixels(size)));
    const auto exporter = css::drawing::GraphicExportFilter::create(context());
    exporter->setSourceDocument(Reference<css::lang::XComponent>(shape, UNO_QUERY_THROW));
    if (!exporter->filter(wanted)) return {};
    Sequence<PropertyValue> source(1);
    source.getArray()[0] = named("URL", Any(file->getUri()));
    return css::graphic::GraphicProvider::create(context())->queryGraphic(source);
}

}  // namespace

void insertPicture(const WriterDocument& document, const Reference<css::text::XTextRange>& place,
                   const Shape& shape, HandoverFormat format, const Text& title, const Text& description) {
    const css::awt::Size size = sizeOf(shape);
    const Graphic graphic = graphicOf(shape, size, format);
    if (!graphic.is()) return;
    const Reference<css::text::XTextContent> picture(
        Reference<css::lang::XMultiServiceFactory>(document, UNO_QUERY_THROW)
            ->createInstance("com.sun.star.text.TextGraphicObject"),
        UNO_QUERY_THROW);
    setProperty(picture, "AnchorType", css::text::TextContentAnchorType_AS_CHARACTER);
    setProperty(picture, "Graphic", graphic);
    setProperty(picture, "Width", size.Width);
    setProperty(picture, "Height", size.Height);
    document->getText()->insertTextContent(place, picture, false);
    setProperty(picture, "Title", calc::toOUString(title));
    setProperty(picture, "Description", calc::toOUString(description));
}

}  // namespace outturn::sheet
