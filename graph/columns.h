#pragma once
// The columns of an assertion record as the graph file gives them: the view `records`, or the table `assertions` of
// versions 1 and 2.
// Names are those of the assertion record (docs/formats.md).

#include <optional>
#include <string>

#include "core/records.h"

namespace relata::graph {

template <typename P, typename F>
void visit_participant(P& participant, const std::string& name, F&& visit) {
    visit(name, participant.name);
    visit(name + "_id", participant.id);
    visit(name + "_type", participant.type);
    visit(name + "_text", participant.text);
    visit(name + "_start", participant.span.start);
    visit(name + "_end", participant.span.end);
}

/// Calls `visit(column name, field)` for every field but `document` and `arguments`, in the order of the columns.
/// `A` is `Assertion` or `const Assertion`; fields are std::string, std::uint32_t, double, an enum, or the optional
/// quantity, which takes four columns: quantity, quantity_unit, quantity_bound, quantity_text.
template <typename A, typename F>
void visit_columns(A& a, F&& visit) {
    visit("id", a.id);
    visit("sentence", a.sentence);
    visit("sentence_start", a.sentence_span.start);
    visit("sentence_end", a.sentence_span.end);
    visit("sentence_text", a.sentence_text);
    visit_participant(a.subject, "subject", visit);
    visit("relation", a.relation);
    visit("relation_text", a.relation_text);
    visit("relation_start", a.relation_span.start);
    visit("relation_end", a.relation_span.end);
    visit_participant(a.object, "object", visit);
    visit("polarity", a.polarity);
    visit("modality", a.modality);
    visit("attribution", a.attribution);
    visit("attribution_id", a.attribution_id);
    visit("nested_in", a.nested_in);
    visit("class", a.event_class);
    visit("mode", a.mode);
    visit("cameo", a.cameo);
    visit("time", a.time);
    visit("time_text", a.time_text);
    visit("place", a.place);
    visit("place_id", a.place_id);
    visit("quantity", a.quantity);
    visit("rule", a.rule);
    visit("confidence", a.confidence);
}

}  // namespace relata::graph
