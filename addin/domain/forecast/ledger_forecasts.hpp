#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "domain/forecast/dated_measures.hpp"
#include "domain/forecast/kept_answers.hpp"
#include "domain/forecast/leaf_forecast.hpp"
#include "domain/forecast/ledger_questions.hpp"
#include "domain/forecast/method.hpp"
#include "domain/forecast/year_forecast.hpp"
#include "domain/money.hpp"
#include "domain/parallel.hpp"
#include "domain/period.hpp"
#include "domain/result.hpp"
#include "domain/table/ledger_index.hpp"

namespace outturn {

struct ForecastQuestion {
    PeriodRange period;  // the months known of the year that begins with it
    std::vector<Condition> conditions;
    std::vector<DatedMeasure> measures;
};

// One method of those side by side. What does not exist is not there.
struct MethodAnswer {
    ForecastMethod method = ForecastMethod::Budget;
    std::optional<double> forecast;
    std::optional<double> lower;  // 80 %
    std::optional<double> upper;
    std::optional<double> meanError;  // mean |outturn − forecast| of closed years after as many months
    std::optional<double> bias;  // mean outturn − forecast: plus where the years ended better than said
    std::optional<double> errorShare;  // meanError over the years' mean |outturn|
    // How many closed years it could be tested on; those in which the row did not exist yet tell nothing.
    std::size_t years = 0;
    std::optional<double> weight;  // its share of Auto, the leaves weighed by their size
};

// What was said after a month of a closed year, and how the year ended. A year in which the row did not exist
// – nothing booked and, where a method asks for the budget, nothing budgeted – has neither: that nobody
// missed it is no merit of any method.
struct AccuracyMonth {
    Month month;
    std::optional<ExactAmount> outturn;
    std::vector<std::optional<ExactAmount>> said;  // by the methods asked for
};

// Full-year forecasts from a ledger and a budget: leaves (report line × activity) are forecast from the
// ledger's own history and summed, in the ledger's own sign. Safe to ask from several threads at once; the
// same question gets the same answer, bit for bit; what was found of closed years is kept. Faults as
// LedgerIndex::sum() has them; Fault::BadArgument for a period of more than twelve months;
// Fault::NotAvailable where there is too little to go by.
class LedgerForecasts {
  public:
    // budget: may be null; then Budget has no answer and Blend is Auto.
    explicit LedgerForecasts(std::shared_ptr<const LedgerIndex> ledger,
                             std::shared_ptr<const LedgerIndex> budget = nullptr);

    Result<ExactAmount> forecast(const ForecastQuestion& question, ForecastMethod method) const;

    // Where the year will end with the probability `level`: from what the method said of the whole row in
    // closed years after as many months, and from the noise of the row's own months (see yearBand()). Errors
    // are measured by the size of the leaves, not by that of their net.
    Result<YearBand> band(const ForecastQuestion& question, ForecastMethod method, double level) const;

    // Every method side by side, in their order; the leaves on all cores. Fault::NotAvailable where it was
    // cancelled.
    Result<std::vector<MethodAnswer>> methods(const ForecastQuestion& question,
                                              Progress* progress = nullptr) const;

    // What each of the methods said after the months 1 to 11 of the years closed before the one that begins
    // with yearStart, oldest first; at most the eight latest. As methods() otherwise.
    Result<std::vector<AccuracyMonth>> accuracy(Month yearStart, std::span<const ForecastMethod> methods,
                                                std::span<const Condition> conditions,
                                                Progress* progress = nullptr) const;

  private:
    // A question with its leaves and measures where they belong.
    struct Present {
        Asked asked;
        std::vector<LeafMeasure> measures;
        Standing standing;
    };
    Result<Present> present(const ForecastQuestion& question, BudgetUse use) const;
    Result<ExactAmount> said(const Asked& asked, const Standing& standing, ForecastMethod method) const;
    [[nodiscard]] std::vector<ClosedYear> closedYears(const Present& present) const;
    Result<YearBand> bandOf(const Present& present, const std::vector<ClosedYear>& years,
                            ForecastMethod method, double level) const;
    [[nodiscard]] MethodAnswer methodAnswer(const Present& present, const std::vector<ClosedYear>& years,
                                            ForecastMethod method) const;
    Result<Asked> askedOfYear(Month yearStart, std::span<const Condition> conditions, bool wantsBudget) const;

    Result<std::vector<MethodAnswer>> findMethods(const ForecastQuestion& question, Progress* progress) const;
    Result<std::vector<AccuracyMonth>> findAccuracy(Month yearStart, std::span<const ForecastMethod> methods,
                                                    std::span<const Condition> conditions,
                                                    Progress* progress) const;

    static constexpr std::size_t kMostKept = 2000;
    LedgerQuestions questions_;
    mutable KeptAnswers<std::vector<MethodAnswer>> methods_{kMostKept};
    mutable KeptAnswers<std::vector<AccuracyMonth>> accuracy_{kMostKept};
};

}  // namespace outturn
