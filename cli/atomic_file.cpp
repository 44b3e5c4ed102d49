// Export files on disk.
#include "cli/atomic_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <utility>

namespace relata::cli {
namespace {

constexpr mode_t kNewFileMode = 0666;  // the umask takes from it
constexpr std::size_t kBufferBytes = 1 << 16;

/// Writes everything, or gives errno.
int write_all(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t n = write(file, bytes.data(), bytes.size());
        if (n < 0 && errno != EINTR) return errno;
        if (n > 0) bytes.remove_prefix(static_cast<std::size_t>(n));
    }
    return 0;
}

bool is_special(const std::string& path) {
    struct stat status = {};
    return stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode);
}

}  // namespace

Result<std::unique_ptr<AtomicFile>> AtomicFile::create(const std::string& path) {
    std::unique_ptr<AtomicFile> out(new AtomicFile(path, is_special(path)));
    out->written_to_ = out->special_ ? path : fmt::format("{}.tmp{}", path, getpid());
    const int flags = O_WRONLY | O_CLOEXEC | (out->special_ ? 0 : O_CREAT | O_TRUNC);
    out->file_ = open(out->written_to_.c_str(), flags, kNewFileMode);
    if (out->file_ < 0) return out->failed(errno);
    return out;
}

AtomicFile::~AtomicFile() {
    if (file_ < 0) return;
    close(file_);
    if (!special_) std::remove(written_to_.c_str());
}

void AtomicFile::write(std::string_view bytes) {
    if (reason_ != 0) return;
    waiting_ += bytes;
    if (waiting_.size() >= kBufferBytes) flush();
}

void AtomicFile::flush() {
    if (reason_ == 0) reason_ = write_all(file_, waiting_);
    waiting_.clear();
}

Result<void> AtomicFile::commit() {
    flush();
    if (reason_ == EPIPE && special_) return {};
    if (reason_ != 0) return failed(reason_);
    if (close(std::exchange(file_, -1)) == 0 && (special_ || std::rename(written_to_.c_str(), path_.c_str()) == 0)) {
        return {};
    }
    const auto error = failed(errno);
    if (!special_) std::remove(written_to_.c_str());
    return error;
}

tl::unexpected<Error> AtomicFile::failed(int reason) const {
    return fail(fmt::format("{}: cannot write: {}", path_, std::strerror(reason)));
}

}  // namespace relata::cli
