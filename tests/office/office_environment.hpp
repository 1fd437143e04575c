#pragma once

#include <string>

#include "driver/office.hpp"
#include "driver/workbook.hpp"

namespace outturn::driver {

// The office of this test run with an interface in the language ("en-US", "sv"): started when first asked
// for, with the .oxt installed in a profile under the build folder, ended when the tests end.
Office& office(const std::string& language = "en-US");

}  // namespace outturn::driver
