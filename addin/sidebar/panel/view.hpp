#pragma once

#include <optional>

#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <rtl/ref.hxx>

#include "sidebar/controls.hpp"
#include "sidebar/panel/content.hpp"
#include "sidebar/panel/layout.hpp"
#include "sidebar/panel/names.hpp"
#include "sidebar/panel_width.hpp"

namespace outturn::sidebar {

// What the user does in the panel, told to whoever acts on it.
class PanelEvents {
  public:
    virtual void choiceMade() = 0;
    // While a text is being typed: at every letter.
    virtual void textTyped() = 0;
    // The hand goes elsewhere.
    virtual void textLeft() = 0;
    virtual void pickPressed(TableKind kind) = 0;
    // In the list of the tables that are missing, and the button beside it.
    virtual void absentChosen() = 0;
    virtual void absentPickPressed() = 0;
    virtual void setUpPressed() = 0;
    virtual void fillPressed() = 0;
    virtual void cancelPressed() = 0;
    virtual void forecastLineChosen() = 0;
    virtual void methodChosen() = 0;
    virtual void calculatePressed() = 0;
    virtual void submitPressed(bool replace) = 0;
    virtual void problemChosen(std::size_t problem) = 0;
    // Enter, or a double click.
    virtual void problemOpened(std::size_t problem) = 0;

  protected:
    ~PanelEvents() = default;
};

// The choices as the controls hold them: positions in the lists, -1 for none.
struct PanelChoices {
    int period = -1;
    int unit = -1;
    int language = -1;
    int sign = -1;
    Text organisation;
    Text limitAmount;
    Text limitPercent;
};

class PanelListener;

// The panel's window and its controls, as registration/dialogs/monthly_report.xdl has them.
class PanelView {
  public:
    PanelView(const Reference<com::sun::star::uno::XComponentContext>& context,
              const Reference<com::sun::star::awt::XWindow>& parent, Language language);
    ~PanelView();
    PanelView(const PanelView&) = delete;
    PanelView& operator=(const PanelView&) = delete;

    [[nodiscard]] const Reference<com::sun::star::awt::XWindow>& window() const { return window_; }
    // What the controls report goes there until the view is closed.
    void listen(PanelEvents& events);
    // No event comes any more, and the window goes.
    void close();

    // Shows what differs from what is shown, without an event. True where the panel needs another height now.
    bool show(const PanelContent& content);
    // The sentence of one problem in full, below their list. True where the panel needs another height now.
    bool showProblem(std::size_t problem);
    // What the table chosen in the list of those that are missing would give; nothing for the list's
    // headline. True where the panel needs another height now.
    bool showNeed();
    // The table chosen there.
    [[nodiscard]] std::optional<TableKind> absentTable() const;
    // Moves the bar alone. The toolkit handles other events before this returns: the panel may be gone then.
    void showProgress(const PanelContent& content);

    void layOut();
    // The width that the sidebar has to give; the height for it.
    int offered(int width);
    [[nodiscard]] int minimumWidth() const { return minimumWidth_; }
    [[nodiscard]] PanelChoices choices() const;
    // In the part with the forecasts: positions, -1 for none.
    [[nodiscard]] int forecastLine() const { return controls_.chosen(nameOf(Part::ForecastLine)); }
    [[nodiscard]] int method() const { return controls_.chosen(nameOf(Part::Methods)); }
    // Whether the user can see it: not behind another deck, nor in a closed sidebar.
    [[nodiscard]] bool visible() const;

  private:
    void labelAll(Language language) const;
    void measure();
    void measureWidestContent(Language language);
    void showLists(const PanelContent& content) const;
    void showTables(const PanelContent& content) const;
    void showAbsent(const PanelContent& content);
    void showForecast(const ForecastContent& content) const;
    void showTyped(Part part, const Text& content, const Text& shown) const;
    [[nodiscard]] ShownParts shownParts() const;
    bool needsAnotherHeight();
    [[nodiscard]] int heightFor(int width) const;

    Reference<com::sun::star::awt::XWindow> window_;
    Controls controls_;
    rtl::Reference<PanelListener> listener_;
    PanelContent shown_;
    bool everShown_ = false;
    Text problem_;
    Text need_;
    Language language_;
    Measures measures_;
    int minimumWidth_ = 0;
    PanelWidth width_;
    int needed_ = 0;  // the height the sidebar was last told of
};

}  // namespace outturn::sidebar
