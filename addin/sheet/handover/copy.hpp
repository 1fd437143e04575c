#pragma once

#include <com/sun/star/frame/XController.hpp>

#include "sheet/handover/file.hpp"
#include "sheet/tables/tables.hpp"

namespace outturn::sheet {

// A hidden document that holds nothing but one report, as values: no formula, no hidden content, no link to
// the workbook it came from. Closed when destroyed.
class ValuesCopy {
  public:
    // The workbook is only read. view: how the sheet is shown (its zoom); may be null.
    ValuesCopy(const SpreadsheetDocument& document, const Range& report,
               const Reference<com::sun::star::frame::XController>& view);
    ~ValuesCopy();
    ValuesCopy(const ValuesCopy&) = delete;
    ValuesCopy& operator=(const ValuesCopy&) = delete;

    // Whether the report is protected by a password: then nothing was replaced, and there is nothing to
    // store.
    [[nodiscard]] bool isProtected() const;
    void store(const rtl::OUString& url, HandoverFormat format) const;

    [[nodiscard]] const SpreadsheetDocument& document() const { return copy_; }
    [[nodiscard]] const Range& sheet() const { return sheet_; }

  private:
    void takeSettings(const SpreadsheetDocument& document) const;
    void importReport(const SpreadsheetDocument& document, const Range& report);
    void describe() const;
    void show(const Reference<com::sun::star::frame::XController>& view) const;

    SpreadsheetDocument copy_;
    Range sheet_;
};

}  // namespace outturn::sheet
