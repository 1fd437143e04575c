#pragma once

#include <functional>
#include <optional>

#include "domain/exports/understood.hpp"

namespace outturn::exports {

// What was answered: one of the question's own words, or one that `accepts` takes. Nothing where there is no
// such answer; the question is then asked in `understood`.
std::optional<Text> answerTo(Question question, const Answers& answers, Understood& understood,
                             const std::function<bool(const Text&)>& accepts = {});

}  // namespace outturn::exports
