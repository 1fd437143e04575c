#pragma once

// The parts of the flat OpenDocument file that are the same whatever the sheets hold.
namespace outturn::sample {

inline constexpr const char* kDocumentStart =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"
 xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
)";

// One frozen row (split mode 2), the cursor under it.
inline constexpr const char* kFrozenHeader =
    R"(<config:config-item config:name="CursorPositionX" config:type="int">0</config:config-item>
<config:config-item config:name="CursorPositionY" config:type="int">1</config:config-item>
<config:config-item config:name="HorizontalSplitMode" config:type="short">0</config:config-item>
<config:config-item config:name="VerticalSplitMode" config:type="short">2</config:config-item>
<config:config-item config:name="VerticalSplitPosition" config:type="int">1</config:config-item>
<config:config-item config:name="ActiveSplitRange" config:type="short">2</config:config-item>
<config:config-item config:name="PositionTop" config:type="int">0</config:config-item>
<config:config-item config:name="PositionBottom" config:type="int">1</config:config-item>)";

inline constexpr const char* kNoGrid =
    R"(<config:config-item config:name="ShowGrid" config:type="boolean">false</config:config-item>)";

inline constexpr const char* kStyles =
    R"(<office:font-face-decls>
<style:font-face style:name="Carlito" svg:font-family="Carlito" style:font-family-generic="swiss"/>
</office:font-face-decls>
<office:styles>
<style:default-style style:family="table-cell">
<style:text-properties style:font-name="Carlito" fo:font-size="10pt" fo:language="sv" fo:country="SE" fo:color="#1B2A38"/>
</style:default-style>
<number:number-style style:name="whole"><number:number number:min-integer-digits="1"/></number:number-style>
<number:number-style style:name="grouped" number:language="sv" number:country="SE">
<number:number number:decimal-places="2" number:min-decimal-places="2" number:min-integer-digits="1" number:grouping="true"/>
</number:number-style>
<number:number-style style:name="groupedWhole" number:language="sv" number:country="SE">
<number:number number:decimal-places="0" number:min-integer-digits="1" number:grouping="true"/>
</number:number-style>
<number:percentage-style style:name="percent" number:language="sv" number:country="SE">
<number:number number:decimal-places="0" number:min-integer-digits="1"/><number:text> %</number:text>
</number:percentage-style>
<number:date-style style:name="day" number:language="sv" number:country="SE"><number:year number:style="long"/>
<number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/>
</number:date-style>
<style:style style:name="Default" style:family="table-cell">
<style:table-cell-properties fo:padding-top="0.35mm" fo:padding-bottom="0.35mm" fo:padding-left="1.2mm" fo:padding-right="1.2mm"/>
</style:style>
<style:style style:name="CodeNumber" style:family="table-cell" style:parent-style-name="Default" style:data-style-name="whole">
<style:table-cell-properties style:text-align-source="fix"/><style:paragraph-properties fo:text-align="start"/>
</style:style>
<style:style style:name="Amount" style:family="table-cell" style:parent-style-name="Default" style:data-style-name="grouped"/>
<style:style style:name="AmountWhole" style:family="table-cell" style:parent-style-name="Default" style:data-style-name="groupedWhole"/>
<style:style style:name="Share" style:family="table-cell" style:parent-style-name="Default" style:data-style-name="percent"/>
<style:style style:name="Day" style:family="table-cell" style:parent-style-name="Default" style:data-style-name="day">
<style:table-cell-properties style:text-align-source="fix"/><style:paragraph-properties fo:text-align="start"/>
</style:style>
<style:style style:name="Head" style:family="table-cell" style:parent-style-name="Default">
<style:table-cell-properties fo:border-bottom="0.5pt solid #1B2A38"/>
<style:text-properties fo:font-weight="bold"/>
</style:style>
<style:style style:name="HeadRight" style:family="table-cell" style:parent-style-name="Head">
<style:table-cell-properties style:text-align-source="fix"/><style:paragraph-properties fo:text-align="end"/>
</style:style>
<style:style style:name="Title" style:family="table-cell" style:parent-style-name="Default">
<style:text-properties fo:font-size="20pt" fo:font-weight="bold"/>
</style:style>
<style:style style:name="Section" style:family="table-cell" style:parent-style-name="Default">
<style:text-properties fo:font-size="12pt" fo:font-weight="bold"/>
</style:style>
<style:style style:name="Formula" style:family="table-cell" style:parent-style-name="Default">
<style:text-properties fo:color="#1F5FA8"/>
</style:style>
</office:styles>
)";

inline constexpr const char* kPageLayout =
    R"(<style:page-layout style:name="page">
<style:page-layout-properties fo:page-width="297mm" fo:page-height="210mm" style:print-orientation="landscape"
 fo:margin-top="17mm" fo:margin-bottom="17mm" fo:margin-left="17mm" fo:margin-right="17mm"/>
<style:footer-style><style:header-footer-properties fo:min-height="8mm" fo:margin-top="3mm"/></style:footer-style>
</style:page-layout>
)";

inline constexpr const char* kSheetStyle =
    R"(<style:style style:name="sheet" style:family="table" style:master-page-name="Default">
<style:table-properties table:display="true"/>
</style:style>
<style:style style:name="row" style:family="table-row">
<style:table-row-properties style:row-height="4.8mm" style:use-optimal-row-height="true"/>
</style:style>
<style:style style:name="titleRow" style:family="table-row">
<style:table-row-properties style:row-height="10mm" style:use-optimal-row-height="true"/>
</style:style>
)";

inline constexpr const char* kMasterPage =
    R"(<office:master-styles><style:master-page style:name="Default" style:page-layout-name="page">
<style:header style:display="false"><text:p/></style:header>
<style:footer><text:p><text:sheet-name>?</text:sheet-name> <text:page-number>1</text:page-number></text:p></style:footer>
</style:master-page></office:master-styles>
)";

}  // namespace outturn::sample
