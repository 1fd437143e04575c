#include "domain/exports/row_periods.hpp"

#include <algorithm>

namespace outturn::exports {
namespace {

std::optional<int> yearWritten(TextView text) {
    text = trimmed(text);
    constexpr std::size_t kDigits = 4;
    return text.size() == kDigits ? yearIn(text) : std::nullopt;
}

const Text* given(const Answers& answers, QuestionKey key) {
    const auto found = answers.find(key);
    return found == answers.end() ? nullptr : &found->second;
}

}  // namespace

RowPeriods::RowPeriods(const Grid& grid, const Header& header, const Layout& layout, const SortedRows& rows,
                       const Answers& answers, Understood& understood)
    : grid_(grid),
      layout_(layout),
      answers_(answers),
      understood_(understood),
      titles_(titlePeriods(grid, header.firstRow)),
      reader_(layout.period && understood.columns[*layout.period].role == Role::Date) {
    if (layout.monthsAcross) {
        readMonthsAcross();
    } else if (layout.period) {
        readColumn(rows);
    } else if (given(answers, {QuestionKind::PeriodColumn, 0}) == nullptr &&
               std::any_of(
                   understood.questions.begin(), understood.questions.end(),
                   [](const Question& each) { return each.key.kind == QuestionKind::PeriodColumn; })) {
        return;
    } else {
        askPeriod();
    }
}

void RowPeriods::readMonthsAcross() {
    bool allHaveYears = true;
    for (const std::size_t column : layout_.figures) {
        const ColumnUse& use = understood_.columns[column];
        if (use.monthWriting) reader_.add(*use.monthWriting, use.header);
        allHaveYears = allHaveYears && use.year.has_value();
    }
    askOrders();
    if (reader_.lacksYear() && !allHaveYears && !layout_.year) askYear();

    std::optional<int> year = understood_.year;
    int before = 0;
    for (const std::size_t column : layout_.figures) {
        ColumnUse& use = understood_.columns[column];
        if (!use.monthWriting) continue;
        if (use.monthWriting->shape == PeriodShape::MonthAlone) {
            // A broken year: January comes after December.
            if (year && use.monthWriting->month < before) ++*year;
            before = use.monthWriting->month;
            use.month = reader_.read(*use.monthWriting, use.year ? use.year : year);
        } else {
            use.month = reader_.read(*use.monthWriting);
        }
    }
}

std::optional<PeriodWriting> RowPeriods::writing(std::size_t row) const {
    const std::size_t column = *layout_.period;
    const CellBlock* block = grid_.blockOf(row, column);
    const bool isDown = block != nullptr && block->firstColumn == block->lastColumn;
    const Cell& cell = isDown ? grid_.merged(row, column) : grid_.at(row, column);
    return periodWriting(cell, grid_.isDate(isDown ? block->firstRow : row, column), grid_.origin());
}

void RowPeriods::readColumn(const SortedRows& rows) {
    if (understood_.columns[*layout_.period].role == Role::Year) {
        reader_.decide(PeriodShape::FourDigits, PeriodOrder::Year);
    }
    for (const DataRow& row : rows.data) {
        if (const auto written = writing(row.row)) {
            reader_.add(*written, cellText(grid_.at(row.row, *layout_.period)));
        }
    }
    askOrders();
    if (reader_.lacksYear() && !layout_.year) askYear();
}

void RowPeriods::askOrders() {
    for (const PeriodReader::Doubt& doubt : reader_.doubts()) {
        Question question{
            {QuestionKind::PeriodOrder, static_cast<std::uint32_t>(doubt.shape)}, doubt.example, {}};
        const Text* answer = given(answers_, question.key);
        bool decided = false;
        for (const auto& [order, months] : doubt.readings) {
            question.answers.push_back({Text(word(order)), periodText(months)});
            if (answer == nullptr || *answer != word(order)) continue;
            reader_.decide(doubt.shape, order);
            decided = true;
        }
        if (decided) continue;
        question.refused = answer != nullptr;
        understood_.questions.push_back(std::move(question));
    }
    reader_.settle();
}

void RowPeriods::askYear() {
    understood_.year = titles_.year();
    if (understood_.year) return;
    Question question{{QuestionKind::Year, 0}, {}, {}, true};
    if (const Text* answer = given(answers_, question.key)) {
        understood_.year = yearWritten(*answer);
        if (understood_.year) return;
        question.refused = true;
    }
    for (const int year : titles_.years) question.answers.push_back({numberText(year), {}});
    understood_.questions.push_back(std::move(question));
}

void RowPeriods::askPeriod() {
    Question question{{QuestionKind::Period, 0}, {}, {}, true};
    if (const Text* answer = given(answers_, question.key)) {
        if (const auto period = bookedPeriod(TextView(*answer))) {
            all_ = period.value();
            return;
        }
        question.refused = true;
    }
    for (const PeriodRange& period : titles_.periods) question.answers.push_back({periodText(period), {}});
    const auto year = yearIn(understood_.columns[layout_.figures.front()].header);
    const Text yearText = year ? numberText(*year) : Text();
    if (year && std::none_of(question.answers.begin(), question.answers.end(),
                             [&](const Answer& each) { return each.word == yearText; })) {
        question.answers.push_back({yearText, {}});
    }
    understood_.questions.push_back(std::move(question));
}

std::optional<int> RowPeriods::yearOf(std::size_t row) const {
    if (!layout_.year) return understood_.year;
    return yearWritten(cellText(grid_.merged(row, *layout_.year)));
}

std::optional<PeriodRange> RowPeriods::of(const DataRow& row, std::size_t figure) const {
    if (layout_.monthsAcross) {
        const ColumnUse& use = understood_.columns[layout_.figures[figure]];
        if (use.month || !use.monthWriting) return use.month;
        return reader_.read(*use.monthWriting, yearOf(row.row));
    }
    if (!layout_.period) return all_;
    const auto written = writing(row.row);
    if (!written) return std::nullopt;
    return reader_.read(*written, yearOf(row.row));
}

}  // namespace outturn::exports
