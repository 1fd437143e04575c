#include "domain/exports/layout.hpp"

#include <algorithm>

#include "domain/exports/asking.hpp"

namespace outturn::exports {
namespace {

struct Content {
    std::size_t filled = 0;
    std::size_t accounts = 0;
    std::size_t texts = 0;
    std::size_t periods = 0;
    std::size_t amounts = 0;  // that are no periods
};

bool isAmount(const Cell& cell) {
    if (std::holds_alternative<double>(cell)) return true;
    const auto* text = std::get_if<TextView>(&cell);
    return text != nullptr && (amountOf(*text, DecimalSign::Comma) || amountOf(*text, DecimalSign::Point));
}

std::vector<Content> contentOf(const Grid& grid, const Header& header) {
    std::vector<Content> result(grid.columns());
    for (std::size_t row = header.lastRow + 1; row < grid.rows(); ++row) {
        for (std::size_t column = 0; column < grid.columns(); ++column) {
            const Cell& cell = grid.at(row, column);
            if (isBlank(cell)) continue;
            Content& content = result[column];
            ++content.filled;
            if (std::holds_alternative<TextView>(cell)) ++content.texts;
            if (accountIn(cell)) ++content.accounts;
            if (header.columns[column].heading.role != Role::Period) continue;
            if (periodWriting(cell, grid.isDate(row, column), grid.origin())) {
                ++content.periods;
            } else if (isAmount(cell)) {
                ++content.amounts;
            }
        }
    }
    return result;
}

class Decision {
  public:
    Decision(const Grid& grid, const Header& header, Wanted wanted, const Answers& answers,
             Understood& understood)
        : grid_(grid),
          wanted_(wanted),
          answers_(answers),
          understood_(understood),
          content_(contentOf(grid, header)) {
        for (std::size_t column = 0; column < grid.columns(); ++column) {
            const ColumnHeader& each = header.columns[column];
            ColumnUse use;
            use.column = column;
            use.name = grid.columnName(column);
            use.header = each.text;
            use.role = each.heading.role;
            // "Period" over amounts: those of the period, beside the accumulated ones.
            const Content& below = content_[column];
            if (use.role == Role::Period && below.amounts > below.periods) use.role = Role::Amount;
            use.monthWriting = each.heading.month;
            use.year = each.year;
            if (each.text.empty()) use.role = content_[column].filled == 0 ? Role::Empty : Role::Dimension;
            use.reason = each.text.empty()             ? ColumnReason::Unnamed
                         : use.role == Role::Dimension ? ColumnReason::OwnHeader
                                                       : ColumnReason::Header;
            if (use.role == Role::OtherFigure) use.reason = ColumnReason::OtherFigure;
            isBudget_.push_back(each.heading.isBudget);
            understood_.columns.push_back(std::move(use));
        }
    }

    Layout make() {
        months();
        accounts();
        periods();
        if (!layout_.monthsAcross) amounts();
        for (ColumnUse& each : understood_.columns) {
            if (each.role != Role::Dimension) continue;
            if (content_[each.column].filled == 0) {
                each.role = Role::Empty;
            } else {
                layout_.dimensions.push_back(each.column);
            }
        }
        return std::move(layout_);
    }

  private:
    ColumnUse& use(std::size_t column) { return understood_.columns[column]; }

    std::vector<std::size_t> with(Role role) const {
        std::vector<std::size_t> result;
        for (const ColumnUse& each : understood_.columns) {
            if (each.role == role) result.push_back(each.column);
        }
        return result;
    }

    void set(std::size_t column, Role role, ColumnReason reason) {
        use(column).role = role;
        use(column).reason = reason;
    }

    // Months across: those of the table that is wanted, where the export has both.
    void months() {
        auto found = with(Role::MonthAmount);
        const auto ofWanted = [&](std::size_t column) {
            return isBudget_[column] == (wanted_ == Wanted::Budget);
        };
        const bool hasOther = !with(Role::Amount).empty() || !with(Role::Debit).empty();
        if (found.size() < 2 && (found.empty() || hasOther)) {
            for (const std::size_t column : found) set(column, Role::Dimension, ColumnReason::OwnHeader);
            return;
        }
        const bool someWanted = std::any_of(found.begin(), found.end(), ofWanted);
        for (const std::size_t column : found) {
            if (someWanted && !ofWanted(column)) {
                set(column, Role::OtherFigure, ColumnReason::OtherTable);
            } else {
                layout_.figures.push_back(column);
            }
        }
        layout_.monthsAcross = true;
        for (const Role role : {Role::Amount, Role::BudgetAmount, Role::Debit, Role::Credit}) {
            for (const std::size_t column : with(role))
                set(column, Role::OtherFigure, ColumnReason::NotNeeded);
        }
        for (const std::size_t column : with(Role::RowTotal)) {
            use(column).reason = ColumnReason::RowSum;
            // With the columns of the other table there are sums of both, and no telling which is which.
            if (!layout_.rowTotal && layout_.figures.size() == found.size()) layout_.rowTotal = column;
        }
    }

