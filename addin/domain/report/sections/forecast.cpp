// The forecast by activity, and the bridge from the deviation so far to it.
#include <string>

#include "domain/report/measure_effect.hpp"
#include "domain/report/proposals.hpp"
#include "domain/report/sections/band_figures.hpp"
#include "domain/report/sections/sections.hpp"
#include "domain/report/sections/table_parts.hpp"

namespace outturn::report {

namespace {

constexpr TextView kResult = u"forecast:result";
// Where the bridge stands: under the forecast's deviation, which it explains.
constexpr Slot kBridge = Slot::Year1;

void heads(RowPlan& row, const Laid& laid) {
    dressHeads(row);
    row.put(Slot::Period1, laid.words(TextId::ReportForecast), Style::ColumnForecast);
    row.put(Slot::Period2, laid.words(TextId::ReportPreviousForecast), Style::Column);
    row.put(Slot::Period3, laid.words(TextId::OutturnChange), Style::Column);
    row.put(Slot::Period4, laid.words(TextId::ReportBudget), Style::Column);
    row.put(Slot::Year1, laid.words(TextId::ReportDeviation), Style::Column);
}

Text difference(const Text& one, const Text& other) {
    return u"=IF(AND(ISNUMBER(" + one + u");ISNUMBER(" + other + u"));" + one + u"-" + other + u";" +
           inQuotes(kNothing) + u")";
}

Content label(const Laid& laid, const TablePart& part, const Text& sign) {
    if (part.role != Role::Result && !part.rest)
        return Formula{u"=" + laid.sources.activities[part.index].labelCell + sign};
    const Text words = laid.words(part.rest ? TextId::ReportOtherActivities : TextId::ReportResult);
    if (sign.empty()) return words;
    return Formula{u"=" + inQuotes(words) + sign};
}

void figures(RowPlan& row, const Laid& laid, const Text& identity, const TablePart& part) {
    const bool result = part.role == Role::Result;
    dressFigures(row, part.role);
    const bool ofLines = result && !laid.figures.exists(Section::Activities, Figure::Forecast);
    const Section section = ofLines || laid.sources.activities.empty() ? Section::Lines : Section::Activities;
    const Text table = section == Section::Lines ? Text(u"result") : part.identity;
    const auto tableCell = [&](Figure figure) { return laid.cell(slotOf(section, figure), table); };
    const auto own = [&](Slot slot) { return laid.cell(slot, identity); };
    const Style figure = result ? Style::ResultFigure : Style::Figure;
    const Style deviation = result ? Style::ResultDeviation : Style::Deviation;

    row.put(Slot::Period1, Formula{u"=" + tableCell(Figure::Forecast)},
            result ? Style::ResultForecast : Style::Forecast);
    row.put(Slot::Period2, Formula{u"=" + tableCell(Figure::PreviousForecast)}, figure);
    row.put(Slot::Period3, Formula{difference(own(Slot::Period1), own(Slot::Period2))}, deviation);
    row.put(Slot::Period4, Formula{u"=" + tableCell(Figure::YearBudget)}, figure);
    CellPlan& missed =
        row.put(Slot::Year1, Formula{difference(own(Slot::Period1), own(Slot::Period4))}, deviation);
    const Text material = laid.isMaterial(own(Slot::Year1), own(Slot::Period4));
    if (laid.hasLimits()) missed.marked = material;
    row.put(Slot::Label, label(laid, part, laid.materialSign(own(Slot::Year1), material)),
            result ? Style::ResultLabel : Style::Label);
    // A forecast that a person typed in the table is no proposal.
    row.hide(Slot::Submitted, Formula{u"=IF(ISFORMULA(" + tableCell(Figure::Forecast) + u");" +
                                      laid.cell(Slot::Submitted, table) + u";1)"});
}

using Terms = std::vector<Text>;

// Of amounts in kronor, each in whole öre.
Text sumInOre(const Terms& terms) {
    return u"=ROUND(" + over(u"SUM", terms) + u";2)";
}

class Bridge {
  public:
    explicit Bridge(RowList& rows) : rows_(rows) {}

    void add() {
        rows_.add(u"bridge", Role::Heading, [](RowPlan& row, const Laid& laid) {
            row.put(Slot::Label, laid.words(TextId::ForecastBridge), Style::Subheading);
        });
        const bool measures = !rows_.sources().measures.empty();
        term(u"to-date", TextId::ForecastBridgeToDate,
             [](const Laid& laid) { return u"=ROUND(" + laid.result(Figure::Deviation) + u";2)"; });
        // What is left once all else is told: the forecast and the bridge then end at the same öre.
        term(u"remaining", TextId::ForecastBridgeRemaining, [measures](const Laid& laid) {
            return u"=ROUND(" + laid.cell(Slot::Year1, Text(kResult)) + u"-" + cell(laid, u"to-date") +
                   (measures ? u"-" + cell(laid, u"measures") : Text()) + u";2)";
        });
        Terms names = {u"to-date", u"remaining"};
        if (measures) {
            names.emplace_back(u"measures");
            term(u"measures", TextId::ForecastBridgeMeasures, [](const Laid& laid) {
                Terms effects;
                for (std::size_t at = 0; at < laid.sources.measures.size(); ++at)
                    effects.push_back(laid.cell(Slot::Period1, measureEffectRow(at)));
                return sumInOre(effects);
            });
        }
        sum(u"forecast", TextId::ForecastBridgeForecast, names);
        std::vector<std::pair<Text, Terms>> sums = {{u"forecast", names}};
        if (!rows_.sources().risks.empty()) {
            term(u"risks", TextId::ForecastBridgeRisks, risks);
            const Terms last = {u"forecast", u"risks"};
            sum(u"with-risks", TextId::ForecastBridgeWithRisks, last);
            sums.emplace_back(u"with-risks", last);
        }
        notes(sums);
    }

