#include "domain/accounts/words.hpp"

#include <algorithm>

#include "domain/table/cell.hpp"
#include "domain/table/column.hpp"

namespace outturn::accounts {
namespace {

// "3010 Avgifter", which may be what the account's cell holds already.
Text called(const Text& code, const Text& name) {
    return code.ends_with(name) ? code : code + u" " + name;
}

// Three of them are enough to be believed.
Text listed(const Proposal& proposal, std::optional<Chart> chart, Language language) {
    constexpr std::size_t kShown = 3;
    Text list;
    std::size_t shown = 0;
    for (const Chart each : {Chart::KommunBas, Chart::Bas}) {
        if (chart && *chart != each) continue;
        shown = 0;
        for (const Evidence& evidence : proposal.evidence) {
            if (evidence.chart != each || shown == kShown) continue;
            ++shown;
            if (!list.empty()) list += u", ";
            if (evidence.name.empty()) {
                list += text(TextId::AccountsEightGreatest, language);
            } else {
                list += called(evidence.code, evidence.name);
            }
        }
    }
    return list;
}

TextId sentence(WhyNowhere why) {
    switch (why) {
        case WhyNowhere::BalanceSheet:
            return TextId::AccountsBalanceSheet;
        case WhyNowhere::Internal:
            return TextId::AccountsInternal;
        case WhyNowhere::NoNumber:
            return TextId::AccountsNoNumber;
        case WhyNowhere::YearsResult:
            return TextId::AccountsYearsResult;
        case WhyNowhere::OtherKind:
            return TextId::AccountsOtherKind;
    }
    return TextId::AccountsInternal;
}

Text whatToDo(const Uncaught& account, Language language) {
    if (account.why) return Text(text(sentence(*account.why), language));
    if (account.nearest.empty()) return Text(text(TextId::AccountsNoNearLine, language));
    return text(TextId::AccountsNearLine, language, {account.nearest});
}

}  // namespace

TextView chartName(Chart chart, Language language) {
    return text(chart == Chart::KommunBas ? TextId::AccountsChartMunicipal : TextId::AccountsChartCompany,
                language);
}

Text chartSentence(const Proposal& proposal, bool chosen, Language language) {
    if (proposal.chart && chosen) {
        return text(TextId::AccountsChosen, language, {chartName(*proposal.chart, language)});
    }
    if (proposal.chart) {
        return text(TextId::AccountsDecided, language,
                    {chartName(*proposal.chart, language), listed(proposal, proposal.chart, language)});
    }
    if (proposal.evidence.empty()) return Text(text(TextId::AccountsAsk, language));
    return text(TextId::AccountsAskBoth, language, {listed(proposal, {}, language)});
}

TextTable linesTable(const Proposal& proposal, Language language) {
    TextTable table{{Text(header(Column::Line, language)), Text(header(Column::Accounts, language))}, {}};
    for (const ProposedLine& line : proposal.lines)
        table.rows.push_back({Text(text(line.name, language)), line.accounts});
    return table;
}

TextTable approvalTable(const Proposal& proposal, Language language) {
    TextTable table = linesTable(proposal, language);
    table.head.emplace_back(text(TextId::AccountsCount, language));
    for (std::size_t at = 0; at < table.rows.size(); ++at)
        table.rows[at].push_back(numberText(static_cast<double>(proposal.lines[at].codes.size())));
    return table;
}

TextTable unplacedTable(const Proposal& proposal, Language language) {
    TextTable table{{Text(header(Column::Account, language)), Text(header(Column::Name, language)),
                     Text(text(TextId::AccountsWhy, language))},
                    {}};
    for (const Unplaced& each : proposal.unplaced)
        table.rows.push_back({each.code, each.name, Text(text(sentence(each.why), language))});
    return table;
}

TextTable uncaughtTable(const Coverage& coverage, Language language) {
    TextTable table{{Text(header(Column::Account, language)), Text(header(Column::Name, language)),
                     Text(text(TextId::AccountsToDo, language))},
                    {}};
    for (const Uncaught& each : coverage.uncaught)
        table.rows.push_back({each.code, each.name, whatToDo(each, language)});
    return table;
}

TextTable twiceTable(const Coverage& coverage, Language language) {
    TextTable table{{Text(header(Column::Account, language)), Text(header(Column::Name, language)),
                     Text(text(TextId::AccountsItsLines, language))},
                    {}};
    for (const CaughtTwice& each : coverage.twice) {
        Text lines;
        for (const Text& line : each.lines) lines += (lines.empty() ? u"" : u", ") + line;
        table.rows.push_back({each.code, each.name, lines});
    }
    return table;
}

Text accountCount(std::size_t count, Language language) {
    if (count == 1) return Text(text(TextId::AccountsOne, language));
    return text(TextId::AccountsMany, language, {numberText(static_cast<double>(count))});
}

}  // namespace outturn::accounts
