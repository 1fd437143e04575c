#include "sidebar/panel_view.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include <com/sun/star/accessibility/AccessibleStateType.hpp>
#include <com/sun/star/accessibility/XAccessible.hpp>
#include <com/sun/star/awt/ContainerWindowProvider.hpp>
#include <com/sun/star/awt/XProgressBar.hpp>
#include <com/sun/star/awt/XUnitConversion.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/util/MeasureUnit.hpp>

#include "calc/strings.hpp"
#include "domain/texts.hpp"
#include "sidebar/panel_listener.hpp"
#include "sidebar/wording.hpp"

namespace outturn::sidebar {

namespace {

namespace css = com::sun::star;
using css::uno::Any;
using rtl::OUString;

constexpr TextView kFound = u"✓";
constexpr TextView kNotFound = u"–";
constexpr std::array kTableParts = {TablePart::Mark, TablePart::Name, TablePart::Rows, TablePart::Span,
                                    TablePart::Pick};

// The controls' names in the .xdl.
constexpr std::array kPartNames = {
    "periodLabel",  "period",    "unitLabel", "unit",        "languageLabel", "language", "organisationLabel",
    "organisation", "signLabel", "sign",      "tablesLabel", "explanation",   "tables",   "hindrance",
    "fill",         "progress",  "reading",   "cancel",      "problemsLabel", "problems", "problem",
};
constexpr std::array kTablePartNames = {"mark", "name", "rows", "span", "pick"};
static_assert(kPartNames.size() == static_cast<std::size_t>(Part::Problem) + 1);

std::string nameOf(Part part) {
    return kPartNames.at(static_cast<std::size_t>(part));
}
std::string nameOf(TablePart part, std::size_t table) {
    return kTablePartNames.at(static_cast<std::size_t>(part)) + std::to_string(table);
}

}  // namespace

PanelView::PanelView(const Reference<css::uno::XComponentContext>& context,
                     const Reference<css::awt::XWindow>& parent, Language language) {
    const OUString layout("vnd.sun.star.extension://org.outturn.calc/dialogs/monthly_report.xdl");
    window_ = css::awt::ContainerWindowProvider::create(context)->createContainerWindow(
        layout, OUString(), Reference<css::awt::XWindowPeer>(parent, UNO_QUERY_THROW), nullptr);
    controls_ = Controls(window_);
    labelAll(language);
    measureWidestContent(language);
    listener_ = new PanelListener(*this, controls_);
    window_->setVisible(true);
}

PanelView::~PanelView() {
    close();
}

void PanelView::listen(PanelEvents& events) {
    listener_->tell(&events);
}

void PanelView::close() {
    if (!window_.is()) return;
    listener_->stop();
    const Reference<css::lang::XComponent> window(window_, UNO_QUERY);
    window_.clear();
    controls_ = {};
    if (window.is()) window->dispose();
}

void PanelView::labelAll(Language language) const {
    const auto label = [&](Part part, TextId id) { controls_.setLabel(nameOf(part), text(id, language)); };
    label(Part::PeriodLabel, TextId::LabelPeriod);
    label(Part::UnitLabel, TextId::LabelUnit);
    label(Part::LanguageLabel, TextId::LabelLanguage);
    label(Part::OrganisationLabel, TextId::LabelOrganisation);
    label(Part::SignLabel, TextId::LabelSign);
    label(Part::TablesLabel, TextId::LabelTables);
    label(Part::Tables, TextId::SetUpTables);
    label(Part::Fill, TextId::FillReport);
    label(Part::Cancel, TextId::Cancel);
    // A button without a label is called by its help: each of these has a name of its own.
    for (std::size_t at = 0; at < kTableKinds.size(); ++at) {
        const std::string pick = nameOf(TablePart::Pick, at);
        controls_.set(pick, "ImageURL", Any(OUString("private:graphicrepository/formula/res/refinp1.png")));
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
        for (std::size_t at = 0; at < kTableKinds.size(); ++at)
            width = std::max(width, controls_.width(nameOf(part, at)));
        return width;
    };
    measures_.margin = pixels(6);
    measures_.gap = pixels(3);
    measures_.space = pixels(8);
    measures_.textHeight = controls_.height(nameOf(Part::TablesLabel));
    measures_.fieldHeight =
        std::max(controls_.height(nameOf(Part::Period)), controls_.height(nameOf(Part::Organisation)));
    measures_.buttonHeight = controls_.height(nameOf(Part::Fill));
    measures_.labelWidth = 0;
    for (const Part label : {Part::PeriodLabel, Part::UnitLabel, Part::OrganisationLabel, Part::SignLabel}) {
        measures_.labelWidth = std::max(measures_.labelWidth, controls_.width(nameOf(label)));
    }
    measures_.languageLabel = controls_.width(nameOf(Part::LanguageLabel));
    measures_.shortField =
        std::max(controls_.width(nameOf(Part::Unit)), controls_.width(nameOf(Part::Language)));
    measures_.markWidth = std::max(widest(TablePart::Mark), pixels(8));
    measures_.nameWidth = widest(TablePart::Name);
    measures_.rowsWidth = widest(TablePart::Rows);
    measures_.spanWidth = widest(TablePart::Span);
    measures_.pick = measures_.textHeight + 2 * measures_.gap;
    measures_.widestChoice = std::max(
        {controls_.width(nameOf(Part::Period)), controls_.width(nameOf(Part::Unit)), measures_.shortField});
    measures_.widestButton = 0;
    for (const Part button : {Part::Tables, Part::Fill, Part::Cancel}) {
        measures_.widestButton = std::max(measures_.widestButton, controls_.width(nameOf(button)));
    }
    for (std::size_t at = 0; at < shown_.tables.size(); ++at) {
        measures_.hasSpan.at(at) = !shown_.tables[at].span.empty();
    }
    measures_.problemCount = static_cast<int>(shown_.problems.size());
    measures_.brokenHeight = [this](Part part, int width) {
        return controls_.brokenHeight(nameOf(part), width);
    };
}

// The sidebar asks for the width once, before there is anything to show: it is that of a usual workbook.
void PanelView::measureWidestContent(Language language) {
    const Month month(2024, 9);
    const std::vector<Text> months = {monthName(month, language)};
    controls_.setItems(nameOf(Part::Period), months);
    for (std::size_t at = 0; at < kTableKinds.size(); ++at) {
        controls_.setLabel(nameOf(TablePart::Mark, at), kFound);
        controls_.setLabel(nameOf(TablePart::Name, at), tableName(kTableKinds.at(at), language));
        controls_.setLabel(nameOf(TablePart::Rows, at), rowCount(100'000, language));
        controls_.setLabel(nameOf(TablePart::Span, at), span({month.plus(-20), month}));
    }
    measure();
    minimumWidth_ = sidebar::minimumWidth(measures_);
}

void PanelView::showLists(const PanelContent& content) const {
    if (!everShown_ || content.periods != shown_.periods)
        controls_.setItems(nameOf(Part::Period), content.periods);
    const auto choose = [&](Part part, int position) {
        if (controls_.chosen(nameOf(part)) != position) controls_.choose(nameOf(part), position);
    };
    choose(Part::Period, content.period);
    choose(Part::Unit, content.unit);
    choose(Part::Language, content.language);
    choose(Part::Sign, content.sign);
    // Not while somebody is typing there: only what came from elsewhere.
    if (!everShown_ || content.organisation != shown_.organisation) {
        if (controls_.text(nameOf(Part::Organisation)) != content.organisation) {
            controls_.setText(nameOf(Part::Organisation), content.organisation);
        }
    }
}

void PanelView::showTables(const PanelContent& content) const {
    for (std::size_t at = 0; at < content.tables.size(); ++at) {
        const TableLine& line = content.tables[at];
        if (everShown_ && line == shown_.tables.at(at)) continue;
        controls_.setLabel(nameOf(TablePart::Mark, at), line.found ? kFound : kNotFound);
        controls_.setLabel(nameOf(TablePart::Name, at), line.name);
        controls_.setLabel(nameOf(TablePart::Rows, at), line.rows);
        controls_.setLabel(nameOf(TablePart::Span, at), line.span);
    }
}

bool PanelView::show(const PanelContent& content) {
    if (!window_.is()) return false;
    const PanelListener::Quiet quiet(*listener_);
    showLists(content);
    showTables(content);
    controls_.setLabel(nameOf(Part::Explanation), content.explanation);
    controls_.setLabel(nameOf(Part::Hindrance), content.hindrance);
    controls_.setLabel(nameOf(Part::ProblemsLabel), content.problemCount);
    controls_.setLabel(nameOf(Part::Reading), content.reading);
    if (!everShown_ || content.problems != shown_.problems) {
        controls_.setItems(nameOf(Part::Problems), content.problems);
        controls_.choose(nameOf(Part::Problems), -1);
        problem_.clear();
    }
    shown_ = content;
    everShown_ = true;
    measure();
    layOut();
    const int needed = heightFor(window_->getPosSize().Width);
    return std::exchange(needed_, needed) != needed;
}

void PanelView::showProblem(std::size_t problem) {
    if (problem >= shown_.problems.size()) return;
    problem_ = shown_.problems[problem];
    controls_.setLabel(nameOf(Part::Problem), problem_);
    layOut();
}

void PanelView::showProgress(const PanelContent& content) {
    if (content.reading != shown_.reading) controls_.setLabel(nameOf(Part::Reading), content.reading);
    shown_.reading = content.reading;
    if (content.thousandths == shown_.thousandths) return;
    shown_.thousandths = content.thousandths;
    // Held until the toolkit is back, whatever closes meanwhile.
    const Reference<css::awt::XWindow> window = window_;
    const Reference<css::awt::XControl> control = controls_.get(nameOf(Part::Progress));
    const Reference<css::awt::XWindowPeer> peer = control->getPeer();
    Reference<css::awt::XProgressBar>(control, UNO_QUERY_THROW)->setValue(content.thousandths);
}

ShownParts PanelView::shownParts() const {
    ShownParts parts;
    parts.explanation = !shown_.explanation.empty();
    parts.tables = shown_.setUp;
    parts.hindrance = !shown_.hindrance.empty();
    parts.fill = shown_.fill;
    parts.progress = !shown_.reading.empty();
    parts.cancel = shown_.cancel;
    parts.problems = !shown_.problems.empty();
    parts.problem = parts.problems && !problem_.empty();
    return parts;
}

void PanelView::layOut() {
    if (!window_.is() || !everShown_) return;
    const css::awt::Rectangle size = window_->getPosSize();
    const PanelLayout layout = sidebar::layOut(measures_, shownParts(), size.Width, size.Height);
    for (std::size_t at = 0; at < kPartNames.size(); ++at) {
        const auto box = layout.parts.find(static_cast<Part>(at));
        if (box != layout.parts.end()) controls_.place(kPartNames.at(at), box->second);
        controls_.show(kPartNames.at(at), box != layout.parts.end());
    }
    for (std::size_t table = 0; table < layout.tables.size(); ++table) {
        for (const TablePart part : kTableParts)
            controls_.place(nameOf(part, table), layout.tables.at(table).at(part));
    }
}

int PanelView::heightFor(int width) const {
    if (!everShown_) return 0;
    return sidebar::layOut(measures_, shownParts(), width, 0).height;
}

PanelChoices PanelView::choices() const {
    PanelChoices choices;
    choices.period = controls_.chosen(nameOf(Part::Period));
    choices.unit = controls_.chosen(nameOf(Part::Unit));
    choices.language = controls_.chosen(nameOf(Part::Language));
    choices.sign = controls_.chosen(nameOf(Part::Sign));
    choices.organisation = controls_.text(nameOf(Part::Organisation));
    return choices;
}

bool PanelView::visible() const {
    const Reference<css::accessibility::XAccessible> window(window_, UNO_QUERY);
    if (!window.is()) return false;
    const auto states = window->getAccessibleContext()->getAccessibleStateSet();
    return states.is() && states->contains(css::accessibility::AccessibleStateType::SHOWING);
}

}  // namespace outturn::sidebar
