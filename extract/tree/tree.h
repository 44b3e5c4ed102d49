#pragma once
// Walking a dependency tree: children, subtrees, relations. Everything in extract/ looks at sentences through this.

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/records.h"

namespace relata::extract {

/// No word: what look-ups return when there is nothing.
inline constexpr int kNone = -1;

/// True if a label is the wanted one, with any subtype: "nsubj:pass" is "nsubj".
inline bool is_relation(std::string_view label, std::string_view wanted) {
    if (label.size() < wanted.size() || label.empty() || label.front() != wanted.front()) return false;  // most are
    return label.starts_with(wanted) && (label.size() == wanted.size() || label[wanted.size()] == ':');
}

/// A view of one parsed sentence with its children lists. Holds a reference: the sentence must outlive it.
/// Words are named by their index; kNone and what lies beyond the sentence is a word without form, governor, dependents
/// and relation. Relations match with their subtypes: `is(i, "nsubj")` is true for "nsubj:pass" too, `is(i,
/// "nsubj:pass")` only for that.
class Tree {
  public:
    explicit Tree(const ParsedSentence& sentence);

    const ParsedSentence& sentence() const { return sentence_; }
    int size() const { return static_cast<int>(sentence_.words.size()); }
    const Word& word(int i) const { return is_word(i) ? sentence_.words[static_cast<std::size_t>(i)] : no_word(); }
    const std::string& lemma(int i) const { return word(i).lemma; }
    /// Form and lemma in lower case (ASCII): nouns in titles have capitals.
    const std::string& lower_form(int i) const {
        return is_word(i) ? lower_forms_[static_cast<std::size_t>(i)] : no_word().form;
    }
    const std::string& lower_lemma(int i) const {
        return is_word(i) ? lower_lemmas_[static_cast<std::size_t>(i)] : no_word().lemma;
    }
    /// The governor; kNone for the root. For what stands before an inverted "…, police said", the clause that was said,
    /// also where the parser hung it on "said".
    int head(int i) const { return is_word(i) ? heads_[static_cast<std::size_t>(i)] : kNone; }
    int root() const { return root_; }
    /// Direct dependents in text order.
    std::span<const int> children(int i) const {
        return is_word(i) ? children_[static_cast<std::size_t>(i)] : std::span<const int>{};
    }

    /// The relation to the governor, as repaired.
    const std::string& relation(int i) const {
        return is_word(i) ? relations_[static_cast<std::size_t>(i)] : no_word().deprel;
    }
    /// True if word `i` bears this relation ("nsubj" matches "nsubj:pass").
    bool is(int i, std::string_view wanted) const { return is_relation(relation(i), wanted); }
    bool is_any(int i, std::initializer_list<std::string_view> relations) const;
    bool has_upos(int i, std::initializer_list<std::string_view> tags) const;
    /// First dependent with one of these relations; kNone if there is none.
    int child(int i, std::string_view relation) const;
    int child_any(int i, std::initializer_list<std::string_view> relations) const;
    std::vector<int> children_with(int i, std::string_view relation) const;
    bool has_child(int i, std::string_view relation) const { return child(i, relation) != kNone; }
    /// True if some dependent with this relation has this lemma: has_child(verb, "mark", "if").
    bool has_child(int i, std::string_view relation, std::string_view lemma) const;

    /// `i` and its conjuncts, in text order, chains followed: "A, B and C" gives three heads for A.
    std::vector<int> conjuncts(int i) const;
    /// The first conjunct of the coordination that `i` belongs to; `i` itself if it is none.
    int first_conjunct(int i) const;
    /// True if `ancestor` is `i` or governs it, directly or not.
    bool governs(int ancestor, int i) const;
    /// All words below and including `i`, in text order.
    std::vector<int> subtree(int i) const;
    /// Smallest range of words that holds the subtree of `i`.
    WordRange extent(int i) const { return is_word(i) ? extents_[static_cast<std::size_t>(i)] : WordRange{}; }
    /// The first word of the subtree of `i`, marks before it aside: "when" of ", when he won".
    int first_word(int i) const;

