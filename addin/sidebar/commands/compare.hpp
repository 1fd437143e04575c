#pragma once

#include "sheet/comparison/comparison.hpp"
#include "sidebar/document_window.hpp"

namespace outturn::sidebar {

// The sheet that the window shows.
sheet::Range sheetInFront(const Frame& frame);

// Why nothing was compared, and what to do.
Text comparisonRefusal(const sheet::ComparisonRefusal& refusal, Language language);

}  // namespace outturn::sidebar
