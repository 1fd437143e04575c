#pragma once

#include <optional>
#include <variant>
#include <vector>

#include "domain/exports/understood.hpp"
#include "sheet/import/export_file.hpp"
#include "sheet/import/export_table.hpp"
#include "sheet/import/preview.hpp"

namespace outturn::sheet {

// An export, what was understood of it, and what has been answered so far.
class ExportPreview : public Preview {
  public:
    // isOfWorkbook: the sheet is one of the document's own.
    ExportPreview(const SpreadsheetDocument& document, Text title, ExportSheets sheets, Language language,
                  bool isOfWorkbook);

    [[nodiscard]] PreviewContent content() const override { return content_; }
    void choose(std::size_t question, std::size_t answer) override;
    void write(std::size_t question, TextView own) override;
    PreviewOutcome accept(const ImportProgress& progress) override;

  private:
    enum class Own : std::uint8_t { Sheet, Wanted, Place };
    // What a question of the content is, and the words of its answers.
    struct Asked {
        std::variant<Own, exports::QuestionKey> what;
        std::vector<Text> words;
    };

    void look();
    void understandAgain();
    [[nodiscard]] const ExportCells& cells() const { return *sheets_[sheet_.value_or(0)]; }
    [[nodiscard]] Text source() const;
    [[nodiscard]] bool ask(Own what, Text words, std::vector<Text> answers,
                           std::optional<std::size_t> chosen);
    void askOfExport();
    void askOfExport(const exports::Question& question);
    void addTables();
    void addDoubts();
    void decidePlace();
    [[nodiscard]] std::vector<Text> placeAnswers(const ExportTable& table) const;
    [[nodiscard]] TableKind kind() const {
        return wanted_ == exports::Wanted::Budget ? TableKind::Budget : TableKind::Ledger;
    }

    SpreadsheetDocument document_;
    Text title_;
    ExportSheets sheets_;
    Language language_;
    bool isOfWorkbook_;
    std::optional<std::size_t> sheet_;
    std::optional<exports::Wanted> wanted_;
    exports::Answers answers_;
    std::optional<ExportPlace> place_;
    exports::Understood understood_;
    std::vector<Asked> asked_;
    PreviewContent content_;
};

}  // namespace outturn::sheet
