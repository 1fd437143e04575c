#pragma once

#include <memory>
#include <optional>
#include <variant>
#include <vector>

#include "domain/text_table.hpp"
#include "sheet/import/file.hpp"
#include "sheet/settings.hpp"

namespace outturn::sheet {

// What must be answered before anything is written.
struct PreviewQuestion {
    Text words;
    std::vector<Text> answers;          // as they are shown
    std::optional<std::size_t> chosen;  // among them
    bool ownWords = false;              // another answer may be written
    Text own;                           // what was written
    Text refused;                       // why that is no answer; empty: it is one, or nothing was written
};

struct PreviewTable {
    Text title;
    TextTable table;
};

// What was found, in words; all of it may be empty but the title.
struct PreviewContent {
    Text title;                  // the file or the sheet
    std::vector<Text> findings;  // a paragraph each
    std::vector<Text> doubts;    // paragraphs: what a person agrees to by accepting
    std::vector<PreviewQuestion> questions;
    std::vector<PreviewTable> tables;
    Text accept;              // the button's words; empty: there is nothing to be written, or not yet
    Text hindrance;           // why not
    bool nothingNew = false;  // because the workbook has it all already
};

struct PreviewOutcome {
    bool done = false;
    bool cancelled = false;  // the workbook is as it was
    Text answer;             // the name of the sheet that was made, or why nothing was written
};

// Why a file or a sheet is not imported, as a sentence.
struct ImportRefusal {
    Text sentence;
    bool cancelled = false;
};

// What was found in a file or a sheet, held against the workbook; nothing is written before it is accepted.
class Preview {
  public:
    Preview() = default;
    virtual ~Preview() = default;
    Preview(const Preview&) = delete;
    Preview& operator=(const Preview&) = delete;

    [[nodiscard]] virtual PreviewContent content() const = 0;
    // The doubts with the first of what they are about, for whoever sees no tables.
    [[nodiscard]] virtual std::vector<Text> reasons() const { return content().doubts; }
    // An answer, by the positions in the content; a question is asked anew as long as it is refused.
    virtual void choose(std::size_t question, std::size_t answer) = 0;
    virtual void write(std::size_t question, TextView own) = 0;
    // How many rows are written, about: whether it takes long enough to be waited for.
    [[nodiscard]] virtual std::size_t rows() const { return 0; }
    // Writes, in one undo step.
    virtual PreviewOutcome accept(const ImportProgress& progress) = 0;
};

using Previewed = std::variant<std::unique_ptr<Preview>, ImportRefusal>;

}  // namespace outturn::sheet
