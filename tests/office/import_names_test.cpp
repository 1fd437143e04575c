// What a SIE file says besides its rows: the organisation and the activities' names.
#include "office/import_workbook.hpp"
#include "sheet/settings.hpp"

namespace outturn::driver {
namespace {

const std::string kActivities =
    "#DIM 20 Verksamhet\r\n#OBJEKT 20 \"320\" Bibliotek\r\n#OBJEKT 20 \"07\" \"N\xE4mnd\"\r\n"
    "#OBJEKT 20 \"999\" \"Ingen rad\"\r\n";

Text organisation(const Workbook& book) {
    return outturn::sheet::readSettings(book.document()).organisation;
}

TEST_F(Import, TheOrganisationAndTheActivitiesAreNamedAndTakenBackWithTheRows) {
    const std::string bytes = kHead + kActivities + voucher("1", "20240115", "-100", "20 320") +
                              voucher("2", "20240116", "-50", "20 07") +
                              voucher("3", "20240117", "-5", "20 41");
    ASSERT_TRUE(import(bytes).done);
    EXPECT_EQ(organisation(*book_), u"Bolaget");
    EXPECT_EQ(rows("Verksamheter"), (Strings{"Kod|Namn", "07|Nämnd", "320|Bibliotek", "41|41"}))
        << "those that rows have";
    EXPECT_EQ(undoSteps(), 1);
    book_->undo();
    EXPECT_EQ(organisation(*book_), u"");
    EXPECT_EQ(book_->sheetNames(), Strings{"Blad1"});
    book_->redo();
    EXPECT_EQ(organisation(*book_), u"Bolaget");
    EXPECT_EQ(rows("Verksamheter").size(), 4U);
}

TEST_F(Import, WhatAUserHasNamedStays) {
    auto settings = outturn::sheet::readSettings(book_->document());
    settings.organisation = u"Vår förening";
    outturn::sheet::writeSettings(book_->document(), settings);
    book_->addSheet("Activities");
    book_->fill("Activities.A1", {{Any(toOUString("Code")), Any(toOUString("Name"))},
                                  {Any(320.0), Any(toOUString("Biblioteken"))}});
    ASSERT_TRUE(import(kHead + kActivities + voucher("1", "20240115", "-100", "20 07")).done);
    EXPECT_EQ(organisation(*book_), u"Vår förening");
    EXPECT_EQ(rows("Activities"), (Strings{"Code|Name", "320|Biblioteken"}));
}

TEST_F(Import, TheExampleOfTheActivitiesIsWrittenOver) {
    book_->dispatch("vnd.outturn:tables");
    ASSERT_TRUE(import(kHead + kActivities + voucher("1", "20240115", "-100", "20 320")).done);
    EXPECT_EQ(book_->shown("Verksamheter.A2"), "320");
    EXPECT_EQ(book_->shown("Verksamheter.B2"), "Bibliotek");
    EXPECT_EQ(book_->shown("Verksamheter.A3"), "");
}

TEST_F(Import, WithoutNamesOrActivitiesThereIsNoSheetOfThem) {
    ASSERT_TRUE(import(kHead + "#DIM 20 Verksamhet\r\n" + voucher("1", "20240115", "-100", "20 320")).done);
    EXPECT_EQ(book_->sheetNames(), (Strings{"Blad1", "Huvudbok", "Importkontroll"}));
    running().close(book_->document());
    SetUp();
    ASSERT_TRUE(import(kHead + kActivities + voucher("1", "20240115", "-100", "1 10")).done);
    EXPECT_EQ(book_->sheetNames(), (Strings{"Blad1", "Huvudbok", "Importkontroll"}));
}

TEST_F(Import, MoreActivitiesThanAReportHasRoomForAreNotListed) {
    std::string bytes = kHead + "#DIM 20 Verksamhet\r\n";
    for (int code = 100; code <= 140; ++code) {
        bytes += "#OBJEKT 20 \"" + std::to_string(code) + "\" \"V " + std::to_string(code) + "\"\r\n" +
                 voucher(std::to_string(code), "20240115", "-1", "20 " + std::to_string(code));
    }
    ASSERT_TRUE(import(bytes).done);
    EXPECT_EQ(book_->sheetNames(), (Strings{"Blad1", "Huvudbok", "Importkontroll"}));
}

}  // namespace
}  // namespace outturn::driver
