// The first step of all: bytes from a file or from memory.

#include "text/input/byte_source.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace relata::text {
namespace {

struct CloseFile {
    void operator()(std::FILE* file) const {
        if (file != stdin) std::fclose(file);
    }
};

class FileSource : public ByteSource {
  public:
    FileSource(std::FILE* file, std::atomic<std::uint64_t>* taken) : file_(file), taken_(taken) {}

    Result<std::size_t> read(std::span<char> room) override {
        if (failed_) return 0;
        const std::size_t got = std::fread(room.data(), 1, room.size(), file_.get());
        if (taken_ != nullptr) *taken_ += got;
        if (got > 0 || std::ferror(file_.get()) == 0) return got;
        failed_ = true;
        return fail(fmt::format("cannot read: {}", std::strerror(errno)));
    }

  private:
    std::unique_ptr<std::FILE, CloseFile> file_;
    std::atomic<std::uint64_t>* taken_;
    bool failed_ = false;
};

}  // namespace

Result<std::unique_ptr<ByteSource>> open_file(const std::string& path, std::atomic<std::uint64_t>* taken) {
    std::FILE* file = path == "-" ? stdin : std::fopen(path.c_str(), "rb");
    if (file == nullptr) return fail(fmt::format("cannot open: {}", std::strerror(errno)));
    return std::make_unique<FileSource>(file, taken);
}

Result<std::size_t> MemorySource::read(std::span<char> room) {
    const std::size_t length = std::min(room.size(), rest_.size());
    std::memcpy(room.data(), rest_.data(), length);
    rest_.remove_prefix(length);
    return length;
}

}  // namespace relata::text
