#pragma once

#include <exception>
#include <vector>

#include <com/sun/star/text/XTextDocument.hpp>

#include "domain/report/document.hpp"
#include "sheet/handover/file.hpp"
#include "sheet/handover/hidden.hpp"
#include "sheet/text_document/reader.hpp"

namespace outturn::sheet {

// This office has no Writer.
struct WriterMissing : std::exception {};

// A hidden text document with a report in it. Closed when destroyed.
class TextDocument {
  public:
    // Whether this office has what writes text documents; asked before anything is made.
    static bool isPossible();

    // footer: stands at the left of every page's foot. pictures: which the content counts.
    TextDocument(const report::Document& content, const Text& footer, const std::vector<Shape>& pictures,
                 HandoverFormat format);
    ~TextDocument();
    TextDocument(const TextDocument&) = delete;
    TextDocument& operator=(const TextDocument&) = delete;

    void store(const rtl::OUString& url) const;

  private:
    void describe(const report::Document& content) const;
    void write(const report::Document& content, const std::vector<Shape>& pictures) const;

    HiddenDocument hidden_;
    Reference<com::sun::star::text::XTextDocument> document_;
    HandoverFormat format_;
};

}  // namespace outturn::sheet
