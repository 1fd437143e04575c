#include "domain/sie/fields.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <limits>

namespace outturn::sie {

namespace {

bool isBlank(char c) {
    return c == ' ' || c == '\t' || static_cast<unsigned char>(c) < ' ';
}

// The place of the mark that ends a field begun before `from`, or npos.
std::size_t closingQuote(std::string_view bytes, std::size_t from, bool& escaped) {
    escaped = false;
    for (std::size_t at = bytes.find('"', from); at != std::string_view::npos; at = bytes.find('"', at + 1)) {
        if (at == from || bytes[at - 1] != '\\') return at;
        if (bytes.find('"', at + 1) == std::string_view::npos) return at;
        escaped = true;
    }
    return std::string_view::npos;
}

class Parts {
  public:
    Parts(std::string_view bytes, Line& line) : bytes_(bytes), line_(line) {}

    void read() {
        for (skipBlanks(); at_ < bytes_.size(); skipBlanks()) {
            if (bytes_[at_] == '{') {
                brace();
            } else if (bytes_[at_] == '}') {
                line_.closes = true;
                ++at_;
            } else {
                line_.fields.push_back(field());
            }
        }
    }

  private:
    void skipBlanks() {
        while (at_ < bytes_.size() && isBlank(bytes_[at_])) ++at_;
    }

    Field field() {
        if (bytes_[at_] == '"') return quoted();
        const std::size_t start = at_;
        while (at_ < bytes_.size() && !isBlank(bytes_[at_]) && bytes_[at_] != '{' && bytes_[at_] != '}')
            ++at_;
        return {bytes_.substr(start, at_ - start), false, false};
    }

    Field quoted() {
        const std::size_t start = ++at_;
        bool escaped = false;
        const std::size_t end = closingQuote(bytes_, start, escaped);
        if (end == std::string_view::npos) {
            line_.openQuote = true;
            at_ = bytes_.size();
            return {bytes_.substr(start), true, escaped};
        }
        at_ = end + 1;
        return {bytes_.substr(start, end - start), true, escaped};
    }

    void brace() {
        const std::size_t start = ++at_;
        ObjectList list;
        int within = 0;
        for (skipBlanks(); at_ < bytes_.size(); skipBlanks()) {
            if (bytes_[at_] == '{') {
                ++within;
                ++at_;
            } else if (bytes_[at_] != '}') {
                list.fields.push_back(field());
            } else if (within-- > 0) {
                ++at_;
            } else {
                break;
            }
        }
        if (at_ == bytes_.size()) {
            line_.opens = true;
            line_.fields.insert(line_.fields.end(), list.fields.begin(), list.fields.end());
            return;
        }
        list.bytes = bytes_.substr(start, at_ - start);
        ++at_;
        if (line_.objects) return;
        line_.objects = std::move(list);
        line_.objectsAt = line_.fields.size();
    }

