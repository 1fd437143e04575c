#include "domain/sie/refusal.hpp"

#include <set>

namespace outturn::sie {

namespace {

bool saysAnything(const File& file) {
    return file.type != 0 || !file.years.empty() || !file.accounts.empty() || !file.balances.empty() ||
           !file.vouchers.empty();
}

bool hasTooManyDimensions(const File& file) {
    std::set<int> dimensions;
    for (const auto& list : file.objectLists) {
        for (const auto& [dimension, code] : list) dimensions.insert(dimension);
        if (dimensions.size() > kMostDimensions) return true;
    }
    return false;
}

}  // namespace

// The format begins with #FLAGGA; files that lack it are read all the same where they have other lines of it.
std::optional<Refusal> refusedBytes(std::string_view bytes) {
    const std::size_t first = bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    if (first == std::string_view::npos) return Refusal::Empty;
    const std::string_view start = bytes.substr(first);
    if (start.substr(0, 5) == "<?xml" || start.substr(0, 4) == "<Sie") return Refusal::Xml;
    constexpr std::size_t kLooked = 4096;
    if (start.substr(0, kLooked).find('\0') != std::string_view::npos) return Refusal::NotSie;
    return std::nullopt;
}

std::optional<Refusal> refusedFile(const File& file) {
    if (!saysAnything(file)) return Refusal::NotSie;
    if (hasTooManyDimensions(file)) return Refusal::TooManyDimensions;
    return std::nullopt;
}

bool leavesOut(LineProblem problem) {
    switch (problem) {
        case LineProblem::VoucherNotClosed:
        case LineProblem::OpenQuote:
        case LineProblem::UnbalancedVoucher:
        case LineProblem::UnreadableObjects:
            return false;
        default:
            return true;
    }
}

}  // namespace outturn::sie
