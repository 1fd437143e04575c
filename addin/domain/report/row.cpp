#include "domain/report/row.hpp"

#include <string>

#include "domain/report/plan.hpp"

namespace outturn::report {

Row& RowList::add(Text identity, Role role, Fill fill) {
    Row row{std::move(identity), role, std::move(fill)};
    rows_.push_back(std::move(row));
    return rows_.back();
}

Row& RowList::addNamed(const Text& identity, Role role, Fill fill) {
    const int times = ++named_[identity];
    const Text number = times == 1 ? Text() : u"#" + fromUtf8(std::to_string(times));
    return add(identity + number, role, std::move(fill));
}

void RowList::addGap() {
    add(u"gap:" + fromUtf8(std::to_string(++gaps_)), Role::Gap);
}

void RowList::addHeading(Text identity, TextId words) {
    add(std::move(identity), Role::Heading,
        [words](RowPlan& row, const Laid& laid) { row.put(Slot::Label, laid.words(words), Style::Heading); });
}

}  // namespace outturn::report
