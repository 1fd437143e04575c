#include "sheet/comparison/writer.hpp"

#include <algorithm>
#include <array>
#include <string>

#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>

#include "calc/strings.hpp"
#include "domain/report/places.hpp"
#include "sheet/document/page_style.hpp"
#include "sheet/document/paper.hpp"
#include "sheet/document/properties.hpp"
#include "sheet/document/ranges.hpp"
#include "sheet/document/sheet_names.hpp"
#include "sheet/report/styles.hpp"

namespace outturn::sheet {

namespace css = com::sun::star;
using css::uno::UNO_QUERY_THROW;
using report::cellName;
using report::Figure;
using report::FilledFigures;
using report::Style;
using rtl::OUString;

namespace {

constexpr std::int32_t kTitleRow = 1;
constexpr std::int32_t kPlaceRow = 2;
constexpr std::int32_t kFirstTable = 4;
constexpr std::int32_t kFiguresEach = 3;  // then, now, change
constexpr std::int32_t kLastColumn = kFiguresEach * static_cast<std::int32_t>(FilledFigures::kKept.size());
constexpr sal_Int32 kEverything = 1023;  // CellFlags: content, notes and formats
// In hundredths of a millimetre.
constexpr sal_Int32 kLabelWidth = 5000;
constexpr sal_Int32 kAmountWidth = 2950;
constexpr const char* kPageStyle = "Outturn Changes";

bool isLine(const KeptRow& row) {
    return row.identity == u"result" || row.identity.starts_with(u"line:");
}

bool isResult(const KeptRow& row) {
    return row.identity == u"result" || row.identity == u"activities:result";
}

Text changeFormula(const Text& was, const Text& is) {
    return u"=IF(AND(ISNUMBER(" + was + u");ISNUMBER(" + is + u"));ROUND(" + is + u"-" + was + u";2);\"–\")";
}

const KeptRow* rowOf(const std::vector<KeptRow>& rows, const Text& identity) {
    const auto found =
        std::find_if(rows.begin(), rows.end(), [&](const KeptRow& row) { return row.identity == identity; });
    return found == rows.end() ? nullptr : &*found;
}

void preparePage(const SpreadsheetDocument& document, const Range& sheet) {
    const OUString name = OUString::createFromAscii(kPageStyle);
    if (const auto [style, isNew] = pageStyle(document, name); isNew) {
        setProperty(style, "IsLandscape", true);
        setProperty(style, "Width", kPaperLong);
        setProperty(style, "Height", kPaperShort);
        setProperty(style, "FooterIsOn", false);
    }
    setProperty(sheet, "PageStyle", name);
}

}  // namespace

Text ComparedReports::date() const {
    for (const KeptRow& row : then) {
        if (row.filled) return row.filled->date();
    }
    return {};
}

ComparisonWriter::ComparisonWriter(const SpreadsheetDocument& document, const Range& sheet, Language language)
    : document_(document), sheet_(sheet), language_(language) {
    const auto formats =
        Reference<css::util::XNumberFormatsSupplier>(document, UNO_QUERY_THROW)->getNumberFormats();
    changeFormat_ = formats->addNewConverted(calc::toOUString(u"+#,##0.00;\u2212#,##0.00;0"),
                                             css::lang::Locale("en", "US", OUString()),
                                             css::lang::Locale("sv", "SE", OUString()));
}

Text ComparisonWriter::mark(Month month) {
    return u"outturn-changes:" + fromUtf8(std::to_string(month.code()));
}

void ComparisonWriter::write(const ComparedReports& reports) {
    const CellRangeAddress used = usedArea(sheet_);
    const Range before = part(sheet_, 0, 0, used.EndColumn, used.EndRow);
    Reference<css::sheet::XSheetOperation>(before, UNO_QUERY_THROW)->clearContents(kEverything);
    makeStyles(document_, Unit::Kronor, language_);
    // Widths first: rows take their height from texts as they are broken.
    setWidths();
    writeHead(reports);
    const std::int32_t activities = writeTable(reports, true, kFirstTable);
    const std::int32_t note = writeTable(reports, false, activities);
    writeText(sheet_, 0, note, text(TextId::CompareNote, language_));
    dress(0, 0, note, Style::Note);
    // It runs on over the empty cells beside it.
    setProperty(part(sheet_, 0, note, 0, note), "IsTextWrapped", false);
    arrange(note);
}

void ComparisonWriter::writeHead(const ComparedReports& reports) {
    writeText(sheet_, 0, 0, mark(reports.month));
    writeText(sheet_, 0, kTitleRow, text(TextId::CompareTitle, language_));
    dress(0, 0, kTitleRow, Style::Title);
    writeText(sheet_, 0, kPlaceRow,
              text(TextId::ComparePlace, language_,
                   {monthText(reports.before), reports.date(), monthText(reports.month)}));
    dress(0, 0, kPlaceRow, Style::Organisation);
}

// Gives the row after it; the same where there is nothing to show.
std::int32_t ComparisonWriter::writeTable(const ComparedReports& reports, bool ofLines, std::int32_t row) {
    std::vector<KeptRow> rows;
    for (const KeptRow& now : reports.now) {
        if (isLine(now) == ofLines) rows.push_back(now);
    }
    if (rows.empty()) return row;
    // What the later report has no more stands before its result, where the sum needs it.
    for (const KeptRow& then : reports.then) {
        if (isLine(then) != ofLines || rowOf(reports.now, then.identity) != nullptr) continue;
        KeptRow gone = then;
        gone.label = text(TextId::CompareGone, language_, {then.label});
        rows.insert(rows.end() - 1, std::move(gone));
    }
    writeHeads(reports, ofLines ? TextId::CompareLines : TextId::CompareActivities, row);
    std::int32_t at = row + 2;
    for (const KeptRow& each : rows) writeRow(reports, each, at++);
    return at + 1;
}

void ComparisonWriter::writeHeads(const ComparedReports& reports, TextId heading, std::int32_t row) {
    writeText(sheet_, 0, row, text(heading, language_));
    dress(0, 0, row, Style::Heading);
    dress(0, 0, row + 1, Style::ColumnLabel);
    const Text year = fromUtf8(std::to_string(reports.month.year()));
    const std::array groups = {text(TextId::CompareOutturn, language_, {monthText(reports.before)}),
                               text(TextId::CompareBudget, language_, {year}),
                               text(TextId::CompareForecast, language_, {year})};
    for (std::size_t at = 0; at < groups.size(); ++at) {
        const auto column = 1 + kFiguresEach * static_cast<std::int32_t>(at);
        writeText(sheet_, column, row, groups.at(at));
        dress(column, column + 2, row, Style::Group);
        writeText(sheet_, column, row + 1, text(TextId::CompareThen, language_));
        writeText(sheet_, column + 1, row + 1, text(TextId::CompareNow, language_));
        writeText(sheet_, column + 2, row + 1, text(TextId::CompareChange, language_));
        dress(column, column + 2, row + 1, Style::Column);
    }
}

void ComparisonWriter::writeRow(const ComparedReports& reports, const KeptRow& shown, std::int32_t row) {
    const bool result = isResult(shown);
    writeText(sheet_, 0, row, shown.label);
    dress(0, 0, row, result ? Style::ResultLabel : Style::Label);
    const KeptRow* then = rowOf(reports.then, shown.identity);
    const KeptRow* now = rowOf(reports.now, shown.identity);
    const bool sameYear = reports.before.year() == reports.month.year();
    for (std::size_t at = 0; at < FilledFigures::kKept.size(); ++at) {
        const Figure figure = FilledFigures::kKept.at(at);
        // The earlier report's own cell tells its outturn as the ledger has it now.
        const bool isOutturn = figure == Figure::Outturn;
        const KeptRow* live = isOutturn ? then : now;
        const bool comparable = isOutturn || sameYear;
        const auto column = 1 + kFiguresEach * static_cast<std::int32_t>(at);
        dress(column, column + 1, row, result ? Style::ResultFigure : Style::Figure);
        dress(column + 2, column + 2, row, result ? Style::ResultDeviation : Style::Deviation);
        // To the öre: a change of less than a krona is one too.
        setProperty(part(sheet_, column + 2, row, column + 2, row), "NumberFormat", changeFormat_);
        const auto reported = then != nullptr && then->filled && comparable ? then->filled->at(figure)
                                                                            : std::optional<double>();
        if (reported) {
            sheet_->getCellByPosition(column, row)->setValue(*reported);
        } else {
            writeText(sheet_, column, row, u"–");
        }
        if (live != nullptr && comparable) {
            writeFormula(sheet_, column + 1, row, u"=" + live->cells.at(figure));
        } else {
            writeText(sheet_, column + 1, row, u"–");
        }
        const Text was = cellName(column, row);
        const Text is = cellName(column + 1, row);
        writeFormula(sheet_, column + 2, row, changeFormula(was, is));
    }
}

void ComparisonWriter::dress(std::int32_t firstColumn, std::int32_t lastColumn, std::int32_t row,
                             Style style) {
    setProperty(part(sheet_, firstColumn, row, lastColumn, row), "CellStyle",
                styleName(style, Unit::Kronor, language_));
}

void ComparisonWriter::setWidths() {
    const Reference<css::table::XColumnRowRange> lines(sheet_, UNO_QUERY_THROW);
    for (std::int32_t column = 0; column <= kLastColumn; ++column) {
        const Reference<css::uno::XInterface> each(lines->getColumns()->getByIndex(column), UNO_QUERY_THROW);
        setProperty(each, "Width", column == 0 ? kLabelWidth : kAmountWidth);
    }
}

void ComparisonWriter::arrange(std::int32_t lastRow) {
    const Reference<css::table::XColumnRowRange> lines(sheet_, UNO_QUERY_THROW);
    for (std::int32_t row = kTitleRow; row <= lastRow; ++row) {
        const Reference<css::uno::XInterface> each(lines->getRows()->getByIndex(row), UNO_QUERY_THROW);
        setProperty(each, "OptimalHeight", true);
    }
    const Reference<css::uno::XInterface> first(lines->getRows()->getByIndex(0), UNO_QUERY_THROW);
    setProperty(first, "IsVisible", false);
    preparePage(document_, sheet_);
    CellRangeAddress printed = addressOf(sheet_);
    printed.StartColumn = 0;
    printed.EndColumn = kLastColumn;
    printed.StartRow = kTitleRow;
    printed.EndRow = lastRow;
    Reference<css::sheet::XPrintAreas>(sheet_, UNO_QUERY_THROW)
        ->setPrintAreas(css::uno::Sequence<CellRangeAddress>(&printed, 1));
}

}  // namespace outturn::sheet
