#pragma once

#include <map>
#include <optional>

#include "domain/report/places.hpp"
#include "domain/report/row.hpp"
#include "domain/report/sources.hpp"
#include "sheet/report/grid.hpp"

namespace outturn::sheet {

// The report before this one as the document holds it, whatever its sheet is called.
struct EarlierReport {
    Month period;
    Range sheet;
};
// The nearest before a period, in any year.
std::optional<EarlierReport> earlierReport(const SpreadsheetDocument& document, Month period);

// Whose figures a report of a period is compared with: the nearest earlier of the same year, without one the
// month before; none in January.
std::optional<Month> previousReport(const std::optional<EarlierReport>& earlier, Month period);

// What a person wrote into a report, by the rows' identities: texts of the first column that the report did
// not write, and those that it carried over itself and nobody has touched.
std::map<Text, report::Carried> carriedTexts(const EarlierReport& earlier);

// Texts that a person wrote beside the rows of the earlier report stand beside those of this one too, marked
// as carried over, in rows that were just made and where nothing stands.
void carryTextsBeside(const EarlierReport& earlier, const ReportGrid& grid,
                      const std::vector<report::Row>& rows, const report::Places& places, Language language);

}  // namespace outturn::sheet
