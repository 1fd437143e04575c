#include "domain/report/sections/accuracy_methods.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "domain/report/history_formula.hpp"
#include "domain/report/sections/accuracy_parts.hpp"
#include "domain/report/sections/side_table.hpp"
#include "domain/report/words.hpp"

namespace outturn::report {

namespace {

// What auto weighs: a method's row among those of LEDGER.METHODS, how many of auto's seven members it stands
// for (there are two Thetas and two damped trends), where its weight by member stands, and what it is called.
struct Weighed {
    ForecastMethod method;
    int members;
    Slot weight;
    TextId name;
};
constexpr std::array kWeighed = {
    Weighed{ForecastMethod::Theta, 2, Slot::Period1, TextId::AccuracyMethodTheta},
    Weighed{ForecastMethod::Damped, 2, Slot::Period2, TextId::AccuracyMethodDamped},
    Weighed{ForecastMethod::Loess, 1, Slot::Period3, TextId::AccuracyMethodLoess},
    Weighed{ForecastMethod::Remaining, 1, Slot::Period4, TextId::AccuracyMethodRemaining},
    Weighed{ForecastMethod::RunRate, 1, Slot::Year1, TextId::AccuracyMethodRunRate}};
// The other hidden cells of a row.
constexpr Slot kMost =
    Slot::Year2;  // which of kWeighed weighs most, from 1; 0: they weigh alike; -1: nothing
constexpr Slot kMethod = Slot::Year3;  // its row of LEDGER.METHODS
constexpr Slot kError = Slot::Year4;   // its mean error
constexpr Slot kRunRateError = Slot::Submitted;
constexpr Slot kYears = Slot::Previous;  // on how many closed years it could be tried
constexpr Slot kInKronor = Slot::Rank;   // 1: the errors are amounts, else shares of the outturn

// Columns of LEDGER.METHODS.
constexpr int kMeanError = 5;
constexpr int kErrorShare = 7;
constexpr int kYearCount = 8;
constexpr int kWeight = 9;

Text numeral(int value) {
    return fromUtf8(std::to_string(value));
}

// Below the head.
Text rowOf(ForecastMethod method) {
    return numeral(static_cast<int>(method) + 2);
}

class Leaning {
  public:
    Leaning(const Laid& laid, const HistoryBlock& block)
        : laid_(laid),
          isResult_(block.kind == HistoryBlock::Kind::Result),
          identity_(identity(block)),
          methods_(methodsCall(laid.sources, block, laid.figures.period())) {}

    static Text identity(const HistoryBlock& block) { return u"accuracy:method:" + block.name; }

    void put(RowPlan& row) const {
        std::vector<Text> weights;
        for (const Weighed& each : kWeighed) {
            row.hide(each.weight, Formula{u"=IFERROR(" + at(rowOf(each.method), numeral(kWeight)) + u"/" +
                                          numeral(each.members) + u";-1)"});
            weights.push_back(own(each.weight));
        }
        const Text greatest = over(u"MAX", weights);
        Text most;
        Text methodRow = u"CHOOSE(" + own(kMost);
        for (std::size_t place = 0; place < kWeighed.size(); ++place) {
            const Text number = numeral(static_cast<int>(place) + 1);
            const bool isLast = place + 1 == kWeighed.size();
            if (!isLast) most.append(u"IF(").append(weights[place]).append(1, u'=').append(greatest) += u';';
            most += number;
            if (!isLast) most += u';';
            methodRow += u";" + rowOf(kWeighed.at(place).method);
        }
        most.append(kWeighed.size() - 1, u')');
        // Before a closed year has told the members apart they count alike.
        const Text alike = greatest + u"-" + over(u"MIN", weights) + u"<0.000000001";
        row.hide(kMost, Formula{u"=" + choice(greatest + u"<=0", u"-1", choice(alike, u"0", most))});
        row.hide(kMethod, Formula{u"=" + choice(own(kMost) + u">0", methodRow + u")", u"0")});
        const auto ofMost = [&](const Text& column) {
            return Formula{
                u"=" + choice(own(kMost) + u">0", orNothing(at(own(kMethod), column)), inQuotes(kNothing))};
        };
        const Text share = u"IFERROR(" + at(own(kMethod), numeral(kErrorShare)) + u";2)";
        row.hide(kInKronor, isResult_ ? Content(1.0)
                                      : Formula{u"=" + choice(own(kMost) + u">0",
                                                              choice(share + u">1", u"1", u"0"), u"0")});
        const Text error = choice(own(kInKronor) + u"=1", numeral(kMeanError), numeral(kErrorShare));
        row.hide(kError, ofMost(error));
        row.hide(kRunRateError, Formula{u"=" + orNothing(at(rowOf(ForecastMethod::RunRate), error))});
        row.hide(kYears, ofMost(numeral(kYearCount)));
    }

