#pragma once

#include <com/sun/star/document/XUndoManager.hpp>

#include "sheet/settings.hpp"

namespace outturn::sheet {

// All that happens while it lives is one undo step, also when it is left by an exception. Calc keeps a
// hundred actions in one and drops the oldest without a word: whoever does more makes steps within the step.
class UndoStep {
  public:
    UndoStep(const SpreadsheetDocument& document, TextView title);
    ~UndoStep();
    UndoStep(const UndoStep&) = delete;
    UndoStep& operator=(const UndoStep&) = delete;

  private:
    Reference<com::sun::star::document::XUndoManager> manager_;
};

}  // namespace outturn::sheet
