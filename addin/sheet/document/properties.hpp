#pragma once

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/uno/Any.hxx>
#include <com/sun/star/uno/Reference.hxx>
#include <rtl/ustring.hxx>

#include "sheet/settings.hpp"

namespace outturn::sheet {

// Properties of a cell, a row, a style …; throws what Calc throws where there is no such property.
template <class Object, class Value>
void setProperty(const Reference<Object>& object, const char* name, const Value& value) {
    const Reference<com::sun::star::beans::XPropertySet> properties(object,
                                                                    com::sun::star::uno::UNO_QUERY_THROW);
    properties->setPropertyValue(rtl::OUString::createFromAscii(name), com::sun::star::uno::Any(value));
}

template <class Value, class Object>
Value property(const Reference<Object>& object, const char* name) {
    const Reference<com::sun::star::beans::XPropertySet> properties(object,
                                                                    com::sun::star::uno::UNO_QUERY_THROW);
    Value value{};
    properties->getPropertyValue(rtl::OUString::createFromAscii(name)) >>= value;
    return value;
}

}  // namespace outturn::sheet