    std::string_view bytes_;
    Line& line_;
    std::size_t at_ = 0;
};

template <class Number>
std::optional<Number> wholeNumber(std::string_view bytes) {
    Number number = 0;
    const auto [end, error] = std::from_chars(bytes.data(), bytes.data() + bytes.size(), number);
    if (error != std::errc() || end != bytes.data() + bytes.size() || bytes.empty()) return std::nullopt;
    return number;
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

// A blank, or a byte of the no-break space in code page 437, Latin-1 or UTF-8.
bool isBetweenThousands(char c) {
    return c == ' ' || c == '\xFF' || c == '\xA0' || c == '\xC2';
}

// "1 234 567,50" without its blanks; as it is where they do not part thousands.
std::string withoutBlanks(std::string_view bytes) {
    constexpr std::size_t kGroup = 3;
    while (!bytes.empty() && isBetweenThousands(bytes.front())) bytes.remove_prefix(1);
    while (!bytes.empty() && isBetweenThousands(bytes.back())) bytes.remove_suffix(1);
    std::string joined;
    std::size_t digits = 0;  // since the last blank
    bool parted = false;
    bool decimals = false;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        const char c = bytes[at];
        if (isBetweenThousands(c)) {
            if (!isBetweenThousands(bytes[at - 1])) {
                const bool whole = digits > 0 && (parted ? digits == kGroup : digits <= kGroup);
                if (decimals || !whole) return std::string(bytes);
                parted = true;
                digits = 0;
            }
            continue;
        }
        if (isDigit(c)) {
            ++digits;
        } else if (digits > 0 && !decimals) {
            if (parted && digits != kGroup) return std::string(bytes);
            decimals = true;
        }
        joined.push_back(c);
    }
    return parted && !decimals && digits != kGroup ? std::string(bytes) : joined;
}

}  // namespace

void takeApart(std::string_view bytes, Line& line) {
    line.label = {};
    line.fields.clear();
    line.objects.reset();
    line.objectsAt = 0;
    line.opens = line.closes = line.openQuote = false;
    while (!bytes.empty() && isBlank(bytes.front())) bytes.remove_prefix(1);
    if (!bytes.empty() && bytes.front() == '#') {
        bytes.remove_prefix(1);
        std::size_t end = 0;
        while (end < bytes.size() && !isBlank(bytes[end]) && bytes[end] != '{') ++end;
        line.label = bytes.substr(0, end);
        bytes.remove_prefix(end);
    }
    Parts(bytes, line).read();
}

std::string plain(const Field& field) {
    std::string text(field.bytes);
    if (!field.escaped) return text;
    for (std::size_t at = text.find("\\\""); at != std::string::npos; at = text.find("\\\"", at + 1))
        text.erase(at, 1);
    return text;
}

std::optional<ExactAmount> amountOf(std::string_view bytes) {
    std::string joined;
    if (std::any_of(bytes.begin(), bytes.end(), isBetweenThousands)) bytes = joined = withoutBlanks(bytes);
    bool negative = false;
    if (!bytes.empty() && (bytes.front() == '-' || bytes.front() == '+')) {
        negative = bytes.front() == '-';
        bytes.remove_prefix(1);
    } else if (!bytes.empty() && bytes.back() == '-') {
        negative = true;
        bytes.remove_suffix(1);
    }
    constexpr int kDecimals = 6;
    constexpr std::int64_t kTen = 10;
    std::int64_t millionths = 0;
    int decimals = -1;  // after the decimal sign, which none stands for
    bool digits = false;
    bool roundUp = false;
    for (const char c : bytes) {
        if (c == '.' || c == ',') {
            if (decimals >= 0) return std::nullopt;
            decimals = 0;
            continue;
        }
        if (!isDigit(c)) return std::nullopt;
        digits = true;
        if (decimals == kDecimals) {
            roundUp = c >= '5';
            ++decimals;
        }
        if (decimals > kDecimals) continue;
        if (decimals >= 0) ++decimals;
        if (__builtin_mul_overflow(millionths, kTen, &millionths) ||
            __builtin_add_overflow(millionths, std::int64_t{c - '0'}, &millionths))
            return std::nullopt;
    }
    if (!digits) return std::nullopt;
    for (int at = decimals < 0 ? 0 : decimals; at < kDecimals; ++at) {
        if (__builtin_mul_overflow(millionths, kTen, &millionths)) return std::nullopt;
    }
    if (roundUp && __builtin_add_overflow(millionths, std::int64_t{1}, &millionths)) return std::nullopt;
    return ExactAmount::fromMillionths(negative ? -millionths : millionths);
}

std::optional<Month> monthOf(std::string_view bytes) {
    constexpr std::size_t kYearDigits = 4;
    constexpr std::size_t kDigits = 6;
    if (bytes.size() != kDigits) return std::nullopt;
    const auto year = wholeNumber<unsigned>(bytes.substr(0, kYearDigits));
    const auto month = wholeNumber<unsigned>(bytes.substr(kYearDigits));
    if (!year || !month || *year < 1900 || *year > 2999 || *month < 1 || *month > 12) return std::nullopt;
    return Month(static_cast<int>(*year), static_cast<int>(*month));
}

std::optional<Day> dayOf(std::string_view bytes) {
    constexpr std::size_t kMonthDigits = 6;
    constexpr std::size_t kDigits = 8;
    std::string digits;
    if (bytes.size() == kDigits + 2 && bytes[4] == '-' && bytes[7] == '-') {
        digits = std::string(bytes.substr(0, 4)).append(bytes.substr(5, 2)).append(bytes.substr(8));
        bytes = digits;
    }
    if (bytes.size() != kDigits) return std::nullopt;
    const auto month = monthOf(bytes.substr(0, kMonthDigits));
    const auto day = wholeNumber<unsigned>(bytes.substr(kMonthDigits));
    if (!month || !day) return std::nullopt;
    const std::chrono::year_month_day date(std::chrono::year(month->year()),
                                           std::chrono::month(static_cast<unsigned>(month->month())),
                                           std::chrono::day(*day));
    if (!date.ok()) return std::nullopt;
    return Day{*month, static_cast<int>(*day)};
}

std::optional<int> yearNumberOf(std::string_view bytes) {
    return wholeNumber<int>(bytes);
}

}  // namespace outturn::sie
