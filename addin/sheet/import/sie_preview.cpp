#include "sheet/import/sie_preview.hpp"

#include <algorithm>
#include <string>

#include <unordered_map>

#include "domain/sie/import_words.hpp"

namespace outturn::sheet {

namespace {

// The control sheet lists them all.
constexpr std::size_t kMostRows = 500;

}  // namespace

Text SiePreview::word(TextId id) const {
    return Text(text(id, import_->language()));
}

void SiePreview::cut(PreviewTable& table, std::size_t all) const {
    if (all <= table.table.rows.size()) return;
    std::vector<Text> last(table.table.head.size());
    const Language language = import_->language();
    last.front() =
        text(TextId::ImportAndMore, language, {sie::countText(all - table.table.rows.size(), language)});
    table.table.rows.push_back(std::move(last));
}

PreviewTable SiePreview::differences() const {
    PreviewTable found{
        word(TextId::ImportDifferencesTitle),
        {{word(TextId::ImportAccount), word(TextId::ImportAccountName), word(TextId::ImportSum),
          word(TextId::ImportTotal), word(TextId::ImportDifference), word(TextId::ImportYear)},
         {}}};
    const sie::File& file = import_->file();
    const Language language = import_->language();
    std::unordered_map<sie::TextNumber, sie::TextNumber> names;
    for (const sie::Account& account : file.accounts) names.emplace(account.code, account.name);
    for (std::size_t at = 0; at < std::min(import_->differing(), kMostRows); ++at) {
        const sie::Control& control = import_->controls()[at];
        const auto name = names.find(control.account);
        found.table.rows.push_back(
            {file.text(control.account), name == names.end() ? Text() : file.text(name->second),
             sie::amountText(control.rows, language), sie::amountText(control.total, language),
             sie::amountText(control.difference(), language), import_->yearName(control.year)});
    }
    cut(found, import_->differing());
    return found;
}

PreviewTable SiePreview::changes() const {
    PreviewTable found{word(TextId::ImportChangesTitle),
                       {{word(TextId::ImportVoucher), word(TextId::ImportDate), word(TextId::ImportWas),
                         word(TextId::ImportIs)},
                        {}}};
    const Language language = import_->language();
    std::size_t all = 0;
    for (const auto* table : {&import_->ledger(), &import_->budget()}) {
        for (const sie::ImportChange& change : table->update().changes) {
            if (++all > kMostRows) continue;
            found.table.rows.push_back({change.label, sie::changeDate(change, table->rows().origin()),
                                        sie::amounts(change.was, language), sie::isNow(change, language)});
        }
    }
    cut(found, all);
    return found;
}

PreviewTable SiePreview::problems() const {
    PreviewTable found{
        word(TextId::ImportProblemsTitle),
        {{word(TextId::ImportLineHead), word(TextId::ImportProblemHead), word(TextId::ImportEffect)}, {}}};
    const Language language = import_->language();
    const auto& problems = import_->file().problems;
    for (const sie::ProblemInLine& problem : problems) {
        if (found.table.rows.size() == kMostRows) break;
        found.table.rows.push_back(
            {fromUtf8(std::to_string(problem.line)), sie::sentence(problem, language),
             word(sie::leavesOut(problem.problem) ? TextId::ImportRowLeftOut : TextId::ImportRowRead)});
    }
    cut(found, import_->file().problemsInAll());
    return found;
}

PreviewContent SiePreview::content() const {
    PreviewContent content;
    content.title = import_->fileName();
    content.findings = import_->summary();
    if (import_->differing() == 0)
        content.findings.push_back(sie::sentence(sie::countsOf(import_->controls()), import_->language()));
    content.doubts = import_->doubts(PreparedImport::Detail::Counted);
    if (import_->changesNothing()) {
        content.hindrance = upToDate();
        content.nothingNew = true;
    } else {
        content.accept = word(content.doubts.empty() ? TextId::ImportAccept : TextId::ImportAcceptAnyway);
    }
    for (auto make : {&SiePreview::changes, &SiePreview::differences, &SiePreview::problems}) {
        PreviewTable table = (this->*make)();
        if (!table.table.rows.empty()) content.tables.push_back(std::move(table));
    }
    return content;
}

std::vector<Text> SiePreview::reasons() const {
    return import_->doubts();
}

// Not all of it, where rows are broken: a file that was cut off is not to pass for one that has nothing new.
Text SiePreview::upToDate() const {
    const bool isWhole = import_->doubts(PreparedImport::Detail::Counted).empty();
    return word(isWhole ? TextId::ImportUpToDate : TextId::ImportReadUpToDate);
}

std::size_t SiePreview::rows() const {
    return import_->ledger().rowsTouched() + import_->budget().rowsTouched();
}

PreviewOutcome SiePreview::accept(const ImportProgress& progress) {
    if (import_->changesNothing()) return {false, false, upToDate()};
    auto name = import_->write(progress);
    if (!name) return {false, true, word(TextId::ImportCancelled)};
    return {true, false, std::move(*name)};
}

}  // namespace outturn::sheet
