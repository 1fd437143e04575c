#pragma once

#include <cstdint>
#include <span>

#include "sheet/report/styles.hpp"

namespace outturn::sheet {

// Whether a style is one, or one for each unit or language.
enum class Variants : std::uint8_t { One, PerUnit, PerLanguage };

struct StyleName {
    const char* name;
    const char* parent;
    report::Style style;
    Variants variants;
};

// Every style of a cell, parents before their children.
std::span<const StyleName> styleNames();

}  // namespace outturn::sheet
