// Told names: participants are named with the words that restrict them, and without those that the relation tells.

#include "extract/told_names.h"

#include <algorithm>
#include <array>

#include "core/utf8.h"
#include "extract/clauses/comparison.h"
#include "extract/clauses/restriction.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/mentions/names.h"
#include "extract/mentions/one_of_kind.h"
#include "extract/mentions/proper_name.h"
#include "extract/qualifiers/standing.h"

namespace relata::extract {
namespace {

// "is a village in the hills", "wants to become a leader in its field".
bool says_what(const Tree& tree, const Proposition& p) {
    if (!p.subject.present() || !p.object.present() || !tree.has_upos(p.object.head, {"NOUN"})) return false;
    return p.relation == "be" || (p.rule == "verb_and_announced_act" && tree.is(p.object.head, "xcomp"));
}

// "plays more titles than its rival": the object of a verb is told with what it is measured against. False where that
// cannot be told.
bool is_told_with_comparison(const Participants& participants, const Tree& tree, int head, const Proposition& p,
                             const Participant& read_before, Participant& named) {
    const Comparison beside = comparison_behind(tree, p.anchor, head);
    if (!beside.told || p.rule != "verb_and_object") return true;
    if (beside.end == kNone || head < p.anchor) return false;
    named = participants.literal_with_names(tree, {name_range(tree, head).begin, beside.end}, read_before);
    named.id = slug(named.name);
    named.type = entity_type(tree, head);
    return true;
}

}  // namespace

Participant taken_stance(const Tree& tree, int modifier) {
    const auto whom = stance_object(tree, modifier).value_or(StanceObject{});
    Participant p;
    p.name = whom.name;
    p.id = slug(whom.name);
    p.type = whom.country ? "COUNTRY" : "OTHER";
    p.span = whom.span;
    p.text = tree.word(modifier).form.substr(tree.word(modifier).form.find('-') + 1);
    return p;
}

Participant home_state(Participant state) {
    if (const auto name = lexicon::place_words().value("us_state", state.name)) state.name = *name;
    state.id = slug(state.name);
    state.type = "PLACE";
    return state;
}

void name_one_of(const Tree& tree, int title, Participant& called) {
    const std::string& form = tree.word(title).form;
    if (const auto whole = lexicon::rule_words().value("abbreviated_office", to_lower_ascii(form));
        whole && called.name.ends_with(form)) {
        called.name.replace(called.name.size() - form.size(), form.size(), *whole);
        return;
    }
    const bool name = tree.word(title).xpos == "NNPS" && form.ends_with('s');  // "Senators", no name of the table's
    if ((tree.word(title).xpos != "NNS" && !name) || !called.name.ends_with(form)) return;
    const std::string one = name ? form.substr(0, form.size() - 1) : tree.lemma(title);
    called.name.replace(called.name.size() - form.size(), form.size(), one);
}

void name_itself(const Tree& tree, const Proposition& p, Assertion& a) {
    const int word = p.object_words.begin;
    if (p.object.present() || p.object_words.end != word + 1 || !is_reflexive(tree, word)) return;
    a.object.name = a.subject.name;
    a.object.id = a.subject.id;
    a.object.type = a.subject.type;
}

bool restrict_name(const Participants& participants, const Tree& tree, Nominal nominal, const Proposition& p,
                   const Participant& read_before, Participant& named) {
    const bool is_named = named.type == "PERSON" && starts_as_name(named.name);
    if (!nominal.present() || nominal.modifier != kNone || is_named) return true;
    if (name_beside_one(tree, nominal.head) != kNone || participants.speaker_by(tree, nominal.head)) return true;
    const bool subject = nominal == p.subject && p.rule != "existence";  // "no evidence that the drug works"
    if (!subject && !is_told_with_comparison(participants, tree, nominal.head, p, read_before, named)) return false;
    const auto whole = restricted_name(tree, nominal.head,
                                       {.anchor = p.anchor,
                                        .other = subject ? p.object.head : p.subject.head,
                                        .subject = subject,
                                        .is_what = !subject && says_what(tree, p),
                                        .denied = standing_of(tree, p.anchor).polarity == Polarity::negated});
    if (!whole) return true;
    if (participants.ends_in_nobody(tree, whole->words, read_before)) return false;
    const int own_end = name_range(tree, nominal.head).end;
    const std::string resolved = named.name;
    const bool owned = whose_word(tree, nominal.head) != kNone && own_end <= whole->words.end;
    named = participants.literal_with_names(tree, whole->words, read_before);
    if (owned) named.name = resolved;  // "its grip on the city"
    if (owned && own_end < whole->words.end)
        named.name += " " + participants.words_with_names(tree, whole->words, own_end, read_before);
    if (whole->shared.begin < whole->shared.end)
        named.name += " " + participants.words_with_names(tree, whole->shared, whole->shared.begin, read_before);
    named.name = without_quotation_marks(named.name);
    named.id = slug(named.name);
    named.type = entity_type(tree, nominal.head);
    return true;
}

void drop_negating_word(Assertion& a) {
    const bool of_subject =
        a.rule == "existence" || a.rule == "stative_participle" || (a.rule == "told_toll" && !a.object.present());
    Participant& denied = of_subject ? a.subject : a.object;
    if (a.polarity != Polarity::negated) return;
    const std::string name = to_lower_ascii(denied.name);
    std::size_t negation = 0;  // "not one journalist" stays one
    for (const std::string_view opening : {"not a single ", "no "}) {
        if (name.starts_with(opening)) negation = opening.size();
    }
    if (name.starts_with("not one ")) negation = std::string_view("not ").size();
    if (negation == 0) return;
    denied.name.erase(0, negation);
    denied.id = slug(denied.name);
}

void drop_contrast(Participant& named, const Proposition& p) {
    static constexpr std::array<std::string_view, 3> kOpenings = {"not only ", "not just ", "not "};
    for (const std::string_view opening : kOpenings) {
        if (opening == "not " && !p.denied_instead) continue;
        if (!to_lower_ascii(named.name.substr(0, opening.size())).starts_with(opening)) continue;
        named.name.erase(0, opening.size());
        if (named.name.starts_with("the ")) named.name.erase(0, 4);
        named.id = slug(named.name);
        return;
    }
}

void drop_modifier(const Tree& tree, const Proposition& p, Participant& object) {
    const int first = std::min(p.anchor - 2, proper_name_range(tree, p.subject.head).begin);
    const std::string modifier = tree.text(WordRange{first, p.anchor + 1}) + " ";
    const bool troops = object.type == "ARMED_GROUP" || object.type == "MILITARY" || object.type == "PERSON";
    const std::size_t at = object.name.find(modifier);
    if (troops || at == std::string::npos || (at > 0 && object.name[at - 1] != ' ')) return;
    object.name.erase(at, modifier.size());
    object.id = slug(object.name);
}

}  // namespace relata::extract
