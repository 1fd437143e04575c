#pragma once

#include <map>

#include "sheet/tables/tables.hpp"

namespace outturn::sheet {

// What a figure is called: on a report's sheet its row's label and its column's head ("Kostnader, Utfall"),
// elsewhere its address ("Blad1.B3").
class FigureNames {
  public:
    Text of(const Range& cell);

  private:
    std::int32_t identityColumn(const Range& sheet);

    std::map<Text, std::int32_t> identityColumns_;  // by the sheet's name; -1: no report
};

// "B3"
Text cellAddress(const Range& cell);

}  // namespace outturn::sheet
