#pragma once

#include "domain/report/row.hpp"

namespace outturn::report {

// A sentence for each line: which method its automatic forecast leans on most, and why.
void addMethodSentences(RowList& rows);
// The hidden rows of what the sentences name.
void addMethodFigures(RowList& rows);

}  // namespace outturn::report
