#include "sheet/text_document/reader.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/awt/Point.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/drawing/XDrawPagesSupplier.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellRange.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/table/CellHoriJustify.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/util/XMergeable.hpp>

#include "calc/strings.hpp"
#include "sheet/document/properties.hpp"
#include "sheet/document/ranges.hpp"
#include "sheet/report/colours.hpp"
#include "sheet/report/grid.hpp"

namespace outturn::sheet {

namespace css = com::sun::star;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using report::ShownCell;
using report::ShownRow;
using report::Tone;
using rtl::OUString;

namespace {

// What a person put beside or under the report is read too, but not without end.
constexpr std::int32_t kMostColumns = 256;

// The last row and column with something in them; a cell that is only formatted does not count.
CellRangeAddress filledArea(const Range& sheet) {
    const sal_Int32 content = css::sheet::CellFlags::VALUE | css::sheet::CellFlags::DATETIME |
                              css::sheet::CellFlags::STRING | css::sheet::CellFlags::FORMULA;
    const auto filled = Reference<css::sheet::XCellRangesQuery>(sheet, UNO_QUERY_THROW)
                            ->queryContentCells(static_cast<sal_Int16>(content))
                            ->getRangeAddresses();
    CellRangeAddress area{};
    for (const CellRangeAddress& one : filled) {
        area.EndRow = std::max(area.EndRow, one.EndRow);
        area.EndColumn = std::max(area.EndColumn, one.EndColumn);
    }
    area.EndColumn = std::min(area.EndColumn, kMostColumns);
    return area;
}

// The hidden column that says what each row is; -1 where a person took it away.
std::int32_t identityColumn(const SheetContent& content) {
    constexpr std::int32_t kDeepestHead = 50;
    for (std::int32_t row = 0; row < std::min(content.rows(), kDeepestHead); ++row) {
        for (std::int32_t column = 0; column < content.columns(); ++column) {
            // Where the other columns have their names, this one bears the report's mark.
            if (content.at(column, row).starts_with(u"outturn-report:")) return column;
        }
    }
    return -1;
}

class Reader {
  public:
    Reader(const SpreadsheetDocument& document, const Range& report, const Range& copy)
        : document_(document),
          report_(report),
          copy_(copy),
          lines_(copy, UNO_QUERY_THROW),
          area_(filledArea(report)) {}

    SeenReport read() {
        findColumns();
        const SheetContent content(report_, area_.EndRow + 1);
        const std::int32_t identities = identityColumn(content);
        const auto shapes = shapesByRow();
        for (std::int32_t row = 0; row <= lastRow(shapes); ++row) {
            const auto standing = shapes.equal_range(row);
            const bool isSeen = isVisible(rowAt(row));
            if (!isSeen && standing.first == standing.second) continue;
            ShownRow shown;
            if (identities >= 0 && row < content.rows()) shown.identity = content.at(identities, row);
            for (std::size_t at = 0; isSeen && at < columns_.size(); ++at) readCell(row, at, shown);
            addPictures(standing.first, standing.second, shown);
            seen_.sheet.rows.push_back(std::move(shown));
        }
        return std::move(seen_);
    }

  private:
    using Shapes = std::multimap<std::int32_t, Shape>;

    [[nodiscard]] Reference<css::uno::XInterface> rowAt(std::int32_t row) const {
        return {lines_->getRows()->getByIndex(row), UNO_QUERY_THROW};
    }
    static bool isVisible(const Reference<css::uno::XInterface>& line) {
        return property<bool>(line, "IsVisible");
    }

    void findColumns() {
        for (std::int32_t column = 0; column <= area_.EndColumn; ++column) {
            const Reference<css::uno::XInterface> line(lines_->getColumns()->getByIndex(column),
                                                       UNO_QUERY_THROW);
            if (!isVisible(line)) continue;
            columns_.push_back(column);
            seen_.sheet.widths.push_back(property<sal_Int32>(line, "Width"));
        }
    }

    void readCell(std::int32_t row, std::size_t at, ShownRow& shown) const {
        const auto cell = copy_->getCellByPosition(columns_[at], row);
        ShownCell read;
        read.column = at;
        read.text = calc::toText(Reference<css::text::XText>(cell, UNO_QUERY_THROW)->getString());
        read.style = calc::toText(property<OUString>(cell, "CellStyle"));
        // An empty cell of the report's own is still ruled.
        if (read.text.empty() && !read.style.starts_with(u"Outturn ")) return;
        if (!read.text.empty()) {
            const auto side = property<css::table::CellHoriJustify>(cell, "HoriJustify");
            const bool isNumber = cell->getType() == css::table::CellContentType_VALUE;
            read.right = side == css::table::CellHoriJustify_RIGHT ||
                         (side == css::table::CellHoriJustify_STANDARD && isNumber);
            read.bold = property<float>(cell, "CharWeight") >= css::awt::FontWeight::BOLD;
            const auto colour = property<sal_Int32>(cell, "CharColor");
            if (colour == colours::kBetter) read.tone = Tone::Better;
            if (colour == colours::kWorse) read.tone = Tone::Worse;
            // A comment that is still a formula is the report's own question.
            const auto type = report_->getCellByPosition(columns_[at], row)->getType();
            read.asks = type == css::table::CellContentType_FORMULA && read.style == u"Outturn Comment";
            read.columns = joinedColumns(cell, at, row);
        }
        shown.cells.push_back(std::move(read));
    }

