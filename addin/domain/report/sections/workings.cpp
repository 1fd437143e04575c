#include <algorithm>
#include <cmath>
#include <iomanip>
#include <locale>
#include <sstream>

#include "domain/report/plan.hpp"
#include "domain/report/sections/sections.hpp"

namespace outturn::report {

namespace {

constexpr TextView kWorkings = u"workings";
constexpr Slot kLimitAmount = Slot::Period1;
constexpr Slot kLimitShare = Slot::Period2;
constexpr Slot kPreviousMonth = Slot::Period3;

// With as many decimals as it needs, three at most.
Text decimal(double number, bool swedish) {
    constexpr double kThousandths = 1000;
    const double rounded = std::round(number * kThousandths) / kThousandths;
    std::ostringstream written;
    written.imbue(std::locale::classic());
    constexpr int kDigits = 12;
    written << std::setprecision(kDigits) << rounded;
    Text text = fromUtf8(written.str());
    if (swedish) std::replace(text.begin(), text.end(), u'.', u',');
    return text;
}

void workings(RowPlan& row, const Laid& laid) {
    const Wishes& wishes = laid.wishes;
    row.hide(kLimitAmount, wishes.limitAmount.value_or(0));
    row.hide(kLimitShare, wishes.limitShare.value_or(0));
    row.hide(kPreviousMonth,
             wishes.previousReport ? static_cast<double>(wishes.previousReport->code()) : 0.0);
}

}  // namespace

Text Laid::isMaterial(const Text& deviation, const Text& budget) const {
    if (!wishes.limitAmount && !wishes.limitShare) return u"FALSE()";
    const Text size = u"ABS(ROUND(" + deviation + u";2))";
    // AND looks at all it is given: of a "–" there is no size to ask for.
    return u"IF(ISNUMBER(" + deviation + u");AND(" + size + u">0;" + size + u">=" +
           places.absoluteCell(kLimitAmount, Text(kWorkings)) + u";" + size + u">=" +
           places.absoluteCell(kLimitShare, Text(kWorkings)) + u"*ABS(N(" + budget + u")));FALSE())";
}

Text Laid::materialSign(const Text& deviation, const Text& material) const {
    if (!hasLimits()) return {};
    return u"&IF(" + material + u";IF(" + deviation + u">0;\"\u00A0▲\";\"\u00A0▼\");\"\")";
}

TextView withoutSign(TextView label) {
    const TextView end = label.substr(label.size() < 2 ? 0 : label.size() - 2);
    return end == u"\u00A0▲" || end == u"\u00A0▼" ? label.substr(0, label.size() - 2) : label;
}

Text Laid::limits() const {
    const bool swedish = wishes.language == Language::Swedish;
    const auto amount = [&] {
        return decimal(*wishes.limitAmount / kronorPer(wishes.unit), swedish) + u"\u00A0" +
               Text(unitName(wishes.unit));
    };
    const auto share = [&] {
        constexpr double kPercent = 100;
        return decimal(*wishes.limitShare * kPercent, swedish) + (swedish ? u"\u00A0%" : u"%");
    };
    if (!wishes.limitShare) return amount();
    if (!wishes.limitAmount) return share();
    return text(TextId::ReportLimitBoth, wishes.language, {amount(), share()});
}

Text Laid::previousMonth() const {
    return places.absoluteCell(kPreviousMonth, Text(kWorkings));
}

void addWorkings(RowList& rows) {
    rows.add(Text(kWorkings), Role::Hidden, workings);
}

}  // namespace outturn::report
