#pragma once

#include <deque>
#include <iterator>
#include <ostream>
#include <string>

#include <gtest/gtest.h>

#include "domain/exports/understand.hpp"

namespace outturn::exports {

// An export as a little table of text: a line a row, "|" between the cells. "=12.5" is a number, "@45337" a
// number that is shown as a date, "!" an error, "_" a blank where a cell would else be trimmed away; all else
// is text.
class ExportSheet {
  public:
    explicit ExportSheet(TextView table) {
        for (std::size_t start = 0; start < table.size();) {
            const auto end = std::min(table.find(u'\n', start), table.size());
            addRow(table.substr(start, end - start));
            start = end + 1;
        }
        cells_.rows = rows_;
    }
    ExportSheet(const ExportSheet&) = delete;
    ExportSheet& operator=(const ExportSheet&) = delete;

    ExportSheet& merge(CellBlock block) {
        cells_.merged.push_back(block);
        return *this;
    }

    [[nodiscard]] const SheetCells& cells() const { return cells_; }
    [[nodiscard]] Understood read(Wanted wanted = Wanted::Ledger, const Answers& answers = {}) const {
        return understand(cells_, wanted, answers);
    }

  private:
    void addRow(TextView line) {
        std::vector<Cell> row;
        for (std::size_t start = 0; start <= line.size();) {
            const auto end = std::min(line.find(u'|', start), line.size());
            row.push_back(cell(trimmed(line.substr(start, end - start)), row.size()));
            start = end + 1;
        }
        rows_.push_back(std::move(row));
    }

    Cell cell(TextView text, std::size_t column) {
        if (text.empty() || text == u"_") return {};
        if (text == u"!") return ErrorCell{};
        if (text.front() == u'@') cells_.dates.push_back({rows_.size(), column, rows_.size(), column});
        if (text.front() == u'@' || text.front() == u'=') return std::stod(toUtf8(text.substr(1)));
        return TextView(texts_.emplace_back(text));
    }

    std::deque<Text> texts_;
    std::vector<std::vector<Cell>> rows_;
    SheetCells cells_;
};

// "202402 3010 -12.5 Namn/dimension/…" of each row.
inline std::vector<std::string> shown(const Understood& understood) {
    std::vector<std::string> result;
    for (const CleanRow& row : understood.rows) {
        Text text = periodText(row.period) + u" " + row.account + u" " + numberText(row.amount.kronor());
        if (!row.accountName.empty()) text += u" " + row.accountName;
        for (const Text& each : row.dimensions) text += u"/" + each;
        result.push_back(toUtf8(text));
    }
    return result;
}

using Shown = std::vector<std::string>;

inline std::vector<QuestionKind> asked(const Understood& understood) {
    std::vector<QuestionKind> kinds;
    for (const Question& question : understood.questions) kinds.push_back(question.key.kind);
    return kinds;
}

inline std::vector<Text> words(const Question& question) {
    std::vector<Text> result;
    for (const Answer& answer : question.answers) result.push_back(answer.word);
    return result;
}

inline std::vector<std::uint32_t> rowsLeftOut(const Understood& understood, LeftOutReason reason) {
    std::vector<std::uint32_t> rows;
    for (const LeftOut& left : understood.leftOut) {
        if (left.reason == reason) rows.push_back(left.sheetRow);
    }
    return rows;
}

using SheetRows = std::vector<std::uint32_t>;
using Kinds = std::vector<QuestionKind>;

}  // namespace outturn::exports
