// The flag table: every command with its arguments and flags, top to bottom. The only file that sees CLI11.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <sstream>

#include "cli/options.h"

namespace relata::cli {
namespace {

constexpr std::array kCommands{"add", "entities", "export", "extract", "query", "remove", "show", "stats", "why"};

void input_flags(CLI::App& command, Options& o) {
    command
        .add_option("--input", o.input_kind, "what the input is: text, html, ndjson, lines or conllu (default: looks)")
        ->option_text("KIND");
    command.add_flag("--pretokenized", o.pretokenized, "with --input lines: words are what stands between spaces");
    command.add_option("--model", o.model, "weights file (default: the weights inside the program)")
        ->option_text("FILE");
    command.add_option("-j,--jobs", o.jobs, "documents read at the same time (default: all cores)")
        ->option_text("N")
        ->check(CLI::Range(1U, 1024U));
}

void filter_flags(CLI::App& command, Options& o) {
    graph::Filter& f = o.filter;
    constexpr auto kGroup = "Filters";
    command.add_option("--about", f.about, "relations of this entity, by any of its names")
        ->option_text("E")
        ->group(kGroup);
    command.add_option("--hops", f.hops, "with --about: how far from it (default 1)")
        ->option_text("N")
        ->check(CLI::Range(1U, 100U))
        ->group(kGroup);
    command.add_option("--by", f.by, "said by this speaker")->option_text("SPEAKER")->group(kGroup);
    command.add_option("--publisher", f.publisher, "from this publisher")->option_text("P")->group(kGroup);
    command.add_option("--class", f.event_class, "event class: ASSAULT, ACCUSE, STATEMENT, …")
        ->option_text("C")
        ->group(kGroup);
    command.add_option("--since", f.since, "on or after this ISO date")->option_text("D")->group(kGroup);
    command.add_option("--until", f.until, "on or before this ISO date")->option_text("D")->group(kGroup);
    command.add_option("--in", f.in, "at this place")->option_text("PLACE")->group(kGroup);
    command.add_option("--min-sources", f.min_sources, "backed by so many sources")->option_text("N")->group(kGroup);
    command.add_option("--min-confidence", f.min_confidence, "assertions at least this sure, 0 to 1")
        ->option_text("X")
        ->check(CLI::Range(0.0, 1.0))
        ->group(kGroup);
    auto* affirmed = command.add_flag_callback(
        "--affirmed", [&f] { f.polarity = Polarity::affirmed; }, "no denials");
    auto* negated = command.add_flag_callback(
        "--negated", [&f] { f.polarity = Polarity::negated; }, "denials only");
    affirmed->option_text(" ")->group(kGroup)->excludes(negated);
    negated->option_text(" ")->group(kGroup);
    command.add_option("--top", o.top, "the K best supported; 0 = all")->option_text("K")->group(kGroup);
}

void graph_argument(CLI::App& command, Options& o) {
    command.add_option("GRAPH", o.graph, "graph file that `relata add` made")->option_text(" ")->required();
}

void format_flag(CLI::App& command, Options& o, const std::vector<std::string>& formats, const std::string& otherwise) {
    command.add_option("--format", o.format, fmt::format("{} (default: {})", fmt::join(formats, ", "), otherwise))
        ->option_text("FORMAT")
        ->check(CLI::IsMember(formats));
}

void add_commands(CLI::App& app, Options& o) {
    auto* extract = app.add_subcommand("extract", "print the assertions of articles, without a graph file");
    extract->add_option("INPUT", o.inputs, "files, folders, or - for standard input")->option_text(" ")->required();
    format_flag(*extract, o, {"ndjson", "table", "csv", "openie"}, "table on a terminal, else ndjson");
    extract->add_option("--min-confidence", o.filter.min_confidence, "assertions at least this sure, 0 to 1")
        ->option_text("X")
        ->check(CLI::Range(0.0, 1.0));
    input_flags(*extract, o);

    auto* add = app.add_subcommand("add", "read articles into a graph file, which it creates");
    add->add_option("GRAPH", o.graph, "graph file")->option_text(" ")->required();
    add->add_option("INPUT", o.inputs, "files, folders, or - for standard input")->option_text(" ")->required();
    input_flags(*add, o);

    auto* remove = app.add_subcommand("remove", "take documents out of a graph file, as if never read");
    graph_argument(*remove, o);
    remove->add_option("DOC", o.documents, "label, path or URL, or the first digits of the sha256")
        ->option_text(" ")
        ->required();

    auto* query = app.add_subcommand("query", "ask: SUBJECT relation OBJECT, with ? or ?name for what is wanted");
    graph_argument(*query, o);
    query->add_option("PATTERN", o.pattern, "for example '? attack Hmeimim', or '?x support ?y ; ?y attack Russia'")
        ->option_text(" ")
        ->required();
    format_flag(*query, o, {"table", "ndjson"}, "table");
    filter_flags(*query, o);

    auto* why = app.add_subcommand("why", "show the sentences behind an assertion or an edge, quoted and marked");
    graph_argument(*why, o);
    why->add_option("ID", o.assertion, "id of an assertion or edge, or its first 4 or more digits")
        ->option_text(" ")
        ->required();

    auto* exporting = app.add_subcommand("export", "write the graph in another format");
    graph_argument(*exporting, o);
    format_flag(*exporting, o, {"dot", "svg", "jsonld", "ndjson", "csv"}, "the ending of the output's name, else dot");
    exporting->add_option("-o,--output", o.output, "write to this file (default: standard output)")
        ->option_text("FILE");
    filter_flags(*exporting, o);

    auto* show = app.add_subcommand("show", "show what each stage made of an input");
    show->add_option("INPUT", o.inputs, "a file, a folder, or - for standard input")->option_text(" ")->required();
    show->add_option("--stage", o.stage, "text, document, sentences, tokens, parse, mentions or assertions")
        ->option_text("STAGE")
        ->required()
        ->check(CLI::IsMember({"text", "document", "sentences", "tokens", "parse", "mentions", "assertions"}));
    input_flags(*show, o);

    graph_argument(*app.add_subcommand("stats", "what a graph file holds"), o);

    auto* entities = app.add_subcommand("entities", "who is who, with aliases");
    graph_argument(*entities, o);
    entities->add_option("NAME", o.name, "only who goes by this name")->option_text(" ");
    entities->add_flag("--all", o.all, "also those without a name, such as 'four soldiers'");
    format_flag(*entities, o, {"table", "ndjson"}, "table");
}

Parsed leave(int exit_code, std::string text) { return {{}, false, exit_code, std::move(text)}; }

/// The complaint about a first word that is no command; empty if there is nothing to complain about.
std::string unknown_command(const std::vector<std::string>& arguments) {
    const auto first = std::ranges::find_if(arguments, [](const std::string& a) { return a.empty() || a[0] != '-'; });
    if (first == arguments.end() || std::ranges::find(kCommands, *first) != kCommands.end()) return {};
    return fmt::format("relata: there is no command '{}'; the commands are {}\n", *first, fmt::join(kCommands, ", "));
}

}  // namespace

Parsed parse_options(std::vector<std::string> arguments) {
    if (const std::string complaint = unknown_command(arguments); !complaint.empty()) return leave(2, complaint);
    Parsed parsed{.run = true};
    Options& o = parsed.options;
    CLI::App app("Relations between the people, places and powers in news articles, each with its sentence.", "relata");
    app.fallthrough();
    bool version = false;
    app.add_flag("--version", version, "version and engine id");
    app.add_flag("-q,--quiet", o.quiet, "errors only");
    app.add_flag("-v,--verbose", o.verbose, "also what was repaired, and each document");
    app.footer("relata COMMAND --help explains a command. Exit codes: 0 done or found, 1 nothing found, 2 error.");
    add_commands(app, o);
    try {
        std::ranges::reverse(arguments);
        app.parse(std::move(arguments));
    } catch (const CLI::ParseError& error) {
        std::ostringstream out, complaint;
        const int code = app.exit(error, out, complaint);
        return code == 0 ? leave(0, out.str()) : leave(2, fmt::format("relata: {}", complaint.str()));
    }
    if (version) {
        o.command = "version";
    } else if (const auto chosen = app.get_subcommands(); chosen.empty()) {
        return leave(2, app.help());
    } else {
        o.command = chosen.front()->get_name();
    }
    return parsed;
}

}  // namespace relata::cli
