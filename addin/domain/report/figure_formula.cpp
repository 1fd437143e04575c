#include "domain/report/figure_formula.hpp"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <iterator>
#include <string>
#include <utility>

#include "domain/formula_arguments.hpp"

namespace outturn::report {

namespace {

using Kind = FigureTerm::Kind;

constexpr TextView kLedgerSum = u"org.outturn.functions.ledgersum";
constexpr TextView kLedgerForecast = u"org.outturn.functions.ledgerforecast";
constexpr TextView kDeviation = u"org.outturn.functions.deviation";
// What ends a name, a reference or a number.
constexpr TextView kDelimiters = u" ;()+-*/^&=<>%~!{}\"\n\t";
constexpr double kOre = 2;                  // decimals
constexpr std::size_t kForecastFields = 4;  // where they begin among the arguments

bool isDigit(char16_t c) {
    return c >= u'0' && c <= u'9';
}

bool isLetter(char16_t c) {
    return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z');
}

FigureTerm term(Kind kind, TextView written) {
    FigureTerm made;
    made.kind = kind;
    made.written = Text(written);
    return made;
}

void scale(FigureTerms& terms, double factor) {
    for (FigureTerm& each : terms) each.factor *= factor;
}

void append(FigureTerms& to, FigureTerms more) {
    std::move(more.begin(), more.end(), std::back_inserter(to));
}

FigureTerms sumOf(TextView expression);

// The end of the name, reference or number at `first`.
std::size_t endOfWord(TextView formula, std::size_t first) {
    std::size_t at = first;
    while (at < formula.size() && kDelimiters.find(formula[at]) == TextView::npos) {
        at = formula[at] == u'\'' ? endOfQuoted(formula, at) : at + 1;
    }
    // 1E-3
    const bool exponent = at > first && at < formula.size() && isDigit(formula[first]) &&
                          (formula[at - 1] == u'E' || formula[at - 1] == u'e') &&
                          (formula[at] == u'-' || formula[at] == u'+');
    return exponent ? endOfWord(formula, at + 1) : at;
}

// Reads sums of products; nothing where the formula does more than that.
class Reader {
  public:
    explicit Reader(TextView formula) : formula_(formula) {}

    std::optional<FigureTerms> whole() {
        auto terms = sum();
        skipSpace();
        if (at_ != formula_.size()) return std::nullopt;
        return terms;
    }

  private:
    void skipSpace() {
        while (at_ < formula_.size() && (next() == u' ' || next() == u'\n' || next() == u'\t')) ++at_;
    }
    [[nodiscard]] char16_t next() const { return at_ < formula_.size() ? formula_[at_] : u'\0'; }
    char16_t nextVisible() {
        skipSpace();
        return next();
    }

    double signs() {
        double sign = 1;
        for (char16_t c = nextVisible(); c == u'+' || c == u'-'; c = nextVisible()) {
            if (c == u'-') sign = -sign;
            ++at_;
        }
        return sign;
    }

    std::optional<FigureTerms> sum() {
        FigureTerms terms;
        do {
            const double sign = signs();
            auto more = product();
            if (!more) return std::nullopt;
            scale(*more, sign);
            append(terms, std::move(*more));
        } while (nextVisible() == u'+' || next() == u'-');
        return terms;
    }

    std::optional<FigureTerms> product() {
        skipSpace();
        const std::size_t first = at_;
        auto terms = factor();
        while (terms && (nextVisible() == u'*' || next() == u'/')) {
            const bool divides = next() == u'/';
            ++at_;
            const double sign = signs();
            auto other = factor();
            if (!other) return std::nullopt;
            scale(*other, sign);
            terms = multiplied(std::move(*terms), std::move(*other), divides, first);
        }
        return terms;
    }

    static std::optional<double> plainNumber(const FigureTerms& terms) {
        if (terms.size() != 1 || terms.front().kind != Kind::Number) return std::nullopt;
        return terms.front().factor;
    }

