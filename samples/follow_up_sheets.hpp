#pragma once

#include "books.hpp"
#include "flat_ods.hpp"

namespace outturn::sample {

// Åtgärder, Risker, Volymer, Eget kapital, Uppföljningsplan.
void addFollowUp(FlatOds& file, const std::vector<VolumeRow>& volumes);

}  // namespace outturn::sample
