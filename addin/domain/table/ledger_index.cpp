#include "domain/table/ledger_index.hpp"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <map>
#include <mutex>
#include <optional>
#include <utility>

#include "domain/table/criterion_cache.hpp"
#include "domain/table/cube.hpp"

namespace outturn {
namespace {

__extension__ using Wide = __int128;

// Past either, the cubes kept are dropped: formulas ask for a handful of combinations of fields.
constexpr std::size_t kMostCubes = 64;
constexpr std::size_t kMostCubeBytes = std::size_t{512} << 20U;

// Where the bookings' absolute amounts fit together, no sum of any of them can overflow.
bool noSumOverflows(const std::vector<Booking>& bookings) {
    Wide total = 0;
    for (const Booking& booking : bookings) {
        const Wide amount = booking.amount.millionths();
        total += amount < 0 ? -amount : amount;
    }
    return total <= std::numeric_limits<std::int64_t>::max();
}

Result<ExactAmount> inRange(Wide millionths) {
    using Limits = std::numeric_limits<std::int64_t>;
    if (millionths < Limits::min() || millionths > Limits::max()) return Fault::OutOfRange;
    return ExactAmount::fromMillionths(static_cast<std::int64_t>(millionths));
}

bool meets(const Table& table, std::uint32_t row, std::span<const Restriction> restrictions) {
    return std::all_of(restrictions.begin(), restrictions.end(), [&](const Restriction& restriction) {
        const Dimension& dimension = table.dimensions[restriction.field];
        const std::uint32_t code = std::min(dimension.codes[row], Tuples::errorCode(dimension));
        return restriction.matches->accepted[code] != 0;
    });
}

// Calls take(booking) for every booking within the period whose row meets the restrictions.
template <class Take>
void forEachBooking(const Table& table, PeriodRange period, std::span<const Restriction> restrictions,
                    Take take) {
    for (const Booking& booking : table.bookings) {
        if (period.contains(booking.month) && meets(table, booking.row, restrictions)) take(booking);
    }
}

// What a question comes down to: the restrictions that restrict, and the cube over just their fields.
struct Question {
    std::vector<Restriction> restrictions;
    std::shared_ptr<const Cube> cube;
};

std::size_t bytesOf(const std::vector<Text>& texts) {
    std::size_t bytes = texts.capacity() * sizeof(Text);
    for (const Text& text : texts) {
        const bool inPlace = text.capacity() < 8;
        bytes += inPlace ? 0 : text.capacity() * sizeof(char16_t);
    }
    return bytes;
}

std::size_t bytesOf(const Dimension& dimension) {
    return bytesOf(dimension.values) + bytesOf(dimension.keys) +
           dimension.numbers.capacity() * sizeof(dimension.numbers[0]) +
           dimension.codes.capacity() * sizeof(dimension.codes[0]);
}

std::size_t bytesOf(const Table& table) {
    std::size_t bytes =
        table.bookings.capacity() * sizeof(Booking) + table.unreadable.capacity() * sizeof(UnreadableRow) +
        table.sheetRows.capacity() * sizeof(std::uint32_t) + table.problems.capacity() * sizeof(Problem);
    for (const Dimension& dimension : table.dimensions) bytes += bytesOf(dimension);
    return bytes;
}

}  // namespace

struct LedgerIndex::Cache {
    explicit Cache(const Table& table)
        : months(table.months()),
          exactInPlainIntegers(noSumOverflows(table.bookings)),
          tableBytes(bytesOf(table)) {}

    Result<Question> resolve(const Table& table, std::span<const Condition> conditions);
    std::shared_ptr<const Cube> cubeOver(const Table& table, std::span<const Restriction> restrictions);
    [[nodiscard]] MonthSpan spanOf(PeriodRange period) const;

