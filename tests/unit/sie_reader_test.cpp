#include <gtest/gtest.h>

#include "sie_files.hpp"

namespace outturn::sie {

namespace {

using Problems = std::vector<ProblemInLine>;

TEST(SieReader, ReadsVouchersWithTheirRows) {
    const File file = fileOf(std::string(kHead) +
                             "#FNAMN \"\x99vningsbolaget\"\n#KONTO 3010 \"F\x94rs\x84ljning\"\n#KTYP 3010 I\n"
                             "#DIM 1 Enhet\n#OBJEKT 1 10 \"Norr\"\n"
                             "#VER A 7 20240115 \"Faktura 12\" 20240120\n{\n"
                             "#TRANS 1510 {} 100.25\n#TRANS 3010 {1 10} -100.25 20240131 \"egen\"\n}\n");
    EXPECT_EQ(file.type, 4);
    EXPECT_EQ(file.company, u"Övningsbolaget");
    ASSERT_EQ(file.postings.size(), 2U);
    const Posting& sale = file.postings[1];
    EXPECT_EQ(file.text(sale.account), u"3010");
    EXPECT_EQ(sale.amount.millionths(), -100'250'000);
    EXPECT_EQ(sale.date, (Day{Month(2024, 1), 31}));
    EXPECT_EQ(file.text(sale.text), u"egen");
    EXPECT_EQ(file.postings[0].date, (Day{Month(2024, 1), 15}));
    const auto& objects = file.objectLists[sale.objects];
    ASSERT_EQ(objects.size(), 1U);
    EXPECT_EQ(objects[0].first, 1);
    EXPECT_EQ(file.text(objects[0].second), u"10");
    EXPECT_EQ(file.objectNames.at({1, u"10"}), u"Norr");
    const Voucher& voucher = file.vouchers[sale.voucher];
    EXPECT_EQ(file.text(voucher.series), u"A");
    EXPECT_EQ(file.text(voucher.number), u"7");
    EXPECT_EQ(file.text(voucher.text), u"Faktura 12");
    EXPECT_EQ(file.accounts[0].type, AccountType::Revenue);
    EXPECT_EQ(file.problems, Problems());
}

TEST(SieReader, StruckAndAddedRowsAreNotCountedTwice) {
    const File file = fileOf(std::string(kHead) +
                             "#VER A 1 20240115\n{\n#TRANS 3010 {} -100\n#BTRANS 4010 {} 70\n"
                             "#RTRANS 4010 {} 100\n#TRANS 4010 {} 100\n}\n");
    EXPECT_EQ(file.postings.size(), 2U);
    EXPECT_EQ(file.problems, Problems());
}

TEST(SieReader, TheYearsNumberRulesOverTheMonthOfABudget) {
    const File file = fileOf(std::string(kHead) +
                             "#PBUDGET -1 202403 3010 {} -500\n#PBUDGET 0 202403 3010 {} -600\n"
                             "#PSALDO -1 202311 3010 {} -7\n#PSALDO 0 202512 3010 {} -8\n");
    ASSERT_EQ(file.balances.size(), 4U);
    EXPECT_EQ(file.balances[0].month, Month(2023, 3));
    EXPECT_EQ(file.balances[1].month, Month(2024, 3));
    EXPECT_EQ(file.balances[2].month, Month(2023, 11));
    EXPECT_EQ(file.balances[3].month, Month(2024, 12));
}

TEST(SieReader, ABrokenFiscalYearKeepsItsMonths) {
    const File file = fileOf(
        "#SIETYP 2\n#RAR 0 20230701 20240630\n#RAR -1 20220701 20230630\n"
        "#PSALDO 0 202402 3010 {} -1\n#PSALDO -1 202402 3010 {} -2\n");
    EXPECT_EQ(file.balances[0].month, Month(2024, 2));
    EXPECT_EQ(file.balances[1].month, Month(2023, 2));
}

TEST(SieReader, BrokenRowsAreNamedWithTheirLineAndTheRestIsRead) {
    const File file = fileOf(
        "#SIETYP 4\n#RAR 0 20240101 20241231\n"
        "#RES 0 3010 abc\n"
        "#PSALDO 0 202413 3010 {} 5\n"
        "#PBUDGET 7 202401 3010 {} 5\n"
        "#VER A 1 20240115\n{\n#TRANS 3010 {} 1x\n#TRANS {} 5\n#TRANS 3011 {} 5\n}\n"
        "#VER A 2 2024xx15\n{\n#TRANS 3010 {} 7\n}\n"
        "#TRANS 3010 {} 9\n");
    const Problems expected = {{LineProblem::UnreadableAmount, 3, u"abc"},
                               {LineProblem::UnreadablePeriod, 4, u"202413"},
                               {LineProblem::UnknownYear, 5, u"7"},
                               {LineProblem::UnreadableAmount, 8, u"1x"},
                               {LineProblem::UnreadableAmount, 9, u""},
                               {LineProblem::UnbalancedVoucher, 6, u""},
                               {LineProblem::UnreadableDate, 14, u"2024xx15"},
                               {LineProblem::OutsideVoucher, 16, u"3010"}};
    EXPECT_EQ(file.problems, expected);
    ASSERT_EQ(file.postings.size(), 1U);
    EXPECT_EQ(file.text(file.postings[0].account), u"3011");
}

TEST(SieReader, AVoucherThatIsNotClosedIsReadAndNamed) {
    const File file = fileOf(std::string(kHead) +
                             "#VER A 1 20240115\n{\n#TRANS 3010 {} 5\n#TRANS 1910 {} -5\n"
                             "#VER A 2 20240116\n{\n#TRANS 3010 {} 6\n#TRANS 1910 {} -6\n");
    EXPECT_EQ(file.postings.size(), 4U);
    const Problems expected = {{LineProblem::VoucherNotClosed, 6, u""},
                               {LineProblem::VoucherNotClosed, 10, u""}};
    EXPECT_EQ(file.problems, expected);
}

TEST(SieReader, BracesMayStandOnTheSameLine) {
    const File file =
        fileOf(std::string(kHead) + "#VER A 1 20240115 \"x\" {\n#TRANS 3010 {} 5\n#TRANS 1910 {} -5 }\n");
    EXPECT_EQ(file.postings.size(), 2U);
    EXPECT_EQ(file.problems, Problems());
}

TEST(SieReader, LinesMayEndInAnyWay) {
    for (const char* end : {"\n", "\r\n", "\r"}) {
        const std::string text =
            std::string("#SIETYP 4") + end + "#RAR 0 20240101 20241231" + end + "#RES 0 3010 x" + end;
        const File file = fileOf(text);
        ASSERT_EQ(file.problems.size(), 1U);
        EXPECT_EQ(file.problems[0].line, 3U);
    }
}

TEST(SieReader, AMarkOfByteOrderIsNoPartOfTheFile) {
    EXPECT_EQ(fileOf("\xEF\xBB\xBF#SIETYP 4\n#FNAMN \"Åre\"\n").company, u"Åre");
}

TEST(SieReader, LabelsInLowerCaseAndUnknownOnesDoNoHarm) {
    const File file = fileOf("#sietyp 2\n#NYTT {1 2\n#KSUMMA\n#KONTO 3010 x\n");
    EXPECT_EQ(file.type, 2);
    EXPECT_EQ(file.accounts.size(), 1U);
    EXPECT_EQ(file.problems, Problems());
}

Refusal refusalOf(const std::string& bytes) {
    auto result = read(bytes);
    EXPECT_TRUE(std::holds_alternative<Refusal>(result));
    return std::holds_alternative<Refusal>(result) ? std::get<Refusal>(result) : Refusal::Cancelled;
}

TEST(SieReader, WhatIsNoSieIsRefused) {
    EXPECT_EQ(refusalOf(""), Refusal::Empty);
    EXPECT_EQ(refusalOf(" \r\n\n"), Refusal::Empty);
    EXPECT_EQ(refusalOf("Konto;Belopp\n3010;5\n"), Refusal::NotSie);
    EXPECT_EQ(refusalOf(std::string("PK\x03\x04\x00\x00", 6)), Refusal::NotSie);
    EXPECT_EQ(refusalOf("<?xml version=\"1.0\"?><Sie/>"), Refusal::Xml);
}

TEST(SieReader, ReadingCanBeStopped) {
    std::string large = kHead;
    while (large.size() < (std::size_t{3} << 20)) large += "#KONTO 3010 \"Intäkter\"\n";
    int told = 0;
    const auto stopped = read(large, [&](std::size_t) { return ++told < 2; });
    ASSERT_TRUE(std::holds_alternative<Refusal>(stopped));
    EXPECT_EQ(std::get<Refusal>(stopped), Refusal::Cancelled);
    EXPECT_EQ(told, 2);
}

}  // namespace

}  // namespace outturn::sie
