// An import that is stopped while it is written leaves nothing behind.
#include "office/import_workbook.hpp"
#include "sheet/context.hpp"
#include "sheet/import/open.hpp"

namespace outturn::driver {
namespace {

class StoppedImport : public Import {
  protected:
    std::unique_ptr<outturn::sheet::Preview> preview(const std::string& bytes) {
        outturn::sheet::keepContext(running().context());
        auto made =
            outturn::sheet::openImport(running().context(), book_->document(),
                                       fromUtf8(file("prov.se", bytes).string()), Language::Swedish, {});
        if (const auto* refused = std::get_if<outturn::sheet::ImportRefusal>(&made)) {
            ADD_FAILURE() << outturn::toUtf8(refused->sentence);
            return nullptr;
        }
        return std::get<std::unique_ptr<outturn::sheet::Preview>>(std::move(made));
    }
    sal_Int32 redoSteps() {
        return Reference<css::document::XUndoManagerSupplier>(book_->document(), UNO_QUERY_THROW)
            ->getUndoManager()
            ->getAllRedoActionTitles()
            .getLength();
    }
    // Stops at the step of that number; false where it was over before.
    bool stopsAt(outturn::sheet::Preview& preview, int step) {
        int told = 0;
        const auto outcome = preview.accept([&](double) { return ++told < step; });
        EXPECT_NE(outcome.done, outcome.cancelled);
        return outcome.cancelled;
    }
};

TEST_F(StoppedImport, OfANewWorkbookAtEveryStep) {
    book_->type("A1", "mitt eget");
    const auto sheets = book_->sheetNames();
    const auto steps = undoSteps();
    std::string bytes = kHead;
    for (int number = 1; number <= 20'000; ++number)
        bytes += voucher(std::to_string(number), "20240115", "-1");
    int step = 1;
    for (; stopsAt(*preview(bytes), step); ++step) {
        EXPECT_EQ(book_->sheetNames(), sheets) << step;
        EXPECT_EQ(undoSteps(), steps) << step;
        EXPECT_EQ(redoSteps(), 0) << step;
        EXPECT_EQ(book_->shown("A1"), "mitt eget");
        ASSERT_LT(step, 100);
    }
    EXPECT_GT(step, 3) << "it is told more than once how far it is";
    EXPECT_EQ(rows("Huvudbok").size(), 20'001U);
    EXPECT_EQ(undoSteps(), steps + 1);
}

TEST_F(StoppedImport, OfTheNextMonthAtEveryStep) {
    const std::string first = kHead + voucher("1", "20240115", "-100") + voucher("2", "20240120", "-30") +
                              voucher("3", "20240125", "-5");
    ASSERT_TRUE(import(first).done);
    const auto before = rows("Huvudbok");
    const auto control = rows("Importkontroll");
    const auto steps = undoSteps();
    const std::string next = kHead + voucher("1", "20240115", "-170") + voucher("3", "20240125", "-5") +
                             voucher("4", "20240210", "-8");
    int step = 1;
    for (; stopsAt(*preview(next), step); ++step) {
        EXPECT_EQ(rows("Huvudbok"), before) << step;
        EXPECT_EQ(rows("Importkontroll"), control) << step;
        EXPECT_EQ(undoSteps(), steps) << step;
        ASSERT_LT(step, 100);
    }
    EXPECT_GT(step, 3);
    EXPECT_EQ(rows("Huvudbok").size(), 4U);
}

TEST_F(StoppedImport, WhileTheFileIsRead) {
    const auto sheets = book_->sheetNames();
    outturn::sheet::keepContext(running().context());
    const auto made =
        outturn::sheet::openImport(running().context(), book_->document(),
                                   fromUtf8(file("prov.se", kHead + voucher("1", "20240115", "-1")).string()),
                                   Language::Swedish, [](double) { return false; });
    const auto* refused = std::get_if<outturn::sheet::ImportRefusal>(&made);
    ASSERT_NE(refused, nullptr);
    EXPECT_TRUE(refused->cancelled);
    EXPECT_EQ(book_->sheetNames(), sheets);
}

}  // namespace
}  // namespace outturn::driver
