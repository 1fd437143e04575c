#include "sheet/import/names.hpp"

#include <algorithm>

#include "domain/sie/import_words.hpp"
#include "domain/texts.hpp"
#include "sheet/document/settings_undo.hpp"

namespace outturn::sheet {

namespace {

// More than these a report cannot show one by one.
constexpr std::size_t kMostActivities = 40;

std::optional<int> activityDimension(const sie::ImportRows& rows) {
    for (const sie::ImportColumn& column : rows.columns()) {
        if (column.field == sie::ImportField::Object && knownColumn(column.swedish) == Column::Activity)
            return column.dimension;
    }
    return std::nullopt;
}

}  // namespace

ImportNames::ImportNames(const SpreadsheetDocument& document, const sie::File& file,
                         const ImportTable& ledger, const ImportTable& budget, Language language)
    : document_(document),
      language_(language),
      table_(document, readSettings(document), TableKind::Activities, {Column::Code, Column::Name},
             language) {
    if (trimmed(readSettings(document).organisation).empty()) organisation_ = trimmed(file.company);
    // One of another shape, or one that is locked, is the user's own matter.
    if (!table_.isEmpty() || table_.hindrance()) return;
    for (const ImportTable* table : {&ledger, &budget}) {
        if (table->changes()) readActivities(file, *table);
    }
    // Without a name for any there is nothing that the ledger does not say.
    if (std::all_of(activities_.begin(), activities_.end(),
                    [](const auto& each) { return each.first == each.second; }))
        activities_.clear();
    if (activities_.size() <= kMostActivities) return;
    tooMany_ = activities_.size();
    activities_.clear();
}

void ImportNames::readActivities(const sie::File& file, const ImportTable& table) {
    const auto dimension = activityDimension(table.rows());
    if (!dimension) return;
    for (const sie::Row& row : table.rows().rows()) {
        const auto& objects = file.objectLists[row.objects];
        for (const auto& [of, code] : objects) {
            if (of != *dimension) continue;
            const auto [found, isNew] = activities_.try_emplace(file.text(code));
            if (!isNew) continue;
            const auto name = file.objectNames.find({*dimension, file.text(code)});
            const bool isNamed = name != file.objectNames.end() && !trimmed(name->second).empty();
            found->second = isNamed ? Text(trimmed(name->second)) : file.text(code);
        }
    }
}

std::vector<Text> ImportNames::summary() const {
    std::vector<Text> found;
    if (!organisation_.empty()) found.push_back(text(TextId::ImportOrganisation, language_, {organisation_}));
    if (!activities_.empty())
        found.push_back(text(TextId::ImportActivities, language_,
                             {sie::countText(activities_.size(), language_), table_.sheetName()}));
    if (tooMany_ > 0)
        found.push_back(text(TextId::ImportTooManyActivities, language_,
                             {sie::countText(tooMany_, language_), table_.sheetName()}));
    return found;
}

void ImportNames::makeSheet() {
    if (makesSheet()) table_.makeSheet();
}

void ImportNames::write() {
    if (!activities_.empty()) {
        ListTable::Rows rows;
        for (const auto& [code, name] : activities_) {
            const auto number = sie::plainNumber(code);
            rows.push_back({number ? Cell(*number) : Cell(TextView(code)), Cell(TextView(name))});
        }
        table_.write(rows);
    }
    if (organisation_.empty()) return;
    Settings settings = readSettings(document_);
    settings.organisation = organisation_;
    setImportSettings(document_, settings);
}

}  // namespace outturn::sheet
