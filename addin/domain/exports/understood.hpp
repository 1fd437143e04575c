#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "domain/exports/amount_text.hpp"
#include "domain/exports/heading.hpp"
#include "domain/exports/period_text.hpp"
#include "domain/report/sign.hpp"

namespace outturn::exports {

// What the table is to become.
enum class Wanted : std::uint8_t { Ledger, Budget };

// What the data does not decide.
enum class QuestionKind : std::uint8_t {
    AmountColumn,  // several columns could be the amount
    PeriodColumn,  // several dates, and no period
    PeriodOrder,   // 0102: which is the year, which the month; 03/04/2024: which is the day (part: the shape)
    Year,          // months without one
    Period,        // no column of periods
    DecimalSign,   // 1,234
    CreditSign,    // credits with a minus and without
    AccountAbove,  // rows without an account, under rows with one
    Sign,          // revenue and costs are both positive, or there is no telling which is which
};

struct QuestionKey {
    QuestionKind kind = QuestionKind::AmountColumn;
    std::uint32_t part = 0;
    friend auto operator<=>(const QuestionKey&,
                            const QuestionKey&) = default;  // NOLINT(modernize-use-nullptr)
};

// By the word of one of the question's answers, or what a person wrote.
using Answers = std::map<QuestionKey, Text>;

struct Answer {
    Text word;
    Text means;  // what the example is then: a column's header, a period, an amount; empty where the word is
                 // all
    friend bool operator==(const Answer&, const Answer&) = default;
};

struct Question {
    QuestionKey key;
    Text example;
    std::vector<Answer> answers;
    bool ownWords = false;  // another answer may be written: a year, a period, a criterion of accounts
    Text given = {};        // what was answered
    bool refused = false;   // which is no answer
};

// Why a column is what it is.
enum class ColumnReason : std::uint8_t {
    Header,         // its header says so
    OwnHeader,      // a header that is no word of ours: a dimension
    BesideAccount,  // names beside the accounts
    Unnamed,        // values, and no header
    Content,        // no header, and what stands below it are accounts
    Answered,
    NotNeeded,    // another column says it better
    OtherTable,   // a budget in a ledger, or the other way round
    OtherFigure,  // a balance, a deviation …
    RowSum,       // the sum of the months
};

struct ColumnUse {
    std::size_t column = 0;  // from 0
    Text name;               // "C"
    Text header;
    Role role = Role::Dimension;
    ColumnReason reason = ColumnReason::Header;
    std::optional<PeriodRange> month;  // of a month across, where it is decided
    std::optional<PeriodWriting> monthWriting;
    std::optional<int> year;
};

enum class LeftOutReason : std::uint8_t {
    AboveHeader,
    RepeatedHeader,
    LabelledTotal,  // it says so
    SumOfRows,      // no account, and the sum of the rows above
    Heading,        // a text, and no amount
    Balance,        // an opening or closing balance
    NoAmount,       // an account, and no amount
};

struct LeftOut {
    std::uint32_t sheetRow = 0;
    LeftOutReason reason = LeftOutReason::Heading;
    Text shown;                          // the first that stands in it
    std::optional<ExactAmount> amount;   // of a total
    std::optional<ExactAmount> rowsSum;  // what the rows above come to, where a total says something else
};

enum class RowProblemKind : std::uint8_t {
    UnreadablePeriod,
    UnreadableAmount,
    NoAccount,
    ErrorCell,
    RowSumDiffers
};

// A row that is not in the clean table, or (RowSumDiffers) does not add up.
struct RowProblem {
    std::uint32_t sheetRow = 0;
    RowProblemKind kind = RowProblemKind::UnreadablePeriod;
    Text column;
    Text value;
    friend bool operator==(const RowProblem&, const RowProblem&) = default;
};

struct CleanRow {
    PeriodRange period;
    Text account;
    Text accountName;
    ExactAmount amount;
    std::vector<Text> dimensions;  // as Understood::dimensions
    std::uint32_t sheetRow = 0;    // of the export
};

struct Totals {
    std::optional<ExactAmount> own;  // of the export's total row
    std::uint32_t ownRow = 0;
    ExactAmount rows;     // the plain sum of the export's rows, those that cannot be read, too
    ExactAmount read;     // of the rows that were read, in the export's signs
    ExactAmount clean;    // of the clean table
    ExactAmount outside;  // of the rows read, those of accounts outside the result: not in the clean table
    ExactAmount turned;   // of the rows whose sign was turned, as it is in the clean table

    [[nodiscard]] ExactAmount before() const { return own.value_or(rows); }
    // What is missing in the clean table, or too much.
    [[nodiscard]] ExactAmount difference() const { return before() - read; }
};

enum class NotUnderstood : std::uint8_t { NoCells, NoHeader, NoAccount, NoAmount, NoRows, TooLarge };

// What an export says.
struct Understood {
    std::optional<NotUnderstood> refusal;
    std::uint32_t headerRow = 0;  // of the sheet; the first of two
    std::uint32_t headerRows = 0;
    std::vector<ColumnUse> columns;
    std::vector<LeftOut> leftOut;
    std::vector<RowProblem> problems;
    std::vector<Question> questions;         // those without an answer
    std::vector<Question> answered;          // those that were asked, and have one
    std::optional<DecimalSign> decimalSign;  // where amounts are texts
    std::optional<int> year;                 // of months without one
    Totals totals;
    bool accountsInHeadings = false;  // rows of their own above those that they are of
    std::size_t outsideRows = 0;      // of accounts outside the result
    std::size_t exportRows = 0;       // rows that hold amounts, and are no totals

    // The clean table: empty as long as a question has no answer.
    TableSign sign = TableSign::DebitPositive;
    bool hasAccountNames = false;
    std::vector<std::size_t> dimensions;  // positions in columns
    std::vector<CleanRow> rows;

    [[nodiscard]] bool isReady() const { return !refusal && questions.empty(); }
};

}  // namespace outturn::exports
