#include "sheet/import/control.hpp"

#include <algorithm>
#include <array>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/table/CellHoriJustify.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include "calc/strings.hpp"
#include "domain/report/formula_text.hpp"
#include "domain/sie/import_words.hpp"
#include "domain/texts.hpp"
#include "sheet/document/properties.hpp"
#include "sheet/document/ranges.hpp"
#include "sheet/document/sheet_names.hpp"
#include "sheet/import/control_placing.hpp"
#include "sheet/report/colours.hpp"
#include "sheet/report/styles.hpp"

namespace outturn::sheet {

namespace css = com::sun::star;
using css::uno::Any;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using report::Style;
using rtl::OUString;
using sie::ControlTotal;

namespace {

// In the hidden first row, so that the sheet is known again under any name.
constexpr TextView kMark = u"outturn-import";
constexpr std::int32_t kCompany = 1;
constexpr std::int32_t kTitleRow = 1;
constexpr std::int32_t kLastColumn = 7;
constexpr float kTextSize = 10.0F;
constexpr sal_Int16 kBesideAmount = 300;  // 1/100 mm
// In 1/100 mm.
constexpr std::array<sal_Int32, ControlPlacing::kKeyColumn> kWidths = {2800, 2600, 9000, 3600,
                                                                       3600, 2600, 3200, 4200};

Text rowText(std::int32_t row) {
    return fromUtf8(std::to_string(row + 1));
}

Text yearText(const sie::File& file, int year) {
    const auto found = file.years.find(year);
    if (found == file.years.end()) return u"–";
    const Month first = found->second.first.month;
    const Month last = found->second.last.month;
    const bool calendar = first.month() == 1 && last == first.plus(11);
    return calendar ? fromUtf8(std::to_string(first.year())) : sie::periodText({first, last});
}

Text differenceFormula(const Text& row) {
    return u"=ROUND($D" + row + u"-$E" + row + u";2)";
}

Text verdictFormula(const Text& row, Language language) {
    return u"=IF($G" + row + u"=0;" + report::inQuotes(text(TextId::ImportAgrees, language)) + u";" +
           report::inQuotes(text(TextId::ImportDiffers, language)) + u")";
}

TextView toldBy(ControlTotal told) {
    switch (told) {
        case ControlTotal::Result:
            return u"#RES";
        case ControlTotal::Change:
            return u"#UB − #IB";
        case ControlTotal::PeriodBalances:
            return u"#PSALDO";
        case ControlTotal::None:
            return u"–";
    }
    return {};
}

}  // namespace

ImportControl::ImportControl(const SpreadsheetDocument& document, Language language)
    : document_(document), language_(language) {
    for (std::int16_t at = 0; at < sheetCount(document); ++at) {
        const Range sheet = sheetAt(document, at);
        if (textIn(sheet, 0, 0) == kMark) sheet_ = sheet;
    }
}

bool ImportControl::isProtected() const {
    return sheet::isProtected(sheet_);
}

Text ImportControl::company() const {
    return exists() ? textIn(sheet_, kCompany, 0) : Text();
}

Text ImportControl::name() const {
    return nameOf(sheet_);
}

void ImportControl::make() {
    const Text name = freeSheetName(document_, Text(text(TextId::ImportSheet, language_)));
    sheet_ = insertSheet(document_, name, sheetCount(document_));
    isNew_ = true;
}

void ImportControl::write(const PreparedImport& import, UndoTree& undo) {
    makeStyles(document_, Unit::Kronor, language_);
    setWidths();
    add({{}, {Text(kMark), import.file().company}});
    writeHead(import);
    writeControls(import);
    writeChanges(import);
    writeProblems(import);
    writeMonths(import);
    writeObjects(import);
    // Before any other look: the style that the report's styles come from.
    look(0, kLastColumn, 0, nextRow() - 1, "CellStyle", Any(OUString("Outturn")));
    std::rotate(looks_.begin(), looks_.end() - 1, looks_.end());
    ControlPlacing placing(sheet_, std::move(rows_), Text(text(TextId::ImportKeptNotes, language_)));
    if (!isNew_) placing.makeRoom(undo);
    placing.write(undo);
    if (const auto row = placing.keptHeading()) dress(0, 0, *row, *row, Style::Heading);
    for (const Look& each : looks_) {
        undo.action();
        each();
    }
}

void ImportControl::look(std::int32_t firstColumn, std::int32_t lastColumn, std::int32_t firstRow,
                         std::int32_t lastRow, const char* property, const Any& value) {
    if (lastRow < firstRow) return;
    looks_.emplace_back([=, this] {
        const Reference<css::beans::XPropertySet> cells(
            part(sheet_, firstColumn, firstRow, lastColumn, lastRow), UNO_QUERY_THROW);
        cells->setPropertyValue(OUString::createFromAscii(property), value);
    });
}

void ImportControl::dress(std::int32_t firstColumn, std::int32_t lastColumn, std::int32_t firstRow,
                          std::int32_t lastRow, Style style) {
    look(firstColumn, lastColumn, firstRow, lastRow, "CellStyle",
         Any(OUString(styleName(style, Unit::Kronor, language_))));
}

void ImportControl::heading(TextId id) {
    section_ = text(id, Language::English);
    add({});
    add({section_, {Text(text(id, language_))}});
    dress(0, 0, nextRow() - 1, nextRow() - 1, Style::Heading);
}

void ImportControl::columns(const std::vector<Text>& heads) {
    dress(0, static_cast<std::int32_t>(heads.size()) - 1, nextRow(), nextRow(), Style::ColumnText);
    add({section_ + u"|", {heads.begin(), heads.end()}});
}

void ImportControl::dressAmounts(std::initializer_list<std::int32_t> columns, std::int32_t first,
                                 std::int32_t last) {
    for (const std::int32_t column : columns) {
        dress(column, column, first - 1, first - 1, Style::Column);
        dress(column, column, first, last, Style::ControlAmount);
        look(column, column, first, last, "CharHeight", Any(kTextSize));
    }
}

void ImportControl::dressCodes(std::int32_t column, std::int32_t first, std::int32_t last) {
    look(column, column, first, last, "HoriJustify", Any(css::table::CellHoriJustify_LEFT));
}

void ImportControl::andMore(std::size_t more) {
    if (more > 0) add({{}, {text(TextId::ImportAndMore, language_, {sie::countText(more, language_)})}});
}

void ImportControl::setWidths() {
    for (std::size_t column = 0; column <= kWidths.size(); ++column) {
        looks_.emplace_back([this, column] {
            const Reference<css::table::XColumnRowRange> lines(sheet_, UNO_QUERY_THROW);
            const Reference<css::uno::XInterface> each(
                lines->getColumns()->getByIndex(static_cast<sal_Int32>(column)), UNO_QUERY_THROW);
            if (column < kWidths.size()) {
                setProperty(each, "Width", kWidths.at(column));
            } else {
                setProperty(each, "IsVisible", false);  // the keys
            }
        });
    }
    looks_.emplace_back([this] {
        const Reference<css::table::XColumnRowRange> lines(sheet_, UNO_QUERY_THROW);
        const Reference<css::uno::XInterface> first(lines->getRows()->getByIndex(0), UNO_QUERY_THROW);
        setProperty(first, "IsVisible", false);
    });
}

void ImportControl::writeHead(const PreparedImport& import) {
    const sie::File& file = import.file();
    dress(0, 0, nextRow(), nextRow(), Style::Title);
    add({u"title", {text(TextId::ImportSheetTitle, language_, {import.fileName()})}});
    dress(0, 0, nextRow(), nextRow(), Style::Note);
    look(0, 0, nextRow(), nextRow(), "IsTextWrapped", Any(false));
    add({u"note", {Text(text(TextId::ImportNote, language_))}});
    add({});
    const auto fact = [&](TextId label, const Text& value) {
        add({Text(text(label, Language::English)), {Text(text(label, language_)), {}, value}});
    };
    fact(TextId::ImportCompany, file.company);
    fact(TextId::ImportProgram, file.program);
    fact(TextId::ImportMade, file.made ? sie::dayText(*file.made) : Text(u"–"));
    fact(TextId::ImportType, file.type == 0 ? Text(u"–") : fromUtf8(std::to_string(file.type)));
    Text years;
    for (auto year = file.years.rbegin(); year != file.years.rend(); ++year)
        years += (years.empty() ? Text() : Text(u", ")) + yearText(file, year->first);
    fact(TextId::ImportYears, years);
    const auto counts = [&](const ImportTable& table) {
        const auto& update = table.update();
        return text(TextId::ImportRowCounts, language_,
                    {sie::countText(update.added.size(), language_),
                     sie::countText(update.overwritten.size(), language_),
                     sie::countText(update.removed.size(), language_)});
    };
    fact(TextId::ImportLedgerRows, counts(import.ledger()));
    fact(TextId::ImportBudgetRows, counts(import.budget()));
    if (import.ledger().sheet().is()) {
        indexRow_ = nextRow();
        add({u"index",
             {Text(text(TextId::ImportLedgerIndex, language_)),
              {},
              ControlFormula{u"=ORG.OUTTURN.FUNCTIONS.LEDGER(" + import.ledger().reference() + u")"}}});
    }
}

// Over the year's months in the ledger.
Text ImportControl::liveSum(PeriodRange months, const Text& field, const Text& account) const {
    const Text range =
        fromUtf8(std::to_string(months.first.code()) + ".." + std::to_string(months.last.code()));
    return u"ORG.OUTTURN.FUNCTIONS.LEDGERSUM($C$" + rowText(indexRow_) + u";" + report::inQuotes(range) +
           u";" + report::inQuotes(field) + u";" + report::inQuotes(account) + u")";
}

ControlRow ImportControl::controlRow(const PreparedImport& import, const sie::Control& control,
                                     std::int32_t at) const {
    const sie::File& file = import.file();
    const Text& code = file.text(control.account);
    const auto plain = sie::plainNumber(code);
    const Text field = import.ledger().header(sie::ImportField::Account);
    const auto year = file.years.find(control.year);
    const auto known = accounts_.find(control.account);
    const sie::Account account = known == accounts_.end() ? sie::Account{control.account} : *known->second;
    const bool live = indexRow_ >= 0 && !field.empty() && year != file.years.end() &&
                      sie::isOfResult(file, account) && report::isPlainCriterion(code);
    ControlCell sum = control.rows.kronor();
    if (live) {
        const PeriodRange months{year->second.first.month, year->second.last.month};
        sum = ControlFormula{(import.turned() ? u"=-" : u"=") + liveSum(months, field, code)};
    }
    ControlRow row;
    row.key = section_ + u"|" + yearText(file, control.year) + u"|" + code;
    row.cells = {yearText(file, control.year), plain ? ControlCell(*plain) : ControlCell(code),
                 file.text(account.name), std::move(sum)};
    if (control.told == ControlTotal::None) {
        row.cells.insert(row.cells.end(), {Text(u"–"), Text(toldBy(control.told)), Text(u"–"),
                                           Text(text(TextId::ImportNoTotal, language_))});
        return row;
    }
    const Text here = rowText(at);
    row.cells.insert(row.cells.end(), {control.total.kronor(), Text(toldBy(control.told)),
                                       ControlFormula{differenceFormula(here)},
                                       ControlFormula{verdictFormula(here, language_)}});
    return row;
}

void ImportControl::writeControls(const PreparedImport& import) {
    const auto& controls = import.controls();
    if (controls.empty()) return;
    heading(TextId::ImportControlHeading);
    add({u"sentence", {sie::sentence(sie::countsOf(controls), language_)}});
    const auto label = [&](TextId id) { return Text(text(id, language_)); };
    columns({label(TextId::ImportYear), label(TextId::ImportAccount), label(TextId::ImportAccountName),
             label(TextId::ImportSum), label(TextId::ImportTotal), label(TextId::ImportToldBy),
             label(TextId::ImportDifference), u""});
    for (const sie::Account& account : import.file().accounts) accounts_.emplace(account.code, &account);
    const std::int32_t first = nextRow();
    const std::size_t listed = std::min(controls.size(), kMostAccounts);
    for (std::size_t at = 0; at < listed; ++at) add(controlRow(import, controls[at], nextRow()));
    dressControls(import, first, nextRow() - 1);
    andMore(controls.size() - listed);
}

void ImportControl::dressControls(const PreparedImport& import, std::int32_t first, std::int32_t last) {
    dressCodes(1, first, last);
    dressAmounts({3, 4, 6}, first, last);
    for (const std::int32_t column : {5, kLastColumn})
        look(column, column, first - 1, last, "ParaLeftMargin", Any(kBesideAmount));
    const std::int32_t agreeing =
        first + static_cast<std::int32_t>(std::min(import.differing(), kMostAccounts));
    look(6, kLastColumn, first, agreeing - 1, "CharColor", Any(colours::kWorse));
    look(6, kLastColumn, agreeing, last, "CharColor", Any(colours::kInk));
}

void ImportControl::show() const {
    const auto controller = Reference<css::frame::XModel>(document_, UNO_QUERY_THROW)->getCurrentController();
    const Reference<css::sheet::XSpreadsheetView> view(controller, UNO_QUERY);
    if (!view.is()) return;
    view->setActiveSheet(Reference<css::sheet::XSpreadsheet>(sheet_, UNO_QUERY_THROW));
    const Reference<css::view::XSelectionSupplier> selection(controller, UNO_QUERY);
    if (selection.is()) selection->select(Any(part(sheet_, 0, kTitleRow, 0, kTitleRow)));
}

}  // namespace outturn::sheet
