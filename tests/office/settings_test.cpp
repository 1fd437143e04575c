// The choices for a workbook, kept in the document's own properties.
#include "sheet/settings.hpp"

#include <filesystem>

#include <gtest/gtest.h>

#include <com/sun/star/beans/PropertyAttribute.hpp>
#include <com/sun/star/beans/XPropertyContainer.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/util/XModifiable.hpp>

#include "office/office_environment.hpp"
#include "sheet/context.hpp"

namespace outturn::driver {
namespace {

namespace css = com::sun::star;
using css::beans::XPropertySet;
using css::uno::Any;
using sheet::chooseMethod;
using sheet::methodOf;
using sheet::readSettings;
using sheet::Settings;
using sheet::writeSettings;

class DocumentSettings : public testing::Test {
  protected:
    void SetUp() override { document_ = office().newDocument(true); }
    void TearDown() override { office().close(document_); }

    static Reference<css::beans::XPropertyContainer> properties(const SpreadsheetDocument& document) {
        return Reference<css::document::XDocumentPropertiesSupplier>(document, UNO_QUERY_THROW)
            ->getDocumentProperties()
            ->getUserDefinedProperties();
    }
    static std::vector<std::string> names(const SpreadsheetDocument& document) {
        std::vector<std::string> found;
        const auto all = Reference<XPropertySet>(properties(document), UNO_QUERY_THROW)->getPropertySetInfo();
        for (const auto& property : all->getProperties()) found.push_back(toUtf8(property.Name));
        return found;
    }
    void add(const char* name, const Any& value) const {
        properties(document_)->addProperty(toOUString(name), css::beans::PropertyAttribute::REMOVABLE, value);
    }
    void addText(const char* name, const char* value) const { add(name, Any(toOUString(value))); }
    [[nodiscard]] std::string textOf(const char* name) const {
        rtl::OUString value;
        Reference<XPropertySet>(properties(document_), UNO_QUERY_THROW)
            ->getPropertyValue(toOUString(name)) >>= value;
        return toUtf8(value);
    }
    [[nodiscard]] bool modified() const {
        return Reference<css::util::XModifiable>(document_, UNO_QUERY_THROW)->isModified();
    }

