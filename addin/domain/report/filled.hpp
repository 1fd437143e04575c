#pragma once

#include <array>
#include <optional>

#include "domain/report/slots.hpp"
#include "domain/text.hpp"

namespace outturn::report {

// What a row's figures were when its report was filled, by which the next report sees what has changed since.
class FilledFigures {
  public:
    static constexpr std::array kKept = {Figure::Outturn, Figure::YearBudget, Figure::Forecast};

    FilledFigures() = default;
    // As the hidden column holds them; nothing where that cannot be read.
    static std::optional<FilledFigures> read(TextView written);

    // date: "2024-02-05".
    void setDate(Text date) { date_ = std::move(date); }
    [[nodiscard]] const Text& date() const { return date_; }
    // One of kKept, in kronor; none: there was no such figure ("–").
    void set(Figure figure, std::optional<double> kronor);
    [[nodiscard]] std::optional<double> at(Figure figure) const;
    // "2024-02-05;-9181649.75;;0": the numbers exactly, a point before the decimals.
    [[nodiscard]] Text written() const;

  private:
    Text date_;
    std::array<std::optional<double>, kKept.size()> figures_;
};

}  // namespace outturn::report
