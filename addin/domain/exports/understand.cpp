#include "domain/exports/understand.hpp"

#include <algorithm>

#include "domain/exports/asking.hpp"
#include "domain/exports/row_periods.hpp"
#include "domain/exports/row_sorting.hpp"
#include "domain/exports/sign.hpp"

namespace outturn::exports {
namespace {

class Understanding {
  public:
    Understanding(const SheetCells& sheet, Wanted wanted, const Answers& answers)
        : grid_(sheet), wanted_(wanted), answers_(answers) {}

    Understood make() {
        try {
            read();
        } catch (const MoneyOverflow&) {
            refuse(NotUnderstood::TooLarge);
        }
        if (!result_.isReady()) result_.rows.clear();
        std::stable_sort(
            result_.problems.begin(), result_.problems.end(),
            [](const RowProblem& left, const RowProblem& right) { return left.sheetRow < right.sheetRow; });
        return std::move(result_);
    }

  private:
    void refuse(NotUnderstood why) {
        result_.refusal = why;
        result_.questions.clear();
        result_.totals = {};
    }

    void read() {
        bool blank = true;
        for (std::size_t row = 0; row < grid_.rows() && blank; ++row) blank = grid_.isBlankRow(row);
        if (blank) return refuse(NotUnderstood::NoCells);
        const auto header = findHeader(grid_);
        if (!header) return refuse(NotUnderstood::NoHeader);
        result_.headerRow = grid_.sheetRow(header->firstRow);
        result_.headerRows = static_cast<std::uint32_t>(header->lastRow - header->firstRow + 1);
        Layout layout = layoutOf(grid_, *header, wanted_, answers_, result_);
        if (layout.figures.empty()) {
            if (!asks(QuestionKind::AmountColumn)) refuse(NotUnderstood::NoAmount);
            return;
        }
        FigureReading reading;
        if (!decideDecimalSign(*header, layout, reading) || !decideCredits(*header, layout, reading)) return;

        SortedRows rows = sortRows(grid_, *header, layout, reading, result_);
        result_.accountsInHeadings = rows.accountsInHeadings;
        if (rows.data.empty()) {
            const bool noAccount = !layout.account && !rows.accountsInHeadings;
            return refuse(noAccount ? NotUnderstood::NoAccount : NotUnderstood::NoRows);
        }
        dropEmpty(layout, rows);
        decideAccountsAbove(layout, rows);
        const RowPeriods periods(grid_, *header, layout, rows, answers_, result_);
        const auto sign = decideSign(layout, reading, rows);
        if (result_.isReady() && sign) clean(layout, reading, rows, periods, *sign);
    }

    [[nodiscard]] bool asks(QuestionKind kind) const {
        return std::any_of(result_.questions.begin(), result_.questions.end(),
                           [&](const Question& each) { return each.key.kind == kind; });
    }

    std::optional<Text> answered(Question question) {
        return answerTo(std::move(question), answers_, result_);
    }

    bool decideDecimalSign(const Header& header, const Layout& layout, FigureReading& reading) {
        DecimalSigns signs;
        bool texts = false;
        for (std::size_t row = header.lastRow + 1; row < grid_.rows(); ++row) {
            for (const std::size_t column : layout.figures) {
                const Cell& cell = grid_.at(row, column);
                signs.add(cell);
                texts = texts || std::holds_alternative<TextView>(cell);
            }
        }
        auto sign = signs.decided();
        if (!sign) {
            const auto answer = answered({{QuestionKind::DecimalSign, 0},
                                          signs.example(),
                                          {{u"comma", meaning(signs, DecimalSign::Comma)},
                                           {u"point", meaning(signs, DecimalSign::Point)}}});
            if (!answer) return false;
            sign = *answer == u"comma" ? DecimalSign::Comma : DecimalSign::Point;
        }
        reading.decimalSign = *sign;
        if (texts) result_.decimalSign = sign;
        return true;
    }

    static Text meaning(const DecimalSigns& signs, DecimalSign sign) {
        return numberText(amountOf(signs.example(), sign).value_or(ExactAmount()).kronor());
    }

    // Most systems write credits without a sign; some with a minus.
    bool decideCredits(const Header& header, const Layout& layout, FigureReading& reading) {
        if (!layout.debitAndCredit) return true;
        std::size_t positive = 0;
        std::size_t negative = 0;
        Text example;
        for (std::size_t row = header.lastRow + 1; row < grid_.rows(); ++row) {
            const Cell& cell = grid_.at(row, layout.figures.back());
            std::optional<ExactAmount> amount;
            if (const auto* number = std::get_if<double>(&cell)) amount = ExactAmount::fromKronor(*number);
            if (const auto* text = std::get_if<TextView>(&cell))
                amount = amountOf(*text, reading.decimalSign);
            if (!amount || *amount == ExactAmount()) continue;
            ++(*amount < ExactAmount() ? negative : positive);
            if (*amount < ExactAmount() && example.empty()) example = cellText(cell);
        }
        if (negative < positive || negative == 0) return true;
        if (positive == 0) {
            reading.creditsHaveMinus = true;
            return true;
        }
        const auto answer =
            answered({{QuestionKind::CreditSign, 0}, example, {{u"minus", {}}, {u"correction", {}}}});
        if (!answer) return false;
        reading.creditsHaveMinus = *answer == u"minus";
        return true;
    }

