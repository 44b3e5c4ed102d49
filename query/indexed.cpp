// Names first, then the pattern, then the assertions that it needs, then the answers.

#include "query/indexed.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "graph/index_query.h"
#include "query/listing.h"
#include "query/plan.h"
#include "query/unknown.h"

namespace relata::query {
namespace {

using graph::IndexQuery;

/// True where an assertion passes whatever it says.
bool lets_all_through(const graph::Filter& f) {
    return f.about.empty() && f.by.empty() && f.publisher.empty() && f.event_class.empty() && f.since.empty() &&
           f.until.empty() && f.in.empty() && f.min_sources == 0 && f.min_confidence <= 0 && !f.polarity;
}

/// How many answers are wanted, with those that are left out before them; 0 = all.
std::size_t wanted_of(const Listing& listing, const graph::Filter& filter) {
    const std::size_t most = listing.limit == 0 || filter.top == 0 ? std::max(listing.limit, filter.top)
                                                                   : std::min(listing.limit, filter.top);
    return most == 0 ? 0 : most + listing.offset;
}

class Finder {
  public:
    Finder(const IndexQuery& index, std::string_view text, const graph::Filter& filter, Edges edges)
        : index_(index), filter_(filter), edges_(edges), names_(possible_names(text)) {
        for (const std::string* name : {&filter.in, &filter.by, &filter.about}) {
            if (!name->empty()) names_.push_back(*name);
        }
    }

    Result<std::optional<Found>> run(std::string_view text, std::size_t offset) {
        auto found = find(text, offset);
        return unread_ ? tl::unexpected(*unread_) : std::move(found);
    }

  private:
    Vocabulary::Uses read_uses() {
        auto uses = index_.relations();
        if (uses) return std::move(*uses);
        unread_ = uses.error();
        return {};
    }

    Result<std::optional<Found>> find(std::string_view text, std::size_t offset) {
        const auto named = index_.read({.beside = names_});
        if (!named) return tl::unexpected(named.error());
        auto pattern = parse_pattern(text, *named, vocabulary_);
        if (!pattern) return fail(fmt::format("bad pattern:\n{}", pattern.error().message));
        pattern->listing.offset += offset;
        if (can_be_counted(*pattern, *named)) return find_counted(*pattern, *named);
        const auto slice = slice_for(*pattern, *named);
        if (!slice) return tl::unexpected(slice.error());
        if (!*slice) return std::nullopt;
        auto store = index_.read(**slice);
        if (!store) return tl::unexpected(store.error());
        Found found{std::move(*store)};
        found.rows = match(found.store, vocabulary_, *pattern, filter_);
        if (!found.rows.empty()) return std::optional(std::move(found));
        auto unknown = unknown_in(*pattern, *named);
        if (!unknown) return tl::unexpected(unknown.error());
        found.unknown = std::move(*unknown);
        return std::optional(std::move(found));
    }

    bool can_be_counted(const Pattern& pattern, const graph::Store& named) const {
        return edges_ == Edges::best && pattern.clauses.size() == 1 && wanted_of(pattern.listing, filter_) > 0 &&
               lets_all_through(filter_) && compile(pattern, named, vocabulary_).ranked;
    }

    /// Answers and their edges are counted and put in order by the index; only the words are read.
    Result<std::optional<Found>> find_counted(const Pattern& pattern, const graph::Store& named) const {
        const auto answers =
            index_.best_counted(compile(pattern, named, vocabulary_), wanted_of(pattern.listing, filter_), kBestEdges);
        if (!answers) return tl::unexpected(answers.error());
        auto read = index_.read(*answers, names_);
        if (!read) return tl::unexpected(read.error());
        Pattern all = pattern;
        all.listing = {};
        Found found{std::move(read->store)};
        found.rows =
            list_rows(in_order(match(found.store, vocabulary_, all), *answers, *read, found.store), pattern.listing);
        if (filter_.top > 0 && found.rows.size() > filter_.top) found.rows.resize(filter_.top);
        if (!found.rows.empty()) return std::optional(std::move(found));
        auto unknown = unknown_in(pattern, named);
        if (!unknown) return tl::unexpected(unknown.error());
        found.unknown = std::move(*unknown);
        return std::optional(std::move(found));
    }

    /// The rows as the index has ordered them and their edges.
    static std::vector<Row> in_order(std::vector<Row> rows, const std::vector<graph::CountedAnswer>& answers,
                                     const IndexQuery::CountedStore& read, const graph::Store& store) {
        std::map<std::string_view, graph::EdgeIndex> edge_of;  // by the id of an assertion
        for (std::uint32_t a = 0; a < store.assertions().size(); ++a)
            edge_of.emplace(store.assertions()[a].id, store.edge_of(graph::AssertionIndex{a}));
        std::map<graph::EdgeIndex, Row*> row_of;
        for (Row& row : rows) {
            for (const graph::EdgeIndex edge : row.edges) row_of.emplace(edge, &row);
        }
        std::vector<Row> out;
        for (const graph::CountedAnswer& answer : answers) {
            std::vector<graph::EdgeIndex> edges;
            for (const graph::CountedEdge& edge : answer.edges)
                edges.push_back(edge_of.at(read.ids.at(edge.rows.front())));
            Row& row = out.emplace_back(std::move(*row_of.at(edges.front())));
            row.edges = std::move(edges);
            row.documents = static_cast<std::uint32_t>(answer.documents);
            row.more_edges = answer.more;
        }
        return out;
    }

    Result<std::optional<graph::Slice>> slice_for(const Pattern& pattern, const graph::Store& named) const {
        graph::Slice slice{.beside = names_};
        if (!filter_.about.empty()) {
            slice.entities = {filter_.about};
            slice.hops = filter_.hops;
            return std::optional(std::move(slice));
        }
        const graph::Plan plan = compile(pattern, named, vocabulary_);
        const std::size_t wanted = wanted_of(pattern.listing, filter_);
        if (wanted > 0 && plan.ranked && lets_all_through(filter_)) {
            auto best = index_.best(plan, wanted);
            if (!best) return tl::unexpected(best.error());
            slice.assertion_rows = std::move(*best);
            return std::optional(std::move(slice));
        }
        auto rows = index_.candidates(plan);
        if (!rows) return tl::unexpected(rows.error());
        if (!*rows) return std::nullopt;
        slice.assertion_rows = std::move(**rows);
        return std::optional(std::move(slice));
    }

    /// Who may be meant by a name is looked for among all names.
    Result<std::vector<std::string>> unknown_in(const Pattern& pattern, const graph::Store& named) const {
        const auto stands = [this](const std::string& words) { return index_.is_in_a_clause(words).value_or(false); };
        auto lines = unknown_words(named, vocabulary_, pattern, stands);
        if (lines.empty()) return lines;
        const auto alike = index_.read({.beside = names_, .resembling = names_});
        if (!alike) return tl::unexpected(alike.error());
        return unknown_words(*alike, vocabulary_, pattern, stands);
    }

    const IndexQuery& index_;
    const graph::Filter& filter_;
    Edges edges_;
    std::vector<std::string> names_;
    std::optional<Error> unread_ = {};  // why there are no relations
    Vocabulary vocabulary_{[this] { return read_uses(); }};
};

}  // namespace

Result<std::optional<Found>> find_by_index(const std::string& path, std::string_view pattern,
                                           const graph::Filter& filter, std::size_t offset, Edges edges) {
    const auto index = IndexQuery::open(path);
    if (!index) return tl::unexpected(index.error());
    if (!*index) return std::nullopt;
    return Finder(**index, pattern, filter, edges).run(pattern, offset);
}

}  // namespace relata::query
