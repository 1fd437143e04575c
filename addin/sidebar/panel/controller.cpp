#include "sidebar/panel/controller.hpp"

#include <utility>
#include <vector>

#include "calc/strings.hpp"
#include "domain/texts.hpp"
#include "sidebar/commands/report.hpp"
#include "sidebar/panel/wording.hpp"
#include "sidebar/waiting_box.hpp"

namespace outturn::sidebar {

namespace {

using namespace std::chrono_literals;

// After a change of the document: as a person pauses, and no more often than that.
constexpr auto kQuiet = 1000ms;
// A reading that nobody waits for leaves the loop to the keyboard in between.
constexpr auto kBreath = 20ms;
// The longest a turn may read before the window answers again.
constexpr auto kTurn = 15ms;

std::vector<std::weak_ptr<PanelController>>& openPanels() {
    static std::vector<std::weak_ptr<PanelController>> panels;
    return panels;
}

}  // namespace

PanelController::PanelController(const Reference<com::sun::star::uno::XComponentContext>& context,
                                 const Frame& frame, const Reference<com::sun::star::awt::XWindow>& parent,
                                 const Reference<com::sun::star::ui::XSidebar>& sidebar)
    : mainThread_(context),
      context_(context),
      frame_(frame),
      sidebar_(sidebar),
      language_(sheet::interfaceLanguage()),
      view_(context, parent, language_) {}

PanelController::~PanelController() {
    close();
}

std::shared_ptr<PanelController> PanelController::open(
    const Reference<com::sun::star::uno::XComponentContext>& context, const Frame& frame,
    const Reference<com::sun::star::awt::XWindow>& parent,
    const Reference<com::sun::star::ui::XSidebar>& sidebar) {
    std::shared_ptr<PanelController> panel(new PanelController(context, frame, parent, sidebar));
    auto& panels = openPanels();
    std::erase_if(panels, [](const auto& known) { return known.expired(); });
    panels.push_back(panel);
    panel->view_.listen(*panel);
    panel->listener_ = new DocumentListener(panel);
    panel->listener_->hearFrame(frame);
    panel->documentAttached();
    return panel;
}

void PanelController::close() {
    if (std::exchange(closed_, true)) return;
    keepTypedText();
    documentDetached();
    forecasts_.finish();
    if (listener_.is()) listener_->leaveFrame();
    view_.close();
    sidebar_.clear();
    frame_.clear();
}

void PanelController::refreshIn(const Frame& frame) {
    for (const auto& known : openPanels()) {
        const auto panel = known.lock();
        if (panel && !panel->closed_ && panel->frame_ == frame) panel->readAgain();
    }
}

void PanelController::documentAttached() {
    if (closed_) return;
    documentDetached();
    document_ = workbookIn(frame_);
    if (!document_.is()) return;
    settings_ = sheet::readSettings(document_);
    listener_->hearDocument(context_, document_);
    showAll();
    readAgain();
}

void PanelController::documentDetached() {
    stopReading();
    document_.clear();
    findings_.reset();
    typedLimits_ = {};
    forecasts_.drop();
    reckoning_ = false;
    // What was pressed was pressed for the document that goes.
    fillWhenRead_ = submitWhenRead_ = replaceRound_ = false;
    forgetAnswers();
    if (listener_.is()) listener_->leaveDocument();
}

void PanelController::documentModified() {
    if (closed_ || writing_ || !document_.is()) return;
    outdated_ = true;
    forecastAnswers_ = {};
    if (survey_ && !isAwaited()) stopReading();
    if (survey_) {
        beginAgain_ = true;
    } else {
        readAgainWhenQuiet();
    }
}

void PanelController::editModeChanged() {
    // The state is told while it changes: looked at once it has.
    if (!closed_ && document_.is()) soon(&PanelController::showAll);
}

void PanelController::later(std::chrono::milliseconds delay, void (PanelController::*work)()) {
    mainThread_.after(delay, [panel = weak_from_this(), work] {
        const auto alive = panel.lock();
        if (alive && !alive->closed_ && alive->document_.is()) ((*alive).*work)();
    });
}

void PanelController::soon(void (PanelController::*work)()) {
    mainThread_.soon([panel = weak_from_this(), work] {
        const auto alive = panel.lock();
        if (alive && !alive->closed_ && alive->document_.is()) ((*alive).*work)();
    });
}

void PanelController::readAgain() {
    outdated_ = true;
    soon(&PanelController::beginReading);
}

void PanelController::readAgainWhenQuiet() {
    if (std::exchange(waiting_, true)) return;
    later(kQuiet, &PanelController::lookAgain);
}

void PanelController::lookAgain() {
    waiting_ = false;
    if (!outdated_ || survey_) return;
    // Nobody sees it, or the workbook is being written to: again when somebody may.
    if (view_.visible() && !isBoxOpen()) {
        beginReading();
    } else {
        readAgainWhenQuiet();
    }
}

void PanelController::beginReading() {
    if (inPiece_) return;
    stopReading();
    // What cannot be kept in a read-only document is kept here as long as the panel lives.
    if (!isReadOnly(document_)) settings_ = sheet::readSettings(document_);
    outdated_ = false;
    survey_ = std::make_shared<sheet::Survey>(document_, settings_);
    showAll();
    readPiece();
}

void PanelController::stopReading() {
    survey_.reset();
    beginAgain_ = false;
    ++reading_;
}

void PanelController::readPiece() {
    const std::uint64_t reading = reading_;
    // Held: what runs inside Calc may end this reading.
    const auto survey = survey_;
    try {
        const auto until = std::chrono::steady_clock::now() + kTurn;
        inPiece_ = true;
        while (!survey->finished() && std::chrono::steady_clock::now() < until) survey->readOn();
        inPiece_ = false;
        if (reading != reading_) return;
        if (std::exchange(beginAgain_, false)) {
            beginReading();
            return;
        }
        if (survey->finished()) {
            findings_ = std::make_shared<const sheet::Findings>(survey->findings());
            stopReading();
            lookAtForecasts();
            if (std::exchange(submitWhenRead_, false)) askForRound();
            if (std::exchange(fillWhenRead_, false)) {
                fill();
            } else {
                showAll();
            }
            if (outdated_ && !closed_) readAgainWhenQuiet();
            return;
        }
    } catch (const com::sun::star::uno::Exception& failed) {
        inPiece_ = false;
        readingFailed(calc::view(failed.Message));
        return;
    } catch (const std::exception& failed) {
        inPiece_ = false;
        readingFailed(fromUtf8(failed.what()));
        return;
    }
    // Before the bar is moved: the toolkit runs other events inside that, this panel's end among them.
    mainThread_.after(isAwaited() ? 1ms : kBreath, [panel = weak_from_this(), reading] {
        const auto alive = panel.lock();
        if (alive && alive->reading_ == reading && alive->survey_) alive->readPiece();
    });
    if (isAwaited() || !findings_) view_.showProgress(content());
}

void PanelController::readingFailed(TextView reason) {
    stopReading();
    fillWhenRead_ = false;
    submitWhenRead_ = false;
    if (closed_) return;
    refusal_ = text(TextId::CouldNotRead, language_, {reason});
    showAll();
}

void PanelController::fill() {
    // Held to the end, whatever closes meanwhile.
    const auto alive = shared_from_this();
    const auto document = document_;
    const auto findings = findings_;
    const auto period = findings ? periodToFill(settings_, *findings) : std::nullopt;
    forgetAnswers();
    if (document.is() && period && findings->missing.empty()) {
        const sheet::ReportRequest request = reportRequest(settings_, *period, language_);
        try {
            const sheet::FillOutcome outcome = sheet::fillReport(document, *findings, request);
            if (const auto* refused = std::get_if<sheet::FillRefusal>(&outcome)) {
                refusal_ = refusal(*refused, *findings, request, language_);
            } else if (!closed_) {
                const auto& filled = std::get<sheet::FilledReport>(outcome);
                notices_ = filled.notices;
                removeMessage(frame_);
                goToSheet(frame_, filled.sheetName);
            }
        } catch (const com::sun::star::uno::Exception& failed) {
            refusal_ = text(TextId::CouldNotWrite, language_, {calc::view(failed.Message)});
        } catch (const std::exception& failed) {
            refusal_ = text(TextId::CouldNotWrite, language_, {fromUtf8(failed.what())});
        }
    }
    showAll();
}

void PanelController::setUp() {
    const auto alive = shared_from_this();
    forgetAnswers();
    if (const auto hindrance = hindranceToAddSheets(document_, language_)) {
        refusal_ = *hindrance;
    } else {
        try {
            sheet::createTables(document_, language_);
        } catch (const com::sun::star::uno::Exception& failed) {
            refusal_ = text(TextId::CouldNotWrite, language_, {calc::view(failed.Message)});
        }
    }
    if (closed_ || !document_.is()) return;
    showAll();
    readAgain();
}

PanelContent PanelController::content() const {
    Progress progress;
    if (survey_) {
        progress.reading = survey_->reading();
        progress.rowsRead = survey_->rowsRead();
        progress.rowsInAll = survey_->rowsInAll();
        progress.filling = isAwaited();
    }
    const DocumentState state{isReadOnly(document_), refusal_, notices_};
    const ForecastState forecasts{forecasts_, forecastAnswers_};
    return panelContent(settings_, typedLimits_, findings_.get(), state, survey_ ? &progress : nullptr,
                        language_, &forecasts);
}

void PanelController::forgetAnswers() {
    refusal_.clear();
    notices_.clear();
    forecastAnswers_ = {};
}

void PanelController::showAll() {
    if (closed_ || !document_.is()) return;
    if (view_.show(content()) && sidebar_.is()) sidebar_->requestLayout();
}

}  // namespace outturn::sidebar
