#include "calc/ledger_cells.hpp"

#include <algorithm>
#include <map>
#include <mutex>
#include <utility>
#include <vector>

#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/lang/XEventListener.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <cppuhelper/implbase1.hxx>

#include "calc/forecast_registry.hpp"
#include "calc/ledger_registry.hpp"
#include "calc/references.hpp"
#include "calc/strings.hpp"
#include "domain/formula_arguments.hpp"

namespace outturn::calc {

namespace {

using com::sun::star::container::XEnumerationAccess;
using com::sun::star::lang::EventObject;
using com::sun::star::lang::XComponent;
using com::sun::star::lang::XEventListener;
using com::sun::star::sheet::XCellRangeData;
using com::sun::star::sheet::XCellRangeFormula;
using com::sun::star::sheet::XCellRangesQuery;
using com::sun::star::sheet::XSpreadsheetDocument;
using com::sun::star::table::CellRangeAddress;
using com::sun::star::uno::Any;
using com::sun::star::uno::Sequence;
using com::sun::star::uno::UNO_QUERY;
using com::sun::star::uno::UNO_QUERY_THROW;
using com::sun::star::uno::XInterface;
using rtl::OUString;

// How the API writes a call of LEDGER in every language.
constexpr TextView kCall = u"=org.outturn.functions.ledger(";

bool same(const CellRangeAddress& left, const CellRangeAddress& right) {
    return left.Sheet == right.Sheet && left.StartColumn == right.StartColumn &&
           left.StartRow == right.StartRow && left.EndColumn == right.EndColumn &&
           left.EndRow == right.EndRow;
}

OUString formulaOf(const Range& cell) {
    return Reference<XCellRangeFormula>(cell, UNO_QUERY_THROW)->getFormulaArray()[0][0];
}

bool callsLedger(const OUString& formula) {
    return formula.getLength() > static_cast<sal_Int32>(kCall.size()) &&
           folded(view(formula).substr(0, kCall.size())) == kCall;
}

// The arguments between the outermost brackets; nothing where the formula goes on after them.
std::optional<std::vector<Text>> argumentsOf(TextView formula) {
    auto read = formulaArguments(formula, kCall.size());
    if (!read || read->end != formula.size()) return std::nullopt;
    return std::move(read->arguments);
}

// A cell that holds =LEDGER(range).
struct LedgerCell {
    Range cell;
    OUString formula;
    CellRangeAddress table;
};

std::optional<LedgerCell> ledgerCellAt(const Document& document, const Range& cell) {
    const auto formula = ledgerFormula(document, cell);
    if (!formula || formula->keys.is()) return std::nullopt;
    return LedgerCell{cell, formulaOf(cell), addressOf(formula->table)};
}

void collectFrom(const Range& formulas, std::vector<Range>& found) {
    const auto texts = Reference<XCellRangeFormula>(formulas, UNO_QUERY_THROW)->getFormulaArray();
    for (sal_Int32 row = 0; row < texts.getLength(); ++row) {
        for (sal_Int32 column = 0; column < texts[row].getLength(); ++column) {
            if (!callsLedger(texts[row][column])) continue;
            found.push_back(formulas->getCellRangeByPosition(column, row, column, row));
        }
    }
}

// Every cell whose formula calls LEDGER.
std::vector<Range> callers(const Document& document) {
    std::vector<Range> found;
    const Reference<XSpreadsheetDocument> spreadsheets(document, UNO_QUERY);
    if (!spreadsheets.is()) return found;
    const auto sheets =
        Reference<XEnumerationAccess>(spreadsheets->getSheets(), UNO_QUERY_THROW)->createEnumeration();
    while (sheets->hasMoreElements()) {
        const Reference<XCellRangesQuery> sheet(sheets->nextElement(), UNO_QUERY_THROW);
        const Reference<XEnumerationAccess> areas(
            sheet->queryContentCells(com::sun::star::sheet::CellFlags::FORMULA), UNO_QUERY_THROW);
        const auto area = areas->createEnumeration();
        while (area->hasMoreElements()) collectFrom(Range(area->nextElement(), UNO_QUERY_THROW), found);
    }
    return found;
}

std::vector<LedgerCell> collect(const Document& document) {
    std::vector<LedgerCell> found;
    for (const Range& cell : callers(document)) {
        if (auto known = ledgerCellAt(document, cell)) found.push_back(std::move(*known));
    }
    return found;
}

// Where each open document has its LEDGER cells, as last seen.
struct SeenDocument {
    std::vector<LedgerCell> cells;
    std::size_t generation = 0;
};

struct SeenDocuments {
    std::mutex mutex;
    std::map<XInterface*, SeenDocument> byDocument;
};

// Never destroyed: at the end of the process the office's own libraries are gone before our statics.
SeenDocuments& seenDocuments() {
    static auto* const seen = new SeenDocuments;
    return *seen;
}

class ForgetOnClose : public cppu::WeakImplHelper1<XEventListener> {
  public:
    void SAL_CALL disposing(const EventObject& event) override {
        const Reference<XInterface> document(event.Source, UNO_QUERY);
        SeenDocument released;  // its references to cells are let go after the lock
        {
            const std::lock_guard lock(seenDocuments().mutex);
            const auto known = seenDocuments().byDocument.find(document.get());
            if (known == seenDocuments().byDocument.end()) return;
            released = std::move(known->second);
            seenDocuments().byDocument.erase(known);
        }
        LedgerRegistry::instance().forgetAll();
        ForecastRegistry::instance().forgetAll();
    }
};

// A copy, so that no lock is held while Calc is asked: Calc may calculate, and calculating comes back here.
SeenDocument lookAgainIfNeeded(const Reference<XInterface>& key, const Document& document, bool needed) {
    {
        const std::lock_guard lock(seenDocuments().mutex);
        const auto known = seenDocuments().byDocument.find(key.get());
        if (known != seenDocuments().byDocument.end() &&
            (!needed || known->second.generation == LedgerRegistry::instance().generation())) {
            return known->second;
        }
    }
    SeenDocument now{{}, LedgerRegistry::instance().generation()};
    now.cells = collect(document);
    bool first = false;
    {
        const std::lock_guard lock(seenDocuments().mutex);
        first = seenDocuments().byDocument.find(key.get()) == seenDocuments().byDocument.end();
        seenDocuments().byDocument[key.get()] = now;
    }
    if (first) {
        const Reference<XComponent> component(document, UNO_QUERY);
        if (component.is()) component->addEventListener(new ForgetOnClose);
    }
    return now;
}

Text handleFrom(const Document& document, const SeenDocument& seen, const CellRangeAddress& table) {
    for (const auto& known : seen.cells) {
        if (!same(known.table, table)) continue;
        // Rows may have been inserted, the formula changed: what counts is what the cell says now.
        const auto now = ledgerCellAt(document, known.cell);
        if (!now || !same(now->table, table)) continue;
        if (Text shown = shownText(known.cell); LedgerRegistry::isHandle(shown)) return shown;
    }
    return {};
}

}  // namespace

std::optional<LedgerFormula> ledgerFormula(const Document& document, const Range& cell) {
    const OUString formula = formulaOf(cell);
    if (!callsLedger(formula)) return std::nullopt;
    const auto arguments = argumentsOf(view(formula));
    if (!arguments || arguments->size() > 2) return std::nullopt;
    const Reference<XSpreadsheetDocument> spreadsheets(document, UNO_QUERY);
    if (!spreadsheets.is()) return std::nullopt;
    const std::int16_t sheet = addressOf(cell).Sheet;
    LedgerFormula found{rangeNamed(spreadsheets, arguments->front(), sheet), {}};
    if (!found.table.is()) return std::nullopt;
    if (arguments->size() == 2 && !trimmed(arguments->back()).empty()) {
        found.keys = rangeNamed(spreadsheets, arguments->back(), sheet);
        if (!found.keys.is()) return std::nullopt;
    }
    return found;
}

Text shownText(const Range& cell) {
    const Sequence<Sequence<Any>> data = Reference<XCellRangeData>(cell, UNO_QUERY_THROW)->getDataArray();
    OUString shown;
    data[0][0] >>= shown;
    return toText(shown);
}

Text handleOfLedgerOver(const Document& document, const Range& range) {
    const Reference<XInterface> key(document, UNO_QUERY);
    if (!key.is()) return {};
    const CellRangeAddress table = addressOf(range);
    if (Text handle = handleFrom(document, lookAgainIfNeeded(key, document, false), table); !handle.empty())
        return handle;
    return handleFrom(document, lookAgainIfNeeded(key, document, true), table);
}

Range ledgerCellShowing(const Document& document, TextView handle) {
    const std::vector<Range> cells = callers(document);
    const auto found = std::find_if(cells.begin(), cells.end(),
                                    [&](const Range& cell) { return shownText(cell) == handle; });
    return found == cells.end() ? Range() : *found;
}

}  // namespace outturn::calc
