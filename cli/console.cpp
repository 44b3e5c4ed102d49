// Printing, for every command. Only cli/ prints and exits.
#include "cli/console.h"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "export/table.h"

namespace relata::cli {
namespace {

bool colour_wanted() {
    const char* no_colour = std::getenv("NO_COLOR");
    const char* terminal = std::getenv("TERM");
    const bool refused = no_colour != nullptr && *no_colour != '\0';
    return !refused && terminal != nullptr && std::strcmp(terminal, "dumb") != 0;
}

/// Control characters in the name of a file or an article must not reach the terminal: "\x1b[2J" would clear it.
std::string printable(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool control = (c >= 0 && c < ' ' && c != '\n') || c == '\x7f';
        out += control ? fmt::format("\\x{:02x}", static_cast<int>(c)) : std::string(1, c);
    }
    return out;
}

/// Ends the program after a failed write: quietly if nobody reads any more.
[[noreturn]] void leave_after_failed_write() {
    const int reason = errno;
    if (reason == EPIPE) std::_Exit(static_cast<int>(Exit::done));
    fmt::print(stderr, "relata: cannot write the results: {}\n", std::strerror(reason));
    std::_Exit(static_cast<int>(Exit::error));
}

}  // namespace

Console::Console(Verbosity verbosity)
    : verbosity_(verbosity),
      output_is_terminal_(isatty(STDOUT_FILENO) == 1),
      error_is_terminal_(isatty(STDERR_FILENO) == 1),
      colour_(output_is_terminal_ && colour_wanted()) {}

void Console::print(std::string_view text) {
    if (output_is_terminal_) clear_progress();
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) leave_after_failed_write();
}

void Console::flush() {
    clear_progress();
    if (std::fflush(stdout) != 0) leave_after_failed_write();
}

void Console::complain(std::string_view text) {
    clear_progress();
    const std::lock_guard lock(mutex_);
    fmt::print(stderr, "relata: {}\n", printable(text));
}

void Console::error(std::string_view text) { complain(text); }

void Console::message(std::string_view text) {
    if (verbosity_ != Verbosity::quiet) complain(text);
}

void Console::detail(std::string_view text) {
    if (verbosity_ == Verbosity::verbose) complain(text);
}

void Console::progress(std::string_view text) {
    if (!shows_progress()) return;
    const std::lock_guard lock(mutex_);
    const std::string line = printable(text);
    const std::size_t width = exporter::display_width(line);
    const std::size_t blanks = progress_width_ > width ? progress_width_ - width : 0;
    fmt::print(stderr, "\r{}{:{}}", line, "", blanks);
    std::fflush(stderr);
    progress_width_ = width;
}

std::size_t Console::error_width() const {
    winsize size{};
    const bool known = ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
    return known ? size.ws_col - 1U : 79U;  // the last column stays free: some terminals go on to the next line
}

void Console::clear_progress() {
    const std::lock_guard lock(mutex_);
    if (progress_width_ == 0) return;
    fmt::print(stderr, "\r{:{}}\r", "", progress_width_);
    std::fflush(stderr);
    progress_width_ = 0;
}

}  // namespace relata::cli
