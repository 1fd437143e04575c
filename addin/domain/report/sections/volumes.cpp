#include "domain/report/sections/sections.hpp"

namespace outturn::report {

void addVolumes(RowList& /*rows*/) {}

}  // namespace outturn::report