    [[nodiscard]] FigureTerms multiplied(FigureTerms left, FigureTerms right, bool divides,
                                         std::size_t first) const {
        const auto byRight = plainNumber(right);
        if (byRight && !(divides && *byRight == 0)) {
            scale(left, divides ? 1 / *byRight : *byRight);
            return left;
        }
        const auto byLeft = plainNumber(left);
        if (byLeft && !divides) {
            scale(right, *byLeft);
            return right;
        }
        return {term(Kind::Calculated, formula_.substr(first, at_ - first))};
    }

    std::optional<FigureTerms> factor() {
        if (nextVisible() == u'(') {
            ++at_;
            auto inner = sum();
            if (!inner || nextVisible() != u')') return std::nullopt;
            ++at_;
            return inner;
        }
        const std::size_t first = at_;
        if (next() == u'"') {
            at_ = endOfQuoted(formula_, at_);
            return FigureTerms{term(Kind::Calculated, formula_.substr(first, at_ - first))};
        }
        at_ = endOfWord(formula_, at_);
        if (at_ == first) return std::nullopt;
        const TextView word = formula_.substr(first, at_ - first);
        if (next() == u'(') return call(word, first);
        if (const auto number = writtenNumber(word)) {
            FigureTerm made = term(Kind::Number, word);
            made.factor = *number;
            return FigureTerms{std::move(made)};
        }
        return FigureTerms{term(Kind::Cells, word)};
    }

    std::optional<FigureTerms> call(TextView name, std::size_t first) {
        auto read = formulaArguments(formula_, at_ + 1);
        if (!read) return std::nullopt;
        at_ = read->end;
        const Text function = folded(name);
        std::vector<Text>& arguments = read->arguments;
        const std::size_t count = arguments.size();
        FigureTerms terms;
        if (function == kLedgerSum) {
            terms.push_back(term(Kind::LedgerSum, formula_.substr(first, at_ - first)));
            terms.back().arguments = std::move(arguments);
        } else if (function == kLedgerForecast && count >= kForecastFields) {
            terms.push_back(term(Kind::Forecast, formula_.substr(first, at_ - first)));
            terms.back().arguments = ofOutturn(arguments);
        } else if (function == u"sum") {
            for (const Text& argument : arguments) append(terms, sumOf(argument));
        } else if (function == kDeviation && (count == 2 || (count == 3 && isAmount(arguments[2])))) {
            terms = sumOf(arguments[0]);
            FigureTerms subtracted = sumOf(arguments[1]);
            scale(subtracted, -1);
            append(terms, std::move(subtracted));
        } else if (function == u"if" && (count == 2 || count == 3)) {
            terms.push_back(term(Kind::Choice, arguments[0]));
            terms.back().then = sumOf(arguments[1]);
            if (count == 3) terms.back().otherwise = sumOf(arguments[2]);
        } else if (function == u"iferror" || function == u"ifna" ||
                   (function == u"round" && count == 2 && toOre(arguments[1]))) {
            terms = sumOf(arguments[0]);
        } else {
            terms.push_back(term(Kind::Calculated, formula_.substr(first, at_ - first)));
        }
        return terms;
    }

    // LEDGER.FORECAST(ledger; budget; period; method; [field; criterion]…), of which measures are no field.
    static std::vector<Text> ofOutturn(const std::vector<Text>& arguments) {
        std::vector<Text> kept = {arguments[0], arguments[2]};
        for (std::size_t at = kForecastFields; at + 1 < arguments.size(); at += 2) {
            const Text field = folded(trimmed(arguments[at]));
            if (field == u"\"measures\"" || field == u"\"åtgärder\"") continue;
            kept.insert(kept.end(), {arguments[at], arguments[at + 1]});
        }
        return kept;
    }

    static bool isAmount(const Text& mode) {
        const Text wanted = folded(trimmed(mode));
        return wanted.empty() || wanted == u"\"amount\"";
    }
    static bool toOre(const Text& decimals) {
        const auto number = writtenNumber(decimals);
        return number && *number >= kOre;
    }

