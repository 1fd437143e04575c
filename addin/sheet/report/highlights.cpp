#include "sheet/report/highlights.hpp"

#include <string>
#include <utility>

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/sheet/ConditionOperator.hpp>
#include <com/sun/star/sheet/XSheetConditionalEntries.hpp>
#include <com/sun/star/table/CellAddress.hpp>

#include "calc/strings.hpp"
#include "domain/report/carried.hpp"
#include "sheet/document/properties.hpp"
#include "sheet/document/ranges.hpp"
#include "sheet/report/styles.hpp"

namespace outturn::sheet {

namespace css = com::sun::star;
using report::Role;
using report::Slot;
using report::Style;
using rtl::OUString;

namespace {

using Entries = Reference<css::sheet::XSheetConditionalEntries>;
using Conditions = std::vector<std::pair<Text, OUString>>;

// The formula is written as for the cell at `base`.
void addCondition(const Entries& conditions, const Text& formula, const OUString& style,
                  const css::table::CellAddress& base) {
    css::uno::Sequence<css::beans::PropertyValue> entry(4);
    auto* values = entry.getArray();
    values[0].Name = "Operator";
    values[0].Value <<= css::sheet::ConditionOperator_FORMULA;
    values[1].Name = "Formula1";
    values[1].Value <<= calc::toOUString(formula);
    values[2].Name = "StyleName";
    values[2].Value <<= style;
    values[3].Name = "SourcePosition";
    values[3].Value <<= base;
    conditions->addNew(entry);
}

void setConditions(const Range& range, const Conditions& conditions) {
    const auto entries = property<Entries>(range, "ConditionalFormat");
    entries->clear();
    const CellRangeAddress address = addressOf(range);
    const css::table::CellAddress base(address.Sheet, address.StartColumn, address.StartRow);
    for (const auto& [formula, style] : conditions) addCondition(entries, formula, style, base);
    setProperty(range, "ConditionalFormat", entries);
}

Text printedFigure(const Text& cell, const Text& unit) {
    return u"ROUND(N(" + cell + u")/" + unit + u";0)";
}

// A figure that a person typed over the formula is no proposal.
Text isProposal(const Text& cell, const Text& submitted) {
    return u"AND(ISFORMULA(" + cell + u");ISNUMBER(" + submitted + u");" + submitted + u"=0)";
}

enum class Kind : std::uint8_t { None, Deviation, Forecast, Comment, Wrong, Best };

Kind kindOf(Style style) {
    switch (style) {
        case Style::Deviation:
        case Style::ResultDeviation:
            return Kind::Deviation;
        case Style::Forecast:
        case Style::ResultForecast:
            return Kind::Forecast;
        case Style::Comment:
            return Kind::Comment;
        default:
            return Kind::None;
    }
}

class Highlighter {
  public:
    Highlighter(const Range& sheet, const ReportRequest& request, const std::vector<report::Row>& rows,
                const std::vector<report::RowPlan>& plans, const report::Places& places)
        : sheet_(sheet),
          request_(request),
          rows_(rows),
          plans_(plans),
          places_(places),
          unit_(fromUtf8(std::to_string(static_cast<long>(kronorPer(request.unit))))) {}

    // From heading to heading, one range a column, so that rows that a person puts between have them too.
    void all() {
        for (std::size_t first = 0; first < rows_.size();) {
            std::size_t next = first + 1;
            while (next < rows_.size() && rows_[next].role != Role::Heading) ++next;
            for (std::size_t at = 0; at < report::kShownSlots; ++at) {
                column(first, next, report::slotAt(at));
            }
            first = next;
        }
    }

  private:
    void column(std::size_t from, std::size_t to, Slot slot) {
        std::size_t at = from;
        while (at < to) {
            const Kind kind = kindAt(at, slot);
            std::size_t last = at;
            for (std::size_t next = at + 1; next < to && kind != Kind::None; ++next) {
                const Kind other = kindAt(next, slot);
                if (other != kind && other != Kind::None) break;
                // Amounts that are never material have no budget beside them to be measured against.
                if (other == kind && isMarked(next, slot) != isMarked(at, slot)) break;
                if (other == kind) last = next;
                // What stands between two comments is a label, whose formula asks for nothing.
                if (other != kind && kind == Kind::Comment) break;
            }
            if (kind != Kind::None) {
                // The same rows as planned stand in the same order, so the first is the highest.
                const std::int32_t column = places_.column(slot);
                setConditions(part(sheet_, column, places_.row(rows_[at].identity), column,
                                   places_.row(rows_[last].identity)),
                              conditions(kind, slot, at));
            }
            at = last + 1;
        }
    }

    [[nodiscard]] bool isMarked(std::size_t at, Slot slot) const {
        return !plans_[at].at(slot).marked.empty();
    }

    [[nodiscard]] Kind kindAt(std::size_t at, Slot slot) const {
        const report::CellPlan& cell = plans_[at].at(slot);
        if (!cell.best.empty()) return Kind::Best;
        return cell.mustBeZero ? Kind::Wrong : kindOf(cell.style);
    }

    [[nodiscard]] Conditions conditions(Kind kind, Slot slot, std::size_t at) const {
        const Text& identity = rows_[at].identity;
        const Text cell = places_.cell(slot, identity);
        const auto name = [&](Highlight highlight) { return highlightName(highlight, request_.unit); };
        switch (kind) {
            case Kind::Deviation: {
                const Text printed = printedFigure(cell, unit_);
                Conditions signs = {{printed + u">0", name(Highlight::Better)},
                                    {printed + u"<0", name(Highlight::Worse)}};
                const Text& marked = plans_[at].at(slot).marked;
                if (marked.empty()) return signs;
                const auto material = [&](TextView sign) {
                    return u"AND(" + cell + Text(sign) + u";" + marked + u")";
                };
                signs.insert(signs.begin(), {{material(u">0"), name(Highlight::BetterMarked)},
                                             {material(u"<0"), name(Highlight::WorseMarked)}});
                return signs;
            }
            case Kind::Forecast:
                return {{isProposal(cell, u"$" + places_.cell(Slot::Submitted, identity)),
                         name(Highlight::Proposed)}};
            case Kind::Comment:
                return {{u"OR(ISFORMULA(" + cell + u");" + report::isCarriedOver(cell) + u")",
                         name(Highlight::ToWrite)}};
            case Kind::Wrong:
                return {{cell + u"<>0", name(Highlight::Wrong)}};
            case Kind::Best:
                return {{plans_[at].at(slot).best, name(Highlight::Best)}};
            case Kind::None:
                break;
        }
        return {};
    }

    const Range& sheet_;
    const ReportRequest& request_;
    const std::vector<report::Row>& rows_;
    const std::vector<report::RowPlan>& plans_;
    const report::Places& places_;
    Text unit_;  // kronor in one
};

}  // namespace

void highlight(const Range& sheet, const ReportRequest& request, const std::vector<report::Row>& rows,
               const std::vector<report::RowPlan>& plans, const report::Places& places) {
    Highlighter(sheet, request, rows, plans, places).all();
}

}  // namespace outturn::sheet
