#include "domain/accounts/coverage.hpp"

#include <algorithm>

namespace outturn::accounts {
namespace {

struct ReadLine {
    Text name;
    Criterion criterion;
    std::vector<Text> codes;  // folded, what it catches
};

std::size_t alike(TextView one, TextView other) {
    const std::size_t most = std::min(one.size(), other.size());
    std::size_t count = 0;
    while (count < most && one[count] == other[count]) ++count;
    return count;
}

// Of lines that are equally near the first.
Text nearestLine(const Text& code, const std::vector<ReadLine>& lines) {
    Text nearest;
    std::size_t most = 0;
    for (const ReadLine& line : lines) {
        for (const Text& caught : line.codes) {
            const std::size_t count = alike(code, caught);
            if (count <= most) continue;
            most = count;
            nearest = line.name;
        }
    }
    return nearest;
}

// The year's result and the balance sheet are outside of every line, as they should be.
bool belongsOutside(const Uncaught& account) {
    return account.why == WhyNowhere::BalanceSheet || account.why == WhyNowhere::YearsResult;
}

}  // namespace

bool Coverage::isWhole() const {
    return twice.empty() && std::all_of(uncaught.begin(), uncaught.end(), belongsOutside);
}

Coverage coverageOf(std::span<const KnownAccount> accounts, std::span<const LineDefinition> lines) {
    std::vector<ReadLine> read;
    for (const LineDefinition& line : lines) {
        if (auto criterion = accountsOf(line)) read.push_back({line.name, std::move(*criterion), {}});
    }
    Coverage result;
    for (const KnownAccount& account : accounts) {
        const Text code = folded(account.code);
        std::vector<Text> caught;
        for (ReadLine& line : read) {
            if (!line.criterion.matches(code)) continue;
            line.codes.push_back(code);
            caught.push_back(line.name);
        }
        if (caught.empty()) {
            result.uncaught.push_back({account.code, account.name, whyNowhere(account), {}});
        } else if (caught.size() > 1) {
            result.twice.push_back({account.code, account.name, std::move(caught)});
        }
    }
    for (Uncaught& each : result.uncaught) each.nearest = nearestLine(folded(each.code), read);
    for (const ReadLine& line : read) {
        if (line.codes.empty()) result.idle.push_back(line.name);
    }
    return result;
}

}  // namespace outturn::accounts
