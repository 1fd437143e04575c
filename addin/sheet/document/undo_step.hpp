#pragma once

#include <com/sun/star/document/XUndoManager.hpp>
#include <rtl/ustring.hxx>

#include "sheet/settings.hpp"

namespace outturn::sheet {

// All that happens to a document while it lives is one undo step, also when it is left by an exception. Calc
// keeps a hundred actions in one and drops the oldest without a word: whoever does more makes steps within
// the step.
class UndoStep {
  public:
    UndoStep(const SpreadsheetDocument& document, const rtl::OUString& title);
    ~UndoStep();
    UndoStep(const UndoStep&) = delete;
    UndoStep& operator=(const UndoStep&) = delete;

    // Ends it now; nothing where it has ended.
    void end();
    // Ends it and takes it back, for when it went wrong in the middle.
    void takeBack();

  private:
    Reference<com::sun::star::document::XUndoManager> manager_;
    bool isOpen_ = false;
};

}  // namespace outturn::sheet
