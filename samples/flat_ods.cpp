#include "flat_ods.hpp"

#include <array>
#include <cstdlib>
#include <ostream>

#include "flat_ods_styles.hpp"
#include "tools/xml.hpp"

namespace outturn::sample {
namespace {

constexpr const char* kRow = "<table:table-row table:style-name=\"row\">";
constexpr const char* kTitleRow = "<table:table-row table:style-name=\"titleRow\">";

std::string twoDigits(int number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

// Hundredths with two decimals, 100 000ths with five: "-1234.05".
std::string decimal(std::int64_t parts, std::int64_t unit) {
    const std::int64_t size = std::abs(parts);
    const std::string digits = std::to_string(unit + size % unit);  // the first, a 1, keeps the zeros
    return (parts < 0 ? "-" : "") + std::to_string(size / unit) + "." + digits.substr(1);
}

std::string decimal(Money money) {
    return decimal(money.ore(), 100);
}

std::string isoDate(Date date) {
    return std::to_string(date.year) + "-" + twoDigits(date.month) + "-" + twoDigits(date.day);
}

std::string numberCell(const std::string& value, const char* style, const char* type = "float") {
    return std::string("<table:table-cell table:style-name=\"") + style + "\" office:value-type=\"" + type +
           "\" office:value=\"" + value + "\"/>";
}

}  // namespace

void FlatOds::openSheet(std::string_view name, bool isTable) {
    sheets_.push_back({std::string(name), isTable});
    body_ += "<table:table table:name=\"" + xmlEscaped(name) + "\" table:style-name=\"sheet\">\n";
}

void FlatOds::column(int widthMm) {
    const std::string style =
        columnStyles_.try_emplace(widthMm, "width" + std::to_string(widthMm)).first->second;
    body_ += "<table:table-column table:style-name=\"" + style +
             "\" table:default-cell-style-name=\"Default\"/>\n";
}

void FlatOds::openTable(std::string_view name, std::span<const ColumnPlan> columns) {
    openSheet(name, true);
    for (const ColumnPlan& plan : columns) column(plan.widthMm);
    body_ += "<table:table-header-rows>" + std::string(kRow);
    for (const ColumnPlan& plan : columns) textCell(plan.header, plan.number ? "HeadRight" : "Head");
    body_ += "</table:table-row></table:table-header-rows>\n";
}

void FlatOds::row(std::initializer_list<Value> values) {
    row(std::span(values.begin(), values.size()));
}

void FlatOds::row(std::span<const Value> values) {
    body_ += kRow;
    for (const Value& value : values) valueCell(value);
    body_ += "</table:table-row>\n";
}

void FlatOds::valueCell(const Value& value) {
    if (const auto* text = std::get_if<std::string>(&value))
        textCell(*text, "Default");
    else if (const auto* code = std::get_if<Code>(&value))
        body_ += numberCell(std::to_string(code->number), "CodeNumber");
    else if (const auto* weight = std::get_if<Weight>(&value))
        body_ += numberCell(std::to_string(weight->number), "Default");
    else if (const auto* money = std::get_if<Money>(&value))
        body_ += numberCell(decimal(*money), "Amount");
    else if (const auto* whole = std::get_if<WholeKronor>(&value))
        body_ += numberCell(decimal(whole->amount), "AmountWhole");
    else if (const auto* quantity = std::get_if<Quantity>(&value))
        body_ += numberCell(decimal(quantity->parts, Quantity::kParts), "AmountWhole");
    else if (const auto* percent = std::get_if<Percent>(&value))
        body_ += numberCell(decimal(percent->number, 100), "Share", "percentage");
    else if (const auto* date = std::get_if<Date>(&value))
        body_ +=
            "<table:table-cell table:style-name=\"Day\" office:value-type=\"date\" office:date-value=\"" +
            isoDate(*date) + "\"/>";
    else
        body_ += "<table:table-cell/>";
}

void FlatOds::openProse(std::string_view name, std::initializer_list<int> columnWidthsMm) {
    openSheet(name, false);
    for (const int width : columnWidthsMm) column(width);
}

void FlatOds::line(Prose kind, std::initializer_list<std::string_view> texts) {
    static constexpr std::array<const char*, 4> kProseStyles = {"Title", "Section", "Default", "Formula"};
    body_ += kind == Prose::Title ? kTitleRow : kRow;
    const char* style = kProseStyles[static_cast<std::size_t>(kind)];
    for (const std::string_view text : texts) {
        textCell(text, style);
        style = "Default";
    }
    if (texts.size() == 0) body_ += "<table:table-cell/>";
    body_ += "</table:table-row>\n";
}

void FlatOds::textCell(std::string_view text, const char* style) {
    body_ += std::string("<table:table-cell table:style-name=\"") + style +
             "\" office:value-type=\"string\"><text:p>" + xmlEscaped(text) + "</text:p></table:table-cell>";
}

void FlatOds::closeSheet() {
    body_ += "</table:table>\n";
}

void FlatOds::property(std::string_view name, std::string_view value) {
    properties_ += "<meta:user-defined meta:name=\"";
    properties_ +=
        xmlEscaped(name) + "\" meta:value-type=\"string\">" + xmlEscaped(value) + "</meta:user-defined>";
}

void FlatOds::write(std::ostream& out) const {
    out << kDocumentStart << "<office:meta>" << properties_ << "</office:meta>\n"
        << "<office:settings><config:config-item-set config:name=\"ooo:view-settings\">"
        << "<config:config-item-map-indexed config:name=\"Views\"><config:config-item-map-entry>"
        << "<config:config-item config:name=\"ActiveTable\" config:type=\"string\">"
        << xmlEscaped(sheets_.front().name)
        << "</config:config-item><config:config-item-map-named config:name=\"Tables\">\n";
    for (const Sheet& sheet : sheets_)
        out << "<config:config-item-map-entry config:name=\"" << xmlEscaped(sheet.name) << "\">"
            << (sheet.isTable ? kFrozenHeader : kNoGrid) << "</config:config-item-map-entry>\n";
    out << "</config:config-item-map-named></config:config-item-map-entry></config:config-item-map-indexed>"
        << "</config:config-item-set></office:settings>\n"
        << kStyles << "<office:automatic-styles>\n"
        << kPageLayout;
    for (const auto& [width, name] : columnStyles_)
        out << "<style:style style:name=\"" << name << "\" style:family=\"table-column\">"
            << "<style:table-column-properties style:column-width=\"" << width << "mm\"/></style:style>\n";
    out << kSheetStyle << "</office:automatic-styles>\n"
        << kMasterPage << "<office:body><office:spreadsheet>\n"
        << body_ << "</office:spreadsheet></office:body></office:document>\n";
}

}  // namespace outturn::sample
