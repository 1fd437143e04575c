#include "sheet/import/open.hpp"

#include <com/sun/star/frame/XStorable.hpp>

#include "domain/sie/reader.hpp"
#include "domain/texts.hpp"
#include "sheet/import/export_preview.hpp"
#include "sheet/import/file_kind.hpp"
#include "sheet/import/job.hpp"
#include "sheet/import/readable.hpp"
#include "sheet/import/sie_preview.hpp"

namespace outturn::sheet {

namespace {

using com::sun::star::uno::UNO_QUERY_THROW;

std::optional<ImportRefusal> readOnly(const SpreadsheetDocument& document, Language language) {
    if (!Reference<com::sun::star::frame::XStorable>(document, UNO_QUERY_THROW)->isReadonly())
        return std::nullopt;
    return ImportRefusal{Text(text(TextId::DocumentReadOnly, language))};
}

}  // namespace

Previewed openSie(const SpreadsheetDocument& document, const std::shared_ptr<const SieReading>& reading,
                  Language language, const ImportProgress& progress) {
    auto prepared = PreparedImport::compare(document, reading, language, progress);
    if (auto* refused = std::get_if<ImportRefusal>(&prepared)) return std::move(*refused);
    return std::make_unique<SiePreview>(std::get<std::unique_ptr<PreparedImport>>(std::move(prepared)));
}

Previewed openImport(const Reference<com::sun::star::uno::XComponentContext>& context,
                     const SpreadsheetDocument& document, TextView file, Language language,
                     const ImportProgress& progress) {
    if (auto refused = readOnly(document, language)) return std::move(*refused);
    // Of the time that a file takes, the bytes are little.
    constexpr double kBytes = 0.1;
    const auto goesOn = [&](double share) { return !progress || progress(share); };
    const ImportRefusal cancelled{Text(text(TextId::ImportCancelled, language)), true};
    const rtl::OUString url = importUrl(file);
    const Text name = fileNameOf(url);
    if (auto why = unreadable(url, sie::kMostBytes, language)) return ImportRefusal{std::move(*why)};
    FileReading reading(url, sie::kMostBytes);
    reading.readOn();
    if (reading.failed()) return ImportRefusal{text(TextId::ImportCannotOpen, language, {name})};
    if (fileKind(reading.bytes(), name) == FileKind::Other)
        return previewWorkbookFile(context, document, file, language, progress);
    while (!reading.finished()) {
        if (!goesOn(kBytes * reading.share())) return cancelled;
        reading.readOn();
    }
    if (reading.failed()) return ImportRefusal{text(TextId::ImportCannotOpen, language, {name})};
    if (hasChanged(url, reading.bytes().size()))
        return ImportRefusal{text(TextId::ImportFileChanged, language, {name})};
    auto read = readSie(reading.bytes(), name, language,
                        [&](double share) { return goesOn(kBytes + (1 - kBytes) * share); });
    if (auto* refused = std::get_if<ImportRefusal>(&read)) return std::move(*refused);
    if (!goesOn(1)) return cancelled;
    return openSie(document, std::get<std::shared_ptr<const SieReading>>(read), language);
}

}  // namespace outturn::sheet
