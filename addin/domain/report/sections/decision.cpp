#include "domain/report/sections/sections.hpp"

namespace outturn::report {

void addDecision(RowList& /*rows*/) {}

}  // namespace outturn::report
