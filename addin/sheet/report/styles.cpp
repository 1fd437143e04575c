#include "sheet/report/styles.hpp"

#include <utility>

#include <com/sun/star/awt/FontSlant.hpp>
#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/style/XStyle.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/table/BorderLine2.hpp>
#include <com/sun/star/table/BorderLineStyle.hpp>
#include <com/sun/star/table/CellHoriJustify.hpp>
#include <com/sun/star/table/CellVertJustify2.hpp>
#include <com/sun/star/util/XNumberFormats.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>

#include "calc/strings.hpp"
#include "domain/report/number_format.hpp"
#include "sheet/document/properties.hpp"
#include "sheet/report/colours.hpp"
#include "sheet/report/style_names.hpp"

namespace outturn::sheet {

namespace css = com::sun::star;
using css::container::XNameContainer;
using css::uno::UNO_QUERY_THROW;
using report::Asterisk;
using report::Signs;
using report::Style;
using rtl::OUString;

namespace {

using namespace colours;

// In hundredths of a millimetre.
constexpr sal_uInt32 kHairline = 9;
constexpr sal_uInt32 kStrongRule = 35;
// Between two heads; more would break the longest of them on the screen.
constexpr sal_Int32 kHeadGap = 30;
// What an asterisk takes beside a figure of 10 points.
constexpr sal_Int16 kAsteriskWidth = 176;

css::table::BorderLine2 rule(sal_Int32 colour, sal_uInt32 width) {
    css::table::BorderLine2 line;
    line.Color = colour;
    line.LineWidth = width;
    line.OuterLineWidth = static_cast<sal_Int16>(width);
    line.LineStyle = css::table::BorderLineStyle::SOLID;
    return line;
}

using CellStyle = Reference<css::style::XStyle>;

class Maker {
  public:
    Maker(const SpreadsheetDocument& document, Unit unit, Language language)
        : factory_(document, UNO_QUERY_THROW),
          formats_(
              Reference<css::util::XNumberFormatsSupplier>(document, UNO_QUERY_THROW)->getNumberFormats()),
          unit_(unit),
          language_(language) {
        const Reference<css::style::XStyleFamiliesSupplier> supplier(document, UNO_QUERY_THROW);
        styles_.set(supplier->getStyleFamilies()->getByName("CellStyles"), UNO_QUERY_THROW);
    }

    void make() {
        if (const auto base = create("Outturn", OUString()); base.is()) {
            setProperty(base, "CharFontName", OUString("Carlito;Liberation Sans;Arial"));
            setProperty(base, "CharHeight", 10.0F);
            setProperty(base, "CharColor", kInk);
            setProperty(base, "VertJustify", css::table::CellVertJustify2::CENTER);
            // Text and figures stand flush with the ends of the rules.
            setProperty(base, "ParaLeftMargin", sal_Int32{0});
            setProperty(base, "ParaRightMargin", sal_Int32{0});
        }
        for (const StyleName& name : styleNames()) {
            const auto made =
                create(styleName(name.style, unit_, language_), OUString::createFromAscii(name.parent));
            if (made.is()) dress(made, name.style);
        }
        for (const auto& [highlight, ink] :
             {std::pair(Highlight::Better, kBetter), std::pair(Highlight::Worse, kWorse),
              std::pair(Highlight::BetterMarked, kBetter), std::pair(Highlight::WorseMarked, kWorse),
              std::pair(Highlight::Wrong, kWorse)}) {
            makeHighlight(highlight, ink);
        }
        if (const auto made = create(highlightName(Highlight::Best, unit_), "Outturn"); made.is()) bold(made);
        if (const auto made = create(highlightName(Highlight::ToWrite, unit_), "Outturn"); made.is()) {
            setProperty(made, "CharPosture", css::awt::FontSlant_ITALIC);
            colour(made, kGrey);
        }
        if (const auto made = create(highlightName(Highlight::Proposed, unit_), "Outturn"); made.is()) {
            setProperty(made, "NumberFormat", figures(Signs::Minus, Asterisk::Shown));
        }
    }

  private:
    // Null where there is a style of the name.
    CellStyle create(const OUString& name, const OUString& parent) {
        if (styles_->hasByName(name)) return {};
        const CellStyle style(factory_->createInstance("com.sun.star.style.CellStyle"), UNO_QUERY_THROW);
        styles_->insertByName(name, css::uno::Any(style));
        if (!parent.isEmpty()) style->setParentStyle(parent);
        return style;
    }

