#pragma once
// What the kinds of `relata eval` share: how figures are printed, and one function for each kind.

#include <string>
#include <utility>
#include <vector>

#include "cli/commands.h"
#include "cli/pipeline.h"
#include "eval/bootstrap.h"
#include "eval/disagreement.h"
#include "eval/gold.h"
#include "export/json.h"
#include "graph/store.h"

namespace relata::cli {

/// What can be measured: "assertions", "openie", …
std::vector<std::string> eval_kinds();

Outcome eval_assertions(const Options& options, Console& console);
Outcome eval_coreference(const Options& options, Console& console);
Outcome eval_enhanced(const Options& options, Console& console);
Outcome eval_events(const Options& options, Console& console);
Outcome eval_graph(const Options& options, Console& console);
Outcome eval_names(const Options& options, Console& console);
Outcome eval_openie(const Options& options, Console& console);
Outcome eval_parser(const Options& options, Console& console);
Outcome eval_questions(const Options& options, Console& console);
Outcome eval_sentences(const Options& options, Console& console);
Outcome eval_speakers(const Options& options, Console& console);

/// The options with the gold's own articles as inputs, where none are named.
Options with_articles(const Options& options, const eval::Gold& gold);
/// The graph of these articles, read now.
Result<graph::Store> read_graph(const Options& options, const eval::Gold& gold, const Engine& engine, Console& console);

using Counts = std::vector<std::pair<std::string, std::size_t>>;

/// A table: figure, value, 95 % interval, of how many, over what; the counts below it. Decimals as the scorers print.
std::string render_figures(const std::vector<eval::Figure>& figures, const Counts& counts, int decimals = 1);

/// The same into an open JSON object: "key": value …, then "intervals": {"key": [low, high]}, "units": {"key":
/// "facts"}.
void write_figures(exporter::JsonText& out, const std::vector<eval::Figure>& figures, const Counts& counts);

/// The table or the JSON object, as --format says.
std::string print_figures(const Options& options, const std::vector<eval::Figure>& figures, const Counts& counts);

/// How many there are, then the first `most` of them, each with its text.
std::string render_list(std::string_view heading, const std::vector<eval::Disagreement>& all, std::size_t most);

/// A member with a figure, null where there is none.
void write_value(exporter::JsonText& out, std::string_view name, std::optional<double> value);

/// "47.1", or "–" where there is no value.
std::string percent(std::optional<double> value, int decimals = 1);

}  // namespace relata::cli
