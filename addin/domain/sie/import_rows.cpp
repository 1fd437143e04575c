#include "domain/sie/import_rows.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <set>
#include <string>
#include <utility>

#include "domain/sie/import_words.hpp"
#include "domain/table/column.hpp"
#include "domain/texts.hpp"

namespace outturn::sie {

namespace {

// The dimensions that the specification reserves, named there.
constexpr std::array kReserved = {
    std::pair(1, TextId::ImportCostCentre), std::pair(2, TextId::ImportCostUnit),
    std::pair(6, TextId::ImportProject),    std::pair(7, TextId::ImportEmployee),
    std::pair(8, TextId::ImportCustomer),   std::pair(9, TextId::ImportSupplier),
    std::pair(10, TextId::ImportInvoice),
};

// Longer ones a cell would show with an exponent.
constexpr std::size_t kMostDigits = 9;

ImportColumn named(ImportField field, TextView english, TextView swedish) {
    return {field, 0, Text(english), Text(swedish)};
}

ImportColumn named(ImportField field, Column column) {
    return named(field, header(column, Language::English), header(column, Language::Swedish));
}

ImportColumn named(ImportField field, TextId words) {
    return named(field, text(words, Language::English), text(words, Language::Swedish));
}

double serial(const Day& day, DateOrigin origin) {
    const std::chrono::year_month_day date(std::chrono::year(day.month.year()),
                                           std::chrono::month(static_cast<unsigned>(day.month.month())),
                                           std::chrono::day(static_cast<unsigned>(day.day)));
    const std::chrono::sys_days days(date);
    return static_cast<double>(days.time_since_epoch().count() - origin.daysFromUnixEpoch);
}

std::uint64_t keyOf(ObjectsNumber objects, int dimension) {
    return (std::uint64_t{objects} << 32) | static_cast<std::uint32_t>(dimension);
}

std::int64_t keyOf(PeriodRange period) {
    return (std::int64_t{period.first.serial()} << 32) | period.last.serial();
}

}  // namespace

std::optional<double> plainNumber(TextView code) {
    if (code.empty() || code.size() > kMostDigits || (code.front() == u'0' && code.size() > 1))
        return std::nullopt;
    double number = 0;
    for (const char16_t digit : code) {
        if (digit < u'0' || digit > u'9') return std::nullopt;
        number = number * 10 + (digit - u'0');
    }
    return number;
}

const Text& ImportColumn::header(Language language) const {
    return language == Language::Swedish ? swedish : english;
}

bool ImportColumn::isNamed(TextView written) const {
    const Text name = folded(trimmed(written));
    if (name.empty()) return false;
    if (name == folded(english) || name == folded(swedish)) return true;
    const auto known = knownColumn(name);
    return known && (known == knownColumn(english) || known == knownColumn(swedish));
}

Text voucherLabel(const File& file, const Voucher& voucher) {
    const Text series(trimmed(file.text(voucher.series)));
    Text number(trimmed(file.text(voucher.number)));
    if ((number.empty() || number == u"0") && voucher.date) number = dayText(*voucher.date);
    if (number.empty()) number = u"–";
    return series.empty() ? number : series + u' ' + number;
}

ImportRows::ImportRows(const File& file, std::vector<Row> rows, TableKind table, bool turned,
                       DateOrigin origin)
    : file_(file), rows_(std::move(rows)), table_(table), turned_(turned), origin_(origin) {
    const bool byMonth = std::any_of(file.balances.begin(), file.balances.end(), [](const Balance& balance) {
        return balance.kind == BalanceKind::Period;
    });
    balanceMark_ = table == TableKind::Budget ? kBudgetMark : byMonth ? kPeriodBalanceMark : kResultMark;
    vouchers_.reserve(file.vouchers.size());
    for (const Voucher& voucher : file.vouchers) vouchers_.push_back(voucherLabel(file, voucher));
    codes_.reserve(file.texts.size());
    for (const Text& each : file.texts) codes_.push_back(plainNumber(each));
    for (const Account& account : file.accounts) names_.emplace(account.code, account.name);
    for (const Row& row : rows_) {
        if (row.period.length() == 1) continue;
        ranges_.try_emplace(keyOf(row.period), fromUtf8(std::to_string(row.period.first.code()) + ".." +
                                                        std::to_string(row.period.last.code())));
    }
    nameColumns();
}

void ImportRows::nameColumns() {
    std::set<ObjectsNumber> lists;
    for (const Row& row : rows_) lists.insert(row.objects);
    std::set<int> dimensions;
    for (const ObjectsNumber list : lists) {
        int before = -1;
        for (const auto& [dimension, code] : file_.objectLists[list]) {
            if (dimension == before) {
                Text& several = severalObjects_[keyOf(list, dimension)];
                several += u'+' + file_.text(code);
            } else {
                severalObjects_.insert_or_assign(keyOf(list, dimension), file_.text(code));
            }
            before = dimension;
            dimensions.insert(dimension);
        }
    }
    // Most have one object of a dimension, which is looked up where it is.
    std::erase_if(severalObjects_, [](const auto& each) { return each.second.find(u'+') == Text::npos; });

    columns_ = {named(ImportField::Period, Column::Period), named(ImportField::Account, Column::Account),
                named(ImportField::AccountName, TextId::ImportAccountName),
                named(ImportField::Amount, Column::Amount)};
    std::vector<ImportColumn> last;
    if (table_ == TableKind::Ledger) {
        last = {named(ImportField::Voucher, Column::Voucher), named(ImportField::Date, TextId::ImportDate)};
    }
    last.push_back(named(ImportField::Text, Column::Description));
    // The others' names are taken before those of the file.
    const std::size_t own = columns_.size();
    columns_.insert(columns_.end(), last.begin(), last.end());
    for (const int dimension : dimensions) addDimension(dimension);
    std::rotate(columns_.begin() + static_cast<std::ptrdiff_t>(own),
                columns_.begin() + static_cast<std::ptrdiff_t>(own + last.size()), columns_.end());
}

void ImportRows::addDimension(int dimension) {
    ImportColumn column{ImportField::Object, dimension, {}, {}};
    const auto told = file_.dimensions.find(dimension);
    if (told != file_.dimensions.end()) column.english = column.swedish = Text(trimmed(told->second.name));
    const Text number = fromUtf8(std::to_string(dimension));
    if (column.english.empty()) {
        const auto* reserved = std::find_if(kReserved.begin(), kReserved.end(),
                                            [&](const auto& each) { return each.first == dimension; });
        if (reserved != kReserved.end()) {
            column.english = text(reserved->second, Language::English);
            column.swedish = text(reserved->second, Language::Swedish);
        } else {
            column.english = column.swedish = u"Dimension " + number;
        }
    }
    const auto isTaken = [&](const Text& name) {
        return std::any_of(columns_.begin(), columns_.end(),
                           [&](const ImportColumn& other) { return other.isNamed(name); });
    };
    if (isTaken(column.english) || isTaken(column.swedish)) {
        column.english += u" (" + number + u")";
        column.swedish += u" (" + number + u")";
    }
    columns_.push_back(std::move(column));
}

Cell ImportRows::code(TextNumber number) const {
    if (codes_[number]) return *codes_[number];
    if (file_.text(number).empty()) return {};
    return TextView(file_.text(number));
}

Cell ImportRows::object(const Row& row, int dimension) const {
    const auto& list = file_.objectLists[row.objects];
    const auto found =
        std::find_if(list.begin(), list.end(), [&](const auto& each) { return each.first == dimension; });
    if (found == list.end()) return {};
    const auto several = severalObjects_.find(keyOf(row.objects, dimension));
    if (several != severalObjects_.end()) return TextView(several->second);
    return code(found->second);
}

Cell ImportRows::textOf(std::size_t row) const {
    if (rows_[row].posting == Row::kNoPosting) return mark(row);
    const Posting& posting = file_.postings[rows_[row].posting];
    const Text& own = file_.text(posting.text);
    const Text& said = trimmed(own).empty() ? file_.text(file_.vouchers[posting.voucher].text) : own;
    const TextView shown = trimmed(said);
    if (shown.empty()) return {};
    return shown;
}

Cell ImportRows::periodOf(const Row& row) const {
    if (row.period.length() == 1) return static_cast<double>(row.period.first.code());
    return TextView(ranges_.at(keyOf(row.period)));
}

Cell ImportRows::cell(std::size_t row, const ImportColumn& column) const {
    const Row& own = rows_[row];
    switch (column.field) {
        case ImportField::Period:
            return periodOf(own);
        case ImportField::Account:
            return code(own.account);
        case ImportField::AccountName: {
            const auto name = names_.find(own.account);
            if (name == names_.end() || file_.text(name->second).empty()) return {};
            return TextView(file_.text(name->second));
        }
        case ImportField::Amount:
            return amount(row).kronor();
        case ImportField::Object:
            return object(own, column.dimension);
        case ImportField::Voucher: {
            const Text& label = voucher(row);
            if (label.empty()) return {};
            if (const auto number = plainNumber(label)) return *number;
            return TextView(label);
        }
        case ImportField::Date:
            if (own.posting == Row::kNoPosting) return {};
            return serial(file_.postings[own.posting].date, origin_);
        case ImportField::Text:
            return textOf(row);
    }
    return {};
}

ExactAmount ImportRows::amount(std::size_t row) const {
    return turned_ ? -rows_[row].amount : rows_[row].amount;
}

const Text& ImportRows::voucher(std::size_t row) const {
    static const Text none;
    const std::uint32_t posting = rows_[row].posting;
    return posting == Row::kNoPosting ? none : vouchers_[file_.postings[posting].voucher];
}

TextView ImportRows::mark(std::size_t row) const {
    return rows_[row].posting == Row::kNoPosting ? balanceMark_ : TextView();
}

}  // namespace outturn::sie
