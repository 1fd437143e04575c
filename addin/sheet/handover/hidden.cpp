#include "sheet/handover/hidden.hpp"

#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/util/XCloseable.hpp>

#include "sheet/context.hpp"

namespace outturn::sheet {

namespace css = com::sun::star;
using css::beans::PropertyValue;
using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY_THROW;
using rtl::OUString;

static PropertyValue argument(const char* name, const Any& value) {
    PropertyValue result;
    result.Name = OUString::createFromAscii(name);
    result.Value = value;
    return result;
}

HiddenDocument openHidden(const char* factory) {
    Sequence<PropertyValue> arguments(1);
    arguments.getArray()[0] = argument("Hidden", Any(true));
    return css::frame::Desktop::create(context())->loadComponentFromURL(
        "private:factory/" + OUString::createFromAscii(factory), "_blank", 0, arguments);
}

void closeHidden(const Reference<css::uno::XInterface>& document) noexcept {
    try {
        Reference<css::util::XCloseable>(document, UNO_QUERY_THROW)->close(true);
    } catch (const css::uno::Exception&) {
        // The office ends, and the document with it.
    }
}

void storeHidden(const Reference<css::uno::XInterface>& document, const OUString& url, const OUString& filter,
                 const Sequence<PropertyValue>& choices) {
    Sequence<PropertyValue> arguments(choices.hasElements() ? 3 : 2);
    arguments.getArray()[0] = argument("FilterName", Any(filter));
    arguments.getArray()[1] = argument("Overwrite", Any(true));
    if (choices.hasElements()) arguments.getArray()[2] = argument("FilterData", Any(choices));
    Reference<css::frame::XStorable>(document, UNO_QUERY_THROW)->storeToURL(url, arguments);
}

}  // namespace outturn::sheet
