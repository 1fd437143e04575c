// Makes what LibreOffice reads, and the README's table, from the table of functions and the lists of texts.
//   outturn_generate calc-addins        the configuration of the functions (CalcAddIns.xcu)
//   outturn_generate readme-table       the README's table of functions
//   outturn_generate methods            the functions' names in the file format, one a line
//   outturn_generate fill FILE VERSION  a template with @VERSION@, @en:TextId@ and @sv:TextId@ filled in
// Each prints to standard output.
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <stdexcept>
#include <string>

#include "calc/function_table.hpp"
#include "domain/texts.hpp"
#include "tools/xml.hpp"

namespace {

using outturn::BothLanguages;
using outturn::Function;
using outturn::Language;
using outturn::TextId;
using outturn::xmlEscaped;

void printLocalized(std::string_view indent, std::string_view property, const BothLanguages& texts) {
    std::cout << indent << "<prop oor:name=\"" << property << "\">"
              << "<value xml:lang=\"en\">" << xmlEscaped(texts.english) << "</value>"
              << "<value xml:lang=\"sv\">" << xmlEscaped(texts.swedish) << "</value></prop>\n";
}

void printFunction(const Function& function) {
    std::cout << "        <node oor:name=\"" << function.method << "\" oor:op=\"replace\">\n";
    printLocalized("          ", "DisplayName", function.name);
    printLocalized("          ", "Description", function.description);
    std::cout << "          <prop oor:name=\"Category\"><value>Financial</value></prop>\n"
              << "          <prop oor:name=\"CompatibilityName\"><value xml:lang=\"en\">"
              << function.name.english << "</value><value xml:lang=\"sv\">" << function.name.swedish
              << "</value></prop>\n"
              << "          <node oor:name=\"Parameters\">\n";
    for (const auto& argument : function.arguments) {
        std::cout << "            <node oor:name=\"" << argument.parameter << "\" oor:op=\"replace\">\n";
        printLocalized("              ", "DisplayName", argument.name);
        printLocalized("              ", "Description", argument.description);
        std::cout << "            </node>\n";
    }
    std::cout << "          </node>\n        </node>\n";
}

void printCalcAddIns() {
    std::cout << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                 "<oor:component-data xmlns:oor=\"http://openoffice.org/2001/registry\" "
                 "xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" oor:name=\"CalcAddIns\" "
                 "oor:package=\"org.openoffice.Office\">\n"
                 "  <node oor:name=\"AddInInfo\">\n"
                 "    <node oor:name=\"org.outturn.Functions\" oor:op=\"replace\">\n"
                 "      <node oor:name=\"AddInFunctions\">\n";
    for (const Function& function : outturn::kFunctions) printFunction(function);
    std::cout << "      </node>\n    </node>\n  </node>\n</oor:component-data>\n";
}

std::string argumentList(const Function& function, std::string_view BothLanguages::*language) {
    std::string list;
    for (const auto& argument : function.arguments) {
        if (!list.empty()) list += "; ";
        const std::string name(argument.name.*language);
        list += argument.repeated ? "[" + name + "]…" : argument.optional ? "[" + name + "]" : name;
    }
    return list;
}

void printReadmeTable() {
    std::cout << "| English | Swedish | what it gives |\n|---|---|---|\n";
    for (const Function& function : outturn::kFunctions) {
        std::cout << "| `" << function.name.english << "(" << argumentList(function, &BothLanguages::english)
                  << ")` | `" << function.name.swedish << "("
                  << argumentList(function, &BothLanguages::swedish) << ")` | "
                  << function.description.english << " |\n";
    }
}

std::optional<TextId> textId(std::string_view name) {
#define OUTTURN_TEXT(id, english, swedish) \
    if (name == #id) return TextId::id;
#include "domain/texts/all.def"
#undef OUTTURN_TEXT
    return std::nullopt;
}

std::string filledIn(std::string_view token, std::string_view version) {
    if (token == "VERSION") return std::string(version);
    const auto language = token.substr(0, 3);
    if (language == "en:" || language == "sv:") {
        if (const auto id = textId(token.substr(3))) {
            return xmlEscaped(outturn::toUtf8(
                outturn::text(*id, language == "sv:" ? Language::Swedish : Language::English)));
        }
    }
    throw std::runtime_error("nothing to fill in for @" + std::string(token) + "@");
}

void printFilledTemplate(const char* path, std::string_view version) {
    std::ifstream file(path);
    if (!file) throw std::runtime_error(std::string("cannot read ") + path);
    const std::string pattern{std::istreambuf_iterator<char>(file), {}};
    std::size_t done = 0;
    while (true) {
        const auto open = pattern.find('@', done);
        const auto close = open == std::string::npos ? open : pattern.find('@', open + 1);
        if (close == std::string::npos) break;
        std::cout << pattern.substr(done, open - done)
                  << filledIn(std::string_view(pattern).substr(open + 1, close - open - 1), version);
        done = close + 1;
    }
    std::cout << pattern.substr(done);
}

}  // namespace

int main(int count, char** arguments) try {
    const std::string what = count > 1 ? arguments[1] : "";
    if (what == "calc-addins") {
        printCalcAddIns();
    } else if (what == "readme-table") {
        printReadmeTable();
    } else if (what == "methods") {
        for (const Function& function : outturn::kFunctions) std::cout << function.method << '\n';
    } else if (what == "fill" && count == 4) {
        printFilledTemplate(arguments[2], arguments[3]);
    } else {
        std::cerr << "outturn_generate calc-addins | readme-table | methods | fill FILE VERSION\n";
        return 2;
    }
    return std::cout.good() ? 0 : 1;
} catch (const std::exception& error) {
    std::cerr << "outturn_generate: " << error.what() << '\n';
    return 1;
}
