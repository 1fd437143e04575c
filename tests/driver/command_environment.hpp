#pragma once

#include <com/sun/star/task/XInteractionAbort.hpp>
#include <com/sun/star/task/XInteractionApprove.hpp>
#include <com/sun/star/task/XInteractionHandler.hpp>
#include <com/sun/star/ucb/XCommandEnvironment.hpp>
#include <cppuhelper/implbase2.hxx>

namespace outturn::driver {

// Says yes where the extension manager asks; without an environment the manager takes the office down.
class CommandEnvironment : public cppu::WeakImplHelper2<com::sun::star::ucb::XCommandEnvironment,
                                                        com::sun::star::task::XInteractionHandler> {
    template <class T>
    using Reference = com::sun::star::uno::Reference<T>;

  public:
    Reference<com::sun::star::task::XInteractionHandler> SAL_CALL getInteractionHandler() override {
        return this;
    }
    Reference<com::sun::star::ucb::XProgressHandler> SAL_CALL getProgressHandler() override { return {}; }
    void SAL_CALL handle(const Reference<com::sun::star::task::XInteractionRequest>& request) override {
        for (const auto& continuation : request->getContinuations()) {
            const Reference<com::sun::star::task::XInteractionApprove> approve(
                continuation, com::sun::star::uno::UNO_QUERY);
            if (approve.is()) approve->select();
        }
    }
};

}  // namespace outturn::driver