    /// The preposition (case) of a nominal, multi-word ones joined: "to", "according to", "because of"; empty if none.
    const std::string& preposition(int i) const {
        return is_word(i) ? prepositions_[static_cast<std::size_t>(i)] : no_word().form;
    }

    /// The sentence's bytes from the first to the last word of `range`, as they stand.
    std::string text(WordRange range) const;
    Span span(WordRange range) const;
    /// The words of a sorted list, joined by one space where the source has white space between or words are left out.
    std::string text(std::span<const int> words) const;

  private:
    static const Word& no_word();
    bool is_word(int i) const { return 0 <= i && i < size(); }
    void measure_extents();
    std::string preposition_of(int i) const;
    void reattach_to_what_was_said(int verb);
    void join_title_to_name(int title);
    void join_content_to_saying(int clause);
    void free_inserted_saying(int verb);
    // What the parser hung on the nearest word though it belongs further up (tree_repairs.cpp).
    void lift_conjunct_of_place(int conjunct);
    void lift_conjunct_to_its_preposition(int conjunct);
    void hang_phrase_on_noun_before(int noun);
    void turn_noun_of_harm_to_verb(int noun);
    void hang_object_behind_measure(int noun);
    void turn_gerund_to_modifier(int gerund);
    void turn_neighbouring_to_modifier(int gerund);
    void free_speaker_label();
    void join_alight_to_set(int alight);
    void join_plight_to_number(int plight);
    void free_number_of_plight(int plight);
    void join_share_of_number(int of);
    void join_number_to_subject(int number);
    void free_stranded_preposition(int preposition);
    void lift_subject_of_named(int subject);
    void free_noun_of_time(int noun);
    void lift_outcome_of_purpose(int participle);
    void join_act_to_plea(int gerund);
    void turn_adverbial_to_saying(int verb);
    // The same at names and titles (tree_name_repairs.cpp).
    void join_hyphenated_names(int hyphen);
    void join_hyphenated_title(int hyphen);
    void join_first_title_to_name(int name);
    void join_listed_title_to_name(int name);
    void join_words_of_law(int act);
    void join_name_to_noun_after(int noun);
    void join_nationality_to_body(int adjective);
    void join_noun_to_noun_after(int noun);
    void join_name_to_long_title(int name);
    void join_name_to_person_of_state(int name);
    void turn_phrase_of_apposition_to_modifier(int noun);
    void hang_name_on_coordinated_titles(int name);
    void hang_second_title_on_name(int name, int first);
    // What these take to look up and to hang.
    int repaired_child(int head, std::string_view relation, int from, int to) const;
    int thing_beside(int place) const;
    void hang(int i, int head, std::string_view relation);

    const ParsedSentence& sentence_;
    std::vector<std::string> lower_forms_;
    std::vector<std::string> lower_lemmas_;
    std::vector<int> heads_;
    std::vector<std::string> relations_;
    std::vector<std::vector<int>> children_;
    std::vector<WordRange> extents_;
    std::vector<std::string> prepositions_;
    int root_ = kNone;
};

/// The tree of each sentence, in their order. Grown once for an article and handed to every step that walks it.
std::vector<Tree> grow_trees(std::span<const ParsedSentence> sentences);


/// The noun with the words that hyphens join to it, in lower case: "second-in-command", "commander-in-chief"; the lemma
/// of other nouns.
std::string hyphened_lemma(const Tree& tree, int i);

/// ", who were abducted", ", killing four": a comma begins the phrase of the word at `i`, or stands right before it.
bool follows_comma(const Tree& tree, int i);

/// True for words that can head a clause: verbs, and other predicates with a copula.
bool is_predicate(const Tree& tree, int i);
/// True for nouns, proper nouns, pronouns, numerals and nominalised adjectives ("the wounded").
bool is_nominal(const Tree& tree, int i);

}  // namespace relata::extract
