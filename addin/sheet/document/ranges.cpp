#include "sheet/document/ranges.hpp"

#include <com/sun/star/sheet/XCellRangeData.hpp>

#include "calc/arguments.hpp"

namespace outturn::sheet {

using com::sun::star::sheet::XCellRangeData;
using com::sun::star::uno::UNO_QUERY_THROW;

CellCopy::CellCopy(const Range& range)
    : address_(addressOf(range)),
      data_(Reference<XCellRangeData>(range, UNO_QUERY_THROW)->getDataArray()),
      rows_(calc::cells(data_)) {}

}  // namespace outturn::sheet
