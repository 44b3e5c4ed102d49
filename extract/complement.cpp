// Complements: which phrase belongs to a verb, and what its object is called or does.

#include "extract/complement.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/utf8.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"

namespace relata::extract {
namespace {

// What the object of a naming verb is called or made: the predicate, "as" before it or a name in apposition.
int second_object(const Tree& tree, const Clause& clause) {
    if (!lexicon::rule_words().is("naming", clause.lemma)) return kNone;
    for (const int c : tree.children(clause.predicate)) {
        if (c < clause.predicate || tree.has_upos(c, {"VERB", "AUX"})) continue;
        if (tree.is(c, "xcomp") || (tree.is(c, "obl") && tree.preposition(c) == "as")) return c;
    }
    if (clause.objects.empty()) return kNone;
    for (const int c : tree.children(clause.objects.front().head)) {  // hung on the object
        if (tree.is(c, "nmod") && tree.preposition(c) == "as" && c > clause.predicate) return c;
        if (tree.is(c, "appos") && clause.lemma == "dub") return c;
    }
    return kNone;
}

}  // namespace

bool is_time_like(const Tree& tree, const Oblique& o) {
    const auto names_time = [&](int i) {
        return lexicon::rule_words().is("time_noun", tree.lemma(i)) ||
               lexicon::rule_words().is("calendar", tree.lemma(i));
    };
    if (names_time(o.head)) return true;
    const bool day_first = tree.has_upos(o.head, {"NUM"}) && o.head + 1 < tree.size() && names_time(o.head + 1);
    if (day_first) return true;                  // "on 12 April"
    for (const int c : tree.children(o.head)) {  // "until the end of February"
        if (tree.is(c, "nmod") && tree.preposition(c) == "of" && names_time(c)) return true;
    }
    return tree.has_upos(o.head, {"NUM"}) && tree.word(o.head).form.size() == 4 &&
           (o.preposition == "in" || o.preposition == "since");
}

bool is_complement(const Tree& tree, const Oblique& o) {
    if (o.preposition.empty() || o.preposition == "between" || is_time_like(tree, o)) return false;
    if (lexicon::rule_words().is("idle_noun", tree.lemma(o.head))) return false;  // "in kind", "in other words"
    return !lexicon::rule_words().is("circumstance", o.preposition);
}

bool is_fronted(const Tree& tree, const Clause& clause, const Oblique& o) {
    return o.head < clause.predicate && tree.head(o.head) == clause.predicate;
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
            lexicon::is_armed_group_noun(lemma) || lexicon::is_government_noun(lemma) ||
            lexicon::is_military_noun(lemma) ||
            (is_name(tree, o.head) && lexicon::country_named(tree.text(proper_name_range(tree, o.head))) != nullptr));
}

std::string adverb_of(const Tree& tree, const Clause& clause, const Oblique& o) {
    const int adverb = clause.predicate + 1;
    if (adverb + 1 >= tree.size() || !tree.is(adverb, "advmod") || tree.head(adverb) != clause.predicate) return {};
    const std::string form = to_lower_ascii(tree.word(adverb).form);
    const bool before = o.preposition.starts_with(to_lower_ascii(tree.word(adverb + 1).form));
    return before && lexicon::rule_words().is("particle", form) && !clause.lemma.ends_with(" " + form) ? " " + form
                                                                                                       : std::string{};
}

int of_phrase_of_idiom(const Tree& tree, int noun) {
    if (!tree.has_child(noun, "case") || tree.word(noun).xpos != "NN" || tree.has_child(noun, "det")) return kNone;
    for (const int c : tree.children(noun)) {
        if (tree.is(c, "nmod") && tree.preposition(c) == "of") return c;
    }
    return kNone;
}

bool is_vague_verb(const std::string& lemma) {
    static constexpr std::array<std::string_view, 4> kVague = {"OTHER", "STATE", "STATEMENT", "YIELD"};
    const auto* known = lexicon::event_class(lemma);
    return known == nullptr || std::ranges::find(kVague, std::string_view(known->type)) != kVague.end();
}

int act_of_object(const Tree& tree, const Clause& clause) {
    if (clause.objects.empty() || !is_vague_verb(clause.lemma) || lexicon::rule_words().is("naming", clause.lemma))
        return kNone;
    for (const int c : tree.children(clause.predicate)) {
        if (c < clause.predicate || !tree.is_any(c, {"xcomp", "advcl"}) || !tree.has_upos(c, {"VERB", "AUX"})) continue;
        const bool parted = std::ranges::any_of(  // "send soldiers to Chad to train its army": what for
            clause.obliques, [&](const Oblique& o) { return clause.predicate < o.head && o.head < c; });
        if (parted) continue;
        const auto* control = control_over(tree, c);
        if (control == nullptr || control->controller != lexicon::Control::Controller::object) continue;
        const bool moved = control->effect == lexicon::Control::Effect::done &&
                           !lexicon::rule_words().is("causative", clause.lemma);  // "persuaded Iceland to join"
        return moved ? kNone : c;
    }
    return kNone;
}

WordRange object_with_act(const Tree& tree, const Clause& clause, int act) {
    const int begin = name_range(tree, clause.objects.front().head).begin;
    const bool pronoun = tree.has_upos(clause.objects.front().head, {"PRON"});  // "let me know"
    if (begin < clause.predicate || pronoun) return {};                         // of a passive it stands before
    int end = tree.extent(act).end;
    for (int i = act; i < end; ++i) {  // "Paul to succeed Ann, who resigned"
        if (tree.word(i).form == "," && i - begin > 8) end = i;
    }
    return {begin, end};
}

// "left the family homeless", "keeps the border open": what the object is or becomes by it.
static std::string state_given(const Tree& tree, const Clause& clause) {
    const int state = clause.infinitive;
    if (state == kNone || state < clause.predicate || !tree.has_upos(state, {"ADJ"}) || tree.has_child(state, "cop"))
        return {};
    return " " + to_lower_ascii(tree.word(state).form);
}

std::string name_given(const Tree& tree, const Clause& clause) {
    const int c = second_object(tree, clause);
    if (c == kNone) return state_given(tree, clause);
    WordRange words = name_range(tree, c);
    while (words.begin < c &&
           (tree.is_any(words.begin, {"det", "punct", "case"}) || tree.has_upos(words.begin, {"PRON"})))
        ++words.begin;
    const bool is_short = words.end - words.begin <= 5;
    return (tree.preposition(c) == "as" ? " as " : " ") + (is_short ? tree.text(words) : to_lower_ascii(tree.lemma(c)));
}

}  // namespace relata::extract
