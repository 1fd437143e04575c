#include "domain/exports/separated.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "domain/sie/encoding.hpp"

namespace outturn::exports {
namespace {

constexpr char16_t kWrittenSeparator = u';';
constexpr std::array kSeparators = {u';', u'\t', u',', u'|'};
constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";
constexpr std::string_view kLittleMark = "\xFF\xFE";
constexpr std::string_view kBigMark = "\xFE\xFF";

// Text in UTF-16 without a mark: the bytes of one kind are nearly all zero, and those of the other are not.
std::optional<Letters> utf16In(std::string_view bytes) {
    constexpr std::size_t kLookedAt = 4096;
    const std::string_view head = bytes.substr(0, kLookedAt);
    std::array<std::size_t, 2> zeros{};
    for (std::size_t at = 0; at < head.size(); ++at) {
        if (head[at] == '\0') ++zeros.at(at % 2);
    }
    const std::size_t pairs = head.size() / 2;
    if (pairs == 0) return std::nullopt;
    const auto most = [&](std::size_t count) { return count * 10 > pairs * 7; };
    const auto few = [&](std::size_t count) { return count * 20 <= pairs; };
    if (most(zeros[1]) && few(zeros[0])) return Letters::Utf16Little;
    if (most(zeros[0]) && few(zeros[1])) return Letters::Utf16Big;
    return std::nullopt;
}

// å ä ö Å Ä Ö in code page 437.
bool hasPageLetters(std::string_view bytes) {
    return bytes.find_first_of("\x86\x84\x94\x8F\x8E\x99") != std::string_view::npos;
}

Text utf16(std::string_view bytes, bool little) {
    Text text;
    text.reserve(bytes.size() / 2);
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        const auto first = static_cast<unsigned char>(bytes[at]);
        const auto second = static_cast<unsigned char>(bytes[at + 1]);
        text += static_cast<char16_t>(little ? first | second << 8U : first << 8U | second);
    }
    return text;
}

// Goes over a text row by row.
class Rows {
  public:
    // written: where the cells go, each in quotation marks; null: nowhere.
    Rows(TextView content, char16_t separator, Text* written = nullptr)
        : content_(content), separator_(separator), written_(written) {}

    [[nodiscard]] bool more() const { return at_ < content_.size(); }
    // How many cells the next row has; 0 for a blank one.
    std::size_t next() {
        std::size_t cells = 0;
        bool blank = true;
        for (;;) {
            if (cells > 0) put(kWrittenSeparator);
            blank = cell() && blank;
            ++cells;
            if (!more()) break;
            if (content_[at_] == separator_) {
                ++at_;
                blank = false;
                continue;
            }
            breakLine();
            break;
        }
        put(u'\n');
        return blank ? 0 : cells;
    }
    // The line on which a quotation mark begins that is never closed.
    [[nodiscard]] std::optional<std::size_t> openQuote() const { return openQuote_; }

  private:
    [[nodiscard]] bool endsCell(std::size_t at) const {
        return at >= content_.size() || content_[at] == separator_ || isBreak(at);
    }
    [[nodiscard]] bool isBreak(std::size_t at) const {
        return content_[at] == u'\n' || content_[at] == u'\r';
    }
    void breakLine() {
        if (content_[at_] == u'\r' && at_ + 1 < content_.size() && content_[at_ + 1] == u'\n') ++at_;
        ++at_;
        ++line_;
    }
    void put(char16_t c) {
        if (written_ != nullptr) *written_ += c;
    }
    void put(TextView text) {
        if (written_ == nullptr || text.empty()) return;
        *written_ += u'"';
        for (const char16_t c : text) {
            if (c == u'"') *written_ += c;
            *written_ += c;
        }
        *written_ += u'"';
    }
    // Whether it is blank.
    bool cell() {
        if (more() && content_[at_] == u'"') return quoted();
        const std::size_t start = at_;
        while (!endsCell(at_)) ++at_;
        const TextView text = content_.substr(start, at_ - start);
        put(text);
        return trimmed(text).empty();
    }
    bool quoted() {
        Text text;
        const std::size_t line = line_;
        // A mark within the cell that does not close it, though it ought to: "Kabel" 3 m
        std::optional<std::size_t> stray;
        for (++at_; more(); ++at_) {
            if (isBreak(at_)) {
                if (stray) return afterStray(std::move(text), *stray);
                if (content_[at_] == u'\n') ++line_;
            }
            if (content_[at_] == u'"') {
                if (at_ + 1 < content_.size() && content_[at_ + 1] == u'"') {
                    ++at_;
                } else if (endsCell(at_ + 1)) {
                    ++at_;
                    put(TextView(text));
                    return false;
                } else if (!stray) {
                    stray = at_;
                    strayLength_ = text.size();
                }
            }
            if (content_[at_] != u'\r') text += content_[at_];
        }
        if (stray) return afterStray(std::move(text), *stray);
        openQuote_ = line;
        return false;
    }
    bool afterStray(Text text, std::size_t stray) {
        text.resize(strayLength_);
        for (at_ = stray + 1; !endsCell(at_); ++at_) text += content_[at_];
        put(TextView(text));
        return false;
    }

