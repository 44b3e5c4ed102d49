#pragma once
// Files that are whole or not there.

#include <memory>
#include <string>
#include <string_view>

#include "core/result.h"
#include "export/sink.h"

namespace relata::cli {

/// A file under construction. What is written goes to a new file beside `path`; `commit` renames it, so that `path`
/// holds either the old bytes or all the new ones. Without `commit` nothing is left. A path that is no regular file
/// (/dev/stdout, a pipe) is written to as it is; a reader who closes the pipe is no error.
///
/// Example:
///     auto file = AtomicFile::create("out/idlib.svg");
///     (*file)->write("<svg>…"); (*file)->commit();
class AtomicFile final : public exporter::Sink {
  public:
    /// Fails with path and reason: "out/idlib.svg: cannot write: No such file or directory".
    static Result<std::unique_ptr<AtomicFile>> create(const std::string& path);
    ~AtomicFile() override;
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;

    void write(std::string_view bytes) override;
    /// To be called once, after the last `write`. Fails as `create` does, also for what an earlier `write` met.
    Result<void> commit();

  private:
    AtomicFile(std::string path, bool special) : path_(std::move(path)), special_(special) {}
    void flush();
    tl::unexpected<Error> failed(int reason) const;

    std::string path_;
    bool special_;
    std::string written_to_ = {};  ///< the file beside it, or `path_` itself
    int file_ = -1;
    int reason_ = 0;  ///< errno of the first failure
    std::string waiting_ = {};
};

}  // namespace relata::cli
