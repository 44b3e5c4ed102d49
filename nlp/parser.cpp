// Sentence -> ParsedSentence: encodes the words in context, then decides on tags, names, heads and relations.

#include "nlp/parser.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>

#include "nlp/encoder.h"
#include "nlp/heads.h"
#include "nlp/kernels.h"
#include "nlp/lemma.h"
#include "nlp/mapped_file.h"
#include "nlp/matrix.h"
#include "nlp/model_file.h"
#include "nlp/name_repairs.h"
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

std::vector<std::string_view> forms_of(const Sentence& sentence) {
    std::vector<std::string_view> out;
    for (const Token& token : sentence.tokens) out.push_back(token.form);
    return out;
}

/// The parts of a sentence that was too long for the encoder get one root: the others hang on the first.
void join_windows(ParsedSentence& sentence) {
    int root = -1;
    for (std::size_t i = 0; i < sentence.words.size(); ++i) {
        Word& word = sentence.words[i];
        if (word.head >= 0) continue;
        word.head = root;
        if (root >= 0)
            word.deprel = "parataxis";
        else
            root = static_cast<int>(i);
    }
}

/// Words that go through the network together: whole sentences, or parts of one that is too long.
struct Batch {
    std::vector<Input> inputs = {};
    std::vector<std::span<Word>> words = {};  ///< of each input
    std::vector<int> offsets = {};            ///< number of its first word in its sentence
    int pieces = 0;
};

/// So many pieces are gathered before the network runs: enough for each weight that is fetched to be used often, few
/// enough for what is between the layers to stay in the processor's cache.
constexpr int kPiecesInBatch = 96;

struct Workspace {
    Encoder::Workspace encoder = {};
    Heads::Workspace heads = {};
};

}  // namespace

struct Parser::Network {
    CharacterTable characters = {};
    WordPieces vocabulary = {};
    Inventories inventories = {};
    Lemmatizer lemmatizer = {};
    Encoder encoder = {};
    Heads heads = {};
    std::string id = {};
    std::optional<MappedFile> file = {};

    /// Fills in the words of the batch.
    void parse(const Batch& batch) const;
    void fill(std::span<Word> words, int first, const Scores& scores) const;
    void attach(std::span<Word> words, int offset, const std::vector<int>& tree, const Matrix& arcs,
                const Rows& relations) const;
};

Parser::Parser(std::unique_ptr<Network> network) : network_(std::move(network)) {}
Parser::Parser(Parser&&) noexcept = default;
Parser& Parser::operator=(Parser&&) noexcept = default;
Parser::~Parser() = default;

std::string Parser::id() const { return network_->id; }

Result<Parser> Parser::load(std::string_view model_bytes) { return load(model_bytes, best_kernels()); }

Result<Parser> Parser::load(std::string_view model_bytes, const Kernels& kernels) {
    auto file = ModelFile::read(model_bytes);
    if (!file) return tl::unexpected(file.error());
    auto network = std::make_unique<Network>();
    if (file->lines("shapes") != shape_names() || file->lines("cases") != sentence_case_names())
        file->report("made for another list of word shapes");
    network->characters = CharacterTable::load(*file);
    network->vocabulary = WordPieces::load(*file);
    network->inventories = Inventories::load(*file);
    network->lemmatizer = Lemmatizer::load(*file);
    const Config config = Config::load(*file);
    if (file->fault()) return tl::unexpected(*file->fault());
    network->encoder = Encoder::load(*file, config, network->vocabulary.size(), kernels);
    network->heads = Heads::load(*file, config, network->inventories, network->lemmatizer.rules(), kernels);
    network->id = fmt::format("relata-en-{:016x}", file->checksum());
    if (file->fault()) return tl::unexpected(*file->fault());
    return Parser(std::move(network));
}

Result<Parser> Parser::load_file(const std::string& path) {
    auto file = MappedFile::open(path);
    if (!file) return tl::unexpected(file.error());
    auto parser = load(file->bytes());
    if (!parser) return fail(path + ": " + parser.error().message);
    parser->network_->file = std::move(*file);
    return parser;
}

ParsedSentence Parser::parse(const Sentence& sentence) const { return std::move(parse_all({&sentence, 1}).front()); }

