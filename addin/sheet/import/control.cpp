#include "sheet/import/control.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/i18n/NumberFormatIndex.hpp>
#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/table/CellHoriJustify.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/util/XNumberFormatTypes.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include "calc/strings.hpp"
#include "domain/report/formula_text.hpp"
#include "domain/sie/import_words.hpp"
#include "domain/texts.hpp"
#include "sheet/document/properties.hpp"
#include "sheet/document/ranges.hpp"
#include "sheet/document/sheet_names.hpp"
#include "sheet/report/styles.hpp"

namespace outturn::sheet {

namespace css = com::sun::star;
using css::uno::Any;
using css::uno::Sequence;
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
constexpr std::int32_t kValueColumn = 2;
constexpr std::size_t kRowsAround = 60;  // heads and gaps, and more
constexpr std::int32_t kRed = 0xB00020;
// In 1/100 mm.
constexpr std::array<sal_Int32, 8> kWidths = {2800, 2600, 9000, 3600, 3600, 2600, 3200, 4200};

Any words(TextView content) {
    return Any(calc::toOUString(content));
}

Text number(double value) {
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    return fromUtf8({digits.data(), static_cast<std::size_t>(end - digits.data())});
}

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
    if (!isNew_) replaceRows(import, undo);
    makeStyles(document_, Unit::Kronor, language_);
    setWidths(undo);
    undo.action();
    writeText(sheet_, 0, 0, kMark);
    undo.action();
    writeText(sheet_, kCompany, 0, import.file().company);
    const Reference<css::table::XColumnRowRange> lines(sheet_, UNO_QUERY_THROW);
    const Reference<css::uno::XInterface> first(lines->getRows()->getByIndex(0), UNO_QUERY_THROW);
    undo.action();
    setProperty(first, "IsVisible", false);
    row_ = kTitleRow;
    writeHead(import, undo);
    writeControls(import, undo);
    writeChanges(import, undo);
    writeProblems(import, undo);
    writeMonths(import, undo);
}

// New rows in place of the old ones, as Calc's undo of setDataArray leaves what it wrote into empty cells.
void ImportControl::replaceRows(const PreparedImport& import, UndoTree& undo) {
    std::size_t rows =
        kRowsAround + import.controls().size() + std::min(kMostListed, import.file().problems.size());
    for (const auto* table : {&import.ledger(), &import.budget()})
        rows += std::min(kMostListed, table->update().changes.size());
    rows += std::min(kMostListed, sie::monthDifferences(import.file()).size());
    const auto lines = Reference<css::table::XColumnRowRange>(sheet_, UNO_QUERY_THROW)->getRows();
    const std::int32_t old = usedArea(sheet_).EndRow + 1;
    undo.action();
    lines->insertByIndex(0, static_cast<sal_Int32>(rows));
    undo.action();
    lines->removeByIndex(static_cast<sal_Int32>(rows), old);
}

void ImportControl::put(std::int32_t column, const std::vector<std::vector<Any>>& rows, UndoTree& undo) {
    if (rows.empty()) return;
    Sequence<Sequence<Any>> content(static_cast<sal_Int32>(rows.size()));
    for (std::size_t row = 0; row < rows.size(); ++row) {
        auto& written = content.getArray()[row];
        written.realloc(static_cast<sal_Int32>(rows[row].size()));
        std::copy(rows[row].begin(), rows[row].end(), written.getArray());
    }
    undo.action();
    Reference<css::sheet::XCellRangeData>(
        part(sheet_, column, row_, column + static_cast<std::int32_t>(rows.front().size()) - 1,
             row_ + static_cast<std::int32_t>(rows.size()) - 1),
        UNO_QUERY_THROW)
        ->setDataArray(content);
}

void ImportControl::dress(std::int32_t firstColumn, std::int32_t lastColumn, std::int32_t firstRow,
                          std::int32_t lastRow, Style style, UndoTree& undo) {
    if (lastRow < firstRow) return;
    undo.action();
    setProperty(part(sheet_, firstColumn, firstRow, lastColumn, lastRow), "CellStyle",
                styleName(style, Unit::Kronor, language_));
}

