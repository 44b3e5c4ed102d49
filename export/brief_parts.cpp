// Assertions of one happening -> the lines of its account.
#include "export/brief_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "export/dates.h"
#include "graph/days.h"
#include "graph/evidence.h"
#include "graph/filters.h"
#include "graph/fit.h"
#include "graph/number_words.h"

namespace relata::exporter {
namespace {

using graph::AssertionIndex;
using graph::End;
using graph::Happening;
using graph::NodeIndex;

constexpr std::size_t kMostMoments = 4;  // on either side
constexpr std::size_t kMostUnsettled = 6;

std::size_t at(AssertionIndex index) { return static_cast<std::size_t>(index); }

const End& speaker_told(const BriefDesk& desk, AssertionIndex index) {
    return desk.store.edge(desk.store.edge_of(index)).speaker;
}

/// Who says so; of "the ministry put the toll at six" the ministry.
End speaker_of(const BriefDesk& desk, AssertionIndex index) {
    const End& told = speaker_told(desk, index);
    const graph::Account& account = desk.happenings.account_of(index);
    const bool gives_number = account.telling == graph::Account::Telling::toll && account.speaker.node.has_value();
    if (told.present() || !gives_number) return told;
    return End{account.speaker.node, desk.store.node(*account.speaker.node).name};
}

/// The name of `speaker_of`, as the sentence has it where it tells him; empty for the article itself.
std::string voice_of(const BriefDesk& desk, AssertionIndex index) {
    if (speaker_told(desk, index).present()) return desk.prose.speaker(index);
    const End speaker = speaker_of(desk, index);
    return speaker.present() ? desk.prose.name(speaker) : std::string();
}

/// Outlets of the assertions in their order, each once.
std::vector<std::string> outlets_of(const BriefDesk& desk, const Assertions& assertions) {
    std::vector<std::string> out;
    for (const AssertionIndex a : assertions) {
        const std::string outlet = graph::outlet_name(desk.store.document_of(a));
        if (std::ranges::find(out, outlet) == out.end()) out.push_back(outlet);
    }
    return out;
}

/// "Paul Renner, in Federal Wire and Capital Tribune"; the outlets alone where the articles speak themselves.
std::string by_whom(const BriefDesk& desk, const End& speaker, const Assertions& assertions) {
    const auto outlets = outlets_of(desk, assertions);
    if (!speaker.present()) return listed(outlets);
    const std::string name = capitalized(voice_of(desk, assertions.front()));
    if (outlets.size() == 1 && outlets.front() == speaker.text) return name;
    return fmt::format("{}, in {}", name, listed(outlets));
}

std::set<NodeIndex> named_participants(const BriefDesk& desk, const Happening& happening) {
    std::set<NodeIndex> out;
    for (const NodeIndex n : happening.participants) {
        if (desk.store.node(n).named) out.insert(n);
    }
    if (happening.place) out.insert(*happening.place);
    return out;
}

bool touches(const BriefDesk& desk, AssertionIndex index, const std::set<NodeIndex>& nodes) {
    const graph::Slots& slots = desk.store.slots(index);
    const auto is = [&nodes](std::optional<NodeIndex> n) { return n && nodes.contains(*n); };
    return is(slots.subject) || is(slots.object) || is(slots.place) || std::ranges::any_of(slots.arguments, is);
}

std::string certainty_words(DateCertainty certainty) {
    switch (certainty) {
        case DateCertainty::guessed:
            return ", a day that is guessed";
        case DateCertainty::derived:
            return ", a day put together from what the page tells";
        case DateCertainty::unknown:
        case DateCertainty::stated:
            return "";
    }
    return "";
}

}  // namespace

Assertions by_publication(const graph::Store& store, Assertions assertions) {
    std::ranges::stable_sort(assertions, [&](AssertionIndex a, AssertionIndex b) {
        const std::string &one = store.document_of(a).published, &other = store.document_of(b).published;
        if (one.empty() != other.empty()) return other.empty();
        return std::pair(one, a) < std::pair(other, b);
    });
    return assertions;
}

AssertionIndex lead_of(const BriefDesk& desk, const Happening& happening) {
    std::map<graph::EdgeIndex, Assertions> edges;
    for (const AssertionIndex a : happening.assertions) edges[desk.store.edge_of(a)].push_back(a);
    const auto best = std::ranges::max_element(edges, {}, [&](const auto& one) {
        const graph::Edge& edge = desk.store.edge(one.first);
        const auto account = [&](AssertionIndex a) { return desk.happenings.account_of(a); };
        const bool denied = std::ranges::any_of(one.second, [&](AssertionIndex a) { return account(a).negated; });
        const bool so = !denied && edge.modality == Modality::asserted;  // "rejected the accusation" denies
        const bool told_by_verb =
            std::ranges::none_of(one.second, [&](AssertionIndex a) { return account(a).retold(); });
        return std::tuple(so && told_by_verb, so, graph::count_voices(desk.happenings, one.second), one.second.size(),
                          !edge.speaker.present(), edge.subject.present() && edge.object.present(),
                          desk.store.assertion(graph::surest(desk.store, one.second)).confidence,
                          ~static_cast<std::uint32_t>(one.first));
    });
    return graph::surest(desk.store, best->second);
}

namespace {

/// The outlet; with who blames, denies or claims, where it tells that: two who blame in one article are two.
std::string who_tells_it(const BriefDesk& desk, AssertionIndex index) {
    const std::string outlet = graph::outlet_name(desk.store.document_of(index));
    const bool retold = desk.happenings.account_of(index).retold();
    return retold ? outlet + "\n" + desk.store.edge(desk.store.edge_of(index)).subject.text : outlet;
}

}  // namespace

std::vector<BriefLine> lines_by_speaker(BriefDesk& desk, const Assertions& assertions) {
    // In order of publication; two of one name, who tell one happening alike, no reader can tell apart.
    std::vector<std::pair<std::pair<std::string, std::string>, Assertions>> groups;
    for (const AssertionIndex a : by_publication(desk.store, assertions)) {
        const End speaker = speaker_of(desk, a);
        const std::pair key(speaker.text, speaker.present() ? std::string() : who_tells_it(desk, a));
        auto found = std::ranges::find(groups, key, &std::pair<std::pair<std::string, std::string>, Assertions>::first);
        if (found == groups.end()) found = groups.insert(groups.end(), {key, {}});
        found->second.push_back(a);
    }
    std::vector<BriefLine> out;
    for (const auto& [key, told] : groups) {
        out.push_back({by_whom(desk, speaker_of(desk, told.front()), told),
                       desk.prose.clause(graph::surest(desk.store, told)), desk.notes.numbers(told)});
    }
    return out;
}

std::vector<BriefLine> first_reports(BriefDesk& desk, const Happening& happening) {
    const Assertions all = by_publication(desk.store, happening.assertions);
    const Document& first = desk.store.document_of(all.front());
    if (first.published.empty()) return {{"", "No article on this tells when it was published.", {}}};
    Assertions same_day;
    std::set<const Document*> documents;
    for (const AssertionIndex a : all) {
        const Document& d = desk.store.document_of(a);
        if (d.published == first.published && documents.insert(&d).second) same_day.push_back(a);
    }
    const auto outlets = outlets_of(desk, same_day);
    std::string words = fmt::format("First told by {} {}{}", listed(outlets), when_words(first.published),
                                    certainty_words(first.published_certainty));
    words += outlets.size() > 1 ? "; who was first that day the pages do not tell." : ".";
    return {{"", std::move(words), desk.notes.numbers(same_day)}};
}

namespace {

/// Sentences and articles that stand elsewhere too: who has them from whom.
void add_copied(BriefDesk& desk, const Happening& happening, std::vector<BriefLine>& out) {
    struct Copied {
        bool article = false;
        Assertions assertions = {};
    };
    std::map<std::pair<std::string, std::string>, Copied> copied;  // (who has it, from whom)
    const graph::Origins& origins = desk.store.origins();
    const auto documents = desk.store.documents();
    for (const AssertionIndex a : happening.assertions) {
        const auto where = desk.store.copies_of(a);
        const Document& here = desk.store.document_of(a);
        if (where.empty() || documents[where.front()].id == here.id) continue;
        const auto own = static_cast<std::size_t>(&here - documents.data());
        Copied& entry = copied[{graph::outlet_name(here), graph::outlet_name(documents[where.front()])}];
        entry.article = entry.article || origins.first_copy[own] != own;
        entry.assertions.push_back(a);
    }
    for (const auto& [who, entry] : copied) {
        const char* const how = entry.article ? "carries the same article as" : "repeats the words of";
        out.push_back({"", fmt::format("{} {} {}; they count as one source.", who.first, how, who.second),
                       desk.notes.numbers(entry.assertions)});
    }
}

void add_agencies(BriefDesk& desk, const Happening& happening, std::vector<BriefLine>& out) {
    std::map<std::pair<std::string, std::string>, Assertions> reports;
    for (const AssertionIndex a : happening.assertions) {
        const Document& d = desk.store.document_of(a);
        if (!d.agency.empty() && d.agency != graph::outlet_name(d))
            reports[{graph::outlet_name(d), d.agency}].push_back(a);
    }
    for (const auto& [who, assertions] : reports) {
        out.push_back({"", fmt::format("What {} prints is a report of {}.", who.first, who.second),
                       desk.notes.numbers(assertions)});
    }
}

/// What one speaker says in one voice: his name, and where.
struct Quoted {
    std::uint32_t voice = 0;
    std::string name = {};  ///< of "a spokesman for the army denied" the army's
    graph::Party speaker = {};
    Assertions assertions = {};
};

std::string name_of_speaker(const BriefDesk& desk, AssertionIndex index) {
    const graph::Account& account = desk.happenings.account_of(index);
    if (account.retold() && account.speaker.node) return desk.prose.name(*account.speaker.node);
    return speaker_told(desk, index).present() ? desk.prose.speaker(index) : std::string();
}

std::vector<Quoted> quotations(const BriefDesk& desk, const Happening& happening) {
    std::vector<Quoted> out;
    for (const AssertionIndex a : happening.assertions) {
        const graph::Party& speaker = desk.happenings.account_of(a).speaker;
        if (!speaker.stated) continue;
        const std::string name = name_of_speaker(desk, a);
        const std::uint32_t voice = desk.happenings.voices[at(a)];
        auto one = std::ranges::find_if(out, [&](const Quoted& q) {
            const bool same = fit(q.speaker, speaker) == graph::Fit::same || (!name.empty() && q.name == name);
            return q.voice == voice && same;
        });
        if (one == out.end()) one = out.insert(out.end(), {voice, name, speaker, {}});
        if (one->name.empty()) one->name = name;
        one->assertions.push_back(a);
    }
    return out;
}

/// One speaker's words in several outlets, which count once although nobody copied.
void add_quoted(BriefDesk& desk, const Happening& happening, std::vector<BriefLine>& out) {
    for (const Quoted& one : quotations(desk, happening)) {
        std::set<std::uint32_t> sources;
        for (const AssertionIndex a : one.assertions) sources.insert(desk.store.source_of(a));
        if (sources.size() < 2 || one.name.empty()) continue;
        out.push_back({"",
                       fmt::format("{} quote the same words of {}; they count as one source.",
                                   listed(outlets_of(desk, one.assertions)), one.name),
                       desk.notes.numbers(one.assertions)});
    }
}

}  // namespace

std::vector<BriefLine> copies(BriefDesk& desk, const Happening& happening) {
    std::vector<BriefLine> out;
    add_copied(desk, happening, out);
    add_agencies(desk, happening, out);
    add_quoted(desk, happening, out);
    return out;
}

std::vector<BriefNumber> numbers_over_time(BriefDesk& desk, const Happening& happening) {
    using Key = std::tuple<std::string, std::string, End>;  // day, number, speaker
    std::vector<std::pair<Key, Assertions>> rows;
    std::set<std::string> numbers;
    for (const AssertionIndex a : by_publication(desk.store, happening.assertions)) {
        const Assertion& told = desk.store.assertion(a);
        const auto& number = desk.happenings.account_of(a).number;
        if (!number || told.polarity == Polarity::negated) continue;
        const Key key(desk.store.document_of(a).published, graph::number_words(*number), speaker_of(desk, a));
        numbers.insert(std::get<1>(key));
        auto found = std::ranges::find(rows, key, &std::pair<Key, Assertions>::first);
        if (found == rows.end()) found = rows.insert(rows.end(), {key, {}});
        found->second.push_back(a);
    }
    std::vector<BriefNumber> out;
    if (numbers.size() < 2) return out;
    for (const auto& [key, assertions] : rows) {
        const auto& [day, number, speaker] = key;
        out.push_back({date_words(day), number, capitalized(desk.prose.clause(graph::surest(desk.store, assertions))),
                       by_whom(desk, speaker, assertions), desk.notes.numbers(assertions)});
    }
    return out;
}

void before_and_after(BriefDesk& desk, const Happening& happening, BriefHappening& out) {
    const auto nodes = named_participants(desk, happening);
    const Assertions all = by_publication(desk.store, happening.assertions);
    const std::string& published = desk.store.document_of(all.front()).published;
    const std::string& time = happening.time.empty() ? published : happening.time;
    std::vector<const graph::Moment*> before, after;
    for (const graph::Moment& moment : desk.moments) {
        if (&desk.happenings[moment.happening] == &happening || !touches(desk, moment.lead, nodes)) continue;
        (graph::comes_before(moment.time, time) ? before : after).push_back(&moment);
    }
    if (before.size() > kMostMoments) before.erase(before.begin(), before.end() - kMostMoments);
    if (after.size() > kMostMoments) after.resize(kMostMoments);
    const auto told = [&desk](const graph::Moment& moment) {
        const std::string words = as_sentence(desk.prose.clause_said_by(moment.lead, moment.speakers));
        return BriefMoment{date_words(moment.time), {"", words, {desk.notes.number(moment.lead)}}};
    };
    for (const graph::Moment* moment : before) out.before.push_back(told(*moment));
    for (const graph::Moment* moment : after) out.after.push_back(told(*moment));
}

std::vector<BriefLine> unsettled(BriefDesk& desk, const Happening& happening) {
    const auto nodes = named_participants(desk, happening);
    std::set<const Document*> documents;
    for (const AssertionIndex a : happening.assertions) documents.insert(&desk.store.document_of(a));
    std::map<graph::EdgeIndex, Assertions> edges;
    for (std::uint32_t i = 0; i < desk.store.assertions().size(); ++i) {
        const AssertionIndex a{i};
        if (desk.store.assertion(a).modality == Modality::asserted) continue;
        if (!documents.contains(&desk.store.document_of(a))) continue;
        const bool own = &desk.happenings.happening_of(a) == &happening;
        if (own || touches(desk, a, nodes)) edges[desk.store.edge_of(a)].push_back(a);
    }
    std::vector<BriefLine> out;
    for (const auto& [edge, assertions] : edges) {
        if (out.size() == kMostUnsettled) break;
        std::vector<End> speakers;
        if (const End& speaker = desk.store.edge(edge).speaker; speaker.present()) speakers.push_back(speaker);
        out.push_back({"", as_sentence(desk.prose.clause_said_by(graph::surest(desk.store, assertions), speakers)),
                       desk.notes.numbers(assertions)});
    }
    return out;
}

namespace {

bool any_subject(const BriefDesk& desk, const Happening& happening) {
    return std::ranges::any_of(happening.assertions,
                               [&](AssertionIndex a) { return desk.store.assertion(a).subject.present(); });
}

/// Those on whose word it rests: who denies it does not vouch for it, unless nobody else tells of it.
Assertions vouching(const BriefDesk& desk, const Happening& happening) {
    Assertions out;
    std::ranges::copy_if(happening.assertions, std::back_inserter(out),
                         [&](AssertionIndex a) { return !desk.happenings.account_of(a).negated; });
    return out.empty() ? happening.assertions : out;
}

bool own_voice(const BriefDesk& desk, const Assertions& assertions) {
    return std::ranges::any_of(assertions, [&](AssertionIndex a) { return !speaker_of(desk, a).present(); });
}

/// Speakers that go by no name: "a doctor"; "the company" is one that the article has told of.
void add_nameless(BriefDesk& desk, const Happening& happening, std::vector<BriefLine>& out) {
    std::map<std::string, Assertions> nameless;
    for (const AssertionIndex a : happening.assertions) {
        const End& speaker = speaker_told(desk, a);
        const bool known = !speaker.node || desk.store.node(*speaker.node).named;
        if (const std::string words = desk.prose.speaker(a); !known && !words.starts_with("the ")) {
            nameless[words].push_back(a);
        }
    }
    for (const auto& [speaker, assertions] : nameless) {
        out.push_back(
            {"", fmt::format("Who is meant by “{}” {} does not tell.", speaker, listed(outlets_of(desk, assertions))),
             desk.notes.numbers(assertions)});
    }
}

}  // namespace

std::vector<BriefLine> open_questions(BriefDesk& desk, const Happening& happening) {
    std::vector<BriefLine> out;
    if (happening.time.empty()) out.push_back({"", "No article tells when.", {}});
    if (!any_subject(desk, happening)) out.push_back({"", "No article tells who or what did it.", {}});
    const Assertions telling = vouching(desk, happening);
    if (!own_voice(desk, telling)) {
        std::vector<std::string> speakers;
        for (const AssertionIndex a : by_publication(desk.store, telling)) {
            const std::string name = voice_of(desk, a);
            if (std::ranges::find(speakers, name) == speakers.end()) speakers.push_back(name);
        }
        out.push_back(
            {"",
             fmt::format("No article tells this in its own voice; it rests on the word of {}.", listed(speakers)),
             {}});
    }
    if (happening.sources == 1 && happening.documents == 1) out.push_back({"", "Only one article tells this.", {}});
    add_nameless(desk, happening, out);
    return out;
}

}  // namespace relata::exporter
