#pragma once

#include <optional>
#include <vector>

#include "domain/forecast/ledger_forecasts.hpp"
#include "domain/forecast/round_proposal.hpp"
#include "domain/language.hpp"
#include "domain/problem.hpp"
#include "domain/report/sign.hpp"
#include "domain/report/unit.hpp"
#include "domain/text.hpp"
#include "sheet/submission/submission.hpp"

namespace outturn::sidebar {

// "−7 953" of kronor: in the unit, with so many decimals; what rounds to 0 has no sign.
Text figure(double kronor, Unit unit, int decimals, Language language);
// How many let figures of this size be told apart: four digits in all, and no more than two decimals.
int decimalsFor(double kronor, Unit unit);

// "Blandad"
TextView methodName(ForecastMethod method, Language language);

// The answers in the report's sign, where they stand in the ledger's.
std::vector<MethodAnswer> asReported(std::vector<MethodAnswer> answers, TableSign ledger);

struct ShownIn {
    Unit unit = Unit::Millions;
    int decimals = 0;
    Language language = Language::Swedish;
};
// What a method says of the year, as short as the sidebar is narrow: "Blandad  −7 941"; "Theta  –" where it
// says nothing.
Text methodRow(TextView name, const MethodAnswer& answer, const ShownIn& shown);
// How sure it is, a line for each: "80 %: −7 990 till −7 900." and "Missade i snitt 0,6 % i 2 avslutade år.",
// as far as that is known; or why it says nothing.
Text methodSureness(const MethodAnswer& answer, const ShownIn& shown);
// Why a method says nothing: "Theta: för kort historik."
Text methodHindrance(ForecastMethod method, Language language);
// The decimals by which the answers can be told apart.
int decimalsOf(const std::vector<MethodAnswer>& answers, Unit unit);

// What the method is, in a sentence.
TextView methodExplained(ForecastMethod method, Language language);

// Why a round, or its line's methods, could not be reckoned, and what to do about it.
Text roundFault(const RoundFault& fault, const Round& round, Language language);
// Why a round was not written.
Text submissionRefusal(const sheet::SubmissionRefusal& refusal, Month round, Language language);
// What was written.
Text submissionDone(const sheet::Submission& done, Month round, Language language);

}  // namespace outturn::sidebar
