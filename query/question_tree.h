#pragma once
// The dependency tree of a question, with the few things one wants to know of its words.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/records.h"
#include "query/question.h"

namespace relata::query {

/// Positions are those of the sentence's words; -1 = none. Looks into the sentence, which must outlive it.
class QuestionTree {
  public:
    explicit QuestionTree(const ParsedSentence& sentence);

    int root() const { return root_; }
    const Word& word(int i) const { return words_[static_cast<std::size_t>(i)]; }
    const std::vector<int>& children(int i) const { return children_[static_cast<std::size_t>(i)]; }
    /// The first child with this relation.
    int child(int i, std::string_view deprel) const;
    bool has_child(int i, std::string_view deprel) const { return child(i, deprel) >= 0; }

    /// "who", "whom", "what" and the like by themselves.
    bool is_wh(int i) const;
    /// "which country", "what group".
    bool is_which(int i) const;
    /// "how many soldiers", "how much money".
    bool is_counted(int i) const;
    bool is_passive(int i) const;
    /// A predicate with a subject or a wh-word of its own.
    bool has_own_subject(int i) const;
    /// "is it certain?", "is that true?": asks nothing new.
    bool asks_only_how_sure(int i) const;
    /// The entity type of "which country": COUNTRY; empty where the noun is no type.
    std::string type_asked(int i) const;

    /// "carry" with "out" -> "carry out".
    std::string verb_with_particle(int i) const;
    /// The object of a verb where it is a noun, else -1; for a passive its subject.
    int noun_object(int i) const;
    /// The word itself, then the others.
    static std::vector<int> with(int i, const std::vector<int>& others);
    /// The preposition before a noun: "on", "according to"; empty where there is none.
    std::string role(int i) const;

    /// The noun phrase of a head with its wordings; none for a pronoun.
    Phrase phrase(int head) const;
    /// All content words below a verb, as one wording.
    Phrase clause(int head) const;
    std::vector<Word> subtree_words(int i) const;
    /// The words below as they stand.
    std::string text(int i) const;

  private:
    std::vector<int> subtree(int i) const;
    void collect(int i, int head, std::vector<int>& out) const;
    std::vector<Key> keys(const std::vector<int>& words) const;
    std::vector<int> with_prepositions(const std::vector<int>& words) const;
    std::string joined(const std::vector<int>& words) const;

    std::span<const Word> words_;
    std::vector<std::vector<int>> children_;
    int root_ = -1;
};

}  // namespace relata::query
