#include "domain/sie/import_update.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <string>

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace outturn::sie {

namespace {

const Cell kBlank;

bool isCompared(const ImportPlace& place) {
    switch (place.column.field) {
        case ImportField::AccountName:  // a new name is no change of what was booked
        case ImportField::Voucher:      // what the row is known by
            return false;
        case ImportField::Object:
            return true;
        default:
            return !place.isNew;
    }
}

// The same for a number and its text.
std::uint64_t hashOf(const Cell& cell, std::uint64_t seed) {
    if (isBlank(cell)) return XXH3_64bits_withSeed("", 0, seed);
    std::optional<double> number;
    TextView written;
    if (const auto* value = std::get_if<double>(&cell)) {
        number = *value;
    } else if (const auto* content = std::get_if<TextView>(&cell)) {
        written = trimmed(*content);
        number = plainNumber(written);
    }
    if (number) {
        const auto bits = std::bit_cast<std::uint64_t>(*number == 0 ? 0.0 : *number);
        return XXH3_64bits_withSeed(&bits, sizeof bits, ~seed);
    }
    return XXH3_64bits_withSeed(written.data(), written.size() * sizeof(char16_t), seed);
}

}  // namespace

ImportComparison::ImportComparison(const ImportRows& rows, std::vector<ImportPlace> places)
    : rows_(rows), places_(std::move(places)) {
    groupFileRows();
}

// --- Groups

int ImportComparison::yearOf(Month month) const {
    for (const auto& [number, year] : rows_.file().years) {
        if (PeriodRange{year.first.month, year.last.month}.contains(month)) return number;
    }
    return month.year();  // years of a file count from 0 down
}

void ImportComparison::widen(Months& months, Month month) const {
    const auto [found, isNew] = months.try_emplace(yearOf(month), PeriodRange{month, month});
    if (isNew) return;
    found->second.first = std::min(found->second.first, month);
    found->second.last = std::max(found->second.last, month);
}

bool ImportComparison::meets(const Months& months, PeriodRange period) const {
    const auto found = months.find(yearOf(period.first));
    return found != months.end() && found->second.first <= period.last && period.first <= found->second.last;
}

std::uint32_t ImportComparison::groupOf(const Text& label, Level level, PeriodRange period,
                                        const Text& account) {
    Text key = label;
    key += u'\n';
    key += fromUtf8(std::to_string(level == Level::Month ? period.first.code() : yearOf(period.first)));
    if (level != Level::Voucher) (key += u'\n') += account;
    const auto [found, isNew] =
        groupsByKey_.try_emplace(std::move(key), static_cast<std::uint32_t>(groups_.size()));
    if (isNew) {
        Group& group = groups_.emplace_back();
        group.level = level;
        group.label = label;
        group.period = period;
    }
    return found->second;
}

Text ImportComparison::accountOf(std::size_t fileRow) const {
    return Text(trimmed(rows_.file().text(rows_.rows()[fileRow].account)));
}

std::uint32_t ImportComparison::codeOf(const Text& account) {
    const auto [found, isNew] = codes_.try_emplace(account, static_cast<std::uint32_t>(accounts_.size()));
    if (isNew) accounts_.push_back(account);
    return found->second;
}

template <class CellAt>
std::uint64_t ImportComparison::hashOf(const CellAt& cellAtPlace) const {
    std::uint64_t hash = 0;
    for (const ImportPlace& place : places_) {
        if (!isCompared(place)) continue;
        const Cell& cell = cellAtPlace(place);
        const auto period = place.column.field == ImportField::Period ? periodIn(cell) : std::nullopt;
        if (period) {
            const std::array<std::int32_t, 2> months = {period->first.serial(), period->last.serial()};
            hash = XXH3_64bits_withSeed(months.data(), sizeof months, hash);
        } else {
            hash = sie::hashOf(cell, hash);
        }
    }
    return hash;
}

std::optional<PeriodRange> ImportComparison::periodIn(const Cell& cell) const {
    PeriodInput input;
    if (const auto* number = std::get_if<double>(&cell)) {
        input = *number;
    } else if (const auto* written = std::get_if<TextView>(&cell)) {
        input = *written;
    } else {
        return std::nullopt;
    }
    const auto period = bookedPeriod(input, rows_.origin());
    if (!period) return std::nullopt;
    return period.value();
}

void ImportComparison::groupFileRows() {
    const File& file = rows_.file();
    // Also what is booked on the balance sheet's accounts shows how far the file goes.
    if (!file.years.empty() && rows_.table() == TableKind::Ledger) {
        for (const Posting& posting : file.postings) widen(fileVouchers_, posting.date.month);
    }
    const auto& rows = rows_.rows();
    groupsOfFileRows_.reserve(rows.size());
    hashesOfFileRows_.reserve(rows.size());
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const PeriodRange period = rows[row].period;
        std::uint32_t number = kNoGroup;
        if (rows_.mark(row).empty()) {
            number = groupOf(rows_.voucher(row), Level::Voucher, period, {});
        } else {
            const Level level = rows_.mark(row) == kResultMark ? Level::Year : Level::Month;
            number = groupOf(Text(rows_.mark(row)), level, period, accountOf(row));
            if (level == Level::Year) {
                fileYears_.insert(yearOf(period.first));
            } else {
                fileMonths_.insert(period.first);
            }
        }
        Cell held;
        const std::uint64_t hash = hashOf([&](const ImportPlace& place) -> const Cell& {
            held = rows_.cell(row, place.column);
            return held;
        });
        groups_[number].fileHash += hash;
        ++groups_[number].fileRows;
        groupsOfFileRows_.push_back(number);
        hashesOfFileRows_.push_back(hash);
    }
}

