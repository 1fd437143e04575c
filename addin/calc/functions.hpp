#pragma once

#include <mutex>

#include <com/sun/star/lang/XLocalizable.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <cppuhelper/implbase3.hxx>
#include <org/outturn/XFunctions.hpp>

#include "domain/language.hpp"

namespace outturn::calc {

// What Calc calls. Each function is three steps: arguments to domain types, one domain call, result to UNO;
// no exception leaves one unmapped. Declared for the user in function_table.hpp.
class Functions : public cppu::WeakImplHelper3<org::outturn::XFunctions, com::sun::star::lang::XLocalizable,
                                               com::sun::star::lang::XServiceInfo> {
    using Any = com::sun::star::uno::Any;
    using Document = com::sun::star::uno::Reference<com::sun::star::beans::XPropertySet>;
    using Range = com::sun::star::uno::Reference<com::sun::star::table::XCellRange>;
    using Anys = com::sun::star::uno::Sequence<Any>;

  public:
    Any SAL_CALL periodBudget(const Any& annual, const Any& period, const Any& profile) override;
    Any SAL_CALL deviation(const Any& outturn, const Any& reference, const Any& mode) override;
    Any SAL_CALL forecast(const Any& outturn, const Any& budget, const Any& method, const Any& history,
                          const Any& adjustment) override;
    Any SAL_CALL forecastBand(const Any& outturn, const Any& budget, const Any& method, const Any& history,
                              const Any& adjustment, const Any& level) override;
    Any SAL_CALL ledger(const Document& document, const Range& table, const Any& keys) override;
    Any SAL_CALL ledgerSum(const Document& document, const Range& ledger, const Any& period,
                           const Anys& fieldsAndCriteria) override;
    Any SAL_CALL ledgerRows(const Document& document, const Range& ledger, const Any& period,
                            const Anys& fieldsAndCriteria) override;
    Any SAL_CALL ledgerCheck(const Document& document, const Range& ledger, const Any& lines) override;
    Any SAL_CALL ledgerForecast(const Document& document, const Range& ledger, const Any& budget,
                                const Any& period, const Any& method, const Anys& fieldsAndCriteria) override;
    Any SAL_CALL ledgerBand(const Document& document, const Range& ledger, const Any& budget,
                            const Any& period, const Any& method, const Any& level,
                            const Anys& fieldsAndCriteria) override;
    Any SAL_CALL ledgerMethods(const Document& document, const Range& ledger, const Any& budget,
                               const Any& period, const Anys& fieldsAndCriteria) override;
    Any SAL_CALL ledgerAccuracy(const Document& document, const Range& ledger, const Any& budget,
                                const Any& year, const Any& methods, const Anys& fieldsAndCriteria) override;

    // Calc tells the language of its interface, in which LEDGER.CHECK and the headers of arrays are written.
    void SAL_CALL setLocale(const com::sun::star::lang::Locale& locale) override;
    com::sun::star::lang::Locale SAL_CALL getLocale() override;

    rtl::OUString SAL_CALL getImplementationName() override;
    sal_Bool SAL_CALL supportsService(const rtl::OUString& name) override;
    com::sun::star::uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override;

  private:
    Language language();

    std::mutex mutex_;
    com::sun::star::lang::Locale locale_;
};

}  // namespace outturn::calc
