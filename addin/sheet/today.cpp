#include "sheet/today.hpp"

#include <chrono>
#include <ctime>

namespace outturn::sheet {

double daysSince(DateOrigin origin) {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    constexpr int kFirstYear = 1900;
    const std::chrono::sys_days today = std::chrono::year(local.tm_year + kFirstYear) /
                                        std::chrono::month(static_cast<unsigned>(local.tm_mon + 1)) /
                                        std::chrono::day(static_cast<unsigned>(local.tm_mday));
    return static_cast<double>(today.time_since_epoch().count() - origin.daysFromUnixEpoch);
}

}  // namespace outturn::sheet
