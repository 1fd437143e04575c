#include "sheet/settings.hpp"

#include <algorithm>
#include <set>
#include <vector>

#include <com/sun/star/beans/PropertyAttribute.hpp>
#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/beans/XPropertyContainer.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>

#include "calc/arguments.hpp"
#include "calc/strings.hpp"
#include "domain/report/limit.hpp"
#include "sheet/context.hpp"

namespace outturn::sheet {
namespace {

using com::sun::star::beans::PropertyValue;
using com::sun::star::beans::XPropertyContainer;
using com::sun::star::beans::XPropertySet;
using com::sun::star::container::XNameAccess;
using com::sun::star::document::XDocumentPropertiesSupplier;
using com::sun::star::uno::Any;
using com::sun::star::uno::Sequence;
using com::sun::star::uno::UNO_QUERY_THROW;
using rtl::OUString;

constexpr TextView kPeriod = u"Period";
constexpr TextView kUnit = u"Unit";
constexpr TextView kLanguage = u"Language";
constexpr TextView kOrganisation = u"Organisation";
constexpr TextView kLedgerSign = u"LedgerSign";
constexpr TextView kBudgetSign = u"BudgetSign";
constexpr TextView kLimitAmount = u"LimitAmount";
constexpr TextView kLimitPercent = u"LimitPercent";
constexpr TextView kMethod = u"Method.";
constexpr TextView kRevenuePositive = u"revenue positive";
constexpr TextView kDebitPositive = u"debit positive";

// "Table.Ledger"; the names are English whatever the language, so that a workbook may change hands.
Text chosenTableName(TableKind kind) {
    return Text(u"Table.").append(tableName(kind, Language::English));
}

// The document's own properties, as File > Properties shows them: all texts, for a person to read and edit.
class DocumentTexts {
  public:
    explicit DocumentTexts(const SpreadsheetDocument& document)
        : container_(Reference<XDocumentPropertiesSupplier>(document, UNO_QUERY_THROW)
                         ->getDocumentProperties()
                         ->getUserDefinedProperties()),
          values_(container_, UNO_QUERY_THROW) {}

    // Empty where there is none, or where it holds neither text nor a number.
    [[nodiscard]] Text read(TextView name) const {
        const OUString property = propertyName(name);
        if (!values_->getPropertySetInfo()->hasPropertyByName(property)) return {};
        const auto content = calc::text(values_->getPropertyValue(property));
        return content ? content.value() : Text();
    }

    // What comes after `beginning` in the names that begin with it: of "Method.", the lines.
    [[nodiscard]] std::vector<Text> namesAfter(TextView beginning) const {
        const Text whole = calc::toText(propertyName(beginning));
        std::vector<Text> names;
        const auto all = values_->getPropertySetInfo()->getProperties();
        for (sal_Int32 at = 0; at < all.getLength(); ++at) {
            const TextView name = calc::view(all[at].Name);
            if (name.starts_with(whole)) names.emplace_back(name.substr(whole.size()));
        }
        return names;
    }

    // An empty text takes the property away. One that holds another type than text cannot be set: it is
    // replaced.
    void write(TextView name, TextView content) const {
        const OUString property = propertyName(name);
        if (values_->getPropertySetInfo()->hasPropertyByName(property)) container_->removeProperty(property);
        if (content.empty()) return;
        container_->addProperty(property, com::sun::star::beans::PropertyAttribute::REMOVABLE,
                                Any(calc::toOUString(content)));
    }

  private:
    static OUString propertyName(TextView name) { return calc::toOUString(Text(u"Outturn.").append(name)); }

