#include "domain/accounts/account_list.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace outturn::accounts {
namespace {

constexpr std::array kNameHeaders = {
    TextView(u"kontonamn"),           TextView(u"kontobenämning"),
    TextView(u"kontots namn"),        TextView(u"kontotext"),
    TextView(u"benämning"),           TextView(u"konto benämning"),
    TextView(u"konto namn"),          TextView(u"konto (t)"),
    TextView(u"account name"),        TextView(u"account text"),
    TextView(u"account description"), TextView(u"name"),
    TextView(u"account title"),       TextView(u"namn"),
};

// "Avgifter" of "3010 Avgifter".
Text nameWithin(TextView code) {
    const auto isDigit = [](char16_t c) { return c >= u'0' && c <= u'9'; };
    std::size_t at = 0;
    while (at < code.size() && isDigit(code[at])) ++at;
    if (at == 0 || at == code.size()) return {};
    const auto isBetween = [](char16_t c) {
        return c == u' ' || c == u'\u00A0' || c == u'\t' || c == u'-' || c == u'–' || c == u':';
    };
    const std::size_t end = at;
    while (at < code.size() && isBetween(code[at])) ++at;
    return at == end ? Text() : Text(code.substr(at));
}

class List {
  public:
    void add(const Table& table, bool isBooked, TableSign sign) {
        const Dimension* held = table.dimension(Column::Account);
        if (held == nullptr || held->ambiguous) return;
        for (const std::uint32_t code : held->codes) {
            if (!isAccount(code)) continue;
            const auto [found, isNew] = accounts_.try_emplace(held->keys[code]);
            if (!isNew) continue;
            found->second.code = held->values[code];
            found->second.name = nameWithin(found->second.code);
        }
        addNames(table, *held);
        if (isBooked) addSums(table, *held, sign);
    }

    [[nodiscard]] std::vector<KnownAccount> inOrder() && {
        std::vector<KnownAccount> result;
        result.reserve(accounts_.size());
        for (auto& [key, account] : accounts_) result.push_back(std::move(account));
        return result;
    }

  private:
    static bool isAccount(std::uint32_t code) {
        return code != Dimension::kEmpty && code != Dimension::kErrorCell;
    }

    void addNames(const Table& table, const Dimension& held) {
        const auto names =
            std::find_if(table.dimensions.begin(), table.dimensions.end(), [&](const Dimension& each) {
                return &each != &held && !each.ambiguous && isAccountNameHeader(each.header);
            });
        if (names == table.dimensions.end()) return;
        std::vector<bool> done(held.values.size(), false);
        for (std::size_t row = 0; row < held.codes.size(); ++row) {
            const std::uint32_t code = held.codes[row];
            const std::uint32_t name = names->codes[row];
            if (!isAccount(code) || !isAccount(name) || done[code]) continue;
            done[code] = true;
            KnownAccount& account = accounts_.at(held.keys[code]);
            if (account.name.empty()) account.name = names->values[name];
        }
    }

    void addSums(const Table& table, const Dimension& held, TableSign sign) {
        for (const Booking& booking : table.bookings) {
            const std::uint32_t code = held.codes[booking.row];
            if (!isAccount(code)) continue;
            auto& booked = accounts_.at(held.keys[code]).booked;
            if (!booked) booked.emplace();
            *booked += sign == TableSign::DebitPositive ? booking.amount : -booking.amount;
        }
    }

    std::map<Text, KnownAccount> accounts_;  // by what criteria are held against
};

}  // namespace

bool isAccountNameHeader(TextView header) {
    const Text name = folded(trimmed(header));
    return std::find(kNameHeaders.begin(), kNameHeaders.end(), name) != kNameHeaders.end();
}

std::vector<KnownAccount> knownAccounts(const Table* ledger, const Table* budget, TableSign ledgerSign,
                                        bool imported) {
    List list;
    if (ledger != nullptr) list.add(*ledger, true, ledgerSign);
    if (budget != nullptr) list.add(*budget, false, ledgerSign);
    auto accounts = std::move(list).inOrder();
    if (!imported) return accounts;
    for (KnownAccount& account : accounts) {
        const bool isRevenue = account.booked && *account.booked < ExactAmount();
        account.kind = isRevenue ? AccountKind::Revenue : AccountKind::Cost;
    }
    return accounts;
}

}  // namespace outturn::accounts
