#include "sidebar/clock.hpp"

#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>
#include <utility>

#include <com/sun/star/awt/AsyncCallback.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XTerminateListener.hpp>
#include <cppuhelper/implbase1.hxx>

namespace outturn::sidebar {

namespace {

namespace css = com::sun::star;
using Time = std::chrono::steady_clock::time_point;

struct Call {
    Reference<css::awt::XRequestCallback> loop;
    Reference<css::awt::XCallback> callback;
};

class Clock {
  public:
    // Never destroyed: its thread waits on it to the end of the process.
    static Clock& instance() {
        static auto* const clock = new Clock;
        return *clock;
    }

    // True where this is the first call: somebody must say when the office ends.
    bool add(Time time, Call call) {
        const std::lock_guard lock(mutex_);
        if (stopped_) return false;
        calls_.emplace(time, std::move(call));
        changed_.notify_one();
        if (running_) return false;
        running_ = true;
        std::thread([this] { run(); }).detach();
        return true;
    }

    void stop() {
        std::multimap<Time, Call> forgotten;
        const std::lock_guard lock(mutex_);
        stopped_ = true;
        forgotten.swap(calls_);
        changed_.notify_one();
    }

  private:
    void run() {
        std::unique_lock lock(mutex_);
        while (!stopped_) {
            if (calls_.empty()) {
                changed_.wait(lock);
            } else if (calls_.begin()->first > std::chrono::steady_clock::now()) {
                const Time next = calls_.begin()->first;
                changed_.wait_until(lock, next);
            } else {
                Call due = std::move(calls_.begin()->second);
                calls_.erase(calls_.begin());
                lock.unlock();
                // Not under our mutex: this waits for the office's.
                due.loop->addCallback(due.callback, css::uno::Any());
                due = {};
                lock.lock();
            }
        }
    }

    std::mutex mutex_;
    std::condition_variable changed_;
    std::multimap<Time, Call> calls_;
    bool running_ = false;
    bool stopped_ = false;
};

class EndOfOffice : public cppu::WeakImplHelper1<css::frame::XTerminateListener> {
  public:
    void SAL_CALL queryTermination(const css::lang::EventObject&) override {}
    void SAL_CALL notifyTermination(const css::lang::EventObject&) override { Clock::instance().stop(); }
    void SAL_CALL disposing(const css::lang::EventObject&) override { Clock::instance().stop(); }
};

}  // namespace

void callAfter(std::chrono::milliseconds delay, const Reference<css::uno::XComponentContext>& context,
               const Reference<css::awt::XCallback>& callback) {
    const Call call{css::awt::AsyncCallback::create(context), callback};
    if (Clock::instance().add(std::chrono::steady_clock::now() + delay, call)) {
        css::frame::Desktop::create(context)->addTerminateListener(new EndOfOffice);
    }
}

}  // namespace outturn::sidebar
