#include "domain/report/unit.hpp"

#include <algorithm>
#include <array>

namespace outturn {
namespace {

struct NamedUnit {
    Unit unit;
    TextView name;
    double kronor;
};

constexpr std::array kUnits = {
    NamedUnit{Unit::Kronor, u"kr", 1},
    NamedUnit{Unit::Thousands, u"tkr", 1'000},
    NamedUnit{Unit::Millions, u"mnkr", 1'000'000},
};

const NamedUnit& known(Unit unit) {
    return *std::find_if(kUnits.begin(), kUnits.end(),
                         [&](const NamedUnit& each) { return each.unit == unit; });
}

}  // namespace

std::optional<Unit> unitNamed(TextView name) {
    const Text wanted = folded(trimmed(name));
    const auto* found = std::find_if(kUnits.begin(), kUnits.end(),
                                     [&](const NamedUnit& each) { return each.name == wanted; });
    if (found == kUnits.end()) return std::nullopt;
    return found->unit;
}

TextView unitName(Unit unit) {
    return known(unit).name;
}

double kronorPer(Unit unit) {
    return known(unit).kronor;
}

}  // namespace outturn
