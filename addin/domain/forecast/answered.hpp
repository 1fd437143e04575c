#pragma once

#include "domain/money.hpp"
#include "domain/result.hpp"

namespace outturn {

// Runs a question; amounts that leave the range of money are a fault like others.
template <class Question>
auto answered(Question question) -> decltype(question()) {
    try {
        return question();
    } catch (const MoneyOverflow&) {
        return Fault::OutOfRange;
    }
}

}  // namespace outturn
