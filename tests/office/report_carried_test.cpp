// Next month's report begins with what a person wrote into this month's.
#include <gtest/gtest.h>

#include <com/sun/star/container/XNamed.hpp>

#include "office/living_workbook.hpp"

namespace outturn::driver {
namespace {

constexpr const char* kJanuary = "Rapport 2024-01";
constexpr const char* kFebruary = "Rapport 2024-02";
constexpr const char* kMarch = "Rapport 2024-03";
constexpr const char* kComment = "outturn:comment:A";
constexpr const char* kWords = "Taxan höjdes först i mars.";

class Carried : public testing::Test {
  protected:
    Carried() { EXPECT_EQ(books_.fill(2), kFebruary); }
    LivingWorkbook books_;
};

TEST_F(Carried, ACommentIsMarkedWithItsMonth) {
    books_.write(kFebruary, kComment, kWords);
    books_.fill(3);
    EXPECT_EQ(books_.shown(kMarch, kComment), std::string("Överförd från februari 2024: ") + kWords);
    EXPECT_EQ(books_.shown(kFebruary, kComment), kWords) << "where it was written it stands as it was";
    books_.fill(3, Language::English);
    EXPECT_EQ(books_.shown("Report 2024-03", kComment),
              std::string("Carried over from February 2024: ") + kWords);
}

TEST_F(Carried, ACommentIsNotMarkedTwiceTheMonthAfter) {
    books_.write(kFebruary, kComment, kWords);
    books_.fill(3);
    books_.fill(4);
    EXPECT_EQ(books_.shown("Rapport 2024-04", kComment),
              std::string("Överförd från februari 2024: ") + kWords);
}

TEST_F(Carried, OverAGap) {
    LivingWorkbook books;
    books.fill(1);
    books.write(kJanuary, kComment, kWords);
    books.fill(3);
    EXPECT_EQ(books.shown(kMarch, kComment), std::string("Överförd från januari 2024: ") + kWords);
}

TEST_F(Carried, AnEditedCommentIsThePersonsOwnOfItsMonth) {
    books_.write(kFebruary, kComment, kWords);
    books_.fill(3);
    books_.write(kMarch, kComment, "Taxan är höjd.");
    books_.fill(3);
    EXPECT_EQ(books_.shown(kMarch, kComment), "Taxan är höjd.");
    books_.fill(4);
    EXPECT_EQ(books_.shown("Rapport 2024-04", kComment), "Överförd från mars 2024: Taxan är höjd.");
}

TEST_F(Carried, AnUntouchedCommentFollowsTheReportBefore) {
    books_.write(kFebruary, kComment, kWords);
    books_.fill(3);
    books_.write(kFebruary, kComment, "Rättad text.");
    books_.fill(3);
    EXPECT_EQ(books_.shown(kMarch, kComment), "Överförd från februari 2024: Rättad text.");
}

TEST_F(Carried, ACommentThatWasTakenAwayDoesNotComeBack) {
    books_.write(kFebruary, kComment, kWords);
    books_.fill(3);
    books_.write(kMarch, kComment, "");
    books_.fill(3);
    books_.fill(3);
    EXPECT_EQ(books_.shown(kMarch, kComment), "");
}

TEST_F(Carried, OnlyTextsOfAPerson) {
    // The question that the report itself asks, a formula and a figure are no comments.
    EXPECT_EQ(books_.shown(kFebruary, kComment), "Kommentera avvikelsen: orsak och åtgärd.");
    books_.write(kFebruary, "outturn:comment:B", "=\"egen \"&1");
    books_.write(kFebruary, "activity:A", "17", 'C');
    books_.write(kFebruary, "title", "Månadsrapport");
    books_.fill(3);
    EXPECT_FALSE(books_.shown(kMarch, kComment).starts_with("Överförd"));
    EXPECT_FALSE(books_.shown(kMarch, "outturn:comment:B").starts_with("Överförd"));
    EXPECT_NE(books_.number(kMarch, "activity:A", 'C'), 17);
    EXPECT_EQ(books_.shown(kMarch, "title"), "Ekonomisk lägesrapport");
}

TEST_F(Carried, TextsBesideARowFollowItToANewReport) {
    books_.write(kFebruary, "line:Costs", "Se bilaga 2", 'L');
    books_.write(kFebruary, "line:Revenue", "12", 'L');
    books_.write(kFebruary, "result", "=1+1", 'L');
    books_.fill(3);
    EXPECT_EQ(books_.shown(kMarch, "line:Costs", 'L'), "Överförd från februari 2024: Se bilaga 2");
    EXPECT_EQ(books_.shown(kMarch, "line:Revenue", 'L'), "");
    EXPECT_EQ(books_.shown(kMarch, "result", 'L'), "");
    books_.write(kMarch, "line:Costs", "", 'L');
    books_.fill(3);
    EXPECT_EQ(books_.shown(kMarch, "line:Costs", 'L'), "") << "taken away, it does not come back";
}

TEST_F(Carried, FromAReportThatWasRenamed) {
    books_.write(kFebruary, kComment, kWords);
    const Reference<com::sun::star::container::XNamed> sheet(books_.workbook().sheet(kFebruary),
                                                             UNO_QUERY_THROW);
    sheet->setName(toOUString("Till nämnden"));
    EXPECT_EQ(books_.fill(2), "Till nämnden") << "it is still February's report";
    books_.fill(3);
    EXPECT_EQ(books_.shown(kMarch, kComment), std::string("Överförd från februari 2024: ") + kWords);
}

TEST_F(Carried, TheReportBeforeIsTheNearestEarlierOne) {
    // Its month stands in a hidden cell that other sections refer to.
    EXPECT_EQ(books_.number(kFebruary, "workings", 'D'), 202401) << "none is filled: the month before";
    books_.fill(4);
    EXPECT_EQ(books_.number("Rapport 2024-04", "workings", 'D'), 202402);
    books_.fill(1);
    EXPECT_EQ(books_.number(kJanuary, "workings", 'D'), 0);
}

}  // namespace
}  // namespace outturn::driver
