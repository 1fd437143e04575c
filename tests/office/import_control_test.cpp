// What a person wrote on the control sheet stays with its account when the next month comes.
#include <com/sun/star/sheet/XSheetAnnotation.hpp>
#include <com/sun/star/sheet/XSheetAnnotationsSupplier.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XSimpleText.hpp>

#include "office/import_workbook.hpp"

namespace outturn::driver {
namespace {

class ImportControlSheet : public Import {
  protected:
    static constexpr const char* kSheet = "Importkontroll";

    // From 1, of the row that holds the words.
    int rowOf(const std::string& words) {
        const auto all = rows(kSheet);
        for (std::size_t row = 0; row < all.size(); ++row) {
            if (all[row].find(words) != std::string::npos) return static_cast<int>(row) + 1;
        }
        ADD_FAILURE() << words << " stands nowhere";
        return 1;
    }
    int accountRow(const std::string& account, const std::string& year = "2024") {
        return rowOf(year + "|" + account + "|");
    }
    std::string at(const std::string& column, int row) {
        return std::string(kSheet) + "." + column + std::to_string(row);
    }
    Reference<css::sheet::XSheetAnnotations> comments() {
        return Reference<css::sheet::XSheetAnnotationsSupplier>(book_->sheet(kSheet), UNO_QUERY_THROW)
            ->getAnnotations();
    }
    std::vector<std::pair<int, std::string>> commentsByRow() {
        const auto all = comments();
        std::vector<std::pair<int, std::string>> found;
        for (sal_Int32 each = 0; each < all->getCount(); ++each) {
            const Reference<css::sheet::XSheetAnnotation> comment(all->getByIndex(each), UNO_QUERY_THROW);
            const Reference<css::text::XSimpleText> words(comment, UNO_QUERY_THROW);
            found.emplace_back(comment->getPosition().Row + 1, toUtf8(words->getString()));
        }
        return found;
    }
    void comment(const std::string& column, int row, const char* words) {
        comments()->insertNew({sheetNumber(), column.front() - 'A', row - 1}, toOUString(words));
    }
    sal_Int16 sheetNumber() {
        const auto names = book_->sheetNames();
        return static_cast<sal_Int16>(std::find(names.begin(), names.end(), kSheet) - names.begin());
    }
};

std::string row(const std::string& number, const std::string& account, const std::string& amount,
                const std::string& month = "01") {
    return "#VER A " + number + " 2024" + month + "15\r\n{\r\n#TRANS " + account + " {} " + amount +
           "\r\n#TRANS 1930 {} 0\r\n}\r\n";
}

const std::string kJanuary =
    kHead + row("1", "3010", "-100") + row("2", "5010", "40") + row("3", "6110", "7");

TEST_F(ImportControlSheet, NotesStayBesideTheirAccountAndWhatStoodBelowStaysBelow) {
    ASSERT_TRUE(import(kJanuary + "#RES 0 3010 -100\r\n").done);
    book_->activate(kSheet);
    book_->type(at("J", rowOf("År|Konto|")), "Anteckning");
    book_->type(at("J", accountRow("5010")), "stämt av med fastighet");
    book_->type(at("K", accountRow("5010")), "=D" + std::to_string(accountRow("5010")) + "*2");
    book_->type(at("J", accountRow("6110")), "fråga Anna");
    comment("E", accountRow("3010"), "ring revisorn");
    book_->type(at("J", rowOf("Företag|")), "rätt bolag");
    const int below = static_cast<int>(rows(kSheet).size()) + 3;
    book_->type(at("B", below), "Sammanfattning");
    book_->type(at("C", below), "=K" + std::to_string(accountRow("5010")) + "+1");
    const auto before = rows(kSheet);
    const auto commentsBefore = commentsByRow();

    // An account comes first that differs, another comes between, one comes back unnamed.
    const std::string february = kJanuary + row("4", "4010", "9", "02") + row("5", "5010", "2", "02") +
                                 "#RES 0 3010 -100\r\n#RES 0 6110 8\r\n";
    ASSERT_TRUE(import(february).done);
    const auto after = rows(kSheet);
    EXPECT_LT(accountRow("6110"), accountRow("3010")) << "the one that differs comes first";
    EXPECT_EQ(book_->shown(at("J", rowOf("År|Konto|"))), "Anteckning");
    EXPECT_EQ(book_->shown(at("J", accountRow("5010"))), "stämt av med fastighet");
    EXPECT_EQ(book_->formula(at("K", accountRow("5010"))), "=D" + std::to_string(accountRow("5010")) + "*2");
    EXPECT_EQ(book_->number(at("K", accountRow("5010"))), 84);
    EXPECT_EQ(book_->shown(at("J", accountRow("6110"))), "fråga Anna");
    EXPECT_EQ(book_->shown(at("J", accountRow("4010"))), "");
    EXPECT_EQ(book_->shown(at("J", rowOf("Företag|"))), "rätt bolag");
    EXPECT_EQ(commentsByRow(),
              (std::vector<std::pair<int, std::string>>{{accountRow("3010"), "ring revisorn"}}));
    const int now = rowOf("|Sammanfattning|");
    EXPECT_EQ(now, static_cast<int>(after.size()));
    EXPECT_EQ(book_->number(at("C", now)), 85);
    EXPECT_EQ(controlRows("Anteckningar vid rader"), 0U);
    EXPECT_EQ(controlRows("#error"), 0U);
    EXPECT_EQ(controlRows("Importkontroll: "), 1U) << "the last import's rows are gone";

    EXPECT_EQ(undoSteps(), 2 + 8);
    book_->undo();
    EXPECT_EQ(rows(kSheet), before);
    EXPECT_EQ(commentsByRow(), commentsBefore);
    book_->redo();
    EXPECT_EQ(rows(kSheet), after);
    EXPECT_EQ(commentsByRow(),
              (std::vector<std::pair<int, std::string>>{{accountRow("3010"), "ring revisorn"}}));
}

TEST_F(ImportControlSheet, NotesOfAnAccountThatIsGoneStandBelowUntilItComesBack) {
    ASSERT_TRUE(import(kJanuary).done);
    book_->activate(kSheet);
    book_->type(at("J", accountRow("6110")), "fråga Anna");
    comment("J", accountRow("5010"), "utan text");
    const auto before = rows(kSheet);
    // A row of a person's own among ours.
    ASSERT_TRUE(import(kHead + row("1", "3010", "-100") + row("9", "4010", "1"), true).done);
    const int heading = rowOf("Anteckningar vid rader från tidigare importer");
    EXPECT_GT(accountRow("6110"), heading);
    EXPECT_GT(accountRow("5010"), heading);
    EXPECT_LT(accountRow("4010"), heading);
    EXPECT_EQ(book_->shown(at("J", accountRow("6110"))), "fråga Anna");
    EXPECT_EQ(book_->number(at("D", accountRow("6110"))), 7) << "as it was, though the ledger has it no more";
    EXPECT_EQ(commentsByRow(), (std::vector<std::pair<int, std::string>>{{accountRow("5010"), "utan text"}}));
    book_->undo();
    EXPECT_EQ(rows(kSheet), before);
    EXPECT_EQ(commentsByRow(), (std::vector<std::pair<int, std::string>>{{accountRow("5010"), "utan text"}}));
    book_->redo();
    // It comes back: so does its note, and the heading goes with the last one.
    ASSERT_TRUE(import(kJanuary, true).done);
    EXPECT_EQ(controlRows("Anteckningar vid rader"), 0U);
    EXPECT_EQ(book_->shown(at("J", accountRow("6110"))), "fråga Anna");
    EXPECT_EQ(book_->number(at("D", accountRow("6110"))), 7);
    EXPECT_EQ(commentsByRow(), (std::vector<std::pair<int, std::string>>{{accountRow("5010"), "utan text"}}));
}

TEST_F(ImportControlSheet, ARowThatAPersonPutInStays) {
    ASSERT_TRUE(import(kJanuary).done);
    book_->activate(kSheet);
    const Reference<css::table::XColumnRowRange> lines(book_->sheet(kSheet), UNO_QUERY_THROW);
    const int put = accountRow("5010");
    lines->getRows()->insertByIndex(put - 1, 1);
    book_->type(at("A", put), "Delsumma intäkter");
    for (const char* month : {"02", "03", "04"}) {
        ASSERT_TRUE(import(kJanuary + row(month, "3010", "-1", month), true).done);
        EXPECT_EQ(controlRows("Delsumma intäkter"), 1U);
        EXPECT_EQ(controlRows("Anteckningar vid rader"), 1U);
        EXPECT_EQ(controlRows("2024|5010|"), 1U);
    }
}

TEST_F(ImportControlSheet, AnAccountOfTwoYearsKeepsTheNotesOfEach) {
    const std::string both =
        kJanuary + "#VER A 1 20230115\r\n{\r\n#TRANS 3010 {} -5\r\n#TRANS 1930 {} 5\r\n}\r\n";
    ASSERT_TRUE(import(both).done);
    book_->activate(kSheet);
    book_->type(at("J", accountRow("3010", "2024")), "i år");
    book_->type(at("J", accountRow("3010", "2023")), "i fjol");
    ASSERT_TRUE(import(both + row("7", "3010", "-1", "02")).done);
    EXPECT_EQ(book_->shown(at("J", accountRow("3010", "2024"))), "i år");
    EXPECT_EQ(book_->shown(at("J", accountRow("3010", "2023"))), "i fjol");
}

TEST_F(ImportControlSheet, AnAccountNameThatComesLaterIsUndoneToNone) {
    ASSERT_TRUE(import(kJanuary).done);
    const auto before = rows(kSheet);
    ASSERT_TRUE(import(kJanuary + "#KONTO 6110 Kontorsmaterial\r\n" + row("8", "6110", "1", "02")).done);
    EXPECT_EQ(controlRows("2024|6110|Kontorsmaterial|8"), 1U);
    book_->undo();
    EXPECT_EQ(rows(kSheet), before);
    EXPECT_EQ(book_->cell(at("C", accountRow("6110")))->getType(), css::table::CellContentType_EMPTY);
}

}  // namespace
}  // namespace outturn::driver
