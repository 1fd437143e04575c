#include "domain/exports/row_periods.hpp"

#include <algorithm>

#include "domain/exports/asking.hpp"

namespace outturn::exports {
namespace {

std::optional<int> yearWritten(TextView text) {
    text = trimmed(text);
    constexpr std::size_t kDigits = 4;
    return text.size() == kDigits ? yearIn(text) : std::nullopt;
}

// "Utfall jan-feb" of the year that the titles say.
std::optional<PeriodRange> monthsIn(TextView header, std::optional<int> titleYear) {
    const auto named = monthsNamed(header);
    if (!named) return std::nullopt;
    const auto year = yearIn(header) ? yearIn(header) : titleYear;
    if (!year) return std::nullopt;
    return PeriodRange{Month(*year, named->first), Month(*year, named->second)};
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
    } else if (std::any_of(
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
        for (const auto& [order, months] : doubt.readings)
            question.answers.push_back({Text(word(order)), periodText(months)});
        const auto answer = answerTo(std::move(question), answers_, understood_);
        for (const auto& [order, months] : doubt.readings) {
            if (answer == word(order)) reader_.decide(doubt.shape, order);
        }
    }
    reader_.settle();
}

void RowPeriods::askYear() {
    understood_.year = titles_.year();
    if (understood_.year) return;
    Question question{{QuestionKind::Year, 0}, {}, {}, true};
    for (const int year : titles_.years) question.answers.push_back({numberText(year), {}});
    const auto answer = answerTo(std::move(question), answers_, understood_,
                                 [](const Text& own) { return yearWritten(own).has_value(); });
    if (answer) understood_.year = yearWritten(*answer);
}

void RowPeriods::askPeriod() {
    Question question{{QuestionKind::Period, 0}, {}, {}, true};
    const auto offer = [&](const Text& word) {
        const bool isThere = std::any_of(question.answers.begin(), question.answers.end(),
                                         [&](const Answer& each) { return each.word == word; });
        if (!isThere) question.answers.push_back({word, {}});
    };
    for (const PeriodRange& period : titles_.periods) offer(periodText(period));
    const ColumnUse& figure = understood_.columns[layout_.figures.front()];
    auto titleYear = titles_.year();
    if (!titleYear && titles_.years.size() == 1) titleYear = titles_.years.front();
    if (const auto months = monthsIn(figure.header, titleYear)) {
        offer(periodText(*months));
    } else if (const auto year = yearIn(figure.header)) {
        offer(numberText(*year));
    }
    const auto answer = answerTo(std::move(question), answers_, understood_,
                                 [](const Text& own) { return bookedPeriod(TextView(own)).has_value(); });
    if (answer) all_ = bookedPeriod(TextView(*answer)).value();
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
