#include "sidebar/panel/layout.hpp"

#include <algorithm>

namespace outturn::sidebar {

namespace {

// A list shorter than this cannot be read, one longer pushes the rest of the panel away.
constexpr int kFewestProblems = 3;
constexpr int kMostProblems = 8;
// As many methods as are looked at first; the others are scrolled to.
constexpr int kMostMethods = 8;

class Column {
  public:
    // right: the margin there
    Column(const Measures& measures, int width, int right)
        : measures_(measures),
          inner_(std::max(width - measures.margin - right, measures.pick)),
          y_(measures.margin) {}

    void fields(bool limitMessage) {
        const bool beside = fieldsBeside();
        const int afterLabel = measures_.labelWidth + measures_.gap;
        const int shared = inner_ - afterLabel - measures_.languageLabel - 2 * measures_.gap;
        const bool pair = beside && shared >= 2 * measures_.shortField;
        field(Part::PeriodLabel, Part::Period, beside);
        if (pair) {
            const int half = shared / 2;
            const int languageLabelX = afterLabel + half + measures_.gap;
            const int languageX = languageLabelX + measures_.languageLabel + measures_.gap;
            put(Part::UnitLabel, 0, measures_.labelWidth, measures_.fieldHeight);
            put(Part::Unit, afterLabel, half, measures_.fieldHeight);
            put(Part::LanguageLabel, languageLabelX, measures_.languageLabel, measures_.fieldHeight);
            put(Part::Language, languageX, inner_ - languageX, measures_.fieldHeight);
            down(measures_.fieldHeight + measures_.gap);
        } else {
            field(Part::UnitLabel, Part::Unit, beside);
            field(Part::LanguageLabel, Part::Language, beside);
        }
        field(Part::OrganisationLabel, Part::Organisation, beside);
        field(Part::SignLabel, Part::Sign, beside);
        limits(beside);
        brokenText(Part::LimitMessage, limitMessage);
        down(measures_.space - measures_.gap);
    }

    void tableLines(const ShownParts& shown) {
        label(Part::TablesLabel);
        const int needed = measures_.markWidth + measures_.nameWidth + measures_.gap + measures_.rowsWidth +
                           3 * measures_.gap + measures_.spanWidth + measures_.pick;
        for (std::size_t at = 0; at < layout_.tables.size(); ++at) {
            if (!shown.tableLines.at(at)) continue;
            if (needed <= inner_) {
                tableOnOneLine(layout_.tables.at(at));
            } else {
                tableOnSeveralLines(layout_.tables.at(at), measures_.hasSpan.at(at));
            }
        }
        absentTables(shown);
        down(measures_.space);
    }

    void brokenText(Part part, bool shown) {
        if (!shown) return;
        const int height = measures_.brokenHeight(part, inner_);
        put(part, 0, inner_, height);
        down(height + measures_.gap);
    }

    void wideButton(Part part, bool shown) {
        if (!shown) return;
        put(part, 0, inner_, measures_.buttonHeight);
        down(measures_.buttonHeight + measures_.space);
    }

    void progress(const ShownParts& shown) {
        if (!shown.progress) return;
        put(Part::Reading, 0, inner_, measures_.textHeight);
        down(measures_.textHeight + measures_.gap);
        put(Part::Progress, 0, inner_, measures_.textHeight);
        down(measures_.textHeight + measures_.gap);
        wideButton(Part::Cancel, shown.cancel);
        if (!shown.cancel) down(measures_.space - measures_.gap);
    }

    void forecast(const ShownParts& shown) {
        if (!shown.forecast) return;
        label(Part::ForecastLabel);
        if (shown.forecastMissing) {
            brokenText(Part::ForecastMissing, true);
            down(measures_.space - measures_.gap);
            return;
        }
        field(Part::ForecastLineLabel, Part::ForecastLine, fieldsBeside());
        put(Part::MethodsLabel, 0, inner_, measures_.textHeight);
        down(measures_.textHeight);
        const int rows = std::min(measures_.methodCount, kMostMethods);
        const int list = rows * measures_.textHeight + border();
        put(Part::Methods, 0, inner_, list);
        down(list + measures_.gap);
        if (shown.progressOfForecast) progress(shown);
        brokenText(Part::MethodExplained, shown.methodExplained);
        wideButton(Part::Calculate, shown.calculate);
        brokenText(Part::Round, shown.round);
        wideButton(Part::Submit, shown.submit);
        wideButton(Part::Replace, shown.replace);
        if (!shown.submit && !shown.replace) down(measures_.space - measures_.gap);
    }

