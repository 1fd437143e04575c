#pragma once

#include "domain/report/forecast_history.hpp"
#include "sheet/report/sheet.hpp"

namespace outturn::sheet {

struct HistoryPlace {
    const Range& sheet;
    const ReportRequest& request;
    std::int32_t left;      // its first column
    std::int32_t identity;  // the hidden one
    bool isNew;
};

// Widths and heights, what is hidden, what is printed and where pages break, so that a block which a page can
// hold stands on one.
void setUpHistoryPage(const SpreadsheetDocument& document, const HistoryPlace& place,
                      const report::ForecastHistory& history, const report::HistorySource& places);

}  // namespace outturn::sheet
