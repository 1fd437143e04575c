#include "sheet/text_document/text_document.hpp"

#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/frame/ModuleManager.hpp>
#include <com/sun/star/lang/XMultiComponentFactory.hpp>
#include <com/sun/star/text/ControlCharacter.hpp>
#include <com/sun/star/text/XText.hpp>

#include "calc/strings.hpp"
#include "domain/texts.hpp"
#include "sheet/context.hpp"
#include "sheet/document/properties.hpp"
#include "sheet/text_document/pictures.hpp"
#include "sheet/text_document/styles.hpp"
#include "sheet/text_document/table.hpp"

namespace outturn::sheet {

namespace css = com::sun::star;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using report::Block;
using report::Paragraph;
using rtl::OUString;

namespace {

OUString filterOf(HandoverFormat format) {
    return format == HandoverFormat::Word ? OUString("MS Word 2007 XML") : OUString("writer8");
}

bool isNote(const Block& block) {
    const auto* paragraph = std::get_if<Paragraph>(&block);
    return paragraph != nullptr && paragraph->kind == Paragraph::Kind::Note;
}

// Writes one block after the other. The document always ends in a paragraph; where it is still empty the next
// block takes it.
class Writing {
  public:
    Writing(const WriterDocument& document, const std::vector<Shape>& pictures, Language language,
            HandoverFormat format)
        : document_(document),
          text_(document->getText()),
          cursor_(text_->createTextCursor()),
          pictures_(pictures),
          language_(language),
          format_(format) {}

    void write(const report::Document& content) {
        const auto& blocks = content.blocks;
        for (std::size_t at = 0; at < blocks.size(); ++at) {
            const bool note = at + 1 < blocks.size() && isNote(blocks[at + 1]);
            if (const auto* words = std::get_if<Paragraph>(&blocks[at])) write(*words);
            if (const auto* table = std::get_if<report::Table>(&blocks[at])) write(*table, note);
            if (const auto* picture = std::get_if<report::Picture>(&blocks[at])) write(*picture);
        }
        // A table is always followed by a paragraph.
        if (isAfterTable_) setProperty(cursor_, "ParaStyleName", gapStyleName());
    }

  private:
    [[nodiscard]] Reference<css::text::XTextRange> end() const { return {cursor_, UNO_QUERY_THROW}; }

    void begin(const OUString& style) {
        if (!isEmpty_)
            text_->insertControlCharacter(end(), css::text::ControlCharacter::PARAGRAPH_BREAK, false);
        isEmpty_ = false;
        isAfterTable_ = false;
        setProperty(cursor_, "ParaStyleName", style);
    }

    void write(const Paragraph& words) {
        begin(styleName(words.kind));
        text_->insertString(end(), calc::toOUString(words.text), false);
    }

    void write(const report::Table& table, bool note) {
        if (table.rows.empty() || table.widths.empty()) return;
        // Two tables that touch become one in Word.
        if (isAfterTable_) begin(gapStyleName());
        begin(gapStyleName());
        insertTable(document_, end(), table, note);
        cursor_->gotoEnd(false);
        isEmpty_ = true;
        isAfterTable_ = true;
    }

    void write(const report::Picture& picture) {
        begin(pictureStyleName());
        insertPicture(
            document_, end(), pictures_.at(picture.number), format_, picture.title,
            picture.title.empty() ? Text() : text(TextId::HandoverChart, language_, {picture.title}));
        cursor_->gotoEnd(false);
    }

    const WriterDocument& document_;
    Reference<css::text::XText> text_;
    Reference<css::text::XTextCursor> cursor_;
    const std::vector<Shape>& pictures_;
    Language language_;
    HandoverFormat format_;
    bool isEmpty_ = true;
    bool isAfterTable_ = false;
};

}  // namespace

bool TextDocument::isPossible() {
    const Reference<css::container::XNameAccess> filters(
        context()->getServiceManager()->createInstanceWithContext("com.sun.star.document.FilterFactory",
                                                                  context()),
        UNO_QUERY_THROW);
    const auto modules = css::frame::ModuleManager::create(context());
    return modules->hasByName("com.sun.star.text.TextDocument") &&
           filters->hasByName(filterOf(HandoverFormat::Text)) &&
           filters->hasByName(filterOf(HandoverFormat::Word));
}

TextDocument::TextDocument(const report::Document& content, const Text& footer,
                           const std::vector<Shape>& pictures, HandoverFormat format)
    : hidden_(openHidden("swriter")), document_(hidden_, UNO_QUERY), format_(format) {
    if (!document_.is()) throw WriterMissing();
    try {
        document_->lockControllers();
        makeTextStyles(document_, content.language, format);
        setUpTextPage(document_, content.organisation, footer);
        describe(content);
        write(content, pictures);
        document_->unlockControllers();
    } catch (...) {
        closeHidden(hidden_);
        throw;
    }
}

TextDocument::~TextDocument() {
    closeHidden(hidden_);
}

void TextDocument::describe(const report::Document& content) const {
    const auto properties = Reference<css::document::XDocumentPropertiesSupplier>(document_, UNO_QUERY_THROW)
                                ->getDocumentProperties();
    properties->setTitle(calc::toOUString(content.title));
    properties->setLanguage(localeOf(content.language));
}

void TextDocument::write(const report::Document& content, const std::vector<Shape>& pictures) const {
    Writing(document_, pictures, content.language, format_).write(content);
}

void TextDocument::store(const OUString& url) const {
    storeHidden(hidden_, url, filterOf(format_));
}

}  // namespace outturn::sheet
