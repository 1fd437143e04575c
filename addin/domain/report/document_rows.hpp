#pragma once

#include "domain/report/document.hpp"

namespace outturn::report {

// What a row of the sheet becomes, told by the names of its cell styles.
enum class RowLook : std::uint8_t {
    Empty,
    Organisation,
    Date,  // a period or a date
    Title,
    Message,
    Heading,
    Subheading,
    Text,
    Numbered,
    Comment,
    Placeholder,
    Note,
    PictureTitle,
    Groups,
    Heads,
    Body,
    Result,
    Unknown,  // a person's own, in a style of hers
};

RowLook lookOf(const ShownCell& cell);
// By the first of its cells that has a text.
RowLook lookOf(const ShownRow& row);

// Whether such a row belongs in a table wherever it stands.
constexpr bool isTabular(RowLook look) {
    return look == RowLook::Groups || look == RowLook::Heads || look == RowLook::Body ||
           look == RowLook::Result;
}

std::size_t textCount(const ShownRow& row);
// Of the first cell with one.
Text firstText(const ShownRow& row);

// Puts rows of the sheet together into a table: columns in which nothing stands go, narrow ones between
// others stay and part them.
Table tableOf(const std::vector<const ShownRow*>& rows, const std::vector<std::int32_t>& widths);

}  // namespace outturn::report
