#include "domain/sie/encoding.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include <boost/locale/utf.hpp>

namespace outturn::sie {

namespace {

// What the bytes from 0x80 on mean.
using UpperHalf = std::array<char16_t, 128>;

constexpr UpperHalf kCodePage437 = {
    u'Ç', u'ü', u'é', u'â', u'ä', u'à', u'å', u'ç', u'ê', u'ë', u'è', u'ï', u'î', u'ì', u'Ä', u'Å',
    u'É', u'æ', u'Æ', u'ô', u'ö', u'ò', u'û', u'ù', u'ÿ', u'Ö', u'Ü', u'¢', u'£', u'¥', u'₧', u'ƒ',
    u'á', u'í', u'ó', u'ú', u'ñ', u'Ñ', u'ª', u'º', u'¿', u'⌐', u'¬', u'½', u'¼', u'¡', u'«', u'»',
    u'░', u'▒', u'▓', u'│', u'┤', u'╡', u'╢', u'╖', u'╕', u'╣', u'║', u'╗', u'╝', u'╜', u'╛', u'┐',
    u'└', u'┴', u'┬', u'├', u'─', u'┼', u'╞', u'╟', u'╚', u'╔', u'╩', u'╦', u'╠', u'═', u'╬', u'╧',
    u'╨', u'╤', u'╥', u'╙', u'╘', u'╒', u'╓', u'╫', u'╪', u'┘', u'┌', u'█', u'▄', u'▌', u'▐', u'▀',
    u'α', u'ß', u'Γ', u'π', u'Σ', u'σ', u'µ', u'τ', u'Φ', u'Θ', u'Ω', u'δ', u'∞', u'φ', u'ε', u'∩',
    u'≡', u'±', u'≥', u'≤', u'⌠', u'⌡', u'÷', u'≈', u'°', u'∙', u'·', u'√', u'ⁿ', u'²', u'■', u'\u00A0'};

// From 0x80 to 0x9F; from there on the byte is the character. What Windows leaves out stays a control code.
constexpr std::array<char16_t, 32> kWindows = {
    u'€', u'\u0081', u'‚',      u'ƒ', u'„',      u'…',      u'†', u'‡',      u'ˆ', u'‰', u'Š',
    u'‹', u'Œ',      u'\u008D', u'Ž', u'\u008F', u'\u0090', u'‘', u'’',      u'“', u'”', u'•',
    u'–', u'—',      u'˜',      u'™', u'š',      u'›',      u'œ', u'\u009D', u'ž', u'Ÿ'};

constexpr std::u16string_view kNordicLetters = u"åäöÅÄÖéÉüÜæÆøØ";

char16_t inWindows(unsigned char byte) {
    constexpr unsigned char kFirstAlike = 0xA0;
    return byte < kFirstAlike ? kWindows[byte - 0x80U] : char16_t{byte};
}

char16_t inCodePage437(unsigned char byte) {
    return kCodePage437[byte - 0x80U];
}

bool isAscii(char byte) {
    return static_cast<unsigned char>(byte) < 0x80;
}

bool isNordic(char16_t letter) {
    return kNordicLetters.find(letter) != std::u16string_view::npos;
}

using Utf8 = boost::locale::utf::utf_traits<char>;

struct Utf8Count {
    std::size_t whole = 0;
    std::size_t broken = 0;
};

Utf8Count countUtf8(std::string_view bytes) {
    Utf8Count count;
    const char* const end = bytes.data() + bytes.size();
    for (const char* at = bytes.data(); at != end;) {
        if (isAscii(*at)) {
            ++at;
            continue;
        }
        const char* next = at;
        const auto point = Utf8::decode(next, end);
        const bool whole = point != boost::locale::utf::illegal && point != boost::locale::utf::incomplete;
        ++(whole ? count.whole : count.broken);
        at = whole ? next : at + 1;
    }
    return count;
}

}  // namespace

Encoding encodingOf(std::string_view bytes) {
    const Utf8Count utf8 = countUtf8(bytes);
    if (utf8.whole > utf8.broken) return Encoding::Utf8;
    std::size_t inPage = 0;
    std::size_t inLatin = 0;
    for (const char byte : bytes) {
        if (isAscii(byte)) continue;
        const auto value = static_cast<unsigned char>(byte);
        if (isNordic(inCodePage437(value))) ++inPage;
        if (isNordic(inWindows(value))) ++inLatin;
    }
    return inLatin > inPage ? Encoding::Latin1 : Encoding::CodePage437;
}

std::optional<std::string> outOfUtf16(std::string_view bytes) {
    constexpr std::string_view kLittle("#\0", 2);
    constexpr std::string_view kBig("\0#", 2);
    constexpr std::string_view kLittleMark("\xFF\xFE", 2);
    constexpr std::string_view kBigMark("\xFE\xFF", 2);
    const std::string_view start = bytes.substr(0, 2);
    const bool marked = start == kLittleMark || start == kBigMark;
    if (!marked && start != kLittle && start != kBig) return std::nullopt;
    const bool big = start == kBigMark || start == kBig;
    Text text;
    text.reserve(bytes.size() / 2);
    for (std::size_t at = marked ? 2 : 0; at + 1 < bytes.size(); at += 2) {
        const auto first = static_cast<unsigned char>(bytes[at]);
        const auto second = static_cast<unsigned char>(bytes[at + 1]);
        text.push_back(static_cast<char16_t>(big ? first << 8 | second : second << 8 | first));
    }
    return toUtf8(text);
}

Text decoded(std::string_view bytes, Encoding encoding) {
    if (encoding == Encoding::Utf8) return fromUtf8(bytes);
    Text text;
    text.reserve(bytes.size());
    for (const char byte : bytes) {
        const auto value = static_cast<unsigned char>(byte);
        if (isAscii(byte)) {
            text.push_back(char16_t{value});
        } else {
            text.push_back(encoding == Encoding::Latin1 ? inWindows(value) : inCodePage437(value));
        }
    }
    return text;
}

}  // namespace outturn::sie
