// Events: each assertion is asked how its act stands to its doer, who that is and whom it reaches.
#include "extract/events/events.h"

#include <algorithm>
#include <array>
#include <map>

#include "core/utf8.h"
#include "extract/clauses/clause.h"
#include "extract/events/actor_code.h"
#include "extract/events/event_frame.h"
#include "extract/events/event_target.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/mentions/mentions.h"
#include "extract/participants.h"

namespace relata::extract {
namespace {

constexpr std::array<std::string_view, 9> kKilling{"kill",    "die",    "murder",    "assassinate", "massacre",
                                                   "execute", "behead", "slaughter", "slay"};
constexpr std::array<std::string_view, 4> kWounding{"wound", "injure", "hurt", "maim"};
constexpr int kNear = 3;  ///< a target that stands with the act's own words

/// An event in the making, with what it came from.
struct Draft {
    const Assertion* assertion = nullptr;
    int anchor = kNone;
    Frame frame = Frame::done;
    Event event = {};
    int target_distance = 0;
};

/// The word that governs the others of a range.
int head_of(const Tree& tree, Span span) {
    for (int i = 0; i < tree.size(); ++i) {
        if (!span.contains(tree.word(i).span)) continue;
        const int head = tree.head(i);
        if (head == kNone || !span.contains(tree.word(head).span)) return i;
    }
    return kNone;
}

WordRange words_of(const Tree& tree, Span span) {
    WordRange words;
    for (int i = 0; i < tree.size(); ++i) {
        if (!span.contains(tree.word(i).span)) continue;
        if (words.begin == words.end) words.begin = i;
        words.end = i + 1;
    }
    return words;
}

bool is_named(const Tree& tree, int word) { return tree.has_upos(word, {"PROPN"}); }

/// Codes of those who hold an office, by entity id: "hulusi-akar" -> "TUR GOV".
using Offices = std::map<std::string, std::string>;

// What the titles and appositions of the whole article tell.
Offices offices_in(std::span<const Assertion> assertions) {
    Offices offices;
    for (const Assertion& a : assertions) {
        const bool office = (a.rule == "title_before_name" || a.rule == "apposition") && a.relation.ends_with(" of");
        if (!office || a.subject.type != "PERSON") continue;
        const std::string code = actor_code_of_office(a.object, a.relation.substr(0, a.relation.size() - 3));
        if (code.size() > 3) offices.emplace(a.subject.id, code);
    }
    return offices;
}

/// The events of one sentence.
class SentenceEvents {
  public:
    SentenceEvents(const Tree& tree, const Mentions& mentions, const Offices& offices,
                   std::span<const Assertion> assertions)
        : tree_(tree), mentions_(mentions), offices_(offices), assertions_(assertions) {}

    std::vector<Event> find() {
        for (const Assertion& a : assertions_) anchors_.push_back(head_of(tree_, a.relation_span));
        for (std::size_t i = 0; i < assertions_.size(); ++i) add(assertions_[i], anchors_[i]);
        join_companions();
        join_tolls();
        std::vector<Event> events;
        for (Draft& draft : drafts_) {
            Event& e = draft.event;
            if (e.source.name == e.target.name) e.target = {};
            const bool told = !e.source.name.empty() || !e.target.name.empty();
            if (told && !is_repeated(events, e)) events.push_back(std::move(draft.event));
        }
        return events;
    }

  private:
    void add(const Assertion& a, int anchor) {
        if (anchor == kNone) return;
        const Frame frame = frame_of(tree_, anchor, a);
        std::string_view type = event_type_of(a, frame);
        if (type == "MOBILIZE" && frame != Frame::done && is_meant_to_help(tree_, anchor)) type = "AGREE";
        const bool lasts = a.rule == "backed_modifier" || a.rule == "adjective_behind_noun" ||
                           (a.rule == "stance_modifier" && a.subject.present());
        if (type.empty() || lasts) return;  // "Turkish-backed", "pro-Russian" last, they do not happen
        if (frame != Frame::done && (!a.subject.present() || is_told_by_its_verb(anchor))) return;
        Draft draft{&a, anchor, frame, started(a, type), 0};
        if (frame == Frame::demanded ? set_demand(draft) : set_source(draft)) add_with_targets(draft);
    }

    static Event started(const Assertion& a, std::string_view type) {
        Event event{.assertion = a.id, .sentence_span = a.sentence_span, .type = std::string(type)};
        const bool as_told = type == a.event_class || a.event_class == "YIELD" || a.event_class == "REJECT";
        if (as_told) event.mode = a.mode;
        event.cameo = a.cameo;
        event.confidence = a.confidence;
        event.place = a.place;
        event.time = a.time;
        event.reporter = a.attribution;
        event.dead = toll(a, kKilling);
        event.injured = toll(a, kWounding);
        return event;
    }

