// Words to shingles and fingerprints, and those to bytes and back.

#include "graph/signature.h"

#include <algorithm>
#include <deque>

#include "core/fingerprint.h"
#include "core/utf8.h"

namespace relata::graph {
namespace {

constexpr std::size_t kShingle = 5;  // words
constexpr std::size_t kShingleBytes = 4, kPrintBytes = 16;

/// Letters and digits of any script; general punctuation is none.
bool in_word(char32_t c) {
    if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    return c >= 0xC0 && !(c >= 0x2000 && c <= 0x2BFF) && !(c >= 0x3000 && c <= 0x303F) && c < 0xFE00;
}

/// Calls `take(word)` for each word in lower case.
template <typename Take>
void for_each_word(std::string_view text, Take&& take) {
    std::string word;
    for (std::size_t at = 0; at <= text.size();) {
        const CodePoint c = decode_at(text, at);
        if (c.length > 0 && in_word(c.value)) {
            append_utf8(word, c.value < 0x80 && c.value >= 'A' && c.value <= 'Z' ? c.value + 0x20 : c.value);
        } else if (!word.empty()) {
            take(word);
            word.clear();
        }
        if (c.length == 0) return;
        at += c.length;
    }
}

/// Takes words in the order of the text and hashes every five in a row.
class Shingler {
  public:
    void add(std::string_view text) {
        for_each_word(text, [this](const std::string& word) {
            last_.push_back(word);
            if (last_.size() > kShingle) last_.pop_front();
            if (last_.size() == kShingle) out_.push_back(hash());
        });
    }
    std::vector<std::uint32_t> take() {
        std::ranges::sort(out_);
        out_.erase(std::ranges::unique(out_).begin(), out_.end());
        return std::move(out_);
    }

  private:
    /// FNV-1a, folded to half its width.
    std::uint32_t hash() const {
        std::uint64_t h = kHashStart;
        for (const std::string& word : last_) h = hash_bytes(" ", hash_bytes(word, h));
        return static_cast<std::uint32_t>(h ^ (h >> 32U));
    }

    std::deque<std::string> last_ = {};
    std::vector<std::uint32_t> out_ = {};
};

template <typename Number>
void append(std::string& out, Number value) {
    for (std::size_t i = 0; i < sizeof(Number); ++i) {
        out.push_back(static_cast<char>(value & 0xFFU));
        value = static_cast<Number>(static_cast<std::uint64_t>(value) >> 8U);
    }
}

template <typename Number>
Number number_at(std::string_view bytes, std::size_t at) {
    std::uint64_t value = 0;
    for (std::size_t i = sizeof(Number); i-- > 0;) value = value << 8U | static_cast<unsigned char>(bytes[at + i]);
    return static_cast<Number>(value);
}

SentencePrint print_of(std::uint32_t index, std::string_view text) {
    return {.print = line_fingerprint(text), .sentence = index, .words = count_words(text)};
}

}  // namespace

std::uint32_t count_words(std::string_view text) {
    std::uint32_t words = 0;
    for_each_word(text, [&words](const std::string&) { ++words; });
    return words;
}

Signature sign(std::span<const Sentence> sentences) {
    Signature out;
    Shingler shingler;
    for (const Sentence& s : sentences) {
        if (s.kind == LineKind::title) continue;
        if (s.kind == LineKind::body) shingler.add(s.text);
        out.sentences.push_back(print_of(s.index, s.text));
    }
    out.shingles = shingler.take();
    return out;
}

Signature sign_evidence(std::span<const Assertion> assertions) {
    std::vector<const Assertion*> ordered;
    for (const Assertion& a : assertions) ordered.push_back(&a);
    std::ranges::stable_sort(ordered, {}, &Assertion::sentence);
    Signature out;
    Shingler shingler;
    for (const Assertion* a : ordered) {
        if (!out.sentences.empty() && out.sentences.back().sentence == a->sentence) continue;
        shingler.add(a->sentence_text);
        out.sentences.push_back(print_of(a->sentence, a->sentence_text));
    }
    out.shingles = shingler.take();
    return out;
}

std::optional<SentencePrint> print_of_sentence(const Signature& signature, std::uint32_t sentence) {
    const auto found = std::ranges::lower_bound(signature.sentences, sentence, {}, &SentencePrint::sentence);
    if (found == signature.sentences.end() || found->sentence != sentence) return std::nullopt;
    return *found;
}

double containment(const Signature& a, const Signature& b) {
    const std::size_t smaller = std::min(a.shingles.size(), b.shingles.size());
    if (smaller == 0) return 0;
    std::size_t shared = 0;
    for (auto i = a.shingles.begin(), k = b.shingles.begin(); i != a.shingles.end() && k != b.shingles.end();) {
        if (*i == *k) ++shared;
        const bool first = *i <= *k, second = *k <= *i;
        i += first ? 1 : 0;
        k += second ? 1 : 0;
    }
    return static_cast<double>(shared) / static_cast<double>(smaller);
}

std::string shingles_to_bytes(const Signature& signature) {
    std::string out;
    for (const std::uint32_t shingle : signature.shingles) append(out, shingle);
    return out;
}

std::string sentences_to_bytes(const Signature& signature) {
    std::string out;
    for (const SentencePrint& s : signature.sentences) {
        append(out, s.print);
        append(out, s.sentence);
        append(out, s.words);
    }
    return out;
}

bool read_signature(std::string_view shingles, std::string_view sentences, Signature& signature) {
    if (shingles.size() % kShingleBytes != 0 || sentences.size() % kPrintBytes != 0) return false;
    for (std::size_t at = 0; at < shingles.size(); at += kShingleBytes)
        signature.shingles.push_back(number_at<std::uint32_t>(shingles, at));
    for (std::size_t at = 0; at < sentences.size(); at += kPrintBytes) {
        signature.sentences.push_back({.print = number_at<std::uint64_t>(sentences, at),
                                       .sentence = number_at<std::uint32_t>(sentences, at + 8),
                                       .words = number_at<std::uint32_t>(sentences, at + 12)});
    }
    return std::ranges::is_sorted(signature.shingles);
}

}  // namespace relata::graph
