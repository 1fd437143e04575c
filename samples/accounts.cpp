#include "board.hpp"

namespace outturn::sample {

// Accounts in the style of Kommun-Bas, with three, four and five digits as ledgers of municipalities have
// them. Hired nurses (7510) and rents (6011, 60210) are weighed so that they move as the published report
// says.
std::span<const AccountPlan> accountPlans() {
    using enum Series;
    using enum Budgeting;
    // A row a line:
    // clang-format off
    static constexpr AccountPlan kRows[] = {
        // Hemtjänst
        {0, 31110, "Taxor och avgifter, hemtjänst", {330, 330, 335}, 345, "taxor", 8, CustomerInvoice},
        {0, 3414, "Hyror trygghetslarm", {60, 60, 62}, 62, "jämn", 4, CustomerInvoice},
        {0, 3635, "Försäljning av hemtjänst till annan nämnd", {480, 480, 470}, 500, "löner", 4, Journal, Monthly},
        {0, 35101, "Statsbidrag äldreomsorg", {200, 195, 60}, 20, "statsbidrag", 2, Journal},
        {0, 384, "Övriga ersättningar", {40, 40, 38}, 40, "jämn", 3, Journal},
        {0, 5011, "Månadslöner undersköterskor", {402, 400, 402}, 400, "löner", 10, Payroll},
        {0, 50220, "Timlöner", {112, 110, 115}, 100, "sommar", 10, Payroll},
        {0, 5110, "Semester- och sjuklöner", {40, 40, 42}, 40, "löner", 8, Payroll},
        {0, 5611, "Arbetsgivaravgifter", {152, 150, 152}, 150, "löner", 8, Payroll},
        {0, 571, "Pensionskostnader", {42, 48, 45}, 45, "löner", 1, Payroll},
        {0, 46341, "Köp av hemtjänst, externa utförare", {180, 182, 178}, 195, "platser", 12, SupplierInvoice, Monthly},
        {0, 6420, "Förbrukningsmaterial", {12, 12, 12}, 12, "jämn", 8, SupplierInvoice},
        {0, 6930, "Leasing av bilar", {10, 10, 11}, 10, "jämn", 4, SupplierInvoice},
        {0, 70110, "Resor i tjänsten", {6, 6, 6}, 6, "jämn", 4, SupplierInvoice},
        {0, 685, "Mobiltelefoner och nyckelfria lås", {8, 8, 8}, 8, "jämn", 2, SupplierInvoice},
        {0, 7420, "Kommungemensamma tjänster", {30, 31, 32}, 28, "jämn", 2, Journal},
        // Vård- och omsorgsboende
        {1, 31120, "Taxor och avgifter, boende", {200, 200, 202}, 205, "taxor", 8, CustomerInvoice},
        {1, 3121, "Måltidsavgifter", {230, 230, 228}, 230, "taxor", 6, CustomerInvoice},
        {1, 34110, "Bostadshyror", {380, 378, 376}, 400, "hyror", 10, CustomerInvoice, Monthly},
        {1, 36310, "Försäljning av boendeplatser", {60, 62, 58}, 65, "platser", 3, CustomerInvoice},
        {1, 3550, "Ersättning för sjuklönekostnader", {22, 20, 20}, 20, "jämn", 2, Journal},
        {1, 35101, "Statsbidrag äldreomsorg", {130, 128, 30}, 20, "statsbidrag", 2, Journal},
        {1, 384, "Övriga ersättningar", {20, 20, 20}, 20, "jämn", 3, Journal},
        {1, 4632, "Köp av platser, ramavtal", {188, 193, 178}, 190, "platser", 14, SupplierInvoice},
        {1, 46330, "Köp av platser, entreprenad", {119, 119, 116}, 118, "platser", 6, SupplierInvoice, Monthly},
        {1, 5011, "Månadslöner undersköterskor", {330, 328, 336}, 330, "löner", 10, Payroll},
        {1, 50220, "Timlöner", {72, 70, 74}, 66, "sommar", 10, Payroll},
        {1, 5110, "Semester- och sjuklöner", {35, 35, 36}, 35, "löner", 8, Payroll},
        {1, 5611, "Arbetsgivaravgifter", {125, 124, 128}, 124, "löner", 8, Payroll},
        {1, 571, "Pensionskostnader", {35, 40, 38}, 38, "löner", 1, Payroll},
        {1, 6411, "Livsmedel", {27, 29, 29}, 28, "jämn", 8, SupplierInvoice},
        {1, 64300, "Inkontinens- och sjukvårdsartiklar", {12, 12, 12}, 12, "jämn", 6, SupplierInvoice},
        {1, 7470, "Städ och tvätt", {18, 18, 18}, 18, "jämn", 6, SupplierInvoice},
        {1, 685, "Larm och välfärdsteknik", {8, 8, 8}, 8, "jämn", 2, SupplierInvoice},
        {1, 7420, "Kommungemensamma tjänster", {26, 27, 28}, 24, "jämn", 2, Journal},
        // Korttid
        {2, 31130, "Taxor och avgifter, korttid", {500, 500, 505}, 500, "taxor", 4, CustomerInvoice, Monthly},
        {2, 3121, "Måltidsavgifter", {300, 300, 295}, 300, "taxor", 3, CustomerInvoice},
        {2, 36310, "Försäljning av korttidsplatser", {150, 150, 150}, 150, "platser", 2, CustomerInvoice},
        {2, 384, "Övriga ersättningar", {50, 50, 50}, 50, "jämn", 1, Journal},
        {2, 46350, "Köp av korttidsplatser", {320, 338, 330}, 330, "platser", 6, SupplierInvoice, Monthly},
        {2, 4690, "Betalningsansvar till regionen", {25, 28, 62}, 15, "platser", 2, SupplierInvoice},
        {2, 5011, "Månadslöner undersköterskor", {330, 318, 315}, 325, "löner", 4, Payroll},
        {2, 50220, "Timlöner", {80, 80, 82}, 78, "sommar", 4, Payroll},
        {2, 5611, "Arbetsgivaravgifter", {128, 124, 124}, 125, "löner", 4, Payroll},
        {2, 571, "Pensionskostnader", {33, 36, 35}, 35, "löner", 1, Payroll},
        {2, 6411, "Livsmedel", {30, 30, 30}, 30, "jämn", 4, SupplierInvoice},
        {2, 64300, "Inkontinens- och sjukvårdsartiklar", {15, 15, 15}, 15, "jämn", 3, SupplierInvoice},
        {2, 7420, "Kommungemensamma tjänster", {28, 29, 30}, 27, "jämn", 1, Journal},
        // Hälso- och sjukvård
        {3, 35200, "Ersättning från regionen", {400, 400, 400}, 400, "jämn", 2, CustomerInvoice},
        {3, 36320, "Försäljning av hälso- och sjukvård", {350, 350, 355}, 400, "platser", 3, CustomerInvoice, Monthly},
        {3, 31140, "Avgifter hälso- och sjukvård", {130, 130, 130}, 130, "taxor", 3, CustomerInvoice},
        {3, 35101, "Statsbidrag äldreomsorg", {100, 130, 30}, 20, "statsbidrag", 1, Journal},
        {3, 384, "Övriga ersättningar", {40, 40, 40}, 40, "jämn", 2, Journal},
        {3, 5012, "Månadslöner sjuksköterskor", {390, 380, 432}, 432, "löner", 8, Payroll},
        {3, 5013, "Månadslöner arbetsterapeuter och fysioterapeuter", {128, 124, 140}, 136, "löner", 6, Payroll},
        {3, 5110, "Semester- och sjuklöner", {36, 34, 38}, 38, "löner", 6, Payroll},
        {3, 5611, "Arbetsgivaravgifter", {172, 166, 188}, 186, "löner", 6, Payroll},
        {3, 571, "Pensionskostnader", {44, 48, 52}, 50, "löner", 1, Payroll},
        {3, 7510, "Inhyrda sjuksköterskor", {150, 200, 112}, 165, "inhyrning", 8, SupplierInvoice},
        {3, 64300, "Sjukvårdsmaterial", {40, 38, 43}, 40, "jämn", 6, SupplierInvoice},
        {3, 64400, "Hjälpmedel", {60, 57, 65}, 110, "jämn", 6, SupplierInvoice, Monthly},
        {3, 7420, "Kommungemensamma tjänster", {24, 23, 28}, 25, "jämn", 2, Journal},
        // Lokaler
        {4, 34120, "Lokalhyror, uthyrning", {700, 700, 700}, 700, "hyror", 4, CustomerInvoice, Monthly},
        {4, 3420, "Ersättning för tomställda lokaler", {200, 205, 215}, 200, "jämn", 2, Journal},
        {4, 384, "Övriga ersättningar", {100, 95, 85}, 100, "jämn", 1, Journal},
        {4, 6011, "Hyreskostnader, stadens fastigheter", {640, 641, 642}, 645, "hyror", 12, SupplierInvoice},
        {4, 60210, "Hyreskostnader, andra hyresvärdar", {190, 190, 191}, 190, "hyror", 6, SupplierInvoice},
        {4, 6140, "Kostnader för tomställda lokaler", {20, 36, 45}, 20, "jämn", 4, SupplierInvoice},
        {4, 621, "El", {38, 46, 42}, 40, "energi", 4, SupplierInvoice},
        {4, 6220, "Fjärrvärme", {30, 31, 31}, 30, "energi", 4, SupplierInvoice},
        {4, 66100, "Reparationer och underhåll", {54, 50, 44}, 60, "jämn", 6, SupplierInvoice, Monthly},
        {4, 7470, "Städ av gemensamma ytor", {24, 23, 22}, 22, "jämn", 4, SupplierInvoice},
        // Förvaltningsgemensamt
        {5, 35101, "Statsbidrag äldreomsorg", {720, 740, 690}, 689, "statsbidrag", 2, Journal},
        {5, 3690, "Administrativa tjänster till andra nämnder", {160, 150, 181}, 181, "jämn", 2, Journal},
        {5, 384, "Övriga ersättningar", {120, 110, 130}, 130, "jämn", 2, Journal, Monthly},
        {5, 5014, "Månadslöner administration", {440, 450, 440}, 410, "löner", 6, Payroll},
        {5, 5611, "Arbetsgivaravgifter", {140, 144, 140}, 130, "löner", 3, Payroll},
        {5, 571, "Pensionskostnader", {42, 48, 45}, 42, "löner", 1, Payroll},
        {5, 7420, "Kommungemensamma tjänster", {120, 124, 120}, 110, "jämn", 2, Journal, Monthly},
        {5, 68100, "Licenser och systemdrift", {100, 95, 110}, 230, "licenser", 4, SupplierInvoice},
        {5, 7310, "Försäkringar", {25, 25, 28}, 30, "licenser", 1, SupplierInvoice},
        {5, 7440, "Konsulttjänster", {50, 40, 30}, 30, "jämn", 4, SupplierInvoice},
        {5, 6510, "Kontorsmaterial och trycksaker", {10, 9, 9}, 8, "jämn", 3, SupplierInvoice},
        {5, 7110, "Utbildning och konferens", {18, 16, 14}, 10, "jämn", 3, SupplierInvoice},
    };
    // clang-format on
    return kRows;
}

}  // namespace outturn::sample
