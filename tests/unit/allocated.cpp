#include "allocated.hpp"

#include <atomic>
#include <cstdlib>
#include <malloc.h>
#include <new>

namespace outturn {

namespace {

std::atomic<std::size_t> now = 0;
std::atomic<std::size_t> most = 0;

}  // namespace

std::size_t allocatedNow() {
    return now;
}

std::size_t allocatedAtMost() {
    return most;
}

void forgetAllocatedAtMost() {
    most = now.load();
}

#ifdef __SANITIZE_ADDRESS__

bool countsAllocated() {
    return false;
}

}  // namespace outturn

#else

bool countsAllocated() {
    return true;
}

namespace {

void* allocate(std::size_t size) {
    void* const place = std::malloc(size);
    if (place == nullptr) throw std::bad_alloc();
    const std::size_t held = now += malloc_usable_size(place);
    std::size_t before = most;
    while (before < held && !most.compare_exchange_weak(before, held)) {
    }
    return place;
}

void release(void* place) {
    now -= malloc_usable_size(place);
    std::free(place);
}

}  // namespace

}  // namespace outturn

void* operator new(std::size_t size) {
    return outturn::allocate(size);
}

void* operator new[](std::size_t size) {
    return outturn::allocate(size);
}

void operator delete(void* place) noexcept {
    outturn::release(place);
}

void operator delete(void* place, std::size_t /*size*/) noexcept {
    outturn::release(place);
}

void operator delete[](void* place) noexcept {
    outturn::release(place);
}

void operator delete[](void* place, std::size_t /*size*/) noexcept {
    outturn::release(place);
}

#endif
