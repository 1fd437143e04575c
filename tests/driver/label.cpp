#include "driver/label.hpp"

#include <algorithm>
#include <array>

namespace outturn::driver {

bool isLabel(std::string_view shown, std::string_view label) {
    if (!shown.starts_with(label)) return false;
    static constexpr std::array<std::string_view, 5> kSigns = {"", "\u00A0▲", "\u00A0▼", " ▲", " ▼"};
    return std::find(kSigns.begin(), kSigns.end(), shown.substr(label.size())) != kSigns.end();
}

}  // namespace outturn::driver
