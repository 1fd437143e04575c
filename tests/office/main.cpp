#include "driver/test_program.hpp"
#include "office/office_environment.hpp"

namespace outturn::driver {

Office& office(const std::string& language) {
    auto& running = offices()[language];
    if (!running) running = std::make_unique<Office>(testOffice("office-tests", language));
    return *running;
}

}  // namespace outturn::driver

int main(int count, char** arguments) {
    return outturn::driver::runTests(count, arguments);
}
