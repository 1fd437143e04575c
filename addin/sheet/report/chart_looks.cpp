#include "sheet/report/chart_looks.hpp"

#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/awt/Rectangle.hpp>
#include <com/sun/star/chart/ChartAxisLabelPosition.hpp>
#include <com/sun/star/chart/DataLabelPlacement.hpp>
#include <com/sun/star/chart/MissingValueTreatment.hpp>
#include <com/sun/star/chart/X3DDisplay.hpp>
#include <com/sun/star/chart/XAxisXSupplier.hpp>
#include <com/sun/star/chart/XAxisYSupplier.hpp>
#include <com/sun/star/chart/XDiagramPositioning.hpp>
#include <com/sun/star/chart2/DataPointLabel.hpp>
#include <com/sun/star/chart2/StackingDirection.hpp>
#include <com/sun/star/chart2/Symbol.hpp>
#include <com/sun/star/chart2/SymbolStyle.hpp>
#include <com/sun/star/chart2/XChartDocument.hpp>
#include <com/sun/star/chart2/XChartTypeContainer.hpp>
#include <com/sun/star/chart2/XChartTypeManager.hpp>
#include <com/sun/star/chart2/XCoordinateSystemContainer.hpp>
#include <com/sun/star/chart2/XDataSeriesContainer.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/drawing/DashStyle.hpp>
#include <com/sun/star/drawing/FillStyle.hpp>
#include <com/sun/star/drawing/LineDash.hpp>
#include <com/sun/star/drawing/LineStyle.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>

#include "sheet/document/properties.hpp"
#include "sheet/report/colours.hpp"

