#include "domain/table/period_column.hpp"

namespace outturn {
namespace {

std::optional<PeriodRange> readable(const Result<PeriodRange>& period) {
    if (!period) return std::nullopt;
    return period.value();
}

}  // namespace

std::optional<PeriodRange> PeriodColumn::read(const Cell& cell) {
    if (const auto* number = std::get_if<double>(&cell)) return readNumber(*number);
    if (const auto* text = std::get_if<TextView>(&cell)) return readText(*text);
    return std::nullopt;
}

std::optional<PeriodRange> PeriodColumn::readNumber(double number) {
    if (number != lastNumber_) {
        lastNumber_ = number;
        periodOfNumber_ = readable(bookedPeriod(number, origin_));
    }
    return periodOfNumber_;
}

std::optional<PeriodRange> PeriodColumn::readText(TextView text) {
    if (text != lastText_) {
        lastText_ = text;
        periodOfText_ = readable(bookedPeriod(trimmed(text), origin_));
    }
    return periodOfText_;
}

}  // namespace outturn
