#include "domain/exports/heading.hpp"

#include <algorithm>
#include <map>
#include <vector>

namespace outturn::exports {
namespace {

using Words = std::map<Text, Role>;

struct Names {
    Role role;
    std::vector<TextView> names;
};

// As comparable() leaves them.
const Words& words() {
    static const Words kWords = [] {
        const std::vector<Names> all = {
            {Role::Period,
             {u"period",
              u"periodnr",
              u"periodnummer",
              u"bokf period",
              u"bokföringsperiod",
              u"redovisningsperiod",
              u"månad",
              u"mån",
              u"month",
              u"år period",
              u"årperiod",
              u"år månad",
              u"årmånad",
              u"fiscal period",
              u"accounting period",
              u"ååmm",
              u"åååå mm",
              u"ååååmm",
              u"yyyymm",
              u"yymm",
              u"räkenskapsperiod",
              u"year month",
              u"budgetperiod"}},
            {Role::Date,
             {u"datum", u"bokföringsdatum", u"bokf datum", u"bokf dat", u"ver datum", u"verdatum",
              u"verifikationsdatum", u"trans datum", u"transdatum", u"transaktionsdatum", u"date",
              u"posting date", u"voucher date", u"transaction date", u"redovisningsdatum", u"verdat"}},
            {Role::Year,
             {u"år", u"year", u"fiscal year", u"räkenskapsår", u"redovisningsår", u"bokföringsår",
              u"budgetår"}},
            {Role::Account,
             {u"konto", u"kontonr", u"konto nr", u"kontonummer", u"konto nummer", u"kto", u"huvudkonto",
              u"kontokod", u"account", u"account no", u"account nr", u"account number", u"account code",
              u"gl account", u"acct", u"konto kontonamn", u"konto och namn", u"konto benämning",
              u"konto och benämning"}},
            {Role::AccountName,
             {u"kontonamn", u"ktonamn", u"kto namn", u"konto namn", u"kontobenämning", u"benämning",
              u"kontotext", u"kontobeskrivning", u"account name", u"account description", u"konto t",
              u"account t", u"konto text", u"namn", u"name", u"text konto", u"kontonamn t", u"account text"}},
            {Role::Amount,
             {u"belopp",
              u"amount",
              u"belopp sek",
              u"belopp kr",
              u"belopp i kr",
              u"belopp i sek",
              u"utfall",
              u"utfall sek",
              u"utfall kr",
              u"bokfört",
              u"bokfört belopp",
              u"redovisat",
              u"redovisat belopp",
              u"actual",
              u"actuals",
              u"outturn",
              u"periodens utfall",
              u"utf",
              u"utf period",
              u"årets utfall",
              u"utfall helår",
              u"utfall år",
              u"transaktionsbelopp",
              u"bokf belopp",
              u"utfall period",
              u"utfall perioden",
              u"periodutfall",
              u"periodens belopp",
              u"amount sek",
              u"basbelopp",
              u"netto",
              u"nettobelopp",
              u"net amount",
              u"net",
              u"belopp basvaluta",
              u"sek"}},
            {Role::BudgetAmount,
             {u"budget", u"årsbudget", u"budgetbelopp", u"periodbudget", u"budget period", u"budget perioden",
              u"budget sek", u"budget kr", u"budget helår", u"budget år", u"annual budget", u"budget amount",
              u"helårsbudget", u"årets budget", u"periodens budget", u"bud", u"bud period",
              u"periodiserad budget", u"budget helåret"}},
            {Role::Debit,
             {u"debet", u"debit", u"deb", u"debet sek", u"debit sek", u"debetbelopp", u"debet kr",
              u"belopp debet"}},
            {Role::Credit,
             {u"kredit", u"credit", u"kred", u"kredit sek", u"credit sek", u"kreditbelopp", u"kredit kr",
              u"belopp kredit"}},
            {Role::RowTotal,
             {u"summa", u"totalt", u"total", u"totalsumma", u"helår", u"hela året", u"summa år",
              u"summa året", u"sum", u"året", u"helåret", u"full year", u"year total", u"summa helår",
              u"tot"}},
            {Role::OtherFigure,
             {u"saldo",
              u"utgående saldo",
              u"ingående saldo",
              u"ing saldo",
              u"utg saldo",
              u"balans",
              u"ingående balans",
              u"utgående balans",
              u"ing balans",
              u"utg balans",
              u"ib",
              u"ub",
              u"balance",
              u"opening balance",
              u"closing balance",
              u"ackumulerat",
              u"ack",
              u"ack utfall",
              u"ack budget",
              u"ack saldo",
              u"utfall ack",
              u"budget ack",
              u"avvikelse",
              u"diff",
              u"differens",
              u"deviation",
              u"variance",
              u"prognos",
              u"forecast",
              u"procent",
              u"%",
              u"avvikelse %",
              u"föregående år",
              u"fg år",
              u"föreg år",
              u"utfall föregående år",
              u"utfall fg år",
              u"fg års utfall",
              u"last year",
              u"previous year",
              u"belopp valuta",
              u"valutabelopp",
              u"belopp i valuta",
              u"momsbelopp",
              u"moms",
              u"vat",
              u"vat amount",
              u"återstår",
              u"kvar",
              u"remaining",
              u"förbrukat",
              u"förbrukat %",
              u"fg period"}},
        };
        Words result;
        for (const Names& each : all) {
            for (const TextView name : each.names) result.emplace(name, each.role);
        }
        return result;
    }();
    return kWords;
}

// Lower case, with single blanks for all that is neither a letter, a digit nor a percent sign.
Text comparable(TextView header) {
    Text result;
    for (const char16_t c : folded(header)) {
        const bool isSign = c < 0x80 && !(c >= u'a' && c <= u'z') && !(c >= u'0' && c <= u'9') && c != u'%';
        if (isSign || c == u'\u00A0' || c == u'\u2013' || c == u'\u00AD') {
            if (!result.empty() && result.back() != u' ') result += u' ';
        } else {
            result += c;
        }
    }
    while (!result.empty() && result.back() == u' ') result.pop_back();
    return result;
}

// "Utfall jan 2024" as "jan 2024".
TextView withoutFigureWord(TextView header, bool& isBudget) {
    const Text lower = folded(header);
    for (const TextView word : {TextView(u"budget"), TextView(u"bud"), TextView(u"utfall"), TextView(u"utf"),
                                TextView(u"belopp"), TextView(u"actual"), TextView(u"outturn"),
                                TextView(u"period"), TextView(u"per"), TextView(u"amount")}) {
        const bool before = lower.starts_with(word);
        if (!before && !lower.ends_with(word)) continue;
        const TextView rest =
            before ? header.substr(word.size()) : header.substr(0, header.size() - word.size());
        if (rest.empty()) continue;
        // "perm" begins with no "per".
        const char16_t edge = before ? rest.front() : rest.back();
        if (edge != u' ' && edge != u'\u00A0' && edge != u'.' && edge != u'\n' && edge != u':') continue;
        isBudget = word == u"budget" || word == u"bud";
        const auto start = rest.find_first_not_of(u" \u00A0.:\n");
        if (start == TextView::npos) continue;
        return trimmed(rest.substr(start));
    }
    return header;
}

// Figures that a table is not made of, however they are written: "Avvikelse mot budget", "Utfall ack 2024".
bool isOtherFigure(const Text& name) {
    for (const TextView start :
         {TextView(u"avvikelse "), TextView(u"ack "), TextView(u"ackumuler"), TextView(u"prognos "),
          TextView(u"återstår"), TextView(u"andel "), TextView(u"diff "), TextView(u"bokslut"),
          TextView(u"% "), TextView(u"variance "), TextView(u"förbruk")}) {
        if (name.starts_with(start)) return true;
    }
    for (const TextView part : {TextView(u" ack "), TextView(u" ackumuler"), TextView(u"fg år"),
                                TextView(u"föregående år"), TextView(u"last year")}) {
        if ((name + u" ").find(part) != Text::npos) return true;
    }
    return false;
}

std::optional<Role> roleOf(const Text& name) {
    const auto found = words().find(name);
    if (found != words().end()) return found->second;
    if (isOtherFigure(name)) return Role::OtherFigure;
    if (!monthsNamed(name)) return std::nullopt;
    return name.find(u"budget") == Text::npos ? Role::Amount : Role::BudgetAmount;
}

}  // namespace

Heading headingOf(TextView header) {
    Heading result;
    header = trimmed(header);
    const Text name = comparable(header);
    if (name.empty()) return result;
    if (const auto role = roleOf(name)) {
        result.role = *role;
        result.isBudget = *role == Role::BudgetAmount;
        return result;
    }
    bool isBudget = false;
    const TextView period = withoutFigureWord(header, isBudget);
    constexpr std::size_t kYear = 4;
    if (period.size() == kYear && period.size() < header.size() && yearIn(period)) {
        // "Budget 2024": what it is of, not a month of 2020.
        result.role = isBudget ? Role::BudgetAmount : Role::Amount;
        result.isBudget = isBudget;
    } else if (period.size() < header.size() && (period == u"13" || period == u"14")) {
        // The periods of the closing of the books are no months: "Period 13".
        result.role = Role::OtherFigure;
    } else if (auto month = periodWriting(period)) {
        // A day as a header is the month's, and so is 202401; a year alone is no month.
        const bool isYear = month->shape == PeriodShape::FourDigits && month->numbers[0] >= 1950 &&
                            month->numbers[0] <= 2099 && month->numbers[0] % 100 > 12;
        const bool isRange = month->shape == PeriodShape::Months && month->months.length() > 1;
        if (!isYear && !isRange) {
            result.role = Role::MonthAmount;
            result.month = std::move(month);
            result.isBudget = isBudget;
        }
    }
    return result;
}

bool isKnownHeading(TextView header) {
    return headingOf(header).role != Role::Dimension;
}

std::optional<std::pair<int, int>> monthsNamed(TextView header) {
    const Text name = comparable(header) + u" ";
    std::vector<Text> parts(1);
    for (const char16_t c : name) {
        if (c != u' ') {
            parts.back() += c;
        } else if (!parts.back().empty()) {
            parts.emplace_back();
        }
    }
    for (std::size_t at = 0; at + 1 < parts.size(); ++at) {
        const auto last = monthNamed(parts[at]);
        if (!last || at == 0) continue;
        const auto first = monthNamed(parts[at - 1]);
        if (first && *first < *last) return std::pair(*first, *last);
        const bool upTo = parts[at - 1] == u"tom" || (at >= 3 && parts[at - 1] == u"m" &&
                                                      parts[at - 2] == u"o" && parts[at - 3] == u"t");
        if (upTo) return std::pair(1, *last);
    }
    return std::nullopt;
}

std::optional<int> yearIn(TextView header) {
    std::optional<int> year;
    std::size_t digits = 0;
    int number = 0;
    for (std::size_t at = 0; at <= header.size(); ++at) {
        const char16_t c = at < header.size() ? header[at] : u' ';
        if (c >= u'0' && c <= u'9') {
            ++digits;
            if (digits <= 4) number = number * 10 + (c - u'0');
            continue;
        }
        if (digits == 4 && number >= 1950 && number <= 2099) {
            if (year && *year != number) return std::nullopt;
            year = number;
        } else if (digits > 0) {
            return std::nullopt;
        }
        digits = 0;
        number = 0;
    }
    return year;
}

}  // namespace outturn::exports
