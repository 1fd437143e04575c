#include "sheet/import/job.hpp"

#include <algorithm>

#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include "calc/strings.hpp"
#include "domain/sie/import_words.hpp"
#include "domain/texts.hpp"
#include "sheet/document/quiet_document.hpp"
#include "sheet/document/ranges.hpp"
#include "sheet/document/settings_undo.hpp"
#include "sheet/document/sheet_names.hpp"
#include "sheet/import/control.hpp"

namespace outturn::sheet {

namespace css = com::sun::star;
using css::uno::UNO_QUERY_THROW;
using rtl::OUString;

namespace {

// Of the writing; the rest is the control sheet and what is calculated in the end.
constexpr double kTablesWritten = 0.9;

bool isReadOnly(const SpreadsheetDocument& document) {
    return Reference<css::frame::XStorable>(document, UNO_QUERY_THROW)->isReadonly();
}

const FoundTable* tableOf(const std::vector<FoundTable>& tables, TableKind kind) {
    const auto found = std::find_if(tables.begin(), tables.end(),
                                    [&](const FoundTable& table) { return table.kind == kind; });
    return found == tables.end() ? nullptr : &*found;
}

}  // namespace

PreparedImport::PreparedImport(const SpreadsheetDocument& document, std::shared_ptr<const SieReading> reading,
                               Language language)
    : document_(document), reading_(std::move(reading)), language_(language) {}

PreparedImport::Prepared PreparedImport::compare(const SpreadsheetDocument& document,
                                                 std::shared_ptr<const SieReading> reading, Language language,
                                                 const ImportProgress& progress) {
    if (isReadOnly(document)) return ImportRefusal{Text(text(TextId::DocumentReadOnly, language))};
    std::unique_ptr<PreparedImport> import(new PreparedImport(document, std::move(reading), language));
    try {
        if (auto why = import->compareTables(progress)) return ImportRefusal{std::move(*why)};
    } catch (const MoneyOverflow&) {
        return ImportRefusal{text(TextId::ImportTooGreat, language, {import->fileName()})};
    } catch (const ImportStopped&) {
        return ImportRefusal{Text(text(TextId::ImportCancelled, language)), true};
    }
    return import;
}

std::optional<Text> PreparedImport::compareTables(const ImportProgress& progress) {
    const Settings settings = readSettings(document_);
    const bool hasLedger = !reading_->ledgerRows.empty();
    const bool hasBudget = !reading_->budgetRows.empty();
    const auto tables = findTables(document_, settings);
    ledger_ = std::make_unique<ImportTable>(document_, TableKind::Ledger, tableOf(tables, TableKind::Ledger),
                                            language_);
    budget_ = std::make_unique<ImportTable>(document_, TableKind::Budget, tableOf(tables, TableKind::Budget),
                                            language_);
    // Where rows stand already the file's take their sign. Forecasts bear the budget's.
    const ImportTable forecasts(document_, TableKind::Forecasts, tableOf(tables, TableKind::Forecasts),
                                language_);
    const bool ledgerIsFree = ledger_->isEmpty();
    const bool budgetIsFree = budget_->isEmpty() && forecasts.isEmpty();
    ledgerTurned_ = !ledgerIsFree && settings.ledgerSign == TableSign::RevenuePositive;
    const bool budgetTurned = !budgetIsFree && settings.budgetSign == TableSign::RevenuePositive;
    setLedgerSign_ = ledgerIsFree && hasLedger;
    setBudgetSign_ = budgetIsFree && hasBudget;
    const ImportSteps steps(progress, 0, 1);
    constexpr double kOfLedger = 0.9;
    if (hasLedger) {
        if (auto why =
                ledger_->compare(file(), reading_->ledgerRows, ledgerTurned_, steps.part(0, kOfLedger)))
            return why;
    }
    if (hasBudget) {
        if (auto why = budget_->compare(file(), reading_->budgetRows, budgetTurned, steps.part(kOfLedger, 1)))
            return why;
    }
    const ImportControl control(document_, language_);
    companyBefore_ = control.company();
    names_ = std::make_unique<ImportNames>(document_, file(), *ledger_, *budget_, language_);
    return changesNothing() ? std::nullopt : hindrance();
}

std::optional<Text> PreparedImport::hindrance() const {
    const ImportControl control(document_, language_);
    if (control.exists() && control.isProtected())
        return text(TextId::ReportSheetProtected, language_, {control.name()});
    const bool makesSheets = !control.exists() || (ledger_->changes() && ledger_->isNew()) ||
                             (budget_->changes() && budget_->isNew()) || names_->makesSheet();
    if (makesSheets && Reference<css::util::XProtectable>(document_, UNO_QUERY_THROW)->isProtected())
        return Text(text(TextId::StructureProtected, language_));
    return std::nullopt;
}

void PreparedImport::setSigns() {
    Settings settings = readSettings(document_);
    if (setLedgerSign_) settings.ledgerSign = TableSign::DebitPositive;
    if (setBudgetSign_) settings.budgetSign = TableSign::DebitPositive;
    setImportSettings(document_, settings);
}

std::optional<Text> PreparedImport::write(const ImportProgress& progress) {
    ImportControl control(document_, language_);
    {
        QuietDocument quiet(document_, calc::toOUString(text(TextId::ImportUndo, language_, {fileName()})));
        try {
            // All sheets before any is filled: a new sheet makes Calc evaluate every LEDGER cell anew.
            for (auto* table : {ledger_.get(), budget_.get()}) {
                if (table->changes()) table->makeSheet();
            }
            names_->makeSheet();
            if (!control.exists()) control.make();
            const auto rows = static_cast<double>(ledger_->rowsTouched() + budget_->rowsTouched());
            const double ofLedger =
                kTablesWritten * static_cast<double>(ledger_->rowsTouched()) / std::max(1.0, rows);
            const ImportSteps whole(progress, 0, 1);
            if (ledger_->changes()) ledger_->write(whole.part(0, ofLedger));
            if (budget_->changes()) budget_->write(whole.part(ofLedger, kTablesWritten));
            setSigns();
            names_->write();
            UndoTree undo(document_, OUString());
            control.write(*this, undo);
            whole.at(1);
        } catch (const ImportStopped&) {
            quiet.takeBack();
            return std::nullopt;
        } catch (...) {
            quiet.takeBack();
            throw;
        }
        quiet.calculate();
    }
    control.show();
    return control.name();
}

}  // namespace outturn::sheet
