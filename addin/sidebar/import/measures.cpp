// ImportView: how much room everything takes, and the tables.
#include <algorithm>
#include <numeric>

#include <com/sun/star/awt/XUnitConversion.hpp>
#include <com/sun/star/awt/grid/DefaultGridColumnModel.hpp>
#include <com/sun/star/awt/grid/DefaultGridDataModel.hpp>
#include <com/sun/star/awt/grid/XMutableGridDataModel.hpp>
#include <com/sun/star/style/HorizontalAlignment.hpp>
#include <com/sun/star/style/VerticalAlignment.hpp>
#include <com/sun/star/util/MeasureUnit.hpp>

#include "calc/strings.hpp"
#include "domain/texts.hpp"
#include "sidebar/import/view.hpp"

namespace outturn::sidebar {

namespace {

namespace css = com::sun::star;
using calc::toOUString;
using css::uno::Any;
using css::uno::Sequence;
using rtl::OUString;

// For measuring alone: never seen.
constexpr const char* kRuler = "ruler";
constexpr const char* kRulerButton = "rulerButton";
// A column is as wide as what stands in its first rows, and not wider than a sentence that is read on by its
// tooltip.
constexpr std::size_t kRowsMeasured = 100;
constexpr int kWidestColumn = 120;  // in the units of dialogues

Sequence<Any> cellsOf(const std::vector<Text>& row, std::size_t columns) {
    Sequence<Any> cells(static_cast<sal_Int32>(columns));
    for (std::size_t at = 0; at < columns; ++at)
        cells.getArray()[at] <<= toOUString(at < row.size() ? TextView(row[at]) : TextView());
    return cells;
}

}  // namespace

int ImportView::pixels(int appFont) const {
    const Reference<css::awt::XUnitConversion> units(window_, UNO_QUERY_THROW);
    return units->convertSizeToPixel(css::awt::Size(appFont, appFont), css::util::MeasureUnit::APPFONT).Width;
}

int ImportView::widthOf(TextView words) const {
    controls_.setLabel(kRuler, words);
    return controls_.width(kRuler);
}

void ImportView::measure(Language language) {
    controls_.make(kRuler, "com.sun.star.awt.UnoControlFixedTextModel");
    controls_.make(kRulerButton, "com.sun.star.awt.UnoControlButtonModel");
    controls_.set(kRuler, "NoLabel", Any(true));
    for (const char* const ruler : {kRuler, kRulerButton}) controls_.show(ruler, false);
    measures_.margin = pixels(6);
    measures_.gap = pixels(3);
    measures_.space = pixels(8);
    measures_.scrollBar = pixels(10);
    controls_.setLabel(kRuler, u"Å");
    measures_.textHeight = controls_.height(kRuler);
    measures_.tableRow = measures_.textHeight + pixels(2);
    for (const TextId label : {TextId::ImportFileButton, TextId::ImportSheetButton, TextId::ImportLinesButton,
                               TextId::ImportBack, TextId::ImportAcceptAnyway}) {
        controls_.setLabel(kRulerButton, text(label, language));
        measures_.widestButton = std::max(measures_.widestButton, controls_.width(kRulerButton));
    }
    measures_.buttonHeight = controls_.height(kRulerButton);
    measures_.fieldHeight = measures_.buttonHeight;
    measures_.markWidth = pixels(6);
    measures_.width = [this](const PanelElement& element) { return controls_.width(element.name); };
    measures_.brokenHeight = [this](const PanelElement& element, int width) {
        return controls_.brokenHeight(element.name, width);
    };
    measures_.tableWidth = [this](const PanelElement& element) {
        const auto known = tableWidths_.find(element.name);
        return known == tableWidths_.end() ? 0 : known->second;
    };
    minimumWidth_ = sidebar::minimumWidth(measures_);
}

std::vector<int> ImportView::columnWidths(const TextTable& table) const {
    const int most = pixels(kWidestColumn);
    std::vector<int> widths;
    for (std::size_t column = 0; column < table.head.size(); ++column) {
        int width = widthOf(table.head[column]);
        for (std::size_t row = 0; row < std::min(table.rows.size(), kRowsMeasured); ++row) {
            if (column < table.rows[row].size()) width = std::max(width, widthOf(table.rows[row][column]));
        }
        widths.push_back(std::min(width + pixels(6), most));
    }
    return widths;
}

void ImportView::fillTable(const PanelElement& element) {
    namespace grid = css::awt::grid;
    const Reference<css::awt::XUnitConversion> units(window_, UNO_QUERY_THROW);
    const auto appFont = [&](int width) {
        return units->convertSizeToLogic(css::awt::Size(width, width), css::util::MeasureUnit::APPFONT).Width;
    };
    const TextTable& table = element.table;
    const auto columns = grid::DefaultGridColumnModel::create(context_);
    const auto widths = columnWidths(table);
    tableWidths_[element.name] = std::accumulate(widths.begin(), widths.end(), 0);
    for (std::size_t at = 0; at < table.head.size(); ++at) {
        const auto column = columns->createColumn();
        column->setTitle(toOUString(table.head[at]));
        column->setColumnWidth(appFont(widths[at]));
        column->setMinWidth(column->getColumnWidth());
        column->setResizeable(true);
        column->setFlexibility(at + 1 == table.head.size() ? 1 : 0);
        column->setHorizontalAlign(isAmountColumn(table, at) ? css::style::HorizontalAlignment_RIGHT
                                                             : css::style::HorizontalAlignment_LEFT);
        columns->addColumn(column);
    }
    const auto data = grid::DefaultGridDataModel::create(context_);
    Sequence<Any> headings(static_cast<sal_Int32>(table.rows.size()));
    Sequence<Sequence<Any>> rows(static_cast<sal_Int32>(table.rows.size()));
    for (std::size_t at = 0; at < table.rows.size(); ++at)
        rows.getArray()[at] = cellsOf(table.rows[at], table.head.size());
    data->addRows(headings, rows);
    controls_.set(element.name, "ShowColumnHeader", Any(true));
    controls_.set(element.name, "ShowRowHeader", Any(false));
    const css::awt::Size row(measures_.tableRow, measures_.tableRow);
    const sal_Int32 rowHeight = units->convertSizeToLogic(row, css::util::MeasureUnit::APPFONT).Height;
    controls_.set(element.name, "RowHeight", Any(rowHeight));
    controls_.set(element.name, "ColumnModel", Any(Reference<grid::XGridColumnModel>(columns)));
    controls_.set(element.name, "GridDataModel", Any(Reference<grid::XGridDataModel>(data, UNO_QUERY_THROW)));
    controls_.set(element.name, "HelpText", Any(toOUString(element.words)));
}

}  // namespace outturn::sidebar
