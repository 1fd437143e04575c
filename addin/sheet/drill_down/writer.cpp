#include "sheet/drill_down/writer.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/i18n/NumberFormatIndex.hpp>
#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/table/BorderLine.hpp>
#include <com/sun/star/table/CellHoriJustify.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/util/XNumberFormatTypes.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>

#include "calc/ledger_listing.hpp"
#include "calc/results.hpp"
#include "calc/strings.hpp"
#include "domain/report/formula_text.hpp"
#include "domain/report/places.hpp"
#include "sheet/document/properties.hpp"
#include "sheet/document/ranges.hpp"
#include "sheet/document/sheet_names.hpp"

namespace outturn::sheet {

namespace css = com::sun::star;
using css::uno::Any;
using css::uno::Sequence;
using css::uno::UNO_QUERY_THROW;

namespace {

// The first row is hidden and bears the sheet's mark.
constexpr std::int32_t kTitleRow = 1;
constexpr std::int32_t kPlaceRow = 2;
constexpr std::int32_t kSummaryRow = 4;
constexpr std::int32_t kSummaryHead = 1;
constexpr std::int32_t kTotals = 3;  // sum, figure, difference
constexpr std::int32_t kGap = 1;
// Heading, column heads or a sentence, sum, gap.
constexpr std::int32_t kAroundRows = 4;
// The amounts of the summary, and of a part without rows: labels run over the columns before.
constexpr std::int32_t kSummaryAmount = 3;

constexpr std::int32_t kGrey = 0x5F6F7E;
constexpr std::int16_t kThinRule = 18;  // 1/100 mm
constexpr float kTitleHeight = 14;      // points
// In 1/100 mm.
constexpr std::int32_t kNarrowest = 2200;
constexpr std::int32_t kWidest = 7000;
constexpr std::int32_t kAmountWidth = 3800;
constexpr std::int32_t kCharacter = 200;
// Longer ones than among the first rows are cut in their cells, not lost.
constexpr sal_Int32 kRowsMeasured = 500;

Text periodText(PeriodRange period) {
    if (period.first == period.last) return monthText(period.first);
    return monthText(period.first) + u" – " + monthText(period.last);
}

std::int32_t rowCount(const DrillPart& part) {
    return static_cast<std::int32_t>(part.rows.size());
}

void makeBold(const Range& cells) {
    setProperty(cells, "CharWeight", css::awt::FontWeight::BOLD);
}

void underline(const Range& cells, const char* border) {
    css::table::BorderLine rule;
    rule.Color = kGrey;
    rule.OuterLineWidth = kThinRule;
    setProperty(cells, border, rule);
}

// The listing of LEDGER.ROWS as values: amounts with the figure's sign, months of a share as its period, and
// an error as the text that it shows.
Sequence<Sequence<Any>> listing(const DrillPart& part, TextView rowHeader) {
    Sequence<Sequence<Any>> cells;
    calc::listRows(part.index->table(), part.rows) >>= cells;
    auto* const rows = cells.getArray();
    const sal_Int32 width = rows[0].getLength();
    rows[0].getArray()[0] = calc::value(rowHeader);
    for (sal_Int32 at = 1; at < cells.getLength(); ++at) {
        const RowShare& share = part.rows[static_cast<std::size_t>(at - 1)];
        Any* const row = rows[at].getArray();
        if (share.period.first != share.period.last) {
            row[1] = calc::value(fromUtf8(std::to_string(share.period.first.code()) + ".." +
                                          std::to_string(share.period.last.code())));
        }
        for (sal_Int32 column = 2; column < width; ++column) {
            double number = 0;
            if ((row[column] >>= number) && !std::isfinite(number)) row[column] = calc::value(u"#N/A");
        }
        row[width - 1] = calc::value(share.amount.kronor() * part.factor);
    }
    return cells;
}

}  // namespace

std::size_t rowsNeeded(const std::vector<DrillSide>& sides) {
    std::size_t rows = kSummaryRow + kSummaryHead + sides.size() + kTotals + kGap;
    for (const DrillSide& side : sides) {
        for (const DrillPart& part : side.parts) rows += part.rows.size() + kAroundRows;
    }
    return rows;
}

DrillWriter::DrillWriter(const SpreadsheetDocument& document, const Range& sheet, Language language)
    : document_(document), sheet_(sheet), language_(language) {
    const Reference<css::util::XNumberFormatTypes> formats(
        Reference<css::util::XNumberFormatsSupplier>(document, UNO_QUERY_THROW)->getNumberFormats(),
        UNO_QUERY_THROW);
    amountFormat_ =
        formats->getFormatIndex(css::i18n::NumberFormatIndex::NUMBER_1000DEC2, css::lang::Locale());
}

Text DrillWriter::words(TextId id) const {
    return Text(text(id, language_));
}

void DrillWriter::write(const std::vector<DrillSide>& sides, const Range& figure, const Text& label) {
    const Range title = part(sheet_, 0, kTitleRow, 0, kTitleRow);
    writeText(sheet_, 0, kTitleRow, text(TextId::RowsTitle, language_, {label}));
    makeBold(title);
    setProperty(title, "CharHeight", kTitleHeight);
    writeText(sheet_, 0, kPlaceRow,
              text(TextId::RowsPlace, language_, {nameOf(sheetOf(figure)), cellAddress(figure)}));
    widen(kSummaryAmount, kAmountWidth);
    writeBlocks(sides, kSummaryRow + kSummaryHead + static_cast<std::int32_t>(sides.size()) + kTotals + kGap);
    writeSummary(sides, figure, kSummaryRow);
    setWidths();
}

void DrillWriter::writeBlocks(const std::vector<DrillSide>& sides, std::int32_t row) {
    for (const DrillSide& side : sides) {
        sums_.emplace_back();
        for (const DrillPart& each : side.parts) row = writeBlock(each, row);
    }
}

std::int32_t DrillWriter::writeBlock(const DrillPart& block, std::int32_t row) {
    const bool ofTable = block.index != nullptr;
    Text heading = block.less ? text(TextId::RowsLess, language_, {block.label}) : block.label;
    if (ofTable)
        heading = text(TextId::RowsBlock, language_, {heading, block.table, periodText(block.period)});
    writeText(sheet_, 0, row, heading);
    makeBold(part(sheet_, 0, row, 0, row));
    std::int32_t next = row + 1;
    std::int32_t amounts = kSummaryAmount;
    Text sum;
    if (!block.rows.empty()) {
        amounts = static_cast<std::int32_t>(block.index->table().dimensions.size()) + 2;
        const std::int32_t first = next + 1;
        next = writeRows(block, next);
        sum = u"=SUM(" + report::cellName(amounts, first) + u":" + report::cellName(amounts, next - 1) + u")";
    } else {
        writeText(sheet_, 0, next++, words(ofTable ? TextId::RowsNone : TextId::RowsTyped));
    }
    writeText(sheet_, 0, next, words(TextId::RowsSum));
    formatAmounts(part(sheet_, amounts, next, amounts, next));
    const auto total = sheet_->getCellByPosition(amounts, next);
    if (sum.empty()) {
        total->setValue(block.amount);
    } else {
        writeFormula(sheet_, amounts, next, sum);
    }
    const Range line = part(sheet_, 0, next, amounts, next);
    makeBold(line);
    underline(line, "TopBorder");
    sums_.back().push_back(report::cellName(amounts, next));
    return next + 1 + kGap;
}

std::int32_t DrillWriter::writeRows(const DrillPart& block, std::int32_t row) {
    const auto cells = listing(block, text(TextId::RowsNumber, language_));
    const std::int32_t last = row + rowCount(block);
    const std::int32_t amounts = cells[0].getLength() - 1;
    Reference<css::sheet::XCellRangeData>(part(sheet_, 0, row, amounts, last), UNO_QUERY_THROW)
        ->setDataArray(cells);
    const Range heads = part(sheet_, 0, row, amounts, row);
    makeBold(heads);
    underline(heads, "BottomBorder");
    setProperty(part(sheet_, 0, row, 1, last), "HoriJustify", css::table::CellHoriJustify_RIGHT);
    setProperty(part(sheet_, amounts, row, amounts, row), "HoriJustify", css::table::CellHoriJustify_RIGHT);
    formatAmounts(part(sheet_, amounts, row + 1, amounts, last));
    widen(amounts, kAmountWidth);
    // Heads over numbers stand where the numbers do.
    for (std::int32_t column = 2; column < amounts; ++column) {
        if (cells[1][column].getValueTypeClass() == css::uno::TypeClass_DOUBLE) {
            setProperty(part(sheet_, column, row, column, row), "HoriJustify",
                        css::table::CellHoriJustify_RIGHT);
        }
    }
    for (sal_Int32 at = 0; at < std::min(cells.getLength(), kRowsMeasured); ++at) {
        for (std::int32_t column = 0; column < amounts; ++column) {
            rtl::OUString written;
            if (cells[at][column] >>= written) widen(column, (written.getLength() + 2) * kCharacter);
        }
    }
    return last + 1;
}

void DrillWriter::writeSummary(const std::vector<DrillSide>& sides, const Range& figure, std::int32_t row) {
    writeText(sheet_, 0, row, words(TextId::RowsSide));
    writeText(sheet_, kSummaryAmount, row, words(TextId::RowsAmount));
    const Range heads = part(sheet_, 0, row, kSummaryAmount, row);
    makeBold(heads);
    underline(heads, "BottomBorder");
    setProperty(part(sheet_, kSummaryAmount, row, kSummaryAmount, row), "HoriJustify",
                css::table::CellHoriJustify_RIGHT);
    const std::int32_t first = ++row;
    for (std::size_t at = 0; at < sides.size(); ++at) {
        const DrillSide& side = sides[at];
        const Text label = side.less ? text(TextId::RowsLess, language_, {side.label}) : side.label;
        writeLine(row++, label, (side.less ? u"=-" : u"=") + report::over(u"SUM", sums_[at]), false);
    }
    const std::int32_t sum = row;
    writeLine(row++, text(TextId::RowsInAll, language_),
              u"=SUM(" + report::cellName(kSummaryAmount, first) + u":" +
                  report::cellName(kSummaryAmount, sum - 1) + u")",
              true);
    underline(part(sheet_, 0, sum, kSummaryAmount, sum), "TopBorder");
    writeLine(row++, text(TextId::RowsFigure, language_), u"=" + referenceOf(figure), false);
    writeLine(row, text(TextId::RowsDifference, language_),
              u"=ROUND(" + report::cellName(kSummaryAmount, sum) + u"-" +
                  report::cellName(kSummaryAmount, sum + 1) + u";2)",
              false);
}

void DrillWriter::writeLine(std::int32_t row, TextView label, const Text& formula, bool bold) {
    writeText(sheet_, 0, row, label);
    // The format first: a formula that finds none takes that of the cell it points at.
    formatAmounts(part(sheet_, kSummaryAmount, row, kSummaryAmount, row));
    writeFormula(sheet_, kSummaryAmount, row, formula);
    if (bold) makeBold(part(sheet_, 0, row, kSummaryAmount, row));
}

void DrillWriter::formatAmounts(const Range& cells) {
    setProperty(cells, "NumberFormat", amountFormat_);
}

void DrillWriter::widen(std::int32_t column, std::int32_t width) {
    const auto at = static_cast<std::size_t>(column);
    if (widths_.size() <= at) widths_.resize(at + 1, kNarrowest);
    widths_[at] = std::max(widths_[at], std::min(width, kWidest));
}

void DrillWriter::setWidths() {
    const auto columns = Reference<css::table::XColumnRowRange>(sheet_, UNO_QUERY_THROW)->getColumns();
    for (std::size_t at = 0; at < widths_.size(); ++at) {
        const Reference<css::uno::XInterface> column(columns->getByIndex(static_cast<sal_Int32>(at)),
                                                     UNO_QUERY_THROW);
        setProperty(column, "Width", widths_[at]);
    }
}

}  // namespace outturn::sheet
