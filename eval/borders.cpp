// Where sentences, tokens and words begin and end: two ways to cut one text.
#include "eval/borders.h"

#include <algorithm>
#include <array>
#include <functional>

#include "core/utf8.h"

namespace relata::eval {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

/// Spans counted in bytes that are no white space, which no tool changes.
CutText without_blanks(const std::string& text, const CutText& cut) {
    std::vector<std::uint32_t> before(text.size() + 1);
    for (std::size_t i = 0; i < text.size(); ++i) before[i + 1] = before[i] + (is_blank(text[i]) ? 0 : 1);
    const auto moved = [&](Span span) { return Span{before[span.start], before[span.end]}; };
    CutText out = cut;
    for (Span& span : out.sentences) span = moved(span);
    for (Span& span : out.tokens) span = moved(span);
    for (CutWord& word : out.words) word.span = moved(word.span);
    return out;
}

/// Both are in order.
std::size_t count_shared(const std::vector<Span>& a, const std::vector<Span>& b) {
    std::size_t shared = 0;
    for (std::size_t i = 0, k = 0; i < a.size() && k < b.size();) {
        if (a[i] == b[k]) {
            ++shared, ++i, ++k;
        } else if (a[i] < b[k]) {
            ++i;
        } else {
            ++k;
        }
    }
    return shared;
}

using Words = std::span<const CutWord>;

bool is_same_form(const CutWord& a, const CutWord& b) { return to_lower_ascii(a.form) == to_lower_ascii(b.form); }

/// Length of the longest common subsequence of forms.
std::size_t count_common_forms(Words a, Words b) {
    std::vector<std::size_t> row(b.size() + 1);
    for (const CutWord& word : a) {
        std::size_t diagonal = 0;
        for (std::size_t k = 0; k < b.size(); ++k) {
            const std::size_t above = row[k + 1];
            row[k + 1] = is_same_form(word, b[k]) ? diagonal + 1 : std::max(above, row[k]);
            diagonal = above;
        }
    }
    return row.back();
}

/// Walks along the words of both, as the shared task's script does.
class WordAligner {
  public:
    WordAligner(Words gold, Words predicted) : gold_(gold), predicted_(predicted) {}

    std::size_t count() {
        std::size_t same = 0;
        while (g_ < gold_.size() && p_ < predicted_.size()) {
            const CutWord &gold = gold_[g_], &predicted = predicted_[p_];
            if (gold.shares_token || predicted.shares_token) {
                same += count_in_shared_tokens();
            } else if (gold.span == predicted.span) {
                ++same, ++g_, ++p_;
            } else if (gold.span.start <= predicted.span.start) {
                ++g_;
            } else {
                ++p_;
            }
        }
        return same;
    }

  private:
    /// The shortest stretch in which tokens of several words end on both sides.
    std::size_t count_in_shared_tokens() {
        std::uint32_t end = 0;
        if (gold_[g_].shares_token) {
            end = gold_[g_].span.end;
            if (!predicted_[p_].shares_token && predicted_[p_].span.start < gold_[g_].span.start) ++p_;
        } else {
            end = predicted_[p_].span.end;
            if (!gold_[g_].shares_token && gold_[g_].span.start < predicted_[p_].span.start) ++g_;
        }
        const std::size_t first_gold = g_, first_predicted = p_;
        while (!lies_beyond(gold_, g_, end) || !lies_beyond(predicted_, p_, end)) {
            const bool take_gold =
                g_ < gold_.size() && (p_ >= predicted_.size() || gold_[g_].span.start <= predicted_[p_].span.start);
            const CutWord& word = take_gold ? gold_[g_++] : predicted_[p_++];
            if (word.shares_token) end = std::max(end, word.span.end);
        }
        return count_common_forms(gold_.subspan(first_gold, g_ - first_gold),
                                  predicted_.subspan(first_predicted, p_ - first_predicted));
    }

    static bool lies_beyond(Words words, std::size_t at, std::uint32_t end) {
        if (at >= words.size()) return true;
        return words[at].shares_token ? words[at].span.start >= end : words[at].span.end > end;
    }

