#include "domain/report/row_matching.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace outturn::report {

namespace {

// The positions, in `numbers`, of a longest run of ascending numbers.
std::set<std::size_t> longestAscent(const std::vector<std::size_t>& numbers) {
    std::vector<std::size_t> ends;  // ends[n]: where the ascent of n + 1 numbers with the smallest end ends
    std::vector<std::size_t> before(numbers.size());
    for (std::size_t at = 0; at < numbers.size(); ++at) {
        const auto place =
            std::lower_bound(ends.begin(), ends.end(), at,
                             [&](std::size_t end, std::size_t now) { return numbers[end] < numbers[now]; });
        before[at] = place == ends.begin() ? numbers.size() : *(place - 1);
        if (place == ends.end()) {
            ends.push_back(at);
        } else {
            *place = at;
        }
    }
    std::set<std::size_t> kept;
    for (std::size_t at = ends.empty() ? numbers.size() : ends.back(); at < numbers.size(); at = before[at]) {
        kept.insert(at);
    }
    return kept;
}

class Matcher {
  public:
    Matcher(const std::vector<FoundRow>& found, const std::vector<Text>& planned)
        : rows_(found), planned_(planned) {
        for (std::size_t at = 0; at < planned.size(); ++at) order_.emplace(planned[at], at);
    }

    RowMatch match() {
        dropUnplanned();
        const std::set<Text> staying = rowsThatStay();
        std::size_t next = firstOwn();  // after the block of the planned row before
        for (const Text& identity : planned_) {
            const std::size_t at = find(identity);
            if (at == rows_.size()) {
                insert(next, identity);
                next = blockEnd(next);
            } else if (staying.contains(identity)) {
                next = blockEnd(at);
            } else {
                next = move(at, next);
            }
        }
        for (const Text& identity : planned_)
            match_.rows.push_back(static_cast<std::int32_t>(find(identity)));
        return match_;
    }

  private:
    static std::int32_t row(std::size_t at) { return static_cast<std::int32_t>(at); }

    [[nodiscard]] std::size_t find(const Text& identity) const {
        const auto place = std::find_if(rows_.begin(), rows_.end(),
                                        [&](const FoundRow& each) { return each.identity == identity; });
        return static_cast<std::size_t>(place - rows_.begin());
    }

    // What a person put above the whole report stays there.
    [[nodiscard]] std::size_t firstOwn() const {
        const auto place = std::find_if(rows_.begin(), rows_.end(),
                                        [](const FoundRow& each) { return !each.identity.empty(); });
        return place == rows_.end() ? 0 : static_cast<std::size_t>(place - rows_.begin());
    }

    // The row and the person's own rows below it.
    [[nodiscard]] std::size_t blockEnd(std::size_t at) const {
        std::size_t end = at + 1;
        while (end < rows_.size() && rows_[end].identity.empty()) ++end;
        return end;
    }

    // Also the second of two rows of one identity: a person copied the first.
    void dropUnplanned() {
        std::set<Text> seen;
        for (std::size_t at = 0; at < rows_.size();) {
            FoundRow& each = rows_[at];
            const bool keep = each.identity.empty() ||
                              (order_.contains(each.identity) && seen.insert(each.identity).second);
            if (keep) {
                ++at;
            } else if (each.typed) {
                match_.steps.push_back({RowStep::Kind::Release, row(at)});
                each.identity.clear();
                ++at;
            } else {
                match_.steps.push_back({RowStep::Kind::Delete, row(at)});
                rows_.erase(rows_.begin() + row(at));
            }
        }
    }

    [[nodiscard]] std::set<Text> rowsThatStay() const {
        std::vector<std::size_t> numbers;
        for (const FoundRow& each : rows_) {
            if (!each.identity.empty()) numbers.push_back(order_.at(each.identity));
        }
        std::set<Text> staying;
        for (const std::size_t at : longestAscent(numbers)) staying.insert(planned_[numbers[at]]);
        return staying;
    }

    void insert(std::size_t before, const Text& identity) {
        match_.steps.push_back({RowStep::Kind::Insert, row(before)});
        rows_.insert(rows_.begin() + row(before), FoundRow{identity, false});
    }

    // Gives the place after the block.
    std::size_t move(std::size_t from, std::size_t before) {
        const std::size_t end = blockEnd(from);
        const std::size_t count = end - from;
        if (before == from) return end;
        match_.steps.push_back({RowStep::Kind::Move, row(from), row(count), row(before)});
        if (before < from) {
            std::rotate(rows_.begin() + row(before), rows_.begin() + row(from), rows_.begin() + row(end));
            return before + count;
        }
        std::rotate(rows_.begin() + row(from), rows_.begin() + row(end), rows_.begin() + row(before));
        return before;
    }

    std::vector<FoundRow> rows_;
    const std::vector<Text>& planned_;
    std::map<Text, std::size_t> order_;
    RowMatch match_;
};

}  // namespace

RowMatch matchRows(const std::vector<FoundRow>& found, const std::vector<Text>& planned) {
    return Matcher(found, planned).match();
}

}  // namespace outturn::report
