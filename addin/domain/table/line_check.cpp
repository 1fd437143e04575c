#include "domain/table/line_check.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "domain/table/header_row.hpp"

namespace outturn {
namespace {

// By code: the first row that holds it, or the number of rows where none does.
std::vector<std::size_t> firstRows(const Dimension& accounts) {
    std::vector<std::size_t> rows(accounts.values.size(), accounts.codes.size());
    for (std::size_t row = accounts.codes.size(); row-- > 0;) {
        if (accounts.codes[row] != Dimension::kErrorCell) rows[accounts.codes[row]] = row;
    }
    return rows;
}

std::vector<std::uint32_t> inOrder(const Dimension& accounts) {
    std::vector<std::uint32_t> codes(accounts.values.size());
    for (std::size_t code = 0; code < codes.size(); ++code) codes[code] = static_cast<std::uint32_t>(code);
    std::sort(codes.begin(), codes.end(), [&](std::uint32_t left, std::uint32_t right) {
        return accounts.keys[left] < accounts.keys[right];
    });
    return codes;
}

// "Årets resultat" (89.. in the Swedish charts), which a line keeps out by its own code ("8*|!8999"): the
// lines come to it by themselves.
bool isResultKeptOut(TextView account, std::span<const LineDefinition> lines) {
    if (!account.starts_with(u"89")) return false;
    const Text keptOut = u"!" + Text(account);
    return std::any_of(lines.begin(), lines.end(), [&](const LineDefinition& line) {
        TextView rest = line.accounts;
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find(u'|'), rest.size());
            if (trimmed(rest.substr(0, end)) == keptOut) return true;
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        return false;
    });
}

}  // namespace

std::optional<Criterion> accountsOf(const LineDefinition& line) {
    auto criterion = Criterion::parse(line.accounts);
    if (!criterion || criterion.value().restrictsNothing()) return std::nullopt;
    return std::move(criterion).value();
}

Lines Lines::read(std::span<const std::vector<Cell>> rows, std::uint32_t firstRow) {
    Lines result;
    const HeaderRow header(rows.empty() ? std::span<const Cell>() : std::span<const Cell>(rows.front()),
                           firstRow);
    for (const Column column : {Column::Line, Column::Accounts}) {
        if (const auto problem = header.notOnce(column)) result.problems.push_back(*problem);
    }
    if (!result.problems.empty()) return result;
    const std::size_t name = *header.find(Column::Line);
    const std::size_t accounts = *header.find(Column::Accounts);
    for (std::size_t at = 1; at < rows.size(); ++at) {
        const Cell& nameCell = cellAt(rows[at], name);
        const Cell& accountsCell = cellAt(rows[at], accounts);
        if (isBlank(nameCell) && isBlank(accountsCell)) continue;
        const std::uint32_t sheetRow = firstRow + static_cast<std::uint32_t>(at);
        result.lines.push_back({cellText(nameCell), cellText(accountsCell), sheetRow});
        const auto report = [&](ProblemKind kind, std::size_t column) {
            result.problems.push_back(
                {kind, sheetRow, header.headings()[column].text, cellText(cellAt(rows[at], column))});
        };
        if (std::holds_alternative<ErrorCell>(nameCell)) report(ProblemKind::ErrorCell, name);
        const bool isError = std::holds_alternative<ErrorCell>(accountsCell);
        if (isError || !accountsOf(result.lines.back())) report(ProblemKind::BadCriterion, accounts);
    }
    return result;
}

std::vector<Problem> checkLines(const Table& table, std::span<const LineDefinition> lines) {
    std::vector<Problem> problems;
    const Dimension* accounts = table.dimension(Column::Account);
    if (accounts == nullptr || accounts->ambiguous) return problems;
    std::vector<Criterion> criteria;
    for (const LineDefinition& line : lines) {
        if (auto criterion = accountsOf(line)) criteria.push_back(std::move(*criterion));
    }
    const std::vector<std::size_t> firstRow = firstRows(*accounts);
    for (const std::uint32_t code : inOrder(*accounts)) {
        if (firstRow[code] == table.rowCount()) continue;
        const auto caught = std::count_if(criteria.begin(), criteria.end(), [&](const Criterion& criterion) {
            return criterion.matches(accounts->keys[code]);
        });
        if (caught == 1) continue;
        if (caught == 0 && isResultKeptOut(accounts->keys[code], lines)) continue;
        problems.push_back({caught == 0 ? ProblemKind::NoLine : ProblemKind::TwoLines,
                            table.sheetRows[firstRow[code]], accounts->header, accounts->values[code]});
    }
    return problems;
}

}  // namespace outturn
