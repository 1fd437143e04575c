#include "sheet/text_document/styles.hpp"

#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/style/LineSpacing.hpp>
#include <com/sun/star/style/LineSpacingMode.hpp>
#include <com/sun/star/style/ParagraphAdjust.hpp>
#include <com/sun/star/style/TabStop.hpp>
#include <com/sun/star/style/XStyle.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>

#include "calc/strings.hpp"
#include "sheet/document/properties.hpp"
#include "sheet/report/colours.hpp"

namespace outturn::sheet {

namespace css = com::sun::star;
using css::container::XNameContainer;
using css::uno::Sequence;
using css::uno::UNO_QUERY_THROW;
using report::Paragraph;
using rtl::OUString;
using ParagraphStyle = Reference<css::style::XStyle>;

namespace {

using namespace colours;

// Between "1." and its sentence.
constexpr sal_Int32 kNumberWidth = 700;

class Maker {
  public:
    Maker(const WriterDocument& document, Language language, HandoverFormat format)
        : factory_(document, UNO_QUERY_THROW), language_(language), format_(format) {
        const Reference<css::style::XStyleFamiliesSupplier> supplier(document, UNO_QUERY_THROW);
        styles_.set(supplier->getStyleFamilies()->getByName("ParagraphStyles"), UNO_QUERY_THROW);
    }

    void make() {
        dressBase();
        dressHeadings();
        dressWords();
        dressTables();
    }

  private:
    // Writer's own, or a new one.
    ParagraphStyle style(const OUString& name, const char* parent = "Standard") {
        if (!styles_->hasByName(name)) {
            const ParagraphStyle made(factory_->createInstance("com.sun.star.style.ParagraphStyle"),
                                      UNO_QUERY_THROW);
            styles_->insertByName(name, css::uno::Any(made));
        }
        const ParagraphStyle found(styles_->getByName(name), UNO_QUERY_THROW);
        if (name != "Standard") found->setParentStyle(OUString::createFromAscii(parent));
        return found;
    }

    // Word has Calibri, of the same widths as Carlito, and knows nothing of a list of fonts.
    [[nodiscard]] OUString font() const {
        return format_ == HandoverFormat::Word ? OUString("Calibri")
                                               : OUString("Carlito;Liberation Sans;Arial");
    }

    static void letters(const ParagraphStyle& style, float points, sal_Int32 colour, bool isBold) {
        setProperty(style, "CharHeight", points);
        setProperty(style, "CharColor", colour);
        setProperty(style, "CharWeight", isBold ? css::awt::FontWeight::BOLD : css::awt::FontWeight::NORMAL);
    }
    static void around(const ParagraphStyle& style, sal_Int32 above, sal_Int32 below) {
        setProperty(style, "ParaTopMargin", above);
        setProperty(style, "ParaBottomMargin", below);
    }
    static void adjust(const ParagraphStyle& style, css::style::ParagraphAdjust side) {
        setProperty(style, "ParaAdjust", static_cast<sal_Int16>(side));
    }
    static void spacing(const ParagraphStyle& style, sal_Int16 percent) {
        css::style::LineSpacing lines;
        lines.Mode = css::style::LineSpacingMode::PROP;
        lines.Height = percent;
        setProperty(style, "ParaLineSpacing", lines);
    }
    static void tab(const ParagraphStyle& style, sal_Int32 position, css::style::TabAlign align) {
        Sequence<css::style::TabStop> stops(1);
        stops.getArray()[0].Position = position;
        stops.getArray()[0].Alignment = align;
        stops.getArray()[0].DecimalChar = ',';
        stops.getArray()[0].FillChar = ' ';
        setProperty(style, "ParaTabStops", stops);
    }
    static void keepWithNext(const ParagraphStyle& style) { setProperty(style, "ParaKeepTogether", true); }
    static void noOrphans(const ParagraphStyle& style) {
        setProperty(style, "ParaOrphans", sal_Int8{2});
        setProperty(style, "ParaWidows", sal_Int8{2});
    }

    void dressBase() {
        const auto defaults = factory_->createInstance("com.sun.star.text.Defaults");
        const css::lang::Locale locale = localeOf(language_);
        setProperty(defaults, "CharLocale", locale);
        setProperty(defaults, "CharFontName", font());
        const auto base = style("Standard");
        setProperty(base, "CharFontName", font());
        setProperty(base, "CharLocale", locale);
        letters(base, 11.0F, kInk, false);
        around(base, 0, 0);
        for (const char* const name : {"Header", "Footer"}) {
            const auto made = style(OUString::createFromAscii(name));
            letters(made, 9.0F, kGrey, false);
            tab(made, kTextWidth, css::style::TabAlign_RIGHT);
        }
    }

    void dressHeadings() {
        const auto title = style(styleName(Paragraph::Kind::Title));
        letters(title, 20.0F, kInk, true);
        around(title, 0, 100);
        adjust(title, css::style::ParagraphAdjust_LEFT);
        keepWithNext(title);
        setProperty(title, "CharFontName", font());
        const auto subtitle = style(styleName(Paragraph::Kind::Subtitle));
        letters(subtitle, 11.0F, kGrey, false);
        around(subtitle, 0, 300);
        adjust(subtitle, css::style::ParagraphAdjust_LEFT);
        tab(subtitle, kTextWidth, css::style::TabAlign_RIGHT);
        setProperty(subtitle, "CharFontName", font());
        const auto heading = style(styleName(Paragraph::Kind::Heading));
        letters(heading, 14.0F, kInk, true);
        around(heading, 650, 200);
        const auto subheading = style(styleName(Paragraph::Kind::Subheading));
        letters(subheading, 11.0F, kInk, true);
        around(subheading, 350, 50);
        for (const auto& made : {heading, subheading}) {
            keepWithNext(made);
            setProperty(made, "CharFontName", font());
            setProperty(made, "ParaIsHyphenation", false);
        }
        const auto picture = style(styleName(Paragraph::Kind::PictureTitle));
        letters(picture, 11.0F, kInk, true);
        around(picture, 450, 100);
        keepWithNext(picture);
    }