const Cell& ImportComparison::cellOf(std::span<const Cell> cells, ImportField field) const {
    for (const ImportPlace& place : places_) {
        if (place.column.field == field) return place.isNew ? kBlank : cellAt(cells, place.at);
    }
    return kBlank;
}

void ImportComparison::addRow(std::span<const Cell> cells) {
    TableRow& row = tableRows_.emplace_back();
    if (std::all_of(cells.begin(), cells.end(), isBlank)) return;
    lastRow_ = tableRows_.size();
    const auto period = periodIn(cellOf(cells, ImportField::Period));
    const auto* kronor = std::get_if<double>(&cellOf(cells, ImportField::Amount));
    const auto amount = kronor == nullptr ? std::nullopt : ExactAmount::fromKronor(*kronor);
    const Text voucher = cellText(cellOf(cells, ImportField::Voucher));
    const Text said = voucher.empty() ? cellText(cellOf(cells, ImportField::Text)) : Text();
    const bool isBalance = said == kPeriodBalanceMark || said == kResultMark || said == kBudgetMark;
    if (!period || !amount || (voucher.empty() && !isBalance)) {
        // A row that cannot be read is nobody's to take away.
        if (period && isInFilesMonths(*period)) ++ownRows_;
        return;
    }
    const Text account = cellText(cellOf(cells, ImportField::Account));
    const Level level = !isBalance ? Level::Voucher : said == kResultMark ? Level::Year : Level::Month;
    row.group = groupOf(isBalance ? said : voucher, level, *period, account);
    row.account = codeOf(account);
    row.amount = *amount;
    row.hash = hashOf([&](const ImportPlace& place) -> const Cell& {
        return place.isNew ? kBlank : cellAt(cells, place.at);
    });
    Group& group = groups_[row.group];
    group.tableHash += row.hash;
    ++group.tableRows;
    if (const auto* date = std::get_if<double>(&cellOf(cells, ImportField::Date));
        date != nullptr && !group.date)
        group.date = *date;
    if (level == Level::Voucher) widen(tableVouchers_, period->first);
    if (level == Level::Month) tableMonths_.insert(period->first);
}

// --- What becomes of them

bool ImportComparison::isInFilesMonths(PeriodRange period) const {
    if (meets(fileVouchers_, period) || fileYears_.count(yearOf(period.first)) > 0) return true;
    const auto month = fileMonths_.lower_bound(period.first);
    return month != fileMonths_.end() && *month <= period.last;
}

bool ImportComparison::hasVanished(const Group& group) const {
    switch (group.level) {
        case Level::Voucher:
            return meets(fileVouchers_, group.period);
        case Level::Month:
            return fileMonths_.count(group.period.first) > 0;
        case Level::Year:
            return fileYears_.count(yearOf(group.period.first)) > 0;
    }
    return false;
}

bool ImportComparison::isReplaced(const Group& group) const {
    if (group.level == Level::Voucher) return false;
    if (meets(fileVouchers_, group.period)) return true;
    if (group.level == Level::Month) return false;
    const auto month = fileMonths_.lower_bound(group.period.first);
    return month != fileMonths_.end() && *month <= group.period.last;
}

bool ImportComparison::isHeldByFiner(const Group& group) const {
    if (group.level == Level::Voucher) return false;
    if (meets(tableVouchers_, group.period)) return true;
    if (group.level == Level::Month) return false;
    const auto month = tableMonths_.lower_bound(group.period.first);
    return month != tableMonths_.end() && *month <= group.period.last;
}

ImportComparison::Fate ImportComparison::fateOf(const Group& group, ImportUpdate& update) const {
    if (group.fileRows > 0) {
        if (isHeldByFiner(group)) {
            ++update.leftOut;
            return Fate::Dropped;
        }
        if (group.tableRows == 0) {
            ++update.fresh;
            return Fate::Added;
        }
        if (group.fileRows == group.tableRows && group.fileHash == group.tableHash) {
            ++update.unchanged;
            return Fate::Stays;
        }
        return Fate::Changed;
    }
    if (isReplaced(group)) {
        ++update.replaced;
        return Fate::Removed;
    }
    return hasVanished(group) ? Fate::Removed : Fate::Stays;
}

