#include "domain/forecast/leaf_series.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "domain/table/tuples.hpp"

namespace outturn {

namespace {

constexpr std::uint32_t kNoLine = 0xFFFFFFFF;
// An account that cannot be read is a line of its own where no criterion asks for accounts.
constexpr std::uint32_t kErrorLine = 0x10000;
// Past so many sets of criteria on other fields, what is kept is dropped.
constexpr std::size_t kMostBooks = 64;

const Dimension* usable(const Table& table, Column column) {
    const Dimension* dimension = table.dimension(column);
    return dimension == nullptr || dimension->ambiguous ? nullptr : dimension;
}

void append(std::vector<Condition>& to, const std::vector<Condition>& more) {
    to.insert(to.end(), more.begin(), more.end());
}

std::uint32_t codeOf(const Dimension& dimension, std::uint32_t row) {
    return std::min(dimension.codes[row], Tuples::errorCode(dimension));
}

bool meets(const Table& table, std::uint32_t row, std::span<const Restriction> restrictions) {
    return std::all_of(restrictions.begin(), restrictions.end(), [&](const Restriction& restriction) {
        return restriction.matches->accepted[codeOf(table.dimensions[restriction.field], row)] != 0;
    });
}

std::uint32_t classOf(const Dimension& accounts, std::uint32_t code) {
    if (code == Tuples::errorCode(accounts)) return kErrorLine;
    const Text& key = accounts.keys[code];
    return key.empty() ? 0U : static_cast<std::uint32_t>(key.front());
}

Text keyOf(const Dimension* dimension, std::uint32_t code) {
    // No text that was read holds this character: it is what an error cell is called.
    constexpr char16_t kErrorKey = 0xFFFF;
    if (dimension == nullptr) return {};
    return code == Tuples::errorCode(*dimension) ? Text{kErrorKey} : dimension->keys[code];
}

std::shared_ptr<const MonthlyBook> readBook(const Table& table, const Dimension* accounts,
                                            const Dimension* activities,
                                            std::span<const Restriction> restrictions) {
    auto book = std::make_shared<MonthlyBook>();
    const std::vector<Month> booked = table.months();
    if (booked.empty()) return book;
    book->first = booked.front();
    book->isBooked.resize(static_cast<std::size_t>(booked.back() - booked.front()) + 1);
    for (const Month month : booked) book->isBooked[static_cast<std::size_t>(month - book->first)] = true;
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<ExactAmount>> sums;
    for (const Booking& booking : table.bookings) {
        if (!meets(table, booking.row, restrictions)) continue;
        const std::uint32_t activity = activities == nullptr ? 0 : codeOf(*activities, booking.row);
        auto& months = sums[{codeOf(*accounts, booking.row), activity}];
        if (months.empty()) months.resize(book->isBooked.size());
        months[static_cast<std::size_t>(booking.month - book->first)] += booking.amount;
    }
    for (auto& [codes, months] : sums) book->rows.push_back({codes.first, codes.second, std::move(months)});
    return book;
}

}  // namespace

std::vector<Condition> LeafConditions::wholeLine() const {
    std::vector<Condition> conditions;
    if (!lines.empty()) conditions.push_back({u"Account", lines});
    append(conditions, accounts);
    append(conditions, others);
    return conditions;
}

std::vector<Condition> LeafConditions::all() const {
    std::vector<Condition> conditions = wholeLine();
    append(conditions, activities);
    return conditions;
}

Result<LeafConditions> leafConditions(const Table& table, std::span<const Condition> conditions) {
    const Dimension* accounts = usable(table, Column::Account);
    const Dimension* activities = usable(table, Column::Activity);
    LeafConditions split;
    for (const Condition& condition : conditions) {
        OUTTURN_TRY(const Dimension* dimension, table.dimension(condition.field));
        std::vector<Text> wanted;
        std::copy_if(condition.anyOf.begin(), condition.anyOf.end(), std::back_inserter(wanted),
                     [](const Text& criterion) { return !trimmed(criterion).empty(); });
        if (wanted.empty()) continue;
        if (dimension == accounts && split.lines.empty()) {
            split.lines = std::move(wanted);
        } else if (dimension == accounts) {
            split.accounts.push_back({u"Account", std::move(wanted)});
        } else if (dimension == activities) {
            split.activities.push_back({u"Activity", std::move(wanted)});
        } else {
            split.others.push_back({condition.field, std::move(wanted)});
        }
    }
    return split;
}

LeafSeries::LeafSeries(std::shared_ptr<const LedgerIndex> index)
    : index_(std::move(index)),
      accounts_(usable(index_->table(), Column::Account)),
      activities_(usable(index_->table(), Column::Activity)) {}

Result<std::vector<Restriction>> LeafSeries::restrictions(std::span<const Condition> conditions) const {
    const Table& table = index_->table();
    std::vector<Restriction> found;
    for (const Condition& condition : conditions) {
        OUTTURN_TRY(const Dimension* dimension, table.dimension(condition.field));
        const auto field = static_cast<std::uint32_t>(dimension - table.dimensions.data());
        OUTTURN_TRY(auto matches, criteria_.find(table, field, condition.anyOf));
        if (matches) found.push_back({field, std::move(matches)});
    }
    return found;
}

Result<std::shared_ptr<const MonthlyBook>> LeafSeries::book(std::span<const Condition> others) const {
    Text name = nameOf(others);
    // Held while a book is made: threads that ask for the same one would only make it twice.
    const std::lock_guard lock(mutex_);
    if (const auto kept = books_.find(name); kept != books_.end()) return kept->second;
    OUTTURN_TRY(const auto restricted, restrictions(others));
    auto made = readBook(index_->table(), accounts_, activities_, restricted);
    if (books_.size() >= kMostBooks) books_.clear();
    books_.emplace(std::move(name), made);
    return made;
}

Result<std::vector<std::uint32_t>> LeafSeries::lineOfAccounts(const LeafConditions& conditions) const {
    const Table& table = index_->table();
    const auto field = static_cast<std::uint32_t>(accounts_ - table.dimensions.data());
    std::vector<std::uint32_t> lines(accounts_->keys.size() + 1, kNoLine);
    if (conditions.lines.empty()) {
        for (std::uint32_t code = 0; code < lines.size(); ++code) lines[code] = classOf(*accounts_, code);
    }
    for (std::uint32_t line = 0; line < conditions.lines.size(); ++line) {
        OUTTURN_TRY(const auto matches, criteria_.find(table, field, std::span(&conditions.lines[line], 1)));
        for (std::uint32_t code = 0; code < lines.size(); ++code) {
            const bool isMet = matches == nullptr || matches->accepted[code] != 0;
            if (isMet && lines[code] == kNoLine) lines[code] = line;
        }
    }
    OUTTURN_TRY(const auto further, restrictions(conditions.accounts));
    for (const Restriction& restriction : further) {
        for (std::uint32_t code = 0; code < lines.size(); ++code) {
            if (restriction.matches->accepted[code] == 0) lines[code] = kNoLine;
        }
    }
    return lines;
}

Result<LineRows> LeafSeries::rows(const LeafConditions& conditions) const {
    if (!index_->table().usable || accounts_ == nullptr) return Fault::BadTable;
    OUTTURN_TRY(auto kept, book(conditions.others));
    OUTTURN_TRY(const auto lines, lineOfAccounts(conditions));
    OUTTURN_TRY(const auto activities, restrictions(conditions.activities));
    LineRows found{std::move(kept), {}};
    for (const AccountMonths& months : found.book->rows) {
        const std::uint32_t line = lines[months.account];
        if (line == kNoLine) continue;
        const bool isWanted =
            std::all_of(activities.begin(), activities.end(), [&](const Restriction& restriction) {
                return restriction.matches->accepted[months.activity] != 0;
            });
        if (!isWanted) continue;
        found.rows.push_back(
            {&months, line, keyOf(accounts_, months.account), keyOf(activities_, months.activity)});
    }
    return found;
}

Text nameOf(std::span<const Condition> conditions) {
    Text name;
    const auto add = [&name](TextView part) {
        name.append(fromUtf8(std::to_string(part.size()))).append(1, u':').append(part);
    };
    for (const Condition& condition : conditions) {
        add(condition.field);
        name.append(fromUtf8(std::to_string(condition.anyOf.size()))).append(1, u'|');
        for (const Text& criterion : condition.anyOf) add(criterion);
    }
    return name;
}

}  // namespace outturn