    // The number of those who were hurt so, where the verb says that they were and the assertion counts them.
    static std::optional<double> toll(const Assertion& a, std::span<const std::string_view> verbs) {
        const std::string_view verb = std::string_view(a.relation).substr(0, a.relation.find(' '));
        const bool counted = a.quantity && std::ranges::find(verbs, verb) != verbs.end();
        return counted ? std::optional(a.quantity->value) : std::nullopt;
    }

    // "promised to send aid" is one event, told by "promised".
    bool is_told_by_its_verb(int anchor) const {
        const int verb = announcing_verb(tree_, anchor);
        if (verb == kNone) return false;
        for (std::size_t i = 0; i < assertions_.size(); ++i) {
            const std::string_view type = event_type_of(assertions_[i], Frame::done);
            const bool tells = type == "AGREE" || type == "THREATEN" || type == "REQUEST" || type == "REJECT";
            if (anchors_[i] == verb && tells) return true;
        }
        return false;
    }

    Actor actor(const Participant& p) const {
        const auto office = offices_.find(p.id);
        return {p.name, office == offices_.end() ? actor_code(p) : office->second};
    }

    Actor actor(int word, bool modifier) const {
        const Entity* entity = entity_at(tree_, mentions_, word);
        Participant p;
        p.text = modifier ? tree_.word(word).form : nominal_name(tree_, {word, kNone});
        const Mention* mention = mention_at(mentions_, tree_.sentence().index, {word, kNone});
        p.name = modifier || mention == nullptr ? p.text : mention->name;
        p.id = entity == nullptr ? "word" : entity->id;
        if (entity != nullptr) p.type = entity->type;
        return actor(p);
    }

    // Whoever can be named as doing it: not "the agreement" that ended a war.
    bool set_source(Draft& draft) const {
        const Participant& subject = draft.assertion->subject;
        if (!subject.present()) return true;
        const int word = subject.span.empty() ? kNone : head_of(tree_, subject.span);
        const bool acts = word == kNone || is_actor(tree_, mentions_, word) || is_named(tree_, word) ||
                          tree_.has_upos(word, {"PRON"});
        if (acts) {
            draft.event.source = actor(subject);
            return true;
        }
        if (const auto behind = actor_behind(tree_, mentions_, word)) {
            draft.event.source = actor(*behind, tree_.is_any(*behind, {"amod", "compound"}));
            return true;
        }
        draft.event.source = actor(subject);
        return draft.event.type == "ASSAULT" || draft.event.type == "COERCE";
    }

    // "Paris said that Rome must pay": Paris demands it of Rome.
    bool set_demand(Draft& draft) const {
        const Assertion& a = *draft.assertion;
        if (!a.subject.present() || a.attribution_id == a.subject.id) return false;
        Participant speaker{.name = a.attribution,
                            .id = a.attribution_id.empty() ? "speaker" : a.attribution_id,
                            .text = a.attribution};
        for (const Entity& entity : mentions_.entities) {
            if (entity.id == a.attribution_id) speaker.type = entity.type;
        }
        draft.event.source = actor(speaker);
        draft.event.target = actor(a.subject);
        draft.event.reporter.clear();
        return true;
    }

    void add_with_targets(Draft& draft) {
        if (draft.frame == Frame::demanded || set_object_as_target(draft)) return drafts_.push_back(draft);
        const auto found = find_target(tree_, mentions_, search_of(draft));
        if (!found || is_thing_struck(draft)) {
            keep_thing_as_target(draft);
            return drafts_.push_back(draft);
        }
        draft.target_distance = found->distance;
        for (const int word : targets_at(*found)) {
            draft.event.target = actor(word, found->modifier);
            drafts_.push_back(draft);
        }
    }

    // Those named side by side; "Yuriria, Guanajuato, Mexico" is one place.
    std::vector<int> targets_at(const Reached& found) const {
        const std::vector<int> all = tree_.conjuncts(found.word);
        const bool joined = std::ranges::any_of(all, [&](int i) { return tree_.has_child(i, "cc"); });
        return found.modifier || !joined ? std::vector<int>{found.word} : all;
    }

    // The object is whom the act reaches, unless it is only what is sent, given or taken.
    bool set_object_as_target(Draft& draft) const {
        const Participant& object = draft.assertion->object;
        if (!object.present() || object.span.empty() || object.id.empty()) return false;
        const int word = head_of(tree_, object.span);
        if (word == kNone) return false;
        const bool reached = is_actor(tree_, mentions_, word) || (is_named(tree_, word) && object.type != "EVENT");
        if (!reached || is_moved(draft, word)) return false;
        draft.event.target = actor(object);
        return true;
    }

    bool is_moved(const Draft& draft, int object) const {
        const int first = tree_.first_conjunct(object);
        return tree_.is(first, "obj") && tree_.head(first) == draft.anchor && is_means(draft);
    }

    // "sent troops to", "fired shells at", "ordered patrols": the object only serves the act.
    bool is_means(const Draft& draft) const {
        return draft.assertion->event_class == "MOBILIZE" ||
               (tree_.has_upos(draft.anchor, {"VERB"}) &&
                lexicon::event_words().is("moves", verb_lemma(tree_, draft.anchor)));
    }

