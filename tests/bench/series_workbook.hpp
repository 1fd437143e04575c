#pragma once

#include <span>
#include <vector>

#include "domain/forecast/monthly.hpp"
#include "driver/workbook.hpp"

namespace outturn::bench {

enum class ForecastBy {
    Outturn,  // FORECAST.YEAR(the year so far; ; "auto"; the months before)
    Calc,     // the year so far and what FORECAST.ETS.ADD says of its remaining months, of the same months
};

// What a formula forecasts: the year that begins at month `start` of a series, of which `known` months are
// booked, from the months from `first` on.
struct AskedYear {
    std::size_t series = 0;
    std::size_t first = 0;
    std::size_t start = 0;
    std::size_t known = 0;
};

struct Answer {
    double total = 0;
    int error = 0;  // Calc's number of it; 519 is #VALUE!
};
constexpr int kValueError = 519;

// A workbook with a series in each row of the sheet Series, under the months' numbers, and a column of
// formulas that forecast years of them. Calculated only when it is told to.
class SeriesWorkbook {
  public:
    SeriesWorkbook(const driver::Office& office, std::span<const Series> series);
    ~SeriesWorkbook();
    SeriesWorkbook(const SeriesWorkbook&) = delete;
    SeriesWorkbook& operator=(const SeriesWorkbook&) = delete;

    void fill(std::span<const Series> series) const;
    void ask(ForecastBy by, std::span<const AskedYear> years);
    void recalculate() const { workbook_.recalculateAll(); }
    [[nodiscard]] std::vector<Answer> answers() const;

  private:
    const driver::Office& office_;
    driver::Workbook workbook_;
    std::size_t asked_ = 0;
};

}  // namespace outturn::bench
