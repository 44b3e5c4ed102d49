// Differences -> text and JSON, each with its sentences.
#include "export/diff.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "export/edge.h"
#include "export/json.h"
#include "export/prose.h"
#include "export/table.h"
#include "export/wording.h"

namespace relata::exporter {
namespace {

using graph::AssertionIndex;
using graph::Change;
using graph::EdgeChange;
using graph::Store;

constexpr std::size_t kIdDigits = 8;
constexpr std::size_t kMostSentences = 3;
constexpr std::size_t kWidestSentence = 200;

std::string_view heading_of(Change change) {
    switch (change) {
        case Change::added:
            return "new";
        case Change::stronger:
            return "stronger: more independent sources";
        case Change::weaker:
            return "weaker: fewer independent sources";
        case Change::contradicted:
            return "contradicted: something says the contrary now";
        case Change::withdrawn:
            return "withdrawn with their documents";
        case Change::dropped:
            return "no longer found in documents that are still there";
    }
    return "";
}

/// The two stores, with a pen for each.
struct Both {
    const Store& before;
    const Store& after;
    Prose old_prose = Prose(before);
    Prose new_prose = Prose(after);
};

std::string words_of(const Both& both, const EdgeChange& change) {
    const bool here = change.after.has_value();
    const graph::Edge& edge = here ? both.after.edge(*change.after) : both.before.edge(*change.before);
    const Prose& prose = here ? both.new_prose : both.old_prose;
    std::vector<graph::End> speakers;
    if (edge.speaker.present()) speakers.push_back(edge.speaker);
    return capitalized(prose.clause_said_by(edge.support.front(), speakers));
}

std::string_view id_of(const Both& both, const EdgeChange& change) {
    return change.after ? both.after.edge(*change.after).id : both.before.edge(*change.before).id;
}

std::string sources_words(const EdgeChange& change) {
    if (change.change == Change::stronger || change.change == Change::weaker) {
        return fmt::format("{}, now {}", counted(change.sources_before, "source"), change.sources_after);
    }
    return counted(change.after ? change.sources_after : change.sources_before, "source");
}

void add_sentences(std::string& out, std::string_view mark, const Store& store,
                   const std::vector<AssertionIndex>& assertions) {
    for (std::size_t i = 0; i < std::min(assertions.size(), kMostSentences); ++i) {
        const Assertion& a = store.assertion(assertions[i]);
        const Document& d = store.document_of(assertions[i]);
        const std::string date = d.published.empty() ? "" : ", " + d.published;
        out += cut_to_width(fmt::format("    {} {}{}: {}", mark, d.id, date, on_one_line(a.sentence_text)),
                            kWidestSentence) +
               "\n";
    }
    if (assertions.size() > kMostSentences) {
        out += fmt::format("    {} and {} more\n", mark, assertions.size() - kMostSentences);
    }
}

std::string names_of(const Store& store, const std::vector<graph::NodeIndex>& nodes) {
    std::vector<std::string> names;
    for (const graph::NodeIndex n : nodes) names.push_back(store.node(n).name);
    return listed(names);
}

void write_evidence(JsonText& out, std::string_view name, const Store& store,
                    const std::vector<AssertionIndex>& assertions) {
    out.key(name);
    out.begin_array();
    for (const AssertionIndex index : assertions) {
        const Assertion& a = store.assertion(index);
        const Document& d = store.document_of(index);
        out.begin_object();
        out.member("assertion", a.id);
        out.member("doc", d.id);
        out.member("publisher", d.publisher);
        out.member("published", d.published);
        out.member("source", d.source);
        out.key("start");
        out.number(fmt::to_string(a.sentence_span.start));
        out.key("end");
        out.number(fmt::to_string(a.sentence_span.end));
        out.member("sentence", a.sentence_text);
        out.end_object();
    }
    out.end_array();
}

void write_edge_of(JsonText& out, std::string_view name, const Store& store, std::optional<graph::EdgeIndex> edge) {
    out.key(name);
    edge ? write_edge(out, store, *edge) : out.null();
}

std::string change_json(const Both& both, const EdgeChange& change) {
    JsonText out;
    out.begin_object();
    out.member("change", name_of(change.change));
    out.member("words", words_of(both, change));
    write_edge_of(out, "before", both.before, change.before);
    write_edge_of(out, "after", both.after, change.after);
    out.key("sources_before");
    out.number(fmt::to_string(change.sources_before));
    out.key("sources_after");
    out.number(fmt::to_string(change.sources_after));
    write_evidence(out, "gained", both.after, change.gained);
    write_evidence(out, "lost", both.before, change.lost);
    write_evidence(out, "against", both.after, change.against);
    out.end_object();
    return out.take() + "\n";
}

void write_nodes(JsonText& out, std::string_view name, const Store& store, const std::vector<graph::NodeIndex>& nodes) {
    out.key(name);
    out.begin_array();
    for (const graph::NodeIndex n : nodes) {
        out.begin_object();
        out.member("name", store.node(n).name);
        out.member("id", store.node(n).id);
        out.end_object();
    }
    out.end_array();
}

std::string identity_json(const Both& both, const graph::IdentityChange& change) {
    JsonText out;
    out.begin_object();
    out.member("change", "identity");
    write_nodes(out, "before", both.before, change.before);
    write_nodes(out, "after", both.after, change.after);
    out.end_object();
    return out.take() + "\n";
}

}  // namespace

std::string_view name_of(Change change) {
    switch (change) {
        case Change::added:
            return "new";
        case Change::stronger:
            return "stronger";
        case Change::weaker:
            return "weaker";
        case Change::contradicted:
            return "contradicted";
        case Change::withdrawn:
            return "withdrawn";
        case Change::dropped:
            return "dropped";
    }
    return "";
}

std::string diff_text(const Store& before, const Store& after, const graph::Difference& difference) {
    const Both both{before, after};
    std::string out;
    const EdgeChange* last = nullptr;
    for (const EdgeChange& change : difference.edges) {
        if (last == nullptr || last->change != change.change) {
            out += fmt::format("{}{}\n", last == nullptr ? "" : "\n", heading_of(change.change));
        }
        last = &change;
        out += fmt::format("  {}  {} ({})\n", id_of(both, change).substr(0, kIdDigits), words_of(both, change),
                           sources_words(change));
        if (change.change != Change::contradicted) {
            add_sentences(out, "+", after, change.gained);
            add_sentences(out, "-", before, change.lost);
        }
        add_sentences(out, "≠", after, change.against);
    }
    if (!difference.identities.empty()) out += fmt::format("{}who is who\n", last == nullptr ? "" : "\n");
    for (const graph::IdentityChange& change : difference.identities) {
        const bool one = change.after.size() == 1;
        out += fmt::format("  {} {} now {}\n", names_of(before, change.before),
                           one ? "are one:" : "became several:", names_of(after, change.after));
    }
    return out;
}

std::vector<std::string> diff_json(const Store& before, const Store& after, const graph::Difference& difference) {
    const Both both{before, after};
    std::vector<std::string> out;
    for (const EdgeChange& change : difference.edges) out.push_back(change_json(both, change));
    for (const graph::IdentityChange& change : difference.identities) out.push_back(identity_json(both, change));
    return out;
}

}  // namespace relata::exporter
