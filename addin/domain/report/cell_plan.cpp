#include "domain/report/cell_plan.hpp"

namespace outturn::report {

Content contentOf(const Text& written) {
    if (written.starts_with(u'=')) return Formula{written};
    return written;
}

}  // namespace outturn::report
