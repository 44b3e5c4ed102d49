// Edges of an answer told apart by the numbers of the index; words are read only where these leave two equal.

#include "graph/plan_edges.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "core/names.h"
#include "graph/edge_ends.h"
#include "graph/name_folding.h"

namespace relata::graph {
namespace {

using sqlite::Statement;

struct Qualifiers {
    Number polarity = {}, modality = {}, speaker = {}, speaker_words = {};
    auto operator<=>(const Qualifiers&) const = default;
};

/// By what edges of one support are ordered: the words of the ends, then as `bundle` orders edges.
struct Words {
    std::array<std::string, 3> texts = {};  ///< subject, relation, object
    std::array<std::string, 2> nodes = {};  ///< ids of subject and object; "~" where there is none
    int polarity = 0, modality = 0, kind_of_speaker = 0;
    std::string speaker = {};
    auto operator<=>(const Words&) const = default;
};

struct Candidate {
    EdgeEnds ends = {};
    Qualifiers qualifiers = {};
    std::vector<std::int64_t> rows = {};
    std::size_t documents = 0;
    double confidence = 0;
    std::optional<Words> words = {};
    auto support() const { return std::pair(documents, rows.size()); }
};

class EdgeList {
  public:
    explicit EdgeList(Sql& sql) : sql_(sql) {}

    CountedAnswer run(const std::vector<std::int64_t>& rows, std::size_t most) {
        for (const std::int64_t row : rows) {
            if (!known_.contains(row)) add_edges_like(row);
        }
        const std::set<std::int64_t> fitting(rows.begin(), rows.end());
        const auto fits = [&fitting](std::int64_t row) { return fitting.contains(row); };
        std::erase_if(edges_, [&](const Candidate& edge) { return std::ranges::none_of(edge.rows, fits); });
        std::ranges::stable_sort(edges_, std::ranges::greater{}, &Candidate::support);
        const std::size_t shown = std::min(most, edges_.size());
        order_equals(shown);
        CountedAnswer out{.more = edges_.size() - shown};
        for (const Candidate& edge : std::span(edges_).first(shown))
            out.edges.push_back({edge.documents, rows_for_words(edge, fitting)});
        return out;
    }

  private:
    /// The edge of an assertion, and those that differ from it in their qualifiers alone.
    void add_edges_like(std::int64_t row) {
        const EdgeEnds ends = ends_of(sql_, row);
        std::map<Qualifiers, std::pair<std::vector<std::int64_t>, std::vector<std::int64_t>>> found;
        each_with_ends(sql_, ends, [&](const Statement& at) {
            auto& [rows, documents] = found[{number_at(at, 2), number_at(at, 3), number_at(at, 4), number_at(at, 5)}];
            rows.push_back(at.integer(0));
            documents.push_back(at.integer(1));
            known_.insert(at.integer(0));
        });
        for (auto& [qualifiers, edge] : found) {
            auto& [rows, documents] = edge;
            std::ranges::sort(rows);
            std::ranges::sort(documents);
            const auto distinct = std::ranges::unique(documents).begin() - documents.begin();
            edges_.push_back({ends, qualifiers, std::move(rows), static_cast<std::size_t>(distinct)});
        }
    }

    /// Puts those of equal support in order, as far as they reach into the first `shown`.
    void order_equals(std::size_t shown) {
        for (std::size_t from = 0; from < shown;) {
            const auto same = std::ranges::equal_range(std::span(edges_).subspan(from), edges_[from].support(),
                                                       std::ranges::greater{}, &Candidate::support);
            const std::span<Candidate> equals(same.begin(), same.end());
            if (equals.size() > 1) put_in_order(equals);
            from += equals.size();
        }
    }
    void put_in_order(std::span<Candidate> equals) {
        for (Candidate& edge : equals) edge.confidence = confidence_of(edge);
        std::ranges::stable_sort(equals, std::ranges::greater{}, &Candidate::confidence);
        for (std::size_t from = 0, to = 0; from < equals.size(); from = to) {
            while (to < equals.size() && equals[to].confidence == equals[from].confidence) ++to;
            if (to - from < 2) continue;
            const auto same = equals.subspan(from, to - from);
            for (Candidate& edge : same) edge.words = words_of(edge);
            std::ranges::stable_sort(same, {}, &Candidate::words);
        }
    }
    double confidence_of(const Candidate& edge) {
        double out = 0;
        for (const std::int64_t row : edge.rows) {
            sql_.each(
                "SELECT CASE WHEN EXISTS (SELECT 1 FROM index_confirmed c WHERE c.assertion = a.row) THEN 1.0 ELSE "
                "a.confidence END FROM assertions a WHERE a.row = ?",
                [&out](const Statement& at) { out = std::max(out, at.real(0)); }, row);
        }
        return out;
    }

