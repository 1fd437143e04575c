#pragma once

#include <functional>
#include <string_view>
#include <variant>

#include "domain/sie/file.hpp"

namespace outturn::sie {

// Why a file is not read at all.
enum class Refusal {
    Empty,
    NotSie,    // not one line begins with the signs of the format, or it is no text
    Xml,       // SIE 5, which is another format
    TooLarge,  // over a gigabyte
    TooManyDimensions,
    Cancelled,
};

constexpr std::size_t kMostBytes = std::size_t{1} << 30;

// Of objects that rows bear: each becomes a column.
constexpr std::size_t kMostDimensions = 200;

// Told now and then how many bytes are read; false stops the reading.
using BytesRead = std::function<bool(std::size_t)>;

// Reads a whole file, in time and memory that grow with its length, whatever it holds. Unknown labels are
// passed over; a row that cannot be understood is left out and named among the problems. Fields that the
// specification leaves free may be missing.
std::variant<File, Refusal> read(std::string_view bytes, const BytesRead& bytesRead = {});

}  // namespace outturn::sie
