#pragma once

#include <optional>
#include <vector>

#include <unordered_map>

#include "domain/language.hpp"
#include "domain/sie/rows.hpp"
#include "domain/table/cell.hpp"
#include "domain/table/table_kind.hpp"

namespace outturn::sie {

enum class ImportField { Period, Account, AccountName, Amount, Object, Voucher, Date, Text };

// A column that an import writes.
struct ImportColumn {
    ImportField field = ImportField::Period;
    int dimension = 0;  // of an Object
    Text english;
    Text swedish;

    [[nodiscard]] const Text& header(Language language) const;
    // Whether a table's header means this column: in either language, or another word that Outturn knows for
    // it ("Cost center").
    [[nodiscard]] bool isNamed(TextView header) const;
};

// What tells a row that came from a balance: it stands in the column Text.
inline constexpr TextView kPeriodBalanceMark = u"#PSALDO";
inline constexpr TextView kResultMark = u"#RES";
inline constexpr TextView kBudgetMark = u"#PBUDGET";

// A code that a person would type as a number, and that reads back as it was: "3010", not "0724".
std::optional<double> plainNumber(TextView code);

// "A 12"; the day's "A 2024-01-15" where the file gives the voucher no number (or 0, as files of type 4I do).
Text voucherLabel(const File& file, const Voucher& voucher);

// Rows of a file as cells of the Ledger or the Budget. The file must outlive it.
class ImportRows {
  public:
    // turned: revenue positive, where the table holds such rows already; else SIE's own sign.
    ImportRows(const File& file, std::vector<Row> rows, TableKind table, bool turned, DateOrigin origin);

    [[nodiscard]] const File& file() const { return file_; }
    [[nodiscard]] TableKind table() const { return table_; }
    [[nodiscard]] const std::vector<Row>& rows() const { return rows_; }
    [[nodiscard]] DateOrigin origin() const { return origin_; }
    // Those that some row fills: Period, Account, Account name, Amount, a column for each dimension, and in
    // the ledger Voucher, Date, Text.
    [[nodiscard]] const std::vector<ImportColumn>& columns() const { return columns_; }
    // Looks into this object.
    [[nodiscard]] Cell cell(std::size_t row, const ImportColumn& column) const;
    [[nodiscard]] ExactAmount amount(std::size_t row) const;
    // Empty for a balance.
    [[nodiscard]] const Text& voucher(std::size_t row) const;
    // "#PSALDO" …; empty for a voucher's row.
    [[nodiscard]] TextView mark(std::size_t row) const;

  private:
    [[nodiscard]] Cell code(TextNumber number) const;
    [[nodiscard]] Cell object(const Row& row, int dimension) const;
    [[nodiscard]] Cell textOf(std::size_t row) const;
    [[nodiscard]] Cell periodOf(const Row& row) const;
    void nameColumns();
    void addDimension(int dimension);

    const File& file_;
    std::vector<Row> rows_;
    TableKind table_;
    bool turned_;
    DateOrigin origin_;
    TextView balanceMark_;
    std::vector<ImportColumn> columns_;
    std::vector<Text> vouchers_;                              // by voucher
    std::vector<std::optional<double>> codes_;                // by text
    std::unordered_map<TextNumber, TextNumber> names_;        // of accounts
    std::unordered_map<std::int64_t, Text> ranges_;           // periods of more than a month
    std::unordered_map<std::uint64_t, Text> severalObjects_;  // of one dimension
};

}  // namespace outturn::sie
