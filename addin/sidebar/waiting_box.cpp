#include "sidebar/waiting_box.hpp"

#include <chrono>
#include <exception>
#include <memory>
#include <utility>

#include <com/sun/star/awt/PushButtonType.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XControlModel.hpp>
#include <com/sun/star/awt/XDialog2.hpp>
#include <com/sun/star/awt/XProgressBar.hpp>
#include <com/sun/star/awt/XReschedule.hpp>
#include <com/sun/star/awt/XWindow2.hpp>
#include <com/sun/star/awt/XWindowPeer.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/util/CloseVetoException.hpp>
#include <com/sun/star/util/XCloseBroadcaster.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <cppuhelper/implbase2.hxx>
#include <rtl/ref.hxx>

#include "calc/strings.hpp"
#include "domain/texts.hpp"
#include "sidebar/main_thread.hpp"

namespace outturn::sidebar {

namespace {

namespace css = com::sun::star;
using calc::toOUString;
using css::uno::Any;
using rtl::OUString;

constexpr sal_Int32 kWhole = 1000;
// How often the box hears the user.
constexpr std::chrono::milliseconds kBreath(40);

int& openBoxes() {
    static int boxes = 0;
    return boxes;
}

// Hears the box's button, and whoever wants to close the workbook meanwhile.
class Stop : public cppu::WeakImplHelper2<css::awt::XActionListener, css::util::XCloseListener> {
  public:
    [[nodiscard]] bool asked() const { return asked_; }
    // It was promised that the workbook is closed when it can be.
    [[nodiscard]] bool mustClose() const { return mustClose_; }

    void SAL_CALL actionPerformed(const css::awt::ActionEvent&) override { asked_ = true; }
    void SAL_CALL queryClosing(const css::lang::EventObject& event, sal_Bool isHandedOver) override {
        asked_ = true;
        mustClose_ = mustClose_ || isHandedOver;
        throw css::util::CloseVetoException(OUString("the workbook is being written to"), event.Source);
    }
    void SAL_CALL notifyClosing(const css::lang::EventObject&) override {}
    void SAL_CALL disposing(const css::lang::EventObject&) override {}

  private:
    bool asked_ = false;
    bool mustClose_ = false;
};

struct Place {
    sal_Int32 x, y, width, height;  // in the units of dialogues
};

// The box itself.
class ProgressBox {
  public:
    ProgressBox(const Reference<css::uno::XComponentContext>& context, const Frame& frame, TextView words,
                Language language, const Reference<css::awt::XActionListener>& stop)
        : toolkit_(css::awt::Toolkit::create(context), UNO_QUERY_THROW) {
        const auto services = context->getServiceManager();
        const auto make = [&](const char* name) {
            return services->createInstanceWithContext(OUString::createFromAscii(name), context);
        };
        const Reference<css::awt::XControlModel> model(make("com.sun.star.awt.UnoControlDialogModel"),
                                                       UNO_QUERY_THROW);
        place(model, {0, 0, 190, 58});
        set(model, "Title", Any(toOUString(text(TextId::SidebarDeck, language))));
        set(model, "Closeable", Any(false));
        const auto text = add(model, "FixedText", "words", {8, 8, 174, 10});
        set(text, "Label", Any(toOUString(words)));
        set(text, "NoLabel", Any(true));
        const auto bar = add(model, "ProgressBar", "progress", {8, 22, 174, 8});
        set(bar, "ProgressValueMax", Any(kWhole));
        const auto button = add(model, "Button", "cancel", {126, 38, 56, 14});
        set(button, "Label", Any(toOUString(outturn::text(TextId::Cancel, language))));
        // Esc presses it.
        set(button, "PushButtonType", Any(static_cast<sal_Int16>(css::awt::PushButtonType_CANCEL)));
        dialog_.set(make("com.sun.star.awt.UnoControlDialog"), UNO_QUERY_THROW);
        const Reference<css::awt::XControl> control(dialog_, UNO_QUERY_THROW);
        control->setModel(model);
        const Reference<css::awt::XControlContainer> controls(dialog_, UNO_QUERY_THROW);
        Reference<css::awt::XButton>(controls->getControl(OUString("cancel")), UNO_QUERY_THROW)
            ->addActionListener(stop);
        bar_.set(controls->getControl(OUString("progress")), UNO_QUERY_THROW);
        control->createPeer(Reference<css::awt::XToolkit>(toolkit_, UNO_QUERY_THROW),
                            Reference<css::awt::XWindowPeer>(frame->getContainerWindow(), UNO_QUERY));
    }
    ~ProgressBox() {
        const Reference<css::lang::XComponent> dialog(dialog_, UNO_QUERY);
        if (dialog.is()) dialog->dispose();
    }
    ProgressBox(const ProgressBox&) = delete;
    ProgressBox& operator=(const ProgressBox&) = delete;

