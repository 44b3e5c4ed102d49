#pragma once
// What the command line asked for, as plain values. cli/flags.cpp fills it, the commands read it.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/result.h"
#include "graph/filters.h"

namespace relata::cli {

/// What `relata eval` is asked for beside its inputs.
struct EvalOptions {
    std::string kind = {};       ///< what is measured: "assertions", "openie", …
    std::string gold = {};       ///< file or folder
    std::string predicted = {};  ///< --predicted FILE: lines to score instead of reading articles
    std::optional<std::size_t> misses = {}, wrong = {};  ///< --misses, --wrong: how many to list
    std::string by = {};                                 ///< --by: "rule"
    bool drop_one = false;                               ///< --drop-one
    std::string nary = "join";                           ///< --nary: BenchIE's third arguments
};

/// What `same`, `differ`, `confirm`, `reject` and `judge` are asked for beside the graph.
struct JudgingOptions {
    std::vector<std::string> in = {};               ///< --in DOC: of A and B, or of A, then of B
    std::string author = {}, date = {}, note = {};  ///< empty = login name, now, none
    bool undo = false;                              ///< --undo
    bool settle = false;                            ///< --settle
    std::vector<std::string> assertions = {};       ///< confirm, reject: ids
    std::string file = {};                          ///< judge: FILE
};

/// One call of the program. A command uses the fields that its flags set and leaves the rest alone.
/// Example: `relata extract news/ --format csv -j 2` = {command "extract", inputs {"news/"}, format "csv", jobs 2}.
struct Options {
    std::string command = {};  ///< "extract", "add", …; "version" for `--version`
    bool quiet = false;        ///< -q: errors only
    bool verbose = false;      ///< -v: also what was repaired, and each document

    // Reading articles: extract, add, show
    std::vector<std::string> inputs = {};  ///< files, folders, "-"
    std::string input_kind = "detect";     ///< --input
    bool pretokenized = false;
    std::size_t max_article = std::size_t{16} << 20U;  ///< --max-article, bytes
    std::uint64_t max_ratio = 500;                     ///< --max-ratio
    std::size_t max_depth = 256;                       ///< --max-depth
    std::string report = {};                           ///< add --report FILE; empty = none
    std::string model = {};                            ///< --model FILE; empty = the weights inside the program
    unsigned jobs = 0;                                 ///< -j; 0 = all cores
    std::string stage = {};                            ///< show --stage

    // Graph files: add, remove, query, why, export, stats, entities
    std::string graph = {};
    std::vector<std::string> documents = {};  ///< remove, retract
    std::vector<std::string> graphs = {};     ///< merge: what goes into `graph`
    std::string note = {};                    ///< retract --note
    bool undo = false;                        ///< retract --undo
    std::string pattern = {};                 ///< query; ask: the question
    std::string assertion = {};               ///< why
    std::vector<std::string> names = {};      ///< timeline, disputes, counts: all take part; brief: the topic's words
    bool undated = false;                     ///< timeline --undated
    std::string other_graph = {};             ///< diff: the newer one
    std::string name = {};                    ///< entities; empty = everybody
    std::string a = {}, b = {};               ///< path, same, differ: two entities
    unsigned longest = 6;                     ///< path --longest: steps
    std::string standing = {};                ///< entities --by: "centrality", …; empty = by documents and mentions
    bool all = false;                         ///< entities --all: also those without a name

    EvalOptions eval = {};
    JudgingOptions judging = {};

    std::string shell = {};  ///< completion: "bash", "zsh", "fish"

    // Output: extract, query, export, entities, why, stats
    std::string format = {};              ///< empty = the command's default
    std::string output = {};              ///< export -o; empty = standard output
    std::optional<std::size_t> top = {};  ///< --top; unset = the format's default
    std::size_t offset = 0;               ///< query --offset: so many answers are left out at the front
    graph::Filter filter = {};            ///< query and export; `extract` uses its `min_confidence`
};

/// What `parse_options` made of the arguments: options to run, or a text to print and an exit code.
struct Parsed {
    Options options = {};
    bool run = false;       ///< false: print `text` and leave with `exit_code`
    int exit_code = 0;      ///< 0 for help, 2 for a mistake
    std::string text = {};  ///< help or complaint, with line break
};

/// Reads the arguments without the program's name. Example: {"frob"} gives exit code 2 and
/// "relata: there is no command 'frob'; the commands are add, entities, …".
Parsed parse_options(std::vector<std::string> arguments);

}  // namespace relata::cli
