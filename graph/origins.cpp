// Copies among the articles of a graph: candidates by MinHash, decided by the shingles themselves.

#include "graph/origins.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <set>
#include <thread>
#include <tuple>

#include "core/threads.h"
#include "core/utf8.h"
#include "graph/origin_bands.h"
#include "graph/sets.h"

namespace relata::graph {
namespace {

constexpr double kSameArticle = 0.8, kSameAgencyReport = 0.4;  // share of the shorter one's shingles
constexpr std::size_t kLengths = 2;                            // the longer has at most so many times the shingles
constexpr std::size_t kFewestShingles = 12;                    // about 16 words: below that a likeness may be chance
constexpr std::uint32_t kLongSentence = 8;                     // words: "He did not comment." is nobody's

/// With 40 bands of two rows, of two texts that share a third of their shingles 99 % become candidates, of those that
/// share a hundredth 0.4 %.
constexpr std::size_t kRows = 2;

std::uint64_t scramble(std::uint64_t x) {
    x += 0x9e3779b97f4a7c15ULL;
    x = (x ^ (x >> 30U)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27U)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31U);
}

}  // namespace

Bands bands_of(const Signature& signature) {
    std::array<std::uint64_t, kBands* kRows> least = {};
    least.fill(~0ULL);
    for (const std::uint32_t shingle : signature.shingles) {
        for (std::size_t i = 0; i < least.size(); ++i)
            least[i] = std::min(least[i], scramble(shingle ^ (std::uint64_t{i} << 40U)));
    }
    constexpr std::uint64_t kBits = (std::uint64_t{1} << 31U) - 1;  // four bytes in the index
    Bands bands = {};
    for (std::size_t b = 0; b < kBands; ++b)
        bands[b] = scramble(least[b * kRows] ^ scramble(least[b * kRows + 1] + b)) & kBits;
    return bands;
}

std::vector<Bands> bands_of_all(std::span<const Reading* const> readings) {
    constexpr std::size_t kFew = 512;  // fewer are done before a thread is started
    std::vector<Bands> out(readings.size());
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t d = next++; d < readings.size(); d = next++) {
            if (can_be_copied(readings[d]->signature)) out[d] = bands_of(readings[d]->signature);
        }
    };
    {
        const std::size_t cores = std::clamp(std::thread::hardware_concurrency(), 1U, 4U);
        const auto threads = start_threads(readings.size() < kFew ? 0 : cores - 1, work);
        work();
    }
    return out;
}

bool is_page(std::string_view url) {
    const auto host = url.find("://");
    const auto path = url.find('/', host == url.npos ? 0 : host + 3);
    return path != url.npos && path + 1 < url.size();
}

bool can_be_copied(const Signature& signature) { return signature.shingles.size() >= kFewestShingles; }

bool is_long(const SentencePrint& sentence) { return sentence.words >= kLongSentence && sentence.print != 0; }

bool same_article(const Reading& a, const Reading& b) {
    const std::size_t smaller = std::min(a.signature.shingles.size(), b.signature.shingles.size());
    const std::size_t larger = std::max(a.signature.shingles.size(), b.signature.shingles.size());
    if (smaller < kFewestShingles || larger > smaller * kLengths) return false;
    const bool agency = !a.document.agency.empty() && a.document.agency == b.document.agency;
    return containment(a.signature, b.signature) >= (agency ? kSameAgencyReport : kSameArticle);
}

