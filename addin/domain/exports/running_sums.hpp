#pragma once

#include <optional>
#include <vector>

#include "domain/money.hpp"

namespace outturn::exports {

using Figures = std::vector<std::optional<ExactAmount>>;

// The sums of an export's columns so far, held against its own totals: since the total before, since those
// before that, and from the first row on.
class RunningSums {
  public:
    explicit RunningSums(std::size_t columns) : sum_(columns) {}

    void add(const Figures& figures, ExactAmount net);

    enum class Fit { None, Part, All };
    // Whether the figures are a sum of the rows above, column by column, an empty one being 0; a total that
    // fills one of several columns may also hold the rows' net.
    [[nodiscard]] Fit fit(const Figures& figures, ExactAmount net) const;
    // A total stands here.
    void mark();

    [[nodiscard]] bool hasRowsSinceMark() const { return rowsSinceMark_ > 0; }
    [[nodiscard]] ExactAmount netSinceMark() const;
    [[nodiscard]] ExactAmount net() const { return net_; }

  private:
    struct Mark {
        std::vector<ExactAmount> sum;
        ExactAmount net;
    };
    [[nodiscard]] bool fits(const Figures& figures, ExactAmount net, const Mark& since) const;

    std::vector<ExactAmount> sum_;
    ExactAmount net_;
    std::vector<Mark> marks_;
    std::size_t rowsSinceMark_ = 0;
};

}  // namespace outturn::exports
