// libFuzzer: any two files, one imported after the other, leave a table that the second leaves as it is.
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string_view>

#include "domain/sie/import_words.hpp"
#include "domain/sie/reader.hpp"
#include "unit/sie_table.hpp"

namespace outturn::sie {

namespace {

// What parts the two files in the bytes.
constexpr std::string_view kNext = "\n#NEXT\n";

void oneAfterTheOther(const File& first, const File& second, TableKind kind) {
    HeldTable table;
    table.import(first, kind);
    table.import(second, kind);
    for (const ImportChange& change : table.update.changes)
        static_cast<void>(sentence(change, DateOrigin(), Language::Swedish));
    table.import(second, kind);
    if (table.update.changesNothing()) return;
    std::cerr << "the second file, imported twice, changes something\n";
    std::abort();
}

}  // namespace

}  // namespace outturn::sie

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace outturn;
    const std::string bytes(data, data + size);
    const std::size_t end = bytes.find(sie::kNext);
    if (end == std::string::npos) return 0;
    const auto first = sie::read(std::string_view(bytes).substr(0, end));
    const auto second = sie::read(std::string_view(bytes).substr(end + sie::kNext.size()));
    const auto* one = std::get_if<sie::File>(&first);
    const auto* other = std::get_if<sie::File>(&second);
    if (one == nullptr || other == nullptr) return 0;
    try {
        for (const TableKind kind : {TableKind::Ledger, TableKind::Budget})
            sie::oneAfterTheOther(*one, *other, kind);
    } catch (const MoneyOverflow&) {
        // Said to the user in a sentence.
    }
    return 0;
}
