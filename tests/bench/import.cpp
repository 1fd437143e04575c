#include "bench/import.hpp"

#include <cstdio>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <vector>

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/GeneralFunction.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>

#include "bench/comparison.hpp"
#include "bench/ledger_workbook.hpp"
#include "bench/sie_books.hpp"
#include "domain/sie/reader.hpp"
#include "driver/command.hpp"
#include "driver/workbook.hpp"

namespace outturn::bench {

namespace css = com::sun::star;
using css::uno::Any;
using css::uno::Reference;
using driver::UNO_QUERY_THROW;

namespace {

// "VmHWM" in /proc, in bytes.
std::size_t memory(const driver::Office& office, const std::string& name) {
    std::ifstream status("/proc/" + std::to_string(office.processId()) + "/status");
    std::string word;
    while (status >> word) {
        std::size_t kilobytes = 0;
        if (word == name + ":" && status >> kilobytes) return kilobytes * 1024;
    }
    throw std::runtime_error("the memory of LibreOffice cannot be read");
}

// LibreOffice's at its peak while it does the work.
template <class Work>
std::size_t memoryTaken(const driver::Office& office, const Work& work) {
    std::ofstream("/proc/" + std::to_string(office.processId()) + "/clear_refs") << 5;  // forgets the peak
    work();
    return memory(office, "VmHWM");
}

double sumOfColumn(const driver::SpreadsheetDocument& document, sal_Int32 sheet, sal_Int32 column) {
    const Reference<css::container::XIndexAccess> sheets(document->getSheets(), UNO_QUERY_THROW);
    const Reference<css::table::XColumnRowRange> lines(sheets->getByIndex(sheet), UNO_QUERY_THROW);
    return Reference<css::sheet::XSheetOperation>(lines->getColumns()->getByIndex(column), UNO_QUERY_THROW)
        ->computeFunction(css::sheet::GeneralFunction_SUM);
}

constexpr sal_Int32 kAmountColumn = 3;

struct Measured {
    double seconds = 0;
    std::size_t memory = 0;
    double sum = 0;
};

Measured import(const driver::Office& office, const SieBooks& books) {
    Measured measured;
    const auto document = office.newDocument();
    const driver::Workbook workbook(office, document);
    measured.memory = memoryTaken(office, [&] {
        measured.seconds = seconds([&] {
            const auto answer = driver::command(office, workbook.frame(), "vnd.outturn:import",
                                                {{"File", Any(driver::fileUrl(books.sie))}});
            if (!answer.done) throw std::runtime_error("not imported: " + answer.text);
        });
    });
    measured.sum = sumOfColumn(document, 1, kAmountColumn);
    office.close(document);
    return measured;
}

css::beans::PropertyValue property(const char* name, const char* value) {
    css::beans::PropertyValue made;
    made.Name = rtl::OUString::createFromAscii(name);
    made.Value <<= rtl::OUString::createFromAscii(value);
    return made;
}

// With what Calc's dialog proposes: a comma, quotation marks, UTF-8.
driver::SpreadsheetDocument opened(const driver::Office& office, const std::filesystem::path& csv) {
    css::uno::Sequence<css::beans::PropertyValue> properties(2);
    properties.getArray()[0] = property("FilterName", "Text - txt - csv (StarCalc)");
    properties.getArray()[1] = property("FilterOptions", "44,34,76,1");
    return {office.desktop()->loadComponentFromURL(driver::fileUrl(csv), "_blank", 0, properties),
            UNO_QUERY_THROW};
}

Measured openCsv(const driver::Office& office, const SieBooks& books) {
    Measured measured;
    driver::SpreadsheetDocument document;
    measured.memory = memoryTaken(
        office, [&] { measured.seconds = seconds([&] { document = opened(office, books.csv); }); });
    measured.sum = sumOfColumn(document, 0, kAmountColumn);
    office.close(document);
    return measured;
}

double readAlone(const SieBooks& books) {
    std::ifstream file(books.sie, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    return seconds([&] {
        const auto result = sie::read(bytes);
        const auto* read = std::get_if<sie::File>(&result);
        if (read == nullptr || read->postings.size() != books.transactions)
            throw std::runtime_error("the file was not read whole");
    });
}

std::string count(std::size_t number) {
    std::string digits = std::to_string(number);
    for (std::size_t at = digits.size(); at > 3;) {
        at -= 3;
        digits.insert(at, " ");
    }
    return digits;
}

std::string megabytes(std::size_t bytes) {
    return count((bytes + 500'000) / 1'000'000) + " MB";
}

std::string microseconds(double seconds, std::size_t of) {
    char written[32];
    std::snprintf(written, sizeof written, "%.1f µs", seconds * 1e6 / static_cast<double>(of));
    return written;
}

}  // namespace

void importing(const driver::Office& office, bool quick) {
    const auto folder = std::filesystem::path(OUTTURN_BUILD) / "bench" / "books";
    const std::vector<std::size_t> sizes =
        quick ? std::vector<std::size_t>{25'000, 100'000}
              : std::vector<std::size_t>{125'000, 250'000, 500'000, 1'000'000};
    std::string perTransaction;
    std::string sizesWritten;
    std::vector<double> times;
    std::vector<std::string> below;
    for (const std::size_t size : sizes) {
        const SieBooks books = writeBooks(folder, size);
        if (times.empty()) {
            import(office, books);  // to warm up
            openCsv(office, books);
        }
        const Measured ours = import(office, books);
        const Measured theirs = openCsv(office, books);
        expectSame({ours.sum}, {theirs.sum}, "import");
        print({"SIE file of " + count(size) + " transactions (" + megabytes(books.bytes) + ") imported, " +
                   count(books.ledgerRows) + " rows of the result",
               "the same rows opened as CSV", ours.seconds, theirs.seconds});
        times.push_back(ours.seconds / static_cast<double>(books.transactions));
        const auto ofFile = [](const Measured& measured, std::size_t bytes) {
            char written[32];
            std::snprintf(written, sizeof written, "%.1f",
                          static_cast<double>(measured.memory) / static_cast<double>(bytes));
            return megabytes(measured.memory) + ", " + written + " bytes for each of the file";
        };
        below.push_back(count(size) + ": " + microseconds(ours.seconds, books.transactions) +
                        " a transaction, " + microseconds(readAlone(books), books.transactions) +
                        " of it for reading the file. LibreOffice at its peak: " + ofFile(ours, books.bytes) +
                        "; with the CSV file " + ofFile(theirs, std::filesystem::file_size(books.csv)) + ".");
        std::filesystem::remove_all(folder);
    }
    std::printf("\n");
    for (const std::string& line : below) std::printf("%s\n", line.c_str());
    std::printf("From the smallest to the largest, the time for a transaction is %.2f times as long.\n\n",
                times.back() / times.front());
    std::fflush(stdout);
}

}  // namespace outturn::bench
