#include "sheet/handover/looks.hpp"

#include <cmath>
#include <vector>

#include <com/sun/star/sheet/ConditionEntryType.hpp>
#include <com/sun/star/sheet/FormulaResult.hpp>
#include <com/sun/star/sheet/XConditionEntry.hpp>
#include <com/sun/star/sheet/XConditionalFormat.hpp>
#include <com/sun/star/sheet/XConditionalFormats.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/text/XText.hpp>

#include "calc/strings.hpp"
#include "domain/report/carried.hpp"
#include "domain/report/plan.hpp"
#include "sheet/document/properties.hpp"
#include "sheet/document/ranges.hpp"
#include "sheet/report/grid.hpp"
#include "sheet/report/styles.hpp"

namespace outturn::sheet {

namespace css = com::sun::star;
using css::container::XNameAccess;
using css::sheet::XConditionalFormat;
using css::sheet::XConditionalFormats;
using css::sheet::XSheetCellRanges;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using rtl::OUString;

namespace {

OUString shown(const Reference<css::table::XCell>& cell) {
    return Reference<css::text::XText>(cell, UNO_QUERY_THROW)->getString();
}

// A condition's entries that hold a formula.
std::vector<Reference<css::sheet::XConditionEntry>> entriesOf(const Reference<XConditionalFormat>& format) {
    const Reference<css::container::XIndexAccess> entries(format, UNO_QUERY_THROW);
    std::vector<Reference<css::sheet::XConditionEntry>> found;
    for (sal_Int32 at = 0; at < entries->getCount(); ++at) {
        const Reference<css::sheet::XConditionEntry> entry(entries->getByIndex(at), UNO_QUERY);
        if (entry.is() && entry->getType() == css::sheet::ConditionEntryType::CONDITION)
            found.push_back(entry);
    }
    return found;
}

// What a condition of the report's own gives, and in which unit.
struct Look {
    Highlight highlight;
    Unit unit;
    OUString style;
    unsigned place = 0;  // of Highlight::Best: which of the row's methods it marks
};

// Which method a condition of the best asks for: "MOD(INT($AE91/2^3);2)=1" is the fourth.
unsigned placeIn(const OUString& condition) {
    const sal_Int32 power = condition.indexOf("2^");
    return power < 0 ? 0 : static_cast<unsigned>(condition.copy(power + 2, 1).toInt32());
}

std::vector<Look> looksOf(const Reference<XConditionalFormat>& format) {
    std::vector<Look> looks;
    for (const auto& entry : entriesOf(format)) {
        const auto style = property<OUString>(entry, "StyleName");
        for (const Highlight highlight :
             {Highlight::Better, Highlight::Worse, Highlight::BetterMarked, Highlight::WorseMarked,
              Highlight::Proposed, Highlight::Best, Highlight::ToWrite, Highlight::Wrong}) {
            for (const Unit unit : {Unit::Kronor, Unit::Thousands, Unit::Millions}) {
                if (style != highlightName(highlight, unit)) continue;
                looks.push_back({highlight, unit, style, placeIn(property<OUString>(entry, "Formula1"))});
                break;
            }
        }
    }
    return looks;
}

// Whether a condition looks at another sheet, which is not in the copy.
bool pointsOut(const Reference<XConditionalFormat>& format) {
    for (const auto& entry : entriesOf(format)) {
        for (const char* const formula : {"Formula1", "Formula2"}) {
            if (property<OUString>(entry, formula).indexOf("file:") >= 0) return true;
        }
    }
    return false;
}

// A hidden column of the report; -1 where it is gone.
std::int32_t hiddenColumn(const Range& report, report::Slot slot) {
    constexpr std::int32_t kDeepestHead = 50;
    const SheetContent content(report, kDeepestHead);
    for (std::int32_t row = 0; row < content.rows(); ++row) {
        for (std::int32_t column = 0; column < content.columns(); ++column) {
            if (content.at(column, row) == report::slotName(slot)) return column;
        }
    }
    return -1;
}

class Keeping {
  public:
    Keeping(const Range& report, const SpreadsheetDocument& document, const Range& copy)
        : report_(report),
          document_(document),
          copy_(copy),
          used_(usedArea(report)),
          submitted_(hiddenColumn(report, report::Slot::Submitted)),
          rank_(hiddenColumn(report, report::Slot::Rank)) {}

    void run() {
        const auto formats = property<Reference<XConditionalFormats>>(copy_, "ConditionalFormats");
        if (!formats.is()) return;
        const auto all = formats->getConditionalFormats();
        for (sal_Int32 at = 0; at < all.getLength(); ++at) {
            const Reference<XConditionalFormat> format(all[at], UNO_QUERY_THROW);
            const auto looks = looksOf(format);
            if (looks.empty() && !pointsOut(format)) continue;
            const auto areas = property<Reference<XSheetCellRanges>>(format, "Range")->getRangeAddresses();
            for (const CellRangeAddress& area : areas) putOn(looks, area);
            formats->removeByID(property<sal_Int32>(format, "ID"));
        }
    }

