#pragma once
// Pronouns: the earlier entity they stand for, when there is no doubt. definite_nouns.h does the same for "the
// ministry".

#include <optional>
#include <string>
#include <vector>

#include "extract/tree/tree.h"

namespace relata::extract {

/// An entity as it was mentioned, with what the search for an antecedent asks about it.
struct Candidate {
    int entity = -1;
    std::uint32_t sentence = 0;
    std::uint32_t paragraph = 0;
    int head = kNone;
    bool subject = false;
    bool plural = false;
    bool after_colon = false;     ///< subject of what a colon opens: "Holt asked on: Berg lived in Oslo"
    bool joined = false;          ///< to others by "and"
    int first = kNone;            ///< the first of those joined, or itself
    bool beside_noun = false;     ///< "driver" of "driver training": nobody
    bool beside = false;          ///< a source or a scene: "as Reuters reports", "in the CBD"
    bool aside = false;           ///< a newcomer between brackets
    bool supposed = false;        ///< "if a guest enters"
    std::string type = {};        ///< entity type
    std::string head_lemma = {};  ///< "ministry"
    std::string role = {};        ///< "foreign minister", "former president", for persons with a title
    std::string kind = {};        ///< the noun that introduced the name: "airline" of "the German airline Lufthansa"
    std::string country = {};     ///< of the title or of a nationality beside the noun: "Turkey"
    std::string name = {};
    std::string pronoun = {};  ///< "he" or "she", where earlier pronouns have shown it
};

/// True if `accuser` says of the pronoun at `word` what it did: "Prosecutors allege they hid the maps". Those who are
/// accused are others.
bool alleges(const Tree& tree, int accuser, int word);

/// True where nobody could do so to what is his: "Norland says Veldia violated its airspace", "accused Veldia of
/// encroaching into its waters", of Veldia and "its".
bool trespasses(const Tree& tree, int intruder, int word);

/// True if the pronoun at `word` reports what is told of `subject`: "it" in "The bakery lost money, it said" is no
/// bakery.
bool reports_what(const Tree& tree, int subject, int word);

/// True if `speaker` says what is quoted around the pronoun at `word`: nobody calls himself "he" in "As Holt put it,
/// “had he won …”".
bool speaks_of_others(const Tree& tree, int speaker, int word);

/// The many who are told what "they" do: the workers in "The company told workers they would be paid"; the tariffs of
/// which "backers of tariffs say that they help". -1 for other pronouns.
int told_of_themselves(const Tree& tree, int word, std::span<const Candidate> candidates);

/// True if `owner` is a thing that has no such thing as stands behind the possessive at `word`: conditions have no
/// troops, reasons no plans.
bool is_no_owner_of(const Tree& tree, int word, std::string_view owner);

/// The entity for which the pronoun at `word` stands: the nearest subject that fits in person, number and kind, in the
/// same sentence or the one before it. -1 if none fits. `candidates` are all earlier mentions in text order.
int antecedent_of_pronoun(const Tree& tree, int word, std::span<const Candidate> candidates);

/// The noun or name that "he" stands for in "Holt, who claims that he won", "his" in "a woman who left her town", "its"
/// in "Velm, which sold its yard": whose relative clause it is, where nobody else acts between. kNone where the pronoun
/// stands in no such clause.
int whose_relative_clause(const Tree& tree, int word);

/// "plan" for "it" in "Critics of the plan say it has failed", "Holt" for "he" in "lawyers for Holt say he is ill": of
/// whom several speak who are called after him; kNone if there is nothing of the kind.
int whom_speakers_are_called_after(const Tree& tree, int pronoun);

/// "gunmen" for "they" in "said that the gunmen were men of the king and that they had fled": whom the first of two
/// contents tells of; kNone elsewhere.
int told_of_in_first_content(const Tree& tree, int pronoun);

/// "Norland" for "its" in "abuses by Norland in its campaign": who does an act, in the phrase right behind; kNone where
/// the possessive stands elsewhere.
int doer_right_before_possessive(const Tree& tree, int pronoun);

/// "survivors" for "their" in "survivors protesting their eviction", "man" for "his" in "a man accused of beating his
/// wife": of whom a participle tells, where nobody else stands before the possessive. "Norland" for "its" in "Norland
/// and its allies", "Norex" in "fined Norex for hiding its losses". kNone elsewhere.
int owner_in_own_phrase(const Tree& tree, int pronoun);

/// True if `word` stands in what somebody says whom `entity_head` only quotes: "it" in "The agency quoted an official
/// saying it was crushed" is not the agency.
bool is_quoted_by(const Tree& tree, int word, int entity_head);

/// True if `entity` is the subject of a clause around the pronoun at `word`: "The firm said it would close".
bool is_subject_around(const Tree& tree, int word, int entity, std::span<const Candidate> candidates);

/// All who are joined where the last mention of `entity` is: Holt and Berg, for either of them.
std::vector<int> all_joined_with(int entity, std::span<const Candidate> candidates);

/// True if the verb shows that the name at `head` is one of many: "the Rovers have lost", "the Taliban say".
bool takes_plural_verb(const Tree& tree, int head);

/// True if the clause of the "it" at `word` is about no firm, state or person: "it means that prices rise", "it is
/// about games".
bool tells_of_matter(const Tree& tree, int word);

/// True if the clause of the "it" at `word` calls it something that is no body: "It is the most common form of plague".
bool is_called_thing(const Tree& tree, int word);

/// True for the "he" of "He added that …", "she" of "She went on", who has spoken in the sentence before.
bool goes_on_speaking(const Tree& tree, int word);

/// Who speaks in the main clause of a sentence: "coach" in "“Holt fell,” the coach said"; kNone if nobody does.
int main_speaker(const Tree& tree);

/// Of whom the speaker of a sentence has told: "Holt" in "Holt is a spy, the prosecutor said". The head of the subject
/// of what stands before who said it; kNone where the sentence is not so built, or "I" tell of myself.
int told_of(const Tree& tree);

/// True for a word between quotation marks, be it that they were opened in an earlier sentence.
bool is_in_quotation(const Tree& tree, int word);

/// True for "he" where it is the subject of a sentence that nobody speaks in: "He was arrested in May".
bool begins_narration(const Tree& tree, int word);

/// True if the entity is of the kind, the sex and the number that the pronoun at `word` asks for.
bool could_be(const Tree& tree, int word, std::string_view type, std::string_view name, bool plural = false);

}  // namespace relata::extract
