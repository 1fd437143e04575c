#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "domain/money.hpp"
#include "domain/period.hpp"
#include "quantity.hpp"

// The rows of the workbook's tables, made from the board's plan: whole öre all the way, the same rows on
// every run.
namespace outturn::sample {

struct LedgerRow {
    Month month;
    int account;
    int activity;  // its code
    int costCentre;
    std::string voucher;
    std::string text;
    Money amount;
};

struct BudgetRow {
    int period;  // 2024 where annual, 202401 where a month
    int account;
    int activity;
    Money amount;
    std::string key;  // empty where a month
};

struct ForecastRow {
    Month round;
    std::string line;
    int activity;
    Money amount;  // of the full year
};

struct VolumeRow {
    Month month;
    std::size_t activity;  // of activities()
    const char* measure;
    const char* unit;
    Quantity outturn;
    Quantity budget;
    std::optional<int> account;  // its cost is booked there alone; none: it stands for the whole activity
};

// Measures that the reports speak of.
inline constexpr const char* kGrantedHours = "Beviljade timmar";
inline constexpr const char* kExternalPlacesMeasure = "Externa platser";
inline constexpr const char* kBoughtDays = "Köpta dygn";
inline constexpr const char* kHiredNurses = "Inhyrda sjuksköterskor";
inline constexpr const char* kRent = "Hyra";
inline constexpr int kExternalPlacesAccount = 4632;
inline constexpr int kBoughtDaysAccount = 46350;
inline constexpr int kNursesAccount = 7510;
inline constexpr std::array kRentAccounts = {6011, 60210};
inline constexpr int kHomeCareCode = 510;

struct Books {
    std::vector<LedgerRow> ledger;  // by month, then series and number
    std::vector<BudgetRow> budget;
    std::vector<ForecastRow> forecasts;
    std::vector<VolumeRow> volumes;  // by month
};

std::vector<LedgerRow> makeLedger();
// Throws std::runtime_error where the plan leaves a line's monthly account with a month of the wrong sign.
std::vector<BudgetRow> makeBudget();
std::vector<ForecastRow> makeForecasts();
// Rents, hired nurses and bought days follow the ledger's and the budget's own rows.
std::vector<VolumeRow> makeVolumes(const Books& books);

}  // namespace outturn::sample
