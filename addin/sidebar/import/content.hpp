#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/language.hpp"
#include "sheet/import/preview.hpp"

namespace outturn::sidebar {

// What the import panel knows, of which its content is made.
struct ImportWork {
    Text words;
    int thousandths = 0;
    bool cancel = true;
};
struct ImportState {
    bool readOnly = false;
    std::optional<ImportWork> work;                  // going on
    const sheet::PreviewContent* preview = nullptr;  // waiting for an answer
    Text note;                                       // of the preview: that it is another than the one before
    Text said;                                       // what came of the last thing asked for
};

enum class ElementKind {
    Heading,
    Words,
    Doubt,   // words with a mark before them
    Button,  // as wide as the panel
    QuietButton,
    Choice,  // a list of answers
    Field,   // a list of answers, and another may be written
    Table,
    Bar,
};

// How far below an element the next one stands.
enum class Below { Close, Group };

// A thing in the panel, from top to bottom.
struct PanelElement {
    std::string name;  // of its control
    ElementKind kind = ElementKind::Words;
    Text words;
    Text help;
    std::vector<Text> answers;
    int chosen = -1;
    Text own;
    TextTable table;
    int thousandths = 0;
    bool beside = false;  // on the line of the one before, where both have room
    Below below = Below::Close;
};

std::vector<PanelElement> importElements(const ImportState& state, Language language);

// The names of the buttons.
inline constexpr const char* kImportButton = "import";
inline constexpr const char* kSheetButton = "sheet";
inline constexpr const char* kLinesButton = "lines";
inline constexpr const char* kCancelButton = "cancel";
inline constexpr const char* kAcceptButton = "accept";
inline constexpr const char* kBackButton = "back";
// And of the answer to a question: "answer0".
inline constexpr const char* kAnswer = "answer";

// Whether one says what the other does.
bool isSame(const sheet::PreviewContent& one, const sheet::PreviewContent& other);
// Whether a column holds amounts: they stand to the right.
bool isAmountColumn(const TextTable& table, std::size_t column);

}  // namespace outturn::sidebar
