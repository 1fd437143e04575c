#include <algorithm>
#include <array>
#include <chrono>

#include "domain/exports/period_text.hpp"

namespace outturn::exports {
namespace {

using Order = PeriodOrder;

std::vector<Order> ordersOf(PeriodShape shape) {
    switch (shape) {
        case PeriodShape::Months:
        case PeriodShape::MonthAlone:
            return {};
        case PeriodShape::FourDigits:
            return {Order::YearMonth, Order::MonthYear, Order::Year};
        case PeriodShape::SixDigits:
            return {Order::YearMonth, Order::MonthYear, Order::YearMonthDay, Order::DayMonthYear};
        case PeriodShape::EightDigits:
        case PeriodShape::ThreePairs:
            return {Order::YearMonthDay, Order::DayMonthYear, Order::MonthDayYear};
        case PeriodShape::TwoPairs:
            return {Order::YearMonth, Order::MonthYear};
        case PeriodShape::DayFirstOrLast:
            return {Order::DayMonthYear, Order::MonthDayYear};
    }
    return {};
}

// A year of two digits, or of four where it is past them.
std::optional<int> fullYear(int year, bool isShort) {
    constexpr int kFirstOfLastCentury = 70;
    if (isShort) return year + (year < kFirstOfLastCentury ? 2000 : 1900);
    if (year < 1950 || year > 2099) return std::nullopt;
    return year;
}

struct Parts {
    int year = 0;
    int month = 1;
    int day = 1;
    bool shortYear = false;
};

// Takes digits apart, or puts numbers in their places.
std::optional<Parts> partsOf(const PeriodWriting& writing, Order order) {
    const auto& n = writing.numbers;
    switch (writing.shape) {
        case PeriodShape::Months:
        case PeriodShape::MonthAlone:
            return std::nullopt;
        case PeriodShape::FourDigits:
            if (order == Order::Year) return Parts{n[0]};
            if (order == Order::YearMonth) return Parts{n[0] / 100, n[0] % 100, 1, true};
            return Parts{n[0] % 100, n[0] / 100, 1, true};
        case PeriodShape::TwoPairs:
            if (order == Order::YearMonth) return Parts{n[0], n[1], 1, true};
            return Parts{n[1], n[0], 1, true};
        case PeriodShape::SixDigits:
            if (order == Order::YearMonth) return Parts{n[0] / 100, n[0] % 100};
            if (order == Order::MonthYear) return Parts{n[0] % 10000, n[0] / 10000};
            if (order == Order::YearMonthDay) return Parts{n[0] / 10000, n[0] / 100 % 100, n[0] % 100, true};
            return Parts{n[0] % 100, n[0] / 100 % 100, n[0] / 10000, true};
        case PeriodShape::EightDigits:
            if (order == Order::YearMonthDay) return Parts{n[0] / 10000, n[0] / 100 % 100, n[0] % 100};
            if (order == Order::DayMonthYear) return Parts{n[0] % 10000, n[0] / 10000 % 100, n[0] / 1000000};
            return Parts{n[0] % 10000, n[0] / 1000000, n[0] / 10000 % 100};
        case PeriodShape::DayFirstOrLast:
        case PeriodShape::ThreePairs: {
            const bool isShort = writing.shape == PeriodShape::ThreePairs;
            if (order == Order::YearMonthDay) return Parts{n[0], n[1], n[2], isShort};
            if (order == Order::DayMonthYear) return Parts{n[2], n[1], n[0], isShort};
            return Parts{n[2], n[0], n[1], isShort};
        }
    }
    return std::nullopt;
}

std::optional<PeriodRange> interpreted(const PeriodWriting& writing, Order order) {
    const auto parts = partsOf(writing, order);
    if (!parts) return std::nullopt;
    const auto year = fullYear(parts->year, parts->shortYear);
    if (!year || parts->month < 1 || parts->month > 12) return std::nullopt;
    const std::chrono::year_month_day day(std::chrono::year(*year),
                                          std::chrono::month(static_cast<unsigned>(parts->month)),
                                          std::chrono::day(static_cast<unsigned>(parts->day)));
    if (!day.ok()) return std::nullopt;
    if (order == Order::Year) return PeriodRange{Month(*year, 1), Month(*year, 12)};
    return PeriodRange{Month(*year, parts->month), Month(*year, parts->month)};
}

bool isOfMonths(Order order) {
    return order == Order::YearMonth || order == Order::MonthYear || order == Order::Year;
}

}  // namespace

Text periodText(const PeriodRange& period) {
    constexpr int kYear = 12;
    if (period.length() == 1) return numberText(period.first.code());
    if (period.first.month() == 1 && period.length() == kYear) return numberText(period.first.year());
    return numberText(period.first.code()) + u".." + numberText(period.last.code());
}

TextView word(PeriodOrder order) {
    switch (order) {
        case Order::YearMonth:
            return u"ym";
        case Order::MonthYear:
            return u"my";
        case Order::Year:
            return u"y";
        case Order::YearMonthDay:
            return u"ymd";
        case Order::DayMonthYear:
            return u"dmy";
        case Order::MonthDayYear:
            return u"mdy";
    }
    return {};
}

void PeriodReader::add(const PeriodWriting& writing, TextView shown) {
    ++shapes_[writing.shape];
    if (writing.shape == PeriodShape::MonthAlone) lacksYear_ = true;
    const auto orders = ordersOf(writing.shape);
    if (orders.empty()) return;
    Vote& vote = votes_[writing.shape];
    for (const Order order : orders) {
        const auto months = interpreted(writing, order);
        if (!months) continue;
        ++vote.readable[order];
        for (const Order other : orders) {
            if (other <= order || vote.different.contains({order, other})) continue;
            const auto otherMonths = interpreted(writing, other);
            if (otherMonths && !(*otherMonths == *months)) {
                vote.different.emplace(std::pair(order, other), std::pair(Text(trimmed(shown)), writing));
            }
        }
    }
}

std::vector<PeriodOrder> PeriodReader::best(const Vote& vote) const {
    std::size_t most = 0;
    for (const auto& [order, readable] : vote.readable) most = std::max(most, readable);
    std::vector<PeriodOrder> result;
    for (const auto& [order, readable] : vote.readable) {
        if (readable == most) result.push_back(order);
    }
    // 201012 in a column of periods is December, not the twelfth of October.
    if (!isDateColumn_ && std::any_of(result.begin(), result.end(), isOfMonths)) {
        result.erase(
            std::remove_if(result.begin(), result.end(), [](Order each) { return !isOfMonths(each); }),
            result.end());
    }
    return result;
}

std::vector<PeriodReader::Doubt> PeriodReader::doubts() const {
    std::vector<Doubt> result;
    for (const auto& [shape, vote] : votes_) {
        if (decided_.contains(shape)) continue;
        const auto orders = best(vote);
        const auto isIn = [&](Order order) {
            return std::find(orders.begin(), orders.end(), order) != orders.end();
        };
        const auto found = std::find_if(vote.different.begin(), vote.different.end(), [&](const auto& each) {
            return isIn(each.first.first) && isIn(each.first.second);
        });
        if (found == vote.different.end()) continue;
        Doubt doubt{shape, found->second.first, {}};
        for (const Order order : orders) {
            if (const auto months = interpreted(found->second.second, order))
                doubt.readings.emplace_back(order, *months);
        }
        result.push_back(std::move(doubt));
    }
    return result;
}

void PeriodReader::settle() {
    for (const auto& [shape, vote] : votes_) {
        if (const auto settled = order(shape)) decided_[shape] = *settled;
    }
}

std::optional<PeriodOrder> PeriodReader::order(PeriodShape shape) const {
    if (const auto found = decided_.find(shape); found != decided_.end()) return found->second;
    const auto vote = votes_.find(shape);
    if (vote == votes_.end()) return std::nullopt;
    for (const Doubt& doubt : doubts()) {
        if (doubt.shape == shape) return std::nullopt;
    }
    const auto orders = best(vote->second);
    if (orders.empty()) return std::nullopt;
    return orders.front();
}

std::optional<PeriodRange> PeriodReader::read(const PeriodWriting& writing, std::optional<int> year) const {
    if (writing.shape == PeriodShape::Months) return writing.months;
    if (writing.shape == PeriodShape::MonthAlone) {
        if (!year) return std::nullopt;
        return PeriodRange{Month(*year, writing.month), Month(*year, writing.month)};
    }
    const auto readAs = order(writing.shape);
    if (!readAs) return std::nullopt;
    return interpreted(writing, *readAs);
}

}  // namespace outturn::exports
