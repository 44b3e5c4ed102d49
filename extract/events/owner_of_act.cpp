// Owners of acts: who does the infinitive or gerund that hangs on a noun.

#include "extract/events/owner_of_act.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "core/utf8.h"
#include "extract/clauses/attachment.h"
#include "extract/clauses/clause.h"
#include "extract/clauses/relative.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/nouns/noun_parts.h"
#include "extract/qualifiers/standing.h"

namespace relata::extract {
namespace {

bool is_rule_word(const Tree& tree, int i, std::string_view kind) {
    return lexicon::rule_words().is(kind, tree.lemma(i));
}

// "saw it as a failure to act", "voted against a plan to build": the act is another's.
bool is_of_others_act(const std::string& preposition) {
    return lexicon::rule_words().is("before_others_act", preposition);
}

// "accused Holt of a conspiracy to bribe judges", "was charged with a plot to", "criticised the mayor over his failure
// to act": it is theirs who are charged.
bool is_ground_of_charge(const Tree& tree, int noun, int verb) {
    const std::string preposition = tree.is(noun, "obl") ? tree.preposition(noun) : std::string{};
    const auto* act = lexicon::event_class(tree.lemma(verb));
    if (act != nullptr && act->type == "ACCUSE" && (preposition == "over" || preposition == "for")) return true;
    return is_rule_word(tree, verb, "charging") &&
           (preposition == "of" || preposition == "with" || preposition == "for");
}

// The subject of the verb that has `noun` as its object or circumstance: "made an attempt to", "in an effort to".
Subjects subject_beside(const Tree& tree, int noun) {
    const int verb = tree.head(noun);
    if (tree.has_child(noun, "cop") && tree.preposition(noun) == "on")  // "is on a visit to Oslo to sign"
        return controlled_by_subject_of(tree, noun);
    if (verb != kNone && tree.lemma(verb) == "part" && tree.is(verb, "obl") && tree.preposition(noun) == "of" &&
        is_predicate(tree, tree.head(verb))) {  // "as part of an effort to"
        const int act = tree.head(verb);
        return is_passive(tree, act) ? controlled(agents_of(tree, act)) : controlled_by_subject_of(tree, act);
    }
    if (verb != kNone && tree.is(noun, "nmod") &&
        tree.preposition(noun) == "in")  // "strikes by Israel in an attempt to"
        return controlled(agents_of_event(tree, verb));
    if (verb == kNone || !tree.is_any(noun, {"obj", "obl"}) || !tree.has_upos(verb, {"VERB"})) return {};
    const bool told_of =
        tree.is(noun, "obj") || tree.preposition(noun) == "of";  // "rejected a plan to build it", "heard of"
    if (told_of && is_rule_word(tree, verb, "other_owner")) return {};
    const int teller = own_subject(tree, verb);  // "The minister announced an agreement to build a plant": not he
    const bool person = teller != kNone && (name_label(tree, teller) == "PER" || is_role(tree, teller));
    if (person && is_rule_word(tree, noun, "joint_deed") && lexicon::reporting_verb(tree.lemma(verb)) != nullptr)
        return {};
    if (tree.is(noun, "obl") && is_of_others_act(tree.preposition(noun))) return {};
    if (is_ground_of_charge(tree, noun, verb)) return controlled(objects_of(tree, verb));
    const int recipient = tree.is(noun, "obj") ? tree.child(verb, "iobj") : kNone;
    if (recipient != kNone) {  // "offered Rubio the chance to send", but "sent Iran a plan to end the war"
        return is_rule_word(tree, noun, "granted") ? controlled(nominals_of(tree, recipient)) : Subjects{};
    }
    return is_passive(tree, verb) ? controlled(agents_of(tree, verb)) : controlled_by_subject_of(tree, verb);
}

// "becomes the first country to ratify": the country ratified, and who it is; "Ana Reis, the first woman to lead it":
// Reis.
Subjects holder_of_record(const Tree& tree, int noun) {
    const int verb = tree.head(noun);
    if (tree.has_child(noun, "cop")) return controlled_by_subject_of(tree, noun);
    if (verb != kNone && tree.is_any(noun, {"xcomp", "obj"}) && tree.lemma(verb) == "become")
        return controlled_by_subject_of(tree, verb);
    if (verb != kNone && tree.is(noun, "xcomp") && tree.has_child(verb, "obj") && tree.has_upos(noun, {"NOUN"}))
        return controlled(objects_of(tree, verb));  // "made Norland the first country to ban it"
    if (tree.is_any(noun, {"nsubj", "appos"}) && can_act(tree, noun))
        return {{{bearer_of_apposition(tree, noun), kNone}}, SubjectSource::modified_noun};
    return {};
}

bool is_body(const Tree& tree, int i) {
    const std::string lemma = tree.lower_lemma(i);
    return tree.has_upos(i, {"NOUN"}) && (lexicon::is_government_noun(lemma) || lexicon::is_armed_group_noun(lemma) ||
                                          lexicon::is_military_noun(lemma) || lexicon::is_group_noun(lemma));
}

// "the US decision to withdraw", "a Hamas plan to disarm": whose act it is, told before the noun; kNone if it is not.
int owner_before(const Tree& tree, int noun) {
    for (const int c : tree.children(noun)) {
        if (c > noun) break;
        if (tree.is(c, "amod") && nationality_at(tree, c) != nullptr) return c;
        if (tree.is(c, "compound") && is_body(tree, c)) return c;  // "government plans to adopt the euro"
        const bool place = name_label(tree, c) == "LOC" && lexicon::country_named(tree.word(c).form) == nullptr;
        if (tree.is(c, "compound") && is_name(tree, c) && !place && tree.word(c).xpos != "HYPH") return c;
    }
    return kNone;
}

// "has many platforms to reach customers", "got a visa to return": a thing that somebody has is his means, and does
// nothing. "Had no time to warn them", "lacks a permit to sell it", "a motive for rigging the vote" tell no act of his.
Subjects possessor_of_means(const Tree& tree, int noun) {
    const bool to_do = std::ranges::any_of(tree.children(noun), [&](int c) {
        return tree.is(c, "acl") && tree.word(c).xpos == "VB" && tree.has_child(c, "mark", "to");
    });
    const bool denied = tree.has_child(noun, "det", "no") || tree.has_child(noun, "amod", "little") ||
                        tree.has_child(noun, "amod", "few");
    return to_do && !denied && !is_negated(tree, tree.head(noun)) ? subject_beside(tree, noun) : Subjects{};
}

// "has a role to play", but "no role in ending the war".
bool is_duty_to_do(const Tree& tree, int noun) {
    return is_rule_word(tree, noun, "duty") && std::ranges::any_of(tree.children(noun), [&](int c) {
               return tree.is(c, "acl") && tree.word(c).xpos == "VB" && tree.has_child(c, "mark", "to");
           });
}

// "called for measures to protect them", "demanded steps to end it": whoever shall take them.
bool is_asked_for(const Tree& tree, int noun) {
    const int verb = tree.head(noun);
    if (verb == kNone || !tree.is_any(noun, {"obj", "obl"}) || !tree.has_upos(verb, {"VERB"}) ||
        tree.has_child(verb, "iobj"))  // "gives Norex the right to build"
        return false;
    const std::string preposition = tree.is(noun, "obl") ? " " + tree.preposition(noun) : std::string{};
    const auto* control = lexicon::control_verb_with_object(verb_lemma(tree, verb) + preposition);
    return control != nullptr && control->effect == lexicon::Control::Effect::requested;
}

}  // namespace

bool is_record(const Tree& tree, int noun) {
    if (is_rule_word(tree, noun, "undertaking")) return false;  // "their first attempt to land"
    const auto marks = [&](int i) {
        return is_rule_word(tree, i, "record") || lexicon::rule_words().is("record", tree.word(i).form);
    };
    if (tree.word(noun).xpos == "JJS" && marks(noun)) return true;  // "the strongest to hit the coast"
    return std::ranges::any_of(tree.children(noun), [&](int c) {
        const std::string& form = tree.word(c).form;
        const bool ordinal =
            !form.empty() && form.front() >= '0' && form.front() <= '9' &&
            (form.ends_with("st") || form.ends_with("nd") || form.ends_with("rd") || form.ends_with("th"));
        return tree.is(c, "amod") && (ordinal || marks(c));
    });
}

Subjects addressee_of(const Tree& tree, int noun) {
    const auto is_addressed = [&](int c) {
        const std::string preposition = tree.preposition(c);
        return preposition == "to" || preposition == "on" || preposition == "upon" || preposition == "for";
    };
    for (const int c : tree.children(noun)) {
        if (tree.is(c, "nmod") && is_addressed(c) && can_act(tree, c)) return controlled(nominals_of(tree, c));
    }
    if (tree.has_child(noun, "cop") && tree.preposition(noun) == "under")
        return controlled_by_subject_of(tree, noun);  // "is under pressure to quit"
    const int verb = tree.head(noun);
    if (verb != kNone && tree.is(noun, "obl") && tree.preposition(noun) == "under" && tree.lemma(verb) == "come")
        return controlled_by_subject_of(tree, verb);
    if (verb == kNone || !tree.is(noun, "obj")) return {};
    if (const int recipient = tree.child(verb, "iobj"); recipient != kNone)
        return controlled(nominals_of(tree, recipient));
    const std::string toward = tree.lemma(noun) == "pressure" ? "on" : "to";  // "put pressure on the bank to lend"
    for (const int c : tree.children(verb)) {
        const bool somebody = can_act(tree, c) || toward == "on";
        if (tree.is(c, "obl") && c > noun && tree.preposition(c) == toward && somebody)
            return controlled(nominals_of(tree, c));
    }
    return {};
}

Subjects owner_of_act(const Tree& tree, int noun) {
    if (is_record(tree, noun)) return holder_of_record(tree, noun);
    if (is_rule_word(tree, noun, "asked_act")) return addressee_of(tree, noun);
    const int verb = tree.head(noun);
    const bool complement = verb != kNone && tree.is_any(noun, {"obj", "obl"}) && tree.has_upos(verb, {"VERB"});
    if (is_rule_word(tree, noun, "charge")) return complement ? controlled(objects_of(tree, verb)) : Subjects{};
    const bool felt = is_rule_word(tree, noun, "felt_act");  // "saw a need to hire": their own; "stressed the need to"
    if (felt && !tree.has_child(noun, "det", "a")) return {};
    const bool own = felt || is_rule_word(tree, noun, "own_act") || is_duty_to_do(tree, noun);
    if (tree.is(noun, "obl") && !own) {  // "beat them in the men's final to win the title"
        const std::string preposition = tree.preposition(noun);
        return preposition == "in" || preposition == "at" || preposition == "via" ? subject_beside(tree, noun)
                                                                                  : Subjects{};
    }
    for (const int c : tree.children(noun)) {
        const std::string preposition = tree.is(c, "nmod") ? tree.preposition(c) : std::string{};
        const bool of_doer = own && preposition == "of" && can_act(tree, c);  // "the failure of the police to act"
        if (tree.is(c, "nmod:poss") || preposition == "by" || of_doer) return controlled(nominals_of(tree, c));
    }
    if (own) {
        if (const int owner = owner_before(tree, noun); owner != kNone) return controlled(nominals_of(tree, owner));
        return is_asked_for(tree, noun) ? Subjects{} : subject_beside(tree, noun);
    }
    if (!complement || !tree.is(noun, "obj")) return {};
    if (event_noun(tree, noun) != nullptr && lexicon::is_light_verb(verb_lemma(tree, verb)))
        return subject_beside(tree, noun);
    if (is_rule_word(tree, verb, "possessing") && !can_act(tree, noun)) return possessor_of_means(tree, noun);
    const auto* control = lexicon::control_verb_with_object(verb_lemma(tree, verb));  // "causes the boat to capsize"
    const bool by_object = control != nullptr && control->controller == lexicon::Control::Controller::object;
    if (const int recipient = tree.child(verb, "iobj"); recipient != kNone && by_object && !is_passive(tree, verb))
        return controlled(nominals_of(tree, recipient));  // "gives the police more tools to fight gangs"
    return by_object && !is_passive(tree, verb) ? controlled(nominals_of(tree, noun)) : Subjects{};
}

}  // namespace relata::extract
