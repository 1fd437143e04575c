#pragma once

#include <string>
#include <utility>
#include <vector>

#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/uno/Any.hxx>

#include "driver/office.hpp"

namespace outturn::driver {

// Carries out a command as a macro does, and gives its answer: whether it was done, and the sheet or the
// reason.
struct CommandAnswer {
    bool done = false;
    std::string text;
};
CommandAnswer command(const Office& office, const Reference<com::sun::star::frame::XFrame>& frame,
                      const std::string& url,
                      const std::vector<std::pair<std::string, com::sun::star::uno::Any>>& arguments = {});

}  // namespace outturn::driver
