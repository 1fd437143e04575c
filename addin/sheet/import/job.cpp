#include "sheet/import/job.hpp"

#include <algorithm>

#include <com/sun/star/document/XUndoAction.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/util/XProtectable.hpp>
#include <cppuhelper/implbase1.hxx>

#include "calc/strings.hpp"
#include "domain/sie/import_words.hpp"
#include "domain/texts.hpp"
#include "sheet/document/quiet_document.hpp"
#include "sheet/document/ranges.hpp"
#include "sheet/document/sheet_names.hpp"
#include "sheet/import/control.hpp"
#include "sheet/import/readable.hpp"

namespace outturn::sheet {

namespace css = com::sun::star;
using css::uno::UNO_QUERY_THROW;
using rtl::OUString;

namespace {

constexpr double kMostWhileReading = 0.99;  // 1 is said when all of it is read
constexpr std::size_t kMostListed = 8;

const FoundTable* tableOf(const std::vector<FoundTable>& tables, TableKind kind) {
    const auto found = std::find_if(tables.begin(), tables.end(),
                                    [&](const FoundTable& table) { return table.kind == kind; });
    return found == tables.end() ? nullptr : &*found;
}

// The document's properties have no undo of their own.
class SignsUndo : public cppu::WeakImplHelper1<css::document::XUndoAction> {
  public:
    SignsUndo(const SpreadsheetDocument& document, TableSign ledger, TableSign budget)
        : document_(document), ledger_(ledger), budget_(budget) {}

    OUString SAL_CALL getTitle() override { return {}; }
    void SAL_CALL undo() override { exchange(); }
    void SAL_CALL redo() override { exchange(); }

  private:
    void exchange() {
        Settings settings = readSettings(document_);
        std::swap(settings.ledgerSign, ledger_);
        std::swap(settings.budgetSign, budget_);
        writeSettings(document_, settings);
    }

