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
    }
    return {};
}

}  // namespace outturn
