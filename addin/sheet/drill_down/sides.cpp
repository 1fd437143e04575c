#include "sheet/drill_down/sides.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>
#include <utility>

#include <com/sun/star/sheet/FormulaResult.hpp>
#include <com/sun/star/table/CellContentType.hpp>

#include "calc/arguments.hpp"
#include "calc/ledger_cells.hpp"
#include "calc/ledger_source.hpp"
#include "calc/strings.hpp"
#include "domain/texts.hpp"
#include "sheet/document/properties.hpp"
#include "sheet/document/ranges.hpp"
#include "sheet/document/sheet_names.hpp"
#include "sheet/settings.hpp"

namespace outturn::sheet {

namespace css = com::sun::star;
using css::uno::Any;
using css::uno::UNO_QUERY_THROW;
using report::FigureTerm;
using report::FigureTerms;
using Kind = FigureTerm::Kind;

namespace {

constexpr int kDeepest = 50;
constexpr std::size_t kMostParts = 2000;
constexpr std::size_t kMostCells = 20000;

using Refused = std::optional<DrillRefusal>;

Reference<css::table::XCell> contentOf(const Range& cell) {
    return cell->getCellByPosition(0, 0);
}

FigureTerms termsOf(const Range& cell) {
    const auto content = contentOf(cell);
    if (content->getType() != css::table::CellContentType_FORMULA) return {};
    return report::figureTerms(calc::view(content->getFormula()));
}

// Whether the cell adds a number to a sum: typed, or a formula's.
bool holdsNumber(const Range& cell) {
    const auto content = contentOf(cell);
    if (content->getType() == css::table::CellContentType_VALUE) return true;
    return content->getType() == css::table::CellContentType_FORMULA &&
           property<sal_Int32>(content, "FormulaResultType2") == css::sheet::FormulaResult::VALUE;
}

// The cells of a term, those with content; none where it points at nothing.
std::vector<Range> cellsOf(const SpreadsheetDocument& document, const FigureTerm& term,
                           const Range& formula) {
    const Range range = calc::rangeNamed(document, term.written, addressOf(formula).Sheet);
    if (!range.is()) return {};
    const CellRangeAddress used = addressOf(usedPart(range));
    const Range sheet = sheetOf(range);
    std::vector<Range> cells;
    for (std::int32_t row = used.StartRow; row <= used.EndRow; ++row) {
        for (std::int32_t column = used.StartColumn; column <= used.EndColumn; ++column) {
            if (cells.size() == kMostCells) return cells;
            Range cell = part(sheet, column, row, column, row);
            if (contentOf(cell)->getType() != css::table::CellContentType_EMPTY)
                cells.push_back(std::move(cell));
        }
    }
    return cells;
}

using Seen = std::set<std::tuple<std::int16_t, std::int32_t, std::int32_t>>;

bool leads(const SpreadsheetDocument& document, const Range& cell, Seen& seen, int depth) {
    const CellRangeAddress address = addressOf(cell);
    if (depth > kDeepest || seen.size() > kMostCells ||
        !seen.emplace(address.Sheet, address.StartColumn, address.StartRow).second) {
        return false;
    }
    const std::function<bool(const FigureTerm&)> reaches = [&](const FigureTerm& term) {
        switch (term.kind) {
            case Kind::LedgerSum:
            case Kind::Forecast:
                return true;
            case Kind::Calculated:
                return report::callsLedgerSum(term.written);
            case Kind::Choice:
                return std::any_of(term.then.begin(), term.then.end(), reaches) ||
                       std::any_of(term.otherwise.begin(), term.otherwise.end(), reaches);
            case Kind::Cells: {
                const auto cells = cellsOf(document, term, cell);
                return std::any_of(cells.begin(), cells.end(),
                                   [&](const Range& next) { return leads(document, next, seen, depth + 1); });
            }
            case Kind::Number:
                return false;
        }
        return false;
    };
    const FigureTerms terms = termsOf(cell);
    return std::any_of(terms.begin(), terms.end(), reaches);
}

// Follows a figure to its sums. Each step says why it could not be taken.
class Collector {
  public:
    Collector(const SpreadsheetDocument& document, FigureNames& names, DrillScratch& scratch)
        : document_(document),
          properties_(document, UNO_QUERY_THROW),
          origin_(calc::dateOrigin(properties_)),
          names_(names),
          scratch_(scratch) {}

