#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>

#include <com/sun/star/io/XInputStream.hpp>
#include <com/sun/star/uno/Reference.hxx>
#include <rtl/ustring.hxx>

#include "domain/text.hpp"

namespace outturn::sheet {

// Told now and then how far the work has come, 0 to 1; false stops it.
using ImportProgress = std::function<bool(double share)>;

// A file URL or a path of the system, as a URL; empty where it is neither.
rtl::OUString importUrl(TextView file);
// "bokföring 2024.se"
Text fileNameOf(const rtl::OUString& url);

// A file that is read a piece at a time, so that whoever waits can do other things in between.
class FileReading {
  public:
    // No more than the most that is read, and one byte.
    FileReading(const rtl::OUString& url, std::size_t most);
    ~FileReading();
    FileReading(const FileReading&) = delete;
    FileReading& operator=(const FileReading&) = delete;

    // It cannot be opened or read, or is a folder.
    [[nodiscard]] bool failed() const { return failed_; }
    [[nodiscard]] bool finished() const { return !stream_.is(); }
    // A megabyte.
    void readOn();
    [[nodiscard]] double share() const;
    [[nodiscard]] const std::string& bytes() const { return bytes_; }
    std::string take() { return std::move(bytes_); }

  private:
    void close();

    com::sun::star::uno::Reference<com::sun::star::io::XInputStream> stream_;
    std::size_t most_;
    std::size_t length_ = 0;  // as its place says; 0 where it does not
    std::string bytes_;
    bool failed_ = false;
};

// The bytes of a file, through LibreOffice's own access, so that every place is reached that it reaches. No
// more than the most that is read of it and one; nothing where it cannot be opened or is a folder.
std::optional<std::string> fileBytes(const rtl::OUString& url, std::size_t most);

}  // namespace outturn::sheet
