#pragma once

#include "domain/report/row.hpp"

namespace outturn::report {

// The sections of a report: each adds its rows, and nothing where the workbook lacks what it takes.

// The names of the columns, organisation, period, title and message.
void addHead(RowList& rows);
// The summary of results by line, or by activity.
void addTable(RowList& rows, Section section);
// The charts, and the hidden figures they show.
void addCharts(RowList& rows);
void addChartFigures(RowList& rows);
// Numbered sentences for the board to decide on.
void addDecision(RowList& rows);
// What the figures say, in sentences.
void addSummary(RowList& rows);
// Up to the period, by activity: change since last year, and a comment below each.
void addOutturn(RowList& rows);
// For the year, by activity, and the bridge from the deviation so far to the forecast.
void addForecast(RowList& rows);
// How good the forecasts have been, by line and activity and by month, and what the automatic one leans on.
void addAccuracy(RowList& rows);
// The hidden rows of what its sentences name.
void addAccuracyFigures(RowList& rows);
// The hidden rows that proposals and the bridge take measures and risks from.
void addForecastWorkings(RowList& rows);
void addMeasures(RowList& rows);
void addRisks(RowList& rows);
// Volumes, what one costs, and the deviation split into volume and price.
void addVolumes(RowList& rows);
// The hidden rows of what the activities with volumes cost.
void addVolumeCosts(RowList& rows);
void addEquity(RowList& rows);
// The year's reports and meetings.
void addCalendar(RowList& rows);
// What a person has to write: the assessments, consultation and attachments.
void addAssessments(RowList& rows);
// Whether the report holds the whole ledger, once.
void addControl(RowList& rows);
// The hidden rows of what the sentences of decision and summary name.
void addSentenceFigures(RowList& rows);
// The hidden row of what the person chose and other sections refer to.
void addWorkings(RowList& rows);

}  // namespace outturn::report
