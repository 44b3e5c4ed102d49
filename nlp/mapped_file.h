#pragma once
// A file's bytes without reading them: the system brings in what is looked at, and shares it between processes.

#include <string>
#include <string_view>

#include "core/result.h"

namespace relata::nlp {

/// A mapped file, until it is destroyed. The file must not be written to meanwhile.
class MappedFile {
  public:
    /// Fails with "PATH: cannot open: No such file or directory", "PATH: cannot read: Is a directory", and for
    /// what can be no model (a pipe, a device) with "PATH: not a relata model: no regular file".
    static Result<MappedFile> open(const std::string& path);
    MappedFile(MappedFile&& other) noexcept;
    MappedFile& operator=(MappedFile&& other) noexcept;
    ~MappedFile();

    std::string_view bytes() const { return bytes_; }

  private:
    explicit MappedFile(std::string_view bytes) : bytes_(bytes) {}
    std::string_view bytes_ = {};
};

}  // namespace relata::nlp
