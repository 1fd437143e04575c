#pragma once

#include <cstddef>
#include <map>
#include <optional>

#include "domain/text.hpp"

namespace outturn {

// Finds an activity by its code or its name, in any letter case; where one's code is another's name, by the
// code. Numbered in the order in which they were added.
class ActivityNames {
  public:
    void add(TextView code, TextView name);

    [[nodiscard]] std::optional<std::size_t> find(TextView written) const;
    [[nodiscard]] bool empty() const { return count_ == 0; }

  private:
    std::map<Text, std::size_t> codes_;
    std::map<Text, std::size_t> names_;
    std::size_t count_ = 0;
};

}  // namespace outturn