    Reference<XPropertyContainer> container_;
    Reference<XPropertySet> values_;
};

std::optional<Month> monthFrom(TextView written) {
    const auto period = bookedPeriod(written);
    if (!period || period.value().length() != 1) return std::nullopt;
    return period.value().first;
}

std::optional<Language> languageFrom(TextView written) {
    const Text tag = folded(trimmed(written));
    if (tag == u"sv" || tag.starts_with(u"sv-")) return Language::Swedish;
    if (tag == u"en" || tag.starts_with(u"en-")) return Language::English;
    return std::nullopt;
}

TableSign signFrom(TextView written) {
    return folded(trimmed(written)) == kDebitPositive ? TableSign::DebitPositive : TableSign::RevenuePositive;
}

TextView written(TableSign sign) {
    return sign == TableSign::DebitPositive ? kDebitPositive : kRevenuePositive;
}

Text chosenTable(const Settings& settings, TableKind kind) {
    const auto chosen = settings.chosenTables.find(kind);
    return chosen == settings.chosenTables.end() ? Text() : chosen->second;
}

std::map<Text, ForecastMethod> readMethods(const DocumentTexts& texts) {
    std::map<Text, ForecastMethod> methods;
    for (const Text& line : texts.namesAfter(kMethod)) {
        const auto method = forecastMethod(texts.read(Text(kMethod).append(line)));
        if (method && !line.empty()) methods.emplace(line, method.value());
    }
    return methods;
}

std::optional<ForecastMethod> chosenMethod(const Settings& settings, const Text& line) {
    const auto chosen = settings.methods.find(line);
    return chosen == settings.methods.end() ? std::nullopt : std::optional(chosen->second);
}

// Lines differ by more than their letter case.
auto findMethod(const Settings& settings, TextView line) {
    const Text wanted = folded(trimmed(line));
    return std::find_if(settings.methods.begin(), settings.methods.end(),
                        [&](const auto& chosen) { return folded(trimmed(chosen.first)) == wanted; });
}

// Writes one setting where it differs from what the document says; the default is not written at all.
template <class Value, class Written>
void writeDifference(const DocumentTexts& texts, TextView name, const Value& standing, const Value& wanted,
                     const Value& usual, Written asWritten) {
    if (wanted == standing) return;
    texts.write(name, wanted == usual ? Text() : Text(asWritten(wanted)));
}

}  // namespace

Settings readSettings(const SpreadsheetDocument& document) {
    const DocumentTexts texts(document);
    Settings settings;
    settings.period = monthFrom(texts.read(kPeriod));
    settings.unit = unitNamed(texts.read(kUnit)).value_or(settings.unit);
    settings.language = languageFrom(texts.read(kLanguage));
    settings.organisation = texts.read(kOrganisation);
    settings.ledgerSign = signFrom(texts.read(kLedgerSign));
    settings.budgetSign = signFrom(texts.read(kBudgetSign));
    settings.limitAmount = keptLimitAmount(texts.read(kLimitAmount));
    settings.limitShare = keptLimitShare(texts.read(kLimitPercent));
    for (const TableKind kind : kTableKinds) {
        if (Text chosen = texts.read(chosenTableName(kind)); !chosen.empty()) {
            settings.chosenTables.emplace(kind, std::move(chosen));
        }
    }
    settings.methods = readMethods(texts);
    return settings;
}

void writeSettings(const SpreadsheetDocument& document, const Settings& settings) {
    const DocumentTexts texts(document);
    const Settings standing = readSettings(document);
    const Settings usual;
    const auto asIs = [](const Text& text) { return text; };
    const auto signWritten = [](TableSign sign) { return written(sign); };
    writeDifference(texts, kPeriod, standing.period, settings.period, usual.period,
                    [](std::optional<Month> month) { return monthText(*month); });
    writeDifference(texts, kUnit, standing.unit, settings.unit, usual.unit, unitName);
    writeDifference(
        texts, kLanguage, standing.language, settings.language, usual.language,
        [](std::optional<Language> language) { return language == Language::Swedish ? u"sv" : u"en"; });
    writeDifference(texts, kOrganisation, standing.organisation, settings.organisation, usual.organisation,
                    asIs);
    writeDifference(texts, kLedgerSign, standing.ledgerSign, settings.ledgerSign, usual.ledgerSign,
                    signWritten);
    writeDifference(texts, kBudgetSign, standing.budgetSign, settings.budgetSign, usual.budgetSign,
                    signWritten);
    writeDifference(texts, kLimitAmount, standing.limitAmount, settings.limitAmount, usual.limitAmount,
                    [](std::optional<double> kronor) { return limitAmountKept(*kronor); });
    writeDifference(texts, kLimitPercent, standing.limitShare, settings.limitShare, usual.limitShare,
                    [](std::optional<double> share) { return limitPercentKept(*share); });
    for (const TableKind kind : kTableKinds) {
        writeDifference(texts, chosenTableName(kind), chosenTable(standing, kind),
                        chosenTable(settings, kind), Text(), asIs);
    }
    std::set<Text> lines;
    for (const auto& [line, method] : standing.methods) lines.insert(line);
    for (const auto& [line, method] : settings.methods) lines.insert(line);
    for (const Text& line : lines) {
        writeDifference(texts, Text(kMethod).append(line), chosenMethod(standing, line),
                        chosenMethod(settings, line), std::optional<ForecastMethod>(),
                        [](std::optional<ForecastMethod> method) { return methodWord(*method); });
    }
}

ForecastMethod methodOf(const Settings& settings, TextView line) {
    const auto chosen = findMethod(settings, line);
    return chosen == settings.methods.end() ? ForecastMethod::Blend : chosen->second;
}

void chooseMethod(Settings& settings, TextView line, std::optional<ForecastMethod> method) {
    if (const auto chosen = findMethod(settings, line); chosen != settings.methods.end())
        settings.methods.erase(chosen);
    if (method) settings.methods.emplace(line, *method);
}

Language interfaceLanguage() {
    const auto office = context();
    if (!office.is()) return Language::English;
    PropertyValue path;
    path.Name = "nodepath";
    path.Value <<= OUString("/org.openoffice.Setup/L10N");
    Sequence<Any> arguments(1);
    arguments.getArray()[0] <<= path;
    const Reference<XNameAccess> localisation(
        com::sun::star::configuration::theDefaultProvider::get(office)->createInstanceWithArguments(
            "com.sun.star.configuration.ConfigurationAccess", arguments),
        UNO_QUERY_THROW);
    OUString locale;
    localisation->getByName("ooLocale") >>= locale;
    return languageFrom(calc::view(locale)).value_or(Language::English);
}

}  // namespace outturn::sheet
