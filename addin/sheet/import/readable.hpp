#pragma once

#include <cstddef>
#include <optional>

#include <rtl/ustring.hxx>

#include "domain/language.hpp"
#include "domain/text.hpp"

namespace outturn::sheet {

// Looked at before a file is opened: opening a pipe would wait for ever, and a device never ends. Gives a
// sentence why it is not read: it is no file, is not there, or is larger than the most.
std::optional<Text> unreadable(const rtl::OUString& url, std::size_t most, Language language);

// Another number of bytes than was read stands there now: somebody writes it.
bool hasChanged(const rtl::OUString& url, std::size_t read);

}  // namespace outturn::sheet
