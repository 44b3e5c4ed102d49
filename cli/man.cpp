// `relata man`: the manual page, written from the flag table and the words of cli/help.cpp.
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "cli/commands.h"
#include "cli/flag_table.h"
#include "cli/help.h"

namespace relata::cli {
namespace {

/// As roff wants it: a backslash, a hyphen and a quote stand for themselves, and no line opens with a control
/// character.
std::string roff(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\\') {
            out += "\\e";
        } else if (c == '-') {
            out += "\\-";
        } else if (c == '\'') {
            out += "\\(aq";
        } else if (c == '`') {
            out += "\\(ga";
        } else {
            out += c;
        }
    }
    return out.starts_with('.') ? "\\&" + out : out;
}

std::string sentence(std::string_view text) {
    std::string out = roff(text);
    if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 'a' + 'A');
    return out.ends_with('.') || out.ends_with("…") ? out : out + ".";
}

std::string names_of(const Flag& flag) {
    std::string out;
    for (const std::string& name : flag.names) out += fmt::format("{}\\fB{}\\fR", out.empty() ? "" : ", ", roff(name));
    if (!flag.value.empty()) out += fmt::format(" \\fI{}\\fR", roff(flag.value));
    return out;
}

std::string flag_paragraph(const Flag& flag) {
    return fmt::format(".TP\n{}\n{}\n", names_of(flag), sentence(flag.description));
}

std::string argument_in_synopsis(const Flag& argument) {
    const std::string name = fmt::format("\\fI{}\\fR{}", roff(argument.names.front()), argument.many ? "..." : "");
    return argument.required ? name : "[" + name + "]";
}

std::string call_of(const CommandFlags& command) {
    std::string out = fmt::format("\\fBrelata {}\\fR [\\fIoptions\\fR]", command.name);
    for (const Flag& argument : command.arguments) out += " " + argument_in_synopsis(argument);
    return out;
}

std::string examples_of(const CommandHelp& help) {
    std::string out;
    for (const Example& example : help.examples) {
        if (!example.question.empty()) out += fmt::format(".PP\n{}\n", roff(example.question));
        out += fmt::format(".PP\n.in +4n\n.nf\n{}\n.fi\n.in\n", roff(example.call));
    }
    return out;
}

std::string command_section(const CommandFlags& command) {
    const CommandHelp& help = help_of(command.name);
    std::string out =
        fmt::format(".SS {}\n{}\n.PP\n{}\n", command.name, call_of(command), sentence(command.description));
    for (const Flag& argument : command.arguments) {
        out += fmt::format(".TP\n\\fI{}\\fR\n{}\n", roff(argument.names.front()), sentence(argument.description));
    }
    for (const Flag& flag : command.flags) {
        if (flag.group != "Filters" && flag.names.front() != "-h") out += flag_paragraph(flag);
    }
    const bool filters = std::ranges::any_of(command.flags, [](const Flag& f) { return f.group == "Filters"; });
    if (filters) out += ".PP\nTakes the filters of the section FILTERS.\n";
    if (!help.limits.empty()) out += fmt::format(".PP\nLimits: {}.\n", roff(help.limits));
    out += fmt::format(".PP\nExit codes: {}.\n", roff(help.exit_codes));
    return out + examples_of(help);
}

std::string filters_section(const std::vector<CommandFlags>& table) {
    for (const CommandFlags& command : table) {
        std::string out;
        for (const Flag& flag : command.flags) {
            if (flag.group == "Filters") out += flag_paragraph(flag);
        }
        if (!out.empty()) return ".SH FILTERS\nOf the commands that take them; all that are given must hold.\n" + out;
    }
    return {};
}

}  // namespace

std::string manual_page() {
    const std::vector<CommandFlags> table = flag_table();
    const CommandFlags& program = table.front();
    std::string out = fmt::format(".TH RELATA 1 {} \"relata {}\" \"User Commands\"\n", RELATA_DATE, RELATA_VERSION);
    out += ".SH NAME\nrelata \\- relations in news articles, each with its sentence and its speaker\n.SH SYNOPSIS\n";
    for (const CommandFlags& command : table) {
        if (!command.name.empty()) out += call_of(command) + "\n.br\n";
    }
    out += "\\fBrelata \\-\\-version\\fR\n.SH DESCRIPTION\n" + sentence(program.description) + "\n" +
           examples_of(help_of(""));
    out += ".SH OPTIONS\nThese may stand with every command.\n";
    for (const Flag& flag : program.flags) out += flag_paragraph(flag);
    out += ".SH COMMANDS\n";
    for (const CommandFlags& command : table) {
        if (!command.name.empty()) out += command_section(command);
    }
    out += filters_section(table);
    out += fmt::format(".SH EXIT STATUS\n{}.\n", roff(help_of("").exit_codes));
    out += ".SH ENVIRONMENT\n.TP\n\\fBNO_COLOR\\fR\nIf set and not empty, nothing is coloured.\n";
    return out;
}

Outcome run_man(const Options&, Console& console) {
    console.print(manual_page());
    return Exit::done;
}

}  // namespace relata::cli
