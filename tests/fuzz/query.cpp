// Any text as a pattern: refused with a caret and an example, or answered on a small store; the same text as the
// filters' dates, names and places.
#include "core/utf8.h"
#include "graph/filters.h"
#include "query/match.h"
#include "query/pattern.h"
#include "tests/fuzz/checks.h"
#include "tests/support/sample_graph.h"

namespace {

void check_answers(const relata::graph::Store& store, const std::vector<relata::query::Row>& rows) {
    for (const auto& row : rows) {
        RELATA_CHECK(!row.edges.empty() && row.documents > 0);
        for (const auto& binding : row.bindings) RELATA_CHECK(!binding.variable.empty());
        for (const auto edge : row.edges) RELATA_CHECK(!store.edge(edge).id.empty());
    }
}

relata::graph::Filter filter_of(const std::string& text) {
    relata::graph::Filter filter;
    filter.since = filter.until = text;
    filter.about = filter.by = filter.publisher = filter.event_class = filter.in = text;
    return filter;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace relata;
    static const graph::Store store = test::sample_store();
    const std::string text(fuzz::input_of(data, size));
    const auto pattern = query::parse_pattern(text, store);
    if (!pattern) {
        const std::string& message = pattern.error().message;
        RELATA_CHECK(message.find("^\n") != std::string::npos && message.find("for example: ") != std::string::npos);
    } else {
        RELATA_CHECK(!pattern->clauses.empty());
        constexpr std::size_t kMostCombinations = 10'000;
        check_answers(store, query::match(store, *pattern, {}, kMostCombinations));
    }
    const graph::Filter filter = filter_of(text);
    if (graph::check(filter)) static_cast<void>(graph::select(store, filter));
    return 0;
}
