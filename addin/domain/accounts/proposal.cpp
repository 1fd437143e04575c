#include "domain/accounts/proposal.hpp"

#include <algorithm>

#include "domain/criterion.hpp"

namespace outturn::accounts {
namespace {

struct LinePlan {
    TextId name;
    TextView accounts;
};

std::vector<LinePlan> plan(Chart chart) {
    if (chart == Chart::KommunBas) {
        return {{TextId::AccountsRevenue, u"3*"},
                {TextId::AccountsStaff, u"5*"},
                {TextId::AccountsOtherCosts, u"4*|6..7"},
                {TextId::AccountsTaxesGrants, u"8*"}};
    }
    // 77 to 79 are depreciation and other costs.
    return {{TextId::AccountsRevenue, u"3*"},
            {TextId::AccountsStaff, u"70..76"},
            {TextId::AccountsOtherCosts, u"4..6|77..79"},
            {TextId::AccountsFinance, u"8*"}};
}

bool isYearsResult(const KnownAccount& account) {
    if (account.code.empty() || account.code.front() != u'8') return false;
    const Text name = folded(trimmed(account.name));
    if (name.empty()) return account.code == u"8999";
    return name.starts_with(u"årets resultat") || name.starts_with(u"årets vinst") ||
           name.starts_with(u"redovisat resultat") || name.starts_with(u"result for the year") ||
           name.starts_with(u"result of the year");
}

// The line's accounts without those that fit nowhere.
Text without(Text accounts, const std::vector<Unplaced>& unplaced) {
    const auto criterion = Criterion::parse(accounts);
    for (const Unplaced& each : unplaced) {
        if (criterion && criterion.value().matches(folded(each.code))) accounts += u"|!" + each.code;
    }
    return accounts;
}

}  // namespace

std::optional<WhyNowhere> whyNowhere(const KnownAccount& account) {
    const char16_t first = account.code.empty() ? u'\0' : account.code.front();
    if (first < u'0' || first > u'9') return WhyNowhere::NoNumber;
    const bool isBalance = account.kind == AccountKind::Asset || account.kind == AccountKind::Liability;
    const bool isResult = account.kind == AccountKind::Cost || account.kind == AccountKind::Revenue;
    if (first >= u'3' && first <= u'8') {
        if (isYearsResult(account)) return WhyNowhere::YearsResult;
        if (isBalance) return WhyNowhere::OtherKind;
        return std::nullopt;
    }
    if (isResult) return WhyNowhere::OtherKind;
    return first == u'1' || first == u'2' ? WhyNowhere::BalanceSheet : WhyNowhere::Internal;
}

Proposal proposeLines(std::span<const KnownAccount> accounts, std::optional<Chart> chosen) {
    Proposal result;
    result.evidence = evidenceOf(accounts);
    result.chart = chosen ? chosen : chartOf(result.evidence);
    std::vector<const KnownAccount*> placed;
    for (const KnownAccount& account : accounts) {
        if (const auto why = whyNowhere(account)) {
            result.unplaced.push_back({account.code, account.name, *why});
        } else {
            placed.push_back(&account);
        }
    }
    if (!result.chart) return result;
    for (const LinePlan& each : plan(*result.chart)) {
        ProposedLine line{each.name, without(Text(each.accounts), result.unplaced), {}};
        const auto criterion = Criterion::parse(line.accounts);
        for (const KnownAccount* account : placed) {
            if (criterion && criterion.value().matches(folded(account->code)))
                line.codes.push_back(account->code);
        }
        if (!line.codes.empty()) result.lines.push_back(std::move(line));
    }
    return result;
}

}  // namespace outturn::accounts
