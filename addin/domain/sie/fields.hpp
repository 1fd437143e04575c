#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/money.hpp"
#include "domain/period.hpp"

namespace outturn::sie {

// A line of a SIE file, taken apart but not yet understood (specification 4B, chapter 5). Everything looks
// into the file's bytes, which must outlive it.
struct Field {
    std::string_view bytes;  // without the quotation marks around it
    bool quoted = false;
    bool escaped = false;  // holds \" for a quotation mark
};

// "{1 10 6 Bilen}": a dimension and an object of it, by turns. Braces within it part fields.
struct ObjectList {
    std::string_view bytes;  // all of it, as lists that are written alike are alike
    std::vector<Field> fields;
};

struct Line {
    std::string_view label;     // "TRANS", upper or lower case as written; empty where no # begins the line
    std::vector<Field> fields;  // those outside of braces
    std::optional<ObjectList> objects;  // the first list in braces
    std::size_t objectsAt = 0;          // how many fields stand before it
    bool opens = false;                 // a "{" that no "}" follows on the line
    bool closes = false;                // a "}" that no "{" comes before
    bool openQuote = false;             // a quotation mark without its second
};

// Reuses the line's memory. Quoted fields may hold blanks; \" is a quotation mark, unless no other one
// follows on the line: then the backslash is the end of a path ("C:\Bok\").
void takeApart(std::string_view bytes, Line& line);

// A field's bytes with \" as the mark that it stands for.
std::string plain(const Field& field);

// "-1234.50", also with a decimal comma, a trailing minus or blanks between thousands, up to six decimals
// exactly; nothing where it is no amount or out of range. More than six decimals are rounded, halves away
// from zero.
std::optional<ExactAmount> amountOf(std::string_view bytes);

// "20110107", also "2011-01-07"; nothing where there is no such day.
struct Day {
    Month month;
    int day = 1;
    friend bool operator==(const Day&, const Day&) = default;
};
std::optional<Day> dayOf(std::string_view bytes);
// "201101"
std::optional<Month> monthOf(std::string_view bytes);
// "0", "-1"
std::optional<int> yearNumberOf(std::string_view bytes);

}  // namespace outturn::sie
