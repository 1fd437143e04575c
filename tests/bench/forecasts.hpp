#pragma once

#include <string>

#include "driver/office.hpp"

namespace outturn::bench {

// Three hundred rows with five years of history each: FORECAST.YEAR by auto against FORECAST.ETS.ADD over the
// same months, and one call's time against its history's length.
void forecasting(const driver::Office& office);
void lengthsOfHistory();

// What needs the competition's series, if they are in `folder`: the time of the whole back-test, the table of
// methods and peers, and FORECAST.YEAR beside FORECAST.ETS.ADD in the same office on the same months.
void accuracy(const driver::Office& office, const std::string& folder);

}  // namespace outturn::bench
