#pragma once
// What is compared of an assertion when happenings are found: the account that it gives of an act.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "graph/days.h"
#include "graph/store.h"

namespace relata::graph {

/// One side of an act. Words are folded and singular: {node 7, {"soldier", "turkish"}, "soldier", "soldier", "turkey"}.
struct Party {
    bool stated = false;
    std::optional<NodeIndex> node = {};
    bool named = false;                   ///< a proper name, or a phrase with one
    std::vector<std::string> words = {};  ///< of the name, sorted, without numbers, determiners and titles
    std::string head = {};                ///< the noun that the others belong to: "position" of "positions of the army"
    std::string sort = {};                ///< of the head, see `party_sort_of`
    std::string country = {};             ///< folded name of the only country in it
    bool country_alone = false;           ///< "Turkey", "the Turkish side"
};

/// An assertion as an account of an act.
struct Account {
    AssertionIndex assertion = {};
    std::string kind = {};  ///< see `act_kind_of`
    Party agent = {};
    Party patient = {};
    std::optional<NodeIndex> speaker = {};
    std::vector<Party> places = {};  ///< the place; the object too, where it is one
    std::optional<Days> time = {};   ///< what the assertion says
    std::optional<Days> published = {};
    std::optional<Quantity> number = {};
    std::string unit = {};  ///< head noun of what is counted, singular
    bool real = true;       ///< told as having come to pass: neither planned, demanded nor conditional
    bool negated = false;
    std::uint32_t document = 0;  ///< equal for assertions of one document
    std::uint32_t sentence = 0;
    std::vector<std::uint64_t> words = {};  ///< hashes of the content words of its sentence, sorted
};

/// The accounts of all assertions, in their order.
std::vector<Account> accounts_of(const Store& store);

/// The party that these words name.
Party party_of(std::string_view words);

}  // namespace relata::graph
