#include "domain/parallel.hpp"

#include <algorithm>
#include <exception>
#include <system_error>
#include <thread>
#include <vector>

namespace outturn {

namespace {

class Job {
  public:
    Job(std::size_t count, const std::function<void(std::size_t)>& work, Progress* progress)
        : count_(count), work_(work), progress_(progress) {}

    // Takes one item after another until there are none.
    void help() noexcept {
        while (!isStopped()) {
            const std::size_t item = next_++;
            if (item >= count_) return;
            try {
                work_(item);
            } catch (...) {
                if (!hasFailed_.exchange(true)) failure_ = std::current_exception();
                return;
            }
            ++done_;
            if (progress_ != nullptr) ++progress_->done;
        }
    }

    // After every helper has come back.
    bool isWhole() const {
        if (failure_) std::rethrow_exception(failure_);
        return done_ == count_;
    }

  private:
    bool isStopped() const { return hasFailed_ || (progress_ != nullptr && progress_->cancelled); }

    std::size_t count_;
    const std::function<void(std::size_t)>& work_;
    Progress* progress_;
    std::atomic<std::size_t> next_{0};
    std::atomic<std::size_t> done_{0};
    std::atomic<bool> hasFailed_{false};
    std::exception_ptr failure_;
};

}  // namespace

bool inParallel(std::size_t count, const std::function<void(std::size_t)>& work, Progress* progress,
                unsigned threads) {
    if (progress != nullptr) progress->all += count;
    Job job(count, work, progress);
    {
        const std::size_t wanted = threads != 0 ? threads : std::max(1u, std::thread::hardware_concurrency());
        std::vector<std::jthread> helpers;
        helpers.reserve(wanted);
        try {
            while (helpers.size() + 1 < std::min(wanted, count)) helpers.emplace_back([&job] { job.help(); });
        } catch (const std::system_error&) {
            // The system gives no more threads: those there are do it all.
        }
        job.help();
    }
    return job.isWhole();
}

}  // namespace outturn
