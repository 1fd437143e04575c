#include "calc/ledger_listing.hpp"

#include "calc/results.hpp"
#include "domain/problem.hpp"
#include "domain/table/line_check.hpp"
#include "domain/texts.hpp"

namespace outturn::calc {

namespace {

Any dimensionValue(const Dimension& dimension, std::uint32_t row) {
    const std::uint32_t code = dimension.codes[row];
    if (code == Dimension::kErrorCell) return errorValue(Fault::NotAvailable);
    if (dimension.numbers[code]) return value(*dimension.numbers[code]);
    return value(dimension.values[code]);
}

void append(std::vector<std::vector<Any>>& listing, std::span<const Problem> problems, Language language) {
    for (const Problem& problem : problems) {
        listing.push_back({problem.row == 0 ? value(TextView()) : value(static_cast<double>(problem.row)),
                           value(problem.column), value(describe(problem, language)),
                           value(name(problem.kind))});
    }
}

}  // namespace

Any listRows(const Table& table, std::span<const RowShare> rows) {
    std::vector<std::vector<Any>> listing;
    listing.reserve(rows.size() + 1);
    std::vector<Any> header = {value(u"#"), value(table.periodHeader)};
    for (const Dimension& dimension : table.dimensions) header.push_back(value(dimension.header));
    header.push_back(value(table.amountHeader));
    listing.push_back(std::move(header));
    for (const RowShare& share : rows) {
        std::vector<Any> cells = {value(static_cast<double>(table.sheetRows[share.row])),
                                  value(static_cast<double>(share.period.first.code()))};
        for (const Dimension& dimension : table.dimensions)
            cells.push_back(dimensionValue(dimension, share.row));
        cells.push_back(value(share.amount));
        listing.push_back(std::move(cells));
    }
    return matrix(listing);
}

Any listProblems(const Table& table, std::span<const std::vector<Cell>> lines, Language language) {
    std::vector<std::vector<Any>> listing = {
        {value(text(TextId::CheckRow, language)), value(text(TextId::CheckColumn, language)),
         value(text(TextId::CheckProblem, language)), value(text(TextId::CheckKind, language))}};
    append(listing, table.problems, language);
    if (!lines.empty()) {
        const Lines read = Lines::read(lines, 1);
        append(listing, read.problems, language);
        append(listing, checkLines(table, read.lines), language);
    }
    if (listing.size() == 1) {
        listing.push_back(
            {value(TextView()), value(TextView()), value(text(TextId::ProblemsNone, language))});
    }
    return matrix(listing);
}

}  // namespace outturn::calc
