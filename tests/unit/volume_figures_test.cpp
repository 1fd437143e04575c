// The formulas of volumes, unit costs and the deviation of cost split.
#include "domain/report/sections/volume_figures.hpp"

#include <gtest/gtest.h>

namespace outturn::report {
namespace {

VolumeSource measure(std::size_t activity, bool inHours, bool inMoney = false, TextView accounts = {}) {
    VolumeSource source;
    source.activity = activity;
    source.inHours = inHours;
    source.inMoney = inMoney;
    source.accounts = accounts;
    return source;
}

std::string driven(const std::vector<VolumeSource>& volumes) {
    Sources sources;
    sources.volumes = volumes;
    std::string all;
    for (const Driver& driver : drivers(sources)) {
        all += std::to_string(driver.volume);
        if (driver.hours) all += "h" + std::to_string(*driver.hours);
        if (driver.accounts) all += "k" + std::to_string(*driver.accounts);
        all += " ";
    }
    return all;
}

TEST(VolumeDrivers, AreAPairOnlyOfOneMeasureInHoursAndOneOther) {
    EXPECT_EQ(driven({measure(0, true), measure(0, false)}), "1h0 ");
    EXPECT_EQ(driven({measure(0, false), measure(0, true)}), "0h1 ");
    EXPECT_EQ(driven({measure(0, true)}), "0 ") << "hours alone are a volume as any other";
    EXPECT_EQ(driven({measure(0, true), measure(1, false)}), "0 1 ") << "of two activities";
    EXPECT_EQ(driven({measure(0, true), measure(0, false), measure(0, false)}), "0 ")
        << "which of the two the hours went to cannot be told";
    EXPECT_EQ(driven({measure(0, true), measure(0, false), measure(0, false, true)}), "1h0 ")
        << "money is no volume";
    EXPECT_EQ(driven({}), "");
}

TEST(VolumeDrivers, WithoutAccountsTheWholeCostIsTheFirstMeasuresAlone) {
    EXPECT_EQ(driven({measure(0, false), measure(0, false)}), "0 ");
    EXPECT_EQ(driven({measure(0, true), measure(0, true)}), "0 ");
    EXPECT_EQ(driven({measure(0, false, true), measure(0, false), measure(0, false)}), "1 ");
    Sources sources;
    sources.volumes = {measure(0, false), measure(0, false), measure(0, false, true)};
    EXPECT_TRUE(driverOf(sources, 0));
    EXPECT_FALSE(driverOf(sources, 1)) << "nobody can tell what one of these costs";
    EXPECT_FALSE(driverOf(sources, 2));
    sources.volumes = {measure(0, true), measure(0, false)};
    EXPECT_EQ(driverOf(sources, 0)->volume, 1U) << "the hours have a part in the same cost";
    EXPECT_FALSE(driverOf(sources, 7));
}

TEST(VolumeDrivers, WithAccountsEachHasTheCostOfItsOwn) {
    EXPECT_EQ(driven({measure(0, false), measure(0, false, false, u"4632")}), "0 1k1 ");
    EXPECT_EQ(driven({measure(0, false, false, u"4632"), measure(0, false)}), "0k0 1 ")
        << "the whole cost is the first's without accounts";
    EXPECT_EQ(driven({measure(0, false), measure(0, false), measure(0, false, false, u"46*")}), "0 2k2 ");
    EXPECT_EQ(driven({measure(0, false, false, u"46*"), measure(0, false, false, u"46*")}), "0k0 1k1 ")
        << "two volumes of one cost, neither in hours";
    EXPECT_EQ(driven({measure(0, false, true, u"46*"), measure(0, false)}), "1 ");
}

TEST(VolumeDrivers, APairHasTheAccountsOfEither) {
    EXPECT_EQ(driven({measure(0, true), measure(0, false, false, u"75*")}), "1h0k1 ");
    EXPECT_EQ(driven({measure(0, true, false, u"75*"), measure(0, false)}), "1h0k0 ");
    EXPECT_EQ(driven({measure(0, false), measure(0, true, false, u"75*")}), "0h1k1 ");
    EXPECT_EQ(driven({measure(0, true, false, u"75*"), measure(0, false, false, u"75*")}), "1h0k0 ");
    EXPECT_EQ(driven({measure(0, true, false, u"75*"), measure(0, false, false, u"46*")}), "0k0 1k1 ")
        << "two costs";
    EXPECT_EQ(driven({measure(0, true), measure(1, false, false, u"75*")}), "0 1k1 ") << "of two activities";
    EXPECT_EQ(driven({measure(0, true), measure(0, false), measure(0, false, false, u"4632")}), "1h0 2k2 ")
        << "the third has its own accounts, the pair the rest of them all";
}

TEST(VolumeFormulas, SumOrAverageWhatIsKnown) {
    VolumeSource source;
    source.outturn = {u"$V.$E2", u"$V.$E3"};
    EXPECT_EQ(volumeFormula(source, VolumeColumn::Outturn),
              u"=IF(COUNT($V.$E2;$V.$E3)>0;SUM($V.$E2;$V.$E3);\"–\")");
    source.average = true;
    EXPECT_EQ(volumeFormula(source, VolumeColumn::Outturn),
              u"=IF(COUNT($V.$E2;$V.$E3)>0;AVERAGE($V.$E2;$V.$E3);\"–\")");
    EXPECT_EQ(volumeFormula(source, VolumeColumn::Budget), kNothing);
    EXPECT_EQ(volumeFormula(source, VolumeColumn::LastYear), kNothing);
}

TEST(VolumeFormulas, DivideByNothingThatMayBeNothing) {
    EXPECT_EQ(unitCostFormula(u"A1", u"B1"), u"=IF(N(A1)*N(B1)<>0;ROUND(A1/B1;2);\"–\")");
    EXPECT_EQ(changeFormula(u"A1", u"B1"), u"=IF(AND(ISNUMBER(A1);N(B1)<>0);A1/B1-1;\"–\")");
    SplitCells cells;
    cells.budget = u"C1";
    cells.outturn = u"E1";
    cells.volume = u"G9";
    cells.volumeBudget = u"H9";
    cells.flexed = u"D1";
    EXPECT_EQ(flexedFormula(cells), u"=IF(N(C1)*N(E1)*N(G9)*N(H9)<>0;ROUND(C1*G9/H9;2);\"–\")");
    EXPECT_EQ(efficiencyPartFormula(cells), kNothing);
    cells.hours = u"G8";
    cells.hoursBudget = u"H8";
    EXPECT_EQ(flexedFormula(cells), u"=IF(N(C1)*N(E1)*N(G9)*N(H9)*N(G8)*N(H8)<>0;ROUND(C1*G9/H9;2);\"–\")");
    EXPECT_EQ(efficiencyPartFormula(cells), u"=IF(ISNUMBER(D1);ROUND(D1-C1*G8/H8;2);\"–\")");
}

TEST(VolumeCosts, HaveARowEachOfTheirOwn) {
    Sources sources;
    for (const TextView code : {u"510", u"520", u"510"}) sources.activities.push_back({Text(code), {}, {}});
    for (std::size_t at = 0; at < 3; ++at) sources.volumes.push_back(measure(at, false));
    sources.volumes.push_back(measure(0, false, false, u"4632"));
    sources.volumes.back().name = u"Boende:Dygn";
    EXPECT_EQ(costRow(sources, {0}), u"volumes:cost:510");
    EXPECT_EQ(costRow(sources, {1}), u"volumes:cost:520");
    EXPECT_EQ(costRow(sources, {2}), u"volumes:cost:510#2");
    EXPECT_EQ(costRow(sources, {3, std::nullopt, 3}), u"volumes:measure-cost:Boende:Dygn");
}

}  // namespace
}  // namespace outturn::report
