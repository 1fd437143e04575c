#include "sheet/drill_down/drill_down.hpp"

#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/sheet/FormulaResult.hpp>
#include <com/sun/star/table/CellContentType.hpp>
#include <com/sun/star/util/XModifiable.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include "calc/strings.hpp"
#include "domain/texts.hpp"
#include "sheet/document/properties.hpp"
#include "sheet/document/quiet_document.hpp"
#include "sheet/document/ranges.hpp"
#include "sheet/drill_down/sheet.hpp"

namespace outturn::sheet {

namespace css = com::sun::star;
using css::uno::UNO_QUERY_THROW;

namespace {

// What can be told without touching the document.
std::optional<DrillRefusal> refusal(const SpreadsheetDocument& document, const Range& cell,
                                    const DrillSheet& listing) {
    const auto content = cell->getCellByPosition(0, 0);
    if (content->getType() != css::table::CellContentType_FORMULA || listing.is(sheetOf(cell)) ||
        !leadsToLedgerSum(document, cell)) {
        return DrillRefusal::NoFigure;
    }
    if (content->getError() != 0) return DrillRefusal::ErrorShown;
    // "–", where there is no such figure.
    if (property<sal_Int32>(content, "FormulaResultType2") != css::sheet::FormulaResult::VALUE)
        return DrillRefusal::NoFigure;
    if (Reference<css::frame::XStorable>(document, UNO_QUERY_THROW)->isReadonly())
        return DrillRefusal::ReadOnly;
    if (listing.isProtected()) return DrillRefusal::SheetProtected;
    if (!listing.exists() && Reference<css::util::XProtectable>(document, UNO_QUERY_THROW)->isProtected())
        return DrillRefusal::StructureProtected;
    return std::nullopt;
}

std::optional<DrillRefusal> list(const SpreadsheetDocument& document, const Range& cell, DrillSheet& listing,
                                 Language language) {
    if (!listing.exists()) listing.make(language, cell);
    FigureNames names;
    std::variant<std::vector<DrillSide>, DrillRefusal> sides;
    {
        DrillScratch scratch(document, listing.scratchCell());
        sides = drillSides(document, cell, names, scratch);
    }
    if (const auto* refused = std::get_if<DrillRefusal>(&sides)) return *refused;
    const auto& found = std::get<std::vector<DrillSide>>(sides);
    if (!listing.holds(found)) return DrillRefusal::TooManyRows;
    listing.write(found, cell, names.of(cell), language);
    return std::nullopt;
}

}  // namespace

DrillOutcome showRows(const SpreadsheetDocument& document, const Range& cell, Language language) {
    DrillSheet listing(document);
    if (const auto hindrance = refusal(document, cell, listing)) return *hindrance;
    const Reference<css::util::XModifiable> modifiable(document, UNO_QUERY_THROW);
    const bool wasModified = modifiable->isModified();
    std::optional<DrillRefusal> refused;
    {
        QuietDocument quiet(document, calc::toOUString(text(TextId::RowsUndo, language)));
        try {
            refused = list(document, cell, listing, language);
        } catch (...) {
            quiet.takeBack();
            throw;
        }
        if (refused) {
            quiet.takeBack();
        } else {
            quiet.calculate();
        }
    }
    if (refused) {
        modifiable->setModified(wasModified);
        return *refused;
    }
    listing.show();
    return ShownRows{listing.name()};
}

}  // namespace outturn::sheet
