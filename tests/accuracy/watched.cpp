#include "accuracy/watched.hpp"

#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <unistd.h>
#include <utility>

namespace outturn::accuracy {

namespace {

std::atomic<Progress*> watched{nullptr};
static_assert(std::atomic<Progress*>::is_always_lock_free && std::atomic<bool>::is_always_lock_free,
              "a signal may come at any time");

void cancel(int) {
    if (Progress* progress = watched) progress->cancelled = true;
}

void show(const std::stop_token& stop, const std::string& title, const Progress& progress) {
    constexpr auto kPause = std::chrono::milliseconds(100);
    while (!stop.stop_requested()) {
        std::fprintf(stderr, "\r\033[K%s: %zu of %zu (Ctrl-C stops it)", title.c_str(), progress.done.load(),
                     progress.all.load());
        std::this_thread::sleep_for(kPause);
    }
    std::fprintf(stderr, "\r\033[K");
}

}  // namespace

Watched::Watched(std::string title) : title_(std::move(title)) {
    watched = &progress_;
    handlerBefore_ = std::signal(SIGINT, cancel);
    if (isatty(STDERR_FILENO) == 1)
        line_ = std::jthread([this](const std::stop_token& stop) { show(stop, title_, progress_); });
}

Watched::~Watched() {
    std::signal(SIGINT, handlerBefore_);
    watched = nullptr;
}

void Watched::check() const {
    if (!progress_.cancelled) return;
    throw Stopped(title_ + ": stopped after " + std::to_string(progress_.done) + " of " +
                  std::to_string(progress_.all));
}

}  // namespace outturn::accuracy
