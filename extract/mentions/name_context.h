#pragma once
// Context of names: what the words around a name show of who bears it, whatever the name tagger took it for. Example,
// "fighters of the Red Front (RF)": "RF" is the acronym of the name, and whoever has fighters is an armed group.

#include <string>

#include "extract/tree/tree.h"

namespace relata::extract {

/// The name behind a title that heads its phrase: "Erdogan" in "Turkish President Erdogan", "Vladimir Putin" in "his
/// counterpart Vladimir Putin"; kNone if there is none.
int person_titled(const Tree& tree, int head);

/// The name at a generic noun that only says what kind of thing it is: group, organisation, province, agency; any body
/// or place whose name stands behind it ("a rival faction, the Red Front") or is told by "called". kNone if there is
/// none.
int name_within(const Tree& tree, int head);

/// True where a name follows its noun without a comma: "the furniture maker Norex", "the novel “Hive”".
bool is_right_behind(const Tree& tree, int name, int noun);

/// "HTS" in "Hayat Tahrir al-Sham (HTS)", for the head of the name; kNone if there is none.
int bracketed_acronym(const Tree& tree, int head);

/// What kind of thing a name is by the words around it, ARMED_GROUP for "fighters of Hayat Tahrir al-Sham", PLACE for
/// "shelled Saraqib", ORG for a name with its acronym; empty where they do not show it.
std::string group_type(const Tree& tree, int head);

/// True for a capital that acts, or is dealt with, for its state: "Ankara rejected the plan"; not "in Ankara".
bool acts_as_state(const Tree& tree, int i);

}  // namespace relata::extract
