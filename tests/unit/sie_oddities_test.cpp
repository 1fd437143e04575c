// What accounting systems write otherwise than the specification says, or in ways that are easily misread.
#include <gtest/gtest.h>

#include "domain/sie/control.hpp"
#include "sie_files.hpp"

namespace outturn::sie {

namespace {

struct Booked {
    Text account;
    double amount = 0;
    int day = 0;
    Text text;
    std::vector<std::pair<int, Text>> objects;
    friend bool operator==(const Booked&, const Booked&) = default;
};

std::vector<Booked> bookedIn(const File& file) {
    std::vector<Booked> all;
    for (const Posting& posting : file.postings) {
        Booked booked{file.text(posting.account),
                      posting.amount.kronor(),
                      posting.date.month.code() * 100 + posting.date.day,
                      file.text(posting.text),
                      {}};
        for (const auto& [dimension, code] : file.objectLists[posting.objects])
            booked.objects.emplace_back(dimension, file.text(code));
        all.push_back(std::move(booked));
    }
    return all;
}

// A voucher of one row that must be read without a problem, but that it does not sum to 0.
Booked booked(const std::string& trans, const std::string& voucher = "#VER A 1 20240115 \"Ver\"") {
    SCOPED_TRACE(trans);
    const File file = fileOf(std::string(kHead) + voucher + "\r\n{\r\n" + trans + "\r\n}\r\n");
    EXPECT_EQ(file.problemsInAll(), file.count(LineProblem::UnbalancedVoucher));
    const auto all = bookedIn(file);
    EXPECT_EQ(all.size(), 1U);
    return all.empty() ? Booked() : all.front();
}

TEST(SieOddities, RowsOfAVoucher) {
    const Booked plain{u"3010", -1234.5, 20240115, u"", {}};
    for (const char* trans : {
             "#TRANS 3010 {} -1234.50",
             "\t#TRANS\t3010\t{}\t-1234.50",
             "#trans \"3010\" { } \"-1234.50\"",
             "#TRANS 3010 -1234.50",
             "#TRANS 3010{}-1234.50",
             "#TRANS 3010 {} -1234,50",
             "#TRANS 3010 {} 1234,50-",
             "#TRANS 3010 {} -1234.5000 \"\" \"\" 0",
             "#TRANS 3010 {} \"-1 234,50\"",
             "#TRANS 3010 {} \" -1234.50 \"",
             "#TRANS 3010 {\"\" \"\"} -1234.50 20240115",
             "#TRANS 3010 {1 \"\"} -1234.50 2024-01-15 \"\" \"\" \"AB\"",
             "#TRANS 3010 {} -1234.50 00000000",
             "#TRANS 3010 {} -1234.50 0 \"\"",
         }) {
        EXPECT_EQ(booked(trans), plain) << trans;
    }
    EXPECT_EQ(booked("#TRANS 3010 {} +7").amount, 7);
    // The date of a row is its own, then the text, the quantity and the sign of who booked it.
    EXPECT_EQ(booked("#TRANS 3010 {1 10 6 \"Bil A\"} -5.00 20240131 \"El \\\"ny\\\"\" 12.5 \"Anna B\""),
              (Booked{u"3010", -5, 20240131, u"El \"ny\"", {{1, u"10"}, {6, u"Bil A"}}}));
    // Without the place for the date.
    EXPECT_EQ(booked("#TRANS 3010 {} -5 \"Hyra jan\" 12"), (Booked{u"3010", -5, 20240115, u"Hyra jan", {}}));
    EXPECT_EQ(booked("#TRANS 3010 {6 P1 1 10} -5").objects,
              (std::vector<std::pair<int, Text>>{{1, u"10"}, {6, u"P1"}}));
}

TEST(SieOddities, VouchersHeads) {
    const std::string trans = "#TRANS 3010 {} -5 \"\" Rad";
    const Booked plain{u"3010", -5, 20240115, u"Rad", {}};
    for (const char* voucher : {
             "#VER A 1 20240115",
             "#VER \"A\" \"1\" \"20240115\" \"Text\" 20240116 \"Anna\"",
             "#VER \"\" \"\" 20240115",
             "#VER A \"\" 20240115 \"\"",
             "#ver A 1 2024-01-15 Text",
             "#VER A 1 20240115 {Text}",
         }) {
        EXPECT_EQ(booked(trans, voucher), plain) << voucher;
    }
}

TEST(SieOddities, BracesAroundAVouchersRows) {
    const std::string first = "#TRANS 3010 {} -5\n";
    const std::string last = "#TRANS 1930 {} 5";
    for (const std::string& voucher : {
             "#VER A 1 20240115\n{\n" + first + last + "\n}\n",
             "#VER A 1 20240115 {\n" + first + last + "\n}\n",
             "#VER A 1 20240115\n\n  {  \n\n" + first + "\n" + last + "\n  }  \n",
             "#VER A 1 20240115\n{\n" + first + last + " }\n",
             "#VER A 1 20240115\n" + first + last + "\n}\n",
         }) {
        const File file = fileOf(std::string(kHead) + voucher);
        EXPECT_EQ(file.postings.size(), 2U) << voucher;
        EXPECT_EQ(file.problemsInAll(), 0U) << voucher;
    }
}

TEST(SieOddities, WhatCouldBeReadInTwoWaysIsNamed) {
    const auto problemOf = [](const std::string& line) {
        const File file = fileOf(std::string(kHead) + "#VER A 1 20240115\n{\n" + line + "\n}\n");
        EXPECT_TRUE(file.postings.empty()) << line;
        EXPECT_EQ(file.problems.size(), 1U) << line;
        return file.problems.empty() ? ProblemInLine() : file.problems.front();
    };
    // Half of the amount would be taken for the date.
    EXPECT_EQ(problemOf("#TRANS 3010 {} 1 234,50"),
              (ProblemInLine{LineProblem::UnreadableDate, 8, u"234,50"}));
    EXPECT_EQ(problemOf("#TRANS 3010 {} 1.234,50").problem, LineProblem::UnreadableAmount);
    EXPECT_EQ(problemOf("#TRANS 3010 {} 5 20240230").problem, LineProblem::UnreadableDate);
    EXPECT_EQ(problemOf("#TRANS 3010 {} 5 240115").problem, LineProblem::UnreadableDate);
    EXPECT_EQ(problemOf("#TRANS {} 5").problem, LineProblem::UnreadableAmount);
}

TEST(SieOddities, ObjectsThatCannotBeReadAreNamedAndTheRowIsRead) {
    for (const char* objects : {"{KS 10}", "{1 10 6}", "{10}"}) {
        const File file = fileOf(std::string(kHead) + "#PSALDO 0 202401 3010 " + objects +
                                 " -5\n#PSALDO 0 202402 3010 " + objects + " -5\n");
        EXPECT_EQ(file.balances.size(), 2U);
        EXPECT_EQ(file.count(LineProblem::UnreadableObjects), 1U) << "the same list once: " << objects;
        EXPECT_FALSE(leavesOut(file.problems.front().problem));
    }
}

TEST(SieOddities, BalancesAndBudgets) {
    for (const char* line : {
             "#PSALDO 0 202401 3010 {} -5.00",
             "#PSALDO 0 202401 3010 -5.00",
             "#PSALDO 0 202401 3010 {} -5,00 0",
             "#psaldo 0 202401 \"3010\" { } -5.00 \"\"",
             "#PBUDGET 0 202401 3010 {} -5",
             "#PBUDGET 0 202401 3010 -5",
             "#RES 0 3010 -5.00",
             "#RES 0 3010 -5.00 0",
             "#OUB 0 3010 {1 10} -5.00",
         }) {
        const File file = fileOf(std::string(kHead) + line + "\n");
        ASSERT_EQ(file.balances.size(), 1U) << line;
        EXPECT_EQ(file.balances[0].amount.kronor(), -5) << line;
        EXPECT_EQ(file.problemsInAll(), 0U) << line;
    }
}

TEST(SieOddities, DimensionsBelowOthersBearTheirNames) {
    const File file = fileOf(std::string(kHead) +
                             "#DIM 1 \"Resultatenhet\"\n#UNDERDIM 21 \"Avdelning\" 1\n#UNDERDIM 22 Grupp 21\n"
                             "#OBJEKT 21 \"0101\" \"Söder\"\n#VER A 1 20240115\n{\n"
                             "#TRANS 3010 {1 01 21 \"0101\" 22 a} -5\n#TRANS 1930 {} 5\n}\n");
    EXPECT_EQ(file.dimensions.at(21).name, u"Avdelning");
    EXPECT_EQ(file.dimensions.at(22).above, 21);
    EXPECT_EQ(file.objectNames.at({21, u"0101"}), u"Söder");
    EXPECT_EQ(file.objectLists[file.postings[0].objects].size(), 3U);
}

TEST(SieOddities, LabelsThatSayNothingOfTheBooksAreNoProblem) {
    const File file = fileOf(
        "#FLAGGA 1\n#PROGRAM \"Ett program\" 2024.1\n#FORMAT PC8\n#GEN 20240410 Anna\n#SIETYP 4\n#PROSA "
        "\"{\"\n"
        "#FTYP AB\n#FNR 1\n#ORGNR 556000-0000\n#BKOD 82300\n#ADRESS \"a\" \"b\" \"c\" \"d\"\n#FNAMN Bolaget\n"
        "#RAR 0 20230901 20241231\n#RAR -1 20220901 20230831\n#TAXAR 2025\n#OMFATTN 20240331\n#KPTYP "
        "EUBAS97\n"
        "#VALUTA SEK\n#SRU 3010 7410\n#ENHET 4010 liter\n#KONTO 3010 x\n#KSUMMA\n#KSUMMA -1234567\n"
        "#PSALDO 0 202412 3010 {} 1\n\x1A");
    EXPECT_EQ(file.problemsInAll(), 0U);
    EXPECT_EQ(file.years.at(0).last.month, Month(2024, 12));
    EXPECT_EQ(file.balances[0].month, Month(2024, 12)) << "a year of sixteen months keeps its own";
    EXPECT_EQ(file.extent->month, Month(2024, 3));
}

TEST(SieOddities, AFileWithoutItsFirstLinesIsReadAsFarAsItTells) {
    const File file =
        fileOf("#VER A 1 20240115\n{\n#TRANS 3010 {} -5\n#TRANS 1930 {} 5\n}\n#RES 0 3010 -5\n");
    EXPECT_EQ(file.problemsInAll(), 0U);
    EXPECT_EQ(ledgerRows(file).size(), 2U);
    for (const Control& control : controls(file, ledgerRows(file)))
        EXPECT_EQ(control.difference(), ExactAmount());
}

}  // namespace

}  // namespace outturn::sie