    void problems(const ShownParts& shown, int height) {
        if (!shown.problems) return;
        label(Part::ProblemsLabel);
        const int after = shown.problem ? measures_.gap + measures_.brokenHeight(Part::Problem, inner_) : 0;
        const int listed = std::clamp(measures_.problemCount, kFewestProblems, kMostProblems);
        int list = listed * measures_.textHeight + border();
        const int left = height - y_ - after - measures_.margin;
        const int all = measures_.problemCount * measures_.textHeight + border();
        list = std::max(list, std::min(left, all));
        put(Part::Problems, 0, inner_, list);
        down(list);
        if (shown.problem) {
            down(measures_.gap);
            put(Part::Problem, 0, inner_, after - measures_.gap);
            down(after - measures_.gap);
        }
    }

    PanelLayout finish() {
        layout_.height = y_ + measures_.margin;
        return std::move(layout_);
    }

  private:
    // The frame of a list, and the scroll bar below sentences longer than it is wide.
    [[nodiscard]] int border() const { return measures_.gap + measures_.textHeight; }
    // A field stands beside its label while it stays the longer of the two, and its words whole: of a month
    // that is cut nobody sees the year.
    [[nodiscard]] bool fieldsBeside() const {
        return inner_ >=
               measures_.labelWidth + measures_.gap + std::max(measures_.labelWidth, measures_.widestChoice);
    }

    void label(Part part) {
        put(part, 0, inner_, measures_.textHeight);
        down(measures_.textHeight + measures_.gap);
    }

    using TableBoxes = std::map<TablePart, Box>;

    void cell(TableBoxes& line, TablePart part, int x, int width, int height) const {
        line[part] = {measures_.margin + x, y_, width, height};
    }

    void tableOnOneLine(TableBoxes& line) {
        const int height = std::max(measures_.pick, measures_.textHeight);
        const int nameX = measures_.markWidth;
        const int pickX = inner_ - measures_.pick;
        const int rowsX = nameX + measures_.nameWidth + measures_.gap;
        const int spanX = rowsX + measures_.rowsWidth + 2 * measures_.gap;
        cell(line, TablePart::Mark, 0, measures_.markWidth, height);
        cell(line, TablePart::Name, nameX, measures_.nameWidth, height);
        cell(line, TablePart::Rows, rowsX, measures_.rowsWidth, height);
        cell(line, TablePart::Span, spanX, pickX - measures_.gap - spanX, height);
        cell(line, TablePart::Pick, pickX, measures_.pick, measures_.pick);
        down(height + 1);
    }

    // The name with its rows below it, the button beside both; the months after the rows where there is room
    // for both, else below.
    void tableOnSeveralLines(TableBoxes& line, bool hasSpan) {
        const int pickX = inner_ - measures_.pick;
        const int nameX = measures_.markWidth;
        const int height = measures_.textHeight;
        const int top = y_;
        cell(line, TablePart::Pick, pickX, measures_.pick, measures_.pick);
        cell(line, TablePart::Mark, 0, measures_.markWidth, height);
        cell(line, TablePart::Name, nameX, pickX - measures_.gap - nameX, height);
        down(height);
        const int textWidth = pickX - measures_.gap - nameX;
        const int spanX = nameX + measures_.rowsWidth + 2 * measures_.gap;
        if (spanX + measures_.spanWidth <= nameX + textWidth) {
            cell(line, TablePart::Rows, nameX, measures_.rowsWidth, height);
            cell(line, TablePart::Span, spanX, measures_.spanWidth, hasSpan ? height : 0);
            y_ = std::max(y_ + height, top + measures_.pick) + measures_.gap;
            return;
        }
        cell(line, TablePart::Rows, nameX, textWidth, height);
        down(height);
        cell(line, TablePart::Span, nameX, inner_ - nameX, hasSpan ? height : 0);
        if (hasSpan) {
            y_ = std::max(y_, top + measures_.pick);
            line[TablePart::Span].y = y_;
            down(height);
        }
        y_ = std::max(y_, top + measures_.pick) + measures_.gap;
    }