namespace outturn::sheet {

namespace css = com::sun::star;
using css::chart::DataLabelPlacement::CENTER;
using css::chart::DataLabelPlacement::NEAR_ORIGIN;
using css::chart::DataLabelPlacement::RIGHT;
using css::chart2::XDataSeries;
using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY_THROW;
using rtl::OUString;
using ChartDocument = Reference<css::chart::XChartDocument>;
using Series = Sequence<Reference<XDataSeries>>;
using Properties = Reference<css::beans::XPropertySet>;

namespace {

// In hundredths of a millimetre.
constexpr sal_Int16 kBandTransparency = 88;  // in percent
constexpr sal_Int32 kHairline = 9;
constexpr sal_Int32 kHeavyLine = 90;
constexpr sal_Int32 kLine = 50;
constexpr sal_Int32 kDot = 190;
constexpr sal_Int32 kNameRoom = 2300;    // for "Last year −1 234" beside the lines
constexpr sal_Int32 kAmountRoom = 1050;  // for the axis of amounts
constexpr sal_Int32 kMonthRoom = 550;    // for the months below
constexpr sal_Int32 kTopRoom = 150;
constexpr double kActivityPart = 0.45;  // of the width, for the names of the activities
constexpr sal_Int32 kBarGap = 45;       // in percent of a bar

const char* const kDashName = "Outturn Forecast";

void setText(const Properties& object, float size, sal_Int32 colour) {
    setProperty(object, "CharFontName", OUString("Carlito;Liberation Sans;Arial"));
    setProperty(object, "CharHeight", size);
    setProperty(object, "CharColor", colour);
}

void clear(const Properties& area) {
    setProperty(area, "FillStyle", css::drawing::FillStyle_NONE);
    setProperty(area, "LineStyle", css::drawing::LineStyle_NONE);
}

void hairline(const Properties& line, sal_Int32 colour) {
    setProperty(line, "LineStyle", css::drawing::LineStyle_SOLID);
    setProperty(line, "LineWidth", kHairline);
    setProperty(line, "LineColor", colour);
}

Reference<css::beans::XPropertySet> setDiagram(const ChartDocument& chart, const char* type) {
    const Reference<css::lang::XMultiServiceFactory> factory(chart, UNO_QUERY_THROW);
    const Reference<css::chart::XDiagram> diagram(factory->createInstance(OUString::createFromAscii(type)),
                                                  UNO_QUERY_THROW);
    chart->setDiagram(diagram);
    setProperty(chart, "HasMainTitle", false);
    setProperty(chart, "HasSubTitle", false);
    setProperty(chart, "HasLegend", false);
    clear(chart->getArea());
    const Reference<css::chart::XDiagram> set = chart->getDiagram();
    clear(Reference<css::chart::X3DDisplay>(set, UNO_QUERY_THROW)->getWall());
    setProperty(set, "IncludeHiddenCells", true);
    return {set, UNO_QUERY_THROW};
}

Reference<css::chart2::XChartType> chartType(const ChartDocument& chart) {
    const Reference<css::chart2::XChartDocument> document(chart, UNO_QUERY_THROW);
    const Reference<css::chart2::XCoordinateSystemContainer> systems(document->getFirstDiagram(),
                                                                     UNO_QUERY_THROW);
    const Reference<css::chart2::XChartTypeContainer> types(systems->getCoordinateSystems()[0],
                                                            UNO_QUERY_THROW);
    return types->getChartTypes()[0];
}

Series series(const ChartDocument& chart) {
    return Reference<css::chart2::XDataSeriesContainer>(chartType(chart), UNO_QUERY_THROW)->getDataSeries();
}

void placeDiagram(const Properties& diagram, const css::awt::Rectangle& area) {
    Reference<css::chart::XDiagramPositioning>(diagram, UNO_QUERY_THROW)
        ->setDiagramPositionExcludingAxes(area);
}

enum class Shows : std::uint8_t { Name, Value };

template <class Object>
void label(const Reference<Object>& object, Shows shows, sal_Int32 placement, sal_Int32 colour) {
    css::chart2::DataPointLabel shown;
    shown.ShowNumber = shows == Shows::Value;
    shown.ShowSeriesName = shows == Shows::Name;
    setProperty(object, "Label", shown);
    setProperty(object, "LabelPlacement", placement);
    const Properties properties(object, UNO_QUERY_THROW);
    setText(properties, 9.0F, colour);
    setProperty(object, "CharWeight", css::awt::FontWeight::BOLD);
}

void noSymbol(const Reference<XDataSeries>& one) {
    css::chart2::Symbol none;
    none.Style = css::chart2::SymbolStyle_NONE;
    setProperty(one, "Symbol", none);
}

void line(const Reference<XDataSeries>& one, sal_Int32 colour, sal_Int32 width) {
    setProperty(one, "Color", colour);
    setProperty(one, "LineWidth", width);
    setProperty(one, "LineStyle", css::drawing::LineStyle_SOLID);
    noSymbol(one);
}

void dash(const ChartDocument& chart, const Reference<XDataSeries>& one) {
    const Reference<css::lang::XMultiServiceFactory> factory(chart, UNO_QUERY_THROW);
    const Reference<css::container::XNameContainer> dashes(
        factory->createInstance("com.sun.star.drawing.DashTable"), UNO_QUERY_THROW);
    const OUString name = OUString::createFromAscii(kDashName);
    css::drawing::LineDash wanted;
    wanted.Style = css::drawing::DashStyle_RECT;
    wanted.Dashes = 1;
    wanted.DashLen = 120;
    wanted.Distance = 90;
    if (!dashes->hasByName(name)) dashes->insertByName(name, css::uno::Any(wanted));
    setProperty(one, "LineStyle", css::drawing::LineStyle_DASH);
    setProperty(one, "LineDashName", name);
}

// The name of a line: a series of one point that is not seen itself.
void name(const Reference<XDataSeries>& one, sal_Int32 placement, sal_Int32 colour) {
    line(one, colour, 0);
    setProperty(one, "LineStyle", css::drawing::LineStyle_NONE);
    label(one, Shows::Name, placement, colour);
}

// Two series as areas that are stacked, below the lines: what is not seen up to where the band begins, and
// the band. Below: chart types are drawn in their order.
void band(const ChartDocument& chart, const Reference<XDataSeries>& lower,
          const Reference<XDataSeries>& width, const Reference<css::chart2::XChartType>& area) {
    const Reference<css::chart2::XChartDocument> document(chart, UNO_QUERY_THROW);
    const Reference<css::chart2::XCoordinateSystemContainer> systems(document->getFirstDiagram(),
                                                                     UNO_QUERY_THROW);
    const Reference<css::chart2::XChartTypeContainer> types(systems->getCoordinateSystems()[0],
                                                            UNO_QUERY_THROW);
    const Reference<css::chart2::XDataSeriesContainer> lines(types->getChartTypes()[0], UNO_QUERY_THROW);
    const Reference<css::chart2::XDataSeriesContainer> areas(area, UNO_QUERY_THROW);
    areas->setDataSeries({});
    for (const auto& one : {lower, width}) {
        lines->removeDataSeries(one);
        setProperty(one, "StackingDirection", css::chart2::StackingDirection_Y_STACKING);
        setProperty(one, "BorderStyle", css::drawing::LineStyle_NONE);
        noSymbol(one);
        areas->addDataSeries(one);
    }
    setProperty(lower, "FillStyle", css::drawing::FillStyle_NONE);
    setProperty(width, "FillStyle", css::drawing::FillStyle_SOLID);
    setProperty(width, "Color", colours::kInk);
    setProperty(width, "Transparency", kBandTransparency);
    Sequence<Reference<css::chart2::XChartType>> both(2);
    both.getArray()[0] = area;
    both.getArray()[1] = types->getChartTypes()[0];
    types->setChartTypes(both);
}

// The last month with an outturn: a dot. In December the line's name stands there.
void outturnEnd(const Reference<XDataSeries>& one, std::int32_t months) {
    const Properties point = one->getDataPointByIndex(months - 1);
    css::chart2::Symbol dot;
    dot.Style = css::chart2::SymbolStyle_STANDARD;
    dot.StandardSymbol = 8;  // a circle
    dot.Size = css::awt::Size(kDot, kDot);
    dot.BorderColor = colours::kInk;
    dot.FillColor = colours::kInk;
    setProperty(point, "Symbol", dot);
}

void unseen(const Reference<XDataSeries>& one) {
    setProperty(one, "FillStyle", css::drawing::FillStyle_NONE);
    setProperty(one, "BorderStyle", css::drawing::LineStyle_NONE);
}

void bars(const Reference<XDataSeries>& one, sal_Int32 colour) {
    setProperty(one, "Color", colour);
    setProperty(one, "FillStyle", css::drawing::FillStyle_SOLID);
    setProperty(one, "BorderStyle", css::drawing::LineStyle_NONE);
}

// The figure where a bar ends: a bar of no length to speak of, which begins there.
void figure(const Reference<XDataSeries>& one, sal_Int32 colour) {
    unseen(one);
    label(one, Shows::Value, NEAR_ORIGIN, colour);
}

}  // namespace

void makeLines(const ChartDocument& chart) {
    setDiagram(chart, "com.sun.star.chart.LineDiagram");
}

void dressResultChart(const ChartDocument& chart, const css::awt::Size& size, std::int32_t outturnMonths) {
    // Only a diagram makes a chart type, whichever process asks for it.
    setDiagram(chart, "com.sun.star.chart.AreaDiagram");
    const auto area = chartType(chart);
    const auto diagram = setDiagram(chart, "com.sun.star.chart.LineDiagram");
    setProperty(diagram, "MissingValueTreatment", css::chart::MissingValueTreatment::LEAVE_GAP);
    const auto months = Reference<css::chart::XAxisXSupplier>(diagram, UNO_QUERY_THROW)->getXAxis();
    setText(months, 8.0F, colours::kGrey);
    hairline(months, colours::kGrey);
    setProperty(months, "LabelPosition", css::chart::ChartAxisLabelPosition_OUTSIDE_START);
    setProperty(months, "Marks", sal_Int32{0});
    setProperty(months, "TextRotation", sal_Int32{0});
    setProperty(months, "TextBreak", false);
    const Reference<css::chart::XAxisYSupplier> across(diagram, UNO_QUERY_THROW);
    setText(across->getYAxis(), 8.0F, colours::kGrey);
    setProperty(across->getYAxis(), "LineStyle", css::drawing::LineStyle_NONE);
    setProperty(across->getYAxis(), "Marks", sal_Int32{0});
    setProperty(diagram, "HasYAxisGrid", true);
    hairline(across->getYMainGrid(), colours::kFaint);

    const Series all = series(chart);
    line(all[0], colours::kInk, kHeavyLine);
    line(all[1], colours::kInk, kLine);
    dash(chart, all[1]);
    line(all[2], colours::kAccent, kLine);
    line(all[3], colours::kLastYear, kLine);
    if (outturnMonths < 12) outturnEnd(all[0], outturnMonths);
    name(all[4], RIGHT, colours::kInk);
    name(all[5], RIGHT, colours::kAccent);
    name(all[6], RIGHT, colours::kGrey);
    name(all[7], CENTER, colours::kInk);
    band(chart, all[8], all[9], area);
    placeDiagram(diagram, {kAmountRoom, kTopRoom, size.Width - kAmountRoom - kNameRoom,
                           size.Height - kTopRoom - kMonthRoom});
}

void dressDeviationChart(const ChartDocument& chart, const css::awt::Size& size) {
    const auto diagram = setDiagram(chart, "com.sun.star.chart.BarDiagram");
    setProperty(diagram, "Vertical", true);
    setProperty(diagram, "Stacked", true);
    const auto names = Reference<css::chart::XAxisXSupplier>(diagram, UNO_QUERY_THROW)->getXAxis();
    setText(names, 9.0F, colours::kInk);
    hairline(names, colours::kInk);
    setProperty(names, "LabelPosition", css::chart::ChartAxisLabelPosition_OUTSIDE_START);
    setProperty(names, "Marks", sal_Int32{0});
    setProperty(names, "TextBreak", false);
    setProperty(names, "TextOverlap", true);
    setProperty(names, "ReverseDirection", true);
    setProperty(diagram, "HasYAxisGrid", false);
    setProperty(diagram, "HasYAxis", false);

    Sequence<sal_Int32> overlap(1);
    overlap.getArray()[0] = 100;
    Sequence<sal_Int32> gap(1);
    gap.getArray()[0] = kBarGap;
    setProperty(chartType(chart), "OverlapSequence", overlap);
    setProperty(chartType(chart), "GapwidthSequence", gap);
    const Series all = series(chart);
    unseen(all[0]);
    for (const sal_Int32 better : {1, 2}) bars(all[better], colours::kBetter);
    for (const sal_Int32 worse : {3, 4}) bars(all[worse], colours::kWorseBar);
    bars(all[5], colours::kInk);
    figure(all[6], colours::kBetter);
    figure(all[7], colours::kWorse);
    unseen(all[8]);
    const auto left = static_cast<sal_Int32>(size.Width * kActivityPart);
    placeDiagram(diagram, {left, kTopRoom, size.Width - left, size.Height - 2 * kTopRoom});
}

}  // namespace outturn::sheet
