#include "domain/texts.hpp"

#include <array>

namespace outturn {

namespace {

struct Pair {
    TextView english;
    TextView swedish;
};

constexpr auto kTexts = std::to_array<Pair>({
#define OUTTURN_TEXT(id, english, swedish) {u##english, u##swedish},
#include "domain/texts/all.def"
#undef OUTTURN_TEXT
});

}  // namespace

TextView text(TextId id, Language language) {
    const Pair& pair = kTexts.at(static_cast<std::size_t>(id));
    return language == Language::Swedish ? pair.swedish : pair.english;
}

Text text(TextId id, Language language, std::initializer_list<TextView> arguments) {
    const TextView pattern = text(id, language);
    Text filled;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        const char16_t next = at + 1 < pattern.size() ? pattern[at + 1] : u'\0';
        if (pattern[at] == u'%' && next >= u'1' && next <= u'9') {
            const auto number = static_cast<std::size_t>(next - u'1');
            if (number < arguments.size()) filled += arguments.begin()[number];
            ++at;
        } else {
            filled += pattern[at];
        }
    }
    return filled;
}

}  // namespace outturn
