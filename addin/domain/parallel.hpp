#pragma once

#include <atomic>
#include <cstddef>
#include <functional>

namespace outturn {

// What a long piece of work has done, for whoever watches it from another thread; and the word to stop it.
struct Progress {
    std::atomic<std::size_t> done{0};
    std::atomic<std::size_t> all{0};
    std::atomic<bool> cancelled{false};
};

// Calls work(0) … work(count − 1), each once, on all cores (or on so many threads), and waits; the calling
// thread takes its share. Adds `count` to progress->all and each item to progress->done. False where it was
// cancelled with items left. An exception of work stops the rest and is thrown on.
// In which order and on which thread an item runs is chance: it may write its own place only.
bool inParallel(std::size_t count, const std::function<void(std::size_t)>& work, Progress* progress = nullptr,
                unsigned threads = 0);

}  // namespace outturn
