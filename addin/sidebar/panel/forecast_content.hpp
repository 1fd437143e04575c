#pragma once

#include <optional>
#include <vector>

#include "domain/language.hpp"
#include "domain/text.hpp"
#include "sheet/settings.hpp"
#include "sheet/tables/survey.hpp"
#include "sidebar/panel/forecasts.hpp"

namespace outturn::sidebar {

// The panel's part with the forecasts, as data.
struct ForecastContent {
    bool shown = false;
    Text missing;  // why there is nothing to choose; empty: there is
    std::vector<Text> lines;
    int line = -1;
    Text methodsLabel;          // with the unit of the figures
    std::vector<Text> methods;  // the first: left to Outturn; then kForecastMethods
    int method = -1;
    Text explanation;        // of the chosen method, and how sure it is
    bool calculate = false;  // offer to begin again
    Text round;              // what is submitted, and what the last wish came to; empty: nothing
    bool submit = false;
    bool replace = false;

    friend bool operator==(const ForecastContent&, const ForecastContent&) = default;
};

// Why the last thing asked for was not done; empty: it was.
struct ForecastAnswers {
    Text choice;
    Text submission;
};

// forecasts: what is known of the methods.
ForecastContent forecastContent(const sheet::Findings& findings, const sheet::Settings& settings,
                                const PanelForecasts& forecasts, const ForecastAnswers& answers,
                                bool editable, Language language);

// Why nothing can be forecast for the month, in words; nothing where it can.
std::optional<Text> forecastHindrance(const sheet::Findings& findings, std::optional<Month> month,
                                      Language language);

// The chosen entry of the list as a setting.
std::optional<ForecastMethod> methodAt(std::size_t entry);

}  // namespace outturn::sidebar
