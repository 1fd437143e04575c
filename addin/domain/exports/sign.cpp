#include "domain/exports/sign.hpp"

#include <algorithm>

#include "domain/exports/asking.hpp"

namespace outturn::exports {
namespace {

struct Class {
    ExactAmount sum;
    bool any = false;

    void add(ExactAmount amount) {
        sum += amount;
        any = true;
    }
    [[nodiscard]] int sign() const {
        if (sum == ExactAmount()) return 0;
        return sum < ExactAmount() ? -1 : 1;
    }
};

struct Classes {
    Class revenue;  // 3
    Class costs;    // 4–7
    Class eight;    // finance; in a municipality taxes and grants as well
};

Classes classesOf(std::span<const AccountAmount> amounts) {
    Classes result;
    for (const AccountAmount& each : amounts) {
        const char16_t first = each.account.empty() ? u'\0' : each.account.front();
        if (first == u'3') result.revenue.add(each.amount);
        if (first >= u'4' && first <= u'7') result.costs.add(each.amount);
        if (first == u'8') result.eight.add(each.amount);
    }
    return result;
}

// 1: debit is positive; -1: revenue is; 0: there is no telling.
int told(const Classes& classes) {
    const Class& revenue = classes.revenue.any ? classes.revenue : classes.eight;
    if (!classes.costs.any) return classes.eight.any && classes.revenue.any ? 0 : -classes.revenue.sign();
    if (!revenue.any) return classes.costs.sign();
    if (revenue.sign() * classes.costs.sign() < 0) return classes.costs.sign();
    return 0;
}

constexpr TextView kDebit = u"debit";
constexpr TextView kResult = u"result";

std::optional<SignDecision> given(const Text& answer) {
    if (answer == kDebit) return SignDecision{TableSign::DebitPositive, {}, false};
    if (answer == kResult) return SignDecision{TableSign::RevenuePositive, {}, false};
    auto criterion = Criterion::parse(answer);
    if (!criterion || criterion.value().restrictsNothing()) return std::nullopt;
    return SignDecision{TableSign::DebitPositive, std::move(criterion).value(), true};
}

}  // namespace

std::optional<SignDecision> signOf(std::span<const AccountAmount> amounts, const Answers& answers,
                                   Understood& understood) {
    const Classes classes = classesOf(amounts);
    if (const int sign = told(classes); sign != 0) {
        return SignDecision{sign > 0 ? TableSign::DebitPositive : TableSign::RevenuePositive, {}, false};
    }
    Question question{{QuestionKind::Sign, 0}, {}, {}, true};
    if (classes.revenue.any) question.answers.push_back({u"3*", {}});
    if (classes.eight.any) question.answers.push_back({u"3*|8*", {}});
    question.answers.push_back({Text(kDebit), {}});
    question.answers.push_back({Text(kResult), {}});
    const auto answer = answerTo(std::move(question), answers, understood, [&](const Text& own) {
        const auto decision = given(own);
        // Accounts that the export has not are no revenue of it.
        return decision && (!decision->turnsAny ||
                            std::any_of(amounts.begin(), amounts.end(), [&](const AccountAmount& each) {
                                return decision->turned.matches(folded(each.account));
                            }));
    });
    return answer ? given(*answer) : std::nullopt;
}

}  // namespace outturn::exports
