// `relata eval questions`: natural questions against a graph of the gold's articles.
#include <fmt/format.h>

#include <filesystem>
#include <span>

#include "cli/ask.h"
#include "cli/eval.h"
#include "eval/questions.h"
#include "query/answer.h"

namespace relata::cli {
namespace {

namespace fs = std::filesystem;

void add_names(std::vector<std::string>& names, const graph::Store& store, std::optional<graph::NodeIndex> node) {
    if (!node) return;
    names.push_back(store.node(*node).name);
    for (const std::string& alias : store.node(*node).aliases) names.push_back(alias);
}

eval::ShownLine shown(const graph::Store& store, const query::AnswerLine& line) {
    const Assertion& a = store.assertion(line.assertion);
    const graph::Slots& slots = store.slots(line.assertion);
    eval::ShownLine out{store.document_of(line.assertion).id, a.sentence_span.start, a.sentence_span.end};
    out.names = {line.value.text, a.subject.name, a.subject.text, a.object.name, a.object.text, a.attribution, a.place};
    for (const Argument& argument : a.arguments) out.names.push_back(argument.text);
    for (const auto& node : {line.value.node, slots.subject, slots.object, slots.speaker, slots.place})
        add_names(out.names, store, node);
    for (const auto& node : slots.arguments) add_names(out.names, store, node);
    std::erase(out.names, "");
    return out;
}

std::string render_result(const eval::QuestionResult& r, const std::string& pattern) {
    const char* verdict = r.complete() ? "complete" : r.answered() ? "answered" : "missed";
    return fmt::format("{:<4} {:<9} entities {}/{}  evidence {}/{}  lines {}/{}  {}\n     {}\n", r.question->id,
                       verdict, r.entities_named, r.entities, r.sentences_shown, r.sentences, r.right_lines, r.lines,
                       r.question->question, pattern);
}

/// One question asked as a user would ask it. A question that cannot be read has no lines.
std::vector<eval::ShownLine> lines_for(const Engine& engine, const graph::Store& store, const std::string& question,
                                       std::size_t top, std::string& pattern) {
    const auto questions = parse_question(engine, question);
    if (!questions) {
        pattern = questions.error().message;
        return {};
    }
    for (const query::Question& q : *questions) pattern += (pattern.empty() ? "" : "  and  ") + query::pattern_of(q);
    query::AnswerLimits limits;
    limits.top = top;
    std::vector<eval::ShownLine> out;
    for (const auto& line : query::find_answers(store, *questions, limits)) out.push_back(shown(store, line));
    return out;
}

}  // namespace

Outcome eval_questions(const Options& options, Console& console) {
    const fs::path given = options.eval.gold;
    std::error_code ignored;
    const bool folder = !fs::is_regular_file(given, ignored);
    const auto gold = eval::read_gold(folder ? given : fs::absolute(given).parent_path());
    if (!gold) return tl::unexpected(gold.error());
    const auto questions = eval::read_questions(folder ? given / "questions.json" : given, *gold);
    if (!questions) return tl::unexpected(questions.error());
    const auto engine = load_engine(options.model);
    if (!engine) return tl::unexpected(engine.error());
    const std::string& asked = options.eval.predicted;
    const auto store = asked.empty() ? read_graph(options, *gold, *engine, console) : graph::Store::open(asked);
    if (!store) return tl::unexpected(store.error());
    std::vector<eval::QuestionResult> results;
    std::string listed;
    for (const eval::GoldQuestion& q : *questions) {
        std::string pattern;
        const auto lines =
            lines_for(*engine, *store, q.question, options.top.value_or(query::AnswerLimits{}.top), pattern);
        results.push_back(eval::judge(*gold, q, lines));
        listed += render_result(results.back(), pattern);
    }
    const eval::QuestionScore score = eval::score_questions(results);
    console.print(print_figures(options, score.figures, score.counts));
    if (options.format != "json") console.print("\n" + listed);
    return Exit::done;
}

}  // namespace relata::cli
