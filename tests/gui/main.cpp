#include <cstdlib>

#include "driver/test_program.hpp"
#include "gui/gui_environment.hpp"

namespace outturn::driver {

static std::string fromEnvironment(const char* name, const char* usual) {
    const char* const value = std::getenv(name);
    return value == nullptr ? usual : value;
}

Office& windowedOffice(const std::string& language) {
    auto& running = offices()[language];
    if (!running) {
        OfficeOptions options = testOffice("gui-tests", language);
        options.backend = fromEnvironment("OUTTURN_GUI_BACKEND", "svp");
        if (options.backend != "svp") options.display = fromEnvironment("DISPLAY", "");
        running = std::make_unique<Office>(options);
    }
    return *running;
}

static std::filesystem::path scratch(const std::string& name) {
    const auto folder = std::filesystem::path(OUTTURN_BUILD) / "gui-tests" / "workbooks";
    std::filesystem::create_directories(folder);
    return folder / name;
}

std::filesystem::path sample() {
    static int copies = 0;
    auto copy = scratch("sample-" + std::to_string(++copies) + ".ods");
    // An office that was ended the hard way leaves its lock, and the next one would ask about it.
    std::filesystem::remove(scratch(".~lock." + copy.filename().string() + "#"));
    std::filesystem::copy_file(std::filesystem::path(OUTTURN_SOURCE) / "samples" / "aldrenamnden.ods", copy,
                               std::filesystem::copy_options::overwrite_existing);
    return copy;
}

OpenWorkbook::~OpenWorkbook() {
    if (closed_) return;
    try {
        office_.close(book_.document());
    } catch (const com::sun::star::uno::Exception&) {
        ADD_FAILURE() << "the workbook was gone before it was closed";
    }
}

}  // namespace outturn::driver

int main(int count, char** arguments) {
    return outturn::driver::runTests(count, arguments);
}