    // Below its column like the other fields where that leaves room for both, else below its label.
    void limits(bool beside) {
        const int fields =
            measures_.limitAmount + measures_.limitAnd + measures_.limitPercent + 2 * measures_.gap;
        const int afterLabel = std::max(measures_.labelWidth, measures_.limitLabel) + measures_.gap;
        const bool afterIt = beside && afterLabel + fields <= inner_;
        if (!afterIt) {
            put(Part::LimitLabel, 0, inner_, measures_.textHeight);
            down(measures_.textHeight);
        } else {
            put(Part::LimitLabel, 0, afterLabel - measures_.gap, measures_.fieldHeight);
        }
        const int start = afterIt ? afterLabel : 0;
        const int more = std::max(0, inner_ - start - fields);
        // The amount has the longer words.
        const int amount = measures_.limitAmount + more * 3 / 5;
        const int andX = start + amount + measures_.gap;
        const int percentX = andX + measures_.limitAnd + measures_.gap;
        put(Part::LimitAmount, start, amount, measures_.fieldHeight);
        put(Part::LimitAnd, andX, measures_.limitAnd, measures_.fieldHeight);
        put(Part::LimitPercent, percentX, inner_ - percentX, measures_.fieldHeight);
        down(measures_.fieldHeight + measures_.gap);
    }

    void absentTables(const ShownParts& shown) {
        if (!shown.absent) return;
        const int height = std::max(measures_.fieldHeight, measures_.pick);
        const int listX = measures_.markWidth;
        const int pickX = inner_ - measures_.pick;
        put(Part::Absent, listX, (shown.need ? pickX - measures_.gap : inner_) - listX,
            measures_.fieldHeight);
        if (shown.need) put(Part::AbsentPick, pickX, measures_.pick, measures_.pick);
        down(height);
        if (!shown.need) return;
        down(measures_.gap);
        const int width = inner_ - listX;
        const int need = measures_.brokenHeight(Part::Need, width);
        put(Part::Need, listX, width, need);
        down(need);
    }

    void put(Part part, int x, int width, int height) {
        layout_.parts[part] = {measures_.margin + x, y_, width, height};
    }
    void down(int height) { y_ += height; }

    void field(Part label, Part control, bool beside) {
        if (beside) {
            const int x = measures_.labelWidth + measures_.gap;
            put(label, 0, measures_.labelWidth, measures_.fieldHeight);
            put(control, x, inner_ - x, measures_.fieldHeight);
        } else {
            put(label, 0, inner_, measures_.textHeight);
            down(measures_.textHeight);
            put(control, 0, inner_, measures_.fieldHeight);
        }
        down(measures_.fieldHeight + measures_.gap);
    }

    const Measures& measures_;
    int inner_;
    int y_;
    PanelLayout layout_;
};

// LibreOffice lets a panel shrink beside the scroll bar only as far as its controls stand from its right edge
// more than from its left; else it lays the bar over them, and a second one below.
int marginBesideScrollBar(const Measures& measures) {
    return measures.margin + measures.scrollBar;
}

// How much of the panel the sidebar shows cannot be asked for. With the methods it is taller than any but a
// very tall window, without them seldom.
int rightMargin(const Measures& measures, const ShownParts& shown) {
    const bool methods = shown.forecast && !shown.forecastMissing;
    return methods ? marginBesideScrollBar(measures) : measures.margin;
}

}  // namespace

int minimumWidth(const Measures& measures) {
    const int name = std::max(measures.nameWidth, measures.rowsWidth) + measures.gap + measures.pick;
    const int tableLine = measures.markWidth + std::max(name, measures.spanWidth);
    const int limits = measures.limitAmount + measures.limitAnd + measures.limitPercent + 2 * measures.gap;
    // The sidebar takes its scroll bar out of the least width.
    return measures.margin + marginBesideScrollBar(measures) + measures.scrollBar +
           std::max({measures.widestButton, measures.widestChoice, measures.labelWidth, measures.limitLabel,
                     limits, tableLine});
}

PanelLayout layOut(const Measures& measures, const ShownParts& shown, int width, int height) {
    Column column(measures, width, rightMargin(measures, shown));
    column.fields(shown.limitMessage);
    column.tableLines(shown);
    column.brokenText(Part::Explanation, shown.explanation);
    column.wideButton(Part::Tables, shown.tables);
    column.brokenText(Part::Hindrance, shown.hindrance);
    column.wideButton(Part::Fill, shown.fill);
    column.brokenText(Part::Notices, shown.notices);
    if (!shown.progressOfForecast) column.progress(shown);
    column.forecast(shown);
    column.problems(shown, height);
    return column.finish();
}

}  // namespace outturn::sidebar
