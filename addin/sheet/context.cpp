#include "sheet/context.hpp"

#include <mutex>

namespace outturn::sheet {
namespace {

struct Kept {
    std::mutex mutex;
    ComponentContext context;
};

// Never destroyed: at the end of the process the office's own libraries are gone before our statics.
Kept& kept() {
    static auto* const value = new Kept;
    return *value;
}

}  // namespace

void keepContext(const ComponentContext& context) {
    ComponentContext previous = context;
    const std::lock_guard lock(kept().mutex);
    std::swap(kept().context, previous);
}

ComponentContext context() {
    const std::lock_guard lock(kept().mutex);
    return kept().context;
}

}  // namespace outturn::sheet
