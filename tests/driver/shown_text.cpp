#include "driver/shown_text.hpp"

#include <algorithm>
#include <array>

namespace outturn::driver {

std::string plainSpaces(std::string shown) {
    // The no-break space, the narrow one and the thin one.
    for (const std::string_view space : {"\u00A0", "\u202F", "\u2009"}) {
        for (auto at = shown.find(space); at != std::string::npos; at = shown.find(space, at)) {
            shown.replace(at, space.size(), 1, ' ');
        }
    }
    return shown;
}

bool isLabel(std::string_view shown, std::string_view label) {
    if (!shown.starts_with(label)) return false;
    static constexpr std::array<std::string_view, 5> kSigns = {"", "\u00A0▲", "\u00A0▼", " ▲", " ▼"};
    return std::find(kSigns.begin(), kSigns.end(), shown.substr(label.size())) != kSigns.end();
}

}  // namespace outturn::driver
