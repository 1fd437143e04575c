// Files that are cut off, no SIE files, or written to do harm: each is read or refused, in bounded memory.
#include <functional>

#include <gtest/gtest.h>

#include "allocated.hpp"
#include "domain/sie/control.hpp"
#include "domain/sie/import_update.hpp"
#include "domain/sie/import_words.hpp"
#include "sie_files.hpp"

namespace outturn::sie {

namespace {

Refusal refusalOf(const std::string& bytes) {
    auto result = read(bytes);
    const auto* refused = std::get_if<Refusal>(&result);
    EXPECT_NE(refused, nullptr) << "read";
    return refused == nullptr ? Refusal::Cancelled : *refused;
}

std::string repeated(const std::string& part, std::size_t times) {
    std::string all;
    all.reserve(part.size() * times);
    for (std::size_t at = 0; at < times; ++at) all += part;
    return all;
}

const std::string kSmall = std::string(kHead) +
                           "#FNAMN \"Bola\\\"get\"\r\n#KONTO 3010 \"F\x94rs\"\r\n#DIM 1 Enhet\r\n"
                           "#OBJEKT 1 10 Norr\r\n#IB 0 1930 1.00\r\n#UB 0 1930 6.00\r\n"
                           "#PSALDO 0 202401 3010 {1 \"10\"} -5.00\r\n#PBUDGET 0 202401 3010 {} -4\r\n"
                           "#VER A 1 20240115 \"Text\"\r\n{\r\n#TRANS 3010 {\"1\" \"10\"} -5.00 20240115 "
                           "\"Rad\"\r\n#TRANS 1930 {} 5.00\r\n}\r\n#RES 0 3010 -5.00\r\n";

TEST(SieHostile, AFileCutOffAtAnyByteIsReadAsFarAsItGoes) {
    const std::size_t voucher = kSmall.find("#VER");
    const std::size_t close = kSmall.find("}\r\n", kSmall.find("#TRANS 1930"));
    for (std::size_t length = 0; length < kSmall.size(); ++length) {
        auto result = read(kSmall.substr(0, length));
        auto* file = std::get_if<File>(&result);
        if (file == nullptr) {
            EXPECT_LT(length, voucher);
            continue;
        }
        const auto rows = ledgerRows(*file);
        static_cast<void>(controls(*file, rows));
        const bool isCutInVoucher = length >= voucher + 4 && length <= close;
        EXPECT_EQ(file->count(LineProblem::VoucherNotClosed), isCutInVoucher ? 1U : 0U) << length;
    }
}

TEST(SieHostile, WhatIsNoTextIsNoSieFile) {
    EXPECT_EQ(refusalOf(std::string("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16)), Refusal::NotSie);
    EXPECT_EQ(refusalOf(std::string("MZ\x90\0\x03\0", 6)), Refusal::NotSie);
    EXPECT_EQ(refusalOf(std::string("\x7F"
                                    "ELF\x02\x01\x01\0",
                                    8)),
              Refusal::NotSie);
    EXPECT_EQ(refusalOf(std::string(100000, '\0')), Refusal::NotSie);
    EXPECT_EQ(refusalOf("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj\n"), Refusal::NotSie);
    EXPECT_EQ(refusalOf("# Anteckningar\n\n## Konton\n"), Refusal::NotSie);
    EXPECT_EQ(refusalOf(repeated("{", 100000)), Refusal::NotSie);
    EXPECT_EQ(refusalOf(repeated("\"", 100000)), Refusal::NotSie);
    EXPECT_EQ(refusalOf("\xEF\xBB\xBF"), Refusal::Empty);
    EXPECT_EQ(refusalOf("\x1A"), Refusal::NotSie);
}

TEST(SieHostile, Utf16IsReadAsAnEditorSavesIt) {
    const std::u16string text = u"#SIETYP 4\r\n#FNAMN \"Åre\"\r\n#RES 0 3010 x\r\n";
    for (const bool big : {false, true}) {
        for (const bool marked : {true, false}) {
            std::string bytes;
            const auto put = [&](char16_t unit) {
                const char low = static_cast<char>(unit & 0xFF);
                const char high = static_cast<char>(unit >> 8);
                bytes += big ? high : low;
                bytes += big ? low : high;
            };
            if (marked) put(u'\uFEFF');
            for (const char16_t unit : text) put(unit);
            const File file = fileOf(bytes);
            EXPECT_EQ(file.company, u"Åre");
            ASSERT_EQ(file.problems.size(), 1U);
            EXPECT_EQ(file.problems[0].line, 3U);
        }
    }
}

TEST(SieHostile, ALineWithoutAnEndIsNamedAndLeftOut) {
    const std::string longer = std::string(kHead) + "#KONTO 3010 \"" + std::string(10'000'000, 'x') + "\"\n" +
                               "#PSALDO 0 202401 3010 {} -5\n" + std::string(10'000'000, '{');
    const File file = fileOf(longer);
    EXPECT_EQ(file.problems, (std::vector<ProblemInLine>{{LineProblem::TooLong, 6, u"KONTO"}}));
    EXPECT_EQ(sentenceWithLine(file.problems[0], Language::Swedish),
              u"Rad 6: raden är längre än 65 536 tecken (#KONTO)");
    EXPECT_EQ(file.balances.size(), 1U);
}

TEST(SieHostile, ProblemsAreCountedAndTheFirstOfEachKindNamed) {
    const File file = fileOf(std::string(kHead) + repeated("#RES 0 3010 x\n", 50'000) + "#RES x\n");
    EXPECT_EQ(file.problems.size(), 1001U);
    EXPECT_EQ(file.problems.front().line, 6U);
    EXPECT_EQ(file.problems.back(), (ProblemInLine{LineProblem::MissingField, 50'006, u"RES"}));
    EXPECT_EQ(file.count(LineProblem::UnreadableAmount), 50'000U);
    EXPECT_EQ(file.problemsInAll(), 50'001U);
}

TEST(SieHostile, BracesThatDoNotPairMoveNoAmount) {
    const auto problemsOf = [](const std::string& trans) {
        const File file = fileOf(std::string(kHead) + "#VER A 1 20240115\n{\n" + trans + "\n}\n");
        EXPECT_EQ(file.postings.size(), 0U) << trans;
        EXPECT_EQ(file.problems.size(), 1U) << trans;
        return file.problems.empty() ? LineProblem::TooLong : file.problems[0].problem;
    };
    EXPECT_EQ(problemsOf("#TRANS 3010 {1 10 -100.00"), LineProblem::OpenBrace);
    EXPECT_EQ(problemsOf("#TRANS 3010 {1 10 {6 A} -100.00"), LineProblem::OpenBrace);
    EXPECT_EQ(problemsOf("#TRANS 3010 " + repeated("{", 1000) + " 5"), LineProblem::OpenBrace);
    EXPECT_EQ(problemsOf("#TRANS 3010 " + repeated("{", 100'000) + repeated("}", 100'000) + " 5"),
              LineProblem::TooLong);
    const File nested = fileOf(std::string(kHead) +
                               "#VER A 1 20240115\n{\n#TRANS 3010 {{1 10} {6 A}} -5\n#TRANS 1930 {} 5\n}\n");
    ASSERT_EQ(nested.postings.size(), 2U);
    EXPECT_EQ(nested.objectLists[nested.postings[0].objects].size(), 2U);
    EXPECT_TRUE(nested.problems.empty());
}

TEST(SieHostile, AVoucherWithinAVoucherEndsTheOuterOne) {
    const File file = fileOf(std::string(kHead) +
                             "#VER A 1 20240115\n{\n#TRANS 3010 {} -5\n#VER A 2 20240116\n{\n#TRANS 3010 {} "
                             "-6\n#TRANS 1930 {} 6\n}\n#TRANS 1930 {} 5\n}\n}\n");
    EXPECT_EQ(file.postings.size(), 3U);
    EXPECT_EQ(file.count(LineProblem::VoucherNotClosed), 1U);
    EXPECT_EQ(file.count(LineProblem::OutsideVoucher), 1U);
    EXPECT_EQ(file.count(LineProblem::UnbalancedVoucher), 1U);
}

TEST(SieHostile, YearsThatNoCompanyHasAreNamed) {
    std::string bytes = "#SIETYP 4\n#RAR 0 19000101 29991231\n#RAR 1 20240101 20261231\n";
    for (int year = 2; year < 1000; ++year) bytes += "#RAR " + std::to_string(year) + " 20240101 20241231\n";
    const File file = fileOf(bytes);
    EXPECT_EQ(file.years.size(), 200U);
    EXPECT_EQ(file.problems[0], (ProblemInLine{LineProblem::OddYear, 2, u"0"}));
    EXPECT_EQ(file.count(LineProblem::OddYear), 1U + 999U - 200U);
    for (const char* wrong : {"#RAR 0 00010101 99991231", "#RAR 0 20240101", "#RAR 0 20241231 20230101"}) {
        const File none = fileOf("#SIETYP 4\n" + std::string(wrong) + "\n");
        EXPECT_EQ(none.count(LineProblem::UnreadableDate), 1U) << wrong;
    }
}

TEST(SieHostile, AMillionDimensionsAreRefused) {
    std::string bytes = std::string(kHead) + "#VER A 1 20240115\n{\n";
    for (int dimension = 1; dimension <= 201; ++dimension)
        bytes += "#TRANS 3010 {" + std::to_string(dimension) + " x} 1\n";
    EXPECT_EQ(refusalOf(bytes + "}\n"), Refusal::TooManyDimensions);
    EXPECT_NE(sentence(Refusal::TooManyDimensions, u"bok.se", Language::Swedish).find(u"bok.se"), Text::npos);
}

TEST(SieHostile, AmountsWithoutEndAreNone) {
    EXPECT_FALSE(amountOf(std::string(10'000, '9')));
    EXPECT_EQ(amountOf(std::string(10'000, '0') + "1")->millionths(), 1'000'000);
    EXPECT_EQ(amountOf("0." + std::string(10'000, '9'))->millionths(), 1'000'000);
    EXPECT_FALSE(amountOf(repeated("1 ", 10'000)));
}

TEST(SieHostile, NulBytesAndMixedLineEndsDoNoHarm) {
    std::string bytes = repeated("#KONTO 3010 Intäkter\r", 200) + "#SIETYP 4\n\r#RAR 0 20240101 20241231\n";
    bytes += std::string("#KONTO\0 3020 x\n", 15) + "#RES 0 3020 -5\r\r\n";
    const File file = fileOf(bytes);
    EXPECT_EQ(file.type, 4);
    EXPECT_EQ(file.accounts.size(), 2U);
    ASSERT_EQ(file.balances.size(), 1U);
}

TEST(SieHostile, TheLastOfALabelThatComesTwiceCounts) {
    const File file = fileOf(
        "#SIETYP 1\n#SIETYP 4\n#RAR 0 20230101 20231231\n#RAR 0 20240101 20241231\n"
        "#KONTO 3010 a\n#KONTO 3010 b\n#FNAMN x\n#FNAMN y\n");
    EXPECT_EQ(file.type, 4);
    EXPECT_EQ(file.years.at(0).first.month, Month(2024, 1));
    ASSERT_EQ(file.accounts.size(), 1U);
    EXPECT_EQ(file.text(file.accounts[0].name), u"b");
    EXPECT_EQ(file.company, u"y");
}

// What reading takes at its most, and all that an import makes of it.
std::size_t taken(const std::string& bytes) {
    const std::size_t before = allocatedNow();
    forgetAllocatedAtMost();
    auto result = read(bytes);
    if (const auto* file = std::get_if<File>(&result)) {
        const auto rows = ledgerRows(*file);
        static_cast<void>(controls(*file, rows));
        const ImportRows source(*file, ofResult(*file, rows), TableKind::Ledger, false, DateOrigin());
        ImportComparison comparison(source, importPlaces(source, {}, true));
        static_cast<void>(comparison.finish());
    }
    return allocatedAtMost() - before;
}

TEST(SieHostile, MemoryGrowsWithTheFileWhateverItHolds) {
    if (!countsAllocated()) GTEST_SKIP() << "the sanitizers count for themselves";
    using Part = std::function<std::string(std::size_t)>;
    const auto number = [](std::size_t at) { return std::to_string(at); };
    const std::vector<std::pair<const char*, Part>> shapes = {
        {"vouchers",
         [&](std::size_t at) {
             return "#VER A " + number(at) + " 20240115 \"Leverantörsfaktura " + number(at) +
                    "\" 20240116\r\n{\r\n   #TRANS 3010 {\"1\" \"10\"} -1250.00 20240115 \"Faktura\"\r\n"
                    "   #TRANS 1930 {} 1250.00 20240115 \"Faktura\"\r\n}\r\n";
         }},
        {"broken rows", [](std::size_t) { return std::string("#RES\n"); }},
        {"empty vouchers", [](std::size_t) { return std::string("#VER\n"); }},
        {"accounts", [&](std::size_t at) { return "#KONTO " + number(at) + "\n"; }},
        {"names", [&](std::size_t at) { return "#OBJEKT 1 " + number(at) + " n" + number(at) + "\n"; }},
        {"dimensions", [&](std::size_t at) { return "#DIM " + number(at) + " a\n"; }},
        {"lists of objects",
         [&](std::size_t at) { return "#PSALDO 0 202401 3010 {1 " + number(at) + "} 1\n"; }},
        {"balances", [&](std::size_t at) { return "#PSALDO 0 202401 " + number(3000 + at) + " {} 1\n"; }},
        {"empty lines", [](std::size_t) { return std::string("\n"); }},
        {"blanks", [](std::size_t) { return std::string(" "); }},
    };
    const auto of = [](const Part& part, std::size_t parts) {
        std::string bytes = kHead;
        for (std::size_t at = 0; at < parts; ++at) bytes += part(at);
        return bytes;
    };
    for (const auto& [name, part] : shapes) {
        SCOPED_TRACE(name);
        const std::string once = of(part, 20'000);
        const std::string fourTimes = of(part, 80'000);
        const double small = static_cast<double>(taken(once)) / static_cast<double>(once.size());
        const double large = static_cast<double>(taken(fourTimes)) / static_cast<double>(fourTimes.size());
        EXPECT_LT(large, 40) << "bytes for each of the file";
        EXPECT_LT(large, 1.6 * small + 1);
    }
}

}  // namespace

}  // namespace outturn::sie
