#include "bench/history_workbook.hpp"

#include <cstdint>
#include <cstdio>
#include <string>

namespace outturn::bench {

using com::sun::star::uno::Any;
using driver::Matrix;

namespace {

constexpr int kYear = 2024;
constexpr int kKnown = 2;

struct Line {
    const char* name;
    int account;
    double month;
};
constexpr Line kLines[] = {
    {"Revenue", 3010, -900'000}, {"Staff", 5010, 600'000}, {"Other", 4010, 150'000}, {"Rest", 6010, 90'000}};

Any text(std::string_view utf8) {
    return Any(driver::toOUString(utf8));
}

// Knuth's MMIX constants: the same ledger on every machine. Between 0 and 1.
class Dice {
  public:
    double roll() {
        state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<double>(state_ >> 11) * 0x1p-53;
    }

  private:
    std::uint64_t state_ = 2024;
};

// Of every month, activity and line: with a season, a trend and noise in the ledger, without noise in the
// budget.
Matrix table(int activities, int years, int months, double noise) {
    Matrix rows = {{text("Period"), text("Account"), text("Activity"), text("Amount")}};
    Dice dice;
    for (int month = 0; month < years * 12 + months; ++month) {
        const int period = (kYear - years + month / 12) * 100 + month % 12 + 1;
        const double season = month % 12 == 6 ? 0.8 : month % 12 == 11 ? 1.15 : 1.0;
        for (int activity = 0; activity < activities; ++activity) {
            for (const Line& line : kLines) {
                const double size = line.month * (1 + activity % 7) * (1 + 0.0025 * month) * season;
                const double amount = size * (1 + noise * (dice.roll() - 0.5));
                rows.push_back({Any(static_cast<double>(period)), Any(static_cast<double>(line.account)),
                                Any(static_cast<double>(500 + activity)),
                                Any(static_cast<double>(static_cast<std::int64_t>(amount * 100)) / 100)});
            }
        }
    }
    return rows;
}

}  // namespace

HistoryWorkbook::HistoryWorkbook(const driver::Office& office, int activities, int years)
    : office_(office), workbook_(office, office.newDocument()) {
    for (const char* sheet : {"Ledger", "Budget", "Lines", "Activities"}) workbook_.addSheet(sheet);
    workbook_.fill("Ledger.A1", table(activities, years, kKnown, 0.2));
    workbook_.fill("Budget.A1", table(activities, years, 12, 0));
    Matrix lines = {{text("Line"), text("Accounts")}};
    for (const Line& line : kLines)
        lines.push_back({text(line.name), text(std::to_string(line.account / 1000) + "*")});
    workbook_.fill("Lines.A1", lines);
    Matrix all = {{text("Code"), text("Name")}};
    for (int activity = 0; activity < activities; ++activity) {
        const std::string code = std::to_string(500 + activity);
        all.push_back({Any(static_cast<double>(500 + activity)), text("Activity " + code)});
    }
    workbook_.fill("Activities.A1", all);
}

HistoryWorkbook::~HistoryWorkbook() {
    try {
        office_.close(workbook_.document());
    } catch (const com::sun::star::uno::Exception&) {
        std::fputs("The workbook could not be closed.\n", stderr);
    }
}

void HistoryWorkbook::fillReport() const {
    workbook_.dispatch("vnd.outturn:report",
                       {{"Period", text("202402")}, {"Unit", text("mnkr")}, {"Language", text("en")}});
}

}  // namespace outturn::bench
