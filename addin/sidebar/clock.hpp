#pragma once

#include <chrono>

#include <com/sun/star/awt/XCallback.hpp>
#include <com/sun/star/awt/XRequestCallback.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

namespace outturn::sidebar {

using com::sun::star::uno::Reference;

// Puts a callback into the office's event loop after a while. The SDK's own timer (salhelper::Timer) cannot
// be used: once it has run, its thread keeps the office from ever ending. This one lets itself be stopped: it
// forgets everything when the office says that it ends.
void callAfter(std::chrono::milliseconds delay,
               const Reference<com::sun::star::uno::XComponentContext>& context,
               const Reference<com::sun::star::awt::XCallback>& callback);

}  // namespace outturn::sidebar
