#include "domain/report/sections/sections.hpp"

namespace outturn::report {

void addRisks(RowList& /*rows*/) {}

}  // namespace outturn::report
