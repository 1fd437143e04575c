#include "sheet/report/side_tables.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "domain/report/cell_formula.hpp"
#include "sheet/tables/place.hpp"

namespace outturn::sheet {

namespace {

Text number(std::size_t value) {
    return fromUtf8(std::to_string(value));
}

// The cells of a table's rows by the columns as its reader found them.
class RowCells {
  public:
    RowCells(const FoundTable& table, const ColumnPlaces& columns) : place_(table), columns_(columns) {}

    // Empty: there is no such column.
    [[nodiscard]] Text operator()(Column column, std::uint32_t sheetRow) const {
        const auto found = columns_.find(column);
        if (found == columns_.end()) return {};
        return place_.cell(static_cast<std::int32_t>(found->second), sheetRow);
    }

  private:
    TablePlace place_;
    const ColumnPlaces& columns_;
};

// Names by which rows are known from one filling to the next, wherever they are moved: what the row is
// called; with the qualifier where several are called so; with a number where that is no help.
class Names {
  public:
    void add(const Text& name) { ++counts_[name]; }
    Text unique(const Text& name, const Text& qualifier) {
        Text known = counts_[name] > 1 && !qualifier.empty() ? name + u":" + qualifier : name;
        const std::size_t before = given_[known]++;
        return before == 0 ? known : known + u":" + number(before + 1);
    }

  private:
    std::map<Text, std::size_t> counts_;
    std::map<Text, std::size_t> given_;
};

// By number among the findings' activities: among those of the sources, where it is one.
std::optional<std::size_t> sourceOf(const report::Sources& sources, const Activity& activity) {
    const auto found =
        std::find_if(sources.activities.begin(), sources.activities.end(),
                     [&](const report::RowSource& source) { return source.name == activity.code; });
    if (found == sources.activities.end()) return std::nullopt;
    return static_cast<std::size_t>(found - sources.activities.begin());
}

void addMeasures(report::Sources& sources, const Findings& findings) {
    const TableSurvey* table = findings.table(TableKind::Measures);
    if (table == nullptr) return;
    const Measures& read = findings.measures;
    const RowCells cells(table->place, read.places);
    Names names;
    for (const Measure& measure : read.measures) names.add(measure.name);
    for (const Measure& measure : read.measures) {
        const std::uint32_t row = measure.sheetRow;
        report::MeasureSource source;
        source.name = names.unique(measure.name, measure.activityWritten);
        source.nameCell = cells(Column::Measure, row);
        source.activityCell = cells(Column::Activity, row);
        source.amountCell = cells(Column::FullYearAmount, row);
        const Text from = cells(Column::FromPeriod, row);
        source.fromCell = measure.fromIsCode ? from : report::monthOf(from);
        source.realisedCell = cells(Column::Realised, row);
        if (measure.activity) source.activity = sourceOf(sources, findings.activities.at(*measure.activity));
        source.line = measure.line.value_or(findings.largestCost);
        sources.measures.push_back(std::move(source));
    }
    for (const std::uint32_t row : read.goalRows) sources.measuresGoal.push_back(cells(Column::Goal, row));
    sources.brokenMeasures = read.broken;
}

void addRisks(report::Sources& sources, const Findings& findings) {
    const TableSurvey* table = findings.table(TableKind::Risks);
    if (table == nullptr) return;
    const Risks& read = findings.risks;
    const RowCells cells(table->place, read.places);
    Names names;
    for (const Risk& risk : read.risks) names.add(risk.name);
    for (const Risk& risk : read.risks) {
        const std::uint32_t row = risk.sheetRow;
        const Text probability = cells(Column::Probability, row);
        sources.risks.push_back({names.unique(risk.name, risk.activityWritten), cells(Column::Risk, row),
                                 cells(Column::Activity, row), cells(Column::Low, row),
                                 cells(Column::High, row),
                                 report::shareOf(probability, risk.textProbability)});
        if (risk.activity) {
            sources.risks.back().activity = sourceOf(sources, findings.activities.at(*risk.activity));
        }
    }
    sources.brokenRisks = read.broken;
}

// The rows of one measure of one activity that a report looks at, this year's and those of two years before.
class VolumeGroup {
  public:
    explicit VolumeGroup(const Volume& first) : activity_(first.activity), first_(&first) {}

