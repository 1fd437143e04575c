#include "follow_up.hpp"

namespace outturn::sample {
namespace {

constexpr std::size_t kHomeCare = 0;
constexpr std::size_t kHomes = 1;
constexpr std::size_t kShortTerm = 2;
constexpr std::size_t kHealth = 3;
constexpr std::size_t kPremises = 4;
constexpr std::size_t kShared = 5;

}  // namespace

// The report of November 2023 names them and their total, 20 mnkr, which must hold for 2024 too; the last is
// from the report of February 2024. How they share the total is invented.
std::span<const Measure> measures() {
    static constexpr Measure kRows[] = {
        {"Anställningsprövning av administrativa tjänster", kShared, 3500, {2023, 3}, 2400},
        {"Restriktivitet i inhyrning av personal", kHealth, 4800, {2023, 4}, 2900},
        {"Restriktivitet i inhyrning av konsulter", kShared, 1200, {2023, 4}, 700},
        {"Fortsatt arbete med in- och utflyttningsprocessen", kHomes, 3900, {2023, 5}, 2000},
        {"Anpassning av den egna regins platser till mer privat regi", kHomes, 4600, {2023, 9}, 900},
        {"Minskad arbetad tid för administrativa arbetsuppgifter", kHomeCare, 2000, {2024, 1}, 0},
    };
    return kRows;
}

// In the words of the report of February 2024; amounts and probabilities are invented.
std::span<const Risk> risks() {
    static constexpr Risk kRows[] = {
        {kHomeCare, "Kostnaderna anpassas inte till beviljad tid", -16'000, -6000, 50},
        {kHomeCare, "Den arbetade tiden för administrativa arbetsuppgifter minskar mer än planerat", 1000,
         4000, 40},
        {kHomes, "Lägre behov av platser oavsett regi och kort väntetid", 6000, 20'000, 60},
        {kHomes, "Förändrade gränssnitt: fler dyrare placeringar utanför ordinarie boende", -14'000, -5000,
         50},
        {kHomes, "Förändrade gränssnitt: färre ärenden flyttas över vid 65 år", 1000, 4000, 50},
        {kHomes, "Beslut om 100 platser i egen regi dröjer", -9000, -2000, 30},
        {kShortTerm, "Betalningsansvar för väntande på sjukhus", -6000, -2000, 50},
        {kShortTerm, "Effektivare in- och utskrivning och trygg hemgång ger färre betaldagar", 1000, 3000,
         40},
        {kPremises, "Fler tomställda lokaler när äldre boenden måste renoveras", -5000, -1000, 40},
    };
    return kRows;
}

std::span<const Equity> equity() {
    static constexpr Equity kRows[] = {
        {2023, 20'000, "Köp av externa platser inom vård- och omsorgsboende, upp till 700 platser"},
    };
    return kRows;
}

// 2023 as published; 2024 is invented, with the same reports.
std::span<const Meeting> meetings() {
    static constexpr Meeting kRows[] = {
        {{2023, 2}, "Ekonomisk lägesrapport per februari", {2023, 3, 28}},
        {{2023, 3}, "Delårsrapport per mars", {2023, 4, 25}},
        {{2023, 4}, "Ekonomisk lägesrapport per april", {2023, 5, 30}},
        {{2023, 5}, "Ekonomisk lägesrapport per maj", {2023, 6, 20}},
        {{2023, 6}, "Muntlig ekonomisk lägesrapport per juni", {2023, 8, 29}},
        {{2023, 8}, "Delårsrapport per augusti", {2023, 9, 26}},
        {{2023, 9}, "Ekonomisk lägesrapport per september", {2023, 10, 24}},
        {{2023, 10}, "Ekonomisk lägesrapport per oktober", {2023, 11, 21}},
        {{2023, 11}, "Ekonomisk lägesrapport per november", {2023, 12, 12}},
        {{2023, 12}, "Årsrapport", {2024, 2, 6}},
        {{2024, 2}, "Ekonomisk lägesrapport per februari", {2024, 3, 26}},
        {{2024, 3}, "Delårsrapport per mars", {2024, 4, 23}},
        {{2024, 4}, "Ekonomisk lägesrapport per april", {2024, 5, 28}},
        {{2024, 5}, "Ekonomisk lägesrapport per maj", {2024, 6, 18}},
        {{2024, 6}, "Muntlig ekonomisk lägesrapport per juni", {2024, 8, 27}},
        {{2024, 8}, "Delårsrapport per augusti", {2024, 9, 24}},
        {{2024, 9}, "Ekonomisk lägesrapport per september", {2024, 10, 22}},
        {{2024, 10}, "Ekonomisk lägesrapport per oktober", {2024, 11, 19}},
        {{2024, 11}, "Ekonomisk lägesrapport per november", {2024, 12, 10}},
        {{2024, 12}, "Årsrapport", {2025, 2, 4}},
    };
    return kRows;
}

}  // namespace outturn::sample
