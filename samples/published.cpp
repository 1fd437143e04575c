#include "published.hpp"

#include <array>
#include <iomanip>
#include <optional>
#include <ostream>

#include "postings.hpp"
#include "words.hpp"

namespace outturn::sample {
namespace {

// Jan–feb 2024: outturn, budget, deviation, last year's outturn; the year: forecast, budget, last year's
// outturn.
struct ReportRow {
    Selection selection;
    const char* name;
    std::array<std::optional<std::int64_t>, 7> figures;  // in millions; nothing where no report names one
};

std::vector<ReportRow> reportOfFebruary() {
    return {
        {{Line::Revenue, {}, {}}, "Intäkter", {207, 214, -7, 197, 1333, 1329, 1463}},
        {{Line::Cost, {}, {}}, "Kostnader", {-1320, -1346, 26, -1276, -7957, -7953, -7709}},
        {{Line::Grant, {}, {}}, "Kommunbidrag", {1104, 1104, 0, 1035, 6624, 6624, 6242}},
        {{}, "Resultat", {-9, -28, 19, -44, 0, 0, -4}},
        {{{}, 510, {}}, "Hemtjänst", {-262, -251, -11, -249, -1540, -1512, {}}},
        {{{}, 520, {}}, "Vård- och omsorgsboende", {-598, -624, 26, -571, -3650, -3680, {}}},
        {{{}, 530, {}}, "Korttid", {-71, -68, -3, -66, -415, -410, {}}},
        {{{}, 540, {}}, "Hälso- och sjukvård", {-104, -112, 8, -121, -655, -668, {}}},
        {{{}, 550, {}}, "Lokaler", {-58, -54, -4, -52, -340, -330, {}}},
        {{{}, 910, {}}, "Förvaltningsgemensamt", {-20, -23, 3, -20, -24, -24, {}}},
        {{{}, 990, {}}, "Kommunbidrag", {1104, 1104, 0, 1035, 6624, 6624, {}}},
    };
}

class Check {
  public:
    Check(const Books& books, std::ostream& out)
        : outturn_(outturnOf(books)), budget_(budgetOf(books)), forecasts_(forecastsOf(books)), out_(out) {}

    bool run() {
        february();
        november();
        return good_;
    }

  private:
    void figure(std::string_view name, std::int64_t actual, std::optional<std::int64_t> published) {
        out_ << std::setw(7) << actual;
        if (!published || *published == actual) return;
        good_ = false;
        out_ << " [" << name << ": published " << *published << "]";
    }

    void february() {
        const PeriodRange now{{2024, 1}, {2024, 2}};
        const PeriodRange then{{2023, 1}, {2023, 2}};
        const Month round{2024, 2};
        for (const ReportRow& row : reportOfFebruary()) {
            const Money outturn = sum(outturn_, now, row.selection);
            const Money budget = sum(budget_, now, row.selection);
            const std::array<Money, 7> actual = {outturn,
                                                 budget,
                                                 outturn - budget,
                                                 sum(outturn_, then, row.selection),
                                                 sum(forecasts_, {round, round}, row.selection),
                                                 sum(budget_, {{2024, 1}, {2024, 12}}, row.selection),
                                                 sum(outturn_, {{2023, 1}, {2023, 12}}, row.selection)};
            for (std::size_t column = 0; column < actual.size(); ++column)
                figure(row.name, millions(actual[column]), row.figures[column]);
            out_ << "  " << row.name << '\n';
        }
    }

    void november() {
        const Month month{2023, 11};
        const PeriodRange year{{2023, 1}, {2023, 12}};
        figure("outturn 2023-11", millions(sum(outturn_, {{2023, 1}, month}, {})), -9);
        figure("budget 2023-11", millions(sum(budget_, {{2023, 1}, month}, {})), 0);
        out_ << std::string(14, ' ');
        figure("forecast 2023-11", millions(sum(forecasts_, {month, month}, {})), 0);
        figure("budget 2023", millions(sum(budget_, year, {})), 0);
        out_ << "         Resultat 2023-11\n";
    }

    std::vector<Posting> outturn_;
    std::vector<Posting> budget_;
    std::vector<Posting> forecasts_;
    std::ostream& out_;
    bool good_ = true;
};

}  // namespace

bool comesOut(const Books& books, std::ostream& out) {
    const bool figures = Check(books, out).run();
    return wordsComeTrue(books, out) && figures;
}

}  // namespace outturn::sample
