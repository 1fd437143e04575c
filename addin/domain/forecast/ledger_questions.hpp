#pragma once

#include <memory>
#include <mutex>
#include <span>
#include <vector>

#include <unordered_map>

#include "domain/forecast/blend.hpp"
#include "domain/forecast/leaf_series.hpp"
#include "domain/forecast/standing.hpp"
#include "domain/result.hpp"

namespace outturn {

// Which of the budget's rows a method looks at.
enum class BudgetUse { None, Row, WholeLine };

// A question's rows, and what identifies its lines.
struct Asked {
    LeafConditions conditions;
    AskedRows rows;
    Text lines;
};

// A closed year as it stood after some months of it, and how it ended.
struct ClosedYear {
    Standing standing;
    ExactAmount outturn;
};

// A ledger and its budget, asked for what forecasts are made of. Safe to ask from several threads at once.
class LedgerQuestions {
  public:
    // budget: may be null.
    LedgerQuestions(std::shared_ptr<const LedgerIndex> ledger, std::shared_ptr<const LedgerIndex> budget);

    [[nodiscard]] bool hasBudget() const { return budget_ != nullptr; }

    // The rows that meet the conditions, of the ledger up to the end of the period and of the budget's year.
    // Faults as LedgerIndex::sum() has them. Fault::BadArgument: a period of more than a year.
    Result<Asked> ask(std::span<const Condition> conditions, PeriodRange period, BudgetUse use) const;

    // The earlier years that the ledger holds from their first month to their last, at most the eight latest,
    // oldest first; each by its first month.
    [[nodiscard]] std::vector<Month> closedYears(const Asked& asked, Month yearStart) const;

    // After as many months of it as the period has, without the measures.
    [[nodiscard]] ClosedYear closedYear(const Asked& asked, PeriodRange period,
                                        std::span<const LeafMeasure> measures) const;
    // How it ended, without the measures.
    [[nodiscard]] ExactAmount outturn(const Asked& asked, Month yearStart,
                                      std::span<const LeafMeasure> measures) const;

    // What goes into Blend for each of the question's lines, learnt from the years closed before the
    // period's: of the whole line, so that its activities' forecasts add up to its own.
    Result<BlendShares> blendShares(const Asked& asked, PeriodRange period) const;

  private:
    [[nodiscard]] bool isBudgetTurned() const;
    Result<BlendShares> learnt(const Asked& asked, PeriodRange period) const;

    std::unique_ptr<LeafSeries> ledger_;
    std::unique_ptr<LeafSeries> budget_;
    bool isBudgetTurned_ = false;
    bool isBudgetByLeaf_ = false;
    mutable std::mutex mutex_;
    mutable std::unordered_map<Text, BlendShares> shares_;  // by lines and period
};

}  // namespace outturn