  private:
    using Value = std::function<Text(const Laid&)>;

    static Text cell(const Laid& laid, const Text& name) { return laid.cell(kBridge, u"bridge:" + name); }

    static Text risks(const Laid& laid) {
        Terms means;
        for (std::size_t at = 0; at < laid.sources.risks.size(); ++at)
            means.push_back(laid.cell(Slot::Period1, riskMeanRow(at)));
        return sumInOre(means);
    }

    void term(const Text& name, TextId words, const Value& value) {
        rows_.add(u"bridge:" + name, Role::Figures, [words, value](RowPlan& row, const Laid& laid) {
            row.dress(Slot::Label, kBridge, Style::Label);
            row.put(Slot::Label, laid.words(words), Style::Label);
            row.put(kBridge, Formula{value(laid)}, Style::Deviation);
            row.joins.push_back({Slot::Label, Slot::Period4});
        });
    }

    void sum(const Text& name, TextId words, const Terms& terms) {
        rows_.add(u"bridge:" + name, Role::Result, [words, terms](RowPlan& row, const Laid& laid) {
            row.dress(Slot::Label, kBridge, Style::ResultLabel);
            row.put(Slot::Label, laid.words(words), Style::ResultLabel);
            row.put(kBridge, Formula{sumInOre(cells(laid, terms))}, Style::ResultDeviation);
            row.joins.push_back({Slot::Label, Slot::Period4});
        });
    }

    static Terms cells(const Laid& laid, const Terms& names) {
        Terms found;
        for (const Text& name : names) found.push_back(cell(laid, name));
        return found;
    }

    void notes(const std::vector<std::pair<Text, Terms>>& sums) {
        rows_.add(u"bridge:note", Role::Note, [](RowPlan& row, const Laid& laid) {
            row.across(laid.words(TextId::ForecastBridgeNote), Style::Note);
        });
        rows_.add(u"bridge:rounded", Role::Note, [sums](RowPlan& row, const Laid& laid) {
            const auto printed = [&](const Text& amount) {
                return u"ROUND(" + amount + u"/" + laid.unit + u";0)";
            };
            Text differs;
            for (const auto& [name, terms] : sums) {
                Text difference = printed(cell(laid, name));
                for (const Text& term : cells(laid, terms)) difference += u"-" + printed(term);
                differs += (differs.empty() ? u"" : u";") + difference + u"<>0";
            }
            row.across(Formula{u"=IF(OR(" + differs + u");" +
                               inQuotes(laid.words(TextId::ReportNoteRounded)) + u";\"\")"},
                       Style::Note);
        });
    }

    RowList& rows_;
};

void measureWorkings(RowPlan& row, const Laid& laid, std::size_t at) {
    const MeasureSource& measure = laid.sources.measures[at];
    row.hide(Slot::Label, Formula{u"=" + measure.nameCell});
    row.hide(Slot::Period1, Formula{u"=" + measureEffectToCome(measure, laid.figures.period())});
    const TextView sign = laid.sources.ledger.sign == TableSign::DebitPositive ? u"-" : u"";
    row.hide(kMeasureFrom, Formula{u"=" + measure.fromCell});
    row.hide(kMeasureYearly, Formula{u"=" + Text(sign) + measure.amountCell});
    // Without one it goes to the line's greatest activity.
    if (measure.activity) {
        row.hide(kMeasureActivity, Formula{u"=" + laid.sources.activities[*measure.activity].criterionCell});
    } else {
        row.hide(kMeasureActivity, Text());
    }
}

}  // namespace

void addForecast(RowList& rows) {
    auto parts = activityParts(rows);
    if (parts.empty()) parts.push_back({u"result", Role::Result});
    const Text proposals = rows.sources().activities.empty() ? u"lines:proposal" : u"activities:proposal";
    rows.addHeading(u"forecast", TextId::ForecastHeading);
    rows.add(u"forecast:heads", Role::ColumnHeads, heads);
    for (const TablePart& part : parts) {
        const Text identity = part.role == Role::Result ? Text(kResult) : u"forecast:" + part.identity;
        rows.add(identity, part.role,
                 [identity, part](RowPlan& row, const Laid& laid) { figures(row, laid, identity, part); });
    }
    rows.add(u"forecast:proposal", Role::Note, [proposals](RowPlan& row, const Laid& laid) {
        row.across(Formula{u"=" + laid.cell(Slot::Label, proposals)}, Style::Note);
    });
    Bridge(rows).add();
    // Below the bridge, which in the text document goes on the table of forecasts.
    rows.add(u"forecast:band", Role::Note, [](RowPlan& row, const Laid& laid) {
        row.across(Formula{BandFigures(laid).sentence()}, Style::Note);
    });
    rows.addGap();
}

void addForecastWorkings(RowList& rows) {
    for (const std::size_t at : measuresInOrder(rows.sources())) {
        rows.add(measureEffectRow(at), Role::Hidden,
                 [at](RowPlan& row, const Laid& laid) { measureWorkings(row, laid, at); });
    }
    for (std::size_t at = 0; at < rows.sources().risks.size(); ++at) {
        rows.add(riskMeanRow(at), Role::Hidden, [at](RowPlan& row, const Laid& laid) {
            const RiskSource& risk = laid.sources.risks[at];
            row.hide(Slot::Label, Formula{u"=" + risk.nameCell});
            row.hide(Slot::Period1, Formula{u"=ROUND(" + risk.probabilityCell + u"*(" + risk.lowCell + u"+" +
                                            risk.highCell + u")/2;2)"});
        });
    }
}

}  // namespace outturn::report
