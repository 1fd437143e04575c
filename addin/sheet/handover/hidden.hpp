#pragma once

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/uno/Sequence.hxx>
#include <rtl/ustring.hxx>

namespace outturn::sheet {

using HiddenDocument = com::sun::star::uno::Reference<com::sun::star::lang::XComponent>;

// A new document that nobody sees: "scalc", "swriter". Null where this office has no such module.
HiddenDocument openHidden(const char* factory);
// Never throws: where it fails, the office ends, and the document with it.
void closeHidden(const com::sun::star::uno::Reference<com::sun::star::uno::XInterface>& document) noexcept;
// choices: of the filter.
void storeHidden(const com::sun::star::uno::Reference<com::sun::star::uno::XInterface>& document,
                 const rtl::OUString& url, const rtl::OUString& filter,
                 const com::sun::star::uno::Sequence<com::sun::star::beans::PropertyValue>& choices = {});

}  // namespace outturn::sheet
