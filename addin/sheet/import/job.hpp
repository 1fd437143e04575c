#pragma once

#include <memory>
#include <optional>
#include <variant>
#include <vector>

#include "domain/sie/control.hpp"
#include "sheet/import/file.hpp"
#include "sheet/import/names.hpp"
#include "sheet/import/preview.hpp"
#include "sheet/import/sie_reading.hpp"
#include "sheet/import/table.hpp"

namespace outturn::sheet {

// A SIE file that has been read and held against the workbook; nothing is written yet.
class PreparedImport {
  public:
    using Prepared = std::variant<std::unique_ptr<PreparedImport>, ImportRefusal>;

    // Language: of the sheets that are made, and of the sentences. Progress: whoever shows it keeps the user
    // from the workbook.
    static Prepared compare(const SpreadsheetDocument& document, std::shared_ptr<const SieReading> reading,
                            Language language, const ImportProgress& progress = {});

    [[nodiscard]] Language language() const { return language_; }
    [[nodiscard]] const sie::File& file() const { return reading_->file; }
    [[nodiscard]] const Text& fileName() const { return reading_->fileName; }
    [[nodiscard]] const ImportTable& ledger() const { return *ledger_; }
    [[nodiscard]] const ImportTable& budget() const { return *budget_; }
    [[nodiscard]] bool turned() const { return ledgerTurned_; }
    // The file against its own totals, those that differ first.
    [[nodiscard]] const std::vector<sie::Control>& controls() const { return reading_->controls; }
    [[nodiscard]] std::size_t differing() const { return sie::countsOf(controls()).differing; }
    // "2024", "2023-07–2024-06": a fiscal year by its number in the file.
    [[nodiscard]] Text yearName(int year) const;

    // The file is in the workbook already.
    [[nodiscard]] bool changesNothing() const { return !ledger_->changes() && !budget_->changes(); }
    // What is found, a paragraph each.
    [[nodiscard]] std::vector<Text> summary() const;
    // What must be agreed to: rows of the file are broken, vouchers changed or vanished, rows of the user's
    // own stand in the same months, or the last import was another company's. With the first of what it is
    // about, or counted alone.
    enum class Detail { Listed, Counted };
    [[nodiscard]] std::vector<Text> doubts(Detail detail = Detail::Listed) const;

    // One undo step; gives the control sheet's name, or nothing where the progress stopped it: the workbook
    // and its undo steps are as they were.
    std::optional<Text> write(const ImportProgress& progress = {});

  private:
    PreparedImport(const SpreadsheetDocument& document, std::shared_ptr<const SieReading> reading,
                   Language language);

    std::optional<Text> compareTables(const ImportProgress& progress);
    [[nodiscard]] std::optional<Text> hindrance() const;
    void addOwnRows(const ImportTable& table, std::vector<Text>& doubts) const;
    void addBroken(Detail detail, std::vector<Text>& doubts) const;
    void addChanges(Detail detail, std::vector<Text>& doubts) const;
    void setSigns();

    SpreadsheetDocument document_;
    std::shared_ptr<const SieReading> reading_;
    Language language_;
    std::unique_ptr<ImportTable> ledger_;
    std::unique_ptr<ImportTable> budget_;
    std::unique_ptr<ImportNames> names_;
    bool ledgerTurned_ = false;
    bool setLedgerSign_ = false;
    bool setBudgetSign_ = false;
    Text companyBefore_;  // of the last import; empty where there was none
};

}  // namespace outturn::sheet
