#include "domain/report/sections/sections.hpp"

namespace outturn::report {

void addForecast(RowList& /*rows*/) {}

}  // namespace outturn::report
