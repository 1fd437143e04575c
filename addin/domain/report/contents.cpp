#include "domain/report/contents.hpp"

#include <string>

#include "domain/report/chart_data.hpp"
#include "domain/report/figures.hpp"
#include "domain/report/message.hpp"
#include "domain/texts.hpp"

namespace outturn::report {

namespace {

constexpr std::array<Figure, kFigures> kAllFigures = {
    Figure::Outturn,  Figure::Budget,           Figure::Deviation,  Figure::OutturnLastYear,
    Figure::Forecast, Figure::PreviousForecast, Figure::YearBudget, Figure::FinalLastYear};

TextId heading(Figure figure) {
    switch (figure) {
        case Figure::Outturn:
            return TextId::ReportOutturn;
        case Figure::Budget:
        case Figure::YearBudget:
            return TextId::ReportBudget;
        case Figure::Deviation:
            return TextId::ReportDeviation;
        case Figure::OutturnLastYear:
            return TextId::ReportOutturnLastYear;
        case Figure::Forecast:
            return TextId::ReportForecast;
        case Figure::PreviousForecast:
            return TextId::ReportPreviousForecast;
        case Figure::FinalLastYear:
            return TextId::ReportFinalLastYear;
    }
    return TextId::ReportResult;
}

Style figureStyle(Role role, Figure figure) {
    const bool result = role == Role::Result;
    if (figure == Figure::Deviation) return result ? Style::ResultDeviation : Style::Deviation;
    if (figure == Figure::Forecast) return result ? Style::ResultForecast : Style::Forecast;
    return result ? Style::ResultFigure : Style::Figure;
}

Content contentOf(const Text& written) {
    if (written.starts_with(u'=')) return Formula{written};
    return written;
}

// Fills in one row after the other.
class Writer {
  public:
    Writer(const Sources& sources, const Wishes& wishes, const std::vector<Row>& rows, const Places& places)
        : sources_(sources),
          wishes_(wishes),
          places_(places),
          figures_(sources, rows, places),
          unit_(fromUtf8(std::to_string(static_cast<long>(kronorPer(wishes.unit))))),
          charts_(sources, wishes, rows, places) {}

    RowPlan plan(const Row& row) const {
        RowPlan cells;
        switch (row.role) {
            case Role::Columns:
                columns(cells);
                break;
            case Role::Head:
                head(cells);
                break;
            case Role::Title:
                put(cells, Slot::Label, Text(words(TextId::ReportTitle)), Style::Title);
                put(cells, Slot::Year3, wishes_.today, Style::Date);
                put(cells, Slot::Year4, {}, Style::Date);
                break;
            case Role::Message:
                put(cells, Slot::Label, Formula{message()}, Style::Message);
                break;
            case Role::Gap:
                break;
            case Role::Heading:
                put(cells, Slot::Label, headingText(row), Style::Heading);
                break;
            case Role::Groups:
                groups(cells);
                break;
            case Role::ColumnHeads:
                heads(cells, row.section);
                break;
            case Role::Figures:
            case Role::Result:
                figures(cells, row);
                break;
            case Role::Note:
                put(cells, Slot::Label, Formula{note(row.section)}, Style::Note);
                break;
            case Role::Proposal:
                put(cells, Slot::Label, Formula{proposal(row.section)}, Style::Note);
                break;
            case Role::Control:
                control(cells, row);
                break;
            case Role::Charts:
                break;
            case Role::ChartTitles:
            case Role::ChartHeads:
            case Role::ChartMonth:
            case Role::ChartBar:
                charts_.plan(cells, row);
                break;
        }
        put(cells, Slot::Identity, row.role == Role::Columns ? reportMark(wishes_.period) : row.identity,
            Style::Hidden)
            .always = true;
        return cells;
    }

  private:
    static CellPlan& put(RowPlan& cells, Slot slot, Content content, Style style) {
        CellPlan& cell = cells.at(number(slot));
        cell.content = std::move(content);
        cell.style = style;
        return cell;
    }
    [[nodiscard]] TextView words(TextId id) const { return text(id, wishes_.language); }

