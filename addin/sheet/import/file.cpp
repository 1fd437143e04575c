#include "sheet/import/file.hpp"

#include <algorithm>

#include <com/sun/star/io/XInputStream.hpp>
#include <com/sun/star/ucb/SimpleFileAccess.hpp>
#include <osl/file.hxx>
#include <rtl/uri.hxx>

#include "calc/strings.hpp"
#include "sheet/context.hpp"

namespace outturn::sheet {

namespace css = com::sun::star;
using osl::FileBase;
using rtl::OUString;

namespace {

constexpr sal_Int32 kPiece = 1 << 20;

}  // namespace

OUString importUrl(TextView file) {
    const OUString written = calc::toOUString(trimmed(file));
    if (written.indexOf("://") > 0) return written;
    OUString url;
    if (FileBase::getFileURLFromSystemPath(written, url) != FileBase::E_None) return {};
    return url;
}

Text fileNameOf(const OUString& url) {
    return calc::toText(rtl::Uri::decode(url.copy(url.lastIndexOf('/') + 1), rtl_UriDecodeWithCharset,
                                         RTL_TEXTENCODING_UTF8));
}

std::optional<std::string> fileBytes(const OUString& url, std::size_t most) {
    try {
        const auto access = css::ucb::SimpleFileAccess::create(context());
        if (url.isEmpty() || !access->exists(url) || access->isFolder(url)) return std::nullopt;
        const auto stream = access->openFileRead(url);
        if (!stream.is()) return std::nullopt;
        std::string bytes;
        css::uno::Sequence<sal_Int8> piece;
        while (bytes.size() <= most) {
            const sal_Int32 count = stream->readBytes(piece, kPiece);
            if (count <= 0) break;
            const auto* first = reinterpret_cast<const char*>(piece.getConstArray());
            bytes.append(first, std::min(static_cast<std::size_t>(count), most + 1 - bytes.size()));
        }
        stream->closeInput();
        return bytes;
    } catch (const css::uno::Exception&) {
        return std::nullopt;
    }
}

}  // namespace outturn::sheet
