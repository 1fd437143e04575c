// What the user's hand does in the panel: PanelController as PanelEvents.
#include <utility>
#include <vector>

#include "calc/strings.hpp"
#include "domain/texts.hpp"
#include "sidebar/panel/controller.hpp"
#include "sidebar/panel/range_pick.hpp"
#include "sidebar/panel/wording.hpp"

namespace outturn::sidebar {

namespace {

// From the last letter typed to keeping what was typed.
constexpr std::chrono::milliseconds kTyped(800);

}  // namespace

void PanelController::choiceMade() {
    if (closed_ || !document_.is()) return;
    const PanelChoices made = view_.choices();
    sheet::Settings settings = settings_;
    takeLimits(made.limitAmount, made.limitPercent, language_, typedLimits_, settings);
    tidyLimits(typedLimits_, settings.unit, language_);
    if (findings_ && made.period >= 0) {
        const std::vector<Month> periods = periodsToChoose(settings_, *findings_);
        const Month chosen = periods.at(static_cast<std::size_t>(made.period));
        // The newest is chosen by default, and stays the newest when a month is added.
        const bool newest = !findings_->periods.empty() && chosen == findings_->periods.front();
        settings.period = newest ? std::nullopt : std::optional(chosen);
    }
    if (made.unit >= 0) settings.unit = kUnits.at(static_cast<std::size_t>(made.unit));
    if (made.language >= 0) {
        const Language chosen = kLanguages.at(static_cast<std::size_t>(made.language));
        if (chosen != settings.language.value_or(language_)) settings.language = chosen;
    }
    if (made.sign >= 0) {
        const Signs& signs = kSigns.at(static_cast<std::size_t>(made.sign));
        settings.ledgerSign = signs.ledger;
        settings.budgetSign = signs.budget;
    }
    settings.organisation = made.organisation;
    typing_ = false;
    const bool turned = settings.ledgerSign != settings_.ledgerSign;
    keep(settings);
    forgetAnswers();
    lookAtForecasts();
    showAll();
    // Which lines are costs was told by their signs.
    if (turned) readAgain();
}

void PanelController::textTyped() {
    ++letters_;
    typing_ = true;
    mainThread_.after(kTyped, [panel = weak_from_this(), letters = letters_] {
        const auto alive = panel.lock();
        if (!alive || alive->letters_ != letters) return;
        alive->keepTypedText();
        alive->showAll();
    });
}

void PanelController::textLeft() {
    if (closed_ || !document_.is()) return;
    keepTypedText();
    // A turn of its own: the toolkit is between two fields.
    soon(&PanelController::tidy);
}

void PanelController::tidy() {
    tidyLimits(typedLimits_, settings_.unit, language_);
    showAll();
}

void PanelController::keepTypedText() {
    if (!std::exchange(typing_, false) || !document_.is() || !view_.window().is()) return;
    sheet::Settings settings = settings_;
    const PanelChoices made = view_.choices();
    settings.organisation = made.organisation;
    takeLimits(made.limitAmount, made.limitPercent, language_, typedLimits_, settings);
    keep(settings);
}

void PanelController::keep(const sheet::Settings& settings) {
    settings_ = settings;
    if (isReadOnly(document_)) return;
    writing_ = true;
    try {
        sheet::writeSettings(document_, settings_);
    } catch (const com::sun::star::uno::Exception& failed) {
        refusal_ = text(TextId::CouldNotWrite, language_, {calc::view(failed.Message)});
    }
    writing_ = false;
}

void PanelController::pickPressed(TableKind kind) {
    // A turn of its own: the press may come from a screen reader's thread, where no dialogue may be opened.
    mainThread_.soon([panel = weak_from_this(), kind] {
        if (const auto alive = panel.lock()) alive->pick(kind);
    });
}

void PanelController::pick(TableKind kind) {
    if (closed_ || !document_.is()) return;
    const auto chosen = settings_.chosenTables.find(kind);
    const sheet::TableSurvey* const found = findings_ ? findings_->table(kind) : nullptr;
    const Text current = chosen != settings_.chosenTables.end() ? chosen->second
                         : found != nullptr                     ? found->place.reference
                                                                : Text();
    const Text title = text(TextId::PickTitle, language_, {tableName(kind, language_)});
    pickRange(frame_, title, current, [panel = weak_from_this(), kind, current](const Text& picked) {
        const auto alive = panel.lock();
        if (!alive || alive->closed_ || !alive->document_.is() || picked == current) return;
        sheet::Settings settings = alive->settings_;
        if (picked.empty()) {
            settings.chosenTables.erase(kind);
        } else {
            settings.chosenTables[kind] = picked;
        }
        alive->keep(settings);
        alive->readAgain();
    });
}

void PanelController::absentChosen() {
    if (!closed_ && view_.showNeed() && sidebar_.is()) sidebar_->requestLayout();
}

void PanelController::absentPickPressed() {
    if (closed_) return;
    if (const auto kind = view_.absentTable()) pickPressed(*kind);
}

void PanelController::setUpPressed() {
    if (!closed_ && document_.is()) soon(&PanelController::setUp);
}

void PanelController::fillPressed() {
    if (closed_ || !document_.is()) return;
    keepTypedText();
    tidyLimits(typedLimits_, settings_.unit, language_);
    forgetAnswers();
    if (findings_ && !outdated_ && !survey_) {
        soon(&PanelController::fill);
        return;
    }
    fillWhenRead_ = true;
    showAll();
    if (!survey_) soon(&PanelController::beginReading);
}

void PanelController::cancelPressed() {
    if (!isAwaited()) {
        forecasts_.stop();
        showAll();
        return;
    }
    fillWhenRead_ = false;
    submitWhenRead_ = false;
    outdated_ = true;
    stopReading();
    showAll();
    readAgainWhenQuiet();
}

void PanelController::problemChosen(std::size_t problem) {
    if (closed_ || !findings_ || problem >= findings_->problems.size()) return;
    if (view_.showProblem(problem) && sidebar_.is()) sidebar_->requestLayout();
    goToCell(frame_, findings_->problems[problem]);
}

void PanelController::problemOpened(std::size_t problem) {
    problemChosen(problem);
    focusSheet(frame_);
}

}  // namespace outturn::sidebar
