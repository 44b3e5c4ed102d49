// The score of two accounts. Each part says why it adds or takes away.

#include "graph/likeness.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

#include "core/one_of.h"
#include "graph/act_kinds.h"
#include "graph/common_ground.h"
#include "graph/share_of_shorter.h"
#include "graph/timing.h"
#include "graph/tolls.h"

namespace relata::graph {
namespace {

constexpr double kCopied = 0.8;  // of the shorter sentence's words
constexpr std::size_t kFewWords = 6;

}  // namespace

bool numbers_agree(const Quantity& a, const Quantity& b) {
    constexpr double kAbout = 0.2, kLeast = 1e-6;
    const auto low = [](const Quantity& q) {
        if (q.bound == Bound::max) return -HUGE_VAL;
        return q.bound == Bound::approx ? q.value * (1 - kAbout) : q.value;
    };
    const auto high = [](const Quantity& q) {
        if (q.bound == Bound::min) return HUGE_VAL;
        return q.bound == Bound::approx ? q.value * (1 + kAbout) : q.value;
    };
    return std::max(low(a), low(b)) <= std::min(high(a), high(b)) + kLeast;
}

bool numbers_agree(const Account& a, const Account& b) {
    const auto leaves_room = [](const Account& found, const Account& all) {
        return found.so_far && found.number->value < all.number->value;
    };
    return numbers_agree(*a.number, *b.number) || leaves_room(a, b) || leaves_room(b, a);
}

bool counts_part(const Account& a, const Account& b) {
    const auto within = [](const Account& some, const Account& all) {
        return all.patient.sort == "person" && some.patient.sort != "person" && is_people(some.patient.sort) &&
               some.number->value < all.number->value;
    };
    return a.number && b.number && (within(a, b) || within(b, a));
}

double shared_words(const Account& a, const Account& b) { return share_of_shorter(a.words, b.words); }

bool is_mutual(std::string_view kind) {
    constexpr std::array<std::string_view, 4> kMutual{"meet", "agree", "clash", "cooperate"};
    return is_one_of(kind, kMutual);
}

bool copied(const Account& a, const Account& b) {
    return std::min(a.words.size(), b.words.size()) >= kFewWords && shared_words(a, b) >= kCopied;
}

namespace {

/// Both tell in the name of somebody, and of two who are not one.
bool have_two_speakers(const Account& a, const Account& b) {
    return a.speaker.stated && b.speaker.stated && fit(a.speaker, b.speaker) == Fit::conflict;
}

/// How many sentences lie between two accounts of one document.
std::uint32_t sentences_apart(const Account& a, const Account& b) {
    return std::max(a.sentence, b.sentence) - std::min(a.sentence, b.sentence);
}

bool same_place_in_text(const Account& a, const Account& b) {
    return a.document == b.document && a.sentence == b.sentence;
}

/// "Attacked Russian and regime positions", "arrested 14 men and two women": one verb, and of each object an act of its
/// own; not where the objects only name the act, or stand for those who met.
bool of_one_list(const Account& a, const Account& b) {
    if (a.document != b.document || a.clause.empty() || a.clause != b.clause || is_mutual(a.kind)) return false;
    if (a.retold() || b.retold() || a.patient.act == a.kind || b.patient.act == b.kind) return false;
    return !a.told_of.empty() && !b.told_of.empty() && !a.told_of.overlaps(b.told_of);
}

double place_score(const Party& x, const Party& y) {
    if (x.node && x.node == y.node) return x.country_alone ? 0.2 : 0.5;
    if (nested(x, y)) return 0.4;
    return x.country_alone || y.country_alone ? 0.0 : -0.4;
}

/// The best that any two places give; what an act was done to may be where another account has it.
double place_score(const Account& a, const Account& b) {
    constexpr double kNone = -1;
    double best = kNone;
    const auto take_if_same = [&](const Party& x, const Party& y) {
        if (const double score = place_score(x, y); score > 0) best = std::max(best, score);
    };
    for (const Party& x : a.places) {
        for (const Party& y : b.places) best = std::max(best, place_score(x, y));
        if (b.object_is_place) take_if_same(x, b.patient);
    }
    for (const Party& y : b.places) {
        if (a.object_is_place) take_if_same(a.patient, y);
    }
    return best == kNone ? 0 : best;
}

/// Two towns, or places of two countries, where none is the other's; to one outlet two names are two places.
bool is_of_two_towns(const Account& a, const Account& b) {
    const bool one_outlet = a.outlet == b.outlet;
    const auto apart = [one_outlet](const Party& x, const Party& y) {
        const bool lands = !x.land.empty() && !y.land.empty() && x.land != y.land;
        return place_score(x, y) < 0 && x.named && y.named && (one_outlet || lands || (x.town && y.town));
    };
    return !a.places.empty() && !b.places.empty() && std::ranges::all_of(a.places, [&](const Party& x) {
        return std::ranges::all_of(b.places, [&](const Party& y) { return apart(x, y); });
    });
}

/// Harm in two towns is two happenings, unless two articles of one story are at odds over where it was.
double town_score(const Account& a, const Account& b) {
    const bool struck = is_harm(a.kind) || a.kind == "attack" || a.kind == "clash" || a.kind == "explode";
    if (!struck || a.document == b.document || of_one_story(a, b) || befalls_once(a)) return 0;
    if (!is_of_two_towns(a, b)) return 0;
    return a.outlet == b.outlet ? kNever : -0.8;
}

bool share_named_party(const Account& a, const Account& b) {
    const auto one = [](const Party& x, const Party& y) {
        const Fit parties = fit(x, y);
        return parties == Fit::same || (parties == Fit::alike && x.named && y.named);
    };
    return one(a.agent, b.agent) || one(a.patient, b.patient) || (is_mutual(a.kind) && one(a.agent, b.patient));
}

/// "A house is in Gaza City": of which house, no other article tells. Only those whom both name are in one state.
bool is_state_of_others(const Account& a, const Account& b) {
    if (!a.lasting || !b.lasting || !a.agent.stated || !b.agent.stated || copied(a, b)) return false;
    const Fit agents = fit(a.agent, b.agent);
    return agents != Fit::same && !((agents == Fit::alike || agents == Fit::loose) && a.agent.named && b.agent.named);
}

/// Four dead here and four dead there are two happenings, though nothing but the names around them says so; and so are
/// a bus that carried patients and a jeep that carried pilgrims.
double ground_score(const Account& a, const Account& b) {
    if (a.document == b.document) return 0;
    const bool counts = counts_anybody(a, b);
    if (is_state_of_others(a, b)) return -1.0;
    if (!counts && share_named_party(a, b)) return 0;
    switch (common_ground(a, b)) {
        case Ground::elsewhere:
            return kNever;
        case Ground::none:
            return counts ? -0.8 : -0.5;
        case Ground::unknown:
        case Ground::some:
            return 0;
    }
    return 0;
}

/// Two sides of one story, each with its own number: "four were captured", "seven were".
bool are_at_odds(const Account& a, const Account& b) {
    const bool one_story = a.document == b.document || of_one_story(a, b);
    return one_story && have_two_speakers(a, b);
}

/// Two articles of one matter tell of the same acts, if they come out together: next week the same two have met again.
/// Who is at war strikes every day.
double story_score(const Account& a, const Account& b) {
    constexpr int kTogether = 2, kSoon = 4;
    constexpr std::uint32_t kNearby = 4;
    if (a.document == b.document && sentences_apart(a, b) <= kNearby && are_at_odds(a, b))
        return 0.3;  // each blames the other
    if (!of_one_story(a, b) || !a.published || !b.published) return 0;
    const int apart = gap(*a.published, *b.published);
    if (is_harm(a.kind) || a.kind == "attack" || a.kind == "clash") return apart <= kTogether ? 0.1 : 0;
    return apart <= kTogether ? 0.3 : apart <= kSoon ? 0.15 : 0;
}

/// Articles of one matter name the same persons, ships and towns: much of counts, which are told in few words.
double topic_score(const Account& a, const Account& b) {
    constexpr double kSameTopic = 0.5, kFew = 0.2;
    constexpr std::size_t kSeveral = 2;
    if (!a.article || !b.article) return 0;
    if (!both_count(a, b)) return story_score(a, b);
    const NamesTold &one = *a.article, &other = *b.article;
    const std::size_t shorter = std::min(one.names.size(), other.names.size());
    if (shorter == 0) return 0;
    if (a.document == b.document) return kFew;
    if (count_shared(one.names, other.names) == 0) return shorter >= kSeveral ? -0.4 : 0;
    return of_one_story(a, b) ? kSameTopic : kFew;
}

/// "The army says 13 were killed. According to officers 20 died", "Soldiers arrested 12 relatives. The army said that
/// it had arrested five people": a sentence that has no day and no place of its own answers the other.
bool answers_other(const Account& a, const Account& b) {
    constexpr std::uint32_t kNearby = 2;
    const bool answer = (!a.time && a.places.empty()) || (!b.time && b.places.empty());
    if (a.document != b.document || !answer) return false;
    const std::uint32_t apart = sentences_apart(a, b);
    if (a.speaker.stated && b.speaker.stated) return apart <= kNearby && have_two_speakers(a, b);
    const Account& later = a.sentence > b.sentence ? a : b;
    const Fit agents = fit(a.agent, b.agent);
    return apart == 1 && later.speaker.stated && (agents == Fit::same || agents == Fit::alike);
}

/// Three drones and two villages: with what and whom.
bool count_unlike(const Account& a, const Account& b) {
    return a.means != b.means && (!a.means.empty() || !b.means.empty());
}

/// "72 had been rescued by Thursday", "fishermen rescued 28": by those who did it, and by all.
bool is_share_of_running(const Account& one, const Account& all) {
    return !is_harm(all.kind) && one.agent.stated && !all.agent.stated && one.number->value < all.number->value;
}

/// Both open articles of one outlet, and say no day.
bool are_undated_leads(const Account& a, const Account& b) {
    return a.document != b.document && a.outlet == b.outlet && a.sentence == 0 && b.sentence == 0 && !a.time && !b.time;
}

/// Who reports that seven were killed, where he has reported fifteen, reports another strike, unless he brings his
/// number up to date.
bool tells_of_others(const Account& a, const Account& b) {
    if (a.document == b.document || a.outlet != b.outlet || !a.number || !b.number) return false;
    const bool one_day = a.time && b.time && overlap(*a.time, *b.time);  // "three", and corrected, "four"
    const bool news_of_each = are_undated_leads(a, b) && !a.retold() && !b.retold();
    const bool told_anew = one_day || (!news_of_each && has_grown(a, b) && of_one_story(a, b));
    return !a.running && !b.running && !numbers_agree(a, b) && !told_anew;
}

/// What an outlet leads with on two days, undated, is the news of each: "Israel intercepts a missile", a week apart.
bool leads_anew(const Account& a, const Account& b) {
    constexpr std::array<std::string_view, 8> kStrikes{"attack",  "clash",      "damage", "destroy",
                                                       "explode", "=intercept", "kill",   "wound"};
    if (!are_undated_leads(a, b)) return false;
    if (a.number && b.number && a.number->value == b.number->value && a.number->value > 2) return false;
    const auto by_somebody = [](const Account& x) { return x.violent || x.agent.stated; };
    const bool strikes = is_one_of(a.kind, kStrikes) && (!is_harm(a.kind) || (by_somebody(a) && by_somebody(b)));
    return strikes && !befalls_once(a) && a.published && b.published && gap(*a.published, *b.published) > 0;
}

/// A toll that is lower days later is that of something else.
bool has_shrunk(const Account& a, const Account& b) {
    constexpr int kSoon = 3;
    if (a.document == b.document || !a.published || !b.published || has_grown(a, b) || a.kind == "disappear")
        return false;
    return gap(*a.published, *b.published) > kSoon && a.outlet == b.outlet;
}

double number_score(const Account& a, const Account& b, bool pinned) {
    if (!a.number || !b.number || a.some_one || b.some_one || count_unlike(a, b)) return 0;
    if (tells_of_others(a, b)) return kNever;
    if (a.number->value == b.number->value) return a.number->value > 2 ? 0.6 : 0.3;
    if (numbers_agree(a, b)) return 0.1;
    if (counts_part(a, b) && a.document != b.document && (a.patient.sort == "child") != (b.patient.sort == "child"))
        return -1.5;                                                       // the children among the dead
    if (counts_part(a, b)) return a.document == b.document ? -0.8 : -0.7;  // eight protesters are not the 300 patients
    if (a.running != b.running && is_share_of_running(a.running ? b : a, a.running ? a : b)) return -0.7;
    if ((a.running || b.running) && has_shrunk(a, b)) return kNever;
    if (a.running || b.running) return has_grown(a, b) ? 0.2 : a.document == b.document ? 0.0 : -0.1;
    if (a.document == b.document) {
        const bool two = answers_other(a, b) || (place_score(a, b) >= 0 && have_two_speakers(a, b));
        if (!two) return -0.8;   // nobody contradicts himself: these are two happenings
        if (pinned) return 0.3;  // one article sets two speakers against each other
    }
    const bool grown = has_grown(a, b) && of_one_story(a, b);
    if (pinned || grown || are_at_odds(a, b)) return -0.1;
    return a.violent && b.violent ? -1.0 : -0.7;  // another number of another day is another happening
}

bool is_generic(const Party& party) { return party.words.size() == 1 && !party.named && is_people(party.sort); }

/// "The Russian air base at Hmeimim", "the Hmeimim air base": what stands where the other is.
bool at_the_same_place(const Account& a, const Account& b) {
    if (!a.object_is_place || !b.object_is_place || !a.patient.described) return false;
    return std::ranges::any_of(a.places, [&](const Party& x) { return x.node && x.named && x.node == b.patient.node; });
}

bool is_named_person(const Party& party) { return party.named && party.sort == "person"; }

/// The death of the colonel, and that of seven mutineers.
bool is_one_and_many(const Account& one, const Account& many) {
    return is_named_person(one.patient) && !one.number && many.number && many.number->value > 1;
}

/// "Launched attacks", "reached a deal": the object is the act over again, and says nothing of whom it reached.
Fit fit_of_patients(const Account& a, const Account& b) {
    const bool again_a = a.patient.act == a.kind, again_b = b.patient.act == b.kind;
    if (is_one_and_many(a, b) || is_one_and_many(b, a)) return Fit::conflict;
    const Fit out = fit(a.patient, b.patient);
    if (out == Fit::conflict && (at_the_same_place(a, b) || at_the_same_place(b, a))) return Fit::alike;
    return again_a != again_b && out == Fit::conflict ? Fit::unknown : out;
}

/// "The plane", "the ferry" of one story.
bool is_the_craft(const Account& a, const Account& b) {
    const bool craft = a.patient.sort == "aircraft" || a.patient.sort == "ship";
    return craft && a.patient.sort == b.patient.sort && !a.number && !b.number && of_one_story(a, b);
}

double patient_score(const Account& a, const Account& b, Fit patients) {
    switch (patients) {
        case Fit::unknown:
            return 0;
        case Fit::same:
            return a.object_is_place && a.patient.country_alone ? 0.5 : 0.9;
        case Fit::alike:
            if (a.patient.node == b.patient.node && a.document == b.document) return 0.9;
            if (is_the_craft(a, b)) return 0.9;
            return is_generic(a.patient) && is_generic(b.patient) ? 0.5 : 0.6;
        case Fit::loose:
            return 0.4;
        case Fit::conflict:
            return kNever;
    }
    return 0;
}

/// Two who speak against each other: one denies, or each has a speaker of his own.
bool contested(const Account& a, const Account& b) {
    if (a.negated != b.negated) return true;
    return have_two_speakers(a, b);
}

/// One takes up what the other told, or both take up the same: "rejected the accusation".
bool one_follows_other(const Account& a, const Account& b) {
    if (a.document != b.document) return false;
    return a.follows == b.assertion || b.follows == a.assertion || (a.follows && a.follows == b.follows);
}

/// Whom the one names, or one who did it with him, is among those whom the other names.
Fit fit_of_agents(const Account& a, const Account& b) {
    const Fit out = fit_of_doers(a.agent, b.agent);
    if (out != Fit::conflict) return out;
    const auto among = [](const Party& agent, const std::vector<Party>& fellows) {
        return std::ranges::any_of(fellows, [&](const Party& fellow) {
            const Fit one = fit(agent, fellow);
            return one == Fit::same || one == Fit::alike;
        });
    };
    return among(a.agent, b.fellows) || among(b.agent, a.fellows) ? Fit::alike : out;
}

bool happens_once(const Account& a, const Account& b, Fit patients) {
    return befalls_once(a) && befalls_once(b) &&
           (patients == Fit::same || patients == Fit::alike);  // "Holm", "Jan Holm"
}

/// Nobody dies twice.
bool is_death_of_one(const Account& a, const Account& b, Fit patients) {
    return a.kind == "kill" && happens_once(a, b, patients);
}

/// What one does once: a named person resigns.
bool does_once(const Account& a, Fit agents) {
    constexpr std::array<std::string_view, 3> kOnce{"resign", "plead", "fast"};
    return agents == Fit::same && a.agent.sort == "person" && is_one_of(a.kind, kOnce);
}

/// The same person is not arrested twice within days: then even place and agent are only told differently.
double once_score(const Account& a, const Account& b, Fit patients, Fit agents) {
    constexpr double kOnce = 0.8, kLately = 0.3;
    if (!happens_once(a, b, patients) && !does_once(a, agents)) return 0;
    if (is_death_of_one(a, b, patients)) return kOnce;
    if (a.document == b.document || !a.published || !b.published) return 0;
    const int apart = gap(a.time.value_or(*a.published), b.time.value_or(*b.published));
    return apart <= kOffByOne ? kOnce : kLately;
}

/// What one is charged with and denies is what it is about, before all else that he is told to have done.
bool answers_charge(const Account& a, const Account& b) {
    const auto charge = [](const Account& one, const Account& denial) {
        return !one.negated && denial.negated && one.speaker.stated && fit(one.speaker, denial.speaker) != Fit::same;
    };
    return charge(a, b) || charge(b, a);
}

/// Another agent is another happening, unless much else says that it is the same: then it is disputed who it was.
double agent_score(const Account& a, const Account& b, Fit agents, Fit patients, bool pinned) {
    constexpr std::array<std::string_view, 3> kRepeated{"appoint", "win", "halt"};  // by many, on one day
    switch (agents) {
        case Fit::unknown:
            return 0;
        case Fit::same:
            return answers_charge(a, b) ? 0.9 : 0.7;
        case Fit::alike:
            return 0.5;
        case Fit::loose:
            return 0.4;
        case Fit::conflict:
            if (same_place_in_text(a, b) || is_mutual(a.kind)) return -0.1;
            if (!has_one_agent(a.kind)) return kNever;
            if (contested(a, b)) return a.kind == "breach" ? 0.1 : -0.2;  // each lays the breach on the other
            if (happens_once(a, b, patients)) return -0.1;
            if (is_one_of(a.kind, kRepeated)) return kNever;
            return pinned || same_odd_number(a, b) ? -0.5 : kNever;
    }
    return 0;
}

/// What one side says and the other denies in an article of the same matter is one deed: "shelled the village", "there
/// was no shelling of any village".
double denial_score(const Account& a, const Account& b) {
    const bool both_speak = a.speaker.stated && b.speaker.stated && fit(a.speaker, b.speaker) != Fit::same;
    const bool answered = a.negated != b.negated && both_speak;
    if (answered && a.document == b.document) {  // "none had been released", said the other
        constexpr std::uint32_t kNearby = 2;
        const bool one_thing =
            a.patient.head == b.patient.head && !a.patient.head.empty() && !is_people(a.patient.sort);
        if (sentences_apart(a, b) <= kNearby || one_thing) return 0.3;
    }
    const bool none = a.negated ? !a.number : !b.number;  // "no protester was hurt"
    return answered && none && of_one_story(a, b) ? 0.3 : 0;
}

/// "Russia agreed with Turkey", "Turkey agreed with Russia".
bool crosswise(const Account& a, const Account& b) {
    return is_mutual(a.kind) && fit(a.agent, b.patient) == Fit::same && fit(a.patient, b.agent) == Fit::same;
}

/// Of two attacks with drones more than of two of which nothing is told.
double means_score(const Account& a, const Account& b) { return !a.means.empty() && a.means == b.means ? 0.2 : 0; }

double said_alike(const Account& a, const Account& b) {
    constexpr double kSome = 0.35;
    const bool two_numbers = a.number && b.number && !numbers_agree(*a.number, *b.number);
    if (two_numbers && same_place_in_text(a, b)) return 0;  // which have all words of their sentence in common
    const bool one_speaker = a.speaker.stated && b.speaker.stated && fit(a.speaker, b.speaker) != Fit::conflict;
    const double words = shared_words(a, b);
    return 0.6 * words + (one_speaker && words >= kSome ? 0.2 : 0);
}

}  // namespace

bool befalls_once(const Account& a) {
    constexpr std::array<std::string_view, 14> kOnce{"appoint", "dismiss",   "kill",      "arrest", "abduct",
                                                     "convict", "sentence",  "release",   "acquit", "bury",
                                                     "suspend", "prosecute", "overthrow", "rescue"};
    return is_one_of(a.kind, kOnce) && is_named_person(a.patient);
}

bool has_one_agent(std::string_view kind) {
    constexpr std::array<std::string_view, 25> kKinds{
        "attack",   "kill",    "wound",    "harm",   "abduct",  "arrest",    "capture", "destroy", "damage",
        "displace", "plant",   "explode",  "breach", "leak",    "appoint",   "dismiss", "win",     "halt",
        "ignite",   "convict", "sentence", "rescue", "release", "overthrow", "fine"};
    return is_one_of(kind, kKinds);
}

double likeness(const Account& a, const Account& b) {
    if (a.kind != b.kind || a.standing != b.standing || of_one_list(a, b) || leads_anew(a, b)) return kNever;
    if (a.cause != b.cause && a.cause != Account::Cause::unknown && b.cause != Account::Cause::unknown) return kNever;
    const bool across = crosswise(a, b);
    const Fit patients = fit_of_patients(a, b);
    if (patients == Fit::conflict && !across) return kNever;
    Timing time = timing(a, b);
    if (time.score == kNever && is_death_of_one(a, b, patients)) time = {-0.2, false};  // the day of it is disputed
    const double ground = time.score == kNever ? kNever : ground_score(a, b);
    if (ground == kNever) return kNever;
    const Fit agents = fit_of_agents(a, b);
    const bool pinned = time.pinned || same_place_in_text(a, b) || answers_other(a, b);
    const bool by_place = patients == Fit::alike && fit(a.patient, b.patient) == Fit::conflict;  // which counts once
    const double rest = time.score + (by_place ? 0 : place_score(a, b) + town_score(a, b)) +
                        number_score(a, b, pinned) + means_score(a, b) + said_alike(a, b) + topic_score(a, b) +
                        once_score(a, b, patients, agents) + denial_score(a, b) + ground +
                        (one_follows_other(a, b) ? 1.0 : 0.0);
    if (across) return 1.4 + rest;
    return patient_score(a, b, patients) + agent_score(a, b, agents, patients, pinned) + rest;
}

}  // namespace relata::graph
