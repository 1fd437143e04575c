#pragma once

#include <filesystem>

namespace outturn::demo {

// What the display shows, as a PNG, once it stands still, or after some seconds where something blinks. Needs
// ImageMagick.
void pictureOfDisplay(const std::filesystem::path& png);

}  // namespace outturn::demo
