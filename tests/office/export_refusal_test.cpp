// Files that are no export: a sentence, no dialog, and the workbook as it was.
#include <thread>

#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/util/XModifiable.hpp>

#include "office/export_workbook.hpp"

namespace outturn::driver {
namespace {

class ExportRefusal : public ExportTest {
  protected:
    // A workbook with a table, stored as the filter stores it.
    std::filesystem::path stored(const std::string& name, const char* filter,
                                 const std::string& password = {}) {
        const auto folder = std::filesystem::path(OUTTURN_BUILD) / "office-tests" / "exports";
        std::filesystem::create_directories(folder);
        const Workbook other(running(), running().newDocument(true));
        const Reference<css::table::XCellRange> cells(
            Reference<css::container::XIndexAccess>(other.document()->getSheets(), UNO_QUERY_THROW)
                ->getByIndex(0),
            UNO_QUERY_THROW);
        const char* const texts[3][3] = {{"Konto", "Period", "Utfall"},
                                         {"3010", "202401", "-1 234,50 kr"},
                                         {"5010", "2024-01", "1 000,00 kr"}};
        for (int row = 0; row < 3; ++row) {
            for (int column = 0; column < 3; ++column)
                Reference<css::text::XText>(cells->getCellByPosition(column, row), UNO_QUERY_THROW)
                    ->setString(toOUString(texts[row][column]));
        }
        css::uno::Sequence<css::beans::PropertyValue> arguments(password.empty() ? 1 : 2);
        arguments.getArray()[0].Name = "FilterName";
        arguments.getArray()[0].Value <<= rtl::OUString::createFromAscii(filter);
        if (!password.empty()) {
            // Excel's own encryption takes it in another way.
            const bool isExcel = std::string_view(filter).find("2007") != std::string_view::npos;
            css::uno::Sequence<css::beans::NamedValue> encryption(2);
            encryption.getArray()[0].Name = "OOXPassword";
            encryption.getArray()[0].Value <<= toOUString(password);
            encryption.getArray()[1].Name = "CryptoType";
            encryption.getArray()[1].Value <<= rtl::OUString("Standard");
            arguments.getArray()[1].Name =
                rtl::OUString::createFromAscii(isExcel ? "EncryptionData" : "Password");
            arguments.getArray()[1].Value = isExcel ? Any(encryption) : Any(toOUString(password));
        }
        Reference<css::frame::XStorable>(other.document(), UNO_QUERY_THROW)
            ->storeToURL(fileUrl(folder / name), arguments);
        running().close(other.document());
        return folder / name;
    }
    void refuses(const std::filesystem::path& path, const std::string& words) {
        const auto before = book_->sheetNames();
        const Reference<css::util::XModifiable> modifiable(book_->document(), UNO_QUERY_THROW);
        modifiable->setModified(false);
        const auto started = std::chrono::steady_clock::now();
        EXPECT_FALSE(opens(path)) << path;
        EXPECT_LT(std::chrono::steady_clock::now() - started, std::chrono::seconds(20)) << path;
        EXPECT_NE(why_.find(words), std::string::npos) << why_;
        EXPECT_NE(why_.find(path.filename().string()), std::string::npos) << why_;
        EXPECT_EQ(book_->sheetNames(), before);
        EXPECT_FALSE(modifiable->isModified());
        EXPECT_EQ(openDocuments(), 1) << path;
    }
};

TEST_F(ExportRefusal, WorkbooksOfAllKindsAreRead) {
    const std::pair<const char*, const char*> kinds[] = {
        {"export.xlsx", "Calc MS Excel 2007 XML"},
        {"export.xls", "MS Excel 97"},
        {"export.ods", "calc8"},
        {"export.fods", "OpenDocument Spreadsheet Flat XML"}};
    for (const auto& [name, filter] : kinds) {
        const auto path = stored(name, filter);
        const std::string bytes = contentOf(path);
        ASSERT_TRUE(opens(path)) << name << ": " << why_;
        EXPECT_EQ(openDocuments(), 1) << name;
        EXPECT_EQ(content().tables.back().table.rows.size(), 2U) << name << said();
        EXPECT_FALSE(content().accept.empty()) << name << said();
        EXPECT_EQ(contentOf(path), bytes);
    }
    EXPECT_EQ(accept(), "Huvudbok");
    EXPECT_EQ(rows("Huvudbok"), (Strings{"Period|Konto|Belopp", "202401|3010|-1234.5", "202401|5010|1000"}));
}

TEST_F(ExportRefusal, ExcelsXmlOfTwentyYearsAgoIsRead) {
    ASSERT_TRUE(opens(file(
        "agresso.xls",
        "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n"
        "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" "
        "xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"Data\"><Table>"
        "<Row><Cell><Data ss:Type=\"String\">Konto</Data></Cell><Cell><Data "
        "ss:Type=\"String\">Period</Data></Cell><Cell><Data ss:Type=\"String\">Utfall</Data></Cell></Row>"
        "<Row><Cell><Data ss:Type=\"Number\">5010</Data></Cell><Cell><Data "
        "ss:Type=\"Number\">202401</Data></Cell><Cell><Data ss:Type=\"Number\">12.5</Data></Cell></Row>"
        "</Table></Worksheet></Workbook>")))
        << why_;
    accept();
    EXPECT_EQ(rows("Huvudbok"), (Strings{"Period|Konto|Belopp", "202401|5010|12.5"}));
}

TEST_F(ExportRefusal, OneOfSeveralSheetsIsAsked) {
    const auto folder = std::filesystem::path(OUTTURN_BUILD) / "office-tests" / "exports";
    std::filesystem::create_directories(folder);
    const Workbook other(running(), running().newDocument());
    for (const char* name : {"Utfall", "Läs mig", "Budget"}) other.addSheet(name);
    other.fill("Utfall.A1",
               {{cell("Konto"), cell("Period"), cell("Utfall")}, {cell(5010), cell(202401), cell(7)}});
    other.fill("'Läs mig'.A1", {{cell("Skapad av systemet")}});
    running().store(other.document(), folder / "ett.xlsx", "Calc MS Excel 2007 XML");
    other.fill("Budget.A1",
               {{cell("Konto"), cell("Period"), cell("Budget")}, {cell(5010), cell(2024), cell(70)}});
    running().store(other.document(), folder / "flera.xlsx", "Calc MS Excel 2007 XML");
    running().close(other.document());

    ASSERT_TRUE(opens(folder / "ett.xlsx")) << why_;
    EXPECT_FALSE(asks("Flera blad"));
    EXPECT_EQ(outturn::toUtf8(content().title), "ett.xlsx, bladet ”Utfall”");

    ASSERT_TRUE(opens(folder / "flera.xlsx")) << why_;
    ASSERT_TRUE(asks("Flera blad")) << said();
    EXPECT_EQ(content().questions.size(), 1U);
    EXPECT_TRUE(content().accept.empty());
    answer("Flera blad", "Budget");
    EXPECT_EQ(outturn::toUtf8(content().accept), "Skapa ”Budget”") << said();
    answer("Flera blad", "Utfall");
    EXPECT_EQ(outturn::toUtf8(content().accept), "Skapa ”Huvudbok”") << said();
    answer("Flera blad", "Budget");
    EXPECT_EQ(accept(), "Budget");
    EXPECT_EQ(rows("Budget"), (Strings{"Period|Konto|Belopp", "2024|5010|70"}));
}

TEST_F(ExportRefusal, PasswordsAreNotAskedFor) {
    refuses(stored("hemlig.xlsx", "Calc MS Excel 2007 XML", "hemligt"), "lösenord");
    refuses(stored("hemlig.ods", "calc8", "hemligt"), "lösenord");
    refuses(stored("hemlig.xls", "MS Excel 97", "hemligt"), "lösenord");
}

TEST_F(ExportRefusal, DamagedFilesAreSaidToBe) {
    for (const auto& [name, filter] : {std::pair("hel.xlsx", "Calc MS Excel 2007 XML"),
                                       std::pair("hel.ods", "calc8"), std::pair("hel.xls", "MS Excel 97")}) {
        const std::string whole = contentOf(stored(name, filter));
        const std::string cut = "avhuggen" + std::filesystem::path(name).extension().string();
        const bool isXls = std::string(name) == "hel.xls";
        refuses(file(cut, whole.substr(0, isXls ? 600 : whole.size() / 2)),
                isXls ? "”" : "skadad eller avhuggen");
        refuses(file("stump" + std::filesystem::path(name).extension().string(), whole.substr(0, 20)), "”");
    }
}

TEST_F(ExportRefusal, WhatIsNoTableOfCellsIsRefusedByItsContent) {
    refuses(file("rapport.xls", "<html><body><table><tr><td>Konto</td></tr></table></body></html>"),
            "webbsida (HTML)");
    refuses(file("tom.csv", ""), "är tom");
    refuses(file("blank.csv", "\r\n \r\n"), "är tom");
    refuses(file("nollor.csv", std::string(100'000, '\0')), "varken en arbetsbok eller en textfil");
    refuses(file("bild.xlsx", "\x89PNG\r\n\x1A\n" + std::string(500, '\x01') + std::string(3, '\0')),
            "varken en arbetsbok eller en textfil");
    refuses(file("rapport.csv", "%PDF-1.7\nstream"), "varken en arbetsbok eller en textfil");
    refuses(file("bokforing.xml", "<?xml version=\"1.0\"?><Sie xmlns=\"http://www.sie.se/sie5\"/>"),
            "varken en arbetsbok eller en textfil");
    refuses(file("arkiv.xlsx", std::string("PK\x03\x04", 4) + std::string(300, 'x')),
            "varken en arbetsbok eller en textfil");
    refuses(file("citat.csv", "Konto;Text;Belopp\n3010;\"öppet;5\n5010;x;6\n"), "citattecken på rad 2");
    refuses(file("brev.csv", "Hej!\nHär kommer siffrorna, som du bad om.\n"), "Ingen rubrikrad");
    refuses(file("utan_belopp.csv", "Konto;Period;Text\n3010;202401;x\n"), "Ingen kolumn med belopp");
}

TEST_F(ExportRefusal, AFileThatIsGoneAndAFolder) {
    const auto path = file("snart_borta.csv", "Konto;Period;Utfall\n5010;202401;5\n");
    std::filesystem::remove(path);
    refuses(path, "kan inte öppnas: filen finns inte");
    refuses(path.parent_path(), "kan inte öppnas");
}

TEST_F(ExportRefusal, AFileThatVanishesAfterItWasReadIsStillImported) {
    const auto path = file("flyktig.csv", "Konto;Period;Utfall\n5010;202401;5\n");
    ASSERT_TRUE(opens(path)) << why_;
    std::filesystem::remove(path);
    EXPECT_EQ(accept(), "Huvudbok");
}

TEST_F(ExportRefusal, AReadOnlyWorkbookIsNotWrittenTo) {
    const auto path = stored("skyddad.ods", "calc8");
    running().close(book_->document());
    css::uno::Sequence<css::beans::PropertyValue> arguments(1);
    arguments.getArray()[0].Name = "ReadOnly";
    arguments.getArray()[0].Value <<= true;
    book_ = std::make_unique<Workbook>(
        running(),
        SpreadsheetDocument(running().desktop()->loadComponentFromURL(fileUrl(path), "_blank", 0, arguments),
                            UNO_QUERY_THROW));
    EXPECT_FALSE(opens(path));
    EXPECT_NE(why_.find("skrivskyddat"), std::string::npos) << why_;
    EXPECT_FALSE(opensSheet(book_->sheetNames().front()));
    EXPECT_NE(why_.find("skrivskyddat"), std::string::npos) << why_;
}

TEST_F(ExportRefusal, AHundredThousandRowsTakeSeconds) {
    std::string rows =
        "Konto;Konto (T);Ansvar;Ansvar (T);Verksamhet;Projekt;Motpart;Ver;Datum;Text;Leverantör;Moms;"
        "Period;Debet;Kredit\n";
    constexpr int kRows = 100'000;
    for (int row = 0; row < kRows; ++row) {
        const bool revenue = row % 10 == 0;
        rows += revenue ? "3010;Avgifter" : "5010;Löner";
        rows += ";05100;Hemtjänst norr;510;P" + std::to_string(row % 50) + ";86;A" + std::to_string(row) +
                ";2024-01-15;Faktura " + std::to_string(row) + ";Kommunen AB;25;2024" +
                (row % 2 == 0 ? "01" : "02") + (revenue ? ";;1 000,50" : ";10,25;") + "\n";
    }
    const auto path = file("stor.csv", rows);
    const auto started = std::chrono::steady_clock::now();
    ASSERT_TRUE(opens(path)) << why_;
    const auto opened = std::chrono::steady_clock::now();
    answer("Vad är det?", "huvudbok");
    const auto answered = std::chrono::steady_clock::now();
    ASSERT_FALSE(content().accept.empty()) << said();
    std::vector<double> shares;
    ASSERT_TRUE(preview_
                    ->accept([&](double share) {
                        shares.push_back(share);
                        return true;
                    })
                    .done);
    const auto written = std::chrono::steady_clock::now();
    EXPECT_GT(shares.size(), 20U);
    EXPECT_EQ(typed("=ANTAL(Huvudbok.A2:A1048576)"), kRows);
    EXPECT_NEAR(typed("=SUMMA(Huvudbok.D2:D1048576)"), 90'000 * 10.25 - 10'000 * 1000.5, 0.001);
    const auto seconds = [](auto span) { return std::chrono::duration<double>(span).count(); };
    std::printf("opened and understood %.1f s, answered %.1f s, written %.1f s, over a bridge\n",
                seconds(opened - started), seconds(answered - opened), seconds(written - answered));
    // Each of 1.5 million cells crosses the bridge twice here; in the office itself it is a fraction of that.
    EXPECT_LT(seconds(written - started), 60);
}

}  // namespace
}  // namespace outturn::driver
