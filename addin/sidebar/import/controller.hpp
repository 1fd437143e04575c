#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/ui/XSidebar.hpp>
#include <rtl/ref.hxx>

#include "sidebar/document_listener.hpp"
#include "sidebar/document_window.hpp"
#include "sidebar/import/source.hpp"
#include "sidebar/import/view.hpp"
#include "sidebar/main_thread.hpp"
#include "sidebar/panel_body.hpp"

namespace outturn::sidebar {

// What the import panel of one window does: a file, a sheet or the accounts become a preview, its questions
// are answered, and it is written when it is accepted. Until then the workbook is only read. What has changed
// in the workbook since the preview was made is found again before anything is written. Lives on the office's
// thread.
class ImportController final : public ImportEvents,
                               public PanelBody,
                               public DocumentEvents,
                               public std::enable_shared_from_this<ImportController> {
  public:
    static std::shared_ptr<ImportController> open(
        const Reference<com::sun::star::uno::XComponentContext>& context, const Frame& frame,
        const Reference<com::sun::star::awt::XWindow>& parent,
        const Reference<com::sun::star::ui::XSidebar>& sidebar);
    ~ImportController() override;
    ImportController(const ImportController&) = delete;
    ImportController& operator=(const ImportController&) = delete;

    // Opens the sidebar and shows the preview there, as soon as there is a panel; nothing: a file is picked
    // first. False where the window has no sidebar.
    static bool show(const Frame& frame, std::optional<ImportSource> source);

    [[nodiscard]] Reference<com::sun::star::awt::XWindow> window() const override { return view_.window(); }
    [[nodiscard]] int offered(int width) override { return view_.offered(width); }
    [[nodiscard]] int minimumWidth() const override { return view_.minimumWidth(); }
    [[nodiscard]] bool grows() const override { return false; }
    void close() override;

    void documentModified() override;
    void documentAttached() override;
    void documentDetached() override;
    void editModeChanged() override;

    void pressed(const std::string& button) override;
    void answerChosen(std::size_t question, std::size_t answer) override;
    void answerTyped(std::size_t question, const Text& own) override;
    void answerLeft() override;

  private:
    ImportController(const Reference<com::sun::star::uno::XComponentContext>& context, const Frame& frame,
                     const Reference<com::sun::star::awt::XWindow>& parent,
                     const Reference<com::sun::star::ui::XSidebar>& sidebar);

    void soon(void (ImportController::*work)());
    // In a turn of its own; with nothing, a file is picked first.
    void beginSoon(std::optional<ImportSource> source);
    void begin(std::optional<ImportSource> source);
    void readOn();
    void readOnLater();
    // What may go wrong in between becomes a sentence.
    void guarded(const std::function<void()>& work);
    void preview();
    [[nodiscard]] bool renew();
    void accept();
    void finished(const sheet::PreviewOutcome& outcome);
    void takeTyped();
    void drop();
    void showAll();

    MainThread mainThread_;
    Reference<com::sun::star::uno::XComponentContext> context_;
    Frame frame_;
    Reference<com::sun::star::ui::XSidebar> sidebar_;
    Language language_;
    ImportView view_;
    rtl::Reference<DocumentListener> listener_;
    sheet::SpreadsheetDocument document_;
    bool closed_ = false;

    std::unique_ptr<FileImport> file_;  // while reading
    std::optional<ImportSource> source_;
    std::unique_ptr<sheet::Preview> preview_;
    std::optional<sheet::PreviewContent> content_;  // of the preview, as it is shown
    bool outdated_ = false;                         // the workbook has changed since
    bool writing_ = false;                          // our own change of the document
    Text note_;
    Text said_;
    std::optional<std::pair<std::size_t, Text>> typed_;  // an answer that is being written
    std::uint64_t letters_ = 0;
};

}  // namespace outturn::sidebar
