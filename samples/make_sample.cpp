// Makes the sample workbook of a Swedish board: outturn_make_sample OUTPUT.fods
#include <exception>
#include <fstream>
#include <iostream>

#include "board.hpp"
#include "books.hpp"
#include "flat_ods.hpp"
#include "follow_up_sheets.hpp"
#include "published.hpp"
#include "read_me.hpp"

namespace outturn::sample {
namespace {

void addLedger(FlatOds& file, const std::vector<LedgerRow>& rows) {
    static constexpr ColumnPlan kColumns[] = {
        {"Period", 18},       {"Konto", 18}, {"Verksamhet", 22},  {"Kostnadsställe", 28},
        {"Verifikation", 28}, {"Text", 92},  {"Belopp", 34, true}};
    file.openTable("Huvudbok", kColumns);
    for (const LedgerRow& row : rows)
        file.row({Code{row.month.code()}, Code{row.account}, Code{row.activity}, Code{row.costCentre},
                  row.voucher, row.text, row.amount});
    file.closeSheet();
}

void addBudget(FlatOds& file, const std::vector<BudgetRow>& rows) {
    static constexpr ColumnPlan kColumns[] = {
        {"Period", 18}, {"Konto", 18}, {"Verksamhet", 22}, {"Belopp", 38, true}, {"Nyckel", 26}};
    file.openTable("Budget", kColumns);
    for (const BudgetRow& row : rows)
        file.row({Code{row.period}, Code{row.account}, Code{row.activity}, row.amount,
                  row.key.empty() ? Value() : Value(row.key)});
    file.closeSheet();
}

void addForecasts(FlatOds& file, const std::vector<ForecastRow>& rows) {
    static constexpr ColumnPlan kColumns[] = {
        {"Period", 18}, {"Rad", 34}, {"Verksamhet", 22}, {"Belopp", 34, true}};
    file.openTable("Prognoser", kColumns);
    for (const ForecastRow& row : rows)
        file.row({Code{row.round.code()}, row.line, Code{row.activity}, WholeKronor{row.amount}});
    file.closeSheet();
}

void addLines(FlatOds& file) {
    static constexpr ColumnPlan kColumns[] = {{"Rad", 34}, {"Konton", 34}};
    file.openTable("Rader", kColumns);
    for (const LineRow& row : lines()) file.row({std::string(row.name), std::string(row.accounts)});
    file.closeSheet();
}

void addKeys(FlatOds& file) {
    static constexpr const char* kMonths[] = {"jan", "feb", "mar", "apr", "maj", "jun",
                                              "jul", "aug", "sep", "okt", "nov", "dec"};
    std::vector<ColumnPlan> columns = {{"Nyckel", 28}};
    for (const char* month : kMonths) columns.push_back({month, 12, true});
    file.openTable("Nycklar", columns);
    for (const Key& key : keys()) {
        std::vector<Value> row = {std::string(key.name)};
        for (const int weight : key.weights) row.emplace_back(Weight{weight});
        file.row(row);
    }
    file.closeSheet();
}

void addActivities(FlatOds& file) {
    static constexpr ColumnPlan kColumns[] = {{"Kod", 18}, {"Namn", 60}};
    file.openTable("Verksamheter", kColumns);
    for (const Activity& row : activities()) file.row({Code{row.code}, std::string(row.name)});
    file.closeSheet();
}

int run(const char* path) {
    Books books{makeLedger(), makeBudget(), makeForecasts(), {}};
    books.volumes = makeVolumes(books);
    if (!comesOut(books, std::cout)) {
        std::cerr << "Not written: the figures in brackets are not the published ones.\n";
        return 1;
    }
    FlatOds file;
    // As the sidebar keeps them.
    file.property("Outturn.Organisation", kOrganisation);
    file.property("Outturn.LimitAmount", "3000000");
    file.property("Outturn.LimitPercent", "2");
    addReadMe(file);
    addLedger(file, books.ledger);
    addBudget(file, books.budget);
    addLines(file);
    addKeys(file);
    addActivities(file);
    addForecasts(file, books.forecasts);
    addFollowUp(file, books.volumes);
    std::ofstream out(path, std::ios::binary);
    file.write(out);
    out.close();
    if (!out) {
        std::cerr << "Could not write " << path << "\n";
        return 1;
    }
    std::cout << books.ledger.size() << " ledger rows, " << books.budget.size() << " budget rows written to "
              << path << "\n";
    return 0;
}

}  // namespace
}  // namespace outturn::sample

int main(int argc, char** argv) {
    if (argc != 2) {
        std::cerr << "Usage: outturn_make_sample OUTPUT.fods\n";
        return 2;
    }
    try {
        return outturn::sample::run(argv[1]);
    } catch (const std::exception& problem) {
        std::cerr << "Not written: " << problem.what() << "\n";
        return 1;
    }
}
