#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/table/XCell.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/uno/Any.hxx>

#include "driver/office.hpp"

namespace outturn::driver {

using Matrix = std::vector<std::vector<com::sun::star::uno::Any>>;

// A workbook in its window, worked as a person does: typed into, looked at. UTF-8 in and out.
// An address is "B3" on the active sheet or "Sheet.B3" ('Sheet name'.B3).
class Workbook {
  public:
    Workbook(const Office& office, SpreadsheetDocument document);

    [[nodiscard]] const SpreadsheetDocument& document() const { return document_; }
    [[nodiscard]] Reference<com::sun::star::frame::XFrame> frame() const;

    void addSheet(std::string_view name) const;
    [[nodiscard]] std::vector<std::string> sheetNames() const;
    [[nodiscard]] Reference<com::sun::star::sheet::XSpreadsheet> sheet(std::string_view name) const;
    void activate(std::string_view sheet) const;

    // Types into a cell in the language of the interface, as from the keyboard, and presses Enter.
    void type(std::string_view address, std::string_view text) const;
    // An array formula over a range, in the file format's words.
    void setArray(std::string_view range, std::string_view formula) const;
    // Fills a range at once: strings as they are, numbers as numbers (no formulas).
    void fill(std::string_view topLeft, const Matrix& cells) const;

    [[nodiscard]] Reference<com::sun::star::table::XCell> cell(std::string_view address) const;
    [[nodiscard]] Reference<com::sun::star::table::XCellRange> range(std::string_view address) const;
    [[nodiscard]] double number(std::string_view address) const;
    // As the cell shows it: "#NAME?", "1 320".
    [[nodiscard]] std::string shown(std::string_view address) const;
    // In the file format's words.
    [[nodiscard]] std::string formula(std::string_view address) const;

    // A command of the menu: ".uno:Undo", "vnd.outturn:report".
    void dispatch(std::string_view url,
                  const std::vector<std::pair<std::string, com::sun::star::uno::Any>>& arguments = {}) const;
    void undo() const { dispatch(".uno:Undo"); }
    void redo() const { dispatch(".uno:Redo"); }
    // What Ctrl+Shift+F9 does.
    void recalculateAll() const;

  private:
    void select(std::string_view address) const;

    const Office& office_;
    SpreadsheetDocument document_;
};

rtl::OUString toOUString(std::string_view utf8);
std::string toUtf8(const rtl::OUString& text);

}  // namespace outturn::driver
