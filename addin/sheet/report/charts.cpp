#include "sheet/report/charts.hpp"

#include <utility>

#include <com/sun/star/document/XUndoAction.hpp>
#include <com/sun/star/document/XUndoManager.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/uno/Exception.hpp>
#include <cppuhelper/implbase1.hxx>

#include "sheet/document/ranges.hpp"
#include "sheet/document/sheet_names.hpp"
#include "sheet/report/chart_maker.hpp"

namespace outturn::sheet {

namespace css = com::sun::star;
using css::uno::UNO_QUERY_THROW;
using report::Row;
using rtl::OUString;

namespace {

Reference<css::document::XUndoManager> undoManager(const SpreadsheetDocument& document) {
    return Reference<css::document::XUndoManagerSupplier>(document, UNO_QUERY_THROW)->getUndoManager();
}

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
    ChartMaker maker(document, grid, places);
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
    Insertion(const SpreadsheetDocument& document, Text sheet, std::vector<Row> rows, report::Places places,
              std::vector<Chart> made)
        : document_(document),
          sheet_(std::move(sheet)),
          rows_(std::move(rows)),
          places_(std::move(places)),
          made_(std::move(made)) {}

    OUString SAL_CALL getTitle() override { return {}; }
    void SAL_CALL undo() override {
        change([&](const ReportGrid& grid) {
            ChartMaker maker(document_, grid, places_);
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
