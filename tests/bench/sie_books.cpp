#include "bench/sie_books.hpp"

#include <cstdint>
#include <cstdio>
#include <fstream>
#include <map>
#include <string>
#include <vector>

namespace outturn::bench {

namespace {

constexpr int kAccounts = 400;
constexpr int kCostCentres = 40;
constexpr int kProjects = 60;
constexpr int kDays = 28;
constexpr const char* kSuppliers[] = {"Norrby Bygg AB",      "Elkraft i Väst AB", "Kontorsgrossisten",
                                      "Städhuset HB",        "Telebolaget AB",    "Åkeri Öberg & Söner",
                                      "Livsmedelscentralen", "IT-drift Norden AB"};
constexpr const char* kKinds[] = {"Leverantörsfaktura", "Kundfaktura", "Lön", "Hyra", "Omföring"};

// Knuth's MMIX constants.
class Dice {
  public:
    int roll(int sides) {
        state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<int>((state_ >> 33) % static_cast<std::uint64_t>(sides));
    }

  private:
    std::uint64_t state_ = 2024;
};

std::string two(int number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string kronor(std::int64_t ore) {
    const std::int64_t size = ore < 0 ? -ore : ore;
    return (ore < 0 ? "-" : "") + std::to_string(size / 100) + '.' + two(static_cast<int>(size % 100));
}

std::string accountName(int account) {
    return "Konto för ändamål " + std::to_string(account);
}

// 3000, 3015 … 8985
int accountOf(int number) {
    return 3000 + number * 15;
}

struct Row {
    int account = 0;
    int costCentre = 0;
    int project = 0;
    std::int64_t ore = 0;
};

class Writer {
  public:
    Writer(const SieBooks& books, std::size_t transactions)
        : sie_(books.sie, std::ios::binary), csv_(books.csv, std::ios::binary), transactions_(transactions) {}

    void write() {
        head();
        while (written_ < transactions_) voucher();
        for (const auto& [account, ore] : sums_) {
            const bool isOfBalance = account < 3000;
            if (isOfBalance) sie_ << "#IB 0 " << account << " 0.00\r\n";
            sie_ << (isOfBalance ? "#UB 0 " : "#RES 0 ") << account << ' ' << kronor(ore) << "\r\n";
        }
        sie_.flush();
        csv_.flush();
    }
    [[nodiscard]] std::size_t written() const { return written_; }
    [[nodiscard]] std::size_t ledgerRows() const { return ledgerRows_; }

  private:
    void head() {
        sie_ << "#FLAGGA 0\r\n#PROGRAM \"Outturn bench\" 1.0\r\n#FORMAT PC8\r\n#GEN 20250110\r\n#SIETYP 4\r\n"
                "#FNAMN \"Exempelbolaget AB\"\r\n#RAR 0 20240101 20241231\r\n#DIM 1 Kostnadsställe\r\n"
                "#DIM 6 Projekt\r\n#KONTO 1930 Bank\r\n#KONTO 2440 Leverantörsskulder\r\n";
        for (int number = 0; number < kAccounts; ++number) {
            const int account = accountOf(number);
            sie_ << "#KONTO " << account << " \"" << accountName(account) << "\"\r\n";
        }
        for (int number = 0; number < kCostCentres; ++number)
            sie_ << "#OBJEKT 1 " << 100 + number << " \"Enhet " << number << "\"\r\n";
        for (int number = 0; number < kProjects; ++number)
            sie_ << "#OBJEKT 6 P" << number << " \"Projekt " << number << "\"\r\n";
        csv_ << "Period,Konto,Kontonamn,Belopp,Kostnadsställe,Projekt,Verifikation,Datum,Text\n";
    }

    void voucher() {
        ++number_;
        const int day = static_cast<int>(written_ * 12 * kDays / transactions_);
        const std::string month = two(day / kDays + 1);
        const std::string dayOfMonth = two(day % kDays + 1);
        const std::string text = std::string(kKinds[dice_.roll(5)]) + ' ' + std::to_string(100000 + number_) +
                                 ", " + kSuppliers[dice_.roll(8)];
        sie_ << "#VER A " << number_ << " 2024" << month << dayOfMonth << " \"" << text << "\" 2024" << month
             << dayOfMonth << "\r\n{\r\n";
        const int rows = 2 + dice_.roll(5);
        std::int64_t left = 0;
        for (int at = 0; at < rows; ++at) {
            const bool isLast = at + 1 == rows;
            Row row;
            if (isLast) {
                row.account = dice_.roll(2) == 0 ? 1930 : 2440;
                row.ore = -left;
            } else {
                row = {accountOf(dice_.roll(kAccounts)), 100 + dice_.roll(kCostCentres),
                       dice_.roll(3 * kProjects), 100 + dice_.roll(2000000)};
                if (row.account < 4000) row.ore = -row.ore;
                left += row.ore;
            }
            put(row, month, dayOfMonth, text);
        }
        sie_ << "}\r\n";
    }

    void put(const Row& row, const std::string& month, const std::string& day, const std::string& text) {
        const bool isOfBalance = row.account < 3000;
        const std::string project = row.project < kProjects ? "P" + std::to_string(row.project) : "";
        sie_ << "   #TRANS " << row.account << " {";
        if (!isOfBalance) {
            sie_ << "\"1\" \"" << row.costCentre << '"';
            if (!project.empty()) sie_ << " \"6\" \"" << project << '"';
        }
        sie_ << "} " << kronor(row.ore) << " 2024" << month << day << " \"" << text << "\"\r\n";
        sums_[row.account] += row.ore;
        ++written_;
        if (isOfBalance) return;
        ++ledgerRows_;
        csv_ << "2024" << month << ',' << row.account << ',' << accountName(row.account) << ','
             << kronor(row.ore) << ',' << row.costCentre << ',' << project << ",A " << number_ << ",2024-"
             << month << '-' << day << ",\"" << text << "\"\n";
    }

    std::ofstream sie_;
    std::ofstream csv_;
    std::size_t transactions_;
    Dice dice_;
    std::size_t written_ = 0;
    std::size_t ledgerRows_ = 0;
    std::size_t number_ = 0;
    std::map<int, std::int64_t> sums_;
};

}  // namespace

SieBooks writeBooks(const std::filesystem::path& folder, std::size_t transactions) {
    std::filesystem::create_directories(folder);
    SieBooks books;
    books.sie = folder / ("books-" + std::to_string(transactions) + ".se");
    books.csv = folder / ("books-" + std::to_string(transactions) + ".csv");
    Writer writer(books, transactions);
    writer.write();
    books.transactions = writer.written();
    books.ledgerRows = writer.ledgerRows();
    books.bytes = std::filesystem::file_size(books.sie);
    return books;
}

}  // namespace outturn::bench
