#pragma once

#include <array>
#include <cstddef>

#include "domain/report/slots.hpp"

namespace outturn::report {

// The fingerprints of what a report wrote into the cells of a row that are seen.
class Marks {
  public:
    Marks() = default;
    // As the hidden column holds them; what cannot be read counts as nothing written.
    explicit Marks(TextView written);

    [[nodiscard]] const Text& at(Slot slot) const { return marks_.at(number(slot)); }
    void set(Slot slot, Text fingerprint) { marks_.at(number(slot)) = std::move(fingerprint); }
    [[nodiscard]] Text written() const;

    // Whether a cell's content is the report's own: what it wrote, or nothing.
    [[nodiscard]] bool isOwn(Slot slot, TextView content) const;

  private:
    std::array<Text, kShownSlots> marks_;
};

}  // namespace outturn::report