    void makeHighlight(Highlight highlight, sal_Int32 colour) {
        const auto made = create(highlightName(highlight, unit_), "Outturn");
        if (!made.is()) return;
        bold(made);
        setProperty(made, "CharColor", colour);
        if (highlight == Highlight::BetterMarked) setProperty(made, "CellBackColor", kBetterTint);
        if (highlight == Highlight::WorseMarked) setProperty(made, "CellBackColor", kWorseTint);
        // No number format: saving as .xlsx, LibreOffice mangles a condition's, and −11 would print as +11
        // there.
    }

    static void bold(const CellStyle& style) { setProperty(style, "CharWeight", css::awt::FontWeight::BOLD); }
    static void size(const CellStyle& style, float points) { setProperty(style, "CharHeight", points); }
    static void colour(const CellStyle& style, sal_Int32 value) { setProperty(style, "CharColor", value); }
    static void right(const CellStyle& style) {
        setProperty(style, "HoriJustify", css::table::CellHoriJustify_RIGHT);
    }
    static void atBottom(const CellStyle& style) {
        setProperty(style, "VertJustify", css::table::CellVertJustify2::BOTTOM);
    }
    // A text may stand to its right.
    static void clearOfNext(const CellStyle& style) { setProperty(style, "ParaRightMargin", kTextGap); }
    static void wrap(const CellStyle& style) { setProperty(style, "IsTextWrapped", true); }

    sal_Int32 format(const Text& code, const css::lang::Locale& locale) {
        // Codes are written as in English; thousands are to be parted as the locale does.
        const css::lang::Locale english("en", "US", OUString());
        const OUString text = calc::toOUString(code);
        return formats_->addNewConverted(text, english, locale);
    }
    static css::lang::Locale swedishSpaces() { return {"sv", "SE", OUString()}; }
    [[nodiscard]] css::lang::Locale ofLanguage() const {
        return language_ == Language::Swedish ? swedishSpaces() : css::lang::Locale("en", "GB", OUString());
    }
    sal_Int32 figures(Signs signs, Asterisk asterisk) {
        const report::NumberFormat wanted = report::numberFormat(unit_, signs, asterisk);
        const css::lang::Locale english("en", "US", OUString());
        return format(wanted.code, wanted.swedish ? swedishSpaces() : english);
    }
    void figure(const CellStyle& style, Signs signs, Asterisk asterisk) {
        right(style);
        setProperty(style, "NumberFormat", figures(signs, asterisk));
    }

    void dress(const CellStyle& style, Style what);
    void dressFigures(const CellStyle& style, Style what);
    void dressControl(const CellStyle& style, Style what);

