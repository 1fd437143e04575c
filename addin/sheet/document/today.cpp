#include "sheet/document/today.hpp"

#include <array>
#include <chrono>
#include <ctime>

namespace outturn::sheet {

namespace {

std::tm now() {
    const std::time_t seconds = std::time(nullptr);
    std::tm local{};
    localtime_r(&seconds, &local);
    return local;
}

}  // namespace

double daysSince(DateOrigin origin) {
    const std::tm local = now();
    constexpr int kFirstYear = 1900;
    const std::chrono::sys_days today = std::chrono::year(local.tm_year + kFirstYear) /
                                        std::chrono::month(static_cast<unsigned>(local.tm_mon + 1)) /
                                        std::chrono::day(static_cast<unsigned>(local.tm_mday));
    return static_cast<double>(today.time_since_epoch().count() - origin.daysFromUnixEpoch);
}

Text todayText() {
    const std::tm local = now();
    std::array<char, 32> written{};
    const std::size_t length = std::strftime(written.data(), written.size(), "%Y-%m-%d", &local);
    return fromUtf8(std::string_view(written.data(), length));
}

}  // namespace outturn::sheet
