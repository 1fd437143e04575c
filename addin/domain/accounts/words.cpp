#include "domain/accounts/words.hpp"

#include <algorithm>

#include "domain/table/cell.hpp"
#include "domain/table/column.hpp"

namespace outturn::accounts {
namespace {

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
                list += evidence.code + u" " + evidence.name;
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

}  // namespace outturn::accounts
