#include "sidebar/panel/view.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include <com/sun/star/accessibility/AccessibleStateType.hpp>
#include <com/sun/star/accessibility/XAccessible.hpp>
#include <com/sun/star/awt/ContainerWindowProvider.hpp>
#include <com/sun/star/awt/XProgressBar.hpp>
#include <com/sun/star/lang/XComponent.hpp>

#include "calc/strings.hpp"
#include "domain/texts.hpp"
#include "sidebar/panel/listener.hpp"
#include "sidebar/panel/names.hpp"
#include "sidebar/panel/wording.hpp"

namespace outturn::sidebar {

namespace {

namespace css = com::sun::star;
using rtl::OUString;

constexpr std::array kTableParts = {TablePart::Mark, TablePart::Name, TablePart::Rows, TablePart::Span,
                                    TablePart::Pick};

}  // namespace

PanelView::PanelView(const Reference<css::uno::XComponentContext>& context,
                     const Reference<css::awt::XWindow>& parent, Language language)
    : language_(language) {
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
    showTyped(Part::Organisation, content.organisation, shown_.organisation);
    showTyped(Part::LimitAmount, content.limits.amount, shown_.limits.amount);
    showTyped(Part::LimitPercent, content.limits.percent, shown_.limits.percent);
}

// Not while somebody is typing there: only what came from elsewhere.
void PanelView::showTyped(Part part, const Text& content, const Text& shown) const {
    if (everShown_ && content == shown) return;
    if (controls_.text(nameOf(part)) != content) controls_.setText(nameOf(part), content);
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

// The choice stays while the tables that are missing stay the same.
void PanelView::showAbsent(const PanelContent& content) {
    if (everShown_ && content.absentTables == shown_.absentTables) return;
    std::vector<Text> items;
    items.push_back(content.absent);
    for (const AbsentTable& table : content.absentTables) items.push_back(table.name);
    controls_.setItems(nameOf(Part::Absent), items);
    controls_.choose(nameOf(Part::Absent), 0);
    need_.clear();
}

void PanelView::showForecast(const ForecastContent& content) const {
    const ForecastContent& before = shown_.forecast;
    const auto list = [&](Part part, const std::vector<Text>& items, const std::vector<Text>& shown,
                          int position) {
        if (!everShown_ || items != shown) controls_.setItems(nameOf(part), items);
        if (controls_.chosen(nameOf(part)) != position) controls_.choose(nameOf(part), position);
    };
    list(Part::ForecastLine, content.lines, before.lines, content.line);
    list(Part::Methods, content.methods, before.methods, content.method);
    controls_.setLabel(nameOf(Part::ForecastMissing), content.missing);
    controls_.setLabel(nameOf(Part::MethodsLabel), content.methodsLabel);
    controls_.setLabel(nameOf(Part::MethodExplained), content.explanation);
    controls_.setLabel(nameOf(Part::Round), content.round);
}

std::optional<TableKind> PanelView::absentTable() const {
    const int chosen = controls_.chosen(nameOf(Part::Absent)) - 1;
    if (chosen < 0 || static_cast<std::size_t>(chosen) >= shown_.absentTables.size()) return std::nullopt;
    return shown_.absentTables[static_cast<std::size_t>(chosen)].kind;
}

bool PanelView::showNeed() {
    if (!window_.is()) return false;
    const auto kind = absentTable();
    need_ = kind ? Text(tableNeed(*kind, language_)) : Text();
    controls_.setLabel(nameOf(Part::Need), need_);
    if (kind) {
        controls_.setHelp(nameOf(Part::AbsentPick),
                          text(TextId::PickTable, language_, {folded(tableName(*kind, language_))}));
    }
    layOut();
    return needsAnotherHeight();
}

bool PanelView::show(const PanelContent& content) {
    if (!window_.is()) return false;
    const PanelListener::Quiet quiet(*listener_);
    showLists(content);
    showTables(content);
    showAbsent(content);
    showForecast(content.forecast);
    controls_.setLabel(nameOf(Part::LimitMessage), content.limits.message);
    controls_.setLabel(nameOf(Part::Notices), content.notices);
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
    return needsAnotherHeight();
}

bool PanelView::needsAnotherHeight() {
    const int needed = heightFor(width_.within(window_->getPosSize().Width));
    return std::exchange(needed_, needed) != needed;
}

bool PanelView::showProblem(std::size_t problem) {
    if (problem >= shown_.problems.size()) return false;
    problem_ = shown_.problems[problem];
    controls_.setLabel(nameOf(Part::Problem), problem_);
    layOut();
    return needsAnotherHeight();
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
    for (std::size_t at = 0; at < shown_.tables.size(); ++at)
        parts.tableLines.at(at) = shown_.tables[at].shown;
    parts.limitMessage = !shown_.limits.message.empty();
    parts.absent = !shown_.absentTables.empty();
    parts.need = parts.absent && !need_.empty();
    parts.notices = !shown_.notices.empty();
    parts.explanation = !shown_.explanation.empty();
    parts.tables = shown_.setUp;
    parts.hindrance = !shown_.hindrance.empty();
    parts.fill = shown_.fill;
    parts.progress = !shown_.reading.empty();
    parts.cancel = shown_.cancel;
    const ForecastContent& forecast = shown_.forecast;
    parts.forecast = forecast.shown;
    parts.forecastMissing = !forecast.missing.empty();
    parts.progressOfForecast = shown_.progressOfForecast;
    parts.methodExplained = !forecast.explanation.empty();
    parts.calculate = forecast.calculate;
    parts.round = !forecast.round.empty();
    parts.submit = forecast.submit;
    parts.replace = forecast.replace;
    parts.problems = !shown_.problems.empty();
    parts.problem = parts.problems && !problem_.empty();
    return parts;
}

void PanelView::layOut() {
    if (!window_.is() || !everShown_) return;
    const css::awt::Rectangle size = window_->getPosSize();
    const PanelLayout layout = sidebar::layOut(measures_, shownParts(), width_.take(size.Width), size.Height);
    for (std::size_t at = 0; at < kPartNames.size(); ++at) {
        const auto box = layout.parts.find(static_cast<Part>(at));
        if (box != layout.parts.end()) controls_.place(kPartNames.at(at), box->second);
        controls_.show(kPartNames.at(at), box != layout.parts.end());
    }
    for (std::size_t table = 0; table < layout.tables.size(); ++table) {
        const auto& boxes = layout.tables.at(table);
        for (const TablePart part : kTableParts) {
            const auto box = boxes.find(part);
            if (box != boxes.end()) controls_.place(nameOf(part, table), box->second);
            controls_.show(nameOf(part, table), box != boxes.end());
        }
    }
}

int PanelView::offered(int width) {
    if (width_.offer(width)) layOut();
    return heightFor(width);
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
    choices.limitAmount = controls_.text(nameOf(Part::LimitAmount));
    choices.limitPercent = controls_.text(nameOf(Part::LimitPercent));
    return choices;
}

bool PanelView::visible() const {
    const Reference<css::accessibility::XAccessible> window(window_, UNO_QUERY);
    if (!window.is()) return false;
    const auto states = window->getAccessibleContext()->getAccessibleStateSet();
    return states.is() && states->contains(css::accessibility::AccessibleStateType::SHOWING);
}

}  // namespace outturn::sidebar
