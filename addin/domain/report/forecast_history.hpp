#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <vector>

#include "domain/report/cell_plan.hpp"
#include "domain/report/sources.hpp"
#include "domain/texts.hpp"

namespace outturn::report {

// The sheet "Prognosutfall 2024": for every line, the result and every activity, what the methods and the
// submitted rounds said after each month of the closed years, against how the year ended.

// A line, the result or an activity: its rows on the sheet, and one row of the report's table.
struct HistoryBlock {
    enum class Kind : std::uint8_t { Line, Result, Activity };
    Kind kind;
    std::size_t index;  // of Sources::lines or activities
    Text name;          // "line:Intäkter", "result", "activity:510"
};
// Lines, the result, activities.
std::vector<HistoryBlock> historyBlocks(const Sources& sources);

// The closed years to show, oldest first: of the latest eight before `year` those that lie between the first
// and the last month with bookings, fewer where the sheet would get too many rows.
std::vector<int> historyYears(const std::vector<Month>& booked, int year, std::size_t blocks);

enum class HistoryColumn : std::uint8_t {
    Month,
    Outturn,
    Budget,  // the methods as LEDGER.ACCURACY has them
    RunRate,
    Remaining,
    Share,
    Blend,
    Auto,
    Combination,
    Simple,
    Holt,
    Damped,
    HoltWinters,
    Theta,
    Ets,
    Loess,
    Submitted,
    Counted,  // hidden: 1 in the months that the methods are compared by; see countedMonth()
};
inline constexpr std::size_t kHistoryColumns = 18;
// What can have been said: by a person, and by every method.
inline constexpr std::array kHistoryMethods = {
    HistoryColumn::Submitted, HistoryColumn::Budget, HistoryColumn::RunRate, HistoryColumn::Remaining,
    HistoryColumn::Share,     HistoryColumn::Blend,  HistoryColumn::Auto,    HistoryColumn::Combination,
    HistoryColumn::Simple,    HistoryColumn::Holt,   HistoryColumn::Damped,  HistoryColumn::HoltWinters,
    HistoryColumn::Theta,     HistoryColumn::Ets,    HistoryColumn::Loess};
// The name of a column, on the sheet and in the report.
TextId historyHead(HistoryColumn column);
constexpr std::size_t number(HistoryColumn column) {
    return static_cast<std::size_t>(column);
}
inline constexpr std::size_t kFirstMethod = number(HistoryColumn::Budget);

struct HistoryRow {
    enum class Kind : std::uint8_t {
        Mark,  // the hidden first row
        Title,
        Sentence,
        Heads,
        Heading,
        Call,  // the hidden first row of an array: its own heads
        Month,
        MeanError,
        ErrorShare,
        Bias,
        BiasShare,
        Months,
        Gap,
        Note,
    };
    Text identity;
    Kind kind;
    std::size_t block = 0;
};

// How a row looks, cell by cell.
std::array<Style, kHistoryColumns> historyStyles(HistoryRow::Kind kind);

// The array formula of a block: its heads, and below them a row for each month.
struct HistoryArray {
    Text firstRow;  // by identity
    Text lastRow;
    Text formula;
};

// The sheet as data. What it asks of Sources::history is years, place and name.
class ForecastHistory {
  public:
    ForecastHistory(const Sources& sources, const Wishes& wishes);

    [[nodiscard]] const std::vector<HistoryRow>& rows() const { return rows_; }
    // Once every row has its place: what stands in the cells of a row apart from the arrays.
    [[nodiscard]] std::array<Content, kHistoryColumns> contents(const HistoryRow& row) const;
    [[nodiscard]] std::vector<HistoryArray> arrays() const;

  private:
    void add(Text identity, HistoryRow::Kind kind, std::size_t block = 0);
    void addBlock(std::size_t block);
    [[nodiscard]] std::vector<Text> monthRows(std::size_t block) const;
    [[nodiscard]] Content label(const HistoryBlock& block) const;
    void fillMonth(std::array<Content, kHistoryColumns>& cells, const HistoryRow& row) const;
    [[nodiscard]] Content submitted(const HistoryBlock& block, const Text& identity) const;
    [[nodiscard]] Content sumOfRounds(const Text& month) const;
    [[nodiscard]] Content summary(HistoryRow::Kind kind, HistoryColumn column, std::size_t block) const;
    [[nodiscard]] Text cell(HistoryColumn column, const Text& identity) const;
    [[nodiscard]] Text months(HistoryColumn column, std::size_t block) const;
    [[nodiscard]] Text countedMonth(std::size_t block, const Text& identity) const;

    const Sources& sources_;
    const Wishes& wishes_;
    std::vector<HistoryBlock> blocks_;
    std::vector<HistoryRow> rows_;
};

// After December nothing is left to say.
inline constexpr int kHistoryMonths = 11;
// What the row of a block's month is called: "line:Intäkter:202302".
Text monthIdentity(const Text& block, int year, int month);

// What the sheet's hidden row bears: "outturn-history:2024".
Text historyMark(int year);

}  // namespace outturn::report
