// The panel's part with the forecasts: what the user does there, and the turns in which what was reckoned on
// another thread is taken in.
#include <utility>

#include "calc/strings.hpp"
#include "domain/texts.hpp"
#include "sheet/submission/round.hpp"
#include "sheet/submission/submission.hpp"
#include "sidebar/panel/controller.hpp"
#include "sidebar/panel/forecast_wording.hpp"

namespace outturn::sidebar {

namespace {

// How often the thread is asked how far it is.
constexpr std::chrono::milliseconds kLook(60);

}  // namespace

void PanelController::lookAtForecasts() {
    if (closed_ || !document_.is() || !findings_) return;
    const auto month = periodToFill(settings_, *findings_);
    if (forecastHindrance(*findings_, month, language_)) {
        forecasts_.drop();
    } else {
        forecasts_.take(*findings_, sheet::roundOf(*findings_, settings_, *month));
        reckonOn();
    }
}

void PanelController::reckonOn() {
    forecasts_.work();
    if (!forecasts_.working() || std::exchange(reckoning_, true)) return;
    later(kLook, &PanelController::reckoningTurn);
}

void PanelController::reckoningTurn() {
    reckoning_ = false;
    const bool some = forecasts_.collect();
    if (const auto round = forecasts_.takeRound()) submit(*round);
    if (closed_) return;
    reckonOn();
    if (some) {
        showAll();
    } else if (forecasts_.working()) {
        view_.showProgress(content());
    }
}

void PanelController::forecastLineChosen() {
    if (closed_ || view_.forecastLine() < 0) return;
    forecasts_.chooseLine(static_cast<std::size_t>(view_.forecastLine()));
    forgetAnswers();
    reckonOn();
    showAll();
}

void PanelController::methodChosen() {
    const int entry = view_.method();
    if (closed_ || !document_.is() || entry < 0 || !forecasts_.round()) return;
    const Text& line = forecasts_.round()->lines[forecasts_.line()].name;
    const auto method = methodAt(static_cast<std::size_t>(entry));
    forgetAnswers();
    if (method && !forecasts_.canForecast(*method)) {
        forecastAnswers_.choice =
            text(TextId::MethodNotChosen, language_, {methodHindrance(*method, language_), line});
    } else {
        sheet::Settings settings = settings_;
        sheet::chooseMethod(settings, line, method);
        keep(settings);
        lookAtForecasts();
    }
    // A turn of its own: the toolkit is in the middle of the choice, which may be put back.
    soon(&PanelController::showAll);
}

void PanelController::calculatePressed() {
    if (closed_ || !document_.is()) return;
    forecasts_.goOn();
    reckonOn();
    showAll();
}

void PanelController::submitPressed(bool replace) {
    if (closed_ || !document_.is()) return;
    keepTypedText();
    forgetAnswers();
    replaceRound_ = replace;
    if (findings_ && !outdated_ && !survey_) {
        soon(&PanelController::askForRound);
        return;
    }
    submitWhenRead_ = true;
    showAll();
    if (!survey_) soon(&PanelController::beginReading);
}

void PanelController::askForRound() {
    if (!forecasts_.round()) return;
    forecasts_.askForRound();
    if (const auto known = forecasts_.takeRound()) {
        submit(*known);
    } else {
        reckonOn();
        showAll();
    }
}

void PanelController::submit(const RoundAnswer& answer) {
    if (outdated_) {
        // The workbook has changed meanwhile: what is submitted is what it says now.
        submitWhenRead_ = true;
        if (!survey_) soon(&PanelController::beginReading);
        return;
    }
    const auto alive = shared_from_this();
    const Round round = *forecasts_.round();
    Text refused;
    if (const auto* fault = std::get_if<RoundFault>(&answer)) {
        refused = roundFault(*fault, round, language_);
    } else {
        try {
            const auto amounts =
                sheet::submittedAmounts(round, std::get<std::vector<ProposedAmount>>(answer));
            const auto outcome =
                sheet::submitForecast(document_, amounts, {round.month, language_, replaceRound_});
            if (const auto* refusal = std::get_if<sheet::SubmissionRefusal>(&outcome))
                refused = submissionRefusal(*refusal, round.month, language_);
        } catch (const com::sun::star::uno::Exception& failed) {
            refused = text(TextId::CouldNotWrite, language_, {calc::view(failed.Message)});
        } catch (const std::exception& failed) {
            refused = text(TextId::CouldNotWrite, language_, {fromUtf8(failed.what())});
        }
    }
    if (closed_ || !document_.is()) return;
    forecastAnswers_.submission = refused;
    if (refused.empty()) readAgain();
    showAll();
}

}  // namespace outturn::sidebar
