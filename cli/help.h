#pragma once
// What `--help` and the man page say below the flags: examples, limits and exit codes of each command.

#include <span>
#include <string>
#include <string_view>

namespace relata::cli {

/// One call that works as it stands where `news/` holds articles and `news.relata` is the graph made of them; the tests
/// run every one. Example: {"Who attacks Hmeimim, under any of its names?", "relata query news.relata '? attack
/// Hmeimim'"}.
struct Example {
    std::string_view question;
    std::string_view call;
};

/// The words for one command. `limits` is empty where a command has none of its own.
struct CommandHelp {
    std::string_view command;  ///< "query"; empty = the program itself
    std::span<const Example> examples;
    std::string_view limits;
    std::string_view exit_codes;
};

/// The entry of a command (empty = the program itself); one without words where there is none.
const CommandHelp& help_of(std::string_view command);

/// The entry as `--help` prints it: "Examples:", "Limits:", "Exit codes:", each with its lines.
std::string footer_of(std::string_view command);

}  // namespace relata::cli
