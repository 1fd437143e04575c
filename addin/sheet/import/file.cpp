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

FileReading::FileReading(const OUString& url, std::size_t most) : most_(most) {
    try {
        const auto access = css::ucb::SimpleFileAccess::create(context());
        if (!url.isEmpty() && access->exists(url) && !access->isFolder(url)) {
            stream_ = access->openFileRead(url);
            length_ = static_cast<std::size_t>(std::max<sal_Int32>(0, access->getSize(url)));
        }
    } catch (const css::uno::Exception&) {
        close();
    }
    failed_ = !stream_.is();
}

FileReading::~FileReading() {
    close();
}

void FileReading::close() {
    try {
        if (stream_.is()) stream_->closeInput();
    } catch (const css::uno::Exception&) {
        // What was read of it is read.
    }
    stream_.clear();
}

void FileReading::readOn() {
    if (finished()) return;
    try {
        css::uno::Sequence<sal_Int8> piece;
        const sal_Int32 count = stream_->readBytes(piece, kPiece);
        if (count > 0) {
            const auto* first = reinterpret_cast<const char*>(piece.getConstArray());
            bytes_.append(first, std::min(static_cast<std::size_t>(count), most_ + 1 - bytes_.size()));
        }
        if (count <= 0 || bytes_.size() > most_) close();
    } catch (const css::uno::Exception&) {
        failed_ = true;
        close();
    }
}

double FileReading::share() const {
    if (length_ == 0) return 0;
    return std::min(1.0, static_cast<double>(bytes_.size()) / static_cast<double>(length_));
}

std::optional<std::string> fileBytes(const OUString& url, std::size_t most) {
    FileReading reading(url, most);
    while (!reading.finished()) reading.readOn();
    if (reading.failed()) return std::nullopt;
    return reading.take();
}

}  // namespace outturn::sheet
