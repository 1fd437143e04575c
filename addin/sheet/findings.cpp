#include "sheet/findings.hpp"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "sheet/problem_places.hpp"

namespace outturn::sheet {
namespace {

const Table& tableOrNone(const ReadTables& read, TableKind kind) {
    static const Table none;
    const auto found = read.booked.find(kind);
    return found == read.booked.end() ? none : found->second;
}

TableSurvey surveyOf(const ReadTables& read, const FoundTable& place) {
    switch (place.kind) {
        case TableKind::Lines:
            return {place, read.lines.lines.size(), {}};
        case TableKind::Keys:
            return {place, read.keys.names().size(), {}};
        case TableKind::Activities:
            return {place, read.activities.activities.size(), {}};
        case TableKind::Ledger:
        case TableKind::Budget:
        case TableKind::Forecasts:
            break;
    }
    const Table& table = tableOrNone(read, place.kind);
    return {place, table.rowCount(), table.months()};
}

// What is wrong with each table by itself, and with the lines against the accounts that are booked and
// budgeted.
class ProblemList {
  public:
    explicit ProblemList(const ReadTables& read) : read_(read) {}

    std::vector<PlacedProblem> collect() {
        for (const FoundTable& place : read_.places) collectFrom(place);
        const auto order = [](const PlacedProblem& placed) {
            return std::tuple(severity(placed.problem.kind) != Severity::Error, placed.table,
                              placed.problem.row, placed.column);
        };
        std::stable_sort(found_.begin(), found_.end(),
                         [&](const PlacedProblem& left, const PlacedProblem& right) {
                             return order(left) < order(right);
                         });
        return std::move(found_);
    }

  private:
    void collectFrom(const FoundTable& place) {
        const ProblemPlaces places(place);
        const auto add = [&](const Problem& problem) { found_.push_back(places.place(problem)); };
        if (const auto outside = places.rowsOutside()) add(*outside);
        switch (place.kind) {
            case TableKind::Lines:
                std::for_each(read_.lines.problems.begin(), read_.lines.problems.end(), add);
                if (read_.lines.lines.empty() && read_.lines.problems.empty()) add(noRows(place));
                return;
            case TableKind::Keys:
                std::for_each(read_.keys.problems().begin(), read_.keys.problems().end(), add);
                return;
            case TableKind::Activities:
                std::for_each(read_.activities.problems.begin(), read_.activities.problems.end(), add);
                return;
            case TableKind::Ledger:
            case TableKind::Budget:
            case TableKind::Forecasts:
                break;
        }
        const Table& table = tableOrNone(read_, place.kind);
        std::for_each(table.problems.begin(), table.problems.end(), add);
        // Without lines every account would be one that no line catches: that there are none is said instead.
        if (place.kind == TableKind::Forecasts || read_.lines.lines.empty()) return;
        for (const Problem& problem : checkLines(table, read_.lines.lines)) {
            if (accounts_.emplace(folded(problem.value)).second) add(problem);
        }
    }

    static Problem noRows(const FoundTable& place) {
        return {ProblemKind::NoRows, static_cast<std::uint32_t>(addressOf(place.range).StartRow) + 1, {}, {}};
    }

    const ReadTables& read_;
    std::vector<PlacedProblem> found_;
    std::set<Text>
        accounts_;  // those that were said something of: an account is wrong once, not in each table
};

void describeActivities(const ReadTables& read, Findings& findings) {
    findings.activities = read.activities.activities;
    if (findings.activities.empty()) return;
    findings.activitiesByName = holdsNames(tableOrNone(read, TableKind::Ledger), findings.activities);
    std::set<Text> known;
    std::erase_if(findings.activities, [&](Activity& activity) {
        if (findings.activitiesByName) activity.code = activity.name;
        return !known.insert(folded(activity.code)).second;  // two codes may bear one name
    });
    findings.otherActivities = std::any_of(read.booked.begin(), read.booked.end(), [&](const auto& booked) {
        return holdsOthers(booked.second, known);
    });
}

}  // namespace

Findings findingsOf(const ReadTables& read) {
    Findings findings;
    for (const FoundTable& place : read.places) findings.tables.push_back(surveyOf(read, place));
    findings.periods = tableOrNone(read, TableKind::Ledger).months();
    std::reverse(findings.periods.begin(), findings.periods.end());
    findings.lines = read.lines.lines;
    describeActivities(read, findings);
    findings.forecastRounds = tableOrNone(read, TableKind::Forecasts).months();
    findings.problems = ProblemList(read).collect();
    for (const TableKind kind : kTableKinds) {
        if (isRequired(kind) && findings.table(kind) == nullptr) findings.missing.push_back(kind);
    }
    return findings;
}

const TableSurvey* Findings::table(TableKind kind) const {
    const auto found = std::find_if(tables.begin(), tables.end(),
                                    [&](const TableSurvey& each) { return each.place.kind == kind; });
    return found == tables.end() ? nullptr : &*found;
}

}  // namespace outturn::sheet
