// What the summary says of measures, risks, equity and volumes, as a real LibreOffice shows it.
#include "office/sentences_test.hpp"

namespace outturn::driver {
namespace {

using report::Sources;

com::sun::star::uno::Any cell(const char* text) {
    return com::sun::star::uno::Any(toOUString(text));
}
com::sun::star::uno::Any cell(double number) {
    return com::sun::star::uno::Any(number);
}

Text side(char16_t column, int row) {
    return u"$Side.$" + Text{column} + u"$" + fromUtf8(std::to_string(row));
}

TEST_F(Sentences, AddUpTheMeasures) {
    books.addSide({{cell("Färre konsulter"), cell(500.0), cell(202401.0), cell(300.0)},
                   {cell("Färre lokaler"), cell(501.0), cell(202402.0), cell(0.0)}});
    std::size_t count = 2;
    bool realised = true;
    books.change = [&](Sources& sources) {
        for (int row = 1; row <= static_cast<int>(count); ++row) {
            report::MeasureSource measure;
            measure.name = u"measure " + fromUtf8(std::to_string(row));
            measure.nameCell = side(u'A', row);
            measure.activityCell = u"$Activities.$A$2";
            measure.amountCell = side(u'B', row);
            measure.fromCell = side(u'C', row);
            if (realised) measure.realisedCell = side(u'D', row);
            measure.activity = 0;
            sources.measures.push_back(measure);
        }
    };
    books.write();
    EXPECT_EQ(
        books.summary("measures"),
        "Åtgärdsplanen innehåller 2 åtgärder på totalt 1 001 kronor, varav 300 kronor har realiserats.");
    books.set("Side.D1", "0");
    EXPECT_EQ(
        books.summary("measures"),
        "Åtgärdsplanen innehåller 2 åtgärder på totalt 1 001 kronor, varav ingen del har realiserats (0 "
        "kronor).");
    count = 1;
    realised = false;
    books.write();
    EXPECT_EQ(books.summary("measures"), "Åtgärdsplanen innehåller en åtgärd på 500 kronor.");
    books.set("Side.B1", "1");
    EXPECT_EQ(books.summary("measures"), "Åtgärdsplanen innehåller en åtgärd på 1 krona.");
    books.wishes.language = Language::English;
    count = 2;
    realised = true;
    books.write();
    EXPECT_EQ(
        books.summary("measures"),
        "The action plan contains 2 measures totalling SEK 502, none of which has been realised (SEK 0).");
}

TEST_F(Sentences, WeighTheRisks) {
    books.addSide({{cell("Sjukfrånvaro"), cell(-1000.0), cell(-200.0), cell(0.5)},
                   {cell("Lägre behov"), cell(100.0), cell(700.0), cell(0.25)}});
    int count = 2;
    books.change = [&](Sources& sources) {
        for (int row = 1; row <= count; ++row) {
            sources.risks.push_back({u"risk " + fromUtf8(std::to_string(row)), side(u'A', row),
                                     u"$Activities.$A$2", side(u'B', row), side(u'C', row), side(u'D', row)});
        }
    };
    books.write();
    EXPECT_EQ(books.summary("risks"),
              "Riskerna bedöms kunna påverka resultatet med mellan −900 och +500 kronor; vägt med "
              "sannolikheten −200 kronor.");
    books.wishes.language = Language::English;
    books.write();
    EXPECT_EQ(books.summary("risks"),
              "The risks are judged able to affect the result by between SEK −900 and SEK +500; weighted by "
              "probability, SEK −200.");
    books.wishes.language = Language::Swedish;
    count = 1;
    books.write();
    EXPECT_EQ(books.summary("risks"),
              "Risken bedöms kunna påverka resultatet med mellan −1 000 och −200 kronor; vägt med "
              "sannolikheten −300 kronor.");
    books.set("Side.C1", "-1000");
    EXPECT_EQ(
        books.summary("risks"),
        "Risken bedöms kunna påverka resultatet med −1 000 kronor; vägt med sannolikheten −500 kronor.");
}

TEST_F(SentencesOfForecasts, SayHowMuchEquityTheForecastUses) {
    books.addSide({{cell(400.0)}, {cell(600.0)}});
    books.change = [](Sources& sources) { sources.equity = {side(u'A', 1), side(u'A', 2)}; };
    books.wishes.organisation = u"Äldrenämnden";
    books.write();
    EXPECT_EQ(books.summary("equity"),
              "Nämnden får använda eget kapital på upp till 1 000 kronor; prognosen använder 0.");
    books.set("Forecasts.D4", "9400");  // a forecast of −400
    EXPECT_EQ(books.summary("equity"),
              "Nämnden får använda eget kapital på upp till 1 000 kronor; prognosen använder 400.");
    books.set("Forecasts.D4", "8000");  // of −1 800
    EXPECT_EQ(books.summary("equity"),
              "Nämnden får använda eget kapital på upp till 1 000 kronor; prognosen använder 1 000 och "
              "överskrider beloppet med 800 kronor.");
    books.wishes.organisation.clear();
    books.write();
    EXPECT_TRUE(books.summary("equity").starts_with("Eget kapital på upp till 1 000 kronor får användas;"));
    books.wishes.language = Language::English;
    books.write();
    EXPECT_EQ(books.summary("equity"),
              "Equity of up to SEK 1 000 may be used; the forecast uses SEK 1 000 and exceeds the amount by "
              "SEK 800.");
}

class SentencesOfVolumes : public Sentences {
  protected:
    // A row of the sheet: the measure, its unit, and two months of this year, the last and the one before.
    static void addVolume(Sources& sources, int row, bool average = false) {
        report::VolumeSource volume;
        volume.name = u"volume " + fromUtf8(std::to_string(row));
        volume.activityCell = u"$Activities.$A$2";
        volume.measureCell = side(u'A', row);
        volume.unitCell = side(u'B', row);
        volume.average = average;
        volume.outturn = {side(u'C', row), side(u'D', row)};
        volume.lastYear = {side(u'E', row), side(u'F', row)};
        volume.twoYearsAgo = {side(u'G', row), side(u'H', row)};
        sources.volumes.push_back(volume);
    }
    void addRows(int count) {
        books.change = [count](Sources& sources) {
            for (int row = 1; row <= count; ++row) addVolume(sources, row);
        };
    }
    static std::vector<com::sun::star::uno::Any> volume(const char* name, const char* unit, double now,
                                                        double lastYear, double twoYearsAgo) {
        return {cell(name),         cell(unit),         cell(now / 2),         cell(now / 2),
                cell(lastYear / 2), cell(lastYear / 2), cell(twoYearsAgo / 2), cell(twoYearsAgo / 2)};
    }
};

TEST_F(SentencesOfVolumes, TellTheLargestChangesFirst) {
    books.addSide({volume("beviljade timmar", "tim", 1190, 1000, 1100),
                   volume("Inhyrda sjuksköterskor", "tim", 4100, 8200, 9000),
                   volume("Hyra", "tkr", 119, 109, 100), volume("Dygn", "", 180, 90.5, 90),
                   volume("Platser", "platser", 90, 100, 99), volume("Lugnt", "st", 104, 100, 100)});
    addRows(6);
    books.write();
    EXPECT_EQ(
        books.summary("volumes"),
        "Dygn har fördubblats jämfört med samma period förra året (180 mot 90,5). "
        "Inhyrda sjuksköterskor har halverats jämfört med samma period förra året (4 100 tim mot 8 200). "
        "Beviljade timmar har ökat med 19 procent jämfört med samma period förra året (1 190 tim mot "
        "1 000). "
        "Hyra har ökat med 19 procent på två år (119 tkr mot 100).");
    books.wishes.language = Language::English;
    books.write();
    EXPECT_EQ(
        books.summary("volumes"),
        "Dygn doubled compared with the same period last year (180 against 90.5). "
        "Inhyrda sjuksköterskor halved compared with the same period last year (4 100 tim against 8 200). "
        "Beviljade timmar rose by 19 percent compared with the same period last year (1 190 tim against "
        "1 000). "
        "Hyra rose by 19 percent over two years (119 tkr against 100).");
}

TEST_F(SentencesOfVolumes, KeepToTheirThresholds) {
    books.addSide({volume("Timmar", "tim", 90, 100, 100)});
    addRows(1);
    books.write();
    const auto now = [&](double amount) {
        books.set("Side.C1", std::to_string(amount));
        books.set("Side.D1", "0");
        return books.summary("volumes");
    };
    const std::string since = " jämfört med samma period förra året (";
    EXPECT_EQ(now(90), "Timmar har minskat med 10 procent" + since + "90 tim mot 100).");
    EXPECT_EQ(now(110), "Timmar har ökat med 10 procent" + since + "110 tim mot 100).");
    const char* steady = "Ingen volym har ändrats med minst 10 procent jämfört med samma period förra året.";
    EXPECT_EQ(now(109.9), steady);
    EXPECT_EQ(now(90.1), steady);
    EXPECT_TRUE(now(52.5).starts_with("Timmar har halverats"));
    EXPECT_TRUE(now(47.5).starts_with("Timmar har halverats"));
    EXPECT_TRUE(now(52.6).starts_with("Timmar har minskat med 47 procent"));
    EXPECT_TRUE(now(195).starts_with("Timmar har fördubblats"));
    EXPECT_TRUE(now(205).starts_with("Timmar har fördubblats"));
    EXPECT_TRUE(now(206).starts_with("Timmar har ökat med 106 procent"));
}

TEST_F(SentencesOfVolumes, SpeakOfTwoYearsWhereTheySayMore) {
    // Twelve percent in a year, 19 in two; a halving stays one; up and down again is no trend.
    books.addSide({volume("Hyra", "tkr", 112, 100, 94), volume("Inhyrt", "tim", 50, 100, 140),
                   volume("Dygn", "st", 80, 100, 60)});
    addRows(3);
    books.write();
    EXPECT_EQ(books.summary("volumes"),
              "Inhyrt har halverats jämfört med samma period förra året (50 tim mot 100). "
              "Dygn har minskat med 20 procent jämfört med samma period förra året (80 st mot 100). "
              "Hyra har ökat med 19 procent på två år (112 tkr mot 94).");
}

TEST_F(SentencesOfVolumes, CompareOnlyWhatCanBeCompared) {
    // Nothing last year; a month that is not reported yet.
    books.addSide({volume("Nytt", "st", 100, 0, 0), volume("Sent", "st", 100, 200, 200)});
    addRows(2);
    books.write();
    books.set("Side.D2", "");
    EXPECT_EQ(books.summary("volumes"), "");
    books.set("Side.D2", "50");
    EXPECT_TRUE(books.summary("volumes").starts_with("Sent har halverats"));
    // A mean needs no month to match.
    books.change = [](Sources& sources) { addVolume(sources, 2, true); };
    books.set("Side.D2", "");
    books.write();
    EXPECT_EQ(books.summary("volumes"),
              "Sent har halverats jämfört med samma period förra året (50 st mot 100).");
    books.change = [](Sources& sources) {
        addVolume(sources, 2);
        sources.volumes.front().lastYear.clear();
        sources.volumes.front().twoYearsAgo.clear();
    };
    books.write();
    EXPECT_FALSE(books.has("summary:volumes")) << "no earlier year";
}

TEST_F(SentencesOfVolumes, TellTwoMeasuresOfOneNameApart) {
    books.set("Activities.A3", "B");
    books.set("Activities.B3", "Home");
    books.addSide({volume("Timmar", "tim", 150, 100, 0), volume("Timmar", "tim", 120, 100, 0)});
    books.change = [](Sources& sources) {
        addVolume(sources, 1);
        addVolume(sources, 2);
        sources.volumes.back().activity = 1;
    };
    books.write();
    EXPECT_EQ(
        books.summary("volumes"),
        "Timmar inom Care har ökat med 50 procent jämfört med samma period förra året (150 tim mot 100). "
        "Timmar inom Home har ökat med 20 procent jämfört med samma period förra året (120 tim mot 100).");
}

// .xlsx takes no formula above 8 192 characters and no text in one above 255.
TEST_F(SentencesOfVolumes, FitIntoAnExcelWorkbook) {
    books.addSide({volume("A", "tim", 150, 100, 0), volume("B", "tim", 120, 100, 0),
                   volume("C", "tim", 150, 100, 0), volume("D", "tim", 120, 100, 0)});
    addRows(4);
    books.wishes.limitAmount = 1;
    books.wishes.limitShare = 0.01;
    books.write();
    for (const char* identity : {"decision:1", "decision:2", "summary:deviation", "summary:largest",
                                 "summary:forecast", "summary:volumes"}) {
        EXPECT_LT(books.formula(identity).size(), 8192U) << identity;
    }
}

}  // namespace
}  // namespace outturn::driver