    SpreadsheetDocument document_;
    TableSign ledger_;
    TableSign budget_;
};

template <class Items, class Sentence>
void list(Text& paragraph, const Items& items, std::size_t count, Language language,
          const Sentence& sentence) {
    std::size_t listed = 0;
    for (const auto& item : items) {
        if (listed == kMostListed) break;
        const Text line = sentence(item);
        if (line.empty()) continue;
        ++listed;
        paragraph += u"\n• " + line;
    }
    if (count > listed)
        paragraph +=
            u"\n" + text(TextId::ImportAndMore, language, {sie::countText(count - listed, language)});
}

// An unbalanced voucher is read as it is, as the file's own totals count it.
bool isBroken(const sie::ProblemInLine& problem) {
    return problem.problem != sie::LineProblem::UnbalancedVoucher;
}

}  // namespace

PreparedImport::PreparedImport(const SpreadsheetDocument& document, Language language)
    : document_(document), language_(language) {}

std::variant<std::unique_ptr<PreparedImport>, ImportRefusal> PreparedImport::prepare(
    const SpreadsheetDocument& document, TextView file, Language language, const ImportProgress& progress) {
    if (Reference<css::frame::XStorable>(document, UNO_QUERY_THROW)->isReadonly())
        return ImportRefusal{Text(text(TextId::DocumentReadOnly, language))};
    bool cancelled = false;
    const ImportProgress watched = [&](double share) {
        cancelled = progress && !progress(share);
        return !cancelled;
    };
    std::unique_ptr<PreparedImport> import(new PreparedImport(document, language));
    try {
        if (auto why = import->read(importUrl(file), watched))
            return ImportRefusal{std::move(*why), cancelled};
        if (!watched(1)) return ImportRefusal{Text(text(TextId::ImportCancelled, language)), true};
        if (auto why = import->compare()) return ImportRefusal{std::move(*why)};
    } catch (const MoneyOverflow&) {
        return ImportRefusal{text(TextId::ImportTooGreat, language, {import->fileName()})};
    }
    return import;
}

std::optional<Text> PreparedImport::read(const OUString& url, const ImportProgress& progress) {
    fileName_ = fileNameOf(url);
    if (auto why = unreadable(url, sie::kMostBytes, language_)) return why;
    const auto bytes = fileBytes(url, sie::kMostBytes);
    if (!bytes) return text(TextId::ImportCannotOpen, language_, {fileName_});
    if (hasChanged(url, bytes->size())) return text(TextId::ImportFileChanged, language_, {fileName_});
    auto result = sie::read(*bytes, [&](std::size_t done) {
        return progress(kMostWhileReading * static_cast<double>(done) / static_cast<double>(bytes->size()));
    });
    if (const auto* refused = std::get_if<sie::Refusal>(&result))
        return sie::sentence(*refused, fileName_, language_);
    file_ = std::get<sie::File>(std::move(result));
    return std::nullopt;
}

std::optional<Text> PreparedImport::compare() {
    settings_ = readSettings(document_);
    const auto all = sie::ledgerRows(file_);
    auto ledgerRows = sie::ofResult(file_, all);
    auto budgetRows = sie::ofResult(file_, sie::budgetRows(file_));
    if (ledgerRows.empty() && budgetRows.empty()) return text(TextId::ImportNothing, language_, {fileName_});
    controls_ = sie::controls(file_, all);
    std::stable_sort(controls_.begin(), controls_.end(), [](const auto& one, const auto& other) {
        const auto rank = [](const sie::Control& control) {
            if (control.told == sie::ControlTotal::None) return 2;
            return control.difference() == ExactAmount() ? 1 : 0;
        };
        return rank(one) < rank(other);
    });

    const auto tables = findTables(document_, settings_);
    ledger_ = std::make_unique<ImportTable>(document_, TableKind::Ledger, tableOf(tables, TableKind::Ledger),
                                            language_);
    budget_ = std::make_unique<ImportTable>(document_, TableKind::Budget, tableOf(tables, TableKind::Budget),
                                            language_);
    // Where rows stand already the file's take their sign. Forecasts bear the budget's.
    const ImportTable forecasts(document_, TableKind::Forecasts, tableOf(tables, TableKind::Forecasts),
                                language_);
    const bool ledgerIsFree = ledger_->isEmpty();
    const bool budgetIsFree = budget_->isEmpty() && forecasts.isEmpty();
    ledgerTurned_ = !ledgerIsFree && settings_.ledgerSign == TableSign::RevenuePositive;
    const bool budgetTurned = !budgetIsFree && settings_.budgetSign == TableSign::RevenuePositive;
    setLedgerSign_ = ledgerIsFree && !ledgerRows.empty();
    setBudgetSign_ = budgetIsFree && !budgetRows.empty();
    if (!ledgerRows.empty()) {
        if (auto why = ledger_->compare(file_, std::move(ledgerRows), ledgerTurned_)) return why;
    }
    if (!budgetRows.empty()) {
        if (auto why = budget_->compare(file_, std::move(budgetRows), budgetTurned)) return why;
    }
    const ImportControl control(document_, language_);
    companyBefore_ = control.company();
    names_ = std::make_unique<ImportNames>(document_, file_, *ledger_, *budget_, language_);
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

bool PreparedImport::needsAgreement() const {
    return !doubts().empty();
}

void PreparedImport::addOwnRows(const ImportTable& table, std::vector<Text>& doubts) const {
    if (!table.changes() || table.update().ownRows == 0) return;
    doubts.push_back(text(TextId::ImportOwnRows, language_,
                          {table.sheetName(), sie::countText(table.update().ownRows, language_)}));
}

std::vector<Text> PreparedImport::doubts() const {
    std::vector<Text> found;
    if (!companyBefore_.empty() && companyBefore_ != file_.company)
        found.push_back(text(TextId::ImportOtherCompany, language_, {companyBefore_, file_.company}));
    const std::size_t broken = file_.problemsInAll() - file_.count(sie::LineProblem::UnbalancedVoucher);
    if (broken > 0) {
        Text paragraph = text(TextId::ImportBroken, language_, {sie::countText(broken, language_)});
        list(paragraph, file_.problems, broken, language_, [&](const sie::ProblemInLine& problem) {
            return isBroken(problem) ? sie::sentenceWithLine(problem, language_) : Text();
        });
        found.push_back(std::move(paragraph));
    }
    std::vector<const sie::ImportChange*> changes;
    for (const auto* table : {ledger_.get(), budget_.get()}) {
        for (const auto& change : table->update().changes) changes.push_back(&change);
    }
    if (!changes.empty()) {
        const DateOrigin origin = ledger_->changes() ? ledger_->rows().origin() : budget_->rows().origin();
        Text paragraph =
            text(TextId::ImportChangedCount, language_, {sie::countText(changes.size(), language_)});
        list(paragraph, changes, changes.size(), language_,
             [&](const sie::ImportChange* change) { return sie::sentence(*change, origin, language_); });
        found.push_back(std::move(paragraph));
    }
    addOwnRows(*ledger_, found);
    addOwnRows(*budget_, found);
    return found;
}

std::vector<Text> PreparedImport::summary() const {
    std::vector<Text> found;
    const Text made = file_.made ? sie::dayText(*file_.made) : Text(u"–");
    found.push_back(text(TextId::ImportFromFile, language_,
                         {file_.company.empty() ? fileName_ : file_.company,
                          file_.program.empty() ? Text(u"–") : file_.program, made}));
    const auto counts = [&](TextId words, const ImportTable& table) {
        const auto& update = table.update();
        if (update.added.empty() && update.unchanged == 0) return;
        found.push_back(text(
            words, language_,
            {sie::countText(update.added.size(), language_), sie::countText(update.unchanged, language_)}));
    };
    counts(TextId::ImportToLedger, *ledger_);
    counts(TextId::ImportToBudget, *budget_);
    for (Text& sentence : names_->summary()) found.push_back(std::move(sentence));
    if (differing() > 0)
        found.push_back(
            text(TextId::ImportDiffersCount, language_, {sie::countText(differing(), language_)}));
    return found;
}

void PreparedImport::setSigns() {
    const Settings before = readSettings(document_);
    Settings settings = before;
    if (setLedgerSign_) settings.ledgerSign = TableSign::DebitPositive;
    if (setBudgetSign_) settings.budgetSign = TableSign::DebitPositive;
    if (settings.ledgerSign == before.ledgerSign && settings.budgetSign == before.budgetSign) return;
    writeSettings(document_, settings);
    const auto undo =
        Reference<css::document::XUndoManagerSupplier>(document_, UNO_QUERY_THROW)->getUndoManager();
    undo->addUndoAction(new SignsUndo(document_, before.ledgerSign, before.budgetSign));
}

Text PreparedImport::write() {
    ImportControl control(document_, language_);
    {
        QuietDocument quiet(document_, calc::toOUString(text(TextId::ImportUndo, language_, {fileName_})));
        try {
            // All sheets before any is filled: a new sheet makes Calc evaluate every LEDGER cell anew.
            for (auto* table : {ledger_.get(), budget_.get()}) {
                if (table->changes()) table->makeSheet();
            }
            names_->makeSheet();
            if (!control.exists()) control.make();
            for (auto* table : {ledger_.get(), budget_.get()}) {
                if (table->changes()) table->write();
            }
            setSigns();
            names_->write();
            UndoTree undo(document_, OUString());
            control.write(*this, undo);
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