    void execute() { dialog_->execute(); }
    void end() { dialog_->endExecute(); }
    // The toolkit handles other events before this returns: those of the box, as no other window gets any.
    void show(double share) {
        bar_->setValue(static_cast<sal_Int32>(share * kWhole));
// Marked as deprecated, and nothing else hears a box while the office's thread works.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
        toolkit_->reschedule();
#pragma GCC diagnostic pop
    }

  private:
    static void set(const Reference<css::uno::XInterface>& model, const char* property, const Any& value) {
        Reference<css::beans::XPropertySet>(model, UNO_QUERY_THROW)
            ->setPropertyValue(OUString::createFromAscii(property), value);
    }
    static void place(const Reference<css::uno::XInterface>& model, const Place& place) {
        set(model, "PositionX", Any(place.x));
        set(model, "PositionY", Any(place.y));
        set(model, "Width", Any(place.width));
        set(model, "Height", Any(place.height));
    }
    static Reference<css::uno::XInterface> add(const Reference<css::awt::XControlModel>& dialog,
                                               const char* kind, const char* name, const Place& where) {
        const OUString service = "com.sun.star.awt.UnoControl" + OUString::createFromAscii(kind) + "Model";
        const auto model =
            Reference<css::lang::XMultiServiceFactory>(dialog, UNO_QUERY_THROW)->createInstance(service);
        place(model, where);
        Reference<css::container::XNameContainer>(dialog, UNO_QUERY_THROW)
            ->insertByName(OUString::createFromAscii(name), Any(model));
        return model;
    }

    Reference<css::awt::XReschedule> toolkit_;
    Reference<css::awt::XDialog2> dialog_;
    Reference<css::awt::XProgressBar> bar_;
};

// Counts the boxes, and holds the workbook open.
class Held {
  public:
    Held(const sheet::SpreadsheetDocument& document, const rtl::Reference<Stop>& stop)
        : document_(document), stop_(stop) {
        ++openBoxes();
        const Reference<css::util::XCloseBroadcaster> closing(document_, UNO_QUERY);
        if (closing.is()) closing->addCloseListener(stop_.get());
    }
    ~Held() {
        --openBoxes();
        try {
            const Reference<css::util::XCloseBroadcaster> closing(document_, UNO_QUERY);
            if (closing.is()) closing->removeCloseListener(stop_.get());
            const Reference<css::util::XCloseable> closeable(document_, UNO_QUERY);
            if (stop_->mustClose() && closeable.is()) closeable->close(true);
        } catch (const css::uno::Exception&) {
            // It is gone, or somebody else holds it and closes it then.
        }
    }
    Held(const Held&) = delete;
    Held& operator=(const Held&) = delete;

  private:
    sheet::SpreadsheetDocument document_;
    rtl::Reference<Stop> stop_;
};

bool isVisible(const Frame& frame) {
    const Reference<css::awt::XWindow2> window(frame.is() ? frame->getContainerWindow() : nullptr, UNO_QUERY);
    return window.is() && window->isVisible();
}

}  // namespace

bool isBoxOpen() {
    return openBoxes() > 0;
}

void whileWaiting(const Reference<css::uno::XComponentContext>& context, const Frame& frame, TextView words,
                  Language language, const std::function<void(const sheet::ImportProgress&)>& work) {
    if (!isVisible(frame)) {
        work([](double) { return true; });
        return;
    }
    const rtl::Reference<Stop> stop(new Stop);
    const Held held(workbookIn(frame), stop);
    ProgressBox box(context, frame, words, language, stop.get());
    auto heard = std::chrono::steady_clock::now();
    const sheet::ImportProgress progress = [&](double share) {
        const auto now = std::chrono::steady_clock::now();
        if (!stop->asked() && now - heard >= kBreath) {
            box.show(share);
            heard = std::chrono::steady_clock::now();
        }
        return !stop->asked();
    };
    // Told by pointer, and told to forget it: the turn may come after the box has gone.
    auto wanted = std::make_shared<const std::function<void()>*>(nullptr);
    std::exception_ptr thrown;
    bool begun = false;
    const std::function<void()> doIt = [&] {
        begun = true;
        try {
            work(progress);
        } catch (...) {
            thrown = std::current_exception();
        }
        box.end();
    };
    *wanted = &doIt;
    MainThread(context).soon([wanted] {
        if (*wanted != nullptr) (**wanted)();
    });
    box.execute();
    *wanted = nullptr;
    // The button was quicker than the work.
    if (!begun) work([](double) { return false; });
    if (thrown) std::rethrow_exception(thrown);
}

}  // namespace outturn::sidebar
