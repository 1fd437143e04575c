#pragma once

#include <optional>
#include <variant>

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/uno/Sequence.hxx>

#include "domain/language.hpp"
#include "domain/text.hpp"
#include "sheet/report/sheet.hpp"

namespace outturn::sidebar {

// What vnd.outturn:report was told; the rest comes from the document.
struct ReportArguments {
    std::optional<Month> period;
    std::optional<Unit> unit;
    std::optional<Language> language;
    std::optional<double> limitAmount;  // in kronor
    std::optional<double> limitShare;
};

struct BadArgument {
    Text sentence;  // names the argument and what it was
};

// Period ("202402", "2024-02", also as a number), Unit ("kr", "tkr", "mnkr"), Language ("sv", "en"),
// LimitAmount ("3000000", in kronor), LimitPercent ("2").
// Arguments of other names are LibreOffice's own and passed over.
std::variant<ReportArguments, BadArgument> readReportArguments(
    const com::sun::star::uno::Sequence<com::sun::star::beans::PropertyValue>& arguments, Language language);

// The settings as the report wants them. language: that of the interface.
sheet::ReportRequest reportRequest(const sheet::Settings& settings, Month period, Language language);

}  // namespace outturn::sidebar
