// `relata eval parser`, `names` and `sentences`: the stages below the rules against treebanks.
#include <fmt/format.h>

#include "cli/conllu.h"
#include "cli/eval.h"
#include "cli/pipeline.h"
#include "eval/files.h"
#include "eval/treebank.h"
#include "export/table.h"
#include "text/input/conllu.h"
#include "text/sentences.h"

namespace relata::cli {
namespace {

/// The words of `conllu` with what the engine makes of them, or the lines of --predicted.
Result<std::vector<eval::Tree>> predicted_trees(const Options& options, const std::string& conllu) {
    const std::string& file = options.eval.predicted;
    if (!file.empty()) {
        const auto bytes = eval::read_file(file);
        if (!bytes) return tl::unexpected(bytes.error());
        return eval::read_trees(*bytes, file);
    }
    const auto engine = load_engine(options.model);
    if (!engine) return tl::unexpected(engine.error());
    const Analysis made = parse_document(*engine, text::read_conllu(conllu, "gold", options.eval.gold));
    return eval::read_trees(fill_conllu(made), "predicted");
}

/// Gold labels down, predicted ones across.
std::string render_confusion(const eval::Confusion& confusion) {
    std::vector<std::string> labels(eval::kConfused.begin(), eval::kConfused.end());
    labels.emplace_back("other");
    exporter::Table table{.header = {"gold \\ predicted"}};
    std::ranges::copy(labels, std::back_inserter(table.header));
    for (const std::string& gold : labels) {
        std::vector<std::string> cells{gold};
        const auto row = confusion.find(gold);
        for (const std::string& label : labels) {
            const bool any = row != confusion.end() && row->second.contains(label);
            cells.push_back(any ? fmt::to_string(row->second.at(label)) : "");
        }
        table.rows.push_back(std::move(cells));
    }
    return exporter::render_table(table);
}

void write_confusion(exporter::JsonText& out, const eval::Confusion& confusion) {
    out.key("confusion");
    out.begin_object();
    for (const auto& [gold, row] : confusion) {
        out.key(gold);
        out.begin_object();
        for (const auto& [label, n] : row) {
            out.key(label);
            out.number(fmt::to_string(n));
        }
        out.end_object();
    }
    out.end_object();
}

std::string render_json(const eval::TreeScore& score) {
    exporter::JsonText out(exporter::JsonText::Layout::indented);
    std::vector<eval::Figure> all = score.figures;
    all.insert(all.end(), score.labels.begin(), score.labels.end());
    out.begin_object();
    write_figures(out, all, score.counts);
    if (!score.confusion.empty()) write_confusion(out, score.confusion);
    out.end_object();
    return out.take() + "\n";
}

Outcome print_score(const Options& options, Console& console, const Result<eval::TreeScore>& score) {
    if (!score) return fail(fmt::format("{}: {}", options.eval.gold, score.error().message));
    if (options.format == "json") {
        console.print(render_json(*score));
        return Exit::done;
    }
    console.print(render_figures(score->figures, score->counts, 2));
    if (!score->labels.empty()) {
        console.print("\nF1 of head and label\n" + render_figures(score->labels, {}, 2));
        console.print("\nwords by label, whatever their head\n" + render_confusion(score->confusion));
    }
    return Exit::done;
}

/// A paragraph as the only line of a document.
eval::CutText cut(const std::string& paragraph) {
    Document document{.id = "gold", .text = paragraph};
    document.lines.push_back({.span = {0, static_cast<std::uint32_t>(paragraph.size())}});
    eval::CutText out;
    for (const Sentence& sentence : text::split_sentences(document)) {
        out.sentences.emplace_back(sentence.span.start, sentence.span.end);
        for (const Token& token : sentence.tokens) out.words.emplace_back(token.span.start, token.span.end);
    }
    return out;
}

}  // namespace

Outcome eval_parser(const Options& options, Console& console) {
    const auto bytes = eval::read_file(options.eval.gold);
    if (!bytes) return tl::unexpected(bytes.error());
    const auto gold = eval::read_trees(*bytes, options.eval.gold);
    if (!gold) return tl::unexpected(gold.error());
    const auto predicted = predicted_trees(options, *bytes);
    if (!predicted) return tl::unexpected(predicted.error());
    return print_score(options, console, eval::score_trees(*gold, *predicted));
}

Outcome eval_names(const Options& options, Console& console) {
    const auto bytes = eval::read_file(options.eval.gold);
    if (!bytes) return tl::unexpected(bytes.error());
    const auto gold = eval::read_tagged(*bytes, options.eval.gold);
    if (!gold) return tl::unexpected(gold.error());
    const auto predicted = predicted_trees(options, eval::bare_conllu(*gold));
    if (!predicted) return tl::unexpected(predicted.error());
    return print_score(options, console, eval::score_names(*gold, *predicted));
}

Outcome eval_sentences(const Options& options, Console& console) {
    const auto bytes = eval::read_file(options.eval.gold);
    if (!bytes) return tl::unexpected(bytes.error());
    const auto gold = eval::read_trees(*bytes, options.eval.gold);
    if (!gold) return tl::unexpected(gold.error());
    const eval::Paragraphs paragraphs = eval::paragraphs_of(*gold);
    std::vector<eval::CutText> cuts;
    for (const std::string& text : paragraphs.texts) cuts.push_back(cut(text));
    return print_score(options, console, eval::score_cuts(paragraphs, cuts));
}

}  // namespace relata::cli
