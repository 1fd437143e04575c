#pragma once

#include "domain/report/forecast_history.hpp"
#include "domain/report/row_matching.hpp"
#include "sheet/report/sheet.hpp"

namespace outturn::sheet {

// The sheet "Prognosutfall 2024" that the reports of a year share: what the forecasts of the closed years
// said. It is found again by a mark under any name; a sheet of the name without it is a person's own. What a
// person types beside its columns stays with its row.
class HistorySheet {
  public:
    HistorySheet(const SpreadsheetDocument& document, const ReportRequest& request);

    [[nodiscard]] bool exists() const { return sheet_.is(); }
    [[nodiscard]] bool isProtected() const;
    // Puts an empty sheet before the last; one in another language takes this one's name.
    void make();
    void rename() const;

    // Gives every row its place, and tells the sources where.
    void arrange(report::Sources& sources, const report::Wishes& wishes, const std::vector<Month>& booked);
    // Writes it anew, where it was arranged.
    void write(const report::Sources& sources, const report::Wishes& wishes);
    // How a new sheet is shown; another one is to be shown afterwards.
    void show() const;

  private:
    void find();
    void widen();
    [[nodiscard]] Text name(Language language) const;
    [[nodiscard]] std::map<Text, std::int32_t> placeRows(const std::vector<report::HistoryRow>& rows);
    [[nodiscard]] std::vector<report::FoundRow> foundRows() const;
    void clear(const std::vector<report::FoundRow>& found);
    void writeCells(const report::ForecastHistory& history, const report::HistorySource& places);
    void dress(const report::ForecastHistory& history, const report::HistorySource& places);
    [[nodiscard]] std::int32_t lastColumn() const;

    SpreadsheetDocument document_;
    const ReportRequest& request_;
    Range sheet_;
    std::int32_t left_ = 0;      // its first column
    std::int32_t identity_ = 0;  // the hidden column that says what each row is
    std::int32_t markRow_ = 0;
    bool isNarrow_ = false;  // from before it had every method
    bool isNew_ = false;
    bool isSame_ = false;  // its rows are those planned, in their order
};

}  // namespace outturn::sheet
