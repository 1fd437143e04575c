#pragma once

#include <vector>

#include <com/sun/star/uno/Any.hxx>

#include "domain/money.hpp"
#include "domain/result.hpp"
#include "domain/text.hpp"

namespace outturn::calc {

using com::sun::star::uno::Any;

// What Calc shows as the error that Fault names: a not-a-number whose low bits are Calc's own error code.
Any errorValue(Fault fault);

Any value(double number);
Any value(ExactAmount amount);
Any value(Money money);
Any value(TextView text);

template <class T>
Any value(const Result<T>& result) {
    return result ? value(result.value()) : errorValue(result.error());
}

// An array result; rows are padded with empty text to the longest.
Any matrix(const std::vector<std::vector<Any>>& rows);

}  // namespace outturn::calc
