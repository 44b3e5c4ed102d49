// `relata completion SHELL`: completions for bash, zsh and fish, written from the flag table.
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "cli/commands.h"
#include "cli/flag_table.h"

namespace relata::cli {
namespace {

std::string joined(const std::vector<std::string>& words, std::string_view with = " ") {
    return fmt::format("{}", fmt::join(words, with));
}

/// The table with the program's own flags repeated at each command, which takes them too.
std::vector<CommandFlags> commands_with_all_flags() {
    std::vector<CommandFlags> table = flag_table();
    const CommandFlags program = table.front();
    table.erase(table.begin());
    for (CommandFlags& command : table) {
        for (const Flag& flag : program.flags) {
            if (flag.names.front() != "-h" && flag.names.front() != "--version") command.flags.push_back(flag);
        }
    }
    return table;
}

/// Within single quotes of a shell.
std::string quoted(std::string_view text) {
    std::string out = "'";
    for (const char c : text) {
        if (c == '\'') {
            out += "'\\''";
        } else {
            out += c;
        }
    }
    return out + "'";
}

// ---------------------------------------------------------------- bash

/// `extract:--format) …;;`: what may follow a flag.
std::string bash_values(const std::string& command, const Flag& flag) {
    if (flag.takes == Flag::Takes::nothing) return {};
    std::vector<std::string> labels;
    for (const std::string& name : flag.names) labels.push_back(command + ":" + name);
    std::string answer = "return";  // a value that nobody can guess
    if (flag.takes == Flag::Takes::one_of) answer = fmt::format("words={}", quoted(joined(flag.choices)));
    if (flag.takes == Flag::Takes::file) answer = "files=yes";
    return fmt::format("        {}) {} ;;\n", joined(labels, "|"), answer);
}

/// `extract:*) …;;`: its flags after a dash, else files where it takes any.
std::string bash_words(const CommandFlags& command) {
    std::vector<std::string> names;
    for (const Flag& flag : command.flags) names.insert(names.end(), flag.names.begin(), flag.names.end());
    const auto is_file = [](const Flag& f) { return f.takes == Flag::Takes::file; };
    const bool files = std::ranges::any_of(command.arguments, is_file);
    return fmt::format("        {}:*) if [[ $current == -* ]]; then words={}; else {}; fi ;;\n", command.name,
                       quoted(joined(names)), files ? "files=yes" : "return");
}

std::string bash_script() {
    const auto table = commands_with_all_flags();
    const CommandFlags program = flag_table().front();
    std::vector<std::string> names, flags;
    for (const CommandFlags& command : table) names.push_back(command.name);
    for (const Flag& flag : program.flags) flags.insert(flags.end(), flag.names.begin(), flag.names.end());
    std::string out = R"(# Completions of relata for bash.
_relata() {
    local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command= words= files= found= i
    # bash takes "--stage=parse" for three words.
    if [[ $current == = ]]; then current=; elif [[ $before == = ]]; then before=${COMP_WORDS[COMP_CWORD - 2]}; fi
    for ((i = 1; i < COMP_CWORD; i++)); do
        if [[ ${COMP_WORDS[i]} != -* ]]; then command=${COMP_WORDS[i]}; break; fi
    done
    COMPREPLY=()
    case $command:$before in
)";
    out += fmt::format("        :*) if [[ $current == -* ]]; then words={}; else words={}; fi ;;\n",
                       quoted(joined(flags)), quoted(joined(names)));
    for (const CommandFlags& command : table) {
        for (const Flag& flag : command.flags) out += bash_values(command.name, flag);
        out += bash_words(command);
    }
    return out + R"(    esac
    if [[ -n $files ]]; then
        compopt -o filenames 2>/dev/null
        found=$(compgen -f -- "$current") && mapfile -t COMPREPLY <<<"$found"
    elif [[ -n $words ]]; then
        found=$(compgen -W "$words" -- "$current") && mapfile -t COMPREPLY <<<"$found"
    fi
}
complete -F _relata relata
)";
}

// ---------------------------------------------------------------- zsh

