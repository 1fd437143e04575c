#include "sheet/import/export_file.hpp"

#include <algorithm>
#include <string_view>

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/document/MacroExecMode.hpp>
#include <com/sun/star/document/UpdateDocMode.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/io/SequenceInputStream.hpp>
#include <com/sun/star/task/XInteractionAbort.hpp>
#include <com/sun/star/task/XInteractionHandler.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <cppuhelper/implbase1.hxx>

#include "calc/strings.hpp"
#include "domain/exports/separated.hpp"
#include "domain/texts.hpp"
#include "sheet/document/sheet_names.hpp"

namespace outturn::sheet {

namespace css = com::sun::star;
using css::uno::Any;
using css::uno::Sequence;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using rtl::OUString;

namespace {

constexpr std::size_t kMostBytes = std::size_t{256} << 20U;
constexpr double kRead = 0.1;  // of the progress: the bytes are there
constexpr double kOpened = 0.7;

// Answers whatever Calc would ask a person with no, and remembers a question for a password.
class Refusing : public cppu::WeakImplHelper1<css::task::XInteractionHandler> {
  public:
    void SAL_CALL handle(const Reference<css::task::XInteractionRequest>& request) override {
        if (request->getRequest().getValueTypeName().indexOf("Password") >= 0) wantsPassword_ = true;
        const auto continuations = request->getContinuations();
        for (const auto& each : continuations) {
            const Reference<css::task::XInteractionAbort> abort(each, UNO_QUERY);
            if (abort.is()) return abort->select();
        }
    }
    [[nodiscard]] bool wantsPassword() const { return wantsPassword_; }

  private:
    bool wantsPassword_ = false;
};

// Closes the document whatever happens.
class Opened {
  public:
    explicit Opened(const Reference<css::lang::XComponent>& component) : component_(component) {}
    ~Opened() {
        try {
            const Reference<css::util::XCloseable> closeable(component_, UNO_QUERY);
            if (closeable.is()) {
                closeable->close(true);
            } else if (component_.is()) {
                component_->dispose();
            }
        } catch (const css::uno::Exception&) {
            // Somebody else holds on to it, and closes it then: the call handed that over.
        }
    }
    Opened(const Opened&) = delete;
    Opened& operator=(const Opened&) = delete;

    [[nodiscard]] SpreadsheetDocument workbook() const { return {component_, UNO_QUERY}; }

