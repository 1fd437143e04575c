#pragma once

#include <optional>

#include "domain/language.hpp"
#include "domain/text.hpp"
#include "sheet/settings.hpp"

namespace outturn::sidebar {

// What stands in the two fields of the limits just as it was typed: while somebody is typing there, and as
// long as it cannot be read. None: the field shows the setting.
struct TypedLimits {
    std::optional<Text> amount;
    std::optional<Text> percent;
};

struct LimitFields {
    Text amount;
    Text percent;
    Text message;  // what is wrong with what was typed, and what holds meanwhile; empty: nothing is
};

LimitFields limitFields(const sheet::Settings& settings, const TypedLimits& typed, Language language);

// Takes over what the fields hold now, and into the settings what of it can be read; what cannot leaves its
// setting as it is. To be called before the unit changes: what is typed without one is in the old.
void takeLimits(const Text& amount, const Text& percent, Language language, TypedLimits& typed,
                sheet::Settings& settings);

// Nobody is typing any more: what could be read is shown as the setting.
void tidyLimits(TypedLimits& typed, Unit unit, Language language);

}  // namespace outturn::sidebar
