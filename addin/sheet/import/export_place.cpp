// ExportTable::write: a new sheet becomes the workbook's table.
#include <algorithm>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/sheet/XCellRangeReferrer.hpp>
#include <com/sun/star/sheet/XNamedRange.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/sheet/XSheetAnnotationAnchor.hpp>
#include <com/sun/star/sheet/XSheetAnnotationsSupplier.hpp>
#include <com/sun/star/text/XSimpleText.hpp>

#include "calc/strings.hpp"
#include "sheet/document/ranges.hpp"
#include "sheet/document/settings_undo.hpp"
#include "sheet/document/sheet_names.hpp"
#include "sheet/import/export_table.hpp"
#include "sheet/report/handles.hpp"

namespace outturn::sheet {

namespace css = com::sun::star;
using css::uno::Sequence;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using rtl::OUString;

namespace {

Reference<css::sheet::XNamedRanges> namesOf(const SpreadsheetDocument& document) {
    return {Reference<css::beans::XPropertySet>(document, UNO_QUERY_THROW)->getPropertyValue("NamedRanges"),
            UNO_QUERY_THROW};
}

// Every one of the document's names that means the table and lies just where it did.
void pointNames(const SpreadsheetDocument& document, const FoundTable& table, const Text& now,
                UndoTree& undo) {
    const auto names = namesOf(document);
    const Sequence<OUString> all = names->getElementNames();
    for (const OUString& name : all) {
        if (knownTable(calc::view(name)) != table.kind) continue;
        const Reference<css::sheet::XNamedRange> named(names->getByName(name), UNO_QUERY);
        const Reference<css::sheet::XCellRangeReferrer> referrer(named, UNO_QUERY);
        const Range range = referrer.is() ? referrer->getReferredCells() : Range();
        if (!range.is() || referenceOf(range) != table.reference) continue;
        undo.action();
        named->setContent(calc::toOUString(now));
    }
}

bool isFoundAt(const SpreadsheetDocument& document, TableKind kind, const Range& sheet) {
    const auto tables = findTables(document, readSettings(document));
    return std::any_of(tables.begin(), tables.end(), [&](const FoundTable& table) {
        return table.kind == kind && nameOf(sheetOf(table.range)) == nameOf(sheet);
    });
}

void rename(const Range& sheet, const Text& name) {
    Reference<css::container::XNamed>(sheet, UNO_QUERY_THROW)->setName(calc::toOUString(name));
}

}  // namespace

void ExportTable::takePlace(UndoTree& undo) {
    const Range oldSheet = sheetOf(found_->range);
    const bool isChoice = found_->by == FoundBy::Choice;
    HandleSheet(document_).follow(kind_, found_->reference, reference());
    pointNames(document_, *found_, reference(), undo);
    const Text previous = previousName();
    if (!previous.empty()) {
        const Text before = reference();
        undo.action();
        rename(oldSheet, previous);
        if (!hasSheet(document_, tableName(kind_, language_))) {
            undo.action();
            rename(sheet_, Text(tableName(kind_, language_)));
        }
        HandleSheet(document_).follow(kind_, before, reference());
    }
    if (isChoice) {
        Settings settings = readSettings(document_);
        settings.chosenTables[kind_] = reference();
        setImportSettings(document_, settings);
    }
    makeFound(undo);
}

// By a name of its own as other tables; where that is not enough, as if a person had pointed at it.
void ExportTable::makeFound(UndoTree& undo) {
    const auto names = namesOf(document_);
    const OUString name = calc::toOUString(tableName(kind_, language_));
    if (!names->hasByName(name)) {
        undo.action();
        names->addNewByName(name, calc::toOUString(reference()), css::table::CellAddress(), 0);
    }
    if (isFoundAt(document_, kind_, sheet_)) return;
    Settings settings = readSettings(document_);
    settings.chosenTables[kind_] = reference();
    undo.action();
    setImportSettings(document_, settings);
}

void ExportTable::annotate(const Text& note, UndoTree& undo) {
    const auto cell = sheet_->getCellByPosition(firstColumn_, headerRow_);
    const auto annotation =
        Reference<css::sheet::XSheetAnnotationAnchor>(cell, UNO_QUERY_THROW)->getAnnotation();
    Text whole;
    if (annotation.is()) {
        whole = calc::toText(Reference<css::text::XSimpleText>(annotation, UNO_QUERY_THROW)->getString());
    }
    if (!whole.empty()) whole += u'\n';
    whole += note;
    css::table::CellAddress place;
    place.Sheet = addressOf(sheet_).Sheet;
    place.Column = firstColumn_;
    place.Row = headerRow_;
    undo.action();
    Reference<css::sheet::XSheetAnnotationsSupplier>(sheet_, UNO_QUERY_THROW)
        ->getAnnotations()
        ->insertNew(place, calc::toOUString(whole));
}

}  // namespace outturn::sheet
