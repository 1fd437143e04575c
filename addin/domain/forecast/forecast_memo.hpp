#pragma once

#include <cstddef>
#include <optional>

#include "domain/forecast/combination.hpp"
#include "domain/forecast/year_forecast.hpp"

namespace outturn {

// yearForecast(), remembered by what was asked: the series, the known months and the method, bit for bit. A
// report asks the same of its lines on every sheet and in every band, and a recalculation all over again. For
// the whole process, bounded, safe from several threads at once.
Result<double> rememberedForecast(const YearQuestion& question, ForecastMethod method);

// How much each member counts in `auto`, together 1; nothing where it answers without members (under two
// years before the present one). Remembered as well.
std::optional<MemberTotals> rememberedWeights(const YearQuestion& question);

// How many answers are remembered now, and the most that ever are.
std::size_t rememberedAnswers();
// Enough for what the largest sheet of closed years asks: ten methods of 160 leaves after 88 months.
constexpr std::size_t kMostRemembered = 600'000;
void forgetAnswers();

}  // namespace outturn
