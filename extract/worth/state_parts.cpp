// State parts: the words behind an adjective or noun without which the state is half told.

#include "extract/worth/state_parts.h"

#include <algorithm>

#include "extract/clauses/attachment.h"
#include "extract/clauses/marks.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/mentions/names.h"
#include "extract/nouns/noun_parts.h"

namespace relata::extract {
namespace {

constexpr int kLongestContent = 30;  ///< words of a clause that still reads as an object

// The words of what hangs at `c`, up to a comma or a bracket.
WordRange words_at(const Tree& tree, int from, int c) {
    WordRange words{from, tree.extent(c).end};
    const bool whole = tree.has_child(c, "mark", "that");
    for (int i = c; i < words.end && !whole; ++i) {
        const std::string& form = tree.word(i).form;
        if (form == "," || form == "(" || form == ";" || form == "-" || form == "–" || form == "—") words.end = i;
    }
    words = without_punctuation_at_end(tree, words);
    return words.end - words.begin <= kLongestContent ? words : WordRange{};
}

// "for" in "responsible for abducting", the mark of a gerund; kNone of other clauses.
int preposition_of_gerund(const Tree& tree, int c) {
    const int mark = tree.child(c, "mark");
    const bool gerund = tree.word(c).xpos == "VBG" && mark != kNone && mark + 1 == tree.extent(c).begin + 1;
    return gerund && lexicon::rule_words().is("gerund_preposition", tree.lower_form(mark)) ? mark : kNone;
}

}  // namespace

AdjectiveContent content_of_adjective(const Tree& tree, const Clause& clause) {
    const int adjective = clause.predicate;
    for (const int c : tree.children(adjective)) {
        if (c < adjective || !tree.is_any(c, {"xcomp", "ccomp", "advcl", "acl", "csubj"})) continue;
        if (const int mark = preposition_of_gerund(tree, c); mark != kNone)
            return {tree.lower_form(mark), words_at(tree, mark + 1, c)};
        const bool measured =
            tree.has_child(adjective, "advmod", "too") || tree.has_child(adjective, "advmod", "enough");
        const bool infinitive =  // "ready to leave", "too poor to move", "strong enough to lift it"
            tree.has_child(c, "mark", "to") &&
            (measured || is_of_kind("takes_act", tree, adjective) || is_of_kind("hard_or_easy", tree, adjective));
        const bool clause_of_its_own =
            tree.is(c, "ccomp") && is_finite(tree, c) && !tree.word(tree.extent(c).begin).xpos.starts_with('W');
        if (infinitive || clause_of_its_own) return {"", words_at(tree, tree.extent(c).begin, c)};
    }
    return {};
}

WordRange ranked_as(const Tree& tree, int adjective) {
    const std::string& tag = tree.word(adjective).xpos;
    const bool ranks =
        tag == "JJS" || is_of_kind("ordinal", tree, adjective) || tree.has_child(adjective, "advmod", "most");
    const int article = tree.child(adjective, "det");
    const bool among = !tree.preposition(adjective).empty();  // "among the most secular in the world"
    if (!ranks || among || article == kNone || article > adjective) return {};
    const bool of_what = std::ranges::any_of(tree.children(adjective), [&](int c) {
        return c > adjective && tree.is_any(c, {"obl", "nmod", "advcl", "acl", "acl:relcl"});
    });
    if (!of_what) return {};
    WordRange words{article + 1, tree.extent(adjective).end};
    for (int i = adjective; i < words.end; ++i) {
        const std::string& form = tree.word(i).form;
        const bool goes_on = tree.is(i, "cc") && tree.head(i) != kNone && tree.head(tree.head(i)) == adjective;
        if (form == "," || form == "(" || form == "[" || goes_on) words.end = i;
    }
    words = without_punctuation_at_end(tree, words);
    return words.end - words.begin <= kLongestContent ? words : WordRange{};
}

// Where the words of a noun begin, without its article and what stands before that: "deck" of "significantly, the
// deck".
static int begin_of_words(const Tree& tree, int noun) {
    const int begin = name_range(tree, noun).begin;
    const int article = tree.child(noun, "det");
    return article != kNone && article < noun ? std::max(begin, article + 1) : begin;
}

// "a practice that joins body and mind": a noun that by itself tells little, with the clause that says which it is.
static WordRange kind_with_clause(const Tree& tree, int noun) {
    const int clause = tree.child(noun, "acl:relcl");
    const bool bare = tree.has_child(noun, "det", "a") &&
                      tree.child_any(noun, {"amod", "compound", "nmod", "nmod:poss", "conj"}) == kNone;
    const std::string lemma = tree.lower_lemma(noun);
    if (clause < noun || !bare || lexicon::is_person_noun(lemma) || lexicon::is_role_noun(lemma)) return {};
    if (tree.has_upos(noun + 1, {"PUNCT"}) || !is_finite(tree, clause)) return {};
    const WordRange words = words_at(tree, begin_of_words(tree, noun), clause);
    return words.end > clause ? words : WordRange{};
}

WordRange noun_with_content(const Tree& tree, int noun) {
    if (!tree.has_upos(noun, {"NOUN"}) || tree.has_child(noun, "case")) return {};
    if (const WordRange kind = kind_with_clause(tree, noun); kind.begin < kind.end) return kind;
    for (const int c : tree.children(noun)) {
        if (c < noun || !tree.is_any(c, {"acl", "ccomp", "xcomp"}) || c == kNone) continue;
        const bool told = tree.has_child(c, "mark", "that") || tree.has_child(c, "mark", "to");
        if (told) return words_at(tree, begin_of_words(tree, noun), c);
    }
    return {};
}

}  // namespace relata::extract
