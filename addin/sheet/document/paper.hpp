#pragma once

#include <cstdint>

namespace outturn::sheet {

// A4, and what the report's pages leave of it, in hundredths of a millimetre.
inline constexpr std::int32_t kPaperShort = 21000;
inline constexpr std::int32_t kPaperLong = 29700;
inline constexpr std::int32_t kPageMargin = 1700;
// Between the sheet and the footer, which stands within the margin.
inline constexpr std::int32_t kFooterGap = 300;

}  // namespace outturn::sheet
