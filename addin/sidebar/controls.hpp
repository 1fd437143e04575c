#pragma once

#include <string>
#include <vector>

#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/uno/Any.hxx>

#include "domain/text.hpp"
#include "sidebar/box.hpp"

namespace outturn::sidebar {

using com::sun::star::uno::Reference;
using com::sun::star::uno::UNO_QUERY;
using com::sun::star::uno::UNO_QUERY_THROW;

// The controls of a window by their names in its .xdl, or those they were made with. A name that is not there
// throws.
class Controls {
  public:
    Controls() = default;
    explicit Controls(const Reference<com::sun::star::awt::XWindow>& window);

    // kind: of the toolkit's models, "com.sun.star.awt.UnoControlButtonModel".
    // dropdown: of a list, which must know before it is made.
    void make(const std::string& name, const char* kind, bool dropdown = false) const;
    void remove(const std::string& name) const;

    [[nodiscard]] Reference<com::sun::star::awt::XControl> get(const std::string& name) const;
    template <class Interface>
    Reference<Interface> as(const std::string& name) const {
        return {get(name), UNO_QUERY_THROW};
    }

    void set(const std::string& name, const char* property, const com::sun::star::uno::Any& value) const;
    void setLabel(const std::string& name, TextView label) const;
    // Buttons show it when the pointer rests on them; it is also the name that a screen reader says of a
    // button without a label.
    void setHelp(const std::string& name, TextView help) const;

    void setItems(const std::string& name, const std::vector<Text>& items) const;
    void choose(const std::string& name, int position) const;  // -1: none
    [[nodiscard]] int chosen(const std::string& name) const;
    void setText(const std::string& name, TextView text) const;
    [[nodiscard]] Text text(const std::string& name) const;

    void show(const std::string& name, bool visible) const;
    void place(const std::string& name, const Box& box) const;
    // What the toolkit finds right for the control, in pixels.
    [[nodiscard]] int width(const std::string& name) const;
    [[nodiscard]] int height(const std::string& name) const;
    [[nodiscard]] int brokenHeight(const std::string& name, int width) const;

  private:
    Reference<com::sun::star::awt::XControlContainer> container_;
};

}  // namespace outturn::sidebar
