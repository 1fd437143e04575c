#include "domain/forecast/method.hpp"

#include <cstddef>

namespace outturn {

namespace {

struct Words {
    TextView english;
    TextView swedish;
};

// In the order of kForecastMethods.
constexpr std::array<Words, kForecastMethods.size()> kWords = {{
    {u"budget", u"budget"},
    {u"runrate", u"takt"},
    {u"remaining", u"resterande"},
    {u"share", u"andel"},
    {u"blend", u"blandad"},
    {u"auto", u"auto"},
    {u"combination", u"kombination"},
    {u"ses", u"ses"},
    {u"holt", u"holt"},
    {u"damped", u"dämpad"},
    {u"holt-winters", u"holt-winters"},
    {u"theta", u"theta"},
    {u"ets", u"ets"},
    {u"stl", u"stl"},
}};

}  // namespace

Result<ForecastMethod> forecastMethod(TextView name) {
    const Text key = folded(trimmed(name));
    for (std::size_t at = 0; at < kWords.size(); ++at) {
        if (key == kWords[at].english || key == kWords[at].swedish) return kForecastMethods[at];
    }
    return Fault::BadArgument;
}

TextView methodWord(ForecastMethod method, Language language) {
    const Words& words = kWords[static_cast<std::size_t>(method)];
    return language == Language::Swedish ? words.swedish : words.english;
}

bool isStatistical(ForecastMethod method) {
    return method >= ForecastMethod::Auto;
}

std::optional<ForecastMethod> insteadOf(ForecastMethod method) {
    switch (method) {
        case ForecastMethod::Budget:
        case ForecastMethod::RunRate:
            return std::nullopt;
        case ForecastMethod::Share:
            return ForecastMethod::Remaining;
        case ForecastMethod::Remaining:
        case ForecastMethod::Blend:
            return ForecastMethod::Budget;
        case ForecastMethod::Auto:
            return ForecastMethod::RunRate;
        default:
            return ForecastMethod::Auto;
    }
}

}  // namespace outturn