    void decideAccountsAbove(const Layout& layout, SortedRows& rows) {
        if (rows.accountsFromAbove == 0) return;
        const auto answer =
            answered({{QuestionKind::AccountAbove, 0}, rows.exampleFromAbove, {{u"yes", {}}, {u"no", {}}}});
        if (!answer || *answer == u"yes") return;
        for (DataRow& row : rows.data) {
            if (!row.accountFromAbove) continue;
            row.broken = true;
            result_.problems.push_back({grid_.sheetRow(row.row),
                                        RowProblemKind::NoAccount,
                                        result_.columns[*layout.account].header,
                                        {}});
        }
    }

    std::optional<SignDecision> decideSign(const Layout& layout, const FigureReading& reading,
                                           const SortedRows& rows) {
        if (layout.debitAndCredit) return SignDecision{};
        std::vector<AccountAmount> amounts;
        for (const DataRow& row : rows.data) {
            if (!row.broken) amounts.push_back({row.account, net(row.figures, layout, reading)});
        }
        return signOf(amounts, answers_, result_);
    }

    // Columns that say something of titles and totals alone.
    void dropEmpty(Layout& layout, const SortedRows& rows) {
        std::erase_if(layout.dimensions, [&](std::size_t column) {
            const bool isEmpty = std::all_of(rows.data.begin(), rows.data.end(), [&](const DataRow& row) {
                return isBlank(grid_.merged(row.row, column));
            });
            if (isEmpty) result_.columns[column].role = Role::Empty;
            return isEmpty;
        });
    }

    // Outside of 3 to 8, where there are such accounts at all.
    static bool isOutside(const DataRow& row) {
        const char16_t first = row.account.empty() ? u'\0' : row.account.front();
        return first >= u'0' && first <= u'9' && !isOfResult(row);
    }
    static bool isOfResult(const DataRow& row) {
        return !row.account.empty() && row.account.front() >= u'3' && row.account.front() <= u'8';
    }

    void clean(const Layout& layout, const FigureReading& reading, const SortedRows& rows,
               const RowPeriods& periods, const SignDecision& sign) {
        result_.sign = sign.sign;
        result_.dimensions = layout.dimensions;
        const bool leavesOutside = std::any_of(rows.data.begin(), rows.data.end(), isOfResult);
        for (const DataRow& row : rows.data) {
            if (row.broken) continue;
            if (leavesOutside && isOutside(row)) {
                ++result_.outsideRows;
                result_.totals.read += net(row.figures, layout, reading);
                result_.totals.outside += net(row.figures, layout, reading);
                continue;
            }
            auto dimensions = dimensionsOf(layout, row.row);
            if (!dimensions) continue;
            const bool isTurned = sign.turnsAny && sign.turned.matches(folded(row.account));
            const auto add = [&](std::size_t figure, ExactAmount amount) {
                const auto period = periods.of(row, figure);
                if (!period) return unreadablePeriod(layout, row, figure);
                result_.totals.read += amount;
                CleanRow cleanRow{*period,         row.account,
                                  row.accountName, isTurned ? -amount : amount,
                                  *dimensions,     grid_.sheetRow(row.row)};
                result_.totals.clean += cleanRow.amount;
                if (isTurned) result_.totals.turned += cleanRow.amount;
                result_.hasAccountNames = result_.hasAccountNames || !row.accountName.empty();
                result_.rows.push_back(std::move(cleanRow));
            };
            if (!layout.monthsAcross) {
                add(0, net(row.figures, layout, reading));
                continue;
            }
            for (std::size_t figure = 0; figure < row.figures.size(); ++figure) {
                if (row.figures[figure]) add(figure, *row.figures[figure]);
            }
        }
    }

    void unreadablePeriod(const Layout& layout, const DataRow& row, std::size_t figure) {
        const std::size_t column = layout.monthsAcross ? layout.figures[figure] : layout.period.value_or(0);
        result_.problems.push_back(
            {grid_.sheetRow(row.row), RowProblemKind::UnreadablePeriod, result_.columns[column].header,
             layout.monthsAcross ? result_.columns[column].header : cellText(grid_.at(row.row, column))});
    }

    // Nothing, and a problem, where one of them is an error.
    std::optional<std::vector<Text>> dimensionsOf(const Layout& layout, std::size_t row) {
        std::vector<Text> result;
        for (const std::size_t column : layout.dimensions) {
            const CellBlock* block = grid_.blockOf(row, column);
            const bool isDown = block != nullptr && block->firstColumn == block->lastColumn;
            const Cell& cell = isDown ? grid_.merged(row, column) : grid_.at(row, column);
            if (std::holds_alternative<ErrorCell>(cell)) {
                result_.problems.push_back({grid_.sheetRow(row), RowProblemKind::ErrorCell,
                                            result_.columns[column].header, cellText(cell)});
                return std::nullopt;
            }
            const auto* number = std::get_if<double>(&cell);
            const bool isDate = number != nullptr && grid_.isDate(isDown ? block->firstRow : row, column);
            result.push_back(isDate ? dayText(*number, grid_.origin()) : cellText(cell));
        }
        return result;
    }

    Grid grid_;
    Wanted wanted_;
    const Answers& answers_;
    Understood result_;
};

}  // namespace

Understood understand(const SheetCells& sheet, Wanted wanted, const Answers& answers) {
    return Understanding(sheet, wanted, answers).make();
}

}  // namespace outturn::exports
