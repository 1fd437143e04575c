#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <vector>

#include <unordered_map>

#include "domain/problem.hpp"
#include "domain/sie/import_rows.hpp"

namespace outturn::sie {

// An account's sum of a voucher or a month, in the table's sign.
struct AccountSum {
    Text account;
    ExactAmount amount;
    friend bool operator==(const AccountSum&, const AccountSum&) = default;
};

// A voucher, or an account's month, that stands in the table otherwise than the file gives it now.
struct ImportChange {
    enum class What {
        Changed,
        Vanished,
        Replaced,  // a balance of which the file now has the vouchers, and their sum is another
    };
    What what = What::Changed;
    Text label;  // "A 12", "#PSALDO"
    PeriodRange period;
    std::optional<double> date;  // as the table has it
    std::vector<AccountSum> was;
    std::vector<AccountSum>
        is;  // the same where only texts, dates or objects differ; empty where it vanished
};

// What an import does to a table. Rows of the table are counted from 0 below its header, blank ones too;
// those of the file as ImportRows counts them.
struct ImportUpdate {
    struct Overwritten {
        std::uint32_t tableRow = 0;
        std::uint32_t fileRow = 0;
    };
    std::vector<Overwritten> overwritten;
    std::vector<std::uint32_t> removed;  // of the table, ascending
    std::vector<std::uint32_t> added;    // of the file
    std::vector<ImportChange> changes;
    std::size_t unchanged = 0;  // vouchers, or accounts' months
    std::size_t fresh = 0;
    std::size_t leftOut = 0;   // balances of months of which the table has the vouchers
    std::size_t replaced = 0;  // balances of months whose vouchers come
    // In the file's months, left by no import: they stay, and are counted beside what comes.
    std::size_t ownRows = 0;
    std::size_t lastRow = 0;  // one past the last row of the table that is not blank

    [[nodiscard]] bool changesNothing() const {
        return overwritten.empty() && removed.empty() && added.empty();
    }
};

// Where a column of the import stands in the table, from 0.
struct ImportPlace {
    ImportColumn column;
    std::size_t at = 0;
    bool isNew = false;  // to be put after the table's last column
};

// Where the columns go: to those of the table that bear their names; behind them those that the table lacks
// and the rows need. header: empty for a new table. isEmpty: no rows below it.
std::vector<ImportPlace> importPlaces(const ImportRows& rows, std::span<const Cell> header, bool isEmpty);

// Whether a row is the one that a table is set up with, for its user to write over.
bool isExampleRow(TableKind table, std::span<const Cell> header, std::span<const Cell> cells);

// Holds what a file gives against what an earlier import left in the table: a voucher is known by its series
// and number in a fiscal year, a balance by its month and account. A voucher that the file lacks has vanished
// where the file has others of its fiscal year in its month, or both before and after; what the file does not
// reach is left alone, and so is everything that no import left. Time and memory grow with the rows of both.
class ImportComparison {
  public:
    ImportComparison(const ImportRows& rows, std::vector<ImportPlace> places);

    // The table's rows in their order.
    void addRow(std::span<const Cell> cells);
    ImportUpdate finish();

  private:
    static constexpr std::uint32_t kNoGroup = ~std::uint32_t{0};

    enum class Level { Year, Month, Voucher };

    // A voucher, or an account's month. The hashes are sums, so that the order of the rows does not count.
    struct Group {
        Level level = Level::Voucher;
        Text label;
        PeriodRange period;
        std::optional<double> date;
        std::uint64_t fileHash = 0;
        std::uint64_t tableHash = 0;
        std::uint32_t fileRows = 0;
        std::uint32_t tableRows = 0;
    };
    struct TableRow {
        std::uint32_t group = kNoGroup;
        std::uint32_t account = 0;
        std::uint64_t hash = 0;
        ExactAmount amount;
    };
    struct GroupRows {
        std::vector<std::uint32_t> ofTable;
        std::vector<std::uint32_t> ofFile;
    };
    using Months = std::map<int, PeriodRange>;  // by fiscal year, from the first to the last
    enum class Fate : std::uint8_t { Stays, Added, Changed, Removed, Dropped };

    void groupFileRows();
    [[nodiscard]] int yearOf(Month month) const;
    void widen(Months& months, Month month) const;
    [[nodiscard]] bool meets(const Months& months, PeriodRange period) const;
    std::uint32_t groupOf(const Text& label, Level level, PeriodRange period, const Text& account);
    [[nodiscard]] Text accountOf(std::size_t fileRow) const;
    std::uint32_t codeOf(const Text& account);
    [[nodiscard]] const Cell& cellOf(std::span<const Cell> cells, ImportField field) const;
    template <class CellAt>
    [[nodiscard]] std::uint64_t hashOf(const CellAt& cellAt) const;
    [[nodiscard]] std::optional<PeriodRange> periodIn(const Cell& cell) const;
    [[nodiscard]] bool isInFilesMonths(PeriodRange period) const;
    [[nodiscard]] bool hasVanished(const Group& group) const;
    [[nodiscard]] bool isReplaced(const Group& group) const;
    [[nodiscard]] bool isHeldByFiner(const Group& group) const;
    [[nodiscard]] Fate fateOf(const Group& group, ImportUpdate& update) const;
    void match(const GroupRows& rows, ImportUpdate& update) const;
    [[nodiscard]] std::vector<AccountSum> tableSums(const std::vector<std::uint32_t>& rows) const;
    [[nodiscard]] std::vector<AccountSum> fileSums(const std::vector<std::uint32_t>& rows) const;

    const ImportRows& rows_;
    std::vector<ImportPlace> places_;
    std::vector<Group> groups_;
    std::unordered_map<Text, std::uint32_t> groupsByKey_;
    std::vector<std::uint32_t> groupsOfFileRows_;
    std::vector<std::uint64_t> hashesOfFileRows_;
    std::vector<TableRow> tableRows_;
    std::vector<Text> accounts_;
    std::unordered_map<Text, std::uint32_t> codes_;
    Months fileVouchers_;
    std::set<Month> fileMonths_;  // of balances
    std::set<int> fileYears_;     // of results
    Months tableVouchers_;
    std::set<Month> tableMonths_;
    std::size_t ownRows_ = 0;
    std::size_t lastRow_ = 0;
};

}  // namespace outturn::sie
