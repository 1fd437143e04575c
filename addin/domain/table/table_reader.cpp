#include "domain/table/table_reader.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "domain/budget/spreading.hpp"
#include "domain/table/dictionary.hpp"
#include "domain/table/fingerprint.hpp"
#include "domain/table/header_row.hpp"
#include "domain/table/period_column.hpp"

namespace outturn {
namespace {

constexpr int kMonthsOfYear = 12;

// More than two decimals, but for the noise of arithmetic on doubles.
bool holdsFractionOfOre(double kronor) {
    const auto nearest = Money::fromKronor(kronor);
    return nearest && std::abs(kronor - nearest->kronor()) > 1e-6;
}

// An amount of several months: whole öre each. What is less than an öre stays with the last month, so that
// the months still add up to what the row holds.
std::vector<ExactAmount> spreadExactly(ExactAmount amount, std::span<const double> weights) {
    constexpr std::int64_t kMillionthsOfOre = 10'000;
    const Money whole = Money::fromOre(amount.millionths() / kMillionthsOfOre);
    // Keys let no weight through that could not spread.
    const std::vector<Money> months = spread(whole, weights).value();
    std::vector<ExactAmount> amounts;
    amounts.reserve(months.size());
    for (const Money month : months) amounts.push_back(ExactAmount::fromMoney(month));
    amounts.back() += ExactAmount::fromMillionths(amount.millionths() % kMillionthsOfOre);
    return amounts;
}

}  // namespace

struct TableReader::State {
    State(std::span<const Cell> cells, std::uint32_t firstRow, Keys keysTable, DateOrigin origin);

    void addRow(std::span<const Cell> cells);
    Table finish();

  private:
    struct DimensionColumn {
        std::size_t position;  // among the columns
        Dictionary dictionary;
    };
    // A problem of the row being read, with the position of its column to put it in the sheet's order.
    struct Found {
        std::size_t position;
        Problem problem;
    };

    void checkHeader();
    void addDimensions();
    [[nodiscard]] std::array<Column, 4> columnsNeededOnce() const;

    void noticeUnnamed(std::span<const Cell> cells);
    void encodeDimensions(std::span<const Cell> cells);
    void book(std::span<const Cell> cells);
    void bookMonths(PeriodRange period, ExactAmount amount, std::span<const double> weights);
    std::optional<PeriodRange> periodOf(const Cell& cell);
    std::optional<ExactAmount> amountOf(const Cell& cell);
    // Nothing where the key that should spread the row is not known.
    std::optional<std::span<const double>> weightsOf(PeriodRange period, std::span<const Cell> cells);
    std::span<const double> evenWeights(PeriodRange period);

    [[nodiscard]] std::uint32_t row() const {
        return static_cast<std::uint32_t>(table_.sheetRows.size()) - 1;
    }
    void report(ProblemKind kind, std::size_t position, const Cell& cell);
    void keepFound();

