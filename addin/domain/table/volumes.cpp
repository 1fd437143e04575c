#include "domain/table/volumes.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "domain/criterion.hpp"

namespace outturn {
namespace {

constexpr std::array<TextView, 8> kHours = {u"h",     u"hr",  u"hrs",   u"hour",
                                            u"hours", u"tim", u"timme", u"timmar"};
constexpr std::array<TextView, 8> kMoney = {u"kr",   u"kronor", u"sek",  u"tkr",
                                            u"ksek", u"mkr",    u"mnkr", u"msek"};
constexpr std::array<TextView, 21> kStocks = {
    u"place",    u"places", u"place(s)", u"bed",     u"beds",        u"bed(s)", u"sqm",
    u"fte",      u"ftes",   u"plats",    u"platser", u"plats(er)",   u"säng",   u"sängar",
    u"säng(ar)", u"kvm",    u"m2",       u"m²",      u"årsarbetare", u"åa",     u"boende",
};

// "tim." is "tim".
template <class Units>
bool isAmong(const Units& units, TextView unit) {
    Text wanted = folded(trimmed(unit));
    while (!wanted.empty() && wanted.back() == u'.') wanted.pop_back();
    return std::find(units.begin(), units.end(), wanted) != units.end();
}

// The accounts that the rows give each measure, of which the first count.
class MeasureAccounts {
  public:
    // Whether they are others than a row above has, and no row above had these.
    bool areOthers(const Volume& volume) {
        const Text accounts = folded(volume.accounts);
        auto& met = met_[{volume.activity, folded(volume.measure)}];
        const bool isNew = met.insert(accounts).second;
        return isNew && met.size() > 1;
    }

  private:
    std::map<std::pair<std::size_t, Text>, std::set<Text>> met_;
};

bool areAccounts(TextView written) {
    const auto criterion = Criterion::parse(written);
    return criterion && !criterion.value().restrictsNothing();
}

}  // namespace

bool isHours(TextView unit) {
    return isAmong(kHours, unit);
}

bool isMoney(TextView unit) {
    return isAmong(kMoney, unit);
}

bool isStock(TextView unit) {
    return isAmong(kStocks, unit);
}

Volumes Volumes::read(std::span<const std::vector<Cell>> rows, std::uint32_t firstRow,
                      const ActivityNames& activities, DateOrigin origin) {
    Volumes result;
    RowReader row(rows, firstRow, TableKind::Volumes,
                  {Column::Period, Column::Activity, Column::Quantity, Column::Outturn}, origin);
    bool noActivities = false;
    std::set<std::tuple<Month, std::size_t, Text>> met;
    MeasureAccounts accounts;
    while (row.next()) {
        Volume volume;
        volume.month = row.month(Column::Period).value_or(Month());
        volume.activityWritten = row.name(Column::Activity).value_or(Text());
        const auto activity = activities.find(volume.activityWritten);
        volume.activity = activity.value_or(0);
        if (!activity && activities.empty()) {
            noActivities = true;
        } else if (!activity && !volume.activityWritten.empty()) {
            row.report(ProblemKind::UnknownActivity, Column::Activity);
        }
        volume.measure = row.name(Column::Quantity).value_or(Text());
        volume.unit = row.note(Column::Unit);
        volume.hasOutturn = row.number(Column::Outturn, ProblemKind::UnreadableNumber).has_value();
        volume.hasBudget = row.number(Column::Budget, ProblemKind::UnreadableNumber).has_value();
        volume.accounts = Text(trimmed(row.note(Column::Accounts)));
        if (!volume.accounts.empty() && !areAccounts(volume.accounts)) {
            row.report(ProblemKind::BadCriterion, Column::Accounts);
        }
        volume.sheetRow = row.sheetRow();
        const bool readable = activity && !row.isBroken();
        if (readable && !met.emplace(volume.month, volume.activity, folded(volume.measure)).second) {
            row.report(ProblemKind::RepeatedVolume, Column::Quantity);
        }
        if (!activity || row.isBroken()) {
            ++result.broken;
        } else {
            if (!volume.accounts.empty() && accounts.areOthers(volume)) {
                row.remark(ProblemKind::OtherAccounts, Column::Accounts);
            }
            result.volumes.push_back(std::move(volume));
        }
    }
    result.places = row.places();
    result.problems = row.takeProblems();
    const auto column = result.places.find(Column::Activity);
    if (column != result.places.end()) result.activityHeader_ = cellText(rows.front()[column->second]);
    result.headerRow_ = firstRow;
    if (noActivities && column != result.places.end()) result.leaveOutAll();
    return result;
}

void Volumes::leaveOutAll() {
    broken += volumes.size();
    volumes.clear();
    problems.push_back({ProblemKind::NoActivities, headerRow_, activityHeader_, {}});
}

std::vector<Problem> Volumes::withoutCost(
    const std::set<std::pair<std::size_t, int>>& activitiesAndYears) const {
    std::vector<Problem> found;
    auto known = activitiesAndYears;
    for (const Volume& volume : volumes) {
        if (!volume.hasOutturn || !known.emplace(volume.activity, volume.month.year()).second) continue;
        found.push_back({ProblemKind::NoCost, volume.sheetRow, activityHeader_, volume.activityWritten});
    }
    return found;
}

}  // namespace outturn
