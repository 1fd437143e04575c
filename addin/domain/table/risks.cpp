#include "domain/table/risks.hpp"

#include <charconv>

namespace outturn {
namespace {

constexpr double kPercent = 100;

std::optional<double> share(double written, bool isPercent) {
    const double value = isPercent || written > 1 ? written / kPercent : written;
    // Also refuses what is not a number.
    if (!(value >= 0 && value <= 1)) return std::nullopt;
    return value;
}

// Digits with a decimal point or comma among them.
std::optional<double> decimal(TextView text) {
    std::string digits;
    for (const char16_t c : text) {
        const bool isDigit = c >= u'0' && c <= u'9';
        if (!isDigit && c != u'.' && c != u',') return std::nullopt;
        digits += c == u',' ? '.' : static_cast<char>(c);
    }
    double value = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (read.ec != std::errc() || read.ptr != digits.data() + digits.size()) return std::nullopt;
    return value;
}

}  // namespace

std::optional<double> probabilityIn(const Cell& cell) {
    if (const auto* number = std::get_if<double>(&cell)) return share(*number, false);
    const auto* text = std::get_if<TextView>(&cell);
    if (text == nullptr) return std::nullopt;
    TextView written = trimmed(*text);
    const bool isPercent = written.ends_with(u'%');
    if (isPercent) written = trimmed(written.substr(0, written.size() - 1));
    const auto value = decimal(written);
    if (!value) return std::nullopt;
    return share(*value, isPercent);
}

Risks Risks::read(std::span<const std::vector<Cell>> rows, std::uint32_t firstRow,
                  const ActivityNames& activities) {
    Risks result;
    RowReader row(rows, firstRow, TableKind::Risks,
                  {Column::Risk, Column::Low, Column::High, Column::Probability});
    while (row.next()) {
        Risk risk;
        risk.activityWritten = row.note(Column::Activity);
        risk.activity = activities.find(risk.activityWritten);
        const bool isUnknown = !risk.activityWritten.empty() && !activities.empty() && !risk.activity;
        if (isUnknown) row.report(ProblemKind::UnknownActivity, Column::Activity);
        risk.name = row.name(Column::Risk).value_or(Text());
        const auto low = row.neededNumber(Column::Low, ProblemKind::UnreadableAmount);
        const auto high = row.neededNumber(Column::High, ProblemKind::UnreadableAmount);
        if (low && high && *low > *high) row.report(ProblemKind::LowAboveHigh, Column::Low);
        const Cell& probability = row.cell(Column::Probability);
        if (!probabilityIn(probability)) row.report(ProblemKind::BadProbability, Column::Probability);
        risk.textProbability = std::holds_alternative<TextView>(probability);
        risk.sheetRow = row.sheetRow();
        if (row.isBroken()) {
            ++result.broken;
        } else {
            result.risks.push_back(std::move(risk));
        }
    }
    result.places = row.places();
    result.problems = row.takeProblems();
    return result;
}

}  // namespace outturn
