#include "sheet/report_charts.hpp"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <utility>

#include <com/sun/star/awt/Rectangle.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/chart/XChartDocument.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/document/XEmbeddedObjectSupplier.hpp>
#include <com/sun/star/document/XUndoAction.hpp>
#include <com/sun/star/document/XUndoManager.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/drawing/XDrawPagesSupplier.hpp>
#include <com/sun/star/drawing/XShape.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/table/XTableChart.hpp>
#include <com/sun/star/table/XTableCharts.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>
#include <com/sun/star/uno/Exception.hpp>
#include <cppuhelper/implbase1.hxx>

#include "domain/report/sections/chart_figures.hpp"
#include "sheet/properties.hpp"
#include "sheet/ranges.hpp"
#include "sheet/report_chart_looks.hpp"
#include "sheet/sheet_names.hpp"

namespace outturn::sheet {

namespace css = com::sun::star;
using css::uno::Sequence;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using report::Role;
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
constexpr std::int32_t kBetween = 250;

// What Calc makes of a measure.
constexpr std::int32_t kRounding = 30;

enum class Chart : std::uint8_t { Result, Deviations };

// By which it is found again on its sheet, also on a copy of it.
OUString shapeName(Chart chart) {
    return chart == Chart::Result ? OUString("Outturn Result") : OUString("Outturn Deviations");
}

std::size_t barCount(const std::vector<Row>& rows) {
    return static_cast<std::size_t>(std::count_if(
        rows.begin(), rows.end(), [](const Row& row) { return row.identity.starts_with(u"chart:bar:"); }));
}

Reference<css::table::XTableCharts> charts(const Range& sheet) {
    return Reference<css::table::XTableChartsSupplier>(sheet, UNO_QUERY_THROW)->getCharts();
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

Reference<css::document::XUndoManager> undoManager(const SpreadsheetDocument& document) {
    return Reference<css::document::XUndoManagerSupplier>(document, UNO_QUERY_THROW)->getUndoManager();
}

class Maker {
  public:
    Maker(const SpreadsheetDocument& document, const ReportGrid& grid, const std::vector<Row>& rows,
          const report::Places& places)
        : document_(document),
          grid_(grid),
          rows_(rows),
          places_(places),
          shapes_(drawing(document, grid.sheet())) {}

    // Whether it was made.
    bool place(Chart chart) {
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

    void remove(Chart chart) {
        if (const Shape found = find(chart); found.is()) shapes_->remove(found);
    }

  private:
    // As wide and as far in as the report puts it; how far down says where its row was then.
    static bool isWhereItWasPut(const Shape& shape, const css::awt::Rectangle& area) {
        return std::abs(shape->getPosition().X - area.X) <= kRounding &&
               std::abs(shape->getSize().Width - area.Width) <= kRounding;
    }
    [[nodiscard]] Shape find(Chart chart) const {
        return findObject(shapes_, [&](const Shape& shape) {
            return Reference<css::container::XNamed>(shape, UNO_QUERY_THROW)->getName() == shapeName(chart);
        });
    }

    static Slot firstSlot(Chart chart) { return chart == Chart::Result ? Slot::Label : Slot::Year1; }

    Shape make(Chart chart) {
        const OUString name = freeObjectName(document_, shapeName(chart));
        const auto all = charts(grid_.sheet());
        all->addNewByName(name, areaOf(chart), ranges(chart), true, true);
        const Reference<css::document::XEmbeddedObjectSupplier> object(all->getByName(name), UNO_QUERY_THROW);
        const Reference<css::chart::XChartDocument> made(object->getEmbeddedObject(), UNO_QUERY_THROW);
        const Shape shape = findObject(shapes_, [&](const Shape& candidate) {
            return property<OUString>(candidate, "PersistName") == name;
        });
        Reference<css::container::XNamed>(shape, UNO_QUERY_THROW)->setName(shapeName(chart));
        const css::awt::Rectangle area = areaOf(chart);
        const css::awt::Size size(area.Width, area.Height);
        if (chart == Chart::Result) {
            dressResultChart(made, size, outturnPoints());
        } else {
            dressDeviationChart(made, size);
        }
        return shape;
    }

    // The ranges follow rows that come and go; they are only set where they do not fit any more.
    void follow(const Shape& shape, Chart chart) {
        const auto all = charts(grid_.sheet());
        const OUString name = property<OUString>(shape, "PersistName");
        if (!all->hasByName(name)) return;
        const Reference<css::table::XTableChart> held(all->getByName(name), UNO_QUERY_THROW);
        const auto wanted = ranges(chart);
        if (covers(held->getRanges(), wanted)) return;
        held->setRanges(wanted);
    }

    // Whether the same cells are meant: Calc joins ranges side by side.
    static bool covers(const Sequence<CellRangeAddress>& held, const Sequence<CellRangeAddress>& wanted) {
        sal_Int64 cells = 0;
        for (const auto& range : held) {
            cells += static_cast<sal_Int64>(range.EndColumn - range.StartColumn + 1) *
                     (range.EndRow - range.StartRow + 1);
        }
        sal_Int64 needed = 0;
        for (const auto& range : wanted) {
            needed += range.EndRow - range.StartRow + 1;
            const bool isHeld = std::any_of(held.begin(), held.end(), [&](const auto& one) {
                return one.StartColumn <= range.StartColumn && one.EndColumn >= range.EndColumn &&
                       one.StartRow <= range.StartRow && one.EndRow >= range.EndRow;
            });
            if (!isHeld) return false;
        }
        return cells == needed;
    }

    [[nodiscard]] Sequence<CellRangeAddress> ranges(Chart chart) const {
        const bool ofMonths = chart == Chart::Result;
        std::vector<Slot> slots = {Slot::Label, Slot::Period1, Slot::Period2, Slot::Period3, Slot::Period4};
        if (ofMonths) slots.insert(slots.end(), {Slot::Year1, Slot::Year2, Slot::Year3});
        if (!ofMonths) slots = {Slot::Label, Slot::Period2, Slot::Period3, Slot::Period4, Slot::Year4};
        const Text last = ofMonths ? report::chartMonth(report::kMonths - 1)
                                   : report::chartBar(barCount(rows_) - 1, barCount(rows_));
        Sequence<CellRangeAddress> columns(static_cast<sal_Int32>(slots.size()));
        for (std::size_t at = 0; at < slots.size(); ++at) {
            columns.getArray()[at] = addressOf(part(grid_.sheet(), places_.column(slots[at]),
                                                    places_.row(ofMonths ? u"chart:months" : u"chart:bars"),
                                                    places_.column(slots[at]), places_.row(last)));
        }
        return columns;
    }

    // How many months have an outturn.
    [[nodiscard]] std::int32_t outturnPoints() const {
        const double period =
            grid_.sheet()->getCellByPosition(places_.column(Slot::Year3), places_.row(u"head"))->getValue();
        return static_cast<std::int32_t>(period) % 100;
    }

    [[nodiscard]] css::awt::Rectangle areaOf(Chart chart) const {
        const std::int32_t row = places_.row(u"charts");
        const Range cell =
            part(grid_.sheet(), places_.column(firstSlot(chart)), row, places_.column(firstSlot(chart)), row);
        const auto start = property<css::awt::Point>(cell, "Position");
        const Slot end = chart == Chart::Result ? Slot::Year1 : Slot::Year4;
        const Range last = part(grid_.sheet(), places_.column(end), row, places_.column(end), row);
        const auto endsAt = property<css::awt::Point>(last, "Position");
        const auto size = property<css::awt::Size>(last, "Size");
        const sal_Int32 right = chart == Chart::Result ? endsAt.X - kBetween : endsAt.X + size.Width;
        return {start.X, start.Y, std::max(right - start.X, kHeight / 2), size.Height};
    }

    const SpreadsheetDocument& document_;
    const ReportGrid& grid_;
    const std::vector<Row>& rows_;
    const report::Places& places_;
    Reference<css::drawing::XDrawPage> shapes_;
};

// Calc 7.4 crashes where it takes back a chart's insertion as part of a longer step: what is done to charts
// is not recorded by Calc, but by Insertion.
class Unrecorded {
  public:
    explicit Unrecorded(const SpreadsheetDocument& document) : undo_(undoManager(document)) { undo_->lock(); }
    ~Unrecorded() {
        try {
            undo_->unlock();
        } catch (const css::uno::Exception&) {
            // The document went away meanwhile.
        }
    }
    Unrecorded(const Unrecorded&) = delete;
    Unrecorded& operator=(const Unrecorded&) = delete;

  private:
    Reference<css::document::XUndoManager> undo_;
};

// Gives those that were made.
std::vector<Chart> placeAll(const SpreadsheetDocument& document, const ReportGrid& grid,
                            const std::vector<Row>& rows, const report::Places& places) {
    Maker maker(document, grid, rows, places);
    std::vector<Chart> made;
    if (maker.place(Chart::Result)) made.push_back(Chart::Result);
    if (barCount(rows) == 0) {
        maker.remove(Chart::Deviations);
    } else if (maker.place(Chart::Deviations)) {
        made.push_back(Chart::Deviations);
    }
    return made;
}

// Charts that a filling made: gone when it is taken back, made again when that is.
class Insertion : public cppu::WeakImplHelper1<css::document::XUndoAction> {
  public:
    Insertion(SpreadsheetDocument document, Text sheet, std::vector<Row> rows, report::Places places,
              std::vector<Chart> made)
        : document_(std::move(document)),
          sheet_(std::move(sheet)),
          rows_(std::move(rows)),
          places_(std::move(places)),
          made_(std::move(made)) {}

    OUString SAL_CALL getTitle() override { return {}; }
    void SAL_CALL undo() override {
        change([&](const ReportGrid& grid) {
            Maker maker(document_, grid, rows_, places_);
            for (const Chart chart : made_) maker.remove(chart);
        });
    }
    void SAL_CALL redo() override {
        change([&](const ReportGrid& grid) { placeAll(document_, grid, rows_, places_); });
    }

  private:
    // The sheet may have gone and come back since: it is found by its name.
    template <class Change>
    void change(Change change) {
        const Unrecorded unrecorded(document_);
        for (std::int16_t at = 0; at < sheetCount(document_); ++at) {
            const Range sheet = sheetAt(document_, at);
            if (nameOf(sheet) == sheet_) return change(ReportGrid(sheet));
        }
    }

    SpreadsheetDocument document_;
    Text sheet_;
    std::vector<Row> rows_;
    report::Places places_;
    std::vector<Chart> made_;
};

}  // namespace

std::int32_t chartsHeight(const std::vector<Row>& rows) {
    const auto more = static_cast<std::int32_t>(barCount(rows)) - kBarsInHeight;
    return std::min(kHeight + std::max(0, more) * kBar, kGreatestHeight);
}

void placeCharts(const SpreadsheetDocument& document, const ReportGrid& grid, const std::vector<Row>& rows,
                 const report::Places& places) {
    std::vector<Chart> made;
    {
        const Unrecorded unrecorded(document);
        made = placeAll(document, grid, rows, places);
    }
    if (made.empty()) return;
    const Reference<css::document::XUndoAction> step(
        new Insertion(document, nameOf(grid.sheet()), rows, places, std::move(made)));
    undoManager(document)->addUndoAction(step);
}

}  // namespace outturn::sheet
