#pragma once

#include <chrono>
#include <memory>

#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/ui/XSidebar.hpp>
#include <rtl/ref.hxx>

#include "sheet/tables/survey.hpp"
#include "sidebar/document_listener.hpp"
#include "sidebar/document_window.hpp"
#include "sidebar/main_thread.hpp"
#include "sidebar/panel/forecasts.hpp"
#include "sidebar/panel/limit_fields.hpp"
#include "sidebar/panel/view.hpp"
#include "sidebar/panel_body.hpp"

namespace outturn::sidebar {

// What the panel of one window does. The tables are read in pieces, a piece a turn of the event loop, and the
// report is written in one go in a turn of its own; to stop in between changes nothing. Lives on the office's
// thread.
class PanelController final : public PanelEvents,
                              public PanelBody,
                              public DocumentEvents,
                              public std::enable_shared_from_this<PanelController> {
  public:
    static std::shared_ptr<PanelController> open(
        const Reference<com::sun::star::uno::XComponentContext>& context, const Frame& frame,
        const Reference<com::sun::star::awt::XWindow>& parent,
        const Reference<com::sun::star::ui::XSidebar>& sidebar);
    ~PanelController() override;
    PanelController(const PanelController&) = delete;
    PanelController& operator=(const PanelController&) = delete;

    [[nodiscard]] Reference<com::sun::star::awt::XWindow> window() const override { return view_.window(); }
    [[nodiscard]] int offered(int width) override { return view_.offered(width); }
    [[nodiscard]] int minimumWidth() const override { return view_.minimumWidth(); }
    // The list of problems takes what is left over.
    [[nodiscard]] bool grows() const override { return true; }
    void close() override;

    // Reads the tables again in the panel of that window, where it has one.
    static void refreshIn(const Frame& frame);

    void documentModified() override;
    void documentAttached() override;
    void documentDetached() override;
    void editModeChanged() override;

    void choiceMade() override;
    void textTyped() override;
    void textLeft() override;
    void pickPressed(TableKind kind) override;
    void absentChosen() override;
    void absentPickPressed() override;
    void setUpPressed() override;
    void fillPressed() override;
    void cancelPressed() override;
    void forecastLineChosen() override;
    void methodChosen() override;
    void calculatePressed() override;
    void submitPressed(bool replace) override;
    void problemChosen(std::size_t problem) override;
    void problemOpened(std::size_t problem) override;

  private:
    PanelController(const Reference<com::sun::star::uno::XComponentContext>& context, const Frame& frame,
                    const Reference<com::sun::star::awt::XWindow>& parent,
                    const Reference<com::sun::star::ui::XSidebar>& sidebar);

    void later(std::chrono::milliseconds delay, void (PanelController::*work)());
    void soon(void (PanelController::*work)());
    void readAgain();
    void readAgainWhenQuiet();
    void lookAgain();
    void beginReading();
    void readPiece();
    void readingFailed(TextView reason);
    void stopReading();
    void fill();
    void setUp();
    // The forecasts are of what was read and chosen; what is not known of them is reckoned.
    void lookAtForecasts();
    void reckonOn();
    void reckoningTurn();
    void askForRound();
    void submit(const RoundAnswer& answer);
    [[nodiscard]] bool isAwaited() const { return fillWhenRead_ || submitWhenRead_; }
    void pick(TableKind kind);
    void keepTypedText();
    void tidy();
    // What was asked for is done or asked for anew.
    void forgetAnswers();
    void keep(const sheet::Settings& settings);
    void showAll();
    [[nodiscard]] PanelContent content() const;

    MainThread mainThread_;
    Reference<com::sun::star::uno::XComponentContext> context_;
    Frame frame_;
    Reference<com::sun::star::ui::XSidebar> sidebar_;
    Language language_;
    PanelView view_;
    rtl::Reference<DocumentListener> listener_;
    sheet::SpreadsheetDocument document_;
    bool closed_ = false;

    sheet::Settings settings_;
    std::shared_ptr<const sheet::Findings> findings_;  // null: never read
    bool outdated_ = true;                             // the document may differ from the findings
    Text refusal_;
    std::vector<Text> notices_;  // of the report filled last
    TypedLimits typedLimits_;
    PanelForecasts forecasts_;
    ForecastAnswers forecastAnswers_;

    std::shared_ptr<sheet::Survey> survey_;  // while reading
    std::uint64_t reading_ = 0;              // counts the readings, so that a late turn knows its own is over
    bool inPiece_ = false;
    bool fillWhenRead_ = false;
    bool submitWhenRead_ = false;
    bool replaceRound_ = false;
    bool reckoning_ = false;   // a turn that looks after the forecasts will come
    bool waiting_ = false;     // to read again
    bool beginAgain_ = false;  // the document changed while it was read for a report
    bool typing_ = false;
    std::uint64_t letters_ = 0;
    bool writing_ = false;  // our own change of the document
};

}  // namespace outturn::sidebar
