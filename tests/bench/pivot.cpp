#include "bench/pivot.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/DataPilotFieldOrientation.hpp>
#include <com/sun/star/sheet/GeneralFunction.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/sheet/XDataPilotDescriptor.hpp>
#include <com/sun/star/sheet/XDataPilotTable.hpp>
#include <com/sun/star/sheet/XDataPilotTables.hpp>
#include <com/sun/star/sheet/XDataPilotTablesSupplier.hpp>

#include "bench/comparison.hpp"

namespace outturn::bench {

namespace css = com::sun::star;
using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using driver::UNO_QUERY_THROW;

namespace {

constexpr int kAccounts = 400;
constexpr int kActivities = 6;
constexpr int kFirstColumn = 8;  // of our table, to the right of the questions

void orient(const Reference<css::sheet::XDataPilotDescriptor>& descriptor, sal_Int32 field,
            css::sheet::DataPilotFieldOrientation orientation) {
    Reference<css::beans::XPropertySet>(descriptor->getDataPilotFields()->getByIndex(field), UNO_QUERY_THROW)
        ->setPropertyValue("Orientation", Any(orientation));
}

Reference<css::sheet::XDataPilotTable> makePivot(const LedgerWorkbook& ledger) {
    const auto& workbook = ledger.workbook();
    const auto tables =
        Reference<css::sheet::XDataPilotTablesSupplier>(workbook.sheet("Answers"), UNO_QUERY_THROW)
            ->getDataPilotTables();
    const auto descriptor = tables->createDataPilotDescriptor();
    descriptor->setSourceRange(
        Reference<css::sheet::XCellRangeAddressable>(
            workbook.range("Ledger.A1:E" + std::to_string(ledger.rows() + 1)), UNO_QUERY_THROW)
            ->getRangeAddress());
    orient(descriptor, 1, css::sheet::DataPilotFieldOrientation_ROW);
    orient(descriptor, 2, css::sheet::DataPilotFieldOrientation_COLUMN);
    orient(descriptor, 4, css::sheet::DataPilotFieldOrientation_DATA);
    const auto at =
        Reference<css::sheet::XCellRangeAddressable>(workbook.range("Answers.H1"), UNO_QUERY_THROW)
            ->getRangeAddress();
    tables->insertNewByName("Pivot", css::table::CellAddress(at.Sheet, at.StartColumn, at.StartRow),
                            descriptor);
    return Reference<css::sheet::XDataPilotTable>(tables->getByName("Pivot"), UNO_QUERY_THROW);
}

std::vector<double> numbersIn(const LedgerWorkbook& ledger, sal_Int32 firstColumn, sal_Int32 firstRow,
                              sal_Int32 lastColumn, sal_Int32 lastRow) {
    const Reference<css::table::XCellRange> sheet(ledger.workbook().sheet("Answers"), UNO_QUERY_THROW);
    const auto data =
        Reference<css::sheet::XCellRangeData>(
            sheet->getCellRangeByPosition(firstColumn, firstRow, lastColumn, lastRow), UNO_QUERY_THROW)
            ->getDataArray();
    std::vector<double> numbers;
    for (sal_Int32 row = 0; row < data.getLength(); ++row) {
        for (sal_Int32 column = 0; column < data[row].getLength(); ++column) {
            double number = 0;
            data[row][column] >>= number;
            numbers.push_back(number);
        }
    }
    return numbers;
}

// The pivot table's body: after a filter row and two rows of heads, an account a row, an activity a column.
std::vector<double> body(const Reference<css::sheet::XDataPilotTable>& pivot, const LedgerWorkbook& ledger) {
    const auto output = pivot->getOutputRange();
    return numbersIn(ledger, output.EndColumn - kActivities, output.EndRow - kAccounts, output.EndColumn - 1,
                     output.EndRow - 1);
}

// The same table by formulas, with the accounts and activities that stand at the pivot table's head.
void askLikeThePivot(const LedgerWorkbook& ours, const LedgerWorkbook& theirs,
                     const Reference<css::sheet::XDataPilotTable>& pivot) {
    const auto output = pivot->getOutputRange();
    const Reference<css::table::XCellRange> heads(theirs.workbook().sheet("Answers"), UNO_QUERY_THROW);
    const Reference<css::table::XCellRange> target(ours.workbook().sheet("Answers"), UNO_QUERY_THROW);
    Sequence<Sequence<rtl::OUString>> formulas(kAccounts);
    for (int row = 0; row < kAccounts; ++row) {
        const auto account =
            heads->getCellByPosition(output.StartColumn, output.EndRow - kAccounts + row)->getFormula();
        Sequence<rtl::OUString> cells(kActivities);
        for (int column = 0; column < kActivities; ++column) {
            const auto activity = heads
                                      ->getCellByPosition(output.EndColumn - kActivities + column,
                                                          output.EndRow - kAccounts - 1)
                                      ->getFormula();
            cells.getArray()[column] =
                "=ORG.OUTTURN.FUNCTIONS.LEDGERSUM($A$1;\"200001..209912\";\"Account\";" + account +
                ";\"Activity\";\"" + activity + "\")";
        }
        formulas.getArray()[row] = cells;
    }
    Reference<css::sheet::XCellRangeFormula>(
        target->getCellRangeByPosition(kFirstColumn, 0, kFirstColumn + kActivities - 1, kAccounts - 1),
        UNO_QUERY_THROW)
        ->setFormulaArray(formulas);
}

std::vector<double> ourBody(const LedgerWorkbook& ours) {
    return numbersIn(ours, kFirstColumn, 0, kFirstColumn + kActivities - 1, kAccounts - 1);
}

}  // namespace

void againstPivotTable(LedgerWorkbook& ours, LedgerWorkbook& theirs) {
    ours.ask(AskedBy::LedgerSum, 1);
    theirs.ask(AskedBy::Sumifs, 1);
    const auto pivot = makePivot(theirs);
    askLikeThePivot(ours, theirs, pivot);
    expectSame(ourBody(ours), body(pivot, theirs), "pivot table");
    print(compare(
        "account × activity, 2 400 sums, one cell edited", "pivot table refreshed", 5,
        [&] {
            ours.editOneCell();
            ourBody(ours);
        },
        [&] {
            theirs.editOneCell();
            pivot->refresh();
        }));
    expectSame(ourBody(ours), body(pivot, theirs), "pivot table after editing");
}

}  // namespace outturn::bench
