#pragma once

// The reading of a report that was handed over as running text.
#include <filesystem>
#include <string>
#include <vector>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextTable.hpp>

#include "driver/office.hpp"

namespace outturn::driver {

using TextTable = Reference<com::sun::star::text::XTextTable>;

// A text document that is closed again when the test is over.
class OpenText {
  public:
    OpenText(const Office& office, const std::filesystem::path& file);
    ~OpenText();
    OpenText(const OpenText&) = delete;
    OpenText& operator=(const OpenText&) = delete;

    [[nodiscard]] const Reference<com::sun::star::text::XTextDocument>& document() const { return document_; }

    // Of the paragraphs outside tables, in their order; of one style only where it is named.
    [[nodiscard]] std::vector<std::string> paragraphs(const std::string& style = {}) const;
    [[nodiscard]] std::vector<TextTable> tables() const;
    [[nodiscard]] Reference<com::sun::star::beans::XPropertySet> style(const std::string& family,
                                                                       const std::string& name) const;
    [[nodiscard]] std::vector<Reference<com::sun::star::beans::XPropertySet>> pictures() const;

  private:
    Reference<com::sun::star::text::XTextDocument> document_;
};

// Without the spaces that only keep a figure clear of an asterisk.
std::string bare(const std::string& text);

// The texts of a table, row by row; empty cells left out.
std::vector<std::vector<std::string>> textsOf(const TextTable& table);

}  // namespace outturn::driver
