#pragma once

#include <mutex>
#include <utility>

#include <unordered_map>

#include "domain/result.hpp"
#include "domain/text.hpp"

namespace outturn {

// Answers by the name of their question. Past a number of them, all are dropped. What is a fault or left the
// range of money is asked for anew each time. Safe from several threads at once.
template <class Answer>
class KeptAnswers {
  public:
    explicit KeptAnswers(std::size_t most) : most_(most) {}

    template <class Work>
    Result<Answer> of(const Text& question, Work work) {
        {
            const std::lock_guard lock(mutex_);
            if (const auto kept = answers_.find(question); kept != answers_.end()) return kept->second;
        }
        // Outside the lock: two threads that ask the same at once find the same.
        Result<Answer> answer = work();
        if (!answer) return answer;
        const std::lock_guard lock(mutex_);
        if (answers_.size() >= most_) answers_.clear();
        answers_.emplace(question, answer.value());
        return answer;
    }

  private:
    std::size_t most_;
    std::mutex mutex_;
    std::unordered_map<Text, Answer> answers_;
};

}  // namespace outturn
