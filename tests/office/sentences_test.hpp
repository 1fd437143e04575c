#pragma once

#include <gtest/gtest.h>

#include "office/sentence_workbook.hpp"

namespace outturn::driver {

inline const Month kJanuary(2024, 1);
inline const Month kFebruary(2024, 2);

// Two lines and an activity; the outturn through February is the budget's, through January 200 better.
class Sentences : public testing::Test {
  protected:
    explicit Sentences(const SmallBooks& wanted = {}) : books(smallBooks(office(), wanted)) {
        books.wishes.period = kFebruary;
        books.wishes.unit = Unit::Kronor;
        books.wishes.previousReport = kJanuary;
    }

    SentenceWorkbook books;
};

class SentencesOfForecasts : public Sentences {
  protected:
    SentencesOfForecasts() : Sentences({.forecasts = true}) {}
};

}  // namespace outturn::driver
