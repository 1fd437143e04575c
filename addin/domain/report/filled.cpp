#include "domain/report/filled.hpp"

#include <algorithm>
#include <charconv>
#include <string>
#include <vector>

namespace outturn::report {

namespace {

constexpr char16_t kBetween = u';';

std::size_t placeOf(Figure figure) {
    const auto& kept = FilledFigures::kKept;
    return static_cast<std::size_t>(std::find(kept.begin(), kept.end(), figure) - kept.begin());
}

std::vector<TextView> pieces(TextView written) {
    std::vector<TextView> found;
    std::size_t at = 0;
    for (std::size_t end = written.find(kBetween); end != TextView::npos; end = written.find(kBetween, at)) {
        found.push_back(written.substr(at, end - at));
        at = end + 1;
    }
    found.push_back(written.substr(at));
    return found;
}

}  // namespace

std::optional<FilledFigures> FilledFigures::read(TextView written) {
    const auto parts = pieces(written);
    if (parts.size() != kKept.size() + 1 || parts.front().empty()) return std::nullopt;
    FilledFigures filled;
    filled.date_ = Text(parts.front());
    for (std::size_t at = 0; at < kKept.size(); ++at) {
        const std::string digits = toUtf8(parts[at + 1]);
        if (digits.empty()) continue;
        double number = 0;
        const char* const end = digits.data() + digits.size();
        const auto [stopped, error] = std::from_chars(digits.data(), end, number);
        if (error != std::errc() || stopped != end) return std::nullopt;
        filled.figures_.at(at) = number;
    }
    return filled;
}

void FilledFigures::set(Figure figure, std::optional<double> kronor) {
    figures_.at(placeOf(figure)) = kronor;
}

std::optional<double> FilledFigures::at(Figure figure) const {
    return figures_.at(placeOf(figure));
}

Text FilledFigures::written() const {
    Text text = date_;
    for (const auto& figure : figures_) {
        text += kBetween;
        if (!figure) continue;
        std::array<char, 32> digits{};
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), *figure).ptr;
        text += fromUtf8(std::string_view(digits.data(), static_cast<std::size_t>(end - digits.data())));
    }
    return text;
}

}  // namespace outturn::report
