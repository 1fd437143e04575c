#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>

#include "domain/text.hpp"

namespace outturn::exports {

enum class Letters : std::uint8_t { Utf8, Utf16Little, Utf16Big, Windows1252, CodePage437 };

// How a text file's letters are written, from its bytes: a byte order mark, zeros in every other byte, what
// is well-formed UTF-8; else Windows-1252 (Latin-1 in it), or code page 437 where its Nordic letters are
// there.
Letters lettersOf(std::string_view bytes);

// Without the byte order mark. What cannot be read becomes U+FFFD.
Text lettersIn(std::string_view bytes, Letters letters);

// How a text file is parted into cells.
struct Separated {
    char16_t separator = u';';  // of ; , tab |
    std::size_t firstLine = 1;  // 2 below a line "sep=;"
    std::size_t columns = 0;    // of the widest row
    std::size_t rows = 0;
    // The rows anew, as any reader understands them alike: ";" between the cells, each in quotation marks,
    // and a line feed behind every row; from firstLine on.
    Text content;
};

enum class NotSeparated : std::uint8_t {
    Empty,      // nothing but white space
    Binary,     // zeros: no text
    OpenQuote,  // a quotation mark that is never closed: from there on rows flow together
    TooWide,
    TooLong,
};

struct SeparatedRefusal {
    NotSeparated why = NotSeparated::Empty;
    std::size_t line = 0;  // of OpenQuote, from 1
};

inline constexpr std::size_t kMostColumns = 1024;
inline constexpr std::size_t kMostRows = 1 << 20;

// The separator is the one that parts most of the first rows alike. Quotation marks that begin a cell keep
// separators and line breaks within it; a doubled one is one.
std::variant<Separated, SeparatedRefusal> separatedIn(TextView content);

}  // namespace outturn::exports
