#pragma once

// The sheet of the rows behind a figure, read.
#include <string>
#include <utility>
#include <vector>

#include <com/sun/star/uno/Any.hxx>

#include "gui/gui_environment.hpp"

namespace outturn::driver {

inline constexpr const char* kShown = "Shown rows";

// The text of a cell; empty where it holds none.
std::string words(const com::sun::star::uno::Any& cell);

// The number of a cell; NaN where it holds none.
double amount(const com::sun::star::uno::Any& cell);

// What stands on a sheet, from A1.
std::vector<std::vector<com::sun::star::uno::Any>> contentOf(OpenWorkbook& book, const std::string& sheet);

// One part of the listing.
struct Block {
    std::string heading;
    std::vector<std::vector<com::sun::star::uno::Any>> rows;  // as long as their heads
    double sum = 0;
};

// The listing as it stands on its sheet.
struct Listing {
    std::string title;
    std::vector<std::pair<std::string, double>> sides;
    double sum = 0;
    double figure = 0;
    double difference = 0;
    std::vector<Block> blocks;
};

Listing listingOf(OpenWorkbook& book, const std::string& sheet = kShown);

}  // namespace outturn::driver
