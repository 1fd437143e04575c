#pragma once

#include <map>
#include <optional>

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/Reference.hxx>

#include "domain/forecast/method.hpp"
#include "domain/language.hpp"
#include "domain/period.hpp"
#include "domain/report/sign.hpp"
#include "domain/report/unit.hpp"
#include "domain/table/table_kind.hpp"
#include "domain/text.hpp"

namespace outturn::sheet {

using com::sun::star::uno::Reference;
using SpreadsheetDocument = Reference<com::sun::star::sheet::XSpreadsheetDocument>;

// The choices a user has made for a workbook. They are kept in the document's own user-defined properties
// ("Outturn.Unit" …), which .ods and .xlsx both carry.
struct Settings {
    std::optional<Month> period;  // none: the newest in the ledger
    Unit unit = Unit::Millions;
    std::optional<Language> language;  // none: the language of the interface
    Text organisation;
    TableSign ledgerSign = TableSign::RevenuePositive;
    TableSign budgetSign = TableSign::RevenuePositive;  // also of Forecasts
    // From where on a deviation is material; none: no limit of that kind.
    std::optional<double> limitAmount;       // kronor
    std::optional<double> limitShare;        // of the budget: 0.02
    std::map<TableKind, Text> chosenTables;  // "$Bokföring.$A$1:$G$20000"; those not chosen are found
    // By the line's name as Lines writes it; a line without one is left to Outturn.
    std::map<Text, ForecastMethod> methods;
};

// How a line is forecast: as chosen, in whatever letter case the line was written then; else Blend, which is
// Budget where there is nothing to learn from.
ForecastMethod methodOf(const Settings& settings, TextView line);
// None: the line is left to Outturn.
void chooseMethod(Settings& settings, TextView line, std::optional<ForecastMethod> method);

// What the document says; defaults for what it does not, or says in a way that cannot be read.
Settings readSettings(const SpreadsheetDocument& document);

// Written only where something differs, so that looking at a workbook does not change it.
void writeSettings(const SpreadsheetDocument& document, const Settings& settings);

// The language of LibreOffice's interface, English for any other than Swedish.
Language interfaceLanguage();

}  // namespace outturn::sheet
