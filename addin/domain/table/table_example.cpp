#include "domain/table/table_example.hpp"

#include <algorithm>
#include <utility>

#include "domain/texts.hpp"

namespace outturn {
namespace {

constexpr double kMonth = 202401;
constexpr double kYear = 2024;
constexpr double kAccount = 3010;
constexpr double kActivityCode = 510;
constexpr double kMonthAmount = 12'500;
constexpr double kYearAmount = 150'000;
constexpr double kMeasureAmount = 24'000;
constexpr double kMeasureRealised = 2'000;
constexpr double kRiskLow = -10'000;
constexpr double kRiskProbability = 0.3;
constexpr double kHours = 1'200;
constexpr double kBudgetHours = 1'000;
constexpr double kEquity = 20'000;

class ExampleWriter {
  public:
    explicit ExampleWriter(Language language) : language_(language) { explain(TextId::ExplainExample); }

    ExampleWriter& column(Column column, ExampleValue value) {
        example_.columns.push_back({column, Text(header(column, language_)), std::move(value)});
        return *this;
    }
    ExampleWriter& column(Column named, TextId value) { return column(named, Text(text(value, language_))); }

    // Twelve columns of equal weights.
    ExampleWriter& months() {
        TextView names = text(TextId::ExampleMonths, language_);
        while (!names.empty()) {
            const std::size_t end = std::min(names.find(u' '), names.size());
            example_.columns.push_back({std::nullopt, Text(names.substr(0, end)), 1.0});
            names.remove_prefix(std::min(end + 1, names.size()));
        }
        return *this;
    }

    ExampleWriter& explain(TextId sentence) {
        example_.explanation.emplace_back(text(sentence, language_));
        return *this;
    }

    TableExample done() { return std::move(example_); }

  private:
    Language language_;
    TableExample example_;
};

}  // namespace

TableExample tableExample(TableKind kind, Language language) {
    ExampleWriter example(language);
    switch (kind) {
        case TableKind::Ledger:
            return example.column(Column::Period, kMonth)
                .column(Column::Account, kAccount)
                .column(Column::Activity, TextId::ExampleActivity)
                .column(Column::Description, TextId::ExampleText)
                .column(Column::Amount, kMonthAmount)
                .explain(TextId::ExplainLedgerPeriod)
                .explain(TextId::ExplainLedgerSign)
                .explain(TextId::ExplainLedgerColumns)
                .done();
        case TableKind::Budget:
            return example.column(Column::Period, kYear)
                .column(Column::Account, kAccount)
                .column(Column::Activity, TextId::ExampleActivity)
                .column(Column::Amount, kYearAmount)
                .column(Column::Key, TextId::ExampleKey)
                .explain(TextId::ExplainBudgetPeriod)
                .explain(TextId::ExplainBudgetKey)
                .done();
        case TableKind::Lines:
            return example.column(Column::Line, TextId::ExampleLine)
                .column(Column::Accounts, Text(u"3*"))
                .explain(TextId::ExplainLines)
                .explain(TextId::ExplainAccounts)
                .done();
        case TableKind::Keys:
            return example.column(Column::Key, TextId::ExampleKey)
                .months()
                .explain(TextId::ExplainKeys)
                .done();
        case TableKind::Activities:
            return example.column(Column::Code, kActivityCode)
                .column(Column::Name, TextId::ExampleActivity)
                .explain(TextId::ExplainActivities)
                .done();
        case TableKind::Forecasts:
            return example.column(Column::Period, kMonth)
                .column(Column::Line, TextId::ExampleLine)
                .column(Column::Activity, TextId::ExampleActivity)
                .column(Column::Amount, kYearAmount)
                .explain(TextId::ExplainForecastPeriod)
                .explain(TextId::ExplainForecastLine)
                .done();
        case TableKind::Measures:
            return example.column(Column::Measure, TextId::ExampleMeasure)
                .column(Column::Activity, TextId::ExampleActivity)
                .column(Column::FullYearAmount, kMeasureAmount)
                .column(Column::FromPeriod, kMonth)
                .column(Column::Realised, kMeasureRealised)
                .column(Column::Line, TextId::ExampleLine)
                .column(Column::Goal, kMeasureAmount)
                .explain(TextId::ExplainMeasureAmount)
                .explain(TextId::ExplainMeasureLine)
                .explain(TextId::ExplainMeasureGoal)
                .done();
        case TableKind::Risks:
            return example.column(Column::Activity, TextId::ExampleActivity)
                .column(Column::Risk, TextId::ExampleRisk)
                .column(Column::Low, kRiskLow)
                .column(Column::High, 0.0)
                .column(Column::Probability, kRiskProbability)
                .explain(TextId::ExplainRiskAmounts)
                .explain(TextId::ExplainRiskProbability)
                .done();
        case TableKind::Volumes:
            return example.column(Column::Period, kMonth)
                .column(Column::Activity, TextId::ExampleActivity)
                .column(Column::Quantity, TextId::ExampleQuantity)
                .column(Column::Unit, TextId::ExampleUnit)
                .column(Column::Outturn, kHours)
                .column(Column::Budget, kBudgetHours)
                .column(Column::Accounts, Text(u"46*|75*"))
                .explain(TextId::ExplainVolumes)
                .explain(TextId::ExplainVolumeUnit)
                .explain(TextId::ExplainVolumeAccounts)
                .done();
        case TableKind::Equity:
            return example.column(Column::Period, kYear)
                .column(Column::Amount, kEquity)
                .column(Column::Description, TextId::ExampleEquity)
                .explain(TextId::ExplainEquity)
                .done();
        case TableKind::Calendar:
            return example.column(Column::Period, kMonth)
                .column(Column::Report, TextId::ExampleReport)
                .column(Column::Meeting, TextId::ExampleMeeting)
                .explain(TextId::ExplainCalendar)
                .done();
    }
    return {};
}

}  // namespace outturn
