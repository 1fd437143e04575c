#include <gtest/gtest.h>

#include "domain/forecast/method.hpp"

namespace outturn {
namespace {

TEST(ForecastMethod, IsKnownByNameInAnyCaseAndBothLanguages) {
    EXPECT_EQ(forecastMethod(u"budget").value(), ForecastMethod::Budget);
    EXPECT_EQ(forecastMethod(u"RunRate").value(), ForecastMethod::RunRate);
    EXPECT_EQ(forecastMethod(u"takt").value(), ForecastMethod::RunRate);
    EXPECT_EQ(forecastMethod(u" REMAINING ").value(), ForecastMethod::Remaining);
    EXPECT_EQ(forecastMethod(u"resterande").value(), ForecastMethod::Remaining);
    EXPECT_EQ(forecastMethod(u"andel").value(), ForecastMethod::Share);
    EXPECT_EQ(forecastMethod(u"Blandad").value(), ForecastMethod::Blend);
    EXPECT_EQ(forecastMethod(u"AUTO").value(), ForecastMethod::Auto);
    EXPECT_EQ(forecastMethod(u"kombination").value(), ForecastMethod::Combination);
    EXPECT_EQ(forecastMethod(u"ses").value(), ForecastMethod::Simple);
    EXPECT_EQ(forecastMethod(u"DÄMPAD").value(), ForecastMethod::Damped);
    EXPECT_EQ(forecastMethod(u" Holt-Winters ").value(), ForecastMethod::HoltWinters);
    EXPECT_EQ(forecastMethod(u"stl").value(), ForecastMethod::Loess);
    for (const TextView name : {u"", u"run rate", u"automatic", u"budgets", u"1", u"holtwinters", u"dampad"})
        EXPECT_EQ(forecastMethod(name).error(), Fault::BadArgument) << toUtf8(name);
}

TEST(ForecastMethod, IsFoundAgainByItsWords) {
    for (const ForecastMethod method : kForecastMethods) {
        for (const Language language : {Language::English, Language::Swedish})
            EXPECT_EQ(forecastMethod(methodWord(method, language)).value(), method);
    }
    EXPECT_EQ(methodWord(ForecastMethod::Blend), u"blend");
    EXPECT_EQ(methodWord(ForecastMethod::RunRate, Language::Swedish), u"takt");
}

TEST(ForecastMethod, IsStatisticalWhereItLooksAtTheMonthsAlone) {
    for (const auto method : {ForecastMethod::Budget, ForecastMethod::RunRate, ForecastMethod::Remaining,
                              ForecastMethod::Share, ForecastMethod::Blend})
        EXPECT_FALSE(isStatistical(method)) << toUtf8(methodWord(method));
    for (const auto method :
         {ForecastMethod::Auto, ForecastMethod::Combination, ForecastMethod::Simple, ForecastMethod::Loess})
        EXPECT_TRUE(isStatistical(method)) << toUtf8(methodWord(method));
}

}  // namespace
}  // namespace outturn
