#pragma once

#include "sheet/import/file.hpp"

namespace outturn::sheet {

// Thrown where whoever waits has had enough.
struct ImportStopped {};

// A part of some work, from one share of the whole to another.
class ImportSteps {
  public:
    ImportSteps() = default;
    ImportSteps(const ImportProgress& progress, double from, double to)
        : progress_(&progress), from_(from), to_(to) {}

    // share: of this part, 0 to 1. Throws ImportStopped.
    void at(double share) const {
        if (progress_ == nullptr || !*progress_) return;
        if (!(*progress_)(from_ + (to_ - from_) * share)) throw ImportStopped();
    }
    [[nodiscard]] ImportSteps part(double from, double to) const {
        ImportSteps part;
        part.progress_ = progress_;
        part.from_ = from_ + (to_ - from_) * from;
        part.to_ = from_ + (to_ - from_) * to;
        return part;
    }

  private:
    const ImportProgress* progress_ = nullptr;  // null: nobody waits
    double from_ = 0;
    double to_ = 1;
};

}  // namespace outturn::sheet
