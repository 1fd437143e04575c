// The formulas of volumes, unit costs and the deviation of cost split.
#include "domain/report/sections/volume_figures.hpp"

#include <gtest/gtest.h>

namespace outturn::report {
namespace {

VolumeSource measure(std::size_t activity, bool inHours, bool inMoney = false) {
    VolumeSource source;
    source.activity = activity;
    source.inHours = inHours;
    source.inMoney = inMoney;
    return source;
}

std::string driven(const std::vector<VolumeSource>& volumes) {
    Sources sources;
    sources.volumes = volumes;
    std::string all;
    for (const Driver& driver : drivers(sources)) {
        all += std::to_string(driver.volume);
        if (driver.hours) all += "h" + std::to_string(*driver.hours);
        all += " ";
    }
    return all;
}

TEST(VolumeDrivers, AreAPairOnlyOfOneMeasureInHoursAndOneOther) {
    EXPECT_EQ(driven({measure(0, true), measure(0, false)}), "1h0 ");
    EXPECT_EQ(driven({measure(0, false), measure(0, true)}), "0h1 ");
    EXPECT_EQ(driven({measure(0, true)}), "0 ") << "hours alone are a volume as any other";
    EXPECT_EQ(driven({measure(0, true), measure(1, false)}), "0 1 ") << "of two activities";
    EXPECT_EQ(driven({measure(0, false), measure(0, false)}), "0 1 ");
    EXPECT_EQ(driven({measure(0, true), measure(0, true)}), "0 1 ");
    EXPECT_EQ(driven({measure(0, true), measure(0, false), measure(0, false)}), "0 1 2 ")
        << "which of the two the hours went to cannot be told";
    EXPECT_EQ(driven({measure(0, true), measure(0, false), measure(0, false, true)}), "1h0 ")
        << "money is no volume";
    EXPECT_EQ(driven({}), "");
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
    EXPECT_EQ(costRow(sources, 0), u"volumes:cost:510");
    EXPECT_EQ(costRow(sources, 1), u"volumes:cost:520");
    EXPECT_EQ(costRow(sources, 2), u"volumes:cost:510#2");
}

}  // namespace
}  // namespace outturn::report
