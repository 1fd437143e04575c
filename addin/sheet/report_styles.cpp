#include "sheet/report_styles.hpp"

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
#include "sheet/properties.hpp"
#include "sheet/report_colours.hpp"

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
// What an asterisk takes beside a figure of 10 points.
constexpr sal_Int16 kAsteriskWidth = 176;

enum class Perhaps : std::uint8_t { One, PerUnit, PerLanguage };

struct Name {
    const char* name;
    const char* parent;
    Style style;
    Perhaps variants;
};

constexpr Name kNames[] = {
    {"Outturn Organisation", "Outturn", Style::Organisation, Perhaps::One},
    {"Outturn Period", "Outturn Organisation", Style::Period, Perhaps::PerUnit},
    {"Outturn Title", "Outturn", Style::Title, Perhaps::One},
    {"Outturn Date", "Outturn Organisation", Style::Date, Perhaps::One},
    {"Outturn Message", "Outturn", Style::Message, Perhaps::One},
    {"Outturn Heading", "Outturn", Style::Heading, Perhaps::One},
    {"Outturn Subheading", "Outturn", Style::Subheading, Perhaps::One},
    {"Outturn Text", "Outturn", Style::Text, Perhaps::One},
    {"Outturn Numbered", "Outturn Text", Style::Numbered, Perhaps::One},
    {"Outturn Comment", "Outturn Text", Style::Comment, Perhaps::One},
    {"Outturn Group", "Outturn", Style::Group, Perhaps::One},
    {"Outturn Column Label", "Outturn", Style::ColumnLabel, Perhaps::One},
    {"Outturn Column", "Outturn Column Label", Style::Column, Perhaps::One},
    {"Outturn Column Forecast", "Outturn Column", Style::ColumnForecast, Perhaps::One},
    {"Outturn Column Text", "Outturn Column Label", Style::ColumnText, Perhaps::One},
    {"Outturn Label", "Outturn", Style::Label, Perhaps::One},
    {"Outturn Label Text", "Outturn Label", Style::LabelText, Perhaps::One},
    {"Outturn Label Marked", "Outturn Label", Style::Marked, Perhaps::One},
    {"Outturn Share", "Outturn Label", Style::Share, Perhaps::One},
    {"Outturn Volume", "Outturn Label", Style::Volume, Perhaps::One},
    {"Outturn Price", "Outturn Label", Style::Price, Perhaps::One},
    {"Outturn Table Date", "Outturn Label", Style::DateInTable, Perhaps::One},
    {"Outturn Figure", "Outturn Label", Style::Figure, Perhaps::PerUnit},
    {"Outturn Forecast", "Outturn Label", Style::Forecast, Perhaps::PerUnit},
    {"Outturn Deviation", "Outturn Label", Style::Deviation, Perhaps::PerUnit},
    {"Outturn Result", "Outturn", Style::ResultLabel, Perhaps::One},
    {"Outturn Result Figure", "Outturn Result", Style::ResultFigure, Perhaps::PerUnit},
    {"Outturn Result Forecast", "Outturn Result", Style::ResultForecast, Perhaps::PerUnit},
    {"Outturn Result Deviation", "Outturn Result", Style::ResultDeviation, Perhaps::PerUnit},
    {"Outturn Result Share", "Outturn Result", Style::ResultShare, Perhaps::One},
    {"Outturn Note", "Outturn", Style::Note, Perhaps::One},
    {"Outturn Control", "Outturn Note", Style::ControlLabel, Perhaps::One},
    {"Outturn Control Count", "Outturn Control", Style::ControlCount, Perhaps::One},
    {"Outturn Control Amount", "Outturn Control", Style::ControlAmount, Perhaps::PerLanguage},
    {"Outturn Control List", "Outturn Control", Style::ControlList, Perhaps::One},
    {"Outturn Chart Title", "Outturn", Style::ChartTitle, Perhaps::One},
    {"Outturn Chart Amount", "Outturn", Style::ChartAmount, Perhaps::PerUnit},
    {"Outturn Chart Better", "Outturn", Style::ChartBetter, Perhaps::One},
    {"Outturn Chart Worse", "Outturn", Style::ChartWorse, Perhaps::One},
    {"Outturn Hidden", "Outturn", Style::Hidden, Perhaps::One},
};

