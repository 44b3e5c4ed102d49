// Quotations: pairs of marks, straight or curly, followed through the words of the article.

#include "extract/qualifiers/quotations.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace relata::extract {
namespace {

enum class Mark { none, opening, closing, straight, single_opening, single_closing };

Mark mark_of(const Word& w) {
    static constexpr std::array<std::string_view, 3> kOpening = {"“", "„", "«"};
    static constexpr std::array<std::string_view, 2> kClosing = {"”", "»"};
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

    // A quotation left open goes on where the next mark of the new paragraph is a curly closing one.
    bool closes_later(std::uint32_t s) const {
        for (std::uint32_t at = s;
             at < trees_.size() && trees_[at].sentence().paragraph == trees_[s].sentence().paragraph; ++at) {
            for (const Word& w : trees_[at].sentence().words) {
                if (const Mark m = mark_of(w); m != Mark::none) return m == Mark::closing;
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
