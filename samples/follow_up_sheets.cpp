#include "follow_up_sheets.hpp"

#include "follow_up.hpp"
#include "plan_arithmetic.hpp"

namespace outturn::sample {
namespace {

WholeKronor kronor(std::int64_t tkr) {
    return {fromTkr(tkr)};
}

// These tables are read by people first: the activity by its name.
std::string nameOf(std::size_t activity) {
    return activities()[activity].name;
}

void addMeasures(FlatOds& file) {
    static constexpr ColumnPlan kColumns[] = {
        {"Åtgärd", 96},      {"Verksamhet", 46},       {"Belopp (helår)", 30, true},
        {"Från period", 24}, {"Realiserat", 28, true}, {"Mål", 30, true}};
    file.openTable("Åtgärder", kColumns);
    for (const Measure& measure : measures()) {
        const bool first = &measure == measures().data();  // its row holds the goal of all
        file.row({measure.name, nameOf(measure.activity), kronor(measure.wholeYearTkr),
                  Code{measure.from.code()}, kronor(measure.realisedTkr),
                  first ? Value(kronor(kMeasuresGoalTkr)) : Value()});
    }
    file.closeSheet();
}

void addRisks(FlatOds& file) {
    static constexpr ColumnPlan kColumns[] = {{"Verksamhet", 46},
                                              {"Risk", 120},
                                              {"Lägst", 30, true},
                                              {"Högst", 30, true},
                                              {"Sannolikhet", 24, true}};
    file.openTable("Risker", kColumns);
    for (const Risk& risk : risks())
        file.row({nameOf(risk.activity), risk.name, kronor(risk.lowTkr), kronor(risk.highTkr),
                  Percent{risk.probabilityPercent}});
    file.closeSheet();
}

void addVolumes(FlatOds& file, const std::vector<VolumeRow>& rows) {
    static constexpr ColumnPlan kColumns[] = {{"Period", 18}, {"Verksamhet", 46},   {"Mått", 46},
                                              {"Enhet", 18},  {"Utfall", 28, true}, {"Budget", 28, true},
                                              {"Konton", 18}};
    file.openTable("Volymer", kColumns);
    for (const VolumeRow& row : rows)
        file.row({Code{row.month.code()}, nameOf(row.activity), row.measure, row.unit, row.outturn,
                  row.budget, row.account ? Value(Code{*row.account}) : Value()});
    file.closeSheet();
}

void addEquity(FlatOds& file) {
    static constexpr ColumnPlan kColumns[] = {{"Period", 18}, {"Belopp", 34, true}, {"Ändamål", 130}};
    file.openTable("Eget kapital", kColumns);
    for (const Equity& row : equity()) file.row({Code{row.year}, kronor(row.tkr), row.purpose});
    file.closeSheet();
}

void addMeetings(FlatOds& file) {
    static constexpr ColumnPlan kColumns[] = {{"Period", 18}, {"Rapport", 76}, {"Sammanträde", 30}};
    file.openTable("Uppföljningsplan", kColumns);
    for (const Meeting& row : meetings())
        file.row({Code{row.period.code()}, row.report,
                  Date{row.meeting.year, row.meeting.month, row.meeting.day}});
    file.closeSheet();
}

}  // namespace

void addFollowUp(FlatOds& file, const std::vector<VolumeRow>& volumes) {
    addMeasures(file);
    addRisks(file);
    addVolumes(file, volumes);
    addEquity(file);
    addMeetings(file);
}

}  // namespace outturn::sample
