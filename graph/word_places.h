#pragma once
// Where words stand in the assertions of a file: by names of entities, titles of documents, relations and the full-text
// index of sentences. For questions, which are answered from what fits them best.

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "graph/index_sql.h"

namespace relata::graph {

/// What is looked for.
struct WordSearch {
    std::vector<std::string> names = {};  ///< entities that go by these
    /// How well the name of an entity or the title of a document fits, 0 to 1; nothing is asked where it is empty.
    std::function<double(std::string_view text)> fit = {};
    std::vector<std::string> words = {};  ///< whole words of a sentence, any of them
};

/// How well the words are held by the parts of an assertion, 0 to 1.
struct WordPlaces {
    double subject = 0, object = 0, speaker = 0;
    double beside = 0;    ///< a place or a further argument
    double sentence = 0;  ///< 1 where a word stands in it or in the title
};

/// By row of `index_assertions`; its order means nothing.
using PlacesByRow = std::unordered_map<std::int64_t, WordPlaces>;

PlacesByRow find_places(Sql& sql, const WordSearch& search);

/// Assertions by how well their relation and class fit, 0 to 1; without those that do not.
std::unordered_map<std::int64_t, double> find_relations(
    Sql& sql, const std::function<double(std::string_view relation, std::string_view event_class)>& fit);

}  // namespace relata::graph
