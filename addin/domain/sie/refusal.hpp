#pragma once

#include <optional>
#include <string_view>

#include "domain/sie/reader.hpp"

namespace outturn::sie {

// Before anything is read of them.
std::optional<Refusal> refusedBytes(std::string_view bytes);
// After all is read.
std::optional<Refusal> refusedFile(const File& file);

}  // namespace outturn::sie
