// Names, titles and sentences that hold words -> the assertions that touch them.

#include "graph/word_places.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "graph/slice_reader.h"

namespace relata::graph {
namespace {

using sqlite::Statement;
using Fits = std::map<std::int64_t, double>;  // by node

void raise(double& value, double to) { value = std::max(value, to); }

/// Entities of these names, and others of which a name fits.
Fits nodes_that_fit(Sql& sql, const WordSearch& search) {
    Fits out;
    if (search.fit) {
        const auto take = [&](const Statement& row) {
            if (const double fit = search.fit(row.text(1)); fit > 0) raise(out[row.integer(0)], fit);
        };
        sql.each("SELECT row, name FROM index_nodes", take);
        sql.each("SELECT node, alias FROM index_aliases", take);
        sql.each("SELECT node, name FROM index_items WHERE node IS NOT NULL", take);
    }
    for (const std::int64_t node : nodes_known_as(sql, search.names)) out[node] = 1;
    return out;
}

void add_touching(Sql& sql, std::int64_t node, double fit, PlacesByRow& out) {
    sql.each(
        "SELECT row FROM index_assertions WHERE subject = ?",
        [&](const Statement& row) { raise(out[row.integer(0)].subject, fit); }, node);
    sql.each(
        "SELECT row FROM index_assertions WHERE object = ?",
        [&](const Statement& row) { raise(out[row.integer(0)].object, fit); }, node);
    sql.each(
        "SELECT assertion, role = 'speaker' FROM index_arguments WHERE node = ?",
        [&](const Statement& row) {
            WordPlaces& places = out[row.integer(0)];
            raise(row.integer(1) != 0 ? places.speaker : places.beside, fit);
        },
        node);
}

/// "\"shell\" OR \"shelled\"": words as they stand. What is written with full stops between its letters is several
/// words to the full-text index: "U.S.".
std::string search_for(const std::vector<std::string>& words) {
    constexpr std::size_t kLongestInitials = 5;
    std::string out;
    const auto add = [&out](const std::string& phrase) { out += (out.empty() ? "\"" : " OR \"") + phrase + "\""; };
    for (const std::string& word : words) {
        if (word.find('"') != std::string::npos) continue;
        add(word);
        if (word.size() < 2 || word.size() > kLongestInitials) continue;
        std::string letters;
        for (const char c : word) letters += (letters.empty() ? "" : " ") + std::string(1, c);
        add(letters);
    }
    return out;
}

void add_sentences(Sql& sql, const std::vector<std::string>& words, PlacesByRow& out) {
    if (words.empty()) return;
    sql.each(
        "SELECT i.row FROM sentence_words w JOIN assertions a ON a.sentence = w.rowid "
        "JOIN index_assertions i ON i.row = a.row WHERE sentence_words MATCH ?",
        [&out](const Statement& row) { out[row.integer(0)].sentence = 1; }, search_for(words));
}

void add_titles(Sql& sql, const WordSearch& search, PlacesByRow& out) {
    if (!search.fit) return;
    std::vector<std::int64_t> documents;
    sql.each("SELECT document, title FROM sightings WHERE title IS NOT NULL", [&](const Statement& row) {
        if (search.fit(row.text(1)) > 0) documents.push_back(row.integer(0));
    });
    for (const std::int64_t document : documents) {
        sql.each(
            "SELECT i.row FROM readings r JOIN index_documents d ON d.reading = r.row "
            "JOIN index_assertions i ON i.row BETWEEN d.first_assertion AND d.last_assertion WHERE r.document = ?",
            [&out](const Statement& row) { out[row.integer(0)].sentence = 1; }, document);
    }
}

}  // namespace

PlacesByRow find_places(Sql& sql, const WordSearch& search) {
    PlacesByRow out;
    for (const auto& [node, fit] : nodes_that_fit(sql, search)) add_touching(sql, node, fit, out);
    add_sentences(sql, search.words, out);
    add_titles(sql, search, out);
    return out;
}

std::unordered_map<std::int64_t, double> find_relations(
    Sql& sql, const std::function<double(std::string_view relation, std::string_view event_class)>& fit) {
    std::vector<std::tuple<std::int64_t, std::int64_t, double>> fitting;
    sql.each(
        "SELECT relation, class, coalesce((SELECT word FROM words WHERE row = relation), ''), "
        "coalesce((SELECT word FROM words WHERE row = class), '') FROM index_relations WHERE assertions > 0",
        [&](const Statement& row) {
            if (const double value = fit(row.text(2), row.text(3)); value > 0)
                fitting.emplace_back(row.integer(0), row.integer(1), value);
        });
    std::unordered_map<std::int64_t, double> out;
    for (const auto& [relation, event_class, value] : fitting) {
        sql.each(
            "SELECT row FROM index_assertions WHERE relation IS nullif(?, 0) AND class IS nullif(?, 0)",
            [&out, value = value](const Statement& row) { out.emplace(row.integer(0), value); }, relation, event_class);
    }
    return out;
}

}  // namespace relata::graph
