#include "sidebar/document_listener.hpp"

#include <utility>

#include <com/sun/star/frame/FrameAction.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/util/URLTransformer.hpp>
#include <com/sun/star/util/XModifyBroadcaster.hpp>

namespace outturn::sidebar {

namespace css = com::sun::star;
using rtl::OUString;

void DocumentListener::hearFrame(const Frame& frame) {
    frame_ = frame;
    frame_->addFrameActionListener(this);
}

void DocumentListener::leaveFrame() {
    const Frame frame = std::exchange(frame_, {});
    if (frame.is()) frame->removeFrameActionListener(this);
}

void DocumentListener::hearDocument(const Reference<css::uno::XComponentContext>& context,
                                    const sheet::SpreadsheetDocument& document) {
    leaveDocument();
    document_ = document;
    Reference<css::util::XModifyBroadcaster>(document_, UNO_QUERY_THROW)->addModifyListener(this);
    editModeUrl_.Complete = OUString(".uno:EditDoc");
    css::util::URLTransformer::create(context)->parseStrict(editModeUrl_);
    const Reference<css::frame::XDispatchProvider> commands(frame_, UNO_QUERY);
    if (commands.is()) editMode_ = commands->queryDispatch(editModeUrl_, OUString(), 0);
    if (editMode_.is()) editMode_->addStatusListener(this, editModeUrl_);
}

void DocumentListener::leaveDocument() {
    const Reference<css::frame::XDispatch> editMode = std::exchange(editMode_, {});
    const Reference<css::util::XModifyBroadcaster> document(std::exchange(document_, {}), UNO_QUERY);
    if (editMode.is()) editMode->removeStatusListener(this, editModeUrl_);
    if (document.is()) document->removeModifyListener(this);
}

void SAL_CALL DocumentListener::frameAction(const css::frame::FrameActionEvent& event) {
    const auto panel = panel_.lock();
    if (!panel) return;
    switch (event.Action) {
        case css::frame::FrameAction_COMPONENT_ATTACHED:
        case css::frame::FrameAction_COMPONENT_REATTACHED:
            panel->documentAttached();
            break;
        case css::frame::FrameAction_COMPONENT_DETACHING:
            panel->documentDetached();
            break;
        default:
            break;
    }
}

void SAL_CALL DocumentListener::statusChanged(const css::frame::FeatureStateEvent&) {
    if (const auto panel = panel_.lock()) panel->editModeChanged();
}

void SAL_CALL DocumentListener::modified(const css::lang::EventObject&) {
    if (const auto panel = panel_.lock()) panel->documentModified();
}

void SAL_CALL DocumentListener::disposing(const css::lang::EventObject& event) {
    // Who goes takes its listeners with it.
    if (event.Source == frame_) frame_.clear();
    if (event.Source == editMode_) editMode_.clear();
    if (event.Source == document_) {
        document_.clear();
        if (const auto panel = panel_.lock()) panel->documentDetached();
    }
}

}  // namespace outturn::sidebar
