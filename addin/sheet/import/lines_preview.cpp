#include "sheet/import/lines_preview.hpp"

#include <algorithm>
#include <array>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/frame/XStorable.hpp>

#include "calc/arguments.hpp"
#include "calc/range_reader.hpp"
#include "calc/strings.hpp"
#include "domain/accounts/account_list.hpp"
#include "domain/accounts/words.hpp"
#include "domain/texts.hpp"
#include "sheet/document/quiet_document.hpp"
#include "sheet/document/ranges.hpp"
#include "sheet/document/sheet_names.hpp"
#include "sheet/import/control.hpp"
#include "sheet/import/list_table.hpp"

namespace outturn::sheet {

namespace css = com::sun::star;
using accounts::Chart;
using accounts::KnownAccount;
using css::uno::UNO_QUERY_THROW;

namespace {

constexpr std::array kCharts = {Chart::KommunBas, Chart::Bas};

Text countText(std::size_t count) {
    return numberText(static_cast<double>(count));
}

bool isReadOnly(const SpreadsheetDocument& document) {
    return Reference<css::frame::XStorable>(document, UNO_QUERY_THROW)->isReadonly();
}

class LinesPreview : public Preview {
  public:
    // missing: of the ledger and the budget, the one that the workbook lacks.
    LinesPreview(const SpreadsheetDocument& document, Language language, std::vector<KnownAccount> found,
                 std::optional<TableKind> missing)
        : document_(document),
          language_(language),
          accounts_(std::move(found)),
          missing_(missing),
          table_(tableNow()),
          proposal_(accounts::proposeLines(accounts_)) {}

    [[nodiscard]] PreviewContent content() const override {
        PreviewContent content;
        content.title = text(TextId::LinesTitle, language_);
        if (!table_.isEmpty()) {
            holdAgainstStanding(content);
        } else {
            propose(content);
        }
        if (missing_)
            content.findings.push_back(
                text(TextId::LinesNeedTable, language_, {tableName(*missing_, language_)}));
        return content;
    }

    void choose(std::size_t question, std::size_t answer) override {
        if (!table_.isEmpty() || question != 0 || answer >= kCharts.size()) return;
        proposal_ = accounts::proposeLines(accounts_, kCharts.at(answer));
        isChosen_ = true;
    }

    void write(std::size_t /*question*/, TextView /*own*/) override {}  // there are no answers but the two

    PreviewOutcome accept(const ImportProgress& /*progress*/) override {
        if (isReadOnly(document_)) return {false, false, Text(text(TextId::DocumentReadOnly, language_))};
        if (proposal_.lines.empty()) return {false, false, content().hindrance};
        // What the workbook is like now, not when it was looked at.
        table_ = tableNow();
        if (!table_.isEmpty())
            return {false, false, text(TextId::LinesStandNow, language_, {table_.sheetName()})};
        if (auto why = table_.hindrance()) return {false, false, std::move(*why)};
        fill();
        return {true, false, table_.sheetName()};
    }

  private:
    [[nodiscard]] Text words(TextId id) const { return Text(text(id, language_)); }

    [[nodiscard]] ListTable tableNow() const {
        return {document_,
                readSettings(document_),
                TableKind::Lines,
                {Column::Line, Column::Accounts},
                language_};
    }

    void fill() {
        const TextTable lines = accounts::linesTable(proposal_, language_);
        ListTable::Rows rows;
        for (const auto& line : lines.rows) rows.push_back({TextView(line[0]), TextView(line[1])});
        QuietDocument quiet(document_, calc::toOUString(words(TextId::LinesUndo)));
        try {
            table_.makeSheet();
            table_.write(rows);
        } catch (...) {
            quiet.takeBack();
            throw;
        }
        quiet.calculate();
        table_.show();
    }

    void propose(PreviewContent& content) const {
        content.findings.push_back(accounts::chartSentence(proposal_, isChosen_, language_));
        PreviewQuestion chart{words(TextId::LinesChart), {}, {}, false, {}, {}};
        for (std::size_t at = 0; at < kCharts.size(); ++at) {
            chart.answers.emplace_back(accounts::chartName(kCharts.at(at), language_));
            if (proposal_.chart == kCharts.at(at)) chart.chosen = at;
        }
        content.questions.push_back(std::move(chart));
        addProposal(content);
        if (!proposal_.unplaced.empty())
            content.tables.push_back(
                {words(TextId::LinesUnplaced), accounts::unplacedTable(proposal_, language_)});

        if (auto why = table_.hindrance()) {
            content.hindrance = std::move(*why);
        } else if (!proposal_.chart) {
            content.hindrance = words(TextId::LinesAnswerFirst);
        } else if (proposal_.lines.empty()) {
            content.hindrance = words(TextId::LinesNoneOfResult);
        } else {
            content.accept = words(TextId::LinesAccept);
        }
    }

