#pragma once

#include <initializer_list>

#include "domain/language.hpp"
#include "domain/text.hpp"

namespace outturn {

// Every sentence, label and heading Outturn shows, in both languages: one line each in texts/*.def, English
// beside Swedish so that they are proofread together. The configuration's menus are generated from the same
// lists.
enum class TextId {
#define OUTTURN_TEXT(id, english, swedish) id,
#include "domain/texts/all.def"
#undef OUTTURN_TEXT
};

TextView text(TextId id, Language language);

// With %1, %2 … replaced by the arguments.
Text text(TextId id, Language language, std::initializer_list<TextView> arguments);

}  // namespace outturn
