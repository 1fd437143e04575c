#include "sidebar/import/content.hpp"

#include <algorithm>

#include "domain/texts.hpp"

namespace outturn::sidebar {

namespace {

class Elements {
  public:
    PanelElement& add(std::string name, ElementKind kind, Text words) {
        PanelElement element;
        element.name = std::move(name);
        element.kind = kind;
        element.words = std::move(words);
        elements_.push_back(std::move(element));
        return elements_.back();
    }
    void add(const char* name, ElementKind kind, const std::vector<Text>& paragraphs) {
        for (std::size_t at = 0; at < paragraphs.size(); ++at)
            add(name + std::to_string(at), kind, paragraphs[at]);
    }
    // The next stands apart from what has been added.
    void endGroup() {
        if (!elements_.empty()) elements_.back().below = Below::Group;
    }
    std::vector<PanelElement> finish() { return std::move(elements_); }

  private:
    std::vector<PanelElement> elements_;
};

void addQuestion(Elements& elements, const sheet::PreviewQuestion& question, std::size_t number) {
    const std::string at = std::to_string(number);
    elements.add("question" + at, ElementKind::Words, question.words);
    PanelElement& answer = elements.add(
        kAnswer + at, question.ownWords ? ElementKind::Field : ElementKind::Choice, question.words);
    answer.answers = question.answers;
    answer.chosen = question.chosen ? static_cast<int>(*question.chosen) : -1;
    answer.own = question.own;
    if (!question.refused.empty()) elements.add("refused" + at, ElementKind::Doubt, question.refused);
    elements.endGroup();
}

void addPreview(Elements& elements, const sheet::PreviewContent& preview, const Text& note,
                Language language) {
    elements.add("title", ElementKind::Heading, preview.title);
    if (!note.empty()) elements.add("note", ElementKind::Doubt, note);
    elements.add("finding", ElementKind::Words, preview.findings);
    elements.endGroup();
    elements.add("doubt", ElementKind::Doubt, preview.doubts);
    elements.endGroup();
    for (std::size_t at = 0; at < preview.questions.size(); ++at)
        addQuestion(elements, preview.questions[at], at);
    // Before the tables, which are long: what is to be decided stays in sight.
    if (!preview.hindrance.empty()) elements.add("hindrance", ElementKind::Words, preview.hindrance);
    if (!preview.accept.empty()) elements.add(kAcceptButton, ElementKind::Button, preview.accept);
    // Where nothing can be written there is nothing to call off either.
    const bool over = preview.accept.empty() && preview.questions.empty();
    elements.add(kBackButton, ElementKind::QuietButton,
                 Text(text(over ? TextId::ImportClose : TextId::ImportBack, language)));
    elements.endGroup();
    for (std::size_t at = 0; at < preview.tables.size(); ++at) {
        const std::string number = std::to_string(at);
        if (!preview.tables[at].title.empty())
            elements.add("tableTitle" + number, ElementKind::Words, preview.tables[at].title);
        elements.add("table" + number, ElementKind::Table, preview.tables[at].title).table =
            preview.tables[at].table;
        elements.endGroup();
    }
}

void addOffers(Elements& elements, bool readOnly, Language language) {
    if (readOnly) {
        elements.add("hindrance", ElementKind::Words, Text(text(TextId::DocumentReadOnly, language)));
        return;
    }
    const auto word = [&](TextId id) { return Text(text(id, language)); };
    elements.add(kImportButton, ElementKind::Button, word(TextId::ImportFileButton)).help =
        word(TextId::ImportFileHelp);
    elements.add(kSheetButton, ElementKind::QuietButton, word(TextId::ImportSheetButton)).help =
        word(TextId::ImportSheetHelp);
    PanelElement& lines =
        elements.add(kLinesButton, ElementKind::QuietButton, word(TextId::ImportLinesButton));
    lines.help = word(TextId::ImportLinesHelp);
    lines.beside = true;
    elements.endGroup();
}

bool isAmountCharacter(char16_t each) {
    constexpr TextView kOthers = u" .,+-−–%\u00A0\u2009\u202F()";
    return (each >= u'0' && each <= u'9') || kOthers.find(each) != TextView::npos;
}

bool isSame(const TextTable& one, const TextTable& other) {
    return one.head == other.head && one.rows == other.rows;
}

bool isSame(const sheet::PreviewQuestion& one, const sheet::PreviewQuestion& other) {
    return one.words == other.words && one.answers == other.answers && one.chosen == other.chosen &&
           one.ownWords == other.ownWords && one.own == other.own && one.refused == other.refused;
}

}  // namespace

bool isSame(const sheet::PreviewContent& one, const sheet::PreviewContent& other) {
    return one.title == other.title && one.findings == other.findings && one.doubts == other.doubts &&
           one.accept == other.accept && one.hindrance == other.hindrance &&
           std::equal(one.questions.begin(), one.questions.end(), other.questions.begin(),
                      other.questions.end(),
                      [](const auto& left, const auto& right) { return isSame(left, right); }) &&
           std::equal(one.tables.begin(), one.tables.end(), other.tables.begin(), other.tables.end(),
                      [](const auto& left, const auto& right) {
                          return left.title == right.title && isSame(left.table, right.table);
                      });
}

// Codes are numbers too, and read better from the left: what has no decimals, sign or thousands is one.
bool isAmountColumn(const TextTable& table, std::size_t column) {
    bool marked = false;
    for (const auto& row : table.rows) {
        if (column >= row.size()) continue;
        const Text& cell = row[column];
        if (!std::all_of(cell.begin(), cell.end(), isAmountCharacter)) return false;
        const bool hasDigit =
            std::any_of(cell.begin(), cell.end(), [](char16_t each) { return each >= u'0' && each <= u'9'; });
        // "2024-01" and "5010–5099" are no amounts.
        const auto dash = cell.find_first_of(u"-–", 1);
        if (dash != Text::npos && dash + 1 < cell.size()) return false;
        marked = marked || (hasDigit && cell.find_first_of(u",.+-−\u00A0\u2009\u202F ") != Text::npos);
    }
    return marked;
}

std::vector<PanelElement> importElements(const ImportState& state, Language language) {
    Elements elements;
    if (state.work) {
        elements.add("work", ElementKind::Words, state.work->words);
        elements.add("progress", ElementKind::Bar, state.work->words).thousandths = state.work->thousandths;
        if (state.work->cancel)
            elements.add(kCancelButton, ElementKind::QuietButton, Text(text(TextId::ImportBack, language)));
    } else if (state.preview != nullptr) {
        addPreview(elements, *state.preview, state.note, language);
    } else {
        addOffers(elements, state.readOnly, language);
        if (!state.said.empty()) elements.add("said", ElementKind::Words, state.said);
    }
    return elements.finish();
}

}  // namespace outturn::sidebar
