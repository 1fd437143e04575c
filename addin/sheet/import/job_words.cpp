// PreparedImport: what was found, in words.
#include "domain/sie/import_words.hpp"
#include "domain/texts.hpp"
#include "sheet/import/job.hpp"

namespace outturn::sheet {

namespace {

constexpr std::size_t kMostListed = 8;

template <class Items, class Sentence>
void list(Text& paragraph, const Items& items, std::size_t count, Language language,
          const Sentence& sentence) {
    std::size_t listed = 0;
    for (const auto& item : items) {
        if (listed == kMostListed) break;
        const Text line = sentence(item);
        if (line.empty()) continue;
        ++listed;
        paragraph += u"\n• " + line;
    }
    if (count > listed)
        paragraph +=
            u"\n" + text(TextId::ImportAndMore, language, {sie::countText(count - listed, language)});
}

// An unbalanced voucher is read as it is, as the file's own totals count it.
bool isBroken(const sie::ProblemInLine& problem) {
    return problem.problem != sie::LineProblem::UnbalancedVoucher;
}

}  // namespace

void PreparedImport::addOwnRows(const ImportTable& table, std::vector<Text>& doubts) const {
    if (!table.changes() || table.update().ownRows == 0) return;
    doubts.push_back(text(TextId::ImportOwnRows, language_,
                          {table.sheetName(), sie::countText(table.update().ownRows, language_)}));
}

void PreparedImport::addBroken(Detail detail, std::vector<Text>& doubts) const {
    const std::size_t broken = file().problemsInAll() - file().count(sie::LineProblem::UnbalancedVoucher);
    if (broken == 0) return;
    const Text count = sie::countText(broken, language_);
    if (detail == Detail::Counted) {
        doubts.push_back(broken == 1 ? Text(text(TextId::ImportOneBrokenCounted, language_))
                                     : text(TextId::ImportBrokenCounted, language_, {count}));
        return;
    }
    Text paragraph = text(TextId::ImportBroken, language_, {count});
    list(paragraph, file().problems, broken, language_, [&](const sie::ProblemInLine& problem) {
        return isBroken(problem) ? sie::sentenceWithLine(problem, language_) : Text();
    });
    doubts.push_back(std::move(paragraph));
}

void PreparedImport::addChanges(Detail detail, std::vector<Text>& doubts) const {
    std::vector<const sie::ImportChange*> changes;
    for (const auto* table : {ledger_.get(), budget_.get()}) {
        for (const auto& change : table->update().changes) changes.push_back(&change);
    }
    if (changes.empty()) return;
    const Text count = sie::countText(changes.size(), language_);
    if (detail == Detail::Counted) {
        doubts.push_back(changes.size() == 1 ? Text(text(TextId::ImportOneChangeCounted, language_))
                                             : text(TextId::ImportChangesCounted, language_, {count}));
        return;
    }
    const DateOrigin origin = ledger_->changes() ? ledger_->rows().origin() : budget_->rows().origin();
    Text paragraph = text(TextId::ImportChangedCount, language_, {count});
    list(paragraph, changes, changes.size(), language_,
         [&](const sie::ImportChange* change) { return sie::sentence(*change, origin, language_); });
    doubts.push_back(std::move(paragraph));
}

std::vector<Text> PreparedImport::doubts(Detail detail) const {
    std::vector<Text> found;
    if (!companyBefore_.empty() && companyBefore_ != file().company)
        found.push_back(text(TextId::ImportOtherCompany, language_, {companyBefore_, file().company}));
    addBroken(detail, found);
    addChanges(detail, found);
    addOwnRows(*ledger_, found);
    addOwnRows(*budget_, found);
    return found;
}

std::vector<Text> PreparedImport::summary() const {
    std::vector<Text> found;
    const Text made = file().made ? sie::dayText(*file().made) : Text(u"–");
    found.push_back(text(TextId::ImportFromFile, language_,
                         {file().company.empty() ? fileName() : file().company,
                          file().program.empty() ? Text(u"–") : file().program, made}));
    const auto counts = [&](TextId words, const ImportTable& table) {
        const auto& update = table.update();
        if (update.added.empty() && update.unchanged == 0) return;
        found.push_back(text(
            words, language_,
            {sie::countText(update.added.size(), language_), sie::countText(update.unchanged, language_)}));
    };
    counts(TextId::ImportToLedger, *ledger_);
    counts(TextId::ImportToBudget, *budget_);
    for (Text& sentence : names_->summary()) found.push_back(std::move(sentence));
    if (differing() > 0)
        found.push_back(
            text(TextId::ImportDiffersCount, language_, {sie::countText(differing(), language_)}));
    return found;
}

Text PreparedImport::yearName(int year) const {
    const auto found = file().years.find(year);
    if (found == file().years.end()) return u"–";
    const PeriodRange months{found->second.first.month, found->second.last.month};
    const bool calendar = months.first.month() == 1 && months.last == months.first.plus(11);
    return calendar ? fromUtf8(std::to_string(months.first.year())) : sie::periodText(months);
}

}  // namespace outturn::sheet
