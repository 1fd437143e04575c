#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include "driver/office.hpp"
#include "driver/workbook.hpp"
#include "gui/panel_driver.hpp"

namespace outturn::driver {

// The office of this test run with an interface in the language ("en-US", "sv"), with windows; ended when the
// tests end, and seen to be alive then.
Office& windowedOffice(const std::string& language);

// A fresh copy of samples/aldrenamnden.ods below the build folder.
std::filesystem::path sample();

// A workbook that is closed again when the test is over, however it ends.
class OpenWorkbook {
  public:
    OpenWorkbook(const Office& office, const SpreadsheetDocument& document)
        : office_(office), book_(office, document) {}
    ~OpenWorkbook();
    OpenWorkbook(const OpenWorkbook&) = delete;
    OpenWorkbook& operator=(const OpenWorkbook&) = delete;

    Workbook* operator->() { return &book_; }
    Workbook& operator*() { return book_; }
    // The test has closed it itself.
    void forget() { closed_ = true; }

  private:
    const Office& office_;
    Workbook book_;
    bool closed_ = false;
};

}  // namespace outturn::driver
