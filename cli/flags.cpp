// The flag table: every command with its arguments and flags, top to bottom. The only file that sees CLI11. What help
// says below the flags (examples, limits, exit codes) stands in cli/help.cpp.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <sstream>

#include "cli/eval.h"
#include "cli/export_formats.h"
#include "cli/flag_table.h"
#include "cli/help.h"
#include "cli/options.h"

namespace relata::cli {
namespace {

void limit_flags(CLI::App& command, Options& o) {
    constexpr auto kGroup = "Limits";
    command.add_option("--max-article", o.max_article, "longest article that is read, unpacked (default 16M)")
        ->option_text("SIZE")
        ->transform(CLI::AsSizeValue(false))
        ->check(CLI::Range(std::size_t{1}, std::size_t{0xFFFF0000}))
        ->group(kGroup);
    command
        .add_option("--max-ratio", o.max_ratio,
                    "compressed data that grow more than N-fold are left after 64M; 0 = never (default 500)")
        ->option_text("N")
        ->group(kGroup);
    command.add_option("--max-depth", o.max_depth, "deepest nesting of JSON and XML (default 256)")
        ->option_text("N")
        ->check(CLI::Range(1U, 10000U))
        ->group(kGroup);
}

void input_flags(CLI::App& command, Options& o) {
    command
        .add_option("--input", o.input_kind,
                    "what the input is: text, html, ndjson, warc, feed, lines or conllu (default: looks)")
        ->type_name("{text,html,ndjson,warc,feed,lines,conllu}")
        ->option_text("KIND");
    command.add_flag("--pretokenized", o.pretokenized, "with --input lines: words are what stands between spaces");
    limit_flags(command, o);
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
        ->type_name(
            "{ACCUSE,AGREE,AID,ASSAULT,COERCE,CONSULT,COOPERATE,MOBILIZE,PROTEST,REJECT,REQUEST,SANCTION,SUPPORT,"
            "THREATEN,YIELD,STATEMENT,STATE,OTHER}")
        ->option_text("C")
        ->group(kGroup);
    command.add_option("--since", f.since, "on or after this ISO date")->option_text("D")->group(kGroup);
    command.add_option("--until", f.until, "on or before this ISO date")->option_text("D")->group(kGroup);
    command.add_option("--in", f.in, "at this place")->option_text("PLACE")->group(kGroup);
    command.add_option("--min-sources", f.min_sources, "backed by so many sources")
        ->option_text("N")
        ->check(CLI::NonNegativeNumber)
        ->group(kGroup);
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
    command.add_option("--top", o.top, "the K best supported; 0 = all")
        ->option_text("K")
        ->check(CLI::NonNegativeNumber)
        ->group(kGroup);
}

void graph_argument(CLI::App& command, Options& o) {
    command.add_option("GRAPH", o.graph, "graph file that `relata add` made")->option_text(" ")->required();
}

void format_flag(CLI::App& command, Options& o, const std::vector<std::string>& formats, const std::string& otherwise) {
    command.add_option("--format", o.format, fmt::format("{} (default: {})", fmt::join(formats, ", "), otherwise))
        ->option_text("FORMAT")
        ->check(CLI::IsMember(formats));
}

CLI::App* command_named(CLI::App& app, const std::string& name, const std::string& description) {
    CLI::App* command = app.add_subcommand(name, description);
    command->footer(footer_of(name));
    return command;
}

void inputs_argument(CLI::App& command, Options& o) {
    command.add_option("INPUT", o.inputs, "files, folders, or - for standard input")->option_text(" ")->required();
}

void extract_command(CLI::App& app, Options& o) {
    CLI::App& extract = *command_named(app, "extract", "print the assertions of articles, without a graph file");
    inputs_argument(extract, o);
    format_flag(extract, o, {"ndjson", "table", "csv", "openie", "events"}, "table on a terminal, else ndjson");
    extract.add_option("--min-confidence", o.filter.min_confidence, "assertions at least this sure, 0 to 1")
        ->option_text("X")
        ->check(CLI::Range(0.0, 1.0));
    input_flags(extract, o);
}

void add_command(CLI::App& app, Options& o) {
    CLI::App& add = *command_named(app, "add", "read articles into a graph file, which it creates");
    add.add_option("GRAPH", o.graph, "graph file")->option_text(" ")->required();
    inputs_argument(add, o);
    add.add_option("--report", o.report,
                   "write what became of each document and record, as NDJSON; - = standard output")
        ->option_text("FILE");
    input_flags(add, o);
}

void remove_command(CLI::App& app, Options& o) {
    CLI::App& remove = *command_named(app, "remove", "take documents out of a graph file, as if never read");
    graph_argument(remove, o);
    remove.add_option("DOC", o.documents, "label, path or URL, or the first digits of the sha256")
        ->option_text(" ")
        ->required();
}

void retract_command(CLI::App& app, Options& o) {
    CLI::App& retract = *command_named(app, "retract", "mark documents withdrawn, which survives merging");
    graph_argument(retract, o);
    retract.add_option("DOC", o.documents, "label, path or URL, or the first digits of the sha256")
        ->option_text(" ")
        ->required();
    retract.add_option("--note", o.note, "why, for who reads the file later")->option_text("TEXT");
    retract.add_flag("--undo", o.undo, "let them count again");
}

void merge_command(CLI::App& app, Options& o) {
    CLI::App& merge = *command_named(app, "merge", "union of graph files, in any order, any number of times");
    merge.add_option("OUT", o.graph, "graph file that becomes the union; made where there is none, else it takes part")
        ->option_text(" ")
        ->required();
    merge.add_option("GRAPH", o.graphs, "graph files, which are only read")->option_text(" ")->required();
}

void query_command(CLI::App& app, Options& o) {
    CLI::App& query = *command_named(app, "query", "ask: SUBJECT relation OBJECT, with ? or ?name for what is wanted");
    graph_argument(query, o);
    query.add_option("PATTERN", o.pattern, "for example '? attack Hmeimim', or '?x support ?y ; ?y attack Russia'")
        ->option_text(" ")
        ->required();
    format_flag(query, o, {"table", "csv", "json", "ndjson"}, "table");
    filter_flags(query, o);
    query.add_option("--offset", o.offset, "leave out the first N answers")
        ->option_text("N")
        ->check(CLI::NonNegativeNumber)
        ->group("Filters");
}

void ask_command(CLI::App& app, Options& o) {
    CLI::App& ask = *command_named(app, "ask", "ask in plain English: who, whom, what, when, where, how many, did …");
    graph_argument(ask, o);
    ask.add_option("QUESTION", o.pattern, "for example 'Who attacked Hmeimim?'")->option_text(" ")->required();
    format_flag(ask, o, {"text", "json", "ndjson"}, "text");
    ask.add_option("--top", o.top, "the K best lines; 0 = all (default 10)")
        ->option_text("K")
        ->check(CLI::NonNegativeNumber);
    ask.add_option("--model", o.model, "weights file (default: the weights inside the program)")->option_text("FILE");
}

void path_command(CLI::App& app, Options& o) {
    CLI::App& path = *command_named(app, "path", "how two entities hang together, each step with its sentence");
    graph_argument(path, o);
    path.add_option("A", o.a, "an entity by any of its names")->option_text(" ")->required();
    path.add_option("B", o.b, "the other one")->option_text(" ")->required();
    format_flag(path, o, {"table", "csv", "json", "ndjson"}, "table");
    path.add_option("--longest", o.longest, "most steps of a path (default 6)")
        ->option_text("N")
        ->check(CLI::Range(1U, 12U));
    filter_flags(path, o);
}

void why_command(CLI::App& app, Options& o) {
    CLI::App& why = *command_named(app, "why", "show the sentences behind an assertion or an edge, quoted and marked");
    graph_argument(why, o);
    why.add_option("ID", o.assertion, "id of an assertion or edge, or its first 4 or more digits")
        ->option_text(" ")
        ->required();
    format_flag(why, o, {"text", "json", "ndjson"}, "text");
}

void export_command(CLI::App& app, Options& o) {
    CLI::App& exporting = *command_named(app, "export", "write the graph in another format");
    graph_argument(exporting, o);
    format_flag(exporting, o, export_formats(), "the ending of the output's name, else dot");
    exporting.add_option("-o,--output", o.output, "write to this file, or folder for neo4j (default: standard output)")
        ->option_text("FILE");
    filter_flags(exporting, o);
}

void show_command(CLI::App& app, Options& o) {
    CLI::App& show = *command_named(app, "show", "show what each stage made of an input");
    inputs_argument(show, o);
    show.add_option("--stage", o.stage,
                    "text, document, sentences, tokens, parse, mentions, speakers, assertions or confidence")
        ->option_text("STAGE")
        ->required()
        ->check(CLI::IsMember(
            {"text", "document", "sentences", "tokens", "parse", "mentions", "speakers", "assertions", "confidence"}));
    input_flags(show, o);
}

void error_flags(CLI::App& command, EvalOptions& e) {
    constexpr auto kGroup = "Errors";
    const auto list = [&](const std::string& name, std::optional<std::size_t>& into, std::size_t otherwise,
                          const std::string& what) {
        command
            .add_option_function<std::string>(
                name, [&into, otherwise](const std::string& n) { into = n.empty() ? otherwise : std::stoul(n); },
                fmt::format("{} (default {})", what, otherwise))
            ->expected(0, 1)
            ->check(CLI::NonNegativeNumber)
            ->option_text("[N]")
            ->group(kGroup);
    };
    list("--misses", e.misses, 20, "list N of what is missed (assertions, openie, events, speakers)");
    list("--wrong", e.wrong, 5, "list N of what is wrong (openie, events), N of each rule (assertions)");
    command.add_option("--by", e.by, "figures of each rule (assertions)")
        ->option_text("rule")
        ->check(CLI::IsMember({"rule"}))
        ->group(kGroup);
    command.add_flag("--drop-one", e.drop_one, "the figures without the lines of each rule (assertions)")
        ->option_text(" ")
        ->group(kGroup);
}

void eval_command(CLI::App& app, Options& o) {
    CLI::App& eval = *command_named(app, "eval", "score against gold, with 95 % intervals and lists of errors");
    eval.add_option("KIND", o.eval.kind, fmt::format("{}", fmt::join(eval_kinds(), ", ")))
        ->option_text(" ")
        ->required()
        ->check(CLI::IsMember(eval_kinds()));
    eval.add_option("GOLD", o.eval.gold, "file or folder of gold")->option_text(" ")->required();
    eval.add_option(
            "INPUT", o.inputs,
            "articles (default: those that the gold names); with openie, sentences; with speakers, the treebank; with "
            "parser, enhanced, names and sentences, more files of gold")
        ->option_text(" ");
    eval.add_option("--predicted", o.eval.predicted, "score the lines of this file instead of reading articles")
        ->option_text("FILE");
    format_flag(eval, o, {"table", "json"}, "table");
    eval.add_option("--top", o.top, "with questions: the K lines of an answer that count (default 10)")
        ->option_text("K");
    eval.add_option("--nary", o.eval.nary, "with BenchIE: third arguments join, first or split (default join)")
        ->option_text("HOW")
        ->check(CLI::IsMember({"join", "first", "split"}));
    error_flags(eval, o.eval);
    input_flags(eval, o);
}

void stats_command(CLI::App& app, Options& o) {
    CLI::App& stats = *command_named(app, "stats", "what a graph file holds");
    graph_argument(stats, o);
    format_flag(stats, o, {"table", "json"}, "table");
}

void entities_command(CLI::App& app, Options& o) {
    CLI::App& entities = *command_named(app, "entities", "who is who, with aliases");
    graph_argument(entities, o);
    entities.add_option("NAME", o.name, "only who goes by this name")->option_text(" ");
    entities.add_option("--by", o.standing, "order, with figures: centrality (PageRank), betweenness, sources, …")
        ->option_text("ORDER")
        ->check(CLI::IsMember({"centrality", "pagerank", "betweenness", "community", "sources", "mentions"}));
    entities.add_option("--about", o.filter.about, "with --by: in the relations of this entity")->option_text("E");
    entities.add_option("--hops", o.filter.hops, "with --about: how far from it (default 1)")
        ->option_text("N")
        ->check(CLI::Range(1U, 100U));
    entities.add_option("--top", o.top, "with --by: the first K; 0 = all")
        ->option_text("K")
        ->check(CLI::NonNegativeNumber);
    entities.add_flag("--all", o.all, "also those without a name, such as 'four soldiers'");
    format_flag(entities, o, {"table", "csv", "json", "ndjson"}, "table");
}

void timeline_command(CLI::App& app, Options& o) {
    CLI::App& timeline = *command_named(app, "timeline", "what happened when, with those who say so");
    graph_argument(timeline, o);
    timeline.add_option("ENTITY", o.names, "only what all of these take part in, by any of their names")
        ->option_text(" ");
    timeline.add_flag("--undated", o.undated, "also what no article gives a time for, at its day of publication");
    format_flag(timeline, o, {"table", "csv", "json", "ndjson", "md"}, "table");
    filter_flags(timeline, o);
}

void brief_command(CLI::App& app, Options& o) {
    CLI::App& brief =
        *command_named(app, "brief", "what the articles tell of a topic, version beside version, with notes");
    graph_argument(brief, o);
    brief.add_option("TOPIC", o.names, "names, words of what happened, or the id of a happening, assertion or edge")
        ->option_text(" ")
        ->required();
    format_flag(brief, o, {"md", "html", "json"}, "the ending of the output's name, else md");
    brief.add_option("-o,--output", o.output, "write to this file (default: standard output)")->option_text("FILE");
    brief.add_option("--top", o.top, "at most K happenings; 0 = all that fit (default 3)")
        ->option_text("K")
        ->check(CLI::NonNegativeNumber);
}

void diff_command(CLI::App& app, Options& o) {
    CLI::App& diff =
        *command_named(app, "diff", "what is new, stronger, weaker, contradicted or gone in another graph");
    diff.add_option("OLD", o.graph, "graph file")->option_text(" ")->required();
    diff.add_option("NEW", o.other_graph, "the graph file that it is compared with")->option_text(" ")->required();
    format_flag(diff, o, {"table", "json", "ndjson"}, "table");
}

void judge_flags(CLI::App& command, JudgingOptions& j) {
    command.add_option("--author", j.author, "who judges (default: the login name)")->option_text("NAME");
    command.add_option("--note", j.note, "why")->option_text("TEXT");
    command.add_option("--date", j.date, "when, as 2026-03-01 or 2026-03-01T09:30:00Z (default: now)")
        ->option_text("D");
    auto* undo = command.add_flag("--undo", j.undo, "take back the judgements of this kind on the same");
    command.add_flag("--settle", j.settle, "also take back the judgements that say the contrary")->excludes(undo);
}

void entity_judgement(CLI::App& app, Options& o, const std::string& name, const std::string& description) {
    CLI::App& command = *command_named(app, name, description);
    graph_argument(command, o);
    command.add_option("A", o.a, "an entity by name or id, or its words as DOC:START-END")
        ->option_text(" ")
        ->required();
    command.add_option("B", o.b, "the other one")->option_text(" ")->required();
    command.add_option("--in", o.judging.in, "only in this document; twice: of A, then of B")
        ->option_text("DOC")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    judge_flags(command, o.judging);
}

void assertion_judgement(CLI::App& app, Options& o, const std::string& name, const std::string& description) {
    CLI::App& command = *command_named(app, name, description);
    graph_argument(command, o);
    command
        .add_option("ASSERTION", o.judging.assertions, "ids of assertions or edges, or their first 4 or more digits")
        ->option_text(" ")
        ->required();
    judge_flags(command, o.judging);
}

void judgement_commands(CLI::App& app, Options& o) {
    CLI::App& review =
        *command_named(app, "review", "what a person should decide: who may be one, and contrary judgements");
    graph_argument(review, o);
    format_flag(review, o, {"text", "json", "ndjson"}, "text");
    review.add_option("--top", o.top, "the K most useful pairs; 0 = all (default 20)")
        ->option_text("K")
        ->check(CLI::NonNegativeNumber);
    entity_judgement(app, o, "same", "say that two entities are one");
    entity_judgement(app, o, "differ", "say that two entities are two, or two mentions somebody else");
    assertion_judgement(app, o, "confirm", "say that assertions are right: their confidence becomes 1");
    assertion_judgement(app, o, "reject", "say that assertions are wrong: they leave the graph");
    CLI::App& judgements = *command_named(app, "judgements", "print the judgements of a graph file, for another one");
    graph_argument(judgements, o);
    CLI::App& judge = *command_named(app, "judge", "read judgements that `judgements` printed");
    graph_argument(judge, o);
    judge.add_option("FILE", o.judging.file, "file, or - for standard input")->option_text(" ")->required();
}

void parties_argument(CLI::App& command, Options& o) {
    command.add_option("ENTITY", o.names, "only happenings in which all of these take part, by any name")
        ->option_text(" ");
}

void disputes_command(CLI::App& app, Options& o) {
    CLI::App& disputes = *command_named(app, "disputes", "where sources disagree: who did it, whether, how many, when");
    graph_argument(disputes, o);
    parties_argument(disputes, o);
    format_flag(disputes, o, {"table", "csv", "json", "ndjson"}, "table");
    filter_flags(disputes, o);
}

void counts_command(CLI::App& app, Options& o) {
    CLI::App& counts =
        *command_named(app, "counts", "the ledger of killed, wounded, captured, displaced, destroyed, by source");
    graph_argument(counts, o);
    parties_argument(counts, o);
    format_flag(counts, o, {"table", "csv", "json", "ndjson"}, "table");
    filter_flags(counts, o);
}

/// Called by packagers and at build time; not in the list of commands.
void hidden_commands(CLI::App& app, Options& o) {
    command_named(app, "man", "write the manual page")->group("");
    CLI::App* completion = command_named(app, "completion", "write the completions for a shell");
    completion->add_option("SHELL", o.shell, "bash, zsh or fish")
        ->option_text(" ")
        ->required()
        ->check(CLI::IsMember({"bash", "zsh", "fish"}));
    completion->group("");
}

/// The whole table; what is parsed goes into `o`.
std::unique_ptr<CLI::App> make_app(Options& o) {
    auto app = std::make_unique<CLI::App>(
        "Relations between the people, places and powers in news articles, each with its sentence.", "relata");
    app->fallthrough();
    app->footer(footer_of("") + "\nrelata COMMAND --help explains a command, with examples.");
    app->add_flag_callback(
           "--version", [&o] { o.command = "version"; }, "version and engine id")
        ->option_text(" ");
    app->add_flag("-q,--quiet", o.quiet, "errors only");
    app->add_flag("-v,--verbose", o.verbose, "also what was repaired, and each document");
    for (auto* command : {
             extract_command,     //
             add_command,         //
             remove_command,      //
             retract_command,     //
             merge_command,       //
             query_command,       //
             ask_command,         //
             path_command,        //
             timeline_command,    //
             disputes_command,    //
             counts_command,      //
             brief_command,       //
             why_command,         //
             diff_command,        //
             export_command,      //
             show_command,        //
             eval_command,        //
             stats_command,       //
             entities_command,    //
             judgement_commands,  //
             hidden_commands,     //
         }) {
        command(*app, o);
    }
    return app;
}

Parsed leave(int exit_code, std::string text) { return {{}, false, exit_code, std::move(text)}; }

/// The complaint about a first word that is no command; empty if there is nothing to complain about.
std::string unknown_command(const CLI::App& app, const std::vector<std::string>& arguments) {
    const auto first = std::ranges::find_if(arguments, [](const std::string& a) { return a.empty() || a[0] != '-'; });
    if (first == arguments.end()) return {};
    std::vector<std::string> names;
    for (const CLI::App* command : app.get_subcommands({})) {
        if (*first == command->get_name()) return {};
        if (!command->get_group().empty()) names.push_back(command->get_name());
    }
    std::ranges::sort(names);
    return fmt::format("relata: there is no command '{}'; the commands are {}\n", *first, fmt::join(names, ", "));
}

/// "{ndjson,csv}" in the description of a check, or in a type's name where nothing is checked: the values there are.
std::vector<std::string> choices_of(const CLI::Option& option) {
    const std::string type = option.get_type_name();
    const auto start = type.find('{'), end = type.find('}');
    if (start == std::string::npos || end == std::string::npos) return {};
    return CLI::detail::split(type.substr(start + 1, end - start - 1), ',');
}

Flag flag_of(const CLI::Option& option) {
    Flag flag{.description = option.get_description(), .group = option.get_group(), .required = option.get_required()};
    for (const std::string& name : option.get_snames()) flag.names.push_back("-" + name);
    for (const std::string& name : option.get_lnames()) flag.names.push_back("--" + name);
    const bool argument = flag.names.empty();
    if (argument) flag.names.push_back(option.get_name(true));
    flag.many = option.get_expected_max() > 1;
    if (option.get_expected_min() == 0) return flag;
    flag.value = argument ? flag.names.front() : option.get_option_text();
    flag.choices = choices_of(option);
    const bool file = flag.value == "FILE" || flag.value == "INPUT" || flag.value == "GRAPH";
    flag.takes = !flag.choices.empty() ? Flag::Takes::one_of : file ? Flag::Takes::file : Flag::Takes::value;
    return flag;
}

CommandFlags flags_of(const CLI::App& app) {
    CommandFlags out{.name = app.get_name(), .description = app.get_description()};
    for (const CLI::Option* option : app.get_options()) {
        (option->nonpositional() ? out.flags : out.arguments).push_back(flag_of(*option));
    }
    return out;
}

}  // namespace

std::vector<CommandFlags> flag_table() {
    Options ignored;
    const auto app = make_app(ignored);
    std::vector<CommandFlags> out{flags_of(*app)};
    out.front().name.clear();
    for (const CLI::App* command : app->get_subcommands({})) {
        if (!command->get_group().empty()) out.push_back(flags_of(*command));
    }
    return out;
}

Parsed parse_options(std::vector<std::string> arguments) {
    Parsed parsed{.run = true};
    Options& o = parsed.options;
    const auto app = make_app(o);
    if (const std::string complaint = unknown_command(*app, arguments); !complaint.empty()) return leave(2, complaint);
    try {
        std::ranges::reverse(arguments);
        app->parse(std::move(arguments));
    } catch (const CLI::ParseError& error) {
        std::ostringstream out, complaint;
        const int code = app->exit(error, out, complaint);
        return code == 0 ? leave(0, out.str()) : leave(2, fmt::format("relata: {}", complaint.str()));
    }
    if (!o.command.empty()) return parsed;  // --version
    const auto chosen = app->get_subcommands();
    if (chosen.empty()) return leave(2, app->help());
    o.command = chosen.front()->get_name();
    return parsed;
}

}  // namespace relata::cli
