#include "domain/report/row_matching.hpp"

#include <algorithm>

#include <gtest/gtest.h>

namespace outturn::report {
namespace {

using Kind = RowStep::Kind;

// The sheet after the steps, an identity or a person's own word a row.
std::vector<Text> performed(std::vector<Text> rows, const RowMatch& match) {
    for (const RowStep& step : match.steps) {
        const auto at = rows.begin() + step.row;
        switch (step.kind) {
            case Kind::Insert:
                rows.insert(at, u"new");
                break;
            case Kind::Delete:
                rows.erase(at);
                break;
            case Kind::Release:
                *at = u"released " + *at;
                break;
            case Kind::Move: {
                const std::vector<Text> block(at, at + step.count);
                rows.erase(at, at + step.count);
                const std::int32_t to = step.to > step.row ? step.to - step.count : step.to;
                rows.insert(rows.begin() + to, block.begin(), block.end());
                break;
            }
        }
    }
    return rows;
}

std::vector<FoundRow> found(const std::vector<Text>& rows, const std::vector<Text>& planned) {
    std::vector<FoundRow> all;
    for (const Text& row : rows) {
        const bool known = row.size() == 1 || std::find(planned.begin(), planned.end(), row) != planned.end();
        all.push_back({known ? row : Text(), false});
    }
    return all;
}

TEST(RowMatching, DoesNothingWhereNothingChanged) {
    const std::vector<Text> rows = {u"a", u"b", u"c"};
    const RowMatch match = matchRows(found(rows, rows), rows);
    EXPECT_TRUE(match.steps.empty());
    EXPECT_EQ(match.rows, (std::vector<std::int32_t>{0, 1, 2}));
}

TEST(RowMatching, InsertsBelowTheOwnRowsOfTheOneBefore) {
    const std::vector<Text> rows = {u"a", u"my note", u"c"};
    const std::vector<Text> planned = {u"a", u"b", u"c"};
    const RowMatch match = matchRows(found(rows, planned), planned);
    EXPECT_EQ(performed(rows, match), (std::vector<Text>{u"a", u"my note", u"new", u"c"}));
    EXPECT_EQ(match.rows, (std::vector<std::int32_t>{0, 2, 3}));
}

TEST(RowMatching, MovesARowWithWhatIsBelowIt) {
    const std::vector<Text> rows = {u"on top", u"a", u"my note", u"b", u"c"};
    for (const std::vector<Text>& planned :
         {std::vector<Text>{u"b", u"c", u"a"}, std::vector<Text>{u"b", u"a", u"c"},
          std::vector<Text>{u"c", u"b", u"a"}, std::vector<Text>{u"c", u"a", u"b"}}) {
        const RowMatch match = matchRows(found(rows, planned), planned);
        const auto after = performed(rows, match);
        EXPECT_EQ(after.front(), u"on top");
        EXPECT_EQ(*(std::find(after.begin(), after.end(), u"a") + 1), u"my note");
        for (std::size_t at = 0; at < planned.size(); ++at) {
            EXPECT_EQ(after[static_cast<std::size_t>(match.rows[at])], planned[at]);
        }
        EXPECT_TRUE(std::is_sorted(match.rows.begin(), match.rows.end()));
    }
}

TEST(RowMatching, MovesAsFewAsCanBe) {
    const std::vector<Text> rows = {u"a", u"b", u"c", u"d"};
    const std::vector<Text> planned = {u"d", u"a", u"b", u"c"};
    const RowMatch match = matchRows(found(rows, planned), planned);
    ASSERT_EQ(match.steps.size(), 1U);
    EXPECT_EQ(match.steps.front(), (RowStep{Kind::Move, 3, 1, 0}));
}

TEST(RowMatching, DeletesWhatIsNoLongerPlannedButReleasesWhatWasTypedInto) {
    const std::vector<FoundRow> rows = {{u"a", false}, {u"b", true}, {u"c", false}, {u"d", false}};
    const RowMatch match = matchRows(rows, {u"a", u"d"});
    EXPECT_EQ(performed({u"a", u"b", u"c", u"d"}, match), (std::vector<Text>{u"a", u"released b", u"d"}));
    EXPECT_EQ(match.rows, (std::vector<std::int32_t>{0, 2}));
}

TEST(RowMatching, TakesTheSecondOfTwoAlikeForACopy) {
    const std::vector<FoundRow> rows = {{u"a", false}, {u"a", true}, {u"b", false}};
    const RowMatch match = matchRows(rows, {u"a", u"b"});
    ASSERT_EQ(match.steps.size(), 1U);
    EXPECT_EQ(match.steps.front(), (RowStep{Kind::Release, 1}));
    EXPECT_EQ(match.rows, (std::vector<std::int32_t>{0, 2}));
}

TEST(RowMatching, PlansNothingAndFindsNothing) {
    EXPECT_TRUE(matchRows({}, {}).steps.empty());
    EXPECT_EQ(matchRows({}, {u"a"}).steps.front(), (RowStep{Kind::Insert, 0}));
    EXPECT_EQ(matchRows({{u"a", false}}, {}).steps.front(), (RowStep{Kind::Delete, 0}));
}

}  // namespace
}  // namespace outturn::report
