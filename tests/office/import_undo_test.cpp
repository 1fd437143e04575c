// One step takes back an import that changes more cells than a step of Calc's holds actions.
#include "office/import_workbook.hpp"
#include "sheet/document/undo_tree.hpp"

namespace outturn::driver {
namespace {

constexpr int kVouchers = 10'000;

// Of two rows each; every cell of them but the month and the voucher differs between one and two.
std::string books(int which) {
    const std::string one = std::to_string(which);
    std::string bytes = kHead + "#DIM 6 Projekt\r\n";
    for (int number = 1; number <= kVouchers; ++number) {
        const std::string amount = std::to_string(number) + "." + one;
        bytes += "#VER A " + std::to_string(number) + " 2024011" + one + "\r\n{\r\n";
        for (const char* sign : {"-", ""}) {
            bytes += std::string("#TRANS ") + (which == 1 ? "3010" : "5010") + " {1 10" + one + " 6 P" + one +
                     "} " + sign + amount + " 2024011" + one + " \"Text " + one + "\"\r\n";
        }
        bytes += "}\r\n";
    }
    return bytes;
}

TEST_F(Import, OneStepTakesBackMoreChangedCellsThanAThousandOfStepsHold) {
    ASSERT_TRUE(import(books(1)).done);
    const auto before = rows("Huvudbok");
    ASSERT_EQ(before.size(), 2U * kVouchers + 1);
    ASSERT_TRUE(import(books(2), true).done);
    EXPECT_EQ(undoSteps(), 2);
    const auto after = rows("Huvudbok");
    std::size_t same = 0;
    for (std::size_t row = 1; row < before.size(); ++row) same += before[row] == after[row];
    EXPECT_EQ(same, 0U);
    EXPECT_EQ(after[1], "202401|5010|Hyra|-1.2|102|P2|A 1|45303|Text 2");
    book_->undo();
    EXPECT_TRUE(rows("Huvudbok") == before);
    book_->redo();
    EXPECT_TRUE(rows("Huvudbok") == after);
}

// A tree of fewer branches is deep sooner, as a bridge takes a second for ten thousand actions.
TEST_F(Import, AStepHoldsActionsOnEveryLevelOfItsTree) {
    const auto document = running().newDocument(true);
    const Reference<css::table::XCell> cell = Workbook(running(), document).cell("A1");
    const auto undo =
        Reference<css::document::XUndoManagerSupplier>(document, UNO_QUERY_THROW)->getUndoManager();
    const auto afterUndo = [&](outturn::sheet::UndoTree::Shape shape, int actions) {
        cell->setValue(-1);
        {
            outturn::sheet::UndoTree tree(document, {}, shape);
            for (int action = 0; action < actions; ++action) {
                tree.action();
                cell->setValue(action);
            }
        }
        undo->undo();
        return cell->getValue();
    };
    constexpr int kActions = 4000;
    EXPECT_EQ(afterUndo({4, 6}, kActions), -1);
    undo->redo();
    EXPECT_EQ(cell->getValue(), kActions - 1);
    running().close(document);
}

}  // namespace
}  // namespace outturn::driver
