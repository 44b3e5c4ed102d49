// `relata eval speakers`: who says what, on the words of a treebank with attribution relations.
#include "cli/eval.h"
#include "cli/pipeline.h"
#include "eval/files.h"
#include "eval/speakers.h"
#include "extract/qualifiers/speaker.h"
#include "text/input/conllu.h"

namespace relata::cli {
namespace {

std::vector<eval::FoundSpeaker> find_speakers(const Engine& engine, const eval::SaidDocument& document) {
    const Analysis made = analyse(engine, text::read_conllu(document.conllu, document.id, document.id));
    const std::vector<extract::Tree> trees = extract::grow_trees(made.parsed);
    const extract::Speakers speakers(trees, made.mentions);
    std::vector<eval::FoundSpeaker> out;
    for (const extract::SpokenWords& said : speakers.spoken()) {
        out.push_back({{made.parsed[said.sentence].index, static_cast<std::size_t>(said.words.begin),
                        static_cast<std::size_t>(said.words.end)},
                       said.speaker.name});
    }
    return out;
}

}  // namespace

Outcome eval_speakers(const Options& options, Console& console) {
    if (options.inputs.size() != 1)
        return fail("eval speakers needs the treebank behind the relations: relata eval speakers RELATIONS TREEBANK");
    const auto relations = eval::read_file(options.eval.gold);
    if (!relations) return tl::unexpected(relations.error());
    const auto gold = eval::read_attributions(*relations, options.eval.gold);
    if (!gold) return tl::unexpected(gold.error());
    const auto treebank = eval::read_file(options.inputs.front());
    if (!treebank) return tl::unexpected(treebank.error());
    auto documents = eval::read_said(*treebank, options.inputs.front());
    if (!documents) return tl::unexpected(documents.error());
    std::erase_if(*documents, [&](const eval::SaidDocument& d) {
        return std::ranges::find(*gold, d.id, &eval::Attribution::document) == gold->end();
    });
    const auto engine = load_engine(options.model);
    if (!engine) return tl::unexpected(engine.error());
    for (eval::SaidDocument& d : *documents) d.found = find_speakers(*engine, d);
    const eval::SpeakerScore score = eval::score_speakers(*gold, *documents);
    console.print(print_figures(options, score.figures, score.counts));
    if (options.format != "json" && options.eval.misses)
        console.print(render_list("speakers that are missed", score.misses, *options.eval.misses));
    return Exit::done;
}

}  // namespace relata::cli