    // How many of the seen columns a joined cell goes over.
    [[nodiscard]] std::size_t joinedColumns(const Reference<css::table::XCell>& cell, std::size_t at,
                                            std::int32_t row) const {
        const Reference<css::util::XMergeable> mergeable(cell, UNO_QUERY);
        if (!mergeable.is() || !mergeable->getIsMerged()) return 1;
        const Reference<css::sheet::XSpreadsheet> sheet(copy_, UNO_QUERY_THROW);
        const auto cursor = sheet->createCursorByRange(Reference<css::sheet::XSheetCellRange>(
            calc::part(copy_, columns_[at], row, columns_[at], row), UNO_QUERY_THROW));
        cursor->collapseToMergedArea();
        const auto end = addressOf(Range(cursor, UNO_QUERY_THROW)).EndColumn;
        const auto past = std::upper_bound(columns_.begin(), columns_.end(), end);
        return std::max<std::size_t>(1, static_cast<std::size_t>(past - columns_.begin()) - at);
    }

    // The shapes of the report, each with the row that its upper edge stands in.
    [[nodiscard]] Shapes shapesByRow() const {
        const Reference<css::drawing::XDrawPagesSupplier> pages(document_, UNO_QUERY_THROW);
        const Reference<css::container::XIndexAccess> drawn(
            pages->getDrawPages()->getByIndex(addressOf(report_).Sheet), UNO_QUERY_THROW);
        Shapes shapes;
        for (sal_Int32 at = 0; at < drawn->getCount(); ++at) {
            const Shape shape(drawn->getByIndex(at), UNO_QUERY_THROW);
            const Reference<css::lang::XServiceInfo> kind(shape, UNO_QUERY_THROW);
            const bool isPicture = kind->supportsService("com.sun.star.drawing.OLE2Shape") ||
                                   kind->supportsService("com.sun.star.drawing.GraphicObjectShape") ||
                                   kind->supportsService("com.sun.star.drawing.GroupShape");
            if (isPicture && property<bool>(shape, "Visible"))
                shapes.emplace(rowOf(shape->getPosition().Y), shape);
        }
        return shapes;
    }

    // The last row that begins at the height or above; found by halves, for rows lie one under the other.
    [[nodiscard]] std::int32_t rowOf(std::int32_t height) const {
        constexpr std::int32_t kRounding = 60;
        constexpr std::int32_t kRoomBelow = 1000;
        std::int32_t first = 0;
        std::int32_t past = area_.EndRow + kRoomBelow;
        while (past - first > 1) {
            const std::int32_t middle = first + (past - first) / 2;
            const auto top =
                property<css::awt::Point>(calc::part(report_, 0, middle, 0, middle), "Position").Y;
            (top <= height + kRounding ? first : past) = middle;
        }
        return first;
    }

    [[nodiscard]] std::int32_t lastRow(const Shapes& shapes) const {
        return shapes.empty() ? area_.EndRow : std::max(area_.EndRow, shapes.rbegin()->first);
    }

    void addPictures(Shapes::const_iterator from, Shapes::const_iterator to, ShownRow& shown) {
        std::vector<Shape> standing;
        for (; from != to; ++from) standing.push_back(from->second);
        std::stable_sort(standing.begin(), standing.end(), [](const Shape& one, const Shape& other) {
            return one->getPosition().X < other->getPosition().X;
        });
        for (const Shape& shape : standing) {
            shown.pictures.push_back(seen_.pictures.size());
            seen_.pictures.push_back(shape);
        }
    }

    const SpreadsheetDocument& document_;
    const Range& report_;
    const Range& copy_;
    Reference<css::table::XColumnRowRange> lines_;
    CellRangeAddress area_;
    std::vector<std::int32_t> columns_;
    SeenReport seen_;
};

}  // namespace

SeenReport readReport(const SpreadsheetDocument& document, const Range& report, const Range& copy) {
    return Reader(document, report, copy).read();
}

}  // namespace outturn::sheet
