#include "domain/sie/import_words.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <string>

#include "domain/texts.hpp"

namespace outturn::sie {

namespace {

constexpr std::size_t kMostShown = 6;
constexpr char16_t kMinus = u'\u2212';

Text two(int number) {
    return fromUtf8(std::string(number < 10 ? "0" : "") + std::to_string(number));
}

Text grouped(std::uint64_t whole, Language language) {
    Text digits = fromUtf8(std::to_string(whole));
    constexpr std::size_t kGroup = 3;
    for (std::size_t at = digits.size(); at > kGroup;) {
        at -= kGroup;
        digits.insert(at, 1, language == Language::Swedish ? u'\u00A0' : u',');
    }
    return digits;
}

TextId sentenceOf(LineProblem problem) {
    switch (problem) {
        case LineProblem::MissingField:
            return TextId::ImportMissingField;
        case LineProblem::UnreadableAmount:
            return TextId::ImportBadAmount;
        case LineProblem::UnreadableDate:
            return TextId::ImportBadDate;
        case LineProblem::UnreadablePeriod:
            return TextId::ImportBadPeriod;
        case LineProblem::UnknownYear:
            return TextId::ImportUnknownYear;
        case LineProblem::OutsideVoucher:
            return TextId::ImportOutsideVoucher;
        case LineProblem::VoucherNotClosed:
            return TextId::ImportVoucherNotClosed;
        case LineProblem::OpenQuote:
            return TextId::ImportOpenQuote;
        case LineProblem::UnbalancedVoucher:
            return TextId::ImportUnbalanced;
        case LineProblem::OpenBrace:
            return TextId::ImportOpenBrace;
        case LineProblem::UnreadableObjects:
            return TextId::ImportBadObjects;
        case LineProblem::OddYear:
            return TextId::ImportOddYear;
        case LineProblem::TooLong:
            return TextId::ImportLineTooLong;
    }
    return TextId::ImportMissingField;
}

}  // namespace

Text changeDate(const ImportChange& change, DateOrigin origin) {
    constexpr double kFarAway = 4e6;  // days, past the year 9999
    if (!change.date || !(std::fabs(*change.date) < kFarAway)) return periodText(change.period);
    const auto days = static_cast<int>(std::floor(*change.date)) + origin.daysFromUnixEpoch;
    const std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(days))};
    return dayText(
        {Month(static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month()))),
         static_cast<int>(static_cast<unsigned>(date.day()))});
}

Text sentence(Refusal refusal, TextView fileName, Language language) {
    switch (refusal) {
        case Refusal::Empty:
            return text(TextId::ImportEmpty, language, {fileName});
        case Refusal::NotSie:
            return text(TextId::ImportNotSie, language, {fileName});
        case Refusal::Xml:
            return text(TextId::ImportXml, language, {fileName});
        case Refusal::TooLarge:
            return text(TextId::ImportTooLarge, language, {fileName});
        case Refusal::TooManyDimensions:
            return text(TextId::ImportTooManyDimensions, language,
                        {fileName, fromUtf8(std::to_string(kMostDimensions))});
        case Refusal::Cancelled:
            return Text(text(TextId::ImportCancelled, language));
    }
    return {};
}

Text sentence(const ProblemInLine& problem, Language language) {
    return text(sentenceOf(problem.problem), language, {problem.value});
}

Text sentenceWithLine(const ProblemInLine& problem, Language language) {
    return text(TextId::ImportLine, language,
                {fromUtf8(std::to_string(problem.line)), sentence(problem, language)});
}

Text amounts(const std::vector<AccountSum>& sums, Language language) {
    if (sums.empty()) return Text(text(TextId::ImportNoAmount, language));
    Text listed;
    for (std::size_t at = 0; at < std::min(sums.size(), kMostShown); ++at) {
        if (at > 0) listed += u"; ";
        listed += sums[at].account + u' ' + amountText(sums[at].amount, language);
    }
    if (sums.size() > kMostShown) {
        listed +=
            u' ' + text(TextId::ImportAndMore, language, {countText(sums.size() - kMostShown, language)});
    }
    return listed;
}

Text isNow(const ImportChange& change, Language language) {
    if (change.what == ImportChange::What::Vanished) return Text(text(TextId::ImportGone, language));
    if (change.is == change.was) return Text(text(TextId::ImportOtherFields, language));
    return amounts(change.is, language);
}

Text sentence(const ImportChange& change, DateOrigin origin, Language language) {
    const Text date = changeDate(change, origin);
    const Text was = amounts(change.was, language);
    if (change.what == ImportChange::What::Vanished)
        return text(TextId::ImportVanishedWas, language, {change.label, date, was});
    return text(TextId::ImportChangedWas, language, {change.label, date, was, isNow(change, language)});
}

Text amountText(ExactAmount amount, Language language) {
    constexpr std::uint64_t kOre = 100;
    const std::int64_t ore = amount.toMoney().ore();
    const std::uint64_t size =
        ore < 0 ? ~static_cast<std::uint64_t>(ore) + 1 : static_cast<std::uint64_t>(ore);
    Text shown = grouped(size / kOre, language);
    shown += language == Language::Swedish ? u',' : u'.';
    shown += two(static_cast<int>(size % kOre));
    return ore < 0 ? kMinus + shown : shown;
}

Text countText(std::size_t count, Language language) {
    return grouped(count, language);
}

Text sentence(const ControlCounts& counts, Language language) {
    if (counts.told == 0) return Text(text(TextId::ImportControlNoTotals, language));
    const Text told = countText(counts.told, language);
    if (counts.differing > 0)
        return text(TextId::ImportControlSomeDiffer, language, {countText(counts.differing, language), told});
    if (counts.told == counts.all) return text(TextId::ImportControlAllAgree, language, {told});
    return text(TextId::ImportControlToldAgree, language, {told, countText(counts.all, language)});
}

Text dayText(const Day& day) {
    return monthText(day.month) + u'-' + two(day.day);
}

Text periodText(PeriodRange period) {
    if (period.length() == 1) return monthText(period.first);
    return monthText(period.first) + u'–' + monthText(period.last);
}

}  // namespace outturn::sie
