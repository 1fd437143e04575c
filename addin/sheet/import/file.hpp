#pragma once

#include <functional>
#include <optional>
#include <string>

#include <rtl/ustring.hxx>

#include "domain/text.hpp"

namespace outturn::sheet {

// Told now and then how far the work has come, 0 to 1; false stops it.
using ImportProgress = std::function<bool(double share)>;

// A file URL or a path of the system, as a URL; empty where it is neither.
rtl::OUString importUrl(TextView file);
// "bokföring 2024.se"
Text fileNameOf(const rtl::OUString& url);

// The bytes of a file, through LibreOffice's own access, so that every place is reached that it reaches. No
// more than the most that is read of it and one; nothing where it cannot be opened or is a folder.
std::optional<std::string> fileBytes(const rtl::OUString& url, std::size_t most);

}  // namespace outturn::sheet
