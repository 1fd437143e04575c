#pragma once

#include <algorithm>

namespace outturn::sidebar {

// How wide a panel lays out its controls, in pixels. The sidebar asks what height they need in the width it
// has to give, but takes the width that a panel wants from where its controls stand: one that was wider once
// would stay so, with its right edge out of sight.
class PanelWidth {
  public:
    // The sidebar asks about this width. True where the controls stand further out.
    bool offer(int width) {
        offered_ = width;
        return width < taken_;
    }
    // What to lay out in a window so wide.
    int take(int window) { return taken_ = within(window); }
    [[nodiscard]] int within(int window) const { return offered_ > 0 ? std::min(window, offered_) : window; }

  private:
    int offered_ = 0;  // 0: nothing yet
    int taken_ = 0;
};

}  // namespace outturn::sidebar
