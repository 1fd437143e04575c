#include "domain/report/figure_formula.hpp"

#include <string>

#include <gtest/gtest.h>

#include "domain/formula_arguments.hpp"

namespace outturn::report {
namespace {

using Kind = FigureTerm::Kind;

// "L1 C-1:B9 N3 X2:…": a letter for the kind, the factor, what is written; a choice in brackets.
std::string described(const FigureTerms& terms) {
    std::string all;
    for (const FigureTerm& term : terms) {
        if (!all.empty()) all += ' ';
        std::string factor = std::to_string(term.factor);
        factor.erase(factor.find_last_not_of('0') + 1);
        if (factor.back() == '.') factor.pop_back();
        switch (term.kind) {
            case Kind::LedgerSum:
                all += "L" + factor;
                for (const Text& argument : term.arguments) all += ":" + toUtf8(argument);
                break;
            case Kind::Forecast:
                all += "F" + factor;
                for (const Text& argument : term.arguments) all += ":" + toUtf8(argument);
                break;
            case Kind::Cells:
                all += "C" + factor + ":" + toUtf8(term.written);
                break;
            case Kind::Number:
                all += "N" + factor;
                break;
            case Kind::Calculated:
                all += "X" + factor + ":" + toUtf8(term.written);
                break;
            case Kind::Choice:
                all += "I" + factor + ":" + toUtf8(term.written) + "[" + described(term.then) + "|" +
                       described(term.otherwise) + "]";
                break;
        }
    }
    return all;
}

std::string terms(TextView formula) {
    return described(figureTerms(formula));
}

TEST(FigureFormula, OneSumWithItsArguments) {
    EXPECT_EQ(terms(u"=ORG.OUTTURN.FUNCTIONS.LEDGERSUM($Outturn.$C$5;INT($C$1/100)-1;\"Konto\";\"3*;x)\")"),
              "L1:$Outturn.$C$5:INT($C$1/100)-1:\"Konto\":\"3*;x)\"");
    EXPECT_EQ(terms(u"=-org.outturn.functions.ledgersum(A1;2024)"), "L-1:A1:2024");
}

TEST(FigureFormula, AForecastIsItsOutturnAndMore) {
    EXPECT_EQ(terms(u"=-ORG.OUTTURN.FUNCTIONS.LEDGERFORECAST(A1;A2;$I$2;\"blend\";\"Konto\";$B2;\"Measures\";"
                    u"$AC$9:$AE$11;\"Verksamhet\";\"510\")"),
              "F-1:A1:$I$2:\"Konto\":$B2:\"Verksamhet\":\"510\"");
    EXPECT_EQ(terms(u"=IFNA(ORG.OUTTURN.FUNCTIONS.LEDGERFORECAST(A1;;202402;\"auto\");B9+C9)"),
              "F1:A1:202402");
    // Too few arguments: nothing is known of it.
    EXPECT_EQ(terms(u"=ORG.OUTTURN.FUNCTIONS.LEDGERFORECAST(A1;A2;202402)"),
              "X1:ORG.OUTTURN.FUNCTIONS.LEDGERFORECAST(A1;A2;202402)");
    EXPECT_TRUE(callsLedgerSum(u"=2*ORG.OUTTURN.FUNCTIONS.LEDGERFORECAST(A1;A2;202402;\"auto\")*B1"));
}

TEST(FigureFormula, SumsAndDifferences) {
    EXPECT_EQ(terms(u"=B9-C9"), "C1:B9 C-1:C9");
    EXPECT_EQ(terms(u"=B12-SUM(B20;B21:B23)"), "C1:B12 C-1:B20 C-1:B21:B23");
    EXPECT_EQ(terms(u"= - ( B9 - ( C9 + 2 ) ) "), "C-1:B9 C1:C9 N2");
    EXPECT_EQ(terms(u"=$'It''s (1); x'.$B$9--D4"), "C1:$'It''s (1); x'.$B$9 C1:D4");
    EXPECT_EQ(terms(u"=ORG.OUTTURN.FUNCTIONS.DEVIATION(B9;C9)"), "C1:B9 C-1:C9");
    EXPECT_EQ(terms(u"=ORG.OUTTURN.FUNCTIONS.DEVIATION(B9;C9;\"amount\")"), "C1:B9 C-1:C9");
    EXPECT_EQ(terms(u"=1E-3+B9"), "N0.001 C1:B9");
}

TEST(FigureFormula, NumbersMultiplyAndDivide) {
    EXPECT_EQ(terms(u"=-1*B9"), "C-1:B9");
    EXPECT_EQ(terms(u"=(B9-C9)/-2*3"), "C-1.5:B9 C1.5:C9");
    EXPECT_EQ(terms(u"=B9*C9+D9"), "X1:B9*C9 C1:D9");
    EXPECT_EQ(terms(u"=B9/0"), "X1:B9/0");
    EXPECT_EQ(terms(u"=2/B9"), "X1:2/B9");
}

TEST(FigureFormula, ChoicesKeepBothSums) {
    EXPECT_EQ(terms(u"=-IF(P9>0;ORG.OUTTURN.FUNCTIONS.LEDGERSUM(A1;2024);B9+I9-C9)"),
              "I-1:P9>0[L1:A1:2024|C1:B9 C1:I9 C-1:C9]");
    EXPECT_EQ(terms(u"=IF(P9>0;B9;\"–\")"), "I1:P9>0[C1:B9|X1:\"–\"]");
    EXPECT_EQ(terms(u"=IFERROR(B9;0)+ROUND(C9;2)"), "C1:B9 C1:C9");
}

TEST(FigureFormula, WhatGoesFurtherIsCalculated) {
    EXPECT_EQ(terms(u"=ROUND(B9;0)"), "X1:ROUND(B9;0)");
    EXPECT_EQ(terms(u"=B9&C9"), "X1:B9&C9");
    EXPECT_EQ(terms(u"=B9^2"), "X1:B9^2");
    EXPECT_EQ(terms(u"=ORG.OUTTURN.FUNCTIONS.DEVIATION(B9;C9;\"percent\")"),
              "X1:ORG.OUTTURN.FUNCTIONS.DEVIATION(B9;C9;\"percent\")");
    EXPECT_EQ(terms(u"=MAX(B9;C9)-D9"), "X1:MAX(B9;C9) C-1:D9");
    EXPECT_EQ(terms(u"=SUM(B9"), "X1:SUM(B9");
    EXPECT_EQ(terms(u"=(B9"), "X1:(B9");
    EXPECT_EQ(terms(u"=\"B9"), "X1:\"B9");
    EXPECT_EQ(terms(u"="), "");
    EXPECT_EQ(terms(u"B9-C9"), "");
    EXPECT_EQ(terms(u"{=B9}"), "");
}

TEST(FigureFormula, KnowsACallOfLedgerSum) {
    EXPECT_TRUE(callsLedgerSum(u"ROUND(org.outturn.functions.LEDGERSUM(A1;2024)/3;0)"));
    EXPECT_FALSE(callsLedgerSum(u"ORG.OUTTURN.FUNCTIONS.LEDGERROWS(A1;2024)"));
    EXPECT_FALSE(callsLedgerSum(u""));
}

TEST(FigureFormula, ReferencesGetTheSheetTheyStandOn) {
    EXPECT_EQ(onSheet(u"INT($C$1/100)-1", u"Rapport 2024-02"), u"INT($'Rapport 2024-02'.$C$1/100)-1");
    EXPECT_EQ(onSheet(u"SUM(A1:B2;A:A;$1:3)", u"X"), u"SUM($'X'.A1:B2;$'X'.A:A;$'X'.$1:3)");
    EXPECT_EQ(onSheet(u"$Rader.$B$2&\"A1\"&LOG10(100)", u"X"), u"$Rader.$B$2&\"A1\"&LOG10(100)");
    EXPECT_EQ(onSheet(u"'A1 B2'.C3&Moms&2024", u"X"), u"'A1 B2'.C3&Moms&2024");
    EXPECT_EQ(onSheet(u"A1", u"It's"), u"$'It''s'.A1");
}

TEST(FigureFormula, NumbersAndTextsAsWritten) {
    EXPECT_EQ(writtenNumber(u" 202402 "), 202402);
    EXPECT_EQ(writtenNumber(u"-1.5"), -1.5);
    EXPECT_FALSE(writtenNumber(u"B9"));
    EXPECT_FALSE(writtenNumber(u"1+1"));
    EXPECT_FALSE(writtenNumber(u"INF"));
    EXPECT_FALSE(writtenNumber(u""));
    EXPECT_EQ(writtenText(u"\"30*\""), u"30*");
    EXPECT_EQ(writtenText(u"\"en \"\"fin\"\" text\""), u"en \"fin\" text");
    EXPECT_EQ(writtenText(u"\"\""), u"");
    EXPECT_FALSE(writtenText(u"\"a\"&\"b\""));
    EXPECT_FALSE(writtenText(u"\""));
    EXPECT_FALSE(writtenText(u"30"));
}

TEST(FormulaArguments, StopAtTheBracketThatCloses) {
    const auto read = formulaArguments(u"F(A1;G(1;2);{1;2};';)'.B1)+3", 2);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->arguments, (std::vector<Text>{u"A1", u"G(1;2)", u"{1;2}", u"';)'.B1"}));
    EXPECT_EQ(read->end, 26U);
    EXPECT_FALSE(formulaArguments(u"F(A1;\")\"", 2));
}

}  // namespace
}  // namespace outturn::report
