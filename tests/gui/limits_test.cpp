// The limits of material deviations: typed in a window, kept in the document, found there again.
#include <algorithm>
#include <filesystem>

#include <gtest/gtest.h>

#include <com/sun/star/frame/XStorable.hpp>

#include "gui/gui_environment.hpp"
#include "sheet/settings.hpp"

namespace outturn::driver {
namespace {

namespace css = com::sun::star;

using com::sun::star::uno::Any;

struct Words {
    std::string interface;
    std::string amount;  // 3.5 mnkr as the field shows it
    std::string thousands;
    std::string percent;
    std::string label;

    friend std::ostream& operator<<(std::ostream& out, const Words& words) { return out << words.interface; }
};

// The sample brings limits of its own; they are taken away before a panel has seen them.
std::filesystem::path sampleWithoutLimits(const Office& office) {
    const auto file = sample();
    OpenWorkbook book(office, office.open(file, true));
    sheet::Settings settings = sheet::readSettings(book->document());
    settings.limitAmount.reset();
    settings.limitShare.reset();
    sheet::writeSettings(book->document(), settings);
    Reference<css::frame::XStorable>(book->document(), UNO_QUERY_THROW)->store();
    return file;
}

class Limits : public testing::TestWithParam<Words> {
  protected:
    const Office& office_ = windowedOffice(GetParam().interface);
    OpenWorkbook book_{office_, office_.open(sampleWithoutLimits(office_))};
    PanelDriver panel_{office_, book_->frame()};

