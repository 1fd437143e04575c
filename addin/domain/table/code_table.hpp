#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace outturn {

// From hashes to codes, by open addressing. It holds no keys: the caller, who has them by code, says whether
// a code found is the one meant. (Half the time of std::unordered_map over a hundred thousand vouchers.)
class CodeTable {
  public:
    static constexpr std::uint32_t kNone = 0xFFFFFFFF;

    template <class IsMeant>
    [[nodiscard]] std::uint32_t find(std::uint64_t hash, IsMeant isMeant) const {
        const auto mark = static_cast<std::uint32_t>(hash);
        for (std::size_t at = mark & mask_;; at = (at + 1) & mask_) {
            const Slot slot = slots_[at];
            if (slot.code == kNone) return kNone;
            if (slot.mark == mark && isMeant(slot.code)) return slot.code;
        }
    }

    void insert(std::uint64_t hash, std::uint32_t code) {
        if (++used_ * 2 > slots_.size()) grow();
        place({static_cast<std::uint32_t>(hash), code});
    }

  private:
    struct Slot {
        std::uint32_t mark = 0;
        std::uint32_t code = kNone;
    };

    void place(Slot slot) {
        std::size_t at = slot.mark & mask_;
        while (slots_[at].code != kNone) at = (at + 1) & mask_;
        slots_[at] = slot;
    }

    void grow() {
        std::vector<Slot> old(slots_.size() * 2);
        old.swap(slots_);
        mask_ = slots_.size() - 1;
        for (const Slot slot : old) {
            if (slot.code != kNone) place(slot);
        }
    }

    std::vector<Slot> slots_ = std::vector<Slot>(16);  // a power of two
    std::size_t mask_ = 15;
    std::size_t used_ = 0;
};

}  // namespace outturn
