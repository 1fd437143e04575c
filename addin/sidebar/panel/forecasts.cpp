#include "sidebar/panel/forecasts.hpp"

#include <algorithm>
#include <utility>

namespace outturn::sidebar {

namespace {

void add(std::string& key, TextView part) {
    key += toUtf8(part);
    key += '\n';
}

void add(std::string& key, std::int64_t number) {
    key += std::to_string(number);
    key += '\n';
}

void add(std::string& key, const LineToForecast& line) {
    add(key, line.accounts);
    for (const DatedMeasure& measure : line.measures) {
        add(key, measure.from.code());
        add(key, measure.yearly.millionths());
        add(key, measure.activity);
    }
}

std::string fingerprint(const std::shared_ptr<const LedgerIndex>& index) {
    return index ? index->table().fingerprint : std::string("none");
}

}  // namespace

struct PanelForecasts::Done {
    std::optional<MethodAnswers> methods;
    std::optional<RoundAnswer> round;
};

PanelForecasts::PanelForecasts() = default;
PanelForecasts::~PanelForecasts() = default;

void PanelForecasts::take(const sheet::Findings& findings, Round round) {
    ledger_ = findings.ledger;
    budget_ = findings.budget;
    const Text chosen = round_ && line_ < round_->lines.size() ? round_->lines[line_].name : Text();
    round_ = std::move(round);
    const auto same = std::find_if(round_->lines.begin(), round_->lines.end(),
                                   [&](const LineToForecast& line) { return line.name == chosen; });
    if (same != round_->lines.end()) {
        line_ = static_cast<std::size_t>(same - round_->lines.begin());
    } else if (chosen.empty() || line_ >= round_->lines.size()) {
        // What is spent on most is what a forecast is about.
        line_ = std::min(round_->largestCost, round_->lines.size() - 1);
    }
    std::string tables = fingerprint(ledger_) + fingerprint(budget_) + "\n";
    add(tables, round_->month.code());
    add(tables, round_->accountField);
    add(tables, round_->activityField);
    if (std::exchange(tables_, tables) == tables) return;
    methods_.clear();
    proposal_.reset();
    stopped_ = false;
}

void PanelForecasts::drop() {
    end();
    ledger_.reset();
    budget_.reset();
    round_.reset();
    tables_.clear();
    methods_.clear();
    proposal_.reset();
    roundAsked_ = false;
    stopped_ = false;
}

void PanelForecasts::finish() {
    drop();
    ending_.clear();
}

void PanelForecasts::chooseLine(std::size_t line) {
    if (!round_ || line >= round_->lines.size()) return;
    line_ = line;
    stopped_ = false;
}

const MethodAnswers* PanelForecasts::methods() const {
    if (!round_) return nullptr;
    const auto found = methods_.find(lineKey(line_));
    return found == methods_.end() ? nullptr : &found->second;
}

bool PanelForecasts::canForecast(ForecastMethod method) const {
    const MethodAnswers* const known = methods();
    if (known == nullptr || !*known) return true;
    const auto& answers = known->value();
    return std::none_of(answers.begin(), answers.end(), [&](const MethodAnswer& answer) {
        return answer.method == method && !answer.forecast;
    });
}

std::string PanelForecasts::lineKey(std::size_t line) const {
    std::string key = "line\n" + tables_;
    add(key, round_->lines[line]);
    return key;
}

std::string PanelForecasts::roundKey() const {
    std::string key = "round\n" + tables_;
    add(key, static_cast<std::int64_t>(round_->ledgerSign));
    for (const LineToForecast& line : round_->lines) {
        add(key, line.name);
        add(key, line);
        add(key, methodWord(line.method));
    }
    for (const Text& activity : round_->activities) add(key, activity);
    return key;
}

void PanelForecasts::work() {
    const bool toDo = round_ && ledger_ && !round_->lines.empty() && !stopped_;
    if (toDo && roundAsked_) {
        std::string key = roundKey();
        if (proposal_ && proposal_->first == key) return end();
        begin(std::move(key),
              [ledger = ledger_, budget = budget_, round = *round_](Done& done, outturn::Progress& progress) {
                  const LedgerForecasts forecasts(ledger, budget);
                  done.round = proposeRound(forecasts, ledger->table(), budget ? &budget->table() : nullptr,
                                            round, &progress);
              });
    } else if (toDo && methods() == nullptr) {
        begin(lineKey(line_), [ledger = ledger_, budget = budget_, question = questionOf(*round_, line_)](
                                  Done& done, outturn::Progress& progress) {
            done.methods = LedgerForecasts(ledger, budget).methods(question, &progress);
        });
    } else {
        end();
    }
}

void PanelForecasts::begin(std::string key, std::function<void(Done&, outturn::Progress&)> work) {
    if (work_ && wanted_ == key) return;
    end();
    wanted_ = std::move(key);
    done_ = std::make_shared<Done>();
    work_ = std::make_unique<BackgroundWork>(
        [done = done_, work = std::move(work)](outturn::Progress& progress) { work(*done, progress); });
}

void PanelForecasts::end() {
    std::erase_if(ending_, [](const auto& work) { return work->finished(); });
    if (!work_) return;
    work_->cancel();
    ending_.push_back(std::move(work_));
    done_.reset();
}

void PanelForecasts::stop() {
    end();
    stopped_ = true;
    roundAsked_ = false;
}

bool PanelForecasts::collect() {
    if (!work_ || !work_->finished()) return false;
    const bool whole = !work_->cancelled();
    if (whole && done_->methods) methods_.insert_or_assign(wanted_, std::move(*done_->methods));
    if (whole && done_->round) proposal_.emplace(wanted_, std::move(*done_->round));
    // It broke off: again and again would be no better.
    if (!done_->methods && !done_->round) stopped_ = true;
    work_.reset();
    done_.reset();
    return true;
}

void PanelForecasts::askForRound() {
    roundAsked_ = true;
    stopped_ = false;
}

std::optional<RoundAnswer> PanelForecasts::takeRound() {
    if (!roundAsked_ || !round_ || !proposal_ || proposal_->first != roundKey()) return std::nullopt;
    roundAsked_ = false;
    return proposal_->second;
}

}  // namespace outturn::sidebar
