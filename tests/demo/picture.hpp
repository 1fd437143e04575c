#pragma once

#include <filesystem>

namespace outturn::demo {

// What the display shows, as a PNG, once it has stood still for a while. Needs ImageMagick.
void pictureOfDisplay(const std::filesystem::path& png);

}  // namespace outturn::demo