    static void columns(RowPlan& cells) {
        for (std::size_t at = 0; at < kSlots; ++at) {
            const Slot slot = slotAt(at);
            if (slot != Slot::Identity) put(cells, slot, Text(slotName(slot)), Style::Hidden).always = true;
        }
    }

    void head(RowPlan& cells) const {
        put(cells, Slot::Label, wishes_.organisation, Style::Organisation);
        put(cells, Slot::Year3, static_cast<double>(wishes_.period.code()), Style::Period).always = true;
        put(cells, Slot::Year4, {}, Style::Period);
        put(cells, Slot::Previous, contentOf(figures_.previousRound()), Style::Hidden).always = true;
    }

    [[nodiscard]] Text message() const {
        const Text result = u"result";
        return messageFormula(
            {figures_.period(), places_.cell(slotOf(Section::Lines, Figure::Deviation), result),
             places_.cell(slotOf(Section::Lines, Figure::Forecast), result),
             places_.cell(Slot::Submitted, result)},
            wishes_.unit, wishes_.language);
    }

    [[nodiscard]] Text headingText(const Row& row) const {
        if (row.index == 1) return Text(words(TextId::ReportControl));
        return Text(words(row.section == Section::Lines ? TextId::ReportSummary : TextId::ReportActivities));
    }

    void groups(RowPlan& cells) const {
        for (std::size_t at = 1; at < kShownSlots; ++at) {
            if (slotAt(at) != Slot::Spacer) cells.at(at).style = Style::Group;
        }
        put(cells, Slot::Period1, Text(words(TextId::ReportToDate)), Style::Group);
        put(cells, Slot::Year1, Text(words(TextId::ReportFullYear)), Style::Group);
    }

    void heads(RowPlan& cells, Section section) const {
        cells.at(number(Slot::Label)).style = Style::ColumnLabel;
        cells.at(number(Slot::Spacer)).style = Style::ColumnLabel;
        for (const Figure figure : kAllFigures) {
            put(cells, slotOf(section, figure), Text(words(heading(figure))),
                figure == Figure::Forecast ? Style::ColumnForecast : Style::Column);
        }
    }

    [[nodiscard]] Content label(const Row& row) const {
        if (row.role == Role::Result) return Text(words(TextId::ReportResult));
        if (row.rest) return Text(words(TextId::ReportOtherActivities));
        const auto& rows = row.section == Section::Lines ? sources_.lines : sources_.activities;
        return Formula{u"=" + rows[row.index].labelCell};
    }

    void figures(RowPlan& cells, const Row& row) const {
        const Style style = row.role == Role::Result ? Style::ResultLabel : Style::Label;
        put(cells, Slot::Label, label(row), style);
        cells.at(number(Slot::Spacer)).style = style;
        for (const Figure figure : kAllFigures) {
            put(cells, slotOf(row.section, figure), contentOf(figures_.figure(row, figure)),
                figureStyle(row.role, figure));
        }
        put(cells, Slot::Submitted, contentOf(figures_.submitted(row)), Style::Hidden).always = true;
        put(cells, Slot::Previous, contentOf(figures_.previous(row)), Style::Hidden).always = true;
    }

    [[nodiscard]] Text note(Section section) const {
        const Text rounded = inQuotes(words(TextId::ReportNoteRounded));
        const Text condition = figures_.doesNotAddUp(section, unit_);
        if (section == Section::Activities) return u"=IF(" + condition + u";" + rounded + u";\"\")";
        return u"=" + inQuotes(words(TextId::ReportNoteDeviation)) + u"&IF(" + condition + u";\" \"&" +
               rounded + u";\"\")";
    }

    [[nodiscard]] Text proposal(Section section) const {
        if (!figures_.mayPropose(section)) return u"=\"\"";
        return u"=IF(" + figures_.anyProposal(section) + u";" + inQuotes(words(TextId::ReportNoteProposal)) +
               u";\"\")";
    }

