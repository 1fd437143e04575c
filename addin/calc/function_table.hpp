#pragma once

#include <array>
#include <span>
#include <string_view>

// The one table of functions. The add-in's configuration, the README's table and the check that every
// function has its test sheet are made from it. UTF-8; both languages side by side, so that they are
// proofread together.
namespace outturn {

struct BothLanguages {
    std::string_view english;
    std::string_view swedish;
};

struct FunctionArgument {
    std::string_view parameter;  // its name in Functions.idl
    BothLanguages name;
    BothLanguages description;
    bool optional = false;
    bool repeated = false;
};

struct Function {
    std::string_view method;  // its name in Functions.idl: the file format
    BothLanguages name;
    BothLanguages description;
    std::span<const FunctionArgument> arguments;
};

namespace function_arguments {

inline constexpr FunctionArgument kLedger = {
    "ledger",
    {"ledger", "huvudbok"},
    {"A cell with =LEDGER(…), or the table itself with its header row.",
     "En cell med =HUVUDBOK(…), eller själva tabellen med sin rubrikrad."}};

inline constexpr FunctionArgument kPeriod = {"period",
                                             {"period", "period"},
                                             {"202402: the year up to and including February. 2024: the "
                                              "whole year. \"202301..202311\": those months. A "
                                              "date counts as its month.",
                                              "202402: året till och med februari. 2024: hela året. "
                                              "\"202301..202311\": de månaderna. Ett datum räknas "
                                              "som sin månad."}};

inline constexpr FunctionArgument kFieldsAndCriteria = {
    "fieldsAndCriteria",
    {"field; criterion", "fält; villkor"},
    {"In pairs: a column's header, then what it must be: 3010, \"30*\", \"30..39\", \"3*|50..56\", "
     "\"3*|!3700\", "
     "\"=\" for empty.",
     "Parvis: en kolumns rubrik, sedan vad den ska vara: 3010, \"30*\", \"30..39\", \"3*|50..56\", "
     "\"3*|!3700\", \"=\" för tom."},
    true,
    true};

inline constexpr std::array kPeriodBudget = {
    FunctionArgument{
        "annual", {"annual", "årsbelopp"}, {"The budget of the whole year.", "Budgeten för hela året."}},
    FunctionArgument{
        "period",
        {"period", "period"},
        {"The last month: 1 to 12, 202402 or a date. \"202307..202402\" starts a broken fiscal year in "
         "July.",
         "Sista månaden: 1 till 12, 202402 eller ett datum. \"202307..202402\" börjar ett brutet "
         "räkenskapsår i juli."}},
    FunctionArgument{"profile",
                     {"profile", "nyckel"},
                     {"Twelve weights that spread the year over its months. Left out: evenly.",
                      "Tolv vikter som fördelar året på månaderna. Utelämnad: jämnt."},
                     true}};

inline constexpr std::array kDeviation = {
    FunctionArgument{"outturn", {"outturn", "utfall"}, {"What was booked.", "Det som bokförts."}},
    FunctionArgument{"reference",
                     {"reference", "jämförelse"},
                     {"What to compare with: budget, forecast or last year.",
                      "Det att jämföra med: budget, prognos eller föregående år."}},
    FunctionArgument{"mode",
                     {"mode", "läge"},
                     {"\"amount\" (left out) or \"percent\" of the reference.",
                      "\"belopp\" (utelämnat) eller \"procent\" av jämförelsen."},
                     true}};

inline constexpr FunctionArgument kYearOutturn = {"outturn",
                                                  {"outturn", "utfall"},
                                                  {"The outturn of the year's first months, 1 to 12 cells.",
                                                   "Utfallet för årets första månader, 1 till 12 celler."}};

inline constexpr FunctionArgument kYearBudget = {"budget",
                                                 {"budget", "budget"},
                                                 {"The year's budget: twelve months, or one annual amount.",
                                                  "Årets budget: tolv månader eller ett årsbelopp."},
                                                 true};

inline constexpr FunctionArgument kYearMethod = {
    "method",
    {"method", "metod"},
    {"\"budget\", \"runrate\", \"remaining\", \"share\", \"blend\", \"auto\", \"combination\", \"ses\", "
     "\"holt\", \"damped\", \"holt-winters\", \"theta\", \"ets\" or \"stl\". Left out: budget where one is "
     "given, else auto with two years of history, else run-rate.",
     "\"budget\", \"takt\", \"resterande\", \"andel\", \"blandad\", \"auto\", \"kombination\", \"ses\", "
     "\"holt\", \"dämpad\", \"holt-winters\", \"theta\", \"ets\" eller \"stl\". Utelämnad: budget om det "
     "finns "
     "en, annars auto med två års historik, annars takt."},
    true};

inline constexpr FunctionArgument kYearHistory = {
    "history",
    {"history", "historik"},
    {"The months before the year, oldest first: whole years, or as many months as there are. An empty cell "
     "is "
     "a missing month.",
     "Månaderna före året, äldst först: hela år, eller så många månader som finns. En tom cell är en månad "
     "som saknas."},
    true};

inline constexpr FunctionArgument kYearAdjustment = {
    "adjustment",
    {"adjustment", "justering"},
    {"What to add, such as a decided measure: one amount, or twelve months, of which what is in the outturn "
     "already is not counted twice.",
     "Det som ska läggas till, till exempel en beslutad åtgärd: ett belopp, eller tolv månader, där det som "
     "redan finns i utfallet inte räknas två gånger."},
    true};

inline constexpr std::array kForecast = {kYearOutturn, kYearBudget, kYearMethod, kYearHistory,
                                         kYearAdjustment};

inline constexpr std::array kForecastBand = {
    kYearOutturn,
    kYearBudget,
    kYearMethod,
    kYearHistory,
    kYearAdjustment,
    FunctionArgument{
        "level",
        {"level", "nivå"},
        {"How likely the year is to end within the interval, between 0 and 1. Left out: 0.8.",
         "Hur sannolikt det är att året slutar inom intervallet, mellan 0 och 1. Utelämnad: 0,8."},
        true}};

inline constexpr std::array kLedgerHandle = {
    FunctionArgument{"table",
                     {"table", "tabell"},
                     {"The ledger or budget with its header row; whole columns will do.",
                      "Huvudboken eller budgeten med sin rubrikrad; hela kolumner går bra."}},
    FunctionArgument{"keys",
                     {"keys", "nycklar"},
                     {"The table of keys that spread annual budgets over the months.",
                      "Tabellen med nycklar som fördelar årsbudgetar på månaderna."},
                     true}};

inline constexpr std::array kLedgerSum = {kLedger, kPeriod, kFieldsAndCriteria};

inline constexpr std::array kLedgerCheck = {
    kLedger,
    FunctionArgument{"lines",
                     {"lines", "rader"},
                     {"The table of report lines, to find accounts that none or several of them catch.",
                      "Tabellen med rapportens rader, för att hitta konton som ingen eller flera av dem "
                      "fångar."},
                     true}};

inline constexpr FunctionArgument kLedgersBudget = {
    "budget",
    {"budget", "budget"},
    {"A cell with =LEDGER(…) over the budget, or the table itself; may be left empty.",
     "En cell med =HUVUDBOK(…) över budgeten, eller själva tabellen; kan lämnas tom."}};

inline constexpr FunctionArgument kLedgersMethod = {
    "method",
    {"method", "metod"},
    {"\"budget\", \"runrate\", \"remaining\", \"share\", \"blend\", \"auto\", \"combination\", \"ses\", "
     "\"holt\", \"damped\", \"holt-winters\", \"theta\", \"ets\" or \"stl\".",
     "\"budget\", \"takt\", \"resterande\", \"andel\", \"blandad\", \"auto\", \"kombination\", \"ses\", "
     "\"holt\", \"dämpad\", \"holt-winters\", \"theta\", \"ets\" eller \"stl\"."}};

// Of a forecast: measures as well.
inline constexpr FunctionArgument kForecastPairs = {
    "fieldsAndCriteria",
    {"field; criterion", "fält; villkor"},
    {"In pairs: a column's header, then what it must be, or a range of criteria: of accounts, each is a "
     "line. "
     "\"Measures\", then rows of from-month, amount a year and activity.",
     "Parvis: en kolumns rubrik, sedan vad den ska vara eller ett område med villkor: för konton är varje "
     "villkor en rad. \"Åtgärder\", sedan rader med från-månad, belopp per år och verksamhet."},
    true,
    true};

inline constexpr std::array kLedgerForecast = {kLedger, kLedgersBudget, kPeriod, kLedgersMethod,
                                               kForecastPairs};

inline constexpr std::array kLedgerBand = {
    kLedger,
    kLedgersBudget,
    kPeriod,
    kLedgersMethod,
    FunctionArgument{"level",
                     {"level", "nivå"},
                     {"How likely the year is to end within the band: 0.8, or 80 %.",
                      "Hur troligt det är att året slutar inom intervallet: 0,8 eller 80 %."},
                     true},
    kForecastPairs};

inline constexpr std::array kLedgerMethods = {kLedger, kLedgersBudget, kPeriod, kForecastPairs};

inline constexpr std::array kLedgerAccuracy = {
    kLedger, kLedgersBudget,
    FunctionArgument{"year",
                     {"year", "år"},
                     {"The first year that is not closed, 2024; \"202307..202406\" for a broken fiscal year.",
                      "Det första året som inte är avslutat, 2024; \"202307..202406\" för ett brutet "
                      "räkenskapsår."}},
    FunctionArgument{"methods",
                     {"methods", "metoder"},
                     {"\"auto|ses\": those; \"*\": all; empty: budget, runrate, remaining, share, auto and "
                      "blend.",
                      "\"auto|ses\": de; \"*\": alla; tomt: budget, takt, resterande, andel, auto och "
                      "blandad."},
                     true},
    kFieldsAndCriteria};

}  // namespace function_arguments

inline constexpr std::array kFunctions = {
    Function{"periodBudget",
             {"PERIODBUDGET", "PERIODBUDGET"},
             {"The part of an annual budget up to and including a month, in whole öre.",
              "Den del av en årsbudget som hör till och med en månad, i hela ören."},
             function_arguments::kPeriodBudget},
    Function{"deviation",
             {"DEVIATION", "AVVIKELSE"},
             {"Outturn minus budget, forecast or last year: positive is better.",
              "Utfall minus budget, prognos eller föregående år: plus är bättre."},
             function_arguments::kDeviation},
    Function{"forecast",
             {"FORECAST.YEAR", "PROGNOS"},
             {"What the year is expected to end at.", "Vad året väntas sluta på."},
             function_arguments::kForecast},
    Function{"forecastBand",
             {"FORECAST.BAND", "PROGNOS.INTERVALL"},
             {"The interval that the year is expected to end in, as an array: lower, point, upper.",
              "Det intervall som året väntas sluta inom, som matris: nedre, prognos, övre."},
             function_arguments::kForecastBand},
    Function{"ledger",
             {"LEDGER", "HUVUDBOK"},
             {"Reads a ledger or a budget once, so that every formula that points to this cell is fast.",
              "Läser en huvudbok eller budget en gång, så att varje formel som pekar på cellen blir snabb."},
             function_arguments::kLedgerHandle},
    Function{"ledgerSum",
             {"LEDGER.SUM", "HUVUDBOK.SUMMA"},
             {"The sum of a ledger or budget for a period, of the rows that meet the criteria.",
              "Summan i en huvudbok eller budget för en period, av de rader som uppfyller villkoren."},
             function_arguments::kLedgerSum},
    Function{"ledgerRows",
             {"LEDGER.ROWS", "HUVUDBOK.RADER"},
             {"The rows behind a figure, as an array.", "Raderna bakom en siffra, som matris."},
             function_arguments::kLedgerSum},
    Function{"ledgerCheck",
             {"LEDGER.CHECK", "HUVUDBOK.KONTROLL"},
             {"What is wrong with a table, as an array: row, column, problem, kind.",
              "Vad som är fel i en tabell, som matris: rad, kolumn, problem, slag."},
             function_arguments::kLedgerCheck},
    Function{
        "ledgerForecast",
        {"LEDGER.FORECAST", "HUVUDBOK.PROGNOS"},
        {"What the year is expected to end at: each line and activity of a ledger is forecast from its own "
         "history, and they are summed.",
         "Vad året väntas sluta på: varje rad och verksamhet i en huvudbok prognostiseras ur sin egen "
         "historik, och de summeras."},
        function_arguments::kLedgerForecast},
    Function{"ledgerBand",
             {"LEDGER.BAND", "HUVUDBOK.INTERVALL"},
             {"The band within which the year is expected to end, as an array: lower, forecast, upper.",
              "Intervallet som året väntas sluta inom, som matris: undre gräns, prognos, övre gräns."},
             function_arguments::kLedgerBand},
    Function{
        "ledgerMethods",
        {"LEDGER.METHODS", "HUVUDBOK.METODER"},
        {"Every forecast method side by side, with its band and its errors in closed years, as an array.",
         "Alla prognosmetoder sida vid sida, med intervall och fel i avslutade år, som matris."},
        function_arguments::kLedgerMethods},
    Function{
        "ledgerAccuracy",
        {"LEDGER.ACCURACY", "HUVUDBOK.PROGNOSUTFALL"},
        {"What each method said after each month of closed years, and how they ended, as an array; #N/A for "
         "a year in which nothing was booked or budgeted.",
         "Vad varje metod sa efter varje månad i avslutade år, och hur de slutade, som matris; #SAKNAS! för "
         "ett år då inget bokfördes eller budgeterades."},
        function_arguments::kLedgerAccuracy},
};

}  // namespace outturn
