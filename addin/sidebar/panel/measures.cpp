// PanelView: the words that never change, and how much room everything takes.
#include <algorithm>
#include <string>
#include <vector>

#include <com/sun/star/awt/XUnitConversion.hpp>
#include <com/sun/star/util/MeasureUnit.hpp>

#include "domain/texts.hpp"
#include "sidebar/panel/forecast_wording.hpp"
#include "sidebar/panel/names.hpp"
#include "sidebar/panel/view.hpp"
#include "sidebar/panel/wording.hpp"

namespace outturn::sidebar {

namespace css = com::sun::star;
using css::uno::Any;
using rtl::OUString;

namespace {

// In kronor: as many digits as a year of a large committee has in millions.
constexpr double kUsualYear = -7'999e6;

}  // namespace

void PanelView::labelAll(Language language) const {
    const auto label = [&](Part part, TextId id) { controls_.setLabel(nameOf(part), text(id, language)); };
    label(Part::PeriodLabel, TextId::LabelPeriod);
    label(Part::UnitLabel, TextId::LabelUnit);
    label(Part::LanguageLabel, TextId::LabelLanguage);
    label(Part::OrganisationLabel, TextId::LabelOrganisation);
    label(Part::SignLabel, TextId::LabelSign);
    label(Part::LimitLabel, TextId::LabelLimit);
    label(Part::LimitAnd, TextId::LabelLimitAnd);
    label(Part::TablesLabel, TextId::LabelTables);
    label(Part::Tables, TextId::SetUpTables);
    label(Part::Fill, TextId::FillReport);
    label(Part::Cancel, TextId::Cancel);
    label(Part::ForecastLabel, TextId::ForecastsTitle);
    label(Part::ForecastLineLabel, TextId::LabelForecastLine);
    label(Part::Calculate, TextId::CalculateMethods);
    label(Part::Submit, TextId::SubmitForecast);
    label(Part::Replace, TextId::ReplaceForecast);
    for (const Part field : {Part::LimitAmount, Part::LimitPercent})
        controls_.setHelp(nameOf(field), text(TextId::LimitHelp, language));
    controls_.setHelp(nameOf(Part::Absent), text(TextId::TablesAbsentHelp, language));
    const Any pickImage(OUString("private:graphicrepository/formula/res/refinp1.png"));
    controls_.set(nameOf(Part::AbsentPick), "ImageURL", pickImage);
    // A button without a label is called by its help: each of these has a name of its own.
    for (std::size_t at = 0; at < kTableKinds.size(); ++at) {
        const std::string pick = nameOf(TablePart::Pick, at);
        controls_.set(pick, "ImageURL", pickImage);
        controls_.setHelp(pick,
                          text(TextId::PickTable, language, {folded(tableName(kTableKinds[at], language))}));
    }
    std::vector<Text> units;
    units.reserve(kUnits.size());
    for (const Unit unit : kUnits) units.emplace_back(unitName(unit));
    controls_.setItems(nameOf(Part::Unit), units);
    controls_.setItems(nameOf(Part::Language), {Text(text(TextId::LanguageSwedish, language)),
                                                Text(text(TextId::LanguageEnglish, language))});
    std::vector<Text> signs;
    for (const TextId id : {TextId::SignRevenuePositive, TextId::SignDebitLedger, TextId::SignDebitBoth,
                            TextId::SignDebitBudget}) {
        signs.emplace_back(text(id, language));
    }
    controls_.setItems(nameOf(Part::Sign), signs);
}

void PanelView::measure() {
    const Reference<css::awt::XUnitConversion> units(window_, UNO_QUERY_THROW);
    const auto pixels = [&](int appFont) {
        return units->convertSizeToPixel(css::awt::Size(appFont, appFont), css::util::MeasureUnit::APPFONT)
            .Width;
    };
    const auto widest = [&](TablePart part) {
        int width = 0;
        for (std::size_t at = 0; at < kTableKinds.size(); ++at) {
            if (!everShown_ || shown_.tables.at(at).shown)
                width = std::max(width, controls_.width(nameOf(part, at)));
        }
        return width;
    };
    measures_.margin = pixels(6);
    measures_.gap = pixels(3);
    measures_.space = pixels(8);
    measures_.scrollBar = pixels(10);
    measures_.textHeight = controls_.height(nameOf(Part::TablesLabel));
    measures_.fieldHeight =
        std::max(controls_.height(nameOf(Part::Period)), controls_.height(nameOf(Part::Organisation)));
    measures_.buttonHeight = controls_.height(nameOf(Part::Fill));
    measures_.labelWidth = 0;
    for (const Part label : {Part::PeriodLabel, Part::UnitLabel, Part::OrganisationLabel, Part::SignLabel,
                             Part::ForecastLineLabel}) {
        measures_.labelWidth = std::max(measures_.labelWidth, controls_.width(nameOf(label)));
    }
    measures_.languageLabel = controls_.width(nameOf(Part::LanguageLabel));
    measures_.shortField =
        std::max(controls_.width(nameOf(Part::Unit)), controls_.width(nameOf(Part::Language)));
    measures_.limitLabel = controls_.width(nameOf(Part::LimitLabel));
    measures_.limitAmount = pixels(40);
    measures_.limitAnd = controls_.width(nameOf(Part::LimitAnd));
    measures_.limitPercent = pixels(24);
    measures_.markWidth = std::max(widest(TablePart::Mark), pixels(8));
    measures_.nameWidth = widest(TablePart::Name);
    measures_.rowsWidth = widest(TablePart::Rows);
    measures_.spanWidth = widest(TablePart::Span);
    measures_.pick = measures_.textHeight + 2 * measures_.gap;
    measures_.widestChoice = std::max(
        {controls_.width(nameOf(Part::Period)), controls_.width(nameOf(Part::Unit)), measures_.shortField});
    measures_.widestButton = 0;
    for (const Part button :
         {Part::Tables, Part::Fill, Part::Cancel, Part::Calculate, Part::Submit, Part::Replace}) {
        measures_.widestButton = std::max(measures_.widestButton, controls_.width(nameOf(button)));
    }
    for (std::size_t at = 0; at < shown_.tables.size(); ++at) {
        measures_.hasSpan.at(at) = !shown_.tables[at].span.empty();
    }
    measures_.problemCount = static_cast<int>(shown_.problems.size());
    measures_.methodCount = static_cast<int>(kForecastMethods.size()) + 1;
    measures_.brokenHeight = [this](Part part, int width) {
        return controls_.brokenHeight(nameOf(part), width);
    };
}

// The sidebar asks for the width once, before there is anything to show: it is that of a usual workbook.
void PanelView::measureWidestContent(Language language) {
    const Month month(2024, 9);
    const std::vector<Text> months = {monthName(month, language)};
    controls_.setItems(nameOf(Part::Period), months);
    const Unit unit = Unit::Millions;
    controls_.setLabel(nameOf(Part::MethodsLabel),
                       text(TextId::LabelForecastMethod, language, {unitName(unit)}));
    MethodAnswer answer;
    answer.forecast = kUsualYear;
    const ShownIn shown{unit, decimalsFor(kUsualYear, unit), language};
    std::vector<Text> methods;
    methods.reserve(kForecastMethods.size());
    for (const ForecastMethod method : kForecastMethods)
        methods.push_back(methodRow(methodName(method, language), answer, shown));
    controls_.setItems(nameOf(Part::Methods), methods);
    for (std::size_t at = 0; at < kTableKinds.size(); ++at) {
        controls_.setLabel(nameOf(TablePart::Mark, at), kFound);
        controls_.setLabel(nameOf(TablePart::Name, at), tableName(kTableKinds.at(at), language));
        controls_.setLabel(nameOf(TablePart::Rows, at), rowCount(100'000, language));
        controls_.setLabel(nameOf(TablePart::Span, at), span({month.plus(-20), month}));
    }
    measure();
    // The list stays as wide as it is for these, whatever it shows later.
    measures_.widestChoice = std::max({measures_.widestChoice, controls_.width(nameOf(Part::MethodsLabel)),
                                       controls_.width(nameOf(Part::Methods))});
    minimumWidth_ = sidebar::minimumWidth(measures_);
}

}  // namespace outturn::sidebar
