#include <filesystem>
#include <map>
#include <memory>

#include <gtest/gtest.h>

#include "office/office_environment.hpp"

namespace outturn::driver {

namespace {

std::map<std::string, std::unique_ptr<Office>>& offices() {
    static std::map<std::string, std::unique_ptr<Office>> running;
    return running;
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

}  // namespace

Office& office(const std::string& language) {
    auto& running = offices()[language];
    if (!running) {
        const std::filesystem::path profile =
            std::filesystem::path(OUTTURN_BUILD) / "office-tests" / ("profile-" + language);
        std::filesystem::remove_all(profile);
        OfficeOptions options;
        options.profile = profile;
        options.language = language;
        options.extension = OUTTURN_OXT;
        running = std::make_unique<Office>(options);
    }
    return *running;
}

}  // namespace outturn::driver

int main(int count, char** arguments) {
    testing::InitGoogleTest(&count, arguments);
    testing::AddGlobalTestEnvironment(new outturn::driver::EndOffices);
    return RUN_ALL_TESTS();
}
