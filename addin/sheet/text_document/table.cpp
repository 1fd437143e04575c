#include "sheet/text_document/table.hpp"

#include <algorithm>
#include <numeric>

#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/table/BorderLine2.hpp>
#include <com/sun/star/table/BorderLineStyle.hpp>
#include <com/sun/star/table/TableBorder2.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/text/HoriOrientation.hpp>
#include <com/sun/star/text/TableColumnSeparator.hpp>
#include <com/sun/star/text/VertOrientation.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <com/sun/star/text/XTextTableCursor.hpp>

#include "calc/strings.hpp"
#include "sheet/document/properties.hpp"
#include "sheet/report/colours.hpp"
#include "sheet/report/text_lines.hpp"

namespace outturn::sheet {

namespace css = com::sun::star;
using css::uno::Sequence;
using css::uno::UNO_QUERY_THROW;
using report::TableCell;
using report::TableRow;
using report::Tone;
using rtl::OUString;

namespace {

// In hundredths of a millimetre.
constexpr sal_uInt32 kHairline = 9;
constexpr sal_uInt32 kStrongRule = 35;
constexpr sal_Int32 kBetweenRows = 60;
constexpr sal_Int32 kBetweenColumns = 120;
// Of the letters; bold ones are as wide as plain ones a little larger.
constexpr float kPoints = 9.0F;
constexpr float kBoldPoints = 9.5F;
// A longer table may run over a page; of it, no row stands alone.
constexpr std::size_t kRowsKeptTogether = 25;

css::table::BorderLine2 rule(sal_Int32 colour, sal_uInt32 width) {
    css::table::BorderLine2 line;
    line.Color = colour;
    line.LineWidth = width;
    line.OuterLineWidth = static_cast<sal_Int16>(width);
    line.LineStyle = css::table::BorderLineStyle::SOLID;
    return line;
}

// As Writer names a cell: A … Z, a … z, AA …
OUString cellName(std::size_t column, std::size_t row) {
    constexpr std::size_t kLetters = 52;
    OUString name;
    for (std::size_t left = column + 1; left > 0; left = (left - 1) / kLetters) {
        const auto at = static_cast<sal_Unicode>((left - 1) % kLetters);
        name = OUString(static_cast<sal_Unicode>(at < 26 ? 'A' + at : 'a' + at - 26)) + name;
    }
    return name + OUString::number(static_cast<sal_Int32>(row + 1));
}

TableStyle styleOf(TableRow::Kind kind, const TableCell& cell) {
    switch (kind) {
        case TableRow::Kind::Groups:
            return TableStyle::Group;
        case TableRow::Kind::Heads:
            // The unit stands in the corner, as quiet as on the sheet.
            if (!cell.right && !cell.bold) return TableStyle::Group;
            return cell.right ? TableStyle::HeadFigure : TableStyle::Head;
        default:
            break;
    }
    if (cell.right && cell.tone == Tone::Better) return TableStyle::Better;
    if (cell.right && cell.tone == Tone::Worse) return TableStyle::Worse;
    if (cell.bold) return cell.right ? TableStyle::BoldFigure : TableStyle::Bold;
    return cell.right ? TableStyle::Figure : TableStyle::Text;
}

class TableMaker {
  public:
    TableMaker(const WriterDocument& document, const report::Table& content)
        : content_(content),
          table_(Reference<css::lang::XMultiServiceFactory>(document, UNO_QUERY_THROW)
                     ->createInstance("com.sun.star.text.TextTable"),
                 UNO_QUERY_THROW),
          cells_(table_, UNO_QUERY_THROW) {}

    void make(const WriterDocument& document, const Reference<css::text::XTextRange>& place, bool note) {
        table_->initialize(static_cast<sal_Int32>(content_.rows.size()),
                           static_cast<sal_Int32>(content_.widths.size()));
        document->getText()->insertTextContent(
            place, Reference<css::text::XTextContent>(table_, UNO_QUERY_THROW), false);
        dress(note);
        setWidths();
        for (std::size_t row = 0; row < content_.rows.size(); ++row) {
            fill(row);
            draw(row);
        }
        // Joining renames the cells to the right.
        for (std::size_t row = 0; row < content_.rows.size(); ++row) join(row);
    }

