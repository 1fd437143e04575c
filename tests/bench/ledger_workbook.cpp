#include "bench/ledger_workbook.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>

namespace outturn::bench {

namespace css = com::sun::star;
using css::uno::Any;
using css::uno::Sequence;
using driver::Matrix;
using driver::UNO_QUERY_THROW;

namespace {

constexpr int kRowsAtATime = 20000;
const char* const kActivities[] = {"Hemtjänst", "Boende", "Korttid", "Sjukvård", "Lokaler", "Gemensamt"};

Any text(std::string_view utf8) {
    return Any(driver::toOUString(utf8));
}

// Knuth's MMIX constants: the same ledger on every machine.
class Dice {
  public:
    int roll(int sides) {
        state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<int>((state_ >> 33) % static_cast<std::uint64_t>(sides));
    }

  private:
    std::uint64_t state_ = 2024;
};

std::vector<Any> row(Dice& dice) {
    const int month = dice.roll(26);
    return {Any(double((2022 + month / 12) * 100 + month % 12 + 1)), Any(double(3000 + dice.roll(400) * 10)),
            text(kActivities[dice.roll(6)]), Any(double(100 + dice.roll(40))),
            Any((dice.roll(2000000) - 1000000) / 100.0)};
}

// The question that formula number `number` asks: a period, an account, an activity.
struct Question {
    int lastMonth;
    int account;
    const char* activity;
};

Question question(int number) {
    return {202300 + number % 12 + 1, 3000 + number * 7 % 400 * 10, kActivities[number % 6]};
}

// The questions stand in columns C to F (first month, last month, account, activity) and the formulas refer
// to them, as a person would write them and fill them down: SUMIFS is at its best then.
std::string ours(const std::string& ledger, int number) {
    const std::string row = std::to_string(number + 1);
    return "=ORG.OUTTURN.FUNCTIONS.LEDGERSUM(" + ledger + ";$D" + row + ";\"Account\";$E" + row +
           ";\"Activity\";$F" + row + ")";
}

std::string theirs(int number, int rows) {
    const std::string row = std::to_string(number + 1);
    const std::string last = std::to_string(rows + 1);
    const auto column = [&](const char* name) {
        return std::string("$Ledger.$") + name + "$2:$" + name + "$" + last;
    };
    return "=SUMIFS(" + column("E") + ";" + column("A") + ";\">=\"&$C" + row + ";" + column("A") +
           ";\"<=\"&$D" + row + ";" + column("B") + ";$E" + row + ";" + column("C") + ";$F" + row + ")";
}

Matrix questions(int formulas) {
    Matrix all;
    for (int number = 0; number < formulas; ++number) {
        const Question asked = question(number);
        all.push_back({Any(double(asked.lastMonth / 100 * 100 + 1)), Any(double(asked.lastMonth)),
                       Any(double(asked.account)), text(asked.activity)});
    }
    return all;
}

}  // namespace

std::span<const char* const> activities() {
    return kActivities;
}

LedgerWorkbook::LedgerWorkbook(const driver::Office& office, int rows)
    : office_(office), workbook_(office, office.newDocument()), rows_(rows) {
    workbook_.addSheet("Ledger");
    workbook_.addSheet("Answers");
    workbook_.fill("Ledger.A1", {{text("Period"), text("Account"), text("Activity"), text("Cost centre"),
                                  text("Amount")}});
    Dice dice;
    for (int filled = 0; filled < rows; filled += kRowsAtATime) {
        Matrix piece;
        for (int next = filled; next < std::min(rows, filled + kRowsAtATime); ++next)
            piece.push_back(row(dice));
        workbook_.fill("Ledger.A" + std::to_string(filled + 2), piece);
    }
}

LedgerWorkbook::~LedgerWorkbook() {
    try {
        office_.close(workbook_.document());
    } catch (const css::uno::Exception&) {
        std::fputs("The workbook could not be closed.\n", stderr);
    }
}

void LedgerWorkbook::ask(AskedBy asked, int formulas) {
    if (formulas_ > 0) {
        css::uno::Reference<css::sheet::XSheetOperation>(
            workbook_.range("Answers.A1:B" + std::to_string(formulas_)), UNO_QUERY_THROW)
            ->clearContents(css::sheet::CellFlags::FORMULA);
    }
    formulas_ = formulas;
    workbook_.fill("Answers.C1", questions(formulas));
    const std::string table = "$Ledger.$A$1:$E$" + std::to_string(rows_ + 1);
    if (asked != AskedBy::Sumifs) {
        workbook_.cell("Answers.A1")
            ->setFormula(driver::toOUString("=ORG.OUTTURN.FUNCTIONS.LEDGER(" + table + ")"));
    }
    Sequence<Sequence<rtl::OUString>> all(formulas);
    for (int number = 0; number < formulas; ++number) {
        Sequence<rtl::OUString> one(1);
        one.getArray()[0] = driver::toOUString(
            asked == AskedBy::Sumifs ? theirs(number, rows_)
                                     : ours(asked == AskedBy::LedgerSum ? "$A$1" : table, number));
        all.getArray()[number] = one;
    }
    css::uno::Reference<css::sheet::XCellRangeFormula>(
        workbook_.range("Answers.B1:B" + std::to_string(formulas)), UNO_QUERY_THROW)
        ->setFormulaArray(all);
}

std::vector<double> LedgerWorkbook::answers() const {
    const auto shown = css::uno::Reference<css::sheet::XCellRangeData>(
                           workbook_.range("Answers.B1:B" + std::to_string(formulas_)), UNO_QUERY_THROW)
                           ->getDataArray();
    std::vector<double> numbers;
    for (sal_Int32 at = 0; at < shown.getLength(); ++at) {
        double number = 0;
        if (shown[at][0] >>= number) numbers.push_back(number);
    }
    return numbers;
}

void LedgerWorkbook::editOneCell() {
    workbook_.cell("Ledger.E" + std::to_string(rows_ / 2))->setValue(1000 + ++edits_);
}

void expectSame(const std::vector<double>& ours, const std::vector<double>& theirs,
                const std::string& where) {
    bool same = ours.size() == theirs.size() && !ours.empty();
    for (std::size_t at = 0; same && at < ours.size(); ++at) same = std::fabs(ours[at] - theirs[at]) < 0.005;
    if (same) return;
    std::fprintf(stderr, "The answers differ (%s): nothing was measured.\n", where.c_str());
    std::exit(1);
}

}  // namespace outturn::bench
