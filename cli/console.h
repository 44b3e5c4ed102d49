#pragma once
// Where results and messages go: results to standard output and nothing else, everything for the person to standard
// error.

#include <cstddef>
#include <mutex>
#include <string>
#include <string_view>

namespace relata::cli {

/// The exit codes of every command.
enum class Exit : int { done = 0, nothing_found = 1, error = 2 };

/// Standard output and standard error. `message`, `detail` and `error` may be called from any thread.
class Console {
  public:
    enum class Verbosity { quiet, normal, verbose };
    explicit Console(Verbosity verbosity);

    /// Writes results. A reader that has closed the pipe ends the program with exit 0; any other failure (disk full)
    /// ends it with a message and exit 2.
    void print(std::string_view text);
    /// Writes what is still buffered; to be called once at the end. Fails as `print` does.
    void flush();

    void error(std::string_view text);    ///< always: "relata: news.txt: cannot open: Permission denied"
    void message(std::string_view text);  ///< unless quiet
    void detail(std::string_view text);   ///< only if verbose
    /// One line that is written over again; only where `shows_progress`.
    void progress(std::string_view text);
    /// True where standard error is a terminal, unless quiet.
    bool shows_progress() const { return error_is_terminal_ && verbosity_ != Verbosity::quiet; }
    /// Columns of the terminal behind standard error that a line may fill; 79 where it does not say.
    std::size_t error_width() const;

    bool output_is_terminal() const { return output_is_terminal_; }
    /// True where standard output may be coloured: a terminal, and NO_COLOR unset.
    bool colour() const { return colour_; }

  private:
    void complain(std::string_view text);
    void clear_progress();

    Verbosity verbosity_;
    bool output_is_terminal_;
    bool error_is_terminal_;
    bool colour_;
    std::size_t progress_width_ = 0;
    std::mutex mutex_;
};

}  // namespace relata::cli
