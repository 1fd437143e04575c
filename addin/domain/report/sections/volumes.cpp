// Volumes, what one of them costs, and what of the cost's deviation is owing to them.
#include "domain/report/sections/sections.hpp"
#include "domain/report/sections/side_table.hpp"
#include "domain/report/sections/volume_figures.hpp"

namespace outturn::report {

namespace {

constexpr std::array kColumns = {VolumeColumn::Outturn, VolumeColumn::Budget, VolumeColumn::LastYear};
constexpr Slot kChange = Slot::Year4;

constexpr Slot kBudget = Slot::Period2;
constexpr Slot kFlexed = Slot::Period3;
constexpr Slot kOutturn = Slot::Period4;
constexpr Slot kVolumePart = Slot::Year1;
constexpr Slot kEfficiencyPart = Slot::Year2;
constexpr Slot kPricePart = Slot::Year3;
constexpr Slot kTotal = Slot::Year4;

using Identities = std::vector<Text>;

TextId heading(VolumeColumn column) {
    switch (column) {
        case VolumeColumn::Budget:
            return TextId::ReportBudget;
        case VolumeColumn::LastYear:
            return TextId::ReportOutturnLastYear;
        case VolumeColumn::Outturn:
            break;
    }
    return TextId::ReportOutturn;
}

void heads(RowPlan& row, const Laid& laid) {
    row.put(Slot::Label, laid.words(TextId::SideTablesActivity), Style::ColumnText);
    row.putJoined(Slot::Period1, Slot::Period3, laid.words(TextId::VolumesMeasure), Style::ColumnText);
    row.put(Slot::Period4, laid.words(TextId::VolumesUnit), Style::ColumnText);
    for (const VolumeColumn column : kColumns) {
        row.put(volumeSlot(column), laid.words(heading(column)), Style::Column);
    }
    row.put(kChange, laid.words(TextId::VolumesChange), Style::Column);
}

// What a row is of: activity, measure and unit.
void names(RowPlan& row, const Laid& laid, const VolumeSource& volume, const Text& afterUnit) {
    row.put(Slot::Label, textOf(laid.sources.activities[volume.activity].labelCell), Style::LabelText);
    row.putJoined(Slot::Period1, Slot::Period3, textOf(volume.measureCell), Style::LabelText);
    row.put(Slot::Period4, Formula{textOf(volume.unitCell).text + u"&" + inQuotes(afterUnit)},
            Style::LabelText);
}

void change(RowPlan& row, const Laid& laid, const Text& identity) {
    row.put(kChange,
            contentOf(changeFormula(laid.cell(volumeSlot(VolumeColumn::Outturn), identity),
                                    laid.cell(volumeSlot(VolumeColumn::LastYear), identity))),
            Style::Share);
}

void volume(RowPlan& row, const Laid& laid, const Text& identity, const VolumeSource& source) {
    names(row, laid, source, source.average ? laid.words(TextId::VolumesAverage) : Text());
    for (const VolumeColumn column : kColumns) {
        row.put(volumeSlot(column), contentOf(volumeFormula(source, column)),
                source.average || source.inMoney ? Style::Mean : Style::Volume);
    }
    change(row, laid, identity);
}

void unitCost(RowPlan& row, const Laid& laid, const Text& identity, const VolumeSource& source,
              const Driver& driver, const Text& volumeRow) {
    names(row, laid, source, {});
    for (const VolumeColumn column : kColumns) {
        row.put(volumeSlot(column),
                contentOf(unitCostFormula(costCell(laid, driver, column),
                                          laid.cell(volumeSlot(column), volumeRow))),
                Style::Price);
    }
    change(row, laid, identity);
}

// Sums that lack a month, by name: their unit costs are too high without anyone having erred.
Text incompleteNote(const Laid& laid) {
    Text measures;
    for (const VolumeSource& source : laid.sources.volumes) {
        if (source.average || source.outturn.empty()) continue;
        measures += u";IF(" + over(u"COUNT", source.outturn) + u"<MOD(" + laid.figures.period() + u";100);" +
                    source.measureCell + u";\"\")";
    }
    if (measures.empty()) return u"=\"\"";
    const Text listed = u"TEXTJOIN(\", \";TRUE()" + measures + u")";
    return u"=IF(" + listed + u"=\"\";\"\";" +
           sentence(text(TextId::VolumesIncomplete, laid.wishes.language), {listed}) + u")";
}

void splitGroups(RowPlan& row, const Laid& laid) {
    row.putJoined(kBudget, kOutturn, laid.words(TextId::VolumesCost), Style::Group);
    row.putJoined(kVolumePart, kTotal, laid.words(TextId::VolumesDeviation), Style::Group);
}

void splitHeads(RowPlan& row, const Laid& laid) {
    row.put(kBudget, laid.words(TextId::ReportBudget), Style::Column);
    row.put(kFlexed, laid.words(TextId::VolumesFlexed), Style::Column);
    row.put(kOutturn, laid.words(TextId::ReportOutturn), Style::Column);
    row.put(kVolumePart, laid.words(TextId::VolumesVolume), Style::Column);
    row.put(kEfficiencyPart, laid.words(TextId::VolumesEfficiency), Style::Column);
    row.put(kPricePart, laid.words(TextId::VolumesPrice), Style::Column);
    row.put(kTotal, laid.words(TextId::VolumesTotal), Style::Column);
}

SplitCells splitCells(const Laid& laid, const Text& identity, const Driver& driver,
                      const Identities& volumeRows) {
    const auto of = [&](std::size_t measure, VolumeColumn column) {
        return laid.cell(volumeSlot(column), volumeRows[measure]);
    };
    SplitCells cells;
    cells.budget = costCell(laid, driver, VolumeColumn::Budget);
    cells.outturn = costCell(laid, driver, VolumeColumn::Outturn);
    cells.volume = of(driver.volume, VolumeColumn::Outturn);
    cells.volumeBudget = of(driver.volume, VolumeColumn::Budget);
    if (driver.hours) {
        cells.hours = of(*driver.hours, VolumeColumn::Outturn);
        cells.hoursBudget = of(*driver.hours, VolumeColumn::Budget);
    }
    cells.flexed = laid.cell(kFlexed, identity);
    cells.volumePart = laid.cell(kVolumePart, identity);
    cells.efficiencyPart = laid.cell(kEfficiencyPart, identity);
    cells.total = laid.cell(kTotal, identity);
    return cells;
}

void split(RowPlan& row, const Laid& laid, const Text& identity, const Driver& driver,
           const Identities& volumeRows) {
    const VolumeSource& measure = laid.sources.volumes[driver.volume];
    Text label =
        u"=" + laid.sources.activities[measure.activity].labelCell + u"&\": \"&" + measure.measureCell;
    if (driver.hours) {
        label += u"&" + inQuotes(laid.words(TextId::VolumesAnd)) + u"&" +
                 laid.sources.volumes[*driver.hours].measureCell;
    }
    row.putJoined(Slot::Label, Slot::Period1, Formula{label}, Style::Label);
    const SplitCells cells = splitCells(laid, identity, driver, volumeRows);
    const auto put = [&](Slot slot, const Text& formula, Style style) {
        row.put(slot, contentOf(formula), style);
    };
    put(kBudget, u"=" + cells.budget, Style::Figure);
    put(kFlexed, flexedFormula(cells), Style::Figure);
    put(kOutturn, u"=" + cells.outturn, Style::Figure);
    put(kVolumePart, volumePartFormula(cells), Style::Deviation);
    put(kEfficiencyPart, efficiencyPartFormula(cells), Style::Deviation);
    put(kPricePart, pricePartFormula(cells), Style::Deviation);
    put(kTotal, totalFormula(cells), Style::Deviation);
}

Identities addTableOfVolumes(RowList& rows) {
    addHeads(rows, u"volumes:heads", heads);
    Identities volumeRows;
    for (const VolumeSource& source : rows.sources().volumes) {
        addTableRow(
            rows, u"volume:" + source.name, volumeRows,
            [source](RowPlan& row, const Laid& laid, const Text& own) { volume(row, laid, own, source); });
    }
    addNote(rows, u"volumes:incomplete", [](const Laid& laid) { return Formula{incompleteNote(laid)}; });
    return volumeRows;
}

void addUnitCosts(RowList& rows, const Identities& volumeRows) {
    addSubheading(rows, u"volumes:unit", TextId::VolumesUnitCost);
    addHeads(rows, u"volumes:unit:heads", heads);
    Identities identities;
    for (std::size_t at = 0; at < volumeRows.size(); ++at) {
        const VolumeSource& source = rows.sources().volumes[at];
        const auto driver = driverOf(rows.sources(), at);
        if (!driver) continue;
        addTableRow(rows, u"unit-cost:" + source.name, identities,
                    [source, driver = *driver, volumeRow = volumeRows[at]](RowPlan& row, const Laid& laid,
                                                                           const Text& own) {
                        unitCost(row, laid, own, source, driver, volumeRow);
                    });
    }
    addNote(rows, u"volumes:unit:note",
            [](const Laid& laid) { return laid.words(TextId::VolumesUnitCostNote); });
    rows.addGap();
}

void addSplits(RowList& rows, const Identities& volumeRows) {
    addSubheading(rows, u"volumes:split", TextId::VolumesSplit);
    rows.add(u"volumes:split:groups", Role::Groups, splitGroups);
    addHeads(rows, u"volumes:split:heads", splitHeads);
    Identities identities;
    for (const Driver& driver : drivers(rows.sources())) {
        addTableRow(rows, u"cost-split:" + rows.sources().volumes[driver.volume].name, identities,
                    [driver, volumeRows](RowPlan& row, const Laid& laid, const Text& own) {
                        split(row, laid, own, driver, volumeRows);
                    });
    }
    addNote(rows, u"volumes:split:note",
            [](const Laid& laid) { return laid.words(TextId::VolumesSplitNote); });
    rows.addGap();
}

}  // namespace

void addVolumes(RowList& rows) {
    const Sources& sources = rows.sources();
    if (sources.volumes.empty() && sources.brokenVolumes == 0) return;
    rows.addHeading(u"volumes", TextId::VolumesHeading);
    Identities volumeRows;
    if (!sources.volumes.empty()) volumeRows = addTableOfVolumes(rows);
    addBrokenNote(rows, u"volumes:broken", sources.brokenVolumes, TextId::VolumesTable);
    rows.addGap();
    if (drivers(sources).empty()) return;
    addUnitCosts(rows, volumeRows);
    if (!sources.budget.activityField.empty()) addSplits(rows, volumeRows);
}

void addVolumeCosts(RowList& rows) {
    const Sources& sources = rows.sources();
    for (const Driver& driver : drivers(sources)) {
        rows.add(costRow(sources, driver), Role::Hidden, [driver](RowPlan& row, const Laid& laid) {
            for (const VolumeColumn column : kColumns) {
                row.hide(volumeSlot(column), contentOf(costFormula(laid, driver, column)));
            }
        });
    }
}

}  // namespace outturn::report
