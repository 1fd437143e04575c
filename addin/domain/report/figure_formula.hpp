#pragma once

#include <optional>
#include <vector>

#include "domain/text.hpp"

namespace outturn::report {

struct FigureTerm;
using FigureTerms = std::vector<FigureTerm>;

// What a formula adds up: each of its terms times its factor (-1 where it is subtracted).
struct FigureTerm {
    enum class Kind {
        LedgerSum,   // a call of LEDGER.SUM; its arguments as written
        Forecast,    // a call of LEDGER.FORECAST; the arguments of the LEDGER.SUM of its outturn
        Cells,       // a cell or a range, or the name of one, as written
        Number,      // a number as written: its factor
        Choice,      // IF: its condition as written, and the two sums it chooses between
        Calculated,  // anything else, as written
    };
    Kind kind = Kind::Number;
    double factor = 1;
    Text written;
    std::vector<Text> arguments;
    FigureTerms then;
    FigureTerms otherwise;
};

// The terms of a formula as Calc's interface gives it ("=" and English names), added and subtracted, in
// brackets, in SUM, IF, IFERROR, DEVIATION (as an amount) and ROUND to the öre, or multiplied with or divided
// by a number. What goes further is one Calculated term. No terms of a text that is no formula.
FigureTerms figureTerms(TextView formula);

// Whether LEDGER.SUM or LEDGER.FORECAST is called anywhere in it.
bool callsLedgerSum(TextView formula);

// The expression as a cell of any sheet may hold it: its references without a sheet are given this one.
Text onSheet(TextView expression, TextView sheet);

// A number or a text as a formula writes it ("202402", "\"30*\""); nothing where it is something else.
std::optional<double> writtenNumber(TextView expression);
std::optional<Text> writtenText(TextView expression);

}  // namespace outturn::report
