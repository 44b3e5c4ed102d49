#pragma once
// What is kept of an article's words to find it again in other articles: the signature that the ledger stores.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/records.h"

namespace relata::graph {

/// One sentence of the article, known by its fingerprint (core/fingerprint.h).
struct SentencePrint {
    std::uint64_t print = 0;
    std::uint32_t sentence = 0;  ///< `Sentence::index`
    std::uint32_t words = 0;
    auto operator<=>(const SentencePrint&) const = default;
};

/// `shingles` are hashes of every five words in a row of the running text, without regard to case and punctuation,
/// sorted, each once. `sentences` has everything but titles, which several outlets may share by chance.
/// Example: "The port of Oltu was closed on Monday." has 4 shingles: "the port of oltu was", "port of oltu was closed",
/// …
struct Signature {
    std::vector<std::uint32_t> shingles = {};
    std::vector<SentencePrint> sentences = {};
    bool empty() const { return shingles.empty() && sentences.empty(); }
    bool operator==(const Signature&) const = default;
};

/// The signature of an article.
Signature sign(std::span<const Sentence> sentences);

/// What can be said of an article of which only the sentences behind its assertions are known: readings in graph files
/// that hold no signatures.
Signature sign_evidence(std::span<const Assertion> assertions);

/// The print of one sentence; nothing for a title or an index that is not there.
std::optional<SentencePrint> print_of_sentence(const Signature& signature, std::uint32_t sentence);

/// The share of the smaller set of shingles that the larger one has too, 0 to 1.
double containment(const Signature& a, const Signature& b);

/// Number of words as shingles count them.
std::uint32_t count_words(std::string_view text);

/// Blobs of the graph file: numbers of fixed width, lowest byte first. Reading returns nothing for a length that cannot
/// be.
std::string shingles_to_bytes(const Signature& signature);
std::string sentences_to_bytes(const Signature& signature);
bool read_signature(std::string_view shingles, std::string_view sentences, Signature& signature);

}  // namespace relata::graph
