#pragma once

#include "domain/text.hpp"

namespace outturn::report {

// Eight hexadecimal digits of what a cell holds, by which a report knows later whether the content is still
// its own. Numbers and references in a formula do not count: they follow when rows, columns or sheets are
// moved or renamed; its functions, operators and texts do. An empty content has an empty fingerprint.
Text fingerprint(TextView content);

// Whether a formula that is nothing but a reference points elsewhere than the planned one, into another sheet
// or column: to the fingerprints they are the same.
bool refersElsewhere(TextView held, TextView planned);

}  // namespace outturn::report