  private:
    void dress(bool note) {
        css::table::TableBorder2 none;
        none.IsTopLineValid = none.IsBottomLineValid = none.IsLeftLineValid = none.IsRightLineValid = true;
        none.IsHorizontalLineValid = none.IsVerticalLineValid = true;
        setProperty(table_, "TableBorder2", none);
        setProperty(table_, "HoriOrient", css::text::HoriOrientation::FULL);
        setProperty(table_, "RepeatHeadline", content_.headRows > 0);
        setProperty(table_, "HeaderRowCount", static_cast<sal_Int32>(content_.headRows));
        setProperty(table_, "Split", content_.rows.size() > kRowsKeptTogether);
        setProperty(table_, "KeepTogether", note);
        const auto rows = table_->getRows();
        for (sal_Int32 row = 0; row < rows->getCount(); ++row) {
            const Reference<css::uno::XInterface> line(rows->getByIndex(row), UNO_QUERY_THROW);
            setProperty(line, "IsSplitAllowed", false);
        }
    }

    // What the words of each column need so that none is broken in two.
    [[nodiscard]] std::vector<std::int64_t> narrowest() const {
        std::vector<std::int64_t> needed(content_.widths.size());
        TextLines lines;
        for (const TableRow& row : content_.rows) {
            for (const TableCell& cell : row.cells) {
                if (cell.columns != 1 || cell.column >= needed.size()) continue;
                const bool isBold = cell.bold || row.kind == TableRow::Kind::Heads;
                const auto words = lines.longestWord(cell.text, isBold ? kBoldPoints : kPoints);
                needed[cell.column] = std::max<std::int64_t>(needed[cell.column], words + kBetweenColumns);
            }
        }
        return needed;
    }

    // As on the sheet, but that columns too narrow for a word take from those that have room.
    [[nodiscard]] std::vector<std::int64_t> fittedWidths() const {
        const auto sum = std::accumulate(content_.widths.begin(), content_.widths.end(), std::int64_t{0});
        std::vector<std::int64_t> widths;
        if (sum <= 0) return widths;
        for (const std::int64_t width : content_.widths) widths.push_back(width * kTextWidth / sum);
        const auto needed = narrowest();
        std::int64_t missing = 0;
        std::int64_t room = 0;
        for (std::size_t at = 0; at < widths.size(); ++at) {
            missing += std::max<std::int64_t>(needed[at] - widths[at], 0);
            room += std::max<std::int64_t>(widths[at] - needed[at], 0);
        }
        if (missing == 0 || missing > room) return widths;
        for (std::size_t at = 0; at < widths.size(); ++at) {
            const std::int64_t own = widths[at] - needed[at];
            widths[at] -= own > 0 ? own * missing / room : own;
        }
        return widths;
    }

    void setWidths() {
        if (content_.widths.size() < 2) return;
        const auto widths = fittedWidths();
        const auto sum = std::accumulate(widths.begin(), widths.end(), std::int64_t{0});
        if (sum <= 0) return;
        const auto whole = property<sal_Int16>(table_, "TableColumnRelativeSum");
        Sequence<css::text::TableColumnSeparator> separators(static_cast<sal_Int32>(widths.size()) - 1);
        std::int64_t end = 0;
        for (sal_Int32 at = 0; at < separators.getLength(); ++at) {
            end += widths[static_cast<std::size_t>(at)];
            separators.getArray()[at].Position = static_cast<sal_Int16>(end * whole / sum);
            separators.getArray()[at].IsVisible = true;
        }
        setProperty(table_, "TableColumnSeparators", separators);
    }

    [[nodiscard]] Reference<css::text::XText> cell(std::size_t column, std::size_t row) const {
        return {cells_->getCellByPosition(static_cast<sal_Int32>(column), static_cast<sal_Int32>(row)),
                UNO_QUERY_THROW};
    }

