#pragma once

#include <com/sun/star/style/XStyle.hpp>
#include <rtl/ustring.hxx>

#include "sheet/settings.hpp"

namespace outturn::sheet {

// A page style of that name, and whether it was made now: one page wide, without a header. What a person
// changed in one that was there already is left alone.
struct PageStyle {
    Reference<com::sun::star::style::XStyle> style;
    bool isNew = false;
};
PageStyle pageStyle(const SpreadsheetDocument& document, const rtl::OUString& name);

}  // namespace outturn::sheet
