#include "domain/table/keys.hpp"

#include <gtest/gtest.h>

#include "tables.hpp"

namespace outturn {
namespace {

const std::vector<Cell> kHeader{u"Nyckel", u"jan", u"feb", u"mar", u"apr", u"maj", u"jun",
                                u"jul",    u"aug", u"sep", u"okt", u"nov", u"dec"};

std::vector<Cell> key(Cell name, double january = 1) {
    std::vector<Cell> row(13, Cell(1.0));
    row[0] = name;
    row[1] = january;
    return row;
}

TEST(Keys, FindsByNameInAnyCase) {
    const Keys keys = readKeys({kHeader, key(u" Sommar ", 5)});
    ASSERT_NE(keys.find(u"SOMMAR"), nullptr);
    EXPECT_EQ((*keys.find(u"sommar\u00A0"))[0], 5);
    EXPECT_EQ((*keys.find(u"sommar"))[11], 1);
    EXPECT_EQ(keys.find(u"vinter"), nullptr);
    EXPECT_EQ(keys.find(u""), nullptr);
    EXPECT_EQ(keys.names(), std::vector<Text>{u"Sommar"});
    EXPECT_TRUE(keys.problems().empty());
}

TEST(Keys, ANumberAndItsTextAreOneName) {
    EXPECT_NE(readKeys({kHeader, key(7.0)}).find(u"7"), nullptr);
}

TEST(Keys, TakesTheColumnsRightOfTheName) {
    auto header = kHeader;
    header.insert(header.begin(), u"Kod");
    header.push_back(u"Anmärkning");
    auto row = key(u"Skola", 2);
    row.insert(row.begin(), u"A");
    row.push_back(u"terminer");
    const Keys keys = readKeys({header, row});
    ASSERT_NE(keys.find(u"skola"), nullptr);
    EXPECT_EQ((*keys.find(u"skola"))[0], 2);
    EXPECT_TRUE(keys.problems().empty());
}

TEST(Keys, AnEmptyWeightIsNothingThatMonth) {
    auto row = key(u"Sommar");
    row[1] = {};
    row[2] = u"  ";
    row.resize(12);
    const Keys keys = readKeys({kHeader, row});
    ASSERT_NE(keys.find(u"Sommar"), nullptr);
    EXPECT_EQ(*keys.find(u"Sommar"), (Weights{0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0}));
}

TEST(Keys, PassesOverBlankRows) {
    const Keys keys = readKeys({kHeader, {}, {u" ", {}}, key(u"A"), {}, key(u"B")});
    EXPECT_EQ(keys.names(), (std::vector<Text>{u"A", u"B"}));
    EXPECT_TRUE(keys.problems().empty());
}

TEST(Keys, NamesEveryWeightThatCannotBeRead) {
    auto row = key(u"Sommar");
    row[1] = u"x";
    row[4] = -1.0;
    row[12] = ErrorCell{};
    const Keys keys = Keys::read(Rows{kHeader, {}, row}, 4);
    EXPECT_EQ(keys.find(u"Sommar"), nullptr);
    EXPECT_EQ(keys.names(), std::vector<Text>{u"Sommar"});
    EXPECT_EQ(keys.problems(), (std::vector<Problem>{{ProblemKind::BadKey, 6, u"jan", u"x"},
                                                     {ProblemKind::BadKey, 6, u"apr", u"-1"},
                                                     {ProblemKind::BadKey, 6, u"dec", u"#ERROR!"}}));
}

TEST(Keys, NamesWeightsWithoutAName) {
    const Keys keys = readKeys({kHeader, key({}), key(ErrorCell{})});
    EXPECT_TRUE(keys.empty());
    EXPECT_EQ(keys.problems(), (std::vector<Problem>{{ProblemKind::BadKey, 2, u"Nyckel", u""},
                                                     {ProblemKind::BadKey, 3, u"Nyckel", u"#ERROR!"}}));
}

TEST(Keys, ANameUsedTwiceIsNeither) {
    const Keys keys = readKeys({kHeader, key(u"Sommar", 1), key(u"sommar", 2), key(u"SOMMAR", 3)});
    EXPECT_EQ(keys.find(u"Sommar"), nullptr);
    EXPECT_EQ(keys.problems(), (std::vector<Problem>{{ProblemKind::BadKey, 3, u"Nyckel", u"sommar"},
                                                     {ProblemKind::BadKey, 4, u"Nyckel", u"SOMMAR"}}));
}

TEST(Keys, MissesColumns) {
    EXPECT_EQ(readKeys({{u"Namn", u"jan"}}).problems(),
              (std::vector<Problem>{{ProblemKind::MissingColumn, 1, u"Nyckel", u""}}));
    EXPECT_EQ(Keys::read({}, 1).problems(),
              (std::vector<Problem>{{ProblemKind::MissingColumn, 1, u"Key", u""}}));
    const Keys eleven = readKeys({{kHeader.begin(), kHeader.end() - 1}, key(u"Sommar")});
    EXPECT_EQ(eleven.find(u"Sommar"), nullptr);
    EXPECT_EQ(eleven.problems(), (std::vector<Problem>{{ProblemKind::MissingColumn, 1, u"12", u""}}));
}

TEST(Keys, WithoutATableThereAreNone) {
    EXPECT_TRUE(Keys().empty());
    EXPECT_EQ(Keys().find(u"Sommar"), nullptr);
    EXPECT_TRUE(Keys().problems().empty());
}

}  // namespace
}  // namespace outturn
