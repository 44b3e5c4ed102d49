#pragma once
// What kind of act: PLOVER type, mode and CAMEO code of a relation.

#include <span>
#include <string>
#include <string_view>

#include "core/records.h"
#include "extract/lexicon/lexicon.h"

namespace relata::extract {

/// What the classification looks at. All are lemmas in lower case.
struct Act {
    std::string_view relation = {};      ///< "launch attack on", "be president of", "accuse of"
    std::string_view object_head = {};   ///< "offensive", "statement"; empty if none
    std::string_view subject_head = {};  ///< "protester", "bombing"; empty if none
    std::string_view subject_type = {};  ///< entity type, empty if unknown
    std::string_view object_type = {};
    std::span<const std::string> details = {};  ///< words of subject, object and means: "drone" of "with drones"
    std::string_view cause =
        {};                 ///< head of the subject, or of the phrase that says what it was in or by: "crash"; "mishap"
    bool clause = false;    ///< its object is a clause: "found that …"
    bool by_verb = false;   ///< the relation begins with a verb: "team with", not "team of"
    bool by_noun = false;   ///< the relation is what its subject is to the object: "host of"
    bool on_thing = false;  ///< its object is a thing: "investigated the photographs"
    bool by_research = false;  ///< its subject does research: "a team of scientists"
    bool by_thing = false;     ///< its subject is a thing, which has no will: "the frames surround the text"
};

/// PLOVER type (AGREE CONSULT SUPPORT COOPERATE AID YIELD REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE
/// COERCE ASSAULT) or STATEMENT, STATE, OTHER. The relation's own words decide first, then verb and object together
/// ("launch" + "offensive" -> ASSAULT), else OTHER. What an earthquake or a crash does is no ASSAULT but OTHER.
/// A verb of saying, agreeing, asking whose subject is a blow or a mishap says nothing: "the attack raised fears" is
/// OTHER, and so is what a thing does ("the router supports Wi-Fi"), save that a blow is one by whatever means. Where
/// the row tells no mode, a word beside the act may ("drone" -> ASSAULT, drone; "talk" -> REQUEST, meet).
lexicon::EventClass classify(const Act& act);

}  // namespace relata::extract
