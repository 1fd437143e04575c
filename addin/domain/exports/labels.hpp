#pragma once

#include "domain/text.hpp"

namespace outturn::exports {

// "Summa intäkter", "3010 Summa", "S:a", "Delsumma", "Totalt", "Årets resultat": the row is a sum.
bool saysTotal(TextView label);
// The first word says so, or the only one.
bool beginsWithTotal(TextView label);
// "Ingående saldo", "Utg balans", "IB": the row is no booking.
bool saysBalance(TextView label);

}  // namespace outturn::exports
