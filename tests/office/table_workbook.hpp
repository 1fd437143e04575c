#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "office/office_environment.hpp"
#include "sheet/tables/survey.hpp"

namespace outturn::driver {

// A cell of a test's table: a text or a number.
class CellValue {
  public:
    CellValue(const char* utf8) : any_(toOUString(utf8)) {}
    CellValue(double number) : any_(number) {}
    CellValue(int number) : any_(static_cast<double>(number)) {}
    [[nodiscard]] const com::sun::star::uno::Any& any() const { return any_; }

  private:
    com::sun::star::uno::Any any_;
};

using CellRows = std::vector<std::vector<CellValue>>;

// A new workbook in a real office and its tables, read by the extension's own code over a bridge.
class TableWorkbook {
  public:
    TableWorkbook();
    ~TableWorkbook();
    TableWorkbook(const TableWorkbook&) = delete;
    TableWorkbook& operator=(const TableWorkbook&) = delete;

    // Rows of equal length; the sheet is added where it is missing.
    void put(std::string_view sheet, std::string_view topLeft, const CellRows& rows);
    // Huvudbok, Budget and Rader, small and without a fault.
    void putRequired();
    void nameRange(std::string_view name, std::string_view content);
    void nameDatabase(std::string_view name, std::string_view sheet, std::string_view address);

    [[nodiscard]] com::sun::star::uno::Reference<com::sun::star::table::XCellRange> range(
        std::string_view sheet, std::string_view address) const;
    [[nodiscard]] const SpreadsheetDocument& document() const { return workbook_->document(); }
    [[nodiscard]] const Workbook& workbook() const { return *workbook_; }

    [[nodiscard]] sheet::Findings survey() const;
    // Of each table found, its reference: "$Huvudbok.$A$1:$C$1048576".
    [[nodiscard]] std::string reference(TableKind kind, const sheet::Settings& settings = {}) const;
    // The cells of the problems of a kind: "Huvudbok.B3"; "-" where there is none to show.
    [[nodiscard]] std::vector<std::string> cellsOf(ProblemKind kind) const;
    // All problems: "unreadable-period Huvudbok.A3 202413".
    [[nodiscard]] std::vector<std::string> problems() const;

  private:
    [[nodiscard]] std::string cellName(const sheet::PlacedProblem& placed) const;

    std::unique_ptr<Workbook> workbook_;
};

}  // namespace outturn::driver