    Words gold_, predicted_;
    std::size_t g_ = 0, p_ = 0;
};

struct BorderShares {
    Share precision, recall;
    void add(std::size_t unit, std::size_t same, std::size_t gold, std::size_t predicted) {
        precision.add(unit, static_cast<double>(same), static_cast<double>(predicted));
        recall.add(unit, static_cast<double>(same), static_cast<double>(gold));
    }
    Figure f1(const std::string& key, const std::string& meaning) const {
        return figure_of({key, meaning, "paragraphs", precision, recall});
    }
};

constexpr std::array<const char*, 3> kKinds{"sentences", "tokens", "words"};

struct KindShares {
    std::array<BorderShares, kKinds.size()> of;

    void add(std::size_t unit, const CutText& gold, const CutText& predicted) {
        of[0].add(unit, count_shared(gold.sentences, predicted.sentences), gold.sentences.size(),
                  predicted.sentences.size());
        of[1].add(unit, count_shared(gold.tokens, predicted.tokens), gold.tokens.size(), predicted.tokens.size());
        of[2].add(unit, WordAligner(gold.words, predicted.words).count(), gold.words.size(), predicted.words.size());
    }
};

std::vector<Figure> all_figures(const KindShares& shares) {
    std::vector<Figure> out;
    for (std::size_t kind = 0; kind < kKinds.size(); ++kind) {
        const std::string key = kKinds[kind];
        const BorderShares& s = shares.of[kind];
        out.push_back(figure_of({key + "_precision", key + ", precision", "paragraphs", s.precision, {}}));
        out.push_back(figure_of({key + "_recall", key + ", recall", "paragraphs", s.recall, {}}));
        out.push_back(s.f1(key + "_f1", key + ", F1"));
    }
    return out;
}

/// The spans of `tree`'s tokens in `text`, from `at` on.
void add_sentence(const Tree& tree, const std::string& text, std::size_t at, CutText& out) {
    const auto start = static_cast<std::uint32_t>(at);
    std::size_t word = 0;
    for (const TreeToken& token : tree.tokens) {
        while (is_blank(text[at])) ++at;
        const Span span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + token.form.size())};
        std::vector<std::string> forms;
        for (std::size_t i = 0; i < token.words; ++i) forms.push_back(tree.words[word++].form);
        add_token(out, span, forms);
        at = span.end;
    }
    out.sentences.push_back({start, static_cast<std::uint32_t>(at)});
}

}  // namespace

void add_token(CutText& cut, Span token, const std::vector<std::string>& words) {
    cut.tokens.push_back(token);
    for (const std::string& form : words) cut.words.push_back({token, words.size() > 1, form});
}

std::vector<Paragraph> paragraphs_of(const std::vector<Tree>& trees) {
    std::vector<Paragraph> out;
    for (std::size_t i = 0; i < trees.size(); ++i) {
        if (i == 0 || trees[i].paragraph != trees[i - 1].paragraph) out.push_back({.genre = trees[i].genre});
        std::string& text = out.back().text;
        if (!text.empty()) text += ' ';
        const std::size_t start = text.size();
        text += trees[i].text;
        add_sentence(trees[i], text, start, out.back().gold);
    }
    return out;
}

TreeScore score_borders(const std::vector<Paragraph>& gold, const std::vector<CutText>& predicted) {
    KindShares all;
    std::map<std::string, KindShares> genres;
    std::size_t sentences = 0, words = 0;
    for (std::size_t i = 0; i < gold.size(); ++i) {
        const CutText ours = without_blanks(gold[i].text, gold[i].gold);
        const CutText theirs = without_blanks(gold[i].text, predicted[i]);
        all.add(i, ours, theirs);
        if (!gold[i].genre.empty()) genres[gold[i].genre].add(i, ours, theirs);
        sentences += ours.sentences.size();
        words += ours.words.size();
    }
    TreeScore out{.figures = all_figures(all)};
    if (genres.size() > 1) {
        for (const auto& [genre, shares] : genres) {
            for (std::size_t kind = 0; kind < kKinds.size(); ++kind) {
                const std::string name = kKinds[kind];
                out.genres.push_back(shares.of[kind].f1(name + "_f1:" + genre, genre + ", " + name + ", F1"));
            }
        }
    }
    out.counts = {{"paragraphs", gold.size()}, {"sentences", sentences}, {"words", words}};
    return out;
}

}  // namespace relata::eval
