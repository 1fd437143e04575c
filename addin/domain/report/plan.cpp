#include "domain/report/plan.hpp"

#include <string>

#include "domain/report/sections/sections.hpp"

namespace outturn::report {

Laid::Laid(const Sources& itsSources, const Wishes& itsWishes, const std::vector<Row>& itsRows,
           const Places& itsPlaces)
    : sources(itsSources),
      wishes(itsWishes),
      rows(itsRows),
      places(itsPlaces),
      figures(itsSources, itsRows, itsPlaces),
      unit(fromUtf8(std::to_string(static_cast<long>(kronorPer(itsWishes.unit))))) {}

Text Laid::result(Figure figure) const {
    return places.cell(slotOf(Section::Lines, figure), u"result");
}

std::vector<Row> planRows(const Sources& sources, const Wishes& wishes) {
    RowList rows(sources, wishes);
    addHead(rows);
    addTable(rows, Section::Lines);
    addTable(rows, Section::Activities);
    addCharts(rows);
    addDecision(rows);
    addSummary(rows);
    addOutturn(rows);
    addForecast(rows);
    addAccuracy(rows);
    addMeasures(rows);
    addRisks(rows);
    addVolumes(rows);
    addEquity(rows);
    addCalendar(rows);
    addAssessments(rows);
    addControl(rows);
    addChartFigures(rows);
    addForecastWorkings(rows);
    addVolumeCosts(rows);
    addSentenceFigures(rows);
    addAccuracyFigures(rows);
    addWorkings(rows);
    return rows.take();
}

std::vector<RowPlan> planContents(const Sources& sources, const Wishes& wishes, const std::vector<Row>& rows,
                                  const Places& places) {
    const Laid laid(sources, wishes, rows, places);
    std::vector<RowPlan> plans(rows.size());
    for (std::size_t at = 0; at < rows.size(); ++at) {
        const Row& row = rows[at];
        if (row.fill) row.fill(plans[at], laid);
        plans[at].hide(Slot::Identity, row.role == Role::Columns ? reportMark(wishes.period) : row.identity);
    }
    return plans;
}

}  // namespace outturn::report
