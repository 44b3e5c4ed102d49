#pragma once
// A small graph from literal assertions, for the tests of graph/, query/, export/ and cli/.
//
// Build your own:
//     SampleDocument d("idlib-1", "Example Wire", "2020-02-20");
//     d.sentence("Russia accused Turkey.").add("Russia", "accuse", "Turkey", "ACCUSE");
//     auto store = graph::Store::assemble({d.reading()});
// Participants are found in the sentence where they stand there word for word; ids are slugs of the names.

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/records.h"
#include "core/sha256.h"
#include "graph/reading.h"
#include "graph/store.h"

namespace relata::test {

/// "Hayat Tahrir al-Sham" -> "hayat-tahrir-al-sham".
inline std::string sample_id(std::string_view name) {
    std::string id;
    for (const char c : name) {
        const bool upper = c >= 'A' && c <= 'Z';
        const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (upper || plain)
            id.push_back(upper ? static_cast<char>(c - 'A' + 'a') : c);
        else if (!id.empty() && id.back() != '-')
            id.push_back('-');
    }
    return id;
}

/// One article under construction. Every sentence is a paragraph of its own.
class SampleDocument {
  public:
    SampleDocument(std::string label, std::string publisher, std::string published, std::string engine = "test-1") {
        reading_.document.id = label;
        reading_.document.source = "articles/" + label + ".txt";
        reading_.document.title = "Article " + label;
        reading_.document.publisher = std::move(publisher);
        reading_.document.published = std::move(published);
        reading_.engine = std::move(engine);
    }

    /// Declares an entity with its type and aliases; undeclared participants get type OTHER and no alias.
    SampleDocument& entity(const std::string& name, std::string type, std::vector<std::string> aliases = {}) {
        const std::string id = sample_id(name);
        for (const auto& alias : aliases) ids_[alias] = id;
        ids_[name] = id;
        reading_.entities.push_back({.id = id, .name = name, .type = std::move(type), .aliases = std::move(aliases)});
        return *this;
    }

    /// Opens the next sentence.
    SampleDocument& sentence(std::string_view text) {
        std::string& bytes = reading_.document.source_bytes;
        const auto start = static_cast<std::uint32_t>(bytes.size());
        bytes += text;
        sentence_ = {start, static_cast<std::uint32_t>(bytes.size())};
        bytes += "\n\n";
        ++count_;
        return *this;
    }

    /// Adds an assertion carried by the open sentence and returns it, to set qualifiers. The reference holds until the
    /// next `add`. An empty subject or object is left out; one that is no declared entity and starts with "~" is a
    /// literal: "~that Turkey supports terrorists".
    Assertion& add(std::string_view subject, std::string_view relation, std::string_view object,
                   std::string_view event_class = "OTHER") {
        Assertion a;
        a.document = reading_.document.id;
        a.sentence = count_ - 1;
        a.sentence_span = sentence_;
        a.sentence_text = std::string(slice(reading_.document.source_bytes, sentence_));
        a.subject = participant(subject);
        a.relation = relation;
        const std::string_view head = relation.substr(0, relation.find(' '));
        a.relation_span = find(head.substr(0, std::max<std::size_t>(3, head.size() - 1)));
        while (a.relation_span.end < sentence_.end && is_letter(a.relation_span.end)) ++a.relation_span.end;
        a.relation_text = std::string(slice(reading_.document.source_bytes, a.relation_span));
        a.object = participant(object);
        a.event_class = event_class;
        a.rule = "sample";
        a.confidence = 0.75;
        a.id = short_hash(a.document + "|" + std::to_string(reading_.assertions.size()));
        reading_.assertions.push_back(std::move(a));
        return reading_.assertions.back();
    }

    /// Sets the speaker of an assertion made by `add`.
    void said_by(Assertion& assertion, std::string_view speaker) {
        const Participant p = participant(speaker);
        assertion.attribution = p.name;
        assertion.attribution_id = p.id;
    }

    /// The finished reading; the sha256 is that of the sentences and the label's publisher and date.
    graph::Reading reading() const {
        graph::Reading out = reading_;
        out.document.sha256 = sha256_hex(out.document.source_bytes + out.document.publisher + out.document.published);
        return out;
    }

