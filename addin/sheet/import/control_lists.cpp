// ImportControl: what has changed, and what is wrong or odd in the file.
#include <set>

#include "domain/sie/import_words.hpp"
#include "domain/texts.hpp"
#include "sheet/import/control.hpp"

namespace outturn::sheet {

using com::sun::star::uno::Any;

void ImportControl::writeChanges(const PreparedImport& import) {
    std::vector<ControlRow> rows;
    std::size_t count = 0;
    for (const auto* table : {&import.ledger(), &import.budget()}) {
        for (const sie::ImportChange& change : table->update().changes) {
            if (++count > kMostListed) continue;
            const DateOrigin origin = table->rows().origin();
            rows.push_back({{},
                            {change.label, sie::changeDate(change, origin),
                             sie::amounts(change.was, language_), sie::isNow(change, language_)}});
        }
    }
    if (rows.empty()) return;
    heading(TextId::ImportChangesHeading);
    const auto label = [&](TextId id) { return Text(text(id, language_)); };
    columns({label(TextId::ImportVoucher), label(TextId::ImportDate), label(TextId::ImportWas),
             label(TextId::ImportIs)});
    const std::int32_t first = nextRow();
    const std::size_t listed = rows.size();
    for (ControlRow& row : rows) add(std::move(row));
    look(2, 2, first, nextRow() - 1, "IsTextWrapped", Any(true));
    andMore(count - listed);
}

void ImportControl::writeProblems(const PreparedImport& import) {
    const auto& problems = import.file().problems;
    if (problems.empty()) return;
    heading(TextId::ImportProblemsHeading);
    const auto label = [&](TextId id) { return Text(text(id, language_)); };
    columns({label(TextId::ImportLineHead), label(TextId::ImportEffect), label(TextId::ImportProblemHead)});
    std::size_t listed = 0;
    for (const sie::ProblemInLine& problem : problems) {
        if (listed == kMostListed) break;
        ++listed;
        const TextId effect =
            sie::leavesOut(problem.problem) ? TextId::ImportRowLeftOut : TextId::ImportRowRead;
        add({{},
             {static_cast<double>(problem.line), Text(text(effect, language_)),
              sie::sentence(problem, language_)}});
    }
    andMore(import.file().problemsInAll() - listed);
}

void ImportControl::writeMonths(const PreparedImport& import) {
    const auto differences = sie::monthDifferences(import.file());
    if (differences.empty()) return;
    heading(TextId::ImportMonthsHeading);
    const auto label = [&](TextId id) { return Text(text(id, language_)); };
    columns({label(TextId::ImportMonth), label(TextId::ImportAccount), u"", label(TextId::ImportVoucher),
             Text(u"#PSALDO"), u"", label(TextId::ImportDifference)});
    const std::int32_t first = nextRow();
    std::size_t listed = 0;
    for (const sie::MonthDifference& each : differences) {
        if (listed == kMostListed) break;
        ++listed;
        const Text& code = import.file().text(each.account);
        const auto plain = sie::plainNumber(code);
        const Text month = sie::periodText({each.month, each.month});
        Text key = section_;
        key.append(u"|").append(month).append(u"|").append(code);
        add({std::move(key),
             {month,
              plain ? ControlCell(*plain) : ControlCell(code),
              {},
              each.rows.kronor(),
              each.balance.kronor(),
              {},
              (each.rows - each.balance).kronor()}});
    }
    dressCodes(1, first, nextRow() - 1);
    dressAmounts({3, 4, 6}, first, nextRow() - 1);
    andMore(differences.size() - listed);
}

// Of the objects that rows bear; the tables hold their codes.
void ImportControl::writeObjects(const PreparedImport& import) {
    const sie::File& file = import.file();
    std::set<std::pair<int, Text>> used;
    for (const auto& list : file.objectLists) {
        for (const auto& [dimension, code] : list) used.emplace(dimension, file.text(code));
    }
    std::vector<ControlRow> rows;
    std::size_t count = 0;
    for (const auto& object : used) {
        const auto name = file.objectNames.find(object);
        if (name == file.objectNames.end() || name->second.empty()) continue;
        if (++count > kMostListed) continue;
        const auto& [dimension, code] = object;
        const Text number = fromUtf8(std::to_string(dimension));
        const auto told = file.dimensions.find(dimension);
        const bool isNamed = told != file.dimensions.end() && !told->second.name.empty();
        const auto plain = sie::plainNumber(code);
        Text key = number;
        key.append(u"|").append(code);
        rows.push_back({std::move(key),
                        {isNamed ? told->second.name : number,
                         plain ? ControlCell(*plain) : ControlCell(code), name->second}});
    }
    if (rows.empty()) return;
    heading(TextId::ImportObjectsHeading);
    const auto label = [&](TextId id) { return Text(text(id, language_)); };
    columns({label(TextId::ImportDimension), label(TextId::ImportCode), label(TextId::ImportName)});
    const std::size_t listed = rows.size();
    dressCodes(1, nextRow(), nextRow() + static_cast<std::int32_t>(listed) - 1);
    for (ControlRow& row : rows) {
        row.key.insert(0, u"|").insert(0, section_);
        add(std::move(row));
    }
    andMore(count - listed);
}

}  // namespace outturn::sheet
