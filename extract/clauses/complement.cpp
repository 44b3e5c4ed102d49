// Complements: which phrase belongs to a verb.

#include "extract/clauses/complement.h"

#include <algorithm>
#include <string_view>

#include "core/utf8.h"
#include "extract/clauses/attachment.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/nouns/noun_parts.h"

namespace relata::extract {

// "in the late 1960s", "since the '80s"; not "rose into the 50s".
static bool is_decade(const Tree& tree, const Oblique& o) {
    const std::string& form = tree.word(o.head).form;
    const std::size_t size = form.size();
    const bool when = o.preposition == "in" || o.preposition == "since" || o.preposition == "by";
    return when && size >= 3 && form.ends_with("0s") && form[size - 3] >= '0' && form[size - 3] <= '9';
}

// "in about 3.5 seconds"
static bool is_in_seconds(const Tree& tree, const Oblique& o) {
    return to_lower_ascii(tree.word(o.head).form) == "seconds" && tree.has_child(o.head, "nummod");
}

bool is_time_like(const Tree& tree, const Oblique& o) {
    const auto names_time = [&](int i) {
        return lexicon::rule_words().is("time_noun", tree.lemma(i)) ||
               lexicon::rule_words().is("calendar", tree.lemma(i));
    };
    if (names_time(o.head) || is_decade(tree, o) || is_in_seconds(tree, o)) return true;
    const bool day_first = tree.has_upos(o.head, {"NUM"}) && o.head + 1 < tree.size() && names_time(o.head + 1);
    const bool day_last = tree.has_upos(o.head, {"NUM"}) && o.head > 0 && tree.head(o.head - 1) == o.head &&
                          lexicon::rule_words().is("calendar", tree.lemma(o.head - 1));
    if (day_first || day_last) return true;                                     // "on 12 April", "on October 11"
    if (lexicon::rule_words().is("part_of_time", tree.lower_lemma(o.head))) {  // "until the end of February"
        for (const int c : tree.children(o.head)) {
            const bool year = tree.has_upos(c, {"NUM"}) && tree.word(c).form.size() == 4;
            if (tree.is(c, "nmod") && tree.preposition(c) == "of" && (names_time(c) || year)) return true;
        }
    }
    return tree.has_upos(o.head, {"NUM"}) && tree.word(o.head).form.size() == 4 &&
           (o.preposition == "in" || o.preposition == "since" || o.preposition == "by" || o.preposition == "until");
}

// "stems from the fact that he left"
static bool tells_fact(const Tree& tree, int noun) { return tree.lemma(noun) == "fact" && tree.has_child(noun, "acl"); }

// "in kind", "in other words", "in front of the court"
static bool is_idle(const Tree& tree, const Oblique& o) {
    const auto idle = lexicon::rule_words().value("idle_noun", tree.lemma(o.head));
    if (!idle || is_name(tree, o.head)) return false;
    if (*idle == "bare") return o.preposition == "in" && !tree.has_child(o.head, "det");
    return (o.preposition == "in" || o.preposition == "by" || o.preposition == "on") && !tells_fact(tree, o.head);
}

// "with great courage", "for good", "by phone": how or for how long.
static bool tells_how(const Tree& tree, const Oblique& o) {
    const bool bare = tree.child_any(o.head, {"det", "nmod:poss"}) == kNone;
    return lexicon::rule_words().value("idle_behind", tree.lower_form(o.head)) == std::string_view(o.preposition) &&
           (bare || o.preposition == "with") && !is_name(tree, o.head);
}

// "came thanks to his agent": the first word of the preposition was read as an adverb.
static bool is_owed_to(const Tree& tree, const Oblique& o) {
    const int to = tree.child(o.head, "case");
    return to > 0 && o.preposition == "to" && tree.lower_form(to - 1) == "thanks";
}

// "shuttled between the capitals in an effort to save the truce": what for.
static bool is_attempt(const Tree& tree, const Oblique& o) {
    const int act = tree.child(o.head, "acl");
    return o.preposition == "in" && act != kNone && tree.has_child(act, "mark", "to") &&
           !tree.has_child(o.head, "nmod:poss") &&  // "interfered in Oslo's effort to"
           lexicon::rule_words().is("attempt", tree.lemma(o.head));
}

// "The seat felt cramped to her": to whom it feels so.
static bool is_experiencer(const Tree& tree, const Oblique& o) {
    const int verb = tree.head(o.head);
    return o.preposition == "to" && verb != kNone && tree.has_upos(verb, {"VERB"}) &&
           lexicon::rule_words().is("felt_to", tree.lower_lemma(verb));
}

// "fought in both wars, with notable campaigns abroad": what went with it. "They pay, not surprisingly, with gold"
// tells how they pay.
static bool is_accompaniment(const Tree& tree, const Oblique& o) {
    const int with = tree.child(o.head, "case");
    if (o.preposition != "with" || with == kNone || with < 2 || tree.word(with - 1).form != ",") return false;
    for (int i = with - 2; i > tree.head(o.head); --i) {
        if (tree.word(i).form == ",") return false;
    }
    return true;
}

// "goes 230 miles to more than 300 miles": the end of a range.
static bool ends_range(const Tree& tree, const Oblique& o) {
    const int from = tree.head(o.head) == kNone ? kNone : tree.child(tree.head(o.head), "obl:unmarked");
    return o.preposition == "to" && from != kNone && from < o.head && tree.lemma(from) == tree.lemma(o.head) &&
           tree.has_child(from, "nummod");
}

// "testified before the committee", "appeared before a judge": before whom, and not when.
static bool is_before_body(const Tree& tree, const Oblique& o) {
    return o.preposition == "before" && can_act(tree, o.head) && event_noun(tree, o.head) == nullptr &&
           lexicon::rule_words().is("heard_before", tree.lower_lemma(tree.head(o.head)));
}

bool is_complement(const Tree& tree, const Oblique& o) {
    if (o.preposition.empty() || o.preposition == "between" || is_time_like(tree, o)) return false;
    if (o.preposition == "than" && !tree.has_upos(tree.head(o.head), {"ADJ"}))
        return false;  // "is taller than the church"
    if (is_idle(tree, o) || tells_how(tree, o) || is_attempt(tree, o)) return false;
    if (is_before_body(tree, o)) return true;
    if (is_experiencer(tree, o) || is_accompaniment(tree, o) || ends_range(tree, o)) return false;
    return !lexicon::rule_words().is("circumstance", o.preposition) && !is_owed_to(tree, o);
}

bool is_fronted(const Tree& tree, const Clause& clause, const Oblique& o) {
    const int first = tree.first_conjunct(o.head);  // "along with Norland and three other states"
    return o.head < clause.predicate && tree.head(first) == clause.predicate;
}

// "protested in Tbilisi against the law", "clashed in Goma with rebels": whom it concerns comes before where it was.
static std::optional<Oblique> party_behind_place(const Tree& tree, const Clause& clause) {
    const bool mutual = lexicon::rule_words().is("reciprocal", clause.lemma);
    bool place = false;
    for (const Oblique& o : clause.obliques) {
        const bool where = o.preposition == "in" || o.preposition == "on" || o.preposition == "at" ||
                           o.preposition == "near" || o.preposition == "outside";
        const bool party = o.preposition == "against" || (mutual && o.preposition == "with");
        if (place && party && is_complement(tree, o)) return o;
        place = place || (where && o.head > clause.predicate);
    }
    return std::nullopt;
}

std::optional<Oblique> first_complement(const Tree& tree, const Clause& clause) {
    if (const auto party = party_behind_place(tree, clause)) return party;
    for (const Oblique& o : clause.obliques) {
        if (is_complement(tree, o) && !is_fronted(tree, clause, o)) return o;
    }
    return std::nullopt;
}

bool comes_from(const Tree& tree, const Oblique& o) {
    const std::string lemma = to_lower_ascii(tree.lemma(o.head));
    return o.preposition == "from" &&
           (name_label(tree, o.head) == "ORG" || name_label(tree, o.head) == "PER" || lexicon::is_person_noun(lemma) ||
            lexicon::is_group_noun(lemma) || lexicon::is_armed_group_noun(lemma) ||
            lexicon::is_government_noun(lemma) || lexicon::is_military_noun(lemma) ||
            (is_name(tree, o.head) && lexicon::country_named(tree.text(proper_name_range(tree, o.head))) != nullptr));
}

std::string rank_of(const Tree& tree, const Clause& clause) {
    if (clause.passive || !lexicon::rule_words().is("ranking", clause.lemma)) return {};
    for (const int c : tree.children(clause.predicate)) {
        const std::string form = tree.lower_form(c);
        const bool rank = form == "last" || (lexicon::rule_words().is("ordinal", form) && form != "only" &&
                                             !tree.word(c).xpos.ends_with("S"));
        if (rank && c > clause.predicate && c <= clause.predicate + 2 && tree.is_any(c, {"advmod", "xcomp", "amod"}))
            return " " + form;
    }
    return {};
}

std::string adverb_of(const Tree& tree, const Clause& clause, const Oblique& o) {
    if (std::string rank = rank_of(tree, clause); !rank.empty()) return rank;
    const bool below = tree.is(tree.head(o.head), "advmod");  // "fell well short of the price", hung on "short"
    const int adverb = below ? tree.head(o.head) : clause.predicate + 1;
    if (adverb + 1 >= tree.size() || !tree.is(adverb, "advmod") || tree.head(adverb) != clause.predicate) return {};
    const std::string form = tree.lower_form(adverb);
    if (lexicon::rule_words().is("told_by_degree", clause.lemma) && form.ends_with("ly")) return " " + form;
    const bool before = o.preposition.starts_with(tree.lower_form(adverb + 1));
    const bool particle = lexicon::rule_words().is("particle", form) ||  // "came out during the encore for a song"
                          (before && lexicon::rule_words().is("onward", form));
    return particle && !clause.lemma.ends_with(" " + form) ? " " + form : std::string{};
}

std::optional<Oblique> phrase_behind(const Tree& tree, const Clause& clause, int noun) {
    const std::string lemma = tree.lower_lemma(noun);
    const bool bare = tree.word(noun).xpos == "NN" && !is_name(tree, noun) && !lexicon::is_facility_noun(lemma) &&
                      !lexicon::is_place_noun(lemma) && !lexicon::rule_words().is("placeholder", lemma) &&
                      stands_bare(tree, noun);
    if (!bare) return std::nullopt;
    const auto is_behind = [&](const Oblique& o) {
        return tree.is_any(o.head, {"obl", "nmod"}) && tree.extent(o.head).begin == noun + 1 &&
               tree.lemma(o.head) != tree.lemma(noun) &&  // "from person to person"
               tree.has_upos(o.head, {"NOUN", "PROPN"}) && name_label(tree, o.head) != "LOC" &&
               lexicon::rule_words().is("behind_noun", o.preposition) && !is_time_like(tree, o);
    };
    for (const int c : tree.children(noun)) {
        const Oblique o{c, tree.is(c, "nmod") ? tree.preposition(c) : std::string{}};
        if (is_behind(o)) return o;
    }
    const auto next = std::ranges::find_if(clause.obliques, is_behind);
    return next == clause.obliques.end() ? std::nullopt : std::optional(*next);
}

int of_phrase_of_idiom(const Tree& tree, int noun) {
    if (!tree.has_child(noun, "case") || tree.word(noun).xpos != "NN" || tree.has_child(noun, "det")) return kNone;
    for (const int c : tree.children(noun)) {
        if (tree.is(c, "nmod") && tree.preposition(c) == "of") return c;
    }
    return kNone;
}

}  // namespace relata::extract
