// Makes the sample workbook of a Swedish board: outturn_make_sample OUTPUT.fods
#include <exception>
#include <fstream>
#include <iostream>

#include "board.hpp"
#include "books.hpp"
#include "flat_ods.hpp"
#include "published.hpp"

namespace outturn::sample {
namespace {

constexpr std::string_view kOrganisation = "Äldre samt vård- och omsorgsnämnden";

void addReadMe(FlatOds& file) {
    file.openProse("Läs mig", {135, 80});
    file.line(Prose::Title, {kOrganisation});
    file.line(Prose::Plain,
              {"Exempel för Outturn: huvudbok januari 2022–februari 2024 med budget och prognoser."});
    file.line(Prose::Plain, {"Nämndens summor i mnkr är de publicerade. Fördelningen på verksamheter, konton "
                             "och verifikationer är påhittad."});
    file.line(Prose::Plain, {"Belopp i kronor. Intäkter är positiva, kostnader negativa."});
    file.line(Prose::Plain, {});
    file.line(Prose::Section, {"Så här börjar du"});
    file.line(Prose::Plain, {"1. Öppna sidopanelen och välj Outturn – Månadsrapport."});
    file.line(Prose::Plain, {"2. Välj februari 2024 och mnkr. Tryck på Fyll rapporten."});
    file.line(Prose::Plain, {});
    file.line(Prose::Section, {"Formler att pröva: skriv in en i en tom cell"});
    file.line(Prose::Formula, {"=HUVUDBOK.SUMMA(Huvudbok.A1:G20000;202402;\"Konto\";\"3*\")",
                               "Intäkter januari–februari 2024"});
    file.line(Prose::Formula,
              {"=HUVUDBOK.SUMMA(Huvudbok.A1:G20000;202402;\"Konto\";\"4..7\";\"Verksamhet\";510)",
               "Hemtjänstens kostnader januari–februari 2024"});
    file.line(Prose::Formula, {"=HUVUDBOK.SUMMA(Huvudbok.A1:G20000;2023;\"Konto\";7510)",
                               "Inhyrda sjuksköterskor hela 2023"});
    file.line(Prose::Formula,
              {"=PERIODBUDGET(1200000;2;Nycklar.B3:M3)", "Två månaders lönebudget av 1,2 mnkr"});
    file.line(Prose::Plain, {});
    file.line(Prose::Section, {"In English"});
    file.line(Prose::Plain, {"A sample for Outturn: a board's ledger from January 2022 to February 2024, "
                             "with budget and forecasts."});
    file.line(Prose::Plain, {"The board's totals in millions are the published ones. The split by activity, "
                             "account and voucher is invented."});
    file.line(Prose::Plain, {"Amounts in kronor. Revenue is positive, cost negative."});
    file.line(Prose::Plain, {"1. Open the sidebar and choose Outturn – Monthly report."});
    file.line(Prose::Plain, {"2. Choose February 2024 and mnkr. Press Fill report."});
    file.line(Prose::Formula,
              {"=LEDGER.SUM(Huvudbok.A1:G20000;202402;\"Konto\";\"3*\")", "Revenue, January–February 2024"});
    file.line(Prose::Formula, {"=LEDGER.SUM(Huvudbok.A1:G20000;202402;\"Account\";\"4..7\";\"Activity\";510)",
                               "Cost of home care, January–February 2024"});
    file.line(Prose::Formula,
              {"=PERIODBUDGET(1200000;2;Nycklar.B3:M3)", "Two months of a salary budget of 1.2 million"});
    file.closeSheet();
}

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
    const Books books{makeLedger(), makeBudget(), makeForecasts()};
    if (!comesOut(books, std::cout)) {
        std::cerr << "Not written: the figures in brackets are not the published ones.\n";
        return 1;
    }
    FlatOds file;
    file.property("Outturn.Organisation", kOrganisation);  // as the sidebar keeps it
    addReadMe(file);
    addLedger(file, books.ledger);
    addBudget(file, books.budget);
    addLines(file);
    addKeys(file);
    addActivities(file);
    addForecasts(file, books.forecasts);
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
