#include "samples/sie/plan.hpp"

namespace outturn::sample::culture {

// In the style of Kommun-Bas.
std::span<const Account> accounts() {
    using enum Kind;
    static constexpr Account kRows[] = {
        {1221, "Inventarier", Asset},
        {1229, "Ackumulerade avskrivningar inventarier", Asset},
        {1510, "Kundfordringar", Asset},
        {1687, "Ingående moms", Asset},
        {1930, "Bank, koncernkonto", Asset},
        {2010, "Eget kapital", Liability},
        {2440, "Leverantörsskulder", Liability},
        {2710, "Personalens källskatt", Liability},
        {2730, "Arbetsgivaravgifter, skuld", Liability},
        {2790, "Pensionsskuld, årets", Liability},
        {3011, "Biljettintäkter", Revenue},
        {3110, "Elevavgifter, kulturskolan", Revenue},
        {3115, "Försäljning, café och kiosk", Revenue},
        {3120, "Förseningsavgifter och kopior", Revenue},
        {3410, "Uthyrning av lokaler", Revenue},
        {3510, "Statsbidrag, Kulturrådet", Revenue},
        {4510, "Bidrag till kulturföreningar", Cost},
        {4520, "Bidrag till studieförbund", Cost},
        {5011, "Månadslöner", Cost},
        {5015, "Arvoden till förtroendevalda", Cost},
        {5021, "Timlöner", Cost},
        {5610, "Arbetsgivaravgifter", Cost},
        {5710, "Pensionskostnader", Cost},
        {6011, "Lokalhyror", Cost},
        {6210, "El och värme", Cost},
        {6410, "Böcker och tidskrifter", Cost},
        {6415, "E-medier", Cost},
        {6420, "Förbrukningsmaterial", Cost},
        {6425, "Instrument och noter", Cost},
        {6810, "Licenser och systemdrift", Cost},
        {7011, "Resor i tjänsten", Cost},
        {7110, "Utbildning och konferens", Cost},
        {7210, "Annonser och marknadsföring", Cost},
        {7430, "Artistgager och arrangemang", Cost},
        {7910, "Avskrivningar inventarier", Cost},
        {8510, "Internränta", Cost},
        {8710, "Kommunbidrag", Revenue},
    };
    return kRows;
}

std::span<const Object> units() {
    static constexpr Object kRows[] = {
        {7100, "Förvaltningsledning"},    {7210, "Kulturenheten"}, {7310, "Stadsbiblioteket"},
        {7320, "Biblioteksfilialen Öst"}, {7410, "Kulturskolan"},  {7510, "Fritidsgården Ängen"},
        {7520, "Fritidsgården Älven"},
    };
    return kRows;
}

// The codes that the municipalities' statistics use.
std::span<const Object> activities() {
    static constexpr Object kRows[] = {
        {100, "Nämnd och ledning"}, {310, "Allmän kultur"}, {315, "Studieförbund"},
        {320, "Bibliotek"},         {330, "Kulturskola"},   {350, "Fritidsgårdar"},
    };
    return kRows;
}

std::array<double, 12> weightsOf(Season season) {
    switch (season) {
        case Season::Wages:
            return {82, 81, 82, 82, 83, 84, 92, 80, 83, 83, 84, 84};
        case Season::Summer:
            return {6, 6, 6, 6, 7, 11, 16, 12, 8, 7, 7, 8};
        case Season::Winter:
            return {14, 13, 11, 8, 6, 4, 3, 4, 6, 9, 11, 11};
        case Season::Festival:
            return {4, 5, 7, 7, 10, 14, 22, 8, 5, 7, 6, 5};
        case Season::Tickets:
            return {5, 7, 9, 8, 9, 10, 20, 6, 6, 8, 7, 5};
        case Season::Terms:
            return {0, 45, 5, 0, 0, 0, 0, 0, 10, 40, 0, 0};
        case Season::Grants:
            return {0, 0, 50, 10, 0, 0, 0, 0, 30, 10, 0, 0};
        case Season::StateGrant:
            return {0, 0, 0, 50, 0, 0, 0, 0, 0, 0, 50, 0};
        case Season::Books:
            return {7, 8, 9, 9, 8, 7, 4, 7, 9, 10, 11, 11};
        case Season::Even:
            break;
    }
    return {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
}

std::span<const PlanRow> planRows() {
    using enum Season;
    using enum Flow;
    // A row a line:
    // clang-format off
    static constexpr PlanRow kRows[] = {
        // Nämnd och ledning
        {100, 7100, 5011, "Löner", Wages, Payroll, 1, {2350, 2440}, {2400, 2460}},
        {100, 7100, 5015, "Arvoden", Even, Payroll, 1, {420, 440}, {430, 445}},
        {100, 7100, 6011, "Hyra, förvaltningskontoret", Even, Supplier, 1, {380, 395}, {380, 392}},
        {100, 7100, 6810, "Systemdrift, Åsnets IT AB", Even, SupplierWithVat, 1, {240, 265}, {230, 240}},
        {100, 7100, 7110, "Kurser och konferenser", Books, SupplierWithVat, 1, {60, 45}, {80, 80}},
        // Allmän kultur
        {310, 7210, 3011, "Biljetter", Tickets, Customer, 1, {780, 865}, {800, 820}},
        {310, 7210, 3510, "Statsbidrag, kultursamverkan", StateGrant, Received, 1, {650, 600}, {600, 600}},
        {310, 7210, 4510, "Föreningsbidrag", Grants, Supplier, 3, {2900, 3050}, {2950, 3000}},
        {310, 7210, 5011, "Löner", Wages, Payroll, 1, {1850, 1930}, {1870, 1940}},
        {310, 7210, 6011, "Hyra, konsthall och scen", Even, Supplier, 1, {2350, 2440}, {2350, 2420}},
        {310, 7210, 6420, "Material till utställningar", Books, SupplierWithVat, 1, {180, 175}, {180, 180}},
        {310, 7210, 7210, "Annonser, Ånäs Tidning", Festival, SupplierWithVat, 1, {260, 240}, {250, 250}},
        {310, 7210, 7430, "Gage, Scenkraft Norr AB", Festival, SupplierWithVat, 2, {1650, 2010}, {1600, 1650}},
        // Studieförbund
        {315, 7210, 4520, "Bidrag till studieförbund", Grants, Supplier, 2, {1500, 1350}, {1500, 1350}},
        // Bibliotek
        {320, 7310, 3120, "Förseningsavgifter", Even, Customer, 1, {190, 165}, {200, 200}},
        {320, 7310, 3510, "Statsbidrag, stärkta bibliotek", StateGrant, Received, 1, {420, 310}, {400, 300}},
        {320, 7310, 5011, "Löner", Wages, Payroll, 1, {11800, 12050}, {12100, 12400}},
        {320, 7310, 5021, "Timlöner", Summer, Payroll, 1, {620, 760}, {560, 580}},
        {320, 7310, 6011, "Hyra, Stadsbiblioteket", Even, Supplier, 1, {5200, 5420}, {5200, 5400}},
        {320, 7310, 6210, "Fjärrvärme och el", Winter, SupplierWithVat, 1, {640, 560}, {700, 640}},
        {320, 7310, 6410, "Böcker, Bokbindaren i Ånäs", Books, SupplierWithVat, 2, {2900, 3050}, {2950, 3000}},
        {320, 7310, 6415, "E-böcker och databaser", Even, SupplierWithVat, 1, {780, 985}, {800, 850}},
        {320, 7310, 6420, "Kontorsmaterial och bokplast", Books, SupplierWithVat, 1, {190, 185}, {190, 195}},
        {320, 7310, 6810, "Bibliotekssystem", Even, SupplierWithVat, 1, {420, 450}, {430, 440}},
        {320, 7320, 5011, "Löner", Wages, Payroll, 1, {2400, 2480}, {2420, 2490}},
        {320, 7320, 6011, "Hyra, filialen", Even, Supplier, 1, {900, 930}, {900, 925}},
        // Kulturskola
        {330, 7410, 3110, "Elevavgifter", Terms, Customer, 2, {1450, 1380}, {1500, 1500}},
        {330, 7410, 3510, "Statsbidrag, kulturskolor", StateGrant, Received, 1, {500, 300}, {500, 500}},
        {330, 7410, 5011, "Löner", Wages, Payroll, 1, {9600, 9850}, {9800, 10100}},
        {330, 7410, 5021, "Timlöner", Books, Payroll, 1, {240, 250}, {240, 245}},
        {330, 7410, 6011, "Hyra, Musikhuset", Even, Supplier, 1, {1450, 1500}, {1450, 1495}},
        {330, 7410, 6425, "Instrument och noter", Terms, SupplierWithVat, 2, {310, 280}, {300, 300}},
        {330, 7410, 7011, "Resor till skolorna", Books, Supplier, 1, {90, 95}, {90, 90}},
        // Fritidsgårdar
        {350, 7510, 3115, "Kiosken, Ängen", Even, Customer, 1, {160, 150}, {150, 155}},
        {350, 7520, 3410, "Uthyrning, Älven", Even, Customer, 1, {210, 240}, {200, 220}},
        {350, 7510, 5011, "Löner", Wages, Payroll, 1, {4700, 4830}, {4750, 4880}},
        {350, 7520, 5011, "Löner", Wages, Payroll, 1, {3600, 3690}, {3620, 3720}},
        {350, 7510, 5021, "Timlöner", Summer, Payroll, 1, {520, 690}, {450, 460}},
        {350, 7510, 6011, "Hyra, Ängen", Even, Supplier, 1, {1900, 1970}, {1900, 1960}},
        {350, 7520, 6011, "Hyra, Älven", Even, Supplier, 1, {1300, 1350}, {1300, 1340}},
        {350, 7510, 6210, "El, Ängen", Winter, SupplierWithVat, 1, {260, 225}, {280, 260}},
        {350, 7510, 6420, "Spel och material", Books, SupplierWithVat, 1, {350, 360}, {340, 345}},
    };
    // clang-format on
    return kRows;
}

std::span<const Opening> openings() {
    static constexpr Opening kRows[] = {
        {1221, 3'200'000},  {1229, -1'450'000}, {1510, 236'400},  {1687, 318'250},  {1930, 6'240'000},
        {2440, -2'487'300}, {2710, -911'000},   {2730, -958'000}, {2790, -244'000},
    };
    return kRows;
}

}  // namespace outturn::sample::culture
