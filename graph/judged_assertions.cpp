// Judgements meet the assertions of readings, by id or by what they say.

#include "graph/judged_assertions.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "graph/names.h"

namespace relata::graph {
namespace {

bool says_the_same(const Anchor& anchor, const Assertion& a) {
    return a.relation == anchor.relation && plain_key(a.subject.name) == plain_key(anchor.subject) &&
           plain_key(a.object.name) == plain_key(anchor.object);
}

/// Assertions of a document, by id, that judgements of a kind speak of; the first judgement counts.
using Spoken = std::map<std::string, const Judgement*>;

void find_spoken(const Reading& reading, const Judgement& judgement, Spoken& spoken) {
    const auto anchors = read_anchors(judgement.a);
    if (!anchors) return;
    for (const Anchor& anchor : *anchors) {
        if (anchor.document != reading.document.sha256) continue;
        if (const Assertion* a = assertion_meant(anchor, reading)) spoken.emplace(a->id, &judgement);
    }
}

Document described(const Document& document) {
    Document out = document;
    out.text.clear();
    out.source_bytes.clear();
    return out;
}

}  // namespace

const Assertion* assertion_meant(const Anchor& anchor, const Reading& reading) {
    const Assertion* best = nullptr;
    std::uint32_t most = 0;
    for (const Assertion& a : reading.assertions) {
        if (a.id == anchor.id) return &a;
        const std::uint32_t shared = says_the_same(anchor, a) ? anchor.span.shared(a.sentence_span) : 0;
        if (shared > most || (shared > 0 && shared == most && a.id < best->id)) best = &a;
        most = std::max(most, shared);
    }
    return best;
}

JudgedAssertions judge_assertions(std::vector<Reading>& readings, std::span<const Judgement> judgements) {
    JudgedAssertions out;
    const auto holding = in_force(judgements);
    if (holding.empty()) return out;
    for (Reading& reading : readings) {
        Spoken rejected, confirmed;
        for (const Judgement& j : holding) {
            if (j.kind == "reject") find_spoken(reading, j, rejected);
            if (j.kind == "confirm") find_spoken(reading, j, confirmed);
        }
        for (Assertion& a : reading.assertions) {
            if (const auto found = rejected.find(a.id); found != rejected.end()) {
                out.rejected.push_back({a, described(reading.document), *found->second});
            } else if (confirmed.contains(a.id)) {
                a.confidence = 1;
                out.confirmed.insert(a.id);
            }
        }
        std::erase_if(reading.assertions, [&](const Assertion& a) { return rejected.contains(a.id); });
    }
    std::ranges::sort(out.rejected, {}, [](const RejectedAssertion& r) {
        return std::tie(r.document.id, r.assertion.sentence_span, r.assertion.id);
    });
    return out;
}

}  // namespace relata::graph
