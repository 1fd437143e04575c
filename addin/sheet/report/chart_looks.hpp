#pragma once

#include <cstdint>

#include <com/sun/star/awt/Size.hpp>
#include <com/sun/star/chart/XChartDocument.hpp>

#include "sheet/settings.hpp"

namespace outturn::sheet {

// How the report's charts look: no border, no ground, hairlines, names and figures at what they are of.

// Lines by month: outturn, forecast, budget and last year, then the names at the ends of the last three, and
// the outturn's; below them the band of the forecast, as where it begins and how wide it is.
// `outturnMonths`: how many have an outturn.
void dressResultChart(const Reference<com::sun::star::chart::XChartDocument>& chart,
                      const com::sun::star::awt::Size& size, std::int32_t outturnMonths);

// All its series as lines, until it is dressed again.
void makeLines(const Reference<com::sun::star::chart::XChartDocument>& chart);

// A waterfall of bars from a zero line; the series as WaterfallFigures has them.
void dressDeviationChart(const Reference<com::sun::star::chart::XChartDocument>& chart,
                         const com::sun::star::awt::Size& size);

}  // namespace outturn::sheet
