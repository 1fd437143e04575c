#pragma once

#include <optional>
#include <variant>

#include <rtl/ustring.hxx>

#include "domain/text.hpp"

namespace outturn::sheet {

// What a report is handed over as; the file's ending decides.
enum class HandoverFormat : std::uint8_t {
    OpenDocument,  // spreadsheets of values
    Excel,
    Pdf,
    Text,  // documents with running text
    Word,
};
inline constexpr HandoverFormat kHandoverFormats[] = {HandoverFormat::Pdf, HandoverFormat::Text,
                                                      HandoverFormat::Word, HandoverFormat::OpenDocument,
                                                      HandoverFormat::Excel};

constexpr bool isTextDocument(HandoverFormat format) {
    return format == HandoverFormat::Text || format == HandoverFormat::Word;
}

// ".ods", ".xlsx", ".pdf", ".odt", ".docx"
TextView ending(HandoverFormat format);
// Nothing where the name ends in none of them. Upper and lower case are the same.
std::optional<HandoverFormat> formatOf(TextView fileName);

// Why nothing was written; what lay there before lies there still.
enum class HandoverRefusal : std::uint8_t {
    Protected,      // with a password, which a copy keeps
    NoFullPath,     // neither a file URL nor a path from the root
    FolderMissing,  // or no folder
    NoRight,        // the folder may not be written to
    IsFolder,       // the name is that of a folder
    Exists,         // and was not to be overwritten
    IsOpen,         // a window of this office shows the file
    NotWritten,     // the disk is full, …
    NoWriter,       // a text document takes LibreOffice Writer
};

// A file that appears whole or not at all: what is written goes to a temporary file beside it, which takes
// its place when it is finished.
class NewFile {
  public:
    // A file URL or a path of the system.
    static std::variant<NewFile, HandoverRefusal> make(TextView file, bool overwrite);
    ~NewFile();
    NewFile(NewFile&& other) noexcept;
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;
    NewFile& operator=(NewFile&&) = delete;

    // Where to write.
    [[nodiscard]] const rtl::OUString& temporaryUrl() const { return temporary_; }
    // Puts the finished file in its place.
    std::optional<HandoverRefusal> finish();
    // As the system writes it.
    [[nodiscard]] Text path() const;

  private:
    NewFile(const rtl::OUString& url, const rtl::OUString& temporary);

    rtl::OUString url_;
    rtl::OUString temporary_;  // empty: finished, or handed on
};

}  // namespace outturn::sheet
