#include "domain/exports/preview.hpp"

#include <set>

#include "domain/table/column.hpp"
#include "domain/texts.hpp"

namespace outturn::exports {
namespace {

Text countText(std::size_t count) {
    return numberText(static_cast<double>(count));
}

// Of a question: nothing where it has none of its own.
TextId answerOf(TextView word) {
    if (word == u"ym") return TextId::ExportAnswerOrderYm;
    if (word == u"my") return TextId::ExportAnswerOrderMy;
    if (word == u"y") return TextId::ExportAnswerOrderY;
    if (word == u"ymd") return TextId::ExportAnswerOrderYmd;
    if (word == u"dmy") return TextId::ExportAnswerOrderDmy;
    return TextId::ExportAnswerOrderMdy;
}

// The export's number, as a person reads it.
Text figureText(const Text& number, Language language) {
    const auto amount = amountOf(number, DecimalSign::Point);
    return amount ? amountText(*amount, language) : number;
}

}  // namespace

Text amountText(ExactAmount amount, Language language) {
    constexpr std::uint64_t kMillion = 1'000'000;
    constexpr std::size_t kFewestDecimals = 2;
    constexpr std::size_t kDecimals = 6;
    constexpr std::size_t kGroup = 3;
    const bool negative = amount.millionths() < 0;
    const auto signedSize = static_cast<std::uint64_t>(amount.millionths());
    const std::uint64_t size = negative ? 0 - signedSize : signedSize;

    const std::string whole = std::to_string(size / kMillion);
    std::string decimals = std::to_string(size % kMillion);
    decimals.insert(0, kDecimals - decimals.size(), '0');
    while (decimals.size() > kFewestDecimals && decimals.back() == '0') decimals.pop_back();

    Text result = negative ? u"\u2212" : u"";
    for (std::size_t at = 0; at < whole.size(); ++at) {
        if (at > 0 && (whole.size() - at) % kGroup == 0)
            result += language == Language::Swedish ? u'\u00A0' : u',';
        result += static_cast<char16_t>(whole[at]);
    }
    result += language == Language::Swedish ? u',' : u'.';
    return result.append(decimals.begin(), decimals.end());
}

Text refusalText(NotUnderstood why, Language language) {
    switch (why) {
        case NotUnderstood::NoCells:
            return Text(text(TextId::ExportNoCells, language));
        case NotUnderstood::NoHeader:
            return Text(text(TextId::ExportNoHeader, language));
        case NotUnderstood::NoAccount:
            return Text(text(TextId::ExportNoAccount, language));
        case NotUnderstood::NoAmount:
            return Text(text(TextId::ExportNoAmount, language));
        case NotUnderstood::NoRows:
            return Text(text(TextId::ExportNoRows, language));
        case NotUnderstood::TooLarge:
            return Text(text(TextId::ExportTooLarge, language));
    }
    return {};
}

std::vector<Text> sentences(const Understood& understood, Language language) {
    if (understood.refusal) return {refusalText(*understood.refusal, language)};
    std::vector<Text> result;
    const auto say = [&](TextId id, std::initializer_list<TextView> arguments = {}) {
        result.push_back(text(id, language, arguments));
    };
    if (understood.headerRows == 2) {
        say(TextId::ExportHeaderRows, {countText(understood.headerRow), countText(understood.headerRow + 1)});
    } else {
        say(TextId::ExportHeaderRow, {countText(understood.headerRow)});
    }
    if (understood.exportRows > 0) say(TextId::ExportRowCount, {countText(understood.exportRows)});
    if (understood.accountsInHeadings) say(TextId::ExportAccountsInHeadings);
    if (understood.decimalSign) {
        say(*understood.decimalSign == DecimalSign::Comma ? TextId::ExportDecimalComma
                                                          : TextId::ExportDecimalPoint);
    }
    if (understood.year)
        say(TextId::ExportYearTaken, {countText(static_cast<std::size_t>(*understood.year))});
    if (!understood.leftOut.empty()) say(TextId::ExportLeftOutCount, {countText(understood.leftOut.size())});
    std::set<std::uint32_t> unread;
    for (const RowProblem& each : understood.problems) {
        if (each.kind != RowProblemKind::RowSumDiffers) unread.insert(each.sheetRow);
    }
    if (!unread.empty()) say(TextId::ExportUnreadCount, {countText(unread.size())});
    if (!understood.isReady()) return result;
    if (understood.outsideRows > 0) say(TextId::ExportOutsideCount, {countText(understood.outsideRows)});
    say(understood.sign == TableSign::DebitPositive ? TextId::ExportSignDebit : TextId::ExportSignRevenue);
    say(TextId::ExportCleanRows, {countText(understood.rows.size())});
    return result;
}

Text questionText(const Question& question, Language language) {
    const auto say = [&](TextId id) { return text(id, language, {question.example}); };
    switch (question.key.kind) {
        case QuestionKind::AmountColumn:
            return say(TextId::ExportAskAmount);
        case QuestionKind::PeriodColumn:
            return say(TextId::ExportAskPeriodColumn);
        case QuestionKind::PeriodOrder:
            return say(TextId::ExportAskOrder);
        case QuestionKind::Year:
            return say(TextId::ExportAskYear);
        case QuestionKind::Period:
            return say(TextId::ExportAskPeriod);
        case QuestionKind::DecimalSign:
            return say(TextId::ExportAskDecimal);
        case QuestionKind::CreditSign:
            return say(TextId::ExportAskCredit);
        case QuestionKind::AccountAbove:
            return say(TextId::ExportAskAccountAbove);
        case QuestionKind::Sign:
            return say(TextId::ExportAskSign);
    }
    return {};
}

Text answerText(const Question& question, const Answer& answer, Language language) {
    const auto say = [&](TextId id, std::initializer_list<TextView> arguments = {}) {
        return text(id, language, arguments);
    };
    switch (question.key.kind) {
        case QuestionKind::AmountColumn:
        case QuestionKind::PeriodColumn:
            return say(TextId::ExportAnswerColumn, {answer.word, answer.means});
        case QuestionKind::PeriodOrder:
            return say(answerOf(answer.word), {answer.means});
        case QuestionKind::Year:
        case QuestionKind::Period:
            return answer.word;
        case QuestionKind::DecimalSign:
            return say(answer.word == u"comma" ? TextId::ExportAnswerComma : TextId::ExportAnswerPoint,
                       {figureText(answer.means, language)});
        case QuestionKind::CreditSign:
            return say(answer.word == u"minus" ? TextId::ExportAnswerCreditMinus
                                               : TextId::ExportAnswerCreditCorrection);
        case QuestionKind::AccountAbove:
            return say(answer.word == u"yes" ? TextId::ExportAnswerYes : TextId::ExportAnswerNo);
        case QuestionKind::Sign:
            if (answer.word == u"debit") return say(TextId::ExportAnswerDebit);
            if (answer.word == u"result") return say(TextId::ExportAnswerRevenue);
            return say(TextId::ExportAnswerAccounts, {answer.word});
    }
    return {};
}

std::vector<Text> cleanHeader(const Understood& understood, Language language) {
    std::vector<Text> result = {Text(header(Column::Period, language)),
                                Text(header(Column::Account, language))};
    if (understood.hasAccountNames) result.emplace_back(text(TextId::ExportRoleAccountName, language));
    result.emplace_back(header(Column::Amount, language));
    // No name twice, nor one that the ledger's own columns bear in the other language.
    std::set<Text> taken;
    for (const Text& each : result) taken.insert(folded(each));
    for (const std::size_t column : understood.dimensions) {
        const ColumnUse& use = understood.columns[column];
        Text name = use.header.empty() ? text(TextId::ExportUnnamedColumn, language, {use.name}) : use.header;
        const auto known = knownColumn(name);
        const bool isOurs = known == Column::Period || known == Column::Account || known == Column::Amount;
        if (isOurs || taken.contains(folded(name))) name += u" (" + use.name + u")";
        taken.insert(folded(name));
        result.push_back(std::move(name));
    }
    return result;
}

TextTable cleanTable(const Understood& understood, std::size_t rows, Language language) {
    TextTable table{cleanHeader(understood, language), {}};
    for (const CleanRow& row : understood.rows) {
        if (table.rows.size() == rows) break;
        std::vector<Text> cells = {periodText(row.period), row.account};
        if (understood.hasAccountNames) cells.push_back(row.accountName);
        cells.push_back(amountText(row.amount, language));
        cells.insert(cells.end(), row.dimensions.begin(), row.dimensions.end());
        table.rows.push_back(std::move(cells));
    }
    return table;
}

}  // namespace outturn::exports
