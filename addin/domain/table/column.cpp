#include "domain/table/column.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <span>

namespace outturn {
namespace {

struct Heading {
    Column column;
    TextView english;
    TextView swedish;
};

// What is shown.
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
    Heading{Column::Measure, u"Measure", u"Åtgärd"},
    Heading{Column::FullYearAmount, u"Amount (full year)", u"Belopp (helår)"},
    Heading{Column::FromPeriod, u"From period", u"Från period"},
    Heading{Column::Realised, u"Realised", u"Realiserat"},
    Heading{Column::Goal, u"Goal", u"Mål"},
    Heading{Column::Risk, u"Risk", u"Risk"},
    Heading{Column::Low, u"Low", u"Lägst"},
    Heading{Column::High, u"High", u"Högst"},
    Heading{Column::Probability, u"Probability", u"Sannolikhet"},
    Heading{Column::Quantity, u"Measure", u"Mått"},
    Heading{Column::Unit, u"Unit", u"Enhet"},
    Heading{Column::Outturn, u"Outturn", u"Utfall"},
    Heading{Column::Budget, u"Budget", u"Budget"},
    Heading{Column::Report, u"Report", u"Rapport"},
    Heading{Column::Meeting, u"Meeting", u"Sammanträde"},
};

// The columns of each vocabulary.
constexpr std::array kLedgerColumns = {
    Column::Period,      Column::Account,  Column::Amount,     Column::Line,    Column::Accounts,
    Column::Key,         Column::Activity, Column::CostCentre, Column::Project, Column::Voucher,
    Column::Description, Column::Code,     Column::Name,
};
constexpr std::array kMeasureColumns = {
    Column::Measure,  Column::Activity, Column::FullYearAmount, Column::FromPeriod,
    Column::Realised, Column::Line,     Column::Goal,
};
constexpr std::array kRiskColumns = {
    Column::Activity, Column::Risk, Column::Low, Column::High, Column::Probability,
};
constexpr std::array kVolumeColumns = {
    Column::Period,  Column::Activity, Column::Quantity, Column::Unit,
    Column::Outturn, Column::Budget,   Column::Accounts,
};
constexpr std::array kEquityColumns = {Column::Period, Column::Amount, Column::Description};
constexpr std::array kCalendarColumns = {Column::Period, Column::Report, Column::Meeting};

// Other spellings, each where its column is known; never shown.
constexpr std::array kSynonyms{
    Heading{Column::CostCentre, u"Cost center", u"Kostnadsställe"},
    Heading{Column::Name, u"Name", u"Benämning"},
    Heading{Column::FullYearAmount, u"Amount", u"Belopp"},
    Heading{Column::FullYearAmount, u"Full-year effect", u"Helårseffekt"},
    Heading{Column::FromPeriod, u"From", u"Från"},
    Heading{Column::FromPeriod, u"Start", u"Start"},
    Heading{Column::Realised, u"Realized", u"Realiserad"},
    Heading{Column::Low, u"Lowest", u"Låg"},
    Heading{Column::High, u"Highest", u"Hög"},
    Heading{Column::Report, u"Follow-up", u"Uppföljning"},
};

using ColumnsByName = std::map<Text, Column>;

ColumnsByName columnsByFoldedName(std::span<const Column> known) {
    ColumnsByName columns;
    const auto add = [&](const Heading& heading) {
        if (std::find(known.begin(), known.end(), heading.column) == known.end()) return;
        columns.emplace(folded(heading.english), heading.column);
        columns.emplace(folded(heading.swedish), heading.column);
    };
    std::for_each(kHeadings.begin(), kHeadings.end(), add);
    std::for_each(kSynonyms.begin(), kSynonyms.end(), add);
    return columns;
}

const ColumnsByName& vocabulary(TableKind table) {
    static const ColumnsByName ledger = columnsByFoldedName(kLedgerColumns);
    static const ColumnsByName measures = columnsByFoldedName(kMeasureColumns);
    static const ColumnsByName risks = columnsByFoldedName(kRiskColumns);
    static const ColumnsByName volumes = columnsByFoldedName(kVolumeColumns);
    static const ColumnsByName equity = columnsByFoldedName(kEquityColumns);
    static const ColumnsByName calendar = columnsByFoldedName(kCalendarColumns);
    switch (table) {
        case TableKind::Measures:
            return measures;
        case TableKind::Risks:
            return risks;
        case TableKind::Volumes:
            return volumes;
        case TableKind::Equity:
            return equity;
        case TableKind::Calendar:
            return calendar;
        case TableKind::Ledger:
        case TableKind::Budget:
        case TableKind::Lines:
        case TableKind::Keys:
        case TableKind::Activities:
        case TableKind::Forecasts:
            break;
    }
    return ledger;
}

}  // namespace

std::optional<Column> knownColumn(TextView header) {
    return knownColumn(header, TableKind::Ledger);
}

std::optional<Column> knownColumn(TextView header, TableKind table) {
    const ColumnsByName& columns = vocabulary(table);
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
