#include "sheet/import/export_preview.hpp"

#include <algorithm>

#include <com/sun/star/frame/XStorable.hpp>

#include "calc/arguments.hpp"
#include "calc/strings.hpp"
#include "domain/exports/preview.hpp"
#include "domain/exports/understand.hpp"
#include "domain/table/table_reader.hpp"
#include "domain/texts.hpp"
#include "sheet/document/sheet_names.hpp"
#include "sheet/import/export_file.hpp"
#include "sheet/import/export_job.hpp"

namespace outturn::sheet {

namespace css = com::sun::star;
using css::uno::UNO_QUERY_THROW;

namespace {

bool isReadOnly(const SpreadsheetDocument& document) {
    return Reference<css::frame::XStorable>(document, UNO_QUERY_THROW)->isReadonly();
}

// Which of the workbook's tables lies there, where Outturn can read it as it is.
std::optional<TableKind> faultlessTable(const SpreadsheetDocument& document, const Text& sheetName) {
    const auto tables = findTables(document, readSettings(document));
    for (const FoundTable& table : tables) {
        if (nameOf(sheetOf(table.range)) != sheetName) continue;
        const bool isBooked = table.kind == TableKind::Ledger || table.kind == TableKind::Budget;
        if (!isBooked) return table.kind;
        const CellCopy copy(usedPart(table.range));
        TableReader reader(copy.rows().front(), static_cast<std::uint32_t>(copy.address().StartRow) + 1, {},
                           calc::dateOrigin({document, UNO_QUERY_THROW}));
        for (std::size_t row = 1; row < copy.rows().size(); ++row) reader.addRow(copy.rows()[row]);
        const Table read = reader.finish();
        if (read.usable && read.unreadable.empty() && read.rowCount() > 0) return table.kind;
    }
    return std::nullopt;
}

std::optional<exports::NotUnderstood> refusalOf(const ExportCells& sheet) {
    const auto cells = sheet.cells();
    return exports::understand(cells, exports::Wanted::Ledger).refusal;
}

}  // namespace

Previewed previewSheet(const SpreadsheetDocument& document, const Text& sheetName, Language language) {
    const auto refuse = [&](TextId why, TextView more = {}) {
        return ImportRefusal{text(why, language, {sheetName, more})};
    };
    if (isReadOnly(document)) return ImportRefusal{Text(text(TextId::DocumentReadOnly, language))};
    if (!hasSheet(document, sheetName)) return refuse(TextId::ExportSheetGone);
    const Range sheet(document->getSheets()->getByName(calc::toOUString(sheetName)), UNO_QUERY_THROW);
    if (isTooLargeToExport(sheet)) return refuse(TextId::ExportSheetTooLarge);
    ExportSheets sheets;
    sheets.push_back(std::make_unique<ExportCells>(document, sheet));
    if (sheets.front()->isOutturns()) return refuse(TextId::ExportSheetOutturns);
    if (const auto kind = faultlessTable(document, sheetName))
        return refuse(TextId::ExportSheetIsTable, tableName(*kind, language));
    if (const auto why = refusalOf(*sheets.front()))
        return refuse(TextId::ExportSheetNothing, exports::refusalText(*why, language));
    return std::make_unique<ExportPreview>(document, sheetName, std::move(sheets), language, true);
}

Previewed previewWorkbookFile(const Reference<css::uno::XComponentContext>& context,
                              const SpreadsheetDocument& document, TextView file, Language language,
                              const ImportProgress& progress) {
    if (isReadOnly(document)) return ImportRefusal{Text(text(TextId::DocumentReadOnly, language))};
    auto read = readExportFile(context, file, language, progress);
    if (auto* refused = std::get_if<ImportRefusal>(&read)) return std::move(*refused);
    auto& sheets = std::get<ExportSheets>(read);
    const Text name = fileNameOf(importUrl(file));
    // The most that any sheet comes to, should none do: "no header" says less than "no amounts".
    auto why = exports::NotUnderstood::NoCells;
    std::erase_if(sheets, [&](const auto& sheet) {
        const auto refusal = refusalOf(*sheet);
        if (refusal) why = std::max(why, *refusal);
        return refusal.has_value();
    });
    if (sheets.empty())
        return ImportRefusal{
            text(TextId::ExportFileNothing, language, {name, exports::refusalText(why, language)})};
    return std::make_unique<ExportPreview>(document, name, std::move(sheets), language, false);
}

}  // namespace outturn::sheet
