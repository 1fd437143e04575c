// Files that are no SIE files, are cut off, far too large or written to do harm: each gets a sentence, and
// the workbook is as it was.
#include <chrono>
#include <fstream>
#include <sys/stat.h>
#include <unistd.h>

#include "office/import_workbook.hpp"

namespace outturn::driver {
namespace {

class ImportTrust : public Import {
  protected:
    void SetUp() override {
        Import::SetUp();
        ASSERT_TRUE(import(kHead + voucher("1", "20240115", "-100")).done);
        Reference<css::util::XModifiable>(book_->document(), UNO_QUERY_THROW)->setModified(false);
        names_ = book_->sheetNames();
        for (const std::string& name : names_) before_.push_back(rows(name));
        steps_ = undoSteps();
    }

    static std::filesystem::path folder() {
        auto made = std::filesystem::path(OUTTURN_BUILD) / "office-tests" / "import" / "trust";
        std::filesystem::create_directories(made);
        return made;
    }

    // What it says; also with Agree, as nothing of it can be agreed to.
    void refused(const std::filesystem::path& path, const std::string& words, bool agree = true) {
        SCOPED_TRACE(path.filename().string());
        const auto began = std::chrono::steady_clock::now();
        const auto answer = import(path, agree);
        EXPECT_FALSE(answer.done);
        EXPECT_NE(answer.text.find(words), std::string::npos) << answer.text;
        EXPECT_NE(answer.text.find(path.filename().string()), std::string::npos) << answer.text;
        EXPECT_LT(std::chrono::steady_clock::now() - began, std::chrono::seconds(20));
        asItWas();
    }
    void asItWas() {
        EXPECT_EQ(book_->sheetNames(), names_);
        for (std::size_t sheet = 0; sheet < names_.size(); ++sheet)
            EXPECT_EQ(rows(names_[sheet]), before_[sheet]);
        EXPECT_EQ(undoSteps(), steps_);
        EXPECT_FALSE(isModified());
    }

    // In bytes, of LibreOffice: "VmRSS", "VmHWM".
    static std::size_t memory(const std::string& name) {
        std::ifstream status("/proc/" + std::to_string(running().processId()) + "/status");
        for (std::string word; status >> word;) {
            std::size_t kilobytes = 0;
            if (word == name + ":" && status >> kilobytes) return kilobytes * 1024;
        }
        return 0;
    }

    Strings names_;
    std::vector<Strings> before_;
    sal_Int32 steps_ = 0;
};

TEST_F(ImportTrust, BinaryFilesAreNoneThatIsRead) {
    refused(file("bild.png", std::string("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16)), "varken en arbetsbok");
    refused(file("paket.zip", std::string("PK\x03\x04\x14\0\0\0", 8)), "varken en arbetsbok");
    refused(file("program.exe", std::string("MZ\x90\0\x03\0\0\0", 8)), "varken en arbetsbok");
    refused(file("nollor.se", std::string(1'000'000, '\0')), "ingen SIE-fil");
    refused(file("tom.se", ""), "är tom");
}

TEST_F(ImportTrust, WhatIsNoFileIsSaidAndNotWaitedFor) {
    const auto pipe = folder() / "rör.se";
    std::filesystem::remove(pipe);
    ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
    refused(pipe, "ingen fil");
    std::filesystem::remove(pipe);
    const auto link = folder() / "noll.se";
    std::filesystem::remove(link);
    std::filesystem::create_symlink("/dev/zero", link);
    refused(link, "ingen fil");
    std::filesystem::remove(link);
    refused(folder(), "ingen fil");
    refused(folder() / "saknas.se", "kan inte öppnas");
}

TEST_F(ImportTrust, AFileThatMayNotBeReadIsSaid) {
    if (geteuid() == 0) GTEST_SKIP() << "everything may be read by root";
    const auto path = file("hemlig.se", kHead);
    std::filesystem::permissions(path, std::filesystem::perms::none);
    refused(path, "kan inte öppnas");
    std::filesystem::permissions(path, std::filesystem::perms::owner_all);
}

TEST_F(ImportTrust, TwoGigabytesAreRefusedWithoutBeingRead) {
    const auto path = file("stor.se", kHead + voucher("2", "20240116", "-1"));
    std::filesystem::resize_file(path, std::uintmax_t{2} << 30);
    std::ofstream("/proc/" + std::to_string(running().processId()) + "/clear_refs") << 5;
    const std::size_t before = memory("VmRSS");
    refused(path, "större än 1 GB");
    std::filesystem::remove(path);
    const std::size_t after = memory("VmHWM");
    ASSERT_GT(before, 0U);
    EXPECT_LT(after, before + (std::size_t{64} << 20));
}

TEST_F(ImportTrust, ACutOffFileIsNamedWithItsLine) {
    const std::string whole = kHead + voucher("1", "20240115", "-100") + voucher("3", "20240117", "-9") +
                              voucher("2", "20240116", "-7");
    const std::size_t second = whole.find("#VER A 2");
    for (const std::size_t length : {second + 12, whole.find("#TRANS", second) + 9, whole.size() - 6}) {
        const auto answer = import(whole.substr(0, length));
        EXPECT_FALSE(answer.done) << length;
        EXPECT_NE(answer.text.find("Rad "), std::string::npos) << answer.text;
        asItWas();
    }
}

TEST_F(ImportTrust, HostileFilesEndInASentence) {
    std::string line = kHead + "#KONTO 3010 \"";
    line.append(100'000'000, 'x');
    const auto longLine = import(file("rad.se", line));
    EXPECT_FALSE(longLine.done);
    EXPECT_NE(longLine.text.find("rad.se"), std::string::npos) << longLine.text;
    asItWas();

    std::string dimensions = kHead + "#VER A 2 20240116\r\n{\r\n";
    for (int dimension = 100; dimension < 100'100; ++dimension)
        dimensions += "#TRANS 3010 {" + std::to_string(dimension) + " x} 0\n";
    refused(file("dimensioner.se", dimensions + "}\r\n"), "dimensioner");

    std::string broken = kHead + voucher("1", "20240115", "-100") + voucher("2", "20240116", "-7");
    for (int row = 0; row < 2'000'000; ++row) broken += "#RES 0\n";
    const auto counted = import(file("trasig.se", broken));
    EXPECT_FALSE(counted.done);
    EXPECT_NE(counted.text.find("2\u00A0000\u00A0000 rader i filen är trasiga"), std::string::npos)
        << counted.text;
    asItWas();
}

TEST_F(ImportTrust, AsManyDimensionsAsAreReadBecomeColumns) {
    std::string bytes = kHead + "#VER A 2 20240116\r\n{\r\n";
    for (int dimension = 100; dimension < 290; ++dimension)
        bytes += "#TRANS 3010 {" + std::to_string(dimension) + " x} 0\n";
    const auto answer = import(bytes + "}\r\n", true);
    ASSERT_TRUE(answer.done) << answer.text;
    EXPECT_EQ(rows("Huvudbok").size(), 191U);
}

}  // namespace
}  // namespace outturn::driver
