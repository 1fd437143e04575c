// The factories LibreOffice calls by the names in registration/outturn.components, and nothing else.
#include <com/sun/star/uno/Sequence.hxx>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <sal/types.h>

#include "calc/functions.hpp"
#include "sheet/context.hpp"
#include "sidebar/panel_factory.hpp"
#include "sidebar/protocol_handler.hpp"

using com::sun::star::uno::Any;
using com::sun::star::uno::Sequence;
using com::sun::star::uno::XComponentContext;
using com::sun::star::uno::XInterface;

extern "C" SAL_DLLPUBLIC_EXPORT XInterface* createOutturnFunctions(XComponentContext* context,
                                                                   const Sequence<Any>&) {
    outturn::sheet::keepContext(context);
    return cppu::acquire(new outturn::calc::Functions);
}

extern "C" SAL_DLLPUBLIC_EXPORT XInterface* createOutturnPanelFactory(XComponentContext* context,
                                                                      const Sequence<Any>&) {
    outturn::sheet::keepContext(context);
    return cppu::acquire(new outturn::sidebar::PanelFactory(context));
}

extern "C" SAL_DLLPUBLIC_EXPORT XInterface* createOutturnProtocolHandler(XComponentContext* context,
                                                                         const Sequence<Any>&) {
    outturn::sheet::keepContext(context);
    return cppu::acquire(new outturn::sidebar::ProtocolHandler(context));
}
