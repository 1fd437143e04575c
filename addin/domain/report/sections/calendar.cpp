#include "domain/report/sections/sections.hpp"

namespace outturn::report {

void addCalendar(RowList& /*rows*/) {}

}  // namespace outturn::report
