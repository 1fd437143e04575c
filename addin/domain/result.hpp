#pragma once

#include <boost/outcome/policy/throw_bad_result_access.hpp>
#include <boost/outcome/result.hpp>
#include <boost/outcome/try.hpp>

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
using Result = boost::outcome_v2::basic_result<T, Fault,
                                               boost::outcome_v2::policy::throw_bad_result_access<Fault, void>>;

}  // namespace outturn
