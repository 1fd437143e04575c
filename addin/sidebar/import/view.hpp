#pragma once

#include <map>
#include <string>
#include <vector>

#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <rtl/ref.hxx>

#include "sidebar/controls.hpp"
#include "sidebar/import/content.hpp"
#include "sidebar/import/layout.hpp"
#include "sidebar/panel_width.hpp"

namespace outturn::sidebar {

// What the user does in the panel, told to whoever acts on it.
class ImportEvents {
  public:
    virtual void pressed(const std::string& button) = 0;
    virtual void answerChosen(std::size_t question, std::size_t answer) = 0;
    // While an answer is being typed: at every letter.
    virtual void answerTyped(std::size_t question, const Text& own) = 0;
    // The hand goes elsewhere.
    virtual void answerLeft() = 0;

  protected:
    ~ImportEvents() = default;
};

class ImportListener;

// The import panel's window. Its controls come and go with what there is to show.
class ImportView {
  public:
    ImportView(const Reference<com::sun::star::uno::XComponentContext>& context,
               const Reference<com::sun::star::awt::XWindow>& parent, Language language);
    ~ImportView();
    ImportView(const ImportView&) = delete;
    ImportView& operator=(const ImportView&) = delete;

    [[nodiscard]] const Reference<com::sun::star::awt::XWindow>& window() const { return window_; }
    // What the controls report goes there until the view is closed.
    void listen(ImportEvents& events);
    // No event comes any more, and the window goes.
    void close();

    // Not from within an event of a control: it may go. True where the panel needs another height now.
    bool show(std::vector<PanelElement> elements);
    // Moves the bar alone. The toolkit handles other events before this returns: the panel may be gone then.
    void showProgress(int thousandths);

    void layOut();
    // The width that the sidebar has to give; the height for it.
    int offered(int width);
    [[nodiscard]] int minimumWidth() const { return minimumWidth_; }

  private:
    void make(const PanelElement& element);
    void remove(const PanelElement& element);
    void fill(const PanelElement& element, const PanelElement* before);
    void fillAnswers(const PanelElement& element, const PanelElement* before);
    void fillTable(const PanelElement& element);
    void measure(Language language);
    [[nodiscard]] std::vector<int> columnWidths(const TextTable& table) const;
    [[nodiscard]] int pixels(int appFont) const;
    [[nodiscard]] int widthOf(TextView words) const;
    [[nodiscard]] int heightFor(int width) const;

    Reference<com::sun::star::uno::XComponentContext> context_;
    Reference<com::sun::star::awt::XWindow> window_;
    Controls controls_;
    rtl::Reference<ImportListener> listener_;
    std::vector<PanelElement> shown_;
    std::map<std::string, int> tableWidths_;
    ImportMeasures measures_;
    PanelWidth width_;
    int minimumWidth_ = 0;
    int needed_ = 0;  // the height the sidebar was last told of
    int thousandths_ = 0;
};

}  // namespace outturn::sidebar
