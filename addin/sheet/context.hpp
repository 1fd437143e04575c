#pragma once

#include <com/sun/star/uno/Reference.hxx>
#include <com/sun/star/uno/XComponentContext.hpp>

namespace outturn::sheet {

using ComponentContext = com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>;

// The office's component context, from which its services are made. The factories in component.cpp are handed
// it and keep it here: the SDK, unlike the office itself, has no call that gives it.
void keepContext(const ComponentContext& context);

// Null before anything of the extension was made.
ComponentContext context();

}  // namespace outturn::sheet
