#include "sheet/handover/file.hpp"

#include <string>

#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <osl/file.hxx>

#include "calc/strings.hpp"
#include "sheet/context.hpp"

namespace outturn::sheet {

namespace css = com::sun::star;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using osl::FileBase;
using rtl::OUString;

namespace {

// "file:///home/…" without "." and ".." in it; nothing where it is no full path.
std::optional<OUString> urlOf(TextView file) {
    const OUString written = calc::toOUString(file);
    OUString url;
    if (file.starts_with(u"file://")) {
        OUString path;
        if (FileBase::getSystemPathFromFileURL(written, path) != FileBase::E_None) return std::nullopt;
        if (FileBase::getFileURLFromSystemPath(path, url) != FileBase::E_None) return std::nullopt;
    } else if (FileBase::getFileURLFromSystemPath(written, url) != FileBase::E_None) {
        return std::nullopt;
    }
    if (!calc::view(url).starts_with(u"file:///")) return std::nullopt;
    OUString whole;
    if (FileBase::getAbsoluteFileURL("file:///", url, whole) != FileBase::E_None) return std::nullopt;
    return whole;
}

struct Existing {
    bool isFolder = false;
    OUString url;
};

// What is there, links followed; nothing where nothing is.
std::optional<Existing> existingAt(const OUString& url) {
    osl::DirectoryItem item;
    if (osl::DirectoryItem::get(url, item) != FileBase::E_None) return std::nullopt;
    osl::FileStatus status(osl_FileStatus_Mask_Type | osl_FileStatus_Mask_LinkTargetURL);
    if (item.getFileStatus(status) != FileBase::E_None) return std::nullopt;
    const auto type = status.getFileType();
    if (type == osl::FileStatus::Link && status.getLinkTargetURL() != url)
        return existingAt(status.getLinkTargetURL());
    return Existing{type == osl::FileStatus::Directory || type == osl::FileStatus::Volume, url};
}

// A workbook that lies open would be lost with its next save, or the other way about; above all the workbook
// that is handed over from.
bool isOpen(const OUString& url) {
    const auto existing = existingAt(url);
    const auto components = css::frame::Desktop::create(context())->getComponents()->createEnumeration();
    while (components->hasMoreElements()) {
        const Reference<css::frame::XModel> model(components->nextElement(), UNO_QUERY);
        if (!model.is() || model->getURL().isEmpty()) continue;
        if (model->getURL() == url) return true;
        const auto opened = existing ? existingAt(model->getURL()) : std::nullopt;
        if (opened && opened->url == existing->url) return true;
    }
    return false;
}

HandoverRefusal refusalOf(FileBase::RC error) {
    switch (error) {
        case FileBase::E_ACCES:
        case FileBase::E_PERM:
        case FileBase::E_ROFS:
            return HandoverRefusal::NoRight;
        case FileBase::E_NOENT:
        case FileBase::E_NOTDIR:
            return HandoverRefusal::FolderMissing;
        case FileBase::E_ISDIR:
            return HandoverRefusal::IsFolder;
        default:
            return HandoverRefusal::NotWritten;
    }
}

// Takes a free name beside the file; its ending stays, some filters look at it.
std::variant<OUString, HandoverRefusal> takeTemporary(const OUString& url) {
    constexpr int kMostTries = 100;
    const sal_Int32 name = url.lastIndexOf('/') + 1;
    const sal_Int32 point = url.lastIndexOf('.');
    for (int number = 1; number <= kMostTries; ++number) {
        const OUString temporary =
            url.copy(0, name) + ".~outturn-" + OUString::number(number) + url.copy(point);
        osl::File file(temporary);
        const FileBase::RC error = file.open(osl_File_OpenFlag_Write | osl_File_OpenFlag_Create);
        if (error == FileBase::E_None) return temporary;
        if (error != FileBase::E_EXIST) return refusalOf(error);
    }
    return HandoverRefusal::NotWritten;
}

}  // namespace

TextView ending(HandoverFormat format) {
    switch (format) {
        case HandoverFormat::OpenDocument:
            return u".ods";
        case HandoverFormat::Excel:
            return u".xlsx";
        case HandoverFormat::Pdf:
            return u".pdf";
        case HandoverFormat::Text:
            return u".odt";
        case HandoverFormat::Word:
            return u".docx";
    }
    return {};
}

std::optional<HandoverFormat> formatOf(TextView fileName) {
    const Text name = folded(fileName);
    for (const HandoverFormat format : kHandoverFormats) {
        const TextView end = ending(format);
        // ".pdf" alone is a hidden file without an ending.
        const bool hasName = name.size() > end.size() && name[name.size() - end.size() - 1] != u'/';
        if (hasName && name.ends_with(end)) return format;
    }
    return std::nullopt;
}

std::variant<NewFile, HandoverRefusal> NewFile::make(TextView file, bool overwrite) {
    const auto url = urlOf(file);
    if (!url) return HandoverRefusal::NoFullPath;
    const auto folder = existingAt(url->copy(0, url->lastIndexOf('/')));
    if (!folder || !folder->isFolder) return HandoverRefusal::FolderMissing;
    if (const auto existing = existingAt(*url)) {
        if (existing->isFolder) return HandoverRefusal::IsFolder;
        if (isOpen(*url)) return HandoverRefusal::IsOpen;
        if (!overwrite) return HandoverRefusal::Exists;
    }
    const auto temporary = takeTemporary(*url);
    if (const auto* refused = std::get_if<HandoverRefusal>(&temporary)) return *refused;
    return NewFile(*url, std::get<OUString>(temporary));
}

NewFile::NewFile(const OUString& url, const OUString& temporary) : url_(url), temporary_(temporary) {}

NewFile::NewFile(NewFile&& other) noexcept : url_(other.url_), temporary_(other.temporary_) {
    other.temporary_ = OUString();
}

NewFile::~NewFile() {
    if (!temporary_.isEmpty()) osl::File::remove(temporary_);
}

std::optional<HandoverRefusal> NewFile::finish() {
    const FileBase::RC error = osl::File::move(temporary_, url_);
    if (error != FileBase::E_None) return refusalOf(error);
    temporary_ = OUString();
    return std::nullopt;
}

Text NewFile::path() const {
    OUString path;
    FileBase::getSystemPathFromFileURL(url_, path);
    return calc::toText(path);
}

}  // namespace outturn::sheet
