// Random tables and questions, answered by the index and row by row; the seeds are fixed.
#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <random>

#include <gtest/gtest.h>

#include "domain/budget/spreading.hpp"
#include "domain/table/ledger_index.hpp"
#include "tables.hpp"

namespace outturn {
namespace {

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

const PeriodRange kTwoYears{Month(2022, 7), Month(2024, 6)};

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

struct MeantCondition {
    Text field;
    std::vector<MeantCriterion> anyOf;

    [[nodiscard]] bool restricts() const {
        return std::any_of(anyOf.begin(), anyOf.end(),
                           [](const MeantCriterion& each) { return each.restricts; });
    }
    [[nodiscard]] bool meets(const Text& value) const {
        return !restricts() || std::any_of(anyOf.begin(), anyOf.end(), [&](const MeantCriterion& each) {
            return each.restricts && each.matches(value);
        });
    }
};

bool overlap(PeriodRange left, PeriodRange right) {
    return left.first <= right.last && right.first <= left.last;
}

// What a row holds of a period, month by month as the budget's rules have it.
std::int64_t shareOf(const MeantRow& row, PeriodRange period) {
    const auto length = static_cast<std::size_t>(row.period->length());
    if (length == 1) return *row.millionths;
    std::vector<double> weights(length, 1.0);
    if (length == 12 && row.key == u"Slut") weights = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 3};
    const auto months = spread(Money::fromOre(*row.millionths / 10'000), weights).value();
    std::int64_t share = 0;
    for (int month = 0; month < row.period->length(); ++month) {
        if (period.contains(row.period->first.plus(month))) {
            share += months[static_cast<std::size_t>(month)].ore() * 10'000;
        }
    }
    return share + (period.contains(row.period->last) ? *row.millionths % 10'000 : 0);
}

struct Answer {
    bool doubtful = false;
    std::int64_t millionths = 0;
    std::vector<std::pair<std::uint32_t, std::int64_t>> rows;
};

Answer answerRowByRow(const std::vector<MeantRow>& rows, PeriodRange period,
                      const std::vector<MeantCondition>& conditions) {
    Answer answer;
    for (std::size_t at = 0; at < rows.size(); ++at) {
        const MeantRow& row = rows[at];
        if (row.period && !overlap(*row.period, period)) continue;
        bool counts = true;
        bool certain = row.period && row.millionths;
        for (const MeantCondition& condition : conditions) {
            const auto& value = row.values.at(condition.field);
            if (!condition.restricts()) continue;
            if (!value) certain = false;
            if (value && !condition.meets(*value)) counts = false;
        }
        if (!counts) continue;
        if (!certain) {
            answer.doubtful = true;
            continue;
        }
        const std::int64_t share = shareOf(row, period);
        answer.millionths += share;
        answer.rows.emplace_back(static_cast<std::uint32_t>(at), share);
    }
    return answer;
}

class LedgerIndexRandomTest : public testing::TestWithParam<Shape> {};

TEST_P(LedgerIndexRandomTest, AnswersAsRowByRow) {
    Generator generator(GetParam());
    std::vector<MeantRow> rows;
    Rows cells{{u"Period", u"Konto", u"Belopp", u"Verksamhet", u"Verifikation", u"Nyckel"}};
    for (int row = 0; row < GetParam().rows; ++row) {
        rows.push_back(generator.row());
        cells.push_back(rows.back().cells);
    }
    const LedgerIndex index(readTable(cells, sampleKeys()));
    const std::vector<Text> fields{u"konto", u"verksamhet", u"verifikation"};
    int doubtful = 0;
    const int questions = 1'000'000 / (GetParam().rows + 1000);
    for (int question = 0; question < questions; ++question) {
        const PeriodRange period = generator.period();
        std::vector<MeantCondition> meant(generator.position(5));
        std::vector<Condition> conditions;
        std::string asked;
        for (MeantCondition& condition : meant) {
            condition.field = fields[generator.position(3)];
            condition.anyOf.resize(generator.below(4) == 0 ? 2U : 1U);
            conditions.push_back({condition.field, {}});
            for (MeantCriterion& criterion : condition.anyOf) {
                criterion = generator.criterion();
                conditions.back().anyOf.push_back(criterion.text);
                asked += toUtf8(condition.field + u" " + criterion.text + u"; ");
            }
        }
        SCOPED_TRACE(asked + std::to_string(period.first.code()) + ".." + std::to_string(period.last.code()));
        const Answer expected = answerRowByRow(rows, period, meant);
        const auto sum = index.sum(period, conditions);
        const auto shares = index.rows(period, conditions);
        if (expected.doubtful) {
            ++doubtful;
            ASSERT_FALSE(sum);
            EXPECT_EQ(sum.error(), Fault::BadTable);
            EXPECT_EQ(shares.error(), Fault::BadTable);
            continue;
        }
        ASSERT_TRUE(sum);
        ASSERT_EQ(sum.value().millionths(), expected.millionths);
        std::vector<std::pair<std::uint32_t, std::int64_t>> listed;
        for (const RowShare& share : shares.value())
            listed.emplace_back(share.row, share.amount.millionths());
        ASSERT_EQ(listed, expected.rows);
    }
    // The table is bad enough to test both, and no worse.
    EXPECT_EQ(doubtful > 0, GetParam().badShare > 0);
    EXPECT_LT(doubtful, questions * 3 / 4);
}

// The last two are so thin that runs of months take the place of slices, and pairs are told apart by hashing.
INSTANTIATE_TEST_SUITE_P(Tables, LedgerIndexRandomTest,
                         testing::Values(Shape{1, 300, 40, 20, 0}, Shape{2, 300, 40, 300, 0.002},
                                         Shape{3, 1000, 100, 5, 0}, Shape{4, 40, 10, 10, 0.01},
                                         Shape{5, 8000, 3000, 50000, 0}, Shape{6, 8000, 3000, 8000, 0.0001}));

}  // namespace
}  // namespace outturn