  private:
    void putOn(const std::vector<Look>& looks, const CellRangeAddress& area) {
        for (std::int32_t row = area.StartRow; row <= area.EndRow; ++row) {
            for (std::int32_t column = area.StartColumn; column <= area.EndColumn; ++column) {
                for (const Look& look : looks) {
                    if (holds(look, column, row)) putOn(look, copy_->getCellByPosition(column, row));
                }
            }
        }
    }

    void putOn(const Look& look, const Reference<css::table::XCell>& cell) const {
        const auto style = cellStyle(look.style);
        if (look.highlight == Highlight::Proposed) {
            setProperty(cell, "NumberFormat", property<sal_Int32>(style, "NumberFormat"));
            return;
        }
        if (look.highlight != Highlight::Best)
            setProperty(cell, "CharColor", property<sal_Int32>(style, "CharColor"));
        setProperty(cell, "CharWeight", property<float>(style, "CharWeight"));
        if (look.highlight == Highlight::BetterMarked || look.highlight == Highlight::WorseMarked)
            setProperty(cell, "CellBackColor", property<sal_Int32>(style, "CellBackColor"));
    }

    // As the report's conditions have it: by the figure as it is printed.
    [[nodiscard]] bool holds(const Look& look, std::int32_t column, std::int32_t row) const {
        if (look.highlight == Highlight::Proposed) return isProposal(column, row);
        if (look.highlight == Highlight::Best) return isBest(look.place, row);
        const auto cell = report_->getCellByPosition(column, row);
        const double value = cell->getError() == 0 ? cell->getValue() : 0;
        const double printed = std::round(value / kronorPer(look.unit));
        switch (look.highlight) {
            case Highlight::Better:
                return printed > 0;
            case Highlight::Worse:
                return printed < 0;
            case Highlight::BetterMarked:
                return value > 0 && isMarked(row);
            case Highlight::WorseMarked:
                return value < 0 && isMarked(row);
            case Highlight::ToWrite:
                return cell->getType() == css::table::CellContentType_FORMULA ||
                       report::readCarriedOver(calc::toText(shown(cell)));
            default:
                return value != 0;
        }
    }

    // Whether the row's label bears the sign of a material deviation.
    [[nodiscard]] bool isMarked(std::int32_t row) const {
        for (std::int32_t column = 0; column <= used_.EndColumn; ++column) {
            const Text text = calc::toText(shown(report_->getCellByPosition(column, row)));
            if (report::withoutSign(text).size() != text.size()) return true;
        }
        return false;
    }

    // As the report's condition has it: reckoned, and nobody submitted a forecast for the row.
    [[nodiscard]] bool isProposal(std::int32_t column, std::int32_t row) const {
        const auto isFormula = css::table::CellContentType_FORMULA;
        if (submitted_ < 0 || report_->getCellByPosition(column, row)->getType() != isFormula) return false;
        const auto count = report_->getCellByPosition(submitted_, row);
        const bool isNumber =
            count->getType() == css::table::CellContentType_VALUE ||
            (count->getType() == isFormula && count->getError() == 0 &&
             property<sal_Int32>(count, "FormulaResultType2") == css::sheet::FormulaResult::VALUE);
        return isNumber && count->getValue() == 0;
    }

    // As the report's condition has it: a bit of the row's hidden rank.
    [[nodiscard]] bool isBest(unsigned place, std::int32_t row) const {
        if (rank_ < 0) return false;
        const auto rank = report_->getCellByPosition(rank_, row);
        if (rank->getError() != 0 || !(rank->getValue() > 0)) return false;
        return (static_cast<unsigned>(rank->getValue()) >> place) % 2 == 1;
    }

    [[nodiscard]] Reference<css::uno::XInterface> cellStyle(const OUString& name) const {
        const Reference<css::style::XStyleFamiliesSupplier> supplier(document_, UNO_QUERY_THROW);
        const Reference<XNameAccess> styles(supplier->getStyleFamilies()->getByName("CellStyles"),
                                            UNO_QUERY_THROW);
        return {styles->getByName(name), UNO_QUERY_THROW};
    }

    const Range& report_;
    const SpreadsheetDocument& document_;
    const Range& copy_;
    CellRangeAddress used_;
    std::int32_t submitted_;
    std::int32_t rank_;
};

}  // namespace

void keepConditionalLooks(const Range& report, const SpreadsheetDocument& copyDocument, const Range& copy) {
    Keeping(report, copyDocument, copy).run();
}

}  // namespace outturn::sheet