    HeaderRow header_;
    Keys keys_;
    PeriodColumn periods_;
    Table table_;
    std::vector<DimensionColumn> dimensions_;
    std::vector<std::size_t> unnamed_;  // columns without a header that have held nothing so far
    std::size_t periodColumn_ = 0;      // this and the next only where the table is usable
    std::size_t amountColumn_ = 0;
    std::optional<std::size_t> accountColumn_;
    std::optional<std::size_t> keyColumn_;
    std::vector<double> evenWeights_;
    std::vector<Found> found_;
    std::uint32_t nextSheetRow_;
};

TableReader::State::State(std::span<const Cell> cells, std::uint32_t firstRow, Keys keysTable,
                          DateOrigin origin)
    : header_(cells, firstRow), keys_(std::move(keysTable)), periods_(origin), nextSheetRow_(firstRow + 1) {
    table_.problems = header_.problems();
    checkHeader();
    addDimensions();
    periodColumn_ = header_.find(Column::Period).value_or(0);
    amountColumn_ = header_.find(Column::Amount).value_or(0);
    accountColumn_ = header_.find(Column::Account);
    keyColumn_ = header_.find(Column::Key);
}

// A table of forecasts has lines instead of accounts.
std::array<Column, 4> TableReader::State::columnsNeededOnce() const {
    const bool byLine = header_.has(Column::Line) && !header_.has(Column::Account);
    return {Column::Period, byLine ? Column::Line : Column::Account, Column::Amount, Column::Key};
}

void TableReader::State::checkHeader() {
    const auto neededOnce = columnsNeededOnce();
    table_.usable = true;
    for (const Column column : neededOnce) {
        if (header_.count(column) > 1) table_.usable = false;
        if (header_.has(column) || column == Column::Key) continue;
        table_.usable = false;
        table_.problems.push_back(header_.missing(column));
    }
    const auto& headings = header_.headings();
    for (auto heading = headings.begin(); heading != headings.end(); ++heading) {
        const bool once =
            std::find(neededOnce.begin(), neededOnce.end(), heading->column) != neededOnce.end();
        const bool repeats = std::any_of(headings.begin(), heading, [&](const Heading& earlier) {
            return !heading->text.empty() &&
                   (earlier.name == heading->name || (once && earlier.column == heading->column));
        });
        if (repeats) table_.problems.push_back(header_.duplicate(*heading));
    }
}

void TableReader::State::addDimensions() {
    const auto& headings = header_.headings();
    for (std::size_t position = 0; position < headings.size(); ++position) {
        const Heading& heading = headings[position];
        if (heading.text.empty()) {
            unnamed_.push_back(position);
        } else if (heading.column == Column::Period) {
            table_.periodHeader = heading.text;
        } else if (heading.column == Column::Amount) {
            table_.amountHeader = heading.text;
        } else {
            Dimension& dimension = table_.dimensions.emplace_back();
            dimension.header = heading.text;
            dimension.name = heading.name;
            dimension.column = heading.column;
            dimension.ambiguous = header_.count(heading.name) > 1;
            dimensions_.push_back({position, {}});
        }
    }
}

void TableReader::State::addRow(std::span<const Cell> cells) {
    const std::uint32_t sheetRow = nextSheetRow_++;
    cells = cells.first(std::min(cells.size(), header_.headings().size()));
    if (std::all_of(cells.begin(), cells.end(), isBlank)) return;
    table_.sheetRows.push_back(sheetRow);
    noticeUnnamed(cells);
    encodeDimensions(cells);
    if (table_.usable) book(cells);
    keepFound();
}

void TableReader::State::noticeUnnamed(std::span<const Cell> cells) {
    std::erase_if(unnamed_, [&](std::size_t position) {
        const Cell& cell = cellAt(cells, position);
        if (isBlank(cell)) return false;
        report(ProblemKind::UnnamedColumn, position, cell);
        return true;
    });
}

void TableReader::State::encodeDimensions(std::span<const Cell> cells) {
    for (std::size_t at = 0; at < dimensions_.size(); ++at) {
        auto& [position, dictionary] = dimensions_[at];
        const Cell& cell = cellAt(cells, position);
        const std::uint32_t code = dictionary.encode(cell);
        table_.dimensions[at].codes.push_back(code);
        if (code == Dimension::kErrorCell) report(ProblemKind::ErrorCell, position, cell);
        if (code == Dimension::kEmpty && position == accountColumn_) {
            report(ProblemKind::EmptyAccount, position, cell);
        }
    }
}

void TableReader::State::book(std::span<const Cell> cells) {
    const auto period = periodOf(cellAt(cells, periodColumn_));
    const auto amount = amountOf(cellAt(cells, amountColumn_));
    const auto weights = period ? weightsOf(*period, cells) : std::nullopt;
    if (!amount || !weights) {
        table_.unreadable.push_back({row(), period});
    } else if (period->length() == 1) {
        table_.bookings.push_back({row(), period->first, *amount});
    } else {
        bookMonths(*period, *amount, *weights);
    }
}

void TableReader::State::bookMonths(PeriodRange period, ExactAmount amount, std::span<const double> weights) {
    Month month = period.first;
    for (const ExactAmount each : spreadExactly(amount, weights)) {
        table_.bookings.push_back({row(), month, each});
        month = month.plus(1);
    }
}

std::optional<PeriodRange> TableReader::State::periodOf(const Cell& cell) {
    const auto period = periods_.read(cell);
    if (!period) report(ProblemKind::UnreadablePeriod, periodColumn_, cell);
    return period;
}

std::optional<ExactAmount> TableReader::State::amountOf(const Cell& cell) {
    if (isBlank(cell)) {
        report(ProblemKind::EmptyAmount, amountColumn_, cell);
        return ExactAmount();
    }
    const auto* kronor = std::get_if<double>(&cell);
    const auto amount = kronor != nullptr ? ExactAmount::fromKronor(*kronor) : std::nullopt;
    if (!amount) {
        report(ProblemKind::UnreadableAmount, amountColumn_, cell);
    } else if (holdsFractionOfOre(*kronor)) {
        report(ProblemKind::FractionOfOre, amountColumn_, cell);
    }
    return amount;
}

std::optional<std::span<const double>> TableReader::State::weightsOf(PeriodRange period,
                                                                     std::span<const Cell> cells) {
    if (period.length() != kMonthsOfYear) return evenWeights(period);
    if (!keyColumn_) {
        report(ProblemKind::WholeYear, periodColumn_, cellAt(cells, periodColumn_));
        return evenWeights(period);
    }
    const Cell& key = cellAt(cells, *keyColumn_);
    if (isBlank(key)) return evenWeights(period);
    if (std::holds_alternative<ErrorCell>(key)) return std::nullopt;
    const Weights* weights = keys_.find(cellText(key));
    if (weights != nullptr) return std::span<const double>(*weights);
    report(ProblemKind::UnknownKey, *keyColumn_, key);
    return std::nullopt;
}

std::span<const double> TableReader::State::evenWeights(PeriodRange period) {
    const auto months = static_cast<std::size_t>(period.length());
    if (evenWeights_.size() < months) evenWeights_.resize(months, 1.0);
    return std::span(evenWeights_).first(months);
}

void TableReader::State::report(ProblemKind kind, std::size_t position, const Cell& cell) {
    found_.push_back(
        {position, {kind, table_.sheetRows.back(), header_.headings()[position].text, cellText(cell)}});
}

void TableReader::State::keepFound() {
    std::stable_sort(found_.begin(), found_.end(),
                     [](const Found& left, const Found& right) { return left.position < right.position; });
    for (Found& each : found_) table_.problems.push_back(std::move(each.problem));
    found_.clear();
}

Table TableReader::State::finish() {
    if (table_.sheetRows.empty()) {
        table_.problems.push_back({ProblemKind::NoRows, header_.sheetRow(), {}, {}});
    }
    for (std::size_t at = 0; at < dimensions_.size(); ++at) {
        dimensions_[at].dictionary.moveTo(table_.dimensions[at]);
    }
    table_.fingerprint = fingerprintOf(table_);
    return std::move(table_);
}

TableReader::TableReader(std::span<const Cell> header, std::uint32_t firstRow, Keys keys, DateOrigin origin)
    : state_(std::make_unique<State>(header, firstRow, std::move(keys), origin)) {}
TableReader::~TableReader() = default;
TableReader::TableReader(TableReader&&) noexcept = default;
TableReader& TableReader::operator=(TableReader&&) noexcept = default;

void TableReader::addRow(std::span<const Cell> cells) {
    state_->addRow(cells);
}

Table TableReader::finish() {
    return state_->finish();
}

}  // namespace outturn
