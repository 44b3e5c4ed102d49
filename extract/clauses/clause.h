#pragma once
// Clauses: what a predicate takes, with the parts that grammar leaves out filled in. Both the rules of the graph and
// `--format openie` start from these records.

#include <string>
#include <vector>

#include "extract/clauses/subject.h"
#include "extract/clauses/voice.h"
#include "extract/lexicon/lexicon.h"
#include "extract/nouns/noun_phrase.h"
#include "extract/tree/tree.h"

namespace relata::extract {

/// A prepositional or adverbial complement: {head "Idlib", "from"}.
struct Oblique {
    int head = kNone;
    std::string preposition = {};
};

/// One predicate with its complements, in the active voice: the agent of a passive is its subject, the passive's
/// subject its object. Example, "Ankara threatened to launch an offensive", predicate "launch": subjects {Ankara},
/// source control, objects {offensive}.
struct Clause {
    int predicate = kNone;
    bool passive = false;
    bool copular = false;    ///< "Russia is dissatisfied": predicate "dissatisfied"
    std::string lemma = {};  ///< with particle: "shoot down"
    std::vector<Nominal> subjects = {};
    std::vector<Nominal> grammatical_subjects = {};  ///< as the sentence has them: of a passive, what it is done to
    SubjectSource subject_source = SubjectSource::none;
    std::vector<Nominal> objects = {};
    std::vector<Nominal> recipients = {};
    std::vector<Oblique> obliques = {};
    int content = kNone;     ///< head of a finite content clause ("said that …")
    int infinitive = kNone;  ///< head of an open complement ("threatened to launch")
};

/// The clause at each predicate of the sentence, in text order. Predicates that only carry another (auxiliaries,
/// copulas) have none.
std::vector<Clause> find_clauses(const Tree& tree);

/// The clause of one predicate.
Clause clause_at(const Tree& tree, int predicate);

/// "is under way", read as a way that something is under; `verb_lemma` calls it "underway".
bool is_under_way(const Tree& tree, int predicate);

/// Lemma of a verb with its particle: "shot … down" -> "shoot down".
std::string verb_lemma(const Tree& tree, int verb);

/// True for the word of "go missing", which nobody misses.
bool is_missing(const Tree& tree, int word);

/// The control verb over the infinitive at `predicate` with its table row ("call on", "be willing"); nullptr if none.
const lexicon::Control* control_over(const Tree& tree, int predicate);

/// "Norland is to blame for the raid, the ministry said": the ministry blames it; kNone where nobody says so.
int who_finds_to_blame(const Tree& tree, int predicate);

/// True for the gerund under a verb of ending: "attacking" in "stopped attacking". The relation then says that it ends,
/// so that nothing is denied of it.
bool is_ended(const Tree& tree, int predicate);

/// The table row of an event noun at `i`, "attacks" in "HTS attacks"; nullptr for other words.
const lexicon::NominalEvent* event_noun(const Tree& tree, int i);

}  // namespace relata::extract
