#include "sidebar/main_thread.hpp"

#include <exception>
#include <future>
#include <memory>
#include <sys/syscall.h>
#include <unistd.h>
#include <utility>

#include <com/sun/star/awt/AsyncCallback.hpp>
#include <com/sun/star/awt/XCallback.hpp>
#include <cppuhelper/implbase1.hxx>

#include "sidebar/clock.hpp"

namespace outturn::sidebar {

namespace {

using com::sun::star::awt::XCallback;
using com::sun::star::uno::Any;

class Turn : public cppu::WeakImplHelper1<XCallback> {
  public:
    explicit Turn(Work work) : work_(std::move(work)) {}
    void SAL_CALL notify(const Any&) override {
        try {
            work_();
        } catch (const com::sun::star::uno::Exception&) {
            // The event loop has nobody to tell. Work that may fail says so itself; what comes here is a
            // window or a document that went away.
        }
    }

  private:
    Work work_;
};

// The office runs its event loop on the process's first thread.
bool isMainThread() {
    return syscall(SYS_gettid) == getpid();
}

}  // namespace

MainThread::MainThread(const Reference<com::sun::star::uno::XComponentContext>& context)
    : context_(context) {}

void MainThread::soon(Work work) const {
    com::sun::star::awt::AsyncCallback::create(context_)->addCallback(new Turn(std::move(work)), Any());
}

void MainThread::after(std::chrono::milliseconds delay, Work work) const {
    callAfter(delay, context_, new Turn(std::move(work)));
}

void MainThread::wait(const Work& work) const {
    if (isMainThread()) {
        work();
        return;
    }
    // Owned by the turn alone: where the office drops it, the promise breaks and the wait ends with it.
    auto done = std::make_shared<std::promise<void>>();
    auto finished = done->get_future();
    soon([done = std::move(done), &work] {
        try {
            work();
            done->set_value();
        } catch (...) {
            done->set_exception(std::current_exception());
        }
    });
    finished.get();
}

}  // namespace outturn::sidebar
