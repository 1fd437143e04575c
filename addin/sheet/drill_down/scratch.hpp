#pragma once

#include <map>
#include <optional>

#include <com/sun/star/uno/Any.hxx>

#include "sheet/tables/tables.hpp"

namespace outturn::sheet {

// What the pieces of a formula come to, just as the formula itself sees them. References are read where they
// point; what must be calculated stands in a cell lent for it, which is empty again afterwards.
class DrillScratch {
  public:
    using Any = com::sun::star::uno::Any;

    DrillScratch(const SpreadsheetDocument& document, const Range& lent);
    ~DrillScratch();
    DrillScratch(const DrillScratch&) = delete;
    DrillScratch& operator=(const DrillScratch&) = delete;

    // What a function is handed for an argument of a formula on the sheet: void where it is left out, cells
    // for a range. Nothing where it cannot be told or is an error.
    std::optional<Any> argument(const Text& written, std::int16_t sheet);

  private:
    std::optional<Any> calculated(const Text& written, std::int16_t sheet);

    SpreadsheetDocument document_;
    Range lent_;
    std::map<Text, std::optional<Any>> known_;
};

}  // namespace outturn::sheet
