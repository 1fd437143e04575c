#include "domain/report/measure_effect.hpp"

#include <string>

namespace outturn::report {

Text measureEffect(const MeasureSource& measure, const Text& period, const Text& month) {
    // Months of the year before its start: none where it began in an earlier year.
    const Text before = u"MAX(0;" + measure.fromCell + u"-INT(" + period + u"/100)*100-1)";
    return u"ROUND(" + measure.amountCell + u"*MAX(0;" + month + u"-" + before + u")/12;2)";
}

Text measureEffectToCome(const MeasureSource& measure, const Text& period) {
    return measureEffect(measure, period, u"12") + u"-" +
           measureEffect(measure, period, u"MOD(" + period + u";100)");
}

Text measureEffectRow(std::size_t index) {
    return u"effect:" + fromUtf8(std::to_string(index + 1));
}

Text riskMeanRow(std::size_t index) {
    return u"risk-mean:" + fromUtf8(std::to_string(index + 1));
}

}  // namespace outturn::report
