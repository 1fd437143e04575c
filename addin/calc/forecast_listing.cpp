#include "calc/forecast_listing.hpp"

#include <optional>

#include "calc/results.hpp"
#include "domain/texts.hpp"

namespace outturn::calc {

namespace {

template <class T>
Any orNotAvailable(const std::optional<T>& known) {
    return known ? value(*known) : errorValue(Fault::NotAvailable);
}

}  // namespace

Any listBand(const YearBand& band) {
    return matrix({{value(band.lower), value(band.point), value(band.upper)}});
}

Any listMethods(std::span<const MethodAnswer> answers, Language language) {
    std::vector<Any> header;
    for (const TextId heading : {TextId::MethodsMethod, TextId::MethodsForecast, TextId::MethodsLower,
                                 TextId::MethodsUpper, TextId::MethodsMeanError, TextId::MethodsBias,
                                 TextId::MethodsErrorShare, TextId::MethodsYears, TextId::MethodsWeight})
        header.push_back(value(text(heading, language)));
    std::vector<std::vector<Any>> listing = {std::move(header)};
    for (const MethodAnswer& answer : answers) {
        listing.push_back({value(methodWord(answer.method)), orNotAvailable(answer.forecast),
                           orNotAvailable(answer.lower), orNotAvailable(answer.upper),
                           orNotAvailable(answer.meanError), orNotAvailable(answer.bias),
                           orNotAvailable(answer.errorShare), value(static_cast<double>(answer.years)),
                           orNotAvailable(answer.weight)});
    }
    return matrix(listing);
}

Any listAccuracy(std::span<const ForecastMethod> methods, std::span<const AccuracyMonth> months,
                 Language language) {
    std::vector<Any> header = {value(text(TextId::AccuracyPeriod, language)),
                               value(text(TextId::AccuracyOutturn, language))};
    for (const ForecastMethod method : methods) header.push_back(value(methodWord(method)));
    std::vector<std::vector<Any>> listing = {std::move(header)};
    for (const AccuracyMonth& month : months) {
        std::vector<Any> row = {value(static_cast<double>(month.month.code())),
                                orNotAvailable(month.outturn)};
        for (const auto& said : month.said) row.push_back(orNotAvailable(said));
        listing.push_back(std::move(row));
    }
    return matrix(listing);
}

}  // namespace outturn::calc
