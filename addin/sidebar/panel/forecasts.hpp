#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "domain/forecast/round_proposal.hpp"
#include "sheet/tables/survey.hpp"
#include "sidebar/background_work.hpp"

namespace outturn::sidebar {

using MethodAnswers = Result<std::vector<MethodAnswer>>;  // in the ledger's sign
using RoundAnswer = std::variant<std::vector<ProposedAmount>, RoundFault>;

// What the methods say of the lines of a report, and what a round would be: reckoned on a thread of its own
// and known by everything it was reckoned from, so that an answer that comes late is never taken for one to
// another question.
class PanelForecasts {
  public:
    PanelForecasts();
    ~PanelForecasts();
    PanelForecasts(const PanelForecasts&) = delete;
    PanelForecasts& operator=(const PanelForecasts&) = delete;

    // What is to be forecast now. Work on something else is stopped.
    void take(const sheet::Findings& findings, Round round);
    // There is nothing to forecast (any more).
    void drop();
    // The same, and waits until no thread is left.
    void finish();
    [[nodiscard]] const std::optional<Round>& round() const { return round_; }

    // The line whose methods are looked at; the same one by its name when the lines change.
    void chooseLine(std::size_t line);
    [[nodiscard]] std::size_t line() const { return line_; }
    // Null: not known (yet).
    [[nodiscard]] const MethodAnswers* methods() const;
    // False where it is known that it cannot forecast the line.
    [[nodiscard]] bool canForecast(ForecastMethod method) const;

    // Goes on with what is wanted and not known: a round that was asked for, else the line's methods.
    void work();
    // Whoever waits has had enough; nothing is begun until it is asked for again.
    void stop();
    void goOn() { stopped_ = false; }
    [[nodiscard]] bool stopped() const { return stopped_; }
    [[nodiscard]] bool working() const { return work_ != nullptr; }
    [[nodiscard]] int thousandths() const { return work_ ? work_->thousandths() : 0; }
    // Takes what is done; true where something was.
    bool collect();

    void askForRound();
    [[nodiscard]] bool roundAsked() const { return roundAsked_; }
    // Once it is known; it is no longer asked for then.
    std::optional<RoundAnswer> takeRound();

  private:
    struct Done;  // where the thread puts its answer
    [[nodiscard]] std::string lineKey(std::size_t line) const;
    [[nodiscard]] std::string roundKey() const;
    void end();
    void begin(std::string key, std::function<void(Done&, outturn::Progress&)> work);

    std::shared_ptr<const LedgerIndex> ledger_;
    std::shared_ptr<const LedgerIndex> budget_;
    std::optional<Round> round_;
    std::size_t line_ = 0;
    bool stopped_ = false;
    bool roundAsked_ = false;

    std::string tables_;  // what was read, and the month: with another the answers are let go
    std::map<std::string, MethodAnswers> methods_;
    std::optional<std::pair<std::string, RoundAnswer>> proposal_;

    std::string wanted_;  // the key of what is being worked on
    std::shared_ptr<Done> done_;
    std::unique_ptr<BackgroundWork> work_;
    std::vector<std::unique_ptr<BackgroundWork>> ending_;  // cancelled, and soon at their end
};

}  // namespace outturn::sidebar
