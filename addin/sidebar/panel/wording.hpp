#pragma once

#include <cstdint>
#include <vector>

#include "domain/language.hpp"
#include "domain/period.hpp"
#include "domain/text.hpp"
#include "sheet/report/sheet.hpp"
#include "sheet/tables/survey.hpp"

namespace outturn::sidebar {

// "februari 2024", "February 2024"
Text monthName(Month month, Language language);
// "48 212 rader", "48,212 rows"
Text rowCount(std::size_t rows, Language language);
// "2022-01 – 2024-02"; "2023 – 2024" where whole years are covered; empty without months.
Text span(const std::vector<Month>& months);
// "Huvudbok rad 57: "abc" är inget belopp"
Text problemLine(const sheet::PlacedProblem& problem, Language language);
// "2 saker att se över"
Text problemCount(std::size_t problems, Language language);
// "Budget och Rader"
Text tableNames(const std::vector<TableKind>& kinds, Language language);
// "Budget, Rader": in a list that may be cut short
Text commaNames(const std::vector<TableKind>& kinds, Language language);
// What the report does without the table, and how one is made; empty for those it cannot do without.
TextView tableNeed(TableKind kind, Language language);
// "Läser huvudboken"
TextView readingTable(TableKind kind, Language language);
// Sentences one after the other.
Text joinedNotices(const std::vector<Text>& notices, TextView between);
// Why no report was filled, and what to do about it.
Text refusal(sheet::FillRefusal refusal, const sheet::Findings& findings, const sheet::ReportRequest& request,
             Language language);

}  // namespace outturn::sidebar
