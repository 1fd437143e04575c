#include "calc/functions.hpp"

#include "calc/answer.hpp"
#include "calc/arguments.hpp"
#include "calc/ledger_listing.hpp"
#include "calc/ledger_registry.hpp"
#include "calc/ledger_source.hpp"
#include "calc/results.hpp"
#include "calc/strings.hpp"
#include "calc/year_arguments.hpp"
#include "domain/budget/deviation.hpp"
#include "domain/budget/spreading.hpp"

namespace outturn::calc {

namespace {

using com::sun::star::lang::Locale;
using rtl::OUString;

Result<Money> money(const Any& any) {
    OUTTURN_TRY(const double kronor, number(any));
    const auto rounded = Money::fromKronor(kronor);
    if (!rounded) return Fault::OutOfRange;
    return *rounded;
}

// How many months of the fiscal year: 2, 202402, a date, "202307..202402" (from July: eight), 2024 (all).
Result<int> monthsOfYear(const Any& any) {
    if (const auto month = number(any); month && month.value() >= 1 && month.value() <= 12) {
        if (month.value() != static_cast<int>(month.value())) return Fault::BadArgument;
        return static_cast<int>(month.value());
    }
    OUTTURN_TRY(const auto range, period(any, {}));
    return range.length();
}

Result<std::vector<double>> weights(const Any& profile) {
    constexpr std::size_t kMonths = 12;
    if (omitted(profile)) return std::vector<double>(kMonths, 0.0);
    OUTTURN_TRY(auto given, numbers(profile));
    // numbers() leaves out empty cells at the end; a range of twelve cells is what counts.
    Sequence<Sequence<Any>> cells;
    std::size_t size = 1;
    if (profile >>= cells) {
        size = static_cast<std::size_t>(cells.getLength()) * static_cast<std::size_t>(cells[0].getLength());
    }
    if (size != kMonths) return Fault::BadArgument;
    given.resize(kMonths);
    return given;
}

Result<bool> inPercent(const Any& mode) {
    if (omitted(mode)) return false;
    OUTTURN_TRY(const auto name, text(mode));
    const Text wanted = folded(trimmed(name));
    if (wanted.empty() || wanted == u"amount" || wanted == u"belopp") return false;
    if (wanted == u"percent" || wanted == u"procent") return true;
    return Fault::BadArgument;
}

}  // namespace

Any Functions::periodBudget(const Any& annual, const Any& period, const Any& profile) {
    return answer([&]() -> Result<Any> {
        OUTTURN_TRY(const auto year, money(annual));
        OUTTURN_TRY(const auto months, monthsOfYear(period));
        OUTTURN_TRY(const auto key, weights(profile));
        return value(outturn::periodBudget(year, months, key));
    });
}

Any Functions::deviation(const Any& outturn, const Any& reference, const Any& mode) {
    return answer([&]() -> Result<Any> {
        OUTTURN_TRY(const auto booked, amount(outturn));
        OUTTURN_TRY(const auto compared, amount(reference));
        OUTTURN_TRY(const bool percent, inPercent(mode));
        if (percent) return value(relativeDeviation(booked, compared));
        return value(outturn::deviation(booked, compared));
    });
}

Any Functions::forecast(const Any& outturn, const Any& budget, const Any& method, const Any& history,
                        const Any& adjustment) {
    return answer([&]() -> Result<Any> {
        OUTTURN_TRY(const auto year, yearSoFar(outturn, budget, history, adjustment));
        OUTTURN_TRY(const auto chosen, yearMethod(method, year));
        return value(fullYearForecast(year, chosen));
    });
}

Any Functions::forecastBand(const Any& outturn, const Any& budget, const Any& method, const Any& history,
                            const Any& adjustment, const Any& level) {
    return answer([&]() -> Result<Any> {
        OUTTURN_TRY(const auto year, yearSoFar(outturn, budget, history, adjustment));
        OUTTURN_TRY(const auto chosen, yearMethod(method, year));
        OUTTURN_TRY(const double probability, bandLevel(level));
        OUTTURN_TRY(const auto band, fullYearBand(year, chosen, probability));
        return matrix({{value(band.lower), value(band.point), value(band.upper)}});
    });
}

Any Functions::ledger(const Document& document, const Range& table, const Any& keys) {
    return answer([&]() -> Result<Any> {
        OUTTURN_TRY(const auto index, buildLedger(document, table, keys));
        if (!index->table().usable) return Fault::BadTable;
        return value(LedgerRegistry::handle(index->table()));
    });
}

Any Functions::ledgerSum(const Document& document, const Range& ledger, const Any& period,
                         const Anys& fieldsAndCriteria) {
    return answer([&]() -> Result<Any> {
        OUTTURN_TRY(const auto index, ledgerIndex(document, ledger));
        OUTTURN_TRY(const auto months, calc::period(period, dateOrigin(document)));
        OUTTURN_TRY(const auto wanted, conditions(fieldsAndCriteria));
        return value(index->sum(months, wanted));
    });
}

Any Functions::ledgerRows(const Document& document, const Range& ledger, const Any& period,
                          const Anys& fieldsAndCriteria) {
    return answer([&]() -> Result<Any> {
        OUTTURN_TRY(const auto index, ledgerIndex(document, ledger));
        OUTTURN_TRY(const auto months, calc::period(period, dateOrigin(document)));
        OUTTURN_TRY(const auto wanted, conditions(fieldsAndCriteria));
        OUTTURN_TRY(const auto rows, index->rows(months, wanted));
        return listRows(index->table(), rows);
    });
}

Any Functions::ledgerCheck(const Document& document, const Range& ledger, const Any& lines) {
    return answer([&]() -> Result<Any> {
        OUTTURN_TRY(const auto index, ledgerToCheck(document, ledger));
        Sequence<Sequence<Any>> lineCells;
        lines >>= lineCells;
        return listProblems(index->table(), cells(lineCells), language());
    });
}

Language Functions::language() {
    return getLocale().Language == "sv" ? Language::Swedish : Language::English;
}

void Functions::setLocale(const Locale& locale) {
    const std::lock_guard lock(mutex_);
    locale_ = locale;
}

Locale Functions::getLocale() {
    const std::lock_guard lock(mutex_);
    return locale_;
}

OUString Functions::getImplementationName() {
    return "org.outturn.FunctionsImplementation";
}

sal_Bool Functions::supportsService(const OUString& name) {
    return name == "org.outturn.Functions" || name == "com.sun.star.sheet.AddIn";
}

com::sun::star::uno::Sequence<OUString> Functions::getSupportedServiceNames() {
    com::sun::star::uno::Sequence<OUString> names(2);
    names.getArray()[0] = "org.outturn.Functions";
    names.getArray()[1] = "com.sun.star.sheet.AddIn";
    return names;
}

}  // namespace outturn::calc
