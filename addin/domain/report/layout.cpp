#include "domain/report/layout.hpp"

#include <map>
#include <string>

namespace outturn::report {

namespace {

constexpr std::array<TextView, kSlots> kSlotNames = {
    u"outturn-label",  u"outturn-1",     u"outturn-2",     u"outturn-3",           u"outturn-4",
    u"outturn-spacer", u"outturn-5",     u"outturn-6",     u"outturn-7",           u"outturn-8",
    u"outturn-row",    u"outturn-marks", u"outturn-round", u"outturn-round-before"};

constexpr std::array<Figure, kFigures> kLinesOrder = {
    Figure::Outturn,  Figure::Budget,           Figure::Deviation,  Figure::OutturnLastYear,
    Figure::Forecast, Figure::PreviousForecast, Figure::YearBudget, Figure::FinalLastYear};
constexpr std::array<Figure, kFigures> kActivitiesOrder = {
    Figure::Deviation, Figure::Outturn,          Figure::Budget,     Figure::OutturnLastYear,
    Figure::Forecast,  Figure::PreviousForecast, Figure::YearBudget, Figure::FinalLastYear};
constexpr std::array<Slot, kFigures> kFigureSlots = {Slot::Period1, Slot::Period2, Slot::Period3,
                                                     Slot::Period4, Slot::Year1,   Slot::Year2,
                                                     Slot::Year3,   Slot::Year4};

// Two rows of one name are told apart by their number.
class Identities {
  public:
    Text unique(const Text& wanted) {
        const int times = ++used_[wanted];
        return times == 1 ? wanted : wanted + u"#" + fromUtf8(std::to_string(times));
    }

  private:
    std::map<Text, int> used_;
};

constexpr std::array<TextView, kControls> kControlNames = {u"rows",       u"ledger",  u"report",
                                                           u"difference", u"no-line", u"two-lines"};

void addChartFigures(std::vector<Row>& rows, const Sources& sources) {
    rows.push_back({u"chart:months", Role::ChartHeads});
    for (std::size_t at = 0; at < kMonths; ++at) {
        rows.push_back({chartMonth(at), Role::ChartMonth, Section::Lines, at});
    }
    if (!hasDeviationChart(sources)) return;
    const std::size_t bars = sources.activities.size() + (sources.otherActivities ? 1 : 0);
    rows.push_back({u"chart:bars", Role::ChartHeads, Section::Activities});
    for (std::size_t at = 0; at < bars; ++at) {
        rows.push_back({chartBar(at, bars), Role::ChartBar, Section::Activities, at});
    }
}

}  // namespace

bool hasDeviationChart(const Sources& sources) {
    return !sources.activities.empty() && !sources.budget.activityField.empty();
}

Text chartMonth(std::size_t index) {
    return u"chart:month:" + fromUtf8(std::to_string(index + 1));
}

Text chartBar(std::size_t index, std::size_t count) {
    return u"chart:bar:" + (index + 1 == count ? Text(u"last") : fromUtf8(std::to_string(index + 1)));
}

TextView slotName(Slot slot) {
    return kSlotNames.at(number(slot));
}

Slot slotOf(Section section, Figure figure) {
    const auto& order = section == Section::Lines ? kLinesOrder : kActivitiesOrder;
    std::size_t at = 0;
    while (order.at(at) != figure) ++at;
    return kFigureSlots.at(at);
}

Text reportMark(Month period) {
    return u"outturn-report:" + fromUtf8(std::to_string(period.code()));
}

std::vector<Row> planRows(const Sources& sources) {
    std::vector<Row> rows = {{u"columns", Role::Columns},     {u"head", Role::Head},
                             {u"title", Role::Title},         {u"message", Role::Message},
                             {u"gap:1", Role::Gap},           {u"lines", Role::Heading},
                             {u"lines:groups", Role::Groups}, {u"lines:heads", Role::ColumnHeads}};
    Identities identities;
    for (std::size_t at = 0; at < sources.lines.size(); ++at) {
        rows.push_back(
            {identities.unique(u"line:" + sources.lines[at].name), Role::Figures, Section::Lines, at});
    }
    rows.push_back({u"result", Role::Result});
    rows.push_back({u"lines:note", Role::Note});
    rows.push_back({u"lines:proposal", Role::Proposal});
    rows.push_back({u"gap:2", Role::Gap});
    if (!sources.activities.empty()) {
        constexpr auto kSection = Section::Activities;
        rows.push_back({u"activities", Role::Heading, kSection});
        rows.push_back({u"activities:groups", Role::Groups, kSection});
        rows.push_back({u"activities:heads", Role::ColumnHeads, kSection});
        for (std::size_t at = 0; at < sources.activities.size(); ++at) {
            rows.push_back(
                {identities.unique(u"activity:" + sources.activities[at].name), Role::Figures, kSection, at});
        }
        if (sources.otherActivities) {
            rows.push_back({u"activity-rest", Role::Figures, kSection, sources.activities.size(), true});
        }
        rows.push_back({u"activities:result", Role::Result, kSection});
        rows.push_back({u"activities:note", Role::Note, kSection});
        rows.push_back({u"activities:proposal", Role::Proposal, kSection});
        rows.push_back({u"gap:3", Role::Gap});
    }
    rows.push_back({u"charts:titles", Role::ChartTitles});
    rows.push_back({u"charts", Role::Charts});
    rows.push_back({u"gap:4", Role::Gap});
    rows.push_back({u"control", Role::Heading, Section::Lines, 1});
    for (std::size_t at = 0; at < kControls; ++at) {
        rows.push_back({u"control:" + Text(kControlNames.at(at)), Role::Control, Section::Lines, at});
    }
    addChartFigures(rows, sources);
    return rows;
}

}  // namespace outturn::report
