#pragma once
// What changed between two graphs, for people and programs.

#include <string>
#include <vector>

#include "graph/diff.h"

namespace relata::exporter {

/// "new", "stronger", "weaker", "contradicted", "withdrawn", "dropped".
std::string_view name_of(graph::Change change);

/// Sections, each relation with its sentences: "+" what came, "-" what went, "≠" what says the contrary; then the names
/// of whom became one or two. Of each relation at most three sentences of a kind.
std::string diff_text(const graph::Store& before, const graph::Store& after, const graph::Difference& difference);

/// One object for each change: `{"change","words","before":{edge},"after":{edge},"sources_before","sources_after",
/// "gained":[evidence],"lost":[evidence],"against":[evidence]}`, evidence being
/// `{"assertion","doc","publisher","published","source","start","end","sentence"}`; then one for each identity:
/// `{"change":"identity","before":[{"name","id"}],"after":[{"name","id"}]}`.
std::vector<std::string> diff_json(const graph::Store& before, const graph::Store& after,
                                   const graph::Difference& difference);

}  // namespace relata::exporter
