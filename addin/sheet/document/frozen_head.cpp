#include "sheet/document/frozen_head.hpp"

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/sheet/XViewFreezable.hpp>

namespace outturn::sheet {

using com::sun::star::sheet::XSpreadsheet;
using com::sun::star::sheet::XSpreadsheetView;
using com::sun::star::sheet::XViewFreezable;
using com::sun::star::uno::UNO_QUERY;
using com::sun::star::uno::UNO_QUERY_THROW;

void freezeHead(const SpreadsheetDocument& document, const Range& sheet) {
    using com::sun::star::frame::XModel;
    const auto controller = Reference<XModel>(document, UNO_QUERY_THROW)->getCurrentController();
    const Reference<XSpreadsheetView> view(controller, UNO_QUERY);
    const Reference<XViewFreezable> freezable(controller, UNO_QUERY);
    if (!view.is() || !freezable.is()) return;  // no window: nobody looks
    view->setActiveSheet(Reference<XSpreadsheet>(sheet, UNO_QUERY_THROW));
    freezable->freezeAtPosition(0, 1);
}

}  // namespace outturn::sheet
