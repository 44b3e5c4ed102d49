#pragma once
// "Did you mean …?": names that look like one that nobody goes by.

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/store.h"

namespace relata::graph {

/// How many letters must be put in, taken out, changed or swapped with their neighbour: ("hmeimin", "hmeimim") = 1.
std::size_t edit_distance(std::string_view a, std::string_view b);

/// The words nearest to `word`, nearest first, then in the order given; none further away than a third of its letters.
/// Compared as folded words (graph/names.h).
std::vector<std::string> nearest(std::string_view word, std::span<const std::string> words, std::size_t most = 3);

/// Names and aliases of the store's entities that look like `name`, nearest first, then most mentioned; at most one for
/// each entity, and none where `name` is known. Example: "Hmeimin" -> {"Hmeimim"}.
std::vector<std::string> suggest_names(const Store& store, std::string_view name, std::size_t most = 3);

/// Which keys (`name_keys`) a name resembles so far that the entity of one of them may be suggested for it: all
/// suggestions are by this measure.
class Resemblance {
  public:
    explicit Resemblance(std::string_view name);
    /// How far a key is from the name (`edit_distance`); nothing for one too far to be meant.
    std::optional<std::size_t> distance_to(std::string_view key) const;
    bool operator()(std::string_view key) const { return distance_to(key).has_value(); }

  private:
    std::string key_ = {};
    std::array<int, 256> letters_ = {};  // how often each byte stands in the key
};

/// "; did you mean 'Hmeimim' or 'Hmeymim'?"; empty where there is nothing to suggest.
std::string did_you_mean(std::span<const std::string> names);

}  // namespace relata::graph
