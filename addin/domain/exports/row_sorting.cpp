#include "domain/exports/row_sorting.hpp"

#include <algorithm>

#include "domain/exports/labels.hpp"
#include "domain/exports/row_look.hpp"
#include "domain/exports/running_sums.hpp"
#include "domain/exports/sums_above.hpp"

namespace outturn::exports {
namespace {

// A total that the export holds itself.
struct OwnTotal {
    ExactAmount net;
    std::uint32_t sheetRow = 0;
    std::size_t dataBefore = 0;
    RunningSums::Fit fit = RunningSums::Fit::None;
};

class Sorting {
  public:
    Sorting(const Grid& grid, const Header& header, const Layout& layout, const FigureReading& reading,
            Understood& understood)
        : grid_(grid),
          header_(header),
          layout_(layout),
          reading_(reading),
          understood_(understood),
          looks_(grid, header, layout, reading, understood.columns),
          sums_(layout.figures.size()) {}

    SortedRows sort() {
        for (std::size_t row = 0; row < header_.firstRow; ++row) {
            if (!grid_.isBlankRow(row)) leaveOut(looks_.look(row), LeftOutReason::AboveHeader);
        }
        std::vector<RowLook> rows;
        std::vector<bool> repeated;
        for (std::size_t row = header_.lastRow + 1; row < grid_.rows(); ++row) {
            if (grid_.isBlankRow(row)) continue;
            rows.push_back(looks_.look(row));
            repeated.push_back(repeatsHeader(grid_, row, header_));
        }
        const std::vector<bool> sums =
            layout_.account && looks_.accountsAreCodes() ? silentSums(rows) : std::vector<bool>(rows.size());
        for (std::size_t at = 0; at < rows.size(); ++at) {
            if (repeated[at]) {
                leaveOut(rows[at], LeftOutReason::RepeatedHeader);
            } else if (sums[at]) {
                leaveOutSum(rows[at]);
            } else {
                sort(rows[at]);
            }
        }
        understood_.totals.rows = sums_.net();
        findOwnTotal();
        return std::move(result_);
    }

  private:
    void leaveOut(const RowLook& seen, LeftOutReason reason) {
        LeftOut left{grid_.sheetRow(seen.row),
                     reason,
                     seen.label.empty() ? looks_.firstText(seen.row) : seen.label,
                     {},
                     {}};
        const bool isTotal = reason == LeftOutReason::LabelledTotal || reason == LeftOutReason::SumOfRows;
        if (isTotal && (seen.hasFigures || seen.hasRowTotal)) left.amount = seen.net;
        understood_.leftOut.push_back(std::move(left));
    }

    void leaveOutTotal(const RowLook& seen, LeftOutReason reason) {
        leaveOut(seen, reason);
        if (result_.data.empty()) {
            above_.push_back({seen.net, grid_.sheetRow(seen.row), 0, RunningSums::Fit::None});
            return;
        }
        const auto fit = sums_.fit(seen.figures, seen.net);
        if (fit == RunningSums::Fit::None) understood_.leftOut.back().rowsSum = sums_.netSinceMark();
        totals_.push_back({seen.net, grid_.sheetRow(seen.row), result_.data.size(), fit});
        if (sums_.hasRowsSinceMark()) sums_.mark();
    }

    // Of rows below it, or of those with a longer account.
    void leaveOutSum(const RowLook& seen) {
        leaveOut(seen, seen.anyTotal ? LeftOutReason::LabelledTotal : LeftOutReason::SumOfRows);
        if (result_.data.empty() && !seen.account)
            above_.push_back({seen.net, grid_.sheetRow(seen.row), 0, RunningSums::Fit::All});
    }

    void problem(const RowLook& seen, RowProblemKind kind, std::size_t column) {
        understood_.problems.push_back({grid_.sheetRow(seen.row), kind, understood_.columns[column].header,
                                        cellText(grid_.at(seen.row, column))});
    }

