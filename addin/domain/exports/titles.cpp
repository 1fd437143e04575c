#include "domain/exports/titles.hpp"

#include <algorithm>
#include <array>

#include "domain/exports/heading.hpp"

namespace outturn::exports {
namespace {

constexpr std::array kLabels = {
    TextView(u"period"),  TextView(u"perioden"), TextView(u"räkenskapsår"), TextView(u"verksamhetsår"),
    TextView(u"år"),      TextView(u"budget"),   TextView(u"årsbudget"),    TextView(u"utfall"),
    TextView(u"avser"),   TextView(u"year"),     TextView(u"fiscal"),       TextView(u"månad"),
    TextView(u"tom"),     TextView(u"t.o.m"),    TextView(u"t.o.m."),       TextView(u"budgetår"),
    TextView(u"outturn"), TextView(u"perioder"), TextView(u"periods"),      TextView(u"bokföringsår"),
};

// A day of printing says nothing about the figures.
constexpr std::array kPrinting = {
    TextView(u"utskr"),    TextView(u"skap"),     TextView(u"uttag"),  TextView(u"kör"),
    TextView(u"print"),    TextView(u"create"),   TextView(u"export"), TextView(u"datum"),
    TextView(u"rapportd"), TextView(u"tidpunkt"), TextView(u"senast"), TextView(u"hämtad"),
    TextView(u"date"),
};

std::vector<Text> wordsOf(TextView text) {
    std::vector<Text> words(1);
    for (const char16_t c : text) {
        if (c == u' ' || c == u'\u00A0' || c == u':' || c == u'(' || c == u')' || c == u',') {
            if (!words.back().empty()) words.emplace_back();
        } else {
            words.back() += c;
        }
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

std::optional<PeriodRange> periodOf(const PeriodWriting& writing) {
    if (writing.shape == PeriodShape::Months) return writing.months;
    PeriodReader reader;
    if (writing.shape == PeriodShape::FourDigits) {
        reader.decide(writing.shape, PeriodOrder::Year);
    } else if (writing.shape == PeriodShape::SixDigits || writing.shape == PeriodShape::EightDigits) {
        reader.decide(writing.shape, writing.shape == PeriodShape::SixDigits ? PeriodOrder::YearMonth
                                                                             : PeriodOrder::YearMonthDay);
    } else {
        return std::nullopt;
    }
    return reader.read(writing);
}

void extend(std::optional<PeriodRange>& range, const PeriodRange& more) {
    if (!range) range = more;
    range->first = std::min(range->first, more.first);
    range->last = std::max(range->last, more.last);
}

// From the first month that the text names to the last.
std::optional<PeriodRange> periodIn(TextView text) {
    std::optional<PeriodRange> range;
    const auto words = wordsOf(text);
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (at + 1 < words.size() && monthNamed(words[at])) {
            if (const auto named = periodWriting(words[at] + u" " + words[at + 1])) {
                if (const auto period = periodOf(*named)) {
                    extend(range, *period);
                    ++at;
                    continue;
                }
            }
        }
        const auto writing = periodWriting(words[at]);
        if (!writing) continue;
        if (const auto period = periodOf(*writing)) extend(range, *period);
    }
    return range;
}

bool startsWithAny(const Text& word) {
    return std::any_of(kPrinting.begin(), kPrinting.end(),
                       [&](TextView each) { return word.starts_with(each); });
}

template <class Value>
void addOnce(std::vector<Value>& values, const Value& value) {
    if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(value);
}

}  // namespace

std::optional<int> TitlePeriods::year() const {
    std::optional<int> found;
    for (const PeriodRange& period : periods) {
        if (found && *found != period.first.year()) return std::nullopt;
        found = period.first.year();
    }
    return found;
}

TitlePeriods titlePeriods(const Grid& grid, std::size_t headerRow) {
    TitlePeriods result;
    for (std::size_t row = 0; row < headerRow; ++row) {
        bool labelled = false;  // the cell before says what this one is
        bool printing = false;
        for (std::size_t column = 0; column < grid.columns(); ++column) {
            const Cell& cell = grid.at(row, column);
            if (isBlank(cell)) continue;
            std::optional<PeriodRange> period;
            bool ownLabel = false;
            if (const auto* text = std::get_if<TextView>(&cell)) {
                const auto words = wordsOf(folded(*text));
                const bool isPrinting = std::any_of(words.begin(), words.end(), startsWithAny);
                ownLabel = !isPrinting && std::any_of(words.begin(), words.end(), [](const Text& word) {
                    return std::find(kLabels.begin(), kLabels.end(), word) != kLabels.end();
                });
                period = periodIn(*text);
                if (!period || ownLabel || isPrinting) {
                    labelled = ownLabel;
                    printing = isPrinting;
                }
            } else if (const auto writing = periodWriting(cell, grid.isDate(row, column), grid.origin())) {
                period = periodOf(*writing);
            }
            if (!period) continue;
            if (labelled && !printing) {
                addOnce(result.periods, *period);
            } else {
                addOnce(result.years, period->first.year());
            }
            labelled = labelled && ownLabel;
        }
    }
    for (const PeriodRange& period : result.periods) addOnce(result.years, period.first.year());
    return result;
}

}  // namespace outturn::exports
