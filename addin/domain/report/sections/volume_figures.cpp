#include "domain/report/sections/volume_figures.hpp"

#include <algorithm>
#include <string>

namespace outturn::report {

namespace {

Text where(const Text& condition, const Text& value) {
    return u"=IF(" + condition + u";" + value + u";" + inQuotes(kNothing) + u")";
}

// Neither nothing nor a text.
Text allKnown(const std::vector<Text>& cells) {
    Text product;
    for (const Text& cell : cells) product += (product.empty() ? u"N(" : u"*N(") + cell + u")";
    return product + u"<>0";
}

const std::vector<Text>& months(const VolumeSource& volume, VolumeColumn column) {
    switch (column) {
        case VolumeColumn::Budget:
            return volume.budget;
        case VolumeColumn::LastYear:
            return volume.lastYear;
        case VolumeColumn::Outturn:
            break;
    }
    return volume.outturn;
}

// Measures of an activity, none of them in money, that name the same accounts or none.
struct SharedCost {
    std::size_t activity = 0;
    std::vector<std::size_t> measures;
    std::optional<std::size_t> accounts;  // as of a driver
};

// Where an activity has but two measures, one of them in hours, the accounts of one are those of both.
void joinHours(const Sources& sources, std::vector<SharedCost>& costs, std::size_t activity) {
    std::vector<std::size_t> places;
    for (std::size_t at = 0; at < costs.size(); ++at) {
        if (costs[at].activity == activity) places.push_back(at);
    }
    if (places.size() != 2) return;
    SharedCost& first = costs[places.front()];
    const SharedCost& second = costs[places.back()];
    if (first.measures.size() != 1 || second.measures.size() != 1) return;
    if (first.accounts.has_value() == second.accounts.has_value()) return;
    const std::size_t other = second.measures.front();
    if (sources.volumes[first.measures.front()].inHours == sources.volumes[other].inHours) return;
    first.measures.push_back(other);
    if (second.accounts) first.accounts = second.accounts;
    costs.erase(costs.begin() + static_cast<std::ptrdiff_t>(places.back()));
}

std::vector<SharedCost> sharedCosts(const Sources& sources) {
    std::vector<SharedCost> costs;
    const auto accountsOf = [&](const SharedCost& cost) {
        return cost.accounts ? sources.volumes[*cost.accounts].accounts : Text();
    };
    for (std::size_t at = 0; at < sources.volumes.size(); ++at) {
        const VolumeSource& own = sources.volumes[at];
        if (own.inMoney) continue;
        const auto known = std::find_if(costs.begin(), costs.end(), [&](const SharedCost& cost) {
            return cost.activity == own.activity && accountsOf(cost) == own.accounts;
        });
        if (known != costs.end()) {
            known->measures.push_back(at);
        } else {
            costs.push_back({own.activity, {at}, own.accounts.empty() ? std::nullopt : std::optional(at)});
        }
    }
    for (const VolumeSource& volume : sources.volumes) joinHours(sources, costs, volume.activity);
    return costs;
}

// The cells of the criteria whose accounts a driver's cost is booked on.
std::vector<Text> costAccounts(const Sources& sources, const Driver& driver) {
    if (driver.accounts) return {sources.volumes[*driver.accounts].accountsCell};
    std::vector<Text> lines;
    for (const RowSource& line : sources.lines) {
        if (line.isCost) lines.push_back(line.criterionCell);
    }
    return lines;
}

}  // namespace

Slot volumeSlot(VolumeColumn column) {
    switch (column) {
        case VolumeColumn::Budget:
            return Slot::Year2;
        case VolumeColumn::LastYear:
            return Slot::Year3;
        case VolumeColumn::Outturn:
            break;
    }
    return Slot::Year1;
}

Text volumeFormula(const VolumeSource& volume, VolumeColumn column) {
    const auto& cells = months(volume, column);
    if (cells.empty()) return Text(kNothing);
    return where(over(u"COUNT", cells) + u">0", over(volume.average ? u"AVERAGE" : u"SUM", cells));
}

Text costRow(const Sources& sources, const Driver& driver) {
    if (driver.accounts) return u"volumes:measure-cost:" + sources.volumes[driver.volume].name;
    const auto first = sources.activities.begin();
    const auto own = first + static_cast<std::ptrdiff_t>(sources.volumes[driver.volume].activity);
    const auto sameBefore =
        std::count_if(first, own, [&](const RowSource& other) { return other.name == own->name; });
    const Text number = sameBefore == 0 ? Text() : u"#" + fromUtf8(std::to_string(sameBefore + 1));
    return u"volumes:cost:" + own->name + number;
}

Text costFormula(const Laid& laid, const Driver& driver, VolumeColumn column) {
    const Sources& sources = laid.sources;
    const bool isBudget = column == VolumeColumn::Budget;
    const bool exists = isBudget                           ? !sources.budget.activityField.empty()
                        : column == VolumeColumn::LastYear ? sources.lastYear
                                                           : true;
    if (!exists) return Text(kNothing);
    const LedgerSource& table = isBudget ? sources.budget : sources.ledger;
    const Text period = laid.figures.period() + (column == VolumeColumn::LastYear ? u"-100" : u"");
    const RowSource& activity = sources.activities[sources.volumes[driver.volume].activity];
    std::vector<Text> sums;
    for (const Text& accounts : costAccounts(sources, driver)) {
        sums.push_back(ledgerSum(table, period, Figures::ofActivity(activity, accounts, table)));
    }
    return u"=ROUND(-" + over(u"SUM", sums) + u";2)";
}

Text costCell(const Laid& laid, const Driver& driver, VolumeColumn column) {
    return laid.cell(volumeSlot(column), costRow(laid.sources, driver));
}

Text changeFormula(const Text& now, const Text& before) {
    return where(u"AND(ISNUMBER(" + now + u");N(" + before + u")<>0)", now + u"/" + before + u"-1");
}

Text unitCostFormula(const Text& cost, const Text& volume) {
    return where(allKnown({cost, volume}), u"ROUND(" + cost + u"/" + volume + u";2)");
}

std::vector<Driver> drivers(const Sources& sources) {
    std::vector<Driver> found;
    for (const auto& shared : sharedCosts(sources)) {
        const VolumeSource& first = sources.volumes[shared.measures.front()];
        const bool isPair =
            shared.measures.size() == 2 && first.inHours != sources.volumes[shared.measures.back()].inHours;
        if (isPair) {
            const auto [other, hours] = first.inHours
                                            ? std::pair(shared.measures.back(), shared.measures.front())
                                            : std::pair(shared.measures.front(), shared.measures.back());
            found.push_back({other, hours, shared.accounts});
        } else if (!shared.accounts) {
            found.push_back({shared.measures.front()});
        } else {
            for (const std::size_t measure : shared.measures)
                found.push_back({measure, std::nullopt, measure});
        }
    }
    std::sort(found.begin(), found.end(),
              [](const Driver& left, const Driver& right) { return left.volume < right.volume; });
    return found;
}

std::optional<Driver> driverOf(const Sources& sources, std::size_t volume) {
    const auto all = drivers(sources);
    const auto found = std::find_if(all.begin(), all.end(), [&](const Driver& driver) {
        return driver.volume == volume || driver.hours == volume;
    });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

Text flexedFormula(const SplitCells& cells) {
    std::vector<Text> needed = {cells.budget, cells.outturn, cells.volume, cells.volumeBudget};
    if (!cells.hours.empty()) needed.insert(needed.end(), {cells.hours, cells.hoursBudget});
    return where(allKnown(needed),
                 u"ROUND(" + cells.budget + u"*" + cells.volume + u"/" + cells.volumeBudget + u";2)");
}

Text volumePartFormula(const SplitCells& cells) {
    return where(u"ISNUMBER(" + cells.flexed + u")", u"ROUND(" + cells.budget + u"-" + cells.flexed + u";2)");
}

Text efficiencyPartFormula(const SplitCells& cells) {
    if (cells.hours.empty()) return Text(kNothing);
    return where(u"ISNUMBER(" + cells.flexed + u")", u"ROUND(" + cells.flexed + u"-" + cells.budget + u"*" +
                                                         cells.hours + u"/" + cells.hoursBudget + u";2)");
}

Text pricePartFormula(const SplitCells& cells) {
    return where(u"ISNUMBER(" + cells.flexed + u")",
                 u"ROUND(" + cells.total + u"-" + cells.volumePart + u"-N(" + cells.efficiencyPart + u");2)");
}

Text totalFormula(const SplitCells& cells) {
    return where(u"COUNT(" + cells.budget + u";" + cells.outturn + u")=2",
                 u"ROUND(" + cells.budget + u"-" + cells.outturn + u";2)");
}

}  // namespace outturn::report
