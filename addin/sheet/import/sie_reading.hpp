#pragma once

#include <memory>
#include <string_view>
#include <variant>
#include <vector>

#include "domain/sie/control.hpp"
#include "sheet/import/preview.hpp"

namespace outturn::sheet {

// What a SIE file holds for a workbook, before any workbook is looked at.
struct SieReading {
    Text fileName;
    sie::File file;
    std::vector<sie::Row> ledgerRows;  // those of the result
    std::vector<sie::Row> budgetRows;
    std::vector<sie::Control> controls;  // against the file's own totals, those that differ first
};

using SieRead = std::variant<std::shared_ptr<const SieReading>, ImportRefusal>;

// On any thread: it touches nothing of the office's. The last thing that is told is that all is done, or why
// not; the progress ends below 1.
SieRead readSie(std::string_view bytes, const Text& fileName, Language language,
                const ImportProgress& progress);

}  // namespace outturn::sheet
