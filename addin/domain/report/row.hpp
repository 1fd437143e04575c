#pragma once

#include <functional>
#include <map>
#include <vector>

#include "domain/report/cell_plan.hpp"
#include "domain/report/sources.hpp"
#include "domain/texts.hpp"

namespace outturn::report {

struct Laid;

// What a row is to the page: how high it is, where pages may break, what belongs together.
enum class Role : std::uint8_t {
    Columns,  // the hidden row of the columns' names
    Head,
    Title,
    Message,
    Gap,
    Heading,
    Groups,
    ColumnHeads,
    Figures,
    Result,
    Text,     // a paragraph
    Comment,  // a paragraph that a person writes
    Note,
    Control,
    ChartTitles,
    Charts,  // one high row that the charts stand over
    Hidden,  // what formulas and charts need, below everything else
};

// Whether a row of this kind is never seen.
constexpr bool isHidden(Role role) {
    return role == Role::Columns || role == Role::Hidden;
}

// A row of the report: what it is, and what stands in it once every row has its place.
struct Row {
    Text identity;  // never seen, never changes with language or unit
    Role role;
    std::function<void(RowPlan&, const Laid&)> fill;
    Section section = Section::Other;
    std::size_t index = 0;  // of a line or an activity
    bool rest = false;      // the activities that the table of activities lacks
};

// The rows as the sections put them together.
class RowList {
  public:
    RowList(const Sources& sources, const Wishes& wishes) : sources_(sources), wishes_(wishes) {}

    using Fill = decltype(Row::fill);
    Row& add(Text identity, Role role, Fill fill = {});
    // Two rows of one name are told apart by their number: "line:Intäkter#2".
    Row& addNamed(const Text& identity, Role role, Fill fill);
    void addGap();
    void addHeading(Text identity, TextId words);

    [[nodiscard]] const Sources& sources() const { return sources_; }
    [[nodiscard]] const Wishes& wishes() const { return wishes_; }
    [[nodiscard]] const std::vector<Row>& rows() const { return rows_; }
    [[nodiscard]] std::vector<Row> take() { return std::move(rows_); }

  private:
    const Sources& sources_;
    const Wishes& wishes_;
    std::vector<Row> rows_;
    std::map<Text, int> named_;
    int gaps_ = 0;
};

}  // namespace outturn::report
