#pragma once

#include <map>

#include <com/sun/star/awt/XFont.hpp>

#include "sheet/settings.hpp"

namespace outturn::sheet {

// How many lines a text takes when it is broken at its spaces, measured in the report's font: Calc gives no
// height for the text of joined cells.
class TextLines {
  public:
    TextLines();

    // points: the size of the font; width: in hundredths of a millimetre. At least 1.
    std::int32_t count(TextView text, float points, std::int32_t width);

    // How wide the longest word is, in hundredths of a millimetre.
    std::int32_t longestWord(TextView text, float points);

  private:
    double widthOf(TextView words, float points);

    Reference<com::sun::star::awt::XFont> font_;
    std::map<Text, double> measured_;  // widths of words, in shares of the font's size
};

}  // namespace outturn::sheet
