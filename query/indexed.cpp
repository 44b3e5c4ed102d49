// Names first, then the pattern, then the assertions that it needs, then the answers.

#include "query/indexed.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "graph/index_query.h"
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
    Finder(const IndexQuery& index, std::string_view text, const graph::Filter& filter)
        : index_(index), filter_(filter), names_(possible_names(text)) {
        for (const std::string* name : {&filter.in, &filter.by, &filter.about}) {
            if (!name->empty()) names_.push_back(*name);
        }
    }

    Result<std::optional<Found>> run(std::string_view text, std::size_t offset) {
        const auto uses = index_.relations();
        if (!uses) return tl::unexpected(uses.error());
        vocabulary_ = vocabulary_of(*uses);
        const auto named = index_.read({.beside = names_});
        if (!named) return tl::unexpected(named.error());
        auto pattern = parse_pattern(text, *named, vocabulary_);
        if (!pattern) return fail(fmt::format("bad pattern:\n{}", pattern.error().message));
        pattern->listing.offset += offset;
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

  private:
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

    /// Who may be meant by a name is looked for among all nodes.
    Result<std::vector<std::string>> unknown_in(const Pattern& pattern, const graph::Store& named) const {
        const auto stands = [this](const std::string& words) { return index_.is_in_a_clause(words).value_or(false); };
        auto lines = unknown_words(named, vocabulary_, pattern, stands);
        if (lines.empty()) return lines;
        const auto all = index_.read({.all_nodes = true});
        if (!all) return tl::unexpected(all.error());
        return unknown_words(*all, vocabulary_, pattern, stands);
    }

    const IndexQuery& index_;
    const graph::Filter& filter_;
    std::vector<std::string> names_;
    Vocabulary vocabulary_ = {};
};

}  // namespace

Result<std::optional<Found>> find_by_index(const std::string& path, std::string_view pattern,
                                           const graph::Filter& filter, std::size_t offset) {
    const auto index = IndexQuery::open(path);
    if (!index) return tl::unexpected(index.error());
    if (!*index) return std::nullopt;
    return Finder(**index, pattern, filter).run(pattern, offset);
}

}  // namespace relata::query
