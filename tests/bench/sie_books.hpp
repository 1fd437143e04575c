#pragma once

#include <cstddef>
#include <filesystem>

namespace outturn::bench {

// A company's year as its accounting system writes it: vouchers of two to six rows with texts, cost centres
// and projects, four hundred accounts of the result. The same on every machine.
struct SieBooks {
    std::filesystem::path sie;
    // What an import of it writes, the same columns, as another system exports it.
    std::filesystem::path csv;
    std::size_t transactions = 0;
    std::size_t ledgerRows = 0;  // of the accounts of the result
    std::size_t bytes = 0;       // of the SIE file
};

SieBooks writeBooks(const std::filesystem::path& folder, std::size_t transactions);

}  // namespace outturn::bench
