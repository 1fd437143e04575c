#include "sidebar/commands/import.hpp"

#include <com/sun/star/awt/MessageBoxButtons.hpp>
#include <com/sun/star/awt/MessageBoxResults.hpp>
#include <com/sun/star/awt/MessageBoxType.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XMessageBoxFactory.hpp>
#include <com/sun/star/awt/XWindowPeer.hpp>
#include <com/sun/star/task/XStatusIndicatorFactory.hpp>
#include <com/sun/star/ucb/SimpleFileAccess.hpp>
#include <com/sun/star/util/XModifyBroadcaster.hpp>
#include <cppuhelper/implbase1.hxx>
#include <rtl/ref.hxx>

#include "calc/strings.hpp"
#include "domain/texts.hpp"
#include "sheet/import/export_preview.hpp"
#include "sheet/import/lines_preview.hpp"
#include "sheet/import/open.hpp"
#include "sidebar/import/controller.hpp"
#include "sidebar/import/pick.hpp"
#include "sidebar/waiting_box.hpp"

namespace outturn::sidebar {

namespace {

namespace css = com::sun::star;
using calc::toOUString;
using rtl::OUString;

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

// Shows what is found in a box; true where it may be written.
bool askToWrite(const Reference<css::uno::XComponentContext>& context, const Frame& frame,
                const sheet::Preview& preview, Language language) {
    std::vector<Text> paragraphs = preview.content().findings;
    const auto doubts = preview.reasons();
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

// Whether the workbook has been changed while a box was open.
class Changes : public cppu::WeakImplHelper1<css::util::XModifyListener> {
  public:
    explicit Changes(const sheet::SpreadsheetDocument& document) : document_(document, UNO_QUERY_THROW) {
        // The document takes hold of the listener and lets go of it: without this, the first one would end
        // it.
        osl_atomic_increment(&m_refCount);
        document_->addModifyListener(this);
        osl_atomic_decrement(&m_refCount);
    }
    // Asked once: it listens no more.
    bool any() {
        if (document_.is()) document_->removeModifyListener(this);
        return changed_;
    }
    void SAL_CALL modified(const css::lang::EventObject&) override { changed_ = true; }
    void SAL_CALL disposing(const css::lang::EventObject&) override { document_.clear(); }

  private:
    Reference<css::util::XModifyBroadcaster> document_;
    bool changed_ = false;
};

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

// Above that the reading is waited for behind a box, which can be stopped.
constexpr sal_Int32 kLongFile = 8'000'000;

sal_Int32 lengthOf(const Reference<css::uno::XComponentContext>& context, TextView file) {
    try {
        return css::ucb::SimpleFileAccess::create(context)->getSize(sheet::importUrl(file));
    } catch (const css::uno::Exception&) {
        return 0;  // whoever opens it says what is wrong
    }
}

sheet::Previewed openFile(const Reference<css::uno::XComponentContext>& context, const Frame& frame,
                          TextView file, Language language) {
    const auto document = workbookIn(frame);
    const Language written = sheet::readSettings(document).language.value_or(language);
    const Text words = text(TextId::ImportReading, language, {sheet::fileNameOf(sheet::importUrl(file))});
    sheet::Previewed made = sheet::ImportRefusal{{}, true};
    if (lengthOf(context, file) > kLongFile) {
        whileWaiting(context, frame, words, language, [&](const sheet::ImportProgress& progress) {
            made = sheet::openImport(context, document, file, written, progress);
        });
        return made;
    }
    StatusBar bar(frame, words);
    made = sheet::openImport(context, document, file, written, [&](double share) {
        // The bar lets other things happen, the closing of the window among them: it is gone, which does so
        // too, before the workbook is looked at.
        if (share < 1) {
            bar.show(share);
        } else {
            bar.end();
        }
        return workbookIn(frame) == document;
    });
    return made;
}

bool isOpen(const sheet::PreviewQuestion& question) {
    return !question.refused.empty() || (!question.chosen && question.own.empty());
}

// Why a preview is not written without anybody looking at it; empty: it may be.
Text hindranceIn(const sheet::Preview& preview, bool agreed, Language language) {
    const auto content = preview.content();
    std::vector<Text> reasons;
    for (const sheet::PreviewQuestion& question : content.questions) {
        if (!isOpen(question)) continue;
        if (reasons.empty()) reasons.emplace_back(text(TextId::ImportQuestionsOpen, language));
        Text answers;
        for (const Text& answer : question.answers) answers += u"\n• " + answer;
        reasons.push_back(question.words + answers);
    }
    if (!reasons.empty()) return joined(reasons);
    if (content.accept.empty()) return content.hindrance;
    if (agreed) return {};
    reasons = preview.reasons();
    if (!reasons.empty()) reasons.emplace_back(text(TextId::ImportToAgree, language));
    return joined(reasons);
}

ImportOutcome write(const Reference<css::uno::XComponentContext>& context, const Frame& frame,
                    sheet::Previewed made, const ImportArguments& wanted, bool ask, Language language) {
    if (auto* refused = std::get_if<sheet::ImportRefusal>(&made))
        return {false, refused->cancelled, std::move(refused->sentence), {}};
    sheet::Preview& preview = *std::get<std::unique_ptr<sheet::Preview>>(made);
    const auto content = preview.content();
    if (content.nothingNew) {
        auto told = preview.reasons();
        told.insert(told.begin(), content.hindrance);
        return {true, false, {}, joined(told)};
    }
    const auto document = workbookIn(frame);
    if (auto why = hindranceIn(preview, wanted.agree || ask, language); !why.empty())
        return {false, false, std::move(why), {}};
    if (ask && !wanted.agree) {
        const Language written = sheet::readSettings(document).language.value_or(language);
        const rtl::Reference<Changes> changes(new Changes(document));
        if (!askToWrite(context, frame, preview, written)) return {false, true, {}, {}};
        if (workbookIn(frame) != document) return {false, true, {}, {}};
        if (changes->any()) return {false, false, Text(text(TextId::ImportChangedAgain, language)), {}};
    }
    auto outcome = acceptPreview(context, frame, preview, language);
    return {outcome.done, outcome.cancelled, std::move(outcome.answer), {}};
}

}  // namespace

ImportArguments readImportArguments(const css::uno::Sequence<css::beans::PropertyValue>& arguments) {
    ImportArguments read;
    for (sal_Int32 at = 0; at < arguments.getLength(); ++at) {
        const auto& argument = arguments.getConstArray()[at];
        OUString file;
        if (argument.Name == "File" && (argument.Value >>= file)) read.file = trimmed(calc::view(file));
        if (argument.Name == "Sheet" && (argument.Value >>= file)) read.sheet = trimmed(calc::view(file));
        if (argument.Name == "Agree") read.agree = isTrue(argument.Value);
        if (argument.Name == "Ask") read.ask = isTrue(argument.Value);
    }
    return read;
}

ImportOutcome import(const Reference<css::uno::XComponentContext>& context, const Frame& frame,
                     const ImportArguments& wanted, Language language) {
    const bool named = !wanted.file.empty() || !wanted.sheet.empty();
    const bool ask = !wanted.agree && (wanted.ask || !named);
    const auto document = workbookIn(frame);
    if (isReadOnly(document)) return {false, false, Text(text(TextId::DocumentReadOnly, language)), {}};
    const bool isSheet = wanted.file.empty() && !wanted.sheet.empty();
    if (ask) {
        std::optional<ImportSource> source;
        if (named)
            source = ImportSource{isSheet ? ImportSource::Kind::Sheet : ImportSource::Kind::File,
                                  isSheet ? wanted.sheet : wanted.file, nullptr};
        if (ImportController::show(frame, std::move(source))) return {false, true, {}, {}};
    }
    if (isSheet) {
        const Language written = sheet::readSettings(document).language.value_or(language);
        return write(context, frame, sheet::previewSheet(document, wanted.sheet, written), wanted, ask,
                     language);
    }
    const Text file = named ? wanted.file : askForFile(context, frame, language);
    if (file.empty() || workbookIn(frame) != document) return {false, true, {}, {}};
    return write(context, frame, openFile(context, frame, file, language), wanted, ask, language);
}

ImportOutcome proposeLines(const Reference<css::uno::XComponentContext>& context, const Frame& frame,
                           const ImportArguments& wanted, Language language) {
    const auto document = workbookIn(frame);
    if (isReadOnly(document)) return {false, false, Text(text(TextId::DocumentReadOnly, language)), {}};
    if (!wanted.agree && ImportController::show(frame, ImportSource{ImportSource::Kind::Lines, {}, nullptr}))
        return {false, true, {}, {}};
    const Language written = sheet::readSettings(document).language.value_or(language);
    return write(context, frame, sheet::previewLines(document, written), wanted, !wanted.agree, language);
}

ImportOutcome readSheetInFront(const Reference<css::uno::XComponentContext>& context, const Frame& frame,
                               Language language) {
    ImportArguments wanted;
    wanted.sheet = nameOfSheetInFront(frame);
    wanted.ask = true;
    return import(context, frame, wanted, language);
}

}  // namespace outturn::sidebar
