#pragma once
// What we know about words in names: graph/lexicon/name_words.tsv and the countries of extract/lexicon/countries.tsv,
// read once. All words are folded (see names.h).

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace relata::graph {

enum class WordKind {
    determiner,     ///< dropped at the front: the, its
    number,         ///< a group that starts so is counted, and belongs to its document: "four soldiers"
    title,          ///< dropped before a person's name: president, gen
    province,       ///< "Idlib province" is kept with "Idlib"
    compass,        ///< "the north of Syria" is "northern Syria"
    settlement,     ///< "the town of Saraqib" is "Saraqib"
    facility,       ///< "Hmeimim airbase" is "Hmeimim"
    of_place,       ///< "the prison of Sarrat" is "Sarrat prison"
    descriptor,     ///< "the HTS militant group" is "HTS"
    ethnic,         ///< no name by itself: "Kurdish militants" is not "Kurdish"
    force,          ///< "Turkish army", "Turkish troops": the same armed forces
    class_noun,     ///< bare, one node over all documents: militants
    institution,    ///< with nothing but such words, of one country or another: "the Supreme Court"
    backing,        ///< "Kurdish-led", "Turkish-backed"
    family_first,   ///< family names that are written in front of the given name: xi, kim, orban
    scoped_noun,    ///< with nothing but a nationality, of its document: "Turkish soldiers"
    time,           ///< with nothing but such words and numbers, a time: "Tuesday night"
    sort,           ///< in front of a name, what bears it: "the ferry Santa Lucia"
    ship_prefix,    ///< in front of a ship's name: mv, uss
    particle,       ///< in front of a surname, part of it: "dos Santos"
    one_of_body,    ///< of a body, one person and not the body: "a soldier of the Red Front"
    first_of_many,  ///< begins the names of many organisations, and so says nothing of which: national, united
};

bool is_word(WordKind kind, std::string_view word);
/// The American spelling: "defence" -> "defense"; the word itself where there is no other.
std::string_view same_spelling(std::string_view word);
/// Single words that are this one in another spelling, or name the country or its people: "defense" -> {"defence"},
/// "turkey" -> {"turk", "turkish", …}; sorted, without itself.
std::vector<std::string> other_words_for(std::string_view word);
/// The one wording kept for several: "syrian arab army" -> "syrian forces"; the wording itself where there is no other.
std::string_view same_wording(std::string_view words);

/// The one spelling kept for a transliterated word, as `transliteration_key` leaves it: "muhamad" -> "mohamed".
std::string_view same_sound(std::string_view word);

/// The folded name of the country that these folded words name: "russian federation" -> "russia"; nothing for others.
std::optional<std::string_view> country_named(std::string_view words);
/// By adjective or people: "turkish" -> "turkey", "turks" -> "turkey".
std::optional<std::string_view> country_of_adjective(std::string_view word);
/// ISO 3166 alpha-3 of a folded country name: "syria" -> "SYR"; empty where there is none.
std::string_view country_code(std::string_view country);
/// The first adjective of a folded country name: "russia" -> "russian".
std::optional<std::string_view> adjective_of(std::string_view country);

}  // namespace relata::graph
