#include "domain/table/table_kind.hpp"

#include <algorithm>

namespace outturn {
namespace {

struct TableName {
    TableKind kind;
    TextView english;
    TextView swedish;
};

constexpr std::array kNames = {
    TableName{TableKind::Ledger, u"Ledger", u"Huvudbok"},
    TableName{TableKind::Budget, u"Budget", u"Budget"},
    TableName{TableKind::Lines, u"Lines", u"Rader"},
    TableName{TableKind::Keys, u"Keys", u"Nycklar"},
    TableName{TableKind::Activities, u"Activities", u"Verksamheter"},
    TableName{TableKind::Forecasts, u"Forecasts", u"Prognoser"},
    TableName{TableKind::Measures, u"Measures", u"Åtgärder"},
    TableName{TableKind::Risks, u"Risks", u"Risker"},
    TableName{TableKind::Volumes, u"Volumes", u"Volymer"},
    TableName{TableKind::Equity, u"Equity", u"Eget kapital"},
    TableName{TableKind::Calendar, u"Calendar", u"Uppföljningsplan"},
};

}  // namespace

TextView tableName(TableKind kind, Language language) {
    const auto* found =
        std::find_if(kNames.begin(), kNames.end(), [&](const TableName& each) { return each.kind == kind; });
    return language == Language::Swedish ? found->swedish : found->english;
}

std::optional<TableKind> knownTable(TextView name) {
    Text wanted = folded(trimmed(name));
    std::replace(wanted.begin(), wanted.end(), u'_', u' ');
    const auto* found = std::find_if(kNames.begin(), kNames.end(), [&](const TableName& each) {
        return folded(each.english) == wanted || folded(each.swedish) == wanted;
    });
    if (found == kNames.end()) return std::nullopt;
    return found->kind;
}

bool isRequired(TableKind kind) {
    return kind == TableKind::Ledger || kind == TableKind::Budget || kind == TableKind::Lines;
}

}  // namespace outturn
