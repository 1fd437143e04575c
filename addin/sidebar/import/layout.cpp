#include "sidebar/import/layout.hpp"

#include <algorithm>

namespace outturn::sidebar {

namespace {

// A longer table scrolls; it shares the panel with others where there are any.
constexpr int kFrame = 4;  // of a table, above and below
constexpr std::size_t kMostRowsAlone = 10;
constexpr std::size_t kMostRowsOfSeveral = 6;

class Column {
  public:
    Column(const std::vector<PanelElement>& elements, const ImportMeasures& measures, int width)
        : elements_(elements),
          measures_(measures),
          inner_(std::max(width - 2 * measures.margin - measures.scrollBar, measures.markWidth + 1)),
          tables_(std::count_if(elements.begin(), elements.end(),
                                [](const PanelElement& each) { return each.kind == ElementKind::Table; })) {}

    ImportLayout layOut() {
        int y = measures_.margin;
        for (std::size_t at = 0; at < elements_.size(); ++at) {
            const std::size_t count = besides(at);
            const int height = count > 1 ? row(count, y) : one(at, y);
            at += count - 1;
            y += height + (elements_[at].below == Below::Group ? measures_.space : measures_.gap);
        }
        if (!elements_.empty()) y -= elements_.back().below == Below::Group ? measures_.space : measures_.gap;
        layout_.height = y + measures_.margin;
        return std::move(layout_);
    }

  private:
    // How many share the line of this one: all that want to, or it stands alone.
    [[nodiscard]] std::size_t besides(std::size_t first) const {
        if (first + 1 == elements_.size() || !elements_[first + 1].beside) return 1;
        std::size_t count = 1;
        int needed = measures_.width(elements_[first]);
        while (first + count < elements_.size() && elements_[first + count].beside) {
            needed = std::max(needed, measures_.width(elements_[first + count]));
            ++count;
        }
        const auto many = static_cast<int>(count);
        return many * needed + (many - 1) * measures_.gap <= inner_ ? count : 1;
    }

    int row(std::size_t count, int y) {
        const auto many = static_cast<int>(count);
        const int each = (inner_ - (many - 1) * measures_.gap) / many;
        for (int at = 0; at < many; ++at) {
            const int x = at * (each + measures_.gap);
            // The last ends where the lines above end.
            const int width = at + 1 == many ? inner_ - x : each;
            put({measures_.margin + x, y, width, measures_.buttonHeight});
        }
        return measures_.buttonHeight;
    }

    int one(std::size_t at, int y) {
        const PanelElement& element = elements_[at];
        const int x = measures_.margin;
        if (element.kind == ElementKind::Doubt) {
            const int width = inner_ - measures_.markWidth;
            const int height = measures_.brokenHeight(element, width);
            put({x + measures_.markWidth, y, width, height},
                {x, y, measures_.markWidth, measures_.textHeight});
            return height;
        }
        const int height = heightOf(element);
        const int width =
            element.kind == ElementKind::QuietButton ? std::min(quietWidth(at), inner_) : inner_;
        put({x, y, width, height});
        return height;
    }

    // Those that wanted to stand side by side are as wide as each other below each other too.
    [[nodiscard]] int quietWidth(std::size_t at) const {
        std::size_t first = at;
        while (first > 0 && elements_[first].beside) --first;
        int width = std::max(inner_ / 2, measures_.width(elements_[first]));
        for (std::size_t next = first + 1; next < elements_.size() && elements_[next].beside; ++next)
            width = std::max(width, measures_.width(elements_[next]));
        return width;
    }

    [[nodiscard]] int heightOf(const PanelElement& element) const {
        switch (element.kind) {
            case ElementKind::Heading:
            case ElementKind::Words:
            case ElementKind::Doubt:
                return measures_.brokenHeight(element, inner_);
            case ElementKind::Button:
            case ElementKind::QuietButton:
                return measures_.buttonHeight;
            case ElementKind::Choice:
            case ElementKind::Field:
                return measures_.fieldHeight;
            case ElementKind::Bar:
                return measures_.textHeight;
            case ElementKind::Table:
                return tableHeight(element);
        }
        return 0;
    }

    [[nodiscard]] int tableHeight(const PanelElement& element) const {
        const std::size_t most = tables_ > 1 ? kMostRowsOfSeveral : kMostRowsAlone;
        const auto rows = static_cast<int>(std::min(element.table.rows.size(), most));
        const bool scrollsDown = element.table.rows.size() > most;
        const int needed = measures_.tableWidth(element) + (scrollsDown ? measures_.scrollBar : 0);
        return (rows + 1) * measures_.tableRow + kFrame + (needed > inner_ ? measures_.scrollBar : 0);
    }

    void put(const Box& box, const Box& mark = {}) {
        PlacedElement placed{box, mark};
        const PanelElement& element = elements_[layout_.elements.size()];
        if (element.kind == ElementKind::Table) {
            placed.scrollsDown =
                element.table.rows.size() > (tables_ > 1 ? kMostRowsOfSeveral : kMostRowsAlone);
            placed.scrollsSideways =
                measures_.tableWidth(element) + (placed.scrollsDown ? measures_.scrollBar : 0) > inner_;
        }
        layout_.elements.push_back(placed);
    }

    const std::vector<PanelElement>& elements_;
    const ImportMeasures& measures_;
    int inner_;
    std::ptrdiff_t tables_;
    ImportLayout layout_;
};

}  // namespace

int minimumWidth(const ImportMeasures& measures) {
    // The sidebar takes its scroll bar out of the least width.
    return 2 * measures.margin + 2 * measures.scrollBar + measures.widestButton;
}

ImportLayout layOut(const std::vector<PanelElement>& elements, const ImportMeasures& measures, int width) {
    return Column(elements, measures, width).layOut();
}

}  // namespace outturn::sidebar
