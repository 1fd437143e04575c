#include "domain/report/number_format.hpp"

namespace outturn::report {

namespace {

TextView written(Asterisk asterisk) {
    switch (asterisk) {
        case Asterisk::None:
            return u"";
        case Asterisk::Room:
            return u"_*";
        case Asterisk::Shown:
            return u"\"*\"";
    }
    return u"";
}

// LibreOffice adds a minus of its own in the first section, but not where the figure then shows 0; in later
// ones that leave out the positive numbers it does not.
Text millions(Signs signs, const Text& end) {
    const Text parted = u"#\u202F##0,," + end;
    Text plain = u"0,," + end;
    switch (signs) {
        case Signs::Minus:
            return u"[>-500000]" + parted + u";[>-999500000]\u2212" + plain + u";\u2212" + parted;
        case Signs::PlusAndMinus:
            return u"[>=500000]+" + plain + u";[>-500000]\"0\"" + end + u";\u2212" + plain;
    }
    return plain;
}

// half: from here a figure does not round to 0.
Text upToThousands(const Text& digits, const Text& half, Signs signs, const Text& end) {
    const Text plus = signs == Signs::Minus ? u"" : u"+";
    return u"[>=" + half + u"]" + plus + digits + end + u";[>-" + half + u"]\"0\"" + end + u";\u2212" +
           digits + end;
}

}  // namespace

NumberFormat numberFormat(Unit unit, Signs signs, Asterisk asterisk) {
    const Text end(written(asterisk));
    switch (unit) {
        case Unit::Kronor:
            return {upToThousands(u"#,##0", u"0.5", signs, end)};
        case Unit::Thousands:
            return {upToThousands(u"#,##0,", u"500", signs, end)};
        case Unit::Millions:
            return {millions(signs, end), false};
    }
    return {};
}

Text axisFormat(Unit unit) {
    // An axis of millions may go by tenths.
    const Text digits = unit == Unit::Millions ? u"General" : u"#,##0";
    return digits + u";\u2212" + digits;
}

Text barFormat(TextView sign) {
    const Text figure = Text(sign) + u"#,##0";
    return u"[>=0.5]" + figure + u";[>-0.5]\"0\";" + figure;
}

Text shareFormat() {
    // Not the no-break space, which parts thousands in Swedish: saved as .xlsx it would divide by a thousand.
    return u"[>=0.005]+0\u202F%;[<=-0.005]\u22120\u202F%;0\u202F%";
}

Text errorShareFormat(Language language) {
    return language == Language::Swedish ? u"0.0\u202F%" : u"0.0%";
}

Text biasShareFormat(Language language) {
    const Text share = errorShareFormat(language);
    return u"[>=0.0005]+" + share + u";[<=-0.0005]\u2212" + share + u";" + share;
}

Text countFormat() {
    return u"#,##0;\u2212#,##0";
}

Text preciseFormat() {
    return u"[>=1000]#,##0;[<=-1000]\u2212#,##0;#,##0.0";
}

Text periodFormat(Unit unit) {
    return u"0000\"-\"00\"\u00A0·\u00A0" + Text(unitName(unit)) + u"\"";
}

}  // namespace outturn::report
