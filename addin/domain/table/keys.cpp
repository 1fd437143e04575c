#include "domain/table/keys.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>

#include "domain/table/header_row.hpp"

namespace outturn {
namespace {

// An empty weight is a month that gets nothing.
std::optional<double> weightIn(const Cell& cell) {
    if (isBlank(cell)) return 0;
    const auto* number = std::get_if<double>(&cell);
    if (number == nullptr || !std::isfinite(*number) || *number < 0) return std::nullopt;
    return *number;
}

}  // namespace

// Reads one Keys table into the object it fills.
class KeysReader {
  public:
    KeysReader(Keys& keys, const HeaderRow& header, std::size_t nameColumn)
        : keys_(keys), header_(header), nameColumn_(nameColumn) {}

    void addRow(const std::vector<Cell>& row, std::uint32_t sheetRow) {
        const Cell& nameCell = cellAt(row, nameColumn_);
        const auto weights = weightsIn(row, sheetRow);
        if (std::holds_alternative<ErrorCell>(nameCell) || isBlank(nameCell)) {
            report(sheetRow, nameColumn_, nameCell);
            return;
        }
        const Text name = folded(cellText(nameCell));
        if (!met_.insert(name).second) {
            // Which of the two is meant nobody can tell, so neither spreads anything.
            report(sheetRow, nameColumn_, nameCell);
            keys_.weights_.erase(name);
            return;
        }
        keys_.names_.push_back(cellText(nameCell));
        if (weights) keys_.weights_.emplace(name, *weights);
    }

  private:
    std::optional<Weights> weightsIn(const std::vector<Cell>& row, std::uint32_t sheetRow) {
        if (nameColumn_ + kWeights >= header_.headings().size()) return std::nullopt;
        Weights weights{};
        bool readable = true;
        for (std::size_t month = 0; month < kWeights; ++month) {
            const std::size_t column = nameColumn_ + 1 + month;
            const auto weight = weightIn(cellAt(row, column));
            if (!weight) report(sheetRow, column, cellAt(row, column));
            weights[month] = weight.value_or(0);
            readable = readable && weight;
        }
        if (!readable) return std::nullopt;
        return weights;
    }

    void report(std::uint32_t sheetRow, std::size_t column, const Cell& cell) {
        keys_.problems_.push_back(
            {ProblemKind::BadKey, sheetRow, header_.headings()[column].text, cellText(cell)});
    }

    static constexpr std::size_t kWeights = std::tuple_size_v<Weights>;

    Keys& keys_;
    const HeaderRow& header_;
    std::size_t nameColumn_;
    std::set<Text> met_;
};

Keys Keys::read(std::span<const std::vector<Cell>> rows, std::uint32_t firstRow) {
    Keys keys;
    const HeaderRow header(rows.empty() ? std::span<const Cell>() : std::span<const Cell>(rows.front()),
                           firstRow);
    if (const auto problem = header.notOnce(Column::Key)) {
        keys.problems_.push_back(*problem);
        return keys;
    }
    const std::size_t nameColumn = *header.find(Column::Key);
    const std::size_t weights = header.headings().size() - nameColumn - 1;
    if (weights < std::tuple_size_v<Weights>) {
        // A weight has no name of its own: its number, 1 to 12, says which is the first to be missing.
        const Text number = numberText(static_cast<double>(weights + 1));
        keys.problems_.push_back({ProblemKind::MissingColumn, firstRow, number, {}});
    }
    KeysReader reader(keys, header, nameColumn);
    for (std::size_t at = 1; at < rows.size(); ++at) {
        const bool blank = std::all_of(rows[at].begin(), rows[at].end(), isBlank);
        if (!blank) reader.addRow(rows[at], firstRow + static_cast<std::uint32_t>(at));
    }
    return keys;
}

const Weights* Keys::find(TextView name) const {
    const auto found = weights_.find(folded(trimmed(name)));
    return found == weights_.end() ? nullptr : &found->second;
}

}  // namespace outturn
