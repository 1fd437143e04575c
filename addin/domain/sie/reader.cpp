#include "domain/sie/reader.hpp"

#include <algorithm>
#include <array>

#include <unordered_map>

#include "domain/sie/encoding.hpp"
#include "domain/sie/refusal.hpp"

namespace outturn::sie {

namespace {

constexpr std::size_t kBytesBetweenNews = std::size_t{1} << 20;
constexpr std::size_t kMostShownOfValue = 60;
constexpr std::size_t kMostOfLine = std::size_t{1} << 16;
constexpr std::size_t kMostOfAKind = 1000;  // of problems
constexpr int kMostMonths = 36;             // of a fiscal year; the law allows half of it
constexpr std::size_t kMostYears = 200;

__extension__ using Wide = __int128;

char upper(char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

bool isLabel(std::string_view written, std::string_view label) {
    return written.size() == label.size() &&
           std::equal(written.begin(), written.end(), label.begin(),
                      [](char one, char other) { return upper(one) == other; });
}

class Reader {
  public:
    Reader(std::string_view bytes, Encoding encoding) : bytes_(bytes), encoding_(encoding) {}

    bool read(const BytesRead& bytesRead) {
        std::size_t news = kBytesBetweenNews;
        for (std::size_t at = 0; at < bytes_.size();) {
            if (at >= news) {
                if (bytesRead && !bytesRead(at)) return false;
                news = at + kBytesBetweenNews;
            }
            const std::size_t end = std::min(bytes_.find_first_of("\r\n", at), bytes_.size());
            ++file_.lines;
            tooLong_ = end - at > kMostOfLine;
            bytesOfLine_ = bytes_.substr(at, std::min(end - at, kMostOfLine));
            takeApart(bytesOfLine_, line_);
            understand();
            at = end + 1;
            // A line ends in one sign or in both.
            if (end + 1 < bytes_.size() && bytes_[end] == '\r' && bytes_[end + 1] == '\n') ++at;
        }
        closeVoucher(false);
        return true;
    }

    File take() { return std::move(file_); }

  private:
    using Understood = void (Reader::*)();
    struct Label {
        std::string_view name;
        Understood understood;
    };
    static constexpr std::size_t kLabels = 20;
    static const std::array<Label, kLabels> kKnown;

    void understand() {
        if (line_.label.empty()) {
            braces();
            return;
        }
        const auto known = std::find_if(kKnown.begin(), kKnown.end(),
                                        [&](const Label& label) { return isLabel(line_.label, label.name); });
        if (known == kKnown.end()) return;
        if (tooLong_) return complain(LineProblem::TooLong, line_.label);
        if (line_.openQuote) complain(LineProblem::OpenQuote, line_.fields.back().bytes);
        (this->*known->understood)();
    }

    void braces() {
        if (tooLong_) return;
        if (line_.closes) closeVoucher(true);
    }

    // --- What a field says

    [[nodiscard]] std::string_view field(std::size_t at) const {
        return at < line_.fields.size() ? line_.fields[at].bytes : std::string_view();
    }

    [[nodiscard]] std::string_view afterLabel() const {
        return bytesOfLine_.substr(std::min(bytesOfLine_.size(), line_.label.size() + 1));
    }

    TextNumber number(std::string_view bytes) {
        if (bytes.empty()) return 0;
        const auto [found, isNew] = numbers_.try_emplace(bytes, static_cast<TextNumber>(file_.texts.size()));
        if (isNew) file_.texts.push_back(decoded(bytes, encoding_));
        return found->second;
    }

    TextNumber textNumber(std::size_t at) {
        if (at >= line_.fields.size()) return 0;
        const Field& field = line_.fields[at];
        if (!field.escaped) return number(field.bytes);
        const Text text = decoded(plain(field), encoding_);
        const auto [found, isNew] =
            numbers_.try_emplace(field.bytes, static_cast<TextNumber>(file_.texts.size()));
        if (isNew) file_.texts.push_back(text);
        return found->second;
    }

    Text text(std::size_t at) { return file_.texts[textNumber(at)]; }

    ObjectsNumber objects() {
        if (!line_.objects || line_.objects->fields.empty()) return 0;
        const auto [found, isNew] = objectNumbers_.try_emplace(
            line_.objects->bytes, static_cast<ObjectsNumber>(file_.objectLists.size()));
        if (!isNew) return found->second;
        std::vector<std::pair<int, TextNumber>> list;
        const auto& fields = line_.objects->fields;
        bool whole = fields.size() % 2 == 0;
        for (std::size_t at = 0; at + 1 < fields.size(); at += 2) {
            const std::string_view code = fields[at + 1].bytes;
            const auto dimension = yearNumberOf(fields[at].bytes);
            if (dimension && !code.empty()) list.emplace_back(*dimension, number(code));
            whole = whole && (dimension || code.empty());
        }
        if (!whole) complain(LineProblem::UnreadableObjects, line_.objects->bytes);
        std::sort(list.begin(), list.end());
        file_.objectLists.push_back(std::move(list));
        return found->second;
    }

    void complain(LineProblem problem, std::string_view value) { complain(problem, value, file_.lines); }

    void complain(LineProblem problem, std::string_view value, std::uint32_t line) {
        if (file_.problemCounts.at(static_cast<std::size_t>(problem))++ >= kMostOfAKind) return;
        file_.problems.push_back({problem, line, decoded(value.substr(0, kMostShownOfValue), encoding_)});
    }

    // --- Labels

    void type() { file_.type = yearNumberOf(field(0)).value_or(0); }
    void program() { file_.program = text(0); }
    void company() { file_.company = text(0); }
    void made() { file_.made = dayOf(field(0)); }
    void extent() { file_.extent = dayOf(field(0)); }

    void year() {
        // A file of vouchers to be imported (4I) has the label without dates.
        if (field(1).empty() && field(2).empty()) return;
        const auto number = yearNumberOf(field(0));
        const auto first = dayOf(field(1));
        const auto last = dayOf(field(2));
        if (!number || !first || !last || last->month < first->month) {
            complain(LineProblem::UnreadableDate, field(!first ? 1 : 2));
            return;
        }
        const bool isKnown = file_.years.count(*number) > 0;
        if (last->month - first->month >= kMostMonths || (!isKnown && file_.years.size() == kMostYears))
            return complain(LineProblem::OddYear, field(0));
        file_.years[*number] = {*first, *last};
    }

    Account& accountOf(TextNumber code) {
        if (accounts_.size() <= code) accounts_.resize(file_.texts.size());
        std::uint32_t& place = accounts_[code];  // from 1
        if (place == 0) {
            file_.accounts.push_back({code});
            place = static_cast<std::uint32_t>(file_.accounts.size());
        }
        return file_.accounts[place - 1];
    }

    void account() {
        if (field(0).empty()) return complain(LineProblem::MissingField, line_.label);
        accountOf(number(field(0))).name = textNumber(1);
    }

    void accountType() {
        if (field(0).empty() || field(1).empty()) return;
        const auto type = [&] {
            switch (upper(field(1).front())) {
                case 'T':
                    return AccountType::Asset;
                case 'S':
                    return AccountType::Liability;
                case 'K':
                    return AccountType::Cost;
                case 'I':
                    return AccountType::Revenue;
                default:
                    return AccountType::Unknown;
            }
        }();
        accountOf(number(field(0))).type = type;
    }

    void dimension() {
        if (const auto number = yearNumberOf(field(0))) file_.dimensions[*number].name = text(1);
    }

    void dimensionBelow() {
        const auto number = yearNumberOf(field(0));
        if (!number) return;
        file_.dimensions[*number] = {text(1), yearNumberOf(field(2))};
    }

    void object() {
        const auto dimension = yearNumberOf(field(0));
        if (dimension && !field(1).empty()) file_.objectNames[{*dimension, text(1)}] = text(2);
    }

    void opening() { yearBalance(BalanceKind::Opening); }
    void closing() { yearBalance(BalanceKind::Closing); }
    void result() { yearBalance(BalanceKind::Result); }
    void period() { periodBalance(BalanceKind::Period); }
    void periodBudget() { periodBalance(BalanceKind::PeriodBudget); }

    void yearBalance(BalanceKind kind) {
        if (line_.opens) return complain(LineProblem::OpenBrace, afterLabel());
        const auto year = yearNumberOf(field(0));
        const auto amount = amountOf(field(2));
        if (!year || field(1).empty()) return complain(LineProblem::MissingField, line_.label);
        if (!amount) return complain(LineProblem::UnreadableAmount, field(2));
        file_.balances.push_back({kind, *year, {}, number(field(1)), objects(), *amount, file_.lines});
    }

    void periodBalance(BalanceKind kind) {
        if (line_.opens) return complain(LineProblem::OpenBrace, afterLabel());
        const auto year = yearNumberOf(field(0));
        const auto month = monthOf(field(1));
        const auto amount = amountOf(field(3));
        if (!year || field(2).empty()) return complain(LineProblem::MissingField, line_.label);
        if (!month) return complain(LineProblem::UnreadablePeriod, field(1));
        if (!amount) return complain(LineProblem::UnreadableAmount, field(3));
        const auto known = file_.years.find(*year);
        if (known == file_.years.end()) return complain(LineProblem::UnknownYear, field(0));
        file_.balances.push_back(
            {kind, *year, inYear(*month, known->second), number(field(2)), objects(), *amount, file_.lines});
    }

    // The year's number rules: some programs date the budget of the year before with this year's months.
    static Month inYear(Month month, const FiscalYear& year) {
        constexpr int kMonths = 12;
        Month moved = month;
        while (moved < year.first.month && moved.plus(kMonths) <= year.last.month)
            moved = moved.plus(kMonths);
        while (moved > year.last.month && moved.plus(-kMonths) >= year.first.month)
            moved = moved.plus(-kMonths);
        // More than a year away on either side: by whole years.
        if (moved < year.first.month) {
            const int years = (year.first.month - moved + kMonths - 1) / kMonths;
            moved = moved.plus(years * kMonths);
        } else if (moved > year.last.month) {
            const int years = (moved - year.last.month + kMonths - 1) / kMonths;
            moved = moved.plus(-years * kMonths);
        }
        return moved;
    }

    void voucher() {
        closeVoucher(false);
        file_.vouchers.push_back({textNumber(0), textNumber(1), dayOf(field(2)), textNumber(3), file_.lines});
        inVoucher_ = true;
        dateOfVoucher_ = field(2);
        sum_ = 0;
        if (line_.closes) closeVoucher(true);
    }

    // A row's date may be left out, also with the place for it: then its text stands there.
    struct DateAndText {
        std::optional<Day> date;
        std::size_t text = 0;  // the field
        bool readable = true;
    };
    [[nodiscard]] DateAndText dateAndText(std::size_t at) const {
        const std::string_view bytes = field(at);
        if (bytes.find_first_not_of("0 ") == std::string_view::npos) return {{}, at + 1, true};
        if (const auto date = dayOf(bytes)) return {date, at + 1, true};
        // The second half of "1 234,50" would else be taken for a text.
        const bool isText = bytes.find_first_not_of("0123456789 .,:/+-") != std::string_view::npos;
        return {{}, at, isText};
    }

    // The list of objects may be left out, though it must not be, and so may the braces around the rows.
    void posting() {
        if (!inVoucher_) return complain(LineProblem::OutsideVoucher, field(0));
        if (line_.opens) return complain(LineProblem::OpenBrace, afterLabel());
        const std::size_t amountAt = 1;
        const auto amount = amountOf(field(amountAt));
        if (field(0).empty()) return complain(LineProblem::MissingField, line_.label);
        if (!amount) return complain(LineProblem::UnreadableAmount, field(amountAt));
        const DateAndText own = dateAndText(amountAt + 1);
        const Voucher& voucher = file_.vouchers.back();
        if (!own.readable) return complain(LineProblem::UnreadableDate, field(amountAt + 1));
        if (!own.date && !voucher.date) return complain(LineProblem::UnreadableDate, dateOfVoucher_);
        file_.postings.push_back({static_cast<std::uint32_t>(file_.vouchers.size() - 1), number(field(0)),
                                  objects(), own.date ? *own.date : *voucher.date, *amount,
                                  textNumber(own.text), file_.lines});
        accountOf(file_.postings.back().account);
        sum_ += amount->millionths();
        if (line_.closes) closeVoucher(true);
    }

    void closeVoucher(bool inOrder) {
        if (!inVoucher_) return;
        const std::uint32_t line = file_.vouchers.back().line;
        if (!inOrder) complain(LineProblem::VoucherNotClosed, {}, line);
        if (sum_ != 0) complain(LineProblem::UnbalancedVoucher, {}, line);
        inVoucher_ = false;
    }

    std::string_view bytes_;
    Encoding encoding_;
    File file_;
    Line line_;
    std::unordered_map<std::string_view, TextNumber> numbers_;
    std::unordered_map<std::string_view, ObjectsNumber> objectNumbers_;
    std::vector<std::uint32_t> accounts_;  // by text: the place from 1, 0 for a text that is none
    std::string_view bytesOfLine_;
    bool tooLong_ = false;
    bool inVoucher_ = false;
    std::string_view dateOfVoucher_;
    Wide sum_ = 0;  // of the voucher's rows, in millionths
};

const std::array<Reader::Label, Reader::kLabels> Reader::kKnown = {{
    {"TRANS", &Reader::posting},   {"VER", &Reader::voucher},
    {"PSALDO", &Reader::period},   {"PBUDGET", &Reader::periodBudget},
    {"KONTO", &Reader::account},   {"KTYP", &Reader::accountType},
    {"OBJEKT", &Reader::object},   {"IB", &Reader::opening},
    {"UB", &Reader::closing},      {"OIB", &Reader::opening},
    {"OUB", &Reader::closing},     {"RES", &Reader::result},
    {"DIM", &Reader::dimension},   {"UNDERDIM", &Reader::dimensionBelow},
    {"RAR", &Reader::year},        {"SIETYP", &Reader::type},
    {"PROGRAM", &Reader::program}, {"FNAMN", &Reader::company},
    {"GEN", &Reader::made},        {"OMFATTN", &Reader::extent},
}};

}  // namespace

std::variant<File, Refusal> read(std::string_view bytes, const BytesRead& bytesRead) {
    if (bytes.size() > kMostBytes) return Refusal::TooLarge;
    const auto plainer = outOfUtf16(bytes);
    if (plainer) bytes = *plainer;
    if (const auto why = refusedBytes(bytes)) return *why;
    if (bytes.substr(0, 3) == "\xEF\xBB\xBF") bytes.remove_prefix(3);
    Reader reader(bytes, encodingOf(bytes));
    if (!reader.read(bytesRead)) return Refusal::Cancelled;
    File file = reader.take();
    if (const auto why = refusedFile(file)) return *why;
    return file;
}

}  // namespace outturn::sie
