#include "domain/table/activity_names.hpp"

namespace outturn {

void ActivityNames::add(TextView code, TextView name) {
    codes_.emplace(folded(trimmed(code)), count_);
    names_.emplace(folded(trimmed(name)), count_);
    ++count_;
}

std::optional<std::size_t> ActivityNames::find(TextView written) const {
    const Text wanted = folded(trimmed(written));
    for (const auto* known : {&codes_, &names_}) {
        if (const auto found = known->find(wanted); found != known->end()) return found->second;
    }
    return std::nullopt;
}

}  // namespace outturn