    void dressWords() {
        const auto body = style(styleName(Paragraph::Kind::Body));
        around(body, 0, 220);
        spacing(body, 110);
        noOrphans(body);
        // The compounds of Swedish are long.
        setProperty(body, "ParaIsHyphenation", true);
        setProperty(body, "ParaHyphenationMaxLeadingChars", sal_Int16{4});
        setProperty(body, "ParaHyphenationMaxTrailingChars", sal_Int16{4});
        setProperty(body, "ParaHyphenationMaxHyphens", sal_Int16{2});
        const auto lead = style(styleName(Paragraph::Kind::Lead), "Text body");
        letters(lead, 12.0F, kAccent, false);
        const auto numbered = style(styleName(Paragraph::Kind::Numbered), "Text body");
        setProperty(numbered, "ParaLeftMargin", kNumberWidth);
        setProperty(numbered, "ParaFirstLineIndent", -kNumberWidth);
        tab(numbered, 0, css::style::TabAlign_LEFT);
        around(numbered, 0, 120);
        letters(style(styleName(Paragraph::Kind::Placeholder), "Text body"), 11.0F, kGrey, false);
        const auto note = style(styleName(Paragraph::Kind::Note));
        letters(note, 9.0F, kGrey, false);
        around(note, 80, 0);
        around(style(pictureStyleName()), 0, 200);
        letters(style(gapStyleName()), 6.0F, kInk, false);
    }

    void dressTables() {
        const auto text = style(styleName(TableStyle::Text));
        letters(text, 9.0F, kInk, false);
        // A narrow column has room for a long word only where it may be parted.
        setProperty(text, "ParaIsHyphenation", true);
        const auto child = [&](TableStyle what, const char* parent) {
            return style(styleName(what), parent);
        };
        const auto right = [](const ParagraphStyle& made) {
            adjust(made, css::style::ParagraphAdjust_RIGHT);
            setProperty(made, "ParaIsHyphenation", false);
        };
        right(child(TableStyle::Figure, "Outturn Table"));
        letters(child(TableStyle::Better, "Outturn Table Figure"), 9.0F, kBetter, true);
        letters(child(TableStyle::Worse, "Outturn Table Figure"), 9.0F, kWorse, true);
        letters(child(TableStyle::Bold, "Outturn Table"), 9.0F, kInk, true);
        letters(child(TableStyle::BoldFigure, "Outturn Table Figure"), 9.0F, kInk, true);
        letters(child(TableStyle::Group, "Outturn Table"), 9.0F, kGrey, false);
        const auto head = child(TableStyle::Head, "Outturn Table");
        letters(head, 9.0F, kInk, true);
        keepWithNext(head);
        right(child(TableStyle::HeadFigure, "Outturn Table Head"));
    }

    Reference<css::lang::XMultiServiceFactory> factory_;
    Reference<XNameContainer> styles_;
    Language language_;
    HandoverFormat format_;
};

}  // namespace

OUString styleName(Paragraph::Kind kind) {
    switch (kind) {
        case Paragraph::Kind::Title:
            return "Title";
        case Paragraph::Kind::Subtitle:
            return "Subtitle";
        case Paragraph::Kind::Lead:
            return "Outturn Message";
        case Paragraph::Kind::Heading:
            return "Heading 1";
        case Paragraph::Kind::Subheading:
            return "Heading 2";
        case Paragraph::Kind::Body:
            return "Text body";
        case Paragraph::Kind::Numbered:
            return "Outturn Numbered";
        case Paragraph::Kind::Note:
            return "Outturn Note";
        case Paragraph::Kind::Placeholder:
            return "Outturn Placeholder";
        case Paragraph::Kind::PictureTitle:
            return "Outturn Chart Title";
    }
    return "Text body";
}

OUString styleName(TableStyle style) {
    switch (style) {
        case TableStyle::Text:
            return "Outturn Table";
        case TableStyle::Figure:
            return "Outturn Table Figure";
        case TableStyle::Better:
            return "Outturn Table Better";
        case TableStyle::Worse:
            return "Outturn Table Worse";
        case TableStyle::Head:
            return "Outturn Table Head";
        case TableStyle::HeadFigure:
            return "Outturn Table Head Figure";
        case TableStyle::Group:
            return "Outturn Table Group";
        case TableStyle::Bold:
            return "Outturn Table Bold";
        case TableStyle::BoldFigure:
            return "Outturn Table Bold Figure";
    }
    return "Outturn Table";
}

OUString pictureStyleName() {
    return "Outturn Chart";
}

OUString gapStyleName() {
    return "Outturn Gap";
}

css::lang::Locale localeOf(Language language) {
    if (language == Language::Swedish) return {"sv", "SE", OUString()};
    return {"en", "GB", OUString()};
}

void makeTextStyles(const WriterDocument& document, Language language, HandoverFormat format) {
    Maker(document, language, format).make();
}

}  // namespace outturn::sheet
