#pragma once

#include <sal/types.h>

// The report's colours.
namespace outturn::sheet::colours {

inline constexpr sal_Int32 kInk = 0x1B2A38;
inline constexpr sal_Int32 kGrey = 0x5F6F7E;
inline constexpr sal_Int32 kRule = 0xB9C4CE;
inline constexpr sal_Int32 kAccent = 0x1F5FA8;
// Told apart by the colour-blind.
inline constexpr sal_Int32 kBetter = 0x12757E;
inline constexpr sal_Int32 kWorse = 0xB8500F;
// Behind a material deviation.
inline constexpr sal_Int32 kBetterTint = 0xE3F0F1;
inline constexpr sal_Int32 kWorseTint = 0xFAEADF;
// In charts only. Worse is lighter than better, so that they are told apart in grey.
inline constexpr sal_Int32 kWorseBar = 0xD9772B;
inline constexpr sal_Int32 kLastYear = 0x9AA6B1;
inline constexpr sal_Int32 kFaint = 0xDDE3E8;

}  // namespace outturn::sheet::colours
