#pragma once

#include "domain/forecast/members.hpp"

namespace outturn {

// How the members are brought together, learning from one past year after another.

// `auto`: the mean of the members weighted by how near each was to the years before after as many months, the
// least and greatest answers cut away. (Weights by past error: Bates & Granger 1969; the trimmed mean: Jose &
// Winkler 2008.)
class WeightedMembers {
  public:
    double total(const MemberTotals& totals) const;
    void learn(const MemberTotals& totals, double actual);
    MemberTotals weights() const;

  private:
    MemberTotals errors_{};  // of each year by the members' mean error that year
    double years_ = 0;
};

// `combination`: the mean or the median of the members, whichever was nearer to the years before; the median
// where there is nothing to learn from. (Hyndman & Athanasopoulos 13.4; Stock & Watson 2004.)
class MeanOrMedian {
  public:
    double total(const MemberTotals& totals) const;
    void learn(const MemberTotals& totals, double actual);

  private:
    double meanErrors_ = 0;
    double medianErrors_ = 0;
};

}  // namespace outturn
