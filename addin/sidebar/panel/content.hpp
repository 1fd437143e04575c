#pragma once

#include <optional>
#include <vector>

#include "domain/language.hpp"
#include "domain/text.hpp"
#include "sheet/settings.hpp"
#include "sheet/tables/survey.hpp"
#include "sidebar/panel/forecast_content.hpp"
#include "sidebar/panel/limit_fields.hpp"

namespace outturn::sidebar {

// What the document allows now, and what it answered last.
struct DocumentState {
    bool readOnly = false;
    Text refusal;               // why the last thing asked for was not done; empty: it was
    std::vector<Text> notices;  // what came up while it was done
};

// How far the reading has come.
struct Progress {
    std::optional<TableKind> reading;
    std::int64_t rowsRead = 0;
    std::int64_t rowsInAll = 0;
    bool filling = false;  // a report is waited for, so it can be cancelled
};

struct TableLine {
    bool shown = false;  // those that are needed or found; the others are folded
    bool found = false;
    Text name;
    Text rows;
    Text span;

    friend bool operator==(const TableLine&, const TableLine&) = default;
};

// A table that a report can do without, and lacks.
struct AbsentTable {
    TableKind kind;
    Text name;
    Text need;  // what it would give, and what it takes

    friend bool operator==(const AbsentTable&, const AbsentTable&) = default;
};

// Everything the panel shows, as data.
struct PanelContent {
    std::vector<Text> periods;
    int period = -1;  // the one chosen, among periods; -1: none
    int unit = -1;
    int language = -1;
    int sign = -1;
    Text organisation;
    LimitFields limits;
    std::vector<TableLine> tables;  // by kTableKinds
    Text absent;                    // "Saknas: Nycklar, Åtgärder"; empty: none is
    std::vector<AbsentTable> absentTables;
    Text explanation;    // what is missing and what to do; empty: nothing is
    bool setUp = false;  // offer to set up tables
    Text hindrance;      // why no report can be filled; empty: it can
    bool fill = false;
    Text notices;  // a line each
    Text reading;  // empty: nothing is read
    int thousandths = 0;
    bool cancel = false;
    bool progressOfForecast = false;  // it is the forecasts that are reckoned
    ForecastContent forecast;
    Text problemCount;  // empty: all is well
    std::vector<Text> problems;
};

// The order of the entries in the panel's lists.
inline constexpr std::array kUnits = {Unit::Kronor, Unit::Thousands, Unit::Millions};
inline constexpr std::array kLanguages = {Language::Swedish, Language::English};
struct Signs {
    TableSign ledger;
    TableSign budget;
    friend bool operator==(const Signs&, const Signs&) = default;
};
inline constexpr std::array kSigns = {
    Signs{TableSign::RevenuePositive, TableSign::RevenuePositive},
    Signs{TableSign::DebitPositive, TableSign::RevenuePositive},
    Signs{TableSign::DebitPositive, TableSign::DebitPositive},
    Signs{TableSign::RevenuePositive, TableSign::DebitPositive},
};

// More would make the list slow; the rest is counted in its last line.
inline constexpr std::size_t kMostProblemsListed = 500;

// The period that a report is filled for: the chosen one, else the ledger's newest.
std::optional<Month> periodToFill(const sheet::Settings& settings, const sheet::Findings& findings);

// The periods to choose from: the ledger's, newest first, and the chosen one in its place where it is no
// longer among them.
std::vector<Month> periodsToChoose(const sheet::Settings& settings, const sheet::Findings& findings);

// What is known of the forecasts, and what came of the last thing asked for there.
struct ForecastState {
    const PanelForecasts& known;
    const ForecastAnswers& answers;
};

// findings: null before the first reading is done; progress: null where nothing is read; forecasts: null
// where the part is not there.
PanelContent panelContent(const sheet::Settings& settings, const TypedLimits& typed,
                          const sheet::Findings* findings, const DocumentState& document,
                          const Progress* progress, Language language,
                          const ForecastState* forecasts = nullptr);

}  // namespace outturn::sidebar
