#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <random>
#include <vector>

#include "domain/period.hpp"
#include "domain/table/cell.hpp"

namespace outturn {

// Rows and criteria at random, each both as a sheet writes it and as it was meant; a seed gives the same ones
// always.

// A row as it was meant, apart from how it is written in cells.
struct MeantRow {
    std::optional<PeriodRange> period;           // nothing: cannot be read
    std::optional<std::int64_t> millionths;      // nothing: cannot be read
    Text key;                                    // of a budget
    std::map<Text, std::optional<Text>> values;  // by field, folded; nothing: an error cell
    std::vector<Cell> cells;
};

struct MeantCriterion {
    Text text;
    std::function<bool(const Text&)> matches;
    bool restricts = true;
};

struct Shape {
    unsigned seed;
    int rows;
    int accounts;
    int vouchers;
    double badShare;  // of cells that cannot be read
};

inline const PeriodRange kTwoYears{Month(2022, 7), Month(2024, 6)};

class Generator {
  public:
    explicit Generator(Shape shape) : shape_(shape), random_(shape.seed) {}

    MeantRow row() {
        MeantRow row;
        row.cells = {periodCell(row),
                     dimensionCell(row, u"konto", accountCell()),
                     amountCell(row),
                     dimensionCell(row, u"verksamhet", activityCell()),
                     dimensionCell(row, u"verifikation", static_cast<double>(below(shape_.vouchers))),
                     keyCell(row)};
        return row;
    }

    PeriodRange period() {
        const Month first = kTwoYears.first.plus(below(26) - 1);
        return {first, first.plus(below(14))};
    }

    MeantCriterion criterion() {
        switch (below(9)) {
            case 0:
                return {u"", [](const Text&) { return true; }, false};
            case 1:
                return {u"=", [](const Text& value) { return value.empty(); }};
            case 2:
                return {u"!=", [](const Text& value) { return !value.empty(); }};
            case 3: {
                const auto one = startsWith();
                const auto other = equals();
                return {one.text + u" | " + other.text,
                        [=](const Text& value) { return one.matches(value) || other.matches(value); }};
            }
            case 4: {
                const auto one = startsWith();
                const auto other = equals();
                return {one.text + u"|!" + other.text,
                        [=](const Text& value) { return one.matches(value) && !other.matches(value); }};
            }
            case 5: {
                const auto other = startsWith();
                return {u"!" + other.text, [=](const Text& value) { return !other.matches(value); }};
            }
            case 6:
                return range();
            case 7:
                return startsWith();
            default:
                return equals();
        }
    }

    int below(int end) { return std::uniform_int_distribution<int>(0, end - 1)(random_); }
    std::size_t position(int end) { return static_cast<std::size_t>(below(end)); }

  private:
    bool isBad() { return std::uniform_real_distribution<>(0, 1)(random_) < shape_.badShare; }

    Cell periodCell(MeantRow& row) {
        if (isBad()) return 202413.0;
        const Month month = kTwoYears.first.plus(below(kTwoYears.length()));
        switch (below(12)) {
            case 0:
                row.period = {Month(2023, 1), Month(2023, 12)};
                return 2023.0;
            case 1:
                row.period = {Month(2023, 7), Month(2024, 6)};
                return u"202307..202406";
            case 2:
                row.period = {Month(2023, 11), Month(2024, 1)};
                return u"2023-11..2024-01";
            default:
                row.period = {month, month};
                return static_cast<double>(month.code());
        }
    }

    Cell amountCell(MeantRow& row) {
        if (isBad()) return u"x";
        if (below(50) == 0) {
            row.millionths = 0;
            return {};
        }
        const int decimals = below(20) == 0 ? 1 : 10;  // of thousandths: some amounts split the öre
        const std::int64_t thousandths = std::int64_t{below(20'000'000) - 10'000'000} * decimals;
        row.millionths = thousandths * 1000;
        return static_cast<double>(thousandths) / 1000;
    }

    Cell keyCell(MeantRow& row) {
        static const std::vector<TextView> kKeys{u"", u"Slut", u"JÄMN"};
        const TextView key = kKeys[position(3)];
        row.key = key;
        return key;
    }

    Cell accountCell() {
        const int account = 3000 + below(shape_.accounts);
        if (below(2) == 0) return static_cast<double>(account);
        texts_.push_back(std::make_unique<Text>(u" " + numberText(account)));
        return TextView(*texts_.back());
    }

    Cell activityCell() {
        static const std::vector<Cell> kActivities{u"Hemtjänst", u"hemtjänst", u"Boende", u"LSS",
                                                   u"30",        {},           u" "};
        return kActivities[position(7)];
    }

    Cell dimensionCell(MeantRow& row, const Text& field, Cell cell) {
        if (isBad()) cell = ErrorCell{};
        row.values[field] =
            std::holds_alternative<ErrorCell>(cell) ? std::nullopt : std::optional(folded(cellText(cell)));
        return cell;
    }

    MeantCriterion equals() {
        static const std::vector<Text> kTexts{u"Boende", u"HEMTJÄNST", u"lss", u"30", u"7"};
        const Text text = below(2) == 0 ? kTexts[position(5)] : numberText(3000 + below(shape_.accounts));
        return {text, [key = folded(text)](const Text& value) { return value == key; }};
    }

    MeantCriterion startsWith() {
        static const std::vector<Text> kStarts{u"3", u"30", u"301", u"1", u"H", u"bo"};
        const Text& start = kStarts[position(6)];
        return {start + u"*", [key = folded(start)](const Text& value) { return value.starts_with(key); }};
    }

    MeantCriterion range() {
        const int first = 300 + below(9);
        const Text from = numberText(first);
        const Text to = numberText(first + below(5));
        return {from + u".." + to,
                [=](const Text& value) { return value >= from && (value.substr(0, to.size()) <= to); }};
    }

    Shape shape_;
    std::mt19937 random_;
    std::vector<std::unique_ptr<Text>> texts_;
};

}  // namespace outturn