  private:
    bool is_letter(std::uint32_t at) const {
        const char c = reading_.document.source_bytes[at];
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    Span find(std::string_view words) const {
        const std::string_view text = slice(reading_.document.source_bytes, sentence_);
        const std::size_t at = text.find(words);
        if (words.empty() || at == std::string_view::npos) return {};
        const auto start = sentence_.start + static_cast<std::uint32_t>(at);
        return {start, start + static_cast<std::uint32_t>(words.size())};
    }

    Participant participant(std::string_view words) {
        if (words.empty()) return {};
        const bool literal = words.front() == '~';
        if (literal) words.remove_prefix(1);
        Participant p{.name = std::string(words), .text = std::string(words), .span = find(words)};
        if (p.span.empty()) p.text.clear();
        if (literal) return p;
        if (!ids_.contains(p.name)) entity(p.name, "OTHER");
        p.id = ids_.at(p.name);
        const auto known = std::ranges::find(reading_.entities, p.id, &Entity::id);
        p.name = known->name;
        p.type = known->type;
        return p;
    }

    graph::Reading reading_ = {};
    std::map<std::string, std::string> ids_ = {};
    Span sentence_ = {};
    std::uint32_t count_ = 0;
};

/// First sample document: own voice, claims by Russia and Turkey, a denial, a plan, a number.
inline graph::Reading sample_reading_one() {
    SampleDocument d("idlib-1", "Northern Wire", "2020-02-20");
    d.entity("Russia", "COUNTRY", {"Moscow"}).entity("Turkey", "COUNTRY", {"Ankara"});
    d.entity("Hayat Tahrir al-Sham", "ARMED_GROUP", {"HTS"}).entity("Hmeimim airbase", "FACILITY", {"Hmeimim"});
    d.entity("Recep Tayyip Erdogan", "PERSON", {"Erdogan"}).entity("Syria", "COUNTRY", {"Damascus"});
    d.entity("militants", "ARMED_GROUP").entity("Idlib", "PLACE").entity("Idlib province", "PLACE");
    const auto claim = [&d](std::string_view who, Assertion& a) -> Assertion& {
        d.said_by(a, who);
        return a;
    };

    d.sentence("Russia accused Turkey of supporting militants in Idlib on 19 February.");
    d.add("Russia", "accuse", "Turkey", "ACCUSE").time = "2020-02-19";
    auto& support = claim("Russia", d.add("Turkey", "support", "militants", "AID"));
    support.place = "Idlib";
    support.place_id = "idlib";
    d.sentence("Hayat Tahrir al-Sham attacked Hmeimim airbase more than 1,000 times in January.");
    auto& attack = d.add("HTS", "attack", "Hmeimim airbase", "ASSAULT");
    attack.time = "2020-01";
    attack.quantity = Quantity{1000, "attacks", Bound::min, "more than 1,000 times"};
    d.sentence("Turkey denied that it had supported militants.");
    d.add("Turkey", "deny", "~that it had supported militants", "REJECT");
    claim("Turkey", d.add("Turkey", "support", "militants", "AID")).polarity = Polarity::negated;
    d.sentence("President Erdogan threatened to launch an operation in Idlib province.");
    d.add("Erdogan", "threaten", "~to launch an operation in Idlib province", "THREATEN");
    auto& launch = claim("Erdogan", d.add("Erdogan", "launch operation", "", "ASSAULT"));
    launch.modality = Modality::planned;
    launch.arguments.push_back({.role = "in", .text = "Idlib province", .span = {}, .id = "idlib-province"});
    return d.reading();
}

/// Second sample document: repeats two relations in other words and names, and adds its own.
inline graph::Reading sample_reading_two() {
    SampleDocument d("idlib-2", "Harbour Post", "2020-02-27");
    d.entity("Russia", "COUNTRY").entity("Turkey", "COUNTRY").entity("Erdogan", "PERSON");
    d.entity("Hay\u2019at Tahrir al-Sham", "ARMED_GROUP", {"HTS"}).entity("Hmeimim airbase", "FACILITY");
    d.entity("militants", "ARMED_GROUP").entity("four soldiers", "OTHER").entity("Idlib", "PLACE");

    d.sentence("Moscow\u2019s envoy said Russia accused Turkey again.");
    d.add("Russia", "accuse", "Turkey", "ACCUSE");
    d.sentence("Russia says Turkey supports militants in Idlib.");
    d.said_by(d.add("Turkey", "support", "militants", "AID"), "Russia");
    d.sentence("HTS shelled Hmeimim airbase, Russia said.");
    d.said_by(d.add("HTS", "shell", "Hmeimim airbase", "ASSAULT"), "Russia");
    d.sentence("HTS killed four soldiers in Idlib.");
    auto& kill = d.add("HTS", "kill", "four soldiers", "ASSAULT");
    kill.place = "Idlib";
    kill.place_id = "idlib";
    kill.quantity = Quantity{4, "soldiers", Bound::exact, "four soldiers"};
    d.sentence("Turkey supports militants.");
    d.add("Turkey", "support", "militants", "AID");
    d.sentence("Erdogan met Putin.");
    d.entity("Vladimir Putin", "PERSON", {"Putin"});
    d.add("Erdogan", "meet", "Putin", "CONSULT");
    return d.reading();
}

/// Both documents.
inline std::vector<graph::Reading> sample_readings() { return {sample_reading_one(), sample_reading_two()}; }

/// The store of both: 13 assertions.
inline graph::Store sample_store() { return graph::Store::assemble(sample_readings()); }

}  // namespace relata::test
