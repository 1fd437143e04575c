#include <random>

#include "domain/exports/labels.hpp"
#include "domain/exports/preview.hpp"
#include "export_sheet.hpp"

namespace outturn::exports {
namespace {

std::optional<double> amount(TextView text, DecimalSign sign = DecimalSign::Comma) {
    const auto read = amountOf(text, sign);
    if (!read) return std::nullopt;
    return read->kronor();
}

TEST(ExportAmounts, AsPeopleAndSystemsWriteThem) {
    EXPECT_EQ(amount(u"1 234,50"), 1234.5);
    EXPECT_EQ(amount(u"1\u00A0234\u00A0567,5 kr"), 1234567.5);
    EXPECT_EQ(amount(u"1\u202F234,50 SEK"), 1234.5);
    EXPECT_EQ(amount(u"1.234.567,50-"), -1234567.5);
    EXPECT_EQ(amount(u"(1 234,50)"), -1234.5);
    EXPECT_EQ(amount(u"\u2212 12,5"), -12.5);
    EXPECT_EQ(amount(u"kr -12,5"), -12.5);
    EXPECT_EQ(amount(u"-12,5 kr."), -12.5);
    EXPECT_EQ(amount(u"500:-"), 500);
    EXPECT_EQ(amount(u"+7"), 7);
    EXPECT_EQ(amount(u",5"), 0.5);
    EXPECT_EQ(amount(u"-"), 0);
    EXPECT_EQ(amount(u"1,234.50", DecimalSign::Point), 1234.5);
    EXPECT_EQ(amount(u"1'234.50", DecimalSign::Point), 1234.5);
    EXPECT_EQ(amount(u"0,1234567"), 0.123457);
}

TEST(ExportAmounts, WhatIsNoAmount) {
    for (const TextView text :
         {TextView(u""), TextView(u"kr"), TextView(u"tolv"), TextView(u"12 34,5"), TextView(u"1,2,3"),
          TextView(u"1 234.567,50"), TextView(u"--5"), TextView(u"()"), TextView(u"5%"), TextView(u"1e5"),
          TextView(u"2024-02-15"), TextView(u"12 3456"), TextView(u" 234 567 8"), TextView(u"0.125"),
          TextView(u"99999999999999999999")}) {
        EXPECT_FALSE(amount(text)) << toUtf8(text);
    }
}

std::optional<int> month(TextView text) {
    const auto writing = periodWriting(text);
    if (!writing || writing->shape != PeriodShape::Months || writing->months.length() != 1)
        return std::nullopt;
    return writing->months.first.code();
}

TEST(ExportPeriods, WritingsThatSayItAll) {
    for (const TextView text :
         {TextView(u"2024-02"), TextView(u"2024/2"), TextView(u"02-2024"), TextView(u"feb 2024"),
          TextView(u"Februari 2024"), TextView(u"2024 feb"), TextView(u"feb-24"), TextView(u"feb.24"),
          TextView(u"2024-02-29"), TextView(u"29 feb 2024"), TextView(u"2024M02"), TextView(u"2024 P02"),
          TextView(u" 2024.02 ")}) {
        EXPECT_EQ(month(text), 202402) << toUtf8(text);
    }
}

TEST(ExportPeriods, WhatIsNoPeriod) {
    for (const TextView text :
         {TextView(u""), TextView(u"2024-13"), TextView(u"1899-01"), TextView(u"24 feb"),
          TextView(u"feb mar"), TextView(u"2024-02-32"), TextView(u"kvartal 1"), TextView(u"20240"),
          TextView(u"2024:02"), TextView(u"februaris 2024"), TextView(u"2024-02-15-1"),
          TextView(u"feb 20240000000000")}) {
        EXPECT_FALSE(month(text)) << toUtf8(text);
    }
    EXPECT_EQ(periodWriting(u"202401-202403")->months, (PeriodRange{Month(2024, 1), Month(2024, 3)}));
    EXPECT_FALSE(periodWriting(u"202403-202401"));
    EXPECT_FALSE(periodWriting(Cell(ErrorCell{}), false, {}));
    EXPECT_FALSE(periodWriting(Cell(12.5), false, {}));
    EXPECT_EQ(periodWriting(TextView(u"2024-02-15 00:00:00"), false, {})->months.first, Month(2024, 2));
}

TEST(ExportPeriods, AColumnIsReadAsMostOfItCanBe) {
    PeriodReader reader(true);
    const auto add = [&](TextView text) { reader.add(*periodWriting(text), text); };
    for (const TextView text : {TextView(u"15/02/2024"), TextView(u"16/02/2024"), TextView(u"01/31/2024")})
        add(text);
    EXPECT_EQ(reader.order(PeriodShape::DayFirstOrLast), PeriodOrder::DayMonthYear);
    EXPECT_FALSE(reader.read(*periodWriting(u"01/31/2024")));
    EXPECT_EQ(reader.read(*periodWriting(u"03/02/2024"))->first, Month(2024, 2));
    // As many can be read the other way round: now there is no telling.
    add(u"02/28/2024");
    add(u"03/02/2024");
    EXPECT_FALSE(reader.order(PeriodShape::DayFirstOrLast));
    ASSERT_EQ(reader.doubts().size(), 1U);
    EXPECT_EQ(reader.doubts()[0].example, u"03/02/2024");
    EXPECT_FALSE(PeriodReader().order(PeriodShape::SixDigits));
}

TEST(ExportHeadings, WordsOfBothLanguages) {
    EXPECT_EQ(headingOf(u"KONTO").role, Role::Account);
    EXPECT_EQ(headingOf(u"Account No.").role, Role::Account);
    EXPECT_EQ(headingOf(u"Bokf.datum").role, Role::Date);
    EXPECT_EQ(headingOf(u"Belopp (SEK)").role, Role::Amount);
    EXPECT_EQ(headingOf(u"Årsbudget").role, Role::BudgetAmount);
    EXPECT_EQ(headingOf(u"Budget 2024").role, Role::BudgetAmount);
    EXPECT_EQ(headingOf(u"Budget jan").role, Role::MonthAmount);
    EXPECT_TRUE(headingOf(u"Budget jan").isBudget);
    EXPECT_EQ(headingOf(u"Utfall 2024-01").role, Role::MonthAmount);
    EXPECT_EQ(headingOf(u"Ansvar").role, Role::Dimension);
    EXPECT_EQ(headingOf(u"").role, Role::Dimension);
    EXPECT_EQ(headingOf(u"Budgetansvarig").role, Role::Dimension);
    EXPECT_EQ(headingOf(u"2024").role, Role::Dimension);
}

TEST(ExportLabels, TotalsAndBalances) {
    for (const TextView text : {TextView(u"Summa intäkter"), TextView(u"SUMMA:"), TextView(u"3010 Summa"),
                                TextView(u"S:a"), TextView(u"Delsumma 30"), TextView(u"Årets resultat"),
                                TextView(u"Grand total"), TextView(u"Totalt")})
        EXPECT_TRUE(saysTotal(text)) << toUtf8(text);
    for (const TextView text :
         {TextView(u""), TextView(u"Totalentreprenad"), TextView(u"Summarisk ersättning"),
          TextView(u"Resultatenhet 5"), TextView(u"Hyra")})
        EXPECT_FALSE(saysTotal(text)) << toUtf8(text);
    EXPECT_TRUE(saysBalance(u"Ingående balans 2024"));
    EXPECT_TRUE(saysBalance(u"Utg. saldo"));
    EXPECT_FALSE(saysBalance(u"Ingående moms"));
    EXPECT_FALSE(saysBalance(u"Inget saldo"));
}

TEST(ExportSheetCells, DaysAndColumnNames) {
    EXPECT_EQ(dayText(45337, {}), u"2024-02-15");
    EXPECT_EQ(dayText(-1, {}), u"-1");
    const std::vector<std::vector<Cell>> rows(1);
    SheetCells sheet{rows, 1, 24, {}, {}, {}};
    const Grid grid(sheet);
    EXPECT_EQ(grid.columnName(0), u"Y");
    EXPECT_EQ(grid.columnName(2), u"AA");
    EXPECT_EQ(amountText(ExactAmount::fromMillionths(INT64_MIN), Language::English),
              u"−9,223,372,036,854.775808");
    EXPECT_EQ(amountText(*ExactAmount::fromKronor(0.5), Language::Swedish), u"0,50");
}

// Exports of random rows, written in the ways that systems write them, with subtotals and a total: the clean
// table sums to what went in, and to the export's own total.
TEST(ExportsProperty, TheCleanTableSumsToTheRows) {
    std::mt19937 random(20240215);  // NOLINT(bugprone-random-generator-seed): the same exports every time
    const auto below = [&](unsigned count) { return static_cast<unsigned>(random() % count); };
    // In öre: "1 234,50", "1234,50-", "(1.234,50)" …
    const auto written = [&](std::int64_t ore) {
        const Text plain =
            amountText(ExactAmount::fromMoney(Money::fromOre(ore < 0 ? -ore : ore)), Language::Swedish);
        const unsigned style = below(4);
        if (style == 0) return ore < 0 ? plain + u"-" : plain + u" kr";
        if (style == 1) return ore < 0 ? u"(" + plain + u")" : plain;
        return (ore < 0 ? style == 2 ? u"-" : u"\u2212" : u"") + plain;
    };
    for (int round = 0; round < 200; ++round) {
        const bool pair = below(2) == 0;
        Text table = u"Huvudbok för Övningsköping||||\n\nKonto|Kontonamn|Ansvar|Period|";
        table += pair ? u"Debet|Kredit\n" : u"Belopp\n";
        std::int64_t sum = 0;
        std::size_t rows = 0;
        const auto amountCells = [&](std::int64_t ore) {
            if (!pair) return written(ore);
            return ore < 0 ? u"|" + written(-ore) : written(ore) + u"|";
        };
        for (unsigned group = 0; group <= below(4) + 1; ++group) {
            std::int64_t groupSum = 0;
            std::int64_t debit = 0;
            std::int64_t credit = 0;
            for (unsigned row = 0; row <= below(6); ++row) {
                // Revenue is negative and the greater part, so that the sign is not in doubt.
                const std::int64_t ore = group == 0
                                             ? -1'000'000'00 - static_cast<std::int64_t>(below(99'999'99))
                                             : 1 + static_cast<std::int64_t>(below(9'999'99));
                table += (group == 0 ? u"3010 Avgifter å|" : u"5010|Löner") + Text(u"|100|2024-0") +
                         numberText(1 + below(9)) + u"|" + amountCells(ore) + u"\n";
                if (group == 0) table.replace(table.rfind(u"å|"), 2, u"å|_");
                groupSum += ore;
                (ore < 0 ? credit : debit) += ore < 0 ? -ore : ore;
                ++rows;
            }
            sum += groupSum;
            const Text label = below(2) == 0 ? u"Summa grupp" : u"";
            table += label + u"||||" + (pair ? written(debit) + u"|" + written(credit) : written(groupSum)) +
                     u"\n";
        }
        table += u"Totalt||||" + (pair ? amountCells(sum) : written(sum)) + u"\n";
        const Understood read = ExportSheet(table).read();
        ASSERT_TRUE(read.isReady()) << toUtf8(table);
        const ExactAmount expected = ExactAmount::fromMoney(Money::fromOre(sum));
        ASSERT_EQ(read.rows.size(), rows) << toUtf8(table);
        ASSERT_EQ(read.totals.clean, expected) << toUtf8(table);
        ASSERT_EQ(read.totals.own, expected) << toUtf8(table);
        ASSERT_TRUE(read.problems.empty());
        ExactAmount again;
        for (const CleanRow& row : read.rows) again += row.amount;
        ASSERT_EQ(again, expected);
    }
}

// Whatever stands in a sheet, there is an answer: a clean table whose sum is told, questions, or a refusal.
TEST(ExportsProperty, NonsenseIsAnsweredToo) {
    std::mt19937 random(202402);  // NOLINT(bugprone-random-generator-seed): the same sheets every time
    const std::vector<TextView> cells = {
        u"",        u"",      u"Konto",       u"Period", u"Belopp", u"Debet",
        u"Kredit",  u"jan",   u"feb",         u"Budget", u"År",     u"Summa",
        u"3010",    u"=3010", u"=5010",       u"202402", u"=2402",  u"0102",
        u"1,234",   u"-5",    u"(7,5)",       u"=12.5",  u"=-1e15", u"@45337",
        u"@-3",     u"!",     u"3010 Avgift", u"Totalt", u"ÅÄÖ",    u"=1e300",
        u"=9.2e12", u"2024",  u"03/04/24",    u"-",      u"Datum",  u"Ingående saldo",
    };
    std::size_t ready = 0;
    for (int round = 0; round < 3000; ++round) {
        Text table = random() % 2 == 0 ? u"Konto|Period|Belopp|jan\n" : u"Konto|jan|feb|Summa\n";
        const auto rows = random() % 6;
        for (unsigned row = 0; row < rows; ++row) {
            for (unsigned column = 0; column < 5; ++column)
                table += Text(cells[random() % cells.size()]) + u"|";
            table += u"\n";
        }
        ExportSheet sheet(table);
        sheet.merge({random() % 4, random() % 4, random() % 8, random() % 8});
        Answers answers;
        for (int again = 0; again < 4; ++again) {
            const Understood read = sheet.read(random() % 2 == 0 ? Wanted::Ledger : Wanted::Budget, answers);
            ExactAmount sum;
            for (const CleanRow& row : read.rows) sum += row.amount;
            ASSERT_EQ(sum, read.totals.clean) << toUtf8(table);
            ASSERT_TRUE(read.isReady() || read.rows.empty());
            for (const Question& question : read.questions) {
                ASSERT_FALSE(questionText(question, Language::Swedish).empty());
                if (!question.answers.empty()) answers[question.key] = question.answers.front().word;
            }
            (void)sentences(read, Language::English);
            (void)cleanTable(read, 3, Language::English);
            for (const auto& each :
                 {columnTable(read, Language::Swedish), leftOutTable(read, Language::Swedish),
                  problemTable(read, Language::Swedish), totalTable(read, Language::Swedish)}) {
                for (const auto& row : each.rows) ASSERT_EQ(row.size(), each.head.size());
            }
            if (read.isReady()) ++ready;
        }
    }
    EXPECT_GT(ready, 100U);
}

}  // namespace
}  // namespace outturn::exports
