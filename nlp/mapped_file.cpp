// Where weights come from that do not lie in the program.

#include "nlp/mapped_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace relata::nlp {

Result<MappedFile> MappedFile::open(const std::string& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file < 0) return fail(fmt::format("{}: cannot open: {}", path, std::strerror(errno)));
    struct stat about = {};
    const bool known = ::fstat(file, &about) == 0;
    const auto size = static_cast<std::size_t>(about.st_size);
    void* start = MAP_FAILED;
    if (known && S_ISREG(about.st_mode) && size > 0) start = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0);
    const int why = errno;
    ::close(file);
    if (start != MAP_FAILED) return MappedFile({static_cast<const char*>(start), size});
    if (known && S_ISREG(about.st_mode) && size == 0) return MappedFile({});
    if (known && S_ISDIR(about.st_mode)) return fail(fmt::format("{}: cannot read: {}", path, std::strerror(EISDIR)));
    if (known && !S_ISREG(about.st_mode)) return fail(fmt::format("{}: not a relata model: no regular file", path));
    return fail(fmt::format("{}: cannot read: {}", path, std::strerror(why)));
}

MappedFile::MappedFile(MappedFile&& other) noexcept : bytes_(std::exchange(other.bytes_, {})) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
    std::swap(bytes_, other.bytes_);
    return *this;
}

MappedFile::~MappedFile() {
    if (!bytes_.empty()) ::munmap(const_cast<char*>(bytes_.data()), bytes_.size());
}

}  // namespace relata::nlp
