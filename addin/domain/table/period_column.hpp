#pragma once

#include <optional>

#include "domain/period.hpp"
#include "domain/table/cell.hpp"

namespace outturn {

// Reads the cells of a Period column, one after the other. Most say what the one above said, and are not read
// anew.
class PeriodColumn {
  public:
    explicit PeriodColumn(DateOrigin origin) : origin_(origin) {}

    std::optional<PeriodRange> read(const Cell& cell);

  private:
    std::optional<PeriodRange> readNumber(double number);
    std::optional<PeriodRange> readText(TextView text);

    DateOrigin origin_;
    double lastNumber_ = 0;  // no period, as the empty text is none
    std::optional<PeriodRange> periodOfNumber_;
    Text lastText_;
    std::optional<PeriodRange> periodOfText_;
};

}  // namespace outturn
