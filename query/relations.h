#pragma once
// Words of a question as relations: inflected verbs, event classes, verbs that mean the same class.

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/index_query.h"
#include "graph/store.h"

namespace relata::query {

/// The forms of which a word may be an inflection, itself first: "accused" -> {"accused", "accus", "accuse"};
/// "struck at" -> {"struck at", "strike at"}. Lower case.
std::vector<std::string> possible_lemmas(std::string_view words);

/// The relations of a store: what a question can name. Found out when first asked for: most questions name somebody and
/// no relation.
class Vocabulary {
  public:
    using Uses = std::vector<graph::RelationUse>;
    Vocabulary() = default;
    explicit Vocabulary(std::function<Uses()> uses) : uses_(std::move(uses)) {}

    /// Relations, and the verbs and nouns in them.
    const std::set<std::string, std::less<>>& words() const { return found().words; }
    /// Of each relation the class of most assertions.
    const std::map<std::string, std::string, std::less<>>& class_of() const { return found().class_of; }

  private:
    struct Found {
        std::set<std::string, std::less<>> words = {};
        std::map<std::string, std::string, std::less<>> class_of = {};
    };
    const Found& found() const;

    std::function<Uses()> uses_ = [] { return Uses{}; };
    mutable std::optional<Found> found_ = {};
};
/// Looks into the store, which must outlive it.
Vocabulary vocabulary_of(const graph::Store& store);

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
