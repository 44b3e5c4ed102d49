// `relata eval parser`, `enhanced`, `names` and `sentences`: the stages below the rules against treebanks.
#include <fmt/format.h>

#include "cli/conllu.h"
#include "cli/eval.h"
#include "cli/pipeline.h"
#include "eval/borders.h"
#include "eval/enhanced.h"
#include "eval/files.h"
#include "eval/names.h"
#include "eval/parses.h"
#include "export/table.h"
#include "nlp/conllu.h"
#include "nlp/enhanced.h"
#include "text/input/conllu.h"
#include "text/sentences.h"
#include "text/tokens.h"
#include "text/words.h"

namespace relata::cli {
namespace {

/// Several files as one: what they hold, and their bytes one after the other.
template <typename Record>
struct Files {
    std::vector<Record> records = {};
    std::string bytes = {};
};

std::vector<std::string> gold_files(const Options& options) {
    std::vector<std::string> out{options.eval.gold};
    out.insert(out.end(), options.inputs.begin(), options.inputs.end());
    return out;
}

/// `read(bytes, name)` gives the records of one file.
template <typename Record, typename Read>
Result<Files<Record>> read_gold(const Options& options, Read read) {
    Files<Record> out;
    for (const std::string& name : gold_files(options)) {
        const auto bytes = eval::read_file(name);
        if (!bytes) return tl::unexpected(bytes.error());
        auto records = read(*bytes, name);
        if (!records) return tl::unexpected(records.error());
        std::ranges::move(*records, std::back_inserter(out.records));
        out.bytes += *bytes + "\n\n";
    }
    return out;
}

Result<Files<eval::Tree>> read_gold_trees(const Options& options) {
    std::size_t paragraphs = 0;
    return read_gold<eval::Tree>(options, [&](const std::string& bytes, const std::string& name) {
        auto trees = eval::read_trees(bytes, name);
        if (!trees) return trees;
        for (eval::Tree& tree : *trees) tree.paragraph += paragraphs;
        paragraphs = trees->back().paragraph + 1;
        return trees;
    });
}

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

/// The treebank's own trees with what the rules make of them.
Result<std::vector<eval::Tree>> with_enhanced_edges(std::vector<eval::Tree> trees, const std::string& conllu) {
    const auto sentences = nlp::read_conllu(conllu);
    if (!sentences) return tl::unexpected(sentences.error());
    for (std::size_t i = 0; i < trees.size(); ++i) {
        const auto edges = nlp::find_enhanced_edges(sentences->at(i).words);
        for (std::size_t w = 0; w < edges.size(); ++w) trees[i].words[w].deps = nlp::deps_column(edges[w]);
    }
    return trees;
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
    all.insert(all.end(), score.genres.begin(), score.genres.end());
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
    if (!score->genres.empty()) console.print("\nby kind of text\n" + render_figures(score->genres, {}, 2));
    if (!score->labels.empty()) {
        console.print("\nF1 of head and label, by label of the gold\n" + render_figures(score->labels, {}, 2));
    }
    if (!score->confusion.empty()) {
        console.print("\nwords by label, whatever their head\n" + render_confusion(score->confusion));
    }
    return Exit::done;
}

/// Running text as the engine cuts it.
eval::CutText cut(const std::string& paragraph) {
    eval::CutText out;
    for (const Span sentence : text::find_sentences(paragraph)) {
        out.sentences.push_back(sentence);
        const auto tokens = text::tokenize(slice(paragraph, sentence), sentence.start);
        for (std::size_t i = 0; i < tokens.size();) {
            Span span = tokens[i].span;
            std::vector<std::string> words{tokens[i].form};
            while (++i < tokens.size() && !tokens[i - 1].space_after &&
                   text::is_one_token(tokens[i - 1].form, tokens[i].form)) {
                span.end = tokens[i].span.end;
                words.push_back(tokens[i].form);
            }
            eval::add_token(out, span, words);
        }
    }
    return out;
}

}  // namespace

Outcome eval_parser(const Options& options, Console& console) {
    const auto gold = read_gold_trees(options);
    if (!gold) return tl::unexpected(gold.error());
    const auto predicted = predicted_trees(options, gold->bytes);
    if (!predicted) return tl::unexpected(predicted.error());
    return print_score(options, console, eval::score_trees(gold->records, *predicted));
}

Outcome eval_enhanced(const Options& options, Console& console) {
    const auto gold = read_gold_trees(options);
    if (!gold) return tl::unexpected(gold.error());
    const auto predicted = with_enhanced_edges(gold->records, gold->bytes);
    if (!predicted) return tl::unexpected(predicted.error());
    return print_score(options, console, eval::score_enhanced(gold->records, *predicted));
}

Outcome eval_names(const Options& options, Console& console) {
    const auto gold = read_gold<eval::TaggedSentence>(options, eval::read_tagged);
    if (!gold) return tl::unexpected(gold.error());
    const auto predicted = predicted_trees(options, eval::bare_conllu(gold->records));
    if (!predicted) return tl::unexpected(predicted.error());
    return print_score(options, console, eval::score_names(gold->records, *predicted));
}

Outcome eval_sentences(const Options& options, Console& console) {
    const auto gold = read_gold_trees(options);
    if (!gold) return tl::unexpected(gold.error());
    const auto paragraphs = eval::paragraphs_of(gold->records);
    std::vector<eval::CutText> cuts;
    for (const eval::Paragraph& paragraph : paragraphs) cuts.push_back(cut(paragraph.text));
    return print_score(options, console, eval::score_borders(paragraphs, cuts));
}

}  // namespace relata::cli
