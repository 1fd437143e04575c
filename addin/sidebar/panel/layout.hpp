#pragma once

#include <array>
#include <functional>
#include <map>

#include "domain/table/table_kind.hpp"
#include "sidebar/box.hpp"

namespace outturn::sidebar {

// The parts of the panel that stand once, in the order of the Tab key.
enum class Part {
    PeriodLabel,
    Period,
    UnitLabel,
    Unit,
    LanguageLabel,
    Language,
    OrganisationLabel,
    Organisation,
    SignLabel,
    Sign,
    LimitLabel,
    LimitAmount,
    LimitAnd,
    LimitPercent,
    LimitMessage,
    TablesLabel,
    Absent,      // the list of the tables that a report can do without, and lacks
    AbsentPick,  // points at the one chosen there
    Need,        // what that one would give
    Explanation,
    Tables,
    Hindrance,
    Fill,
    Notices,
    Progress,
    Reading,
    Cancel,
    ForecastLabel,
    ForecastMissing,
    ForecastLineLabel,
    ForecastLine,
    MethodsLabel,
    Methods,
    MethodExplained,
    Calculate,
    Round,  // what is submitted
    Submit,
    Replace,
    ProblemsLabel,
    Problems,
    Problem,
};

// The parts of a table's line.
enum class TablePart { Mark, Name, Rows, Span, Pick };

// What the controls need, as the toolkit measured it, in pixels.
struct Measures {
    int margin = 0;
    int gap = 0;         // between things that belong together
    int space = 0;       // between groups
    int textHeight = 0;  // of one line
    int fieldHeight = 0;
    int buttonHeight = 0;
    int labelWidth = 0;     // the widest label of a field
    int languageLabel = 0;  // the width of the label that may stand beside the unit
    int shortField = 0;     // the narrowest a list of short words may be
    int limitLabel = 0;     // these four stand in a row
    int limitAmount = 0;    // the narrowest its field may be
    int limitAnd = 0;
    int limitPercent = 0;
    int markWidth = 0;
    int nameWidth = 0;  // the widest name of a table, and so on
    int rowsWidth = 0;
    int spanWidth = 0;
    int scrollBar = 0;     // of the sidebar, with its frame
    int pick = 0;          // both ways: it bears a picture only
    int widestButton = 0;  // of those with words on them
    int widestChoice = 0;  // of the lists whose words must not be cut
    int problemCount = 0;
    int methodCount = 0;
    std::array<bool, kTableKinds.size()> hasSpan{};  // whether the table shows its months
    // The height a text takes when it is broken at the width.
    std::function<int(Part part, int width)> brokenHeight;
};

struct PanelLayout {
    std::map<Part, Box> parts;                                        // those that are shown
    std::array<std::map<TablePart, Box>, kTableKinds.size()> tables;  // empty: that table has no line
    int height = 0;
};

// Which parts have something to show now.
struct ShownParts {
    std::array<bool, kTableKinds.size()> tableLines{};
    bool limitMessage = false;
    bool absent = false;
    bool need = false;  // and the button beside the list
    bool explanation = false;
    bool tables = false;
    bool hindrance = false;
    bool fill = false;
    bool notices = false;
    bool progress = false;
    bool cancel = false;
    bool forecast = false;            // the part as such
    bool forecastMissing = false;     // why there is nothing in it
    bool progressOfForecast = false;  // what goes on is in that part
    bool methodExplained = false;
    bool calculate = false;
    bool round = false;
    bool submit = false;
    bool replace = false;
    bool problems = false;
    bool problem = false;
};

// Below this words are cut, however they are broken.
int minimumWidth(const Measures& measures);

// height: what the sidebar gives; the list of problems grows into what is left over. 0: as little as will do.
PanelLayout layOut(const Measures& measures, const ShownParts& shown, int width, int height);

}  // namespace outturn::sidebar
