#include "samples/sie/books.hpp"

#include <algorithm>
#include <stdexcept>
#include <tuple>

#include "domain/budget/spreading.hpp"
#include "samples/dice.hpp"

namespace outturn::sample::culture {
namespace {

constexpr std::array<const char*, 12> kMonthNames = {"januari",   "februari", "mars",     "april",
                                                     "maj",       "juni",     "juli",     "augusti",
                                                     "september", "oktober",  "november", "december"};
constexpr int kReceivables = 1510;
constexpr int kInputVat = 1687;
constexpr int kBank = 1930;
constexpr int kEquity = 2010;
constexpr int kPayables = 2440;
constexpr int kWithheldTax = 2710;
constexpr int kContributionDebt = 2730;
constexpr int kPensionDebt = 2790;
constexpr int kContributionAccount = 5610;
constexpr int kPensionAccount = 5710;
constexpr int kDepreciationAccount = 7910;
constexpr int kDepreciated = 1229;
constexpr int kInterestAccount = 8510;
constexpr int kGrantAccount = 8710;
constexpr int kGrantActivity = 100;
constexpr int kGrantUnit = 7100;
constexpr int kLibraryActivity = 320;
constexpr int kLibraryUnit = 7310;
constexpr std::int64_t kWhole = 10'000;  // hundredths of a per cent
constexpr std::int64_t kVat = 2'500;
constexpr std::int64_t kTax = 2'900;
constexpr std::int64_t kOrePerTkr = 100'000;
constexpr Money kDepreciation = Money::fromOre(2'583'300);  // a month
constexpr Money kInterest = Money::fromOre(402'500);

Money tkr(std::int64_t thousands) {
    return Money::fromOre(thousands * kOrePerTkr);
}

Money part(Money amount, std::int64_t hundredthsOfPercent) {
    return Money::fromOre((amount.ore() * hundredthsOfPercent + kWhole / 2) / kWhole);
}

std::vector<Money> byMonth(Money annual, Season season) {
    const auto weights = weightsOf(season);
    return spread(annual, weights).value();
}

std::size_t yearAt(int year) {
    return static_cast<std::size_t>(year - kYears.front());
}

bool isRevenue(int account) {
    return account < 4000;
}

int lastDay(Month month) {
    constexpr std::array kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool isLeap = month.year() % 4 == 0 && month.month() == 2;
    return kDays.at(static_cast<std::size_t>(month.month() - 1)) + (isLeap ? 1 : 0);
}

class BookKeeper {
  public:
    Books keep() {
        makeBudget();
        openFirstYear();
        for (Month month = kFirstMonth; month <= kLastMonth; month = month.plus(1)) keepMonth(month);
        std::stable_sort(books_.vouchers.begin(), books_.vouchers.end(),
                         [](const Voucher& one, const Voucher& other) {
                             return std::tuple(one.month, one.series, one.number) <
                                    std::tuple(other.month, other.series, other.number);
                         });
        sumUp();
        return std::move(books_);
    }

  private:
    // What a year's row comes to in a month; never quite what the plan says, but for rents and grants.
    Money outturnOf(const PlanRow& row, Month month) {
        const Money planned = byMonth(tkr(row.outturn.at(yearAt(month.year()))), row.season)
                                  .at(static_cast<std::size_t>(month.month() - 1));
        const bool isAgreed = row.flow == Flow::Received || row.account == 6011 || row.account == 4520;
        if (isAgreed || planned == Money()) return planned;
        const bool isWages = row.flow == Flow::Payroll;
        return part(planned, dice_.between(isWages ? 9'900 : 9'300, isWages ? 10'100 : 10'700));
    }

    void addBudget(Month month, int account, int activity, int unit, Money amount) {
        if (amount == Money()) return;
        books_.budget.push_back({month, account, activity, unit, isRevenue(account) ? -amount : amount});
    }

    void makeBudget() {
        for (const int year : kYears) {
            Money all;
            const std::size_t from = books_.budget.size();
            for (const PlanRow& row : planRows()) budgetRow(row, year);
            for (int month = 1; month <= 12; ++month) {
                addBudget({year, month}, kDepreciationAccount, kLibraryActivity, kLibraryUnit, kDepreciation);
                addBudget({year, month}, kInterestAccount, kLibraryActivity, kLibraryUnit, kInterest);
            }
            for (std::size_t at = from; at < books_.budget.size(); ++at) all += books_.budget[at].amount;
            // The board is to spend its grant, neither more nor less.
            grants_[year] = byMonth(all, Season::Even);
            for (int month = 1; month <= 12; ++month)
                addBudget({year, month}, kGrantAccount, kGrantActivity, kGrantUnit,
                          -grants_[year].at(static_cast<std::size_t>(month - 1)));
        }
        std::stable_sort(
            books_.budget.begin(), books_.budget.end(),
            [](const BudgetRow& one, const BudgetRow& other) { return one.month < other.month; });
    }

    void budgetRow(const PlanRow& row, int year) {
        const auto months = byMonth(tkr(row.budget.at(yearAt(year))), row.season);
        for (int month = 1; month <= 12; ++month) {
            const Money amount = months.at(static_cast<std::size_t>(month - 1));
            addBudget({year, month}, row.account, row.activity, row.unit, amount);
            if (row.flow != Flow::Payroll) continue;
            addBudget({year, month}, kContributionAccount, row.activity, row.unit,
                      part(amount, kContribution));
            if (row.account != kElectedAccount)
                addBudget({year, month}, kPensionAccount, row.activity, row.unit, part(amount, kPension));
        }
    }

    void openFirstYear() {
        Money all;
        for (const Opening& each : openings()) {
            const Money amount = Money::fromOre(each.kronor * 100);
            balances_[each.account] = amount;
            all += amount;
        }
        balances_[kEquity] = -all;
    }

    // --- A month's vouchers -------------------------------------------------------------------------------

    void keepMonth(Month month) {
        settle(month);
        payWages(month);
        for (const PlanRow& row : planRows()) {
            if (row.flow == Flow::Payroll) continue;
            const Money amount = outturnOf(row, month);
            if (amount == Money()) continue;
            const auto parts = spread(amount, std::vector<double>(static_cast<std::size_t>(row.vouchers), 1));
            for (const Money each : parts.value()) invoice(row, month, each);
        }
        Voucher grant = voucher("M", month, 1, "Kommunbidrag");
        const Money paid = grants_[month.year()].at(static_cast<std::size_t>(month.month() - 1));
        grant.postings = {{kBank, paid}, {kGrantAccount, -paid, kGrantActivity, kGrantUnit}};
        add(std::move(grant));
        Voucher capital = voucher("M", month, lastDay(month), "Kapitalkostnader");
        capital.postings = {{kDepreciationAccount, kDepreciation, kLibraryActivity, kLibraryUnit},
                            {kDepreciated, -kDepreciation},
                            {kInterestAccount, kInterest, kLibraryActivity, kLibraryUnit},
                            {kBank, -kInterest}};
        add(std::move(capital));
    }

    // What was owed when the month opened is paid in it.
    void settle(Month month) {
        Voucher paid = voucher("B", month, 12, "Skatter, avgifter och pensioner");
        Voucher suppliers = voucher("B", month, 20, "Leverantörsbetalningar");
        Voucher customers = voucher("B", month, 28, "Inbetalningar och återsökt moms");
        const auto clear = [&](Voucher& payment, int account) {
            const Money amount = balances_[account];
            if (amount == Money()) return;
            payment.postings.push_back({account, -amount});
            payment.postings.push_back({kBank, amount});
        };
        for (const int account : {kWithheldTax, kContributionDebt, kPensionDebt}) clear(paid, account);
        clear(suppliers, kPayables);
        for (const int account : {kReceivables, kInputVat}) clear(customers, account);
        for (Voucher* each : {&paid, &suppliers, &customers}) {
            if (!each->postings.empty()) add(std::move(*each));
        }
    }

    void payWages(Month month) {
        Voucher wages = voucher("L", month, 25, "Löner");
        Money gross;
        Money contributions;
        Money pensions;
        for (const PlanRow& row : planRows()) {
            if (row.flow != Flow::Payroll) continue;
            const Money amount = outturnOf(row, month);
            const Money contribution = part(amount, kContribution);
            wages.postings.push_back({row.account, amount, row.activity, row.unit});
            wages.postings.push_back({kContributionAccount, contribution, row.activity, row.unit});
            gross += amount;
            contributions += contribution;
            if (row.account == kElectedAccount) continue;
            const Money pension = part(amount, kPension);
            wages.postings.push_back({kPensionAccount, pension, row.activity, row.unit});
            pensions += pension;
        }
        const Money tax = part(gross, kTax);
        wages.postings.push_back({kWithheldTax, -tax});
        wages.postings.push_back({kContributionDebt, -contributions});
        wages.postings.push_back({kPensionDebt, -pensions});
        wages.postings.push_back({kBank, tax - gross});
        add(std::move(wages));
    }

    void invoice(const PlanRow& row, Month month, Money amount) {
        const bool comesIn = isRevenue(row.account);
        const bool received = row.flow == Flow::Received;
        const char* const series = received ? "M" : comesIn ? "K" : "F";
        Voucher made = voucher(series, month, static_cast<int>(dice_.between(2, 27)), row.text);
        if (comesIn) {
            made.postings = {{received ? kBank : kReceivables, amount},
                             {row.account, -amount, row.activity, row.unit}};
        } else {
            const Money vat = row.flow == Flow::SupplierWithVat ? part(amount, kVat) : Money();
            made.postings = {{row.account, amount, row.activity, row.unit}};
            if (vat != Money()) made.postings.push_back({kInputVat, vat});
            made.postings.push_back({kPayables, -(amount + vat)});
        }
        if (isBookedWrong(row, month)) correct(made);
        add(std::move(made));
    }

    // Twice an invoice for the youth centre was first booked on the library.
    static bool isBookedWrong(const PlanRow& row, Month month) {
        return row.activity == 350 && row.account == 6420 &&
               (month == Month(2023, 11) || month == Month(2024, 4));
    }

    static void correct(Voucher& voucher) {
        Posting& right = voucher.postings.front();
        Posting wrong = right;
        wrong.activity = kLibraryActivity;
        wrong.unit = kLibraryUnit;
        wrong.mark = Mark::StruckOut;
        right.mark = Mark::Added;
        voucher.postings.insert(voucher.postings.begin(), wrong);
    }

    static Voucher voucher(const char* series, Month month, int day, const std::string& text) {
        return {
            series, 0, month, day, text + " " + kMonthNames.at(static_cast<std::size_t>(month.month() - 1)),
            {}};
    }

    void add(Voucher voucher) {
        Money sum;
        for (const Posting& posting : voucher.postings) {
            if (posting.mark == Mark::StruckOut) continue;
            sum += posting.amount;
            if (posting.account < 3000) balances_[posting.account] += posting.amount;
        }
        if (sum != Money()) throw std::logic_error("does not balance: " + voucher.text);
        voucher.number = ++numbers_[{voucher.month.year(), voucher.series}];
        books_.vouchers.push_back(std::move(voucher));
    }

    // --- What the years come to ---------------------------------------------------------------------------

    void sumUp() {
        Sums balances;
        Money all;
        for (const Opening& each : openings()) {
            balances[each.account] = Money::fromOre(each.kronor * 100);
            all += balances[each.account];
        }
        balances[kEquity] = -all;
        for (const int year : kYears) {
            books_.opening[year] = balances;
            Money result;
            for (const Voucher& voucher : books_.vouchers) {
                if (voucher.month.year() != year) continue;
                for (const Posting& posting : voucher.postings) {
                    if (posting.mark == Mark::StruckOut) continue;
                    if (posting.account < 3000) {
                        balances[posting.account] += posting.amount;
                    } else {
                        books_.result[year][posting.account] += posting.amount;
                        result += posting.amount;
                    }
                }
            }
            books_.closing[year] = balances;
            balances[kEquity] += result;  // the next year opens with it
        }
    }

    Books books_;
    Sums balances_;
    std::map<int, std::vector<Money>> grants_;  // by year and month
    std::map<std::pair<int, std::string>, int> numbers_;
    Dice dice_{20240909};
};

}  // namespace

Books makeBooks() {
    return BookKeeper().keep();
}

}  // namespace outturn::sample::culture
