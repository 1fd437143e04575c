// vnd.outturn:handover to text in a LibreOffice that has no Writer.
#include <cstdlib>

#include <com/sun/star/container/XNameAccess.hpp>

#include "gui/handover_setup.hpp"

namespace outturn::driver {
namespace {

// An office whose registry lacks what the package libreoffice-writer puts there.
class OfficeWithoutWriter {
  public:
    OfficeWithoutWriter() {
        const path folder = path(OUTTURN_BUILD) / "gui-tests" / "without-writer";
        std::filesystem::remove_all(folder);
        std::filesystem::create_directories(folder / "registry");
        const path installed = officeProgram().parent_path() / "share" / "registry";
        for (const auto& entry : std::filesystem::directory_iterator(installed)) {
            if (entry.path().filename() == "writer.xcd") continue;
            std::filesystem::create_symlink(entry.path(), folder / "registry" / entry.path().filename());
        }
        // As the office's own fundamentalrc has it, with another folder.
        std::ifstream rc(officeProgram() / "fundamentalrc");
        const std::string key = "CONFIGURATION_LAYERS=";
        std::string layers;
        while (std::getline(rc, layers) && layers.rfind(key, 0) != 0) continue;
        const std::string ours = toUtf8(fileUrl(folder / "registry"));
        for (const std::string layer : {"xcsxcu:", "res:"}) {
            const auto at = layers.find(layer) + layer.size();
            layers.replace(at, layers.find(' ', at) - at, ours);
        }
        setenv("CONFIGURATION_LAYERS", layers.substr(key.size()).c_str(), 1);
        OfficeOptions options;
        options.profile = folder / "profile";
        options.language = "sv";
        options.extension = OUTTURN_OXT;
        office_ = std::make_unique<Office>(options);
        unsetenv("CONFIGURATION_LAYERS");
    }
    const Office& operator*() const { return *office_; }

  private:
    std::unique_ptr<Office> office_;
};

TEST(HandoverWithoutWriter, SaysWhatIsMissingAndWritesNothing) {
    const OfficeWithoutWriter without;
    const Office& office = *without;
    const Reference<css::container::XNameAccess> filters(office.create("com.sun.star.document.FilterFactory"),
                                                         UNO_QUERY_THROW);
    ASSERT_FALSE(filters->hasByName("writer8"));
    OpenWorkbook book(office, office.open(sample()));
    ASSERT_TRUE(command(office, book->frame(), "vnd.outturn:report",
                        {{"Period", word("202402")}, {"Language", word("sv")}})
                    .done);
    const std::size_t before = filesIn(folder());
    for (const char* const name : {"none.odt", "none.docx"}) {
        const auto answer = command(office, book->frame(), "vnd.outturn:handover",
                                    {{"File", word((folder() / name).string())}});
        EXPECT_FALSE(answer.done) << name;
        EXPECT_NE(answer.text.find("kräver LibreOffice Writer"), std::string::npos) << answer.text;
        EXPECT_TRUE(showsMessage(book->frame())) << name;
    }
    EXPECT_EQ(filesIn(folder()), before);
    const path sheet = fresh("without-writer.ods");
    EXPECT_TRUE(
        command(office, book->frame(), "vnd.outturn:handover", {{"File", word(sheet.string())}}).done);
}

}  // namespace
}  // namespace outturn::driver
