#include "domain/report/marks.hpp"

#include "domain/report/fingerprint.hpp"

namespace outturn::report {

namespace {

constexpr TextView kNone = u"-";

}  // namespace

Marks::Marks(TextView written) {
    for (Text& mark : marks_) {
        const auto end = written.find(u' ');
        const TextView one = written.substr(0, end);
        if (one != kNone) mark = one;
        if (end == TextView::npos) break;
        written.remove_prefix(end + 1);
    }
}

Text Marks::written() const {
    Text all;
    for (const Text& mark : marks_) {
        if (!all.empty()) all += u' ';
        all += mark.empty() ? Text(kNone) : mark;
    }
    return all;
}

bool Marks::isOwn(Slot slot, TextView content) const {
    return content.empty() || fingerprint(content) == at(slot);
}

}  // namespace outturn::report
