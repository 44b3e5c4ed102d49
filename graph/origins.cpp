// Copies among the articles of a graph: candidates by MinHash, decided by the shingles themselves.

#include "graph/origins.h"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>
#include <unordered_map>

#include "core/utf8.h"

namespace relata::graph {
namespace {

constexpr double kSameArticle = 0.8, kSameAgencyReport = 0.4;  // share of the shorter one's shingles
constexpr std::size_t kLengths = 2;                            // the longer has at most so many times the shingles
constexpr std::size_t kFewestShingles = 12;                    // about 16 words: below that a likeness may be chance
constexpr std::uint32_t kLongSentence = 8;                     // words: "He did not comment." is nobody's

/// With 40 bands of two rows, of two texts that share a third of their shingles 99 % become candidates, of those that
/// share a hundredth 0.4 %.
constexpr std::size_t kBands = 40, kRows = 2;

std::uint64_t scramble(std::uint64_t x) {
    x += 0x9e3779b97f4a7c15ULL;
    x = (x ^ (x >> 30U)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27U)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31U);
}

/// One number a band: equal where all rows of the band are.
std::array<std::uint64_t, kBands> bands_of(const Signature& signature) {
    std::array<std::uint64_t, kBands* kRows> least = {};
    least.fill(~0ULL);
    for (const std::uint32_t shingle : signature.shingles) {
        for (std::size_t i = 0; i < least.size(); ++i)
            least[i] = std::min(least[i], scramble(shingle ^ (std::uint64_t{i} << 40U)));
    }
    std::array<std::uint64_t, kBands> bands = {};
    for (std::size_t b = 0; b < kBands; ++b) bands[b] = scramble(least[b * kRows] ^ scramble(least[b * kRows + 1] + b));
    return bands;
}

/// Sets of documents that grow together.
class Groups {
  public:
    explicit Groups(std::size_t size) : parent_(size) {
        for (std::uint32_t i = 0; i < size; ++i) parent_[i] = i;
    }
    std::uint32_t root(std::uint32_t i) {
        while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
        return i;
    }
    void join(std::uint32_t a, std::uint32_t b) { parent_[root(a)] = root(b); }