void ImportControl::heading(TextId id, UndoTree& undo) {
    ++row_;
    put(0, {{words(text(id, language_))}}, undo);
    dress(0, 0, row_, row_, Style::Heading, undo);
    ++row_;
}

void ImportControl::columns(const std::vector<Text>& heads, UndoTree& undo) {
    std::vector<Any> cells;
    cells.reserve(heads.size());
    for (const Text& head : heads) cells.push_back(words(head));
    put(0, {cells}, undo);
    dress(0, static_cast<std::int32_t>(heads.size()) - 1, row_, row_, Style::ColumnLabel, undo);
    ++row_;
}

void ImportControl::andMore(std::size_t more, UndoTree& undo) {
    if (more == 0) return;
    put(0, {{words(text(TextId::ImportAndMore, language_, {sie::countText(more, language_)}))}}, undo);
    ++row_;
}

void ImportControl::setWidths(UndoTree& undo) {
    const Reference<css::table::XColumnRowRange> lines(sheet_, UNO_QUERY_THROW);
    for (std::size_t column = 0; column < kWidths.size(); ++column) {
        undo.action();
        const Reference<css::uno::XInterface> each(
            lines->getColumns()->getByIndex(static_cast<sal_Int32>(column)), UNO_QUERY_THROW);
        setProperty(each, "Width", kWidths.at(column));
    }
}

void ImportControl::writeHead(const PreparedImport& import, UndoTree& undo) {
    const sie::File& file = import.file();
    put(0, {{words(text(TextId::ImportSheetTitle, language_, {import.fileName()}))}}, undo);
    dress(0, 0, row_, row_, Style::Title, undo);
    ++row_;
    put(0, {{words(text(TextId::ImportNote, language_))}}, undo);
    dress(0, 0, row_, row_, Style::Note, undo);
    undo.action();
    setProperty(part(sheet_, 0, row_, 0, row_), "IsTextWrapped", false);
    row_ += 2;
    std::vector<std::pair<TextId, Text>> facts = {{TextId::ImportCompany, file.company},
                                                  {TextId::ImportProgram, file.program}};
    facts.emplace_back(TextId::ImportMade, file.made ? sie::dayText(*file.made) : Text(u"–"));
    facts.emplace_back(TextId::ImportType, file.type == 0 ? Text(u"–") : fromUtf8(std::to_string(file.type)));
    Text years;
    for (auto year = file.years.rbegin(); year != file.years.rend(); ++year)
        years += (years.empty() ? Text() : Text(u", ")) + yearText(file, year->first);
    facts.emplace_back(TextId::ImportYears, years);
    const auto counts = [&](const ImportTable& table) {
        const auto& update = table.update();
        return text(TextId::ImportRowCounts, language_,
                    {sie::countText(update.added.size(), language_),
                     sie::countText(update.overwritten.size(), language_),
                     sie::countText(update.removed.size(), language_)});
    };
    facts.emplace_back(TextId::ImportLedgerRows, counts(import.ledger()));
    facts.emplace_back(TextId::ImportBudgetRows, counts(import.budget()));
    std::vector<std::vector<Any>> rows;
    rows.reserve(facts.size());
    for (const auto& [label, value] : facts)
        rows.push_back({words(text(label, language_)), Any(OUString()), words(value)});
    put(0, rows, undo);
    row_ += static_cast<std::int32_t>(rows.size());
    if (import.ledger().sheet().is()) {
        indexRow_ = row_;
        put(0, {{words(text(TextId::ImportLedgerIndex, language_))}}, undo);
        undo.action();
        writeFormula(sheet_, kValueColumn, row_,
                     u"=ORG.OUTTURN.FUNCTIONS.LEDGER(" + import.ledger().reference() + u")");
        ++row_;
    }
}

// Over the year's months in the ledger.
Text ImportControl::liveSum(PeriodRange months, const Text& field, const Text& account) const {
    const Text range =
        fromUtf8(std::to_string(months.first.code()) + ".." + std::to_string(months.last.code()));
    return u"ORG.OUTTURN.FUNCTIONS.LEDGERSUM($C$" + rowText(indexRow_) + u";" + report::inQuotes(range) +
           u";" + report::inQuotes(field) + u";" + report::inQuotes(account) + u")";
}

