#include "sidebar/background_work.hpp"

#include <algorithm>
#include <exception>
#include <utility>

namespace outturn::sidebar {

BackgroundWork::BackgroundWork(std::function<void(outturn::Progress&)> work)
    : thread_([this, work = std::move(work)] {
          try {
              work(progress_);
          } catch (const std::exception&) {
              // Out of memory, or money out of range: what the work has not answered stays unanswered.
          }
          finished_ = true;
      }) {}

BackgroundWork::~BackgroundWork() {
    cancel();
    thread_.join();
}

int BackgroundWork::thousandths() const {
    const std::size_t all = progress_.all;
    if (all == 0) return 0;
    return static_cast<int>(std::min<std::size_t>(1000, progress_.done * 1000 / all));
}

}  // namespace outturn::sidebar
