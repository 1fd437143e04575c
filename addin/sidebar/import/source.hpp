#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>

#include <com/sun/star/uno/XComponentContext.hpp>

#include "sheet/import/file.hpp"
#include "sheet/import/preview.hpp"
#include "sheet/import/sie_reading.hpp"
#include "sidebar/background_work.hpp"
#include "sidebar/document_window.hpp"

namespace outturn::sidebar {

// Where an import comes from; a preview is made of it as often as the workbook changes.
struct ImportSource {
    enum class Kind { File, Sheet, Lines };
    Kind kind = Kind::File;
    Text name;                                     // a URL or a path; the sheet's name
    std::shared_ptr<const sheet::SieReading> sie;  // of a SIE file, once it is read
};

// Makes the preview, behind a box where it takes long.
sheet::Previewed makePreview(const Reference<com::sun::star::uno::XComponentContext>& context,
                             const Frame& frame, const ImportSource& source, Language language);
// Writes it, behind a box where it takes long.
sheet::PreviewOutcome acceptPreview(const Reference<com::sun::star::uno::XComponentContext>& context,
                                    const Frame& frame, sheet::Preview& preview, Language language);

// Gives a preview the answers that another one has been given, where it asks the same.
void answerAgain(sheet::Preview& preview, const sheet::PreviewContent& answered);

// A file on its way in: its bytes are read a piece at a time on the office's thread, which alone may ask for
// them, and a SIE file is understood on a thread of its own. What is no SIE file is left to Calc.
class FileImport {
  public:
    FileImport(const Text& file, Language language);

    // A little of what is left, in some milliseconds.
    void workOn();
    void cancel();
    // In thousandths.
    [[nodiscard]] int done() const;
    [[nodiscard]] const Text& name() const { return name_; }

    // Nothing: not finished. A source whose reading is null: no SIE file.
    using Answer = std::variant<ImportSource, sheet::ImportRefusal>;
    [[nodiscard]] const std::optional<Answer>& answer() const { return answer_; }

  private:
    struct Read;  // where the thread puts its answer
    void beginReading();

    Text file_;
    Text name_;
    Language language_;
    std::unique_ptr<sheet::FileReading> bytes_;
    bool isSie_ = false;
    std::shared_ptr<Read> read_;
    std::unique_ptr<BackgroundWork> work_;
    std::optional<Answer> answer_;
};

}  // namespace outturn::sidebar
