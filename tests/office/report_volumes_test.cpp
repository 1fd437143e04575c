// The section that a report makes of the table Volumes: volumes, what one of them costs, and the deviation of
// cost split.
#include <cmath>

#include "office/sections_test.hpp"

namespace outturn::driver {
namespace {

class InDebit : public Sections {
  protected:
    InDebit() : Sections(true, -1) {}
};

TEST_F(Sections, VolumesAreSummedOrAveragedAndCompared) {
    EXPECT_EQ(at('A', "volumes"), "Volymer och nyckeltal");
    EXPECT_EQ(line("volumes:heads"),
              "Verksamhet | Mått | Enhet | Utfall | Budget | Utfall fg år | Förändring mot fg år");
    EXPECT_EQ(line("volume:Hemtjänst:Beviljade timmar"),
              "Hemtjänst | Beviljade timmar | tim | 90 | 100 | 75 | +20 %");
    EXPECT_EQ(line("volume:Sjukhus:Patienter"), "Sjukhus | Patienter | personer | 2 600 | 2 000 | – | –");
    EXPECT_EQ(line("volume:Boende:Platser"), "Boende | Platser | platser, i snitt | 11,5 | 12,0 | – | –");
    EXPECT_EQ(line("volume:Lokaler:Besök"), "Lokaler | Besök | st | 1 250 | – | – | –");
    EXPECT_EQ(at('A', "volumes:incomplete"),
              "En volym som saknar utfall för någon månad är för låg: Dygn, Hyra, Besök.");
}

TEST_F(Sections, VolumesHaveACostEach) {
    // Of an activity's costs alone: its revenue of 1 000 is not in them.
    EXPECT_EQ(line("unit-cost:Hemtjänst:Beviljade timmar"),
              "Hemtjänst | Beviljade timmar | tim | 366,7 | 300,0 | 333,3 | +10 %");
    EXPECT_NEAR(number('G', "unit-cost:Hemtjänst:Beviljade timmar"), 366.67, 0.001);
    EXPECT_EQ(line("unit-cost:Boende:Platser"), "Boende | Platser | platser | 200,0 | – | – | –")
        << "2 300 for the mean of 10 and 13, and no budget";
    EXPECT_FALSE(has("unit-cost:Boende:Dygn")) << "the cost is that of the places";
    EXPECT_TRUE(has("volume:Boende:Dygn"));
    EXPECT_EQ(line("unit-cost:Lokaler:Besök"), "Lokaler | Besök | st | – | – | – | –") << "no cost";
    EXPECT_FALSE(has("unit-cost:Boende:Hyra")) << "what a thousand kronor cost says nothing";
    expectNoErrors();
}

TEST_F(Sections, VolumesSplitTheDeviationOfCost) {
    // 1,000 h at 40 were budgeted for 2,000 patients; it took 1,200 h and 50,000 for 2,600.
    EXPECT_EQ(line("cost-split:Sjukhus:Patienter"),
              "Sjukhus: Patienter och Arbetade timmar | 40 000 | 52 000 | 50 000 | −12 000 | +4 000 | "
              "−2 000 | −10 000");
    EXPECT_FALSE(has("cost-split:Sjukhus:Arbetade timmar"));
    // Of one measure: 300 an hour for ten hours less, and the rest.
    EXPECT_EQ(line("cost-split:Hemtjänst:Beviljade timmar"),
              "Hemtjänst: Beviljade timmar | 30 000 | 27 000 | 33 000 | +3 000 | – | −6 000 | −3 000");
    const double parts = number('G', "cost-split:Hemtjänst:Beviljade timmar") +
                         number('I', "cost-split:Hemtjänst:Beviljade timmar");
    EXPECT_NEAR(parts, -3000.01, 0.0001);
    EXPECT_NEAR(number('J', "cost-split:Hemtjänst:Beviljade timmar"), -3000.01, 0.0001);
    // Without a budgeted cost there is nothing to flex; what is booked is still told.
    EXPECT_EQ(line("cost-split:Boende:Platser"), "Boende: Platser | 0 | – | 2 300 | – | – | – | −2 300");
    EXPECT_FALSE(has("cost-split:Boende:Dygn"));
    EXPECT_FALSE(has("cost-split:Boende:Hyra"));
}

TEST_F(Sections, VolumesThatChangeSplitAnewToTheOre) {
    const std::string split = "cost-split:Sjukhus:Patienter";
    // Thirds of an öre on every side.
    books_.set("Volymer.E7", "1201");
    books_.set("Volymer.F5", "497");
    books_.set("Volymer.E6", "613.5");
    const auto ore = [&](char column) { return std::llround(number(column, split) * 100); };
    EXPECT_EQ(ore('G') + ore('H') + ore('I'), ore('J'));
    EXPECT_EQ(ore('J'), -1000000);
    EXPECT_NE(ore('G'), -1200000);
    // A volume that falls away leaves a dash, no division by nothing.
    books_.set("Volymer.F7", "0");
    books_.set("Volymer.F8", "0");
    EXPECT_EQ(line(split),
              "Sjukhus: Patienter och Arbetade timmar | 40 000 | – | 50 000 | – | – | – | −10 000");
    expectNoErrors();
}

// Boende has booked 2 300 on 4010 this February, and what is typed below.
class WithAccounts : public Sections {
  protected:
    explicit WithAccounts(double sign = 1) : Sections(true, sign) {}
    void SetUp() override {
        const auto& workbook = books_.workbook();
        driver::fill(workbook, "Huvudbok.A9",
                     {{202301, 4632, 530, sign() * -500},
                      {202401, 4632, 530, sign() * -900.01},
                      {202402, 4690, 530, sign() * -400},
                      {202402, 4632, 520, sign() * -70}});
        driver::fill(workbook, "Budget.A6",
                     {{202401, 4632, 530, sign() * -1000}, {202401, 5010, 530, sign() * -4000}});
        books_.set("Volymer.G1", "Konton");
        // Twelve bought days instead of ten.
        books_.set("Volymer.E11", "12");
        books_.set("Volymer.F11", "10");
        books_.set("Volymer.G11", "46*");
        fill();
    }
    [[nodiscard]] virtual double sign() const { return 1; }
};

class WithAccountsInDebit : public WithAccounts {
  protected:
    WithAccountsInDebit() : WithAccounts(-1) {}
    [[nodiscard]] double sign() const override { return -1; }
};

TEST_F(WithAccounts, AMeasureIsHeldAgainstTheCostOfItsAccountsAlone) {
    // 1 300.01 for 12 days, 1 000 budgeted for 10; the hospital's 70 are not among them.
    EXPECT_EQ(line("unit-cost:Boende:Dygn"), "Boende | Dygn | dygn | 108,3 | 100,0 | – | –");
    EXPECT_EQ(line("cost-split:Boende:Dygn"),
              "Boende: Dygn | 1 000 | 1 200 | 1 300 | −200 | – | −100 | −300");
    EXPECT_NEAR(number('I', "cost-split:Boende:Dygn"), -100.01, 0.0001);
    // The places keep the whole: 2 300 + 1 300.01 for 11.5, 5 000 budgeted for 12.
    EXPECT_EQ(line("unit-cost:Boende:Platser"), "Boende | Platser | platser | 313,0 | 416,7 | – | –");
    EXPECT_EQ(line("cost-split:Boende:Platser"),
              "Boende: Platser | 5 000 | 4 792 | 3 600 | +208 | – | +1 192 | +1 400");
    EXPECT_EQ(line("cost-split:Sjukhus:Patienter"),
              "Sjukhus: Patienter och Arbetade timmar | 40 000 | 52 000 | 50 070 | −12 000 | +4 000 | "
              "−2 070 | −10 070");
    EXPECT_EQ(
        at('A', "volumes:unit:note"),
        "Kostnad: det som är bokfört på måttets konton, eller hela verksamhetens där måttet saknar konton.");
    expectNoErrors();
}

TEST_F(WithAccounts, TheCriterionIsLive) {
    books_.set("Volymer.G11", "4632");
    EXPECT_NEAR(number('E', "cost-split:Boende:Dygn"), 900.01, 0.0001);
    books_.set("Huvudbok.D10", "-1000");
    EXPECT_NEAR(number('E', "cost-split:Boende:Dygn"), 1000, 0.0001);
    books_.set("Volymer.G11", "99*");
    EXPECT_EQ(line("unit-cost:Boende:Dygn"), "Boende | Dygn | dygn | – | – | – | –")
        << "nothing is booked there";
    expectNoErrors();
}

TEST_F(WithAccounts, APairSharesTheAccountsThatOneOfThemHas) {
    // Of patients and worked hours: 4010 alone, without the 70 on 4632.
    books_.set("Volymer.G7", "4010");
    fill();
    EXPECT_EQ(line("cost-split:Sjukhus:Patienter"),
              "Sjukhus: Patienter och Arbetade timmar | 40 000 | 52 000 | 50 000 | −12 000 | +4 000 | "
              "−2 000 | −10 000");
    EXPECT_EQ(line("unit-cost:Sjukhus:Arbetade timmar"),
              "Sjukhus | Arbetade timmar | h | 41,7 | 40,0 | – | –");
}

TEST_F(WithAccounts, AccountsThatCannotBeReadLeaveTheRowOut) {
    books_.set("Volymer.G11", "46*||");
    fill();
    EXPECT_FALSE(has("volume:Boende:Dygn"));
    EXPECT_TRUE(has("unit-cost:Boende:Platser")) << "the rest of the report is filled";
    EXPECT_EQ(at('A', "volumes:broken"), "1 rad i Volymer är inte med: se sidopanelen.");
    expectNoErrors();
}

TEST_F(WithAccountsInDebit, CostsOfAccountsAreTheSame) {
    EXPECT_EQ(line("unit-cost:Boende:Dygn"), "Boende | Dygn | dygn | 108,3 | 100,0 | – | –");
    EXPECT_EQ(line("cost-split:Boende:Dygn"),
              "Boende: Dygn | 1 000 | 1 200 | 1 300 | −200 | – | −100 | −300");
}

TEST_F(InDebit, CostsAreTheSame) {
    EXPECT_EQ(line("unit-cost:Hemtjänst:Beviljade timmar"),
              "Hemtjänst | Beviljade timmar | tim | 366,7 | 300,0 | 333,3 | +10 %");
    EXPECT_EQ(line("cost-split:Sjukhus:Patienter"),
              "Sjukhus: Patienter och Arbetade timmar | 40 000 | 52 000 | 50 000 | −12 000 | +4 000 | "
              "−2 000 | −10 000");
}

}  // namespace
}  // namespace outturn::driver
