#include "read_me.hpp"

namespace outturn::sample {
namespace {

void addSwedish(FlatOds& file) {
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
    file.line(Prose::Plain, {"3. Fyll november 2023 också: den andra månaden med en publicerad rapport."});
    file.line(Prose::Plain, {});
    file.line(Prose::Section, {"Det rapporten också använder"});
    file.line(Prose::Plain,
              {"Åtgärder", "Beslutade åtgärder på 20 mnkr. Summan är publicerad, fördelningen påhittad."});
    file.line(Prose::Plain, {"Risker", "Ur februarirapporten; belopp och sannolikheter är påhittade."});
    file.line(Prose::Plain, {"Volymer",
                             "Timmar, platser, dygn och hyror; konton där måttet hör till ett enda. Hyrorna "
                             "är huvudbokens, resten är påhittat."});
    file.line(Prose::Plain,
              {"Eget kapital", "Det nämnden får använda 2023: upp till 20 mnkr, som publicerat."});
    file.line(Prose::Plain, {"Uppföljningsplan", "2023 som publicerat; 2024 är påhittat."});
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
}

void addEnglish(FlatOds& file) {
    file.line(Prose::Section, {"In English"});
    file.line(Prose::Plain, {"A sample for Outturn: a board's ledger from January 2022 to February 2024, "
                             "with budget and forecasts."});
    file.line(Prose::Plain, {"The board's totals in millions are the published ones. The split by activity, "
                             "account and voucher is invented."});
    file.line(Prose::Plain, {"Amounts in kronor. Revenue is positive, cost negative."});
    file.line(Prose::Plain, {"1. Open the sidebar and choose Outturn – Monthly report."});
    file.line(Prose::Plain,
              {"2. Choose February 2024 and mnkr. Press Fill report. Fill November 2023, too."});
    file.line(Prose::Plain,
              {"Åtgärder (measures), Risker (risks), Volymer (volumes), Eget kapital (equity) and "
               "Uppföljningsplan (calendar) feed the report's other sections."});
    file.line(Prose::Plain,
              {"Published are the measures' total, the equity and the calendar of 2023; the rest is "
               "invented in the reports' words."});
    file.line(Prose::Formula,
              {"=LEDGER.SUM(Huvudbok.A1:G20000;202402;\"Konto\";\"3*\")", "Revenue, January–February 2024"});
    file.line(Prose::Formula, {"=LEDGER.SUM(Huvudbok.A1:G20000;202402;\"Account\";\"4..7\";\"Activity\";510)",
                               "Cost of home care, January–February 2024"});
    file.line(Prose::Formula,
              {"=PERIODBUDGET(1200000;2;Nycklar.B3:M3)", "Two months of a salary budget of 1.2 million"});
}

}  // namespace

void addReadMe(FlatOds& file) {
    file.openProse("Läs mig", {135, 80});
    addSwedish(file);
    file.line(Prose::Plain, {});
    addEnglish(file);
    file.closeSheet();
}

}  // namespace outturn::sample
