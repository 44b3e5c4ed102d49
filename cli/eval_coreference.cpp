// `relata eval coreference`: chains of mentions on the gold's words.
#include <fmt/format.h>

#include "cli/eval.h"
#include "cli/pipeline.h"
#include "eval/coreference.h"
#include "eval/files.h"
#include "text/input/conllu.h"

namespace relata::cli {
namespace {

/// The chains at best guess, of whole noun phrases: what the gold marks.
std::vector<eval::Chain> find_chains(const Engine& engine, const std::string& conllu, const std::string& name) {
    const Analysis made = analyse(engine, text::read_conllu(conllu, "gold", name));
    std::vector<Mention> all = made.mentions.mentions;
    all.insert(all.end(), made.mentions.further.begin(), made.mentions.further.end());
    std::ranges::stable_sort(all, {}, &Mention::sentence);
    std::vector<eval::LabelledMention> out;
    for (const Mention& m : all) {
        if (m.chain < 0) continue;
        out.push_back({{m.sentence, static_cast<std::size_t>(m.extent.begin), static_cast<std::size_t>(m.extent.end)},
                       fmt::to_string(m.chain)});
    }
    return eval::chains_of(out);
}

}  // namespace

Outcome eval_coreference(const Options& options, Console& console) {
    const std::string& name = options.eval.gold;
    const auto bytes = eval::read_file(name);
    if (!bytes) return tl::unexpected(bytes.error());
    auto documents = eval::read_chains(*bytes, name);
    if (!documents) return tl::unexpected(documents.error());
    const auto engine = load_engine(options.model);
    if (!engine) return tl::unexpected(engine.error());
    for (eval::ChainedDocument& d : *documents) d.predicted = find_chains(*engine, d.conllu, name);
    const eval::ChainScore score = eval::score_chains(*documents);
    console.print(print_figures(options, score.figures, score.counts));
    return Exit::done;
}

}  // namespace relata::cli
