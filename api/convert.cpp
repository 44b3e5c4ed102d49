// Field by field: the library's records have the standard library's types only, so that what is inside may change.
#include "api/convert.h"

namespace relata::api {
namespace {

Words words_at(const std::string& text, Span span) { return {text, span.start, span.end}; }

Participant participant(const relata::Participant& from) {
    return {from.name, from.id, from.type, words_at(from.text, from.span)};
}

relata::Polarity inner(Polarity polarity) { return static_cast<relata::Polarity>(polarity); }

// The enumerations agree by position; a new value in one of them must be added to the other.
static_assert(static_cast<int>(Polarity::negated) == static_cast<int>(relata::Polarity::negated));
static_assert(static_cast<int>(Modality::reported) == static_cast<int>(relata::Modality::reported));
static_assert(static_cast<int>(Bound::approx) == static_cast<int>(relata::Bound::approx));

std::optional<Quantity> quantity(const std::optional<relata::Quantity>& from) {
    if (!from) return {};
    return Quantity{from->value, from->unit, static_cast<Bound>(from->bound), from->text};
}

}  // namespace

Document to_public(const relata::Document& from) {
    Document to;
    to.label = from.id;
    to.sha256 = from.sha256;
    to.source = from.source;
    to.title = from.title;
    to.url = from.url;
    to.publisher = from.publisher;
    to.agency = from.agency;
    to.author = from.author;
    to.published = from.published;
    to.warnings = from.warnings;
    return to;
}

Assertion to_public(const relata::Assertion& from) {
    Assertion to;
    to.id = from.id;
    to.document = from.document;
    to.sentence = words_at(from.sentence_text, from.sentence_span);
    to.subject = participant(from.subject);
    to.relation = from.relation;
    to.relation_words = words_at(from.relation_text, from.relation_span);
    to.object = participant(from.object);
    for (const relata::Argument& a : from.arguments) to.arguments.push_back({a.role, words_at(a.text, a.span), a.id});
    to.polarity = static_cast<Polarity>(from.polarity);
    to.modality = static_cast<Modality>(from.modality);
    to.attribution = from.attribution;
    to.attribution_id = from.attribution_id;
    to.nested_in = from.nested_in;
    to.event_class = from.event_class;
    to.mode = from.mode;
    to.cameo = from.cameo;
    to.time = from.time;
    to.time_text = from.time_text;
    to.place = from.place;
    to.place_id = from.place_id;
    to.quantity = quantity(from.quantity);
    to.rule = from.rule;
    to.confidence = from.confidence;
    return to;
}

Entity to_public(const graph::Node& from) {
    return {from.id, from.name, from.type, from.aliases, from.mentions, from.documents};
}

End to_public(const graph::Store& store, const graph::End& from) {
    return {from.text, from.node ? store.node(*from.node).id : std::string()};
}

Relation to_public(const graph::Store& store, const graph::Edge& from) {
    Relation to;
    to.id = from.id;
    to.subject = to_public(store, from.subject);
    to.relation = from.relation;
    to.object = to_public(store, from.object);
    to.polarity = static_cast<Polarity>(from.polarity);
    to.modality = static_cast<Modality>(from.modality);
    to.speaker = to_public(store, from.speaker);
    to.event_class = from.event_class;
    to.mode = from.mode;
    for (const graph::AssertionIndex index : from.support) to.support.push_back(store.assertion(index).id);
    to.documents = from.documents;
    to.sources = from.sources;
    to.confidence = from.confidence;
    return to;
}

graph::Filter from_public(const Filter& from) {
    graph::Filter to;
    to.about = from.about;
    to.hops = from.hops;
    to.by = from.by;
    to.publisher = from.publisher;
    to.event_class = from.event_class;
    to.since = from.since;
    to.until = from.until;
    to.in = from.in;
    to.min_sources = from.min_sources;
    to.min_confidence = from.min_confidence;
    if (from.polarity) to.polarity = inner(*from.polarity);
    to.top = from.top;
    return to;
}

Error to_public(const relata::Error& from) { return {from.message}; }

}  // namespace relata::api
