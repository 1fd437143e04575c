#include "sheet/handover/handover.hpp"

#include <com/sun/star/io/IOException.hpp>

#include "calc/strings.hpp"
#include "domain/report/slots.hpp"
#include "sheet/document/sheet_names.hpp"
#include "sheet/handover/copy.hpp"
#include "sheet/handover/page.hpp"
#include "sheet/report/grid.hpp"
#include "sheet/text_document/reader.hpp"
#include "sheet/text_document/text_document.hpp"

namespace outturn::sheet {

namespace {

// The mark stands in a hidden row near the top; a person may have pushed it down a little.
constexpr std::int32_t kDeepestMark = 50;
constexpr Month kAnyMonth(2000, 1);

std::optional<Month> monthOfMark(TextView text) {
    const Text mark = report::reportMark(kAnyMonth);
    const TextView prefix = TextView(mark).substr(0, mark.find(u':') + 1);
    if (!text.starts_with(prefix)) return std::nullopt;
    const auto period = reportPeriod(PeriodInput(text.substr(prefix.size())));
    return period ? std::optional(period.value().last) : std::nullopt;
}

// What stands at the foot of the report's pages, without the organisation, which stands at their head.
Text footerTitle(const ValuesCopy& copy, const report::Document& content) {
    const Text footer = calc::toText(pageFooter(copy.document(), copy.sheet()));
    const Text before = content.organisation + u" · ";
    return footer.starts_with(before) ? footer.substr(before.size()) : footer;
}

void storeText(const SpreadsheetDocument& document, const Range& report, const ValuesCopy& copy,
               const rtl::OUString& url, HandoverFormat format) {
    const SeenReport seen = readReport(document, report, copy.sheet());
    const Language otherwise = readSettings(document).language.value_or(interfaceLanguage());
    const report::Document content = report::documentOf(seen.sheet, otherwise);
    TextDocument(content, footerTitle(copy, content), seen.pictures, format).store(url);
}

}  // namespace

std::optional<Month> monthOfReport(const Range& sheet) {
    const SheetContent content(sheet, kDeepestMark);
    for (std::int32_t row = 0; row < content.rows(); ++row) {
        for (std::int32_t column = 0; column < content.columns(); ++column) {
            if (const auto month = monthOfMark(content.at(column, row))) return month;
        }
    }
    return std::nullopt;
}

Range findReport(const SpreadsheetDocument& document, std::optional<Month> period) {
    Range found;
    std::optional<Month> newest;
    for (std::int16_t at = 0; at < sheetCount(document); ++at) {
        const Range sheet = sheetAt(document, at);
        const auto month = monthOfReport(sheet);
        if (!month || (period && *month != *period)) continue;
        if (newest && *newest >= *month) continue;
        newest = month;
        found = sheet;
    }
    return found;
}

std::variant<HandedOver, HandoverRefusal> handOver(
    const SpreadsheetDocument& document, const Range& report, TextView file, HandoverFormat format,
    bool overwrite, const Reference<com::sun::star::frame::XController>& view) {
    if (isTextDocument(format) && !TextDocument::isPossible()) return HandoverRefusal::NoWriter;
    auto target = NewFile::make(file, overwrite);
    if (const auto* refused = std::get_if<HandoverRefusal>(&target)) return *refused;
    auto& written = std::get<NewFile>(target);
    try {
        const ValuesCopy copy(document, report, view);
        if (copy.isProtected()) return HandoverRefusal::Protected;
        if (isTextDocument(format)) {
            storeText(document, report, copy, written.temporaryUrl(), format);
        } else {
            copy.store(written.temporaryUrl(), format);
        }
    } catch (const WriterMissing&) {
        return HandoverRefusal::NoWriter;
    } catch (const com::sun::star::io::IOException&) {
        return HandoverRefusal::NotWritten;
    }
    if (const auto refused = written.finish()) return *refused;
    return HandedOver{written.path()};
}

}  // namespace outturn::sheet