    // The row says that it is a sum: "Summa" where the account would be; with an account of its own ("3010",
    // "Summa") only where it is one.
    [[nodiscard]] bool isLabelledTotal(const RowLook& seen) const {
        if (!seen.account) return seen.anyTotal;
        if (layout_.account) {
            const Cell& cell = grid_.at(seen.row, *layout_.account);
            if (!looks_.accountsAreCodes() && saysTotal(cellText(cell))) return true;
            if (beginsWithTotal(seen.account->name)) return true;
        }
        return (beginsWithTotal(seen.name) || beginsWithTotal(seen.label)) && fitsRows(seen);
    }

    [[nodiscard]] bool fitsRows(const RowLook& seen) const {
        return !result_.data.empty() && sums_.fit(seen.figures, seen.net) != RunningSums::Fit::None;
    }

    void sort(const RowLook& seen) {
        const bool hasAmount = seen.hasFigures || seen.hasRowTotal;
        if (hasAmount && isLabelledTotal(seen)) return leaveOutTotal(seen, LeftOutReason::LabelledTotal);
        if (seen.anyBalance && (!seen.account || beginsWithBalance(seen))) {
            return leaveOut(seen, LeftOutReason::Balance);
        }
        if (!seen.hasFigures && !seen.broken) return withoutAmount(seen);
        if (seen.account) return add(seen, *seen.account, false);
        if (!seen.hasFigures && !hasErrorCell(seen)) return withoutAmount(seen);
        // A sum has a label at most; more than that is a booking that lacks its account.
        if (seen.others <= 1 && !seen.hasPeriod && fitsRows(seen))
            return leaveOutTotal(seen, LeftOutReason::SumOfRows);
        if (heading_) return add(seen, *heading_, false);
        if (layout_.account && last_ && !saysSomething(seen)) {
            const AccountText above = *last_;
            if (result_.accountsFromAbove++ == 0) result_.exampleFromAbove = above.code;
            return add(seen, above, true);
        }
        sums_.add(seen.figures, seen.net);
        ++understood_.exportRows;
        problem(seen, RowProblemKind::NoAccount, layout_.account.value_or(layout_.figures.front()));
    }

    // Something stands in the account's column, and it is no account.
    [[nodiscard]] bool saysSomething(const RowLook& seen) const {
        return !isBlank(grid_.at(seen.row, *layout_.account));
    }

    [[nodiscard]] static bool beginsWithBalance(const RowLook& seen) {
        return saysBalance(seen.name) || saysBalance(seen.label) || saysBalance(seen.account->name);
    }

    [[nodiscard]] bool hasErrorCell(const RowLook& seen) const {
        return seen.broken && std::holds_alternative<ErrorCell>(grid_.at(seen.row, *seen.broken));
    }

    void withoutAmount(const RowLook& seen) {
        if (!layout_.account) {
            if (const auto account = headingAccount(seen.row)) {
                heading_ = account;
                result_.accountsInHeadings = true;
            }
            return leaveOut(seen, LeftOutReason::Heading);
        }
        if (seen.account) last_ = AccountText{seen.account->code, nameOf(seen, *seen.account)};
        leaveOut(seen, seen.account ? LeftOutReason::NoAmount : LeftOutReason::Heading);
    }

    // "3010 Försäljning", "Konto: 3010 Försäljning", or the code and the name in two cells.
    [[nodiscard]] std::optional<AccountText> headingAccount(std::size_t row) const {
        std::optional<AccountText> found;
        for (std::size_t column = 0; column < grid_.columns(); ++column) {
            const Cell& cell = grid_.at(row, column);
            if (isBlank(cell)) continue;
            if (found) {
                if (found->name.empty() && std::holds_alternative<TextView>(cell))
                    found->name = cellText(cell);
                return found;
            }
            Text text = cellText(cell);
            const Text lower = folded(text);
            for (const TextView word : {TextView(u"konto"), TextView(u"account")}) {
                if (!lower.starts_with(word)) continue;
                const auto start = text.find_first_not_of(u" :\u00A0", word.size());
                text = start == Text::npos ? Text() : text.substr(start);
                break;
            }
            if (text.empty()) continue;
            found = accountIn(Cell(TextView(text)));
            constexpr std::size_t kFewest = 3;
            if (!found || found->code.size() < kFewest) return std::nullopt;
        }
        return found;
    }

