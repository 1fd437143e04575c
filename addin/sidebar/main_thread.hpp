#pragma once

#include <chrono>
#include <functional>

#include <com/sun/star/uno/XComponentContext.hpp>

namespace outturn::sidebar {

using com::sun::star::uno::Reference;
using Work = std::function<void()>;

// The office's own thread: everything that touches a document or a window happens there, between two events.
// The work may be dropped when the office ends; it must not own anything that may only go away on that thread
// (capture weakly).
class MainThread {
  public:
    explicit MainThread(const Reference<com::sun::star::uno::XComponentContext>& context);

    // In one of the next turns of the event loop.
    void soon(Work work) const;
    // No sooner than that; what the user does in between comes first.
    void after(std::chrono::milliseconds delay, Work work) const;
    // Waits until it is done; at once where this is the office's thread already. What the work throws comes
    // out here. The caller must not hold the office's mutex on another thread.
    void wait(const Work& work) const;

  private:
    Reference<com::sun::star::uno::XComponentContext> context_;
};

}  // namespace outturn::sidebar