    void fill(std::size_t row) {
        const auto last = content_.widths.size();
        for (std::size_t column = 0; column < last; ++column) {
            write(column, row, TableStyle::Text, {});
        }
        for (const TableCell& content : content_.rows[row].cells) {
            if (content.column < last)
                write(content.column, row, styleOf(content_.rows[row].kind, content), content.text);
        }
    }

    void write(std::size_t column, std::size_t row, TableStyle style, const Text& text) {
        const auto words = cell(column, row);
        words->setString(calc::toOUString(text));
        const auto cursor = words->createTextCursor();
        cursor->gotoEnd(true);
        setProperty(cursor, "ParaStyleName", styleName(style));
        // Word and Writer's reading of its files keep a table's lines on a page in this way.
        if (keepsWithNext(row)) setProperty(cursor, "ParaKeepTogether", true);
    }

    // The head stays with the first rows, the result with the last ones, a short table whole.
    [[nodiscard]] bool keepsWithNext(std::size_t row) const {
        const std::size_t rows = content_.rows.size();
        if (row + 1 == rows) return false;
        return rows <= kRowsKeptTogether || row <= content_.headRows || row + 3 >= rows;
    }

    void draw(std::size_t row) {
        const auto kind = content_.rows[row].kind;
        const auto hairline = rule(colours::kRule, kHairline);
        const auto strong = rule(colours::kInk, kStrongRule);
        for (std::size_t column = 0; column < content_.widths.size(); ++column) {
            const auto box = cell(column, row);
            const bool isHead = kind == TableRow::Kind::Heads || kind == TableRow::Kind::Groups;
            setProperty(box, "VertOrient",
                        isHead ? css::text::VertOrientation::BOTTOM : css::text::VertOrientation::CENTER);
            setProperty(box, "TopBorderDistance", kBetweenRows);
            setProperty(box, "BottomBorderDistance", kBetweenRows);
            setProperty(box, "LeftBorderDistance", column == 0 ? sal_Int32{0} : kBetweenColumns);
            setProperty(box, "RightBorderDistance", sal_Int32{0});
            switch (kind) {
                case TableRow::Kind::Groups:
                    if (isGrouped(row, column)) setProperty(box, "BottomBorder", hairline);
                    break;
                case TableRow::Kind::Heads:
                    setProperty(box, "BottomBorder", strong);
                    break;
                case TableRow::Kind::Result:
                    setProperty(box, "TopBorder", strong);
                    setProperty(box, "BottomBorder", hairline);
                    break;
                case TableRow::Kind::Body:
                    // Over the result there is the strong one.
                    if (row + 1 == content_.rows.size() ||
                        content_.rows[row + 1].kind != TableRow::Kind::Result)
                        setProperty(box, "BottomBorder", hairline);
                    break;
            }
        }
    }

    [[nodiscard]] bool isGrouped(std::size_t row, std::size_t column) const {
        const auto& groups = content_.rows[row].cells;
        return std::any_of(groups.begin(), groups.end(), [&](const TableCell& group) {
            return column >= group.column && column < group.column + group.columns;
        });
    }

    void join(std::size_t row) {
        const auto& joined = content_.rows[row].cells;
        for (auto content = joined.rbegin(); content != joined.rend(); ++content) {
            const std::size_t end = std::min(content->column + content->columns, content_.widths.size());
            if (end <= content->column + 1) continue;
            const auto cursor = table_->createCursorByCellName(cellName(content->column, row));
            cursor->gotoCellByName(cellName(end - 1, row), true);
            cursor->mergeRange();
        }
    }

    const report::Table& content_;
    Reference<css::text::XTextTable> table_;
    Reference<css::table::XCellRange> cells_;
};

}  // namespace

void insertTable(const WriterDocument& document, const Reference<css::text::XTextRange>& place,
                 const report::Table& table, bool note) {
    TableMaker(document, table).make(document, place, note);
}

}  // namespace outturn::sheet