    void add(const Volume& row, const RowCells& cells, Month period) {
        if (unit_ == nullptr && !row.unit.empty()) unit_ = &row;
        if (accounts_ == nullptr && !row.accounts.empty()) accounts_ = &row;
        if (row.month.month() > period.month()) return;
        const int yearsBack = period.year() - row.month.year();
        const auto addTo = [&](std::vector<Text>& list, Column column) {
            list.push_back(cells(column, row.sheetRow));
        };
        if (yearsBack == 0 && row.hasOutturn) addTo(source_.outturn, Column::Outturn);
        if (yearsBack == 0 && row.hasBudget) addTo(source_.budget, Column::Budget);
        if (yearsBack == 1 && row.hasOutturn) addTo(source_.lastYear, Column::Outturn);
        if (yearsBack == 2 && row.hasOutturn) addTo(source_.twoYearsAgo, Column::Outturn);
    }

    [[nodiscard]] std::size_t activity() const { return activity_; }
    [[nodiscard]] const Text& measure() const { return first_->measure; }
    [[nodiscard]] bool isEmpty() const {
        return source_.outturn.empty() && source_.budget.empty() && source_.lastYear.empty() &&
               source_.twoYearsAgo.empty();
    }

    [[nodiscard]] report::VolumeSource source(const RowCells& cells) const {
        report::VolumeSource source = source_;
        const Volume& unit = unit_ == nullptr ? *first_ : *unit_;
        source.activityCell = cells(Column::Activity, first_->sheetRow);
        source.measureCell = cells(Column::Quantity, first_->sheetRow);
        source.unitCell = cells(Column::Unit, unit.sheetRow);
        source.inHours = isHours(unit.unit);
        source.inMoney = isMoney(unit.unit);
        source.average = isStock(unit.unit);
        if (accounts_ != nullptr) {
            source.accounts = folded(accounts_->accounts);
            source.accountsCell = cells(Column::Accounts, accounts_->sheetRow);
        }
        return source;
    }

  private:
    std::size_t activity_;
    const Volume* first_;
    const Volume* unit_ = nullptr;      // the first row that says one
    const Volume* accounts_ = nullptr;  // the same
    report::VolumeSource source_;
};

void addVolumes(report::Sources& sources, const Findings& findings, Month period) {
    const TableSurvey* table = findings.table(TableKind::Volumes);
    if (table == nullptr) return;
    const Volumes& read = findings.volumes;
    const RowCells cells(table->place, read.places);
    std::vector<VolumeGroup> groups;
    std::map<std::pair<std::size_t, Text>, std::size_t> known;
    for (const Volume& row : read.volumes) {
        const auto [at, isNew] = known.emplace(std::pair(row.activity, folded(row.measure)), groups.size());
        if (isNew) groups.emplace_back(row);
        groups[at->second].add(row, cells, period);
    }
    const auto nameOf = [&](const VolumeGroup& group) {
        return findings.activities.at(group.activity()).name + u":" + group.measure();
    };
    Names names;
    for (const VolumeGroup& group : groups) names.add(nameOf(group));
    for (const VolumeGroup& group : groups) {
        const Activity& activity = findings.activities.at(group.activity());
        const auto activitySource = sourceOf(sources, activity);
        if (!activitySource || group.isEmpty()) continue;
        report::VolumeSource source = group.source(cells);
        source.name = names.unique(nameOf(group), activity.code);
        source.activity = *activitySource;
        sources.volumes.push_back(std::move(source));
    }
    sources.brokenVolumes = read.broken;
}

void addEquity(report::Sources& sources, const Findings& findings, Month period) {
    const TableSurvey* table = findings.table(TableKind::Equity);
    if (table == nullptr) return;
    const RowCells cells(table->place, findings.equity.places);
    for (const EquityAmount& amount : findings.equity.amounts) {
        if (amount.year == period.year()) sources.equity.push_back(cells(Column::Amount, amount.sheetRow));
    }
}

void addMeetings(report::Sources& sources, const Findings& findings, Month period) {
    const TableSurvey* table = findings.table(TableKind::Calendar);
    if (table == nullptr) return;
    const RowCells cells(table->place, findings.calendar.places);
    Names names;
    for (const Meeting& meeting : findings.calendar.meetings) {
        if (meeting.period.year() != period.year()) continue;
        const Text name = number(static_cast<std::size_t>(meeting.period.code())) + u":" + meeting.report;
        sources.meetings.push_back({names.unique(name, {}), meeting.period,
                                    cells(Column::Report, meeting.sheetRow),
                                    cells(Column::Meeting, meeting.sheetRow)});
    }
}

}  // namespace

void addSideTables(report::Sources& sources, const Findings& findings, Month period) {
    addMeasures(sources, findings);
    addRisks(sources, findings);
    addVolumes(sources, findings, period);
    addEquity(sources, findings, period);
    addMeetings(sources, findings, period);
}

}  // namespace outturn::sheet
