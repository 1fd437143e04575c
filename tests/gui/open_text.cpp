#include "gui/open_text.hpp"

#include <map>
#include <utility>

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/text/XTextGraphicObjectsSupplier.hpp>
#include <com/sun/star/text/XTextTablesSupplier.hpp>
#include <com/sun/star/util/XCloseable.hpp>

#include "domain/text.hpp"
#include "driver/shown_text.hpp"
#include "gui/handover_setup.hpp"

namespace outturn::driver {

OpenText::OpenText(const Office& office, const path& file) {
    css::uno::Sequence<css::beans::PropertyValue> arguments(1);
    arguments.getArray()[0].Name = "Hidden";
    arguments.getArray()[0].Value <<= true;
    document_.set(office.desktop()->loadComponentFromURL(fileUrl(file), "_blank", 0, arguments),
                  UNO_QUERY_THROW);
}

OpenText::~OpenText() {
    try {
        Reference<css::util::XCloseable>(document_, UNO_QUERY_THROW)->close(true);
    } catch (const css::uno::Exception&) {
        ADD_FAILURE() << "the text document was gone before it was closed";
    }
}

std::vector<std::string> OpenText::paragraphs(const std::string& style) const {
    std::vector<std::string> found;
    const Reference<css::container::XEnumerationAccess> text(document_->getText(), UNO_QUERY_THROW);
    const auto paragraphs = text->createEnumeration();
    while (paragraphs->hasMoreElements()) {
        const Reference<css::lang::XServiceInfo> one(paragraphs->nextElement(), UNO_QUERY_THROW);
        if (!one->supportsService("com.sun.star.text.Paragraph")) continue;
        if (!style.empty() && toUtf8(property<rtl::OUString>(one, "ParaStyleName")) != style) continue;
        found.push_back(toUtf8(Reference<css::text::XTextRange>(one, UNO_QUERY_THROW)->getString()));
    }
    return found;
}

std::vector<TextTable> OpenText::tables() const {
    const Reference<css::container::XIndexAccess> all(
        Reference<css::text::XTextTablesSupplier>(document_, UNO_QUERY_THROW)->getTextTables(),
        UNO_QUERY_THROW);
    std::vector<TextTable> found;
    found.reserve(static_cast<std::size_t>(all->getCount()));
    for (sal_Int32 at = 0; at < all->getCount(); ++at)
        found.emplace_back(all->getByIndex(at), UNO_QUERY_THROW);
    return found;
}

Reference<css::beans::XPropertySet> OpenText::style(const std::string& family,
                                                    const std::string& name) const {
    const Reference<css::style::XStyleFamiliesSupplier> supplier(document_, UNO_QUERY_THROW);
    const Reference<css::container::XNameAccess> styles(
        supplier->getStyleFamilies()->getByName(toOUString(family)), UNO_QUERY_THROW);
    return {styles->getByName(toOUString(name)), UNO_QUERY_THROW};
}

std::vector<Reference<css::beans::XPropertySet>> OpenText::pictures() const {
    const Reference<css::container::XIndexAccess> all(
        Reference<css::text::XTextGraphicObjectsSupplier>(document_, UNO_QUERY_THROW)->getGraphicObjects(),
        UNO_QUERY_THROW);
    std::vector<Reference<css::beans::XPropertySet>> found;
    found.reserve(static_cast<std::size_t>(all->getCount()));
    for (sal_Int32 at = 0; at < all->getCount(); ++at)
        found.emplace_back(all->getByIndex(at), UNO_QUERY_THROW);
    return found;
}

std::string bare(const std::string& text) {
    return outturn::toUtf8(trimmed(fromUtf8(plainSpaces(text))));
}

std::vector<std::vector<std::string>> textsOf(const TextTable& table) {
    std::map<int, std::map<std::pair<std::size_t, std::string>, std::string>> rows;
    const auto names = table->getCellNames();
    for (const rtl::OUString& name : names) {
        const std::string cell = toUtf8(name);
        const auto digits = cell.find_first_of("0123456789");
        const auto text =
            toUtf8(Reference<css::text::XText>(table->getCellByName(name), UNO_QUERY_THROW)->getString());
        auto& row = rows[std::stoi(cell.substr(digits))];
        if (!text.empty()) row[{digits, cell.substr(0, digits)}] = bare(text);
    }
    std::vector<std::vector<std::string>> found;
    for (const auto& [number, cells] : rows) {
        auto& row = found.emplace_back();
        for (const auto& [name, text] : cells) row.push_back(text);
    }
    return found;
}

}  // namespace outturn::driver
