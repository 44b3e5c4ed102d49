// Verb rules: what a verb says of its subject and object. The first rule that applies speaks for its clause.

#include <algorithm>

#include "core/utf8.h"
#include "extract/clauses/attachment.h"
#include "extract/clauses/complement.h"
#include "extract/clauses/completion.h"
#include "extract/clauses/told_of_all.h"
#include "extract/clauses/verb_parts.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/qualifiers/count.h"
#include "extract/qualifiers/reported.h"
#include "extract/rules/proposition.h"

namespace relata::extract {
namespace {

// "traded blame", "exchanged fire": the noun says what both do to each other. " blame", empty for any other object.
std::string mutual_act(const Tree& tree, const Clause& clause) {
    if (clause.objects.size() != 1) return {};
    const std::string noun = " " + to_lower_ascii(tree.lemma(clause.objects.front().head));
    return lexicon::event_class(clause.lemma + noun + " with") != nullptr ? noun : std::string{};
}

// "Holt and Vey met the king", "fought the rebels": both did it to somebody else. "Discussed the king" is no such
// thing.
bool has_other_party(const Tree& tree, const Clause& clause) {
    return clause.lemma != "discuss" && std::ranges::any_of(clause.objects, [&](const Nominal& o) {
               return o.head > clause.predicate && can_act(tree, o.head) && tree.lower_form(o.head) != "other" &&
                      name_label(tree, o.head) != "LOC";
           });
}

// " from flying" for "the airline was suspended from flying".
std::string act_kept_from(const Tree& tree, const Clause& clause, int act) {
    const bool bare = tree.child_any(act, {"obj", "obl", "ccomp", "xcomp"}) == kNone;
    if (!clause.passive || !bare || !tree.has_child(act, "mark", "from")) return {};
    return " from " + tree.lower_form(act);
}

// "come into force", "go into effect": one act with the bare noun of its phrase; kNone where it is none.
int noun_of_turn(const Tree& tree, const Clause& clause) {
    for (const Oblique& o : clause.obliques) {
        const std::string phrase = clause.lemma + " " + o.preposition + " " + to_lower_ascii(tree.lemma(o.head));
        if (lexicon::rule_words().is("turning", phrase) && !tree.has_child(o.head, "amod")) return o.head;
    }
    return kNone;
}

// "took place", "takes effect", "caught fire": the noun that is its subject speaks for itself.
bool only_happens(const Tree& tree, const Clause& clause) {
    return clause.objects.size() == 1 &&
           lexicon::rule_words().is("turning",
                                    clause.lemma + " " + to_lower_ascii(tree.lemma(clause.objects.front().head)));
}

// "were denied entry", "was granted asylum": who is denied it, and with what the act is named.
bool is_given_without_giver(const Tree& tree, const Clause& clause) {
    if (!clause.passive || !clause.subjects.empty() || clause.recipients.empty() || clause.objects.size() != 1)
        return false;
    const int what = clause.objects.front().head;
    return tree.has_upos(what, {"NOUN"}) && tree.head(what) == clause.predicate && !is_name(tree, what) &&
           std::ranges::none_of(tree.children_with(what, "nmod"), [&](int c) { return tree.preposition(c) == "of"; });
}

// "I am honored", "became paralysed", "had grown estranged": a feeling or a state, done by nobody.
bool is_feeling(const Tree& tree, const Clause& clause) {
    const int outer = tree.head(clause.predicate);
    const bool became = tree.is(clause.predicate, "xcomp") && !tree.has_child(outer, "obj") &&
                        !is_passive(tree, outer) && !tree.has_child(clause.predicate, "aux:pass");
    if (clause.passive && clause.subjects.empty() && became) return true;
    return clause.passive && clause.subjects.empty() && lexicon::rule_words().is("feeling", clause.lemma);
}

// "In other words, the offensive could begin": the act without the circumstance before it.
Propositions only_fronted(const Tree& tree, const Clause& clause) {
    Propositions out;
    if (is_existential(tree, clause)) return out;
    if (std::ranges::none_of(clause.obliques, [&](const Oblique& o) { return is_complement(tree, o); })) return out;
    for (const Nominal& subject : clause.subjects) {
        Proposition p = proposition(tree, clause, "verb_and_preposition");
        p.subject = subject;
        p.arguments = clause.obliques;
        out.push_back(p);
    }
    return out;
}

// "users embrace", "the rover detected near the crater": what is embraced or detected was not found, and without it the
// line says nothing.
bool lacks_its_object(const Clause& clause) {
    return !clause.passive && clause.objects.empty() && clause.content == kNone && clause.infinitive == kNone &&
           lexicon::rule_words().is("needs_object", clause.lemma) &&
           std::ranges::none_of(clause.obliques, [&](const Oblique& o) {
               return lexicon::rule_words().is("in_place_of_object", clause.lemma + " " + o.preposition);
           });
}

// "…, surrounded by children as a guest": who was surrounded, was not found.
bool lacks_patient(const Clause& clause) { return clause.passive && clause.objects.empty(); }

// "gave the rebels ten days": the rebels are given, and the days are how long. "Gave the town its day" is another
// thing.
bool is_given_time(const Tree& tree, const Clause& clause) {
    return !clause.recipients.empty() && !clause.passive && clause.objects.size() == 1 &&
           !tree.has_child(clause.objects.front().head, "nmod:poss") &&
           lexicon::rule_words().is("time_noun", to_lower_ascii(tree.lemma(clause.objects.front().head)));
}

// "set fire to dozens of cars": the noun belongs to the act, and the cars are what it is done to.
Propositions verb_and_idiom(const Tree& tree, const Clause& clause, const Idiom& idiom) {
    Propositions out;
    for (const Nominal& subject : clause.subjects) {
        for (const Nominal& n : split_nominals(tree, idiom.object.head)) {
            Proposition p = proposition(tree, clause, "verb_and_object");
            p.subject = subject;
            p.relation += " " + idiom.noun + " " + idiom.object.preposition;
            p.object = n;
            p.arguments = clause.obliques;
            std::erase_if(p.arguments, [&](const Oblique& a) { return a.head == n.head; });
            out.push_back(p);
        }
    }
    return out;
}

// " viral" in "went viral on the web": what it became, told before where.
std::string state_before(const Tree& tree, const Clause& clause, const Oblique& o) {
    const int state = clause.infinitive;
    const bool before = clause.predicate < state && state < o.head && tree.has_upos(state, {"ADJ"}) &&
                        tree.head(o.head) == clause.predicate && tree.child_any(state, {"cop", "mark"}) == kNone;
    return before && rank_of(tree, clause).empty() ? " " + tree.lower_form(state) : std::string{};
}

// "spends more than it does on schools", "was kept from doing so": what is done, stands elsewhere.
bool only_stands_for_verb(const Tree& tree, const Clause& clause) {
    return clause.lemma == "do" && clause.objects.empty() &&
           std::ranges::none_of(clause.obliques, [&](const Oblique& o) {
               return o.preposition == "without" || !adverb_of(tree, clause, o).empty();  // "done away with"
           });
}

// "wrote in a letter": what, was not found.
bool is_medium(const Tree& tree, const Clause& clause, const Oblique& o) {
    return o.preposition == "in" && lexicon::reporting_verb(clause.lemma) != nullptr &&
           lexicon::is_statement_noun(to_lower_ascii(tree.lemma(o.head)));
}

// "told her kids": what, was not found.
bool lacks_what_was_told(const Tree& tree, const Clause& clause) {
    return clause.lemma == "tell" && !clause.passive && clause.objects.size() == 1 && clause.recipients.empty() &&
           can_act(tree, clause.objects.front().head);
}

// "pleaded guilty to lying to the court": to what.
int act_owned_up_to(const Tree& tree, const Clause& clause) {
    for (const int c : tree.children(clause.predicate)) {
        if (c > clause.predicate && is_owned_up_to(tree, c)) return c;
    }
    return kNone;
}

// "kill", "blow up"
bool harms(const std::string& lemma) {
    const auto* type = lexicon::event_class(lemma);
    return type != nullptr && type->type == "ASSAULT";
}

// "entrenched themselves in the hills": where, and no more; "shot himself in his cell" is told otherwise, and who put
// himself in a position has put nothing there.
bool has_only_itself_as_object(const Tree& tree, const Clause& clause) {
    if (lexicon::rule_words().is("needs_phrase", clause.lemma)) return false;
    return clause.objects.size() == 1 && is_reflexive(tree, clause.objects.front().head) && !clause.passive &&
           !harms(clause.lemma);
}

// "fined the firm two million euros", "the firm was fined two million": the firm is fined, and the sum is how much.
bool is_fined(const Clause& clause) {
    return !clause.recipients.empty() && lexicon::rule_words().is("fining", clause.lemma);
}

// "abroad" in "live abroad", "irresponsibly" in "acted irresponsibly": the adverb without which the verb says little.
int manner_of(const Tree& tree, const Clause& clause) {
    if (!lexicon::rule_words().is("needs_manner", clause.lemma)) return kNone;
    for (const int c : tree.children(clause.predicate)) {
        const bool behind = tree.is(c, "advmod") && c > clause.predicate && tree.word(c).xpos == "RB";
        const std::string form = tree.lower_form(c);
        const bool manner = form.ends_with("ly") || lexicon::rule_words().is("manner", form);
        if (behind && manner && !lexicon::rule_words().is("clause_adverb", form)) return c;
    }
    return kNone;
}

// "hired him to rob the bank": whom, and what for has a line of its own; not "let him know".
bool is_somebody_known(const Tree& tree, const Clause& clause) {
    const int whom = clause.objects.size() == 1 ? clause.objects.front().head : kNone;
    const std::string form = whom == kNone ? std::string{} : tree.lower_form(whom);
    const auto* control = lexicon::control_verb_with_object(clause.lemma);  // not "allowed him to leave"
    return whom > clause.predicate && (form == "him" || form == "her" || form == "them") && control != nullptr &&
           control->effect == lexicon::Control::Effect::planned;
}

// "people born in Norland may vote": which people, and nothing that is told of them.
bool only_narrows(const Tree& tree, const Clause& clause) {
    const int noun = tree.head(clause.predicate);
    return clause.lemma == "bear" && tree.is(clause.predicate, "acl") && !tree.is(clause.predicate, "acl:relcl") &&
           !is_name(tree, noun) && !follows_comma(tree, clause.predicate);
}

// "was built in Karsk in 1990", "a mill built in Karsk in 1990": an act of the past, whoever did it.
bool is_past_act(const Tree& tree, const Clause& clause) {
    const int aux = tree.child(clause.predicate, "aux:pass");
    if (aux != kNone) return tree.word(aux).xpos == "VBD" || tree.word(aux).xpos == "VBN";
    return std::ranges::any_of(clause.obliques, [&](const Oblique& o) { return is_time_like(tree, o); });
}

// "is composed of doctors", "made up of three parts", "was divided into zones": what it is, with its phrase.
Propositions state_with_phrase(const Tree& tree, const Clause& clause) {
    Propositions out;
    if (!clause.passive || !clause.subjects.empty() || only_narrows(tree, clause)) return out;
    const std::size_t particle = clause.lemma.find(' ');
    std::string first;
    for (const Oblique& o : clause.obliques) {
        if (o.head < clause.predicate || is_time_like(tree, o)) continue;
        if (first.empty()) first = o.preposition;
        if (o.preposition != first) break;  // "covered in forest, with bare peaks"
        const auto state = lexicon::rule_words().value("state_with", clause.lemma + " " + o.preposition);
        if (!state || (*state == "lasting" && is_past_act(tree, clause))) continue;
        for (const Nominal& what : clause.objects) {
            Proposition p = proposition(tree, clause, "stative_participle");
            p.relation = "be " + to_lower_ascii(tree.word(clause.predicate).form);
            if (particle != std::string::npos) p.relation += clause.lemma.substr(particle);
            p.relation += " " + o.preposition;
            p.subject = what;
            const auto parts = parts_of_whole(tree, clause, o);
            if (parts && tree.first_conjunct(o.head) != o.head) continue;
            if (parts)
                p.object_words = *parts;
            else
                p.object = {o.head, kNone};
            out.push_back(p);
        }
    }
    return out;
}

// The object with what it does or becomes, where no shorter name would do; empty for any other.
WordRange object_told_whole(const Tree& tree, const Clause& clause, int act) {
    const WordRange state = object_with_state(tree, clause);
    if (state.begin < state.end) return state;
    return act == kNone ? WordRange{} : object_with_act(tree, clause, act);
}

// "try to distance" with "themselves" behind "distance"
void insert_behind(std::string& relation, const std::string& verb, const std::string& word) {
    const std::size_t at = relation.find(verb);
    relation.insert(at == std::string::npos ? relation.size() : at + verb.size(), " " + word);
}

// "trial" of "went on trial on charges of murder": all that the first preposition goes with.
bool is_turn_of_phrase(const Tree& tree, int noun) {
    return tree.word(noun).xpos == "NN" && tree.children(noun).size() == 1 && !is_name(tree, noun);
}

// "blamed the blast on militants": whom it blames, and what for. A thing is no more than the cause: "on a gas leak".
Clause with_blamed_as_object(const Tree& tree, Clause clause) {
    const auto is_blamed = [&](const Oblique& o) {
        const bool somebody =
            is_name(tree, o.head) || can_act(tree, o.head) || is_name(tree, tree.child(o.head, "compound"));
        return o.preposition == "on" && is_nominal(tree, o.head) && somebody && !is_time_like(tree, o);
    };
    if (clause.lemma != "blame" || std::ranges::none_of(clause.obliques, is_blamed)) return clause;
    std::vector<Oblique> arguments;
    std::vector<Nominal> blamed;
    for (const Oblique& o : clause.obliques) {
        if (is_blamed(o))
            blamed.push_back({o.head, kNone});
        else
            arguments.push_back(o);
    }
    for (const Nominal& deed : clause.objects) arguments.push_back({deed.head, "for"});
    clause.objects = std::move(blamed);
    clause.obliques = std::move(arguments);
    return clause;
}

Propositions act_on_object(const Tree& tree, const Clause& clause) {
    if (clause.copular || clause.objects.empty() || only_happens(tree, clause) || only_attempts(tree, clause))
        return {};
    if (auto state = state_with_phrase(tree, clause); !state.empty()) return state;
    if (is_feeling(tree, clause) || lacks_completion(tree, clause) || lacks_what_was_told(tree, clause)) return {};
    if (const auto idiom = idiom_of(tree, clause)) return verb_and_idiom(tree, clause, *idiom);
    int act = is_somebody_known(tree, clause) ? kNone : act_of_object(tree, clause);
    const WordRange with_act = object_told_whole(tree, clause, act);
    const bool whole = with_act.begin < with_act.end;
    const std::string kept_from = act == kNone ? std::string{} : act_kept_from(tree, clause, act);
    if (!kept_from.empty()) act = kNone;
    if (act != kNone && !whole) return {};
    Propositions out;
    const auto phrase = completing_phrase(tree, clause);
    const bool to_receiver = is_given_without_giver(tree, clause);
    const std::vector<Nominal>& objects =
        is_fined(clause) || is_given_time(tree, clause) || to_receiver ? clause.recipients : clause.objects;
    for (const Nominal& subject : subjects_or_none(tree, clause)) {
        for (const Nominal& object : objects) {
            const bool itself = is_reflexive(tree, object.head);
            if (subject == object || (itself && (!harms(clause.lemma) || !subject.present()))) continue;
            if (whole && object != clause.objects.front()) continue;
            Proposition p = proposition(tree, clause, "verb_and_object");
            p.subject = subject;
            if (!whole) {
                p.bare_relation = p.relation;
                p.relation += to_receiver          ? " " + to_lower_ascii(tree.lemma(clause.objects.front().head))
                              : !kept_from.empty() ? kept_from
                                                   : completion_of(tree, clause);
                if (itself)
                    p.object_words = {object.head, object.head + 1};  // "killed himself"
                else
                    p.object = object;
            } else {
                p.doer = object;
                p.object_words = with_act;
            }
            p.arguments = clause.obliques;
            if (phrase) std::erase_if(p.arguments, [&](const Oblique& a) { return a.head == phrase->head; });
            for (const Nominal& r : clause.recipients) {
                if (r != object) p.arguments.push_back({r.head, "recipient"});
            }
            out.push_back(p);
        }
    }
    return out;
}

}  // namespace

Propositions verb_and_object(const Tree& tree, const Clause& clause) {
    return act_on_object(tree, with_blamed_as_object(tree, clause));
}

Propositions verb_and_preposition(const Tree& tree, const Clause& clause) {
    if (lacks_patient(clause)) return {};
    const bool bare = clause.objects.empty() || has_only_itself_as_object(tree, clause);
    if (clause.copular || !bare || clause.subjects.empty() || lacks_its_object(clause)) return {};
    if (lexicon::rule_words().is("mere_saying", clause.lemma)) return {};  // "said on the stage": what, was not found
    if (only_stands_for_verb(tree, clause)) return {};
    if (clause.lemma == "date") return {};               // "a streak dating to 2007": since when
    if (noun_of_turn(tree, clause) != kNone) return {};  // "came into force"
    const auto complement = first_complement(tree, clause);
    Propositions out;
    if (!complement) return only_fronted(tree, clause);
    for (const Nominal& subject : clause.subjects) {
        for (const Oblique& o : clause.obliques) {
            const bool beside = tree.first_conjunct(o.head) == complement->head;  // "down manholes and into tunnels"
            if ((o.preposition != complement->preposition && !beside) || !is_complement(tree, o) ||
                is_fronted(tree, clause, o))
                continue;
            if (o.head > complement->head && !beside && is_turn_of_phrase(tree, complement->head) &&
                !is_name(tree, o.head))
                continue;
            if (o.head < complement->head || is_medium(tree, clause, o) || o.head == subject.head) continue;
            Proposition p = proposition(tree, clause, "verb_and_preposition");
            p.subject = subject;
            if (!clause.objects.empty())  // "presented itself as neutral", "turned himself in to the police"
                insert_behind(p.relation, tree.lower_lemma(clause.predicate),
                              tree.lower_form(clause.objects.front().head));
            p.relation += state_before(tree, clause, o) + adverb_of(tree, clause, o) + " " + o.preposition;
            p.object = {o.head, kNone};
            auto together = places_of_number(tree, subject, o);
            if (!together) together = parts_of_whole(tree, clause, o);
            if (together && tree.first_conjunct(o.head) != o.head) continue;
            if (together) {
                p.object = {};
                p.object_words = *together;
            }
            if (const auto behind = phrase_behind(tree, clause, o.head)) {
                p.relation += " " + to_lower_ascii(tree.lemma(o.head)) + " " + behind->preposition;
                p.object = {behind->head, kNone};
            }
            p.arguments = clause.obliques;
            std::erase_if(p.arguments, [&](const Oblique& a) {
                const bool listed = tree.first_conjunct(a.head) == tree.first_conjunct(o.head);  // has its own line
                return listed || a.head == p.object.head;
            });
            out.push_back(p);
        }
    }
    return out;
}

Propositions reciprocal_verb(const Tree& tree, const Clause& clause) {
    if (clause.subjects.size() != 2 || !lexicon::rule_words().is("reciprocal", clause.lemma)) return {};
    if (has_other_party(tree, clause) && mutual_act(tree, clause).empty()) return {};
    if (std::ranges::any_of(clause.obliques,
                            [](const Oblique& o) { return o.preposition == "with" || o.preposition == "to"; }))
        return {};
    Proposition p = proposition(tree, clause, "reciprocal_verb");
    p.subject = clause.subjects[0];
    p.object = clause.subjects[1];
    const std::string act = mutual_act(tree, clause);
    p.relation += act + " with";
    p.arguments = clause.obliques;
    for (const Nominal& o : clause.objects) {
        if (act.empty()) p.arguments.push_back({o.head, "content"});
    }
    Propositions out = {p};
    if (act.empty()) std::ranges::copy(verb_and_object(tree, clause), std::back_inserter(out));
    return out;
}

// "opted instead to write", with what was opted for read as its purpose: the act has a line of its own.
static bool lacks_what_was_chosen(const Tree& tree, const Clause& clause) {
    return lexicon::rule_words().is("choosing", clause.lemma) &&
           std::ranges::any_of(tree.children_with(clause.predicate, "advcl"),
                               [&](int c) { return c > clause.predicate && tree.has_child(c, "mark", "to"); });
}

Propositions verb_alone(const Tree& tree, const Clause& clause) {
    const bool happens = only_happens(tree, clause);
    if (clause.copular || lacks_patient(clause) || clause.subjects.empty() || is_existential(tree, clause)) return {};
    if (!clause.objects.empty() && !happens) return {};
    const std::string rank = rank_of(tree, clause);
    if (clause.infinitive != kNone && rank.empty()) return {};
    if (clause.content != kNone || tree.has_child(clause.predicate, "csubj")) return {};
    const bool tells = lexicon::rule_words().is("happens_alone", clause.lemma) ||  // "testified", "the truce held"
                       lexicon::rule_words().is("turning", clause.lemma);
    if (lexicon::reporting_verb(clause.lemma) != nullptr && !tells) return {};  // "whom, it alleges, they trained"
    if (lacks_its_object(clause) || lacks_what_was_chosen(tree, clause)) return {};
    Propositions out;
    for (const Nominal& subject : clause.subjects) {
        Proposition p = proposition(tree, clause, "verb_alone");
        p.subject = subject;
        if (happens) p.relation += " " + to_lower_ascii(tree.lemma(clause.objects.front().head));
        if (const int noun = noun_of_turn(tree, clause); noun != kNone)
            p.relation += " " + tree.preposition(noun) + " " + tree.lower_lemma(noun);
        if (clause.lemma == "strike" && lexicon::rule_words().is("labour", to_lower_ascii(tree.lemma(subject.head))))
            p.relation = "go on strike";  // "teachers will strike on Monday": they attack nobody
        if (const int how = manner_of(tree, clause); how != kNone) p.relation += " " + tree.lower_form(how);
        p.relation += rank;
        if (const int act = act_owned_up_to(tree, clause); act != kNone) p.object_words = tree.extent(act);
        p.arguments = clause.obliques;
        out.push_back(p);
    }
    return out;
}

}  // namespace relata::extract
