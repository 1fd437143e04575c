#include <algorithm>
#include <vector>

#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/i18n/NumberFormatIndex.hpp>
#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/lang/NoSupportException.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/table/BorderLine.hpp>
#include <com/sun/star/table/CellHoriJustify.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/util/XNumberFormatTypes.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include "calc/strings.hpp"
#include "domain/table/table_example.hpp"
#include "domain/texts.hpp"
#include "sheet/document/frozen_head.hpp"
#include "sheet/document/properties.hpp"
#include "sheet/document/ranges.hpp"
#include "sheet/document/undo_step.hpp"
#include "sheet/tables/tables.hpp"

namespace outturn::sheet {
namespace {

using com::sun::star::sheet::XCellRangeData;
using com::sun::star::uno::Any;
using com::sun::star::uno::Sequence;
using com::sun::star::uno::UNO_QUERY_THROW;
using rtl::OUString;

constexpr std::int32_t kGrey = 0x5F6F7E;
constexpr std::int16_t kThinRule = 18;  // 1/100 mm

Any anyOf(const ExampleValue& value) {
    if (const auto* number = std::get_if<double>(&value)) return Any(*number);
    return Any(calc::toOUString(std::get<Text>(value)));
}

// In 1/100 mm.
std::int32_t columnWidth(const ExampleColumn& column) {
    if (!column.column) return 1200;
    switch (*column.column) {
        case Column::Description:
        case Column::Activity:
        case Column::Line:
        case Column::Name:
        case Column::Measure:
        case Column::Risk:
        case Column::Quantity:
        case Column::Report:
        case Column::Meeting:
            return 5000;
        case Column::Amount:
        case Column::Accounts:
        case Column::FullYearAmount:
        case Column::Realised:
        case Column::Goal:
        case Column::Low:
        case Column::High:
        case Column::Probability:
            return 3200;
        default:
            return 2200;
    }
}

bool isAmount(Column column) {
    switch (column) {
        case Column::Amount:
        case Column::FullYearAmount:
        case Column::Realised:
        case Column::Goal:
        case Column::Low:
        case Column::High:
            return true;
        default:
            return false;
    }
}

struct CellFormats {
    std::int32_t amount = 0;
    std::int32_t percent = 0;
};

CellFormats cellFormats(const SpreadsheetDocument& document) {
    using com::sun::star::util::XNumberFormatsSupplier;
    using com::sun::star::util::XNumberFormatTypes;
    const Reference<XNumberFormatTypes> formats(
        Reference<XNumberFormatsSupplier>(document, UNO_QUERY_THROW)->getNumberFormats(), UNO_QUERY_THROW);
    namespace index = com::sun::star::i18n::NumberFormatIndex;
    const com::sun::star::lang::Locale locale;
    return {formats->getFormatIndex(index::NUMBER_1000DEC2, locale),
            formats->getFormatIndex(index::PERCENT_INT, locale)};
}

// The headers, and the example row where it is wanted.
void fillRows(const Range& sheet, const TableExample& example, bool withExample) {
    const auto width = static_cast<sal_Int32>(example.columns.size());
    const sal_Int32 count = withExample ? 2 : 1;
    Sequence<Sequence<Any>> rows(count);
    for (sal_Int32 row = 0; row < count; ++row) rows.getArray()[row].realloc(width);
    for (sal_Int32 column = 0; column < width; ++column) {
        const ExampleColumn& source = example.columns[static_cast<std::size_t>(column)];
        rows.getArray()[0].getArray()[column] <<= calc::toOUString(source.header);
        if (withExample) rows.getArray()[1].getArray()[column] = anyOf(source.value);
    }
    Reference<XCellRangeData>(part(sheet, 0, 0, width - 1, count - 1), UNO_QUERY_THROW)->setDataArray(rows);
}

void explain(const Range& sheet, const TableExample& example) {
    // An empty column keeps the sentences out of the table.
    const auto column = static_cast<std::int32_t>(example.columns.size()) + 1;
    const auto last = static_cast<std::int32_t>(example.explanation.size());
    Sequence<Sequence<Any>> rows(last);
    for (sal_Int32 row = 0; row < last; ++row) {
        rows.getArray()[row].realloc(1);
        rows.getArray()[row].getArray()[0] <<=
            calc::toOUString(example.explanation[static_cast<std::size_t>(row)]);
    }
    // From the example's row on: the head, which does not scroll, stays the table's own.
    const Range target = part(sheet, column, 1, column, last);
    Reference<XCellRangeData>(target, UNO_QUERY_THROW)->setDataArray(rows);
    setProperty(target, "CharColor", kGrey);
}

void format(const Range& sheet, const TableExample& example, const CellFormats& formats) {
    const std::int32_t lastRow = addressOf(sheet).EndRow;
    const auto width = static_cast<std::int32_t>(example.columns.size());
    com::sun::star::table::BorderLine rule;
    rule.Color = kGrey;
    rule.OuterLineWidth = kThinRule;
    const Range head = part(sheet, 0, 0, width - 1, 0);
    setProperty(head, "CharWeight", com::sun::star::awt::FontWeight::BOLD);
    setProperty(head, "BottomBorder", rule);
    for (std::int32_t at = 0; at < width; ++at) {
        const ExampleColumn& column = example.columns[static_cast<std::size_t>(at)];
        const Range cells = part(sheet, at, 0, at, lastRow);
        const Reference<com::sun::star::table::XColumnRowRange> columns(cells, UNO_QUERY_THROW);
        setProperty(columns->getColumns(), "Width", columnWidth(column));
        if (std::holds_alternative<double>(column.value)) {
            setProperty(part(sheet, at, 0, at, 0), "HoriJustify",
                        com::sun::star::table::CellHoriJustify_RIGHT);
        }
        if (!column.column) continue;
        const Range values = part(sheet, at, 1, at, lastRow);
        if (isAmount(*column.column)) setProperty(values, "NumberFormat", formats.amount);
        if (column.column == Column::Probability) setProperty(values, "NumberFormat", formats.percent);
    }
}

void refuseProtected(const SpreadsheetDocument& document) {
    // Calc's own interface does not hold itself to the protection: it would add the sheets all the same.
    if (Reference<com::sun::star::util::XProtectable>(document, UNO_QUERY_THROW)->isProtected()) {
        throw com::sun::star::lang::NoSupportException("the structure of the workbook is protected",
                                                       document);
    }
}

}  // namespace

Range createTable(const SpreadsheetDocument& document, TableKind kind, Language language) {
    refuseProtected(document);
    const UndoStep step(document, calc::toOUString(text(TextId::TablesUndo, language)));
    const auto sheets = document->getSheets();
    const OUString name = calc::toOUString(tableName(kind, language));
    sheets->insertNewByName(name, static_cast<sal_Int16>(sheets->getElementNames().getLength()));
    const Range sheet(sheets->getByName(name), UNO_QUERY_THROW);
    const TableExample example = tableExample(kind, language);
    fillRows(sheet, example, false);
    format(sheet, example, cellFormats(document));
    return sheet;
}

void createTables(const SpreadsheetDocument& document, Language language) {
    refuseProtected(document);
    const std::vector<FoundTable> found = findTables(document, readSettings(document));
    const auto sheets = document->getSheets();
    const OUString title = calc::toOUString(text(TextId::TablesUndo, language));
    const UndoStep step(document, title);

    // All sheets before any is filled: a new sheet makes Calc evaluate every LEDGER cell anew.
    struct NewTable {
        Range sheet;
        TableExample example;
    };
    std::vector<NewTable> made;
    for (const TableKind kind : kTableKinds) {
        const OUString name = calc::toOUString(tableName(kind, language));
        const bool isThere = std::any_of(found.begin(), found.end(),
                                         [&](const FoundTable& table) { return table.kind == kind; });
        if (isThere || sheets->hasByName(name)) continue;
        sheets->insertNewByName(name, static_cast<sal_Int16>(sheets->getElementNames().getLength()));
        made.push_back({Range(sheets->getByName(name), UNO_QUERY_THROW), tableExample(kind, language)});
    }

    const CellFormats formats = cellFormats(document);
    for (const NewTable& table : made) {
        // A step within the step: Calc keeps a hundred actions in one and drops the oldest without a word,
        // which would be the new sheets.
        const UndoStep filling(document, title);
        fillRows(table.sheet, table.example, true);
        explain(table.sheet, table.example);
        format(table.sheet, table.example, formats);
    }
    // Backwards, so that the first one is shown in the end: the ledger comes first.
    for (auto table = made.rbegin(); table != made.rend(); ++table) freezeHead(document, table->sheet);
}

}  // namespace outturn::sheet
