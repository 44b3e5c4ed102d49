// Sentence -> ParsedSentence: encodes the words in context, then decides on tags, names, heads and relations.

#include "nlp/parser.h"

#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <cmath>
#include <cstring>
#include <fstream>
#include <limits>

#include "nlp/encoder.h"
#include "nlp/heads.h"
#include "nlp/lemma.h"
#include "nlp/matrix.h"
#include "nlp/model_file.h"
#include "nlp/shape.h"
#include "nlp/spanning_tree.h"
#include "nlp/tag_sequence.h"

namespace relata::nlp {
namespace {

/// Probability of class `chosen` under a softmax of `scores`.
float probability(std::span<const float> scores, int chosen) {
    double sum = 0;
    for (const float s : scores) sum += std::exp(static_cast<double>(s) - scores[static_cast<std::size_t>(chosen)]);
    return static_cast<float>(1.0 / sum);
}

/// "root" is for the root and for it alone.
int best_relation(std::span<float> scores, int head, int root) {
    if (head < 0) return root;
    scores[static_cast<std::size_t>(root)] = std::numeric_limits<float>::lowest();
    return arg_max(scores);
}

ParsedSentence without_analysis(const Sentence& s) {
    ParsedSentence out{s.index, s.paragraph, s.kind, s.span, s.text, {}};
    for (const Token& token : s.tokens)
        out.words.push_back({.form = token.form, .span = token.span, .space_after = token.space_after});
    return out;
}

/// Far above any weights of ours; keeps a device file from filling the memory.
constexpr std::size_t kLargestFile = std::size_t{256} << 20U;

Result<std::string> read_weights(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) return fail(fmt::format("{}: cannot open: {}", path, std::strerror(errno)));
    std::string bytes;
    std::array<char, 65536> block = {};
    while (in && bytes.size() <= kLargestFile) {
        in.read(block.data(), block.size());
        bytes.append(block.data(), static_cast<std::size_t>(in.gcount()));
    }
    if (in.bad()) return fail(fmt::format("{}: cannot read: {}", path, std::strerror(errno)));
    if (bytes.size() > kLargestFile) return fail(path + ": model: not a relata model");
    return bytes;
}

}  // namespace

struct Parser::Network {
    CharacterTable characters = {};
    WordPieces vocabulary = {};
    Inventories inventories = {};
    Lemmatizer lemmatizer = {};
    Encoder encoder = {};
    Heads heads = {};
    std::string id = {};

    void parse(std::span<Word> words, const std::vector<std::string_view>& forms, int offset) const;
    void fill(Word& word, const Scores& scores, int i) const;
};

Parser::Parser(std::unique_ptr<const Network> network) : network_(std::move(network)) {}
Parser::Parser(Parser&&) noexcept = default;
Parser& Parser::operator=(Parser&&) noexcept = default;
Parser::~Parser() = default;

std::string Parser::id() const { return network_->id; }

Result<Parser> Parser::load(std::string_view model_bytes) {
    auto file = ModelFile::read(model_bytes);
    if (!file) return tl::unexpected(file.error());
    use_one_thread_per_product();
    auto network = std::make_unique<Network>();
    if (file->lines("shapes") != shape_names() || file->lines("cases") != sentence_case_names())
        file->report("made for another list of word shapes");
    network->characters = CharacterTable::load(*file);
    network->vocabulary = WordPieces::load(*file);
    network->inventories = Inventories::load(*file);
    network->lemmatizer = Lemmatizer::load(*file);
    const Config config = Config::load(*file);
    if (file->fault()) return tl::unexpected(*file->fault());
    network->encoder = Encoder::load(*file, config, network->vocabulary.size());
    network->heads = Heads::load(*file, config, network->inventories, network->lemmatizer.rules());
    network->id = fmt::format("relata-en-{:016x}", file->checksum());
    if (file->fault()) return tl::unexpected(*file->fault());
    return Parser(std::move(network));
}

Result<Parser> Parser::load_file(const std::string& path) {
    const auto bytes = read_weights(path);
    if (!bytes) return tl::unexpected(bytes.error());
    auto parser = load(*bytes);
    if (!parser) return fail(path + ": " + parser.error().message);
    return parser;
}

ParsedSentence Parser::parse(const Sentence& sentence) const {
    ParsedSentence out = without_analysis(sentence);
    std::vector<std::string_view> forms;
    std::vector<int> pieces;
    for (const Token& token : sentence.tokens) {
        forms.push_back(token.form);
        pieces.push_back(static_cast<int>(network_->vocabulary.of(network_->characters.of(token.form)).size()));
    }
    int root = -1;
    for (const auto& [begin, end] : windows(forms, pieces)) {
        const std::span<Word> window(out.words.data() + begin, static_cast<std::size_t>(end - begin));
        network_->parse(window, {forms.begin() + begin, forms.begin() + end}, begin);
        for (int i = begin; i < end; ++i) {
            Word& word = out.words[static_cast<std::size_t>(i)];
            if (word.head >= 0) continue;
            word.head = root;
            if (root >= 0)
                word.deprel = "parataxis";
            else
                root = i;
        }
    }
    return out;
}

void Parser::Network::parse(std::span<Word> words, const std::vector<std::string_view>& forms, int offset) const {
    const Input input = make_input(forms, characters, vocabulary);
    const Scores scores = heads.score(input, encoder.run(input));
    const std::vector<int> tree = best_tree(scores.arcs);
    Matrix relations = heads.relations(scores, tree);
    const std::vector<int> names = best_names(scores.ner, inventories.ner);
    for (std::size_t k = 0; k < words.size(); ++k) {
        const auto i = static_cast<int>(k);
        Word& word = words[k];
        fill(word, scores, i);
        word.ner = inventories.ner[static_cast<std::size_t>(names[k])];
        const int head = tree[k];
        const int label =
            best_relation({relations.row(i), static_cast<std::size_t>(relations.cols)}, head, inventories.root);
        word.head = head < 0 ? -1 : head + offset;
        word.deprel = inventories.deprel[static_cast<std::size_t>(label)];
        const float relation = head < 0 ? 1.0F : probability(relations.span(i), label);
        word.head_probability = probability(scores.arcs.span(i), head + 1) * relation;
    }
}

void Parser::Network::fill(Word& word, const Scores& scores, int i) const {
    const auto best = [i](const Matrix& m) { return static_cast<std::size_t>(arg_max(m.span(i))); };
    word.upos = inventories.upos[best(scores.upos)];
    word.xpos = inventories.xpos[best(scores.xpos)];
    word.lemma = lemmatizer.lemma(word.form, word.xpos, static_cast<int>(best(scores.lemma)), characters);
}

}  // namespace relata::nlp