    void addProposal(PreviewContent& content) const {
        if (proposal_.lines.empty()) return;
        std::size_t placed = 0;
        for (const auto& line : proposal_.lines) placed += line.codes.size();
        content.findings.push_back(text(TextId::LinesFound, language_,
                                        {accounts::accountCount(accounts_.size(), language_),
                                         countText(placed), countText(proposal_.lines.size())}));
        const auto leftOut = static_cast<std::size_t>(
            std::count_if(proposal_.unplaced.begin(), proposal_.unplaced.end(), [](const auto& each) {
                return each.why != accounts::WhyNowhere::BalanceSheet &&
                       each.why != accounts::WhyNowhere::YearsResult;
            }));
        if (leftOut > 0)
            content.doubts.push_back(text(TextId::LinesLeftOut, language_,
                                          {accounts::accountCount(leftOut, language_), table_.sheetName()}));
        content.tables.push_back(
            {words(TextId::LinesApproval), accounts::approvalTable(proposal_, language_)});
    }

    void holdAgainstStanding(PreviewContent& content) const {
        const CellCopy cells(table_.cells());
        const Lines lines =
            Lines::read(cells.rows(), static_cast<std::uint32_t>(cells.address().StartRow) + 1);
        content.findings.push_back(
            text(TextId::LinesStand, language_, {table_.sheetName(), countText(lines.lines.size())}));
        for (const Problem& problem : lines.problems)
            content.findings.push_back(
                text(TextId::ProblemAtRow, language_,
                     {table_.sheetName(), countText(problem.row), describe(problem, language_)}));
        const auto coverage = accounts::coverageOf(accounts_, lines.lines);
        if (coverage.isWhole()) {
            content.findings.push_back(words(TextId::LinesWhole));
        } else {
            content.findings.push_back(text(TextId::LinesNotWhole, language_,
                                            {accounts::accountCount(coverage.uncaught.size(), language_),
                                             accounts::accountCount(coverage.twice.size(), language_)}));
        }
        for (const Text& line : coverage.idle)
            content.findings.push_back(text(TextId::LinesIdle, language_, {line}));
        if (!coverage.uncaught.empty())
            content.tables.push_back(
                {words(TextId::LinesUncaught), accounts::uncaughtTable(coverage, language_)});
        if (!coverage.twice.empty())
            content.tables.push_back({words(TextId::LinesTwice), accounts::twiceTable(coverage, language_)});
        const bool isWell = coverage.isWhole() && coverage.idle.empty() && lines.problems.empty();
        content.hindrance = isWell ? words(TextId::LinesNothingToDo)
                                   : text(TextId::LinesYours, language_, {table_.sheetName()});
    }

    SpreadsheetDocument document_;
    Language language_;
    std::vector<KnownAccount> accounts_;
    std::optional<TableKind> missing_;
    ListTable table_;
    accounts::Proposal proposal_;
    bool isChosen_ = false;
};

}  // namespace

Previewed previewLines(const SpreadsheetDocument& document, Language language) {
    const auto refused = [](Text sentence) { return ImportRefusal{std::move(sentence), false}; };
    if (isReadOnly(document)) return refused(Text(text(TextId::DocumentReadOnly, language)));
    const Settings settings = readSettings(document);
    const DateOrigin origin =
        calc::dateOrigin(Reference<css::beans::XPropertySet>(document, UNO_QUERY_THROW));
    std::optional<Table> ledger;
    std::optional<Table> budget;
    Text sheetName;  // the first of them
    for (const FoundTable& table : findTables(document, settings)) {
        if (table.kind != TableKind::Ledger && table.kind != TableKind::Budget) continue;
        if (sheetName.empty()) sheetName = nameOf(sheetOf(table.range));
        auto read = calc::readTable(table.range, {}, origin);
        if (!read) continue;
        // Of the lines' accounts only that one column is wanted, whatever else is wrong.
        for (const Problem& problem : read.value().problems) {
            const bool isColumn =
                problem.kind == ProblemKind::MissingColumn || problem.kind == ProblemKind::DuplicateColumn;
            if (isColumn && knownColumn(problem.column) == Column::Account)
                return refused(text(TextId::ProblemInTable, language,
                                    {nameOf(sheetOf(table.range)), describe(problem, language)}));
        }
        (table.kind == TableKind::Ledger ? ledger : budget) = std::move(read).value();
    }
    if (!ledger && !budget) return refused(Text(text(TextId::LinesNoTables, language)));
    std::vector<KnownAccount> found;
    try {
        found = accounts::knownAccounts(ledger ? &*ledger : nullptr, budget ? &*budget : nullptr,
                                        settings.ledgerSign, ImportControl(document, language).exists());
    } catch (const MoneyOverflow&) {
        return refused(text(TextId::LinesTooGreat, language, {sheetName}));
    }
    if (found.empty()) return refused(text(TextId::LinesNoAccounts, language, {sheetName}));
    std::optional<TableKind> missing;
    if (!budget) missing = TableKind::Budget;
    if (!ledger) missing = TableKind::Ledger;
    return std::make_unique<LinesPreview>(document, language, std::move(found), missing);
}

}  // namespace outturn::sheet