    Refused collect(const Range& figure, std::vector<DrillSide>& sides) {
        const Range cell = origin(figure);
        FigureTerms terms;
        if (auto refused = chosen(termsOf(cell), cell, terms)) return refused;
        for (const FigureTerm& term : terms) {
            if (term.kind != Kind::Cells) {
                // The sign before a sum turns its rows: it is how a ledger of the other sign is read.
                DrillSide side{names_.of(terms.size() == 1 ? figure : cell), false, {}};
                if (auto refused = addTerm(term, cell, 1, side.parts, 0)) return refused;
                sides.push_back(std::move(side));
                continue;
            }
            for (const Range& next : cellsOf(document_, term, cell)) {
                DrillSide side{names_.of(next), term.factor < 0, {}};
                if (auto refused = addCell(next, std::abs(term.factor), side.parts, 1)) return refused;
                if (!side.parts.empty()) sides.push_back(std::move(side));
            }
        }
        const bool anyRows = std::any_of(sides.begin(), sides.end(),
                                         [](const DrillSide& side) { return hasLedger(side.parts, 0); });
        return anyRows ? Refused() : DrillRefusal::NoFigure;
    }

  private:
    static bool hasLedger(const std::vector<DrillPart>& parts, std::size_t from) {
        return std::any_of(parts.begin() + static_cast<std::ptrdiff_t>(from), parts.end(),
                           [](const DrillPart& part) { return part.index != nullptr; });
    }

    // A cell that only shows another is that other one.
    Range origin(Range cell) {
        for (int depth = 0; depth < kDeepest; ++depth) {
            FigureTerms terms;
            if (chosen(termsOf(cell), cell, terms) || terms.size() != 1) return cell;
            if (terms.front().kind != Kind::Cells || terms.front().factor != 1) return cell;
            const auto cells = cellsOf(document_, terms.front(), cell);
            if (cells.size() != 1 || termsOf(cells.front()).empty()) return cell;
            cell = cells.front();
        }
        return cell;
    }

    // The terms with every choice made.
    Refused chosen(const FigureTerms& terms, const Range& cell, FigureTerms& found) {
        for (const FigureTerm& term : terms) {
            if (term.kind != Kind::Choice) {
                found.push_back(term);
                continue;
            }
            const auto condition = scratch_.argument(term.written, addressOf(cell).Sheet);
            if (!condition) return DrillRefusal::ErrorShown;
            const auto truth = calc::number(*condition);
            if (!truth) return DrillRefusal::MoreThanSums;
            const std::size_t before = found.size();
            if (auto refused = chosen(truth.value() != 0 ? term.then : term.otherwise, cell, found))
                return refused;
            for (std::size_t at = before; at < found.size(); ++at) found[at].factor *= term.factor;
        }
        return {};
    }

    Refused addCell(const Range& cell, double factor, std::vector<DrillPart>& parts, int depth) {
        const auto content = contentOf(cell);
        if (content->getError() != 0) return DrillRefusal::ErrorShown;
        if (!holdsNumber(cell)) return {};
        if (depth > kDeepest || parts.size() > kMostParts) return DrillRefusal::TooManyRows;
        FigureTerms terms;
        if (auto refused = chosen(termsOf(cell), cell, terms)) return refused;
        const std::size_t before = parts.size();
        for (const FigureTerm& term : terms) {
            if (auto refused = addTerm(term, cell, factor, parts, depth)) return refused;
        }
        if (hasLedger(parts, before)) return {};
        // Nothing of a table is behind it: its amount says all there is.
        parts.resize(before);
        addAmount(names_.of(cell), content->getValue() * factor, parts);
        return {};
    }

    Refused addTerm(const FigureTerm& term, const Range& cell, double factor, std::vector<DrillPart>& parts,
                    int depth) {
        const double times = term.factor * factor;
        switch (term.kind) {
            case Kind::LedgerSum:
                if (auto refused = addSum(term, cell, times, parts)) return refused;
                parts.back().less = factor < 0;
                return {};
            case Kind::Forecast:
                return addForecast(term, cell, times, factor < 0, parts);
            case Kind::Cells: {
                for (const Range& next : cellsOf(document_, term, cell)) {
                    if (auto refused = addCell(next, times, parts, depth + 1)) return refused;
                }
                return {};
            }
            case Kind::Number:
                addAmount(term.written, times, parts);
                return {};
            case Kind::Choice:
            case Kind::Calculated:
                return addCalculated(term, cell, times, parts);
        }
        return {};
    }

