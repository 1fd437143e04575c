#include "domain/report/document.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <utility>

#include "domain/report/document_rows.hpp"
#include "domain/report/plan.hpp"
#include "domain/texts.hpp"

namespace outturn::report {

namespace {

// The headings that begin a section, in the order of the published reports.
constexpr std::array<TextView, 18> kOrder = {u"decision",
                                             u"summary",
                                             u"assessments:economic",
                                             u"assessments:ecological",
                                             u"assessments:social",
                                             u"consultation",
                                             u"attachments",
                                             u"calendar",
                                             u"lines",
                                             u"activities",
                                             u"charts:titles",
                                             u"outturn",
                                             u"forecast",
                                             u"accuracy",
                                             u"measures",
                                             u"risks",
                                             u"volumes",
                                             u"equity"};
constexpr TextView kControl = u"control";

bool isControl(const Text& identity) {
    return identity == kControl || identity.starts_with(u"control:");
}

// Of the section that the row begins.
std::optional<std::size_t> placeOf(const Text& identity) {
    if (identity == kControl) return kOrder.size();
    const auto* const found = std::find(kOrder.begin(), kOrder.end(), identity);
    if (found == kOrder.end()) return std::nullopt;
    return static_cast<std::size_t>(found - kOrder.begin());
}

struct Part {
    std::size_t place;  // 0: before the first section
    std::vector<const ShownRow*> rows;
};

std::vector<Part> partsOf(const ShownSheet& sheet) {
    std::vector<Part> parts = {{0, {}}};
    for (const ShownRow& row : sheet.rows) {
        if (const auto place = placeOf(row.identity)) parts.push_back({*place + 1, {}});
        if (!isControl(row.identity)) parts.back().rows.push_back(&row);
    }
    std::stable_sort(parts.begin(), parts.end(),
                     [](const Part& one, const Part& other) { return one.place < other.place; });
    return parts;
}

// Paragraphs may be broken by hand in a cell.
std::vector<Text> linesOf(const Text& text) {
    std::vector<Text> lines;
    std::size_t from = 0;
    while (from <= text.size()) {
        const std::size_t end = std::min(text.find(u'\n', from), text.size());
        const TextView line = trimmed(TextView(text).substr(from, end - from));
        if (!line.empty()) lines.emplace_back(line);
        from = end + 1;
    }
    return lines;
}

// "1. approves" with a tab, so that the lines after the first begin under the sentence.
Text withTab(const Text& sentence) {
    const std::size_t digits = sentence.find_first_not_of(u"0123456789");
    if (digits == 0 || digits == Text::npos || sentence[digits] != u'.') return sentence;
    const std::size_t words = sentence.find_first_not_of(u" \u00A0\t", digits + 1);
    if (words == Text::npos || words == digits + 1) return sentence;
    return sentence.substr(0, digits + 1) + u"\t" + sentence.substr(words);
}

Paragraph::Kind kindOf(RowLook look) {
    switch (look) {
        case RowLook::Title:
            return Paragraph::Kind::Title;
        case RowLook::Date:
            return Paragraph::Kind::Subtitle;
        case RowLook::Message:
            return Paragraph::Kind::Lead;
        case RowLook::Heading:
            return Paragraph::Kind::Heading;
        case RowLook::Subheading:
            return Paragraph::Kind::Subheading;
        case RowLook::Numbered:
            return Paragraph::Kind::Numbered;
        case RowLook::Placeholder:
            return Paragraph::Kind::Placeholder;
        case RowLook::Note:
            return Paragraph::Kind::Note;
        default:
            return Paragraph::Kind::Body;
    }
}

class Composer {
  public:
    Composer(const ShownSheet& sheet, Document& document) : sheet_(sheet), document_(document) {}

    void compose(const Part& part) {
        label_.clear();
        for (std::size_t at = 0; at < part.rows.size(); ++at) {
            const ShownRow& row = *part.rows[at];
            add(row, goesOn(part, at + 1));
            for (const std::size_t picture : row.pictures) addPicture(picture);
        }
        endTable();
        writeComments();
        writeTitles();
    }

    // What stands beside the title on the sheet stands under it in the document.
    void writeSubtitle() {
        if (subtitle_.empty()) return;
        const auto isTitle = [](const Block& block) {
            const auto* paragraph = std::get_if<Paragraph>(&block);
            return paragraph != nullptr && paragraph->kind == Paragraph::Kind::Title;
        };
        auto& blocks = document_.blocks;
        const auto title = std::find_if(blocks.begin(), blocks.end(), isTitle);
        blocks.insert(title == blocks.end() ? blocks.begin() : std::next(title),
                      Paragraph{Paragraph::Kind::Subtitle, subtitle_});
    }

  private:
    // Whether rows of the same table come from there on, perhaps after a person's words.
    [[nodiscard]] static bool goesOn(const Part& part, std::size_t at) {
        for (; at < part.rows.size(); ++at) {
            switch (lookOf(*part.rows[at])) {
                case RowLook::Body:
                case RowLook::Result:
                    return true;
                case RowLook::Comment:
                case RowLook::Placeholder:
                case RowLook::Text:
                case RowLook::Unknown:
                case RowLook::Subheading:
                    break;
                case RowLook::Empty:
                    if (isGap(*part.rows[at])) return false;
                    break;
                default:
                    return false;
            }
        }
        return false;
    }

    // The report's own empty rows part what stands around them; one that a person put into a table does not.
    static bool isGap(const ShownRow& row) { return !row.identity.empty() && row.cells.empty(); }

