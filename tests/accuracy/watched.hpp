#pragma once

#include <stdexcept>
#include <string>
#include <thread>

#include "domain/parallel.hpp"

namespace outturn::accuracy {

// Somebody pressed Ctrl-C.
class Stopped : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

// A piece of work that a person waits for: while it lives, a terminal shows how far the work is, and Ctrl-C
// cancels it instead of ending the program. One at a time.
class Watched {
  public:
    explicit Watched(std::string title);
    ~Watched();
    Watched(const Watched&) = delete;
    Watched& operator=(const Watched&) = delete;

    Progress& progress() { return progress_; }
    // Throws Stopped where it was cancelled.
    void check() const;

  private:
    std::string title_;
    Progress progress_;
    void (*handlerBefore_)(int);
    std::jthread line_;
};

}  // namespace outturn::accuracy
