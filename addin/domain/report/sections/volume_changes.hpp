#pragma once

#include "domain/report/plan.hpp"

namespace outturn::report {

// Whether any volume can be compared with an earlier year's.
bool hasVolumeChanges(const Sources& sources);

// "Inhyrda sjuksköterskor har halverats jämfört med samma period förra året (4 100 tim mot 8 200). …": the
// largest changes, as a formula without "=".
Text volumeChanges(const Laid& laid);

// The hidden rows of it.
void addVolumeFigures(RowList& rows);

}  // namespace outturn::report
