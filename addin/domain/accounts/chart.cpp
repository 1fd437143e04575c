#include "domain/accounts/chart.hpp"

#include <algorithm>
#include <array>

namespace outturn::accounts {
namespace {

// A word of the name begins so.
bool hasWord(const Text& name, TextView start) {
    for (auto at = name.find(start); at != Text::npos; at = name.find(start, at + 1)) {
        const char16_t before = at == 0 ? u' ' : name[at - 1];
        const bool isLetter = (before >= u'a' && before <= u'z') || before > 0xBF;
        if (!isLetter) return true;
    }
    return false;
}

template <std::size_t count>
bool hasAny(const Text& name, const std::array<TextView, count>& starts) {
    return std::any_of(starts.begin(), starts.end(), [&](TextView start) { return hasWord(name, start); });
}

constexpr std::array kStaff = {
    TextView(u"lön"),
    TextView(u"månadslön"),
    TextView(u"timlön"),
    TextView(u"semester"),
    TextView(u"sjuklön"),
    TextView(u"arbetsgivar"),
    TextView(u"sociala avgifter"),
    TextView(u"lagstadgade sociala"),
    TextView(u"pension"),
    TextView(u"övertid"),
    TextView(u"arvode"),
    TextView(u"personalomkostnad"),
    TextView(u"po-"),
    TextView(u"månadsavlön"),
    TextView(u"timavlön"),
    TextView(u"salar"),
    TextView(u"wage"),
    TextView(u"payroll"),
    TextView(u"social security"),
    TextView(u"ob-"),
};
// Of class 5 in BAS.
constexpr std::array kPremises = {
    TextView(u"lokalhyra"),  TextView(u"lokalkostnad"), TextView(u"hyra"),        TextView(u"el för"),
    TextView(u"städning"),   TextView(u"förbruknings"), TextView(u"rent"),        TextView(u"premises"),
    TextView(u"programvar"), TextView(u"reklam"),       TextView(u"resekostnad"), TextView(u"drivmedel"),
};
constexpr std::array kTaxesAndGrants = {
    TextView(u"skatteintäkt"),        TextView(u"kommunalskatt"),    TextView(u"kommunal fastighetsavgift"),
    TextView(u"preliminär kommunal"), TextView(u"inkomstutjämning"), TextView(u"kostnadsutjämning"),
    TextView(u"generella"),           TextView(u"utjämning"),        TextView(u"slutavräkning"),
    TextView(u"regleringsavgift"),    TextView(u"regleringsbidrag"), TextView(u"strukturbidrag"),
    TextView(u"tax revenue"),
};
constexpr std::array kAppropriations = {
    TextView(u"bolagsskatt"),        TextView(u"skatt på årets"),
    TextView(u"periodiseringsfond"), TextView(u"överavskrivning"),
    TextView(u"koncernbidrag"),      TextView(u"bokslutsdisposition"),
    TextView(u"corporate tax"),      TextView(u"förändring av periodiseringsfond"),
};

std::optional<Chart> chartOf(const KnownAccount& account) {
    if (account.code.empty()) return std::nullopt;
    const Text name = folded(account.name);
    switch (account.code.front()) {
        case u'5':
            if (hasAny(name, kStaff)) return Chart::KommunBas;
            if (hasAny(name, kPremises)) return Chart::Bas;
            return std::nullopt;
        case u'7':
            if (hasAny(name, kStaff)) return Chart::Bas;
            return std::nullopt;
        case u'8':
            if (hasAny(name, kTaxesAndGrants)) return Chart::KommunBas;
            if (hasAny(name, kAppropriations)) return Chart::Bas;
            return std::nullopt;
        default:
            return std::nullopt;
    }
}

// A municipality's taxes and grants, which come in on the accounts 8, are the greater part of its revenue.
bool livesOnClassEight(std::span<const KnownAccount> accounts) {
    ExactAmount three;
    ExactAmount eight;
    for (const KnownAccount& account : accounts) {
        if (account.code.empty() || !account.booked) continue;
        if (account.code.front() == u'3') three += *account.booked;
        if (account.code.front() == u'8') eight += *account.booked;
    }
    return eight < ExactAmount() && eight < three;
}

}  // namespace

std::vector<Evidence> evidenceOf(std::span<const KnownAccount> accounts) {
    std::vector<Evidence> result;
    for (const KnownAccount& account : accounts) {
        if (const auto chart = chartOf(account)) result.push_back({*chart, account.code, account.name});
    }
    if (result.empty() && livesOnClassEight(accounts)) result.push_back({Chart::KommunBas, u"8*", {}});
    return result;
}

std::optional<Chart> chartOf(std::span<const Evidence> evidence) {
    constexpr std::ptrdiff_t kTimes = 3;
    const auto count = [&](Chart chart) {
        return std::count_if(evidence.begin(), evidence.end(),
                             [&](const Evidence& each) { return each.chart == chart; });
    };
    const auto municipal = count(Chart::KommunBas);
    const auto company = count(Chart::Bas);
    if (municipal > 0 && municipal >= kTimes * company) return Chart::KommunBas;
    if (company > 0 && company >= kTimes * municipal) return Chart::Bas;
    return std::nullopt;
}

}  // namespace outturn::accounts
