#pragma once

#include <initializer_list>
#include <iosfwd>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "domain/money.hpp"
#include "quantity.hpp"

namespace outturn::sample {

// A code: a whole number without grouping, that stands to the left like a name.
struct Code {
    int number;
};
struct Weight {
    int number;
};
// Shown in whole kronor; other money is shown with its öre.
struct WholeKronor {
    Money amount;
};
struct Percent {
    int number;
};
struct Date {
    int year;
    int month;
    int day;
};
// A quantity is shown in whole units.
using Value =
    std::variant<std::monostate, Code, Weight, Money, WholeKronor, Quantity, Percent, Date, std::string>;

struct ColumnPlan {
    const char* header;
    int widthMm;
    bool number = false;
};

enum class Prose { Title, Section, Plain, Formula };

// Writes a workbook as flat OpenDocument XML (OpenDocument 1.3, part 3): sheets that are tables, with a
// frozen header row, and sheets of prose.
class FlatOds {
  public:
    void openTable(std::string_view name, std::span<const ColumnPlan> columns);
    void row(std::initializer_list<Value> values);
    void row(std::span<const Value> values);

    void openProse(std::string_view name, std::initializer_list<int> columnWidthsMm);
    void line(Prose kind, std::initializer_list<std::string_view> texts);

    void closeSheet();

    // A user-defined property of the document.
    void property(std::string_view name, std::string_view value);
    void write(std::ostream& out) const;

  private:
    struct Sheet {
        std::string name;
        bool isTable;
    };
    void openSheet(std::string_view name, bool isTable);
    void column(int widthMm);
    void textCell(std::string_view text, const char* style);
    void valueCell(const Value& value);

    std::vector<Sheet> sheets_;
    std::map<int, std::string> columnStyles_;  // by width in mm
    std::string properties_;
    std::string body_;
};

}  // namespace outturn::sample
