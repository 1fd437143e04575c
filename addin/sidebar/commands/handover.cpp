#include "sidebar/commands/handover.hpp"

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/ui/dialogs/ExecutableDialogResults.hpp>
#include <com/sun/star/ui/dialogs/FilePicker.hpp>
#include <com/sun/star/ui/dialogs/TemplateDescription.hpp>

#include "calc/strings.hpp"
#include "domain/texts.hpp"
#include "sheet/document/sheet_names.hpp"
#include "sidebar/panel/wording.hpp"

namespace outturn::sidebar {

namespace {

namespace css = com::sun::star;
using calc::toOUString;
using css::beans::PropertyValue;
using css::uno::Sequence;
using rtl::OUString;
using sheet::HandoverFormat;
using sheet::HandoverRefusal;

bool isTrue(const css::uno::Any& value) {
    bool truth = false;
    if (value >>= truth) return truth;
    OUString text;
    return (value >>= text) && folded(calc::view(text)) == u"true";
}

TextId kindOf(HandoverFormat format) {
    switch (format) {
        case HandoverFormat::OpenDocument:
            return TextId::HandoverOpenDocument;
        case HandoverFormat::Excel:
            return TextId::HandoverExcel;
        case HandoverFormat::Pdf:
            return TextId::HandoverPdf;
        case HandoverFormat::Text:
            return TextId::HandoverText;
        case HandoverFormat::Word:
            return TextId::HandoverWord;
    }
    return TextId::HandoverPdf;
}

OUString filterTitle(HandoverFormat format, Language language) {
    return toOUString(Text(text(kindOf(format), language)) + u" (*" + Text(sheet::ending(format)) + u")");
}

struct Picked {
    Text file;
    bool cancelled = false;
};

// LibreOffice's own box of files, in the workbook's folder; it asks itself before a file is overwritten.
Picked askForFile(const Reference<css::uno::XComponentContext>& context, const Frame& frame, TextView name,
                  Language language) {
    namespace dialogs = css::ui::dialogs;
    const auto picker =
        dialogs::FilePicker::createWithMode(context, dialogs::TemplateDescription::FILESAVE_AUTOEXTENSION);
    picker->setTitle(toOUString(text(TextId::HandoverTitle, language)));
    for (const HandoverFormat format : sheet::kHandoverFormats) {
        picker->appendFilter(filterTitle(format, language), toOUString(u"*" + Text(sheet::ending(format))));
    }
    picker->setCurrentFilter(filterTitle(HandoverFormat::Pdf, language));
    picker->setDefaultName(toOUString(Text(name) + Text(sheet::ending(HandoverFormat::Pdf))));
    const OUString workbook = Reference<css::frame::XModel>(workbookIn(frame), UNO_QUERY_THROW)->getURL();
    if (!workbook.isEmpty()) picker->setDisplayDirectory(workbook.copy(0, workbook.lastIndexOf('/')));
    if (picker->execute() != dialogs::ExecutableDialogResults::OK) return {{}, true};
    const auto files = picker->getSelectedFiles();
    if (files.getLength() == 0) return {{}, true};
    Text file = calc::toText(files[0]);
    if (sheet::formatOf(file)) return {file, false};
    // Without automatic endings the kind that was chosen still says what is wanted.
    for (const HandoverFormat format : sheet::kHandoverFormats) {
        if (picker->getCurrentFilter() == filterTitle(format, language)) file += sheet::ending(format);
    }
    return {file, false};
}

// The report that is looked at; null where another sheet is.
sheet::Range activeReport(const Frame& frame) {
    const Reference<css::sheet::XSpreadsheetView> view(frame->getController(), UNO_QUERY);
    if (!view.is()) return {};
    const sheet::Range active(view->getActiveSheet(), UNO_QUERY_THROW);
    return sheet::monthOfReport(active) ? active : sheet::Range();
}

sheet::Range wantedReport(const Frame& frame, const sheet::SpreadsheetDocument& document,
                          std::optional<Month> period) {
    const sheet::Range active = activeReport(frame);
    if (active.is() && (!period || sheet::monthOfReport(active) == period)) return active;
    if (!period) period = sheet::readSettings(document).period;
    return sheet::findReport(document, period);
}

Text refusalText(HandoverRefusal refusal, TextView reportName, TextView file, Language language) {
    switch (refusal) {
        case HandoverRefusal::Protected:
            return text(TextId::ReportSheetProtected, language, {reportName});
        case HandoverRefusal::NoFullPath:
            return text(TextId::HandoverNoFullPath, language, {file});
        case HandoverRefusal::FolderMissing:
            return text(TextId::HandoverFolderMissing, language, {file});
        case HandoverRefusal::NoRight:
            return text(TextId::HandoverNoRight, language, {file});
        case HandoverRefusal::IsFolder:
            return text(TextId::HandoverIsFolder, language, {file});
        case HandoverRefusal::Exists:
            return text(TextId::HandoverExists, language, {file});
        case HandoverRefusal::IsOpen:
            return text(TextId::HandoverIsOpen, language, {file});
        case HandoverRefusal::NotWritten:
            return text(TextId::HandoverNotWritten, language, {file});
        case HandoverRefusal::NoWriter:
            return Text(text(TextId::HandoverNoWriter, language));
    }
    return {};
}

Text noReport(std::optional<Month> period, Language language) {
    if (!period) return Text(text(TextId::HandoverNoReport, language));
    return text(TextId::HandoverNoReportOfPeriod, language, {monthName(*period, language)});
}

}  // namespace

std::variant<HandoverArguments, BadArgument> readHandoverArguments(const Sequence<PropertyValue>& arguments,
                                                                   Language language) {
    const auto report = readReportArguments(arguments, language);
    if (const auto* bad = std::get_if<BadArgument>(&report)) return *bad;
    HandoverArguments read;
    read.period = std::get<ReportArguments>(report).period;
    for (sal_Int32 at = 0; at < arguments.getLength(); ++at) {
        const PropertyValue& argument = arguments.getConstArray()[at];
        OUString file;
        if (argument.Name == "File" && (argument.Value >>= file)) read.file = trimmed(calc::view(file));
        if (argument.Name == "Overwrite") read.overwrite = isTrue(argument.Value);
    }
    return read;
}

HandoverOutcome handOver(const Reference<css::uno::XComponentContext>& context, const Frame& frame,
                         const HandoverArguments& wanted, Language language) {
    const auto document = workbookIn(frame);
    const sheet::Range report = wantedReport(frame, document, wanted.period);
    if (!report.is()) return {false, false, noReport(wanted.period, language)};
    Picked picked{wanted.file};
    const bool ask = wanted.file.empty();
    if (ask) picked = askForFile(context, frame, sheet::nameOf(report), language);
    if (picked.cancelled) return {false, true, {}};
    const auto format = sheet::formatOf(picked.file);
    if (!format) return {false, false, text(TextId::HandoverUnknownEnding, language, {picked.file})};
    const auto outcome = sheet::handOver(document, report, picked.file, *format, ask || wanted.overwrite,
                                         frame->getController());
    if (const auto* refused = std::get_if<HandoverRefusal>(&outcome))
        return {false, false, refusalText(*refused, sheet::nameOf(report), picked.file, language)};
    return {true, false, std::get<sheet::HandedOver>(outcome).path};
}

}  // namespace outturn::sidebar
