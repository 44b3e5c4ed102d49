// The program: arguments in, one command, an exit code out.
#include <array>
#include <csignal>
#include <string>
#include <utility>
#include <vector>

#include "cli/commands.h"
#include "core/check.h"

namespace relata::cli {
namespace {

using Command = Outcome (*)(const Options&, Console&);
constexpr std::array<std::pair<std::string_view, Command>, 19> kCommands{{{"add", run_add},
                                                                          {"ask", run_ask},
                                                                          {"completion", run_completion},
                                                                          {"diff", run_diff},
                                                                          {"entities", run_entities},
                                                                          {"eval", run_eval},
                                                                          {"export", run_export},
                                                                          {"extract", run_extract},
                                                                          {"man", run_man},
                                                                          {"merge", run_merge},
                                                                          {"path", run_path},
                                                                          {"query", run_query},
                                                                          {"remove", run_remove},
                                                                          {"retract", run_retract},
                                                                          {"show", run_show},
                                                                          {"stats", run_stats},
                                                                          {"timeline", run_timeline},
                                                                          {"version", run_version},
                                                                          {"why", run_why}}};

Exit run(const Options& options, Console& console) {
    for (const auto& [name, command] : kCommands) {
        if (name != options.command) continue;
        const Outcome outcome = command(options, console);
        if (outcome) return *outcome;
        console.error(outcome.error().message);
        return Exit::error;
    }
    RELATA_CHECK(false);  // parse_options lets only known commands through
}

int main_with(std::vector<std::string> arguments) {
    std::signal(SIGPIPE, SIG_IGN);
    const Parsed parsed = parse_options(std::move(arguments));
    using enum Console::Verbosity;
    const Options& o = parsed.options;
    Console console(o.quiet ? quiet : o.verbose ? verbose : normal);
    if (!parsed.run) {
        std::fputs(parsed.text.c_str(), parsed.exit_code == 0 ? stdout : stderr);
        return parsed.exit_code;
    }
    const Exit code = run(o, console);
    console.flush();
    return static_cast<int>(code);
}

}  // namespace
}  // namespace relata::cli

int main(int argc, char** argv) { return relata::cli::main_with({argv + (argc > 0 ? 1 : 0), argv + argc}); }
