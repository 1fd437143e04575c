#include "sheet/tables/findings.hpp"

#include <algorithm>
#include <functional>
#include <set>
#include <tuple>
#include <utility>

#include "domain/table/line_sums.hpp"
#include "sheet/tables/problem_places.hpp"

namespace outturn::sheet {
namespace {

const Table& tableOrNone(const ReadTables& read, TableKind kind) {
    static const Table none;
    const auto found = read.booked.find(kind);
    return found == read.booked.end() ? none : found->second;
}

std::vector<Month> monthsOf(const Volumes& volumes) {
    std::set<Month> months;
    for (const Volume& volume : volumes.volumes) months.insert(volume.month);
    return {months.begin(), months.end()};
}

TableSurvey surveyOf(const ReadTables& read, const FoundTable& place) {
    switch (place.kind) {
        case TableKind::Lines:
            return {place, read.lines.lines.size(), {}};
        case TableKind::Keys:
            return {place, read.keys.names().size(), {}};
        case TableKind::Activities:
            return {place, read.activities.activities.size(), {}};
        case TableKind::Measures:
            return {place, read.measures.measures.size() + read.measures.broken, {}};
        case TableKind::Risks:
            return {place, read.risks.risks.size() + read.risks.broken, {}};
        case TableKind::Volumes:
            return {place, read.volumes.volumes.size() + read.volumes.broken, monthsOf(read.volumes)};
        case TableKind::Equity:
            return {place, read.equity.amounts.size() + read.equity.broken, {}};
        case TableKind::Calendar:
            return {place, read.calendar.meetings.size() + read.calendar.broken, {}};
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
    ProblemList(const ReadTables& read, const Findings& findings) : read_(read), findings_(findings) {}

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
        const auto addAll = [&](const std::vector<Problem>& problems) {
            std::for_each(problems.begin(), problems.end(), add);
        };
        switch (place.kind) {
            case TableKind::Lines:
                addAll(read_.lines.problems);
                if (read_.lines.lines.empty() && read_.lines.problems.empty()) add(noRows(place));
                return;
            case TableKind::Keys:
                return addAll(read_.keys.problems());
            case TableKind::Activities:
                return addAll(read_.activities.problems);
            case TableKind::Measures:
                return addAll(findings_.measures.problems);
            case TableKind::Risks:
                return addAll(findings_.risks.problems);
            case TableKind::Volumes:
                return addAll(findings_.volumes.problems);
            case TableKind::Equity:
                return addAll(findings_.equity.problems);
            case TableKind::Calendar:
                return addAll(findings_.calendar.problems);
            case TableKind::Ledger:
            case TableKind::Budget:
            case TableKind::Forecasts:
                break;
        }
        const Table& table = tableOrNone(read_, place.kind);
        addAll(table.problems);
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
    const Findings& findings_;  // with the measures, risks … as they are reported
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

void describeLines(const ReadTables& read, Findings& findings) {
    findings.lines = read.lines.lines;
    std::vector<double> sums = lineSums(tableOrNone(read, TableKind::Ledger), findings.lines);
    if (read.ledgerSign == TableSign::DebitPositive) {
        std::transform(sums.begin(), sums.end(), sums.begin(), std::negate<>());
    }
    for (const double sum : sums) findings.lineIsCost.push_back(sum < 0);
    findings.largestCost =
        static_cast<std::size_t>(std::min_element(sums.begin(), sums.end()) - sums.begin());
}

// By number in the Activities table as it was read: which of the findings' activities it is. Two of its rows
// may be one activity, where the ledger holds names.
std::vector<std::size_t> activityNumbers(const ReadTables& read, const Findings& findings) {
    std::map<Text, std::size_t> numbers;
    for (std::size_t at = 0; at < findings.activities.size(); ++at) {
        numbers.emplace(folded(findings.activities[at].code), at);
    }
    std::vector<std::size_t> result;
    for (const Activity& activity : read.activities.activities) {
        result.push_back(numbers.at(folded(findings.activitiesByName ? activity.name : activity.code)));
    }
    return result;
}

// The activities, and the years, in which cost is booked on them.
std::set<std::pair<std::size_t, int>> costsBooked(const ReadTables& read, const Findings& findings) {
    std::vector<LineDefinition> costLines;
    for (std::size_t line = 0; line < findings.lines.size(); ++line) {
        if (findings.lineIsCost[line]) costLines.push_back(findings.lines[line]);
    }
    const auto sums = activitySums(tableOrNone(read, TableKind::Ledger), costLines);
    const bool debitPositive = read.ledgerSign == TableSign::DebitPositive;
    std::map<Text, std::vector<int>> years;
    for (const auto& [place, sum] : sums) {
        if (debitPositive ? sum > 0 : sum < 0) years[place.first].push_back(place.second);
    }
    std::set<std::pair<std::size_t, int>> booked;
    for (std::size_t at = 0; at < findings.activities.size(); ++at) {
        for (const int year : years[folded(findings.activities[at].code)]) booked.emplace(at, year);
    }
    return booked;
}

// A volume is held against its activity's bookings: it needs activities that the ledger has a column for.
void describeVolumes(const ReadTables& read, Findings& findings) {
    Volumes& volumes = findings.volumes;
    const Table& ledger = tableOrNone(read, TableKind::Ledger);
    if (!volumes.volumes.empty() && ledger.usable && ledger.dimension(Column::Activity) == nullptr) {
        volumes.leaveOutAll();
        return;
    }
    // Where no line is a cost at all nothing can be missed.
    const auto& isCost = findings.lineIsCost;
    if (std::find(isCost.begin(), isCost.end(), true) == isCost.end()) return;
    const auto withoutCost = volumes.withoutCost(costsBooked(read, findings));
    volumes.problems.insert(volumes.problems.end(), withoutCost.begin(), withoutCost.end());
}

void describeSideTables(const ReadTables& read, Findings& findings) {
    findings.measures = read.measures;
    findings.risks = read.risks;
    findings.volumes = read.volumes;
    findings.equity = read.equity;
    findings.calendar = read.calendar;
    const auto numbers = activityNumbers(read, findings);
    for (Measure& measure : findings.measures.measures) {
        if (measure.activity) measure.activity = numbers.at(*measure.activity);
    }
    for (Volume& volume : findings.volumes.volumes) volume.activity = numbers.at(volume.activity);
    describeVolumes(read, findings);
}

}  // namespace

Findings findingsOf(const ReadTables& read) {
    Findings findings;
    for (const FoundTable& place : read.places) findings.tables.push_back(surveyOf(read, place));
    findings.periods = tableOrNone(read, TableKind::Ledger).months();
    std::reverse(findings.periods.begin(), findings.periods.end());
    describeLines(read, findings);
    describeActivities(read, findings);
    describeSideTables(read, findings);
    findings.forecastRounds = tableOrNone(read, TableKind::Forecasts).months();
    findings.problems = ProblemList(read, findings).collect();
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
