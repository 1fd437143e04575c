#include "domain/exports/separated.hpp"

#include <string>

#include <gtest/gtest.h>

#include "domain/exports/wanted.hpp"
#include "export_sheet.hpp"

namespace outturn::exports {
namespace {

Separated parted(TextView content) {
    const auto result = separatedIn(content);
    EXPECT_TRUE(std::holds_alternative<Separated>(result)) << toUtf8(content.substr(0, 80));
    return std::holds_alternative<Separated>(result) ? std::get<Separated>(result) : Separated{};
}

std::optional<NotSeparated> refused(TextView content) {
    const auto result = separatedIn(content);
    const auto* refusal = std::get_if<SeparatedRefusal>(&result);
    return refusal == nullptr ? std::nullopt : std::optional(refusal->why);
}

TEST(Separated, TheSeparatorThatPartsMostRowsAlikeIsTaken) {
    const Separated semicolons = parted(
        u"Resultatrapport, januari–mars\nKonto;Period;Belopp\n3010;202401;-1 234,50\n5010;202401;2,00\n");
    EXPECT_EQ(semicolons.separator, u';');
    EXPECT_EQ(semicolons.columns, 3U);
    EXPECT_EQ(semicolons.rows, 4U);
    EXPECT_EQ(parted(u"Konto\tText\tBelopp\n3010\tHyra, jan; feb\t-1,50\n").separator, u'\t');
    EXPECT_EQ(parted(u"Account,Period,Amount\r\n3010,202401,\"-1,234.50\"\r\n").separator, u',');
    EXPECT_EQ(parted(u"Konto|Period|Belopp\n3010|202401|-1,50\n").separator, u'|');
    EXPECT_EQ(parted(u"Konto\n3010\n").columns, 1U);
}

TEST(Separated, QuotationMarksKeepSeparatorsAndLineBreaks) {
    const Separated quoted = parted(
        u"Konto;Text;Belopp\n3010;\"Faktura; rad 1\nrad 2 \"\"röd\"\"\";-1,50\n5010;Rör 5\" svart;2,00\n"
        u"5010;\"Kabel\" 3 m;2,00");
    EXPECT_EQ(quoted.separator, u';');
    EXPECT_EQ(quoted.rows, 4U);
    EXPECT_EQ(quoted.columns, 3U);
    EXPECT_EQ(quoted.content,
              u"\"Konto\";\"Text\";\"Belopp\"\n\"3010\";\"Faktura; rad 1\nrad 2 \"\"röd\"\"\";\"-1,50\"\n"
              u"\"5010\";\"Rör 5\"\" svart\";\"2,00\"\n\"5010\";\"Kabel 3 m\";\"2,00\"\n");
}

TEST(Separated, ALineCanTellTheSeparator) {
    const Separated told = parted(u"sep=,\r\nKonto,Text,Belopp\r\n3010,a;b;c;d;e,5\r\n");
    EXPECT_EQ(told.separator, u',');
    EXPECT_EQ(told.firstLine, 2U);
    EXPECT_EQ(told.rows, 2U);
    EXPECT_EQ(told.columns, 3U);
    EXPECT_EQ(parted(u"SEP=;\nKonto;Belopp\n3010;5\n").firstLine, 2U);
    EXPECT_EQ(parted(u"sep=Konto;Belopp\n3010;5\n").firstLine, 1U);
}

TEST(Separated, WhatIsNoTableSaysWhy) {
    EXPECT_EQ(refused(u""), NotSeparated::Empty);
    EXPECT_EQ(refused(u" \r\n\t\n\u00A0"), NotSeparated::Empty);
    EXPECT_EQ(refused(u"sep=;\r\n"), NotSeparated::Empty);
    EXPECT_EQ(refused(TextView(u"\0\0\0\0", 4)), NotSeparated::Binary);
    EXPECT_EQ(refused(TextView(u"Konto;Belopp\n3010;\0", 19)), NotSeparated::Binary);
    EXPECT_EQ(refused(Text(kMostColumns + 1, u';')), NotSeparated::TooWide);
    EXPECT_EQ(refused(Text(2 * kMostRows + 2, u'\n') + u"a"), NotSeparated::TooLong);
    const auto open = separatedIn(u"sep=;\nKonto;Text;Belopp\n3010;\"Hyra;5\n5010;Lön;6\n");
    ASSERT_TRUE(std::holds_alternative<SeparatedRefusal>(open));
    EXPECT_EQ(std::get<SeparatedRefusal>(open).why, NotSeparated::OpenQuote);
    EXPECT_EQ(std::get<SeparatedRefusal>(open).line, 3U);
}

TEST(Separated, LettersAreToldByTheBytes) {
    const auto read = [](std::string_view bytes) { return lettersIn(bytes, lettersOf(bytes)); };
    EXPECT_EQ(read("\xEF\xBB\xBFKonto;\xC5"), u"Konto;\uFFFD") << "a mark rules";
    EXPECT_EQ(read("\xEF\xBB\xBF\xC3\x85r"), u"År");
    EXPECT_EQ(read("\xC3\x85r;m\xC3\xA5nad"), u"År;månad");
    EXPECT_EQ(read("\xC5r;m\xE5nad"), u"År;månad");
    EXPECT_EQ(read("\x8Fr;m\x86nad"), u"År;månad");
    EXPECT_EQ(read("Belopp;1\xA0"
                   "234,50"),
              u"Belopp;1\u00A0234,50");
    EXPECT_EQ(read("\x80;\x96"), u"€;–");
    EXPECT_EQ(read(std::string_view("\xFF\xFE"
                                    "\xC5\0r\0",
                                    6)),
              u"År");
    EXPECT_EQ(read(std::string_view("\xFE\xFF"
                                    "\0\xC5\0r",
                                    6)),
              u"År");
    EXPECT_EQ(read(std::string_view("K\0o\0n\0t\0o\0;\0"
                                    "1\0",
                                    14)),
              u"Konto;1");
    EXPECT_EQ(lettersOf(std::string_view("\0\0\0\0\0\0", 6)), Letters::Windows1252);
    EXPECT_EQ(read(""), u"");
}

TEST(Separated, ALongFileTakesNoMoreThanItsLength) {
    Text content = u"Konto;Text;Belopp\n";
    for (int row = 0; row < 200'000; ++row) content += u"3010;\"\"\"\"\"\"\"\";-1,50\n";
    EXPECT_EQ(parted(content).rows, 200'001U);
}

TEST(WantedTable, HeadersOfTheFiguresDecide) {
    const auto said = [](TextView table) { return saidBy(ExportSheet(table).read()); };
    EXPECT_EQ(said(u"Konto|Period|Utfall\n3010|202401|=-1\n"), Wanted::Ledger);
    EXPECT_EQ(said(u"Konto|Period|Budget 2024\n3010|202401|=-1\n"), Wanted::Budget);
    EXPECT_EQ(said(u"Konto|Datum|Debet|Kredit\n3010|2024-01-01||=1\n"), Wanted::Ledger);
    EXPECT_EQ(said(u"Konto|Budget jan 2024|Budget feb 2024\n3010|=-1|=-1\n"), Wanted::Budget);
    EXPECT_EQ(said(u"Konto|Period|Utfall|Budget\n3010|202401|=-1|=-2\n"), std::nullopt);
    EXPECT_EQ(said(u"Konto|Period|Belopp\n3010|202401|=-1\n"), std::nullopt);
    EXPECT_EQ(said(u"Konto|Period|Budgetansvarig|Belopp\n3010|202401|Åsa|=-1\n"), std::nullopt);
    EXPECT_EQ(said(u"hej\n"), std::nullopt);
}

}  // namespace
}  // namespace outturn::exports
