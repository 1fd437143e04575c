#pragma once

// What the test programs that drive offices share: their offices, started when first asked for and ended with
// the tests.
#include <filesystem>
#include <map>
#include <memory>
#include <string>

#include <gtest/gtest.h>

#include "driver/office.hpp"

namespace outturn::driver {

inline std::map<std::string, std::unique_ptr<Office>>& offices() {
    static std::map<std::string, std::unique_ptr<Office>> running;
    return running;
}

// An office with the extension and a fresh profile in a folder below the build folder.
inline OfficeOptions testOffice(const char* folder, const std::string& language) {
    OfficeOptions options;
    options.profile = std::filesystem::path(OUTTURN_BUILD) / folder / ("profile-" + language);
    std::filesystem::remove_all(options.profile);
    options.language = language;
    options.extension = OUTTURN_OXT;
    // It serves every test of the program, however slow the machine: as long as ./outturn gives the program.
    options.longest = std::chrono::seconds(900);
    return options;
}

class EndOffices : public testing::Environment {
  public:
    void TearDown() override {
        for (const auto& [language, running] : offices()) {
            EXPECT_TRUE(running->alive()) << "the office (" << language << ") crashed";
            running->quit();
        }
        offices().clear();
    }
};

inline int runTests(int count, char** arguments) {
    testing::InitGoogleTest(&count, arguments);
    testing::AddGlobalTestEnvironment(new EndOffices);
    return RUN_ALL_TESTS();
}

}  // namespace outturn::driver
