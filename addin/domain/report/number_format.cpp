#include "domain/report/number_format.hpp"

namespace outturn::report {

namespace {

// Half a unit: from here the figure does not round to 0.
TextView half(Unit unit) {
    switch (unit) {
        case Unit::Kronor: return u"0.5";
        case Unit::Thousands: return u"500";
        case Unit::Millions: return u"500000";
    }
    return u"0.5";
}

TextView digits(Unit unit) {
    switch (unit) {
        case Unit::Kronor: return u"#,##0";
        case Unit::Thousands: return u"#,##0,";
        case Unit::Millions: return u"#,##0,,";
    }
    return u"#,##0";
}

TextView written(Asterisk asterisk) {
    switch (asterisk) {
        case Asterisk::None: return u"";
        case Asterisk::Room: return u"_*";
        case Asterisk::Shown: return u"\"*\"";
    }
    return u"";
}

}  // namespace

Text numberFormat(Unit unit, Signs signs, Asterisk asterisk) {
    const Text figure = Text(digits(unit)) + Text(written(asterisk));
    const Text plus = signs == Signs::PlusAndMinus ? u"+" : u"";
    // LibreOffice writes the sign itself unless the section of the negative numbers is the last, "all others".
    return u"[>=" + Text(half(unit)) + u"]" + plus + figure + u";[>-" + Text(half(unit)) + u"]\"0\"" +
           Text(written(asterisk)) + u";\u2212" + figure;
}

Text periodFormat(Unit unit) {
    return u"0000\"-\"00\"\u00A0·\u00A0" + Text(unitName(unit)) + u"\"";
}

}  // namespace outturn::report
