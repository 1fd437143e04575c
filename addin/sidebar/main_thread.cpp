#include "sidebar/main_thread.hpp"

#include <sys/syscall.h>
#include <unistd.h>

#include <exception>
#include <future>
#include <memory>
#include <utility>

#include <com/sun/star/awt/AsyncCallback.hpp>
#include <com/sun/star/awt/XCallback.hpp>
#include <cppuhelper/implbase1.hxx>
#include <rtl/ref.hxx>
#include <salhelper/timer.hxx>

namespace outturn::sidebar {

namespace {

using com::sun::star::awt::XCallback;
using com::sun::star::awt::XRequestCallback;
using com::sun::star::uno::Any;

class Turn : public cppu::WeakImplHelper1<XCallback> {
  public:
    explicit Turn(Work work) : work_(std::move(work)) {}
    void SAL_CALL notify(const Any&) override {
        try {
            work_();
        } catch (const com::sun::star::uno::Exception&) {
            // The event loop has nobody to tell. Work that may fail says so itself; what comes here is a window or
            // a document that went away.
        }
    }

  private:
    Work work_;
};

class Shot : public salhelper::Timer {
  public:
    Shot(std::chrono::milliseconds delay, Reference<XRequestCallback> loop, Work work)
        : Timer(salhelper::TTimeValue(static_cast<sal_uInt32>(delay.count()))),
          loop_(std::move(loop)),
          turn_(new Turn(std::move(work))) {}

    void run() {
        running_ = this;
        start();
    }

  private:
    // On the timers' own thread.
    void SAL_CALL onShot() override {
        const rtl::Reference<Shot> last = std::move(running_);
        loop_->addCallback(turn_, Any());
    }

    Reference<XRequestCallback> loop_;
    Reference<XCallback> turn_;
    rtl::Reference<Shot> running_;  // nobody else holds a timer that runs
};

// The office runs its event loop on the process's first thread.
bool isMainThread() { return syscall(SYS_gettid) == getpid(); }

}  // namespace

MainThread::MainThread(Reference<com::sun::star::uno::XComponentContext> context) : context_(std::move(context)) {}

void MainThread::soon(Work work) const {
    com::sun::star::awt::AsyncCallback::create(context_)->addCallback(new Turn(std::move(work)), Any());
}

void MainThread::after(std::chrono::milliseconds delay, Work work) const {
    const rtl::Reference<Shot> shot(
        new Shot(delay, com::sun::star::awt::AsyncCallback::create(context_), std::move(work)));
    shot->run();
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
