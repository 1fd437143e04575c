#pragma once

#include <atomic>
#include <functional>
#include <thread>

#include "domain/parallel.hpp"

namespace outturn::sidebar {

// Work that takes a while, on a thread of its own. It may touch nothing of the office's. To end it before it
// is done cancels it and waits, so it must look at its progress often.
class BackgroundWork {
  public:
    explicit BackgroundWork(std::function<void(outturn::Progress&)> work);
    ~BackgroundWork();
    BackgroundWork(const BackgroundWork&) = delete;
    BackgroundWork& operator=(const BackgroundWork&) = delete;

    void cancel() { progress_.cancelled = true; }
    [[nodiscard]] bool cancelled() const { return progress_.cancelled; }
    // Everything that the work has written can be read from then on.
    [[nodiscard]] bool finished() const { return finished_; }
    [[nodiscard]] int thousandths() const;

  private:
    outturn::Progress progress_;
    std::atomic<bool> finished_{false};
    std::thread thread_;
};

}  // namespace outturn::sidebar
