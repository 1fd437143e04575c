#pragma once

#include <vector>

#include "domain/language.hpp"
#include "domain/period.hpp"
#include "domain/texts.hpp"
#include "sheet/report/snapshot.hpp"

namespace outturn::sheet {

// Two reports of one workbook, with what the earlier one showed when it was filled.
struct ComparedReports {
    Month before;
    std::vector<KeptRow> then;
    Month month;
    std::vector<KeptRow> now;

    // When the earlier one was filled; empty where it does not say.
    [[nodiscard]] Text date() const;
};

// Writes a comparison into its sheet, in place of what stands there.
class ComparisonWriter {
  public:
    ComparisonWriter(const SpreadsheetDocument& document, const Range& sheet, Language language);

    void write(const ComparedReports& reports);

    // What the sheet's hidden first row bears.
    static Text mark(Month month);

  private:
    void writeHead(const ComparedReports& reports);
    std::int32_t writeTable(const ComparedReports& reports, bool ofLines, std::int32_t row);
    void writeHeads(const ComparedReports& reports, TextId heading, std::int32_t row);
    void writeRow(const ComparedReports& reports, const KeptRow& then, std::int32_t row);
    void dress(std::int32_t firstColumn, std::int32_t lastColumn, std::int32_t row, report::Style style);
    void setWidths();
    void arrange(std::int32_t lastRow);

    SpreadsheetDocument document_;
    Range sheet_;
    Language language_;
    std::int32_t changeFormat_ = 0;
};

}  // namespace outturn::sheet
