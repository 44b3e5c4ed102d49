// Which time expression dates a happening: its own, one on its participants, or one that it shares.

#include <algorithm>

#include "core/utf8.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/qualifiers/circumstances.h"
#include "extract/qualifiers/time.h"

namespace relata::extract {

namespace {

using Times = std::vector<TimeExpression>;

/// The better of two: one that can be placed, then the earlier.
const TimeExpression* better(const TimeExpression* a, const TimeExpression* b) {
    if (a == nullptr || (a->iso.empty() && b != nullptr && !b->iso.empty())) return b;
    return a;
}

template <typename Test>
const TimeExpression* pick(const Times& times, Test test) {
    const TimeExpression* best = nullptr;
    for (const TimeExpression& time : times) {
        if (test(time)) best = better(best, &time);
    }
    return best;
}

/// True for "in", "on", "during"…, which a parser may hang on a noun though they date the clause; not for "of", whose
/// date names the noun: "the memorandum of September 17".
bool dates_clause(const Tree& tree, int time_head) {
    static constexpr std::string_view kNaming[] = {"of", "from", "for"};
    return std::ranges::find(kNaming, tree.preposition(time_head)) == std::end(kNaming);
}

/// "convicted of the killing (2022)", "his novel (1987)": the year of a thing, not of what is done to it.
bool is_in_brackets(const Tree& tree, const TimeExpression& time) {
    return time.words.begin > 0 && tree.word(time.words.begin - 1).form == "(";
}

bool is_since(const Tree& tree, const TimeExpression& time) {
    return to_lower_ascii(tree.word(time.words.begin).form) == "since";
}

/// "the deadliest strike", "the eighth election", "the first": one among those that came before it.
bool is_ranked(const Tree& tree, int noun) {
    const auto ranks = [&](int i) {
        return tree.word(i).xpos == "JJS" || lexicon::time_words().is("ordinal", tree.lemma(i)) ||
               lexicon::time_words().is("compared", tree.lemma(i));
    };
    if (!tree.has_upos(noun, {"NOUN", "PROPN", "ADJ", "NUM"}) || tree.has_child(noun, "aux", "have"))
        return false;  // "has been first minister since 2014"
    return ranks(noun) || std::ranges::any_of(tree.children(noun), [&](int c) { return c < noun && ranks(c); });
}

/// "the first such swap since November", "the eighth election since 2021", "the first inmate to be executed since
/// June", "for the first time since 2023": when it was so before, not when it happened.
bool only_compares(const Tree& tree, const TimeExpression& time) {
    const int before = time.words.begin - 1;
    if (before < 0) return false;
    if (tree.lemma(before) == "time" && is_ranked(tree, before)) return true;
    if (!is_since(tree, time)) return false;
    if (is_ranked(tree, before)) return true;
    for (int at = tree.head(time.head); at != kNone; at = tree.head(at)) {
        if (is_ranked(tree, at)) return true;
        if (is_predicate(tree, at) && !tree.is(at, "acl")) return false;
    }
    return false;
}

/// True for what happens at a time of its own, so that a date behind it may be its own: "the toll from the crash
/// yesterday".
bool has_own_time(const Tree& tree, int noun) { return is_event_noun(tree, noun) || tree.is(noun, "appos"); }

/// True if the expression stands behind `noun` in its phrase, as in "attack on positions in Idlib on Thursday".
bool trails(const Tree& tree, const TimeExpression& time, int noun) {
    if (time.head < noun || !tree.is(time.head, "nmod") || !dates_clause(tree, time.head)) return false;
    if (is_in_brackets(tree, time)) return false;
    int at = tree.head(time.head);
    if (at > noun && time.words.end <= at) return false;  // "results from Saturday's election"
    const bool subject = tree.is(noun, "nsubj");
    while (at > noun && tree.is_any(at, {"nmod", "conj", "appos"})) {
        if (subject && has_own_time(tree, at)) return false;  // "the man behind the bombing in 2017, attacks"
        at = tree.head(at);
    }
    return at == noun;
}

/// True for a date that modifies the noun itself: "Thursday's attack", "its October 9 operation".
bool leads(const Tree& tree, const TimeExpression& time, int noun) {
    return tree.head(time.head) == noun && time.words.end <= noun;
}

bool is_day(const TimeExpression& time) { return time.iso.size() == std::string_view("2020-02-20").size(); }

/// "a statement published on Thursday said".
bool dates_statement(const Tree& tree, const TimeExpression& time, int noun, int verb) {
    const bool beside = tree.preposition(noun) == "with";  // "announces plans, with the first ship delivered in May"
    return reports(tree, verb) && !beside && is_participle_of(tree, tree.head(time.head), noun);
}

/// "head of the church since 1977, died": only what has lasted goes on since then.
bool may_last(const Tree& tree, int verb) { return tree.has_child(verb, "aux", "have"); }

/// "condemned it in a May 2015 speech", "won 20 seats in the 2025 election": where somebody speaks or decides, and so
/// when; but not "investigated fraud in the 2016 election".
bool is_occasion(const Tree& tree, int noun, int verb) {
    const std::string preposition(tree.preposition(noun));
    const bool there = tree.is(noun, "obl") && (preposition == "in" || preposition == "at" || preposition == "during");
    const auto kind = lexicon::time_words().value("occasion", tree.lower_lemma(noun));
    return there && kind && (*kind == "speaks" || !is_about(tree, verb));
}

/// "the coup of July 2016 toppled the president": the blow and what it did fall together.
bool strikes_then(const Tree& tree, const TimeExpression& time, int noun, int verb) {
    const bool of = tree.head(time.head) == noun && time.head > noun && tree.preposition(time.head) == "of";
    const bool over = tree.word(verb).xpos == "VBD" || tree.word(verb).xpos == "VBN";
    return of && over && tree.is(noun, "nsubj") && is_event_noun(tree, noun) && !is_about(tree, verb);
}

/// "third-quarter profit rose", "reported a third-quarter loss": figures and what became of them are of that time.
bool is_quarter(const Tree& tree, const TimeExpression& time) {
    return to_lower_ascii(tree.word(time.words.end - 1).form).ends_with("quarter") ||
           tree.lemma(time.head) == "quarter";
}

/// True if a date on `noun`, a participant of `verb`, dates the verb.
bool dates_over(const Tree& tree, const TimeExpression& time, int noun, int verb) {
    if (lies_apart(tree, noun)) return false;
    if (dates_statement(tree, time, noun, verb)) return true;
    if (trails(tree, time, noun)) return !is_since(tree, time) || may_last(tree, verb);
    if (strikes_then(tree, time, noun, verb)) return true;
    if (!leads(tree, time, noun)) return false;
    if (is_occasion(tree, noun, verb)) return true;
    const bool carried =
        tree.is(noun, "obj") && (is_light(tree, verb) || is_quarter(tree, time));  // "launched its October 9 operation"
    const bool finds = reports(tree, verb) && tree.word(verb).xpos == "VBD";       // "a 2004 inquiry revealed"
    const bool acts = tree.is(noun, "nsubj") && !tree.is(noun, "nsubj:pass") &&
                      (is_day(time) || finds || is_quarter(tree, time));  // "Monday's raid killed"
    const bool within = happens_in(tree, noun) && is_event_noun(tree, noun) &&
                        !is_about(tree, verb);  // "killed in an overnight attack"
    return carried || acts || within;
}

const TimeExpression* on_participant(const Tree& tree, const Times& times, int verb) {
    const TimeExpression* best = nullptr;
    for (const std::string_view relation : {"obj", "obl", "nsubj"}) {
        for (const int noun : tree.children_with(verb, relation)) {
            best = better(best, pick(times, [&](const TimeExpression& t) { return dates_over(tree, t, noun, verb); }));
        }
    }
    return best;
}

/// A date on an event noun: "attacks on positions in Idlib on Thursday", "talks held on Thursday".
const TimeExpression* on_noun(const Tree& tree, const Times& times, int noun) {
    return pick(times, [&](const TimeExpression& time) {
        const int host = tree.head(time.head);  // "deaths during the 1995 offensive"
        const bool during = host != kNone && tree.is(host, "nmod") && tree.head(host) == noun &&
                            tree.preposition(host) == "during" && leads(tree, time, host);
        return during || trails(tree, time, noun) || is_participle_of(tree, host, noun);
    });
}

/// "Speaking in Ankara on Wednesday, Erdogan warned".
const TimeExpression* on_speaking(const Tree& tree, const Times& times, int verb) {
    if (!reports(tree, verb)) return nullptr;
    return pick(times, [&](const TimeExpression& time) {
        const int at = tree.head(time.head);
        return at != kNone && tree.head(at) == verb && tree.is(at, "advcl") && tree.word(at).xpos == "VBG" &&
               (reports(tree, at) || tree.lemma(at) == "speak");
    });
}

/// The word that the expression hangs on, over adverbs: "Separately on Thursday, a convoy passed".
int host_of(const Tree& tree, const TimeExpression& time) {
    int at = tree.head(time.head);
    while (at != kNone && tree.is(at, "advmod") && tree.has_upos(at, {"ADV"})) at = tree.head(at);
    return at;
}

/// "arrested over a bombing on 8 March that hurt two": a date between an event and its clause is the event's, wherever
/// the parser hangs it; kNone for other dates, as in "signed a deal on Monday that ends the strike".
int event_around(const Tree& tree, const TimeExpression& time) {
    for (int i = time.words.end; i < tree.size(); ++i) {
        const int noun = tree.head(i);
        if (tree.is(i, "acl:relcl") && noun < time.words.begin && tree.extent(i).begin == time.words.end)
            return is_event_noun(tree, noun) && tree.is_any(noun, {"obl", "nmod"}) ? noun : kNone;
    }
    return kNone;
}

/// What the predicate or event noun says itself, without the clauses around it.
const TimeExpression* own_time(const Tree& tree, const Times& times, int i) {
    const auto* direct = pick(times, [&](const TimeExpression& time) {
        const int event = event_around(tree, time);
        return (event == kNone ? host_of(tree, time) : event) == i && !is_in_brackets(tree, time) &&
               !only_compares(tree, time);
    });
    if (direct != nullptr) return direct;
    if (!is_predicate(tree, i)) return on_noun(tree, times, i);
    if (const auto* found = on_participant(tree, times, i)) return found;
    return on_speaking(tree, times, i);
}

/// "The ministry said on Monday that the border is closed": a state told in the present tense holds when it is told.
const TimeExpression* time_of_telling(const Tree& tree, const Times& times, int i) {
    const int telling = tree.head(i);
    const bool told = telling != kNone && tree.is(i, "ccomp") && reports(tree, telling) && is_present_state(tree, i);
    const auto* found = told ? own_time(tree, times, telling) : nullptr;
    return found != nullptr && is_day(*found) ? found : nullptr;
}

/// "in 2009, when several people died", "since 1989, when it crushed": the clause right behind a date tells what
/// happened then.
const TimeExpression* time_before_when(const Tree& tree, const Times& times, int i) {
    const bool when = tree.is_any(i, {"advcl", "acl"}) && tree.has_child(i, "advmod", "when");
    if (!when) return nullptr;
    const int first = tree.first_word(i);
    if (tree.lemma(first) != "when") return nullptr;
    return pick(times, [&](const TimeExpression& time) {
        const int gap = first - time.words.end;
        return gap == 0 || (gap == 1 && tree.word(first - 1).form == ",");
    });
}

bool is_finite_past(const Tree& tree, int verb) {
    if (tree.has_child(verb, "aux", "have")) return false;
    if (tree.word(verb).xpos == "VBD") return true;
    return std::ranges::any_of(tree.children(verb), [&](int c) {
        return tree.is_any(c, {"aux", "cop"}) && tree.word(c).xpos == "VBD" && tree.lemma(c) == "be";
    });
}

/// "fell last week as police raided two offices", "came in 2000, when he won": clauses that go on at one time.
bool goes_on_with(const Tree& tree, int clause, int main) {
    const bool at_once = tree.has_child(clause, "mark", "as") || tree.has_child(clause, "mark", "while") ||
                         tree.has_child(clause, "advmod", "when") || tree.has_child(clause, "mark", "when");
    return tree.is(clause, "advcl") && at_once && clause > main && is_finite_past(tree, clause) &&
           is_finite_past(tree, main);
}

/// "grabbed the child as she was walking home on Saturday": what was going on then.
const TimeExpression* time_of_background(const Tree& tree, const Times& times, int i) {
    for (const int c : tree.children(i)) {
        if (tree.word(c).xpos != "VBG" || !goes_on_with(tree, c, i)) continue;
        if (const auto* found = own_time(tree, times, c)) return found;
    }
    return nullptr;
}

/// "entered the town on Sunday and later began sweeps": the day behind the first is not that of the second.
bool is_told_of_later(const Tree& tree, int verb) {
    return tree.is(verb, "conj") && std::ranges::any_of(tree.children(verb), [&](int c) {
               return tree.is(c, "advmod") && lexicon::time_words().is("afterwards", tree.lower_form(c));
           });
}

/// What the words above `i` say for it.
const TimeExpression* shared_time(const Tree& tree, const Times& times, int i) {
    SharedWith shared = shares_with(tree, i);
    if (shared.word == kNone && tree.head(i) != kNone && goes_on_with(tree, i, tree.head(i))) shared = {tree.head(i)};
    if (shared.word == kNone) return time_of_telling(tree, times, i);
    const auto* found = own_time(tree, times, shared.word);
    if (found == nullptr) found = shared_time(tree, times, shared.word);
    const bool behind = found != nullptr && found->words.begin > shared.word;
    return behind && (shared.only_before || is_told_of_later(tree, i)) ? nullptr : found;
}

/// What the words below `i` say for it: the act that it phases, or the end of a coordination. A single day there dates
/// the last conjunct only: "visited Ankara and left on Friday"; of harms it dates all.
const TimeExpression* time_below(const Tree& tree, const Times& times, int i) {
    if (const int act = phased_act(tree, i); act != kNone) return own_time(tree, times, act);
    const int last = last_conjunct(tree, i);
    const auto* found = last == kNone ? nullptr : own_time(tree, times, last);
    const bool spans = found != nullptr && !found->iso.empty() && (!is_day(*found) || is_harm(tree, last));
    return spans && found->words.begin > last ? found : nullptr;
}

/// "has made cars since it opened in 1998": what a clause and its date make of the time of the clause above.
enum class Beside { nothing, then, from, until };

bool is_marked(const Tree& tree, int clause, std::string_view word) {
    return tree.has_child(clause, "mark", word) || tree.has_child(clause, "advmod", word);
}

/// "raised rates, starting in December".
bool tells_start(const Tree& tree, int clause) {
    const bool starts = tree.lemma(clause) == "start" || tree.lemma(clause) == "begin";
    return starts && tree.word(clause).xpos == "VBG" && !tree.has_child(clause, "mark") &&
           !tree.has_child(clause, "obj") && !tree.has_child(clause, "xcomp");
}

/// A single day says little of what came before or after: "resigned after the court convicted him on Friday".
Beside told_by_clause(const Tree& tree, int main, int clause, bool day) {
    if (tells_start(tree, clause)) return Beside::from;
    const bool perfect = tree.has_child(main, "aux", "have");
    if (is_marked(tree, clause, "since")) return perfect ? Beside::from : Beside::nothing;
    const bool ahead = tree.has_child(main, "aux", "will") && tree.word(clause).xpos == "VBZ";
    const bool over = is_finite_past(tree, main) && (is_finite_past(tree, clause) || tree.word(clause).xpos == "VBG");
    if (is_marked(tree, clause, "when")) return over || ahead ? Beside::then : Beside::nothing;
    if (day || !over) return Beside::nothing;
    if (is_marked(tree, clause, "after")) return Beside::from;
    return is_marked(tree, clause, "before") ? Beside::until : Beside::nothing;
}

/// What the date in a clause beside `i` says for it: "after rebels rose in 2003, the army killed thousands" -> 2003/;
/// "will speak when he visits on Sunday": that Sunday.
std::optional<TimeExpression> time_in_clause_beside(const Tree& tree, const Times& times, int i) {
    if (!is_predicate(tree, i)) return std::nullopt;
    for (const int clause : tree.children_with(i, "advcl")) {
        const auto* own = own_time(tree, times, clause);
        if (own == nullptr || own->iso.empty() || own->iso.find('/') != std::string::npos) continue;
        const Beside beside = told_by_clause(tree, i, clause, is_day(*own));
        if (beside == Beside::nothing) continue;
        const int begin = std::min(tree.extent(clause).begin, own->words.begin);
        TimeExpression out{.words = {begin, own->words.end}, .head = clause, .iso = own->iso};
        while (tree.has_upos(out.words.begin, {"PUNCT"})) ++out.words.begin;
        if (only_compares(tree, out) || only_compares(tree, *own)) continue;
        out.text = tree.text(out.words);
        if (beside == Beside::from) out.iso += "/";
        if (beside == Beside::until) out.iso = "/" + out.iso;
        return out;
    }
    return std::nullopt;
}

/// The attack, the quake: what harms on its day.
bool may_harm(const Tree& tree, int noun) {
    return is_event_noun(tree, noun) || lexicon::is_hazard_noun(tree.lower_lemma(noun));
}

/// "the bombing in Oslo on 8 March that caused damage", "the April 3 shootout where two were killed": what the event
/// did.
const TimeExpression* time_of_event_above(const Tree& tree, const Times& times, int i) {
    int event = tree.head(i);
    if (event == kNone || !tree.is(i, "acl:relcl") || !is_finite_past(tree, i)) return nullptr;
    if (is_harm(tree, i) && !may_harm(tree, event) && tree.is(event, "nmod") && may_harm(tree, tree.head(event)))
        event = tree.head(event);  // "the strike on the hospital, which killed 41"
    if (!may_harm(tree, event)) return nullptr;
    const int begin = tree.first_word(i);
    const bool within = tree.lower_form(begin) == "in" && begin + 1 < i && tree.lower_form(begin + 1) == "which";
    if (within) {  // "the explosion of 2009, in which 26 died"
        const auto* named = pick(times, [&](const TimeExpression& time) {
            return tree.head(time.head) == event && time.head > event && time.head < begin;
        });
        return named != nullptr ? named : own_time(tree, times, event);
    }
    const std::string first = tree.lower_form(begin);
    if (first != "that" && first != "which" && first != "where") return nullptr;
    if (begin < i && first != "where" && !tree.is(begin, "nsubj")) return nullptr;
    if (const auto* found = own_time(tree, times, event)) return found;
    return pick(times, [&](const TimeExpression& time) { return leads(tree, time, event); });
}

const TimeExpression* find_time(const Tree& tree, const Times& times, int i) {
    if (const auto* own = own_time(tree, times, i)) return own;
    if (const auto* then = time_before_when(tree, times, i)) return then;
    if (const auto* shared = shared_time(tree, times, i)) return shared;
    if (const auto* below = time_below(tree, times, i)) return below;
    if (const auto* above = time_of_event_above(tree, times, i)) return above;
    return time_of_background(tree, times, i);
}

}  // namespace

std::optional<TimeExpression> time_of(const Tree& tree, const std::vector<TimeExpression>& times, int predicate) {
    if (predicate < 0 || predicate >= tree.size()) return std::nullopt;
    const auto* found = find_time(tree, times, predicate);
    const bool before_when = found != nullptr && found == time_before_when(tree, times, predicate);
    if (found != nullptr && !before_when && only_compares(tree, *found)) found = nullptr;
    if (found == nullptr) return time_in_clause_beside(tree, times, predicate);
    TimeExpression out = *found;
    if (before_when) out.iso = out.named;  // "since 2006, when"
    return out;
}

}  // namespace relata::extract
