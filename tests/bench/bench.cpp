// Speed as ratios: each line the same answers by Outturn and by a peer, in turn, in one run of one
// LibreOffice. The answers are compared before anything is measured.
//   outturn_bench [--quick | forecasts | import]   quick leaves out the million rows; the others ask of those
//   alone
#include <cstdio>
#include <filesystem>
#include <string>

#include "accuracy/watched.hpp"
#include "bench/comparison.hpp"
#include "bench/forecasts.hpp"
#include "bench/import.hpp"
#include "bench/ledger_workbook.hpp"
#include "bench/pivot.hpp"
#include "bench/report.hpp"
#include "driver/office.hpp"

namespace {

using outturn::bench::AskedBy;
using outturn::bench::compare;
using outturn::bench::LedgerWorkbook;
using outturn::bench::print;
using outturn::driver::Office;

std::string count(int number) {
    return number >= 1000000 ? std::to_string(number / 1000000) + " 000 000"
           : number >= 1000  ? std::to_string(number / 1000) + " 000"
                             : std::to_string(number);
}

void formulas(LedgerWorkbook& ours, LedgerWorkbook& theirs, int number, int turns) {
    ours.ask(AskedBy::LedgerSum, number);
    theirs.ask(AskedBy::Sumifs, number);
    outturn::bench::expectSame(ours.answers(), theirs.answers(), "formulas");
    const std::string what = count(ours.rows()) + " rows × " + count(number) + " formulas, ";
    print(compare(
        what + "everything recalculated", "SUMIFS", turns, [&] { ours.recalculate(); },
        [&] { theirs.recalculate(); }));
    const auto edit = [](LedgerWorkbook& ledger) {
        ledger.editOneCell();
        ledger.answers();
    };
    print(compare(
        what + "one cell edited", "SUMIFS", turns, [&] { edit(ours); }, [&] { edit(theirs); }));
    outturn::bench::expectSame(ours.answers(), theirs.answers(), "formulas after editing");
}

// Formulas over the table itself are fast as soon as the workbook holds a LEDGER cell over it.
void overTheTable(LedgerWorkbook& ours, LedgerWorkbook& theirs, int number, int turns) {
    ours.ask(AskedBy::LedgerSumOverTable, number);
    theirs.ask(AskedBy::Sumifs, number);
    outturn::bench::expectSame(ours.answers(), theirs.answers(), "formulas over the table");
    const auto edit = [](LedgerWorkbook& ledger) {
        ledger.editOneCell();
        ledger.answers();
    };
    print(compare(
        count(ours.rows()) + " rows × " + count(number) + " formulas over the table itself, one cell edited",
        "SUMIFS", turns, [&] { edit(ours); }, [&] { edit(theirs); }));
}

void ledgers(Office& office, bool quick) {
    {
        LedgerWorkbook ours(office, 100000);
        LedgerWorkbook theirs(office, 100000);
        formulas(ours, theirs, 1000, 5);
        overTheTable(ours, theirs, 1000, 3);
        outturn::bench::againstPivotTable(ours, theirs);
    }
    outturn::bench::fillingTheReport(office, 100000);
    outturn::bench::fillingTwelvePeriods(office, 100000);
    outturn::bench::fillingYearsOfHistory(office);
    if (quick) return;
    LedgerWorkbook ours(office, 1000000);
    LedgerWorkbook theirs(office, 1000000);
    formulas(ours, theirs, 100, 1);
    formulas(ours, theirs, 1000, 1);
}

void run(const std::string& what) {
    outturn::driver::OfficeOptions options;
    options.profile = std::filesystem::path(OUTTURN_BUILD) / "bench" / "profile";
    options.extension = OUTTURN_OXT;
    options.longest = std::chrono::minutes(60);
    std::filesystem::remove_all(options.profile);
    Office office(options);
    outturn::bench::printHead();
    if (what == "import") {
        outturn::bench::importing(office, false);
        office.quit();
        return;
    }
    outturn::bench::forecasting(office);
    if (what != "forecasts") {
        ledgers(office, what == "--quick");
        outturn::bench::importing(office, what == "--quick");
    }
    outturn::bench::lengthsOfHistory();
    outturn::bench::accuracy(office, OUTTURN_COMPETITION);
    office.quit();
}

}  // namespace

int main(int arguments, char** values) try {
    const std::string what = arguments > 1 ? values[1] : "";
    if (!what.empty() && what != "--quick" && what != "forecasts" && what != "import") {
        std::fprintf(stderr, "outturn_bench [--quick | forecasts | import]\n");
        return 2;
    }
    run(what);
    return 0;
} catch (const com::sun::star::uno::Exception& error) {
    std::fprintf(stderr, "bench: %s\n", outturn::driver::toUtf8(error.Message).c_str());
    return 1;
} catch (const outturn::accuracy::Stopped& stopped) {
    std::fprintf(stderr, "bench: %s\n", stopped.what());
    return 130;
} catch (const std::exception& error) {
    std::fprintf(stderr, "bench: %s\n", error.what());
    return 1;
}