void ImportControl::writeControls(const PreparedImport& import, UndoTree& undo) {
    const auto& controls = import.controls();
    if (controls.empty()) return;
    const sie::File& file = import.file();
    heading(TextId::ImportControlHeading, undo);
    put(0, {{words(sie::sentence(sie::countsOf(controls), language_))}}, undo);
    ++row_;
    const auto label = [&](TextId id) { return Text(text(id, language_)); };
    columns({label(TextId::ImportYear), label(TextId::ImportAccount), label(TextId::ImportAccountName),
             label(TextId::ImportSum), label(TextId::ImportTotal), label(TextId::ImportToldBy),
             label(TextId::ImportDifference), u""},
            undo);

    std::unordered_map<sie::TextNumber, const sie::Account*> accounts;
    for (const sie::Account& account : file.accounts) accounts.emplace(account.code, &account);
    const Text field = import.ledger().header(sie::ImportField::Account);
    std::vector<std::vector<Any>> names;
    Sequence<Sequence<OUString>> formulas(static_cast<sal_Int32>(controls.size()));
    for (std::size_t at = 0; at < controls.size(); ++at) {
        const sie::Control& control = controls[at];
        const Text& code = file.text(control.account);
        const auto known = accounts.find(control.account);
        const Text name = known == accounts.end() ? Text() : file.text(known->second->name);
        const auto plain = sie::plainNumber(code);
        names.push_back(
            {words(yearText(file, control.year)), plain ? Any(*plain) : words(code), words(name)});
        const auto year = file.years.find(control.year);
        const sie::Account account = known == accounts.end() ? sie::Account{control.account} : *known->second;
        const bool live = indexRow_ >= 0 && !field.empty() && year != file.years.end() &&
                          sie::isOfResult(file, account) && report::isPlainCriterion(code);
        Text sum = number(control.rows.kronor());
        if (live) {
            const PeriodRange months{year->second.first.month, year->second.last.month};
            sum = (import.turned() ? u"=-" : u"=") + liveSum(months, field, code);
        }
        const Text here = rowText(row_ + static_cast<std::int32_t>(at));
        const bool told = control.told != ControlTotal::None;
        const std::array cells = {
            sum,
            told ? number(control.total.kronor()) : Text(u"–"),
            Text(toldBy(control.told)),
            told ? differenceFormula(here) : Text(u"–"),
            told ? verdictFormula(here, language_) : Text(text(TextId::ImportNoTotal, language_)),
        };
        auto& row = formulas.getArray()[at];
        row.realloc(static_cast<sal_Int32>(cells.size()));
        for (std::size_t column = 0; column < cells.size(); ++column)
            row.getArray()[column] = calc::toOUString(cells.at(column));
    }
    put(0, names, undo);
    const std::int32_t last = row_ + static_cast<std::int32_t>(controls.size()) - 1;
    undo.action();
    Reference<css::sheet::XCellRangeFormula>(part(sheet_, 3, row_, kLastColumn, last), UNO_QUERY_THROW)
        ->setFormulaArray(formulas);
    const Reference<css::util::XNumberFormatTypes> formats(
        Reference<css::util::XNumberFormatsSupplier>(document_, UNO_QUERY_THROW)->getNumberFormats(),
        UNO_QUERY_THROW);
    const auto amount =
        formats->getFormatIndex(css::i18n::NumberFormatIndex::NUMBER_1000DEC2, css::lang::Locale());
    for (const std::int32_t column : {3, 4, 6}) {
        undo.action();
        setProperty(part(sheet_, column, row_, column, last), "NumberFormat", amount);
    }
    undo.action();
    setProperty(part(sheet_, 5, row_, 5, last), "HoriJustify", css::table::CellHoriJustify_CENTER);
    undo.action();
    setProperty(part(sheet_, 4, row_, 4, last), "HoriJustify", css::table::CellHoriJustify_RIGHT);
    const auto differing = static_cast<std::int32_t>(import.differing());
    if (differing > 0) {
        undo.action();
        setProperty(part(sheet_, 6, row_, kLastColumn, row_ + differing - 1), "CharColor", kRed);
    }
    row_ = last + 1;
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
