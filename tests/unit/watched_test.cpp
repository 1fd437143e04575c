#include "accuracy/watched.hpp"

#include <csignal>

#include <gtest/gtest.h>

namespace outturn::accuracy {
namespace {

TEST(Watched, CtrlCStopsTheWork) {
    const auto before = std::signal(SIGINT, SIG_IGN);
    {
        Watched watched("Counting");
        EXPECT_NO_THROW(watched.check());
        const bool isWhole = inParallel(
            1000, [](std::size_t) { std::raise(SIGINT); }, &watched.progress(), 1);
        EXPECT_FALSE(isWhole);
        try {
            watched.check();
            FAIL() << "it was stopped";
        } catch (const Stopped& stopped) {
            EXPECT_STREQ(stopped.what(), "Counting: stopped after 1 of 1000");
        }
    }
    // What Ctrl-C meant before it means again.
    EXPECT_EQ(std::signal(SIGINT, before), SIG_IGN);
}

}  // namespace
}  // namespace outturn::accuracy