std::vector<AccountSum> ImportComparison::tableSums(const std::vector<std::uint32_t>& rows) const {
    std::map<Text, ExactAmount> sums;
    for (const std::uint32_t row : rows) sums[accounts_[tableRows_[row].account]] += tableRows_[row].amount;
    std::vector<AccountSum> found;
    found.reserve(sums.size());
    for (const auto& [account, amount] : sums) found.push_back({account, amount});
    return found;
}

std::vector<AccountSum> ImportComparison::fileSums(const std::vector<std::uint32_t>& rows) const {
    std::map<Text, ExactAmount> sums;
    for (const std::uint32_t row : rows) sums[accountOf(row)] += rows_.amount(row);
    std::vector<AccountSum> found;
    found.reserve(sums.size());
    for (const auto& [account, amount] : sums) found.push_back({account, amount});
    return found;
}

// Rows that stand where they did stay as they are; the others are written over those that are left, so that
// what a person wrote beside them stays with its voucher.
void ImportComparison::match(const GroupRows& rows, ImportUpdate& update) const {
    std::unordered_map<std::uint64_t, std::uint32_t> standing;
    for (const std::uint32_t row : rows.ofFile) ++standing[hashesOfFileRows_[row]];
    std::unordered_map<std::uint64_t, std::uint32_t> kept;
    std::vector<std::uint32_t> free;
    for (const std::uint32_t row : rows.ofTable) {
        const auto found = standing.find(tableRows_[row].hash);
        if (found == standing.end() || found->second == 0) {
            free.push_back(row);
            continue;
        }
        --found->second;
        ++kept[tableRows_[row].hash];
    }
    std::size_t used = 0;
    for (const std::uint32_t row : rows.ofFile) {
        const auto found = kept.find(hashesOfFileRows_[row]);
        if (found != kept.end() && found->second > 0) {
            --found->second;
        } else if (used < free.size()) {
            update.overwritten.push_back({free[used++], row});
        } else {
            update.added.push_back(row);
        }
    }
    update.removed.insert(update.removed.end(), free.begin() + static_cast<std::ptrdiff_t>(used), free.end());
}

ImportUpdate ImportComparison::finish() {
    ImportUpdate update;
    update.ownRows = ownRows_;
    update.lastRow = lastRow_;
    std::vector<Fate> fates;
    fates.reserve(groups_.size());
    for (const Group& group : groups_) fates.push_back(fateOf(group, update));

    std::map<std::uint32_t, GroupRows> touched;
    for (std::size_t row = 0; row < groupsOfFileRows_.size(); ++row) {
        const std::uint32_t group = groupsOfFileRows_[row];
        if (fates[group] == Fate::Added) update.added.push_back(static_cast<std::uint32_t>(row));
        if (fates[group] == Fate::Changed) touched[group].ofFile.push_back(static_cast<std::uint32_t>(row));
    }
    for (std::size_t row = 0; row < tableRows_.size(); ++row) {
        const std::uint32_t group = tableRows_[row].group;
        if (group == kNoGroup) continue;
        if (fates[group] == Fate::Changed || fates[group] == Fate::Removed)
            touched[group].ofTable.push_back(static_cast<std::uint32_t>(row));
    }
    std::map<std::pair<std::int32_t, Text>, ExactAmount>
        booked;  // by month and account, for replaced balances
    if (update.replaced > 0) {
        for (std::size_t row = 0; row < rows_.rows().size(); ++row) {
            booked[{rows_.rows()[row].period.first.serial(), accountOf(row)}] += rows_.amount(row);
        }
    }
    for (const auto& [number, rows] : touched) {
        const Group& group = groups_[number];
        ImportChange change;
        change.label = group.label;
        change.period = group.period;
        change.date = group.date;
        change.was = tableSums(rows.ofTable);
        if (fates[number] == Fate::Changed) {
            match(rows, update);
            change.is = fileSums(rows.ofFile);
            update.changes.push_back(std::move(change));
            continue;
        }
        update.removed.insert(update.removed.end(), rows.ofTable.begin(), rows.ofTable.end());
        change.what = ImportChange::What::Vanished;
        if (isReplaced(group)) {
            change.what = ImportChange::What::Replaced;
            change.is = change.was;
            for (AccountSum& sum : change.is) {
                sum.amount = {};
                for (Month month = group.period.first; month <= group.period.last; month = month.plus(1)) {
                    const auto found = booked.find({month.serial(), sum.account});
                    if (found != booked.end()) sum.amount += found->second;
                }
            }
            if (change.is == change.was) continue;
        }
        update.changes.push_back(std::move(change));
    }
    std::sort(update.removed.begin(), update.removed.end());
    std::sort(update.added.begin(), update.added.end());
    return update;
}

}  // namespace outturn::sie
