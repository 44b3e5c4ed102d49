// Export files on disk.
#include "cli/atomic_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace relata::cli {
namespace {

constexpr mode_t kNewFileMode = 0666;  // the umask takes from it

tl::unexpected<Error> failed(const std::string& path) {
    return fail(fmt::format("{}: cannot write: {}", path, std::strerror(errno)));
}

bool write_all(int file, std::string_view text) {
    while (!text.empty()) {
        const ssize_t n = write(file, text.data(), text.size());
        if (n < 0 && errno != EINTR) return false;
        if (n > 0) text.remove_prefix(static_cast<std::size_t>(n));
    }
    return true;
}

Result<void> write_to(const std::string& path, int flags, std::string_view text) {
    const int file = open(path.c_str(), O_WRONLY | O_CLOEXEC | flags, kNewFileMode);
    if (file < 0) return failed(path);
    const bool written = write_all(file, text);
    if ((close(file) != 0) || !written) return failed(path);
    return {};
}

bool is_special(const std::string& path) {
    struct stat status = {};
    return stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode);
}

}  // namespace

Result<void> write_atomically(const std::string& path, std::string_view text) {
    if (is_special(path)) return write_to(path, 0, text);
    const std::string temporary = fmt::format("{}.tmp{}", path, getpid());
    if (auto written = write_to(temporary, O_CREAT | O_TRUNC, text); !written) {
        std::remove(temporary.c_str());
        return written.map_error([&](Error error) {
            return Error{path + error.message.substr(std::min(temporary.size(), error.message.size()))};
        });
    }
    if (std::rename(temporary.c_str(), path.c_str()) != 0) {
        const auto error = failed(path);
        std::remove(temporary.c_str());
        return error;
    }
    return {};
}

}  // namespace relata::cli
