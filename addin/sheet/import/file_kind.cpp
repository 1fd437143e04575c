#include "sheet/import/file_kind.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace outturn::sheet {

namespace {

// Labels that begin a file or stand near its beginning (SIE 4B, section 5).
constexpr std::array<std::string_view, 24> kLabels = {
    "FLAGGA", "FORMAT", "SIETYP", "PROGRAM", "GEN", "PROSA", "FTYP",    "FNR",
    "ORGNR",  "BKOD",   "ADRESS", "FNAMN",   "RAR", "TAXAR", "OMFATTN", "KPTYP",
    "VALUTA", "KONTO",  "KTYP",   "ENHET",   "SRU", "DIM",   "OBJEKT",  "VER"};
// Before the first label there may be remarks or empty lines, but not a whole table.
constexpr std::size_t kLinesLookedAt = 40;

bool isLabel(std::string_view line) {
    const auto start = line.find_first_not_of(" \t");
    if (start == std::string_view::npos || line[start] != '#') return false;
    line.remove_prefix(start + 1);
    const auto end =
        std::find_if_not(line.begin(), line.end(), [](unsigned char each) { return std::isalpha(each); });
    std::string word(line.begin(), end);
    std::transform(word.begin(), word.end(), word.begin(),
                   [](unsigned char each) { return static_cast<char>(std::toupper(each)); });
    return std::find(kLabels.begin(), kLabels.end(), word) != kLabels.end();
}

// Zip (.xlsx, .ods) and OLE (.xls).
bool isWorkbook(std::string_view bytes) {
    return bytes.starts_with("PK\x03\x04") || bytes.starts_with("\xD0\xCF\x11\xE0");
}

bool isSie5(std::string_view bytes) {
    constexpr std::size_t kHead = 2048;
    const std::string_view head = bytes.substr(0, kHead);
    return head.find("<Sie") != std::string_view::npos && head.find("sie.se") != std::string_view::npos;
}

bool hasNameOfSie(TextView name) {
    const Text small = folded(name);
    return small.ends_with(u".se") || small.ends_with(u".si") || small.ends_with(u".sie");
}

}  // namespace

FileKind fileKind(std::string_view firstBytes, TextView fileName) {
    if (isWorkbook(firstBytes)) return FileKind::Other;
    if (isSie5(firstBytes)) return FileKind::Sie;
    std::string_view rest = firstBytes;
    if (rest.starts_with("\xEF\xBB\xBF")) rest.remove_prefix(3);
    for (std::size_t line = 0; line < kLinesLookedAt && !rest.empty(); ++line) {
        const auto end = std::min(rest.find_first_of("\r\n"), rest.size());
        if (isLabel(rest.substr(0, end))) return FileKind::Sie;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return hasNameOfSie(fileName) || firstBytes.empty() ? FileKind::Sie : FileKind::Other;
}

}  // namespace outturn::sheet
