#include "domain/exports/running_sums.hpp"

#include <algorithm>

namespace outturn::exports {

void RunningSums::add(const Figures& figures, ExactAmount net) {
    for (std::size_t at = 0; at < figures.size(); ++at) {
        if (figures[at]) sum_[at] += *figures[at];
    }
    net_ += net;
    ++rowsSinceMark_;
}

bool RunningSums::fits(const Figures& figures, ExactAmount net, const Mark& since) const {
    std::size_t filled = 0;
    bool all = true;
    for (std::size_t at = 0; at < figures.size(); ++at) {
        if (figures[at]) ++filled;
        all = all && figures[at].value_or(ExactAmount()) == sum_[at] - since.sum[at];
    }
    // Its months are empty, and their sum is not.
    if (filled == 0) return net == net_ - since.net;
    return all || (filled == 1 && figures.size() > 1 && net == net_ - since.net);
}

RunningSums::Fit RunningSums::fit(const Figures& figures, ExactAmount net) const {
    const Mark start{std::vector<ExactAmount>(sum_.size()), {}};
    if (fits(figures, net, start)) return Fit::All;
    // Totals within totals are few; so far back nobody sums.
    constexpr std::size_t kMarks = 200;
    const std::size_t marks = std::min(marks_.size(), kMarks);
    const bool found = std::any_of(marks_.rbegin(), marks_.rbegin() + static_cast<std::ptrdiff_t>(marks),
                                   [&](const Mark& mark) { return fits(figures, net, mark); });
    return found ? Fit::Part : Fit::None;
}

void RunningSums::mark() {
    marks_.push_back({sum_, net_});
    rowsSinceMark_ = 0;
}

ExactAmount RunningSums::netSinceMark() const {
    return marks_.empty() ? net_ : net_ - marks_.back().net;
}

}  // namespace outturn::exports
