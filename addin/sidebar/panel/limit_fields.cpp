#include "sidebar/panel/limit_fields.hpp"

#include "domain/report/limit.hpp"
#include "domain/texts.hpp"

namespace outturn::sidebar {

namespace {

Text amountShown(const sheet::Settings& settings, Language language) {
    return settings.limitAmount ? limitAmountShown(*settings.limitAmount, settings.unit, language) : Text();
}

Text percentShown(const sheet::Settings& settings, Language language) {
    return settings.limitShare ? limitShareShown(*settings.limitShare, language) : Text();
}

TextId amountFault(LimitFault fault) {
    switch (fault) {
        case LimitFault::NoNumber:
            return TextId::LimitNoAmount;
        case LimitFault::UnknownUnit:
            return TextId::LimitNoUnit;
        case LimitFault::NotPositive:
            return TextId::LimitNotPositive;
        case LimitFault::TooLarge:
            return TextId::LimitAmountTooLarge;
    }
    return TextId::LimitNoAmount;
}

TextId percentFault(LimitFault fault) {
    switch (fault) {
        case LimitFault::NoNumber:
        case LimitFault::UnknownUnit:
            return TextId::LimitNoPercent;
        case LimitFault::NotPositive:
            return TextId::LimitNotPositive;
        case LimitFault::TooLarge:
            return TextId::LimitPercentTooLarge;
    }
    return TextId::LimitNoPercent;
}

// "”3 mkr”: ange beloppet i kr, tkr eller mnkr. Tills vidare är gränsen 3 mnkr."
void complain(Text& message, TextId fault, TextView typed, TextView standing, Language language) {
    if (!message.empty()) message += u' ';
    message += text(fault, language, {trimmed(typed)});
    message += u' ';
    message += standing.empty() ? Text(text(TextId::LimitStillNone, language))
                                : text(TextId::LimitStill, language, {standing});
}

// What was typed since it was last taken over; where that is what the setting shows, it was not typed.
bool takeText(const Text& now, const Text& shown, std::optional<Text>& typed) {
    if (typed == now) return false;
    typed = now;
    if (now != shown) return true;
    typed.reset();
    return false;
}

void takeValue(const LimitRead& read, std::optional<double>& setting) {
    if (const auto* const limit = std::get_if<std::optional<double>>(&read)) setting = *limit;
}

bool isFault(const LimitRead& read) {
    return std::holds_alternative<LimitFault>(read);
}

}  // namespace

LimitFields limitFields(const sheet::Settings& settings, const TypedLimits& typed, Language language) {
    const Text amount = amountShown(settings, language);
    const Text percent = percentShown(settings, language);
    LimitFields fields{typed.amount.value_or(amount), typed.percent.value_or(percent), {}};
    const LimitRead readAmount = readLimitAmount(fields.amount, settings.unit, language);
    if (const auto* const fault = std::get_if<LimitFault>(&readAmount))
        complain(fields.message, amountFault(*fault), fields.amount, amount, language);
    const LimitRead readPercent = readLimitShare(fields.percent, language);
    if (const auto* const fault = std::get_if<LimitFault>(&readPercent))
        complain(fields.message, percentFault(*fault), fields.percent, percent, language);
    return fields;
}

void takeLimits(const Text& amount, const Text& percent, Language language, TypedLimits& typed,
                sheet::Settings& settings) {
    if (takeText(amount, amountShown(settings, language), typed.amount))
        takeValue(readLimitAmount(amount, settings.unit, language), settings.limitAmount);
    if (takeText(percent, percentShown(settings, language), typed.percent))
        takeValue(readLimitShare(percent, language), settings.limitShare);
}

void tidyLimits(TypedLimits& typed, Unit unit, Language language) {
    if (typed.amount && !isFault(readLimitAmount(*typed.amount, unit, language))) typed.amount.reset();
    if (typed.percent && !isFault(readLimitShare(*typed.percent, language))) typed.percent.reset();
}

}  // namespace outturn::sidebar
