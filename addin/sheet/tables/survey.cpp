#include "sheet/tables/survey.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <com/sun/star/beans/XPropertySet.hpp>

#include "calc/arguments.hpp"
#include "calc/range_reader.hpp"
#include "sheet/document/ranges.hpp"
#include "sheet/tables/findings.hpp"

namespace outturn::sheet {
namespace {

using com::sun::star::uno::UNO_QUERY_THROW;

// The short tables first, those first that others name: the keys before the budget, lines and activities
// before the measures.
constexpr std::array kReadingOrder = {
    TableKind::Keys,   TableKind::Lines,   TableKind::Activities, TableKind::Measures,
    TableKind::Risks,  TableKind::Volumes, TableKind::Equity,     TableKind::Calendar,
    TableKind::Ledger, TableKind::Budget,  TableKind::Forecasts,
};

bool isBooked(TableKind kind) {
    return kind == TableKind::Ledger || kind == TableKind::Budget || kind == TableKind::Forecasts;
}

// Rows below the header, to the end of the sheet's used area.
std::int64_t rowsOf(const FoundTable& table) {
    const CellRangeAddress address = addressOf(usedPart(table.range));
    return address.EndRow - address.StartRow;
}

}  // namespace

struct Survey::State {
    ReadTables read;
    ActivityNames names;  // numbered as read.activities
    DateOrigin origin;
    std::vector<FoundTable> toRead;  // in the reading order
    std::size_t at = 0;              // the one being read
    std::optional<calc::RangeReader> reader;
    std::int64_t rowsDone = 0;  // of the tables before it
    std::int64_t rowsInAll = 0;
    std::optional<Findings> answer;

    std::shared_ptr<const LedgerIndex> take(TableKind kind) {
        const auto table = read.booked.find(kind);
        if (table == read.booked.end()) return nullptr;
        return std::make_shared<const LedgerIndex>(std::move(table->second));
    }

    void readWhole(const FoundTable& table) {
        const CellCopy copy(usedPart(table.range));
        const auto firstRow = static_cast<std::uint32_t>(copy.address().StartRow) + 1;
        const auto& rows = copy.rows();
        switch (table.kind) {
            case TableKind::Keys:
                read.keys = Keys::read(rows, firstRow);
                return;
            case TableKind::Lines:
                read.lines = Lines::read(rows, firstRow);
                return;
            case TableKind::Activities:
                read.activities = ActivityList::read(rows, firstRow);
                for (const Activity& each : read.activities.activities) names.add(each.code, each.name);
                return;
            case TableKind::Measures:
                read.measures = Measures::read(rows, firstRow, names, read.lines.lines, origin);
                return;
            case TableKind::Risks:
                read.risks = Risks::read(rows, firstRow, names);
                return;
            case TableKind::Volumes:
                read.volumes = Volumes::read(rows, firstRow, names, origin);
                return;
            case TableKind::Equity:
                read.equity = Equity::read(rows, firstRow, origin);
                return;
            case TableKind::Calendar:
                read.calendar = Calendar::read(rows, firstRow, origin);
                return;
            case TableKind::Ledger:
            case TableKind::Budget:
            case TableKind::Forecasts:
                return;  // too long for it: in pieces
        }
    }

    // Whether it is read to its end.
    bool readPiece(const FoundTable& table) {
        if (!reader) {
            const bool hasKeys = table.kind == TableKind::Budget;
            reader.emplace(
                calc::RangeReader::open(table.range, hasKeys ? read.keys : Keys(), origin).value());
        }
        reader->readOn();
        if (!reader->finished()) return false;
        read.booked.emplace(table.kind, reader->table());
        reader.reset();
        return true;
    }
};

Survey::Survey(const SpreadsheetDocument& document, const Settings& settings)
    : state_(std::make_unique<State>()) {
    using com::sun::star::beans::XPropertySet;
    state_->origin = calc::dateOrigin(Reference<XPropertySet>(document, UNO_QUERY_THROW));
    state_->read.ledgerSign = settings.ledgerSign;
    state_->read.places = findTables(document, settings);
    for (const TableKind kind : kReadingOrder) {
        for (const FoundTable& table : state_->read.places) {
            if (table.kind != kind) continue;
            state_->toRead.push_back(table);
            state_->rowsInAll += rowsOf(table);
        }
    }
}

Survey::~Survey() = default;

void Survey::readOn() {
    if (finished()) return;
    const FoundTable& table = state_->toRead[state_->at];
    const std::int64_t rows = state_->reader ? state_->reader->rowCount() : rowsOf(table);
    if (!isBooked(table.kind)) {
        state_->readWhole(table);
    } else if (!state_->readPiece(table)) {
        return;
    }
    state_->rowsDone += rows;
    ++state_->at;
}

bool Survey::finished() const {
    return state_->at == state_->toRead.size();
}

std::optional<TableKind> Survey::reading() const {
    if (finished()) return std::nullopt;
    return state_->toRead[state_->at].kind;
}

std::int64_t Survey::rowsRead() const {
    return state_->rowsDone + (state_->reader ? state_->reader->rowsRead() : 0);
}

std::int64_t Survey::rowsInAll() const {
    return state_->rowsInAll;
}

Findings Survey::findings() {
    if (!state_->answer) {
        state_->answer = findingsOf(state_->read);
        state_->answer->ledger = state_->take(TableKind::Ledger);
        state_->answer->budget = state_->take(TableKind::Budget);
        state_->answer->forecasts = state_->take(TableKind::Forecasts);
    }
    return *state_->answer;
}

Findings survey(const SpreadsheetDocument& document, const Settings& settings) {
    Survey reading(document, settings);
    while (!reading.finished()) reading.readOn();
    return reading.findings();
}

}  // namespace outturn::sheet
