#include "sidebar/import/view.hpp"

#include <algorithm>
#include <utility>

#include <com/sun/star/awt/ContainerWindowProvider.hpp>
#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XComboBox.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XProgressBar.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/lang/XComponent.hpp>

#include "calc/strings.hpp"
#include "sidebar/import/listener.hpp"

namespace outturn::sidebar {

namespace {

namespace css = com::sun::star;
using css::uno::Any;
using rtl::OUString;

constexpr TextView kDoubtMark = u"!";
constexpr sal_Int32 kWhole = 1000;
constexpr sal_Int16 kLinesShown = 16;  // of a list that drops down

std::string markOf(const PanelElement& element) {
    return element.name + "Mark";
}

const char* modelOf(ElementKind kind) {
    switch (kind) {
        case ElementKind::Heading:
        case ElementKind::Words:
        case ElementKind::Doubt:
            return "com.sun.star.awt.UnoControlFixedTextModel";
        case ElementKind::Button:
        case ElementKind::QuietButton:
            return "com.sun.star.awt.UnoControlButtonModel";
        case ElementKind::Choice:
            return "com.sun.star.awt.UnoControlListBoxModel";
        case ElementKind::Field:
            return "com.sun.star.awt.UnoControlComboBoxModel";
        case ElementKind::Table:
            return "com.sun.star.awt.grid.UnoControlGridModel";
        case ElementKind::Bar:
            return "com.sun.star.awt.UnoControlProgressBarModel";
    }
    return "";
}

bool isText(ElementKind kind) {
    return kind == ElementKind::Heading || kind == ElementKind::Words || kind == ElementKind::Doubt;
}

}  // namespace

ImportView::ImportView(const Reference<css::uno::XComponentContext>& context,
                       const Reference<css::awt::XWindow>& parent, Language language)
    : context_(context) {
    const OUString layout("vnd.sun.star.extension://org.outturn.calc/dialogs/import.xdl");
    window_ = css::awt::ContainerWindowProvider::create(context)->createContainerWindow(
        layout, OUString(), Reference<css::awt::XWindowPeer>(parent, UNO_QUERY_THROW), nullptr);
    controls_ = Controls(window_);
    listener_ = new ImportListener(*this);
    window_->addWindowListener(listener_.get());
    measure(language);
    window_->setVisible(true);
}

ImportView::~ImportView() {
    close();
}

void ImportView::listen(ImportEvents& events) {
    listener_->tell(&events);
}

void ImportView::close() {
    if (!window_.is()) return;
    listener_->stop();
    const Reference<css::lang::XComponent> window(window_, UNO_QUERY);
    window_.clear();
    controls_ = {};
    if (window.is()) window->dispose();
}

void ImportView::make(const PanelElement& element) {
    const bool isList = element.kind == ElementKind::Choice || element.kind == ElementKind::Field;
    controls_.make(element.name, modelOf(element.kind), isList);
    const auto set = [&](const char* property, const Any& value) {
        controls_.set(element.name, property, value);
    };
    if (isText(element.kind)) {
        set("MultiLine", Any(true));
        // A question is the label of its answer; what else is said answers to no key.
        if (!element.name.starts_with("question")) set("NoLabel", Any(true));
        if (element.kind == ElementKind::Heading) set("FontWeight", Any(css::awt::FontWeight::BOLD));
    }
    switch (element.kind) {
        case ElementKind::Doubt:
            controls_.make(markOf(element), modelOf(ElementKind::Words));
            controls_.setLabel(markOf(element), kDoubtMark);
            controls_.set(markOf(element), "FontWeight", Any(css::awt::FontWeight::BOLD));
            break;
        case ElementKind::Button:
        case ElementKind::QuietButton:
            controls_.as<css::awt::XButton>(element.name)->addActionListener(listener_.get());
            break;
        case ElementKind::Choice:
            set("LineCount", Any(kLinesShown));
            controls_.as<css::awt::XListBox>(element.name)->addItemListener(listener_.get());
            break;
        case ElementKind::Field:
            set("LineCount", Any(kLinesShown));
            controls_.as<css::awt::XComboBox>(element.name)->addItemListener(listener_.get());
            controls_.as<css::awt::XTextComponent>(element.name)->addTextListener(listener_.get());
            controls_.as<css::awt::XWindow>(element.name)->addFocusListener(listener_.get());
            break;
        case ElementKind::Bar:
            set("ProgressValueMax", Any(kWhole));
            break;
        default:
            break;
    }
}

void ImportView::remove(const PanelElement& element) {
    if (element.kind == ElementKind::Doubt) controls_.remove(markOf(element));
    controls_.remove(element.name);
}

void ImportView::fill(const PanelElement& element, const PanelElement* before) {
    switch (element.kind) {
        case ElementKind::Heading:
        case ElementKind::Words:
        case ElementKind::Doubt:
        case ElementKind::Button:
        case ElementKind::QuietButton:
            if (before == nullptr || before->words != element.words)
                controls_.setLabel(element.name, element.words);
            if (!element.help.empty() && before == nullptr) controls_.setHelp(element.name, element.help);
            break;
        case ElementKind::Choice:
        case ElementKind::Field:
            fillAnswers(element, before);
            break;
        case ElementKind::Table:
            if (before == nullptr || before->table.head != element.table.head ||
                before->table.rows != element.table.rows)
                fillTable(element);
            break;
        case ElementKind::Bar:
            thousandths_ = element.thousandths;
            controls_.set(element.name, "ProgressValue", Any(static_cast<sal_Int32>(thousandths_)));
            break;
    }
}

void ImportView::fillAnswers(const PanelElement& element, const PanelElement* before) {
    if (before == nullptr || before->words != element.words) controls_.setHelp(element.name, element.words);
    if (before == nullptr || before->answers != element.answers)
        controls_.setItems(element.name, element.answers);
    if (element.kind == ElementKind::Choice) {
        if (controls_.chosen(element.name) != element.chosen) controls_.choose(element.name, element.chosen);
        return;
    }
    const Text answer =
        element.chosen >= 0 ? element.answers.at(static_cast<std::size_t>(element.chosen)) : element.own;
    // Not while somebody is typing there: only what came from elsewhere.
    const bool same = before != nullptr && before->own == element.own && before->chosen == element.chosen;
    if (!same && controls_.text(element.name) != answer) controls_.setText(element.name, answer);
}

bool ImportView::show(std::vector<PanelElement> elements) {
    if (!window_.is()) return false;
    listener_->setQuiet(true);
    const auto known = [](const std::vector<PanelElement>& list, const PanelElement& element) {
        const auto found = std::find_if(list.begin(), list.end(), [&](const PanelElement& each) {
            return each.name == element.name && each.kind == element.kind;
        });
        return found == list.end() ? nullptr : &*found;
    };
    for (const PanelElement& element : shown_) {
        if (known(elements, element) == nullptr) remove(element);
    }
    std::int16_t tab = 0;
    for (const PanelElement& element : elements) {
        const PanelElement* const before = known(shown_, element);
        if (before == nullptr) make(element);
        fill(element, before);
        controls_.set(element.name, "TabIndex", Any(tab++));
    }
    shown_ = std::move(elements);
    listener_->setQuiet(false);
    layOut();
    const int needed = heightFor(width_.within(window_->getPosSize().Width));
    return std::exchange(needed_, needed) != needed;
}

void ImportView::showProgress(int thousandths) {
    if (!window_.is() || std::exchange(thousandths_, thousandths) == thousandths) return;
    const auto bar = std::find_if(shown_.begin(), shown_.end(),
                                  [](const PanelElement& each) { return each.kind == ElementKind::Bar; });
    if (bar == shown_.end()) return;
    // Held until the toolkit is back, whatever closes meanwhile.
    const Reference<css::awt::XWindow> window = window_;
    const Reference<css::awt::XControl> control = controls_.get(bar->name);
    const Reference<css::awt::XWindowPeer> peer = control->getPeer();
    Reference<css::awt::XProgressBar>(control, UNO_QUERY_THROW)->setValue(thousandths);
}

void ImportView::layOut() {
    if (!window_.is() || shown_.empty()) return;
    const ImportLayout layout = sidebar::layOut(shown_, measures_, width_.take(window_->getPosSize().Width));
    for (std::size_t at = 0; at < shown_.size(); ++at) {
        controls_.place(shown_[at].name, layout.elements[at].box);
        if (shown_[at].kind == ElementKind::Doubt)
            controls_.place(markOf(shown_[at]), layout.elements[at].mark);
        if (shown_[at].kind == ElementKind::Table) {
            controls_.set(shown_[at].name, "VScroll", Any(layout.elements[at].scrollsDown));
            controls_.set(shown_[at].name, "HScroll", Any(layout.elements[at].scrollsSideways));
        }
    }
}

int ImportView::offered(int width) {
    if (width_.offer(width)) layOut();
    return heightFor(width);
}

int ImportView::heightFor(int width) const {
    return window_.is() ? sidebar::layOut(shown_, measures_, width).height : 0;
}

}  // namespace outturn::sidebar