    [[nodiscard]] sheet::Settings settings() { return sheet::readSettings(book_->document()); }
    bool hasReport() {
        const auto names = book_->sheetNames();
        return std::any_of(names.begin(), names.end(),
                           [](const auto& name) { return name.ends_with("2024-02"); });
    }
    bool becomes(std::optional<double> amount, std::optional<double> share) {
        return eventually([&] { return settings().limitAmount == amount && settings().limitShare == share; });
    }
};

TEST_P(Limits, AreTypedKeptAndFoundAgain) {
    ASSERT_TRUE(panel_.waitUntilRead());
    EXPECT_EQ(panel_.text("limitAmount"), "");
    EXPECT_EQ(panel_.accessibleName("limitAmount"), GetParam().label);
    panel_.type("limitAmount", "3,5");
    panel_.type("limitPercent", "1,5 %");
    ASSERT_TRUE(becomes(3'500'000, 0.015));
    EXPECT_EQ(panel_.text("limitAmount"), "3,5") << "nobody's typing is written over";
    // Another unit shows the same limit in it.
    panel_.choose("unit", 1);
    ASSERT_TRUE(eventually([&] { return panel_.text("limitAmount") == GetParam().thousands; }))
        << panel_.text("limitAmount");
    EXPECT_EQ(panel_.text("limitPercent"), GetParam().percent);
    panel_.choose("unit", 2);
    ASSERT_TRUE(eventually([&] { return panel_.text("limitAmount") == GetParam().amount; }));
    EXPECT_TRUE(becomes(3'500'000, 0.015));

    const auto file = std::filesystem::path(OUTTURN_BUILD) / "gui-tests" / "workbooks" / "limits.ods";
    office_.store(book_->document(), file, "calc8");
    OpenWorkbook again(office_, office_.open(file));
    const PanelDriver panel(office_, again->frame());
    ASSERT_TRUE(panel.waitUntilRead());
    EXPECT_EQ(panel.text("limitAmount"), GetParam().amount);
    EXPECT_EQ(panel.text("limitPercent"), GetParam().percent);
    EXPECT_EQ(sheet::readSettings(again->document()).limitAmount, 3'500'000);
    EXPECT_EQ(sheet::readSettings(again->document()).limitShare, 0.015);
    // Emptied, there is none.
    panel.type("limitAmount", "");
    panel.type("limitPercent", "");
    EXPECT_TRUE(eventually([&] {
        const auto now = sheet::readSettings(again->document());
        return !now.limitAmount && !now.limitShare;
    }));
}

TEST_P(Limits, BadInputIsNamedAndTheOldLimitStays) {
    ASSERT_TRUE(panel_.waitUntilRead());
    panel_.type("limitAmount", "3 mnkr");
    panel_.type("limitPercent", "2");
    ASSERT_TRUE(becomes(3'000'000, 0.02));
    EXPECT_FALSE(panel_.shows("limitMessage"));
    panel_.type("limitAmount", "3 mkr");
    ASSERT_TRUE(eventually([&] { return panel_.shows("limitMessage"); }));
    const std::string message = panel_.label("limitMessage");
    EXPECT_NE(message.find("3 mkr"), std::string::npos) << message;
    EXPECT_NE(message.find("3\u00A0mnkr"), std::string::npos) << message;
    // What was typed is there to be mended, also after a report; it was filled with the limit that holds.
    panel_.press("fill");
    ASSERT_TRUE(eventually([&] { return hasReport() && panel_.shows("fill"); }));
    EXPECT_EQ(panel_.text("limitAmount"), "3 mkr");
    EXPECT_TRUE(panel_.shows("limitMessage"));
    EXPECT_EQ(settings().limitAmount, 3'000'000);
    panel_.type("limitAmount", "3 000 tkr");
    EXPECT_TRUE(eventually([&] { return !panel_.shows("limitMessage"); }));
    EXPECT_TRUE(becomes(3'000'000, 0.02));
}

TEST_P(Limits, WhatIsTypedAtTheLastMomentCountsForTheReport) {
    ASSERT_TRUE(panel_.waitUntilRead());
    panel_.type("limitAmount", "3");
    panel_.press("fill");
    EXPECT_TRUE(becomes(3'000'000, std::nullopt));
    EXPECT_TRUE(eventually([&] { return panel_.text("limitAmount") == "3\u00A0mnkr"; }))
        << panel_.text("limitAmount");
}

TEST_P(Limits, TheCommandTakesThemForOneReport) {
    const auto report = [&](const char* name, const Any& value) {
        return command(office_, book_->frame(), "vnd.outturn:report", {{name, value}});
    };
    for (const auto& [name, value] : {std::pair{"LimitAmount", "many"}, std::pair{"LimitAmount", "-3"},
                                      std::pair{"LimitPercent", "200"}}) {
        const auto answer = report(name, Any(toOUString(value)));
        EXPECT_FALSE(answer.done);
        EXPECT_EQ(answer.text.find(name), 0U) << answer.text;
        EXPECT_NE(answer.text.find(value), std::string::npos) << answer.text;
    }
    EXPECT_TRUE(report("LimitAmount", Any(toOUString("3000000"))).done);
    EXPECT_TRUE(report("LimitPercent", Any(2.5)).done);
    EXPECT_EQ(settings().limitAmount, std::nullopt) << "the workbook's own choice is not touched";
    EXPECT_FALSE(showsMessage(book_->frame()));
}

TEST_P(Limits, ATableThatIsMissingSaysWhatItWouldGive) {
    ASSERT_TRUE(panel_.waitUntilRead());
    const bool swedish = GetParam().interface == "sv";
    book_->document()->getSheets()->removeByName(toOUString("Prognoser"));
    const std::string name = swedish ? "Prognoser" : "Forecasts";
    const auto listed = [&] {
        const auto items = panel_.items("absent");
        return std::find(items.begin(), items.end(), name) - items.begin();
    };
    ASSERT_TRUE(eventually([&] {
        return panel_.shows("absent") && listed() < static_cast<int>(panel_.items("absent").size());
    }));
    EXPECT_NE(panel_.items("absent").front().find(name), std::string::npos);
    EXPECT_FALSE(panel_.shows("need"));
    EXPECT_FALSE(panel_.shows("absentPick"));
    EXPECT_FALSE(panel_.shows("name5"));
    panel_.choose("absent", static_cast<int>(listed()));
    ASSERT_TRUE(eventually([&] { return panel_.shows("need"); }));
    EXPECT_NE(panel_.label("need").find(name), std::string::npos) << panel_.label("need");
    EXPECT_TRUE(panel_.shows("absentPick"));
    EXPECT_EQ(panel_.accessibleName("absentPick"), swedish ? "Välj prognoser…" : "Choose forecasts…");
    // The report can be filled all the same.
    EXPECT_TRUE(panel_.shows("fill"));
}

INSTANTIATE_TEST_SUITE_P(
    Interface, Limits,
    testing::Values(Words{"en-US", "3.5\u00A0mnkr", "3,500\u00A0tkr", "1.5%", "Material deviation"},
                    Words{"sv", "3,5\u00A0mnkr", "3\u00A0500\u00A0tkr", "1,5\u00A0%", "Väsentlig avvikelse"}),
    [](const auto& tested) { return tested.param.interface.substr(0, 2); });

}  // namespace
}  // namespace outturn::driver
