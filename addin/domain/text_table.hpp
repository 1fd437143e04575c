#pragma once

#include <vector>

#include "domain/text.hpp"

namespace outturn {

// A small table to be shown as it is.
struct TextTable {
    std::vector<Text> head;
    std::vector<std::vector<Text>> rows;  // each as long as the head
};

}  // namespace outturn
