#include "published.hpp"

#include <array>
#include <cstdlib>
#include <iomanip>
#include <optional>
#include <ostream>

#include "board.hpp"
#include "plan_arithmetic.hpp"

namespace outturn::sample {
namespace {

struct Posting {
    Month month;
    Line line;
    int activity;
    Money amount;
};

struct Selection {
    std::optional<Line> line;
    std::optional<int> activity;
};

Money sum(const std::vector<Posting>& postings, PeriodRange period, Selection selection) {
    Money result;
    for (const Posting& posting : postings)
        if (period.contains(posting.month) && (!selection.line || posting.line == *selection.line) &&
            (!selection.activity || posting.activity == *selection.activity))
            result += posting.amount;
    return result;
}

// Whole millions of kronor, halves away from zero.
std::int64_t millions(Money money) {
    constexpr std::int64_t kOrePerMillion = 100'000'000;
    const std::int64_t rounded = (std::abs(money.ore()) + kOrePerMillion / 2) / kOrePerMillion;
    return money < Money() ? -rounded : rounded;
}

std::vector<Posting> outturnOf(const Books& books) {
    std::vector<Posting> postings;
    for (const LedgerRow& row : books.ledger)
        postings.push_back({row.month, lineOf(row.account), row.activity, row.amount});
    return postings;
}

std::vector<Posting> budgetOf(const Books& books) {
    std::vector<Posting> postings;
    for (const BudgetRow& row : books.budget) {
        const Line line = lineOf(row.account);
        if (row.key.empty()) {
            postings.push_back({Month(row.period / 100, row.period % 100), line, row.activity, row.amount});
            continue;
        }
        const Key& key = keyNamed(row.key.c_str());
        const std::vector<double> weights(key.weights.begin(), key.weights.end());
        Month month(row.period, 1);
        for (const Money amount : share(row.amount, weights)) {
            postings.push_back({month, line, row.activity, amount});
            month = month.plus(1);
        }
    }
    return postings;
}

std::vector<Posting> forecastsOf(const Books& books) {
    std::vector<Posting> postings;
    for (const ForecastRow& row : books.forecasts)
        for (std::size_t line = 0; line < kLines; ++line)
            if (row.line == lines()[line].name)
                postings.push_back({row.round, static_cast<Line>(line), row.activity, row.amount});
    return postings;
}

// Jan–feb 2024: outturn, budget, deviation, last year's outturn; the year: forecast, budget, last year's
// outturn.
struct ReportRow {
    Selection selection;
    const char* name;
    std::array<std::optional<std::int64_t>, 7> figures;  // in millions; nothing where no report names one
};

std::vector<ReportRow> reportOfFebruary() {
    return {
        {{Line::Revenue, {}}, "Intäkter", {207, 214, -7, 197, 1333, 1329, 1463}},
        {{Line::Cost, {}}, "Kostnader", {-1320, -1346, 26, -1276, -7957, -7953, -7709}},
        {{Line::Grant, {}}, "Kommunbidrag", {1104, 1104, 0, 1035, 6624, 6624, 6242}},
        {{}, "Resultat", {-9, -28, 19, -44, 0, 0, -4}},
        {{{}, 510}, "Hemtjänst", {-262, -251, -11, -249, -1540, -1512, {}}},
        {{{}, 520}, "Vård- och omsorgsboende", {-598, -624, 26, -571, -3650, -3680, {}}},
        {{{}, 530}, "Korttid", {-71, -68, -3, -66, -415, -410, {}}},
        {{{}, 540}, "Hälso- och sjukvård", {-104, -112, 8, -121, -655, -668, {}}},
        {{{}, 550}, "Lokaler", {-58, -54, -4, -52, -340, -330, {}}},
        {{{}, 910}, "Förvaltningsgemensamt", {-20, -23, 3, -20, -24, -24, {}}},
        {{{}, 990}, "Kommunbidrag", {1104, 1104, 0, 1035, 6624, 6624, {}}},
    };
}

class Check {
  public:
    Check(const Books& books, std::ostream& out)
        : ledger_(books.ledger),
          outturn_(outturnOf(books)),
          budget_(budgetOf(books)),
          forecasts_(forecastsOf(books)),
          out_(out) {}

    bool run() {
        february();
        november();
        story();
        return good_;
    }

  private:
    void figure(std::string_view name, std::int64_t actual, std::optional<std::int64_t> published) {
        out_ << std::setw(7) << actual;
        if (!published || *published == actual) return;
        good_ = false;
        out_ << " [" << name << ": published " << *published << "]";
    }

    void february() {
        const PeriodRange now{{2024, 1}, {2024, 2}};
        const PeriodRange then{{2023, 1}, {2023, 2}};
        const Month round{2024, 2};
        for (const ReportRow& row : reportOfFebruary()) {
            const Money outturn = sum(outturn_, now, row.selection);
            const Money budget = sum(budget_, now, row.selection);
            const std::array<Money, 7> actual = {outturn,
                                                 budget,
                                                 outturn - budget,
                                                 sum(outturn_, then, row.selection),
                                                 sum(forecasts_, {round, round}, row.selection),
                                                 sum(budget_, {{2024, 1}, {2024, 12}}, row.selection),
                                                 sum(outturn_, {{2023, 1}, {2023, 12}}, row.selection)};
            for (std::size_t column = 0; column < actual.size(); ++column)
                figure(row.name, millions(actual[column]), row.figures[column]);
            out_ << "  " << row.name << '\n';
        }
    }

    void november() {
        const Month month{2023, 11};
        const PeriodRange year{{2023, 1}, {2023, 12}};
        figure("outturn 2023-11", millions(sum(outturn_, {{2023, 1}, month}, {})), -9);
        figure("budget 2023-11", millions(sum(budget_, {{2023, 1}, month}, {})), 0);
        out_ << std::string(14, ' ');
        figure("forecast 2023-11", millions(sum(forecasts_, {month, month}, {})), 0);
        figure("budget 2023", millions(sum(budget_, year, {})), 0);
        out_ << "         Resultat 2023-11\n";
    }

    // An amount of January and February as per mille of the same accounts' in an earlier year.
    std::int64_t perMille(int low, int high, int year) {
        Money now;
        Money then;
        for (const LedgerRow& row : ledger_) {
            if (row.account < low || row.account > high || row.month.month() > 2) continue;
            if (row.month.year() == 2024) now += row.amount;
            if (row.month.year() == year) then += row.amount;
        }
        return now.ore() * 1000 / then.ore();
    }

    void within(const char* what, std::int64_t value, std::int64_t low, std::int64_t high) {
        out_ << std::setw(7) << value << "  " << what << '\n';
        if (value >= low && value < high) return;
        good_ = false;
        out_ << "        [should be from " << low << " to below " << high << "]\n";
    }

    // What the reports tell in words.
    void story() {
        within("hired nurses, per mille of the year before: halved", perMille(7510, 7510, 2023), 490, 510);
        const std::int64_t own = perMille(6011, 6011, 2022);
        const std::int64_t others = perMille(60210, 60210, 2022);
        within("rents of the city's premises, per mille of two years before: up 19 %", own, 1185, 1195);
        within("rents of other landlords, per mille of two years before: up 19 %", others, 1185, 1195);
    }

    const std::vector<LedgerRow>& ledger_;
    std::vector<Posting> outturn_;
    std::vector<Posting> budget_;
    std::vector<Posting> forecasts_;
    std::ostream& out_;
    bool good_ = true;
};

}  // namespace

bool comesOut(const Books& books, std::ostream& out) {
    return Check(books, out).run();
}

}  // namespace outturn::sample
