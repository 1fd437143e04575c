// Exports of other systems: from what the file or the sheet says to a table that formulas and reports read.
#include "office/export_workbook.hpp"
#include "sheet/report/sheet.hpp"
#include "sheet/settings.hpp"

namespace outturn::driver {
namespace {

class ExportPreviewTest : public ExportTest {};

TEST_F(ExportPreviewTest, ATextFileInLatin1WithDebitAndCreditBecomesTheLedger) {
    const auto path = sample("transaktionslista_latin1.csv");
    ASSERT_TRUE(opens(path)) << why_;
    EXPECT_EQ(outturn::toUtf8(content().title), "transaktionslista_latin1.csv");
    ASSERT_EQ(content().questions.size(), 1U) << said();
    EXPECT_EQ(content().questions[0].chosen, 0U) << "debit and credit say that it is a ledger";
    EXPECT_EQ(outturn::toUtf8(content().accept), "Skapa ”Huvudbok”") << said();
    EXPECT_TRUE(content().doubts.empty()) << said();
    ASSERT_GE(content().tables.size(), 3U);
    EXPECT_EQ(outturn::toUtf8(content().tables[0].title), "Summor");
    EXPECT_EQ(accept(), "Huvudbok");
    EXPECT_EQ(
        rows("Huvudbok"),
        (Strings{"Period|Konto|Kontonamn|Belopp|Ansvar|Verksamhet",
                 "202401|3011|Avgifter äldreomsorg|-1250.5|05100|510 Hemtjänst",
                 "202402|3511|Statsbidrag|-800|05100|510 Hemtjänst",
                 "202401|5010|Månadslön|32400|05100|510 Hemtjänst",
                 "202402|5010|Månadslön|17600|05200|520 Särskilt boende",
                 "202402|4630|Köp av tjänst; \"extern\"\nenligt avtal|1000|05200|520 Särskilt boende"}));
    EXPECT_EQ(typed("=HUVUDBOK.SUMMA(Huvudbok;202402;\"Konto\";\"5*\")"), 50000);
    EXPECT_EQ(typed("=HUVUDBOK.SUMMA(Huvudbok;202402;\"Ansvar\";\"05200\";\"Konto\";\"5010\")"), 17600);
    EXPECT_EQ(sheet::readSettings(book_->document()).ledgerSign, TableSign::DebitPositive);
}

TEST_F(ExportPreviewTest, ATextFileWithTabsAndMonthsAcrossBecomesTheBudget) {
    ASSERT_TRUE(opens(sample("budget_utf8.txt"))) << why_;
    ASSERT_TRUE(asks("Vad är det?")) << said();
    EXPECT_TRUE(content().accept.empty());
    EXPECT_EQ(outturn::toUtf8(content().hindrance), "Svara först på frågorna.");
    answer("Vad är det?", "budget");
    EXPECT_EQ(outturn::toUtf8(content().accept), "Skapa ”Budget”") << said();
    EXPECT_TRUE(content().doubts.empty()) << said();
    EXPECT_EQ(accept(), "Budget");
    EXPECT_EQ(rows("Budget"),
              (Strings{"Period|Konto|Kontonamn|Belopp", "202401|3011|Avgifter äldreomsorg|-1000",
                       "202402|3011|Avgifter äldreomsorg|-1000", "202403|3011|Avgifter äldreomsorg|-1000.5",
                       "202401|5010|Månadslön|2500", "202402|5010|Månadslön|-500",
                       "202403|5010|Månadslön|2500.25", "202401|6110|Kontorsmateriel|5",
                       "202402|6110|Kontorsmateriel|-10", "202403|6110|Kontorsmateriel|5"}));
    EXPECT_EQ(sheet::readSettings(book_->document()).budgetSign, TableSign::DebitPositive);
}

TEST_F(ExportPreviewTest, OneUndoStepTakesItBack) {
    const auto before = book_->sheetNames();
    ASSERT_TRUE(opens(sample("transaktionslista_latin1.csv"))) << why_;
    const auto steps = undoSteps();
    accept();
    EXPECT_EQ(undoSteps(), steps + 1);
    const auto written = rows("Huvudbok");
    book_->undo();
    EXPECT_EQ(book_->sheetNames(), before);
    EXPECT_EQ(sheet::readSettings(book_->document()).ledgerSign, TableSign::RevenuePositive);
    EXPECT_TRUE(sheet::findTables(book_->document(), {}).empty());
    book_->redo();
    EXPECT_EQ(rows("Huvudbok"), written);
    EXPECT_EQ(sheet::readSettings(book_->document()).ledgerSign, TableSign::DebitPositive);
    EXPECT_EQ(sheet::findTables(book_->document(), {}).size(), 1U);
}

TEST_F(ExportPreviewTest, ProgressCanStopItAndNothingIsWritten) {
    ASSERT_TRUE(opens(sample("transaktionslista_latin1.csv"))) << why_;
    const auto before = book_->sheetNames();
    const auto outcome = preview_->accept([](double) { return false; });
    EXPECT_TRUE(outcome.cancelled);
    EXPECT_FALSE(outcome.done);
    EXPECT_EQ(book_->sheetNames(), before);
    EXPECT_EQ(undoSteps(), 0);
    const auto stopped = sheet::previewWorkbookFile(
        running().context(), book_->document(), fromUtf8(sample("transaktionslista_latin1.csv").string()),
        Language::Swedish, [](double share) { return share < 0.5; });
    ASSERT_TRUE(std::holds_alternative<sheet::ImportRefusal>(stopped));
    EXPECT_TRUE(std::get<sheet::ImportRefusal>(stopped).cancelled);
}

TEST_F(ExportPreviewTest, NothingIsGuessedOfText) {
    ASSERT_TRUE(opens(file("ledande_nollor.csv",
                           "sep=;\r\nKonto;Period;Projekt;Kod;Belopp\r\n3010;2402;0724;1E5;-1,50\r\n"
                           "5010;2403;0725;=1+1;2,00\r\n5010;2401;03/04;2024-01;2,00\r\n")))
        << why_;
    answer("Vad är det?", "huvudbok");
    accept();
    EXPECT_EQ(rows("Huvudbok"), (Strings{"Period|Konto|Belopp|Projekt|Kod", "202402|3010|-1.5|0724|1E5",
                                         "202403|5010|2|0725|=1+1", "202401|5010|2|03/04|2024-01"}));
}

TEST_F(ExportPreviewTest, QuestionsStayWithTheirAnswersAndCanBeAnsweredAnew) {
    ASSERT_TRUE(opens(file("tvetydig.csv", "Konto;Datum;Belopp\n3010;03/04/2024;500\n5010;05/04/2024;300\n")))
        << why_;
    answer("Vad är det?", "huvudbok");
    ASSERT_TRUE(asks("Vilken månad är \"03/04/2024\"?")) << said();
    ASSERT_TRUE(asks("Tecknet på beloppen")) << said();
    EXPECT_TRUE(content().accept.empty());
    answer("Vilken månad", "dag, månad");
    ASSERT_TRUE(asks("Vilken månad")) << "it stays";
    EXPECT_TRUE(content().questions[questionAt("Vilken månad")].chosen);
    EXPECT_TRUE(content().accept.empty()) << "the sign is open";
    writeAnswer("Tecknet", "nej||");
    EXPECT_EQ(outturn::toUtf8(content().questions[questionAt("Tecknet")].own), "nej||");
    EXPECT_NE(outturn::toUtf8(content().questions[questionAt("Tecknet")].refused).find("3*|80*"),
              std::string::npos);
    writeAnswer("Tecknet", "30*");
    EXPECT_TRUE(content().questions[questionAt("Tecknet")].refused.empty());
    EXPECT_FALSE(content().accept.empty()) << said();
    answer("Vilken månad", "månad, dag");
    writeAnswer("Tecknet", "");
    EXPECT_TRUE(content().accept.empty());
    answer("Tecknet", "Kontona 3* är intäkter");
    accept();
    EXPECT_EQ(rows("Huvudbok"), (Strings{"Period|Konto|Belopp", "202403|3010|-500", "202405|5010|300"}));
}

TEST_F(ExportPreviewTest, RowsThatCannotBeReadAndTotalsThatDifferAreDoubts) {
    ASSERT_TRUE(opens(file("trasig.csv",
                           "Konto;Period;Utfall\n3010;202401;-100,00\n5010;202401;tolv\n5010;2024-13;7\n"
                           "5010;202402;30,00\nTotalt;;-50,00\n")))
        << why_;
    ASSERT_EQ(content().doubts.size(), 2U) << said();
    EXPECT_EQ(outturn::toUtf8(content().doubts[0]),
              "2 rader går inte att läsa och kommer att saknas i tabellen. De finns i listan här.");
    EXPECT_EQ(outturn::toUtf8(content().doubts[1]),
              "Exportens egen summa säger −50,00, och raderna som lästes blir −70,00: 20,00 saknas.");
    accept();
    EXPECT_EQ(rows("Huvudbok").size(), 3U);
}

// Merged cells over dates as headers, numbers as numbers, outturn and budget side by side.
TEST_F(ExportPreviewTest, OneWorkbookBecomesTheLedgerAndTheBudgetOfAReport) {
    const auto folder = std::filesystem::path(OUTTURN_BUILD) / "office-tests" / "exports";
    std::filesystem::create_directories(folder);
    const auto path = folder / "uppfoljning.xlsx";
    {
        const Workbook other(running(), running().newDocument());
        other.addSheet("Uppföljning");
        const Any none(rtl::OUString{});
        other.fill(
            "Uppföljning.A1",
            {{cell("Uppföljning äldrenämnden"), none, none, none, none, none, none},
             {none, none, none, none, none, none, none},
             {cell("Konto"), cell("Benämning"), cell("Utfall"), none, cell("Budget"), none,
              cell("Avvikelse")},
             {none, none, cell(45292), cell(45323), cell(45292), cell(45323), none},
             {cell("30 Taxor och avgifter"), none, cell(-300.5), cell(-310), cell(-290), cell(-295), cell(1)},
             {cell(3010), cell("Taxor"), cell(-100), cell(-110), cell(-95), cell(-95), cell(1)},
             {cell(3020), cell("Avgifter"), cell(-200.5), cell(-200), cell(-195), cell(-200), cell(1)},
             {cell("Personal"), none, none, none, none, none, none},
             {cell(5010), cell("Löner"), cell(250), cell(260.25), cell(240), cell(245), cell(1)},
             {cell("Summa"), none, cell(-50.5), cell(-49.75), cell(-50), cell(-50), none}});
        Reference<css::beans::XPropertySet>(other.range("Uppföljning.C4:F4"), UNO_QUERY_THROW)
            ->setPropertyValue("NumberFormat", Any(sal_Int32{36}));
        for (const char* merged : {"A1:G1", "C3:D3", "E3:F3", "A3:A4", "B3:B4"})
            Reference<css::util::XMergeable>(other.range(std::string("Uppföljning.") + merged),
                                             UNO_QUERY_THROW)
                ->merge(true);
        running().store(other.document(), path, "Calc MS Excel 2007 XML");
        running().close(other.document());
    }
    ASSERT_TRUE(opens(path)) << why_;
    ASSERT_TRUE(asks("Vad är det?"));
    EXPECT_FALSE(content().questions[0].chosen) << "the header says both";
    answer("Vad är det?", "huvudbok");
    EXPECT_TRUE(content().doubts.empty()) << said();
    EXPECT_EQ(accept(), "Huvudbok");
    EXPECT_EQ(rows("Huvudbok"),
              (Strings{"Period|Konto|Kontonamn|Belopp", "202401|3010|Taxor|-100", "202402|3010|Taxor|-110",
                       "202401|3020|Avgifter|-200.5", "202402|3020|Avgifter|-200", "202401|5010|Löner|250",
                       "202402|5010|Löner|260.25"}));
    ASSERT_TRUE(opens(path)) << why_;
    answer("Vad är det?", "budget");
    EXPECT_EQ(accept(), "Budget");
    EXPECT_EQ(rows("Budget").size(), 7U);

    put("Rader",
        {{cell("Rad"), cell("Konton")}, {cell("Intäkter"), cell("3*")}, {cell("Kostnader"), cell("4..7")}});
    const auto settings = sheet::readSettings(book_->document());
    sheet::ReportRequest request;
    request.period = Month(2024, 2);
    request.unit = Unit::Kronor;
    request.ledgerSign = settings.ledgerSign;
    request.budgetSign = settings.budgetSign;
    const auto findings = sheet::survey(book_->document(), settings);
    EXPECT_TRUE(findings.problems.empty());
    const auto filled = sheet::fillReport(book_->document(), findings, request);
    ASSERT_TRUE(std::holds_alternative<sheet::FilledReport>(filled));
    std::string report;
    for (const std::string& row : rows("Rapport 2024-02")) report += row + '\n';
    EXPECT_NE(report.find("Intäkter|610.5|585"), std::string::npos) << report.substr(0, 3000);
    EXPECT_NE(report.find("Kostnader|-510.25|-485"), std::string::npos) << report.substr(0, 3000);
}

// A sheet of the workbook

TEST_F(ExportPreviewTest, ASheetIsReadWithDatesMergedCellsAndHiddenRowsAndStaysAsItIs) {
    put("Utdrag", {{cell("Resultat 2024"), {}, {}, {}, {}},
                   {cell("Konto"), {}, cell("Datum"), cell("Enhet"), cell("Utfall")},
                   {cell(3010), cell("Avgifter"), cell(45306), cell("Nord"), cell(-100.5)},
                   {cell(3010), cell("Avgifter"), cell(45337), {}, cell(-50.25)},
                   {cell(5010), cell("Löner"), cell(45337), cell("Syd"), cell(70)}});
    Reference<css::beans::XPropertySet>(book_->range("Utdrag.C3:C5"), UNO_QUERY_THROW)
        ->setPropertyValue("NumberFormat", Any(sal_Int32{37}));
    Reference<css::util::XMergeable>(book_->range("Utdrag.D3:D4"), UNO_QUERY_THROW)->merge(true);
    Reference<css::util::XMergeable>(book_->range("Utdrag.A1:E1"), UNO_QUERY_THROW)->merge(true);
    Reference<css::beans::XPropertySet>(
        Reference<css::table::XColumnRowRange>(book_->range("Utdrag.A4:A4"), UNO_QUERY_THROW)->getRows(),
        UNO_QUERY_THROW)
        ->setPropertyValue("IsVisible", Any(false));
    const auto before = rows("Utdrag");
    ASSERT_TRUE(opensSheet("Utdrag")) << why_;
    EXPECT_NE(said().find("Dolda eller bortfiltrerade rader: 1. De läses som de andra."), std::string::npos)
        << said();
    EXPECT_EQ(accept(), "Huvudbok");
    EXPECT_EQ(rows("Huvudbok"),
              (Strings{"Period|Konto|Kontonamn|Belopp|Enhet", "202401|3010|Avgifter|-100.5|Nord",
                       "202402|3010|Avgifter|-50.25|Nord", "202402|5010|Löner|70|Syd"}));
    EXPECT_EQ(rows("Utdrag"), before);
}

TEST_F(ExportPreviewTest, AnExportOnASheetNamedAsTheTableKeepsItsName) {
    put("Huvudbok", {{cell("Utskrift"), {}, {}},
                     {cell("Konto"), cell("Period"), cell("Belopp")},
                     {cell(3010), cell("feb 2024"), cell("-1 234,50 kr")},
                     {cell(5010), cell("feb 2024"), cell("200,00 kr")},
                     {cell("Summa"), {}, cell("-1 034,50 kr")}});
    const auto before = rows("Huvudbok");
    ASSERT_TRUE(opensSheet("Huvudbok")) << why_;
    answer("Vad är det?", "huvudbok");
    ASSERT_EQ(content().questions.size(), 1U) << said();
    EXPECT_EQ(accept(), "Huvudbok (2)");
    EXPECT_EQ(rows("Huvudbok"), before);
    const auto tables = sheet::findTables(book_->document(), sheet::readSettings(book_->document()));
    ASSERT_EQ(tables.size(), 1U);
    EXPECT_EQ(outturn::toUtf8(tables[0].reference), "$'Huvudbok (2)'.$A$1:$C$1048576");
}

TEST_F(ExportPreviewTest, SheetsThatAreNoExportAreRefused) {
    EXPECT_FALSE(opensSheet("Finns inte"));
    EXPECT_EQ(why_, "Bladet ”Finns inte” finns inte längre.");
    book_->addSheet("Tomt");
    EXPECT_FALSE(opensSheet("Tomt"));
    EXPECT_NE(why_.find("Bladet är tomt."), std::string::npos) << why_;
    put("Text", {{cell("Hej"), cell("på dig")}});
    EXPECT_FALSE(opensSheet("Text"));
    EXPECT_NE(why_.find("Ingen rubrikrad"), std::string::npos) << why_;
    put("Huvudbok", {{cell("Period"), cell("Konto"), cell("Belopp")}, {cell(202401), cell(3010), cell(5)}});
    EXPECT_FALSE(opensSheet("Huvudbok"));
    EXPECT_EQ(
        why_,
        "Bladet ”Huvudbok” är redan arbetsbokens tabell Huvudbok, och Outturn kan läsa det som det är.");
    put("Rapport",
        {{cell("Rapport"), cell("Konto"), cell("outturn-report:columns")}, {cell(1), cell("Belopp"), {}}});
    EXPECT_FALSE(opensSheet("Rapport"));
    EXPECT_EQ(why_.find("Bladet ”Rapport” har Outturn gjort."), 0U) << why_;
    put("Stort", {{cell("Konto"), cell("Period"), cell("Belopp")}});
    book_->cell("Stort.AMJ1048576")->setValue(1);
    EXPECT_FALSE(opensSheet("Stort"));
    EXPECT_NE(why_.find("för stort"), std::string::npos) << why_;
}

}  // namespace
}  // namespace outturn::driver
