#pragma once

#include "office/report_workbook.hpp"

namespace outturn::driver {

// A small workbook of two activities whose reports follow each other month by month, asked by the hidden
// names of its rows, whatever stands above them.
class LivingWorkbook {
  public:
    LivingWorkbook();

    // The sheet's name; empty where it was refused.
    std::string fill(int month, Language language = Language::Swedish);
    // What the person is told when it is filled once more.
    [[nodiscard]] std::vector<std::string> notices(int month);
    [[nodiscard]] const Workbook& workbook() const { return books_.workbook(); }

    // The number of the row of a sheet that bears a name in its hidden column; 0: none.
    [[nodiscard]] int rowOf(const std::string& sheet, const std::string& identity) const;
    // What a cell of such a row shows.
    [[nodiscard]] std::string shown(const std::string& sheet, const std::string& identity,
                                    char column = 'A') const;
    [[nodiscard]] double number(const std::string& sheet, const std::string& identity, char column) const;
    void write(const std::string& sheet, const std::string& identity, const std::string& content,
               char column = 'A') const;
    void set(const std::string& sheetAndCell, const std::string& content) const {
        books_.set(sheetAndCell, content);
    }
    // Whether a text stands anywhere in the first 14 columns of a sheet.
    [[nodiscard]] bool holds(const std::string& sheet, const std::string& text) const;
    [[nodiscard]] Reference<com::sun::star::table::XCellRange> rows(const std::string& sheet, int first,
                                                                    int last) const;

  private:
    [[nodiscard]] std::string address(const std::string& sheet, const std::string& identity,
                                      char column) const;

    ReportWorkbook books_;
};

}  // namespace outturn::driver