    TextView formula_;
    std::size_t at_ = 0;
};

FigureTerms sumOf(TextView expression) {
    if (trimmed(expression).empty()) return {};
    auto terms = Reader(expression).whole();
    return terms ? std::move(*terms) : FigureTerms{term(Kind::Calculated, expression)};
}

// "A1", "$A$1", "A", "1": one end of a reference; nothing of both where it is none.
struct ReferenceEnd {
    bool column = false;
    bool row = false;
};

std::optional<ReferenceEnd> referenceEnd(TextView word) {
    constexpr std::size_t kMostLetters = 3;
    std::size_t at = 0;
    const auto passDollar = [&] { at += at < word.size() && word[at] == u'$' ? 1U : 0U; };
    passDollar();
    const std::size_t letters = at;
    while (at < word.size() && isLetter(word[at])) ++at;
    const std::size_t letterCount = at - letters;
    if (letterCount > 0) passDollar();
    const std::size_t digits = at;
    while (at < word.size() && isDigit(word[at])) ++at;
    if (at != word.size() || letterCount > kMostLetters) return std::nullopt;
    return ReferenceEnd{letterCount > 0, at > digits};
}

bool isReferenceWithoutSheet(TextView word) {
    const std::size_t colon = word.find(u':');
    const auto first = referenceEnd(word.substr(0, colon));
    if (!first) return false;
    if (colon == TextView::npos) return first->column && first->row;
    const auto last = referenceEnd(word.substr(colon + 1));
    return last && first->column == last->column && first->row == last->row && (first->column || first->row);
}

}  // namespace

FigureTerms figureTerms(TextView formula) {
    if (!formula.starts_with(u'=')) return {};
    return sumOf(formula.substr(1));
}

bool callsLedgerSum(TextView formula) {
    const Text all = folded(formula);
    return all.find(Text(kLedgerSum) + u"(") != Text::npos ||
           all.find(Text(kLedgerForecast) + u"(") != Text::npos;
}

Text onSheet(TextView expression, TextView sheet) {
    Text prefix = u"$'";
    for (const char16_t c : sheet) prefix += c == u'\'' ? Text(u"''") : Text(1, c);
    prefix += u"'.";
    Text written;
    for (std::size_t at = 0; at < expression.size();) {
        std::size_t end = endOfWord(expression, at);
        const bool isWord = end != at;
        if (!isWord) end = expression[at] == u'"' ? endOfQuoted(expression, at) : at + 1;
        const TextView piece = expression.substr(at, end - at);
        const bool isCall = end < expression.size() && expression[end] == u'(';
        if (isWord && !isCall && isReferenceWithoutSheet(piece)) written += prefix;
        written += piece;
        at = end;
    }
    return written;
}

std::optional<double> writtenNumber(TextView expression) {
    const std::string digits = toUtf8(trimmed(expression));
    double number = 0;
    const char* const end = digits.data() + digits.size();
    const auto [stopped, error] = std::from_chars(digits.data(), end, number);
    const bool isNumber = !digits.empty() && (isDigit(static_cast<unsigned char>(digits.front())) ||
                                              digits.front() == '.' || digits.front() == '-');
    if (!isNumber || error != std::errc() || stopped != end) return std::nullopt;
    return number;
}

std::optional<Text> writtenText(TextView expression) {
    const TextView quoted = trimmed(expression);
    if (quoted.size() < 2 || quoted.front() != u'"' || quoted.back() != u'"') return std::nullopt;
    Text text;
    for (std::size_t at = 1; at + 1 < quoted.size(); ++at) {
        text += quoted[at];
        if (quoted[at] != u'"') continue;
        // Only a doubled quote goes on; a single one ends this text and begins something else.
        if (at + 2 >= quoted.size() || quoted[at + 1] != u'"') return std::nullopt;
        ++at;
    }
    return text;
}

}  // namespace outturn::report
