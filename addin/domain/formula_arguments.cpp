#include "domain/formula_arguments.hpp"

namespace outturn {

std::size_t endOfQuoted(TextView formula, std::size_t first) {
    const std::size_t close = formula.find(formula[first], first + 1);
    return close == TextView::npos ? formula.size() : close + 1;
}

std::optional<FormulaArguments> formulaArguments(TextView formula, std::size_t first) {
    FormulaArguments read{{Text()}, 0};
    int depth = 1;
    for (std::size_t at = first; at < formula.size(); ++at) {
        const char16_t c = formula[at];
        if (c == u'\'' || c == u'"') {
            const std::size_t end = endOfQuoted(formula, at);
            read.arguments.back() += formula.substr(at, end - at);
            at = end - 1;
            continue;
        }
        if (c == u'(' || c == u'{') {
            ++depth;
        } else if (c == u')' || c == u'}') {
            if (--depth == 0) {
                read.end = at + 1;
                return read;
            }
        } else if (c == u';' && depth == 1) {
            read.arguments.emplace_back();
            continue;
        }
        read.arguments.back() += c;
    }
    return std::nullopt;
}

}  // namespace outturn
