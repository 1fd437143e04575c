#include "sheet/drill_down/scratch.hpp"

#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/table/CellContentType.hpp>

#include "calc/results.hpp"
#include "calc/strings.hpp"
#include "domain/report/figure_formula.hpp"
#include "sheet/document/ranges.hpp"
#include "sheet/document/sheet_names.hpp"

namespace outturn::sheet {

namespace css = com::sun::star;
using css::uno::Any;
using css::uno::UNO_QUERY_THROW;

namespace {

bool isSingleCell(const Range& range) {
    const CellRangeAddress address = addressOf(range);
    return address.StartRow == address.EndRow && address.StartColumn == address.EndColumn;
}

std::optional<Any> contentOf(const Range& range) {
    if (goesOverSheets(range)) return std::nullopt;
    const bool single = isSingleCell(range);
    const auto data = Reference<css::sheet::XCellRangeData>(single ? range : usedPart(range), UNO_QUERY_THROW)
                          ->getDataArray();
    if (!single) return Any(data);
    // Calc hands an empty cell on its own over as the number 0.
    if (range->getCellByPosition(0, 0)->getType() == css::table::CellContentType_EMPTY)
        return calc::value(0.0);
    if (!data[0][0].hasValue()) return std::nullopt;
    return data[0][0];
}

}  // namespace

DrillScratch::DrillScratch(const SpreadsheetDocument& document, const Range& lent)
    : document_(document), lent_(lent) {}

DrillScratch::~DrillScratch() {
    try {
        writeFormula(lent_, 0, 0, {});
    } catch (const css::uno::Exception&) {
        // The document went away meanwhile.
    }
}

std::optional<Any> DrillScratch::argument(const Text& written, std::int16_t sheet) {
    const TextView expression = trimmed(written);
    if (expression.empty()) return Any();
    if (const auto number = report::writtenNumber(expression)) return calc::value(*number);
    if (const auto text = report::writtenText(expression)) return calc::value(*text);
    const auto terms = report::figureTerms(u"=" + Text(expression));
    if (terms.size() == 1 && terms.front().kind == report::FigureTerm::Kind::Cells &&
        terms.front().factor == 1 && terms.front().written == expression) {
        if (const Range range = calc::rangeNamed(document_, expression, sheet); range.is())
            return contentOf(range);
    }
    return calculated(Text(expression), sheet);
}

std::optional<Any> DrillScratch::calculated(const Text& written, std::int16_t sheet) {
    // An array would show its first cell only.
    if (written.find(u'{') != Text::npos) return std::nullopt;
    const Text formula = u"=" + report::onSheet(written, nameOf(sheetAt(document_, sheet)));
    if (const auto known = known_.find(formula); known != known_.end()) return known->second;
    writeFormula(lent_, 0, 0, formula);
    Reference<css::sheet::XCalculatable>(document_, UNO_QUERY_THROW)->calculate();
    std::optional<Any> found;
    if (lent_->getCellByPosition(0, 0)->getError() == 0) found = contentOf(lent_);
    known_.emplace(formula, found);
    return found;
}

}  // namespace outturn::sheet
