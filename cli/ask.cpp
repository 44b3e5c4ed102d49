// `relata ask`: a question in plain English, its pattern, and the sentences that answer it.
#include "cli/ask.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "cli/answers.h"
#include "cli/commands.h"
#include "cli/open_graph.h"
#include "export/edge.h"
#include "export/json.h"
#include "export/ndjson.h"
#include "export/wording.h"
#include "graph/ledger.h"
#include "query/answer.h"
#include "query/asked.h"
#include "query/explain.h"
#include "text/input/conllu.h"

namespace relata::cli {
namespace {

/// "Turkey, Russia's foreign ministry" once each, in the order of the lines.
std::string summary(const std::vector<query::AnswerLine>& lines) {
    constexpr std::size_t kMost = 8;
    std::vector<std::string> values;
    for (const query::AnswerLine& line : lines) {
        const std::string& value = line.value.text;
        if (value.empty() || std::ranges::find(values, value) != values.end()) continue;
        values.push_back(value);
    }
    const std::size_t left = values.size() > kMost ? values.size() - kMost : 0;
    values.resize(values.size() - left);
    return fmt::format("{}{}", fmt::join(values, "; "), left > 0 ? fmt::format("; and {} more", left) : "");
}

std::string source_words(const graph::Store& store, graph::AssertionIndex index) {
    const Document& d = store.document_of(index);
    std::string out = d.id;
    if (!d.publisher.empty()) out += ", " + d.publisher;
    if (!d.published.empty()) out += ", " + d.published;
    return out;
}

std::string render(const graph::Store& store, const query::AnswerLine& line) {
    const Assertion a = store.with_graph_ids(line.assertion);
    std::string out = fmt::format("\n{}  [{}]\n", line.value.present() ? line.value.text : "—", a.id.substr(0, 8));
    out += fmt::format("    {}\n", query::evidence_of(store, line.assertion).quote);
    out += fmt::format("    {}\n    {}\n", exporter::sentence_of(a), source_words(store, line.assertion));
    if (!line.looser.empty()) out += fmt::format("    looser than asked: {}\n", fmt::join(line.looser, "; "));
    return out;
}

std::string json_line(const graph::Store& store, const query::AnswerLine& line, const std::string& pattern) {
    const Assertion a = store.with_graph_ids(line.assertion);
    exporter::JsonText out;
    out.begin_object();
    out.member("pattern", pattern);
    out.key("answer");
    exporter::write_end(out, store, line.value);
    out.key("score");
    out.number(fmt::format("{:.3f}", line.score));
    out.key("looser");
    out.begin_array();
    for (const std::string& words : line.looser) out.string(words);
    out.end_array();
    out.key("assertion");
    std::string record = exporter::ndjson_line(a, exporter::origin_of(store.document_of(line.assertion)));
    record.pop_back();  // its line break
    out.raw(record);
    out.end_object();
    return out.take() + "\n";
}

std::string patterns_of(const std::vector<query::Question>& questions) {
    std::vector<std::string> patterns;
    for (const query::Question& q : questions) patterns.push_back(query::pattern_of(q));
    return fmt::format("{}", fmt::join(patterns, "  and  "));
}

Result<query::Asked> answer(const std::string& path, const std::vector<query::Question>& questions,
                            const query::AnswerLimits& limits, Console& console) {
    auto asked = query::find_answers_by_index(path, questions, limits);
    if (!asked) return tl::unexpected(asked.error());
    if (*asked) return std::move(**asked);
    tell_if_index_is_old(path, console);
    auto store = graph::Store::open(path);
    if (!store) return tl::unexpected(store.error());
    query::Asked out{std::move(*store)};
    out.lines = query::find_answers(out.store, questions, limits);
    return out;
}

}  // namespace

Result<std::vector<query::Question>> parse_question(const Engine& engine, const std::string& text) {
    std::string line = text;
    std::ranges::replace(line, '\n', ' ');
    const Analysis made = parse_document(engine, text::read_lines(std::move(line), "question", "question", false));
    if (made.parsed.empty()) return fail("there is no question; ask for example \"Who attacked Hmeimim?\"");
    return query::read_question(made.parsed.front());
}

Outcome run_ask(const Options& options, Console& console) {
    if (const auto ledger = graph::Ledger::open(options.graph); !ledger) return tl::unexpected(ledger.error());
    const auto engine = load_engine(options.model);
    if (!engine) return tl::unexpected(engine.error());
    const auto questions = parse_question(*engine, options.pattern);
    if (!questions) return tl::unexpected(questions.error());
    const std::string pattern = patterns_of(*questions);
    console.message("pattern: " + pattern);
    query::AnswerLimits limits;
    limits.top = options.top.value_or(limits.top);
    const auto asked = answer(options.graph, *questions, limits, console);
    if (!asked) return tl::unexpected(asked.error());
    const graph::Store& store = asked->store;
    const auto& lines = asked->lines;
    if (asked->left_out > 0) {
        console.message(fmt::format(
            "so much is told of this that {} assertions that may tell it, too, were not looked at; name more "
            "of what is asked for",
            asked->left_out));
    }
    const bool json = options.format == "json" || options.format == "ndjson";
    if (json) {
        std::vector<std::string> out;
        for (const auto& line : lines) out.push_back(json_line(store, line, pattern));
        print_json_lines(console, options.format, out);
    } else if (!lines.empty()) {
        console.print(summary(lines) + "\n");
        for (const auto& line : lines) console.print(render(store, line));
    }
    if (!lines.empty()) return Exit::done;
    console.message("nothing found");
    return Exit::nothing_found;
}

}  // namespace relata::cli
