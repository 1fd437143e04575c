#pragma once

#include <cstddef>
#include <cstdint>
#include <variant>
#include <vector>

#include "domain/language.hpp"
#include "domain/text.hpp"

namespace outturn::report {

// By how a deviation is coloured.
enum class Tone : std::uint8_t { Plain, Better, Worse };

// A cell of a report's sheet as it is shown. Columns are counted among those that are seen.
struct ShownCell {
    std::size_t column = 0;
    std::size_t columns = 1;  // joined into this one
    Text text;
    Text style;  // the name of its cell style: "Outturn Figure mnkr"
    bool right = false;
    bool bold = false;
    Tone tone = Tone::Plain;
    bool asks = false;  // for words that nobody has written yet
};

struct ShownRow {
    Text identity;  // empty: a person's own row
    std::vector<ShownCell> cells;
    std::vector<std::size_t> pictures;  // that stand over it, from left to right
};

// A report's sheet, without what is hidden on it.
struct ShownSheet {
    std::vector<std::int32_t> widths;  // of its columns; any unit
    std::vector<ShownRow> rows;
};

struct Paragraph {
    enum class Kind : std::uint8_t {
        Title,
        Subtitle,  // a tab parts what stands left and right
        Lead,
        Heading,
        Subheading,
        Body,
        Numbered,  // "1.", a tab, the sentence
        Note,
        Placeholder,
        PictureTitle,
    };
    Kind kind;
    Text text;
    friend bool operator==(const Paragraph&, const Paragraph&) = default;
};

struct TableCell {
    std::size_t column;  // of the table
    std::size_t columns = 1;
    Text text;
    bool right = false;
    bool bold = false;
    Tone tone = Tone::Plain;
};

struct TableRow {
    enum class Kind : std::uint8_t { Groups, Heads, Body, Result };
    Kind kind;
    std::vector<TableCell> cells;  // those with a text
};

struct Table {
    std::vector<std::int32_t> widths;
    std::size_t headRows = 0;  // repeated where the table runs over a page
    std::vector<TableRow> rows;
};

struct Picture {
    std::size_t number;  // which of the sheet's
    Text title;          // empty: none
};

using Block = std::variant<Paragraph, Table, Picture>;

// A report as running text with tables and pictures.
struct Document {
    Language language = Language::Swedish;
    Text title;
    Text organisation;
    std::vector<Block> blocks;
};

// The report in the order in which a board reads it: what it is to decide first, then the summary and the
// assessments, then the figures. What a person added stays with what it stands under. The control box, which
// is for the one who fills the report, is left out, and so are the comments on rows of a table that nobody
// wrote. otherwise: the language where the report's own words do not tell it.
Document documentOf(const ShownSheet& sheet, Language otherwise);

}  // namespace outturn::report
