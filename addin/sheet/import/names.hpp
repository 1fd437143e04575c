#pragma once

#include <optional>
#include <vector>

#include "sheet/import/list_table.hpp"
#include "sheet/import/table.hpp"

namespace outturn::sheet {

// What a SIE file says besides its rows, for a workbook that does not say it yet: the organisation (#FNAMN),
// and what its activities are called (#OBJEKT of the dimension Activity), in the order of their codes.
class ImportNames {
  public:
    // ledger, budget: compared with the file already, which must outlive this.
    ImportNames(const SpreadsheetDocument& document, const sie::File& file, const ImportTable& ledger,
                const ImportTable& budget, Language language);

    [[nodiscard]] bool makesSheet() const { return !activities_.empty() && table_.isNew(); }
    // A paragraph each, of what is going to be written.
    [[nodiscard]] std::vector<Text> summary() const;

    // Within the import's undo step; all sheets before any is filled.
    void makeSheet();
    void write();

  private:
    void readActivities(const sie::File& file, const ImportTable& table);

    SpreadsheetDocument document_;
    Language language_;
    Text organisation_;  // empty: it is to stay as it is
    ListTable table_;
    std::map<Text, Text> activities_;  // by code; those that rows have
    std::size_t tooMany_ = 0;
};

}  // namespace outturn::sheet
