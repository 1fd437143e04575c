#include <gtest/gtest.h>

#include "domain/sie/control.hpp"
#include "domain/sie/import_words.hpp"
#include "sie_files.hpp"

namespace outturn::sie {

namespace {

struct Shown {
    Text account;
    int month;
    double amount;
    std::size_t objects;
    friend bool operator==(const Shown&, const Shown&) = default;
};

std::vector<Shown> shown(const File& file, const std::vector<Row>& rows) {
    std::vector<Shown> all;
    all.reserve(rows.size());
    for (const Row& row : rows) {
        all.push_back({file.text(row.account), row.period.last.code(), row.amount.kronor(),
                       file.objectLists[row.objects].size()});
    }
    return all;
}

using Rows = std::vector<Shown>;

TEST(SieRows, VouchersServeTheirOwnYearAndBalancesTheOthers) {
    const File file = fileOf(std::string(kHead) +
                             "#PSALDO 0 202401 3010 {} -5\n#PSALDO -1 202303 3010 {} -7\n"
                             "#VER A 1 20240115\n{\n#TRANS 3010 {} -5\n#TRANS 1910 {} 5\n}\n");
    EXPECT_EQ(shown(file, ledgerRows(file)),
              (Rows{{u"3010", 202401, -5, 0}, {u"1910", 202401, 5, 0}, {u"3010", 202303, -7, 0}}));
    EXPECT_EQ(shown(file, ofResult(file, ledgerRows(file))),
              (Rows{{u"3010", 202401, -5, 0}, {u"3010", 202303, -7, 0}}));
}

TEST(SieRows, TotalsAndTheirObjectsAreCountedOnce) {
    const File file = fileOf(std::string(kHead) +
                             "#PSALDO 0 202401 3010 {} -100\n"
                             "#PSALDO 0 202401 3010 {1 10} -60\n#PSALDO 0 202401 3010 {1 20} -40\n"
                             "#PSALDO 0 202401 3010 {6 A} -30\n"
                             "#PSALDO 0 202402 3010 {} -100\n#PSALDO 0 202402 3010 {1 10} -60\n");
    EXPECT_EQ(shown(file, ledgerRows(file)), (Rows{{u"3010", 202401, -60, 1},
                                                   {u"3010", 202401, -40, 1},
                                                   {u"3010", 202402, -60, 1},
                                                   {u"3010", 202402, -40, 0}}));
}

TEST(SieRows, ObjectsWithoutATotalAreTakenOfTheFullestSet) {
    const File file = fileOf(std::string(kHead) +
                             "#PBUDGET 0 202401 3010 {1 10 6 A} -60\n#PBUDGET 0 202401 3010 {1 10} -60\n");
    EXPECT_EQ(shown(file, budgetRows(file)), (Rows{{u"3010", 202401, -60, 2}}));
}

TEST(SieRows, AFileOfYearBalancesGivesYears) {
    const File file = fileOf(
        "#SIETYP 1\n#RAR 0 20240101 20241231\n#OMFATTN 20240430\n#RES 0 3010 -500\n"
        "#IB 0 1910 5\n#UB 0 1910 9\n");
    const auto rows = ledgerRows(file);
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0].period, (PeriodRange{Month(2024, 1), Month(2024, 4)}));
}

TEST(SieRows, TheTypeOfAnAccountDecidesBeforeItsNumber) {
    const File file =
        fileOf(std::string(kHead) + "#KTYP 3010 T\n#KTYP 1910 K\n#KONTO 2010 x\n#KONTO 8999 x\n");
    ASSERT_EQ(file.accounts.size(), 4U);
    EXPECT_FALSE(isOfResult(file, file.accounts[0]));
    EXPECT_TRUE(isOfResult(file, file.accounts[1]));
    EXPECT_FALSE(isOfResult(file, file.accounts[2]));
    EXPECT_TRUE(isOfResult(file, file.accounts[3]));
}

TEST(SieControl, HoldsTheRowsAgainstTheFilesOwnTotals) {
    const File file =
        fileOf(std::string(kHead) +
               "#IB 0 1910 100\n#UB 0 1910 105\n#RES 0 3010 -6\n#RES 0 4010 3\n#RES -1 3010 -9\n"
               "#VER A 1 20240115\n{\n#TRANS 3010 {} -5\n#TRANS 1910 {} 5\n#TRANS FEL {} 0.5\n}\n");
    const auto found = controls(file, ledgerRows(file));
    ASSERT_EQ(found.size(), 4U);
    std::map<Text, double> differences;
    for (const Control& control : found)
        differences[file.text(control.account)] = control.difference().kronor();
    EXPECT_EQ(differences, (std::map<Text, double>{{u"1910", 0}, {u"3010", 1}, {u"4010", -3}, {u"FEL", 0}}));
    for (const Control& control : found) {
        const Text& account = file.text(control.account);
        EXPECT_EQ(control.told, account == u"1910"  ? ControlTotal::Change
                                : account == u"FEL" ? ControlTotal::None
                                                    : ControlTotal::Result);
    }
}

TEST(SieControl, AnAccountWithoutATotalAgreesWithNothing) {
    const std::string vouchers = "#VER A 1 20240115\n{\n#TRANS 3010 {} -5\n#TRANS 1910 {} 5\n}\n";
    const auto said = [&](const std::string& totals, Language language) {
        const File file = fileOf(std::string(kHead) + totals + vouchers);
        return sentence(countsOf(controls(file, ledgerRows(file))), language);
    };
    EXPECT_EQ(said("", Language::Swedish), u"Filen har inga kontrollsummor.");
    EXPECT_EQ(said("", Language::English), u"The file has no control totals.");
    const std::string one = "#RES 0 3010 -5\n";
    EXPECT_EQ(said(one, Language::Swedish), u"1 av 2 konton har en summa i filen; alla stämmer.");
    EXPECT_EQ(said(one, Language::English), u"1 of 2 accounts have a total in the file; all of those agree.");
    EXPECT_EQ(said(one + "#UB 0 1910 5\n", Language::Swedish), u"Alla 2 konton stämmer.");
    EXPECT_EQ(said("#RES 0 3010 -6\n", Language::Swedish), u"1 av 1 konton avviker; de står först.");
}

TEST(SieControl, MonthsThatDifferFromTheirBalance) {
    const File file =
        fileOf(std::string(kHead) +
               "#PSALDO 0 202401 3010 {} -5\n#PSALDO 0 202402 3010 {} -5\n#PSALDO -1 202301 3010 {} 1\n"
               "#VER A 1 20240115\n{\n#TRANS 3010 {} -5\n#TRANS 1910 {} 5\n}\n");
    const auto found = monthDifferences(file);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(file.text(found[0].account), u"1910");
    EXPECT_EQ(found[1].month, Month(2024, 2));
    EXPECT_EQ(found[1].balance.kronor(), -5);
    EXPECT_EQ(found[1].rows.kronor(), 0);
}

}  // namespace

}  // namespace outturn::sie
