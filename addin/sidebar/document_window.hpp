#pragma once

#include <optional>

#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include "domain/text.hpp"
#include "sheet/tables/survey.hpp"

namespace outturn::sidebar {

using com::sun::star::uno::Reference;
using com::sun::star::uno::UNO_QUERY;
using com::sun::star::uno::UNO_QUERY_THROW;
using Frame = Reference<com::sun::star::frame::XFrame>;
using Controller = Reference<com::sun::star::frame::XController>;

// What Outturn does with a window that shows a workbook. Nothing here opens a box that somebody must close: a
// macro that asks for a report must come back, also where nobody sits before the screen.

// Null where the window shows no workbook (any more).
sheet::SpreadsheetDocument workbookIn(const Frame& frame);

bool isReadOnly(const sheet::SpreadsheetDocument& document);
bool isStructureProtected(const sheet::SpreadsheetDocument& document);

// What keeps sheets from being added, in words; nothing where they may be.
std::optional<Text> hindranceToAddSheets(const sheet::SpreadsheetDocument& document, Language language);

// A bar over the sheet, until it is closed or the next thing succeeds. One at a time.
void showMessage(const Frame& frame, TextView headline, TextView sentence);
// The same bar with good news.
void showNote(const Frame& frame, TextView headline, TextView sentence);
// The same bar with what is good to know.
void showInformation(const Frame& frame, TextView headline, TextView sentence);
void removeMessage(const Frame& frame);

void goToSheet(const Frame& frame, TextView name);
// Of the sheet that the window shows; empty where it shows none.
Text nameOfSheetInFront(const Frame& frame);
// Nothing happens where the problem has no cell, or the sheet is gone.
void goToCell(const Frame& frame, const sheet::PlacedProblem& problem);
// The keys pressed next go to the sheet.
void focusSheet(const Frame& frame);

// Opens the sidebar with Outturn's deck; leaves it open where it is. False where the window has no sidebar.
bool openDeck(const Frame& frame);
// Unfolds one of the deck's panels where it is folded; nothing happens where it is not there (yet).
void openPanel(const Frame& frame, TextView panel);
inline constexpr TextView kImportPanel = u"OutturnImportPanel";

}  // namespace outturn::sidebar
