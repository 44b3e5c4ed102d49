// cli/atomic_file.h
#include "cli/atomic_file.h"

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "tests/support/catch.h"

using relata::cli::AtomicFile;

namespace {

std::string content_of(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

relata::Result<void> write_whole(const std::string& path, std::string_view bytes) {
    auto file = AtomicFile::create(path);
    if (!file) return tl::unexpected(file.error());
    (*file)->write(bytes);
    return (*file)->commit();
}

}  // namespace

TEST_CASE("a file is replaced as a whole and nothing stays beside it") {
    const auto folder = std::filesystem::temp_directory_path() / ("relata-atomic-" + std::to_string(getpid()));
    std::filesystem::create_directory(folder);
    const auto path = folder / "x.dot";
    CHECK(write_whole(path.string(), "old"));
    CHECK(write_whole(path.string(), std::string(100000, 'n')));
    CHECK(content_of(path) == std::string(100000, 'n'));
    {
        const auto given_up = AtomicFile::create(path.string());
        (*given_up)->write(std::string(100000, 'x'));
    }
    CHECK(content_of(path) == std::string(100000, 'n'));
    CHECK(std::distance(std::filesystem::directory_iterator(folder), {}) == 1);
    std::filesystem::remove_all(folder);
}

TEST_CASE("a folder that is not there is named") {
    const auto written = write_whole("/no/such/folder/x.dot", "text");
    REQUIRE_FALSE(written);
    CHECK(written.error().message == "/no/such/folder/x.dot: cannot write: No such file or directory");
}

TEST_CASE("special files are written to as they are, and a full one is named") {
    CHECK(write_whole("/dev/null", "text"));
    const auto written = write_whole("/dev/full", std::string(100000, 'x'));
    REQUIRE_FALSE(written);
    CHECK(written.error().message == "/dev/full: cannot write: No space left on device");
}