  private:
    Reference<css::lang::XComponent> component_;
};

// How Calc is to read the bytes.
struct Reading {
    const char* filter = nullptr;
    OUString options;
    std::string bytes;
};

bool holds(std::string_view bytes, std::string_view what) {
    return bytes.find(what) != std::string_view::npos;
}

// The names of a compound file's parts are in UTF-16.
bool holdsWide(std::string_view bytes, std::string_view what) {
    std::string wide;
    for (const char c : what) {
        wide += c;
        wide += '\0';
    }
    return holds(bytes, wide);
}

std::string lowerHead(std::string_view bytes) {
    constexpr std::size_t kHead = 4096;
    std::string head(bytes.substr(0, kHead));
    std::transform(head.begin(), head.end(), head.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return head;
}

// All columns as text, so that Calc guesses neither numbers nor dates.
OUString textOptions(std::size_t columns) {
    constexpr const char* kSemicolonQuoteUtf8 = "59,34,76,1,";
    std::string formats;
    for (std::size_t column = 1; column <= columns; ++column)
        formats += (column == 1 ? "" : "/") + std::to_string(column) + "/2";
    return OUString::createFromAscii((kSemicolonQuoteUtf8 + formats + ",0,true,false,true").c_str());
}

using Plan = std::variant<Reading, TextId>;

Plan planForText(const std::string& bytes, std::size_t& line) {
    const auto parted = exports::separatedIn(exports::lettersIn(bytes, exports::lettersOf(bytes)));
    if (const auto* refused = std::get_if<exports::SeparatedRefusal>(&parted)) {
        line = refused->line;
        switch (refused->why) {
            case exports::NotSeparated::Empty:
                return TextId::ImportEmpty;
            case exports::NotSeparated::Binary:
                return TextId::ExportFileUnknown;
            case exports::NotSeparated::OpenQuote:
                return TextId::ExportFileOpenQuote;
            case exports::NotSeparated::TooWide:
                return TextId::ExportFileTooWide;
            case exports::NotSeparated::TooLong:
                return TextId::ExportFileTooLong;
        }
    }
    const auto& content = std::get<exports::Separated>(parted);
    return Reading{"Text - txt - csv (StarCalc)", textOptions(content.columns), toUtf8(content.content)};
}

Plan planFor(std::string&& bytes, std::size_t& line) {
    using namespace std::string_view_literals;
    if (bytes.empty()) return TextId::ImportEmpty;
    const std::string_view all = bytes;
    if (all.starts_with("PK\x03\x04"sv)) {
        if (holds(all.substr(0, 200), "application/vnd.oasis.opendocument.spreadsheet"))
            return Reading{"calc8", {}, std::move(bytes)};
        if (holds(all, "xl/workbook.bin")) return Reading{"Calc MS Excel 2007 Binary", {}, std::move(bytes)};
        if (holds(all, "xl/")) return Reading{"Calc MS Excel 2007 XML", {}, std::move(bytes)};
        return TextId::ExportFileUnknown;
    }
    if (all.starts_with("\xD0\xCF\x11\xE0"sv)) {
        if (holdsWide(all, "EncryptedPackage")) return TextId::ExportFilePassword;
        if (!holdsWide(all, "Workbook") && !holdsWide(all, "Book")) return TextId::ExportFileUnknown;
        return Reading{"MS Excel 97", {}, std::move(bytes)};
    }
    const std::string head = lowerHead(all);
    if (holds(head, "urn:schemas-microsoft-com:office:spreadsheet") && !holds(head, "<html"))
        return Reading{"MS Excel 2003 XML Orcus", {}, std::move(bytes)};
    if (holds(head, "<office:document") && holds(head, "opendocument.spreadsheet"))
        return Reading{"OpenDocument Spreadsheet Flat XML", {}, std::move(bytes)};
    if (holds(head, "<html") || holds(head, "<!doctype html") || holds(head, "<table"))
        return TextId::ExportFileHtml;
    if (holds(head, "<?xml") || head.starts_with("%pdf") || head.starts_with("{\\rtf"))
        return TextId::ExportFileUnknown;
    return planForText(bytes, line);
}

Reference<css::lang::XComponent> load(const Reference<css::uno::XComponentContext>& context,
                                      const Reading& reading,
                                      const Reference<css::task::XInteractionHandler>& handler) {
    const Sequence<sal_Int8> content(reinterpret_cast<const sal_Int8*>(reading.bytes.data()),
                                     static_cast<sal_Int32>(reading.bytes.size()));
    const Reference<css::io::XInputStream> stream(
        css::io::SequenceInputStream::createStreamFromSequence(context, content), UNO_QUERY_THROW);
    const std::pair<const char*, Any> wanted[] = {
        {"InputStream", Any(stream)},
        {"FilterName", Any(OUString::createFromAscii(reading.filter))},
        {"FilterOptions", Any(reading.options)},
        {"Hidden", Any(true)},
        {"ReadOnly", Any(true)},
        {"MacroExecutionMode", Any(css::document::MacroExecMode::NEVER_EXECUTE)},
        {"UpdateDocMode", Any(css::document::UpdateDocMode::NO_UPDATE)},
        {"InteractionHandler", Any(handler)},
    };
    Sequence<css::beans::PropertyValue> arguments(static_cast<sal_Int32>(std::size(wanted)));
    for (std::size_t at = 0; at < std::size(wanted); ++at) {
        auto& argument = arguments.getArray()[at];
        argument.Name = OUString::createFromAscii(wanted[at].first);
        argument.Value = wanted[at].second;
    }
    return css::frame::Desktop::create(context)->loadComponentFromURL("private:stream", "_blank", 0,
                                                                      arguments);
}

}  // namespace

std::variant<ExportSheets, ImportRefusal> readExportFile(
    const Reference<css::uno::XComponentContext>& context, TextView file, Language language,
    const ImportProgress& progress) {
    const OUString url = importUrl(file);
    const Text name = fileNameOf(url);
    const auto refuse = [&](TextId why, TextView more = {}) {
        return ImportRefusal{text(why, language, {name, more})};
    };
    const auto goesOn = [&](double share) { return !progress || progress(share); };
    const auto cancelled = [&] { return ImportRefusal{Text(text(TextId::ImportCancelled, language)), true}; };
    auto bytes = fileBytes(url, kMostBytes);
    if (!bytes) return refuse(TextId::ImportCannotOpen);
    if (bytes->size() > kMostBytes) return refuse(TextId::ExportFileTooLarge);
    std::size_t line = 0;
    const Plan plan = planFor(std::move(*bytes), line);
    if (const auto* why = std::get_if<TextId>(&plan))
        return refuse(*why, numberText(static_cast<double>(line)));
    if (!goesOn(kRead)) return cancelled();

    const Reference<Refusing> handler(new Refusing);
    ExportSheets sheets;
    try {
        const Opened opened(load(context, std::get<Reading>(plan), handler.get()));
        const SpreadsheetDocument workbook = opened.workbook();
        if (!workbook.is())
            return refuse(handler->wantsPassword() ? TextId::ExportFilePassword : TextId::ExportFileDamaged);
        if (!goesOn(kOpened)) return cancelled();
        const std::int16_t count = sheetCount(workbook);
        for (std::int16_t at = 0; at < count; ++at) {
            const Range sheet = sheetAt(workbook, at);
            if (isTooLargeToExport(sheet))
                return ImportRefusal{text(TextId::ExportSheetTooLarge, language, {nameOf(sheet)})};
            sheets.push_back(std::make_unique<ExportCells>(workbook, sheet));
            if (!goesOn(kOpened + (1 - kOpened) * (at + 1) / (count + 1))) return cancelled();
        }
    } catch (const css::uno::Exception&) {
        return refuse(handler->wantsPassword() ? TextId::ExportFilePassword : TextId::ExportFileDamaged);
    }
    if (!goesOn(1)) return cancelled();
    return sheets;
}

}  // namespace outturn::sheet