    std::string text(const char* select, std::int64_t row) {
        std::string out;
        sql_.each(
            select, [&out](const Statement& at) { out = at.text(0); }, row);
        return out;
    }
    std::string word(const Number& row) { return row ? text("SELECT word FROM words WHERE row = ?", *row) : ""; }
    std::string id(const Number& node) { return node ? text("SELECT id FROM index_nodes WHERE row = ?", *node) : "~"; }
    std::string end_text(const Number& node, const char* of_record, std::int64_t first) {
        return node ? text("SELECT name FROM index_nodes WHERE row = ?", *node) : text(of_record, first);
    }
    Words words_of(const Candidate& edge) {
        const std::int64_t first = first_rows(edge).front();
        Words out;
        out.texts = {end_text(edge.ends.subject, "SELECT subject FROM records WHERE row = ?", first),
                     word(edge.ends.relation),
                     end_text(edge.ends.object, "SELECT object FROM records WHERE row = ?", first)};
        out.nodes = {id(edge.ends.subject), id(edge.ends.object)};
        out.polarity = static_cast<int>(polarity_from(word(edge.qualifiers.polarity)).value_or(Polarity::affirmed));
        out.modality = static_cast<int>(modality_from(word(edge.qualifiers.modality)).value_or(Modality::asserted));
        out.kind_of_speaker = edge.qualifiers.speaker ? 0 : edge.qualifiers.speaker_words ? 1 : 2;
        if (edge.qualifiers.speaker)
            out.speaker = id(edge.qualifiers.speaker);
        else if (edge.qualifiers.speaker_words)
            out.speaker = end_key(text("SELECT attribution FROM records WHERE row = ?", first));
        return out;
    }

    /// Those in the document of the first label: in one of them stand the words that the edge shows.
    std::vector<std::int64_t> first_rows(const Candidate& edge) {
        if (!edge.ends.has_words() && !edge.qualifiers.speaker_words) return {edge.rows.front()};
        std::string label;
        std::vector<std::int64_t> out;
        for (const std::int64_t row : edge.rows) {
            const std::string own = text(
                "SELECT d.label FROM index_assertions a JOIN index_documents d ON d.reading = a.document WHERE a.row "
                "= ?",
                row);
            if (!out.empty() && own > label) continue;
            if (own != label) out.clear();
            label = own;
            out.push_back(row);
        }
        return out;
    }
    /// With one that fits what was asked.
    std::vector<std::int64_t> rows_for_words(const Candidate& edge, const std::set<std::int64_t>& fitting) {
        std::vector<std::int64_t> out = first_rows(edge);
        const auto fits = [&fitting](std::int64_t row) { return fitting.contains(row); };
        if (std::ranges::none_of(out, fits)) {
            const auto found = std::ranges::find_if(edge.rows, fits);
            if (found != edge.rows.end()) out.push_back(*found);
        }
        return out;
    }

    Sql& sql_;
    std::set<std::int64_t> known_ = {};
    std::vector<Candidate> edges_ = {};
};

}  // namespace

CountedAnswer count_edges(Sql& sql, const std::vector<std::int64_t>& rows, std::size_t most) {
    return EdgeList(sql).run(rows, most);
}

}  // namespace relata::graph
