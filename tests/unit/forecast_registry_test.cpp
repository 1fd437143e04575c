#include "calc/forecast_registry.hpp"

#include <gtest/gtest.h>

#include "calc/ledger_registry.hpp"
#include "tables.hpp"

namespace outturn::calc {
namespace {

// Both are one for the process.
class ForecastRegistryTest : public testing::Test {
  protected:
    static void forgetAll() {
        ForecastRegistry::instance().forgetAll();
        LedgerRegistry::instance().forgetAll();
    }
    void SetUp() override { forgetAll(); }
    void TearDown() override { forgetAll(); }

    static std::shared_ptr<const LedgerIndex> keep(double amount) {
        return LedgerRegistry::instance().keep(
            readTable({{u"Period", u"Konto", u"Belopp"}, {202401.0, 3010.0, amount}}));
    }
    static std::shared_ptr<const LedgerForecasts> of(const std::shared_ptr<const LedgerIndex>& ledger) {
        return ForecastRegistry::instance().of(ledger, nullptr);
    }
};

TEST_F(ForecastRegistryTest, TheSameLedgerHasTheSameForecasts) {
    const auto ledger = keep(1);
    const auto first = of(ledger);
    EXPECT_EQ(of(keep(1)), first);
    EXPECT_NE(of(keep(2)), first);
    EXPECT_NE(ForecastRegistry::instance().of(ledger, ledger), first);
    EXPECT_EQ(of(ledger), first);
}

TEST_F(ForecastRegistryTest, ALedgerThatIsNoLongerKeptIsLetGoOf) {
    auto ledger = keep(0);
    const std::weak_ptr<const LedgerIndex> old = ledger;
    const std::weak_ptr<const LedgerForecasts> oldForecasts = of(ledger);
    ledger.reset();
    // Others are asked of meanwhile, which is no use of the old one.
    for (int amount = 1; amount <= 30; ++amount) {
        if (amount % 10 == 0) static_cast<void>(of(keep(amount)));
        static_cast<void>(keep(amount));
    }
    EXPECT_TRUE(oldForecasts.expired());
    EXPECT_TRUE(old.expired());
}

TEST_F(ForecastRegistryTest, ATableReadForOneFormulaIsNotHeld) {
    auto ledger = std::make_shared<const LedgerIndex>(
        readTable({{u"Period", u"Konto", u"Belopp"}, {202401.0, 3010.0, 1.0}}));
    const std::weak_ptr<const LedgerIndex> read = ledger;
    static_cast<void>(of(ledger));
    ledger.reset();
    EXPECT_TRUE(read.expired());
}

}  // namespace
}  // namespace outturn::calc