  private:
    std::vector<std::uint32_t> parent_;
};

auto rank_of(const Document& d) { return std::tuple(d.published.empty(), d.published, d.id, d.sha256); }

bool same_article(const Reading& a, const Reading& b) {
    const std::size_t smaller = std::min(a.signature.shingles.size(), b.signature.shingles.size());
    const std::size_t larger = std::max(a.signature.shingles.size(), b.signature.shingles.size());
    if (smaller < kFewestShingles || larger > smaller * kLengths) return false;
    const bool agency = !a.document.agency.empty() && a.document.agency == b.document.agency;
    return containment(a.signature, b.signature) >= (agency ? kSameAgencyReport : kSameArticle);
}

/// The same words make the same shingles; such crowds ("no shingles" above all) would be compared each with each.
void join_copies(std::span<const Reading> readings, Groups& groups) {
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> buckets;
    for (std::uint32_t d = 0; d < readings.size(); ++d) {
        if (readings[d].signature.shingles.size() < kFewestShingles) continue;
        for (const std::uint64_t band : bands_of(readings[d].signature)) {
            auto& bucket = buckets[band];
            for (const std::uint32_t other : bucket) {
                if (groups.root(other) != groups.root(d) && same_article(readings[other], readings[d]))
                    groups.join(other, d);
            }
            bucket.push_back(d);
        }
    }
}

/// Fingerprint of a long sentence -> the documents that have it, in order, each once.
using Holders = std::unordered_map<std::uint64_t, std::vector<std::uint32_t>>;

Holders find_holders(std::span<const Reading> readings) {
    Holders holders;
    for (std::uint32_t d = 0; d < readings.size(); ++d) {
        for (const SentencePrint& s : readings[d].signature.sentences) {
            if (s.words < kLongSentence || s.print == 0) continue;
            auto& documents = holders[s.print];
            if (documents.empty() || documents.back() != d) documents.push_back(d);
        }
    }
    return holders;
}

/// Reports of one agency, cut differently, may have too few shingles in common for MinHash, but share a sentence.
void join_agency_reports(std::span<const Reading> readings, const Holders& holders, Groups& groups) {
    constexpr std::size_t kCrowd = 50;  // a sentence of so many articles is background
    for (const auto& [print, documents] : holders) {
        if (documents.size() > kCrowd) continue;
        for (const std::uint32_t a : documents) {
            for (const std::uint32_t b : documents) {
                if (a >= b || readings[a].document.agency.empty() || groups.root(a) == groups.root(b)) continue;
                if (same_article(readings[a], readings[b])) groups.join(a, b);
            }
        }
    }
}

/// An address with more than a host: a page that calls itself "https://example.com/" may be any.
bool is_page(std::string_view url) {
    const auto host = url.find("://");
    const auto path = url.find('/', host == url.npos ? 0 : host + 3);
    return path != url.npos && path + 1 < url.size();
}

void join_versions(std::span<const Reading> readings, Groups& groups) {
    std::map<std::string_view, std::uint32_t> by_url;
    for (std::uint32_t d = 0; d < readings.size(); ++d) {
        const std::string& url = readings[d].document.url;
        if (!is_page(url)) continue;
        const auto [first, is_new] = by_url.emplace(url, d);
        if (!is_new) groups.join(first->second, d);
    }
}

std::vector<std::uint32_t> first_copies(std::span<const Reading> readings, Groups& groups) {
    std::map<std::uint32_t, std::uint32_t> first;  // root -> document
    for (std::uint32_t d = 0; d < readings.size(); ++d) {
        const auto [kept, is_new] = first.emplace(groups.root(d), d);
        if (!is_new && rank_of(readings[d].document) < rank_of(readings[kept->second].document)) kept->second = d;
    }
    std::vector<std::uint32_t> out(readings.size());
    for (std::uint32_t d = 0; d < out.size(); ++d) out[d] = first.at(groups.root(d));
    return out;
}

/// The documents that share a long sentence; null for a short one and for one that stands in one article only.
const std::vector<std::uint32_t>* holders_of(const Origins& origins, std::optional<SentencePrint> sentence) {
    if (!sentence || sentence->words < kLongSentence) return nullptr;
    const auto shared = origins.shared_sentences.find(sentence->print);
    return shared == origins.shared_sentences.end() ? nullptr : &shared->second;
}

}  // namespace

std::uint32_t Origins::origin_of(std::uint32_t document, std::optional<SentencePrint> sentence) const {
    const auto* const holders = holders_of(*this, sentence);
    return first_copy[holders != nullptr ? holders->front() : document];
}

std::vector<std::uint32_t> Origins::copies(std::uint32_t document, std::optional<SentencePrint> sentence) const {
    if (const auto* const holders = holders_of(*this, sentence)) return *holders;
    std::vector<std::uint32_t> out{first_copy[document]};
    for (std::uint32_t d = 0; d < first_copy.size(); ++d) {
        if (first_copy[d] == out.front() && d != out.front()) out.push_back(d);
    }
    return out.size() > 1 ? out : std::vector<std::uint32_t>();
}

std::size_t Origins::count() const { return std::set<std::uint32_t>(first_copy.begin(), first_copy.end()).size(); }

Origins find_origins(std::span<const Reading> readings) {
    Groups groups(readings.size());
    Holders holders = find_holders(readings);
    join_copies(readings, groups);
    join_agency_reports(readings, holders, groups);
    join_versions(readings, groups);
    Origins out;
    out.first_copy = first_copies(readings, groups);
    for (auto& [print, documents] : holders) {
        const auto origin = [&out](std::uint32_t d) { return out.first_copy[d]; };
        const bool shared =
            std::ranges::any_of(documents, [&](std::uint32_t d) { return origin(d) != origin(documents.front()); });
        if (!shared) continue;
        std::ranges::sort(documents, {}, [&](std::uint32_t d) { return rank_of(readings[d].document); });
        out.shared_sentences.emplace(print, std::move(documents));
    }
    return out;
}

std::string voice_of(const Document& document) {
    return to_lower_ascii(document.agency.empty() ? document.publisher : document.agency);
}

}  // namespace relata::graph
