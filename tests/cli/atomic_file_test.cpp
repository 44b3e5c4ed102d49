// cli/atomic_file.h
#include "cli/atomic_file.h"

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "tests/support/catch.h"

using relata::cli::write_atomically;

namespace {

std::string content_of(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("a file is replaced as a whole and nothing stays beside it") {
    const auto folder = std::filesystem::temp_directory_path() / ("relata-atomic-" + std::to_string(getpid()));
    std::filesystem::create_directory(folder);
    const auto path = folder / "x.dot";
    CHECK(write_atomically(path.string(), "old"));
    CHECK(write_atomically(path.string(), std::string(100000, 'n')));
    CHECK(content_of(path) == std::string(100000, 'n'));
    CHECK(std::distance(std::filesystem::directory_iterator(folder), {}) == 1);
    std::filesystem::remove_all(folder);
}

TEST_CASE("a folder that is not there is named") {
    const auto written = write_atomically("/no/such/folder/x.dot", "text");
    REQUIRE_FALSE(written);
    CHECK(written.error().message == "/no/such/folder/x.dot: cannot write: No such file or directory");
}

TEST_CASE("special files are written to as they are") { CHECK(write_atomically("/dev/null", "text")); }