    SpreadsheetDocument document_;
};

Settings everythingChosen() {
    Settings settings;
    settings.period = Month(2024, 2);
    settings.unit = Unit::Thousands;
    settings.language = Language::English;
    settings.organisation = u"Äldre samt vård- och omsorgsnämnden";
    settings.ledgerSign = TableSign::DebitPositive;
    settings.budgetSign = TableSign::DebitPositive;
    settings.limitAmount = 3'500'000;
    settings.limitShare = 0.015;
    settings.chosenTables[TableKind::Ledger] = u"$'Bokföring 2024'.$A$1:$G$20000";
    settings.methods[u"Övriga kostnader, netto"] = ForecastMethod::Theta;
    settings.methods[u"Intäkter"] = ForecastMethod::Budget;
    return settings;
}

void expectEverythingChosen(const Settings& settings) {
    EXPECT_EQ(settings.period, Month(2024, 2));
    EXPECT_EQ(settings.unit, Unit::Thousands);
    EXPECT_EQ(settings.language, Language::English);
    EXPECT_EQ(settings.organisation, u"Äldre samt vård- och omsorgsnämnden");
    EXPECT_EQ(settings.ledgerSign, TableSign::DebitPositive);
    EXPECT_EQ(settings.budgetSign, TableSign::DebitPositive);
    EXPECT_EQ(settings.limitAmount, 3'500'000);
    EXPECT_EQ(settings.limitShare, 0.015);
    EXPECT_EQ(settings.chosenTables, everythingChosen().chosenTables);
    EXPECT_EQ(settings.methods, everythingChosen().methods);
}

void expectDefaults(const Settings& settings) {
    EXPECT_EQ(settings.period, std::nullopt);
    EXPECT_EQ(settings.unit, Unit::Millions);
    EXPECT_EQ(settings.language, std::nullopt);
    EXPECT_EQ(settings.organisation, u"");
    EXPECT_EQ(settings.ledgerSign, TableSign::RevenuePositive);
    EXPECT_EQ(settings.budgetSign, TableSign::RevenuePositive);
    EXPECT_EQ(settings.limitAmount, std::nullopt);
    EXPECT_EQ(settings.limitShare, std::nullopt);
    EXPECT_TRUE(settings.chosenTables.empty());
    EXPECT_TRUE(settings.methods.empty());
}

TEST_F(DocumentSettings, NewDocumentHasTheDefaultsAndLookingLeavesItUnchanged) {
    const Settings settings = readSettings(document_);
    expectDefaults(settings);
    writeSettings(document_, settings);
    EXPECT_TRUE(names(document_).empty());
    EXPECT_FALSE(modified());
}

TEST_F(DocumentSettings, SurviveBothFileFormats) {
    writeSettings(document_, everythingChosen());
    EXPECT_TRUE(modified()) << "else the office would not ask to save them";
    const auto folder = std::filesystem::path(OUTTURN_BUILD) / "office-tests";
    for (const auto& [file, filter] : {std::pair{folder / "settings.ods", "calc8"},
                                       std::pair{folder / "settings.xlsx", "Calc MS Excel 2007 XML"}}) {
        office().store(document_, file, filter);
        const auto reopened = office().open(file, true);
        expectEverythingChosen(readSettings(reopened));
        office().close(reopened);
    }
}

TEST_F(DocumentSettings, AreReadableToAPerson) {
    writeSettings(document_, everythingChosen());
    EXPECT_EQ(textOf("Outturn.Period"), "2024-02");
    EXPECT_EQ(textOf("Outturn.Unit"), "tkr");
    EXPECT_EQ(textOf("Outturn.Language"), "en");
    EXPECT_EQ(textOf("Outturn.LedgerSign"), "debit positive");
    EXPECT_EQ(textOf("Outturn.LimitAmount"), "3500000");
    EXPECT_EQ(textOf("Outturn.LimitPercent"), "1.5");
    EXPECT_EQ(textOf("Outturn.Table.Ledger"), "$'Bokföring 2024'.$A$1:$G$20000");
    EXPECT_EQ(textOf("Outturn.Method.Övriga kostnader, netto"), "theta");
    EXPECT_EQ(textOf("Outturn.Method.Intäkter"), "budget");
}

TEST_F(DocumentSettings, OnlyWhatDiffersIsWritten) {
    addText("Diarienummer", "KS 2024/17");
    Settings settings;
    settings.unit = Unit::Kronor;
    writeSettings(document_, settings);
    EXPECT_EQ(names(document_), (std::vector<std::string>{"Diarienummer", "Outturn.Unit"}));
    // Back to what it would be anyway: nothing needs to be said of it.
    writeSettings(document_, Settings());
    EXPECT_EQ(names(document_), std::vector<std::string>{"Diarienummer"});
    EXPECT_EQ(textOf("Diarienummer"), "KS 2024/17");
}

TEST_F(DocumentSettings, UnreadableOnesAreTheDefaults) {
    addText("Outturn.Period", "202413");
    addText("Outturn.Unit", "dollar");
    addText("Outturn.Language", "fr");
    addText("Outturn.LedgerSign", "minus");
    addText("Outturn.BudgetSign", "");
    addText("Outturn.LimitAmount", "a lot");
    addText("Outturn.LimitPercent", "-2");
    add("Outturn.Organisation", Any(true));
    addText("Outturn.Method.Intäkter", "tarot");
    addText("Outturn.Method.", "theta");
    add("Outturn.Method.Kostnader", Any(true));
    expectDefaults(readSettings(document_));
}

TEST_F(DocumentSettings, AWholeYearIsNoPeriodOfAReport) {
    addText("Outturn.Period", "2024");
    EXPECT_EQ(readSettings(document_).period, std::nullopt);
}

TEST_F(DocumentSettings, APersonMayHaveEnteredANumberAndOtherLetters) {
    add("Outturn.Period", Any(202402.0));
    addText("Outturn.Unit", " TKR");
    add("Outturn.LimitAmount", Any(3500000.0));
    addText("Outturn.LimitPercent", "1,5 %");
    addText("Outturn.Language", "sv-SE");
    addText("Outturn.Method.Kostnader", " Dämpad ");
    const Settings settings = readSettings(document_);
    EXPECT_EQ(settings.period, Month(2024, 2));
    EXPECT_EQ(settings.unit, Unit::Thousands);
    EXPECT_EQ(settings.limitAmount, 3'500'000);
    EXPECT_EQ(settings.limitShare, 0.015);
    EXPECT_EQ(settings.language, Language::Swedish);
    EXPECT_EQ(settings.methods.at(u"Kostnader"), ForecastMethod::Damped);
    // The property is of another type than ours: Calc refuses to set it, so it must be replaced.
    writeSettings(document_, everythingChosen());
    Settings later = everythingChosen();
    later.period = Month(2024, 3);
    writeSettings(document_, later);
    EXPECT_EQ(textOf("Outturn.Period"), "2024-03");
}

TEST_F(DocumentSettings, ALineLeftToOutturnHasNoMethodOfItsOwn) {
    Settings settings;
    EXPECT_EQ(methodOf(settings, u"Kostnader"), ForecastMethod::Blend);
    chooseMethod(settings, u"Kostnader", ForecastMethod::RunRate);
    writeSettings(document_, settings);
    EXPECT_EQ(textOf("Outturn.Method.Kostnader"), "runrate");
    // The same line, whatever the letters: one choice, not two.
    settings = readSettings(document_);
    EXPECT_EQ(methodOf(settings, u" KOSTNADER"), ForecastMethod::RunRate);
    EXPECT_EQ(methodOf(settings, u"Kostnader, övriga"), ForecastMethod::Blend);
    chooseMethod(settings, u"KOSTNADER", ForecastMethod::Share);
    writeSettings(document_, settings);
    EXPECT_EQ(names(document_), std::vector<std::string>{"Outturn.Method.KOSTNADER"});
    chooseMethod(settings, u"Kostnader", std::nullopt);
    writeSettings(document_, settings);
    EXPECT_TRUE(names(document_).empty());
}

TEST(InterfaceLanguage, IsTheOfficesOwn) {
    sheet::keepContext(office("sv").context());
    EXPECT_EQ(sheet::interfaceLanguage(), Language::Swedish);
    sheet::keepContext(office().context());
    EXPECT_EQ(sheet::interfaceLanguage(), Language::English);
    sheet::keepContext({});
    EXPECT_EQ(sheet::interfaceLanguage(), Language::English);
}

}  // namespace
}  // namespace outturn::driver