std::vector<ParsedSentence> Parser::parse_all(std::span<const Sentence> sentences, std::size_t most_words) const {
    std::vector<ParsedSentence> out;
    out.reserve(sentences.size());
    Batch batch;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        out.push_back(without_analysis(sentences[i]));
        if (sentences[i].tokens.size() > most_words) {
            out.back().words.clear();
            continue;
        }
        const std::vector<std::string_view> forms = forms_of(sentences[i]);
        const Spelling spelling = spell(forms, network_->characters, network_->vocabulary);
        for (const auto& [begin, end] : windows(forms, spelling.pieces)) {
            batch.words.push_back({out[i].words.data() + begin, static_cast<std::size_t>(end - begin)});
            batch.offsets.push_back(begin);
            batch.inputs.push_back(make_input(spelling, begin, end, network_->vocabulary));
            batch.pieces += batch.inputs.back().size();
            if (batch.pieces >= kPiecesInBatch) network_->parse(std::exchange(batch, {}));
        }
    }
    network_->parse(batch);
    for (ParsedSentence& sentence : out) join_windows(sentence);
    return out;
}

void Parser::Network::parse(const Batch& batch) const {
    if (batch.inputs.empty()) return;
    thread_local Workspace workspace;
    const Rows encoded = encoder.run(batch.inputs, workspace.encoder);
    const Scores scores = heads.score(batch.inputs, encoded, workspace.heads);
    std::vector<Matrix> arcs;
    std::vector<std::vector<int>> trees;
    std::vector<int> governors;
    for (const Input& input : batch.inputs) {
        const auto root = static_cast<int>(governors.size());
        arcs.push_back(heads.arcs(scores, root, input.words()));
        trees.push_back(best_tree(arcs.back()));
        governors.push_back(-1);
        for (const int head : trees.back()) governors.push_back(head < 0 ? -1 : root + 1 + head);
    }
    const Rows relations = heads.relations(scores, governors, workspace.heads);
    int row = 0;
    for (std::size_t i = 0; i < batch.inputs.size(); ++i) {
        const auto count = static_cast<int>(batch.words[i].size());
        fill(batch.words[i], row + 1, scores);
        attach(batch.words[i], batch.offsets[i], trees[i], arcs[i], relations.from_row(row + 1, count));
        row += count + 1;
    }
}

/// Tags, lemmas and names of `words`, whose scores begin at row `first`.
void Parser::Network::fill(std::span<Word> words, int first, const Scores& scores) const {
    Matrix names(static_cast<int>(words.size()), scores.ner.cols);
    for (int i = 0; i < names.rows; ++i) std::copy_n(scores.ner.row(first + i), names.cols, names.row(i));
    const std::vector<int> tags = best_names(std::move(names), inventories.ner);
    for (std::size_t k = 0; k < words.size(); ++k) {
        const int row = first + static_cast<int>(k);
        const auto best = [row](const Rows& m) { return static_cast<std::size_t>(arg_max(m.span(row))); };
        Word& word = words[k];
        word.upos = inventories.upos[best(scores.upos)];
        word.xpos = inventories.xpos[best(scores.xpos)];
        word.lemma = lemmatizer.lemma(word.form, word.xpos, static_cast<int>(best(scores.lemma)), characters);
        word.ner = inventories.ner[static_cast<std::size_t>(tags[k])];
    }
    mend_names(words);
}

static bool is_finite_verb_tag(std::string_view xpos) { return xpos == "VBZ" || xpos == "VBD" || xpos == "VBP"; }

/// Heads and relations of `words`, the first of which is number `offset` of its sentence.
void Parser::Network::attach(std::span<Word> words, int offset, const std::vector<int>& tree, const Matrix& arcs,
                             const Rows& relations) const {
    for (std::size_t k = 0; k < words.size(); ++k) {
        const auto i = static_cast<int>(k);
        const int head = tree[k];
        const int label = best_relation(relations.span(i), head, inventories.root);
        const float relation = head < 0 ? 1.0F : probability(relations.span(i), label);
        Word& word = words[k];
        word.head = head < 0 ? -1 : head + offset;
        word.deprel = inventories.deprel[static_cast<std::size_t>(label)];
        word.head_probability = probability(arcs.span(i), head + 1) * relation;
        if (word.deprel == "parataxis" && word.upos == "NOUN" && is_finite_verb_tag(word.xpos))
            word.upos = "VERB";  // "It is late, she notes": no table of assists
    }
}

}  // namespace relata::nlp
