#include "domain/forecast/dated_measures.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>

namespace outturn {

namespace {

__extension__ using Wide = __int128;

constexpr int kMonths = 12;
constexpr int kMillionthsPerOre = 10'000;

}  // namespace

ExactAmount effectUpTo(const DatedMeasure& measure, Month yearStart, int months) {
    const int before = std::max(0, measure.from - yearStart);
    const int active = std::max(0, months - before);
    const Wide amount = static_cast<Wide>(measure.yearly.millionths()) * active;
    constexpr Wide kDivisor = static_cast<Wide>(kMillionthsPerOre) * kMonths;
    const Wide half = amount < 0 ? -kDivisor / 2 : kDivisor / 2;
    const Wide ore = (amount + half) / kDivisor;
    return ExactAmount::fromMoney(Money::fromOre(static_cast<std::int64_t>(ore)));
}

ExactAmount effectIn(const DatedMeasure& measure, Month yearStart, Month month) {
    if (month < measure.from) return {};
    const int since = month - yearStart;
    const int years = since >= 0 ? since / kMonths : -((-since + kMonths - 1) / kMonths);
    const Month start = yearStart.plus(years * kMonths);
    const int place = month - start;
    return effectUpTo(measure, start, place + 1) - effectUpTo(measure, start, place);
}

}  // namespace outturn
