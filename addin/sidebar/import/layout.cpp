#include "sidebar/import/layout.hpp"

#include <algorithm>

namespace outturn::sidebar {

namespace {

// A longer table scrolls; it shares the panel with others where there are any.
constexpr int kMostRowsAlone = 10;
constexpr int kMostRowsOfSeveral = 6;

class Column {
  public:
    Column(const std::vector<PanelElement>& elements, const ImportMeasures& measures, int width)
        : elements_(elements),
          measures_(measures),
          inner_(std::max(width - 2 * measures.margin - measures.scrollBar, measures.markWidth + 1)),
          tables_(std::count_if(elements.begin(), elements.end(), [](const PanelElement& each) {
              return each.kind == ElementKind::Table;
          })) {}

    ImportLayout layOut() {
        int y = measures_.margin;
        for (std::size_t at = 0; at < elements_.size(); ++at) {
            const std::size_t count = besides(at);
            const int height = count > 1 ? row(count, y) : one(at, y);
            at += count - 1;
            y += height + (elements_[at].below == Below::Group ? measures_.space : measures_.gap);
        }
        if (!elements_.empty())
            y -= elements_.back().below == Below::Group ? measures_.space : measures_.gap;
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
        const bool natural = element.kind == ElementKind::QuietButton && !element.beside;
        const int width = natural ? std::clamp(measures_.width(element), inner_ / 2, inner_) : inner_;
        put({x, y, width, height});
        return height;
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
        const int most = tables_ > 1 ? kMostRowsOfSeveral : kMostRowsAlone;
        const auto rows = static_cast<int>(std::min<std::size_t>(element.table.rows.size(), most));
        const bool scrollsSideways = measures_.tableWidth(element) > inner_;
        return (rows + 1) * measures_.tableRow + measures_.gap +
               (scrollsSideways ? measures_.scrollBar : 0);
    }

    void put(const Box& box, const Box& mark = {}) { layout_.elements.push_back({box, mark}); }

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
