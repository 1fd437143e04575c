// The forecasts over ledgers.
#include "calc/answer.hpp"
#include "calc/arguments.hpp"
#include "calc/forecast_arguments.hpp"
#include "calc/forecast_listing.hpp"
#include "calc/forecast_registry.hpp"
#include "calc/functions.hpp"
#include "calc/ledger_source.hpp"
#include "calc/year_arguments.hpp"

namespace outturn::calc {

namespace {

// The tables and the question that all four functions start from.
struct LedgerQuestion {
    std::shared_ptr<const LedgerForecasts> forecasts;
    ForecastQuestion question;
};

Result<LedgerQuestion> ledgerQuestion(const Document& document, const Range& ledger, const Any& budget,
                                      const Any& period, const Sequence<Any>& pairs) {
    OUTTURN_TRY(const auto index, ledgerIndex(document, ledger));
    OUTTURN_TRY(const auto budgetTable, budgetIndex(document, budget));
    OUTTURN_TRY(auto question, forecastQuestion(period, pairs, index->table(), dateOrigin(document)));
    return LedgerQuestion{ForecastRegistry::instance().of(index, budgetTable), std::move(question)};
}

}  // namespace

Any Functions::ledgerForecast(const Document& document, const Range& ledger, const Any& budget,
                              const Any& period, const Any& method, const Anys& fieldsAndCriteria) {
    return answer([&]() -> Result<Any> {
        OUTTURN_TRY(const auto chosen, ledgerMethod(method));
        OUTTURN_TRY(const auto asked, ledgerQuestion(document, ledger, budget, period, fieldsAndCriteria));
        return value(asked.forecasts->forecast(asked.question, chosen));
    });
}

Any Functions::ledgerBand(const Document& document, const Range& ledger, const Any& budget, const Any& period,
                          const Any& method, const Any& level, const Anys& fieldsAndCriteria) {
    return answer([&]() -> Result<Any> {
        OUTTURN_TRY(const auto chosen, ledgerMethod(method));
        OUTTURN_TRY(const double share, bandLevel(level));
        OUTTURN_TRY(const auto asked, ledgerQuestion(document, ledger, budget, period, fieldsAndCriteria));
        OUTTURN_TRY(const auto band, asked.forecasts->band(asked.question, chosen, share));
        return listBand(band);
    });
}

Any Functions::ledgerMethods(const Document& document, const Range& ledger, const Any& budget,
                             const Any& period, const Anys& fieldsAndCriteria) {
    return answer([&]() -> Result<Any> {
        OUTTURN_TRY(const auto asked, ledgerQuestion(document, ledger, budget, period, fieldsAndCriteria));
        OUTTURN_TRY(const auto answers, asked.forecasts->methods(asked.question));
        return listMethods(answers, language());
    });
}

Any Functions::ledgerAccuracy(const Document& document, const Range& ledger, const Any& budget,
                              const Any& year, const Any& methods, const Anys& fieldsAndCriteria) {
    return answer([&]() -> Result<Any> {
        OUTTURN_TRY(const auto chosen, calc::ledgerMethods(methods));
        OUTTURN_TRY(const auto asked, ledgerQuestion(document, ledger, budget, year, fieldsAndCriteria));
        // Measures are of the present year: what was said of closed ones knew nothing of them.
        OUTTURN_TRY(const auto months, asked.forecasts->accuracy(asked.question.period.first, chosen,
                                                                 asked.question.conditions));
        return listAccuracy(chosen, months, language());
    });
}

}  // namespace outturn::calc
