#pragma once

#include <set>
#include <span>
#include <utility>
#include <vector>

#include "domain/table/activity_names.hpp"
#include "domain/table/row_reader.hpp"

namespace outturn {

// A row of the Volumes table that nothing is wrong with.
struct Volume {
    Month month;
    std::size_t activity = 0;  // of the names it was read with
    Text activityWritten;
    Text measure;
    Text unit;
    Text accounts;  // the criterion of the accounts that its cost is booked on; empty: the row says none
    bool hasOutturn = false;
    bool hasBudget = false;
    std::uint32_t sheetRow = 0;
};

// The Volumes table. Without a list of activities no row can be used, which is said once (NoActivities). Of
// two rows for one month, activity and measure the second is broken. A measure's Accounts may stand in any of
// its rows; where two say different ones the first counts (OtherAccounts).
struct Volumes {
    std::vector<Volume> volumes;  // in the table's order
    std::size_t broken = 0;       // rows left out
    ColumnPlaces places;
    std::vector<Problem> problems;

    static Volumes read(std::span<const std::vector<Cell>> rows, std::uint32_t firstRow,
                        const ActivityNames& activities, DateOrigin origin = {});

    // NoCost, once for each activity and year with an outturn that are not among these.
    [[nodiscard]] std::vector<Problem> withoutCost(
        const std::set<std::pair<std::size_t, int>>& activitiesAndYears) const;

    // Where there is nothing to hold the volumes against: says so (NoActivities) and leaves out every row.
    void leaveOutAll();

  private:
    std::uint32_t headerRow_ = 0;
    Text activityHeader_;
};

// A unit of hours, worked or granted: h, tim, timmar …
bool isHours(TextView unit);
// A unit of money: kr, tkr, mnkr, SEK …
bool isMoney(TextView unit);
// A unit of what is there rather than happens, so that its year to date is the mean of its months: places,
// square metres, posts …
bool isStock(TextView unit);

}  // namespace outturn
