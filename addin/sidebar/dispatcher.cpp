#include "sidebar/dispatcher.hpp"

#include <utility>

#include <com/sun/star/frame/DispatchResultState.hpp>

#include "calc/strings.hpp"
#include "domain/texts.hpp"
#include "sidebar/commands/compare.hpp"
#include "sidebar/commands/handover.hpp"
#include "sidebar/commands/import.hpp"
#include "sidebar/commands/report.hpp"
#include "sidebar/commands/rows.hpp"
#include "sidebar/commands/submit.hpp"
#include "sidebar/main_thread.hpp"
#include "sidebar/panel/content.hpp"
#include "sidebar/panel/controller.hpp"
#include "sidebar/panel/wording.hpp"

namespace outturn::sidebar {

namespace {

namespace css = com::sun::star;
using calc::toOUString;
using css::uno::Any;
using rtl::OUString;

constexpr const char* kReport = "vnd.outturn:report";
constexpr const char* kHandover = "vnd.outturn:handover";
constexpr const char* kCheck = "vnd.outturn:check";
constexpr const char* kTables = "vnd.outturn:tables";
constexpr const char* kSidebar = "vnd.outturn:sidebar";
constexpr const char* kRows = "vnd.outturn:rows";
constexpr const char* kCompare = "vnd.outturn:compare";
constexpr const char* kSubmit = "vnd.outturn:submit";
constexpr const char* kImport = "vnd.outturn:import";
constexpr const char* kSheet = "vnd.outturn:sheet";
constexpr const char* kLines = "vnd.outturn:lines";

bool is(const OUString& url, const char* command) {
    return url.equalsAscii(command);
}

bool isImport(const OUString& url) {
    return is(url, kImport) || is(url, kSheet) || is(url, kLines);
}

}  // namespace

Dispatcher::Dispatcher(const Reference<css::uno::XComponentContext>& context, const Frame& frame)
    : context_(context), frame_(frame) {}

bool Dispatcher::knows(const OUString& url) {
    return is(url, kReport) || is(url, kHandover) || is(url, kCheck) || is(url, kTables) ||
           is(url, kSidebar) || is(url, kRows) || is(url, kCompare) || is(url, kSubmit) || isImport(url);
}

void SAL_CALL
Dispatcher::dispatchWithNotification(const css::util::URL& url, const Arguments& arguments,
                                     const Reference<css::frame::XDispatchResultListener>& listener) {
    const Reference<css::frame::XNotifyingDispatch> alive(this);
    Outcome outcome;
    try {
        MainThread(context_).wait([&] { outcome = run(url.Complete, arguments); });
    } catch (const std::exception&) {
        // The office ends, or memory did; whoever waits is told all the same.
    } catch (const css::uno::Exception&) {
        // The window went away meanwhile.
    }
    if (!listener.is()) return;
    css::frame::DispatchResultEvent event;
    event.Source = alive;
    event.State =
        outcome.done ? css::frame::DispatchResultState::SUCCESS : css::frame::DispatchResultState::FAILURE;
    event.Result = Any(toOUString(outcome.answer));
    listener->dispatchFinished(event);
}

void SAL_CALL Dispatcher::dispatch(const css::util::URL& url, const Arguments& arguments) {
    dispatchWithNotification(url, arguments, nullptr);
}

void SAL_CALL Dispatcher::addStatusListener(const Reference<css::frame::XStatusListener>& listener,
                                            const css::util::URL& url) {
    if (!listener.is()) return;
    // Always to be chosen: what stands in the way is said when it is asked for.
    css::frame::FeatureStateEvent state;
    state.Source = static_cast<css::frame::XNotifyingDispatch*>(this);
    state.FeatureURL = url;
    state.IsEnabled = true;
    listener->statusChanged(state);
}

Dispatcher::Outcome Dispatcher::run(const OUString& url, const Arguments& arguments) const {
    if (!workbookIn(frame_).is()) return {};
    const Language language = sheet::interfaceLanguage();
    TextId headline = TextId::ReportNotFilled;
    Outcome outcome;
    try {
        if (is(url, kReport)) {
            outcome = report(arguments);
        } else if (is(url, kHandover)) {
            headline = TextId::NotHandedOver;
            outcome = handOver(arguments);
        } else if (is(url, kTables)) {
            headline = TextId::TablesNotSetUp;
            outcome = setUpTables();
        } else if (is(url, kRows)) {
            headline = TextId::RowsNotShown;
            outcome = rows();
        } else if (is(url, kCompare)) {
            headline = TextId::NotCompared;
            outcome = compare();
        } else if (is(url, kSubmit)) {
            headline = TextId::NotSubmitted;
            outcome = submit(arguments);
        } else if (isImport(url)) {
            headline = is(url, kLines) ? TextId::LinesNotWritten : TextId::NotImported;
            outcome = import(url, arguments);
        } else {
            headline = TextId::SidebarNotShown;
            outcome = showSidebar(is(url, kCheck));
        }
    } catch (const css::uno::Exception& refused) {
        outcome = {false, text(TextId::CouldNotWrite, language, {calc::toText(refused.Message)})};
    } catch (const std::exception& failed) {
        outcome = {false, text(TextId::CouldNotWrite, language, {fromUtf8(failed.what())})};
    }
    if (outcome.done && is(url, kHandover)) {
        showNote(frame_, text(TextId::HandedOver, language),
                 text(TextId::HandedOverTo, language, {outcome.answer}));
    } else if (outcome.done && is(url, kSubmit)) {
        showNote(frame_, text(TextId::SubmittedTitle, language), outcome.notice);
    } else if (outcome.done && !outcome.notice.empty()) {
        const TextId done = isImport(url) ? headline : TextId::ReportFilled;
        showInformation(frame_, text(done, language), outcome.notice);
    } else if (outcome.done) {
        removeMessage(frame_);
    } else if (!outcome.cancelled) {
        showMessage(frame_, text(headline, language), outcome.answer);
    }
    return outcome;
}

Dispatcher::Outcome Dispatcher::report(const Arguments& arguments) const {
    const Language language = sheet::interfaceLanguage();
    const auto read = readReportArguments(arguments, language);
    if (const auto* bad = std::get_if<BadArgument>(&read)) return {false, bad->sentence};
    const auto& wanted = std::get<ReportArguments>(read);
    const auto document = workbookIn(frame_);
    if (isReadOnly(document)) return {false, Text(text(TextId::DocumentReadOnly, language))};

    sheet::Settings settings = sheet::readSettings(document);
    if (wanted.period) settings.period = wanted.period;
    if (wanted.unit) settings.unit = *wanted.unit;
    if (wanted.language) settings.language = wanted.language;
    if (wanted.limitAmount) settings.limitAmount = wanted.limitAmount;
    if (wanted.limitShare) settings.limitShare = wanted.limitShare;
    const sheet::Findings findings = sheet::survey(document, settings);
    const auto period = periodToFill(settings, findings);
    if (!findings.missing.empty() || !period) {
        return {false, findings.missing.empty() ? Text(text(TextId::NoPeriods, language))
                                                : text(TextId::RequiredTablesMissing, language,
                                                       {tableNames(findings.missing, language)})};
    }
    const sheet::ReportRequest request = reportRequest(settings, *period, language);
    const sheet::FillOutcome outcome = sheet::fillReport(document, findings, request);
    if (const auto* refused = std::get_if<sheet::FillRefusal>(&outcome)) {
        return {false, refusal(*refused, findings, request, language)};
    }
    const auto& filled = std::get<sheet::FilledReport>(outcome);
    goToSheet(frame_, filled.sheetName);
    return {true, filled.sheetName, false, joinedNotices(filled.notices, u" ")};
}

Dispatcher::Outcome Dispatcher::handOver(const Arguments& arguments) const {
    const Language language = sheet::interfaceLanguage();
    const auto read = readHandoverArguments(arguments, language);
    if (const auto* bad = std::get_if<BadArgument>(&read)) return {false, bad->sentence};
    const auto outcome = sidebar::handOver(context_, frame_, std::get<HandoverArguments>(read), language);
    return {outcome.done, outcome.answer, outcome.cancelled};
}

Dispatcher::Outcome Dispatcher::setUpTables() const {
    const Language language = sheet::interfaceLanguage();
    const auto document = workbookIn(frame_);
    if (auto hindrance = hindranceToAddSheets(document, language)) return {false, std::move(*hindrance)};
    sheet::createTables(document, language);
    return {true, {}};
}

Dispatcher::Outcome Dispatcher::rows() const {
    const Language language = sheet::interfaceLanguage();
    const auto document = workbookIn(frame_);
    const auto cell = selectedCell(frame_);
    if (!cell.is()) return {false, Text(text(TextId::RowsSelectOne, language))};
    const auto listed = sheet::readSettings(document).language.value_or(language);
    const sheet::DrillOutcome outcome = sheet::showRows(document, cell, listed);
    if (const auto* refused = std::get_if<sheet::DrillRefusal>(&outcome))
        return {false, rowsRefusal(document, *refused, language)};
    return {true, std::get<sheet::ShownRows>(outcome).sheetName};
}

Dispatcher::Outcome Dispatcher::compare() const {
    const Language language = sheet::interfaceLanguage();
    const auto document = workbookIn(frame_);
    const auto written = sheet::readSettings(document).language.value_or(language);
    const auto outcome = sheet::compareReports(document, sheetInFront(frame_), written);
    if (const auto* refused = std::get_if<sheet::ComparisonRefusal>(&outcome))
        return {false, comparisonRefusal(*refused, language)};
    return {true, std::get<sheet::Compared>(outcome).sheetName};
}

Dispatcher::Outcome Dispatcher::submit(const Arguments& arguments) const {
    const Language language = sheet::interfaceLanguage();
    const auto read = readSubmitArguments(arguments, language);
    if (const auto* bad = std::get_if<BadArgument>(&read)) return {false, bad->sentence};
    const auto outcome = submitRound(workbookIn(frame_), std::get<SubmitArguments>(read), language);
    return {outcome.done, outcome.answer, false, outcome.notice};
}

Dispatcher::Outcome Dispatcher::import(const OUString& url, const Arguments& arguments) const {
    const Language language = sheet::interfaceLanguage();
    const ImportArguments wanted = readImportArguments(arguments);
    const auto outcome = is(url, kLines)   ? proposeLines(context_, frame_, wanted, language)
                         : is(url, kSheet) ? readSheetInFront(context_, frame_, language)
                                           : sidebar::import(context_, frame_, wanted, language);
    return {outcome.done, outcome.answer, outcome.cancelled, outcome.notice};
}

Dispatcher::Outcome Dispatcher::showSidebar(bool readAgain) const {
    if (!openDeck(frame_)) return {};
    if (readAgain) PanelController::refreshIn(frame_);
    return {true, {}};
}

}  // namespace outturn::sidebar
