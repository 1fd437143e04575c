#pragma once

#include <functional>

#include "sidebar/document_window.hpp"

namespace outturn::sidebar {

// Lets the user point at the cells of a table in the window: title says which. picked gets the range as the
// settings keep it ("$Bokföring.$A$1:$G$20000"; of a single cell, the filled cells around it), or an empty
// text where the field was emptied; it is not called where the user pressed Esc. It must not own a window.
void pickRange(const Frame& frame, TextView title, TextView current, std::function<void(Text)> picked);

}  // namespace outturn::sidebar
