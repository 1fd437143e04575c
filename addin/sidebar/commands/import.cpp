#include "sidebar/commands/import.hpp"

#include <com/sun/star/awt/MessageBoxButtons.hpp>
#include <com/sun/star/awt/MessageBoxResults.hpp>
#include <com/sun/star/awt/MessageBoxType.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XMessageBoxFactory.hpp>
#include <com/sun/star/awt/XWindowPeer.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/task/XStatusIndicatorFactory.hpp>
#include <com/sun/star/ui/dialogs/ExecutableDialogResults.hpp>
#include <com/sun/star/ui/dialogs/FilePicker.hpp>
#include <com/sun/star/ui/dialogs/TemplateDescription.hpp>

#include "calc/strings.hpp"
#include "domain/texts.hpp"
#include "sheet/import/job.hpp"

namespace outturn::sidebar {

namespace {

namespace css = com::sun::star;
using calc::toOUString;
using rtl::OUString;
using sheet::PreparedImport;

constexpr sal_Int32 kWhole = 100;

bool isTrue(const css::uno::Any& value) {
    bool truth = false;
    if (value >>= truth) return truth;
    OUString text;
    return (value >>= text) && folded(trimmed(calc::view(text))) == u"true";
}

Text joined(const std::vector<Text>& paragraphs) {
    Text all;
    for (const Text& paragraph : paragraphs) {
        if (!all.empty()) all += u"\n\n";
        all += paragraph;
    }
    return all;
}

// LibreOffice's own box of files, in the workbook's folder; empty where it was closed.
Text askForFile(const Reference<css::uno::XComponentContext>& context, const Frame& frame,
                Language language) {
    namespace dialogs = css::ui::dialogs;
    const auto picker =
        dialogs::FilePicker::createWithMode(context, dialogs::TemplateDescription::FILEOPEN_SIMPLE);
    picker->setTitle(toOUString(text(TextId::ImportPick, language)));
    const OUString files = toOUString(text(TextId::ImportSieFiles, language));
    picker->appendFilter(files, "*.se;*.si;*.sie;*.SE;*.SI;*.SIE");
    picker->appendFilter(toOUString(text(TextId::ImportAllFiles, language)), "*.*");
    picker->setCurrentFilter(files);
    const OUString workbook = Reference<css::frame::XModel>(workbookIn(frame), UNO_QUERY_THROW)->getURL();
    if (!workbook.isEmpty()) picker->setDisplayDirectory(workbook.copy(0, workbook.lastIndexOf('/')));
    if (picker->execute() != dialogs::ExecutableDialogResults::OK) return {};
    const auto picked = picker->getSelectedFiles();
    return picked.getLength() == 0 ? Text() : calc::toText(picked[0]);
}

// Shows what is found; true where it may be written.
bool askToWrite(const Reference<css::uno::XComponentContext>& context, const Frame& frame,
                const PreparedImport& import, Language language) {
    std::vector<Text> paragraphs = import.summary();
    const auto doubts = import.doubts();
    paragraphs.insert(paragraphs.end(), doubts.begin(), doubts.end());
    paragraphs.emplace_back(
        text(doubts.empty() ? TextId::ImportQuestion : TextId::ImportQuestionAnyway, language));
    const Reference<css::awt::XMessageBoxFactory> boxes(css::awt::Toolkit::create(context), UNO_QUERY_THROW);
    const Reference<css::awt::XWindowPeer> window(frame->getContainerWindow(), UNO_QUERY);
    const auto box = boxes->createMessageBox(
        window, doubts.empty() ? css::awt::MessageBoxType_QUERYBOX : css::awt::MessageBoxType_WARNINGBOX,
        css::awt::MessageBoxButtons::BUTTONS_YES_NO | css::awt::MessageBoxButtons::DEFAULT_BUTTON_YES,
        toOUString(text(TextId::ImportPick, language)), toOUString(joined(paragraphs)));
    return box.is() && box->execute() == css::awt::MessageBoxResults::YES;
}

// How far the reading has come, in the window's status bar.
class StatusBar {
  public:
    StatusBar(const Frame& frame, TextView words) {
        const Reference<css::task::XStatusIndicatorFactory> factory(frame, UNO_QUERY);
        if (factory.is()) indicator_ = factory->createStatusIndicator();
        if (indicator_.is()) indicator_->start(toOUString(words), kWhole);
    }
    ~StatusBar() { end(); }
    StatusBar(const StatusBar&) = delete;
    StatusBar& operator=(const StatusBar&) = delete;

    void show(double share) {
        const auto value = static_cast<sal_Int32>(share * kWhole);
        if (!indicator_.is() || value == shown_) return;
        shown_ = value;
        indicator_->setValue(value);
    }
    void end() {
        try {
            if (indicator_.is()) indicator_->end();
        } catch (const css::uno::Exception&) {
            // The window went away meanwhile.
        }
        indicator_.clear();
    }

  private:
    Reference<css::task::XStatusIndicator> indicator_;
    sal_Int32 shown_ = 0;
};

}  // namespace

ImportArguments readImportArguments(const css::uno::Sequence<css::beans::PropertyValue>& arguments) {
    ImportArguments read;
    for (sal_Int32 at = 0; at < arguments.getLength(); ++at) {
        const auto& argument = arguments.getConstArray()[at];
        OUString file;
        if (argument.Name == "File" && (argument.Value >>= file)) read.file = trimmed(calc::view(file));
        if (argument.Name == "Agree") read.agree = isTrue(argument.Value);
        if (argument.Name == "Ask") read.ask = isTrue(argument.Value);
    }
    return read;
}

ImportOutcome importFile(const Reference<css::uno::XComponentContext>& context, const Frame& frame,
                         const ImportArguments& wanted, Language language) {
    const bool pick = wanted.file.empty();
    const bool ask = pick || wanted.ask;
    const auto document = workbookIn(frame);
    if (isReadOnly(document)) return {false, false, Text(text(TextId::DocumentReadOnly, language)), {}};
    const Text file = pick ? askForFile(context, frame, language) : wanted.file;
    if (file.empty()) return {false, true, {}, {}};
    const Language written = sheet::readSettings(document).language.value_or(language);
    std::unique_ptr<PreparedImport> import;
    {
        StatusBar bar(frame,
                      text(TextId::ImportReading, language, {sheet::fileNameOf(sheet::importUrl(file))}));
        auto prepared = PreparedImport::prepare(document, file, written, [&](double share) {
            // The bar lets other things happen, the closing of the window among them: it is gone, which does
            // so too, before the workbook is looked at.
            if (share < 1) {
                bar.show(share);
            } else {
                bar.end();
            }
            return workbookIn(frame) == document;
        });
        if (auto* refused = std::get_if<sheet::ImportRefusal>(&prepared))
            return {false, refused->cancelled, std::move(refused->sentence), {}};
        import = std::get<std::unique_ptr<PreparedImport>>(std::move(prepared));
    }
    if (import->changesNothing()) return {true, false, {}, Text(text(TextId::ImportUpToDate, language))};
    if (ask && !wanted.agree) {
        if (!askToWrite(context, frame, *import, written)) return {false, true, {}, {}};
        if (workbookIn(frame) != document) return {false, true, {}, {}};
    } else if (!wanted.agree && import->needsAgreement()) {
        auto reasons = import->doubts();
        reasons.emplace_back(text(TextId::ImportToAgree, language));
        return {false, false, joined(reasons), {}};
    }
    return {true, false, import->write(), {}};
}

}  // namespace outturn::sidebar
