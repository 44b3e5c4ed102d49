#pragma once
// The readers behind lexicon.h, apart from the bytes they read, so that damaged tables can be tried.
// Each takes the bytes of its table and returns rows, index and complaints; none ever fails.

#include <string_view>

#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/table.h"

namespace relata::extract::lexicon {

/// A row of nouns.tsv or person_nouns.tsv: "army" with {"group", "government", "military"}.
struct Noun {
    std::string lemma = {};
    std::vector<std::string> classes = {};
    bool has(std::string_view wanted) const;
};

/// A row of first_names.tsv.
struct FirstName {
    std::string name = {};
    Gender gender = Gender::male;
};

/// A row of event_classes.tsv.
struct ClassedRelation {
    std::string relation = {};
    EventClass event = {};
};

/// A row of confidence.tsv.
struct ConfidenceWeight {
    std::string clue = {};
    double weight = 0;
};

/// Countries are found in five ways.
struct Countries {
    std::vector<Country> rows = {};
    Index names = {};
    Index adjectives = {};
    Index people = {};
    Index capitals = {};
    Index seats = {};
    std::vector<std::string> problems = {};
};

/// Verbs of control, found by who does the inner verb: "stop" has a row for each.
struct Controls {
    std::vector<Control> rows = {};
    Index by_subject = {};
    Index by_object = {};
    std::vector<std::string> problems = {};
};

/// A row of light_verbs.tsv.
struct LightVerb {
    std::string lemma = {};
    bool subject_acts = true;
};

/// A row of actor_roles.tsv or actor_names.tsv.
struct CodedName {
    std::string name = {};
    std::string code = {};
};

Countries read_countries(std::string_view bytes);
Loaded<Reporting> read_reporting(std::string_view bytes);
Controls read_control(std::string_view bytes);
Loaded<NominalEvent> read_nominal_events(std::string_view bytes);
Loaded<LightVerb> read_light_verbs(std::string_view bytes);
Loaded<Noun> read_nouns(std::string_view name, std::string_view bytes);
Loaded<FirstName> read_first_names(std::string_view bytes);
Loaded<ClassedRelation> read_event_classes(std::string_view bytes);
Loaded<ConfidenceWeight> read_confidence(std::string_view bytes);
/// `words`: of how many parts of three letters a code may be, "MIL" or "TUR MIL".
Loaded<CodedName> read_coded_names(std::string_view name, std::string_view bytes, std::size_t words);

// The tables that the program carries. Read once, at the first call; safe from several threads.
const Countries& countries();
const Loaded<Reporting>& reporting();
const Controls& control();
const Loaded<NominalEvent>& nominal_events();
const Loaded<LightVerb>& light_verbs();
const Loaded<Noun>& nouns();
const Loaded<Noun>& person_nouns();
const Loaded<FirstName>& first_names();
const Loaded<ClassedRelation>& event_classes();
const Loaded<ConfidenceWeight>& confidence_weights();
const Loaded<CodedName>& actor_roles();
const Loaded<CodedName>& actor_names();

}  // namespace relata::extract::lexicon
