#pragma once

#include "domain/language.hpp"

namespace outturn::demo {

// What the demo shows in one language.
struct Edition {
    Language language;
    const char* code;
    const char* interface;
    const char* sheet;    // "Rapport 2024-02" without the period
    const char* name;     // of the files, likewise
    const char* ending;   // of the files' names
    const char* picture;  // of the window
};

struct Period {
    const char* code;
    const char* name;
};

}  // namespace outturn::demo
