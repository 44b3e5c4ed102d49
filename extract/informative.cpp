// Informative: known acts, harm and what actors do; the rest is grammar's, not the world's.

#include "extract/informative.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/utf8.h"
#include "extract/clause.h"
#include "extract/elided_noun.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/names.h"
#include "extract/subject.h"
#include "extract/worth.h"

namespace relata::extract {
namespace {

// "the company", "two officers", taken up by a pronoun: the words of the name tell that it can act.
bool is_called_by_group_or_person(std::string_view name) {
    const std::size_t space = name.rfind(' ');
    std::string noun = to_lower_ascii(space == std::string_view::npos ? name : name.substr(space + 1));
    for (int plural = 0; plural < 2; ++plural) {
        if (lexicon::is_group_noun(noun) || lexicon::is_person_noun(noun)) return true;
        if (noun.empty() || noun.back() != 's') return false;
        noun.pop_back();
    }
    return false;
}

// Somebody or something that a reader would follow: a name, a person, a group.
bool is_actor(const Participant& p) {
    if (p.name.empty()) return false;
    static constexpr std::array<std::string_view, 7> kTypes = {"PERSON",      "COUNTRY",  "GOVERNMENT", "ORG",
                                                               "ARMED_GROUP", "MILITARY", "FACILITY"};
    return starts_as_name(p.name) || std::ranges::find(kTypes, std::string_view(p.type)) != kTypes.end();
}

bool is_person_like(const Tree& tree, Nominal n) {
    if (!n.present()) return false;
    const std::string lemma = to_lower_ascii(tree.lemma(counted_noun(tree, n.head)));
    return lexicon::is_person_noun(lemma) || lexicon::is_group_noun(lemma);
}

// "More than 1,000 attacks were recorded": an act of force, though nobody did the recording.
bool is_grave_event(const Tree& tree, Nominal object) {
    const auto* event = object.present() ? lexicon::nominal_event(to_lower_ascii(tree.lemma(object.head))) : nullptr;
    const auto* type = event == nullptr ? nullptr : lexicon::event_class(event->verb);
    return type != nullptr && (type->type == "ASSAULT" || type->type == "COERCE");
}

bool is_mishap(const Tree& tree, int i) {
    const std::string lemma = to_lower_ascii(tree.lemma(i));
    return lexicon::is_hazard_noun(lemma) || lexicon::event_words().is("mishap", lemma);
}

// "A helicopter crashed, killing three", "killed when a bus crashed", "two are killed and one is hurt in a pileup":
// what happened that nobody meant; kNone if there is nothing of the kind.
int mishap_beside(const Tree& tree, int anchor) {
    if (tree.is_any(anchor, {"advcl", "conj"}) && is_mishap(tree, tree.head(anchor))) return tree.head(anchor);
    for (const int act : tree.conjuncts(tree.first_conjunct(anchor))) {
        for (const int c : tree.children(act)) {
            if (tree.is_any(c, {"advcl", "obl"}) && !tree.is(c, "obl:agent") && is_mishap(tree, c)) return c;
        }
    }
    return kNone;
}

// "The bus killed two", "the storm damaged the port", "ten were wounded": whether somebody meant it, or who, need not
// be told, and yet it happened.
bool is_harm(const Tree& tree, const Proposition& p) {
    if (!p.object.present() || !tree.has_upos(p.anchor, {"VERB"})) return false;
    const std::string verb = verb_lemma(tree, p.anchor);
    if (lexicon::rule_words().is("harm", verb) || lexicon::rule_words().is("harm", p.relation)) return true;
    const auto* type = lexicon::event_class(verb);
    if (type == nullptr || type->type != "ASSAULT") return false;
    const bool by_nobody = !p.subject.present() || mishap_beside(tree, p.anchor) != kNone;
    return by_nobody || lexicon::is_hazard_noun(to_lower_ascii(tree.lemma(p.subject.head)));
}

// "The talks resumed", "the offensive began", "the airport reopened": an act between parties or a place of work, which
// was not so before.
bool turns(const Tree& tree, int subject, std::string_view verb) {
    if (!lexicon::rule_words().is("turning", verb)) return false;
    static constexpr std::array<std::string_view, 5> kActs = {"ASSAULT", "PROTEST", "COERCE", "CONSULT", "AGREE"};
    const auto* event = event_noun(tree, subject);
    const auto* type = event == nullptr ? nullptr : lexicon::event_class(event->verb);
    const bool act = type != nullptr && std::ranges::find(kActs, std::string_view(type->type)) != kActs.end();
    return act || (event == nullptr && lexicon::is_facility_noun(to_lower_ascii(tree.lemma(subject))));
}

// "Ana Reis died", "nine villagers fled", "the talks collapsed", "a train derailed": that it came so is the news. An
// old man who died is nobody that a reader could follow.
bool is_happening_by_itself(const Tree& tree, const Proposition& p, bool by_actor) {
    const std::string verb = verb_lemma(tree, p.anchor);
    const std::string who = to_lower_ascii(tree.lemma(p.subject.head));
    const bool known = by_actor && (is_name(tree, p.subject.head) || tree.has_child(p.subject.head, "appos") ||
                                    tree.has_child(p.subject.head, "flat") || tree.word(p.subject.head).xpos == "NNS" ||
                                    !lexicon::is_person_noun(who));
    if (known && lexicon::rule_words().is("happens_alone", verb)) return true;
    if (turns(tree, p.subject.head, verb)) return true;
    const bool concrete = lexicon::is_facility_noun(who) || event_noun(tree, p.subject.head) != nullptr;
    return lexicon::rule_words().is("breaks_down", verb) && (known || concrete);
}

// "The minister stepped down", "students marched": enough without an object. "The study investigates", "salt freezes",
// "he talked" are not.
bool tells_alone(const Tree& tree, const Proposition& p, const Assertion& a, bool by_actor) {
    if (a.event_class == "PROTEST" || is_harm(tree, p) || is_happening_by_itself(tree, p, by_actor)) return true;
    const bool plural = p.subject.present() && tree.word(p.subject.head).xpos.ends_with('S');  // "both sides spoke"
    return by_actor && (plural || !lexicon::rule_words().is("idle_alone", a.relation));
}

// "Ana Reis was elected president", "was hospitalised": what befell a person with a name, whoever did it.
bool is_done_to_somebody_named(const Tree& tree, const Proposition& p, const Assertion& a) {
    const bool named =
        a.object.type == "PERSON" && starts_as_name(a.object.name) && a.object.name.find(' ') != std::string::npos;
    if (a.rule == "nominal_event")
        return named && !tree.has_upos(p.object.head, {"PRON"});  // "the election of Ana Reis as mayor"
    if (!tree.has_child(p.anchor, "aux:pass") || lexicon::rule_words().is("lasting_passive", tree.lemma(p.anchor)))
        return false;  // "a plan aimed at Ann Berg", "Ann Berg was born in Oslo"
    return named && a.event_class != "STATEMENT" && a.rule == "verb_and_object";
}

bool speaks_to_reader(const Tree& tree) {
    for (int i = 0; i < tree.size(); ++i) {
        if (tree.has_upos(i, {"PRON", "DET"}) && lexicon::rule_words().is("first_or_second", tree.word(i).form))
            return true;
    }
    return false;
}

// "was reported absent": what somebody is said to be is no happening; that he is missing is one.
bool is_reported_state(const Tree& tree, int verb) {
    const int state = tree.child(verb, "xcomp");
    return state != kNone && tree.lemma(verb) == "report" && !is_missing(tree, state);
}

// "All flights were cancelled", "the heist led to the loss of the crown": a clause of its own about things, told to
// nobody in particular. What "is believed" or what a thing "includes" is no happening.
bool is_told_of_itself(const Tree& tree, const Proposition& p) {
    const bool finite = tree.has_upos(p.anchor, {"VERB"}) && is_finite(tree, p.anchor);
    int subject = tree.child_any(p.anchor, {"nsubj", "nsubj:pass"});
    if (subject == kNone && tree.is(p.anchor, "conj") && p.subject.present() &&
        tree.head(p.subject.head) == tree.head(p.anchor))
        subject = p.subject.head;  // "settlements are illegal and threaten peace"
    if (!finite || subject == kNone || tree.has_upos(subject, {"PRON", "DET"}) || tree.is(p.anchor, "acl:relcl"))
        return false;
    if (!p.subject.present() && !tree.has_child(p.anchor, "aux:pass")) return false;
    if (is_reported_state(tree, p.anchor)) return false;
    return !lexicon::rule_words().is("idle_of_things", verb_lemma(tree, p.anchor)) && !speaks_to_reader(tree);
}

bool is_superlative(const Tree& tree, int noun) {
    return std::ranges::any_of(tree.children(noun), [&](int c) {
        return tree.word(c).xpos == "JJS" || (tree.is(c, "advmod") && tree.lemma(c) == "most");
    });
}

// "is the mayor of Oslo", "is a suspect", "is the seventh to win", "is a network tool": what somebody or something is
// by kind. "The best car", "a serious problem" are opinions.
bool is_kind_of_thing(const Tree& tree, int noun) {
    if (tree.lemma(noun) == "one" && tree.child(noun, "nmod") != kNone)  // "one of the most vocal critics"
        return is_kind_of_thing(tree, tree.child(noun, "nmod"));
    const std::string lemma = to_lower_ascii(tree.lemma(noun));
    if (is_name(tree, noun)) return tree.word(noun).ner != "O";
    if (lexicon::is_place_noun(lemma) || (is_record(tree, noun) && !is_superlative(tree, noun))) return true;
    const bool somebody =
        lexicon::is_role_noun(lemma) || lexicon::is_person_noun(lemma) || lexicon::is_actor_noun(lemma);
    if (somebody && tree.child(noun, "nmod") != kNone) return true;
    if (is_superlative(tree, noun)) return false;
    return somebody || lexicon::is_facility_noun(lemma) || lexicon::rule_words().is("lasting_kind", lemma) ||
           (tree.has_child(noun, "det", "a") && tree.has_child(noun, "compound"));
}

// "immigrants who are spouses of citizens": which immigrants, not what immigrants are. Behind a comma it is told of
// all.
bool is_restrictive(const Tree& tree, int anchor) {
    if (!tree.is_any(anchor, {"acl", "acl:relcl"})) return false;
    const int begin = tree.extent(anchor).begin;
    return begin == 0 || (tree.word(begin).form != "," && tree.word(begin - 1).form != ",");
}

// "near the parliament", "in the hospital", "behind the attack": where somebody or something is, who did it.
bool is_phrase_to_file(const Tree& tree, int noun, const std::string& preposition) {
    const std::string lemma = to_lower_ascii(tree.lemma(noun));
    const std::string form = to_lower_ascii(tree.word(noun).form);  // "at odds"
    const auto filed = [&](const std::string& word) {
        return lexicon::rule_words().is("filed_phrase", preposition + " " + word);
    };
    if (preposition == "between") return false;  // one of the two alone says nothing
    if (name_label(tree, noun) == "LOC" || filed(lemma) || filed(form)) return true;
    if (preposition == "against") return !tree.has_upos(noun, {"PRON"});
    if (preposition == "among") return tree.word(noun).xpos.ends_with('S');
    if (preposition == "behind") return event_noun(tree, noun) != nullptr;
    if (preposition == "near" || preposition == "outside")
        return is_name(tree, noun) || lexicon::is_place_noun(lemma) || lexicon::is_facility_noun(lemma) ||
               lexicon::is_government_noun(lemma) || lemma == "border";
    const bool within = preposition == "in" || preposition == "at" || preposition == "inside";
    if (!within || !tree.has_child(noun, "det", "the")) return false;
    const int whole = tree.child(noun, "nmod");  // "in the centre of Oslo"
    const bool part = whole != kNone && name_label(tree, whole) == "LOC" && tree.preposition(whole) == "of";
    return part || lexicon::is_facility_noun(lemma);
}

// "is critical to the economy", "were similar to", "is angry about": an adjective with what it is about. "Better than",
// "as good as" only compare.
bool is_adjective_to_file(const Tree& tree, const Proposition& p, const Assertion& a) {
    const auto& words = lexicon::rule_words();
    const bool participle = tree.word(p.anchor).xpos == "JJ";  // "concerned", with the lemma of its verb
    const std::string adjective = to_lower_ascii(participle ? tree.word(p.anchor).form : tree.lemma(p.anchor));
    if (words.is("plight", adjective) || words.is("filed_alone", adjective) || a.relation == "be from") return true;
    const bool compares = a.relation.ends_with(" than") || a.relation.ends_with(" as");
    return !compares && words.is("filed_adjective", adjective);
}

// "The suspect is a Kostran national", "nine of the dead were members of the union", "the strike is part of a plan".
bool tells_who_or_whose_part(const Tree& tree, const Proposition& p) {
    const std::string kind = to_lower_ascii(tree.lemma(p.anchor));
    if (is_superlative(tree, p.anchor) || is_restrictive(tree, p.anchor)) return false;
    const bool somebody = lexicon::is_role_noun(kind) || lexicon::is_person_noun(kind) || kind == "member";
    if (is_person_like(tree, p.subject) && somebody && kind != "people") return true;
    return lexicon::rule_words().is("lasting_tie", kind) && tree.child(p.anchor, "nmod") != kNone &&
           tree.preposition(tree.child(p.anchor, "nmod")) == "of";
}

// A state that a reader would enter in a file: what a name is by kind, what it is responsible for, that it is at war.
// That an offer is lovely, and routers dearer than others, is not one.
bool is_state_to_file(const Tree& tree, const Proposition& p, const Assertion& a) {
    if (tree.has_upos(p.anchor, {"ADJ"}) || tree.word(p.anchor).xpos == "VBN" || tree.word(p.anchor).xpos == "JJ")
        return is_adjective_to_file(tree, p, a);
    if (a.relation != "be") {
        return is_phrase_to_file(tree, p.anchor, tree.preposition(p.anchor)) ||
               (a.relation.find(' ', 3) != std::string::npos && tree.preposition(p.anchor) != "by");
    }
    const bool named = a.subject.type != "OTHER" || tree.word(p.subject.head).ner != "O";
    if (named && starts_as_name(a.subject.name) && is_kind_of_thing(tree, p.anchor)) return true;
    return tells_who_or_whose_part(tree, p);
}

// "The law is at odds with the treaty", "fishing is critical to the economy": a state of a thing that the sentence
// names, told for its own sake. "It is available" is not.
bool is_state_of_thing(const Tree& tree, const Proposition& p, const Assertion& a) {
    static constexpr std::array<std::string_view, 4> kRules = {"copula", "adjective_behind_noun", "stative_participle",
                                                               "staying_as"};
    if (std::ranges::find(kRules, p.rule) == kRules.end()) return false;
    const bool of_mind = p.object_words.begin < p.object_words.end && !tree.has_upos(p.anchor, {"NOUN"});
    if (!p.subject.present() || of_mind || is_restrictive(tree, p.anchor)) return false;
    const bool pronoun = tree.has_upos(p.subject.head, {"PRON", "DET", "NUM"});
    return (!pronoun || starts_as_name(a.subject.name)) && (a.object.present() || a.relation == "be ongoing");
}

}  // namespace

bool is_informative(const Tree& tree, const Proposition& p, const Assertion& a) {
    const bool taken_up = p.subject.present() && tree.has_upos(p.subject.head, {"PRON"});
    const bool subject = is_actor(a.subject) || is_person_like(tree, p.subject) ||
                         (taken_up && is_called_by_group_or_person(a.subject.name));
    const bool object = is_actor(a.object) || is_person_like(tree, p.object) || is_person_like(tree, p.doer);
    const bool alone = p.rule == "verb_alone" || (p.rule == "verb_and_preposition" && !a.object.present());
    if (alone && !tells_alone(tree, p, a, subject)) return false;
    if (p.rule == "copula" && !is_state_to_file(tree, p, a)) return false;
    if (p.rule == "adjective_behind_noun" && !is_adjective_to_file(tree, p, a)) return false;
    const bool vague = a.event_class == "OTHER" || a.event_class == "STATEMENT" || a.event_class == "STATE";
    if (!vague || is_harm(tree, p) || p.rule == "told_toll") return true;
    if (!a.subject.present() && is_done_to_somebody_named(tree, p, a)) return true;
    if (p.object.present() && p.subject.present() &&
        lexicon::rule_words().is("turning", p.relation + " " + to_lower_ascii(tree.lemma(p.object.head))))
        return true;  // "the ceasefire took effect"
    if (!a.subject.present())
        return a.polarity == Polarity::negated || is_grave_event(tree, p.object) || is_told_of_itself(tree, p);
    if (is_open(tree, p.subject.head) || is_open(tree, p.object.head)) return false;
    if (alone) return is_happening_by_itself(tree, p, subject);
    const bool filed = p.rule == "copula" && lexicon::rule_words().is("filed_alone", tree.lemma(p.anchor));
    return subject || filed || is_state_of_thing(tree, p, a) || (object && a.event_class != "STATEMENT") ||
           is_told_of_itself(tree, p);
}

std::string cause_of(const Tree& tree, const Proposition& p) {
    if (const int mishap = mishap_beside(tree, p.anchor); mishap != kNone) return "mishap";
    if (p.subject.present()) return to_lower_ascii(tree.lemma(p.subject.head));
    for (const Oblique& o : p.arguments) {
        if (o.preposition == "in" || o.preposition == "by" || o.preposition == "from")
            return to_lower_ascii(tree.lemma(o.head));
    }
    return {};
}

}  // namespace relata::extract