/// A description inside the brackets of `_arguments`.
std::string zsh_text(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '[' || c == ']' || c == ':' || c == '\\') out += '\\';
        out += c;
    }
    return out;
}

std::string zsh_action(const Flag& flag) {
    switch (flag.takes) {
        case Flag::Takes::nothing:
            return {};
        case Flag::Takes::value:
            return fmt::format(":{}: ", flag.value);
        case Flag::Takes::one_of:
            return fmt::format(":{}:({})", flag.value, joined(flag.choices));
        case Flag::Takes::file:
            return fmt::format(":{}:_files", flag.value);
    }
    return {};
}

std::string zsh_flag(const Flag& flag) {
    std::string out;
    const std::string others = joined(flag.names);
    for (const std::string& name : flag.names) {
        const bool long_value = name.starts_with("--") && flag.takes != Flag::Takes::nothing;
        out += " \\\n                " + quoted(fmt::format("({}){}{}[{}]{}", others, name, long_value ? "=" : "",
                                                            zsh_text(flag.description), zsh_action(flag)));
    }
    return out;
}

std::string zsh_arguments(const std::vector<Flag>& flags, const std::vector<Flag>& arguments) {
    std::string out;
    for (const Flag& flag : flags) out += zsh_flag(flag);
    std::size_t position = 0;
    for (const Flag& argument : arguments) {
        const std::string place = argument.many ? "*" : fmt::to_string(++position);
        out += " \\\n                " + quoted(place + zsh_action(argument));
    }
    return out;
}

std::string zsh_script() {
    std::string commands, cases;
    for (const CommandFlags& command : commands_with_all_flags()) {
        commands += "        " + quoted(command.name + ":" + zsh_text(command.description)) + "\n";
        cases += fmt::format("            {}) _arguments -S{} ;;\n", command.name,
                             zsh_arguments(command.flags, command.arguments));
    }
    return fmt::format(R"(#compdef relata
# Completions of relata for zsh.
_relata() {{
    local curcontext=$curcontext state line
    local -a commands
    commands=(
{})
    _arguments -C{} \
                '1:command:->command' '*::argument:->arguments'
    case $state in
        command) _describe command commands ;;
        arguments) case $line[1] in
{}        esac ;;
    esac
}}
_relata "$@"
)",
                       commands, zsh_arguments(flag_table().front().flags, {}), cases);
}

// ---------------------------------------------------------------- fish

std::string fish_flag(const std::string& condition, const Flag& flag) {
    std::string out = fmt::format("complete -c relata -n {}", quoted(condition));
    for (const std::string& name : flag.names) {
        out += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
    }
    if (flag.takes == Flag::Takes::value) out += " -x";
    if (flag.takes == Flag::Takes::one_of) out += " -x -a " + quoted(joined(flag.choices));
    if (flag.takes == Flag::Takes::file) out += " -r -F";
    return fmt::format("{} -d {}\n", out, quoted(flag.description));
}

std::string fish_script() {
    std::string out = "# Completions of relata for fish.\ncomplete -c relata -f\n";
    const CommandFlags program = flag_table().front();
    for (const Flag& flag : program.flags) out += fish_flag("__fish_use_subcommand", flag);
    for (const CommandFlags& command : commands_with_all_flags()) {
        out += fmt::format("complete -c relata -n __fish_use_subcommand -a {} -d {}\n", command.name,
                           quoted(command.description));
        const std::string condition = "__fish_seen_subcommand_from " + command.name;
        const auto is_file = [](const Flag& f) { return f.takes == Flag::Takes::file; };
        if (std::ranges::any_of(command.arguments, is_file)) {
            out += fmt::format("complete -c relata -n {} -F\n", quoted(condition));
        }
        for (const Flag& flag : command.flags) out += fish_flag(condition, flag);
    }
    return out;
}

}  // namespace

std::string completion_script(const std::string& shell) {
    if (shell == "zsh") return zsh_script();
    return shell == "fish" ? fish_script() : bash_script();
}

Outcome run_completion(const Options& options, Console& console) {
    console.print(completion_script(options.shell));
    return Exit::done;
}

}  // namespace relata::cli
