#include "domain/report/sections/sections.hpp"

namespace outturn::report {

void addEquity(RowList& /*rows*/) {}

}  // namespace outturn::report
