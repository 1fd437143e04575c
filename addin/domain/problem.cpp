#include "domain/problem.hpp"

#include <optional>

#include "domain/texts.hpp"

namespace outturn {

namespace {

struct Facts {
    TextView name;
    Severity severity;
    TextId sentence;
    std::optional<TextId> sentenceWhereEmpty = std::nullopt;  // nothing stands in the cell to be quoted
};

// A switch without a default: the compiler names the kind that was forgotten.
Facts facts(ProblemKind kind) {
    switch (kind) {
        case ProblemKind::MissingColumn:
            return {u"missing-column", Severity::Error, TextId::ProblemMissingColumn};
        case ProblemKind::DuplicateColumn:
            return {u"duplicate-column", Severity::Error, TextId::ProblemDuplicateColumn};
        case ProblemKind::UnnamedColumn:
            return {u"unnamed-column", Severity::Notice, TextId::ProblemUnnamedColumn};
        case ProblemKind::NoRows:
            return {u"no-rows", Severity::Notice, TextId::ProblemNoRows};
        case ProblemKind::UnreadablePeriod:
            return {u"unreadable-period", Severity::Error, TextId::ProblemUnreadablePeriod,
                    TextId::ProblemMissingPeriod};
        case ProblemKind::UnreadableAmount:
            return {u"unreadable-amount", Severity::Error, TextId::ProblemUnreadableAmount,
                    TextId::ProblemMissingAmount};
        case ProblemKind::ErrorCell:
            return {u"error-cell", Severity::Error, TextId::ProblemErrorCell};
        case ProblemKind::EmptyAmount:
            return {u"empty-amount", Severity::Notice, TextId::ProblemEmptyAmount};
        case ProblemKind::EmptyAccount:
            return {u"empty-account", Severity::Notice, TextId::ProblemEmptyAccount};
        case ProblemKind::WholeYear:
            return {u"whole-year", Severity::Notice, TextId::ProblemWholeYear};
        case ProblemKind::FractionOfOre:
            return {u"fraction-of-ore", Severity::Notice, TextId::ProblemFractionOfOre};
        case ProblemKind::UnknownKey:
            return {u"unknown-key", Severity::Error, TextId::ProblemUnknownKey};
        case ProblemKind::BadKey:
            return {u"bad-key", Severity::Error, TextId::ProblemBadKey, TextId::ProblemMissingWeight};
        case ProblemKind::NoLine:
            return {u"no-line", Severity::Error, TextId::ProblemNoLine, TextId::ProblemNoLineNoAccount};
        case ProblemKind::TwoLines:
            return {u"two-lines", Severity::Error, TextId::ProblemTwoLines, TextId::ProblemTwoLinesNoAccount};
        case ProblemKind::BadCriterion:
            return {u"bad-criterion", Severity::Error, TextId::ProblemBadCriterion,
                    TextId::ProblemMissingCriterion};
        case ProblemKind::RowsOutside:
            return {u"rows-outside", Severity::Error, TextId::ProblemRowsOutside};
        case ProblemKind::MissingName:
            return {u"missing-name", Severity::Error, TextId::ProblemMissingName};
        case ProblemKind::UnknownActivity:
            return {u"unknown-activity", Severity::Error, TextId::ProblemUnknownActivity};
        case ProblemKind::NoActivities:
            return {u"no-activities", Severity::Error, TextId::ProblemNoActivities};
        case ProblemKind::UnknownLine:
            return {u"unknown-line", Severity::Error, TextId::ProblemUnknownLine};
        case ProblemKind::LowAboveHigh:
            return {u"low-above-high", Severity::Error, TextId::ProblemLowAboveHigh};
        case ProblemKind::BadProbability:
            return {u"bad-probability", Severity::Error, TextId::ProblemBadProbability,
                    TextId::ProblemMissingProbability};
        case ProblemKind::NotAMonth:
            return {u"not-a-month", Severity::Error, TextId::ProblemNotAMonth};
        case ProblemKind::NotAYear:
            return {u"not-a-year", Severity::Error, TextId::ProblemNotAYear};
        case ProblemKind::UnreadableNumber:
            return {u"unreadable-number", Severity::Error, TextId::ProblemUnreadableNumber};
        case ProblemKind::RepeatedVolume:
            return {u"repeated-volume", Severity::Error, TextId::ProblemRepeatedVolume};
        case ProblemKind::OtherAccounts:
            return {u"other-accounts", Severity::Notice, TextId::ProblemOtherAccounts};
        case ProblemKind::NoCost:
            return {u"no-cost", Severity::Notice, TextId::ProblemNoCost};
    }
    return {};
}

// A cell may hold pages: a sentence quotes their beginning.
Text quotable(TextView value) {
    constexpr std::size_t kLongest = 60;
    const TextView shown = trimmed(value);
    if (shown.size() <= kLongest) return Text(shown);
    const bool splitsPair = shown[kLongest - 1] >= 0xDC00 && shown[kLongest - 1] <= 0xDFFF;
    return Text(shown.substr(0, kLongest - (splitsPair ? 2 : 1))) + u'…';
}

}  // namespace

Severity severity(ProblemKind kind) {
    return facts(kind).severity;
}

TextView name(ProblemKind kind) {
    return facts(kind).name;
}

Text describe(const Problem& problem, Language language) {
    const Facts known = facts(problem.kind);
    const Text value = quotable(problem.value);
    const TextId sentence =
        value.empty() ? known.sentenceWhereEmpty.value_or(known.sentence) : known.sentence;
    return text(sentence, language, {value, quotable(problem.column)});
}

}  // namespace outturn