    const std::vector<Month> months;
    const bool exactInPlainIntegers;
    const std::size_t tableBytes;
    CriterionCache criteria;
    std::mutex cubesMutex;
    std::map<std::vector<std::uint32_t>, std::shared_ptr<const Cube>> cubes;  // by their fields
    std::size_t cubeBytes = 0;
};

Result<Question> LedgerIndex::Cache::resolve(const Table& table, std::span<const Condition> conditions) {
    if (!table.usable) return Fault::BadTable;
    Question question;
    for (const Condition& condition : conditions) {
        const auto dimension = table.dimension(condition.field);
        if (!dimension) return dimension.error();
        const auto field = static_cast<std::uint32_t>(dimension.value() - table.dimensions.data());
        const auto matches = criteria.find(table, field, condition.anyOf);
        if (!matches) return matches.error();
        if (matches.value()) question.restrictions.push_back({field, matches.value()});
    }
    question.cube = cubeOver(table, question.restrictions);
    return question;
}

std::shared_ptr<const Cube> LedgerIndex::Cache::cubeOver(const Table& table,
                                                         std::span<const Restriction> restrictions) {
    std::vector<std::uint32_t> fields;
    for (const Restriction& restriction : restrictions) fields.push_back(restriction.field);
    std::sort(fields.begin(), fields.end());
    fields.erase(std::unique(fields.begin(), fields.end()), fields.end());
    // The field with most values leads (see Cube).
    std::stable_sort(fields.begin(), fields.end(), [&](std::uint32_t left, std::uint32_t right) {
        return table.dimensions[left].values.size() > table.dimensions[right].values.size();
    });
    // Held while a cube is made: threads that ask for the same one would only make it twice.
    const std::lock_guard lock(cubesMutex);
    const auto found = cubes.find(fields);
    if (found != cubes.end()) return found->second;
    auto cube = std::make_shared<const Cube>(table, months, fields);
    if (cubes.size() >= kMostCubes || cubeBytes + cube->memory() > kMostCubeBytes) {
        cubes.clear();
        cubeBytes = 0;
    }
    cubeBytes += cube->memory();
    cubes.emplace(std::move(fields), cube);
    return cube;
}

MonthSpan LedgerIndex::Cache::spanOf(PeriodRange period) const {
    const auto begin = std::lower_bound(months.begin(), months.end(), period.first);
    const auto end = std::upper_bound(begin, months.end(), period.last);
    return {static_cast<std::uint32_t>(begin - months.begin()),
            static_cast<std::uint32_t>(end - months.begin())};
}

LedgerIndex::LedgerIndex(Table table) : table_(std::move(table)), cache_(std::make_unique<Cache>(table_)) {}
LedgerIndex::~LedgerIndex() = default;

Result<ExactAmount> LedgerIndex::sum(PeriodRange period, std::span<const Condition> conditions) const {
    const auto resolved = cache_->resolve(table_, conditions);
    if (!resolved) return resolved.error();
    const Question& question = resolved.value();
    if (question.cube->doubtful(period, question.restrictions)) return Fault::BadTable;
    if (cache_->exactInPlainIntegers) {
        const MonthSpan months = cache_->spanOf(period);
        return ExactAmount::fromMillionths(question.cube->sum(months, question.restrictions));
    }
    Wide total = 0;
    forEachBooking(table_, period, question.restrictions,
                   [&](const Booking& booking) { total += booking.amount.millionths(); });
    return inRange(total);
}

Result<std::vector<RowShare>> LedgerIndex::rows(PeriodRange period,
                                                std::span<const Condition> conditions) const {
    const auto resolved = cache_->resolve(table_, conditions);
    if (!resolved) return resolved.error();
    const Question& question = resolved.value();
    if (question.cube->doubtful(period, question.restrictions)) return Fault::BadTable;
    std::vector<RowShare> shares;
    Wide total = 0;
    forEachBooking(table_, period, question.restrictions, [&](const Booking& booking) {
        total += booking.amount.millionths();
        if (!shares.empty() && shares.back().row == booking.row) {
            shares.back().period.last = booking.month;
            shares.back().amount += booking.amount;
        } else {
            shares.push_back({booking.row, {booking.month, booking.month}, booking.amount});
        }
    });
    if (const auto checked = inRange(total); !checked) return checked.error();
    return shares;
}

std::size_t LedgerIndex::memory() const {
    const std::lock_guard lock(cache_->cubesMutex);
    return cache_->tableBytes + cache_->criteria.memory() + cache_->cubeBytes;
}

}  // namespace outturn
