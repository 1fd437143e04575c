#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <rtl/ustring.hxx>

#include "sheet/document/undo_step.hpp"

namespace outturn::sheet {

// While it lives, a document is written to without being drawn or calculated, and all that is written is one
// undo step. What was calculated automatically before is so again afterwards.
class QuietDocument {
  public:
    QuietDocument(const SpreadsheetDocument& document, const rtl::OUString& undoTitle);
    ~QuietDocument();
    QuietDocument(const QuietDocument&) = delete;
    QuietDocument& operator=(const QuietDocument&) = delete;

    // Calculates what is out of date.
    void calculate();
    // Takes back what was written, for when it went wrong in the middle.
    void takeBack() { undo_.takeBack(); }

  private:
    Reference<com::sun::star::frame::XModel> model_;
    Reference<com::sun::star::sheet::XCalculatable> calculation_;
    bool automatic_ = true;
    UndoStep undo_;
};

}  // namespace outturn::sheet
