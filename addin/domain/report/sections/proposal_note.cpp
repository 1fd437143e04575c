#include "domain/report/sections/proposal_note.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "domain/report/proposals.hpp"
#include "domain/report/words.hpp"

namespace outturn::report {

namespace {

// In plain words: for a board, not for a statistician.
Text methodInWords(ForecastMethod method, Language language) {
    const auto named = [&](TextView name) { return text(TextId::ProposalsNamed, language, {name}); };
    const auto words = [&](TextId id) { return Text(text(id, language)); };
    switch (method) {
        case ForecastMethod::Budget:
            return words(TextId::ProposalsBudget);
        case ForecastMethod::RunRate:
            return words(TextId::ProposalsRunRate);
        case ForecastMethod::Remaining:
            return words(TextId::ProposalsRemaining);
        case ForecastMethod::Share:
            return words(TextId::ProposalsShare);
        case ForecastMethod::Blend:
            return words(TextId::ProposalsBlend);
        case ForecastMethod::Auto:
            return words(TextId::ProposalsAuto);
        case ForecastMethod::Combination:
            return words(TextId::ProposalsCombination);
        case ForecastMethod::Simple:
            return named(words(TextId::ProposalsSimple));
        case ForecastMethod::Holt:
            return named(u"Holt");
        case ForecastMethod::Damped:
            return named(words(TextId::ProposalsDamped));
        case ForecastMethod::HoltWinters:
            return named(u"Holt-Winters");
        case ForecastMethod::Theta:
            return named(u"Theta");
        case ForecastMethod::Ets:
            return named(u"ETS");
        case ForecastMethod::Loess:
            return named(u"STL");
    }
    return {};
}

// Whether it says nothing without last year's months or more.
bool isDemanding(ForecastMethod method) {
    return isStatistical(method) || method == ForecastMethod::Remaining || method == ForecastMethod::Share;
}

struct Group {
    ForecastMethod method;
    std::vector<Text> lines;  // their labels' cells
};

// The lines by method, in the order in which the methods are met.
std::vector<Group> groups(const Sources& sources) {
    std::vector<Group> found;
    for (const RowSource& line : sources.lines) {
        std::size_t at = 0;
        while (at < found.size() && found[at].method != line.method) ++at;
        if (at == found.size()) found.push_back({line.method, {}});
        found[at].lines.push_back(line.labelCell);
    }
    return found;
}

// As a formula: the names of the lines are those that their cells hold now.
Text methodsInWords(const Laid& laid) {
    const Language language = laid.wishes.language;
    const std::vector<Group> all = groups(laid.sources);
    if (all.size() == 1) return inQuotes(methodInWords(all.front().method, language));
    Text words;
    for (const Group& group : all) {
        const Text count = fromUtf8(std::to_string(group.lines.size()));
        const Text lines = listInWords(group.lines, count, u"\", \"", language);
        words += (words.empty() ? u"" : u"&\"; \"&") + sentence(laid.words(TextId::ProposalsOf), {lines}) +
                 u"&" + inQuotes(methodInWords(group.method, language));
    }
    return words;
}

}  // namespace

Text proposalNote(const Laid& laid, Section section) {
    if (!laid.figures.mayPropose(section)) return u"=\"\"";
    const bool measures = !laid.sources.measures.empty();
    Text words;
    if (Proposals(laid.sources, laid.places, laid.figures.period()).byBudgetAlone()) {
        words = inQuotes(
            laid.words(measures ? TextId::ForecastNoteProposalMeasures : TextId::ReportNoteProposal));
    } else {
        words = sentence(laid.words(measures ? TextId::ProposalsNoteMeasures : TextId::ProposalsNote),
                         {methodsInWords(laid)});
        const auto& lines = laid.sources.lines;
        if (std::any_of(lines.begin(), lines.end(),
                        [](const RowSource& line) { return isDemanding(line.method); }))
            words += u"&" + inQuotes(laid.words(TextId::ProposalsShort));
    }
    return u"=IF(" + laid.figures.anyProposal(section) + u";" + words + u";\"\")";
}

}  // namespace outturn::report