    static Text nameOf(const RowLook& seen, const AccountText& account) {
        return account.name.empty() ? seen.name : account.name;
    }

    void add(const RowLook& seen, const AccountText& account, bool fromAbove) {
        DataRow data{seen.row, account.code, account.name, seen.figures, fromAbove, false};
        data.accountName = nameOf(seen, account);
        if (!fromAbove) last_ = AccountText{data.account, data.accountName};
        if (seen.broken) {
            const bool isError = std::holds_alternative<ErrorCell>(grid_.at(seen.row, *seen.broken));
            problem(seen, isError ? RowProblemKind::ErrorCell : RowProblemKind::UnreadableAmount,
                    *seen.broken);
            data.broken = true;
        }
        if (seen.hasFigures && layout_.rowTotal) {
            const auto total = figureIn(grid_.at(seen.row, *layout_.rowTotal), reading_.decimalSign).amount;
            if (total && *total != seen.net) problem(seen, RowProblemKind::RowSumDiffers, *layout_.rowTotal);
        }
        sums_.add(seen.figures, seen.net);
        ++understood_.exportRows;
        result_.data.push_back(std::move(data));
    }

    // The last total below all rows; one that is no more than the sum of its group is not the export's.
    void findOwnTotal() {
        const auto isBelowAll = [&](const OwnTotal& total) {
            return total.dataBefore == result_.data.size();
        };
        const OwnTotal* own = nullptr;
        for (const OwnTotal& total : totals_) {
            if (!isBelowAll(total)) continue;
            const bool isSure = own != nullptr && own->fit == RunningSums::Fit::All;
            if (total.fit == RunningSums::Fit::All || (total.fit == RunningSums::Fit::None && !isSure))
                own = &total;
        }
        if (own == nullptr) own = totalAbove();
        if (own == nullptr || result_.data.empty()) return;
        understood_.totals.own = own->net;
        understood_.totals.ownRow = own->sheetRow;
    }

    // One above all rows: the one that they come to, else one that says so.
    [[nodiscard]] const OwnTotal* totalAbove() const {
        const auto same = std::find_if(above_.begin(), above_.end(), [&](const OwnTotal& total) {
            return total.net == understood_.totals.rows;
        });
        if (same != above_.end()) return &*same;
        return above_.size() == 1 ? &above_.front() : nullptr;
    }

    const Grid& grid_;
    const Header& header_;
    const Layout& layout_;
    const FigureReading& reading_;
    Understood& understood_;
    SortedRows result_;
    RowLooks looks_;
    RunningSums sums_;
    std::vector<OwnTotal> totals_;
    std::vector<OwnTotal> above_;  // the first row of an account
    std::optional<AccountText> heading_;
    std::optional<AccountText> last_;  // that a row had, with an amount or without
};

}  // namespace

ExactAmount net(const Figures& figures, const Layout& layout, const FigureReading& reading) {
    ExactAmount sum;
    for (std::size_t at = 0; at < figures.size(); ++at) {
        if (!figures[at]) continue;
        const bool isCredit = layout.debitAndCredit && at == 1;
        if (isCredit && !reading.creditsHaveMinus) {
            sum -= *figures[at];
        } else {
            sum += *figures[at];
        }
    }
    return sum;
}

SortedRows sortRows(const Grid& grid, const Header& header, const Layout& layout,
                    const FigureReading& reading, Understood& understood) {
    return Sorting(grid, header, layout, reading, understood).sort();
}

}  // namespace outturn::exports
