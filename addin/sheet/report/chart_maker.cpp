#include "sheet/report/chart_maker.hpp"

#include <algorithm>
#include <cstdlib>

#include <com/sun/star/chart/XChartDocument.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/document/XEmbeddedObjectSupplier.hpp>
#include <com/sun/star/drawing/XDrawPagesSupplier.hpp>
#include <com/sun/star/table/XTableChart.hpp>
#include <com/sun/star/table/XTableCharts.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>

#include "domain/report/sections/band_figures.hpp"
#include "domain/report/sections/chart_figures.hpp"
#include "sheet/document/properties.hpp"
#include "sheet/document/ranges.hpp"
#include "sheet/document/sheet_names.hpp"
#include "sheet/report/chart_looks.hpp"
#include "sheet/report/charts.hpp"

namespace outturn::sheet {

namespace css = com::sun::star;
using css::uno::Sequence;
using css::uno::UNO_QUERY_THROW;
using report::Row;
using report::Slot;
using rtl::OUString;
using Shape = Reference<css::drawing::XShape>;

namespace {

// In hundredths of a millimetre.
constexpr std::int32_t kHeight = 6400;
constexpr std::int32_t kBar = 560;
constexpr std::int32_t kBarsInHeight = 9;
constexpr std::int32_t kGreatestHeight = 20000;
// Between the two charts.
constexpr std::int32_t kBetween = 100;
// How far the names of activities reach to the left of their chart's title.
constexpr std::int32_t kReach = 900;

// What Calc makes of a measure.
constexpr std::int32_t kRounding = 30;

// By which it is found again on its sheet, also on a copy of it.
OUString shapeName(Chart chart) {
    return chart == Chart::Result ? OUString("Outturn Result") : OUString("Outturn Deviations");
}

Reference<css::table::XTableCharts> charts(const Range& sheet) {
    return Reference<css::table::XTableChartsSupplier>(sheet, UNO_QUERY_THROW)->getCharts();
}

template <class Object>
Reference<css::chart::XChartDocument> drawing(const Object& chart) {
    const Reference<css::document::XEmbeddedObjectSupplier> object(chart, UNO_QUERY_THROW);
    return {object->getEmbeddedObject(), UNO_QUERY_THROW};
}

Reference<css::drawing::XDrawPage> drawing(const SpreadsheetDocument& document, const Range& sheet) {
    const Reference<css::drawing::XDrawPagesSupplier> pages(document, UNO_QUERY_THROW);
    return {pages->getDrawPages()->getByIndex(addressOf(sheet).Sheet), UNO_QUERY_THROW};
}

template <class Wanted>
Shape findObject(const Reference<css::drawing::XDrawPage>& shapes, Wanted wanted) {
    for (sal_Int32 at = 0; at < shapes->getCount(); ++at) {
        const Shape shape(shapes->getByIndex(at), UNO_QUERY_THROW);
        const Reference<css::beans::XPropertySet> properties(shape, UNO_QUERY_THROW);
        const bool isObject = properties->getPropertySetInfo()->hasPropertyByName("PersistName");
        if (isObject && wanted(shape)) return shape;
    }
    return {};
}

// Charts are objects of the document: a name is free where no sheet has it.
OUString freeObjectName(const SpreadsheetDocument& document, const OUString& wanted) {
    for (std::int32_t number = 1;; ++number) {
        const OUString name = wanted + " " + OUString::number(number);
        bool taken = false;
        for (std::int16_t at = 0; at < sheetCount(document); ++at) {
            taken = taken || charts(sheetAt(document, at))->hasByName(name);
        }
        if (!taken) return name;
    }
}

// As wide and as far in as the report puts it; how far down says where its row was then.
bool isWhereItWasPut(const Shape& shape, const css::awt::Rectangle& area) {
    return std::abs(shape->getPosition().X - area.X) <= kRounding &&
           std::abs(shape->getSize().Width - area.Width) <= kRounding;
}

// Whether the same cells are meant: Calc joins ranges side by side, and on a copied sheet leaves those of the
// original.
bool covers(const Sequence<CellRangeAddress>& held, const Sequence<CellRangeAddress>& wanted) {
    sal_Int64 cells = 0;
    for (const auto& range : held) {
        cells += static_cast<sal_Int64>(range.EndColumn - range.StartColumn + 1) *
                 (range.EndRow - range.StartRow + 1);
    }
    sal_Int64 needed = 0;
    for (const auto& range : wanted) {
        needed += range.EndRow - range.StartRow + 1;
        const bool isHeld = std::any_of(held.begin(), held.end(), [&](const auto& one) {
            return one.Sheet == range.Sheet && one.StartColumn <= range.StartColumn &&
                   one.EndColumn >= range.EndColumn && one.StartRow <= range.StartRow &&
                   one.EndRow >= range.EndRow;
        });
        if (!isHeld) return false;
    }
    return cells == needed;
}

}  // namespace

std::size_t barCount(const std::vector<Row>& rows) {
    return static_cast<std::size_t>(std::count_if(
        rows.begin(), rows.end(), [](const Row& row) { return row.identity.starts_with(u"chart:bar:"); }));
}

std::int32_t chartsHeight(const std::vector<Row>& rows) {
    // With the sum.
    const auto more = static_cast<std::int32_t>(barCount(rows)) + 1 - kBarsInHeight;
    return std::min(kHeight + std::max(0, more) * kBar, kGreatestHeight);
}

ChartMaker::ChartMaker(const SpreadsheetDocument& document, const ReportGrid& grid,
                       const report::Places& places)
    : document_(document), grid_(grid), places_(places), shapes_(drawing(document, grid.sheet())) {}

bool ChartMaker::place(Chart chart) {
    const Shape found = find(chart);
    const bool isMade = !found.is();
    const Shape shape = isMade ? make(chart) : found;
    const css::awt::Rectangle area = areaOf(chart);
    // Not anchored to a cell: Calc 7.4 then never ends saving the sheet as .ods. A chart that a person
    // has not moved goes where its row is at each filling.
    if (isMade || grid_.isNewRow(u"charts") || isWhereItWasPut(shape, area)) {
        const css::awt::Point at = shape->getPosition();
        if (std::abs(at.X - area.X) > kRounding || std::abs(at.Y - area.Y) > kRounding)
            shape->setPosition(css::awt::Point(area.X, area.Y));
    }
    if (!isMade) follow(shape, chart);
    return isMade;
}

void ChartMaker::remove(Chart chart) {
    if (const Shape found = find(chart); found.is()) shapes_->remove(found);
}

ChartMaker::Shape ChartMaker::find(Chart chart) const {
    return findObject(shapes_, [&](const Shape& shape) {
        return Reference<css::container::XNamed>(shape, UNO_QUERY_THROW)->getName() == shapeName(chart);
    });
}

ChartMaker::Shape ChartMaker::make(Chart chart) {
    const OUString name = freeObjectName(document_, shapeName(chart));
    const auto all = charts(grid_.sheet());
    const css::awt::Rectangle area = areaOf(chart);
    all->addNewByName(name, area, ranges(chart), true, true);
    const auto made = drawing(all->getByName(name));
    const Shape shape = findObject(shapes_, [&](const Shape& candidate) {
        return property<OUString>(candidate, "PersistName") == name;
    });
    Reference<css::container::XNamed>(shape, UNO_QUERY_THROW)->setName(shapeName(chart));
    const css::awt::Size size(area.Width, area.Height);
    made->lockControllers();
    if (chart == Chart::Result) {
        dressResultChart(made, size, outturnPoints());
    } else {
        dressDeviationChart(made, size);
    }
    made->unlockControllers();
    return shape;
}

// The ranges follow rows that come and go; they are only set where they do not fit any more.
void ChartMaker::follow(const Shape& shape, Chart chart) {
    const auto all = charts(grid_.sheet());
    const OUString name = property<OUString>(shape, "PersistName");
    if (!all->hasByName(name)) return;
    const Reference<css::table::XTableChart> held(all->getByName(name), UNO_QUERY_THROW);
    const auto wanted = ranges(chart);
    if (covers(held->getRanges(), wanted)) return;
    if (chart != Chart::Result) return held->setRanges(wanted);
    // Lines and areas in one chart are no kind that Calc knows: given other cells, it would have both twice.
    const auto drawn = drawing(held);
    drawn->lockControllers();
    makeLines(drawn);
    held->setRanges(wanted);
    dressResultChart(drawn, shape->getSize(), outturnPoints());
    drawn->unlockControllers();
}

Sequence<CellRangeAddress> ChartMaker::ranges(Chart chart) const {
    const bool ofMonths = chart == Chart::Result;
    const std::int32_t first = places_.row(ofMonths ? u"chart:months" : u"chart:bars");
    const std::int32_t last =
        places_.row(ofMonths ? report::chartMonth(report::kMonths - 1) : Text(u"chart:sum"));
    std::vector<Slot> slots = {Slot::Label,  Slot::Period1, Slot::Period2, Slot::Period3, Slot::Period4,
                               Slot::Spacer, Slot::Year1,   Slot::Year2,   Slot::Year3,   Slot::Year4};
    if (ofMonths) {
        std::erase(slots, Slot::Spacer);
        slots.insert(slots.end(), {report::BandFigures::kLower, report::BandFigures::kWidth});
    }
    Sequence<CellRangeAddress> columns(static_cast<sal_Int32>(slots.size()));
    for (std::size_t at = 0; at < slots.size(); ++at) {
        const std::int32_t column = places_.column(slots[at]);
        columns.getArray()[at] = addressOf(part(grid_.sheet(), column, first, column, last));
    }
    return columns;
}

// How many months have an outturn.
std::int32_t ChartMaker::outturnPoints() const {
    const double period =
        grid_.sheet()->getCellByPosition(places_.column(Slot::Year3), places_.row(u"head"))->getValue();
    return static_cast<std::int32_t>(period) % 100;
}

css::awt::Rectangle ChartMaker::areaOf(Chart chart) const {
    const std::int32_t row = places_.row(u"charts");
    const auto cell = [&](Slot slot) {
        return part(grid_.sheet(), places_.column(slot), row, places_.column(slot), row);
    };
    const auto start = property<css::awt::Point>(cell(Slot::Label), "Position");
    const auto size = property<css::awt::Size>(cell(Slot::Year4), "Size");
    const sal_Int32 end = property<css::awt::Point>(cell(Slot::Year4), "Position").X + size.Width;
    const sal_Int32 parted = property<css::awt::Point>(cell(Slot::Spacer), "Position").X - kReach;
    if (chart == Chart::Deviations) return {parted, start.Y, std::max(end - parted, kHeight), size.Height};
    return {start.X, start.Y, std::max(parted - kBetween - start.X, kHeight), std::min(size.Height, kHeight)};
}

}  // namespace outturn::sheet
