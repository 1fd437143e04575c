#pragma once

namespace outturn::sidebar {

// In pixels; the origin is the panel's upper left corner. Left and right are those of a left-to-right
// interface: the toolkit mirrors every window in a right-to-left one.
struct Box {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;

    friend bool operator==(const Box&, const Box&) = default;
};

}  // namespace outturn::sidebar
