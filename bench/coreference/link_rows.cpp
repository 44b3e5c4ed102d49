// The rows from which extract/train/coreference.py learns:
//
//     link_rows TABLE FEATURES PARSE... > PHRASES
//
// PARSE: CoNLL-U of one document, as `relata show --stage=parse` prints it. TABLE: trees as in
// extract/lexicon/link_trees.txt, with which the chains are made. A line for each phrase: document, sentence, first
// word, word after the last, head, kind, pronoun, chain, antecedent, certainty, candidates (-1 for "new", the others by
// the position of their line in the document). FEATURES gets kLinkFeatures bytes for each of these candidates.

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "extract/chains.h"
#include "nlp/conllu.h"

using namespace relata;

namespace {

std::string contents(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void print_document(const std::filesystem::path& path, const extract::LinkModel& model, std::ofstream& features) {
    auto parsed = nlp::read_conllu(contents(path));
    if (!parsed) {
        std::fprintf(stderr, "%s: %s\n", path.c_str(), parsed.error().message.c_str());
        return;
    }
    const auto trees = extract::grow_trees(*parsed);
    std::vector<std::string> candidates;
    const auto observe = [&](std::size_t phrase, int candidate, const extract::LinkFeatures& row) {
        if (candidates.size() <= phrase) candidates.resize(phrase + 1);
        candidates[phrase] += " " + std::to_string(candidate);
        features.write(reinterpret_cast<const char*>(row.data()), static_cast<std::streamsize>(row.size()));
    };
    const auto chains = extract::find_chains(trees, model, observe);
    candidates.resize(chains.phrases.size());
    for (std::size_t i = 0; i < chains.phrases.size(); ++i) {
        const auto& p = chains.phrases[i];
        std::printf("%s\t%u\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t%.4f\t%s\n", path.stem().c_str(), p.sentence, p.extent.begin,
                    p.extent.end, p.head, static_cast<int>(p.kind), static_cast<int>(p.pronoun), chains.chain[i],
                    chains.links[i].antecedent, chains.links[i].certainty, candidates[i].c_str());
    }
}

}  // namespace

int main(int count, char** arguments) {
    if (count < 4) return 2;
    const std::string table = contents(arguments[1]);
    const auto model = extract::LinkModel::read(table);
    std::ofstream features(arguments[2], std::ios::binary);
    for (int i = 3; i < count; ++i) print_document(arguments[i], model, features);
}
