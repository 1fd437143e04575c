#pragma once

#include <rtl/ustring.hxx>

#include "domain/text.hpp"

namespace outturn::calc {

// The SDK's character is a 16-bit integer where the office itself has char16_t; both hold UTF-16. (The add-in
// is compiled without strict aliasing for this.)
inline rtl::OUString toOUString(TextView text) {
    return rtl::OUString(reinterpret_cast<const sal_Unicode*>(text.data()),
                         static_cast<sal_Int32>(text.size()));
}

// Looks at the string, which must outlive the view.
inline TextView view(const rtl::OUString& text) {
    return TextView(reinterpret_cast<const char16_t*>(text.getStr()),
                    static_cast<std::size_t>(text.getLength()));
}

inline Text toText(const rtl::OUString& text) {
    return Text(view(text));
}

}  // namespace outturn::calc
