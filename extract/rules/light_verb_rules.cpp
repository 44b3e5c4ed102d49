// Light verb rules: a verb that says little beside the noun that tells what was done.

#include <algorithm>
#include <optional>

#include "core/utf8.h"
#include "extract/clauses/attachment.h"
#include "extract/clauses/complement.h"
#include "extract/clauses/completion.h"
#include "extract/clauses/marks.h"
#include "extract/clauses/relative.h"
#include "extract/clauses/verb_parts.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/qualifiers/measure.h"
#include "extract/rules/proposition.h"

namespace relata::extract {
namespace {

// "$3 million in aid", "5,000 euros in bribes": the aid, the bribes.
int paid_event(const Tree& tree, int money) {
    const bool sign = tree.has_upos(money, {"SYM"}) && tree.word(money).form != "%";
    if (!sign && !lexicon::count_words().is("currency", tree.lower_lemma(money))) return kNone;
    for (int c = money + 1; c < tree.size(); ++c) {
        const bool hangs = tree.head(c) == money || tree.head(c) == tree.head(money);
        if (!hangs || !tree.is_any(c, {"nmod", "obl"}) || tree.preposition(c) != "in") continue;
        const bool right_behind = tree.child(c, "case") == money + 1 || tree.governs(money, tree.child(c, "case") - 1);
        const auto* event = right_behind ? event_noun(tree, c) : nullptr;
        const auto* type = event == nullptr ? nullptr : lexicon::event_class(event->verb);
        const bool harm = type != nullptr && type->type == "ASSAULT";  // "paid $5 million in damages"
        return event != nullptr && !harm ? c : kNone;
    }
    return kNone;
}

// "a series of attacks": the attacks. "40 percent of the vote" is a share.
int counted_event(const Tree& tree, int noun) {
    if (!lexicon::is_quantity_noun(tree.lower_lemma(noun)) || is_sum_or_share(tree, noun)) return noun;
    for (const int c : tree.children(noun)) {
        if (tree.is(c, "nmod") && tree.preposition(c) == "of" && event_noun(tree, c) != nullptr) return c;
    }
    return noun;
}

bool takes(const lexicon::NominalEvent& event, std::string_view preposition) {
    return std::ranges::find(event.object_prepositions, preposition) != event.object_prepositions.end();
}

// The patient of an event noun: "attack on X"; or of its light verb: "launched an attack … on X".
std::optional<Oblique> patient_of(const Tree& tree, const Clause& clause, int noun,
                                  const lexicon::NominalEvent& event) {
    for (const int c : tree.children(noun)) {
        const Oblique o{c, tree.is(c, "nmod") ? tree.preposition(c) : std::string{}};
        if (!o.preposition.empty() && takes(event, o.preposition) && !is_time_like(tree, o)) return o;
    }
    for (const Oblique& o : clause.obliques) {
        if (takes(event, o.preposition) && !is_time_like(tree, o) && o.preposition != "in") return o;
    }
    return std::nullopt;
}

// "gave Norex a ban", "secured France a win": to or for whom, where the act has no object of its own.
std::optional<Oblique> receiver_of(const Tree& tree, const Clause& clause) {
    if (clause.passive || clause.recipients.empty()) return std::nullopt;
    const int whom = clause.recipients.front().head;
    if (tree.lower_form(whom) == "them") return std::nullopt;  // seldom found, and the line with it
    return Oblique{whom, lexicon::rule_words().is("got_for", clause.lemma) ? "for" : "to"};
}

// "declared the settlements illegal", "made the attack a priority": what it is called or made, and no act of settling.
bool names_its_object(const Tree& tree, const Clause& clause) {
    const int complement = tree.child(clause.predicate, "xcomp");
    return complement != kNone && complement > clause.objects.front().head && tree.has_upos(complement, {"ADJ"}) &&
           !is_passive(tree, clause.predicate);
}

// "cut Iran's ties with Qatar": whose they are is told, and it is not the subject.
bool is_of_others(const Tree& tree, int noun) {
    const int owner = tree.child(noun, "nmod:poss");
    return owner != kNone && !tree.has_upos(owner, {"PRON", "DET"});
}

// "lifted sanctions on Syria", "cut ties with France": verb and noun are one act in the table of events, and the phrase
// behind says whom it concerns.
std::optional<Oblique> whom_act_concerns(const Tree& tree, const Clause& clause, int noun) {
    const std::string act = clause.lemma + " " + tree.lower_lemma(noun);
    const auto concerns = [&](const Oblique& o) {
        const bool party = o.preposition == "on" ||
                           (o.preposition == "with" && (can_act(tree, o.head) || is_name(tree, o.head))) ||
                           (o.preposition == "against" && event_noun(tree, noun) != nullptr);
        return party && o.head > noun && lexicon::event_class(act + " " + o.preposition) != nullptr &&
               !is_time_like(tree, o);
    };
    for (const int c : tree.children(noun)) {
        const Oblique o{c, tree.is(c, "nmod") ? tree.preposition(c) : std::string{}};
        if (concerns(o)) return o;
    }
    const auto hung_on_verb = std::ranges::find_if(clause.obliques, concerns);
    return hung_on_verb == clause.obliques.end() ? std::nullopt : std::optional(*hung_on_verb);
}

// "<verb> <noun> <preposition>" of each subject and each object: "cut ties with".
Propositions act_towards(const Tree& tree, const Clause& clause, std::string_view rule, int noun,
                         std::string_view preposition, const std::vector<Nominal>& objects) {
    Propositions out;
    for (const Nominal& subject : subjects_or_none(tree, clause)) {
        for (const Nominal& object : objects) {
            Proposition p = proposition(tree, clause, rule);
            p.subject = subject;
            p.relation += " " + tree.lower_lemma(noun) + " " + std::string(preposition);
            p.object = object;
            p.arguments = clause.obliques;
            out.push_back(std::move(p));
        }
    }
    return out;
}

// "how it is handled" in "keeps an eye on how it is handled": the question behind a noun and its preposition; empty for
// others.
WordRange question_behind(const Tree& tree, int noun, std::string_view preposition) {
    const int asks = noun + 2;
    if (asks >= tree.size() || tree.lower_form(noun + 1) != preposition) return {};
    const bool question = tree.word(asks).xpos.starts_with('W') || tree.lower_form(asks) == "whether";
    const int verb = tree.head(noun + 1);
    if (!question || verb == kNone || verb <= asks || !tree.has_upos(verb, {"VERB", "ADJ", "NOUN"})) return {};
    return without_punctuation_at_end(tree, {asks, tree.extent(verb).end});
}

// "set the stage for a war", "takes advantage of the law", "played a key role in the talks": verb, noun and preposition
// that are one act, as the table has them.
Propositions fixed_idiom(const Tree& tree, const Clause& clause) {
    if (clause.objects.size() != 1 || clause.passive) return {};
    const int noun = clause.objects.front().head;
    const auto preposition = lexicon::rule_words().value("idiom", clause.lemma + " " + tree.lower_lemma(noun));
    if (!preposition || noun < clause.predicate || tree.has_child(noun, "nmod:poss")) return {};
    std::vector<Oblique> phrases;
    for (const int c : tree.children_with(noun, "nmod")) phrases.push_back({c, tree.preposition(c)});
    phrases.insert(phrases.end(), clause.obliques.begin(), clause.obliques.end());
    const auto whom = std::ranges::find_if(phrases, [&](const Oblique& o) {
        return o.head > noun && o.preposition == *preposition && tree.has_upos(o.head, {"NOUN", "PROPN"}) &&
               !is_time_like(tree, o);
    });
    if (whom != phrases.end())
        return act_towards(tree, clause, "idiom_with_object", noun, whom->preposition,
                           split_nominals(tree, whom->head));
    const WordRange question = question_behind(tree, noun, *preposition);
    if (question.begin >= question.end) return {};
    Propositions out = act_towards(tree, clause, "idiom_with_object", noun, *preposition, {Nominal{}});
    for (Proposition& p : out) p.object_words = question;
    return out;
}

Propositions act_of_two_words(const Tree& tree, const Clause& clause) {
    const int noun = clause.objects.front().head;
    const auto whom = whom_act_concerns(tree, clause, noun);
    if (!whom || is_of_others(tree, noun)) return {};
    auto out = act_towards(tree, clause, "idiom_with_object", noun, whom->preposition,
                           split_nominals(tree, antecedent(tree, whom->head)));
    for (Proposition& p : out) std::erase_if(p.arguments, [&](const Oblique& o) { return o.head == whom->head; });
    return out;
}

// "fired tear gas at protesters", "weapons used against troops": whom the means meets; "used nets on the river" tells
// where.
std::optional<Oblique> whom_means_meets(const Tree& tree, const Clause& clause) {
    if (!lexicon::rule_words().is("wielding", clause.lemma) || clause.objects.empty()) return {};
    const auto meets = [&](const Oblique& o) {
        if (o.head < clause.objects.back().head || is_time_like(tree, o)) return false;
        if (o.preposition == "on") return can_act(tree, o.head);
        return o.preposition == "at" || o.preposition == "against";
    };
    const auto found = std::ranges::find_if(clause.obliques, meets);
    return found == clause.obliques.end() ? std::nullopt : std::optional(*found);
}

// "a total of 40 drones", "a wave of missiles": the drones, the missiles.
int counted_means(const Tree& tree, int noun) {
    const std::string lemma = tree.lower_lemma(noun);
    if (!lexicon::is_quantity_noun(lemma) && !lexicon::rule_words().is("counting", lemma)) return noun;
    for (const int c : tree.children(noun)) {
        if (tree.is(c, "nmod") && tree.preposition(c) == "of") return c;
    }
    return noun;
}

// What the means is called, "tear gas", "missile" of "two ballistic missiles": as the table of acts has it with its
// verb, or with all the words that tell its kind.
std::string kind_of_means(const Tree& tree, const std::string& verb, int noun) {
    const std::string bare = tree.lower_lemma(noun);
    std::string full;
    for (int i = noun - 2; i < noun; ++i) {
        const bool kind = i > 0 && tree.head(i) == noun && tree.is_any(i, {"compound", "amod"}) &&
                          tree.word(i - 1).xpos != "HYPH" && nationality_at(tree, i) == nullptr;
        if (kind && tree.has_upos(i, {"NOUN", "ADJ"})) full += tree.lower_form(i) + " ";
    }
    full += bare;
    const auto strikes = [&](const std::string& what) {
        const auto* type = lexicon::event_class(verb + " " + what);
        return type != nullptr && type->type == "ASSAULT";
    };
    return strikes(bare) && !strikes(full) ? bare : full;
}

// "launched missiles at the port", but not "launched its flight at the base".
bool is_means_of(const Tree& tree, const std::string& verb, int noun) {
    if (!tree.has_upos(noun, {"NOUN"}) || can_act(tree, noun) || event_noun(tree, noun) != nullptr) return false;
    return lexicon::rule_words().value("wielding", verb) == "any" ||
           lexicon::event_class(verb + " " + tree.lower_lemma(noun)) != nullptr;
}

Propositions means_used_on(const Tree& tree, const Clause& clause) {
    const auto whom = whom_means_meets(tree, clause);
    if (!whom) return {};
    Propositions out;
    for (const Nominal& means : clause.objects) {
        const int thing = counted_means(tree, means.head);
        if (!is_means_of(tree, clause.lemma, thing)) continue;
        const std::string kind = kind_of_means(tree, clause.lemma, thing);
        for (const Nominal& subject : subjects_or_none(tree, clause)) {
            for (const Nominal& target : split_nominals(tree, antecedent(tree, whom->head))) {
                Proposition p = proposition(tree, clause, "idiom_with_object");
                p.subject = subject;
                p.relation += " " + kind + " " + whom->preposition;
                p.object = target;
                p.arguments = clause.obliques;
                std::erase_if(p.arguments, [&](const Oblique& o) { return o.head == whom->head; });
                out.push_back(std::move(p));
            }
        }
    }
    return out;
}

// "The treaty is subject to approval by parliament": which nobody has given; "is subject to attacks" goes on.
bool is_still_to_come(const Tree& tree, const Clause& clause, int noun) {
    if (clause.lemma != "subject") return false;
    const auto* type = lexicon::event_class(event_noun(tree, noun)->verb);
    return type == nullptr || (type->type != "ASSAULT" && type->type != "COERCE" && type->type != "ACCUSE");
}

}  // namespace

bool is_bond_dealt_with(const Tree& tree, int noun) {
    const int verb = tree.head(noun);
    if (verb == kNone || !tree.is_any(noun, {"obj", "nsubj:pass"}) || !tree.has_upos(verb, {"VERB"})) return false;
    return !is_of_others(tree, noun) && event_noun(tree, noun) != nullptr &&
           lexicon::rule_words().is("bond", tree.lower_lemma(noun)) &&
           lexicon::rule_words().is("bond_verb", verb_lemma(tree, verb));
}

Propositions light_verb_and_event(const Tree& tree, const Clause& clause) {
    if (tree.has_child(clause.predicate, "csubj")) return {};  // "that shelling had caused the collapse"
    if (clause.objects.size() != 1 || !lexicon::is_light_verb(clause.lemma)) return {};
    const int done = clause.lemma == "have" ? tree.child(clause.predicate, "xcomp") : kNone;
    if (done != kNone && tree.word(done).xpos == "VBN") return {};  // "to have his convictions overturned"
    int noun = counted_event(tree, clause.objects.front().head);
    const int paid = paid_event(tree, noun);
    if (paid != kNone && patient_of(tree, clause, paid, *event_noun(tree, paid))) noun = paid;
    const auto* event = event_noun(tree, noun);
    if (event == nullptr || only_attempts(tree, clause) || names_its_object(tree, clause)) return {};
    Propositions out;
    auto patient = patient_of(tree, clause, noun, *event);
    if (patient && patient->preposition == "with" && lexicon::rule_words().is("aim_noun", tree.lemma(patient->head)))
        patient.reset();  // "held talks with a focus on trade"
    if (!patient && lexicon::rule_words().value("idiom", clause.lemma + " " + tree.lower_lemma(noun)))
        return {};  // "gave rise to complaints"
    if (!patient) patient = receiver_of(tree, clause);
    if (!patient && clause.passive && !clause.recipients.empty())  // "was given a match penalty"
        patient = Oblique{clause.recipients.front().head, "to"};
    if (!patient && clause.passive && completing_phrase(tree, clause)) return {};  // "the deal was put in place"
    for (const Nominal& subject : subjects_or_none(tree, clause)) {
        Proposition p = proposition(tree, clause, "light_verb_and_event");
        p.subject = subject;
        p.relation += " " + tree.lower_lemma(noun);
        p.arguments = clause.obliques;
        std::erase_if(p.arguments, [&](const Oblique& o) { return o.head == noun; });  // "in aid"
        if (noun != clause.objects.front().head) p.counted_by = clause.objects.front().head;
        if (!patient) {
            p.object = {noun, kNone};
            p.relation = attempt_prefix(tree, clause.predicate) + clause.lemma;
            out.push_back(p);
            continue;
        }
        const auto patients = split_nominals(tree, antecedent(tree, patient->head));
        const bool mutual = patient->preposition == "between" && !subject.present() &&
                            patients.size() > 1;  // "an agreement was reached between A and B"
        p.relation += mutual ? " with" : " " + patient->preposition;
        if (mutual) p.subject = patients.front();
        for (const Nominal& object : patients) {
            if (mutual && object == patients.front()) continue;
            p.object = object;
            out.push_back(p);
        }
    }
    return out;
}

Propositions verb_and_bond(const Tree& tree, const Clause& clause) {
    if (clause.objects.size() != 1) return {};
    const int noun = clause.objects.front().head;
    if (!is_bond_dealt_with(tree, noun)) return {};
    const auto other = patient_of(tree, {}, noun, *event_noun(tree, noun));
    if (!other) return {};
    return act_towards(tree, clause, "verb_and_bond", noun, other->preposition,
                       split_nominals(tree, antecedent(tree, other->head)));
}

// "won support from farmers", "earned praise from Kenya": somebody gave it, as "from" tells; nobody is won or earned.
bool is_given_by_others(const Tree& tree, const Clause& clause, int noun) {
    if (!lexicon::rule_words().is("earning", clause.lemma)) return false;
    const auto* event = event_noun(tree, noun);
    const auto* type = event == nullptr ? nullptr : lexicon::event_class(event->verb);
    if (type == nullptr || (type->type != "SUPPORT" && type->type != "ACCUSE" && type->type != "REJECT")) return false;
    return std::ranges::any_of(tree.children(noun),
                               [&](int c) { return tree.is(c, "nmod") && tree.preposition(c) == "from"; }) ||
           std::ranges::any_of(clause.obliques, [&](const Oblique& o) { return o.preposition == "from"; });
}

// "The law drew fire from lawyers", "came under fire for its handling": nobody shot.
bool is_verbal_fire(const Tree& tree, const Clause& clause, int noun) {
    if (tree.lemma(noun) != "fire") return false;
    const bool for_something =
        std::ranges::any_of(clause.obliques, [](const Oblique& o) { return o.preposition == "for"; }) ||
        std::ranges::any_of(tree.children(clause.predicate), [&](int c) {
            return tree.is(c, "advcl") && c > clause.predicate && tree.has_child(c, "mark", "for");
        });
    const auto shoots = [&](const Oblique& o) {
        const std::string lemma = to_lower_ascii(tree.lemma(o.head));
        return lexicon::is_armed_group_noun(lemma) || lexicon::is_military_noun(lemma);
    };
    return for_something || (clause.lemma == "draw" && std::ranges::none_of(clause.obliques, shoots));
}

// "faces criticism", "suffered an attack"; not "faces losses", "faces new rules", which nobody does to anybody.
static bool is_done_to_somebody(std::string_view verb) {
    const auto* type = lexicon::event_class(verb);
    return lexicon::rule_words().is("undergone", verb) || (type != nullptr && type->type != "OTHER");
}

Propositions undergone_event(const Tree& tree, const Clause& clause) {
    if (clause.subjects.empty()) return {};
    const auto undergoes = [&](int noun, std::string_view verb) {
        if (can_act(tree, noun) && tree.has_child(noun, "det", "the")) return false;  // "met with the opposition"
        return event_noun(tree, noun) != nullptr && lexicon::is_patient_light_verb(verb);
    };
    int noun = kNone;
    if (!clause.objects.empty() && (undergoes(clause.objects.front().head, clause.lemma) ||
                                    is_given_by_others(tree, clause, clause.objects.front().head)))
        noun = clause.objects.front().head;
    for (const Oblique& o : clause.obliques) {
        if (noun == kNone && undergoes(o.head, (clause.copular ? "be " : "") + clause.lemma + " " + o.preposition))
            noun = o.head;
    }
    if (noun == kNone || is_still_to_come(tree, clause, noun)) return {};
    if (lexicon::rule_words().is("received", event_noun(tree, noun)->verb)) return {};  // "obtained approval"
    std::vector<Nominal> agents;
    for (const int c : tree.children(noun)) {
        if (tree.is(c, "nmod") && (tree.preposition(c) == "by" || comes_from(tree, {c, tree.preposition(c)})))
            agents = split_nominals(tree, c);
        for (const int inner : tree.children(c)) {  // "accusations of bribery from prosecutors"
            const bool of =
                tree.is(c, "nmod") && tree.preposition(c) == "of" && event_noun(tree, noun)->verb == "accuse";
            if (of && tree.is(inner, "nmod") && comes_from(tree, {inner, tree.preposition(inner)}) &&
                can_act(tree, inner))
                agents = split_nominals(tree, inner);
        }
    }
    for (const Oblique& o : clause.obliques) {  // "came under attack by militants", hung on the verb
        const bool doer = (o.preposition == "by" && !is_time_like(tree, o)) || comes_from(tree, o);
        if (agents.empty() && doer) agents = split_nominals(tree, o.head);
    }
    if (agents.empty()) agents = agents_of_event(tree, noun);
    if (agents.empty() && lexicon::rule_words().is("told_with_doer", event_noun(tree, noun)->verb)) return {};
    const bool object = !clause.objects.empty() && clause.objects.front().head == noun;
    if (agents.empty() && object && !is_done_to_somebody(event_noun(tree, noun)->verb)) return {};
    if (agents.empty()) agents.push_back({});
    Propositions out;
    for (const Nominal& agent : agents) {
        for (const Nominal& patient : clause.subjects) {
            Proposition p = proposition(tree, clause, "undergone_event");
            p.relation = is_verbal_fire(tree, clause, noun) ? "criticize" : event_noun(tree, noun)->verb;
            p.relation_words = {noun, noun + 1};
            p.subject = agent;
            p.object = patient;
            p.arguments = clause.obliques;
            out.push_back(p);
        }
    }
    return out;
}

Propositions idiom_with_object(const Tree& tree, const Clause& clause) {
    if (const Propositions fixed = fixed_idiom(tree, clause); !fixed.empty()) return fixed;
    if (const Propositions met = means_used_on(tree, clause); !met.empty()) {
        Propositions both = verb_and_object(tree, clause);
        both.insert(both.end(), met.begin(), met.end());
        return both;
    }
    if (clause.objects.size() == 1 && !lexicon::is_light_verb(clause.lemma)) return act_of_two_words(tree, clause);
    if (clause.objects.size() != 1 || !lexicon::is_light_verb(clause.lemma) || clause.passive) return {};
    const int noun = clause.objects.front().head;
    if (!tree.has_upos(noun, {"NOUN"}) || event_noun(tree, noun) != nullptr || tree.word(noun).xpos != "NN") return {};
    std::optional<Oblique> whom = first_complement(tree, clause);
    for (const int c : tree.children(noun)) {
        if (!tree.is(c, "nmod") || tree.is(c, "nmod:poss"))
            return {};  // "a clear issue", "its issue", "Holt's issue": a thing, not an idiom
        whom = Oblique{c, tree.preposition(c)};
    }
    if (!whom || !is_name(tree, whom->head) || clause.subjects.empty()) return {};
    return act_towards(tree, clause, "idiom_with_object", noun, whom->preposition, split_nominals(tree, whom->head));
}

}  // namespace relata::extract
