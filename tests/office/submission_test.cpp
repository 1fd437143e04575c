// A round of forecasts in the Forecasts table: appended, refused, replaced; what a person typed stays.
#include "sheet/submission/submission.hpp"

#include <filesystem>

#include <gtest/gtest.h>

#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XSheetAnnotationsSupplier.hpp>
#include <com/sun/star/table/CellAddress.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include "office/table_workbook.hpp"

namespace outturn::driver {
namespace {

namespace css = com::sun::star;
using sheet::Submission;
using sheet::SubmissionRefusal;
using sheet::SubmittedAmount;
using Why = SubmissionRefusal::Why;

const CellRows kHead = {{"Period", "Rad", "Verksamhet", "Belopp"}};

std::vector<SubmittedAmount> amounts() {
    return {{u"Intäkter", u"Hemtjänst", false, Money::fromOre(110'050)},
            {u"Kostnader", u"520", true, Money::fromOre(-8'000'025)},
            {u"Kostnader", u"", false, Money::fromOre(-100)}};
}

sheet::SubmissionOutcome submit(TableWorkbook& book, bool replace = false,
                                const std::vector<SubmittedAmount>& rows = amounts()) {
    return sheet::submitForecast(book.document(), rows, {Month(2024, 2), Language::Swedish, replace});
}

std::string rowOf(TableWorkbook& book, int row, const std::string& sheet = "Prognoser") {
    std::string shown;
    for (const char column : {'A', 'B', 'C', 'D'}) {
        const auto cell = book.workbook().cell(sheet + "." + column + std::to_string(row));
        shown += (column == 'A' ? "" : "|") + toUtf8(cell->getFormula());
    }
    return shown;
}

Why whyOf(const sheet::SubmissionOutcome& outcome) {
    return std::get<SubmissionRefusal>(outcome).why;
}

TEST(Submit, WritesBelowTheLastRowAndOneUndoTakesItBack) {
    TableWorkbook book;
    book.putRequired();
    book.put("Prognoser", "A1",
             {{"Period", "Rad", "Verksamhet", "Belopp"}, {202401, "Intäkter", "Hemtjänst", 7}});
    const auto outcome = submit(book);
    ASSERT_TRUE(std::holds_alternative<Submission>(outcome));
    EXPECT_EQ(std::get<Submission>(outcome).rows, 3U);
    EXPECT_EQ(std::get<Submission>(outcome).sheetName, u"Prognoser");
    EXPECT_EQ(rowOf(book, 2), "202401|Intäkter|Hemtjänst|7");
    EXPECT_EQ(rowOf(book, 3), "202402|Intäkter|Hemtjänst|1100.5");
    EXPECT_EQ(rowOf(book, 4), "202402|Kostnader|520|-80000.25");
    EXPECT_EQ(rowOf(book, 5), "202402|Kostnader||-1");
    book.workbook().undo();
    EXPECT_EQ(rowOf(book, 3), "|||");
    EXPECT_EQ(rowOf(book, 5), "|||");
    EXPECT_EQ(rowOf(book, 2), "202401|Intäkter|Hemtjänst|7");
    book.workbook().redo();
    EXPECT_EQ(rowOf(book, 5), "202402|Kostnader||-1");
}

TEST(Submit, FindsTheColumnsByTheirHeadersAndLeavesTheOthers) {
    TableWorkbook book;
    book.putRequired();
    book.put("Prognoser", "A1",
             {{"Belopp", "Kommentar", "Activity", "Line", "Period"},
              {7, "min", "Hemtjänst", "Intäkter", "2024-01"}});
    ASSERT_TRUE(std::holds_alternative<Submission>(submit(book)));
    EXPECT_EQ(toUtf8(book.workbook().cell("Prognoser.A3")->getFormula()), "1100.5");
    EXPECT_EQ(toUtf8(book.workbook().cell("Prognoser.B3")->getFormula()), "");
    EXPECT_EQ(toUtf8(book.workbook().cell("Prognoser.D3")->getFormula()), "Intäkter");
    // The month as the rows above write theirs.
    EXPECT_EQ(book.workbook().shown("Prognoser.E3"), "2024-02");
}

TEST(Submit, ADateAboveMakesADate) {
    TableWorkbook book;
    book.putRequired();
    book.put("Prognoser", "A1", kHead);
    book.workbook().type("Prognoser.A2", "2024-01-01");
    book.workbook().type("Prognoser.B2", "Intäkter");
    book.workbook().type("Prognoser.D2", "7");
    ASSERT_TRUE(std::holds_alternative<Submission>(submit(book)));
    EXPECT_EQ(book.workbook().number("Prognoser.A3") - book.workbook().number("Prognoser.A2"), 31);
    EXPECT_EQ(book.workbook().shown("Prognoser.A3").size(), book.workbook().shown("Prognoser.A2").size());
}

TEST(Submit, ASecondTimeIsRefusedAndChangesNothing) {
    TableWorkbook book;
    book.putRequired();
    book.put("Prognoser", "A1", kHead);
    ASSERT_TRUE(std::holds_alternative<Submission>(submit(book)));
    const auto again = submit(book);
    ASSERT_TRUE(std::holds_alternative<SubmissionRefusal>(again));
    EXPECT_EQ(whyOf(again), Why::AlreadySubmitted);
    EXPECT_EQ(std::get<SubmissionRefusal>(again).rows, 3U);
    EXPECT_EQ(rowOf(book, 5), "|||");
}

TEST(Submit, ReplacingTouchesTheRoundsLinesAlone) {
    TableWorkbook book;
    book.putRequired();
    book.put("Prognoser", "A1",
             {{"Period", "Rad", "Verksamhet", "Belopp", "Kommentar"},
              {202402, "Intäkter", "Hemtjänst", 1, "min egen"},
              {202402, "Något annat", "Hemtjänst", 2, ""},
              {202402, "Kostnader", "Gammal", 3, "stängd i mars"},
              {202402, "kostnader", "Äldre", 4, ""},
              {202401, "Kostnader", "520", 5, ""}});
    const auto outcome = submit(book, true);
    ASSERT_TRUE(std::holds_alternative<Submission>(outcome));
    EXPECT_EQ(std::get<Submission>(outcome).replaced, 3U);
    EXPECT_EQ(rowOf(book, 2), "202402|Intäkter|Hemtjänst|1100.5");
    EXPECT_EQ(book.workbook().shown("Prognoser.E2"), "min egen");
    EXPECT_EQ(rowOf(book, 3), "202402|Något annat|Hemtjänst|2");
    // What a person typed beside it stays, and the row counts for nothing.
    EXPECT_EQ(rowOf(book, 4), "202402|Kostnader|Gammal|0");
    EXPECT_EQ(book.workbook().shown("Prognoser.E4"), "stängd i mars");
    // A row with nothing but ours is used again.
    EXPECT_EQ(rowOf(book, 5), "202402|Kostnader|520|-80000.25");
    EXPECT_EQ(rowOf(book, 6), "202401|Kostnader|'520|5");
    EXPECT_EQ(rowOf(book, 7), "202402|Kostnader||-1");
    book.workbook().undo();
    EXPECT_EQ(rowOf(book, 2), "202402|Intäkter|Hemtjänst|1");
    EXPECT_EQ(rowOf(book, 5), "202402|kostnader|Äldre|4");
    EXPECT_EQ(rowOf(book, 7), "|||");
}

TEST(Submit, AHundredRowsAreReplacedAndTakenBackInOneStep) {
    TableWorkbook book;
    book.putRequired();
    book.put("Prognoser", "A1", kHead);
    std::vector<SubmittedAmount> many;
    many.reserve(250);
    for (std::int64_t at = 0; at < 250; ++at)
        many.push_back({u"Kostnader", fromUtf8(std::to_string(1000 + at)), true, Money::fromOre(at * 100)});
    ASSERT_TRUE(std::holds_alternative<Submission>(submit(book, false, many)));
    for (SubmittedAmount& each : many) each.amount += Money::fromOre(50);
    ASSERT_TRUE(std::holds_alternative<Submission>(submit(book, true, many)));
    EXPECT_EQ(rowOf(book, 2), "202402|Kostnader|1000|0.5");
    EXPECT_EQ(rowOf(book, 251), "202402|Kostnader|1249|249.5");
    book.workbook().undo();
    EXPECT_EQ(rowOf(book, 2), "202402|Kostnader|1000|0");
    EXPECT_EQ(rowOf(book, 251), "202402|Kostnader|1249|249");
    book.workbook().undo();
    EXPECT_EQ(rowOf(book, 2), "|||");
}

TEST(Submit, ANamedRangeGrows) {
    TableWorkbook book;
    book.putRequired();
    book.put("Data", "B3", {{"Period", "Rad", "Verksamhet", "Belopp"}, {202401, "Intäkter", "Hemtjänst", 7}});
    book.nameRange("Prognoser", "$Data.$B$3:$E$4");
    ASSERT_TRUE(std::holds_alternative<Submission>(submit(book)));
    EXPECT_EQ(book.reference(TableKind::Forecasts), "$Data.$B$3:$E$7");
    EXPECT_EQ(book.survey().table(TableKind::Forecasts)->rows, 4U);
    book.workbook().undo();
    EXPECT_EQ(book.reference(TableKind::Forecasts), "$Data.$B$3:$E$4");
}

TEST(Submit, ADatabaseRangeGrowsAndAnEmptyEndIsUsedFirst) {
    TableWorkbook book;
    book.putRequired();
    book.put("Data", "A1", kHead);
    book.nameDatabase("Forecasts", "Data", "A1:D3");
    ASSERT_TRUE(std::holds_alternative<Submission>(submit(book)));
    EXPECT_EQ(book.reference(TableKind::Forecasts), "$Data.$A$1:$D$4");
    EXPECT_EQ(rowOf(book, 2, "Data"), "202402|Intäkter|Hemtjänst|1100.5");
}

TEST(Submit, WhatThePersonPointedAtGrows) {
    TableWorkbook book;
    book.putRequired();
    book.put("Data", "A1", kHead);
    book.put("Data", "A2", {{202401, "Intäkter", "Hemtjänst", 7}});
    sheet::Settings settings;
    settings.chosenTables[TableKind::Forecasts] = u"$Data.$A$1:$D$2";
    sheet::writeSettings(book.document(), settings);
    ASSERT_TRUE(std::holds_alternative<Submission>(submit(book)));
    EXPECT_EQ(sheet::readSettings(book.document()).chosenTables.at(TableKind::Forecasts), u"$Data.$A$1:$D$5");
}

TEST(Submit, WhatStandsBelowIsNotWrittenOver) {
    TableWorkbook book;
    book.putRequired();
    book.put("Data", "A1", {{"Period", "Rad", "Verksamhet", "Belopp"}, {202401, "Intäkter", "Hemtjänst", 7}});
    book.put("Data", "B5", {{"Summa"}});
    book.nameRange("Prognoser", "$Data.$A$1:$D$2");
    const auto outcome = submit(book);
    ASSERT_TRUE(std::holds_alternative<SubmissionRefusal>(outcome));
    EXPECT_EQ(whyOf(outcome), Why::NoRoom);
    EXPECT_EQ(std::get<SubmissionRefusal>(outcome).place, u"$Data.$B$5");
    EXPECT_EQ(rowOf(book, 3, "Data"), "|||");
    EXPECT_EQ(book.reference(TableKind::Forecasts), "$Data.$A$1:$D$2");
}

TEST(Submit, MakesTheTableWithoutAnExample) {
    TableWorkbook book;
    book.putRequired();
    ASSERT_TRUE(std::holds_alternative<Submission>(submit(book)));
    EXPECT_EQ(rowOf(book, 1), "Period|Rad|Verksamhet|Belopp");
    EXPECT_EQ(rowOf(book, 2), "202402|Intäkter|Hemtjänst|1100.5");
    EXPECT_EQ(book.survey().table(TableKind::Forecasts)->rows, 3U);
    const auto before = book.workbook().sheetNames().size();
    book.workbook().undo();
    EXPECT_EQ(book.workbook().sheetNames().size(), before - 1);
}

TEST(Submit, ATableWithoutActivitiesHasARowALine) {
    TableWorkbook book;
    book.putRequired();
    book.put("Prognoser", "A1", {{"Period", "Rad", "Belopp"}});
    ASSERT_TRUE(std::holds_alternative<Submission>(submit(book)));
    EXPECT_EQ(rowOf(book, 2), "202402|Intäkter|1100.5|");
    EXPECT_EQ(rowOf(book, 3), "202402|Kostnader|-80001.25|");
    EXPECT_EQ(rowOf(book, 4), "|||");
}

TEST(Submit, BrokenTablesAreRefusedByName) {
    struct Case {
        CellRows rows;
        Why why;
    };
    const Case cases[] = {
        {{{"Period", "Rad", "Verksamhet"}}, Why::TableBroken},
        {{{"Period", "Rad", "Verksamhet", "Belopp", "Belopp"}}, Why::TableBroken},
        {{{"Period", "Konto", "Verksamhet", "Belopp"}}, Why::NoLineColumn},
        {{{"Period", "Rad", "Verksamhet", "Belopp"}, {202402, "Intäkter", "", "abc"}}, Why::TableBroken},
        {{{"Period", "Rad", "Verksamhet", "Belopp"}, {202413, "Intäkter", "", 1}}, Why::TableBroken},
    };
    for (const auto& [rows, why] : cases) {
        TableWorkbook book;
        book.putRequired();
        book.put("Prognoser", "A1", rows);
        const auto outcome = submit(book, true);
        ASSERT_TRUE(std::holds_alternative<SubmissionRefusal>(outcome));
        EXPECT_EQ(whyOf(outcome), why);
        EXPECT_EQ(std::get<SubmissionRefusal>(outcome).problem.has_value(), why == Why::TableBroken);
        EXPECT_EQ(rowOf(book, 3), "|||");
    }
    // A row of another round that cannot be read keeps nobody from this one.
    TableWorkbook book;
    book.putRequired();
    book.put("Prognoser", "A1", {{"Period", "Rad", "Verksamhet", "Belopp"}, {202401, "Intäkter", "", "abc"}});
    EXPECT_TRUE(std::holds_alternative<Submission>(submit(book)));
}

TEST(Submit, ProtectionIsRespected) {
    TableWorkbook book;
    book.putRequired();
    Reference<css::util::XProtectable>(book.document(), UNO_QUERY_THROW)->protect(rtl::OUString());
    EXPECT_EQ(whyOf(submit(book)), Why::StructureProtected);
    Reference<css::util::XProtectable>(book.document(), UNO_QUERY_THROW)->unprotect(rtl::OUString());
    book.put("Prognoser", "A1", kHead);
    Reference<css::util::XProtectable>(book.workbook().sheet("Prognoser"), UNO_QUERY_THROW)
        ->protect(rtl::OUString());
    const auto outcome = submit(book);
    EXPECT_EQ(whyOf(outcome), Why::SheetProtected);
    EXPECT_EQ(std::get<SubmissionRefusal>(outcome).place, u"Prognoser");
    EXPECT_EQ(rowOf(book, 2), "|||");
}

TEST(Submit, SurvivesBothFileFormats) {
    TableWorkbook book;
    book.putRequired();
    ASSERT_TRUE(std::holds_alternative<Submission>(submit(book)));
    const auto folder = std::filesystem::path(OUTTURN_BUILD) / "office-tests";
    for (const auto& [file, filter] : {std::pair{folder / "submission.ods", "calc8"},
                                       std::pair{folder / "submission.xlsx", "Calc MS Excel 2007 XML"}}) {
        office().store(book.document(), file, filter);
        const auto reopened = office().open(file, true);
        const auto again =
            sheet::submitForecast(reopened, amounts(), {Month(2024, 2), Language::Swedish, false});
        ASSERT_TRUE(std::holds_alternative<SubmissionRefusal>(again));
        EXPECT_EQ(std::get<SubmissionRefusal>(again).rows, 3U);
        office().close(reopened);
    }
}

}  // namespace
}  // namespace outturn::driver
