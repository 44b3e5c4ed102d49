#pragma once
// Words of a question as relations: inflected verbs, event classes, verbs that mean the same class.

#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/index_query.h"
#include "graph/store.h"

namespace relata::query {

/// The forms of which a word may be an inflection, itself first: "accused" -> {"accused", "accus", "accuse"};
/// "struck at" -> {"struck at", "strike at"}. Lower case.
std::vector<std::string> possible_lemmas(std::string_view words);

/// The relations of a store: what a question can name.
struct Vocabulary {
    std::set<std::string, std::less<>> words = {};                  ///< relations, and the verbs and nouns in them
    std::map<std::string, std::string, std::less<>> class_of = {};  ///< of each relation that of most assertions
};
Vocabulary vocabulary_of(const graph::Store& store);
/// The same of a whole file, of which a store holds only a slice.
Vocabulary vocabulary_of(std::span<const graph::RelationUse> uses);

/// A relation as a question means it, looked up once.
struct WantedRelation {
    std::vector<std::string> lemmas = {};  ///< relations that are one of these, or contain one as whole words
    std::set<std::string> classes = {};    ///< and those of these classes
    bool known = false;  ///< some lemma is of the vocabulary or a verb of the table, or the word is a class
};
/// Several relations may be given, divided by "|"; what fits one of them fits.
WantedRelation look_up(std::string_view words, const Vocabulary& vocabulary);
bool fits(const WantedRelation& wanted, const graph::Edge& edge);

}  // namespace relata::query
