#include <gtest/gtest.h>

#include "domain/sie/import_update.hpp"
#include "domain/sie/import_words.hpp"
#include "sie_files.hpp"
#include "sie_table.hpp"

namespace outturn::sie {

namespace {

using CellTexts = std::vector<std::vector<Text>>;

class Table : public HeldTable {
  public:
    void import(const std::string& bytes, TableKind kind = TableKind::Ledger) {
        HeldTable::import(fileOf(bytes), kind);
    }
};

std::string voucher(const std::string& number, const std::string& date, const std::string& amount,
                    const std::string& account = "3010", const std::string& objects = "") {
    return "#VER A " + number + " " + date + "\n{\n#TRANS " + account + " {" + objects + "} " + amount +
           "\n#TRANS 1930 {} 0\n}\n";
}

std::vector<Text> sentences(const Table& table) {
    std::vector<Text> found;
    for (const ImportChange& change : table.update.changes)
        found.push_back(sentence(change, DateOrigin(), Language::English));
    return found;
}

const std::string kTwo =
    std::string(kHead) + voucher("1", "20240115", "-100") + voucher("2", "20240220", "-30");

TEST(SieUpdate, TheSameFileTwiceChangesNothing) {
    Table table;
    table.import(kTwo);
    EXPECT_EQ(table.update.fresh, 2U);
    table.import(kTwo);
    EXPECT_TRUE(table.update.changesNothing());
    EXPECT_EQ(table.update.unchanged, 2U);
    EXPECT_TRUE(table.update.changes.empty());
}

TEST(SieUpdate, AVoucherIsKnownByItsFiscalYear) {
    Table table;
    table.import(kTwo);
    // "A 1" of the year before is another one, and does not make that of this year vanish.
    table.import(std::string(kHead) + voucher("1", "20230115", "-9"));
    EXPECT_EQ(table.update.fresh, 1U);
    EXPECT_TRUE(table.update.changes.empty());
    EXPECT_EQ(table.column(u"Amount"), (std::vector<Text>{u"-100", u"-30", u"-9"}));
}

TEST(SieUpdate, ChangedAndVanishedVouchersAreTold) {
    Table table;
    table.import(kTwo + voucher("3", "20240221", "-1"));
    table.import(std::string(kHead) + voucher("1", "20240115", "-90", "3010", "1 10") +
                 voucher("3", "20240221", "-1"));
    EXPECT_EQ(sentences(table), (std::vector<Text>{u"A 1, 2024-01-15: was 3010 −100.00, is 3010 −90.00",
                                                   u"A 2, 2024-02-20: was 3010 −30.00, is gone"}));
    EXPECT_EQ(table.column(u"Amount"), (std::vector<Text>{u"-90", u"-1"}));
}

TEST(SieUpdate, WhatTheFileDoesNotReachStays) {
    Table table;
    table.import(kTwo);
    table.import(std::string(kHead) + voucher("5", "20240310", "-5"));
    EXPECT_EQ(table.update.removed.size(), 0U);
    EXPECT_EQ(table.update.fresh, 1U);
}

TEST(SieUpdate, VouchersForImportElsewhereMakeNothingVanish) {
    Table table;
    table.import(kTwo);
    table.import("#SIETYP 4\n#RAR 0\n#VER B 0 20240116\n{\n#TRANS 3010 {} -5\n#TRANS 1930 {} 5\n}\n");
    EXPECT_EQ(table.rows.size(), 3U);
    EXPECT_EQ(table.column(u"Voucher").back(), u"B 2024-01-16");
}

TEST(SieUpdate, RowsThatStandInTheOtherOrderAreTheSame) {
    const auto both = [](const char* first, const char* second) {
        return std::string(kHead) + "#VER A 1 20240115\n{\n#TRANS 3010 {} " + first + "\n#TRANS 3010 {} " +
               second + "\n}\n";
    };
    Table table;
    table.import(both("-1", "-2"));
    table.import(both("-2", "-1"));
    EXPECT_TRUE(table.update.changesNothing());
    table.import(both("-2", "-2"));
    EXPECT_EQ(table.update.overwritten.size(), 1U) << "the row that is the same stays";
    table.import(std::string(kHead) + voucher("1", "20240115", "-2"));
    EXPECT_EQ(table.update.removed.size(), 1U);
}

TEST(SieUpdate, OnlyTextsDiffer) {
    const auto with = [](const char* said) {
        return std::string(kHead) + "#VER A 1 20240115 " + said + "\n{\n#TRANS 3010 {} -1\n}\n";
    };
    Table table;
    table.import(with("Hyra"));
    table.import(with("Hyror"));
    EXPECT_EQ(sentences(table).at(0),
              u"A 1, 2024-01-15: was 3010 −1.00, is the same amounts, but other texts, dates or objects");
    EXPECT_EQ(table.column(u"Text"), std::vector<Text>{u"Hyror"});
}

TEST(SieUpdate, MonthsAreBalancesUntilTheirVouchersCome) {
    Table table;
    const std::string months =
        std::string(kHead) + "#PSALDO -1 202301 3010 {} -7\n#PSALDO -1 202302 3010 {} -8\n";
    table.import(months);
    EXPECT_EQ(table.column(u"Text"), (std::vector<Text>{u"#PSALDO", u"#PSALDO"}));
    table.import(std::string(kHead) + voucher("1", "20230115", "-7"));
    EXPECT_EQ(table.update.replaced, 1U);
    EXPECT_TRUE(table.update.changes.empty()) << "the sum is the same";
    EXPECT_EQ(table.column(u"Amount"), (std::vector<Text>{u"-8", u"-7"}));
    // And the balances do not come back beside the vouchers.
    table.import(months);
    EXPECT_TRUE(table.update.changesNothing());
    EXPECT_EQ(table.update.leftOut, 1U);
}

TEST(SieUpdate, VouchersThatSumToAnotherThanTheBalanceAreTold) {
    Table table;
    table.import(std::string(kHead) + "#PSALDO -1 202301 3010 {} -7\n");
    table.import(std::string(kHead) + voucher("1", "20230115", "-6"));
    EXPECT_EQ(sentences(table), std::vector<Text>{u"#PSALDO, 2023-01: was 3010 −7.00, is 3010 −6.00"});
}

TEST(SieUpdate, ABudgetOfAMonthIsWrittenOver) {
    Table table;
    table.import(std::string(kHead) + "#PBUDGET 0 202401 3010 {} -7\n#PBUDGET 0 202402 3010 {} -7\n",
                 TableKind::Budget);
    table.import(std::string(kHead) + "#PBUDGET 0 202401 3010 {} -9\n", TableKind::Budget);
    EXPECT_EQ(table.column(u"Amount"), (std::vector<Text>{u"-9", u"-7"}));
    EXPECT_EQ(table.update.changes.size(), 1U);
}

TEST(SieUpdate, RowsOfAPersonsOwnStay) {
    Table table;
    table.import(kTwo);
    table.rows.push_back({202401.0, 3010.0, {}, 55.0, {}, {}, Text(u"rättelse")});
    table.rows.push_back({Text(u"Summa"), {}, {}, -75.0});
    table.rows.push_back({202401.0, 3010.0, {}, Text(u"femtio"), Text(u"A 77"), {}, {}});
    for (auto& row : table.rows) row.resize(table.header.size());
    table.import(kTwo);
    EXPECT_TRUE(table.update.changesNothing());
    EXPECT_EQ(table.update.ownRows, 2U);
    EXPECT_EQ(table.update.lastRow, 5U);
}

TEST(SieUpdate, NumbersTypedAsTextAreTheSame) {
    Table table;
    table.import(kTwo);
    for (auto& row : table.rows) {
        row.at(0) = Text(u"2024-0") + (std::get<double>(row.at(0)) == 202401 ? u"1" : u"2");
        row.at(1) = Text(u" 3010 ");
    }
    table.import(kTwo);
    EXPECT_TRUE(table.update.changesNothing());
}

TEST(SieUpdate, AColumnThatAPersonTookAwayStaysAway) {
    Table table;
    table.import(kTwo);
    const auto name =
        std::find(table.header.begin(), table.header.end(), u"Account name") - table.header.begin();
    table.header.erase(table.header.begin() + name);
    for (auto& row : table.rows) row.erase(row.begin() + name);
    table.import(kTwo + voucher("3", "20240221", "-1"));
    EXPECT_EQ(table.update.added.size(), 1U);
    EXPECT_TRUE(table.update.changes.empty());
    EXPECT_EQ(std::count(table.header.begin(), table.header.end(), u"Account name"), 0);
}

TEST(SieImportColumns, NamesThatAreTakenGetTheirNumber) {
    const File file = fileOf(std::string(kHead) +
                             "#DIM 1 \"Konto\"\n#DIM 6 Fas\n#DIM 7 Fas\n#VER A 1 20240115\n{\n"
                             "#TRANS 3010 {1 10 6 a 7 b 2 K 25 x} -5\n}\n");
    const ImportRows rows(file, ledgerRows(file), TableKind::Ledger, false, DateOrigin());
    std::vector<Text> headers;
    for (const ImportColumn& column : rows.columns()) headers.push_back(column.header(Language::Swedish));
    EXPECT_EQ(headers, (std::vector<Text>{u"Period", u"Konto", u"Kontonamn", u"Belopp", u"Konto (1)",
                                          u"Kostnadsbärare", u"Fas", u"Fas (7)", u"Dimension 25",
                                          u"Verifikation", u"Datum", u"Text"}));
}

TEST(SieImportColumns, ATurnedTableHoldsRevenueAsPlus) {
    const File file = fileOf(kTwo);
    const ImportRows rows(file, ledgerRows(file), TableKind::Ledger, true, DateOrigin());
    EXPECT_EQ(rows.amount(0).kronor(), 100);
}

TEST(SieImportColumns, CodesThatReadBackAsNumbersAreNumbers) {
    EXPECT_EQ(plainNumber(u"3010"), 3010);
    EXPECT_EQ(plainNumber(u"0"), 0);
    for (const TextView text : {u"0724", u"", u"-1", u"1.5", u"1234567890", u"A1"})
        EXPECT_FALSE(plainNumber(text)) << toUtf8(text);
}

TEST(SieWords, SayWhichLineAndWhatStandsThere) {
    const File file =
        fileOf(std::string(kHead) + "#PSALDO 0 202401 3010 {} hundra\n#PSALDO 9 202401 3010 {} 1\n");
    ASSERT_EQ(file.problems.size(), 2U);
    EXPECT_EQ(sentenceWithLine(file.problems[0], Language::English), u"Line 6: “hundra” is not an amount");
    EXPECT_EQ(sentenceWithLine(file.problems[1], Language::Swedish), u"Rad 7: året 9 har ingen #RAR-rad");
    EXPECT_EQ(amountText(ExactAmount::fromMillionths(-1234567500000), Language::Swedish),
              u"−1\u00A0234\u00A0567,50");
}

}  // namespace

}  // namespace outturn::sie
