#pragma once

#include <com/sun/star/frame/XNotifyingDispatch.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <cppuhelper/implbase1.hxx>

#include "sidebar/document_window.hpp"

namespace outturn::sidebar {

// Carries out vnd.outturn: commands for one window. Each returns when it is done; what could not be done
// stands in a bar over the sheet, and in the result that a listener gets (report, rows, compare, submit,
// import: the name of the sheet).
//   vnd.outturn:report   fills the report; Period, Unit, Language, LimitAmount, LimitPercent as text
//   vnd.outturn:handover writes the report as values or PDF; File, Period, Overwrite; without File it asks
//   vnd.outturn:check    opens the sidebar and reads the tables again
//   vnd.outturn:tables   sets up the tables that are missing
//   vnd.outturn:sidebar  opens the sidebar
//   vnd.outturn:rows     lists the rows behind the figure in the selected cell
//   vnd.outturn:submit   writes the forecasts into the Forecasts table; Period, Replace ("true")
//   vnd.outturn:compare  lists what has changed since the report before the one in front
//   vnd.outturn:import   imports a file or a sheet; File, Sheet, Agree, Ask; without either it asks
//   vnd.outturn:sheet    shows what the sheet in front holds, in the sidebar, to be imported from there
//   vnd.outturn:lines    proposes report lines, in the sidebar; with Agree ("true") it writes them
class Dispatcher : public cppu::WeakImplHelper1<com::sun::star::frame::XNotifyingDispatch> {
  public:
    using Arguments = com::sun::star::uno::Sequence<com::sun::star::beans::PropertyValue>;

    Dispatcher(const Reference<com::sun::star::uno::XComponentContext>& context, const Frame& frame);

    static bool knows(const rtl::OUString& url);

    void SAL_CALL dispatchWithNotification(
        const com::sun::star::util::URL& url, const Arguments& arguments,
        const Reference<com::sun::star::frame::XDispatchResultListener>& listener) override;
    void SAL_CALL dispatch(const com::sun::star::util::URL& url, const Arguments& arguments) override;
    void SAL_CALL addStatusListener(const Reference<com::sun::star::frame::XStatusListener>& listener,
                                    const com::sun::star::util::URL& url) override;
    void SAL_CALL removeStatusListener(const Reference<com::sun::star::frame::XStatusListener>&,
                                       const com::sun::star::util::URL&) override {}

  private:
    struct Outcome {
        bool done = false;
        Text answer;             // the sheet's name, or why it was not done
        bool cancelled = false;  // by the user, who need not be told
        Text notice = {};        // what came up while it was done; empty: nothing did
    };
    [[nodiscard]] Outcome run(const rtl::OUString& url, const Arguments& arguments) const;
    [[nodiscard]] Outcome report(const Arguments& arguments) const;
    [[nodiscard]] Outcome handOver(const Arguments& arguments) const;
    [[nodiscard]] Outcome setUpTables() const;
    [[nodiscard]] Outcome rows() const;
    [[nodiscard]] Outcome compare() const;
    [[nodiscard]] Outcome submit(const Arguments& arguments) const;
    [[nodiscard]] Outcome import(const rtl::OUString& url, const Arguments& arguments) const;
    [[nodiscard]] Outcome showSidebar(bool readAgain) const;

    Reference<com::sun::star::uno::XComponentContext> context_;
    Frame frame_;
};

}  // namespace outturn::sidebar
