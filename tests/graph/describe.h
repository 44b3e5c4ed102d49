#pragma once
// A store as text, everything in it, so that two can be compared; and readings made from a seed.

#include <fmt/format.h>

#include <random>
#include <string>
#include <vector>

#include "core/names.h"
#include "graph/store.h"
#include "tests/support/sample_graph.h"

namespace relata::test {

inline std::string describe(const graph::Store& store) {
    std::string out;
    for (const auto& d : store.documents())
        out += fmt::format("document {} {} {} {}\n", d.id, d.sha256, d.source, d.publisher);
    for (const auto& n : store.nodes()) {
        out += fmt::format("node {} '{}' {} {} mentions {} documents {} {}:", n.id, n.name, n.type, n.named, n.mentions,
                           n.documents, n.reference);
        for (const auto& alias : n.aliases) out += " '" + alias + "'";
        out += "\n";
    }
    const auto end = [&store](const graph::End& e) { return e.node ? store.node(*e.node).id : "\"" + e.text + "\""; };
    for (const auto& e : store.edges()) {
        out += fmt::format("edge {} {} {} {} {} {} says {} {} {} documents {} publishers {} sources {} confidence {}:",
                           e.id, end(e.subject), e.relation, end(e.object), name_of(e.polarity), name_of(e.modality),
                           end(e.speaker), e.event_class, e.mode, e.documents, e.publishers, e.sources, e.confidence);
        for (const auto a : e.support) out += " " + store.assertion(a).id;
        for (const auto o : e.opposites) out += " against " + store.edge(o).id;
        out += "\n";
    }
    for (std::uint32_t i = 0; i < store.assertions().size(); ++i) {
        const Assertion a = store.with_graph_ids(graph::AssertionIndex{i});
        out += fmt::format("assertion {} {} {} {} {} {} {} {} {}\n", a.id, a.document, a.subject.id, a.subject.text,
                           a.relation, a.object.id, a.attribution_id, a.place_id, a.sentence_text);
        for (const auto& argument : a.arguments)
            out += fmt::format("  {} {} {}\n", argument.role, argument.text, argument.id);
        if (a.quantity)
            out += fmt::format("  {} {} {}\n", a.quantity->value, a.quantity->unit, name_of(a.quantity->bound));
    }
    return out;
}

/// The edge written as "Russia accuse Turkey" with qualifiers behind it, for reading in a failed test.
inline std::string line_of(const graph::Store& store, graph::EdgeIndex index) {
    const auto& e = store.edge(index);
    std::string out = e.subject.text + " " + e.relation + " " + e.object.text;
    if (e.polarity == Polarity::negated) out += " [negated]";
    if (e.modality != Modality::asserted) out += fmt::format(" [{}]", name_of(e.modality));
    if (e.speaker.present()) out += " says " + e.speaker.text;
    return out;
}

/// `documents` articles with `each` assertions about few names, many of which are written in several ways.
inline std::vector<graph::Reading> generated_readings(unsigned seed, int documents, int each) {
    struct Name {
        const char* text;
        const char* type;
        std::vector<std::string> aliases;
    };
    const std::vector<Name> names = {{"Russia", "COUNTRY", {"Moscow"}},
                                     {"Russian Federation", "COUNTRY", {}},
                                     {"Turkey", "COUNTRY", {"Ankara"}},
                                     {"Hayat Tahrir al-Sham", "ARMED_GROUP", {"HTS"}},
                                     {"Hay\u2019at Tahrir al-Sham", "ARMED_GROUP", {}},
                                     {"HTS", "ARMED_GROUP", {}},
                                     {"HTS", "", {}},
                                     {"Recep Tayyip Erdogan", "PERSON", {"Erdogan"}},
                                     {"Erdogan", "PERSON", {}},
                                     {"Tayyip Erdo\u011Fan", "PERSON", {}},
                                     {"Smith", "PERSON", {}},
                                     {"Anna Smith", "PERSON", {}},
                                     {"John Smith", "PERSON", {}},
                                     {"Hmeimim airbase", "FACILITY", {"Hmeimim"}},
                                     {"Khmeimim", "PLACE", {}},
                                     {"Idlib", "PLACE", {}},
                                     {"Idlib province", "PLACE", {}},
                                     {"militants", "ARMED_GROUP", {}},
                                     {"the militants", "OTHER", {}},
                                     {"four soldiers", "OTHER", {}},
                                     {"Turkish troops", "MILITARY", {}},
                                     {"Turkish army", "MILITARY", {}},
                                     {"SDF", "ARMED_GROUP", {}},
                                     {"Syrian Democratic Forces", "ARMED_GROUP", {"SDF"}},
                                     {"Self-Defence Forces", "MILITARY", {"SDF"}}};
    const std::vector<const char*> relations = {"accuse", "attack", "support", "call on", "deny"};
    std::mt19937 random(seed);
    const auto below = [&random](std::size_t n) { return random() % n; };
    std::vector<graph::Reading> out;
    for (int i = 0; i < documents; ++i) {
        SampleDocument d(fmt::format("doc-{:03}", i), i % 3 == 0 ? "" : fmt::format("Publisher {}", i % 4),
                         "2020-02-01");
        std::vector<const char*> here;
        for (int k = 0; k < 8; ++k) {
            const Name& name = names[below(names.size())];
            const auto same = [&name](const char* n) { return sample_id(n) == sample_id(name.text); };
            if (std::ranges::none_of(here, same)) d.entity(name.text, name.type, name.aliases);
            here.push_back(name.text);
        }
        for (int k = 0; k < each; ++k) {
            const std::string subject = here[below(here.size())], object = here[below(here.size())];
            const char* relation = relations[below(relations.size())];
            d.sentence(fmt::format("{} {} {} ({}).", subject, relation, object, k));
            auto& a = d.add(below(9) == 0 ? "" : subject, relation, below(7) == 0 ? "~some words" : object, "ACCUSE");
            if (below(4) == 0) a.polarity = Polarity::negated;
            if (below(5) == 0) a.modality = Modality::planned;
            a.confidence = static_cast<double>(below(100)) / 100;
            if (below(3) == 0) d.said_by(a, here[below(here.size())]);
        }
        out.push_back(d.reading());
    }
    return out;
}

}  // namespace relata::test