    void accounts() {
        auto found = with(Role::Account);
        if (found.empty()) {
            for (const ColumnUse& each : understood_.columns) {
                const Content& content = content_[each.column];
                // Groups and sums stand between them in reports.
                const bool holdsAccounts = content.accounts > 0 && content.accounts * 4 >= content.filled;
                if (!each.header.empty() || !holdsAccounts) continue;
                set(each.column, Role::Account, ColumnReason::Content);
                found.push_back(each.column);
                break;
            }
        }
        std::stable_partition(found.begin(), found.end(),
                              [&](std::size_t column) { return content_[column].accounts > 0; });
        if (!found.empty()) layout_.account = found.front();
        for (std::size_t at = 1; at < found.size(); ++at)
            set(found[at], Role::Dimension, ColumnReason::NotNeeded);

        for (const std::size_t column : with(Role::AccountName)) {
            const Text name = folded(use(column).header);
            // Other columns have names, too: only what says so, or stands beside the accounts, names those.
            const bool isBeside = layout_.account && column == beside(*layout_.account);
            const bool saysSo = name.find(u"konto") != Text::npos || name.find(u"account") != Text::npos;
            if (!layout_.accountName && (isBeside || saysSo)) {
                layout_.accountName = column;
            } else {
                set(column, Role::Dimension, ColumnReason::OwnHeader);
            }
        }
        if (layout_.accountName || !layout_.account) return;
        const std::size_t next = beside(*layout_.account);
        if (next >= grid_.columns()) return;
        const bool holdsTexts = content_[next].texts > 0 && content_[next].texts * 2 > content_[next].filled;
        if (use(next).header.empty() && use(next).role == Role::Dimension && holdsTexts) {
            layout_.accountName = next;
            set(next, Role::AccountName, ColumnReason::BesideAccount);
        }
    }

    // The next column that holds anything: exports are full of blank ones.
    [[nodiscard]] std::size_t beside(std::size_t column) const {
        std::size_t next = column + 1;
        while (next < content_.size() && content_[next].filled == 0) ++next;
        return next;
    }

    void periods() {
        auto found = with(Role::Period);
        auto dates = with(Role::Date);
        if (layout_.monthsAcross) {
            for (const std::size_t column : found) set(column, Role::Dimension, ColumnReason::NotNeeded);
            found.clear();
        } else if (!found.empty()) {
            layout_.period = found.front();
        } else if (dates.size() == 1) {
            layout_.period = dates.front();
        } else if (!dates.empty()) {
            layout_.period = asked(QuestionKind::PeriodColumn, dates);
        }
        for (std::size_t at = 1; at < found.size(); ++at)
            set(found[at], Role::Dimension, ColumnReason::NotNeeded);
        for (const std::size_t column : dates) {
            if (column != layout_.period) set(column, Role::Dimension, ColumnReason::NotNeeded);
        }
        const auto years = with(Role::Year);
        for (const std::size_t column : years) {
            if (!layout_.year) {
                layout_.year = column;
            } else {
                set(column, Role::Dimension, ColumnReason::NotNeeded);
            }
        }
        // Years alone are periods.
        if (layout_.year && !layout_.period && !layout_.monthsAcross) {
            layout_.period = std::exchange(layout_.year, std::nullopt);
        }
    }

    // A candidate for the amount: a column, or debit and credit.
    using Candidate = std::vector<std::size_t>;

