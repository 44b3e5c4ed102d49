// Restriction: from the words that name a noun to those that say which, what for or of what it is.

#include "extract/clauses/restriction.h"

#include <algorithm>

#include "core/utf8.h"
#include "extract/clauses/clause.h"
#include "extract/clauses/complement.h"
#include "extract/clauses/marks.h"
#include "extract/clauses/open_noun.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/mentions/names.h"
#include "extract/nouns/noun_parts.h"
#include "extract/worth/worth.h"

namespace relata::extract {
namespace {

constexpr int kLongestRestriction = 14;
constexpr int kLongestContent = 25;
constexpr int kLongestPhrase = 9;  ///< of a phrase that names a thing more closely

bool is_empty(WordRange r) { return r.begin >= r.end; }

// Nothing but words of the noun's own phrase, and no mark, up to what stands at `begin`.
bool stands_behind(const Tree& tree, int head, int begin) {
    for (int i = head + 1; i < begin; ++i) {
        if (!tree.governs(head, i) || tree.has_upos(i, {"PUNCT"})) return false;
    }
    return begin > head && !tree.has_upos(begin, {"PUNCT"});
}

// "the idea that …"
bool is_content(const Tree& tree, int c) {
    return tree.is(c, "acl") && !tree.is(c, "acl:relcl") && tree.has_child(c, "mark", "that");
}

// A clause or phrase right behind the noun, without comma: "that raised prices", "accused of spying".
bool restricts(const Tree& tree, int head, int c) {
    if (c < head || !tree.is_any(c, {"acl", "nmod"})) return false;
    if (tree.is(c, "nmod") && is_one_of_many(tree, head)) return false;
    if (tree.has_child(c, "mark", "to") && !is_one_of_many(tree, head) &&
        lexicon::is_person_noun(tree.lower_lemma(head)))
        return false;  // "sent soldiers to train the army": what for, not which
    const bool origin = tree.preposition(c) == "from" && is_people_from(tree, head);
    const bool place =
        lexicon::rule_words().is("toward_place", tree.preposition(c)) && !is_of_kind("open_act", tree, head);
    if (tree.is(c, "nmod") && tree.has_upos(head, {"NOUN"}) && !origin && (place || name_label(tree, c) == "LOC"))
        return false;  // "two people in Damascus"
    const WordRange words = tree.extent(c);
    return stands_behind(tree, head, words.begin) &&
           words.end - words.begin <= (is_content(tree, c) ? kLongestContent : kLongestRestriction);
}

// "plans to leave", "an agreement to share water": the act is what it is about.
bool is_act_to(const Tree& tree, int noun) {
    return is_of_kind("open_act", tree, noun) || is_of_kind("act_to", tree, noun);
}

// "to reach a deal" of "efforts to reach a deal to end the war, which …": of an infinitive too long to stand whole the
// verb with its object. kNone for any other words.
int end_of_short_infinitive(const Tree& tree, int head, int c) {
    if (c < head || !tree.is(c, "acl") || !tree.has_child(c, "mark", "to")) return kNone;
    const int object = tree.child(c, "obj");
    const WordRange words = tree.extent(c);
    if (object < c || !stands_behind(tree, head, words.begin)) return kNone;
    const int end = name_range(tree, object).end;
    const bool listed = tree.has_child(object, "conj") || up_to_comma(tree, words.begin, end) < end;
    return !listed && end - words.begin <= kLongestRestriction ? end : kNone;
}

// The end of what restricts a noun; kNone where nothing does. Of a list, the first part is enough for one that leaves
// open which are meant.
int end_of_restriction(const Tree& tree, int head, const NounPlace& place, bool open) {
    const int anchor = place.anchor;
    int end = kNone;
    for (const int c : tree.children(head)) {
        if (c == place.other) continue;  // "30 ships" are "in the harbour", as the assertion says
        if (!restricts(tree, head, c)) {
            if (open && is_act_to(tree, head) && !tree.governs(c, anchor))
                end = std::max(end, end_of_short_infinitive(tree, head, c));
            continue;
        }
        if (tree.governs(c, anchor)) return kNone;
        const WordRange behind = without_last_mark(tree, tree.extent(c));
        const bool listed = tree.is(c, "nmod") && tree.conjuncts(c).size() > 2;  // "from Norland, Velmia and Ostra"
        const int from =
            is_content(tree, c) ? c : behind.begin;  // "hope that under the new pope, the talks will go on"
        const bool whole = listed || only_lists(tree, behind);
        const int cut = whole ? behind.end : up_to_comma(tree, from, behind.end);
        if (cut == behind.begin + 1 && tree.word(behind.begin).xpos.starts_with('W'))
            continue;  // "a plan that, he said, …"
        if (cut < behind.end && !(open && tree.is(c, "acl")))
            return kNone;  // "needs in the health, water and power sectors"
        end = std::max(end, cut);
    }
    return end;
}

// "respect" in "a lack of respect for the referee": the noun that the words of a name end with, where nobody is meant.
int last_noun_of(const Tree& tree, int head) {
    for (const int c : tree.children(head)) {
        const bool of = c > head && tree.is(c, "nmod") && tree.preposition(c) == "of" && tree.word(c).ner == "O";
        if (of) return tree.extent(c).begin == head + 1 ? last_noun_of(tree, c) : head;
    }
    return head;
}

// "Against the background of the talks", "in response": how it came, whatever noun it hangs on.
bool is_idle_phrase(const Tree& tree, int c) {
    return lexicon::rule_words().is("idle_noun", tree.lower_lemma(c)) ||
           lexicon::rule_words().is("backdrop", tree.lower_lemma(c));
}

// A phrase that is no time and no circumstance, and in which nothing else of the assertion lies.
bool tells_of_noun(const Tree& tree, int c, const NounPlace& place) {
    if (!tree.is(c, "nmod")) return false;
    const std::string preposition = tree.preposition(c);
    if (preposition.empty() || is_time_like(tree, {c, preposition}) || is_idle_phrase(tree, c)) return false;
    if (lexicon::rule_words().is("circumstance", preposition)) return false;
    const bool told = place.other != kNone && tree.governs(c, place.other);  // "the tax on firms", which hurts firms
    return !told && !tree.governs(c, place.anchor);
}

// "of AI" of "of AI and chip makers": the rest of what it lists would be left out.
bool cuts_list(const Tree& tree, WordRange words) {
    if (words.end < tree.size() && tree.has_upos(words.end, {"CCONJ"})) return true;
    for (int i = words.begin; i < words.end; ++i) {
        for (const int c : tree.children_with(i, "conj")) {
            if (c >= words.end) return true;
        }
    }
    return false;
}

// "all goods", "any ship", of which the words behind say which.
bool is_any_of_its_kind(const Tree& tree, int noun) {
    return std::ranges::any_of(tree.children(noun), [&](int c) {
        return tree.is(c, "det") && (is_of_kind("all_of_kind", tree, c) || tree.lower_form(c) == "all");
    });
}

// "a country that was at war", "a man held in Oslo".
bool is_told_apart_behind(const Tree& tree, int noun) {
    return std::ranges::any_of(tree.children(noun), [&](int c) {
        return tree.is(c, "acl") && c > noun && stands_behind(tree, noun, tree.extent(c).begin);
    });
}

// "to peace talks" of "to peace talks for the war that …": the nearest noun with its own name, of a phrase too long to
// stand whole.
WordRange up_to_name(const Tree& tree, int from, int c, WordRange words) {
    if (!tree.has_upos(c, {"NOUN", "PROPN"}) || is_of_kind("open_noun", tree, c) || is_any_of_its_kind(tree, c))
        return {};
    if (tree.child_any(c, {"det"}) != kNone && !tree.has_child(c, "det", "the") && is_told_apart_behind(tree, c))
        return {};
    words.end = name_range(tree, c).end;
    const bool inside_name = words.end < tree.size() && tree.word(words.end).ner.starts_with("I-");
    const bool is_short = words.end > c && words.end - from <= kLongestPhrase;
    return is_short && !inside_name && !cuts_list(tree, words) && up_to_comma(tree, words.begin, words.end) == words.end
               ? words
               : WordRange{};
}

// The words of a phrase that is short and holds no comma but between what it lists, "for food, water and medicine";
// none of another.
WordRange short_phrase(const Tree& tree, int from, int c, bool cut = false) {
    WordRange words = without_last_mark(tree, tree.extent(c));
    words.end = up_to_examples(tree, words);
    const auto listed = tree.conjuncts(c);
    bool whole = true;
    for (int i = words.begin; i + 1 < words.end; ++i) {
        if (tree.word(i).form != ",") continue;
        const bool between = std::ranges::any_of(listed, [&](int one) { return tree.governs(one, i + 1) && one > i; });
        if (listed.size() < 3 || !between) whole = false;
    }
    if (whole && words.end - from <= kLongestPhrase) return words;
    return cut ? up_to_name(tree, from, c, words) : WordRange{};
}

// "losses" in "losses or profits in Asia": another noun is nearer to the phrase.
bool has_other_between(const Tree& tree, int head, int c) {
    return std::ranges::any_of(tree.children_with(head, "conj"), [&](int other) {
        return other < c && tree.has_upos(other, {"NOUN", "PROPN"});
    });
}

// "in Damascus" behind any noun, "at the depot" behind one that happens.
bool is_place_of(const Tree& tree, int head, int c) {
    const std::string lemma = tree.lower_lemma(c);
    const bool facility = lexicon::is_facility_noun(lemma);
    const bool onto = tree.preposition(c) == "on" || tree.preposition(c) == "to" || tree.preposition(c) == "into";
    return name_label(tree, c) == "LOC" || (facility && !onto && entity_type(tree, head) == "EVENT");
}

// "the crash of a bus yesterday": the day belongs to no name.
bool holds_day(const Tree& tree, WordRange words) {
    for (int i = words.begin; i < words.end; ++i) {
        if (tree.is_any(i, {"nmod:unmarked", "obl:unmarked", "obl"}) && is_time(tree, i)) return true;
    }
    return false;
}

// "victory over Norland", "the attack on Velm": it has the land for its object, and does not lie there. An attack that
// does something keeps its short name.
bool is_aimed_at(const Tree& tree, int noun, std::string_view preposition, bool subject) {
    const bool aims = preposition == "to" || preposition == "from" || preposition == "over";
    const bool strikes = !subject && (preposition == "on" || preposition == "against");
    return (aims || strikes) && (is_act_to(tree, noun) || event_noun(tree, noun) != nullptr);
}

// "approval for live shows", "flaws in the design", "goods like tractors": which approval, which flaws, which goods.
// "In Damascus", "during the war", "in May" say where and when.
bool names_more_closely(const Tree& tree, int head, int c, const NounPlace& place) {
    const std::string preposition = tree.preposition(c);
    const bool facility = entity_type(tree, head) == "FACILITY" && preposition == "for";
    const bool border = preposition == "with" && is_of_kind("shared_line", tree, head);  // "the border with Norland"
    if (!place.is_what && is_short_named(tree, head) && !facility && !border) return false;
    const bool where = lexicon::rule_words().is("toward_place", preposition) && is_place_of(tree, head, c) &&
                       !is_aimed_at(tree, head, preposition, place.subject);
    return c > head && preposition != "of" && (!where || place.denied || place.is_what) &&
           tells_of_noun(tree, c, place) && stands_behind(tree, head, tree.extent(c).begin) &&
           !has_other_between(tree, head, c);
}

// "a letter critical of the plan", "the one best able to lead the party", "one of the most vocal of its critics"; kNone
// where no such adjective stands behind the noun, or where it holds the verb itself ("aircraft able to carry 40").
int end_of_adjective_behind(const Tree& tree, int head, int anchor) {
    for (const int c : tree.children(head)) {
        if (!tree.is(c, "amod") || c < head || !tree.has_upos(c, {"ADJ"}) || tree.governs(c, anchor) ||
            tree.child_any(c, {"obl", "nmod", "xcomp", "advcl"}) == kNone)
            continue;
        const WordRange phrase = short_phrase(tree, head, c);
        if (!is_empty(phrase) && stands_behind(tree, head, phrase.begin)) return phrase.end;
    }
    return kNone;
}

// "the image of people being rugged", "an eye on how it is handled": a clause behind a preposition.
bool is_clause_of_noun(const Tree& tree, int head, int c, const NounPlace& place) {
    if (c < head || !tree.is(c, "acl") || tree.is(c, "acl:relcl") || is_short_named(tree, head)) return false;
    if (place.subject && tree.word(c).xpos != "VBG")
        return false;  // where a finite clause ends before its verb is unsure
    const int mark = tree.child(c, "mark");
    const bool told = place.other != kNone && tree.governs(c, place.other);
    return mark != kNone && tree.has_upos(mark, {"ADP", "SCONJ"}) && is_of_kind("clause_of_noun", tree, mark) &&
           !told && tree.extent(c).begin == mark && !tree.governs(c, place.anchor) && stands_behind(tree, head, mark);
}

// "is a pillow bearing the name of Holt", "is a plan aimed at cutting costs": what kind of thing it is.
bool is_what_it_does(const Tree& tree, int head, int c, const NounPlace& place) {
    return place.is_what && c > head && tree.is(c, "acl") && !tree.is(c, "acl:relcl") && !tree.has_child(c, "mark") &&
           tree.extent(c).begin == c && stands_behind(tree, head, c) && !tree.governs(c, place.anchor);
}

// "do not need approval for live shows", hung on the verb: only for those is it denied. The end of such a phrase.
int end_of_denied_phrase(const Tree& tree, int head, const NounPlace& place) {
    if (!place.denied || place.subject || place.anchor == kNone || place.anchor > head) return kNone;
    const int end = name_range(tree, head).end;
    for (const int c : tree.children(place.anchor)) {
        const std::string preposition = tree.is(c, "obl") ? tree.preposition(c) : std::string{};
        const bool told =  // "did not enter the hall by boat", "did not discuss it with reporters"
            preposition == "to" || preposition == "by" || preposition == "with" ||
            lexicon::completion_words().is(preposition, verb_lemma(tree, place.anchor));
        if (told || preposition.empty() || tree.extent(c).begin != end || is_time_like(tree, {c, preposition}))
            continue;
        if (name_label(tree, c) == "LOC" || lexicon::rule_words().is("circumstance", preposition)) continue;
        const WordRange phrase = short_phrase(tree, head, c);
        if (!is_empty(phrase) && !holds_day(tree, phrase)) return phrase.end;
    }
    return kNone;
}

// The end of the phrases that name a thing more closely; kNone where none does.
int end_of_closer_name(const Tree& tree, int head, const NounPlace& place) {
    int end = end_of_adjective_behind(tree, head, place.anchor);
    const int last = last_noun_of(tree, head);
    for (const int noun : {head, last}) {
        if (noun != head && is_short_named(tree, noun)) continue;
        for (const int c : tree.children(noun)) {
            if (!place.subject && is_act_to(tree, noun) && !tree.governs(c, place.anchor))
                end = std::max(end, end_of_short_infinitive(tree, noun, c));
            const bool closer = names_more_closely(tree, noun, c, place) || is_clause_of_noun(tree, noun, c, place) ||
                                is_what_it_does(tree, noun, c, place);
            if (!closer) continue;
            const WordRange phrase = short_phrase(tree, noun, c, !place.subject);
            const bool day_between = holds_day(tree, {noun + 1, phrase.begin});
            if (!is_empty(phrase) && !day_between && !holds_day(tree, phrase)) end = std::max(end, phrase.end);
        }
    }
    return end == kNone && !is_short_named(tree, head) ? end_of_denied_phrase(tree, head, place) : end;
}

// "the detection and treatment": one word before both makes one phrase of them.
bool are_bound_together(const Tree& tree, int first, int last) {
    return tree.child_any(first, {"det", "nmod:poss"}) != kNone &&
           tree.child_any(last, {"det", "nmod:poss", "amod", "compound", "nummod"}) == kNone;
}

// "of lung disease" in "detection and treatment of lung disease", where it hangs on the first of both.
WordRange phrase_of_all(const Tree& tree, int head, const NounPlace& place) {
    const int first = tree.first_conjunct(head);
    const auto all = tree.conjuncts(first);
    const int last = all.back();
    if (all.size() < 2 || std::ranges::any_of(all, [&](int i) { return is_short_named(tree, i); })) return {};
    if (head != last && !are_bound_together(tree, first, last)) return {};
    for (const int c : tree.children(first)) {
        if (c > last && tells_of_noun(tree, c, place) && stands_behind(tree, last, tree.extent(c).begin))
            return short_phrase(tree, last, c);
    }
    return {};
}

// "has a hundred games built for its console", "any report that names him": the number holds for those alone. What is
// done to a hundred is done to so many, whatever else is said of them.
bool is_counted_thing(const Tree& tree, int head, int anchor) {
    if (is_short_named(tree, head)) return false;
    const bool only_so = lexicon::rule_words().is("idle_of_things", verb_lemma(tree, anchor));
    return std::ranges::any_of(tree.children(head), [&](int c) {
        return (only_so && tree.is(c, "nummod")) ||
               (tree.is(c, "det") && lexicon::rule_words().is("all_of_kind", tree.lower_form(c)));
    });
}

}  // namespace

std::optional<RestrictedName> restricted_name(const Tree& tree, int head, const NounPlace& place) {
    const bool people = is_people_of_country(tree, head);
    RestrictedName out{.words = name_range(tree, head)};
    const int quoted = end_of_quoted(tree, head, out.words);
    const bool named = tree.word(head).ner != "O" && !people && quoted == kNone;
    if (named || is_of_kind("negative_pronoun", tree, head)) return std::nullopt;
    const bool open = people || leaves_open(tree, head, place.subject);
    const bool exact = is_counted_thing(tree, head, place.anchor) || (place.denied && !place.subject);
    int end = open || exact ? end_of_restriction(tree, head, place, open) : kNone;
    const bool number = tree.has_upos(head, {"NUM", "DET"});  // "never sends a structure as complex as this one"
    if (end == kNone) end = quoted;
    if (end == kNone && (number || (place.denied && !place.subject)))
        end = end_of_adjective_behind(tree, head, place.anchor);
    const bool told_apart = entity_type(tree, head) == "FACILITY" || is_of_kind("shared_line", tree, head);
    if (end == kNone && (place.is_what || told_apart || !is_short_named(tree, head))) {
        end = end_of_closer_name(tree, head, place);
        if (end == kNone) out.shared = phrase_of_all(tree, head, place);
    }
    if (end == kNone && is_empty(out.shared)) return std::nullopt;
    if (end != kNone) out.words.end = end;
    if (out.shared.begin == out.words.end) out = {.words = {out.words.begin, out.shared.end}};
    WordRange& words = out.words;
    const auto leads = [&](int i) {  // "now a lawyer in Oslo"
        return (tree.is(i, "det") && is_of_kind("article", tree, i)) ||
               (tree.is(i, "advmod") && is_of_kind("before_office", tree, i));
    };
    while (words.begin < head && leads(words.begin)) ++words.begin;
    return out;
}

}  // namespace relata::extract
