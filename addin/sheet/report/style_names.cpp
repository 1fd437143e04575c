#include "sheet/report/style_names.hpp"

#include "calc/strings.hpp"

namespace outturn::sheet {

using report::Style;
using rtl::OUString;

namespace {

constexpr StyleName kNames[] = {
    {"Outturn Organisation", "Outturn", Style::Organisation, Variants::One},
    {"Outturn Period", "Outturn Organisation", Style::Period, Variants::PerUnit},
    {"Outturn Title", "Outturn", Style::Title, Variants::One},
    {"Outturn Date", "Outturn Organisation", Style::Date, Variants::One},
    {"Outturn Message", "Outturn", Style::Message, Variants::One},
    {"Outturn Heading", "Outturn", Style::Heading, Variants::One},
    {"Outturn Subheading", "Outturn", Style::Subheading, Variants::One},
    {"Outturn Text", "Outturn", Style::Text, Variants::One},
    {"Outturn Numbered", "Outturn Text", Style::Numbered, Variants::One},
    {"Outturn Comment", "Outturn Text", Style::Comment, Variants::One},
    {"Outturn Group", "Outturn", Style::Group, Variants::One},
    {"Outturn Column Label", "Outturn", Style::ColumnLabel, Variants::One},
    {"Outturn Column", "Outturn Column Label", Style::Column, Variants::One},
    {"Outturn Column Forecast", "Outturn Column", Style::ColumnForecast, Variants::One},
    {"Outturn Column Text", "Outturn Column Label", Style::ColumnText, Variants::One},
    {"Outturn Label", "Outturn", Style::Label, Variants::One},
    {"Outturn Label Text", "Outturn Label", Style::LabelText, Variants::One},
    {"Outturn Label Marked", "Outturn Label", Style::Marked, Variants::One},
    {"Outturn Share", "Outturn Label", Style::Share, Variants::One},
    {"Outturn Error Share", "Outturn Label", Style::ErrorShare, Variants::PerLanguage},
    {"Outturn Error Bias", "Outturn Label", Style::Bias, Variants::PerUnit},
    {"Outturn Error Bias Share", "Outturn Label", Style::BiasShare, Variants::PerLanguage},
    {"Outturn Probability", "Outturn Label", Style::Probability, Variants::One},
    {"Outturn Volume", "Outturn Label", Style::Volume, Variants::One},
    {"Outturn Mean", "Outturn Label", Style::Mean, Variants::One},
    {"Outturn Price", "Outturn Label", Style::Price, Variants::One},
    {"Outturn Table Date", "Outturn Label", Style::DateInTable, Variants::One},
    {"Outturn Table Month", "Outturn Label", Style::MonthInTable, Variants::One},
    {"Outturn Label Month", "Outturn Label", Style::MonthLabel, Variants::One},
    {"Outturn Figure", "Outturn Label", Style::Figure, Variants::PerUnit},
    {"Outturn Forecast", "Outturn Label", Style::Forecast, Variants::PerUnit},
    {"Outturn Deviation", "Outturn Label", Style::Deviation, Variants::PerUnit},
    {"Outturn Result", "Outturn", Style::ResultLabel, Variants::One},
    {"Outturn Result Figure", "Outturn Result", Style::ResultFigure, Variants::PerUnit},
    {"Outturn Result Forecast", "Outturn Result", Style::ResultForecast, Variants::PerUnit},
    {"Outturn Result Deviation", "Outturn Result", Style::ResultDeviation, Variants::PerUnit},
    {"Outturn Result Share", "Outturn Result", Style::ResultShare, Variants::One},
    {"Outturn Result Error Share", "Outturn Result", Style::ResultErrorShare, Variants::PerLanguage},
    {"Outturn Result Count", "Outturn Result", Style::ResultCount, Variants::One},
    {"Outturn Note", "Outturn", Style::Note, Variants::One},
    {"Outturn Control", "Outturn Note", Style::ControlLabel, Variants::One},
    {"Outturn Control Count", "Outturn Control", Style::ControlCount, Variants::One},
    {"Outturn Control Amount", "Outturn Control", Style::ControlAmount, Variants::PerLanguage},
    {"Outturn Control List", "Outturn Control", Style::ControlList, Variants::One},
    {"Outturn Chart Title", "Outturn", Style::ChartTitle, Variants::One},
    {"Outturn Chart Amount", "Outturn", Style::ChartAmount, Variants::PerUnit},
    {"Outturn Chart Better", "Outturn", Style::ChartBetter, Variants::One},
    {"Outturn Chart Worse", "Outturn", Style::ChartWorse, Variants::One},
    {"Outturn Hidden", "Outturn", Style::Hidden, Variants::One},
};

const StyleName* nameOf(Style style) {
    for (const StyleName& name : kNames) {
        if (name.style == style) return &name;
    }
    return nullptr;
}

}  // namespace

std::span<const StyleName> styleNames() {
    return kNames;
}

OUString styleName(Style style, Unit unit, Language language) {
    const StyleName* name = nameOf(style);
    if (name == nullptr) return "Default";
    const OUString base = OUString::createFromAscii(name->name);
    switch (name->variants) {
        case Variants::One:
            return base;
        case Variants::PerUnit:
            return base + " " + calc::toOUString(unitName(unit));
        case Variants::PerLanguage:
            return base + (language == Language::Swedish ? OUString(" sv") : OUString(" en"));
    }
    return base;
}

OUString highlightName(Highlight highlight, Unit unit) {
    switch (highlight) {
        case Highlight::Better:
            return "Outturn Better " + calc::toOUString(unitName(unit));
        case Highlight::Worse:
            return "Outturn Worse " + calc::toOUString(unitName(unit));
        case Highlight::BetterMarked:
            return "Outturn Material Better " + calc::toOUString(unitName(unit));
        case Highlight::WorseMarked:
            return "Outturn Material Worse " + calc::toOUString(unitName(unit));
        case Highlight::Best:
            return "Outturn Best";
        case Highlight::ToWrite:
            return "Outturn To Write";
        case Highlight::Wrong:
            return "Outturn Wrong";
        case Highlight::Proposed:
            return "Outturn Proposed " + calc::toOUString(unitName(unit));
    }
    return {};
}

}  // namespace outturn::sheet
