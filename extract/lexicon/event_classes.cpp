// What kind of act each relation is, and the complaints of all tables.

#include <algorithm>
#include <array>

#include "extract/lexicon/tables.h"
#include "extract/lexicon/word_kinds.h"

namespace relata::extract::lexicon {

std::string_view kEventClasses_bytes();

namespace {

constexpr std::array<std::string_view, 18> kTypes = {
    "AGREE",   "CONSULT",  "SUPPORT",  "COOPERATE", "AID",    "YIELD",   "REQUEST",   "ACCUSE", "REJECT",
    "PROTEST", "THREATEN", "SANCTION", "MOBILIZE",  "COERCE", "ASSAULT", "STATEMENT", "STATE",  "OTHER"};

bool is_cameo(std::string_view code) {
    return code.empty() || (2 <= code.size() && code.size() <= 4 &&
                            std::ranges::all_of(code, [](char c) { return '0' <= c && c <= '9'; }));
}

void append(std::vector<std::string>& all, const std::vector<std::string>& some) {
    all.insert(all.end(), some.begin(), some.end());
}

}  // namespace

Loaded<ClassedRelation> read_event_classes(std::string_view bytes) {
    Loaded<ClassedRelation> loaded;
    auto table = read_table("event_classes.tsv", bytes, 4);
    for (const auto& row : table.rows) {
        if (std::ranges::find(kTypes, row.cells[1]) == kTypes.end())
            table.complain(row.line, "'" + std::string(row.cells[1]) + "' is no type");
        else if (!is_cameo(row.cells[3]))
            table.complain(row.line, "'" + std::string(row.cells[3]) + "' is no CAMEO code");
        else
            keep(loaded, table, row,
                 ClassedRelation{
                     std::string(row.cells[0]),
                     EventClass{std::string(row.cells[1]), std::string(row.cells[2]), std::string(row.cells[3])}});
    }
    loaded.problems = std::move(table.problems);
    return loaded;
}

const Loaded<ClassedRelation>& event_classes() {
    static const auto table = read_event_classes(kEventClasses_bytes());
    return table;
}

const EventClass* event_class(std::string_view relation_lemma) {
    const auto* row = event_classes().find(relation_lemma);
    return row == nullptr ? nullptr : &row->event;
}

const std::vector<std::string>& table_problems() {
    static const auto problems = [] {
        std::vector<std::string> all;
        append(all, countries().problems);
        append(all, reporting().problems);
        append(all, control().problems);
        append(all, light_verbs().problems);
        append(all, nominal_events().problems);
        append(all, nouns().problems);
        append(all, person_nouns().problems);
        append(all, first_names().problems);
        append(all, event_classes().problems);
        append(all, confidence_weights().problems);
        append(all, time_words().problems());
        append(all, count_words().problems());
        append(all, place_words().problems());
        append(all, completion_words().problems());
        append(all, rule_words().problems());
        append(all, event_words().problems());
        append(all, event_modes().problems());
        append(all, actor_roles().problems);
        append(all, actor_names().problems);
        return all;
    }();
    return problems;
}

}  // namespace relata::extract::lexicon
