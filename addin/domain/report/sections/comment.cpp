#include "domain/report/sections/comment.hpp"

#include "domain/report/carried.hpp"

namespace outturn::report {

Content commentContent(const Laid& laid, const Text& identity, const Text& prompt) {
    const auto earlier = laid.wishes.carried.find(identity);
    if (earlier != laid.wishes.carried.end()) return carriedOver(earlier->second, laid.wishes.language);
    return contentOf(prompt);
}

void putComment(RowPlan& row, const Laid& laid, const Text& identity, const Text& prompt) {
    row.across(commentContent(laid, identity, prompt), Style::Comment);
}

}  // namespace outturn::report
