#include "sidebar/import/controller.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "calc/strings.hpp"
#include "domain/texts.hpp"
#include "sidebar/import/pick.hpp"
#include "sidebar/panel/controller.hpp"

namespace outturn::sidebar {

namespace {

using namespace std::chrono_literals;

// Between two looks at a file that is being read.
constexpr auto kLook = 10ms;
// From the last letter typed to taking it for an answer.
constexpr auto kTyped = 800ms;

std::vector<std::weak_ptr<ImportController>>& openPanels() {
    static std::vector<std::weak_ptr<ImportController>> panels;
    return panels;
}

// Asked for before there was a panel to show it.
struct Waiting {
    Frame frame;
    std::optional<ImportSource> source;
};
std::optional<Waiting>& waiting() {
    static std::optional<Waiting> request;
    return request;
}

}  // namespace

ImportController::ImportController(const Reference<com::sun::star::uno::XComponentContext>& context,
                                   const Frame& frame, const Reference<com::sun::star::awt::XWindow>& parent,
                                   const Reference<com::sun::star::ui::XSidebar>& sidebar)
    : mainThread_(context),
      context_(context),
      frame_(frame),
      sidebar_(sidebar),
      language_(sheet::interfaceLanguage()),
      view_(context, parent, language_) {}

ImportController::~ImportController() {
    close();
}

std::shared_ptr<ImportController> ImportController::open(
    const Reference<com::sun::star::uno::XComponentContext>& context, const Frame& frame,
    const Reference<com::sun::star::awt::XWindow>& parent,
    const Reference<com::sun::star::ui::XSidebar>& sidebar) {
    std::shared_ptr<ImportController> panel(new ImportController(context, frame, parent, sidebar));
    auto& panels = openPanels();
    std::erase_if(panels, [](const auto& known) { return known.expired(); });
    panels.push_back(panel);
    panel->view_.listen(*panel);
    panel->listener_ = new DocumentListener(panel);
    panel->listener_->hearFrame(frame);
    panel->documentAttached();
    if (waiting() && waiting()->frame == frame) {
        panel->beginSoon(std::move(waiting()->source));
        waiting().reset();
    }
    return panel;
}

bool ImportController::show(const Frame& frame, std::optional<ImportSource> source) {
    waiting().reset();
    if (!openDeck(frame)) return false;
    for (const auto& known : openPanels()) {
        const auto panel = known.lock();
        if (!panel || panel->closed_ || panel->frame_ != frame) continue;
        panel->beginSoon(std::move(source));
        return true;
    }
    waiting() = Waiting{frame, std::move(source)};
    return true;
}

void ImportController::close() {
    if (std::exchange(closed_, true)) return;
    documentDetached();
    if (listener_.is()) listener_->leaveFrame();
    view_.close();
    sidebar_.clear();
    frame_.clear();
}

void ImportController::drop() {
    file_.reset();
    source_.reset();
    preview_.reset();
    content_.reset();
    typed_.reset();
    note_.clear();
    outdated_ = false;
}

void ImportController::documentAttached() {
    if (closed_) return;
    documentDetached();
    document_ = workbookIn(frame_);
    if (!document_.is()) return;
    listener_->hearDocument(context_, document_);
    soon(&ImportController::showAll);
}

void ImportController::documentDetached() {
    drop();
    said_.clear();
    document_.clear();
    if (listener_.is()) listener_->leaveDocument();
}

void ImportController::documentModified() {
    if (!writing_) outdated_ = true;
}

void ImportController::editModeChanged() {
    // The state is told while it changes: looked at once it has.
    if (!closed_ && document_.is()) soon(&ImportController::showAll);
}

void ImportController::soon(void (ImportController::*work)()) {
    mainThread_.soon([panel = weak_from_this(), work] {
        const auto alive = panel.lock();
        if (alive && !alive->closed_ && alive->document_.is()) ((*alive).*work)();
    });
}

void ImportController::beginSoon(std::optional<ImportSource> source) {
    mainThread_.soon([panel = weak_from_this(), source = std::move(source)] {
        const auto alive = panel.lock();
        if (alive && !alive->closed_ && alive->document_.is()) alive->begin(source);
    });
}

void ImportController::guarded(const std::function<void()>& work) {
    const auto failed = [&](TextView why) {
        drop();
        said_ = text(TextId::ImportFailed, language_, {why});
    };
    try {
        work();
    } catch (const com::sun::star::uno::Exception& refused) {
        failed(calc::view(refused.Message));
    } catch (const std::exception& thrown) {
        failed(fromUtf8(thrown.what()));
    }
}

void ImportController::begin(std::optional<ImportSource> source) {
    const auto alive = shared_from_this();
    // Folded it would show nothing.
    openPanel(frame_, kImportPanel);
    if (!source) {
        // The box lets other things happen, the end of the panel among them.
        const Text picked = askForFile(context_, frame_, language_);
        if (picked.empty() || closed_ || !document_.is()) return;
        source = ImportSource{ImportSource::Kind::File, picked, nullptr};
    }
    drop();
    said_.clear();
    if (isReadOnly(document_)) {
        said_ = text(TextId::DocumentReadOnly, language_);
    } else if (source->kind == ImportSource::Kind::File) {
        guarded([&] { file_ = std::make_unique<FileImport>(source->name, language_); });
        if (file_) readOnLater();
    } else {
        source_ = std::move(source);
        preview();
        return;
    }
    showAll();
}

void ImportController::readOnLater() {
    mainThread_.after(kLook, [panel = weak_from_this(), file = file_.get()] {
        const auto alive = panel.lock();
        if (alive && !alive->closed_ && alive->file_.get() == file && alive->file_) alive->readOn();
    });
}

void ImportController::readOn() {
    const auto alive = shared_from_this();
    guarded([&] { file_->workOn(); });
    if (!file_) {
        showAll();
        return;
    }
    if (!file_->answer()) {
        // Before the bar is moved: the toolkit runs other events inside that, this panel's end among them.
        readOnLater();
        view_.showProgress(file_->done());
        return;
    }
    const auto answer = *file_->answer();
    file_.reset();
    if (const auto* refused = std::get_if<sheet::ImportRefusal>(&answer)) {
        said_ = refused->sentence;
        showAll();
        return;
    }
    source_ = std::get<ImportSource>(answer);
    preview();
}

void ImportController::preview() {
    const auto alive = shared_from_this();
    static_cast<void>(renew());
    showAll();
}

// False where there is no preview now.
bool ImportController::renew() {
    outdated_ = false;
    guarded([&] {
        auto made = makePreview(context_, frame_, *source_, language_);
        if (closed_ || !document_.is()) return;
        if (const auto* refused = std::get_if<sheet::ImportRefusal>(&made)) {
            drop();
            said_ = refused->sentence;
            return;
        }
        preview_ = std::get<std::unique_ptr<sheet::Preview>>(std::move(made));
        if (content_) answerAgain(*preview_, *content_);
        content_ = preview_->content();
    });
    return preview_ != nullptr;
}

void ImportController::pressed(const std::string& button) {
    if (closed_ || !document_.is()) return;
    // Each in a turn of its own: the press may come from a screen reader's thread, and its control may go.
    if (button == kImportButton) {
        beginSoon(std::nullopt);
    } else if (button == kSheetButton) {
        beginSoon(ImportSource{ImportSource::Kind::Sheet, nameOfSheetInFront(frame_), nullptr});
    } else if (button == kLinesButton) {
        beginSoon(ImportSource{ImportSource::Kind::Lines, {}, nullptr});
    } else if (button == kAcceptButton) {
        soon(&ImportController::accept);
    } else if (button == kCancelButton || button == kBackButton) {
        const bool reading = file_ != nullptr;
        drop();
        if (reading) said_ = text(TextId::ImportCancelled, language_);
        soon(&ImportController::showAll);
    }
}

void ImportController::answerChosen(std::size_t question, std::size_t answer) {
    if (closed_ || !preview_) return;
    ++letters_;
    typed_.reset();
    guarded([&] {
        preview_->choose(question, answer);
        content_ = preview_->content();
    });
    soon(&ImportController::showAll);
}

void ImportController::answerTyped(std::size_t question, const Text& own) {
    if (closed_ || !preview_) return;
    typed_ = {question, own};
    mainThread_.after(kTyped, [panel = weak_from_this(), letters = ++letters_] {
        const auto alive = panel.lock();
        if (alive && !alive->closed_ && alive->letters_ == letters) alive->takeTyped();
    });
}

void ImportController::answerLeft() {
    if (!closed_ && typed_) soon(&ImportController::takeTyped);
}

void ImportController::takeTyped() {
    const auto typed = std::exchange(typed_, std::nullopt);
    if (!typed || !preview_ || typed->first >= content_->questions.size()) return;
    const auto& [question, own] = *typed;
    guarded([&] {
        const auto& answers = content_->questions[question].answers;
        const auto known = std::find(answers.begin(), answers.end(), own);
        if (known == answers.end()) {
            preview_->write(question, own);
        } else {
            preview_->choose(question, static_cast<std::size_t>(known - answers.begin()));
        }
        content_ = preview_->content();
    });
    showAll();
}

void ImportController::accept() {
    const auto alive = shared_from_this();
    if (!preview_) return;
    takeTyped();
    if (!preview_) return;
    if (outdated_) {
        const sheet::PreviewContent before = *content_;
        if (!renew() || !isSame(before, *content_)) {
            if (preview_) note_ = text(TextId::ImportChangedMeanwhile, language_);
            showAll();
            return;
        }
    }
    if (content_->accept.empty()) {
        showAll();
        return;
    }
    writing_ = true;
    sheet::PreviewOutcome outcome;
    guarded([&] { outcome = acceptPreview(context_, frame_, *preview_, language_); });
    writing_ = false;
    if (closed_ || !document_.is()) return;
    if (preview_) finished(outcome);
    showAll();
}

void ImportController::finished(const sheet::PreviewOutcome& outcome) {
    const Text title = content_->title;
    drop();
    if (!outcome.done) {
        said_ = outcome.cancelled ? Text(text(TextId::ImportTakenBack, language_)) : outcome.answer;
        return;
    }
    said_ = text(TextId::ImportDone, language_, {title, outcome.answer});
    removeMessage(frame_);
    goToSheet(frame_, outcome.answer);
    PanelController::refreshIn(frame_);
}

void ImportController::showAll() {
    if (closed_ || !document_.is()) return;
    ImportState state;
    state.readOnly = isReadOnly(document_);
    if (file_)
        state.work = ImportWork{text(TextId::ImportReading, language_, {file_->name()}), file_->done(), true};
    if (preview_) state.preview = &*content_;
    state.note = note_;
    state.said = said_;
    if (view_.show(importElements(state, language_)) && sidebar_.is()) sidebar_->requestLayout();
}

}  // namespace outturn::sidebar
