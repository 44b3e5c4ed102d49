// `relata confirm` and `relata reject`: a person's word on assertions.
#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/judging.h"
#include "graph/index.h"
#include "query/explain.h"

namespace relata::cli {
namespace {

/// An assertion with its document's sha256.
graph::Anchor anchor_of(const Assertion& assertion, const Document& document) {
    return graph::anchor_of(assertion, document.sha256);
}

/// What an id stands for: an assertion, all those of an edge, or one that was rejected before.
Result<std::vector<graph::Anchor>> anchors_of(const std::string& id, const graph::Store& store) {
    std::vector<graph::Anchor> out;
    for (const graph::RejectedAssertion& r : store.judged().rejected) {
        if (id.size() >= 4 && r.assertion.id.starts_with(id)) out.push_back(anchor_of(r.assertion, r.document));
    }
    if (out.size() == 1) return out;
    const auto found = query::explain(store, id);
    if (!found) return tl::unexpected(found.error());
    out.clear();
    for (const query::Evidence& e : *found) {
        out.push_back(anchor_of(store.assertion(e.assertion), store.document_of(e.assertion)));
    }
    return out;
}

Outcome judge_assertions(const Options& options, Console& console) {
    auto court = open_court(options.graph);
    if (!court) return tl::unexpected(court.error());
    std::vector<graph::Anchor> anchors;
    for (const std::string& id : options.judging.assertions) {
        const auto found = anchors_of(id, court->store);
        if (!found) return tl::unexpected(found.error());
        anchors.insert(anchors.end(), found->begin(), found->end());
    }
    for (const graph::Anchor& anchor : anchors) {
        const std::string text = graph::write_anchors(std::span(&anchor, 1));
        const auto passed = pass(judgement_of(options, options.command, text), *court, options, console);
        if (!passed) return tl::unexpected(passed.error());
    }
    if (const auto done = graph::bring_up_to_date(court->ledger); !done) return tl::unexpected(done.error());
    return Exit::done;
}

}  // namespace

Outcome run_confirm(const Options& options, Console& console) { return judge_assertions(options, console); }
Outcome run_reject(const Options& options, Console& console) { return judge_assertions(options, console); }

}  // namespace relata::cli
