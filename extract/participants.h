#pragma once
// Participants: from a nominal of the tree to what it stands for, with its words and their place. What pronouns inside
// of a clause or a phrase stand for is told in `words_with_names.cpp`.

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "extract/qualifiers/speaker.h"
#include "extract/rules/proposition.h"

namespace relata::extract {

/// Looks up participants of one article. Holds references to its arguments.
class Participants {
  public:
    Participants(const Mentions& mentions, const Speakers& speakers) : mentions_(mentions), speakers_(speakers) {}

    /// Whom "we" means when a person speaks: the state or body for which the person holds office.
    void learn_office(const std::string& person_id, const Participant& body);

    /// What a reader has before him when he comes to a participant: the id of the subject before an object ("" where
    /// it has none), nothing where only the sentence tells. "Its map" after its owner needs no name.
    using ReadAfter = std::optional<std::string_view>;

    /// The participant at `nominal`: a name resolved, "I" and "we" as the speaker, a group by its own words.
    /// Nothing for a pronoun that stands for nobody certain.
    std::optional<Participant> resolve(const Tree& tree, Nominal nominal, ReadAfter read_after = {}) const;

    /// All for whom a "they" stands, where it takes up several that were joined: "Merkel", "Macron". Else empty.
    std::vector<Participant> each_of(const Tree& tree, Nominal nominal) const;

    /// A clause, an adjective or an amount as it stands.
    static Participant literal(const Tree& tree, WordRange words);

    /// The same, where whoever a pronoun certainly means stands by name, unless read before: "he was shy" -> "Ford was
    /// shy". The words and their place in the text stay.
    Participant literal_with_names(const Tree& tree, WordRange words, const Participant& subject) const;
    /// The words of a phrase from `begin` on in the same manner; those before were read.
    std::string words_with_names(const Tree& tree, WordRange words, int begin, const Participant& subject) const;

    /// Who speaks by the statement that `noun` is, the subject of saying: the ministry of "a statement by the ministry
    /// blamed Ankara".
    std::optional<Speaker> speaker_by(const Tree& tree, int noun) const;
    /// "people who go through it", where nobody tells what "it" is.
    bool ends_in_nobody(const Tree& tree, WordRange words, const Participant& subject) const;
    /// "I don't know whether they were there", where nobody tells who: the words of a clause that is told.
    bool tells_of_nobody(const Tree& tree, WordRange clause, const Participant& subject) const;

  private:
    enum class As { participant, owner };
    std::optional<Participant> first_person(const Tree& tree, int word, As as) const;
    bool is_named_before(const Mention& pronoun) const;
    bool is_his_own_object(const Tree& tree, const Mention& pronoun) const;
    bool is_doubtful(const Tree& tree, const Mention& pronoun) const;
    std::optional<Participant> who_says_of_himself(const Tree& tree, int pronoun) const;
    Participant voice(const Tree& tree, int noun, const Speaker& issuer) const;
    Participant described(const Tree& tree, const Mention& mention) const;
    /// "his agent" -> "Ford's agent"; nothing for "your dip", for "my" outside a quotation, and for a subject whose
    /// owner is not known.
    std::optional<Participant> possessed(const Tree& tree, const Mention& mention, int owner,
                                         ReadAfter read_after) const;
    /// "two videos of them" -> "two videos of the hostages", where somebody certain is meant who was not read before.
    void name_pronouns(const Tree& tree, WordRange words, std::string_view read_before, Participant& p) const;
    bool is_taken_up_in_doubt(const Mention& pronoun) const;
    std::set<std::string> read_with(const Participant& subject) const;
    bool is_of_nobody(const Tree& tree, int pronoun, const Participant& subject) const;
    const Entity* named_by(const Tree& tree, int pronoun, const Participant& subject) const;
    const std::string& entity_id(const Mention& mention) const;

    const Mentions& mentions_;
    const Speakers& speakers_;
    std::map<std::string, Participant> offices_ = {};
};

}  // namespace relata::extract
