#pragma once

#include <vector>

#include <com/sun/star/table/XCellRange.hpp>

#include "sheet/settings.hpp"

namespace outturn::sheet {

using Range = Reference<com::sun::star::table::XCellRange>;

enum class FoundBy { Choice, NamedRange, DatabaseRange, SheetName };

struct FoundTable {
    TableKind kind;
    FoundBy by;
    Range range;     // header row first
    Text reference;  // as a formula writes it, absolute: "$Huvudbok.$A$1:$G$1048576"
};

// The tables of a workbook: what the user pointed at, else a named range, else a database range, else a sheet
// of a known name, English or Swedish, in any letter case. A sheet's table begins at its first used row and
// goes on to the sheet's last row, so that rows added below belong to it; its columns are those with a
// header. A choice that no longer exists (a deleted sheet) is passed over. In the order of kTableKinds, each
// at most once.
std::vector<FoundTable> findTables(const SpreadsheetDocument& document, const Settings& settings);

// Makes the tables that the workbook lacks, a sheet each, in the language: headers, and one example row with
// an explanation beside it (outside the table). One undo step. Sheets that are there already are left alone.
// Throws, and changes nothing, where the workbook's structure is protected.
void createTables(const SpreadsheetDocument& document, Language language);

// Makes one of them, last in the workbook, with its headers and nothing below: for rows that are written
// next. Throws as above, and where a sheet bears its name already.
Range createTable(const SpreadsheetDocument& document, TableKind kind, Language language);

}  // namespace outturn::sheet
