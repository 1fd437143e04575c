#include "calc/function_table.hpp"

#include <cctype>
#include <set>
#include <string>

#include <gtest/gtest.h>

namespace outturn {
namespace {

TEST(FunctionTable, NamesAreWhatAFileMayHold) {
    std::set<std::string_view> methods;
    for (const Function& function : kFunctions) {
        EXPECT_TRUE(methods.insert(function.method).second) << function.method;
        for (const std::string_view name : {function.name.english, function.name.swedish}) {
            ASSERT_FALSE(name.empty()) << function.method;
            for (const char c : name)
                EXPECT_TRUE(std::isupper(static_cast<unsigned char>(c)) || c == '.') << name;
        }
    }
}

TEST(FunctionTable, EverythingShownIsThereInBothLanguages) {
    for (const Function& function : kFunctions) {
        EXPECT_FALSE(function.description.english.empty() || function.description.swedish.empty())
            << function.method;
        bool optional = false;
        for (const FunctionArgument& argument : function.arguments) {
            EXPECT_FALSE(argument.name.english.empty() || argument.name.swedish.empty())
                << argument.parameter;
            EXPECT_FALSE(argument.description.english.empty() || argument.description.swedish.empty())
                << argument.parameter;
            EXPECT_TRUE(argument.optional || !optional)
                << function.method << ": only last arguments are left out";
            optional = argument.optional;
        }
    }
}

}  // namespace
}  // namespace outturn
