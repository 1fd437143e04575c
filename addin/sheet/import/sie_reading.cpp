#include "sheet/import/sie_reading.hpp"

#include <algorithm>

#include "domain/sie/import_words.hpp"
#include "domain/sie/reader.hpp"
#include "domain/texts.hpp"

namespace outturn::sheet {

namespace {

// What is left is to add up what was read.
constexpr double kMostWhileReading = 0.8;
constexpr double kRowsMade = 0.9;

int rankOf(const sie::Control& control) {
    if (control.told == sie::ControlTotal::None) return 2;
    return control.difference() == ExactAmount() ? 1 : 0;
}

}  // namespace

SieRead readSie(std::string_view bytes, const Text& fileName, Language language,
                const ImportProgress& progress) {
    const auto goesOn = [&](double share) { return !progress || progress(share); };
    const ImportRefusal cancelled{Text(text(TextId::ImportCancelled, language)), true};
    auto result = sie::read(bytes, [&](std::size_t done) {
        return goesOn(kMostWhileReading * static_cast<double>(done) / static_cast<double>(bytes.size()));
    });
    if (const auto* refused = std::get_if<sie::Refusal>(&result))
        return ImportRefusal{sie::sentence(*refused, fileName, language),
                             *refused == sie::Refusal::Cancelled};
    try {
        auto reading = std::make_shared<SieReading>();
        reading->fileName = fileName;
        reading->file = std::get<sie::File>(std::move(result));
        const auto all = sie::ledgerRows(reading->file);
        if (!goesOn(kMostWhileReading)) return cancelled;
        reading->ledgerRows = sie::ofResult(reading->file, all);
        reading->budgetRows = sie::ofResult(reading->file, sie::budgetRows(reading->file));
        if (reading->ledgerRows.empty() && reading->budgetRows.empty())
            return ImportRefusal{text(TextId::ImportNothing, language, {fileName})};
        if (!goesOn(kRowsMade)) return cancelled;
        reading->controls = sie::controls(reading->file, all);
        std::stable_sort(reading->controls.begin(), reading->controls.end(),
                         [](const auto& one, const auto& other) { return rankOf(one) < rankOf(other); });
        return reading;
    } catch (const MoneyOverflow&) {
        return ImportRefusal{text(TextId::ImportTooGreat, language, {fileName})};
    }
}

}  // namespace outturn::sheet
