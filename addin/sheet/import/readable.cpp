#include "sheet/import/readable.hpp"

#include <filesystem>
#include <system_error>

#include <com/sun/star/ucb/SimpleFileAccess.hpp>
#include <osl/file.hxx>

#include "calc/strings.hpp"
#include "domain/sie/import_words.hpp"
#include "domain/texts.hpp"
#include "sheet/context.hpp"
#include "sheet/import/file.hpp"

namespace outturn::sheet {

namespace css = com::sun::star;
using rtl::OUString;

namespace {

// Of this machine; empty for a place on another.
std::filesystem::path pathOf(const OUString& url) {
    OUString path;
    if (!url.startsWithIgnoreAsciiCase("file:") ||
        osl::FileBase::getSystemPathFromFileURL(url, path) != osl::FileBase::E_None)
        return {};
    return std::filesystem::path(calc::toText(path));
}

std::optional<std::size_t> sizeOf(const OUString& url, const std::filesystem::path& path) {
    if (!path.empty()) {
        std::error_code failed;
        const auto size = std::filesystem::file_size(path, failed);
        return failed ? std::nullopt : std::optional(static_cast<std::size_t>(size));
    }
    try {
        const auto access = css::ucb::SimpleFileAccess::create(context());
        const sal_Int32 size = access->getSize(url);
        // Of a place that cannot tell.
        return size > 0 ? std::optional(static_cast<std::size_t>(size)) : std::nullopt;
    } catch (const css::uno::Exception&) {
        return std::nullopt;
    }
}

}  // namespace

std::optional<Text> unreadable(const OUString& url, std::size_t most, Language language) {
    const Text name = fileNameOf(url);
    const auto path = pathOf(url);
    if (!path.empty()) {
        std::error_code failed;
        const auto status = std::filesystem::status(path, failed);
        if (!std::filesystem::exists(status)) return text(TextId::ImportCannotOpen, language, {name});
        if (!std::filesystem::is_regular_file(status)) return text(TextId::ImportNoFile, language, {name});
    }
    const auto size = sizeOf(url, path);
    if (size && *size > most) return sie::sentence(sie::Refusal::TooLarge, name, language);
    return std::nullopt;
}

bool hasChanged(const OUString& url, std::size_t read) {
    const auto path = pathOf(url);
    if (path.empty()) return false;
    const auto size = sizeOf(url, path);
    return !size || *size != read;
}

}  // namespace outturn::sheet