    Reference<css::lang::XMultiServiceFactory> factory_;
    Reference<css::util::XNumberFormats> formats_;
    Reference<XNameContainer> styles_;
    Unit unit_;
    Language language_;
};

void Maker::dress(const CellStyle& style, Style what) {
    switch (what) {
        case Style::Organisation:
            colour(style, kGrey);
            break;
        case Style::Period:
            right(style);
            setProperty(style, "NumberFormat", format(report::periodFormat(unit_), swedishSpaces()));
            break;
        case Style::Title:
            size(style, 20.0F);
            bold(style);
            break;
        case Style::Date:
            right(style);
            setProperty(style, "NumberFormat",
                        format(u"YYYY-MM-DD", css::lang::Locale("sv", "SE", OUString())));
            break;
        case Style::Message:
            size(style, 12.0F);
            colour(style, kAccent);
            wrap(style);
            break;
        case Style::Heading:
            size(style, 12.0F);
            bold(style);
            atBottom(style);
            break;
        case Style::Subheading:
            bold(style);
            atBottom(style);
            break;
        case Style::Text:
            wrap(style);
            setProperty(style, "VertJustify", css::table::CellVertJustify2::TOP);
            break;
        case Style::Comment:
        case Style::Numbered:
            break;
        case Style::ColumnText:
            bold(style);
            clearOfNext(style);
            wrap(style);
            break;
        case Style::Group:
            colour(style, kGrey);
            atBottom(style);
            setProperty(style, "BottomBorder", rule(kRule, kHairline));
            break;
        case Style::ColumnLabel:
            atBottom(style);
            setProperty(style, "BottomBorder", rule(kInk, kStrongRule));
            break;
        case Style::Column:
            bold(style);
            right(style);
            setProperty(style, "ParaLeftMargin", kHeadGap);
            wrap(style);
            break;
        case Style::ColumnForecast:
            setProperty(style, "ParaIndent", kAsteriskWidth);
            break;
        case Style::Note:
            size(style, 9.0F);
            colour(style, kGrey);
            wrap(style);
            break;
        case Style::ChartTitle:
            bold(style);
            break;
        case Style::ChartAmount:
            setProperty(style, "NumberFormat", format(report::axisFormat(unit_), swedishSpaces()));
            break;
        case Style::ChartBetter:
            setProperty(style, "NumberFormat", format(report::barFormat(u"+"), swedishSpaces()));
            break;
        case Style::ChartWorse:
            setProperty(style, "NumberFormat", format(report::barFormat(u"\u2212"), swedishSpaces()));
            break;
        case Style::ControlLabel:
        case Style::ControlCount:
        case Style::ControlAmount:
        case Style::ControlList:
            dressControl(style, what);
            break;
        default:
            dressFigures(style, what);
            break;
    }
}

void Maker::dressFigures(const CellStyle& style, Style what) {
    switch (what) {
        case Style::Label:
            wrap(style);
            setProperty(style, "BottomBorder", rule(kRule, kHairline));
            break;
        case Style::LabelText:
            clearOfNext(style);
            break;
        case Style::ResultLabel:
            bold(style);
            setProperty(style, "TopBorder", rule(kInk, kStrongRule));
            setProperty(style, "BottomBorder", rule(kRule, kHairline));
            break;
        case Style::Marked:
            bold(style);
            colour(style, kAccent);
            break;
        case Style::Share:
        case Style::ResultShare:
            right(style);
            setProperty(style, "NumberFormat", format(report::shareFormat(), swedishSpaces()));
            break;
        case Style::ErrorShare:
        case Style::ResultErrorShare:
            right(style);
            setProperty(style, "NumberFormat", format(report::errorShareFormat(language_), ofLanguage()));
            break;
        case Style::BiasShare:
            right(style);
            setProperty(style, "NumberFormat", format(report::biasShareFormat(language_), ofLanguage()));
            break;
        case Style::Probability:
            right(style);
            setProperty(style, "NumberFormat", format(u"0\u202F%", swedishSpaces()));
            break;
        case Style::Volume:
        case Style::ResultCount:
            right(style);
            setProperty(style, "NumberFormat", format(report::countFormat(), swedishSpaces()));
            break;
        case Style::Mean:
        case Style::Price:
            right(style);
            setProperty(style, "NumberFormat", format(report::preciseFormat(), swedishSpaces()));
            break;
        case Style::MonthInTable:
            right(style);
            setProperty(style, "NumberFormat", format(u"0000\"-\"00", swedishSpaces()));
            break;
        case Style::MonthLabel:
            setProperty(style, "HoriJustify", css::table::CellHoriJustify_LEFT);
            setProperty(style, "NumberFormat", format(u"0000\"-\"00", swedishSpaces()));
            break;
        case Style::DateInTable:
            setProperty(style, "HoriJustify", css::table::CellHoriJustify_LEFT);
            setProperty(style, "NumberFormat",
                        format(u"YYYY-MM-DD", css::lang::Locale("sv", "SE", OUString())));
            break;
        case Style::Figure:
        case Style::ResultFigure:
            figure(style, Signs::Minus, Asterisk::None);
            break;
        case Style::Forecast:
        case Style::ResultForecast:
            figure(style, Signs::Minus, Asterisk::Room);
            break;
        case Style::Deviation:
            bold(style);
            [[fallthrough]];
        case Style::Bias:
        case Style::ResultDeviation:
            figure(style, Signs::PlusAndMinus, Asterisk::None);
            break;
        default:
            break;
    }
    // A wrapped figure that is too wide would be cut without a word; one that is not shows ###.
    if (report::isFigure(what)) setProperty(style, "IsTextWrapped", false);
}

void Maker::dressControl(const CellStyle& style, Style what) {
    setProperty(style, "IsTextWrapped", false);
    switch (what) {
        case Style::ControlCount:
            right(style);
            colour(style, kInk);
            setProperty(style, "NumberFormat", format(u"#,##0", swedishSpaces()));
            break;
        case Style::ControlAmount: {
            right(style);
            colour(style, kInk);
            setProperty(style, "NumberFormat", format(u"#,##0.00;\u2212#,##0.00", ofLanguage()));
            break;
        }
        default:
            break;
    }
}

}  // namespace

css::table::BorderLine2 hairline() {
    return rule(kRule, kHairline);
}

void makeStyles(const SpreadsheetDocument& document, Unit unit, Language language) {
    Maker(document, unit, language).make();
}

}  // namespace outturn::sheet
