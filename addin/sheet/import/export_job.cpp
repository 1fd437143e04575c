#include "sheet/import/export_job.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "calc/strings.hpp"
#include "domain/exports/preview.hpp"
#include "domain/exports/understand.hpp"
#include "domain/exports/wanted.hpp"
#include "domain/sie/import_words.hpp"
#include "domain/texts.hpp"
#include "sheet/document/frozen_head.hpp"
#include "sheet/document/quiet_document.hpp"
#include "sheet/document/sheet_names.hpp"
#include "sheet/document/today.hpp"

namespace outturn::sheet {

namespace {

constexpr std::size_t kRowsListed = 100;
constexpr std::size_t kRowsShown = 20;

// The first rows, and how many more there are.
TextTable cut(TextTable table, Language language) {
    if (table.rows.size() <= kRowsListed) return table;
    const std::size_t more = table.rows.size() - kRowsListed;
    table.rows.resize(kRowsListed);
    std::vector<Text> last(table.head.size());
    last.front() = text(TextId::ImportAndMore, language, {sie::countText(more, language)});
    table.rows.push_back(std::move(last));
    return table;
}

TextId refusalOf(exports::QuestionKind kind) {
    switch (kind) {
        case exports::QuestionKind::Year:
            return TextId::ExportRefusedYear;
        case exports::QuestionKind::Period:
            return TextId::ExportRefusedPeriod;
        case exports::QuestionKind::Sign:
            return TextId::ExportRefusedAccounts;
        default:
            return TextId::ExportRefusedOther;
    }
}

std::size_t unreadRows(const exports::Understood& understood) {
    std::set<std::uint32_t> rows;
    for (const exports::RowProblem& problem : understood.problems) {
        if (problem.kind != exports::RowProblemKind::RowSumDiffers) rows.insert(problem.sheetRow);
    }
    return rows.size();
}

}  // namespace

ExportPreview::ExportPreview(const SpreadsheetDocument& document, Text title, ExportSheets sheets,
                             Language language, bool isOfWorkbook)
    : document_(document),
      title_(std::move(title)),
      sheets_(std::move(sheets)),
      language_(language),
      isOfWorkbook_(isOfWorkbook) {
    if (sheets_.size() == 1) sheet_ = 0;
    understandAgain();
    look();
}

Text ExportPreview::source() const {
    // A text file has one sheet, and nobody named it.
    if (isOfWorkbook_ || cells().sheetName().empty()) return title_;
    return text(TextId::ExportFileAndSheet, language_, {title_, cells().sheetName()});
}

void ExportPreview::understandAgain() {
    understood_ = {};
    if (!sheet_) return;
    const exports::SheetCells sheet = cells().cells();
    understood_ = exports::understand(sheet, wanted_.value_or(exports::Wanted::Ledger), answers_);
    if (wanted_) return;
    wanted_ = exports::saidBy(understood_);
    if (wanted_ == exports::Wanted::Budget) understood_ = exports::understand(sheet, *wanted_, answers_);
}

void ExportPreview::choose(std::size_t question, std::size_t answer) {
    if (question >= asked_.size() || answer >= asked_[question].words.size()) return;
    const Asked& asked = asked_[question];
    if (const auto* key = std::get_if<exports::QuestionKey>(&asked.what)) {
        answers_[*key] = asked.words[answer];
    } else if (std::get<Own>(asked.what) == Own::Place) {
        constexpr std::array kPlaces = {ExportPlace::Replace, ExportPlace::Add, ExportPlace::Alone};
        place_ = kPlaces.at(answer);
        return look();
    } else if (std::get<Own>(asked.what) == Own::Wanted) {
        wanted_ = answer == 0 ? exports::Wanted::Ledger : exports::Wanted::Budget;
        // Which column holds the amounts is another question now, and so is the table.
        answers_.erase({exports::QuestionKind::AmountColumn, 0});
        place_.reset();
    } else {
        if (sheet_ == answer) return;
        sheet_ = answer;
        wanted_.reset();
        answers_.clear();
        place_.reset();
    }
    understandAgain();
    look();
}

void ExportPreview::write(std::size_t question, TextView own) {
    if (question >= asked_.size()) return;
    const auto* key = std::get_if<exports::QuestionKey>(&asked_[question].what);
    if (key == nullptr) return;
    if (trimmed(own).empty()) {
        answers_.erase(*key);
    } else {
        answers_[*key] = trimmed(own);
    }
    understandAgain();
    look();
}

bool ExportPreview::ask(Own what, Text words, std::vector<Text> answers, std::optional<std::size_t> chosen) {
    PreviewQuestion question;
    question.words = std::move(words);
    question.answers = answers;
    question.chosen = chosen;
    content_.questions.push_back(std::move(question));
    asked_.push_back({what, std::move(answers)});
    return chosen.has_value();
}

// Those that have an answer stay, so that it can be changed.
void ExportPreview::askOfExport() {
    std::vector<const exports::Question*> all;
    for (const exports::Question& each : understood_.answered) all.push_back(&each);
    for (const exports::Question& each : understood_.questions) all.push_back(&each);
    std::stable_sort(all.begin(), all.end(),
                     [](const auto* one, const auto* other) { return one->key < other->key; });
    for (const exports::Question* each : all) askOfExport(*each);
}

void ExportPreview::askOfExport(const exports::Question& question) {
    PreviewQuestion shown;
    shown.words = exports::questionText(question, language_);
    shown.ownWords = question.ownWords;
    Asked asked{question.key, {}};
    for (const exports::Answer& answer : question.answers) {
        if (answer.word == question.given) shown.chosen = shown.answers.size();
        shown.answers.push_back(exports::answerText(question, answer, language_));
        asked.words.push_back(answer.word);
    }
    if (!shown.chosen) shown.own = question.given;
    if (question.refused) shown.refused = text(refusalOf(question.key.kind), language_);
    content_.questions.push_back(std::move(shown));
    asked_.push_back(std::move(asked));
}

void ExportPreview::look() {
    content_ = {};
    asked_.clear();
    content_.title = sheet_ ? source() : title_;
    const auto wait = [&] { content_.hindrance = text(TextId::ExportAnswerFirst, language_); };
    if (sheets_.size() > 1) {
        std::vector<Text> names;
        for (const auto& each : sheets_) names.push_back(each->sheetName());
        if (!ask(Own::Sheet, Text(text(TextId::ExportAskSheet, language_)), std::move(names), sheet_))
            return wait();
    }
    const auto chosen =
        !wanted_ ? std::nullopt : std::optional<std::size_t>(*wanted_ == exports::Wanted::Ledger ? 0 : 1);
    const bool isWanted = ask(Own::Wanted, Text(text(TextId::ExportAskWanted, language_)),
                              {Text(text(TextId::ExportAnswerLedger, language_)),
                               Text(text(TextId::ExportAnswerBudget, language_))},
                              chosen);
    content_.findings = exports::sentences(understood_, language_);
    // In a sentence, too: the tables below may have to be scrolled.
    if (understood_.isReady())
        content_.findings.push_back(text(TextId::ExportBeforeAndAfter, language_,
                                         {exports::amountText(understood_.totals.before(), language_),
                                          exports::amountText(understood_.totals.clean, language_)}));
    const auto hidden = [&](TextId words, std::size_t count) {
        if (count > 0)
            content_.findings.push_back(text(words, language_, {sie::countText(count, language_)}));
    };
    hidden(TextId::ExportHiddenRows, cells().hiddenRows());
    hidden(TextId::ExportHiddenColumns, cells().hiddenColumns());
    if (!isWanted) return wait();
    if (understood_.refusal) {
        content_.findings.clear();
        content_.hindrance = exports::refusalText(*understood_.refusal, language_);
        // An answer may have led here.
        return askOfExport();
    }
    askOfExport();
    addTables();
    addDoubts();
    if (!understood_.isReady()) return wait();
    if (understood_.rows.empty()) {
        content_.hindrance = exports::refusalText(exports::NotUnderstood::NoRows, language_);
        return;
    }
    decidePlace();
}

void ExportPreview::addTables() {
    const auto add = [&](TextId title, TextTable table) {
        if (!table.rows.empty())
            content_.tables.push_back({Text(text(title, language_)), cut(std::move(table), language_)});
    };
    add(TextId::ExportTotals, exports::totalTable(understood_, language_));
    add(TextId::ExportColumns, exports::columnTable(understood_, language_));
    add(TextId::ExportProblems, exports::problemTable(understood_, language_));
    add(TextId::ExportLeftOut, exports::leftOutTable(understood_, language_));
    add(TextId::ExportFirstRows, exports::cleanTable(understood_, kRowsShown, language_));
}

void ExportPreview::addDoubts() {
    if (const std::size_t unread = unreadRows(understood_); unread > 0)
        content_.doubts.push_back(
            text(TextId::ExportUnreadDoubt, language_, {sie::countText(unread, language_)}));
    const exports::Totals& totals = understood_.totals;
    if (!understood_.isReady() || !totals.own || totals.difference() == ExactAmount()) return;
    content_.doubts.push_back(
        text(TextId::ExportTotalDoubt, language_,
             {exports::amountText(*totals.own, language_), exports::amountText(totals.read, language_),
              exports::amountText(totals.difference(), language_)}));
}

std::vector<Text> ExportPreview::placeAnswers(const ExportTable& table) const {
    const Text previous = table.previousName();
    const Text replace = previous.empty()
                             ? text(TextId::ExportAnswerReplaceOnly, language_, {table.foundSheet()})
                             : text(TextId::ExportAnswerReplace, language_, {previous});
    return {replace, Text(text(TextId::ExportAnswerAdd, language_)),
            text(TextId::ExportAnswerAlone, language_, {table.foundSheet()})};
}

void ExportPreview::decidePlace() {
    const ExportTable table(document_, kind(), language_, isOfWorkbook_ ? title_ : Text());
    const bool asks = table.hasRows() && !table.isOnExport();
    if (asks) {
        const auto chosen = !place_ ? std::nullopt : std::optional(static_cast<std::size_t>(*place_));
        if (!ask(Own::Place, text(TextId::ExportAskPlace, language_, {table.foundSheet()}),
                 placeAnswers(table), chosen)) {
            content_.hindrance = text(TextId::ExportAnswerFirst, language_);
            return;
        }
    } else {
        place_.reset();
    }
    const ExportPlace place = place_.value_or(ExportPlace::Replace);
    const Text name = table.sheetName(place);
    const auto say = [&](TextId id) { content_.findings.push_back(text(id, language_, {name})); };
    if (table.isSetUp() && !table.isOnExport()) {
        say(TextId::ExportToExisting);
    } else if (place != ExportPlace::Add) {
        say(TextId::ExportMakesSheet);
    }
    if (asks && place == ExportPlace::Replace) say(TextId::ExportOwnFormulas);
    if (table.isTurned(place, understood_.sign))
        say(understood_.sign == TableSign::DebitPositive ? TextId::ExportTurned : TextId::ExportTurnedDebit);
    if (auto why = table.hindrance(place, understood_.rows.size())) {
        content_.hindrance = std::move(*why);
        return;
    }
    if (asks && place == ExportPlace::Add) {
        const ExportOverlap overlap = table.overlap(understood_);
        if (overlap.all) {
            const Text months = sie::periodText(*overlap.all);
            if (overlap.same) {
                content_.hindrance = text(TextId::ExportAllThere, language_, {name, months});
                return;
            }
            content_.doubts.push_back(text(TextId::ExportMonthsThere, language_,
                                           {name, sie::countText(overlap.rows, language_), months}));
        }
        content_.accept = text(TextId::ExportAddRows, language_, {name});
    } else {
        const bool replaces = asks && place == ExportPlace::Replace;
        content_.accept =
            text(replaces ? TextId::ExportReplaceTable : TextId::ExportMakeTable, language_, {name});
    }
}

PreviewOutcome ExportPreview::accept(const ImportProgress& progress) {
    if (content_.accept.empty()) return {false, false, content_.hindrance};
    const ExportPlace place = place_.value_or(ExportPlace::Replace);
    const Text exported = isOfWorkbook_ ? title_ : Text();
    const auto table = [&] { return ExportTable(document_, kind(), language_, exported); };
    auto rows = exportRows(understood_, table().isTurned(place, understood_.sign), progress);
    if (!rows || (progress && !progress(1)))
        return {false, true, Text(text(TextId::ImportCancelled, language_))};
    // Progress lets a person go on working: what was agreed to must still be so.
    const PreviewContent agreed = content_;
    look();
    if (content_.accept != agreed.accept || content_.doubts != agreed.doubts ||
        content_.findings != agreed.findings) {
        return {false, false, Text(text(TextId::ExportChanged, language_))};
    }
    const Text note = text(TextId::ExportNote, language_, {source(), todayText()});
    ExportTable target = table();
    Range sheet;
    {
        QuietDocument quiet(document_, calc::toOUString(text(TextId::ExportUndo, language_, {title_})));
        try {
            sheet = target.write(understood_, std::move(*rows), place, note);
        } catch (...) {
            quiet.takeBack();
            throw;
        }
        quiet.calculate();
    }
    if (!target.hasRows() || place != ExportPlace::Add) freezeHead(document_, sheet);
    Text name = nameOf(sheet);
    look();  // what it says now is of the workbook as it is now
    return {true, false, std::move(name)};
}

}  // namespace outturn::sheet