    [[nodiscard]] Text sentence() const {
        const auto words = [&](TextId id) { return text(id, laid_.wishes.language); };
        const auto quoted = [&](TextId id) { return inQuotes(words(id)); };
        Text name = u"CHOOSE(" + own(kMost);
        for (const Weighed& each : kWeighed) name += u";" + quoted(each.name);
        const Text years = choice(own(kYears) + u"=1", quoted(TextId::AccuracyOneYear),
                                  report::sentence(words(TextId::AccuracyYears), {own(kYears)}));
        const Text error = inWords(own(kError));
        const Text runRate = inWords(own(kRunRateError));
        const Text missed = report::sentence(words(TextId::AccuracyMissed), {error, years, runRate});
        const Text nearer = report::sentence(words(TextId::AccuracyRunRateNearer), {error, years, runRate});
        const Text alone = report::sentence(words(TextId::AccuracyMissedAlone), {error, years});
        // The run rate is not compared with itself.
        const Text isAlone = u"OR(" + own(kMethod) + u"=" + rowOf(ForecastMethod::RunRate) + u";COUNT(" +
                             own(kRunRateError) + u")=0)";
        const Text compared = choice(own(kError) + u"<=" + own(kRunRateError), missed, nearer);
        const Text reason = choice(u"COUNT(" + own(kError) + u")=0", quoted(TextId::AccuracyEnd),
                                   choice(isAlone, alone, compared));
        const Text leans = report::sentence(words(TextId::AccuracyLeans), {name + u")"}) + u"&" + reason;
        const Text isDecember = u"MOD(" + laid_.figures.period() + u";100)=12";
        return choice(isDecember, quoted(TextId::AccuracyYearIsClosed),
                      choice(own(kMost) + u"<0", quoted(TextId::AccuracyNothingLearnt),
                             choice(own(kMost) + u"=0", quoted(TextId::AccuracyAlike), leans)));
    }

  private:
    [[nodiscard]] Text own(Slot slot) const { return laid_.places.absoluteCell(slot, identity_); }
    // A single cell of LEDGER.METHODS: no array formula, in which Calc would hand over the criteria of
    // several lines one at a time. Asked again it is answered from memory.
    [[nodiscard]] Text at(const Text& row, const Text& column) const {
        return u"INDEX(" + methods_ + u";" + row + u";" + column + u")";
    }
    [[nodiscard]] static Text orNothing(const Text& value) {
        return u"IFERROR(" + value + u";" + inQuotes(kNothing) + u")";
    }
    [[nodiscard]] Text inWords(const Text& error) const {
        return choice(own(kInKronor) + u"=1", kronorInWords(error, Signed::Never, laid_.wishes.unit),
                      shareInWords(error, laid_.wishes.language));
    }

    const Laid& laid_;
    bool isResult_;
    Text identity_;
    Text methods_;
};

}  // namespace

void addMethodSentences(RowList& rows) {
    addSubheading(rows, u"accuracy:leans", TextId::AccuracyAutoHeading);
    rows.add(u"accuracy:leans:explained", Role::Text, [](RowPlan& row, const Laid& laid) {
        row.across(Formula{u"=" + sentence(text(TextId::AccuracyAutoExplained, laid.wishes.language),
                                           {monthInWords(laid.figures.period(), laid.wishes.language)})},
                   Style::Text);
    });
    addHeads(rows, u"accuracy:leans:heads", [](RowPlan& row, const Laid& laid) {
        row.put(Slot::Label, laid.words(TextId::AccuracyTrusting), Style::ColumnText);
        row.putJoined(Slot::Period1, Slot::Year4, laid.words(TextId::AccuracyTrusted), Style::ColumnText);
    });
    std::vector<Text> identities;
    for (const HistoryBlock& block : historyBlocks(rows.sources())) {
        addTableRow(rows, u"accuracy:leans:" + block.name, identities,
                    [block](RowPlan& row, const Laid& laid, const Text&) {
                        const bool isResult = block.kind == HistoryBlock::Kind::Result;
                        row.put(Slot::Label,
                                isResult ? laid.words(TextId::ReportResult) : blockLabel(laid, block),
                                Style::LabelText);
                        row.putJoined(Slot::Period1, Slot::Year4,
                                      Formula{u"=" + Leaning(laid, block).sentence()}, Style::LabelText);
                    });
    }
    rows.add(u"accuracy:leans:gap", Role::Gap);
}

void addMethodFigures(RowList& rows) {
    for (const HistoryBlock& block : historyBlocks(rows.sources())) {
        rows.add(Leaning::identity(block), Role::Hidden,
                 [block](RowPlan& row, const Laid& laid) { Leaning(laid, block).put(row); });
    }
}

}  // namespace outturn::report
