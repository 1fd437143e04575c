// Nothing typed is lost: whatever happens to the activities, the rows or the sheet.
#include <algorithm>

#include <gtest/gtest.h>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/sheet/XSpreadsheets.hpp>
#include <com/sun/star/table/TableSortField.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/util/XMergeable.hpp>
#include <com/sun/star/util/XSortable.hpp>

#include "office/living_workbook.hpp"

namespace outturn::driver {
namespace {

using com::sun::star::beans::PropertyValue;
using com::sun::star::table::XColumnRowRange;
using com::sun::star::uno::Any;
using com::sun::star::uno::Sequence;

constexpr const char* kFebruary = "Rapport 2024-02";
constexpr const char* kComment = "outturn:comment:A";
constexpr const char* kWords = "Taxan höjdes först i mars.";

class Living : public testing::Test {
  protected:
    Living() { EXPECT_EQ(books_.fill(2), kFebruary); }

    [[nodiscard]] Reference<com::sun::star::table::XTableRows> rowsOf(const char* sheet) const {
        return Reference<XColumnRowRange>(books_.workbook().sheet(sheet), UNO_QUERY_THROW)->getRows();
    }
    void sort(const Reference<com::sun::star::table::XCellRange>& range, int field, bool header) const {
        Sequence<com::sun::star::table::TableSortField> fields(1);
        fields.getArray()[0].Field = field;
        fields.getArray()[0].IsAscending = false;
        Sequence<PropertyValue> wanted(2);
        wanted.getArray()[0].Name = "SortFields";
        wanted.getArray()[0].Value <<= fields;
        wanted.getArray()[1].Name = "ContainsHeader";
        wanted.getArray()[1].Value <<= header;
        Reference<com::sun::star::util::XSortable>(range, UNO_QUERY_THROW)->sort(wanted);
    }
    [[nodiscard]] int activities(const char* sheet = kFebruary) const {
        return books_.rowOf(sheet, "activity:A");
    }
    // The outturn of each activity stands beside its name, and its comment below it.
    void expectWhole(const char* sheet = kFebruary) const {
        EXPECT_EQ(books_.number(sheet, "outturn:activity:A", 'B'), 300);
        EXPECT_EQ(books_.number(sheet, "outturn:activities:result", 'B'), 200);
        EXPECT_EQ(books_.rowOf(sheet, kComment), books_.rowOf(sheet, "outturn:activity:A") + 1);
        EXPECT_EQ(books_.number(sheet, "result", 'B'), 200);
    }

