#pragma once

#include <string>

#include <gtest/gtest.h>

#include "domain/sie/reader.hpp"

namespace outturn::sie {

// A file that must be readable. Its bytes are let go: nothing of a File looks into them.
inline File fileOf(const std::string& bytes) {
    auto result = read(bytes);
    const auto* refusal = std::get_if<Refusal>(&result);
    EXPECT_EQ(refusal, nullptr) << "refused";
    return refusal == nullptr ? std::get<File>(std::move(result)) : File();
}

inline constexpr const char* kHead =
    "#FLAGGA 0\r\n#FORMAT PC8\r\n#SIETYP 4\r\n#RAR 0 20240101 20241231\r\n#RAR -1 20230101 20231231\r\n";

}  // namespace outturn::sie