namespace {

/// Calls `take(documents)` for each run of equal first numbers that is longer than one; sorts `pairs`.
using Numbered = std::vector<std::pair<std::uint64_t, std::uint32_t>>;
template <typename Take>
void for_each_run(Numbered& pairs, Take&& take) {
    std::ranges::sort(pairs);
    std::vector<std::uint32_t> run;
    for (std::size_t from = 0, to = 0; from < pairs.size(); from = to) {
        run.clear();
        for (; to < pairs.size() && pairs[to].first == pairs[from].first; ++to) {
            if (run.empty() || run.back() != pairs[to].second) run.push_back(pairs[to].second);
        }
        if (run.size() > 1) take(pairs[from].first, run);
    }
}

/// Band by band. Documents without shingles would be compared each with each.
void join_copies(std::span<const Reading* const> readings, std::span<const Bands> bands, Sets& groups) {
    Numbered pairs;
    for (std::size_t band = 0; band < kBands; ++band) {
        pairs.clear();
        for (std::uint32_t d = 0; d < readings.size(); ++d) {
            if (can_be_copied(readings[d]->signature)) pairs.emplace_back(bands[d][band], d);
        }
        for_each_run(pairs, [&](std::uint64_t, std::vector<std::uint32_t>& run) {
            for (std::size_t i = 1; i < run.size(); ++i) {
                for (std::size_t k = 0; k < i; ++k) {
                    if (groups.root(run[k]) != groups.root(run[i]) &&
                        same_article(*readings[run[k]], *readings[run[i]]))
                        groups.join(run[k], run[i]);
                }
            }
        });
    }
}

/// (print of a long sentence, document that has it)
Numbered find_holders(std::span<const Reading* const> readings) {
    Numbered holders;
    for (std::uint32_t d = 0; d < readings.size(); ++d) {
        for (const SentencePrint& s : readings[d]->signature.sentences) {
            if (is_long(s)) holders.emplace_back(s.print, d);
        }
    }
    return holders;
}

/// Reports of one agency, cut differently, may have too few shingles in common for MinHash, but share a sentence.
void join_agency_reports(std::span<const Reading* const> readings, const std::vector<std::uint32_t>& documents,
                         Sets& groups) {
    for (const std::uint32_t a : documents) {
        for (const std::uint32_t b : documents) {
            const std::string& agency = readings[a]->document.agency;
            const bool of_one = !agency.empty() && agency == readings[b]->document.agency;
            if (a >= b || !of_one || groups.root(a) == groups.root(b)) continue;
            if (same_article(*readings[a], *readings[b])) groups.join(a, b);
        }
    }
}

void join_versions(std::span<const Reading* const> readings, Sets& groups) {
    std::map<std::string_view, std::uint32_t> by_url;
    for (std::uint32_t d = 0; d < readings.size(); ++d) {
        const std::string& url = readings[d]->document.url;
        if (!is_page(url)) continue;
        const auto [first, is_new] = by_url.emplace(url, d);
        if (!is_new) groups.join(first->second, d);
    }
}

std::vector<std::uint32_t> first_copies(std::span<const Reading* const> readings, Sets& groups) {
    std::map<std::uint32_t, std::uint32_t> first;  // root -> document
    for (std::uint32_t d = 0; d < readings.size(); ++d) {
        const auto [kept, is_new] = first.emplace(groups.root(d), d);
        if (!is_new && age_rank(readings[d]->document) < age_rank(readings[kept->second]->document)) kept->second = d;
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

Origins find_origins(std::span<const Reading* const> readings) {
    return find_origins(readings, bands_of_all(readings));
}

Origins find_origins(std::span<const Reading* const> readings, std::span<const Bands> bands) {
    Sets groups(readings.size());
    join_copies(readings, bands, groups);
    Numbered holders = find_holders(readings);
    for_each_run(holders, [&](std::uint64_t, std::vector<std::uint32_t>& documents) {
        if (documents.size() <= kCrowd) join_agency_reports(readings, documents, groups);
    });
    join_versions(readings, groups);
    Origins out;
    out.first_copy = first_copies(readings, groups);
    for_each_run(holders, [&](std::uint64_t print, std::vector<std::uint32_t>& documents) {
        const auto origin = [&out](std::uint32_t d) { return out.first_copy[d]; };
        const bool shared =
            std::ranges::any_of(documents, [&](std::uint32_t d) { return origin(d) != origin(documents.front()); });
        if (!shared) return;
        std::ranges::sort(documents, {}, [&](std::uint32_t d) { return age_rank(readings[d]->document); });
        out.shared_sentences.emplace(print, documents);
    });
    return out;
}

Origins find_origins(std::span<const Reading> readings) {
    std::vector<const Reading*> all;
    for (const Reading& reading : readings) all.push_back(&reading);
    return find_origins(all);
}

namespace {

/// "https://www.dailywire.org/a/1" -> "dailywire.org"; empty for what is no address.
std::string site_of(std::string_view address) {
    const std::size_t scheme = address.find("://");
    if (scheme == std::string_view::npos) return {};
    std::string_view host = address.substr(scheme + 3);
    host = host.substr(0, host.find_first_of("/?#:"));
    if (host.starts_with("www.")) host.remove_prefix(4);
    return host.find('.') == std::string_view::npos ? std::string{} : to_lower_ascii(host);
}

/// Whose pages a document is of, where no publisher is named.
std::string site_of(const Document& document) {
    std::string site = site_of(document.url);
    return site.empty() ? site_of(document.source) : site;
}

}  // namespace

std::string outlet_name(const Document& document) {
    if (!document.publisher.empty()) return document.publisher;
    if (!document.agency.empty()) return document.agency;
    std::string site = site_of(document);
    return site.empty() ? document.id : site;
}

std::string voice_of(const Document& document) {
    if (!document.agency.empty()) return to_lower_ascii(document.agency);
    return document.publisher.empty() ? site_of(document) : to_lower_ascii(document.publisher);
}

}  // namespace relata::graph
