#pragma once

#include <memory>
#include <variant>
#include <vector>

#include "domain/sie/control.hpp"
#include "sheet/import/file.hpp"
#include "sheet/import/names.hpp"
#include "sheet/import/preview.hpp"
#include "sheet/import/table.hpp"

namespace outturn::sheet {

// A SIE file that has been read and held against the workbook; nothing is written yet.
class PreparedImport {
  public:
    // File: a URL or a path. Language: of the sheets that are made, and of the sentences. Progress: of the
    // file alone, told 1 before the first look at the workbook, so that none of what a user does meanwhile
    // is missed.
    static std::variant<std::unique_ptr<PreparedImport>, ImportRefusal> prepare(
        const SpreadsheetDocument& document, TextView file, Language language,
        const ImportProgress& progress);

    [[nodiscard]] const sie::File& file() const { return file_; }
    [[nodiscard]] const Text& fileName() const { return fileName_; }
    [[nodiscard]] const ImportTable& ledger() const { return *ledger_; }
    [[nodiscard]] const ImportTable& budget() const { return *budget_; }
    [[nodiscard]] bool turned() const { return ledgerTurned_; }
    // The file against its own totals, those that differ first.
    [[nodiscard]] const std::vector<sie::Control>& controls() const { return controls_; }
    [[nodiscard]] std::size_t differing() const { return sie::countsOf(controls_).differing; }

    // The file is in the workbook already.
    [[nodiscard]] bool changesNothing() const { return !ledger_->changes() && !budget_->changes(); }
    // Rows of the file are broken, vouchers changed or vanished, rows of the user's own stand in the same
    // months, or the last import was another company's: what a user must agree to.
    [[nodiscard]] bool needsAgreement() const;
    // What is found, a paragraph each.
    [[nodiscard]] std::vector<Text> summary() const;
    // The part of it that must be agreed to.
    [[nodiscard]] std::vector<Text> doubts() const;

    // One undo step; gives the control sheet's name.
    Text write();

  private:
    PreparedImport(const SpreadsheetDocument& document, Language language);

    std::optional<Text> read(const rtl::OUString& url, const ImportProgress& progress);
    std::optional<Text> compare();
    [[nodiscard]] std::optional<Text> hindrance() const;
    void addOwnRows(const ImportTable& table, std::vector<Text>& doubts) const;
    void setSigns();

    SpreadsheetDocument document_;
    Language language_;
    Settings settings_;
    Text fileName_;
    sie::File file_;
    std::unique_ptr<ImportTable> ledger_;
    std::unique_ptr<ImportTable> budget_;
    std::unique_ptr<ImportNames> names_;
    bool ledgerTurned_ = false;
    bool setLedgerSign_ = false;
    bool setBudgetSign_ = false;
    Text companyBefore_;  // of the last import; empty where there was none
    std::vector<sie::Control> controls_;
};

}  // namespace outturn::sheet
