// vnd.outturn:handover: which report, to which file, and what stands in the way.
#include <future>
#include <sys/stat.h>
#include <unistd.h>

#include <com/sun/star/accessibility/AccessibleRole.hpp>
#include <com/sun/star/accessibility/XAccessible.hpp>
#include <com/sun/star/awt/XExtendedToolkit.hpp>

#include "gui/handover_setup.hpp"

namespace outturn::driver {
namespace {

TEST_F(Handover, TheReportIsTheOneAskedForElseTheOneLookedAt) {
    const auto earlier = run("vnd.outturn:report", {{"Period", word("202311")}, {"Language", word("sv")}});
    ASSERT_EQ(earlier.text, "Rapport 2023-11");
    const auto titleOf = [&](const std::vector<std::pair<std::string, Any>>& arguments) {
        const path file = fresh("which.ods");
        auto all = arguments;
        all.emplace_back("File", word(toUtf8(fileUrl(file))));
        const auto answer = run("vnd.outturn:handover", all);
        if (!answer.done) return answer.text;
        OpenWorkbook copy(plainOffice(), plainOffice().open(file));
        return copy->sheetNames().front();
    };
    EXPECT_EQ(titleOf({}), "Rapport 2023-11");
    EXPECT_EQ(titleOf({{"Period", word("202402")}}), kReport);
    book_->activate(kReport);
    EXPECT_EQ(titleOf({}), kReport);
    book_->activate("Huvudbok");
    EXPECT_EQ(titleOf({{"Period", word("202311")}}), "Rapport 2023-11");
    EXPECT_EQ(titleOf({}), kReport);
    EXPECT_NE(titleOf({{"Period", word("202305")}}).find("maj 2023"), std::string::npos);
    EXPECT_NE(titleOf({{"Period", word("202413")}}).find("202413"), std::string::npos);
}

TEST_F(Handover, AProtectedReportIsHandedOverUnlessItHasAPassword) {
    const Reference<css::util::XProtectable> protection(report(), UNO_QUERY_THROW);
    const path file = fresh("protected.ods");
    protection->protect(toOUString("secret"));
    const auto refused = handOver(file);
    EXPECT_FALSE(refused.done);
    EXPECT_NE(refused.text.find("skyddat"), std::string::npos) << refused.text;
    EXPECT_FALSE(std::filesystem::exists(file));
    protection->unprotect(toOUString("secret"));
    protection->protect(rtl::OUString());
    const auto answer = handOver(file);
    ASSERT_TRUE(answer.done) << answer.text;
    OpenWorkbook copy(plainOffice(), plainOffice().open(file));
    EXPECT_EQ(formulasIn(copy->sheet(kReport)), 0U);
}

TEST_F(Handover, WhatLiesThereIsOverwrittenOnlyWhereAskedFor) {
    const path file = fresh("existing.PDF");
    std::ofstream(file) << "a letter";
    const auto refused = handOver(file);
    EXPECT_FALSE(refused.done);
    EXPECT_NE(refused.text.find("finns redan"), std::string::npos) << refused.text;
    EXPECT_TRUE(showsMessage(book_->frame()));
    EXPECT_EQ(content(file), "a letter");
    const auto answer =
        run("vnd.outturn:handover", {{"File", word(file.string())}, {"Overwrite", Any(true)}});
    EXPECT_TRUE(answer.done) << answer.text;
    EXPECT_EQ(content(file).substr(0, 5), "%PDF-");
}

TEST_F(Handover, TheWorkbookItselfIsNeverOverwritten) {
    const auto url = toUtf8(Reference<css::frame::XModel>(book_->document(), UNO_QUERY_THROW)->getURL());
    const auto answer = run("vnd.outturn:handover", {{"File", word(url)}, {"Overwrite", Any(true)}});
    EXPECT_FALSE(answer.done);
    EXPECT_NE(answer.text.find("öppen"), std::string::npos) << answer.text;
}

TEST_F(Handover, WhatCannotBeWrittenIsSaidAndLeavesNothing) {
    const path closed = folder() / "closed";
    std::filesystem::create_directories(closed);
    std::filesystem::create_directories(folder() / "folder.pdf");
    const struct {
        std::string file;
        const char* says;
    } cases[] = {
        {(folder() / "missing" / "report.pdf").string(), "finns inte"},
        {(folder() / "report.doc").string(), "slutar varken"},
        {(folder() / "report").string(), "slutar varken"},
        {(folder() / ".pdf").string(), "slutar varken"},
        {(folder() / "folder.pdf").string(), "är en mapp"},
        {"report.pdf", "fullständig sökväg"},
        {"https://example.org/report.pdf", "fullständig sökväg"},
    };
    const std::size_t before = filesIn(folder());
    for (const auto& [file, says] : cases) {
        const auto answer = handOver(file);
        EXPECT_FALSE(answer.done) << file;
        EXPECT_NE(answer.text.find(says), std::string::npos) << answer.text;
        EXPECT_TRUE(showsMessage(book_->frame())) << file;
    }
    EXPECT_EQ(filesIn(folder()), before);
    // Nobody, root included, creates a file in /sys; others may not write to a closed folder either.
    EXPECT_FALSE(handOver("/proc/report.pdf").done);
    if (geteuid() != 0) {
        chmod(closed.c_str(), S_IRUSR | S_IXUSR);
        const auto answer = handOver(closed / "report.pdf");
        chmod(closed.c_str(), S_IRWXU);
        EXPECT_NE(answer.text.find("får inte skriva"), std::string::npos) << answer.text;
    }
    EXPECT_EQ(filesIn(closed), 0U);
}

// The toolkit's list of windows is called deprecated for handing out too much; a test wants just that.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
// The office's own box of files stands in a window of its own while the command waits for it.
bool answerFileBox(const Office& office, const std::string& button) {
    const Reference<css::awt::XExtendedToolkit> toolkit(office.create("com.sun.star.awt.Toolkit"),
                                                        UNO_QUERY_THROW);
    return eventually([&] {
        for (sal_Int32 at = 0; at < toolkit->getTopWindowCount(); ++at) {
            const Reference<css::accessibility::XAccessible> window(toolkit->getTopWindow(at), UNO_QUERY);
            if (!window.is()) continue;
            const auto root = window->getAccessibleContext();
            if (!root.is() || toUtf8(root->getAccessibleName()).find("Lämna rapporten vidare") != 0) continue;
            const auto found = findAccessible(root, css::accessibility::AccessibleRole::PUSH_BUTTON, button);
            if (!found.is()) continue;
            doDefaultAction(found);
            return true;
        }
        return false;
    });
}

#pragma GCC diagnostic pop

TEST_F(Handover, WithoutAFileItAsks) {
    for (const bool save : {false, true}) {
        const path expected = folder().parent_path() / "workbooks" / "Rapport 2024-02.pdf";
        std::filesystem::remove(expected);
        auto answer = std::async(std::launch::async, [&] { return run("vnd.outturn:handover", {}); });
        EXPECT_TRUE(answerFileBox(office_, save ? "Spara" : "Avbryt"));
        const CommandAnswer given = answer.get();
        EXPECT_EQ(given.done, save) << given.text;
        EXPECT_EQ(given.text, save ? expected.string() : "");
        EXPECT_EQ(showsMessage(book_->frame()), save);
        EXPECT_EQ(std::filesystem::exists(expected), save);
    }
}

TEST(HandoverWithoutReport, SaysSo) {
    const Office& office = windowedOffice("sv");
    OpenWorkbook book(office, office.open(sample()));
    const path file = fresh("none.pdf");
    const auto answer =
        command(office, book->frame(), "vnd.outturn:handover", {{"File", word(file.string())}});
    EXPECT_FALSE(answer.done);
    EXPECT_NE(answer.text.find("ingen rapport"), std::string::npos) << answer.text;
    EXPECT_FALSE(std::filesystem::exists(file));
}

}  // namespace
}  // namespace outturn::driver
