#include "sheet/document/quiet_document.hpp"

#include <com/sun/star/uno/Exception.hpp>

namespace outturn::sheet {

namespace css = com::sun::star;
using css::uno::UNO_QUERY_THROW;

QuietDocument::QuietDocument(const SpreadsheetDocument& document, const rtl::OUString& undoTitle)
    : model_(document, UNO_QUERY_THROW),
      calculation_(document, UNO_QUERY_THROW),
      automatic_(calculation_->isAutomaticCalculationEnabled()),
      undo_(document, undoTitle) {
    model_->lockControllers();
    calculation_->enableAutomaticCalculation(false);
}

QuietDocument::~QuietDocument() {
    try {
        calculation_->enableAutomaticCalculation(automatic_);
        undo_.end();
        model_->unlockControllers();
    } catch (const css::uno::Exception&) {
        // The document went away meanwhile: there is nothing left to put right.
    }
}

void QuietDocument::calculate() {
    calculation_->enableAutomaticCalculation(automatic_);
    calculation_->calculate();
}

}  // namespace outturn::sheet