    LivingWorkbook books_;
};

TEST_F(Living, CommentsSentencesRowsAndSheetsSurviveTheSamePeriodAndTheNext) {
    books_.write(kFebruary, kComment, kWords);
    books_.write(kFebruary, "message", "Ett plus mot budget.");
    const int added = books_.rowOf(kFebruary, "outturn:activities:result");
    rowsOf(kFebruary)->insertByIndex(added - 1, 1);
    books_.set("'Rapport 2024-02'.A" + std::to_string(added), "varav vikarier");
    books_.set("'Rapport 2024-02'.B" + std::to_string(added), "-40");
    books_.workbook().addSheet("Mitt eget");
    books_.set("'Mitt eget'.A1", "anteckning");
    for (const int month : {2, 3, 2}) {
        books_.fill(month);
        EXPECT_EQ(books_.shown(kFebruary, kComment), kWords);
        EXPECT_EQ(books_.shown(kFebruary, "message"), "Ett plus mot budget.");
        EXPECT_TRUE(books_.holds(kFebruary, "varav vikarier"));
        EXPECT_EQ(books_.workbook().shown("'Mitt eget'.A1"), "anteckning");
        expectWhole();
    }
}

TEST_F(Living, ACommentFollowsItsActivityThroughTheList) {
    books_.write(kFebruary, kComment, kWords);
    // Sorted: School first.
    sort(books_.workbook().range("Activities.A1:B3"), 0, true);
    EXPECT_EQ(books_.workbook().shown("Activities.A2"), "B");
    books_.fill(2);
    EXPECT_EQ(books_.shown(kFebruary, kComment), kWords);
    EXPECT_LT(books_.rowOf(kFebruary, "outturn:activity:B"), books_.rowOf(kFebruary, "outturn:activity:A"));
    expectWhole();
    // Renamed, and another added.
    books_.set("Activities.B3", "Elderly care");
    books_.set("Activities.A4", "C");
    books_.set("Activities.B4", "Culture");
    books_.fill(2);
    EXPECT_EQ(books_.shown(kFebruary, kComment), kWords);
    EXPECT_TRUE(books_.shown(kFebruary, "outturn:activity:A").starts_with("Elderly care"));
    EXPECT_EQ(books_.shown(kFebruary, "outturn:comment:C"), "");
    expectWhole();
}

TEST_F(Living, TheCommentOfAnActivityThatIsGoneStaysWithItsName) {
    books_.write(kFebruary, kComment, kWords);
    rowsOf("Activities")->removeByIndex(1, 1);
    books_.fill(2);
    EXPECT_EQ(books_.rowOf(kFebruary, kComment), 0);
    EXPECT_TRUE(books_.holds(kFebruary, kWords));
    EXPECT_TRUE(books_.holds(kFebruary, "Care")) << "what it is about";
    EXPECT_EQ(books_.number(kFebruary, "outturn:activities:result", 'B'), 200);
    EXPECT_EQ(books_.number(kFebruary, "outturn:activity-rest", 'B'), 300);
    books_.fill(2);
    EXPECT_TRUE(books_.holds(kFebruary, kWords));
}

TEST_F(Living, OneUndoTakesAFillingBackAndLeavesTheComment) {
    books_.write(kFebruary, kComment, kWords);
    books_.fill(2, Language::English);
    EXPECT_EQ(books_.shown("Report 2024-02", "outturn"), "Outturn to date");
    books_.workbook().undo();
    EXPECT_EQ(books_.shown(kFebruary, "outturn"), "Utfall till och med perioden");
    EXPECT_EQ(books_.shown(kFebruary, kComment), kWords);
    books_.fill(3);
    books_.workbook().undo();
    const auto names = books_.workbook().sheetNames();
    EXPECT_EQ(std::count(names.begin(), names.end(), "Rapport 2024-03"), 0);
    EXPECT_EQ(books_.shown(kFebruary, kComment), kWords);
}

TEST_F(Living, AFigureTypedInTheTableCountsInTheSections) {
    books_.write(kFebruary, "activity:A", "500", 'C');
    EXPECT_EQ(books_.number(kFebruary, "outturn:activity:A", 'B'), 500);
    // A reference of a person's to a cell of her own has the shape of the report's.
    books_.write(kFebruary, "outturn:activity:A", "=$L$1", 'C');
    books_.write(kFebruary, "outturn:activity:B", "=$Budget.$D$4", 'C');
    books_.fill(2);
    EXPECT_EQ(books_.number(kFebruary, "outturn:activity:A", 'B'), 500);
    EXPECT_EQ(books_.number(kFebruary, "outturn:activity:A", 'C'), 0);
    EXPECT_EQ(books_.number(kFebruary, "outturn:activity:B", 'C'), -2400);
    const auto notices = books_.notices(2);
    ASSERT_EQ(notices.size(), 1U);
    EXPECT_NE(notices[0].find("C" + std::to_string(books_.rowOf(kFebruary, "outturn:activity:A"))),
              std::string::npos);
}

TEST_F(Living, ALongCommentIsKeptWholeAndToldOf) {
    std::string words;
    while (words.size() < 30000) words += "Behovet minskar. ";
    words.resize(30000);
    words.back() = '!';
    books_.write(kFebruary, kComment, words);
    books_.fill(2);
    EXPECT_EQ(books_.shown(kFebruary, kComment), words);
    const auto notices = books_.notices(2);
    ASSERT_EQ(notices.size(), 1U);
    EXPECT_NE(notices[0].find("Care"), std::string::npos) << notices[0];
    sal_Int32 height = 0;
    const Reference<com::sun::star::beans::XPropertySet> row(
        rowsOf(kFebruary)->getByIndex(books_.rowOf(kFebruary, kComment) - 1), UNO_QUERY_THROW);
    row->getPropertyValue("Height") >>= height;
    EXPECT_GT(height, 50000);
    books_.fill(3);
    EXPECT_EQ(books_.shown("Rapport 2024-03", kComment), "Överförd från februari 2024: " + words);
}

TEST_F(Living, ANewReportWhereTheSheetIsDeleted) {
    books_.write(kFebruary, kComment, kWords);
    const Reference<com::sun::star::sheet::XSpreadsheetDocument> document(books_.workbook().document(),
                                                                          UNO_QUERY_THROW);
    books_.fill(3);
    document->getSheets()->removeByName(toOUString(kFebruary));
    EXPECT_EQ(books_.fill(2), kFebruary);
    expectWhole();
    books_.fill(3);
    EXPECT_EQ(books_.shown("Rapport 2024-03", "outturn:activity:A").substr(0, 4), "Care");
}

TEST_F(Living, WithoutTheColumnThatNamesTheRowsTheSheetIsLeftAndANewOneFilled) {
    books_.write(kFebruary, kComment, kWords);
    Reference<XColumnRowRange>(books_.workbook().sheet(kFebruary), UNO_QUERY_THROW)
        ->getColumns()
        ->removeByIndex(26, 1);
    EXPECT_EQ(books_.fill(2), "Rapport 2024-02 (2)");
    EXPECT_TRUE(books_.holds(kFebruary, kWords));
    expectWhole("Rapport 2024-02 (2)");
}

TEST_F(Living, WithoutItsMemoryEverythingIsTakenForThePersons) {
    books_.write(kFebruary, kComment, kWords);
    Reference<XColumnRowRange>(books_.workbook().sheet(kFebruary), UNO_QUERY_THROW)
        ->getColumns()
        ->removeByIndex(27, 1);
    EXPECT_EQ(books_.fill(2), kFebruary);
    EXPECT_EQ(books_.shown(kFebruary, kComment), kWords);
    expectWhole();
    EXPECT_EQ(books_.notices(2).size(), 1U) << "that formulas were left as they are";
}

TEST_F(Living, RowsSortedByHandComeBackInOrder) {
    books_.write(kFebruary, "activity:A", "beror på taxan", 'L');
    const int first = activities();
    sort(books_.rows(kFebruary, first, first + 1), 0, false);
    books_.fill(2);
    EXPECT_LT(books_.rowOf(kFebruary, "activity:A"), books_.rowOf(kFebruary, "activity:B"));
    EXPECT_EQ(books_.shown(kFebruary, "activity:A", 'L'), "beror på taxan");
    EXPECT_EQ(books_.number(kFebruary, "activity:A", 'C'), 300);
    EXPECT_EQ(books_.number(kFebruary, "activity:B", 'C'), -100);
    expectWhole();
    EXPECT_TRUE(books_.notices(2).empty());
}

TEST_F(Living, MergedCellsAndOverwrittenNames) {
    books_.write(kFebruary, kComment, kWords);
    const int row = activities();
    Reference<com::sun::star::util::XMergeable>(
        books_.workbook().range("'Rapport 2024-02'.A" + std::to_string(row) + ":B" + std::to_string(row + 1)),
        UNO_QUERY_THROW)
        ->merge(true);
    books_.write(kFebruary, "activity:B", "eget namn", 'A' + 12);
    books_.write(kFebruary, "line:Costs", "Se bilaga", 'L');
    books_.set("'Rapport 2024-02'.AA" + std::to_string(books_.rowOf(kFebruary, "line:Costs")), "fel");
    books_.fill(2);
    expectWhole();
    EXPECT_EQ(books_.shown(kFebruary, kComment), kWords);
    EXPECT_TRUE(books_.holds(kFebruary, "eget namn"));
    EXPECT_TRUE(books_.holds(kFebruary, "Se bilaga"));
    EXPECT_EQ(books_.number(kFebruary, "line:Costs", 'B'), -800);
}

TEST_F(Living, ActivitiesNamedLikeFormulasAndCriteria) {
    int row = 5;
    int amount = 1;
    const std::vector<std::string> names = {"=1+1", "a|b", "!x", "<5", "~", "3..5"};
    for (const std::string& name : names) {
        const std::string number = std::to_string(row);
        books_.set("Ledger.A" + number, "202402");
        books_.set("Ledger.B" + number, "4010");
        books_.set("Ledger.C" + number, "'" + name);
        books_.set("Ledger.D" + number, std::to_string(-amount));
        const std::string listed = std::to_string(row - 1);
        books_.set("Activities.A" + listed, "'" + name);
        books_.set("Activities.B" + listed, "'" + name);
        ++row;
        amount *= 2;
    }
    ASSERT_EQ(books_.fill(2), kFebruary);
    amount = 1;
    for (const std::string& name : names) {
        EXPECT_EQ(books_.number(kFebruary, "activity:" + name, 'C'), -amount) << name;
        EXPECT_EQ(books_.number(kFebruary, "outturn:activity:" + name, 'B'), -amount) << name;
        EXPECT_TRUE(books_.shown(kFebruary, "outturn:activity:" + name).starts_with(name)) << name;
        books_.write(kFebruary, "outturn:comment:" + name, "om " + name);
        amount *= 2;
    }
    EXPECT_EQ(books_.number(kFebruary, "outturn:activity:A", 'B'), 300);
    books_.fill(2);
    for (const std::string& name : names) {
        EXPECT_EQ(books_.shown(kFebruary, "outturn:comment:" + name), "om " + name);
    }
}

}  // namespace
}  // namespace outturn::driver
