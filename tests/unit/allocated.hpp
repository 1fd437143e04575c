#pragma once

#include <cstddef>

namespace outturn {

// Of everything that this program allocates. The sanitizers have an allocator of their own: nothing is
// counted then.
std::size_t allocatedNow();
std::size_t allocatedAtMost();
void forgetAllocatedAtMost();
bool countsAllocated();

}  // namespace outturn
