#pragma once
// The flag table as plain data: what the man page and the completions of shells are written from.

#include <string>
#include <vector>

namespace relata::cli {

/// A flag or an argument: {{"-j", "--jobs"}, "N", "documents read at the same time (default: all cores)"}.
struct Flag {
    enum class Takes { nothing, value, one_of, file };
    std::vector<std::string> names = {};  ///< short before long; the one name of an argument: "GRAPH"
    std::string value = {};               ///< what help calls the value: "N"; empty where it takes none
    std::string description = {};
    std::string group = {};  ///< "Options", "Filters"
    Takes takes = Takes::nothing;
    std::vector<std::string> choices = {};  ///< with `one_of`
    bool required = false;
    bool many = false;  ///< of an argument: one or more
};

/// A command, or the program itself (no name, no arguments; its flags may stand with every command).
struct CommandFlags {
    std::string name = {};
    std::string description = {};
    std::vector<Flag> flags = {};
    std::vector<Flag> arguments = {};
};

/// The program, then its commands, in the order of `relata --help`.
std::vector<CommandFlags> flag_table();

/// The manual as man(7) has it: section 1, one page for all commands.
std::string manual_page();

/// A script that completes commands, flags, values and files in "bash", "zsh" or "fish".
std::string completion_script(const std::string& shell);

}  // namespace relata::cli
