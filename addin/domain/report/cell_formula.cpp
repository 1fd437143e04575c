#include "domain/report/cell_formula.hpp"

namespace outturn::report {

namespace {

// Without blanks, and what stands for them in what was pasted.
Text withoutBlanks(const Text& cell) {
    return u"SUBSTITUTE(SUBSTITUTE(CLEAN(" + cell + u");UNICHAR(160);\"\");\" \";\"\")";
}

}  // namespace

Text monthOf(const Text& cell) {
    const Text digits = u"SUBSTITUTE(" + withoutBlanks(cell) + u";\"-\";\"\")";
    // A date is known by its size as a number. All else begins with the digits of its year and month; a year
    // alone lacks the month.
    return u"IF(AND(ISNUMBER(" + cell + u");" + cell + u">=10000;" + cell + u"<100000);YEAR(" + cell +
           u")*100+MONTH(" + cell + u");VALUE(LEFT(" + digits + u"&\"01\";6)))";
}

Text shareOf(const Text& cell, bool mayBeText) {
    Text ofNumber = u"IF(" + cell + u">1;" + cell + u"/100;" + cell + u")";
    if (!mayBeText) return ofNumber;
    const Text decimal =
        u"NUMBERVALUE(SUBSTITUTE(SUBSTITUTE(" + withoutBlanks(cell) + u";\"%\";\"\");\",\";\".\");\".\")";
    return u"IF(ISNUMBER(" + cell + u");" + ofNumber + u";" + decimal + u"/IF(OR(ISNUMBER(FIND(\"%\";" +
           cell + u"));" + decimal + u">1);100;1))";
}

}  // namespace outturn::report
