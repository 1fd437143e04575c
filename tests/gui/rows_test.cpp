// "Show rows": vnd.outturn:rows lists the rows behind the selected figure.
#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/util/XModifiable.hpp>
#include <com/sun/star/util/XProtectable.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include "driver/shown_text.hpp"
#include "gui/gui_environment.hpp"
#include "gui/listing.hpp"

namespace outturn::driver {
namespace {

namespace css = com::sun::star;
using css::uno::Any;

constexpr const char* kReport = "Rapport 2024-02";

class Rows : public testing::Test {
  protected:
    const Office& office_ = windowedOffice("en-US");

    void fill(OpenWorkbook& book) const {
        const auto answer =
            command(office_, book->frame(), "vnd.outturn:report",
                    {{"Period", Any(toOUString("202402"))}, {"Language", Any(toOUString("sv"))}});
        ASSERT_TRUE(answer.done) << answer.text;
    }
    static void select(OpenWorkbook& book, const std::string& address) {
        const Reference<css::view::XSelectionSupplier> selection(book->frame()->getController(),
                                                                 UNO_QUERY_THROW);
        selection->select(Any(book->range(address)));
    }
    CommandAnswer show(OpenWorkbook& book, const std::string& address) const {
        select(book, address);
        return command(office_, book->frame(), "vnd.outturn:rows");
    }
    static bool hasSheet(OpenWorkbook& book, const std::string& name) {
        const auto names = book->sheetNames();
        return std::find(names.begin(), names.end(), name) != names.end();
    }
    // The cell of the report in the first row of the label below the first such heads.
    static std::string figure(OpenWorkbook& book, const std::string& label, const std::string& head) {
        const auto rows = contentOf(book, kReport);
        std::ptrdiff_t column = -1;
        for (std::size_t row = 0; row < rows.size(); ++row) {
            const auto found = std::find_if(rows[row].begin() + 1, rows[row].begin() + 10,
                                            [&](const Any& cell) { return words(cell) == head; });
            if (found != rows[row].begin() + 10) column = found - rows[row].begin();
            if (column > 0 && isLabel(words(rows[row].at(0)), label)) {
                return std::string("'") + kReport + "'." + static_cast<char>('A' + column) +
                       std::to_string(row + 1);
            }
        }
        ADD_FAILURE() << "no figure " << label << ", " << head;
        return "A1";
    }
    // What a listing always is: its sums add up to the figure, and each row is a row of its table.
    Listing shown(OpenWorkbook& book, const std::string& address) const {
        const double before = book->number(address);
        const auto answer = show(book, address);
        EXPECT_TRUE(answer.done) << address << ": " << answer.text;
        EXPECT_EQ(answer.text, kShown);
        Listing listing = listingOf(book);
        EXPECT_NEAR(listing.sum, before, 0.004) << address;
        EXPECT_EQ(listing.figure, before) << address;
        EXPECT_EQ(listing.difference, 0) << address;
        // Both in kronor and öre, whatever unit the report shows.
        const auto summary = [&](std::size_t below) {
            return std::string("'") + kShown + "'.D" + std::to_string(listing.sides.size() + below);
        };
        EXPECT_EQ(book->shown(summary(6)), book->shown(summary(7))) << address;
        double sides = 0;
        for (const auto& side : listing.sides) sides += side.second;
        EXPECT_NEAR(sides, before, 0.004) << address;
        for (const Block& block : listing.blocks) {
            double sum = 0;
            for (const auto& row : block.rows) sum += amount(row.back());
            EXPECT_NEAR(block.rows.empty() ? block.sum : sum, block.sum, 0.004) << block.heading;
        }
        return listing;
    }
    // Every row of the block stands in the ledger as the block has it, with the sign.
    static void expectRowsOfLedger(OpenWorkbook& book, const Block& block, double sign = 1) {
        const auto ledger = contentOf(book, "Huvudbok");
        for (const auto& row : block.rows) {
            const auto& booked = ledger.at(static_cast<std::size_t>(amount(row.at(0))) - 1);
            EXPECT_EQ(amount(row.back()), sign * amount(booked.at(6)));
            EXPECT_EQ(words(row.at(5)), words(booked.at(4)));
        }
    }
};

TEST_F(Rows, OfAnOutturnAreTheLedgersOwn) {
    OpenWorkbook book(office_, office_.open(sample()));
    fill(book);
    const std::string address = figure(book, "Intäkter", "Utfall");
    const Listing listing = shown(book, address);
    EXPECT_EQ(listing.title, "Rows behind Intäkter, Utfall");
    ASSERT_EQ(listing.blocks.size(), 1U);
    EXPECT_EQ(listing.blocks[0].heading, "Intäkter, Utfall: Huvudbok, 2024-01 – 2024-02");
    expectRowsOfLedger(book, listing.blocks[0]);
    // Counted in the table itself.
    std::size_t booked = 0;
    for (const auto& row : contentOf(book, "Huvudbok")) {
        const std::string account =
            words(row[1]).empty() ? std::to_string(int(amount(row[1]))) : words(row[1]);
        const std::string period =
            words(row[0]).empty() ? std::to_string(int(amount(row[0]))) : words(row[0]);
        booked += account[0] == '3' && (period == "202401" || period == "202402") ? 1U : 0U;
    }
    EXPECT_GT(booked, 10U);
    EXPECT_EQ(listing.blocks[0].rows.size(), booked);
}

TEST_F(Rows, OfABudgetAreTheBudgetsWithTheShareOfAYear) {
    OpenWorkbook book(office_, office_.open(sample()));
    fill(book);
    const Listing listing = shown(book, figure(book, "Kostnader", "Budget"));
    ASSERT_EQ(listing.blocks.size(), 1U);
    EXPECT_EQ(listing.blocks[0].heading, "Kostnader, Budget: Budget, 2024-01 – 2024-02");
    const auto budget = contentOf(book, "Budget");
    std::size_t shares = 0;
    for (const auto& row : listing.blocks[0].rows) {
        const auto& planned = budget.at(static_cast<std::size_t>(amount(row.at(0))) - 1);
        if (words(row.at(1)) == "202401..202402") {
            ++shares;
            EXPECT_GT(amount(row.back()) / amount(planned.at(3)), 0.1);
            EXPECT_LT(amount(row.back()) / amount(planned.at(3)), 0.5);
        } else {
            EXPECT_EQ(amount(row.at(1)), amount(planned.at(0)));
            EXPECT_EQ(amount(row.back()), amount(planned.at(3)));
        }
    }
    EXPECT_GT(shares, 3U);
}

TEST_F(Rows, OfADeviationShowBothSides) {
    OpenWorkbook book(office_, office_.open(sample()));
    fill(book);
    const double outturn = book->number(figure(book, "Kostnader", "Utfall"));
    const double budget = book->number(figure(book, "Kostnader", "Budget"));
    const Listing listing = shown(book, figure(book, "Kostnader", "Avvikelse"));
    ASSERT_EQ(listing.sides.size(), 2U);
    EXPECT_EQ(listing.sides[0].first, "Kostnader, Utfall");
    EXPECT_NEAR(listing.sides[0].second, outturn, 0.004);
    EXPECT_EQ(listing.sides[1].first, "Less Kostnader, Budget");
    EXPECT_NEAR(listing.sides[1].second, -budget, 0.004);
    ASSERT_EQ(listing.blocks.size(), 2U);
    expectRowsOfLedger(book, listing.blocks[0]);
    EXPECT_NEAR(listing.blocks[1].sum, budget, 0.004);
}

TEST_F(Rows, OfEveryFigureOfTheReportAddUpToIt) {
    OpenWorkbook book(office_, office_.open(sample()));
    fill(book);
    for (const char* const label : {"Resultat", "Hemtjänst", "Intäkter"}) {
        for (const char* const head :
             {"Utfall", "Budget", "Avvikelse", "Utfall fg år", "Prognos", "Fg prognos", "Bokslut fg år"}) {
            const std::string address = figure(book, label, head);
            const std::string value = book->shown(address);
            if (value == "–") {
                EXPECT_FALSE(show(book, address).done) << label << ", " << head;
                continue;
            }
            const Listing listing = shown(book, address);
            EXPECT_FALSE(listing.blocks.empty()) << label << ", " << head;
            EXPECT_FALSE(listing.blocks.front().rows.empty()) << label << ", " << head;
        }
    }
    // All of them on one sheet.
    const auto names = book->sheetNames();
    EXPECT_EQ(std::count_if(names.begin(), names.end(),
                            [](const std::string& name) { return name.find(kShown) == 0; }),
              1);
}

TEST_F(Rows, OfATypedSumAndOfWhatItIsAddedTo) {
    OpenWorkbook book(office_, office_.open(sample()));
    book->addSheet("Eget");
    book->activate("Eget");
    book->type("A1", "=LEDGER($Huvudbok.$A$1:$G$20000)");
    book->type("A2", "2024");
    book->type("A3", "5*");
    book->type("B1", "=LEDGER.SUM(A1;A2*100+1;\"Konto\";A3)");
    book->type(
        "B2", "=-LEDGER.SUM($Huvudbok.$A$1:$G$20000;\"202402..202402\";\"Konto\";\"5*\";\"Verksamhet\";510)");
    book->type("B3", "1000");
    book->type("B4", "=SUM(B1:B3)-B1*0.5");
    const Listing one = shown(book, "Eget.B1");
    EXPECT_EQ(one.title, "Rows behind Eget.B1");
    ASSERT_EQ(one.blocks.size(), 1U);
    EXPECT_EQ(one.blocks[0].heading, "Eget.B1: Huvudbok, 2024-01");
    expectRowsOfLedger(book, one.blocks[0]);

    const Listing turned = shown(book, "Eget.B2");
    ASSERT_EQ(turned.blocks.size(), 1U);
    expectRowsOfLedger(book, turned.blocks[0], -1);

    const Listing all = shown(book, "Eget.B4");
    ASSERT_EQ(all.sides.size(), 4U);
    EXPECT_EQ(all.sides[2].first, "Eget.B3");
    EXPECT_EQ(all.sides[2].second, 1000);
    EXPECT_EQ(all.sides[3].first, "Less Eget.B1");
}

TEST_F(Rows, OfAFigureWithoutBookingsAreNone) {
    OpenWorkbook book(office_, office_.open(sample()));
    book->addSheet("Eget");
    book->activate("Eget");
    book->type("A1", "=LEDGER.SUM($Huvudbok.$A$1:$G$20000;202402;\"Konto\";\"9999\")");
    const Listing listing = shown(book, "Eget.A1");
    ASSERT_EQ(listing.blocks.size(), 1U);
    EXPECT_TRUE(listing.blocks[0].rows.empty());
    EXPECT_EQ(listing.blocks[0].sum, 0);
    const auto rows = contentOf(book, kShown);
    EXPECT_TRUE(std::any_of(rows.begin(), rows.end(),
                            [](const std::vector<Any>& row) { return words(row[0]).find("No rows") == 0; }));
}

TEST_F(Rows, WhatIsNoFigureIsRefusedAndChangesNothing) {
    OpenWorkbook book(office_, office_.open(sample()));
    fill(book);
    book->addSheet("Eget");
    book->activate("Eget");
    const std::string result = figure(book, "Resultat", "Utfall");
    book->type("A1", "12");
    book->type("A2", "=A1*2");
    book->type("A3", "=" + result + "/" + result);
    book->type("A4", "=ROUND(LEDGER.SUM($Huvudbok.$A$1:$G$20000;202402);0)");
    book->type("A5", "=LEDGER.SUM($Huvudbok.$A$1:$G$20000;202413)");
    book->type("A6", "=A6+LEDGER.SUM($Huvudbok.$A$1:$G$20000;202402)");
    const auto before = book->sheetNames();
    const Reference<css::util::XModifiable> modifiable(book->document(), UNO_QUERY_THROW);
    const Reference<css::frame::XStorable> storable(book->document(), UNO_QUERY_THROW);
    const std::pair<const char*, const char*> cases[] = {
        {"Eget.A1", "adds up nothing"},    {"Eget.A2", "adds up nothing"},
        {"Eget.A3", "adds up nothing"},    {"Eget.B1", "adds up nothing"},
        {"Eget.A4", "more than add"},      {"Eget.A5", "shows an error"},
        {"Eget.A6", "shows an error"},     {"Eget.A1:A2", "Select one cell"},
        {"Huvudbok.G2", "adds up nothing"}};
    for (const auto& [address, reason] : cases) {
        // Charts keep the document modified until it is stored.
        storable->store();
        const auto answer = show(book, address);
        EXPECT_FALSE(answer.done) << address;
        EXPECT_NE(answer.text.find(reason), std::string::npos) << address << ": " << answer.text;
        EXPECT_TRUE(showsMessage(book->frame())) << address;
        // A chart counts a sheet that came and went as a change of its own.
        const bool lookedBehind = answer.text.find("adds up nothing") == std::string::npos;
        EXPECT_TRUE(lookedBehind || !modifiable->isModified()) << address;
        EXPECT_EQ(book->sheetNames(), before) << address;
    }
    // The next success takes the message away.
    shown(book, result);
    EXPECT_FALSE(showsMessage(book->frame()));
    // The listing itself is nobody's figure.
    EXPECT_FALSE(show(book, std::string("'") + kShown + "'.D6").done);
}

TEST_F(Rows, ProtectionIsRefusedInWords) {
    OpenWorkbook book(office_, office_.open(sample()));
    fill(book);
    const std::string address = figure(book, "Intäkter", "Utfall");
    const Reference<css::util::XProtectable> structure(book->document(), UNO_QUERY_THROW);
    structure->protect(rtl::OUString());
    auto answer = show(book, address);
    EXPECT_FALSE(answer.done);
    EXPECT_NE(answer.text.find("structure"), std::string::npos) << answer.text;
    structure->unprotect(rtl::OUString());
    // The report itself may be protected: nothing is written there.
    Reference<css::util::XProtectable>(book->sheet(kReport), UNO_QUERY_THROW)->protect(rtl::OUString());
    shown(book, address);
    Reference<css::util::XProtectable>(book->sheet(kShown), UNO_QUERY_THROW)->protect(rtl::OUString());
    answer = show(book, address);
    EXPECT_FALSE(answer.done);
    EXPECT_NE(answer.text.find(kShown), std::string::npos) << answer.text;
}

TEST_F(Rows, UndoTakesTheListingBackInOneStep) {
    OpenWorkbook book(office_, office_.open(sample()));
    fill(book);
    const std::string address = figure(book, "Resultat", "Avvikelse");
    const auto before = contentOf(book, kReport);
    const auto sheets = book->sheetNames();
    const Listing first = shown(book, address);
    shown(book, figure(book, "Intäkter", "Utfall"));
    book->undo();
    EXPECT_EQ(listingOf(book).title, first.title);
    EXPECT_EQ(listingOf(book).blocks.size(), first.blocks.size());
    book->undo();
    EXPECT_EQ(book->sheetNames(), sheets);
    EXPECT_EQ(contentOf(book, kReport), before);
    book->redo();
    EXPECT_EQ(listingOf(book).sum, first.sum);
    EXPECT_EQ(listingOf(book).difference, 0);
}

TEST_F(Rows, APersonsOwnSheetOfTheNameIsLeftAlone) {
    OpenWorkbook book(office_, office_.open(sample()));
    fill(book);
    book->addSheet(kShown);
    book->activate(kShown);
    book->type("A1", "mine");
    const std::string address = figure(book, "Intäkter", "Utfall");
    for (int time = 0; time < 2; ++time) {
        const auto answer = show(book, address);
        EXPECT_TRUE(answer.done) << answer.text;
        EXPECT_EQ(answer.text, std::string(kShown) + " (2)");
    }
    EXPECT_EQ(book->shown(std::string("'") + kShown + "'.A1"), "mine");
    EXPECT_EQ(listingOf(book, std::string(kShown) + " (2)").difference, 0);
    EXPECT_FALSE(hasSheet(book, std::string(kShown) + " (3)"));
}

}  // namespace
}  // namespace outturn::driver
