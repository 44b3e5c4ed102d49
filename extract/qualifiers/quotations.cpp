// Quotations: pairs of marks, straight or curly, followed through the words of the article.

#include "extract/qualifiers/quotations.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace relata::extract {
namespace {

constexpr std::uint32_t kLongestCutOff = 8;  ///< sentences

enum class Mark { none, opening, closing, straight, single_opening, single_closing };

Mark mark_of(const Word& w) {
    static constexpr std::array<std::string_view, 4> kOpening = {"“", "„", "«", "‘‘"};
    static constexpr std::array<std::string_view, 3> kClosing = {"”", "»", "’’"};
    if (std::ranges::find(kOpening, std::string_view(w.form)) != kOpening.end()) return Mark::opening;
    if (std::ranges::find(kClosing, std::string_view(w.form)) != kClosing.end()) return Mark::closing;
    if (w.form == "\"" || w.form == "''" || w.form == "``") return Mark::straight;
    if (w.form == "‘" || (w.form == "'" && w.xpos == "``")) return Mark::single_opening;
    // The other "’" are genitives and cut-off letters: "the ministers’ plan".
    return (w.form == "’" || w.form == "'") && w.xpos == "''" ? Mark::single_closing : Mark::none;
}

class Scanner {
  public:
    explicit Scanner(std::span<const Tree> trees) : trees_(trees) {}

    std::vector<Quotation> scan() {
        for (std::uint32_t s = 0; s < trees_.size(); ++s) {
            if (s > 0 && trees_[s].sentence().paragraph != trees_[s - 1].sentence().paragraph && !closes_later(s))
                close(Ending::left_open);
            for (int w = 0; w < static_cast<int>(trees_[s].sentence().words.size()); ++w) visit({s, w});
        }
        close();
        return std::move(out_);
    }

  private:
    const Word& word(WordPlace p) const {
        return trees_[p.sentence].sentence().words[static_cast<std::size_t>(p.word)];
    }

    void visit(WordPlace at) {
        Mark m = mark_of(word(at));
        if (single_ || m == Mark::single_opening) return visit_single(at, m);
        if (m == Mark::straight && !open_ && closes_cut_off(at)) return close_cut_off(at);
        if (m == Mark::straight) m = open_ ? Mark::closing : Mark::opening;
        if (m == Mark::opening) {
            if (!open_) open_ = at, last_ = at;
            ++depth_;
        } else if (m == Mark::closing) {
            if (open_ && --depth_ <= 0) close();
        } else if (open_) {
            last_ = at;
        }
    }

    // "… I will help the poor." and a mark that ends the paragraph: it closes what was opened, in this paragraph or
    // before.
    bool ends_paragraph_closing(WordPlace at) const {
        const auto before = word_before(at);
        if (!before || at.word + 1 != static_cast<int>(trees_[at.sentence].sentence().words.size())) return false;
        const std::string& form = word(*before).form;
        const bool sentence_ended = form == "." || form == "!" || form == "?" || form == ",";
        return sentence_ended &&
               (at.sentence + 1 >= trees_.size() || paragraph(at.sentence + 1) != paragraph(at.sentence));
    }

    // The first mark of its paragraph closes: an excerpt that begins within a speech.
    bool closes_cut_off(WordPlace at) const {
        if (!ends_paragraph_closing(at)) return false;
        for (WordPlace p{first_of_paragraph(at.sentence), 0}; p < at; p = next_word(p)) {
            if (mark_of(word(p)) != Mark::none) return false;
        }
        return true;
    }

    // An article that begins so has no other mark before.
    void close_cut_off(WordPlace at) {
        const bool from_start = at.sentence < kLongestCutOff && out_.empty();
        out_.push_back({{from_start ? 0 : first_of_paragraph(at.sentence), 0}, *word_before(at)});
    }

    // Within the paragraph.
    std::optional<WordPlace> word_before(WordPlace at) const {
        if (at.word > 0) return WordPlace{at.sentence, at.word - 1};
        const bool goes_on = at.sentence > 0 && paragraph(at.sentence - 1) == paragraph(at.sentence);
        const auto size = goes_on ? static_cast<int>(trees_[at.sentence - 1].sentence().words.size()) : 0;
        return size > 0 ? std::optional(WordPlace{at.sentence - 1, size - 1}) : std::nullopt;
    }

    std::uint32_t paragraph(std::uint32_t s) const { return trees_[s].sentence().paragraph; }

    std::uint32_t first_of_paragraph(std::uint32_t s) const {
        while (s > 0 && paragraph(s - 1) == paragraph(s)) --s;
        return s;
    }

    // Within double marks, single ones are part of what is said; outside, they count where the paragraph closes them.
    void visit_single(WordPlace at, Mark m) {
        if (!single_) {
            if (!open_ && closes_single(at)) open_ = at, single_ = true;
            last_ = at;
        } else if (m == Mark::single_closing) {
            close();
        } else if (m == Mark::none) {
            last_ = at;
        }
    }

    bool closes_single(WordPlace opening) const {
        const std::uint32_t paragraph = trees_[opening.sentence].sentence().paragraph;
        for (WordPlace p = next_word(opening); p.sentence < trees_.size(); p = next_word(p)) {
            if (trees_[p.sentence].sentence().paragraph != paragraph) return false;
            const Mark m = mark_of(word(p));
            if (m == Mark::single_closing) return true;
            if (m == Mark::single_opening) return false;
        }
        return false;
    }

    // A quotation left open goes on where the next mark of the new paragraph is a curly closing one, or where the next
    // one of all ends a paragraph.
    bool closes_later(std::uint32_t s) const {
        for (std::uint32_t at = s; at < trees_.size() && at < s + kLongestCutOff; ++at) {
            const auto& words = trees_[at].sentence().words;
            for (int w = 0; w < static_cast<int>(words.size()); ++w) {
                const Mark m = mark_of(words[static_cast<std::size_t>(w)]);
                if (m == Mark::straight) return ends_paragraph_closing({at, w});
                if (m != Mark::none) return m == Mark::closing && paragraph(at) == paragraph(s);
            }
        }
        return false;
    }

    enum class Ending { marked, left_open };

    void close(Ending ending = Ending::marked) {
        if (open_) {
            const Quotation q{next_word(*open_), last_, ending == Ending::left_open};
            if (q.first <= q.last && is_speech(q)) out_.push_back(q);
        }
        open_.reset();
        single_ = false;
        depth_ = 0;
    }

    WordPlace next_word(WordPlace p) const {
        ++p.word;
        while (p.sentence < trees_.size() && p.word >= static_cast<int>(trees_[p.sentence].sentence().words.size()))
            p = {p.sentence + 1, 0};
        return p;
    }

    bool is_speech(const Quotation& q) const {
        int count = 0;
        bool verb = false;
        for (WordPlace p = q.first; p <= q.last && p.sentence < trees_.size(); p = next_word(p)) {
            if (word(p).upos != "PUNCT") ++count;
            verb = verb || word(p).upos == "VERB" || word(p).upos == "AUX";
        }
        return count >= 4 || (verb && count >= 3);
    }

    std::span<const Tree> trees_;
    std::vector<Quotation> out_ = {};
    std::optional<WordPlace> open_ = {};
    WordPlace last_ = {};
    int depth_ = 0;
    bool single_ = false;  ///< the open mark is a single one
};

}  // namespace

std::vector<Quotation> find_quotations(std::span<const Tree> trees) { return Scanner(trees).scan(); }

}  // namespace relata::extract
