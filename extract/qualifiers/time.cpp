// Finds the time expressions of a sentence; time_of.cpp tells which happening each dates.

#include "extract/qualifiers/time.h"

#include <algorithm>

#include "core/utf8.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/qualifiers/time_grammar.h"

namespace relata::extract {

namespace {

/// What the preposition before a date makes of it: within, from then on, until then.
enum class Role { at, from, to };

/// The words to the left that belong to the expression, and what they make of it.
struct LeftContext {
    int begin = 0;  ///< atom
    Role role = Role::at;
};

// ---------------------------------------------------------------- tense

/// The verb (or predicate with copula) that word `i` depends on, directly or over nouns.
int governing_predicate(const Tree& tree, int i) {
    while (i != kNone && !is_predicate(tree, i)) i = tree.head(i);
    return i;
}

bool has_aux(const Tree& tree, int verb, std::initializer_list<std::string_view> forms) {
    for (const int c : tree.children(verb)) {
        if (!tree.is_any(c, {"aux", "cop"})) continue;
        const std::string form = tree.lower_form(c);
        for (const std::string_view wanted : forms) {
            if (form == wanted) return true;
        }
    }
    return false;
}

bool is_past(const Tree& tree, int verb) {
    return tree.word(verb).xpos == "VBD" || has_aux(tree, verb, {"was", "were", "had", "did"});
}

/// "The show opens on Friday", "the two are meeting on Friday": the present tense of what is arranged.
bool is_timetabled(const Tree& tree, int verb) {
    const std::string& tag = tree.word(verb).xpos;
    const bool arranged = (tag == "VBZ" || tag == "VBP") && !tree.has_child(verb, "obj") &&
                          lexicon::time_words().is("timetable", tree.lemma(verb));
    return arranged || (tag == "VBG" && has_aux(tree, verb, {"is", "are", "'re", "’re", "am"}) &&
                        !has_aux(tree, verb, {"been", "being"}));
}

/// "will meet", "is going to meet", "is expected to meet", "will begin to meet", "talks scheduled for"; not "would have
/// met".
bool looks_ahead(const Tree& tree, int verb) {
    if (is_timetabled(tree, verb)) return true;
    if (has_aux(tree, verb, {"to"}) && has_aux(tree, verb, {"is", "are"})) return true;  // "are to meet"
    const bool conditional = has_aux(tree, verb, {"would", "may", "might", "could", "should", "can", "must"}) &&
                             !has_aux(tree, verb, {"have"});
    if (conditional || has_aux(tree, verb, {"will", "'ll", "’ll", "wo", "shall"})) return true;
    const auto& words = lexicon::time_words();
    if (words.is("plan", tree.lemma(verb)) && !is_past(tree, verb)) return true;
    const int governor = tree.head(verb);
    if (!tree.is(verb, "xcomp") || governor == kNone || has_aux(tree, governor, {"was", "were"})) return false;
    if (tree.lemma(governor) == "be") return true;  // "are to meet on Friday"
    const bool going_to = tree.lemma(governor) == "go" && tree.word(governor).xpos == "VBG";
    return going_to || words.is("plan", tree.lemma(governor)) || words.is("intend", tree.lemma(governor)) ||
           looks_ahead(tree, governor);
}

Tense tense_at(const Tree& tree, int word) {
    const int verb = governing_predicate(tree, word);
    if (verb == kNone) return Tense::unknown;
    if (looks_ahead(tree, verb)) return Tense::future;
    if (is_past(tree, verb) && !lexicon::time_words().is("grant", tree.lemma(verb))) return Tense::past;
    const bool present = has_aux(tree, verb, {"is", "are", "'s", "’s", "be"});  // "the law is passed on July 22"
    const bool participle = tree.word(verb).xpos == "VBN" && !present;
    return participle || tree.word(verb).xpos == "VBD" ? Tense::perfect : Tense::unknown;
}

// ---------------------------------------------------------------- the words around a phrase

/// The word of the range that the others hang on: the first whose head lies outside.
int head_of(const Tree& tree, WordRange range) {
    for (int i = range.begin; i < range.end; ++i) {
        if (!range.contains(tree.head(i)) && !tree.is_any(i, {"case", "punct", "det", "cc", "mark"})) return i;
    }
    return range.begin;
}

/// True if the phrase only modifies a noun after it: "Thursday's meeting", "the 2016 coup". A preposition before it
/// then belongs to that noun.
bool modifies_noun(const Tree& tree, int head) {
    return tree.is_any(head, {"compound", "nmod:poss", "nummod", "nmod:unmarked", "amod"}) && tree.head(head) > head;
}

bool is_daypart(const Tree& tree, int i) { return lexicon::time_words().is("daypart", tree.word(i).form); }

std::optional<Role> role_of(std::string_view preposition) {
    const auto value = lexicon::time_words().value("preposition", preposition);
    if (!value) return std::nullopt;
    return *value == "from" ? Role::from : *value == "to" ? Role::to : Role::at;
}

int skip_leads(const TimeText& text, int begin) {
    while (true) {
        if (lexicon::time_words().is("lead", text.at(begin - 1))) {
            --begin;
        } else if (text.is(begin - 1, "least") && text.is(begin - 2, "at")) {
            begin -= 2;
        } else if (text.is(begin - 1, "as") && text.is_any(begin - 2, {"early", "late"}) && text.is(begin - 3, "as")) {
            begin -= 3;
        } else {
            return begin;
        }
    }
}

/// Prepositions of more than one word, ending before `begin`: "prior to", "up to", "no later than".
std::optional<LeftContext> long_preposition(const TimeText& text, int begin) {
    if (text.is(begin - 1, "to") && text.is_any(begin - 2, {"prior", "up"})) return LeftContext{begin - 2, Role::to};
    if (text.is(begin - 1, "of") && text.is(begin - 2, "ahead")) return LeftContext{begin - 2, Role::to};
    if (text.is(begin - 1, "of") && text.is(begin - 2, "as")) return LeftContext{begin - 2, Role::at};
    const bool no_later =
        text.is(begin - 1, "than") && text.is(begin - 2, "later") && text.is_any(begin - 3, {"no", "not"});
    return no_later ? std::optional(LeftContext{begin - 3, Role::to}) : std::nullopt;
}

LeftContext left_of(const TimeText& text, int begin, int head) {
    const Tree& tree = text.tree();
    const LeftContext alone{.begin = skip_leads(text, begin)};
    if (modifies_noun(tree, head)) return alone;
    if (const auto found = long_preposition(text, alone.begin)) return *found;
    const auto role = role_of(text.at(alone.begin - 1));
    if (!role) return alone;
    const bool clock = lexicon::time_words().is("daypart", text.at(alone.begin - 2));  // "by noon on Saturday"
    const auto outer = clock ? role_of(text.at(alone.begin - 3)) : std::nullopt;
    if (outer) return {alone.begin - 3, *outer};
    LeftContext out{alone.begin - 1, *role};
    const bool of_noun = text.is(out.begin, "from") && tree.is(head, "nmod");  // "a statement from Thursday"
    if (of_noun) out.role = Role::at;
    out.begin = skip_leads(text, out.begin);
    return out;
}

/// "morning", "evening", "local time" behind a day.
int right_of(const TimeText& text, const TimePhrase& phrase) {
    if (phrase.kind != PhraseKind::weekday && phrase.kind != PhraseKind::day) return phrase.end;
    return lexicon::time_words().is("daypart", text.at(phrase.end)) ? phrase.end + 1 : phrase.end;
}

Interval with_role(const TimePhrase& phrase, Role role) {
    if (!phrase.when.placed() || role == Role::at || phrase.joined) return phrase.when;
    return role == Role::from ? Interval{phrase.opens, {}} : Interval{{}, phrase.closes};
}

WordRange words_of(const TimeText& text, int begin, int end) { return {text.word(begin), text.word(end - 1) + 1}; }

/// "bombing", "air strike": what nobody announces for a day. A strike may be of workers.
bool is_violence(const Tree& tree, int noun) {
    const auto* event = lexicon::nominal_event(tree.lower_lemma(noun));
    const auto* act = event == nullptr ? nullptr : lexicon::event_class(event->verb);
    const bool of_workers = tree.lemma(noun) == "strike" && !tree.has_child(noun, "compound");
    return act != nullptr && act->type == "ASSAULT" && !of_workers;
}

/// The tense that counts for a date. A deadline lies ahead, "has until the end of March", and so does a start,
/// "starting June 1"; what will be done says nothing of a date that only modifies a noun: "will release the results of
/// the May 3 raid".
Tense tense_for(const TimeText& text, const TimePhrase& phrase, LeftContext left, Tense tense) {
    if (text.is(left.begin, "since")) return Tense::past;
    const bool starts = text.is_any(left.begin, {"starting", "beginning"});
    if ((left.role == Role::to || starts) && tense != Tense::past) return Tense::future;
    const Tree& tree = text.tree();
    const int head = head_of(tree, words_of(text, left.begin, phrase.end));
    const bool weekday = phrase.kind == PhraseKind::weekday;
    if (weekday && tense == Tense::future && modifies_noun(tree, head) && is_violence(tree, tree.head(head)))
        return Tense::past;  // "will look into Tuesday's bombing"
    const bool of_noun = modifies_noun(tree, head) && !weekday;
    const int verb = governing_predicate(tree, head);
    if (!weekday && left.role != Role::to && verb != kNone && is_timetabled(tree, verb)) return Tense::unknown;
    return tense == Tense::future && of_noun && !is_daypart(tree, tree.head(head)) ? Tense::unknown : tense;
}

/// True for a day in a proper name: "the March 23 Movement", "March 23 Movement rebels".
bool is_named_date(const Tree& tree, const TimePhrase& phrase, WordRange words, int head) {
    if (!phrase.floating || phrase.kind != PhraseKind::day || !modifies_noun(tree, head)) return false;
    const bool name_follows = words.end < tree.size() && tree.has_upos(words.end, {"PROPN"});
    return (tree.has_upos(tree.head(head), {"PROPN"}) || name_follows) && !is_daypart(tree, words.end);
}

/// What was read at an atom: where reading goes on, and the expression, unless the time is one that comes again.
struct Reading {
    int end = 0;
    std::optional<TimeExpression> expression = {};
};

/// What a story tells of, as far as the words before tell: the day, month or year it was last.
struct ToldSoFar {
    PartialDate published = {};
    PartialDate told = {};
    bool is_publication = false;  ///< nothing was told: news in the present tense tells of the day it comes out
};

Interval when_of(const TimePhrase& phrase, Role role, const ToldSoFar& story, Tense tense) {
    if (!phrase.story) return with_role(phrase, role);
    const StoryShift shift = *phrase.story;
    const bool over = tense == Tense::past || tense == Tense::perfect;
    if (story.is_publication && over && shift.days + shift.months + shift.years > 0)
        return {};  // "says it struck back a day later": later than something that it does not date
    TimePhrase placed = phrase;
    placed.when = shifted(story.told, shift);
    placed.opens = placed.closes = placed.when.from;
    return with_role(placed, role);
}

std::optional<Reading> read_at(const TimeText& text, int i, ToldSoFar& story) {
    const Tree& tree = text.tree();
    const Reference reference{story.published, tense_at(tree, text.word(i))};
    auto phrase = read_time(text, i, reference);
    if (!phrase) return std::nullopt;
    const int end = right_of(text, *phrase);
    const int head = head_of(tree, words_of(text, i, end));
    const LeftContext left = left_of(text, i, head);
    if (lexicon::time_words().is("recurring", text.at(left.begin - 1))) return Reading{end};
    const Tense tense = tense_for(text, *phrase, left, reference.tense);
    if (tense != reference.tense) phrase = read_time(text, i, {reference.published, tense});
    if (is_named_date(tree, *phrase, words_of(text, i, end), head)) return Reading{end};
    const Interval when = when_of(*phrase, left.role, story, tense);
    TimeExpression out{.words = words_of(text, left.begin, end)};
    out.head = head_of(tree, out.words);
    out.text = tree.text(out.words);
    out.iso = iso(when);
    out.named = iso(when_of(*phrase, Role::at, story, tense));
    if (when.placed() && when.from == when.to) {
        story.told = when.from;
        story.is_publication = false;
    }
    return Reading{end, std::move(out)};
}

/// "after the attack on tourists last year"; but not "after the cancellation of the 2024 election", nor "after years of
/// repairs following its excavation in 1989", where the date is of another thing.
/// Nor "after clashes on Monday": what came after a day may well be of that day.
bool dates_what_came_before(const Tree& tree, const TimeExpression& time, int noun) {
    if (modifies_noun(tree, time.head) || time.iso.size() == std::string_view("2020-02-20").size()) return false;
    for (int at = tree.head(time.head); at != kNone && at != noun && !is_predicate(tree, at); at = tree.head(at)) {
        const std::string_view preposition = tree.preposition(at);
        const bool of_it =
            preposition == "of" || preposition == "on" || preposition == "in" || preposition == "against";
        if (!tree.is(at, "nmod") || !of_it) return false;
    }
    return true;
}

/// "killed 188 people since the overthrow of the president in December", "after the coup in 2011, soldiers attacked":
/// from the event's date on, hung on the event.
std::optional<TimeExpression> since_event(const Tree& tree, const TimeExpression& time) {
    const auto opens = [&](int i) { return tree.preposition(i) == "since" || tree.preposition(i) == "after"; };
    int noun = tree.head(time.head);
    for (const int c : tree.children(std::max(noun, 0))) {  // the date may hang on the verb
        if (tree.is(c, "obl") && opens(c) && tree.extent(c).end == time.words.begin) noun = c;
    }
    while (noun != kNone && tree.is_any(noun, {"nmod", "acl"})) noun = tree.head(noun);
    const bool opened = noun != kNone && noun < time.head && tree.is(noun, "obl") && opens(noun);
    if (!opened || time.iso.empty() || time.iso.find('/') != std::string::npos) return std::nullopt;
    if (tree.preposition(noun) == "after" && !dates_what_came_before(tree, time, noun)) return std::nullopt;
    const int begin = tree.child(noun, "case");
    TimeExpression out{.words = {begin, time.words.end}, .head = noun, .iso = time.iso + "/"};
    out.text = tree.text(out.words);
    return out;
}

/// News that is told in the present tense tells of the day it comes out.
bool is_told_in_present(const Tree& tree) {
    const int root = tree.root();
    if (root == kNone) return false;
    const auto present = [&](int i) { return tree.word(i).xpos == "VBZ" || tree.word(i).xpos == "VBP"; };
    return present(root) || std::ranges::any_of(tree.children(root), [&](int c) {
               return tree.is_any(c, {"aux", "cop"}) && present(c) && tree.lemma(c) == "be";
           });
}

}  // namespace

std::vector<TimeExpression> find_times(const Tree& tree, std::string_view published, std::string_view told) {
    const TimeText text(tree);
    ToldSoFar story{parse_iso_date(published), parse_iso_date(told)};
    if (!story.told.known() && is_told_in_present(tree)) {
        story.told = story.published;
        story.is_publication = true;
    }
    std::vector<TimeExpression> out;
    for (int i = 0; i < text.size();) {
        auto reading = read_at(text, i, story);
        if (reading && reading->expression) {
            auto since = since_event(tree, *reading->expression);
            if (since) out.push_back(std::move(*since));
            out.push_back(std::move(*reading->expression));
        }
        i = reading ? reading->end : i + 1;
    }
    return out;
}

}  // namespace relata::extract
