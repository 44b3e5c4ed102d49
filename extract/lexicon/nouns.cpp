// Nouns by what they denote: happenings, offices, people, groups, places. Mentions get their types from here.

#include <algorithm>
#include <array>

#include "extract/lexicon/tables.h"
#include "extract/lexicon/word_kinds.h"

namespace relata::extract::lexicon {

std::string_view kNominalEvents_bytes();
std::string_view kNouns_bytes();
std::string_view kPersonNouns_bytes();

namespace {

constexpr std::array<std::string_view, 11> kClasses = {"role",      "person",   "group", "government",
                                                       "military",  "armed",    "place", "facility",
                                                       "statement", "quantity", "hazard"};
constexpr std::array<std::string_view, 3> kMarks = {"symmetric", "of_is_subject", "with_verb"};

/// Complains of every item that is none of the known words.
template <std::size_t n>
bool all_known(const std::vector<std::string>& items, const std::array<std::string_view, n>& known, Table& table,
               const Row& row) {
    for (const auto& item : items)
        if (std::ranges::find(known, item) == known.end()) {
            table.complain(row.line, "'" + item + "' is none of the words of this column");
            return false;
        }
    return true;
}

bool has(const std::vector<std::string>& items, std::string_view wanted) {
    return std::ranges::find(items, wanted) != items.end();
}

bool noun_is(std::string_view lemma, std::string_view wanted) {
    const auto* noun = nouns().find(lemma);
    return noun != nullptr && noun->has(wanted);
}

}  // namespace

bool Noun::has(std::string_view wanted) const { return lexicon::has(classes, wanted); }

Loaded<NominalEvent> read_nominal_events(std::string_view bytes) {
    Loaded<NominalEvent> loaded;
    auto table = read_table("nominal_events.tsv", bytes, 4);
    for (const auto& row : table.rows) {
        const auto marks = list_of(row.cells[3]);
        if (!all_known(marks, kMarks, table, row)) continue;
        if (row.cells[1].empty())
            table.complain(row.line, "no verb");
        else
            keep(loaded, table, row,
                 NominalEvent{.noun = std::string(row.cells[0]),
                              .verb = std::string(row.cells[1]),
                              .object_prepositions = list_of(row.cells[2]),
                              .symmetric = has(marks, "symmetric"),
                              .of_is_subject = has(marks, "of_is_subject"),
                              .with_verb = has(marks, "with_verb")});
    }
    loaded.problems = std::move(table.problems);
    return loaded;
}

Loaded<Noun> read_nouns(std::string_view name, std::string_view bytes) {
    Loaded<Noun> loaded;
    auto table = read_table(name, bytes, 2);
    for (const auto& row : table.rows) {
        Noun noun{std::string(row.cells[0]), list_of(row.cells[1])};
        if (all_known(noun.classes, kClasses, table, row)) keep(loaded, table, row, std::move(noun));
    }
    loaded.problems = std::move(table.problems);
    return loaded;
}

const Loaded<NominalEvent>& nominal_events() {
    static const auto table = read_nominal_events(kNominalEvents_bytes());
    return table;
}

const Loaded<Noun>& nouns() {
    static const auto table = read_nouns("nouns.tsv", kNouns_bytes());
    return table;
}

const Loaded<Noun>& person_nouns() {
    static const auto table = read_nouns("person_nouns.tsv", kPersonNouns_bytes());
    return table;
}

const NominalEvent* nominal_event(std::string_view noun_lemma) { return nominal_events().find(noun_lemma); }
bool is_statement_noun(std::string_view lemma) { return noun_is(lemma, "statement"); }
bool is_role_noun(std::string_view lemma) { return noun_is(lemma, "role"); }
bool is_group_noun(std::string_view lemma) { return noun_is(lemma, "group"); }
bool is_government_noun(std::string_view lemma) { return noun_is(lemma, "government"); }
bool is_military_noun(std::string_view lemma) { return noun_is(lemma, "military"); }
bool is_armed_group_noun(std::string_view lemma) { return noun_is(lemma, "armed"); }
bool is_actor_noun(std::string_view lemma) {
    return is_person_noun(lemma) || is_group_noun(lemma) || is_government_noun(lemma) || is_military_noun(lemma) ||
           is_armed_group_noun(lemma);
}
bool is_place_noun(std::string_view lemma) { return noun_is(lemma, "place"); }
bool is_facility_noun(std::string_view lemma) { return noun_is(lemma, "facility"); }
bool is_quantity_noun(std::string_view lemma) { return noun_is(lemma, "quantity"); }
bool is_hazard_noun(std::string_view lemma) { return noun_is(lemma, "hazard"); }
bool is_mishap_or_hazard(std::string_view lemma) { return is_hazard_noun(lemma) || event_words().is("mishap", lemma); }

bool is_person_noun(std::string_view lemma) {
    if (nouns().find(lemma) != nullptr) return noun_is(lemma, "person");
    return person_nouns().find(lemma) != nullptr;
}

}  // namespace relata::extract::lexicon
