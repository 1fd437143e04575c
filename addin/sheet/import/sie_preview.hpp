#pragma once

#include <memory>

#include "domain/texts.hpp"
#include "sheet/import/job.hpp"
#include "sheet/import/preview.hpp"

namespace outturn::sheet {

// A SIE file as a preview. It asks nothing: what is doubtful is agreed to by accepting.
class SiePreview final : public Preview {
  public:
    explicit SiePreview(std::unique_ptr<PreparedImport> import) : import_(std::move(import)) {}

    [[nodiscard]] PreviewContent content() const override;
    [[nodiscard]] std::vector<Text> reasons() const override;
    void choose(std::size_t, std::size_t) override {}
    void write(std::size_t, TextView) override {}
    [[nodiscard]] std::size_t rows() const override;
    PreviewOutcome accept(const ImportProgress& progress) override;

  private:
    [[nodiscard]] PreviewTable differences() const;
    [[nodiscard]] PreviewTable changes() const;
    [[nodiscard]] PreviewTable problems() const;
    // The last row says how many more there are.
    void cut(PreviewTable& table, std::size_t all) const;
    [[nodiscard]] Text word(TextId id) const;
    [[nodiscard]] Text upToDate() const;

    std::unique_ptr<PreparedImport> import_;
};

}  // namespace outturn::sheet
