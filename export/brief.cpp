// Store -> brief: which happenings, and the account of each.
#include "export/brief.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "export/brief_parts.h"
#include "export/dates.h"
#include "graph/evidence.h"
#include "graph/topic.h"

namespace relata::exporter {
namespace {

using graph::AssertionIndex;
using graph::Dispute;
using graph::Happening;

std::string_view question_of(Dispute::Kind kind) {
    switch (kind) {
        case Dispute::Kind::actor:
            return "Who did it?";
        case Dispute::Kind::polarity:
            return "Is it so?";
        case Dispute::Kind::number:
            return "How many?";
        case Dispute::Kind::date:
            return "When?";
        case Dispute::Kind::place:
            return "Where?";
    }
    return "";
}

std::string value_words(Dispute::Kind kind, const std::string& value) {
    if (kind == Dispute::Kind::date) return capitalized(date_words(value));
    if (kind == Dispute::Kind::polarity) return value == "denied" ? "Denied" : "Affirmed";
    return capitalized(value);
}

/// "Is it so?"; of several such questions each says what: "Is it so: Dallin shelled Merrow?"
std::string question_of(const BriefDesk& desk, const Dispute& dispute) {
    const auto same = [&](const Dispute& d) { return d.happening == dispute.happening && d.kind == dispute.kind; };
    if (dispute.kind != Dispute::Kind::polarity || std::ranges::count_if(desk.disputes, same) < 2)
        return std::string(question_of(dispute.kind));
    return fmt::format("Is it so: {}?", desk.prose.clause(dispute.about));
}

BriefDispute dispute_of(BriefDesk& desk, const Dispute& dispute) {
    BriefDispute out{.question = question_of(desk, dispute)};
    for (const graph::Version& version : dispute.versions) {
        out.versions.push_back(
            {value_words(dispute.kind, version.value), version.sources, lines_by_speaker(desk, version.assertions)});
    }
    return out;
}

/// The assertions that no dispute is about and that are told as so.
Assertions undisputed(const BriefDesk& desk, const Happening& happening, graph::HappeningIndex index) {
    std::set<AssertionIndex> disputed;
    for (const Dispute& dispute : desk.disputes) {
        if (dispute.happening != index) continue;
        for (const graph::Version& version : dispute.versions) {
            disputed.insert(version.assertions.begin(), version.assertions.end());
        }
    }
    Assertions out;
    std::ranges::copy_if(happening.assertions, std::back_inserter(out), [&](AssertionIndex a) {
        return !disputed.contains(a) && desk.store.assertion(a).modality == Modality::asserted;
    });
    return out;
}

std::string place_of(const BriefDesk& desk, const Happening& happening) {
    if (happening.place) return desk.prose.name(*happening.place);
    for (const AssertionIndex a : happening.assertions) {
        if (std::string place = graph::place_told(desk.store, a).words; !place.empty()) return place;
    }
    return {};
}

std::vector<graph::End> speakers_of(const BriefDesk& desk, AssertionIndex index) {
    const graph::End& speaker = desk.store.edge(desk.store.edge_of(index)).speaker;
    return speaker.present() ? std::vector{speaker} : std::vector<graph::End>();
}

/// True for a line that stands before or after already.
bool stands_in(const BriefHappening& out, const BriefLine& line) {
    const auto same = [&line](const BriefMoment& m) { return m.line.words == line.words; };
    return std::ranges::any_of(out.before, same) || std::ranges::any_of(out.after, same);
}

BriefHappening account_of(BriefDesk& desk, graph::HappeningIndex index) {
    const Happening& happening = desk.happenings[index];
    const AssertionIndex lead = lead_of(desk, happening);
    BriefHappening out{.id = happening.id, .sources = happening.sources, .documents = happening.documents};
    out.headline = {
        "", capitalized(desk.prose.clause_said_by(lead, speakers_of(desk, lead))), {desk.notes.number(lead)}};
    out.when = happening.time.empty() ? "" : date_words(graph::told_time(desk.store, happening));
    out.where = place_of(desk, happening);
    out.first_reports = first_reports(desk, happening);
    for (const Dispute& dispute : desk.disputes) {
        if (dispute.happening == index) out.disputes.push_back(dispute_of(desk, dispute));
    }
    if (happening.documents > 1 || !out.disputes.empty()) {
        out.agreed = lines_by_speaker(desk, undisputed(desk, happening, index));
    }
    out.numbers = numbers_over_time(desk, happening);
    out.copies = copies(desk, happening);
    before_and_after(desk, happening, out);
    out.unsettled = unsettled(desk, happening);
    const std::string headline = as_sentence(out.headline.words);
    std::erase_if(out.unsettled, [&](const BriefLine& line) { return line.words == headline || stands_in(out, line); });
    out.open = open_questions(desk, happening);
    return out;
}

void sum_up(Brief& brief) {
    std::set<std::string> documents, outlets;
    for (const Note& note : brief.notes) {
        documents.insert(note.document);
        outlets.insert(note.outlet);
        if (note.published.empty()) continue;
        if (brief.first_day.empty() || note.published < brief.first_day) brief.first_day = note.published;
        brief.last_day = std::max(brief.last_day, note.published);
    }
    brief.documents = documents.size();
    brief.outlets.assign(outlets.begin(), outlets.end());
}

}  // namespace

Brief make_brief(const graph::Store& store, const graph::Happenings& happenings, const std::vector<Dispute>& disputes,
                 std::string_view topic, std::size_t most) {
    Brief out{.topic = std::string(topic)};
    BriefDesk desk{.store = store, .happenings = happenings, .disputes = disputes};
    const auto found = graph::find_topic(store, happenings, topic, most);
    if (found.empty()) return out;
    if (auto moments = graph::make_timeline(store, happenings, disputes, {})) desk.moments = std::move(*moments);
    for (const graph::HappeningIndex index : found) out.happenings.push_back(account_of(desk, index));
    out.notes = desk.notes.notes();
    sum_up(out);
    return out;
}

}  // namespace relata::exporter
