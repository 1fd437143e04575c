#include "sheet/report/breaks.hpp"

#include <map>

#include <com/sun/star/table/XColumnRowRange.hpp>

#include "sheet/document/paper.hpp"
#include "sheet/document/properties.hpp"

namespace outturn::sheet {

namespace css = com::sun::star;
using css::uno::UNO_QUERY_THROW;
using report::Role;
using report::Row;

namespace {

class Pages {
  public:
    Pages(const Range& sheet, const Reference<css::style::XStyle>& style, const std::vector<Row>& rows,
          const report::Places& places)
        : lines_(sheet, UNO_QUERY_THROW), rows_(rows), places_(places) {
        const auto used = reportWidth(sheet, places);
        const std::int32_t paper = property<sal_Int32>(style, "Width") - 2 * kPageMargin;
        const double scale = used > paper ? static_cast<double>(paper) / used : 1.0;
        const std::int32_t high = property<sal_Int32>(style, "Height") - 2 * kPageMargin - kFooterGap;
        height_ = static_cast<std::int32_t>(high / scale);
        repeatedHeight_ = heightOf(places.row(u"head"), places.row(u"head") + 1);
    }

    // The heads that are repeated on every page: of the table that runs over a page, else the report's own.
    std::pair<std::int32_t, std::int32_t> breakPages() {
        const std::int32_t head = places_.row(u"head");
        std::pair<std::int32_t, std::int32_t> repeated(head, head);
        std::int32_t used = 0;
        const std::int32_t last = places_.row(rows_.back().identity);
        std::int32_t row = 0;
        for (std::size_t section = 0; section < rows_.size();) {
            const std::size_t next = nextSection(section);
            const std::int32_t end = next < rows_.size() ? places_.row(rows_[next].identity) : last + 1;
            const std::int32_t needed = heightOf(row, end);
            const bool fits = used + repeatedHeight_ + needed <= height_;
            const bool startsPage = !fits && section > 0 && repeatedHeight_ + needed <= height_;
            if (section > 0) setBreak(row, startsPage);
            for (const auto& [figures, comment] : commentedRows(section, next)) setBreak(figures, false);
            if (fits) {
                used += needed;
            } else if (startsPage) {
                used = repeatedHeight_ + needed;
            } else {
                used = cutLong(section, next, used);
                const bool isTable = section + 1 < next && rows_[section + 1].role == Role::Groups;
                if (isTable)
                    repeated = {places_.row(rows_[section].identity) + 1,
                                places_.row(rows_[section].identity) + 2};
            }
            row = end;
            section = next;
        }
        return repeated;
    }

  private:
    [[nodiscard]] Reference<css::uno::XInterface> rowAt(std::int32_t row) const {
        return {lines_->getRows()->getByIndex(row), UNO_QUERY_THROW};
    }
    [[nodiscard]] std::int32_t heightOf(std::int32_t from, std::int32_t to) const {
        std::int32_t sum = 0;
        for (std::int32_t row = from; row < to; ++row) {
            const auto line = rowAt(row);
            if (property<bool>(line, "IsVisible")) sum += property<sal_Int32>(line, "Height");
        }
        return sum;
    }
    [[nodiscard]] std::size_t nextSection(std::size_t from) const {
        std::size_t at = from + 1;
        while (at < rows_.size() && (rows_[at].role != Role::Heading || from == 0)) {
            // The head of the report and its first table are one section.
            if (rows_[at].role == Role::Heading && rows_[at].identity != u"lines") return at;
            // The charts are a section of their own.
            if (rows_[at].role == Role::ChartTitles) return at;
            ++at;
        }
        return at;
    }
    void setBreak(std::int32_t row, bool wanted) {
        const auto line = rowAt(row);
        if (property<bool>(line, "IsStartOfNewPage") == wanted) return;
        // A break that was not asked for here is Calc's own or a person's.
        if (wanted || property<bool>(line, "IsManualPageBreak"))
            setProperty(line, "IsStartOfNewPage", wanted);
    }

    // Gives what is used of the last page.
    std::int32_t cutLong(std::size_t section, std::size_t next, std::int32_t used) {
        const std::int32_t first = places_.row(rows_[section].identity);
        std::int32_t result = first;
        for (std::size_t at = section; at < next; ++at) {
            if (rows_[at].role == Role::Result) result = places_.row(rows_[at].identity);
        }
        const std::int32_t end =
            next < rows_.size() ? places_.row(rows_[next].identity) : places_.row(rows_.back().identity) + 1;
        const std::map<std::int32_t, std::int32_t> commented = commentedRows(section, next);
        for (std::int32_t row = first; row < end; ++row) {
            const std::int32_t one = heightOf(row, row + 1);
            const bool lastOnes = row == result - 2 && used + heightOf(row, end) > height_;
            const auto comment = commented.find(row);
            bool parted = false;
            if (comment != commented.end()) {
                const std::int32_t both = heightOf(row, comment->second + 1);
                parted = used + both > height_ && both <= height_;
                setBreak(row, parted);
            }
            if (used + one > height_ || lastOnes || parted) {
                if (lastOnes) setBreak(row, true);
                used = repeatedHeight_;
            }
            used += one;
        }
        return used;
    }
    // Figures and the row of the comment on them, which stand on one page.
    [[nodiscard]] std::map<std::int32_t, std::int32_t> commentedRows(std::size_t from, std::size_t to) const {
        std::map<std::int32_t, std::int32_t> found;
        for (std::size_t at = from + 1; at < to; ++at) {
            if (rows_[at - 1].role != Role::Figures || rows_[at].role != Role::Comment) continue;
            found.emplace(places_.row(rows_[at - 1].identity), places_.row(rows_[at].identity));
        }
        return found;
    }

    Reference<css::table::XColumnRowRange> lines_;
    const std::vector<Row>& rows_;
    const report::Places& places_;
    std::int32_t height_ = 0;          // of what a page holds
    std::int32_t repeatedHeight_ = 0;  // of the head that every page begins with
};

}  // namespace

std::int32_t reportWidth(const Range& sheet, const report::Places& places) {
    const Reference<css::table::XColumnRowRange> lines(sheet, UNO_QUERY_THROW);
    std::int32_t width = 0;
    for (std::size_t at = 0; at < report::kShownSlots; ++at) {
        const Reference<css::uno::XInterface> column(lines->getColumns()->getByIndex(places.columns.at(at)),
                                                     UNO_QUERY_THROW);
        width += property<sal_Int32>(column, "Width");
    }
    return width;
}

std::pair<std::int32_t, std::int32_t> breakPages(const Range& sheet,
                                                 const Reference<css::style::XStyle>& pageStyle,
                                                 const std::vector<Row>& rows, const report::Places& places) {
    return Pages(sheet, pageStyle, rows, places).breakPages();
}

}  // namespace outturn::sheet
