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

Text costRow(const Sources& sources, std::size_t activity) {
    const auto first = sources.activities.begin();
    const auto own = first + static_cast<std::ptrdiff_t>(activity);
    const auto sameBefore =
        std::count_if(first, own, [&](const RowSource& other) { return other.name == own->name; });
    const Text number = sameBefore == 0 ? Text() : u"#" + fromUtf8(std::to_string(sameBefore + 1));
    return u"volumes:cost:" + own->name + number;
}

Text costFormula(const Laid& laid, std::size_t activity, VolumeColumn column) {
    const Sources& sources = laid.sources;
    const bool isBudget = column == VolumeColumn::Budget;
    const bool exists = isBudget                           ? !sources.budget.activityField.empty()
                        : column == VolumeColumn::LastYear ? sources.lastYear
                                                           : true;
    if (!exists) return Text(kNothing);
    const LedgerSource& table = isBudget ? sources.budget : sources.ledger;
    const Text period = laid.figures.period() + (column == VolumeColumn::LastYear ? u"-100" : u"");
    std::vector<Text> lines;
    for (const RowSource& line : sources.lines) {
        if (!line.isCost) continue;
        lines.push_back(ledgerSum(
            table, period, Figures::ofActivity(sources.activities[activity], line.criterionCell, table)));
    }
    return u"=ROUND(-" + over(u"SUM", lines) + u";2)";
}

Text costCell(const Laid& laid, std::size_t activity, VolumeColumn column) {
    return laid.cell(volumeSlot(column), costRow(laid.sources, activity));
}

Text changeFormula(const Text& now, const Text& before) {
    return where(u"AND(ISNUMBER(" + now + u");N(" + before + u")<>0)", now + u"/" + before + u"-1");
}

Text unitCostFormula(const Text& cost, const Text& volume) {
    return where(allKnown({cost, volume}), u"ROUND(" + cost + u"/" + volume + u";2)");
}

std::vector<Driver> drivers(const Sources& sources) {
    std::vector<Driver> found;
    for (std::size_t at = 0; at < sources.volumes.size(); ++at) {
        const VolumeSource& own = sources.volumes[at];
        if (own.inMoney) continue;
        std::vector<std::size_t> others;
        for (std::size_t other = 0; other < sources.volumes.size(); ++other) {
            const VolumeSource& volume = sources.volumes[other];
            if (other != at && volume.activity == own.activity && !volume.inMoney) others.push_back(other);
        }
        const bool isPair = others.size() == 1 && sources.volumes[others.front()].inHours != own.inHours;
        if (isPair && own.inHours) continue;
        found.push_back({at, isPair ? std::optional(others.front()) : std::nullopt});
    }
    return found;
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
