#include "sidebar/panel/range_pick.hpp"

#include <utility>

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/sheet/XCellRangesAccess.hpp>
#include <com/sun/star/sheet/XRangeSelection.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XSheetCellRange.hpp>
#include <cppuhelper/implbase1.hxx>

#include "calc/strings.hpp"
#include "sheet/document/ranges.hpp"

namespace outturn::sidebar {

namespace {

namespace css = com::sun::star;
using calc::toOUString;
using css::uno::Any;
using rtl::OUString;

// A click on one cell means the table it stands in. Empty where the descriptor names no cells.
Text tableAt(const sheet::SpreadsheetDocument& document, const OUString& descriptor) {
    // Not a sheet's own getCellRangeByName, which knows no other sheet.
    const Reference<css::sheet::XCellRangesAccess> sheets(document->getSheets(), UNO_QUERY_THROW);
    const auto ranges = sheets->getCellRangesByName(descriptor);
    if (ranges.getLength() != 1) return {};
    const sheet::Range range = ranges.getConstArray()[0];
    const auto address = sheet::addressOf(range);
    if (address.StartColumn != address.EndColumn || address.StartRow != address.EndRow) {
        return sheet::referenceOf(range);
    }
    const Reference<css::sheet::XSheetCellRange> cell(range, UNO_QUERY_THROW);
    const auto cursor = cell->getSpreadsheet()->createCursorByRange(cell);
    cursor->collapseToCurrentRegion();
    return sheet::referenceOf(sheet::Range(cursor, UNO_QUERY_THROW));
}

class Picking : public cppu::WeakImplHelper1<css::sheet::XRangeSelectionListener> {
  public:
    Picking(const Frame& frame, const Reference<css::sheet::XRangeSelection>& selection,
            std::function<void(Text)> picked)
        : frame_(frame), selection_(selection), picked_(std::move(picked)) {}

    void SAL_CALL done(const css::sheet::RangeSelectionEvent& event) override {
        const auto picked = std::exchange(picked_, nullptr);
        end();
        const auto document = workbookIn(frame_);
        if (!picked || !document.is()) return;
        try {
            if (event.RangeDescriptor.isEmpty()) {
                picked({});
            } else if (const Text table = tableAt(document, event.RangeDescriptor); !table.empty()) {
                picked(table);
            }
        } catch (const css::uno::Exception&) {
            // What stands in the field is no range: as if nothing had been picked.
        }
    }
    void SAL_CALL aborted(const css::sheet::RangeSelectionEvent&) override { end(); }
    void SAL_CALL disposing(const css::lang::EventObject&) override {
        picked_ = nullptr;
        selection_.clear();
    }

  private:
    void end() {
        const Reference<css::sheet::XRangeSelectionListener> alive(this);
        const auto selection = selection_;
        selection_.clear();
        picked_ = nullptr;
        if (selection.is()) selection->removeRangeSelectionListener(this);
    }

    Frame frame_;
    Reference<css::sheet::XRangeSelection> selection_;
    std::function<void(Text)> picked_;
};

css::beans::PropertyValue property(const char* name, const Any& value) {
    css::beans::PropertyValue result;
    result.Name = OUString::createFromAscii(name);
    result.Value = value;
    return result;
}

}  // namespace

void pickRange(const Frame& frame, TextView title, TextView current, std::function<void(Text)> picked) {
    const Reference<css::sheet::XRangeSelection> selection(frame->getController(), UNO_QUERY_THROW);
    const Reference<css::sheet::XRangeSelectionListener> picking(
        new Picking(frame, selection, std::move(picked)));
    selection->addRangeSelectionListener(picking);
    css::uno::Sequence<css::beans::PropertyValue> arguments(3);
    arguments.getArray()[0] = property("InitialValue", Any(toOUString(current)));
    arguments.getArray()[1] = property("Title", Any(toOUString(title)));
    arguments.getArray()[2] = property("CloseOnMouseRelease", Any(true));
    selection->startRangeSelection(arguments);
}

}  // namespace outturn::sidebar
