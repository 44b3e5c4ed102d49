// The library's asking half: a ledger, and the store assembled from it when something is asked.
#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

#include "api/convert.h"
#include "graph/ledger.h"
#include "query/explain.h"
#include "query/match.h"
#include "query/pattern.h"

namespace relata::api {
inline namespace v0 {

struct Graph::Impl {
    std::string path;
    graph::Ledger ledger;
    bool may_write = false;
    std::optional<graph::Store> assembled = {};  ///< none: not asked yet, or added to since

    relata::Result<const graph::Store*> store() {
        if (!assembled) {
            auto opened = graph::Store::open(path);
            if (!opened) return tl::unexpected(opened.error());
            assembled = std::move(*opened);
        }
        return &*assembled;
    }
};

Graph::Graph(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Graph::Graph(Graph&&) noexcept = default;
Graph& Graph::operator=(Graph&&) noexcept = default;
Graph::~Graph() = default;

Result<Graph> Graph::open(const std::string& path) {
    auto ledger = graph::Ledger::open(path);
    if (!ledger) return to_public(ledger.error());
    return Graph(std::make_unique<Impl>(Impl{path, std::move(*ledger)}));
}

Result<Graph> Graph::create(const std::string& path) {
    auto ledger = graph::Ledger::open_or_create(path);
    if (!ledger) return to_public(ledger.error());
    return Graph(std::make_unique<Impl>(Impl{path, std::move(*ledger), true}));
}

Result<Added> Graph::add(const Reading& reading) {
    if (!impl_->may_write) return Error{impl_->path + ": opened for asking only; Graph::create opens it for adding"};
    const auto added = impl_->ledger.add(reading.impl().kept);
    if (!added) return to_public(added.error());
    impl_->assembled.reset();
    return static_cast<Added>(*added);
}

Result<std::vector<Answer>> Graph::query(std::string_view pattern, const Filter& filter) {
    const graph::Filter wanted = from_public(filter);
    if (const auto checked = graph::check(wanted); !checked) return to_public(checked.error());
    const auto store = impl_->store();
    if (!store) return to_public(store.error());
    const auto parsed = query::parse_pattern(pattern, **store);
    if (!parsed) return to_public(parsed.error());
    std::vector<Answer> answers;
    for (const query::Row& row : query::match(**store, *parsed, wanted)) {
        Answer answer;
        answer.documents = row.documents;
        for (const auto& [variable, value] : row.bindings) {
            answer.bindings.push_back({variable, to_public(**store, value)});
        }
        for (const auto index : row.edges) answer.relations.push_back(to_public(**store, (*store)->edge(index)));
        answers.push_back(std::move(answer));
    }
    return answers;
}

Result<std::vector<Evidence>> Graph::why(std::string_view id) {
    const auto store = impl_->store();
    if (!store) return to_public(store.error());
    const auto found = query::explain(**store, id);
    if (!found) return to_public(found.error());
    std::vector<Evidence> out;
    for (const query::Evidence& evidence : *found) {
        out.push_back({to_public((*store)->with_graph_ids(evidence.assertion)),
                       to_public((*store)->document_of(evidence.assertion)), (*store)->edge(evidence.edge).id});
    }
    return out;
}

Result<std::vector<Entity>> Graph::entities(std::string_view name) {
    const auto store = impl_->store();
    if (!store) return to_public(store.error());
    std::vector<Entity> out;
    if (!name.empty()) {
        for (const auto index : (*store)->find_entities(name)) out.push_back(to_public((*store)->node(index)));
        return out;
    }
    for (const graph::Node& node : (*store)->nodes()) {
        if (node.named) out.push_back(to_public(node));
    }
    std::ranges::stable_sort(out, std::ranges::greater{},
                             [](const Entity& e) { return std::tuple(e.documents, e.mentions); });
    return out;
}

Result<std::vector<Relation>> Graph::relations(const Filter& filter) {
    const graph::Filter wanted = from_public(filter);
    if (const auto checked = graph::check(wanted); !checked) return to_public(checked.error());
    const auto store = impl_->store();
    if (!store) return to_public(store.error());
    std::vector<Relation> out;
    for (const auto index : graph::select(**store, wanted)) out.push_back(to_public(**store, (*store)->edge(index)));
    return out;
}

}  // namespace v0
}  // namespace relata::api
