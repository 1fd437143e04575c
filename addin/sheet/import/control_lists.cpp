// ImportControl: what has changed, and what is wrong or odd in the file.
#include "calc/strings.hpp"
#include "domain/sie/import_words.hpp"
#include "domain/texts.hpp"
#include "sheet/document/properties.hpp"
#include "sheet/document/ranges.hpp"
#include "sheet/import/control.hpp"

namespace outturn::sheet {

using com::sun::star::uno::Any;
using rtl::OUString;

namespace {

Any words(TextView content) {
    return Any(calc::toOUString(content));
}

}  // namespace

void ImportControl::writeChanges(const PreparedImport& import, UndoTree& undo) {
    std::vector<std::vector<Any>> rows;
    std::size_t count = 0;
    for (const auto* table : {&import.ledger(), &import.budget()}) {
        for (const sie::ImportChange& change : table->update().changes) {
            if (++count > kMostListed) continue;
            const DateOrigin origin = table->rows().origin();
            rows.push_back({words(change.label), words(sie::changeDate(change, origin)),
                            words(sie::amounts(change.was, language_)),
                            words(sie::isNow(change, language_))});
        }
    }
    if (rows.empty()) return;
    heading(TextId::ImportChangesHeading, undo);
    const auto label = [&](TextId id) { return Text(text(id, language_)); };
    columns({label(TextId::ImportVoucher), label(TextId::ImportDate), label(TextId::ImportWas),
             label(TextId::ImportIs)},
            undo);
    put(0, rows, undo);
    undo.action();
    setProperty(part(sheet_, 2, row_, 2, row_ + static_cast<std::int32_t>(rows.size()) - 1), "IsTextWrapped",
                true);
    row_ += static_cast<std::int32_t>(rows.size());
    andMore(count - rows.size(), undo);
}

void ImportControl::writeProblems(const PreparedImport& import, UndoTree& undo) {
    const auto& problems = import.file().problems;
    if (problems.empty()) return;
    heading(TextId::ImportProblemsHeading, undo);
    const auto label = [&](TextId id) { return Text(text(id, language_)); };
    columns({label(TextId::ImportLineHead), label(TextId::ImportEffect), label(TextId::ImportProblemHead)},
            undo);
    std::vector<std::vector<Any>> rows;
    for (const sie::ProblemInLine& problem : problems) {
        if (rows.size() == kMostListed) break;
        const TextId effect =
            sie::leavesOut(problem.problem) ? TextId::ImportRowLeftOut : TextId::ImportRowRead;
        rows.push_back({Any(static_cast<double>(problem.line)), words(text(effect, language_)),
                        words(sie::sentence(problem, language_))});
    }
    put(0, rows, undo);
    row_ += static_cast<std::int32_t>(rows.size());
    andMore(problems.size() - rows.size(), undo);
}

void ImportControl::writeMonths(const PreparedImport& import, UndoTree& undo) {
    const auto differences = sie::monthDifferences(import.file());
    if (differences.empty()) return;
    heading(TextId::ImportMonthsHeading, undo);
    const auto label = [&](TextId id) { return Text(text(id, language_)); };
    columns({label(TextId::ImportMonth), label(TextId::ImportAccount), u"", label(TextId::ImportVoucher),
             Text(u"#PSALDO"), u"", label(TextId::ImportDifference)},
            undo);
    std::vector<std::vector<Any>> rows;
    for (const sie::MonthDifference& each : differences) {
        if (rows.size() == kMostListed) break;
        const Text& code = import.file().text(each.account);
        const auto plain = sie::plainNumber(code);
        rows.push_back({words(sie::periodText({each.month, each.month})), plain ? Any(*plain) : words(code),
                        Any(OUString()), Any(each.rows.kronor()), Any(each.balance.kronor()), Any(OUString()),
                        Any((each.rows - each.balance).kronor())});
    }
    put(0, rows, undo);
    row_ += static_cast<std::int32_t>(rows.size());
    andMore(differences.size() - rows.size(), undo);
}

}  // namespace outturn::sheet
