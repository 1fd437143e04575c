#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>

#include <com/sun/star/frame/XDesktop2.hpp>
#include <com/sun/star/lang/XMultiComponentFactory.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

namespace outturn::driver {

using com::sun::star::uno::Reference;
using com::sun::star::uno::UNO_QUERY;
using com::sun::star::uno::UNO_QUERY_THROW;
using SpreadsheetDocument = Reference<com::sun::star::sheet::XSpreadsheetDocument>;

struct OfficeOptions {
    std::filesystem::path profile;      // made where it is missing; each running office has its own
    std::string language = "en-US";     // of the interface: "en-US" or "sv"
    std::string display;                // empty: no display at all (svp)
    std::string backend = "svp";        // svp, gen or gtk3
    std::filesystem::path extension;    // an .oxt to install first, where the profile does not have it yet
    std::chrono::seconds longest{600};  // then the office is ended, so that nothing hangs
};

// A real LibreOffice in a process of its own, driven over a pipe. Ends its process, and no other, when
// destroyed.
class Office {
  public:
    explicit Office(OfficeOptions options);
    ~Office();
    Office(const Office&) = delete;
    Office& operator=(const Office&) = delete;

    [[nodiscard]] const Reference<com::sun::star::uno::XComponentContext>& context() const;
    [[nodiscard]] Reference<com::sun::star::uno::XInterface> create(const char* service) const;
    [[nodiscard]] Reference<com::sun::star::frame::XDesktop2> desktop() const;

    // hidden: without a window; what is typed or dispatched needs one (svp draws it nowhere).
    [[nodiscard]] SpreadsheetDocument newDocument(bool hidden = false) const;
    [[nodiscard]] SpreadsheetDocument open(const std::filesystem::path& file, bool hidden = false) const;
    // filter: "calc8", "Calc MS Excel 2007 XML", "calc_pdf_Export", …
    void store(const SpreadsheetDocument& document, const std::filesystem::path& file,
               const char* filter) const;
    void close(const SpreadsheetDocument& document) const;

    // Whether the process still runs: a crash shows here.
    [[nodiscard]] bool alive() const;
    [[nodiscard]] int processId() const;
    // Ends the office as a user would, and waits for it.
    void quit();

  private:
    struct Process;
    std::unique_ptr<Process> process_;
    OfficeOptions options_;
    Reference<com::sun::star::uno::XComponentContext> context_;

    void start();
    // A document left open (a test that failed) keeps the office from ending.
    void closeAll() const;
    void installExtension();
};

// "file:///…"
rtl::OUString fileUrl(const std::filesystem::path& file);

// The folder of this machine's LibreOffice programs.
std::filesystem::path officeProgram();

}  // namespace outturn::driver
