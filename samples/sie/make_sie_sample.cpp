// Makes the sample SIE file of a Swedish board: outturn_make_sie_sample OUTPUT.se
#include <exception>
#include <fstream>
#include <iostream>

#include "domain/sie/control.hpp"
#include "domain/sie/reader.hpp"
#include "samples/sie/file.hpp"

namespace outturn::sample::culture {
namespace {

// Read again, as an import reads it: nothing odd in it, and every account as the file's own totals say.
bool agrees(const std::string& bytes, std::ostream& out) {
    const auto read = sie::read(bytes);
    const auto* file = std::get_if<sie::File>(&read);
    if (file == nullptr || !file->problems.empty()) return false;
    const auto counts = sie::countsOf(sie::controls(*file, sie::ledgerRows(*file)));
    out << file->vouchers.size() << " vouchers, " << file->postings.size() << " rows, "
        << file->balances.size() << " balances and budgets; " << counts.told << " of " << counts.all
        << " accounts have a total, " << counts.differing << " differ\n";
    return counts.told == counts.all && counts.differing == 0;
}

int run(const char* path) {
    const std::string bytes = sieFile(makeBooks());
    if (!agrees(bytes, std::cout)) {
        std::cerr << "Not written: the file does not come to its own totals.\n";
        return 1;
    }
    std::ofstream out(path, std::ios::binary);
    out << bytes;
    out.close();
    if (!out) {
        std::cerr << "Could not write " << path << "\n";
        return 1;
    }
    return 0;
}

}  // namespace
}  // namespace outturn::sample::culture

int main(int argc, char** argv) {
    if (argc != 2) {
        std::cerr << "Usage: outturn_make_sie_sample OUTPUT.se\n";
        return 2;
    }
    try {
        return outturn::sample::culture::run(argv[1]);
    } catch (const std::exception& problem) {
        std::cerr << "Not written: " << problem.what() << "\n";
        return 1;
    }
}
