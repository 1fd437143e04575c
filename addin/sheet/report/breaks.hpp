#pragma once

#include <utility>
#include <vector>

#include <com/sun/star/style/XStyle.hpp>

#include "domain/report/places.hpp"
#include "domain/report/row.hpp"
#include "sheet/tables/tables.hpp"

namespace outturn::sheet {

// How wide the columns are that a report is printed in, in hundredths of a millimetre.
std::int32_t reportWidth(const Range& sheet, const report::Places& places);

// Sets where new pages begin, so that a table which would be cut stands whole on the next page; one that is
// longer than a page is cut before its last three rows at the latest. Gives the first and the last of the
// rows that are repeated on every page: the heads of a table that runs over a page, else the report's own.
std::pair<std::int32_t, std::int32_t> breakPages(const Range& sheet,
                                                 const Reference<com::sun::star::style::XStyle>& pageStyle,
                                                 const std::vector<report::Row>& rows,
                                                 const report::Places& places);

}  // namespace outturn::sheet
