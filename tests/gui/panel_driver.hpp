#pragma once

#include <functional>
#include <string>
#include <vector>

#include <com/sun/star/accessibility/XAccessibleContext.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/frame/XInfobarProvider.hpp>

#include "driver/command.hpp"
#include "driver/office.hpp"

namespace outturn::driver {

// Asks again and again until it is so; false after the time is up.
bool eventually(const std::function<bool()>& condition,
                std::chrono::seconds longest = std::chrono::seconds(20));

using Accessible = Reference<com::sun::star::accessibility::XAccessibleContext>;

// The first below it, itself included, that bears the role and the name ("" for any); null where there is
// none.
Accessible findAccessible(const Accessible& root, sal_Int16 role, const std::string& name);
// What a screen reader's user does to press it.
void doDefaultAction(const Accessible& element);

// The panels in Outturn's deck.
inline constexpr const char* kReportPanel = "OutturnReportPanel";
inline constexpr const char* kImportPanel = "OutturnImportPanel";

// One of Outturn's panels in the sidebar of a window, read and pressed through what the screen shows. UTF-8
// in and out.
class PanelDriver {
  public:
    // Opens the sidebar with vnd.outturn:sidebar and waits for the panel.
    PanelDriver(const Office& office, const Reference<com::sun::star::frame::XFrame>& frame,
                const char* panel = kReportPanel);

    // Whether there is such a control now: those of the import panel come and go.
    [[nodiscard]] bool has(const std::string& control) const;
    // Whether the control (by its name in the .xdl) is on the screen.
    [[nodiscard]] bool shows(const std::string& control) const;
    // The words on it.
    [[nodiscard]] std::string label(const std::string& control) const;
    // What stands in a field.
    [[nodiscard]] std::string text(const std::string& field) const;
    // The name that a screen reader says.
    [[nodiscard]] std::string accessibleName(const std::string& control) const;
    [[nodiscard]] std::vector<std::string> items(const std::string& list) const;
    [[nodiscard]] std::string chosen(const std::string& list) const;

    void press(const std::string& button) const;
    // As a click on an entry does.
    void choose(const std::string& list, int position) const;
    void type(const std::string& field, const std::string& text) const;

    // Until the tables have been read and a report can be filled (or the panel says why not).
    [[nodiscard]] bool waitUntilRead() const;
    [[nodiscard]] Accessible accessible(const std::string& control) const;

  private:
    [[nodiscard]] Reference<com::sun::star::awt::XControl> control(const std::string& name) const;

    Reference<com::sun::star::frame::XFrame> frame_;
    Reference<com::sun::star::awt::XControlContainer> controls_;
};

// Whether Outturn's message stands over the sheet.
bool showsMessage(const Reference<com::sun::star::frame::XFrame>& frame);

// Presses the button in the box that is open, a message or a dialogue; false where none has such a button.
bool pressInBox(const Office& office, const std::string& button,
                std::chrono::seconds longest = std::chrono::seconds(20));

// Writes into the field in which a range is picked, and ends the picking; false where no such field can be
// seen (gtk3 draws it itself and shows it to no one).
bool answerRangePicking(const Office& office, const std::string& range);

// "$Huvudbok.$A$99"
std::string selectedCells(const Reference<com::sun::star::frame::XFrame>& frame);

}  // namespace outturn::driver
