#include "samples/sie/file.hpp"

#include <stdexcept>
#include <string_view>

#include "domain/text.hpp"

namespace outturn::sample::culture {
namespace {

// Of code page 437, what the plan's words need.
char codePage437(char16_t letter) {
    switch (letter) {
        case u'Ä':
            return '\x8E';
        case u'Å':
            return '\x8F';
        case u'Ö':
            return '\x99';
        case u'ä':
            return '\x84';
        case u'å':
            return '\x86';
        case u'ö':
            return '\x94';
        case u'é':
            return '\x82';
        default:
            if (letter < 0x20 || letter > 0x7E) throw std::logic_error("no such letter in the file");
            return static_cast<char>(letter);
    }
}

std::string encoded(std::string_view utf8) {
    std::string bytes;
    for (const char16_t letter : fromUtf8(utf8)) bytes += codePage437(letter);
    return bytes;
}

std::string inQuotes(std::string_view utf8) {
    return '"' + encoded(utf8) + '"';
}

std::string two(int number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string amountText(Money amount) {
    const std::int64_t ore = amount.ore() < 0 ? -amount.ore() : amount.ore();
    return (amount.ore() < 0 ? "-" : "") + std::to_string(ore / 100) + "." + two(static_cast<int>(ore % 100));
}

std::string dayText(Month month, int day) {
    return std::to_string(month.code()) + two(day);
}

std::string objects(int activity, int unit) {
    if (activity == 0) return "{}";
    return "{" + std::to_string(kUnitDimension) + " \"" + std::to_string(unit) + "\" " +
           std::to_string(kActivityDimension) + " \"" + std::to_string(activity) + "\"}";
}

const char* kindLetter(Kind kind) {
    switch (kind) {
        case Kind::Asset:
            return "T";
        case Kind::Liability:
            return "S";
        case Kind::Revenue:
            return "I";
        case Kind::Cost:
            return "K";
    }
    return "";
}

class Writer {
  public:
    std::string write(const Books& books) {
        head();
        for (const Account& account : accounts()) {
            line("#KONTO " + std::to_string(account.code) + " " + inQuotes(account.name));
            line("#KTYP " + std::to_string(account.code) + " " + kindLetter(account.kind));
        }
        dimension(kUnitDimension, "Ansvar", units());
        dimension(kActivityDimension, "Verksamhet", activities());
        for (const auto* sums : {&books.opening, &books.closing, &books.result}) {
            const char* const label = sums == &books.opening   ? "#IB "
                                      : sums == &books.closing ? "#UB "
                                                               : "#RES ";
            for (auto year = sums->rbegin(); year != sums->rend(); ++year) balances(label, *year);
        }
        budget(books);
        for (const Voucher& each : books.vouchers) voucher(each);
        return std::move(bytes_);
    }

  private:
    void line(const std::string& content) { bytes_ += content + "\r\n"; }

    static std::string yearText(int year) { return std::to_string(year - kYears.back()); }

    void head() {
        line("#FLAGGA 0");
        line("#PROGRAM \"Outturn samples\" \"1.0\"");
        line("#FORMAT PC8");
        line("#GEN 20240909");
        line("#SIETYP 4");
        line("#PROSA " + inQuotes("Påhittade siffror, att öva på"));
        line("#FTYP X");
        line("#FNAMN " + inQuotes(kCompany));
        for (auto year = kYears.rbegin(); year != kYears.rend(); ++year)
            line("#RAR " + yearText(*year) + " " + dayText({*year, 1}, 1) + " " + dayText({*year, 12}, 31));
        line("#OMFATTN " + dayText(kLastMonth, 31));
        line("#VALUTA SEK");
    }

    void dimension(int number, const char* name, std::span<const Object> objects) {
        line("#DIM " + std::to_string(number) + " " + inQuotes(name));
        for (const Object& object : objects)
            line("#OBJEKT " + std::to_string(number) + " \"" + std::to_string(object.code) + "\" " +
                 inQuotes(object.name));
    }

    void balances(const char* label, const std::pair<const int, Sums>& year) {
        for (const auto& [account, amount] : year.second)
            line(label + yearText(year.first) + " " + std::to_string(account) + " " + amountText(amount));
    }

    // The account's total of a month, and the objects that it consists of.
    void budget(const Books& books) {
        std::map<std::pair<Month, int>, std::map<std::pair<int, int>, Money>> rows;
        for (const BudgetRow& row : books.budget)
            rows[{row.month, row.account}][{row.activity, row.unit}] += row.amount;
        for (const auto& [place, parts] : rows) {
            const auto& [month, account] = place;
            const std::string start = "#PBUDGET " + yearText(month.year()) + " " +
                                      std::to_string(month.code()) + " " + std::to_string(account) + " ";
            Money total;
            for (const auto& [object, amount] : parts) total += amount;
            line(start + "{} " + amountText(total));
            for (const auto& [object, amount] : parts)
                line(start + objects(object.first, object.second) + " " + amountText(amount));
        }
    }

    void voucher(const Voucher& voucher) {
        line("#VER " + voucher.series + " " + std::to_string(voucher.number) + " " +
             dayText(voucher.month, voucher.day) + " " + inQuotes(voucher.text));
        line("{");
        for (const Posting& posting : voucher.postings) {
            const std::string row = std::to_string(posting.account) + " " +
                                    objects(posting.activity, posting.unit) + " " +
                                    amountText(posting.amount);
            if (posting.mark == Mark::StruckOut) {
                line("   #BTRANS " + row);
                continue;
            }
            if (posting.mark == Mark::Added) line("   #RTRANS " + row);
            line("   #TRANS " + row);
        }
        line("}");
    }

    std::string bytes_;
};

}  // namespace

std::string sieFile(const Books& books) {
    return Writer().write(books);
}

}  // namespace outturn::sample::culture
