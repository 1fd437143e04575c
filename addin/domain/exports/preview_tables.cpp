#include "domain/exports/preview.hpp"
#include "domain/texts.hpp"

namespace outturn::exports {
namespace {

Text becomes(const ColumnUse& use, Language language) {
    const auto say = [&](TextId id) { return Text(text(id, language)); };
    switch (use.role) {
        case Role::Empty:
        case Role::RowTotal:
        case Role::BudgetAmount:
        case Role::OtherFigure:
            return say(TextId::ExportRoleNone);
        case Role::Period:
            return say(TextId::ExportRolePeriod);
        case Role::Date:
            return say(TextId::ExportRoleDate);
        case Role::Year:
            return say(TextId::ExportRoleYear);
        case Role::Account:
            return say(TextId::ExportRoleAccount);
        case Role::AccountName:
            return say(TextId::ExportRoleAccountName);
        case Role::Amount:
            return say(TextId::ExportRoleAmount);
        case Role::Debit:
            return say(TextId::ExportRoleDebit);
        case Role::Credit:
            return say(TextId::ExportRoleCredit);
        case Role::MonthAmount:
            if (!use.month) return say(TextId::ExportRoleMonthOpen);
            return text(TextId::ExportRoleMonth, language, {periodText(*use.month)});
        case Role::Dimension: {
            if (!use.header.empty()) return text(TextId::ExportRoleDimension, language, {use.header});
            return text(TextId::ExportUnnamedColumn, language, {use.name});
        }
    }
    return {};
}

TextId why(const ColumnUse& use) {
    if (use.role == Role::Empty) return TextId::ExportWhyEmpty;
    switch (use.reason) {
        case ColumnReason::Header:
            return TextId::ExportWhyHeader;
        case ColumnReason::OwnHeader:
            return TextId::ExportWhyOwnHeader;
        case ColumnReason::BesideAccount:
            return TextId::ExportWhyBeside;
        case ColumnReason::Unnamed:
            return TextId::ExportWhyUnnamed;
        case ColumnReason::Content:
            return TextId::ExportWhyContent;
        case ColumnReason::Answered:
            return TextId::ExportWhyAnswered;
        case ColumnReason::NotNeeded:
            return TextId::ExportWhyNotNeeded;
        case ColumnReason::OtherTable:
            return TextId::ExportWhyOtherTable;
        case ColumnReason::OtherFigure:
            return TextId::ExportWhyOtherFigure;
        case ColumnReason::RowSum:
            return TextId::ExportWhyRowSum;
    }
    return TextId::ExportWhyHeader;
}

Text why(const LeftOut& left, Language language) {
    const auto say = [&](TextId id) { return Text(text(id, language)); };
    switch (left.reason) {
        case LeftOutReason::AboveHeader:
            return say(TextId::ExportLeftAbove);
        case LeftOutReason::RepeatedHeader:
            return say(TextId::ExportLeftRepeated);
        case LeftOutReason::LabelledTotal:
            if (!left.rowsSum) return say(TextId::ExportLeftTotal);
            return text(TextId::ExportLeftTotalDiffers, language, {amountText(*left.rowsSum, language)});
        case LeftOutReason::SumOfRows:
            return say(TextId::ExportLeftSum);
        case LeftOutReason::Heading:
            return say(TextId::ExportLeftHeading);
        case LeftOutReason::Balance:
            return say(TextId::ExportLeftBalance);
        case LeftOutReason::NoAmount:
            return say(TextId::ExportLeftNoAmount);
    }
    return {};
}

Text sentence(const RowProblem& problem, Language language) {
    switch (problem.kind) {
        case RowProblemKind::UnreadablePeriod:
            if (problem.value.empty()) return Text(text(TextId::ExportBadPeriodEmpty, language));
            return text(TextId::ExportBadPeriod, language, {problem.value, problem.column});
        case RowProblemKind::UnreadableAmount:
            return text(TextId::ExportBadAmount, language, {problem.value, problem.column});
        case RowProblemKind::NoAccount:
            return Text(text(TextId::ExportBadAccount, language));
        case RowProblemKind::ErrorCell:
            return text(TextId::ExportBadCell, language, {problem.column});
        case RowProblemKind::RowSumDiffers:
            return text(TextId::ExportBadRowSum, language, {problem.value, problem.column});
    }
    return {};
}

}  // namespace

TextTable columnTable(const Understood& understood, Language language) {
    const auto say = [&](TextId id) { return Text(text(id, language)); };
    TextTable table{{say(TextId::ExportColumn), say(TextId::ExportColumnHeader),
                     say(TextId::ExportColumnBecomes), say(TextId::ExportColumnWhy)},
                    {}};
    for (const ColumnUse& use : understood.columns) {
        if (use.role == Role::Empty && use.header.empty()) continue;
        table.rows.push_back({use.name, use.header, becomes(use, language), say(why(use))});
    }
    return table;
}

TextTable leftOutTable(const Understood& understood, Language language) {
    const auto say = [&](TextId id) { return Text(text(id, language)); };
    TextTable table{{say(TextId::ExportRow), say(TextId::ExportText), say(TextId::ExportAmount),
                     say(TextId::ExportWhyLeftOut)},
                    {}};
    for (const LeftOut& left : understood.leftOut) {
        table.rows.push_back({numberText(left.sheetRow), left.shown,
                              left.amount ? amountText(*left.amount, language) : Text(),
                              why(left, language)});
    }
    return table;
}

TextTable problemTable(const Understood& understood, Language language) {
    TextTable table{{Text(text(TextId::ExportRow, language)), Text(text(TextId::ExportProblem, language))},
                    {}};
    for (const RowProblem& problem : understood.problems)
        table.rows.push_back({numberText(problem.sheetRow), sentence(problem, language)});
    return table;
}

TextTable totalTable(const Understood& understood, Language language) {
    const Totals& totals = understood.totals;
    TextTable table{
        {Text(text(TextId::ExportTotalWhat, language)), Text(text(TextId::ExportAmount, language))}, {}};
    if (understood.exportRows == 0) return table;
    const auto add = [&](Text what, ExactAmount amount) {
        table.rows.push_back({std::move(what), amountText(amount, language)});
    };
    if (totals.own) add(text(TextId::ExportTotalOwn, language, {numberText(totals.ownRow)}), *totals.own);
    if (!totals.own || *totals.own != totals.rows)
        add(Text(text(TextId::ExportTotalRows, language)), totals.rows);
    if (!understood.isReady()) return table;
    if (totals.difference() != ExactAmount()) {
        add(Text(text(TextId::ExportTotalRead, language)), totals.read);
        add(Text(text(TextId::ExportTotalMissing, language)), totals.difference());
    }
    if (understood.outsideRows > 0) add(Text(text(TextId::ExportTotalOutside, language)), totals.outside);
    add(Text(text(TextId::ExportTotalClean, language)), totals.clean);
    if (totals.turned != ExactAmount()) add(Text(text(TextId::ExportTotalTurned, language)), totals.turned);
    return table;
}

}  // namespace outturn::exports