    TextView content_;
    char16_t separator_;
    Text* written_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;
    std::size_t strayLength_ = 0;
    std::optional<std::size_t> openQuote_;
};

// How many cells the separator makes of the first rows, in those that have as many as most.
std::size_t partedBy(TextView content, char16_t separator) {
    constexpr std::size_t kLookedAt = 400;
    Rows rows(content, separator);
    std::map<std::size_t, std::size_t> counts;
    for (std::size_t row = 0; row < kLookedAt && rows.more(); ++row) {
        const std::size_t cells = rows.next();
        if (cells > 1) ++counts[cells];
    }
    std::size_t best = 0;
    for (const auto& [cells, found] : counts) best = std::max(best, (cells - 1) * found);
    return best;
}

// "sep=;" on the first line, as Excel has it.
std::optional<char16_t> toldSeparator(TextView content) {
    constexpr TextView kWord = u"sep=";
    if (content.size() <= kWord.size()) return std::nullopt;
    if (folded(content.substr(0, kWord.size())) != kWord) return std::nullopt;
    const char16_t separator = content[kWord.size()];
    const bool ends = content.size() == kWord.size() + 1 || content[kWord.size() + 1] == u'\r' ||
                      content[kWord.size() + 1] == u'\n';
    if (!ends || std::find(kSeparators.begin(), kSeparators.end(), separator) == kSeparators.end())
        return std::nullopt;
    return separator;
}

}  // namespace

Letters lettersOf(std::string_view bytes) {
    if (bytes.starts_with(kUtf8Mark)) return Letters::Utf8;
    if (bytes.starts_with(kLittleMark)) return Letters::Utf16Little;
    if (bytes.starts_with(kBigMark)) return Letters::Utf16Big;
    if (const auto letters = utf16In(bytes)) return *letters;
    switch (sie::encodingOf(bytes)) {
        case sie::Encoding::Utf8:
            return Letters::Utf8;
        case sie::Encoding::CodePage437:
            // A file without any such letter is no evidence for it: a no-break space would become an á.
            return hasPageLetters(bytes) ? Letters::CodePage437 : Letters::Windows1252;
        case sie::Encoding::Latin1:
            break;
    }
    return Letters::Windows1252;
}

Text lettersIn(std::string_view bytes, Letters letters) {
    for (const std::string_view mark : {kUtf8Mark, kLittleMark, kBigMark}) {
        const bool isOwn = mark == kUtf8Mark     ? letters == Letters::Utf8
                           : mark == kLittleMark ? letters == Letters::Utf16Little
                                                 : letters == Letters::Utf16Big;
        if (isOwn && bytes.starts_with(mark)) bytes.remove_prefix(mark.size());
    }
    switch (letters) {
        case Letters::Utf8:
            return sie::decoded(bytes, sie::Encoding::Utf8);
        case Letters::Utf16Little:
        case Letters::Utf16Big:
            return utf16(bytes, letters == Letters::Utf16Little);
        case Letters::CodePage437:
            return sie::decoded(bytes, sie::Encoding::CodePage437);
        case Letters::Windows1252:
            break;
    }
    return sie::decoded(bytes, sie::Encoding::Latin1);
}

std::variant<Separated, SeparatedRefusal> separatedIn(TextView content) {
    if (content.find(u'\0') != TextView::npos) return SeparatedRefusal{NotSeparated::Binary};
    if (trimmed(content).empty()) return SeparatedRefusal{NotSeparated::Empty};
    Separated result;
    if (const auto told = toldSeparator(content)) {
        result.separator = *told;
        result.firstLine = 2;
        content.remove_prefix(std::min(content.find_first_of(u"\r\n"), content.size()));
        if (content.starts_with(u"\r\n")) content.remove_prefix(1);
        if (!content.empty()) content.remove_prefix(1);
        if (trimmed(content).empty()) return SeparatedRefusal{NotSeparated::Empty};
    } else {
        std::size_t best = 0;
        for (const char16_t separator : kSeparators) {
            const std::size_t parted = partedBy(content, separator);
            if (parted <= best) continue;
            best = parted;
            result.separator = separator;
        }
    }
    result.content.reserve(content.size() + content.size() / 2);
    Rows rows(content, result.separator, &result.content);
    while (rows.more()) {
        result.columns = std::max(result.columns, rows.next());
        ++result.rows;
        if (result.columns > kMostColumns) return SeparatedRefusal{NotSeparated::TooWide};
        if (result.rows > kMostRows) return SeparatedRefusal{NotSeparated::TooLong};
    }
    if (const auto line = rows.openQuote())
        return SeparatedRefusal{NotSeparated::OpenQuote, *line + result.firstLine - 1};
    return result;
}

}  // namespace outturn::exports
