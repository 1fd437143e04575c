#include "domain/parallel.hpp"

#include <numeric>
#include <stdexcept>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

namespace outturn {
namespace {

// 0: as many as the machine has cores.
constexpr unsigned kThreads[] = {0, 1, 2, 7};

TEST(Parallel, CallsEachItemOnce) {
    for (const unsigned threads : kThreads) {
        for (const std::size_t count : {1u, 2u, 3u, 1000u}) {
            std::vector<int> calls(count, 0);
            EXPECT_TRUE(inParallel(
                count, [&](std::size_t item) { ++calls[item]; }, nullptr, threads));
            EXPECT_EQ(calls, std::vector<int>(count, 1)) << count << " items on " << threads;
        }
    }
}

TEST(Parallel, NoItemIsDoneAtOnce) {
    Progress progress;
    EXPECT_TRUE(inParallel(
        0, [](std::size_t) { FAIL() << "there is nothing to do"; }, &progress));
    EXPECT_EQ(progress.all, 0u);
    progress.cancelled = true;
    EXPECT_TRUE(inParallel(
        0, [](std::size_t) { FAIL() << "there is nothing to do"; }, &progress));
}

// A barrier that a single thread could never pass.
TEST(Parallel, RunsOnSeveralThreadsAtOnce) {
    std::atomic<int> waiting{0};
    std::vector<std::thread::id> threads(2);
    inParallel(
        2,
        [&](std::size_t item) {
            threads[item] = std::this_thread::get_id();
            ++waiting;
            while (waiting < 2) std::this_thread::yield();
        },
        nullptr, 2);
    EXPECT_NE(threads[0], threads[1]);
}

TEST(Parallel, TellsHowFarItIs) {
    Progress progress;
    EXPECT_TRUE(inParallel(
        40,
        [&](std::size_t) {
            EXPECT_EQ(progress.all, 40u);
            EXPECT_LT(progress.done, 40u);
        },
        &progress));
    EXPECT_EQ(progress.done, 40u);
    // A second piece of work is added to the first.
    EXPECT_TRUE(inParallel(
        2, [](std::size_t) {}, &progress));
    EXPECT_EQ(progress.done, 42u);
    EXPECT_EQ(progress.all, 42u);
}

TEST(Parallel, StopsWhereItIsCancelled) {
    for (const unsigned threads : kThreads) {
        Progress progress;
        std::atomic<std::size_t> calls{0};
        EXPECT_FALSE(inParallel(
            100000,
            [&](std::size_t) {
                if (++calls >= 10) progress.cancelled = true;
            },
            &progress, threads));
        EXPECT_LT(calls, 1000u);
        EXPECT_EQ(progress.done, calls);
    }
}

TEST(Parallel, CancelledBeforeNothingIsDone) {
    Progress progress;
    progress.cancelled = true;
    EXPECT_FALSE(inParallel(
        3, [](std::size_t) { FAIL() << "cancelled before"; }, &progress));
    EXPECT_EQ(progress.done, 0u);
}

// What is whole is whole, though somebody wanted it stopped while the last item ran.
TEST(Parallel, CancelledInTheLastItemIsDone) {
    Progress progress;
    EXPECT_TRUE(inParallel(
        3, [&](std::size_t item) { progress.cancelled = item == 2; }, &progress, 1));
    EXPECT_EQ(progress.done, 3u);
}

TEST(Parallel, ThrowsOnWhatTheWorkThrew) {
    for (const unsigned threads : kThreads) {
        std::atomic<std::size_t> calls{0};
        EXPECT_THROW(inParallel(
                         100000,
                         [&](std::size_t item) {
                             ++calls;
                             if (item >= 5) throw std::out_of_range("five");
                         },
                         nullptr, threads),
                     std::out_of_range);
        EXPECT_GE(calls, 1u);
        EXPECT_LT(calls, 1000u);
    }
}

TEST(Parallel, OneOfManyExceptionsIsThrown) {
    EXPECT_THROW(inParallel(
                     50, [](std::size_t) { throw std::runtime_error("each"); }, nullptr, 4),
                 std::runtime_error);
}

TEST(Parallel, WorkWithinWork) {
    std::vector<std::size_t> sums(6, 0);
    EXPECT_TRUE(inParallel(sums.size(), [&](std::size_t item) {
        std::vector<std::size_t> parts(4);
        inParallel(parts.size(), [&](std::size_t part) { parts[part] = item * part; });
        sums[item] = std::accumulate(parts.begin(), parts.end(), std::size_t(0));
    }));
    for (std::size_t item = 0; item < sums.size(); ++item) EXPECT_EQ(sums[item], 6 * item);
}

}  // namespace
}  // namespace outturn
