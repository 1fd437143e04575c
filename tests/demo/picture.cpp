#include "demo/picture.hpp"

#include <chrono>
#include <fstream>
#include <iterator>
#include <spawn.h>
#include <stdexcept>
#include <string>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace outturn::demo {

namespace {

void runProgram(std::vector<std::string> words) {
    std::vector<char*> arguments;
    arguments.reserve(words.size() + 1);
    for (auto& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    pid_t process = -1;
    int status = -1;
    if (posix_spawnp(&process, arguments.front(), nullptr, nullptr, arguments.data(), environ) != 0 ||
        waitpid(process, &status, 0) != process || status != 0) {
        throw std::runtime_error(words.front() + " failed");
    }
}

std::string content(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

void pictureOfDisplay(const std::filesystem::path& png) {
    static constexpr int kStillFor = 4;
    static constexpr int kLongest = 16;
    const auto raw = std::filesystem::path(png).replace_extension(".ppm");
    std::string before;
    for (int still = 0, taken = 0; still < kStillFor && taken < kLongest; ++taken) {
        std::this_thread::sleep_for(std::chrono::milliseconds(500));
        runProgram({"import", "-silent", "-window", "root", raw.string()});
        std::string now = content(raw);
        still = now == before ? still + 1 : 0;
        before = std::move(now);
    }
    runProgram({"convert", raw.string(), "-strip", png.string()});
    std::filesystem::remove(raw);
}

}  // namespace outturn::demo