    void amounts() {
        const auto debit = with(Role::Debit);
        const auto credit = with(Role::Credit);
        std::vector<Candidate> booked;
        std::vector<Candidate> budget;
        std::vector<Candidate> others;
        for (const std::size_t column : with(Role::Amount)) booked.push_back({column});
        if (!debit.empty() && !credit.empty()) booked.push_back({debit.front(), credit.front()});
        for (const std::size_t column : with(Role::BudgetAmount)) budget.push_back({column});
        for (const std::size_t column : with(Role::RowTotal)) others.push_back({column});
        for (const std::size_t column : with(Role::OtherFigure)) others.push_back({column});
        if (credit.empty() || debit.empty()) {
            for (const auto& each : {debit, credit}) {
                for (const std::size_t column : each) others.push_back({column});
            }
        }
        // "Belopp" is the budget in a table of budget; "Utfall" beside it is not.
        auto& first = wanted_ == Wanted::Ledger ? booked : budget;
        auto& second = wanted_ == Wanted::Ledger ? budget : booked;
        std::vector<Candidate> candidates = first;
        if (candidates.empty()) {
            candidates = second;
            // "Ack utfall" may be all that there is.
            const bool isBelopp = wanted_ == Wanted::Budget && second.size() == 1;
            if (!isBelopp) candidates.insert(candidates.end(), others.begin(), others.end());
        }
        const bool isSure = !first.empty() || (wanted_ == Wanted::Budget && second.size() == 1);
        if (candidates.empty()) candidates = others;
        if (candidates.empty()) return;
        const bool ask = candidates.size() > 1 || (!isSure && !isLoneSum(candidates.front()));
        const auto chosen = ask ? askedAmount(candidates) : std::optional(candidates.front());
        if (!chosen) return;
        for (const Role role :
             {Role::Amount, Role::BudgetAmount, Role::Debit, Role::Credit, Role::RowTotal}) {
            for (const std::size_t column : with(role)) {
                const bool isOther = role == Role::BudgetAmount && wanted_ == Wanted::Ledger;
                set(column, Role::OtherFigure, isOther ? ColumnReason::OtherTable : ColumnReason::NotNeeded);
            }
        }
        layout_.figures = *chosen;
        layout_.debitAndCredit = chosen->size() == 2;
        const ColumnReason reason = ask ? ColumnReason::Answered : ColumnReason::Header;
        set(chosen->front(), layout_.debitAndCredit ? Role::Debit : Role::Amount, reason);
        if (layout_.debitAndCredit) set(chosen->back(), Role::Credit, reason);
    }

    bool isLoneSum(const Candidate& candidate) {
        const Text name = folded(use(candidate.front()).header);
        return name == u"summa" || name == u"totalt" || name == u"total" || name == u"sum";
    }

    std::optional<Candidate> askedAmount(const std::vector<Candidate>& candidates) {
        Question question{{QuestionKind::AmountColumn, 0}, {}, {}};
        for (const Candidate& each : candidates) {
            Text word = use(each.front()).name;
            Text header = use(each.front()).header;
            if (each.size() == 2) {
                word += u"+" + use(each.back()).name;
                header += u", " + use(each.back()).header;
            }
            question.answers.push_back({word, header});
        }
        const auto words = question.answers;
        const auto answer = answerTo(std::move(question), answers_, understood_);
        for (std::size_t at = 0; at < candidates.size(); ++at) {
            if (answer == words[at].word) return candidates[at];
        }
        return std::nullopt;
    }

    std::optional<std::size_t> asked(QuestionKind kind, const std::vector<std::size_t>& columns) {
        Question question{{kind, 0}, {}, {}};
        for (const std::size_t column : columns)
            question.answers.push_back({use(column).name, use(column).header});
        const auto answer = answerTo(std::move(question), answers_, understood_);
        for (const std::size_t column : columns) {
            if (answer != use(column).name) continue;
            use(column).reason = ColumnReason::Answered;
            return column;
        }
        return std::nullopt;
    }

    const Grid& grid_;
    Wanted wanted_;
    const Answers& answers_;
    Understood& understood_;
    std::vector<Content> content_;
    std::vector<bool> isBudget_;
    Layout layout_;
};

}  // namespace

bool Layout::isFigure(std::size_t column) const {
    return std::find(figures.begin(), figures.end(), column) != figures.end();
}

Layout layoutOf(const Grid& grid, const Header& header, Wanted wanted, const Answers& answers,
                Understood& understood) {
    return Decision(grid, header, wanted, answers, understood).make();
}

std::optional<AccountText> accountIn(const Cell& cell) {
    constexpr std::size_t kFewest = 2;
    const Text text = cellText(cell);
    if (std::holds_alternative<ErrorCell>(cell)) return std::nullopt;
    std::size_t end = 0;
    while (end < text.size() && text[end] >= u'0' && text[end] <= u'9') ++end;
    if (end < kFewest) return std::nullopt;
    if (end == text.size()) return AccountText{text, {}};
    const char16_t next = text[end];
    if (next != u' ' && next != u'\u00A0' && next != u'\t' && next != u':' && next != u'-')
        return std::nullopt;
    TextView rest = TextView(text).substr(end);
    while (!rest.empty() && (rest.front() == u' ' || rest.front() == u'\u00A0' || rest.front() == u'\t' ||
                             rest.front() == u':' || rest.front() == u'-' || rest.front() == u'\u2013'))
        rest.remove_prefix(1);
    // "2024-02-01" and "1 234,50" are no accounts; "3010 3:e man" is one.
    const bool startsWithDigit = !rest.empty() && rest.front() >= u'0' && rest.front() <= u'9';
    const bool hasLetter = std::any_of(rest.begin(), rest.end(), [](char16_t c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c > 0xBF;
    });
    if (startsWithDigit && (!hasLetter || end < 3 || next == u'-')) return std::nullopt;
    return AccountText{text.substr(0, end), Text(rest)};
}

}  // namespace outturn::exports