    static void addAmount(const Text& label, double amount, std::vector<DrillPart>& parts) {
        DrillPart part;
        part.label = label;
        part.amount = amount;
        parts.push_back(std::move(part));
    }

    Refused addCalculated(const FigureTerm& term, const Range& cell, double factor,
                          std::vector<DrillPart>& parts) {
        if (report::callsLedgerSum(term.written)) return DrillRefusal::MoreThanSums;
        const auto value = scratch_.argument(term.written, addressOf(cell).Sheet);
        if (!value) return DrillRefusal::MoreThanSums;
        const auto amount = calc::number(*value);
        if (amount) addAmount(term.written, amount.value() * factor, parts);
        return {};
    }

    Refused addSum(const FigureTerm& term, const Range& cell, double factor, std::vector<DrillPart>& parts) {
        constexpr std::size_t kFirstField = 2;
        const std::int16_t sheet = addressOf(cell).Sheet;
        if (term.arguments.size() < kFirstField) return DrillRefusal::ErrorShown;
        const Range ledger = calc::rangeNamed(document_, term.arguments[0], sheet);
        if (!ledger.is()) return DrillRefusal::MoreThanSums;
        css::uno::Sequence<Any> fields(static_cast<sal_Int32>(term.arguments.size() - kFirstField));
        for (std::size_t at = kFirstField; at < term.arguments.size(); ++at) {
            const auto value = scratch_.argument(term.arguments[at], sheet);
            if (!value) return DrillRefusal::MoreThanSums;
            fields.getArray()[at - kFirstField] = *value;
        }
        const auto months = scratch_.argument(term.arguments[1], sheet);
        if (!months) return DrillRefusal::MoreThanSums;
        const auto period = calc::period(*months, origin_);
        const auto conditions = calc::conditions(fields);
        const auto index = calc::ledgerIndex(properties_, ledger);
        if (!period || !conditions || !index) return DrillRefusal::ErrorShown;
        auto rows = index.value()->rows(period.value(), conditions.value());
        if (!rows) return DrillRefusal::ErrorShown;
        DrillPart part;
        part.label = names_.of(cell);
        part.factor = factor;
        part.index = index.value();
        part.table = tableBehind(ledger);
        part.period = period.value();
        part.rows = std::move(rows.value());
        parts.push_back(std::move(part));
        return {};
    }

    // The rows of the outturn, and as an amount what the method expects of the months that are left.
    Refused addForecast(const FigureTerm& term, const Range& cell, double factor, bool less,
                        std::vector<DrillPart>& parts) {
        const auto value = scratch_.argument(term.written, addressOf(cell).Sheet);
        if (!value) return DrillRefusal::MoreThanSums;
        const auto forecast = calc::number(*value);
        if (!forecast) return DrillRefusal::ErrorShown;
        if (auto refused = addSum(term, cell, factor, parts)) return refused;
        parts.back().less = less;
        double outturn = 0;
        for (const RowShare& share : parts.back().rows) outturn += share.amount.kronor();
        addAmount(Text(text(TextId::RowsForecast, interfaceLanguage())),
                  (forecast.value() - outturn) * factor, parts);
        return {};
    }

    [[nodiscard]] Text tableBehind(const Range& ledger) const {
        const auto formula = calc::ledgerFormula(properties_, ledger);
        return nameOf(sheetOf(formula ? formula->table : ledger));
    }

    SpreadsheetDocument document_;
    Reference<css::beans::XPropertySet> properties_;
    DateOrigin origin_;
    FigureNames& names_;
    DrillScratch& scratch_;
};

}  // namespace

bool leadsToLedgerSum(const SpreadsheetDocument& document, const Range& cell) {
    Seen seen;
    return leads(document, cell, seen, 0);
}

std::variant<std::vector<DrillSide>, DrillRefusal> drillSides(const SpreadsheetDocument& document,
                                                              const Range& cell, FigureNames& names,
                                                              DrillScratch& scratch) {
    std::vector<DrillSide> sides;
    if (const auto refused = Collector(document, names, scratch).collect(cell, sides)) return *refused;
    return sides;
}

}  // namespace outturn::sheet
