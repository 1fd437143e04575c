#include "domain/table/column.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace outturn {
namespace {

struct Heading {
    Column column;
    TextView english;
    TextView swedish;
};

constexpr std::array kHeadings{
    Heading{Column::Period, u"Period", u"Period"},
    Heading{Column::Account, u"Account", u"Konto"},
    Heading{Column::Amount, u"Amount", u"Belopp"},
    Heading{Column::Line, u"Line", u"Rad"},
    Heading{Column::Accounts, u"Accounts", u"Konton"},
    Heading{Column::Key, u"Key", u"Nyckel"},
    Heading{Column::Activity, u"Activity", u"Verksamhet"},
    Heading{Column::CostCentre, u"Cost centre", u"Kostnadsställe"},
    Heading{Column::Project, u"Project", u"Projekt"},
    Heading{Column::Voucher, u"Voucher", u"Verifikation"},
    Heading{Column::Description, u"Text", u"Text"},
    Heading{Column::Code, u"Code", u"Kod"},
    Heading{Column::Name, u"Name", u"Namn"},
};

// Other spellings of the same columns; never shown.
constexpr std::array kSynonyms{
    Heading{Column::CostCentre, u"Cost center", u"Kostnadsställe"},
    Heading{Column::Name, u"Name", u"Benämning"},
};

using ColumnsByName = std::map<Text, Column>;

ColumnsByName columnsByFoldedName() {
    ColumnsByName columns;
    const auto add = [&](const Heading& heading) {
        columns.emplace(folded(heading.english), heading.column);
        columns.emplace(folded(heading.swedish), heading.column);
    };
    std::for_each(kHeadings.begin(), kHeadings.end(), add);
    std::for_each(kSynonyms.begin(), kSynonyms.end(), add);
    return columns;
}

}  // namespace

std::optional<Column> knownColumn(TextView header) {
    static const ColumnsByName columns = columnsByFoldedName();
    const auto found = columns.find(folded(trimmed(header)));
    if (found == columns.end()) return std::nullopt;
    return found->second;
}

TextView header(Column column, Language language) {
    const auto* heading = std::find_if(kHeadings.begin(), kHeadings.end(),
                                       [&](const Heading& each) { return each.column == column; });
    return language == Language::Swedish ? heading->swedish : heading->english;
}

}  // namespace outturn
