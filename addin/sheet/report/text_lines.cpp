#include "sheet/report/text_lines.hpp"

#include <algorithm>
#include <cmath>

#include <com/sun/star/awt/FontDescriptor.hpp>
#include <com/sun/star/awt/Toolkit.hpp>

#include "calc/strings.hpp"
#include "sheet/context.hpp"

namespace outturn::sheet {

namespace css = com::sun::star;

namespace {

// In pixels, which is what a font of a device without a scale is measured in; large, because widths come in
// whole pixels.
constexpr sal_Int16 kMeasuredHeight = 200;
// Paper and screen do not break lines at quite the same width.
constexpr double kSlack = 1.01;
constexpr double kHundredthsPerPoint = 2540.0 / 72.0;
// Of a letter, in shares of the font's size, where there is no window to measure it with.
constexpr double kLetter = 0.44;

Reference<css::awt::XFont> reportFont(const ComponentContext& context) {
    const auto toolkit = css::awt::Toolkit::create(context);
    const auto device = toolkit->createScreenCompatibleDevice(1, 1);
    css::awt::FontDescriptor wanted;
    wanted.Name = "Carlito;Liberation Sans;Arial";
    wanted.Height = kMeasuredHeight;
    return device->getFont(wanted);
}

}  // namespace

TextLines::TextLines() {
    if (const ComponentContext office = context(); office.is()) font_ = reportFont(office);
}

double TextLines::widthOf(TextView words, float points) {
    const auto [found, isNew] =
        measured_.try_emplace(Text(words), kLetter * static_cast<double>(words.size()));
    if (isNew && font_.is()) {
        found->second = static_cast<double>(font_->getStringWidth(calc::toOUString(words))) / kMeasuredHeight;
    }
    return found->second * points * kHundredthsPerPoint * kSlack;
}

std::int32_t TextLines::count(TextView text, float points, std::int32_t width) {
    std::int32_t lines = 1;
    double used = 0;
    const double space = widthOf(u" ", points);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find_first_of(u" \n", at), text.size());
        const double word = widthOf(text.substr(at, end - at), points);
        const double needed = used > 0 ? used + space + word : word;
        if (used > 0 && needed > width) {
            ++lines;
            used = word;
        } else {
            used = needed;
        }
        // A word wider than the line goes on in the next ones.
        while (used > width) {
            ++lines;
            used -= width;
        }
        if (end < text.size() && text[end] == u'\n') {
            ++lines;
            used = 0;
        }
        at = end + 1;
    }
    return lines;
}

std::int32_t TextLines::longestWord(TextView text, float points) {
    double longest = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find_first_of(u" \n", at), text.size());
        longest = std::max(longest, widthOf(text.substr(at, end - at), points));
        at = end + 1;
    }
    return static_cast<std::int32_t>(std::ceil(longest));
}

}  // namespace outturn::sheet
