#include "domain/forecast/forecast_memo.hpp"

#include <functional>
#include <mutex>

#include <unordered_map>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "domain/forecast/back_test.hpp"
#include "domain/forecast/prepared.hpp"
#include "domain/forecast/year_answer.hpp"

namespace outturn {

namespace {

// 128 bits: among as many answers as are kept, two questions of one fingerprint are as likely as one in
// 10^28.
struct Fingerprint {
    std::uint64_t low = 0;
    std::uint64_t high = 0;
    friend bool operator==(const Fingerprint&, const Fingerprint&) = default;
};

struct FingerprintHash {
    std::size_t operator()(const Fingerprint& print) const { return static_cast<std::size_t>(print.low); }
};

Fingerprint fingerprintOf(const YearQuestion& question, ForecastMethod method) {
    const auto seed = static_cast<XXH64_hash_t>(question.known) * 256 + static_cast<XXH64_hash_t>(method);
    const XXH128_hash_t hash =
        XXH3_128bits_withSeed(question.history.data(), question.history.size_bytes(), seed);
    return {hash.low64, hash.high64};
}

// Two generations: when the younger has grown to half of what may be kept, the older is dropped and takes its
// place, so that what is asked often stays.
template <class Answer>
class Memo {
  public:
    template <class Work>
    Answer of(const YearQuestion& question, ForecastMethod method, Work work) {
        const Fingerprint print = fingerprintOf(question, method);
        if (auto known = find(print)) return *known;
        // Outside the lock: two threads that ask the same at once find the same.
        Answer answer = work();
        const std::lock_guard lock(mutex_);
        keep(print, answer);
        return answer;
    }

    // What was found beside another answer.
    void remember(const YearQuestion& question, ForecastMethod method, const Answer& answer) {
        const Fingerprint print = fingerprintOf(question, method);
        const std::lock_guard lock(mutex_);
        keep(print, answer);
    }

    std::size_t size() {
        const std::lock_guard lock(mutex_);
        return young_.size() + old_.size();
    }

    void forget() {
        const std::lock_guard lock(mutex_);
        young_.clear();
        old_.clear();
    }

  private:
    using Answers = std::unordered_map<Fingerprint, Answer, FingerprintHash>;

    std::optional<Answer> find(const Fingerprint& print) {
        const std::lock_guard lock(mutex_);
        if (const auto found = young_.find(print); found != young_.end()) return found->second;
        const auto found = old_.find(print);
        if (found == old_.end()) return std::nullopt;
        Answer answer = found->second;
        old_.erase(found);
        keep(print, answer);
        return answer;
    }

    void keep(const Fingerprint& print, const Answer& answer) {
        if (young_.size() >= kMostRemembered / 4) {
            old_ = std::move(young_);
            young_.clear();
        }
        young_.emplace(print, answer);
    }

    std::mutex mutex_;
    Answers young_;
    Answers old_;
};

// Never destroyed: a thread may still ask when the process ends.
Memo<Result<double>>& forecasts() {
    static auto* const memo = new Memo<Result<double>>;
    return *memo;
}

using Weights = std::optional<MemberTotals>;

Memo<Weights>& weights() {
    static auto* const memo = new Memo<Weights>;
    return *memo;
}

Weights weightsOf(const YearQuestion& question) {
    const auto history = prepared(question.history, question.known);
    if (!history || question.known >= kSeasonMonths) return std::nullopt;
    const SeriesView months = history.value().months;
    if (months.size() < 2 * kSeasonMonths + question.known) return std::nullopt;
    WeightedMembers members;
    for (const PastYear& year : pastYears(months, question.known))
        members.learn(memberTotals(year.history, question.known), year.actual);
    MemberTotals weights = members.weights();
    const double all = sumOf(weights);
    for (double& weight : weights) weight /= all;
    return weights;
}

}  // namespace

Result<double> rememberedForecast(const YearQuestion& question, ForecastMethod method) {
    return forecasts().of(question, method, [&] {
        if (!isCombined(method)) return yearForecast(question, method);
        const auto [byAuto, byCombination] = combinedForecasts(question);
        const bool isAuto = method == ForecastMethod::Auto;
        forecasts().remember(question, isAuto ? ForecastMethod::Combination : ForecastMethod::Auto,
                             isAuto ? byCombination : byAuto);
        return isAuto ? byAuto : byCombination;
    });
}

std::optional<MemberTotals> rememberedWeights(const YearQuestion& question) {
    return weights().of(question, ForecastMethod::Auto, [&] { return weightsOf(question); });
}

std::size_t rememberedAnswers() {
    return forecasts().size() + weights().size();
}

void forgetAnswers() {
    forecasts().forget();
    weights().forget();
}

}  // namespace outturn
