// Random tables and questions, answered by the index and row by row; the seeds are fixed.
#include <algorithm>

#include <gtest/gtest.h>

#include "domain/budget/spreading.hpp"
#include "domain/table/ledger_index.hpp"
#include "random_ledger.hpp"
#include "tables.hpp"

namespace outturn {
namespace {

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
