#include "domain/exports/asking.hpp"

#include <algorithm>

namespace outturn::exports {

std::optional<Text> answerTo(Question question, const Answers& answers, Understood& understood,
                             const std::function<bool(const Text&)>& accepts) {
    const auto found = answers.find(question.key);
    if (found == answers.end()) {
        understood.questions.push_back(std::move(question));
        return std::nullopt;
    }
    question.given = found->second;
    const bool isOwn = std::any_of(question.answers.begin(), question.answers.end(),
                                   [&](const Answer& each) { return each.word == question.given; });
    if (isOwn || (accepts && accepts(question.given))) {
        understood.answered.push_back(std::move(question));
        return found->second;
    }
    question.refused = true;
    understood.questions.push_back(std::move(question));
    return std::nullopt;
}

}  // namespace outturn::exports
