#include "board.hpp"

#include <stdexcept>
#include <string>
#include <string_view>

namespace outturn::sample {

std::span<const LineRow> lines() {
    static constexpr LineRow kRows[kLines] = {
        {"Intäkter", "3*"},
        {"Kostnader", "4..7"},
        {"Kommunbidrag", "87*"},
    };
    return kRows;
}

Line lineOf(int account) {
    switch (std::to_string(account).front()) {
        case '3':
            return Line::Revenue;
        case '8':
            return Line::Grant;
        default:
            return Line::Cost;
    }
}

std::span<const Activity> activities() {
    static constexpr Activity kRows[] = {
        {510, "Hemtjänst"},    {520, "Vård- och omsorgsboende"},
        {530, "Korttid"},      {540, "Hälso- och sjukvård"},
        {550, "Lokaler"},      {910, "Förvaltningsgemensamt"},
        {990, "Kommunbidrag"},
    };
    return kRows;
}

// Columns of the three tables below: hemtjänst, vård- och omsorgsboende, korttid, hälso- och sjukvård,
// lokaler, förvaltningsgemensamt; revenue and cost.

std::span<const Standing> outturnStandings() {
    static constexpr Standing kRows[] = {
        {{2022, 2},
         {{{55127, -290418},
           {102816, -645535},
           {8204, -70513},
           {12736, -126247},
           {4387, -51713},
           {5608, -25864}}}},
        {{2022, 12},
         {{{392613, -1768244},
           {690427, -3942186},
           {53118, -421937},
           {92246, -741513},
           {27564, -318372},
           {122305, -139284}}}},
        {{2023, 2},
         {{{57302, -306139},
           {106264, -677490},
           {8713, -74832},
           {13241, -134115},
           {4598, -56340},
           {6827, -27035}}}},
        {{2023, 10},
         {{{337900, -1544700},
           {597600, -3424500},
           {45900, -371800},
           {78300, -646600},
           {24400, -282000},
           {99800, -118300}}}},
        {{2023, 11},
         {{{375588, -1701188},
           {662033, -3774433},
           {50566, -409266},
           {86607, -711007},
           {26874, -310874},
           {110432, -130769}}}},
        {{2023, 12},
         {{{418412, -1864612},
           {732767, -4135467},
           {56234, -447734},
           {96893, -778693},
           {29326, -340726},
           {129268, -141568}}}},
        {{2024, 2},
         {{{60914, -323057},
           {110983, -708799},
           {9276, -80538},
           {14618, -118926},
           {4837, -62711},
           {6211, -25942}}}},
    };
    return kRows;
}

std::span<const Standing> budgetStandings() {
    static constexpr Standing kRows[] = {
        {{2022, 12},
         {{{370200, -1746300},
           {668400, -3921900},
           {52700, -417200},
           {88900, -731600},
           {27800, -316200},
           {113400, -150220}}}},
        {{2023, 10},
         {{{316900, -1497050},
           {558300, -3374000},
           {44800, -363300},
           {73600, -652500},
           {25350, -277750},
           {70800, -115800}}}},
        {{2023, 11},
         {{{348700, -1647600},
           {614300, -3718344},
           {49300, -400600},
           {81000, -718800},
           {27900, -306000},
           {81700, -127700}}}},
        {{2023, 12},
         {{{380600, -1798800},
           {670600, -4065200},
           {53700, -437000},
           {88400, -784600},
           {30500, -334100},
           {94600, -140532}}}},
        {{2024, 2},
         {{{63412, -314650},
           {115927, -739648},
           {9108, -77250},
           {14902, -127033},
           {5236, -59449},
           {5315, -28008}}}},
        {{2024, 12},
         {{{371420, -1883634},
           {683150, -4362790},
           {53480, -463342},
           {88360, -756513},
           {31160, -361078},
           {101530, -125455}}}},
    };
    return kRows;
}

std::span<const Standing> forecastRounds() {
    static constexpr Standing kRows[] = {
        {{2023, 10},
         {{{408900, -1856500},
           {719800, -4116000},
           {54900, -446800},
           {94300, -775700},
           {28900, -340200},
           {124600, -143232}}}},
        {{2023, 11},
         {{{411500, -1854700},
           {722400, -4125600},
           {55400, -446000},
           {95200, -774500},
           {29000, -339400},
           {128100, -143232}}}},
        {{2024, 2},
         {{{370900, -1911100},
           {684300, -4334100},
           {54600, -469500},
           {87200, -742300},
           {31900, -371600},
           {104200, -128212}}}},
    };
    return kRows;
}

std::span<const Grant> grants() {
    static constexpr Grant kRows[] = {
        {8710, "Kommunbidrag", {2022, 1}, {2022, 12}, 496835},
        {8710, "Kommunbidrag", {2023, 1}, {2023, 12}, 517461},
        {87120, "Tilläggsanslag, prisuppräkning", {2023, 9}, {2023, 12}, 8075},
        {8710, "Kommunbidrag", {2024, 1}, {2024, 12}, 551976},
    };
    return kRows;
}

std::span<const Key> keys() {
    static constexpr Key kRows[] = {
        {"jämn", {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}},
        {"löner", {84, 83, 84, 84, 85, 84, 77, 78, 84, 85, 86, 86}},
        {"sommar", {74, 72, 74, 75, 78, 92, 118, 106, 80, 76, 76, 79}},
        {"platser", {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}},
        {"hyror", {81, 81, 83, 83, 83, 83, 84, 84, 84, 84, 85, 85}},
        {"energi", {130, 120, 110, 85, 65, 50, 45, 48, 60, 80, 97, 110}},
        {"taxor", {84, 84, 83, 83, 83, 82, 80, 80, 84, 85, 85, 87}},
        {"statsbidrag", {0, 0, 90, 90, 90, 70, 60, 80, 110, 120, 130, 160}},
        {"licenser", {300, 60, 60, 60, 60, 60, 60, 60, 70, 70, 70, 70}},
        {"inhyrning", {100, 95, 90, 85, 80, 85, 95, 90, 75, 70, 68, 67}},
    };
    return kRows;
}

const Key& keyNamed(const char* name) {
    for (const Key& key : keys())
        if (std::string_view(key.name) == name) return key;
    throw std::logic_error(std::string("no key is called ") + name);
}

}  // namespace outturn::sample
