#include "domain/report/cell_plan.hpp"

namespace outturn::report {

bool isFigure(Style style) {
    switch (style) {
        case Style::Figure:
        case Style::Forecast:
        case Style::Deviation:
        case Style::Share:
        case Style::ErrorShare:
        case Style::Bias:
        case Style::BiasShare:
        case Style::Probability:
        case Style::Volume:
        case Style::Mean:
        case Style::Price:
        case Style::DateInTable:
        case Style::MonthInTable:
        case Style::ResultFigure:
        case Style::ResultForecast:
        case Style::ResultDeviation:
        case Style::ResultShare:
        case Style::ResultErrorShare:
        case Style::ResultCount:
            return true;
        default:
            return false;
    }
}

Content contentOf(const Text& written) {
    if (written.starts_with(u'=')) return Formula{written};
    return written;
}

}  // namespace outturn::report