    // "A and B put off their talks": neither is whom the other reaches.
    std::vector<std::string> doers_at(int anchor) const {
        std::vector<std::string> ids;
        for (std::size_t i = 0; i < assertions_.size(); ++i) {
            if (anchors_[i] == anchor && !assertions_[i].subject.id.empty()) ids.push_back(assertions_[i].subject.id);
        }
        return ids;
    }

    Search search_of(const Draft& draft) const {
        const Assertion& a = *draft.assertion;
        return {.anchor = draft.anchor,
                .source_ids = doers_at(draft.anchor),
                .source_words = words_of(tree_, a.subject.span),
                .source_country = draft.event.source.code.substr(0, 3),
                .content_acts = draft.event.type == "REQUEST" || draft.event.type == "ACCUSE",
                .object_is_means = is_means(draft)};
    }

    // A thing that was struck or taken is the target, rather than somebody further on in the sentence.
    bool is_thing_struck(const Draft& draft) const {
        return is_material(draft) && is_thing(draft.assertion->object) && !is_means(draft);
    }

    static bool is_material(const Draft& draft) {
        return draft.event.type == "ASSAULT" || draft.event.type == "COERCE";
    }

    static bool is_thing(const Participant& p) { return p.present() && !p.id.empty() && p.type != "EVENT"; }

    void keep_thing_as_target(Draft& draft) const {
        if (is_thing_struck(draft)) draft.event.target = actor(draft.assertion->object);
    }

    // "Israel and Lebanon renewed talks": each is whom the other talks with.
    void join_companions() {
        for (std::size_t i = 0; i < drafts_.size(); ++i) {
            Draft& first = drafts_[i];
            const bool open = first.event.target.name.empty() || first.target_distance > kNear;
            const bool together =
                first.frame == Frame::failed || lexicon::event_words().is("together", first.event.type);
            if (!open || !together) continue;
            const auto second = std::find_if(drafts_.begin() + static_cast<std::ptrdiff_t>(i) + 1, drafts_.end(),
                                             [&](const Draft& d) { return is_companion(first, d); });
            if (second == drafts_.end()) continue;
            first.event.target = second->event.source;
            drafts_.erase(second);
        }
    }

    static bool is_companion(const Draft& first, const Draft& other) {
        return other.anchor == first.anchor && other.event.type == first.event.type &&
               other.event.source.name != first.event.source.name && !other.event.source.name.empty();
    }

    // "shelled the town, killing 20", "killed two and wounded five": one act with its toll.
    void join_tolls() {
        for (std::size_t i = 0; i < drafts_.size(); ++i) {
            const auto is_its_toll = [&](const Draft& d) { return is_toll_of(drafts_[i], d); };
            for (auto at = drafts_.begin() + static_cast<std::ptrdiff_t>(i) + 1; at != drafts_.end();) {
                if (!is_its_toll(*at)) {
                    ++at;
                    continue;
                }
                if (!drafts_[i].event.dead) drafts_[i].event.dead = at->event.dead;
                if (!drafts_[i].event.injured) drafts_[i].event.injured = at->event.injured;
                at = drafts_.erase(at);
            }
        }
    }

    bool is_toll_of(const Draft& act, const Draft& toll) const {
        const Event& e = toll.event;
        const bool counts = (e.dead && !act.event.dead) || (e.injured && !act.event.injured);
        const bool joined = tree_.head(toll.anchor) == act.anchor && tree_.is_any(toll.anchor, {"advcl", "conj"});
        return counts && joined && act.event.type == "ASSAULT" && !act.event.target.name.empty() &&
               e.source.name == act.event.source.name;
    }

    static bool is_repeated(const std::vector<Event>& events, const Event& e) {
        return std::ranges::any_of(events, [&](const Event& other) {
            return other.type == e.type && other.source.name == e.source.name && other.target.name == e.target.name &&
                   other.dead == e.dead && other.injured == e.injured;
        });
    }

    const Tree& tree_;
    const Mentions& mentions_;
    const Offices& offices_;
    std::span<const Assertion> assertions_;
    std::vector<int> anchors_ = {};
    std::vector<Draft> drafts_ = {};
};

}  // namespace

std::vector<Event> find_events(std::span<const Tree> trees, const Mentions& mentions,
                               std::span<const Assertion> assertions) {
    std::vector<Event> events;
    const Offices offices = offices_in(assertions);
    std::size_t from = 0;
    for (const Tree& tree : trees) {
        std::size_t to = from;
        while (to < assertions.size() && assertions[to].sentence == tree.sentence().index) ++to;
        if (to == from) continue;
        const auto found = SentenceEvents(tree, mentions, offices, assertions.subspan(from, to - from)).find();
        events.insert(events.end(), found.begin(), found.end());
        from = to;
    }
    return events;
}

}  // namespace relata::extract
