#pragma once
// Organisations that go by several names, and who held which office when: graph/lexicon/organisations.tsv and
// office_holders.tsv, written for relata.

#include <optional>
#include <string>
#include <string_view>

namespace relata::graph {

/// Example: {"United_Nations", "ORG", ""}. Strings look at the table.
struct KnownOrganisation {
    std::string_view article = {};  ///< its article in the English Wikipedia
    std::string_view type = {};     ///< as `Entity::type`
    std::string_view country = {};  ///< the state whose arm it is: "Iran" of the Revolutionary Guards; else empty
};

/// By any of its names, worded as `entity_key` allows: "the UN", "U.N.", "HTS militants".
std::optional<KnownOrganisation> organisation_named(std::string_view name);

/// Who is meant by a title and a country on a day: "Turkish president", "the president of Turkey" on 2020-02-20 ->
/// "Recep Tayyip Erdoğan". Nothing for other words, for days without a known holder, and where the day is not known.
std::optional<std::string_view> office_holder(std::string_view words, std::string_view day);

}  // namespace relata::graph
