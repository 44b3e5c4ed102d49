#pragma once
// Tables and views of the graph file, version 4: docs/graph-file.md tells what each column means.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace relata::graph {

/// What a column of `assertions` holds, beside NULL for what does not apply.
enum class Kind { text, integer, real, word, entity, digest };

struct Column {
    std::string_view name = {};
    Kind kind = Kind::text;
};

/// The columns of `assertions` behind `row` and `sentence`. `word`: a row of `words`. `entity`: a row of `entities`.
/// `digest`: hex digits as bytes, see `sqlite::Statement::bind_digest`.
/// The names of the participants are NULL where they are the entity's, and so are the types. The texts are NULL where
/// they are the bytes of the sentence under the span.
inline constexpr std::array kAssertionColumns = {
    Column{"id", Kind::digest},
    Column{"subject_entity", Kind::entity},
    Column{"subject", Kind::text},
    Column{"subject_type", Kind::word},
    Column{"subject_text", Kind::text},
    Column{"subject_start", Kind::integer},
    Column{"subject_end", Kind::integer},
    Column{"relation", Kind::word},
    Column{"relation_text", Kind::text},
    Column{"relation_start", Kind::integer},
    Column{"relation_end", Kind::integer},
    Column{"object_entity", Kind::entity},
    Column{"object", Kind::text},
    Column{"object_type", Kind::word},
    Column{"object_text", Kind::text},
    Column{"object_start", Kind::integer},
    Column{"object_end", Kind::integer},
    Column{"polarity", Kind::word},
    Column{"modality", Kind::word},
    Column{"speaker_entity", Kind::entity},
    Column{"attribution", Kind::text},
    Column{"nested_in", Kind::digest},
    Column{"class", Kind::word},
    Column{"mode", Kind::word},
    Column{"cameo", Kind::word},
    Column{"time", Kind::word},
    Column{"time_text", Kind::text},
    Column{"place_entity", Kind::entity},
    Column{"place", Kind::text},
    Column{"quantity", Kind::real},
    Column{"quantity_unit", Kind::word},
    Column{"quantity_bound", Kind::word},
    Column{"quantity_text", Kind::text},
    Column{"rule", Kind::word},
    Column{"confidence", Kind::real},
};

/// The columns of `sightings` behind `document`, `label` and `source`.
inline constexpr std::array kSightingColumns = {
    Column{"title", Kind::text},
    Column{"publisher", Kind::word},
    Column{"author", Kind::word},
    Column{"published", Kind::word},
    Column{"published_reason", Kind::word},
    Column{"dateline_place", Kind::word},
    Column{"published_certainty", Kind::word},
    Column{"agency", Kind::word},
    Column{"url", Kind::text},
};

/// The id that an entity of this name is taken to have where its row has none: "Port of Oltu" -> "port-of-oltu". Empty
/// for names that SQLite's `lower` may treat otherwise.
std::string usual_id(std::string_view name);

/// The CREATE statements of a new graph file: tables, the word indexes, and the views.
std::string schema_sql();

/// Enters sentences and names from these rows on in the word indexes, which lack them: before the commit, and before
/// anything is deleted, for a deleted sentence is taken out by its text.
std::string enter_words_sql(std::int64_t first_sentence, std::int64_t first_name);

}  // namespace relata::graph