    void add(const ShownRow& row, bool goesOn) {
        const RowLook look = lookOf(row);
        const bool inTable = !table_.empty() && goesOn;
        switch (look) {
            case RowLook::Empty:
                if (!inTable || isGap(row)) endTable();
                return;
            case RowLook::Groups:
            case RowLook::Heads:
                if (hasFigures_) endTable();
                writeComments();
                table_.push_back(&row);
                return;
            case RowLook::Body:
            case RowLook::Result:
                addToTable(row);
                return;
            case RowLook::Comment:
                if (table_.empty() && comments_.empty() && label_.empty()) break;
                if (!isAskedFor(row)) comments_.emplace_back(label_, &row);
                return;
            case RowLook::Subheading:
            case RowLook::Unknown:
                if (inTable || (look == RowLook::Unknown && textCount(row) > 1)) {
                    if (table_.empty()) writeComments();
                    table_.push_back(&row);
                    return;
                }
                break;
            case RowLook::Placeholder:
            case RowLook::Text:
                if (inTable) {
                    comments_.emplace_back(label_, &row);
                    return;
                }
                break;
            default:
                break;
        }
        endTable();
        if (look != RowLook::Note) writeComments();
        for (const ShownCell& cell : row.cells) addParagraphs(cell);
    }

    void addToTable(const ShownRow& row) {
        if (table_.empty()) writeComments();
        table_.push_back(&row);
        hasFigures_ = true;
        // What is said of the result is said of all.
        label_ = lookOf(row) == RowLook::Result ? Text() : Text(withoutSign(firstText(row)));
    }

    static bool isAskedFor(const ShownRow& row) {
        return std::all_of(row.cells.begin(), row.cells.end(),
                           [](const ShownCell& cell) { return cell.text.empty() || cell.asks; });
    }

    void endTable() {
        if (!table_.empty()) document_.blocks.emplace_back(tableOf(table_, sheet_.widths));
        table_.clear();
        hasFigures_ = false;
    }

    // Of the rows of the table before, each under its row's name.
    void writeComments() {
        Text last;
        for (const auto& [label, row] : comments_) {
            if (label != last && !label.empty()) addParagraph(Paragraph::Kind::Subheading, label);
            last = label;
            for (const ShownCell& cell : row->cells) addParagraphs(cell);
        }
        comments_.clear();
    }

    void addParagraphs(const ShownCell& cell) {
        const RowLook look = lookOf(cell);
        if (look == RowLook::Organisation && document_.organisation.empty()) {
            document_.organisation = cell.text;
        } else if (look == RowLook::Date) {
            if (cell.text.empty()) return;
            subtitle_ += (subtitle_.empty() ? u"" : u"\t") + cell.text;
        } else if (look == RowLook::PictureTitle) {
            if (!cell.text.empty()) titles_.push_back(cell.text);
        } else {
            if (look == RowLook::Title && document_.title.empty()) document_.title = cell.text;
            const auto kind = cell.asks ? Paragraph::Kind::Placeholder : kindOf(look);
            for (const Text& line : linesOf(cell.text)) addParagraph(kind, line);
        }
    }

    void addParagraph(Paragraph::Kind kind, const Text& text) {
        document_.blocks.emplace_back(
            Paragraph{kind, kind == Paragraph::Kind::Numbered ? withTab(text) : text});
    }

    void addPicture(std::size_t number) {
        endTable();
        writeComments();
        Picture picture{number, {}};
        if (!titles_.empty()) {
            picture.title = titles_.front();
            titles_.erase(titles_.begin());
            addParagraph(Paragraph::Kind::PictureTitle, picture.title);
        }
        document_.blocks.emplace_back(picture);
    }

    // Those whose picture a person took away or moved elsewhere.
    void writeTitles() {
        for (const Text& title : titles_) addParagraph(Paragraph::Kind::PictureTitle, title);
        titles_.clear();
    }

    const ShownSheet& sheet_;
    Document& document_;
    std::vector<const ShownRow*> table_;
    bool hasFigures_ = false;
    Text label_;  // of the table's last row
    std::vector<std::pair<Text, const ShownRow*>> comments_;
    std::vector<Text> titles_;
    Text subtitle_;
};

// By the words that a report has in any case.
Language languageOf(const ShownSheet& sheet, Language otherwise) {
    constexpr std::array kWords = {TextId::ReportTitle,     TextId::ReportSummary,  TextId::ReportActivities,
                                   TextId::ReportToDate,    TextId::ReportFullYear, TextId::ReportOutturn,
                                   TextId::ReportDeviation, TextId::ReportForecast, TextId::ReportResult};
    int swedish = 0;
    for (const ShownRow& row : sheet.rows) {
        for (const ShownCell& cell : row.cells) {
            for (const TextId word : kWords) {
                if (cell.text == text(word, Language::Swedish)) ++swedish;
                if (cell.text == text(word, Language::English)) --swedish;
            }
        }
    }
    if (swedish == 0) return otherwise;
    return swedish > 0 ? Language::Swedish : Language::English;
}

}  // namespace

Document documentOf(const ShownSheet& sheet, Language otherwise) {
    Document document;
    document.language = languageOf(sheet, otherwise);
    Composer composer(sheet, document);
    for (const Part& part : partsOf(sheet)) composer.compose(part);
    composer.writeSubtitle();
    return document;
}

}  // namespace outturn::report
