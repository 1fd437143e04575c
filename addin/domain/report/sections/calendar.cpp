// The year's reports and when the board meets over them.
#include "domain/report/sections/sections.hpp"
#include "domain/report/sections/side_table.hpp"

namespace outturn::report {

namespace {

constexpr Slot kMeeting = Slot::Year1;
constexpr Slot kLastOfMeeting = Slot::Year4;

void heads(RowPlan& row, const Laid& laid) {
    row.putJoined(Slot::Label, Slot::Period4, laid.words(TextId::CalendarReport), Style::ColumnText);
    row.putJoined(kMeeting, kLastOfMeeting, laid.words(TextId::CalendarMeeting), Style::ColumnText);
}

void meeting(RowPlan& row, const Laid& laid, const MeetingSource& source) {
    const bool isThis = source.period == laid.wishes.period;
    // A sign before it too: neither weight nor colour alone would tell it.
    const Text sign = isThis ? u"\"▸\u00A0\"&" : u"";
    row.putJoined(Slot::Label, Slot::Period4, Formula{u"=" + sign + source.reportCell + u"&\"\""},
                  isThis ? Style::Marked : Style::Label);
    // The formula of an empty cell would show the first day that the workbook counts.
    row.putJoined(kMeeting, kLastOfMeeting, valueWhere(source.meetingCell + u"<>\"\"", source.meetingCell),
                  Style::DateInTable);
}

}  // namespace

void addCalendar(RowList& rows) {
    if (rows.sources().meetings.empty()) return;
    rows.addHeading(u"calendar", TextId::CalendarHeading);
    addHeads(rows, u"calendar:heads", heads);
    std::vector<Text> identities;
    for (const MeetingSource& source : rows.sources().meetings) {
        addTableRow(
            rows, u"meeting:" + source.name, identities,
            [source](RowPlan& row, const Laid& laid, const Text& /*own*/) { meeting(row, laid, source); });
    }
    rows.addGap();
}

}  // namespace outturn::report