const Name* nameOf(Style style) {
    for (const Name& name : kNames) {
        if (name.style == style) return &name;
    }
    return nullptr;
}

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
        for (const Name& name : kNames) {
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
    static void wrap(const CellStyle& style) { setProperty(style, "IsTextWrapped", true); }

    sal_Int32 format(const Text& code, const css::lang::Locale& locale) {
        // Codes are written as in English; thousands are to be parted as the locale does.
        const css::lang::Locale english("en", "US", OUString());
        const OUString text = calc::toOUString(code);
        return formats_->addNewConverted(text, english, locale);
    }
    static css::lang::Locale swedishSpaces() { return {"sv", "SE", OUString()}; }
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
            wrap(style);
            break;
        case Style::ColumnForecast:
            setProperty(style, "ParaIndent", kAsteriskWidth);
            break;
        case Style::Note:
            size(style, 9.0F);
            colour(style, kGrey);
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
        case Style::Volume:
        case Style::Price:
            right(style);
            setProperty(style, "NumberFormat", format(report::volumeFormat(), swedishSpaces()));
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
        case Style::ResultDeviation:
            figure(style, Signs::PlusAndMinus, Asterisk::None);
            break;
        default:
            break;
    }
    // A wrapped figure that is too wide would be cut without a word; one that is not shows ###.
    if (what == Style::Figure || what == Style::Forecast || what == Style::Deviation) {
        setProperty(style, "IsTextWrapped", false);
    }
}

void Maker::dressControl(const CellStyle& style, Style what) {
    switch (what) {
        case Style::ControlCount:
            right(style);
            colour(style, kInk);
            setProperty(style, "NumberFormat", format(u"#,##0", swedishSpaces()));
            break;
        case Style::ControlAmount: {
            right(style);
            colour(style, kInk);
            const bool swedish = language_ == Language::Swedish;
            const css::lang::Locale english("en", "GB", OUString());
            setProperty(style, "NumberFormat",
                        format(u"#,##0.00;\u2212#,##0.00", swedish ? swedishSpaces() : english));
            break;
        }
        default:
            break;
    }
}

}  // namespace

OUString styleName(Style style, Unit unit, Language language) {
    const Name* name = nameOf(style);
    if (name == nullptr) return "Default";
    const OUString base = OUString::createFromAscii(name->name);
    switch (name->variants) {
        case Perhaps::One:
            return base;
        case Perhaps::PerUnit:
            return base + " " + calc::toOUString(unitName(unit));
        case Perhaps::PerLanguage:
            return base + (language == Language::Swedish ? OUString(" sv") : OUString(" en"));
    }
    return base;
}

OUString highlightName(Highlight highlight, Unit unit) {
    switch (highlight) {
        case Highlight::Better:
            return "Outturn Better " + calc::toOUString(unitName(unit));
        case Highlight::Worse:
            return "Outturn Worse " + calc::toOUString(unitName(unit));
        case Highlight::BetterMarked:
            return "Outturn Material Better " + calc::toOUString(unitName(unit));
        case Highlight::WorseMarked:
            return "Outturn Material Worse " + calc::toOUString(unitName(unit));
        case Highlight::ToWrite:
            return "Outturn To Write";
        case Highlight::Wrong:
            return "Outturn Wrong";
        case Highlight::Proposed:
            return "Outturn Proposed " + calc::toOUString(unitName(unit));
    }
    return {};
}

void makeStyles(const SpreadsheetDocument& document, Unit unit, Language language) {
    Maker(document, unit, language).make();
}

}  // namespace outturn::sheet
