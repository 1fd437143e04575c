#include "sidebar/commands/compare.hpp"

#include <com/sun/star/sheet/XSpreadsheetView.hpp>

#include "domain/period.hpp"
#include "domain/texts.hpp"

namespace outturn::sidebar {

sheet::Range sheetInFront(const Frame& frame) {
    const Reference<com::sun::star::sheet::XSpreadsheetView> view(frame->getController(), UNO_QUERY);
    return view.is() ? sheet::Range(view->getActiveSheet(), UNO_QUERY) : sheet::Range();
}

Text comparisonRefusal(const sheet::ComparisonRefusal& refusal, Language language) {
    using Why = sheet::ComparisonRefusal::Why;
    const Text month = refusal.month ? monthText(*refusal.month) : Text();
    switch (refusal.why) {
        case Why::NoReport:
            return Text(text(TextId::CompareNoReport, language));
        case Why::NoEarlierReport:
            return text(TextId::CompareNoEarlier, language, {month});
        case Why::NothingKept:
            return text(TextId::CompareNothingKept, language, {month});
        case Why::ReadOnly:
            return Text(text(TextId::DocumentReadOnly, language));
        case Why::StructureProtected:
            return Text(text(TextId::StructureProtected, language));
        case Why::SheetProtected:
            return text(TextId::ReportSheetProtected, language,
                        {text(TextId::CompareSheet, language, {month})});
    }
    return {};
}

}  // namespace outturn::sidebar
