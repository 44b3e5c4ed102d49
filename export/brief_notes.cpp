// Assertions -> footnotes.
#include "export/brief_notes.h"

#include <algorithm>

namespace relata::exporter {
namespace {

Note note_of(const graph::Store& store, graph::AssertionIndex index) {
    const graph::Evidence evidence = graph::evidence_of(store, index);
    const Assertion& a = store.assertion(index);
    const Document& d = store.document_of(index);
    return {.quote = evidence.quote,
            .marks = evidence.marks,
            .outlet = graph::outlet_name(d),
            .agency = d.agency,
            .title = d.title,
            .published = d.published,
            .certainty = d.published_certainty,
            .link = d.url.empty() ? d.source : d.url,
            .document = d.id,
            .assertion = a.id,
            .span = a.sentence_span};
}

}  // namespace

std::size_t NoteBook::number(graph::AssertionIndex index) {
    const auto [place, added] = numbers_.emplace(index, cited_.size() + 1);
    if (added) cited_.push_back(index);
    return place->second;
}

std::vector<std::size_t> NoteBook::numbers(std::span<const graph::AssertionIndex> assertions) {
    std::vector<std::size_t> out;
    for (const graph::AssertionIndex a : assertions) out.push_back(number(a));
    std::ranges::sort(out);
    out.erase(std::ranges::unique(out).begin(), out.end());
    return out;
}

std::vector<Note> NoteBook::notes() const {
    std::vector<Note> out;
    for (const graph::AssertionIndex a : cited_) out.push_back(note_of(store_, a));
    return out;
}

}  // namespace relata::exporter
