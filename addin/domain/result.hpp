#pragma once

#include <utility>

#include <boost/outcome/policy/throw_bad_result_access.hpp>
#include <boost/outcome/result.hpp>

namespace outturn {

// Why a function has no answer. The host shows each as the spreadsheet error named beside it.
enum class Fault {
    UnknownField,    // #NAME?   a field the table has no column for
    BadArgument,     // Err:502  a period, criterion, method, weight or mode that cannot be read
    BadTable,        // #VALUE!  a missing column, or a row that counts but cannot be read
    BadReference,    // #REF!    no table where one was expected
    DivisionByZero,  // #DIV/0!
    OutOfRange,      // #NUM!    money beyond what the checked type holds
    NotAvailable,    // #N/A     too little history
};

template <class T>
using Result =
    boost::outcome_v2::basic_result<T, Fault,
                                    boost::outcome_v2::policy::throw_bad_result_access<Fault, void>>;

}  // namespace outturn

// The value of a result into `declaration` (a new variable or one that stands), or else the caller's own
// return with the same fault. (Boost.Outcome's macro of this kind changed its meaning between the versions we
// build with.)
#define OUTTURN_TRY(declaration, ...) \
    OUTTURN_TRY_NAMED(OUTTURN_TRY_NAME(__COUNTER__), declaration, __VA_ARGS__)
#define OUTTURN_CHECK(...)                                                                       \
    do {                                                                                         \
        if (auto outturnChecked = (__VA_ARGS__); !outturnChecked) return outturnChecked.error(); \
    } while (false)
#define OUTTURN_TRY_NAMED(result, declaration, ...) \
    auto result = (__VA_ARGS__);                    \
    if (!result) return result.error();             \
    declaration = std::move(result).value()
#define OUTTURN_TRY_NAME(number) OUTTURN_TRY_JOIN(outturnTried, number)
#define OUTTURN_TRY_JOIN(left, right) left##right
