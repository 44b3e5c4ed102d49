// Disputes as text, JSON and CSV.
#include "export/disputes.h"

#include <fmt/format.h>

#include "export/cited.h"
#include "export/json.h"
#include "export/wording.h"
#include "graph/number_words.h"

namespace relata::exporter {
namespace {

using graph::Dispute;

std::string place_of(const graph::Store& store, const graph::Happening& happening) {
    return happening.place ? store.node(*happening.place).name : "";
}

std::string question_of(Dispute::Kind kind) {
    switch (kind) {
        case Dispute::Kind::actor:
            return "who did it";
        case Dispute::Kind::polarity:
            return "whether it is so";
        case Dispute::Kind::number:
            return "how many";
        case Dispute::Kind::date:
            return "when";
        case Dispute::Kind::place:
            return "where";
    }
    return "";
}

std::string heading(const graph::Store& store, const graph::Happenings& happenings, const Dispute& d) {
    const graph::Happening& happening = happenings[d.happening];
    std::string out = fmt::format("{}: {}", question_of(d.kind), dispute_subject(store, d));
    if (const std::string place = place_of(store, happening); !place.empty()) out += ", " + place;
    if (!happening.time.empty()) out += ", " + happening.time;
    return fmt::format("{}  ({})\n", out, counted(happening.sources, "independent source"));
}

/// Who blames somebody, denies his part, claims it or puts a toll at a number gives his own word for it.
Teller voice_of(const graph::Store& store, const graph::Happenings& happenings, graph::AssertionIndex index) {
    using enum graph::Account::Telling;
    const graph::Account& account = happenings.account_of(index);
    const auto telling = account.telling;
    const bool puts_toll =
        telling == toll && account.speaker.node && account.speaker.node == store.slots(index).subject;
    const bool own_word = telling == blame || telling == denial || telling == claim || puts_toll;
    const Teller teller = teller_of(store, index);
    if (!own_word || !teller.name.empty() || !account.speaker.stated) return teller;
    const Assertion a = store.with_graph_ids(index);
    return {a.subject.name, a.subject.id};
}

std::string version_text(const graph::Store& store, const graph::Happenings& happenings,
                         const graph::Version& version) {
    std::string out = fmt::format("  {}\n", version.value);
    for (const graph::AssertionIndex a : version.assertions) {
        out += fmt::format("      {}  [{}]\n", cited_source(store, a, voice_of(store, happenings, a)),
                           store.assertion(a).id.substr(0, 8));
        out += fmt::format("          “{}”\n", cited_sentence(store, a));
    }
    return out;
}

void write_version(JsonText& out, const graph::Store& store, const graph::Happenings& happenings,
                   const graph::Version& version) {
    out.begin_object();
    out.member("value", version.value);
    out.key("sources");
    out.number(fmt::to_string(version.sources));
    out.key("told");
    out.begin_array();
    for (const graph::AssertionIndex a : version.assertions) {
        out.begin_object();
        write_cited(out, store, a, voice_of(store, happenings, a));
        out.end_object();
    }
    out.end_array();
    out.end_object();
}

}  // namespace

std::string dispute_subject(const graph::Store& store, const Dispute& d) {
    Assertion a = store.with_graph_ids(d.about);
    a.attribution.clear();
    a.polarity = Polarity::affirmed;
    a.modality = Modality::asserted;
    if (d.deed) {
        a.subject = {.name = d.deed->agent};
        a.relation = d.deed->act;
        a.object = {.name = d.deed->patient};
        a.arguments.clear();
    }
    if (d.kind == Dispute::Kind::actor) a.subject = {};
    if (d.kind == Dispute::Kind::number && a.quantity && a.subject.name.starts_with(a.quantity->text))
        a.subject.name = graph::without_number(a.subject.name);
    if (d.kind == Dispute::Kind::number && a.object.present()) a.object.name = graph::without_number(a.object.name);
    return sentence_of(a);
}

std::string disputes_text(const graph::Store& store, const graph::Happenings& happenings,
                          std::span<const Dispute> disputes) {
    std::string out;
    for (const Dispute& d : disputes) {
        if (!out.empty()) out += "\n";
        out += heading(store, happenings, d);
        for (const graph::Version& version : d.versions) out += version_text(store, happenings, version);
    }
    return out;
}

std::vector<std::string> disputes_json(const graph::Store& store, const graph::Happenings& happenings,
                                       std::span<const Dispute> disputes) {
    std::vector<std::string> lines;
    for (const Dispute& d : disputes) {
        const graph::Happening& happening = happenings[d.happening];
        JsonText out;
        out.begin_object();
        out.member("dispute", name_of(d.kind));
        out.member("about", dispute_subject(store, d));
        out.member("happening", happening.id);
        out.member("class", happening.event_class);
        out.member("time", happening.time);
        out.member("place", place_of(store, happening));
        out.key("sources");
        out.number(fmt::to_string(happening.sources));
        out.key("documents");
        out.number(fmt::to_string(happening.documents));
        out.key("versions");
        out.begin_array();
        for (const graph::Version& version : d.versions) write_version(out, store, happenings, version);
        out.end_array();
        out.end_object();
        lines.push_back(out.take() + "\n");
    }
    return lines;
}

std::vector<std::string> dispute_columns() {
    std::vector<std::string> out{"dispute", "happening", "time", "place", "value", "sources"};
    for (std::string& name : cited_columns()) out.push_back(std::move(name));
    return out;
}

std::vector<std::vector<std::string>> dispute_rows(const graph::Store& store, const graph::Happenings& happenings,
                                                   std::span<const Dispute> disputes) {
    std::vector<std::vector<std::string>> rows;
    for (const Dispute& d : disputes) {
        const graph::Happening& happening = happenings[d.happening];
        for (const graph::Version& version : d.versions) {
            for (const graph::AssertionIndex a : version.assertions) {
                std::vector<std::string> row{
                    std::string(name_of(d.kind)), happening.id,  happening.time,
                    place_of(store, happening),   version.value, fmt::to_string(version.sources)};
                for (std::string& value : cited_values(store, a, voice_of(store, happenings, a)))
                    row.push_back(std::move(value));
                rows.push_back(std::move(row));
            }
        }
    }
    return rows;
}

}  // namespace relata::exporter
