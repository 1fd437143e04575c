#include "domain/budget/deviation.hpp"

#include <boost/multiprecision/cpp_int.hpp>

namespace outturn {

ExactAmount deviation(ExactAmount outturn, ExactAmount reference) {
    return outturn - reference;
}

Result<double> relativeDeviation(ExactAmount outturn, ExactAmount reference) {
    // Wide, so that a percentage has an answer also where the deviation itself is out of range.
    using Wide = boost::multiprecision::int128_t;
    if (reference == ExactAmount()) return Fault::DivisionByZero;
    const Wide difference = Wide(outturn.millionths()) - Wide(reference.millionths());
    return static_cast<double>(difference) / static_cast<double>(abs(Wide(reference.millionths())));
}

}  // namespace outturn
