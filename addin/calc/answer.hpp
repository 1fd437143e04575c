#pragma once

#include <exception>

#include <com/sun/star/uno/Exception.hpp>

#include "calc/results.hpp"
#include "domain/money.hpp"
#include "domain/result.hpp"

namespace outturn::calc {

// Runs a function's three steps; whatever they throw becomes an error in the cell.
template <class Steps>
Any answer(Steps steps) {
    try {
        const Result<Any> result = steps();
        return result ? result.value() : errorValue(result.error());
    } catch (const MoneyOverflow&) {
        return errorValue(Fault::OutOfRange);
    } catch (const com::sun::star::uno::Exception&) {
        return errorValue(Fault::BadTable);
    } catch (const std::exception&) {
        return errorValue(Fault::BadTable);
    }
}

}  // namespace outturn::calc
