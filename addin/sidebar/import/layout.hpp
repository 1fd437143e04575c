#pragma once

#include <functional>
#include <vector>

#include "sidebar/box.hpp"
#include "sidebar/import/content.hpp"

namespace outturn::sidebar {

// What the controls need, as the toolkit measured it, in pixels.
struct ImportMeasures {
    int margin = 0;
    int gap = 0;         // between things that belong together
    int space = 0;       // between groups
    int textHeight = 0;  // of one line
    int fieldHeight = 0;
    int buttonHeight = 0;
    int markWidth = 0;
    int tableRow = 0;
    int scrollBar = 0;     // of the sidebar or of a table
    int widestButton = 0;  // of those that are always there
    // Of an element: its natural width; its height where its words are broken at a width.
    std::function<int(const PanelElement&)> width;
    std::function<int(const PanelElement&, int width)> brokenHeight;
    // The columns of a table side by side.
    std::function<int(const PanelElement&)> tableWidth;
};

struct PlacedElement {
    Box box;
    Box mark;                  // of a doubt
    bool scrollsDown = false;  // of a table
    bool scrollsSideways = false;
};

struct ImportLayout {
    std::vector<PlacedElement> elements;  // in the order of the elements
    int height = 0;
};

ImportLayout layOut(const std::vector<PanelElement>& elements, const ImportMeasures& measures, int width);
// Below this words are cut, however they are broken.
int minimumWidth(const ImportMeasures& measures);

}  // namespace outturn::sidebar