    void control(RowPlan& cells, const Row& row) const;
    // A column of LEDGER.CHECK. LibreOffice compares texts of an array by identity, and those of an add-in
    // have none of their own until something is appended.
    [[nodiscard]] Text column(int number) const {
        return u"INDEX(ORG.OUTTURN.FUNCTIONS.LEDGERCHECK(" + sources_.ledger.handle + u";" +
               sources_.linesTable + u");0;" + fromUtf8(std::to_string(number)) + u")&\"\"";
    }
    [[nodiscard]] Text problemCount(TextView kind) const {
        return u"=SUMPRODUCT(--(" + column(4) + u"=" + inQuotes(kind) + u"))";
    }
    [[nodiscard]] Text problemList(TextView kind, TextId pattern) const;

    const Sources& sources_;
    const Wishes& wishes_;
    const Places& places_;
    Figures figures_;
    Text unit_;  // kronor in one
    ChartData charts_;
};

// The accounts that the problems of a kind name: LEDGER.CHECK tells them in a sentence, in the language of
// the interface, so the sentence's words are taken away around them, in either language.
Text Writer::problemList(TextView kind, TextId pattern) const {
    Text before;
    Text after;
    for (const Language language : {Language::English, Language::Swedish}) {
        const TextView whole = text(pattern, language);
        const auto at = whole.find(u"%1");
        before += (before.empty() ? u"" : u"|") + Text(whole.substr(0, at));
        after += (after.empty() ? u"" : u"|") + Text(whole.substr(at + 2));
    }
    return u"=REGEX(TEXTJOIN(\", \";TRUE();IF(" + column(4) + u"=" + inQuotes(kind) + u";" + column(3) +
           u";\"\"));" + inQuotes(u"(?:" + before + u")(.*?)(?:" + after + u")") + u";\"$1\";\"g\")";
}

void Writer::control(RowPlan& cells, const Row& row) const {
    static constexpr std::array<TextId, kControls> kLabels = {
        TextId::ReportControlRows,       TextId::ReportControlLedger, TextId::ReportControlReport,
        TextId::ReportControlDifference, TextId::ReportControlNoLine, TextId::ReportControlTwoLines};
    put(cells, Slot::Label, Text(words(kLabels.at(row.index))), Style::ControlLabel);
    const auto what = static_cast<Control>(row.index);
    const Slot outturn = slotOf(Section::Lines, Figure::Outturn);
    Text value;
    Style style = Style::ControlCount;
    switch (what) {
        case Control::Rows:
            value = u"=COUNTA(" + sources_.ledgerAmounts + u")";
            break;
        case Control::Ledger:
            value = u"=" + figures_.ledgerTotal();
            style = Style::ControlAmount;
            break;
        case Control::Report:
            value = u"=" + places_.cell(outturn, u"result");
            style = Style::ControlAmount;
            break;
        case Control::Difference:
            value = u"=ROUND(" + places_.cell(Slot::Period1, u"control:ledger") + u"-" +
                    places_.cell(Slot::Period1, u"control:report") + u";2)";
            style = Style::ControlAmount;
            break;
        case Control::NoLine:
            value = problemCount(u"no-line");
            put(cells, Slot::Period3, Formula{problemList(u"no-line", TextId::ProblemNoLine)},
                Style::ControlList);
            break;
        case Control::TwoLines:
            value = problemCount(u"two-lines");
            put(cells, Slot::Period3, Formula{problemList(u"two-lines", TextId::ProblemTwoLines)},
                Style::ControlList);
            break;
    }
    put(cells, Slot::Period1, Formula{value}, style);
    cells.at(number(Slot::Period2)).style = style;
}

}  // namespace

std::optional<Join> joined(const Row& row) {
    switch (row.role) {
        case Role::Head:
        case Role::Title:
            return Join{Slot::Year3, Slot::Year4};
        case Role::Message:
            return Join{Slot::Label, Slot::Year4};
        case Role::Control:
            return Join{Slot::Period1, Slot::Period2};
        default:
            return std::nullopt;
    }
}

std::vector<RowPlan> planContents(const Sources& sources, const Wishes& wishes, const std::vector<Row>& rows,
                                  const Places& places) {
    const Writer writer(sources, wishes, rows, places);
    std::vector<RowPlan> plans;
    plans.reserve(rows.size());
    for (const Row& row : rows) plans.push_back(writer.plan(row));
    return plans;
}

}  // namespace outturn::report
