#pragma once
// Which articles are one text under several addresses, and which sentences were copied from one article to another.

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "graph/reading.h"

namespace relata::graph {

/// What an outlet is called for readers: the publisher, else the agency, else the site of its address
/// ("dailywire.org"), else the document's label.
std::string outlet_name(const Document& document);

/// What `find_origins` found. Documents are positions in the readings it was given.
struct Origins {
    /// For each document the first of those that are the same article; itself where there is no other. First is the
    /// earliest published (one without a date comes last), then the smallest label.
    std::vector<std::uint32_t> first_copy = {};
    /// Documents in which a sentence of eight words or more stands that several articles share literally, the first in
    /// front; only sentences that articles of different origin share.
    std::map<std::uint64_t, std::vector<std::uint32_t>> shared_sentences = {};

    /// The document from which a sentence of `document` comes: the first that has it, or the first copy of its article.
    std::uint32_t origin_of(std::uint32_t document, std::optional<SentencePrint> sentence) const;
    /// The documents that share this sentence of `document`, or the article, with others, the first in front; empty
    /// where nothing is shared.
    std::vector<std::uint32_t> copies(std::uint32_t document, std::optional<SentencePrint> sentence) const;
    /// Number of articles, copies counted once.
    std::size_t count() const;
};

// ---- The parts, for the index, which knows more articles than it has in memory.

/// MinHash: two texts that share a third of their shingles share one of these numbers (at the same place) in 99 of 100
/// cases; two that share a hundredth in 0.4 of 100.
constexpr std::size_t kBands = 40;
using Bands = std::array<std::uint64_t, kBands>;
Bands bands_of(const Signature& signature);
/// False for texts so short that a likeness may be chance.
bool can_be_copied(const Signature& signature);
/// Eight words or more: "He did not comment." is nobody's.
bool is_long(const SentencePrint& sentence);
/// A long sentence of more articles than this is background: it makes no two of them candidates for a likeness.
constexpr std::size_t kCrowd = 50;
/// An address with more than a host: a page that calls itself "https://example.com/" may be any.
bool is_page(std::string_view url);
bool same_article(const Reading& a, const Reading& b);
/// Which of several copies comes first: the earliest published (one without a date last), then the smallest label.
inline auto age_rank(const Document& d) { return std::tuple(d.published.empty(), d.published, d.id, d.sha256); }

/// Two documents are the same article if four fifths of the shorter one's shingles stand in the other and neither is
/// twice as long; if they name the same agency, two fifths do. So are two versions of one address. Being the same
/// article passes on: A with B and B with C makes one of three. Independent of the order of the readings but for the
/// positions. Example: one agency report under two titles, a word changed, is one article; two reporters' accounts are
/// two.
Origins find_origins(std::span<const Reading> readings);
Origins find_origins(std::span<const Reading* const> readings);

/// Who speaks in a document, as far as counting sources goes: its agency, else its publisher, in lower case, else the
/// site of its address; empty where none is known.
std::string voice_of(const Document& document);

}  // namespace relata::graph
